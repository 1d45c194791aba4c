import type { EdgeAttributes, Edtf, Evidence, NodeAttributes } from '../../model.js';
import { daysOf, isoDay } from '../../edtf.js';

export type Scalar = string | number | boolean;

/** A flat attribute, as tables and XML can hold it. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer';
  /** The value is JSON: a list that neither comma nor bar can split. */
  readonly json?: true;
  /** Made of other columns, for programs that can't; not read back. */
  readonly derived?: true;
  readonly value: (attributes: T) => Scalar | null;
}

/** JSON without the characters that XML can't hold or that terminals obey: they are written as escapes. */
export function flatJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The first sentence and where it stands: `Ana Duarte met Omar Said. (a/b.txt 120–260)`. */
export function firstSentence(evidence: readonly Evidence[]): string | null {
  const [first] = evidence;
  return first === undefined ? null : `${first.sentence} (${first.article} ${first.start}–${first.end})`;
}

/** The days of a date as `YYYY-MM-DD`. Years before 1 are left out: XML Schema's two versions disagree on year 0. */
export function isoDays(attributes: NodeAttributes): { readonly start: string | null; readonly end: string | null } {
  return daysAsIso('date' in attributes ? attributes.date : null);
}

/** The same of a date. */
export function daysAsIso(date: Edtf | null): { readonly start: string | null; readonly end: string | null } {
  const days = daysOf(date);
  return { start: isoOrNull(days?.first), end: isoOrNull(days?.last) };
}

/** The first day of the year 1 and the last of 9999: beyond them ISO dates have more or fewer digits. */
const [EARLIEST, LATEST] = [-719_162, 2_932_896];

function isoOrNull(day: number | undefined): string | null {
  return day === undefined || day < EARLIEST || day > LATEST ? null : isoDay(day);
}

function at(attributes: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(attributes, key)?.value;
}

const scalar = <T extends object>(name: string, type: Column<T>['type']): Column<T> => ({
  name,
  type,
  value: (attributes) => {
    const value = at(attributes, name);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  },
});

const json = <T extends object>(name: string): Column<T> => ({
  name,
  type: 'string',
  json: true,
  value: (attributes) => {
    const value = at(attributes, name);
    return value === undefined || value === null ? null : flatJson(value);
  },
});

/** Every attribute of a node but its label and position, in the order of `graph.json`. */
export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  scalar('kind', 'string'),
  scalar('mediator', 'boolean'),
  json('aliases'),
  json('offices'),
  scalar('meetingKind', 'string'),
  scalar('agreementKind', 'string'),
  scalar('cameo', 'string'),
  scalar('status', 'string'),
  scalar('date', 'string'),
  { name: 'firstDay', type: 'string', derived: true, value: (node) => isoDays(node).start },
  { name: 'lastDay', type: 'string', derived: true, value: (node) => isoDays(node).end },
  scalar('sources', 'integer'),
  json('disagreements'),
  json('articles'),
  { name: 'sentence', type: 'string', derived: true, value: (node) => firstSentence(node.evidence) },
  json('evidence'),
  scalar('evidenceCount', 'integer'),
];

/** Every attribute of an edge, likewise. */
export const EDGE_COLUMNS: readonly Column<EdgeAttributes>[] = [
  scalar('kind', 'string'),
  scalar('office', 'string'),
  scalar('former', 'boolean'),
  scalar('from', 'string'),
  scalar('until', 'string'),
  scalar('world', 'boolean'),
  { name: 'sentence', type: 'string', derived: true, value: (edge) => firstSentence(edge.evidence) },
  json('evidence'),
  scalar('evidenceCount', 'integer'),
];
