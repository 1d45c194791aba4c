import type { Abbreviations } from '../../knowledge/models.js';
import { addressEnd } from './addresses.js';
import {
  DIGIT,
  HIDDEN,
  LETTER,
  LOWER,
  SPACE,
  SURROGATE,
  UPPER,
  folded,
  isLetter,
  isWordUnit,
  kindOf,
} from './characters.js';
import { hyphenatedEnd, isDecade, isHour } from './figures.js';

/** Token borders, in text order. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

const APOSTROPHE = 0x27;
const CURLY = 0x2019;
const PERIOD = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const AT = 0x40;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;

/** No abbreviation or prefix of a real text is longer; longer ones are not looked up. */
/** What is counted by numerals: War I, Act I. */
const COUNTED =
  /^(War|Act|Part|Phase|Class|Chapter|Title|Article|Volume|Book|Type|Category|Level|Stage|Section|Annex|Appendix|Schedule|Group|Division|Tier|But|And|So|As|Than|When|If|What|That)$/;
const LONGEST_LOOKED_UP = 64;

/** Clitics that follow an apostrophe; each is a token of its own with it, as in the treebanks. */
const CLITICS = new Set(['s', 'll', 're', 've', 'd', 'm']);

/** Two words written as one, and where the second begins. */
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
]);

/** Prefixes that keep their hyphen in the treebanks: "pro-Beijing" is one token, "Israeli-occupied" three. */
// prettier-ignore
const PREFIXES = new Set([
  'anti', 'co', 'counter', 'cross', 'e', 'ex', 'inter', 'mid', 'mini', 'multi', 'non', 'over', 'pan', 'post', 'pre',
  'pro', 'psycho', 're', 'semi', 'socio', 'sub', 'un',
]);

/** Units that are written against their figure: "430km" is two tokens. */
const UNITS = new Set(['bn', 'cm', 'ft', 'k', 'kg', 'km', 'kph', 'lb', 'm', 'mm', 'mn', 'mph', 'tn']);

/**
 * Split the body of a text into tokens, by the conventions of the English treebanks of Universal Dependencies:
 * clitics ('s, n't), punctuation and the parts of hyphenated words stand alone; abbreviations keep their period.
 *
 * @param body spans of `text`, in order; nothing outside them becomes a token
 * @returns borders in UTF-16 units of `text`; linear in its length, whatever the text
 */
export function tokenize(text: string, body: readonly (readonly [number, number])[], known: Abbreviations): Tokens {
  const scanner = new Scanner(text, known);
  for (const [start, end] of body) scanner.scan(start, Math.min(end, text.length));
  return scanner.tokens();
}

class Scanner {
  private count = 0;
  private start: Int32Array;
  private end: Int32Array;

  constructor(
    private readonly text: string,
    private readonly known: Abbreviations,
  ) {
    const guess = Math.max(16, Math.ceil(text.length / 4));
    this.start = new Int32Array(guess);
    this.end = new Int32Array(guess);
  }

  tokens(): Tokens {
    return { count: this.count, start: this.start.slice(0, this.count), end: this.end.slice(0, this.count) };
  }

