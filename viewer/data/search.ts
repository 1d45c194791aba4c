import { fold } from '../../src/graph/browser.js';
import type { Model } from './model.js';

/** Names, aliases and sentences, ready to be searched. */
export interface NameIndex {
  readonly names: readonly {
    readonly node: number;
    readonly text: string;
    readonly folded: string;
    readonly isAlias: boolean;
  }[];
  readonly sentences: () => readonly { readonly node: number; readonly text: string; readonly folded: string }[];
}

export interface Hit {
  readonly node: number;
  /** What fitted: the label, an alias. */
  readonly text: string;
  readonly isAlias: boolean;
  /** The sentence, where that is what fitted. */
  readonly sentence: string | null;
}

const indices = new WeakMap<Model, NameIndex>();

export function nameIndex(model: Model): NameIndex {
  let index = indices.get(model);
  if (index) return index;
  const names = model.nodes.flatMap((node) => [
    { node: node.index, text: node.label, folded: fold(node.label), isAlias: false },
    ...node.aliases.map((alias) => ({ node: node.index, text: alias, folded: fold(alias), isAlias: true })),
  ]);
  let all: { node: number; text: string; folded: string }[] | null = null;
  index = {
    names,
    sentences: () => {
      if (all) return all;
      const seen = new Set<string>();
      all = [];
      // Happenings first: a sentence about a meeting leads to the meeting, not to whoever it names.
      for (const node of [...model.nodes].sort(
        (a, b) => Number(b.happening !== null) - Number(a.happening !== null) || a.index - b.index,
      ))
        for (const { sentence } of node.evidence) {
          if (seen.has(sentence)) continue;
          seen.add(sentence);
          all.push({ node: node.index, text: sentence, folded: fold(sentence) });
        }
      return all;
    },
  };
  indices.set(model, index);
  return index;
}

/** Nodes that a text fits: names that begin with it, then words of names that do, then names that hold it, then sentences. */
export function search(model: Model, index: NameIndex, query: string, most: number): Hit[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const scored = new Map<number, { score: number; hit: Hit }>();
  for (const { node, text, folded, isAlias } of index.names) {
    const at = folded.indexOf(wanted);
    if (at < 0) continue;
    const fit = folded === wanted ? 4 : at === 0 ? 3 : /[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) ? 1 : 2;
    const info = model.nodes[node]!;
    const score = fit + info.importance * 0.9 - (isAlias ? 0.3 : 0) - (info.happening ? 0.8 : 0);
    const known = scored.get(node);
    if (!known || known.score < score) scored.set(node, { score, hit: { node, text, isAlias, sentence: null } });
  }
  const hits = [...scored.values()].sort((a, b) => b.score - a.score || a.hit.node - b.hit.node).map(({ hit }) => hit);
  if (hits.length >= most || wanted.length < 3) return hits.slice(0, most);
  for (const { node, text, folded } of index.sentences()) {
    if (hits.length >= most) break;
    if (folded.includes(wanted)) hits.push({ node, text: model.nodes[node]!.label, isAlias: false, sentence: text });
  }
  return hits;
}
