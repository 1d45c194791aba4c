import { fold } from '../knowledge/slug.js';

/** Hashes kept of an article. Two texts agree in about as many of them as they share stretches of words. */
const HASHES = 32;
/** Words of a stretch. */
const STRETCH = 4;
/** Of the shorter text's stretches the share that stands in the longer one, from which on the two are one source. */
const CONTAINED = 0.55;
/** Fewer agreeing hashes tell nothing: articles on one matter have some stretches in common. */
const AGREEING = 8;
/** Hashes of a band; articles that agree in one whole band are compared. */
const BAND = 2;

const SEEDS = Int32Array.from({ length: HASHES }, (_, k) => Math.imul(k, 0x9e3779b1));

/**
 * What near copies of a text share: how many different stretches of four words it has, then the least hash of them
 * under each of 32 hash functions.
 *
 * @returns 33 whole numbers below 2^32; [] where the text has fewer than four words
 * @see Broder 1997, On the resemblance and containment of documents
 */
export function fingerprint(text: string): readonly number[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length < STRETCH) return [];
  const hashes = words.map((word) => hashWord(fold(word)));
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  const stretches = new Set<number>();
  for (let i = 0; i + STRETCH <= hashes.length; i++) {
    let stretch = 0x811c9dc5;
    for (let j = 0; j < STRETCH; j++) stretch = Math.imul(stretch ^ hashes[i + j]!, 0x01000193) >>> 0;
    if (stretches.has(stretch)) continue;
    stretches.add(stretch);
    for (let k = 0; k < HASHES; k++) {
      let value = Math.imul(stretch ^ SEEDS[k]!, 0x85ebca6b);
      value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
      value = (value ^ (value >>> 16)) >>> 0;
      if (value < least[k]!) least[k] = value;
    }
  }
  return [stretches.size, ...least];
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Which articles are one source: copies of each other, with small edits, or cut short.
 *
 * Each is compared with the first article of every band that it shares; takes time linear in the articles, and memory for
 * one band at a time.
 *
 * @param fingerprints by article, in the articles' order
 * @returns for each article the first article of its source
 */
export function groupSources(fingerprints: readonly ArrayLike<number>[]): Int32Array {
  const source = Int32Array.from(fingerprints, (_, article) => article);
  for (let band = 1; band + BAND <= HASHES + 1; band += BAND) {
    const firsts = new Map<number, number>();
    fingerprints.forEach((print, article) => {
      if (print.length <= HASHES) return;
      // 21 and 32 bits: as many as a number holds exactly. What collides is compared in full.
      const key = (print[band]! >>> 11) * 0x1_0000_0000 + print[band + 1]!;
      const other = firsts.get(key);
      if (other === undefined) firsts.set(key, article);
      else if (other < source[article]! && oneSource(print, fingerprints[other]!)) source[article] = other;
    });
  }
  for (let article = 0; article < source.length; article++) source[article] = source[source[article]!]!;
  return source;
}

/** Whether at least half of the shorter text stands in the longer, as far as their hashes tell. */
function oneSource(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let agreeing = 0;
  for (let i = 1; i <= HASHES; i++) if (a[i] === b[i]) agreeing++;
  if (agreeing < AGREEING) return false;
  const resemblance = agreeing / HASHES;
  const common = (resemblance * (a[0]! + b[0]!)) / (1 + resemblance);
  return common >= CONTAINED * Math.min(a[0]!, b[0]!);
}
