import type { RareWords, TaggerModel } from '../../knowledge/models.js';
import { mix } from '../../knowledge/sparse.js';
import { ALL_CAPITALS, CAPITAL_FIRST, hashWord, type Shapes } from './shapes.js';
import { PENN, UPOS } from './types.js';

/** Number of features of one token, at most. */
const TAG_FEATURES = 48;

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
  count = 0;

  constructor(
    private readonly shapes: Shapes,
    /** Class of tags of each token's word, 0 unknown. */
    private readonly ambiguity: Uint8Array,
    /** Where they are written. */
    readonly features: Int32Array = new Int32Array(TAG_FEATURES),
  ) {}

  /**
   * Compute all features of token `i` of the sentence [from, to).
   *
   * @param previous class given to the token before, -1 at the sentence's start; @param second the one before that
   */
  extract(i: number, from: number, to: number, style: number, previous: number, second: number): void {
    const look = this.lookOf(i, from, style);
    this.own(i, look, 0);
    this.context(i, from, to, look, previous, second, this.count);
  }

  /** How token `i` is written, and where. */
  lookOf(i: number, from: number, style: number): number {
    const { shape } = this.shapes;
    const first = i === from || (i === from + 1 && (shape[i - 1]! & 128) !== 0) ? 1 : 0;
    return shape[i]! | (first << 12) | (style << 13);
  }

  /** What the word alone tells: the same wherever it stands with the same look. */
  own(i: number, look: number, at: number): void {
    const s = this.shapes;
    const w0 = s.word[i]!;
    const f = this.features;
    let n = at;
    f[n++] = mix(1, 0);
    f[n++] = mix(2, w0);
    f[n++] = mix(13, s.suffix1[i]!);
    f[n++] = mix(14, s.suffix2[i]!);
    f[n++] = mix(15, s.suffix3[i]!);
    f[n++] = mix(16, s.suffix4[i]!);
    f[n++] = mix(17, s.prefix1[i]!);
    f[n++] = mix(18, s.prefix2[i]!);
    f[n++] = mix(19, s.prefix3[i]!);
    f[n++] = mix(20, look);
    f[n++] = mix(mix(21, look), s.suffix2[i]!);
    f[n++] = mix(mix(23, this.ambiguity[i]!), look);
    f[n++] = mix(mix(32, w0), look);
    this.count = n;
  }

  /** What the neighbours tell of it, and their tags. */
  context(i: number, from: number, to: number, look: number, previous: number, second: number, at: number): void {
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
    const ln1 = i + 1 < to ? s.shape[i + 1]! : -1;
    const lp1 = i > from ? s.shape[i - 1]! : -1;
    const sn1 = i + 1 < to ? s.suffix3[i + 1]! : AFTER;
    const t1 = previous + 1;
    const t2 = second + 1;
    const both = mix(t1, t2);
    const f = this.features;
    let n = at;
    f[n++] = mix(mix(3, w0), t1);
    f[n++] = mix(mix(4, t1), t2);
    f[n++] = mix(5, t1);
    f[n++] = mix(mix(6, a0), both);
    f[n++] = mix(7, p1);
    f[n++] = mix(8, n1);
    f[n++] = mix(9, p2);
    f[n++] = mix(10, n2);
    f[n++] = mix(mix(11, p1), w0);
    f[n++] = mix(mix(12, w0), n1);
    f[n++] = mix(mix(22, s.suffix3[i]!), t1);
    f[n++] = mix(mix(24, a0), t1);
    f[n++] = mix(mix(25, a0), an1);
    f[n++] = mix(mix(26, a0), mix(an1, an2));
    f[n++] = mix(mix(27, a0), mix(t1, an1));
    f[n++] = mix(mix(28, ap1), mix(a0, an1));
    f[n++] = mix(mix(29, look), mix(lp1, ln1));
    f[n++] = mix(30, sn1);
    f[n++] = mix(mix(31, s.suffix2[i]!), mix(t1, an1));
    f[n++] = mix(mix(33, w0), an1);
    f[n++] = mix(mix(34, a0), n1);
    f[n++] = mix(mix(35, a0), p1);
    f[n++] = mix(mix(36, look), t1);
    f[n++] = mix(mix(37, p2), p1);
    f[n++] = mix(mix(38, n1), n2);
    f[n++] = mix(mix(39, w0), both);
    this.count = n;
  }
}

