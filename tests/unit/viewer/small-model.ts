import { readFileSync } from 'node:fs';
import { parseLines, readArticles, readGraph, toModel } from '../../../viewer/data/read.js';
import type { Model } from '../../../viewer/data/model.js';

const FOLDER = new URL('../../fixtures/graphs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The small graph of the fixtures as the viewer holds it, with some more edges of whoever mediated what. */
export function smallModel(mediated: readonly (readonly [who: string, what: string])[] = []): Model {
  const file = JSON.parse(read('small.json')) as { edges: { attributes: { kind: string } }[] };
  const like = file.edges.find(({ attributes }) => attributes.kind === 'mediated')!;
  for (const [source, target] of mediated)
    file.edges.push({ ...like, ...{ key: `${source}>${target}`, source, target } });
  const graph = readGraph(file, 'small.json');
  return toModel(graph, readArticles(parseLines(read('articles.jsonl'), 'articles.jsonl')), new Map());
}

/** The ids of what a filter leaves. */
export function idsOf(model: Model, flags: Uint8Array): string[] {
  return model.nodes.filter((node) => flags[node.index] === 1).map((node) => node.id);
}
