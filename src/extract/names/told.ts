import { CLASS, SITE } from '../../knowledge/word-classes.js';
import { UPOS, type Words } from '../words.js';
import type { Shapes } from '../words/shapes.js';
import { hashes } from './hashes.js';
import type { Marks } from './marks.js';

/** What a text calls a name: "Lenik, a village", "Lenik is the party", "the village of Lenik"; bits. */
export const TOLD_PERSON = 1;
export const TOLD_PLACE = 2;
const TOLD_BODY = 4;
/** An artefact: a bridge, a ship, a song. */
const TOLD_MADE = 8;
/** An act, a thought, a thing. */
const TOLD_THING = 16;

const ARTICLES = hashes('a an the its their his her another');
const IS = hashes('is was are were became becomes remains');
const BREAKS = hashes(', (');
const OF = hashes('of');
const ONE = hashes('one');
/** A description's noun is looked for this far. */
const REACH = 8;
const CAPITAL = 1;

const NOMINAL: ReadonlySet<number> = new Set(
  (['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV'] as const).map((tag) => UPOS.indexOf(tag)),
);
const NOUN = UPOS.indexOf('NOUN');
const PUNCT = UPOS.indexOf('PUNCT');

/** Looks for the nouns by which a text describes its names. */
export class Descriptions {
  constructor(
    private readonly words: Words,
    private readonly shapes: Shapes,
    private readonly marks: Marks,
    private readonly classes: Uint8Array,
  ) {}

  /** What the words around a run of capitalised words [from, to) call it; the sentence is [first, last). */
  of(from: number, to: number, first: number, last: number): number {
    return this.after(to, last) | this.before(from, first);
  }

  /** "…, a small village", "… is the party", "… (a daily". */
  private after(to: number, last: number): number {
    const { word } = this.shapes;
    let k = to;
    if (k + 2 >= last) return 0;
    if (!BREAKS.has(word[k]!) && !IS.has(word[k]!)) return 0;
    k++;
    if (ONE.has(word[k]!) && OF.has(word[k + 1]!)) k += 2;
    if (k >= last || !ARTICLES.has(word[k]!)) return 0;
    return this.noun(k + 1, Math.min(last, k + 1 + REACH));
  }

  /** "the village of …", "the port city of …"; with a capital the noun is part of the name. */
  private before(from: number, first: number): number {
    const { word, shape } = this.shapes;
    if (from - 2 < first || !OF.has(word[from - 1]!) || (shape[from - 2]! & CAPITAL) !== 0) return 0;
    const told = this.bitOf(from - 2);
    return told === TOLD_PLACE ? told : 0;
  }

  /** The last noun of a phrase in small letters that begins at `k`. */
  private noun(k: number, end: number): number {
    const { tag } = this.words;
    let head = -1;
    for (; k < end; k++) {
      if (NOMINAL.has(tag[k]!)) {
        if (tag[k] === NOUN) head = k;
      } else if (tag[k] !== PUNCT || this.words.end[k]! - this.words.start[k]! !== 1 || !this.isHyphen(k)) break;
    }
    return head < 0 ? 0 : this.bitOf(head);
  }

  private isHyphen(k: number): boolean {
    return this.words.text.charCodeAt(this.words.start[k]!) === 0x2d;
  }

  private bitOf(i: number): number {
    if (this.marks.title[i] !== 0) return TOLD_PERSON;
    switch (this.classes[i]! & 15) {
      case CLASS.person:
        return TOLD_PERSON;
      case CLASS.place:
        return TOLD_PLACE;
      case CLASS.group:
        return (this.classes[i]! & SITE) !== 0 ? TOLD_PLACE : TOLD_BODY;
      case CLASS.artefact:
        return (this.classes[i]! & SITE) !== 0 ? TOLD_PLACE : TOLD_MADE;
      case CLASS.act:
      case CLASS.thought:
      case CLASS.thing:
        return TOLD_THING;
      default:
        return 0;
    }
  }
}
