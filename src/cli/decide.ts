import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { UsageError } from '../errors.js';
import { findNode, moreEvidence, nodeNamed, type ParleyGraph } from '../graph/index.js';
import { fold } from '../knowledge/slug.js';
import type { Evidence } from '../model.js';
import type { DecisionTarget } from '../resolve/index.js';
import { readJsonLines } from './json-lines.js';

/** The folder in which decisions about a graph are kept. @throws UsageError where it is none */
export function decisionsFolder(graph: string): string {
  if (existsSync(graph) && !statSync(graph).isDirectory())
    throw new UsageError(`--graph ${graph} is a file; decisions are kept in the folder that parley build wrote`);
  return graph;
}

/** Who decides where nobody says: the author that git would name, or the user of this machine; null where none is known. */
export function decider(said: string | undefined): string | null {
  const { env } = process;
  return said ?? env['GIT_AUTHOR_NAME'] ?? env['USER'] ?? env['LOGNAME'] ?? null;
}

/** A node of the graph as a decision names it: by id and label, and by a piece of evidence of its own. */
export function targetOf(graph: ParleyGraph, id: string, piece?: Evidence): DecisionTarget {
  const { label, evidence } = graph.getNodeAttributes(id);
  const chosen = piece ?? evidence[0];
  const head = chosen === undefined ? undefined : headsOf(graph).get(chosen.article);
  if (chosen === undefined || head === undefined) return { id, label, evidence: null };
  return { id, label, evidence: { article: head.id, sha256: head.sha256, start: chosen.start, end: chosen.end } };
}

const heads = new WeakMap<ParleyGraph, Map<string, { readonly id: string; readonly sha256: string }>>();

function headsOf(graph: ParleyGraph): Map<string, { readonly id: string; readonly sha256: string }> {
  let known = heads.get(graph);
  if (known === undefined)
    heads.set(graph, (known = new Map(graph.getAttribute('articles').map((head) => [head.id, head]))));
  return known;
}

/**
 * The two sides of a `split`, which may be one node by now: the second is then told by a name that articles write
 * differently, or by an article (`NAME@ARTICLE`).
 *
 * @throws UsageError where the names don't tell two things apart
 */
export async function splitTargets(
  graph: ParleyGraph,
  folder: string,
  names: readonly [string, string],
): Promise<readonly [DecisionTarget, DecisionTarget]> {
  const sides = names.map((name) => sideOf(graph, name));
  const [first, second] = [sides[0]!, sides[1]!];
  if (first.id !== second.id)
    return [
      targetOf(graph, first.id, await pieceOf(graph, folder, first)),
      targetOf(graph, second.id, await pieceOf(graph, folder, second)),
    ];
  const kind = graph.getNodeAttribute(first.id, 'kind');
  const all = await everything(graph, folder, first.id);
  const byName = kind === 'meeting' || kind === 'agreement' ? new Map<Evidence, string>() : await wordsOf(folder, all);
  const fits = (side: Side, piece: Evidence): boolean =>
    (side.article === null || piece.article === side.article) &&
    (side.name === null || byName.size === 0 || fold(byName.get(piece) ?? '') === fold(side.name));
  const two = all.find((piece) => fits(second, piece));
  const one = all.find((piece) => fits(first, piece) && piece.article !== two?.article);
  if (one === undefined || two === undefined)
    throw new UsageError(
      `"${names[0]}" and "${names[1]}" are both ${first.id}; say which article speaks of the second: split "${names[0]}" "${names[1]}@ARTICLE" (parley show lists them)`,
    );
  return [targetOf(graph, first.id, one), targetOf(graph, first.id, two)];
}

interface Side {
  readonly id: string;
  /** The words to look for; null where an id was given. */
  readonly name: string | null;
  readonly article: string | null;
}

function sideOf(graph: ParleyGraph, text: string): Side {
  const at = text.lastIndexOf('@');
  const whole = findNode(graph, text);
  const [name, article] = whole.fits === 'one' || at <= 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
  if (article !== null && !headsOf(graph).has(article)) throw new UsageError(`the graph has no article "${article}"`);
  const id = nodeNamed(graph, name);
  return { id, name: graph.hasNode(name) ? null : name, article };
}

async function pieceOf(graph: ParleyGraph, folder: string, side: Side): Promise<Evidence | undefined> {
  if (side.article === null) return undefined;
  const found = (await everything(graph, folder, side.id)).find(({ article }) => article === side.article);
  if (found === undefined) throw new UsageError(`${side.article} does not speak of ${side.id}`);
  return found;
}

async function everything(graph: ParleyGraph, folder: string, id: string): Promise<readonly Evidence[]> {
  const { evidence, evidenceCount } = graph.getNodeAttributes(id);
  if (evidence.length >= evidenceCount) return evidence;
  return [...evidence, ...((await moreEvidence(folder, new Set([id]))).get(id) ?? [])];
}

const ArticleText = z.object({ id: z.string(), text: z.string() });

/** The words at each span, from the articles' texts. */
async function wordsOf(folder: string, pieces: readonly Evidence[]): Promise<Map<Evidence, string>> {
  const byArticle = new Map<string, Evidence[]>();
  for (const piece of pieces) byArticle.set(piece.article, [...(byArticle.get(piece.article) ?? []), piece]);
  const words = new Map<Evidence, string>();
  for await (const { value } of readJsonLines(path.join(folder, 'articles.jsonl'))) {
    const article = ArticleText.safeParse(value);
    if (!article.success) continue;
    for (const piece of byArticle.get(article.data.id) ?? [])
      words.set(piece, article.data.text.slice(piece.start, piece.end));
  }
  return words;
}
