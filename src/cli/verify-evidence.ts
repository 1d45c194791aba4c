import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { DataError } from '../errors.js';
import { loadGraph, type ParleyGraph } from '../graph/index.js';
import { STATUSES, type Evidence } from '../model.js';
import { readJsonLines } from './json-lines.js';

/** A piece of evidence that does not hold. */
export interface Broken {
  /** The node's id or the edge's key. */
  readonly on: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

export interface Verification {
  readonly articles: number;
  readonly evidence: number;
  readonly broken: readonly Broken[];
}

interface Piece {
  readonly on: string;
  readonly evidence: Evidence;
}

/** Pieces of evidence held at a time; the articles are read once for each so many. */
const AT_ONCE = 400_000;

const ArticleLine = z.object({ id: z.string(), sha256: z.string(), text: z.string() });
const SpilledLine = z.object({
  on: z.string(),
  evidence: z.object({
    article: z.string(),
    start: z.number(),
    end: z.number(),
    sentence: z.string(),
    by: z.string(),
    status: z.enum(STATUSES).optional(),
    quote: z.string().optional(),
  }),
});

/**
 * Check every piece of evidence of a saved graph against the texts of its articles: that the article is there and
 * unchanged, and that the sentence stands where the span says.
 *
 * Takes memory for the graph and a part of the evidence, whatever the number of articles.
 *
 * @param folder that `parley build` wrote
 * @throws DataError where a file is absent or malformed
 */
export async function verifyEvidence(folder: string): Promise<Verification> {
  const graph = await loadGraph(folder);
  const hashes = new Map(graph.getAttribute('articles').map(({ id, sha256 }) => [id, sha256]));
  const broken: Broken[] = [];
  let evidence = 0;
  let rounds = 0;
  let batch: Piece[] = [];
  const check = async (): Promise<void> => {
    await checkBatch(folder, batch, hashes, rounds === 0 ? broken : null, broken);
    evidence += batch.length;
    batch = [];
    rounds++;
  };
  for await (const piece of allEvidence(graph, folder)) {
    batch.push(piece);
    if (batch.length >= AT_ONCE) await check();
  }
  if (batch.length > 0 || evidence === 0) await check();
  return { articles: hashes.size, evidence, broken };
}

async function* allEvidence(graph: ParleyGraph, folder: string): AsyncGenerator<Piece> {
  for (const on of graph.nodes()) {
    const node = graph.getNodeAttributes(on);
    for (const evidence of node.evidence) yield { on, evidence };
    if (node.kind === 'meeting' || node.kind === 'agreement') {
      for (const { values } of node.disagreements)
        for (const value of values) for (const evidence of value.evidence) yield { on, evidence };
    } else for (const office of node.offices ?? []) for (const evidence of office.evidence) yield { on, evidence };
  }
  for (const on of graph.edges()) for (const evidence of graph.getEdgeAttributes(on).evidence) yield { on, evidence };
  const file = path.join(folder, 'evidence.jsonl');
  for await (const { line, value } of readJsonLines(file)) {
    const piece = SpilledLine.safeParse(value);
    if (!piece.success) throw new DataError(file, line, 'no piece of evidence; build the graph again');
    const { quote, status, ...rest } = piece.data.evidence;
    yield {
      on: piece.data.on,
      evidence: { ...rest, ...(quote === undefined ? {} : { quote }), ...(status === undefined ? {} : { status }) },
    };
  }
}

/** @param articles where articles that don't hold by themselves are listed; null where that was done */
async function checkBatch(
  folder: string,
  batch: readonly Piece[],
  hashes: ReadonlyMap<string, string>,
  articles: Broken[] | null,
  broken: Broken[],
): Promise<void> {
  const byArticle = new Map<string, Piece[]>();
  for (const piece of batch) {
    const list = byArticle.get(piece.evidence.article);
    if (list) list.push(piece);
    else byArticle.set(piece.evidence.article, [piece]);
  }
  const file = path.join(folder, 'articles.jsonl');
  for await (const { line, value } of readJsonLines(file)) {
    const parsed = ArticleLine.safeParse(value);
    if (!parsed.success) throw new DataError(file, line, 'no article; build the graph again');
    const { id, sha256, text } = parsed.data;
    const pieces = byArticle.get(id) ?? [];
    byArticle.delete(id);
    if (articles !== null && createHash('sha256').update(text, 'utf8').digest('hex') !== sha256)
      articles.push({ on: id, article: id, start: 0, end: text.length, why: 'the text is not the one of its sha256' });
    const changed = hashes.get(id) !== sha256;
    const folded = pieces.length > 0 ? fold(text) : '';
    for (const piece of pieces) {
      const why = changed
        ? 'the graph was made from another text of this article'
        : wrong(piece.evidence, text, folded);
      if (why !== null) broken.push(brokenPiece(piece, why));
    }
  }
  for (const pieces of byArticle.values())
    for (const piece of pieces) broken.push(brokenPiece(piece, 'articles.jsonl has no such article'));
}

function brokenPiece({ on, evidence }: Piece, why: string): Broken {
  return { on, article: evidence.article, start: evidence.start, end: evidence.end, why };
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * What is wrong with a piece of evidence; null if nothing.
 *
 * @param folded the text with its white space folded, as sentences have theirs
 */
export function wrong(evidence: Evidence, text: string, folded: string = fold(text)): string | null {
  const { start, end, sentence, quote } = evidence;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    return 'the span lies outside the text';
  if (sentence === '') return 'it has no sentence';
  const words = fold(text.slice(start, end));
  if (quote !== undefined && fold(quote) !== words) return 'the text has other words at the span';
  if (sentence.includes(words)) {
    // The sentence stands around the span: so far to either side that it fits in, however wide the white space.
    const reach = 2 * sentence.length + 200;
    if (fold(text.slice(Math.max(0, start - reach), end + reach)).includes(sentence)) return null;
    return folded.includes(sentence) ? null : 'the text has no such sentence';
  }
  // A span of several sentences is shown by its first.
  if (words.startsWith(sentence)) return null;
  const begin = fold(text.slice(Math.max(0, start - sentence.length - 200), end));
  return begin.includes(sentence) ? null : 'the sentence does not stand at the span';
}
