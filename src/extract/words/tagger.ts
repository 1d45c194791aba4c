import type { TaggerModel } from '../../knowledge/models.js';
import { mix } from '../../knowledge/sparse.js';
import type { Shapes } from './shapes.js';
import { PENN, UPOS } from './types.js';

/** Number of features of one token, at most. */
export const TAG_FEATURES = 48;

/** Values outside the sentence. */
const BEFORE = 0x1e35;
const AFTER = 0x7a11;

/** How a sentence is written, for the taggers: 0 as usual, 1 Every Word Capitalised, 2 ALL IN CAPITALS. */
export function styleOf(shapes: Shapes, from: number, to: number): number {
  let words = 0;
  let capital = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    const shape = shapes.shape[i]!;
    if ((shape & (128 | 16)) !== 0) continue;
    words++;
    if ((shape & 1) !== 0) capital++;
    if ((shape & 2) !== 0 || (shape & (1 | 512)) === (1 | 512)) all++;
  }
  if (words < 3) return 0;
  if (all >= 0.8 * words) return 2;
  return capital >= 0.7 * words ? 1 : 0;
}

/** The tagger's features, computed into one buffer. */
export class TagFeatures {
  readonly features = new Int32Array(TAG_FEATURES);
  count = 0;

  constructor(
    private readonly shapes: Shapes,
    /** Class of tags of each token's word, 0 unknown. */
    private readonly ambiguity: Uint8Array,
  ) {}

  /**
   * Compute the features of token `i` of the sentence [from, to).
   *
   * @param previous class given to the token before, -1 at the sentence's start; @param second the one before that
   */
  extract(i: number, from: number, to: number, style: number, previous: number, second: number): void {
    const s = this.shapes;
    const amb = this.ambiguity;
    const w0 = s.word[i]!;
    const p1 = i > from ? s.word[i - 1]! : BEFORE;
    const p2 = i > from + 1 ? s.word[i - 2]! : BEFORE;
    const n1 = i + 1 < to ? s.word[i + 1]! : AFTER;
    const n2 = i + 2 < to ? s.word[i + 2]! : AFTER;
    const a0 = amb[i]!;
    const an1 = i + 1 < to ? amb[i + 1]! : 255;
    const an2 = i + 2 < to ? amb[i + 2]! : 255;
    const ap1 = i > from ? amb[i - 1]! : 255;
    const first = i === from || (i === from + 1 && (s.shape[i - 1]! & 128) !== 0) ? 1 : 0;
    const look = s.shape[i]! | (first << 12) | (style << 13);
    const ln1 = i + 1 < to ? s.shape[i + 1]! : -1;
    const lp1 = i > from ? s.shape[i - 1]! : -1;
    const sn1 = i + 1 < to ? s.suffix3[i + 1]! : AFTER;
    const t1 = previous + 1;
    const t2 = second + 1;
    const f = this.features;
    let n = 0;
    f[n++] = mix(1, 0);
    f[n++] = mix(2, w0);
    f[n++] = mix(mix(3, w0), t1);
    f[n++] = mix(mix(4, t1), t2);
    f[n++] = mix(5, t1);
    f[n++] = mix(mix(6, a0), mix(t1, t2));
    f[n++] = mix(7, p1);
    f[n++] = mix(8, n1);
    f[n++] = mix(9, p2);
    f[n++] = mix(10, n2);
    f[n++] = mix(mix(11, p1), w0);
    f[n++] = mix(mix(12, w0), n1);
    f[n++] = mix(13, s.suffix1[i]!);
    f[n++] = mix(14, s.suffix2[i]!);
    f[n++] = mix(15, s.suffix3[i]!);
    f[n++] = mix(16, s.suffix4[i]!);
    f[n++] = mix(17, s.prefix1[i]!);
    f[n++] = mix(18, s.prefix2[i]!);
    f[n++] = mix(19, s.prefix3[i]!);
    f[n++] = mix(20, look);
    f[n++] = mix(mix(21, look), s.suffix2[i]!);
    f[n++] = mix(mix(22, s.suffix3[i]!), t1);
    f[n++] = mix(mix(23, a0), look);
    f[n++] = mix(mix(24, a0), t1);
    f[n++] = mix(mix(25, a0), an1);
    f[n++] = mix(mix(26, a0), mix(an1, an2));
    f[n++] = mix(mix(27, a0), mix(t1, an1));
    f[n++] = mix(mix(28, ap1), mix(a0, an1));
    f[n++] = mix(mix(29, look), mix(lp1, ln1));
    f[n++] = mix(30, sn1);
    f[n++] = mix(mix(31, s.suffix2[i]!), mix(t1, an1));
    f[n++] = mix(mix(32, w0), look);
    f[n++] = mix(mix(33, w0), an1);
    f[n++] = mix(mix(34, a0), n1);
    f[n++] = mix(mix(35, a0), p1);
    f[n++] = mix(mix(36, look), t1);
    f[n++] = mix(mix(37, p2), p1);
    f[n++] = mix(mix(38, n1), n2);
    f[n++] = mix(mix(39, w0), mix(t1, t2));
    this.count = n;
  }
}

/**
 * What the model knows of each token's word alone.
 *
 * @returns `ambiguity`, the set of tags it takes, 0 for words that training rarely saw; `certain`, one more than the
 *   only class it ever has, 0 for all other words
 */
export function lookUp(
  model: Pick<TaggerModel, 'words'>,
  shapes: Shapes,
): { ambiguity: Uint8Array; certain: Uint8Array } {
  const n = shapes.word.length;
  const ambiguity = new Uint8Array(n);
  const certain = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const known = model.words.get(shapes.word[i]!) ?? 0;
    ambiguity[i] = known & 0xff;
    certain[i] = known >> 8;
  }
  return { ambiguity, certain };
}

/** The class of the highest score; the first of equals. */
export function best(scores: Float64Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}

/** Tag the sentences of a text, greedily from left to right; writes each token's class. */
export function tagClasses(model: TaggerModel, shapes: Shapes, sentences: Int32Array): Uint8Array {
  const classes = new Uint8Array(shapes.word.length);
  const { ambiguity, certain } = lookUp(model, shapes);
  const features = new TagFeatures(shapes, ambiguity);
  const scores = new Float64Array(model.upos.length);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    const style = styleOf(shapes, from, to);
    let previous = -1;
    let second = -1;
    for (let i = from; i < to; i++) {
      let label = certain[i]! - 1;
      if (label < 0) {
        features.extract(i, from, to, style, previous, second);
        model.weights.score(features.features, features.count, scores);
        label = best(scores);
      }
      classes[i] = label;
      second = previous;
      previous = label;
    }
  }
  return classes;
}

const UPOS_INDEX = new Map<string, number>(UPOS.map((name, index) => [name, index]));
const PENN_INDEX = new Map<string, number>(PENN.map((name, index) => [name, index]));

/** The tagger's classes as indices into UPOS and PENN; what these don't hold is X and FW. */
export function tagNumbers(model: TaggerModel): { upos: Uint8Array; penn: Uint8Array } {
  return {
    upos: Uint8Array.from(model.upos, (name) => UPOS_INDEX.get(name) ?? UPOS.indexOf('X')),
    penn: Uint8Array.from(model.penn, (name) => PENN_INDEX.get(name) ?? PENN.indexOf('FW')),
  };
}
