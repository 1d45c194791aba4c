import type { Model } from './model.js';
import { parseLines, readArticles, readGraph, readSpilled, toModel, UnreadableGraph, type Pieces } from './read.js';

/** What a page is given to show. */
export interface Loaded {
  readonly model: Model;
  /** The file it was made from: its list of articles, and the graph for exports. */
  readonly pieces: Pieces;
}

/**
 * Load the graph that this page was made for: from the page itself where it is the self-contained file, else from the
 * files beside it.
 *
 * @throws UnreadableGraph with a message for people
 */
export async function loadGraph(): Promise<Loaded> {
  const texts = embedded() ?? (await fetched());
  const pieces = readGraph(parse(texts.graph, 'graph.json'), 'graph.json');
  const articles = readArticles(parseLines(texts.articles, 'articles.jsonl'));
  const spilled = readSpilled(parseLines(texts.evidence, 'evidence.jsonl'));
  return { pieces, model: toModel(pieces, articles, spilled) };
}

interface Texts {
  readonly graph: string;
  readonly articles: string;
  readonly evidence: string;
}

function embedded(): Texts | null {
  const text = (name: string): string | null => document.getElementById(`parley-${name}`)?.textContent ?? null;
  const graph = text('graph');
  return graph === null ? null : { graph, articles: text('articles') ?? '', evidence: text('evidence') ?? '' };
}

async function fetched(): Promise<Texts> {
  const [graph, articles, evidence] = await Promise.all([
    get('graph.json'),
    get('articles.jsonl'),
    get('evidence.jsonl'),
  ]);
  if (graph === null)
    throw new UnreadableGraph(
      'There is no graph.json beside this page. Write one with `parley build`, or open a file of your own.',
    );
  return { graph, articles: articles ?? '', evidence: evidence ?? '' };
}

/** A file beside the page, or `null` where there is none. */
async function get(name: string): Promise<string | null> {
  try {
    const response = await fetch(`./${name}`);
    return response.ok ? await response.text() : null;
  } catch {
    throw new UnreadableGraph(`${name} could not be fetched. Is \`parley view\` still running?`);
  }
}

export function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UnreadableGraph(`${name} is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
}
