import type { Article } from '../model.js';

/** How many minimums a signature keeps: the error of the estimated overlap is about 1/√64 = 0.12. */
const HASHES = 64;
/** Bands of 4 rows: two texts that share 70 % of their runs meet in a band with 99 %, those that share 30 % with 12 %. */
const ROWS = 4;
/** Words to a run. */
const RUN = 4;
/** Runs in common, of all runs of both, from which on two texts are one source: wire copy with small edits. */
const ALIKE = 0.6;
/** Copy that is cut short shares nearly all its runs with the longer text. */
const CONTAINED = 0.85;

/** What a text is recognised by. */
export interface Fingerprint {
  /** Hash of the words in order, case and marks aside; equal for texts that are the same. */
  readonly exact: string;
  /** MinHash signature over runs of four words (Broder 1997); empty for a text without words. */
  readonly signature: Uint32Array;
  /** Hashes of the runs, sorted, each once. */
  readonly runs: Uint32Array;
}

/** Articles that are one source, by id. */
export interface SourceGroup {
  /** In code unit order; the first stands for the group. */
  readonly ids: readonly string[];
  /** All have the same words; else some differ by small edits. */
  readonly identical: boolean;
}

/** The fingerprint of a text, in time linear in its length. */
export function fingerprint(text: string): Fingerprint {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashWord);
  const runs = new Set<number>();
  const last = Math.max(1, hashes.length - RUN + 1);
  for (let i = 0; i < last && hashes.length > 0; i++) {
    let hash = 0;
    for (let j = i; j < Math.min(i + RUN, hashes.length); j++) hash = mix(Math.imul(hash, 31) + hashes[j]!);
    runs.add(hash);
  }
  const signature = new Uint32Array(runs.size === 0 ? 0 : HASHES).fill(0xffffffff);
  for (const run of runs) {
    for (let h = 0; h < signature.length; h++) {
      const value = mix(run ^ SEEDS[h]!);
      if (value < signature[h]!) signature[h] = value;
    }
  }
  return { exact: wholeHash(hashes), signature, runs: Uint32Array.from(runs).sort() };
}

/** The share of runs that two texts have in common, of all runs of both; or of the shorter one's, if nearly all. */
export function likeness(a: Fingerprint, b: Fingerprint): { readonly shared: number; readonly contained: number } {
  let common = 0;
  let j = 0;
  for (const run of a.runs) {
    while (j < b.runs.length && b.runs[j]! < run) j++;
    if (j < b.runs.length && b.runs[j] === run) common++;
  }
  const all = a.runs.length + b.runs.length - common;
  return {
    shared: all === 0 ? 0 : common / all,
    contained: common / Math.max(1, Math.min(a.runs.length, b.runs.length)),
  };
}

/** An index of articles that finds those that are one source. */
export class DuplicateIndex {
  readonly #ids: string[] = [];
  readonly #prints: Fingerprint[] = [];
  readonly #parent: number[] = [];
  readonly #byExact = new Map<string, number>();
  readonly #bands = new Map<string, number[]>();

  /** Add an article's body; ids are the caller's to keep unique. */
  add(id: string, print: Fingerprint): void {
    const at = this.#ids.length;
    this.#ids.push(id);
    this.#prints.push(print);
    this.#parent.push(at);
    if (print.runs.length === 0) return;
    const same = this.#byExact.get(print.exact);
    if (same !== undefined) {
      this.#union(same, at);
      return;
    }
    this.#byExact.set(print.exact, at);
    for (let band = 0; band < HASHES; band += ROWS) {
      const key = `${String(band)}:${print.signature.subarray(band, band + ROWS).join(',')}`;
      const bucket = this.#bands.get(key) ?? [];
      for (const other of bucket) {
        if (this.#root(other) !== this.#root(at) && alike(this.#prints[other]!, print)) this.#union(other, at);
      }
      // A crowded bucket holds furniture that many texts share; its first members stand for the rest.
      if (bucket.length < 32) bucket.push(at);
      this.#bands.set(key, bucket);
    }
  }

  /** Groups of two and more, in code unit order of their first ids. */
  groups(): readonly SourceGroup[] {
    const members = new Map<number, number[]>();
    this.#ids.forEach((_, at) => {
      const root = this.#root(at);
      const list = members.get(root) ?? [];
      list.push(at);
      members.set(root, list);
    });
    const groups: SourceGroup[] = [];
    for (const list of members.values()) {
      if (list.length < 2) continue;
      const exact = this.#prints[list[0]!]!.exact;
      groups.push({
        ids: list.map((at) => this.#ids[at]!).sort(byCodeUnit),
        identical: list.every((at) => this.#prints[at]!.exact === exact),
      });
    }
    return groups.sort((a, b) => byCodeUnit(a.ids[0]!, b.ids[0]!));
  }

  #root(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root]!]!;
      root = this.#parent[root]!;
    }
    return root;
  }

  #union(a: number, b: number): void {
    const [low, high] = [this.#root(a), this.#root(b)].sort((x, y) => x - y);
    this.#parent[high!] = low!;
  }
}

/**
 * Which articles are one source: the same body under two names, or copies with small edits. Independent of the
 * articles' order; time about linear in the text.
 */
export function sameSource(articles: readonly Pick<Article, 'id' | 'text' | 'body'>[]): readonly SourceGroup[] {
  const index = new DuplicateIndex();
  const sorted = [...articles].sort((a, b) => byCodeUnit(a.id, b.id));
  for (const { id, text, body } of sorted)
    index.add(id, fingerprint(body.map(([start, end]) => text.slice(start, end)).join('\n')));
  return index.groups();
}

function alike(a: Fingerprint, b: Fingerprint): boolean {
  const { shared, contained } = likeness(a, b);
  return shared >= ALIKE || (contained >= CONTAINED && Math.min(a.runs.length, b.runs.length) >= 40);
}

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Two independent hashes of 32 bits: chance equality needs four thousand million texts. */
function wholeHash(hashes: readonly number[]): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const hash of hashes) {
    a = mix(a ^ hash);
    b = mix(Math.imul(b, 33) + hash);
  }
  return `${a.toString(16)}-${b.toString(16)}-${String(hashes.length)}`;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS: Uint32Array = Uint32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)));

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
