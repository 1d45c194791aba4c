import { fold } from '../knowledge/slug.js';

/** Hashes kept of an article. Two texts agree in about as many of them as they share stretches of words. */
const HASHES = 24;
/** Words of a stretch. */
const STRETCH = 4;
/** Agreeing hashes that make two articles one source, cut or under another headline: unrelated ones have none or one. */
const COPIES = 8;
/** Hashes of a band; articles that agree in one whole band are compared. */
const BAND = 2;

/**
 * What near copies of a text share: the least hash of its stretches of four words, under 24 hash functions.
 *
 * @returns numbers below 2^32; [] where the text has fewer than four words
 * @see Broder 1997, On the resemblance and containment of documents
 */
export function fingerprint(text: string): readonly number[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < STRETCH) return [];
  const hashes = words.map(hashWord);
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let i = 0; i + STRETCH <= hashes.length; i++) {
    let stretch = 0x811c9dc5;
    for (let j = 0; j < STRETCH; j++) stretch = Math.imul(stretch ^ hashes[i + j]!, 0x01000193) >>> 0;
    for (let k = 0; k < HASHES; k++) {
      let value = Math.imul(stretch ^ (k * 0x9e3779b1), 0x85ebca6b);
      value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
      value = (value ^ (value >>> 16)) >>> 0;
      if (value < least[k]!) least[k] = value;
    }
  }
  return [...least];
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Which articles are one source: copies and near copies of each other.
 *
 * Each is compared with the first article of every band that it shares; takes time linear in the articles, and memory for
 * one band at a time.
 *
 * @param fingerprints by article, in the articles' order
 * @returns for each article the first article of its source
 */
export function groupSources(fingerprints: readonly ArrayLike<number>[]): Int32Array {
  const source = Int32Array.from(fingerprints, (_, article) => article);
  for (let band = 0; band + BAND <= HASHES; band += BAND) {
    const firsts = new Map<number, number>();
    fingerprints.forEach((print, article) => {
      if (print.length < HASHES) return;
      // 21 and 32 bits: as many as a number holds exactly. What collides is compared in full.
      const key = (print[band]! >>> 11) * 0x1_0000_0000 + print[band + 1]!;
      const other = firsts.get(key);
      if (other === undefined) firsts.set(key, article);
      else if (other < source[article]! && agree(print, fingerprints[other]!) >= COPIES) source[article] = other;
    });
  }
  for (let article = 0; article < source.length; article++) source[article] = source[source[article]!]!;
  return source;
}

function agree(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) count++;
  return count;
}
