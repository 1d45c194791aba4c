import { CLASS, SITE } from '../../knowledge/word-classes.js';
import { hashWord, type Shapes } from '../words/shapes.js';
import { BODY_HASHES } from './body-nouns.js';
import { hashes } from './hashes.js';
import { CAPITAL, CITY, PLACE, STATE, type Marks } from './marks.js';

const CAPITALISED = 1 | 4 | 1024;
const COMMA = hashWord(',', 0, 1);
const SIDES = hashes(
  'northern southern eastern western central downtown nearby northeastern northwestern southeastern southwestern',
);

/** Bits of what stands around a name somewhere in a text. */
const AFTER_IN = 1;
const AFTER_IN_AGAIN = 2;
/** "Lenik, Norway". */
const BEFORE_PLACE = 4;
/** "the Lenik river", "northern Lenik". */
const BESIDE_SITE = 8;
/** Lenik in "Lenik School". */
const IN_BODY = 16;
/** Lenik in "Lenik Bridge". */
const IN_SITE = 32;

/** Gathers, for the words of names, what stands around them in the sentences of a text: places are in, bodies are not. */
export class Surroundings {
  private readonly seen = new Map<number, number>();

  constructor(
    private readonly shapes: Shapes,
    private readonly marks: Marks,
    private readonly classes: Uint8Array,
    private readonly prepositions: ReadonlySet<number>,
  ) {}

  /** Take note of a run of capitalised words [from, to) in the sentence [first, last). */
  note(from: number, to: number, first: number, last: number): void {
    const { word } = this.shapes;
    const { known } = this.marks;
    const end = word[to - 1]!;
    const before = from > first ? word[from - 1]! : 0;
    let bits = 0;
    if (this.prepositions.has(before)) bits |= ((this.seen.get(end) ?? 0) & AFTER_IN) !== 0 ? AFTER_IN_AGAIN : AFTER_IN;
    if (to + 1 < last && word[to] === COMMA && [STATE, CAPITAL, PLACE, CITY].includes(known[to + 1]!))
      bits |= BEFORE_PLACE;
    if ((to < last && !this.isCapitalised(to) && this.isSite(to)) || SIDES.has(before)) bits |= BESIDE_SITE;
    // Words that mean something else besides are in other names too: New, College
    if (bits !== 0 && (this.classes[to - 1]! & 15) === 0) this.add(end, bits);
    if (to - from < 2) return;
    const body = BODY_HASHES.has(end) || (this.classes[to - 1]! & 15) === CLASS.group;
    const within = this.isSite(to - 1) ? IN_SITE : body ? IN_BODY : 0;
    if (within === 0) return;
    for (let k = from; k < to - 1; k++)
      if (this.isCapitalised(k) && (this.classes[k]! & 15) === 0) this.add(word[k]!, within);
  }

  /** What was noted of a word, by its hash. */
  of(word: number): number {
    return this.seen.get(word) ?? 0;
  }

  private add(word: number, bits: number): void {
    this.seen.set(word, this.of(word) | bits);
  }

  private isCapitalised(i: number): boolean {
    return (this.shapes.shape[i]! & CAPITALISED) !== 0;
  }

  private isSite(i: number): boolean {
    const meaning = this.classes[i]!;
    return (meaning & SITE) !== 0 || (meaning & 15) === CLASS.place;
  }
}
