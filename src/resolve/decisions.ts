import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DataError } from '../errors.js';
import { STATUSES } from '../model.js';
import { byCodeUnit } from '../order.js';

/** A node by its id at the time, and by a sentence that speaks of it: so that it is found when its id has changed. */
const Target = z.strictObject({
  id: z.string().regex(/^(person|state|organization|place|meeting|agreement):./u, 'an id such as person:ana-duarte'),
  /** Its label at the time, for readers of the file. */
  label: z.string().optional(),
  evidence: z
    .strictObject({
      article: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in hexadecimal'),
      start: z.number().int().min(0),
      end: z.number().int().min(0),
    })
    .nullable(),
});

const common = {
  id: z.string().regex(/^d-[0-9a-f]{12}$/u, 'an id such as d-0123456789ab'),
  /** When it was taken, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  by: z.string().nullable(),
  why: z.string().nullable(),
};

export const SET_FIELDS = ['date', 'status', 'place', 'mediator', 'participant', 'host'] as const;

const DecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('merge'), targets: z.array(Target).min(2) }),
  z.strictObject({ ...common, kind: z.literal('split'), targets: z.array(Target).length(2) }),
  z.strictObject({ ...common, kind: z.literal('rename'), targets: z.array(Target).length(1), name: z.string().min(1) }),
  z.strictObject({ ...common, kind: z.literal('reject'), targets: z.array(Target).length(1) }),
  z.strictObject({
    ...common,
    kind: z.literal('set'),
    targets: z.array(Target).length(1),
    field: z.enum(SET_FIELDS),
    /** EDTF or null for a date, a status, or the entity meant. */
    value: z.union([z.string(), z.null(), Target]),
    /** Take the entity out of the role instead. */
    remove: z.literal(true).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('pin'),
    targets: z.array(Target).length(1),
    x: z.number(),
    y: z.number(),
  }),
]);

export type DecisionTarget = z.infer<typeof Target>;
export type Decision = z.infer<typeof DecisionSchema>;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A decision before it has its id, which is made of its content. */
export type NewDecision = Without<Decision, 'id'>;

/**
 * Read `decisions.jsonl`: one decision a line; empty lines pass, a line that stands twice counts once.
 *
 * @param file as the user would name it
 * @throws DataError with file and line where a line is malformed
 */
export function parseDecisions(text: string, file: string): Decision[] {
  const decisions = new Map<string, Decision>();
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const decision = parseLine(line, file, index + 1);
    if (!decisions.has(decision.id)) decisions.set(decision.id, decision);
  });
  return [...decisions.values()];
}

function parseLine(line: string, file: string, number: number): Decision {
  if (/^(<{7}|={7}|>{7})/u.test(line))
    throw new DataError(file, number, 'a mark of a merge that git could not finish; keep the lines of both sides');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new DataError(file, number, 'not a JSON object; each line holds one decision');
  }
  const decision = DecisionSchema.safeParse(value);
  if (decision.success) {
    const problem = malformedValue(decision.data);
    if (problem !== null) throw new DataError(file, number, problem);
    return decision.data;
  }
  const issue = decision.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw new DataError(file, number, `${path === '' ? '' : `${path}: `}${issue?.message ?? 'not a decision'}`);
}

/** What is wrong with the value of a `set`; null if nothing. */
export function malformedValue(decision: Decision | NewDecision): string | null {
  if (decision.kind !== 'set') return null;
  const { field, value } = decision;
  if (field === 'date') return value === null || typeof value === 'string' ? null : 'value: a date in EDTF or null';
  if (field === 'status')
    return STATUSES.some((status) => status === value) ? null : `value: one of ${STATUSES.join(', ')}`;
  return value !== null && typeof value === 'object' ? null : `value: an entity with id and evidence`;
}

/** Give a decision its id: of its content, so that two people who decide the same on two branches write one line. */
export function identify(decision: NewDecision): Decision {
  const id = `d-${createHash('sha256').update(JSON.stringify(decision)).digest('hex').slice(0, 12)}`;
  return DecisionSchema.parse({ id, ...decision });
}

/** In the order in which they were taken, whatever the order of lines. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id));
}

/** The decision in words: `merge person:a and person:b`. */
export function describe(decision: Decision): string {
  const [first, ...others] = decision.targets.map(({ id, label }) => (label === undefined ? id : `${label} (${id})`));
  switch (decision.kind) {
    case 'merge':
      return `merge ${[first, ...others].join(' and ')}`;
    case 'split':
      return `keep ${first!} and ${others.join(', ')} apart`;
    case 'rename':
      return `rename ${first!} to ${decision.name}`;
    case 'reject':
      return `reject ${first!}`;
    case 'set': {
      const { value } = decision;
      const text = value === null ? 'none' : typeof value === 'string' ? value : (value.label ?? value.id);
      return decision.remove === true
        ? `${decision.field} of ${first!}: not ${text}`
        : `${decision.field} of ${first!}: ${text}`;
    }
    case 'pin':
      return `pin ${first!} at ${decision.x}, ${decision.y}`;
  }
}