  scan(from: number, to: number): void {
    const { text } = this;
    let at = from;
    while (at < to) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit);
      if (kind === SPACE || kind === HIDDEN) at++;
      else if (kind === DIGIT) at = this.number(at, to);
      else if (kind >= UPPER && kind <= LETTER) at = this.word(at, to);
      else if (kind === SURROGATE) at = this.beyond(at, to);
      else at = this.mark(at, to);
    }
  }

  private push(start: number, end: number): number {
    if (this.count === this.start.length) {
      const size = this.count * 2;
      const starts = new Int32Array(size);
      const ends = new Int32Array(size);
      starts.set(this.start);
      ends.set(this.end);
      this.start = starts;
      this.end = ends;
    }
    this.start[this.count] = start;
    this.end[this.count++] = end;
    return end;
  }

  /** A word that begins with a letter. */
  private word(from: number, to: number): number {
    const { text } = this;
    const address = addressEnd(this.text, from, to);
    if (address > from) return this.push(from, address);

    let at = from;
    let periods = 0;
    while (at < to) {
      const unit = text.charCodeAt(at);
      if (isWordUnit(unit)) {
        at++;
        continue;
      }
      if (at + 1 >= to || !isWordUnit(text.charCodeAt(at + 1)) || kindOf(text.charCodeAt(at + 1)) === HIDDEN) break;
      if (unit === PERIOD) {
        if (!this.joins(from, at)) break;
        periods++;
      } else if (unit === HYPHEN) {
        if (!this.isPrefix(from, at)) break;
      } else if (unit !== APOSTROPHE && unit !== CURLY && unit !== AMPERSAND && unit !== UNDERSCORE) break;
      else if (unit === AMPERSAND && !(at - from <= 3 && isLetter(text.charCodeAt(at + 1)))) break;
      at++;
    }
    if (at < to && text.charCodeAt(at) === PERIOD && this.ownsPeriod(from, at, to, periods))
      return this.push(from, at + 1);
    if (at < to && text.charCodeAt(at) === 0x24 && at - from <= 2 && kindOf(text.charCodeAt(from)) === UPPER) at++; // US$
    return this.clitics(from, at);
  }

  /** Does the period at `at`, with a word unit after it, belong to the word? "U.S.A", "a.m", "nato.int"; not "talks.The". */
  private joins(from: number, at: number): boolean {
    const { text } = this;
    const before = kindOf(text.charCodeAt(at - 1));
    const after = kindOf(text.charCodeAt(at + 1));
    const single = at - 1 === from || !isWordUnit(text.charCodeAt(at - 2));
    if (single) {
      // A letter alone: an initial or part of an abbreviation. "J.Smith" is two tokens, "U.S" and "Ph.D" one.
      const following =
        at + 2 < text.length && isWordUnit(text.charCodeAt(at + 2)) && text.charCodeAt(at + 2) !== PERIOD;
      return !following || after === LOWER;
    }
    if (after === UPPER) return at - from <= 2 && at + 2 < text.length && text.charCodeAt(at + 2) === PERIOD; // Ph.D.
    return before === LOWER || before === DIGIT;
  }

  private isPrefix(from: number, at: number): boolean {
    return at - from <= 7 && isWordUnit(this.text.charCodeAt(at + 1)) && PREFIXES.has(this.lower(from, at));
  }

  /** Does the period that follows the word belong to it? */
  private ownsPeriod(from: number, at: number, to: number, periods: number): boolean {
    const { text } = this;
    if (at + 1 < to && text.charCodeAt(at + 1) === PERIOD) return false; // an ellipsis
    const length = at - from;
    if (length > LONGEST_LOOKED_UP) return false;
    if (periods > 0) {
      // Letters with periods between: "U.S", "a.m", "Ph.D"; a name of the web keeps none.
      return length <= 2 * periods + 2;
    }
    const next = this.nextVisible(at + 1, to);
    if (length === 1) {
      if (kindOf(text.charCodeAt(from)) === UPPER && folded(text.charCodeAt(from)) !== 0x69) return next >= 0;
      // "I." may be an initial too, where a name goes on: "I. Newton".
      if (kindOf(text.charCodeAt(from)) === UPPER)
        return next >= 0 && kindOf(text.charCodeAt(next)) === UPPER && next - at <= 2 && !this.afterWord(from);
    }
    // "(b. March 1949)", "(c. 1640)".
    if (length === 1 && from > 0 && text.charCodeAt(from - 1) === 0x28) return next >= 0;
    const kind = this.known.kinds.get(this.lower(from, at));
    if (kind === undefined) return false;
    if (kind === 'number') return next >= 0 && this.startsNumber(next);
    // Words that are abbreviations only with a capital ("Gen." but not "gen."), or in any case ("etc.").
    if (kind === 'title' || kind === 'place') return kindOf(text.charCodeAt(from)) === UPPER && next >= 0;
    return true;
  }

  /** Behind a word that is no given name: "as did I. Duarte", "World War I. Duarte"; not "Leonid I. Duarte". */
  private afterWord(from: number): boolean {
    const { text } = this;
    if (from < 2 || kindOf(text.charCodeAt(from - 1)) !== SPACE || kindOf(text.charCodeAt(from - 2)) !== LOWER)
      return false;
    let begin = from - 2;
    while (begin > 0 && from - begin < LONGEST_LOOKED_UP && kindOf(text.charCodeAt(begin - 1)) === LOWER) begin--;
    const isCapital = begin > 0 && kindOf(text.charCodeAt(begin - 1)) === UPPER;
    return !isCapital || COUNTED.test(text.slice(begin - 1, from - 1));
  }

  private startsNumber(at: number): boolean {
    const kind = kindOf(this.text.charCodeAt(at));
    return kind === DIGIT || this.text.charCodeAt(at) === 0x23;
  }

  /** The next unit that is no space, within the same paragraph; -1 if there is none. */
  private nextVisible(at: number, to: number): number {
    let lines = 0;
    // Bounded: past 64 spaces nothing belongs together.
    for (let i = at; i < to && i < at + 64; i++) {
      const unit = this.text.charCodeAt(i);
      const kind = kindOf(unit);
      if (unit === 0x0a && ++lines > 1) return -1;
      if (kind !== SPACE && kind !== HIDDEN) return i;
    }
    return -1;
  }

  /** Cut 's, n't and the like off the end of a word. */
  private clitics(from: number, to: number): number {
    const { text } = this;
    // Look at the last four units only.
    for (let at = to - 1; at > from && at >= to - 3; at--) {
      const unit = text.charCodeAt(at);
      if (unit !== APOSTROPHE && unit !== CURLY) continue;
      const tail = this.lower(at + 1, to);
      if (tail === 't' && folded(text.charCodeAt(at - 1)) === 0x6e && at - 1 > from) {
        this.push(from, at - 1);
        return this.push(at - 1, to);
      }
      if (CLITICS.has(tail)) {
        this.push(from, at);
        return this.push(at, to);
      }
      break;
    }
    if (to - from <= 6) {
      const second = FUSED.get(this.lower(from, to));
      if (second !== undefined) {
        this.push(from, from + second);
        return this.push(from + second, to);
      }
    }
    return this.push(from, to);
  }

  /** A token that begins with a digit: 1,000.5, 11.05.22, 9/11, 10:30, 2022-11-07, 15th, 1990s. */
  private number(digit: number, to: number, from = digit): number {
    const { text } = this;
    let at = digit;
    while (at < to) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit);
      if (kind === DIGIT) {
        at++;
        continue;
      }
      const digitNext = at + 1 < to && kindOf(text.charCodeAt(at + 1)) === DIGIT;
      if (digitNext && (unit === PERIOD || unit === COMMA || unit === COLON || unit === SLASH)) at += 2;
      else break;
    }
    if (at < to && text.charCodeAt(at) === HYPHEN && at - from <= 4) {
      const joined = hyphenatedEnd(text, from, to);
      if (joined > 0) return this.push(from, joined);
    }
    const digits = at;
    while (at < to && isLetter(text.charCodeAt(at))) at++;
    if (at > digits && at - digits <= 3 && (isHour(text, digits, at) || UNITS.has(this.lower(digits, at)))) {
      this.push(from, digits);
      return digits;
    }
    if (at === digits && isDecade(text, from, at, to)) return this.push(from, at + 2);
    return this.clitics(from, at);
  }

  /** Characters outside the basic plane: letters of old scripts make words, all else stands alone with its modifiers. */
  private beyond(from: number, to: number): number {
    const { text } = this;
    let at = from;
    while (at < to && kindOf(text.charCodeAt(at)) === SURROGATE) at += 1;
    while (at < to && kindOf(text.charCodeAt(at)) === HIDDEN) {
      at++;
      while (at < to && kindOf(text.charCodeAt(at)) === SURROGATE) at += 1;
    }
    return this.push(from, at);
  }

  /** Punctuation and symbols: alone, but for runs of one sign and clitics torn from their word. */
  private mark(from: number, to: number): number {
    const { text } = this;
    const unit = text.charCodeAt(from);
    if (unit === APOSTROPHE || unit === CURLY) {
      if (from + 1 < to && text.charCodeAt(from + 1) === unit) return this.push(from, from + 2);
      let at = from + 1;
      while (at < to && at < from + 4 && isLetter(text.charCodeAt(at))) at++;
      const afterWord =
        this.count > 0 && this.end[this.count - 1] === from && isWordUnit(text.charCodeAt(this.start[this.count - 1]!));
      if (
        at > from + 1 &&
        afterWord &&
        CLITICS.has(this.lower(from + 1, at)) &&
        !(at < to && isWordUnit(text.charCodeAt(at)))
      ) {
        return this.push(from, at);
      }
      return this.push(from, from + 1);
    }
    let at = from + 1;
    const following = at < to ? kindOf(text.charCodeAt(at)) : SPACE;
    const spaced = from === 0 || kindOf(text.charCodeAt(from - 1)) === SPACE;
    // ".5" is a figure; "#summit" and "@office" are names of the web.
    if (unit === PERIOD && spaced && following === DIGIT) return this.number(from + 1, to, from);
    if ((unit === 0x23 || unit === AT) && spaced && following >= UPPER && following <= LETTER) {
      while (at < to && (isWordUnit(text.charCodeAt(at)) || text.charCodeAt(at) === UNDERSCORE)) at++;
      return this.push(from, at);
    }
    if (unit === 0x21 || unit === 0x3f || unit === PERIOD) {
      // "?!" and "..." are one token each; "!." isn't met in edited text.
      while (at < to && isEnding(text.charCodeAt(at)) && (text.charCodeAt(at) === PERIOD) === (unit === PERIOD)) at++;
      return this.push(from, at);
    }
    if (
      unit === HYPHEN ||
      unit === 0x3d ||
      unit === 0x2a ||
      unit === UNDERSCORE ||
      unit === 0x7e ||
      unit === 0x60 ||
      unit === 0x3c ||
      unit === 0x3e
    ) {
      while (at < to && text.charCodeAt(at) === unit) at++;
    }
    return this.push(from, at);
  }

  private lower(from: number, to: number): string {
    return this.text.slice(from, to).toLowerCase();
  }
}

function isEnding(unit: number): boolean {
  return unit === 0x21 || unit === 0x3f || unit === PERIOD;
}
