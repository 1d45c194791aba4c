import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { loadGraph, type ParleyGraph } from '../graph/index.js';
import { identify, type Decision, type DecisionTarget } from '../resolve/decisions.js';
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
  const target = targetOf(graph, correction.target);
  const common = { at: now, by: null, why: correction.reason };
  const { kind } = correction;
  const decision = identify(
    kind === 'rename'
      ? { ...common, kind, targets: [target], name: correction.name ?? '' }
      : kind === 'reject'
        ? { ...common, kind, targets: [target] }
        : { ...common, kind, targets: [target, targetOf(graph, correction.other ?? '')] },
  );
  const file = path.join(saved.folder, 'decisions.jsonl');
  const before = await readFile(file, 'utf8').catch(() => '');
  // Whoever edited the file by hand may have left the last line without its end.
  await appendFile(file, `${before === '' || before.endsWith('\n') ? '' : '\n'}${JSON.stringify(decision)}\n`);
  return decision;
}

/** A node by its id and its first sentence, so that the decision still finds it when its id has changed. */
function targetOf(graph: ParleyGraph, node: string): DecisionTarget {
  if (!graph.hasNode(node)) throw new UnknownNode(`the graph has no node ${node}`);
  const { label, evidence } = graph.getNodeAttributes(node);
  const [first] = evidence;
  const head = graph.getAttribute('articles').find((article) => article.id === first?.article);
  if (!first || !head) return { id: node, label, evidence: null };
  const { article, start, end } = first;
  return { id: node, label, evidence: { article, sha256: head.sha256, start, end } };
}
