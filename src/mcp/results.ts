import { z } from 'zod';
import { EDGE_KINDS, NODE_KINDS, STATUSES, type Evidence } from '../model.js';
import type { EventView, NodeSummary, Tie } from '../graph/index.js';

/** Pieces of evidence that come with a statement; `evidence` gives the others, page by page. */
export const EVIDENCE_SHOWN = 3;
export const PAGE = 20;
export const LARGEST_PAGE = 100;

export const nodeShape = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(NODE_KINDS),
  mediator: z.literal(true).optional().describe('mediates at least one meeting or agreement'),
});

export const evidenceShape = z.object({
  article: z.string().describe("the article's id"),
  start: z.number().int().describe("where the words begin in the article's text, in UTF-16 code units"),
  end: z.number().int().describe('where they end, excluded'),
  sentence: z.string(),
  by: z.string().describe('the rule that read it'),
  status: z.enum(STATUSES).optional().describe('what this sentence says of whether it took place'),
});

/** What stands behind a statement. `supported: false` says that no sentence does: don't assert it as reported. */
export const supportShape = {
  supported: z.boolean(),
  evidence: z.array(evidenceShape),
  evidenceCount: z.number().int().describe('how many pieces there are in all'),
};

export const tieShape = z.object({
  edge: z.string(),
  statement: z.string(),
  kind: z.enum(EDGE_KINDS),
  source: nodeShape,
  target: nodeShape,
  ...supportShape,
});

export const eventShape = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(['meeting', 'agreement']),
  kind: z.string(),
  status: z.enum(STATUSES),
  date: z.string().nullable().describe('EDTF; null where no source tells'),
  place: nodeShape.nullable(),
  participants: z.array(nodeShape),
  mediators: z.array(nodeShape),
  hosts: z.array(nodeShape),
  sources: z.number().int().describe('independent sources that report it'),
  disagreements: z.array(z.object({ field: z.string(), values: z.array(z.string()) })),
  ...supportShape,
});

export const pageInput = {
  limit: z.number().int().min(1).max(LARGEST_PAGE).default(PAGE).describe(`at most ${LARGEST_PAGE}`),
  offset: z.number().int().min(0).default(0).describe("where to go on: an earlier answer's nextOffset"),
};

export const pageShape = {
  total: z.number().int(),
  nextOffset: z.number().int().nullable().describe('null where nothing is left'),
};

export interface PageInput {
  readonly limit: number;
  readonly offset: number;
}

/** A part of a list, and where the next begins. */
export function pageOf<T>(
  all: readonly T[],
  { limit, offset }: PageInput,
): { part: T[]; total: number; nextOffset: number | null } {
  const next = offset + limit;
  return { part: all.slice(offset, next), total: all.length, nextOffset: next < all.length ? next : null };
}

export function evidenceOf({ article, start, end, sentence, by, status }: Evidence): z.infer<typeof evidenceShape> {
  return { article, start, end, sentence, by, ...(status === undefined ? {} : { status }) };
}

interface Support {
  supported: boolean;
  evidence: z.infer<typeof evidenceShape>[];
  evidenceCount: number;
}

export function supportOf(evidence: readonly Evidence[], evidenceCount: number): Support {
  return {
    supported: evidence.length > 0,
    evidence: evidence.slice(0, EVIDENCE_SHOWN).map(evidenceOf),
    evidenceCount,
  };
}

export function nodeOf({ id, label, kind, mediator }: NodeSummary): z.infer<typeof nodeShape> {
  return mediator === undefined ? { id, label, kind } : { id, label, kind, mediator };
}

export function tieOf(tie: Tie, words: string): z.infer<typeof tieShape> {
  return {
    edge: tie.edge,
    statement: `${tie.source.label} ${words} ${tie.target.label}`,
    kind: tie.kind,
    source: nodeOf(tie.source),
    target: nodeOf(tie.target),
    ...supportOf(tie.evidence, tie.evidenceCount),
  };
}

export function eventOf(event: EventView): z.infer<typeof eventShape> {
  const meeting = event.type === 'meeting' ? event : null;
  const place = meeting === null ? null : meeting.place;
  return {
    id: event.id,
    label: event.label,
    type: event.type,
    kind: event.kind,
    status: event.status,
    date: event.date,
    place: place === null ? null : nodeOf(place),
    participants: (event.type === 'meeting' ? event.participants : event.parties).map(nodeOf),
    mediators: event.mediators.map(nodeOf),
    hosts: (meeting?.hosts ?? []).map(nodeOf),
    sources: event.sources,
    disagreements: event.disagreements.map(({ field, values }) => ({
      field,
      values: values.map(({ value }) => value),
    })),
    ...supportOf(event.evidence, event.evidenceCount),
  };
}

/** A statement as text: what is said, then the sentences, or that there are none. */
export function cite(statement: string, { evidence, evidenceCount }: Support): string {
  if (evidence.length === 0) return `${statement}\n  No sentence of the articles says so.`;
  const lines = evidence.map(
    ({ article, start, end, sentence, status }) =>
      `  "${sentence}" (${article} ${start}–${end}${status === undefined ? '' : `, says: ${status}`})`,
  );
  const rest = evidenceCount - evidence.length;
  return [statement, ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
}