/** Words whose scores are kept, a power of two: most of what a newspaper repeats. */
const KEPT = 4096;

/**
 * Scores of tags. What a word alone adds to them is nearly half of the work and is kept from one token to the next of
 * the same form, in all texts that one model reads; it is a sum of whole numbers, so that nothing depends on what was
 * read before.
 */
class TagScorer {
  private readonly classes: number;
  /** Four numbers of the word whose sums lie in the slot: a look of -1 is an empty one. */
  private readonly keys = new Int32Array(KEPT * 4).fill(-1);
  private readonly sums: Int16Array;

  constructor(private readonly model: TaggerModel) {
    this.classes = model.upos.length;
    this.sums = new Int16Array(KEPT * this.classes);
  }

  /** The best class of token `i`; see {@link TagFeatures.extract}. The features are written where the model reads them. */
  classify(
    features: TagFeatures,
    shapes: Shapes,
    i: number,
    from: number,
    to: number,
    style: number,
    previous: number,
    second: number,
  ): number {
    const { keys, sums, classes } = this;
    const { weights } = this.model;
    const look = features.lookOf(i, from, style);
    const word = shapes.word[i]!;
    const slot = (word ^ (look * 31)) & (KEPT - 1);
    const base = slot * classes;
    const at = slot * 4;
    const end = shapes.suffix4[i]!;
    const start = shapes.prefix3[i]!;
    if (keys[at] !== word || keys[at + 1] !== look || keys[at + 2] !== end || keys[at + 3] !== start) {
      features.own(i, look, 0);
      const own = weights.sums(features.count);
      for (let c = 0; c < classes; c++) sums[base + c] = own[c]!;
      keys[at] = word;
      keys[at + 1] = look;
      keys[at + 2] = end;
      keys[at + 3] = start;
    }
    features.context(i, from, to, look, previous, second, 0);
    return bestOfBoth(weights.sums(features.count), sums, base, classes);
  }
}

/** The class for which the sums of the context and those of the word, from `base` on, are highest together; the first of equals. */
function bestOfBoth(context: Int16Array, own: Int16Array, base: number, classes: number): number {
  let at = 0;
  let top = -Infinity;
  for (let c = 0; c < classes; c++) {
    const score = context[c]! + own[base + c]!;
    if (score > top) {
      top = score;
      at = c;
    }
  }
  return at;
}

const SCORERS = new WeakMap<TaggerModel, TagScorer>();

function scorerOf(model: TaggerModel): TagScorer {
  let scorer = SCORERS.get(model);
  if (scorer === undefined) SCORERS.set(model, (scorer = new TagScorer(model)));
  return scorer;
}

const NONE: ReadonlyMap<number, number> = new Map();

const RARE = new WeakMap<readonly RareWords[], ReadonlyMap<number, number>>();

/**
 * What the model would know of words that its training hardly saw, or saw elsewhere than news has them, in the form of
 * {@link TaggerModel.words}. Worked out once a table.
 *
 * @throws RangeError where the table names a word or tag that the model doesn't have
 */
