import { z } from 'zod';
import { targetOf } from '../cli/decide.js';
import { appendDecision } from '../cli/decisions-file.js';
import { loadGraph } from '../graph/index.js';
import type { Decision, DecisionTarget } from '../resolve/index.js';
import { CORRECTION_KINDS, type Correction } from './correction.js';
import { type SavedGraph } from './data-files.js';

const id = z.string().min(3).max(400);

/** What a page sends. */
export const CorrectionSchema: z.ZodType<Correction> = z
  .strictObject({
    kind: z.enum(CORRECTION_KINDS),
    target: id,
    other: id.nullable(),
    name: z.string().trim().min(1).max(400).nullable(),
    reason: z.string().trim().min(1).max(2000),
  })
  .refine(
    (value) => (value.kind === 'merge' || value.kind === 'split') === (value.other !== null),
    'other: of merge and split',
  )
  .refine((value) => (value.kind === 'rename') === (value.name !== null), 'name: of rename')
  .refine((value) => value.other !== value.target, 'other: not the same node');

/** The correction names a node that the saved graph does not have. */
export class UnknownNode extends Error {
  override readonly name = 'UnknownNode';
}

/**
 * Write a correction to the decisions file beside the graph.
 *
 * @param now the time it is taken at, ISO 8601 in UTC
 * @throws UnknownNode where it names a node that is not there
 */
export async function record(saved: SavedGraph, correction: Correction, now: string): Promise<Decision> {
  const graph = await loadGraph(saved.graphFile);
  const target = (id: string): DecisionTarget => {
    if (!graph.hasNode(id)) throw new UnknownNode(`the graph has no node ${id}`);
    return targetOf(graph, id);
  };
  const { kind, name, other } = correction;
  const common = { at: now, by: null, why: correction.reason };
  const targets = [target(correction.target), ...(other === null ? [] : [target(other)])];
  return appendDecision(
    saved.folder,
    kind === 'rename' ? { ...common, kind, targets, name: name ?? '' } : { ...common, kind, targets },
  );
}