export function rareWords(model: TaggerModel, table: readonly RareWords[]): ReadonlyMap<number, number> {
  let rare = RARE.get(table);
  if (rare === undefined) {
    const all = new Map<number, number>();
    const names = model.upos.map((upos, label) => `${upos}/${model.penn[label]!}`);
    for (const { like, tag, words } of table) {
      const known = model.words.get(hashWord(like, 0, like.length));
      const certain = tag === undefined ? 0 : names.indexOf(tag) + 1;
      if (known === undefined) throw new RangeError(`the tagger does not know "${like}"`);
      if (tag !== undefined && certain === 0) throw new RangeError(`the tagger has no tag "${tag}"`);
      for (const word of words) all.set(hashWord(word, 0, word.length), (known & 0xff) | (certain << 8));
    }
    RARE.set(table, (rare = all));
  }
  return rare;
}

/**
 * What the model knows of each token's word alone.
 *
 * @param rare the same of words that it doesn't know, and of those that have one tag whatever it knows of them
 * @returns `ambiguity`, the set of tags it takes, 0 for words that training rarely saw; `certain`, one more than the
 *   only class it ever has, 0 for all other words
 */
export function lookUp(
  model: Pick<TaggerModel, 'words'>,
  shapes: Shapes,
  rare: ReadonlyMap<number, number> = NONE,
): { ambiguity: Uint8Array; certain: Uint8Array } {
  const n = shapes.word.length;
  const ambiguity = new Uint8Array(n);
  const certain = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const word = shapes.word[i]!;
    const known = model.words.get(word) ?? 0;
    ambiguity[i] = known & 0xff;
    certain[i] = known >> 8;
    // "Council of Ministers": with a capital it may be a name's
    if ((shapes.shape[i]! & (CAPITAL_FIRST | ALL_CAPITALS)) !== 0) continue;
    const like = rare.get(word) ?? 0;
    // "will today meet": a word with one tag has it also where training saw it, in other places
    if (known !== 0 && like >> 8 === 0) continue;
    ambiguity[i] = like & 0xff;
    certain[i] = like >> 8;
  }
  return { ambiguity, certain };
}

/** The class of the highest score; the first of equals. */
export function best(scores: Float64Array): number {
  let at = 0;
  let top = scores[0]!;
  for (let i = 1; i < scores.length; i++) {
    const score = scores[i]!;
    if (score > top) {
      top = score;
      at = i;
    }
  }
  return at;
}

/** Tag the sentences of a text, greedily from left to right; writes each token's class. */
export function tagClasses(
  model: TaggerModel,
  shapes: Shapes,
  sentences: Int32Array,
  rare: ReadonlyMap<number, number> = NONE,
): Uint8Array {
  const classes = new Uint8Array(shapes.word.length);
  const { ambiguity, certain } = lookUp(model, shapes, rare);
  const features = new TagFeatures(shapes, ambiguity, model.weights.features);
  const scorer = scorerOf(model);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    const style = styleOf(shapes, from, to);
    let previous = -1;
    let second = -1;
    for (let i = from; i < to; i++) {
      let label = certain[i]! - 1;
      if (label < 0) label = scorer.classify(features, shapes, i, from, to, style, previous, second);
      classes[i] = label;
      second = previous;
      previous = label;
    }
  }
  return classes;
}

const UPOS_INDEX = new Map<string, number>(UPOS.map((name, index) => [name, index]));
const PENN_INDEX = new Map<string, number>(PENN.map((name, index) => [name, index]));

interface TagNumbers {
  readonly upos: Uint8Array;
  readonly penn: Uint8Array;
}

const NUMBERS = new WeakMap<TaggerModel, TagNumbers>();

/** The tagger's classes as indices into UPOS and PENN; what these don't hold is X and FW. Looked up once a model. */
export function tagNumbers(model: TaggerModel): TagNumbers {
  let numbers = NUMBERS.get(model);
  if (numbers === undefined) {
    numbers = {
      upos: Uint8Array.from(model.upos, (name) => UPOS_INDEX.get(name) ?? UPOS.indexOf('X')),
      penn: Uint8Array.from(model.penn, (name) => PENN_INDEX.get(name) ?? PENN.indexOf('FW')),
    };
    NUMBERS.set(model, numbers);
  }
  return numbers;
}
