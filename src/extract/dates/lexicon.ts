import type { DateWordKind, DateWords } from '../../knowledge/dates.js';
import { dateTokens, type DateToken } from './tokens.js';
import type { Unit } from './meaning.js';
import { isDay } from '../../calendar.js';

const UNITS: ReadonlySet<string> = new Set<Unit>([
  'minute', 'hour', 'day', 'night', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade', 'century',
]); // prettier-ignore

const isUnit = (id: string): id is Unit => UNITS.has(id);

/** Words after which a month's or a year's bare name is a time. */
const TIME_PREPOSITIONS = new Set(['in', 'of', 'by', 'since', 'until', 'till', 'from', 'to', 'during', 'before', 'after', 'between', 'through', 'throughout', 'for', 'and', 'late', 'early', 'mid', 'around', 'about', 'circa', 'late-', 'on']); // prettier-ignore
/** Of these, the ones that people and places stand behind too ("from April Glaspie"). */
const NAMES_TOO = new Set([
  'of',
  'by',
  'from',
  'to',
  'for',
  'and',
  'between',
  'before',
  'after',
  'about',
  'around',
  'on',
]);

/** Words that {@link DateLexicon.mayBegin} lets through beside those of the tables; each is asked for by a rule of the grammar. */
// prettier-ignore
const OPENING = [
  'a', 'couple', 'day', 'earlier', 'eve', 'final', 'in', 'last', 'later', 'latter', 'overnight', 'q', 'q1', 'q2', 'q3', 'q4', 'same',
  'that', 'the', 'thirty', 'this', 'twenty', 'week', 'weekend', 'within',
];
/** Kinds of words that a date expression may begin with, or what is no date though it looks like one. */
const OPENING_KINDS: readonly DateWordKind[] = [
  'day', 'day-part', 'feast', 'month', 'moving-feast', 'not-a-date', 'number', 'ordinal', 'season', 'shift',
  'shift-text', 'unit', 'weekday', 'weekday-short',
]; // prettier-ignore

/** Without a word of these kinds, one of those below or a digit, nothing is a date. */
const TELLING_KINDS: readonly DateWordKind[] = [
  'day', 'day-part', 'feast', 'month', 'moving-feast', 'season', 'unit', 'weekday', 'weekday-short',
]; // prettier-ignore
const TELLING = ['eve', 'overnight'];
/** No expression has it further behind its first word. */
const REACH = 12;

type Table = ReadonlyMap<string, unknown>;
const BEGINNINGS = new WeakMap<Table, ReadonlySet<string>>();

/** The first tokens of a table's entries: nearly every word of a text begins none. */
function beginnings(table: Table): ReadonlySet<string> {
  let words = BEGINNINGS.get(table);
  if (words === undefined) {
    words = new Set([...table.keys()].map((phrase) => dateTokens(phrase, 0, phrase.length)[0]?.lower ?? ''));
    BEGINNINGS.set(table, words);
  }
  return words;
}

function openings(words: DateWords): ReadonlySet<string> {
  const tables = OPENING_KINDS.flatMap((kind) => words.lookup.get(kind) ?? []);
  return new Set([...OPENING, ...tables.flatMap((table) => [...beginnings(table)])]);
}

function telling(words: DateWords): ReadonlySet<string> {
  const tables = TELLING_KINDS.flatMap((kind) => words.lookup.get(kind) ?? []);
  return new Set([...TELLING, ...tables.flatMap((table) => [...beginnings(table)])]);
}

const TELLERS = new WeakMap<DateWords, RegExp>();

/** Whether a text may tell any date: one without digits and such words tells none, and need not be taken apart. */
export function mayTellDate(text: string, words: DateWords): boolean {
  let tellers = TELLERS.get(words);
  if (tellers === undefined) {
    tellers = new RegExp(`\\d|(?<![a-z])(?:${[...telling(words)].sort().join('|')})(?![a-z])`, 'i');
    TELLERS.set(words, tellers);
  }
  return tellers.test(text);
}

type Entry = { readonly id: string; readonly value: number };

/** What the tables say of one word. */
interface Known {
  /** It is an entry of these kinds by itself. */
  readonly entries: Map<DateWordKind, Entry>;
  /** Entries of these kinds begin with it. */
  readonly begins: Set<DateWordKind>;
  /** A date expression may begin with it. */
  opens: boolean;
  /** It tells a time, without which no expression is a date. */
  tells: boolean;
}

/** A word that no table has, as nearly every word of a text. */
const UNKNOWN: Known = { entries: new Map(), begins: new Set(), opens: false, tells: false };

const TABLES = new WeakMap<DateWords, ReadonlyMap<string, Known>>();

/** All tables by their words. */
function tableOf(words: DateWords): ReadonlyMap<string, Known> {
  const made = TABLES.get(words);
  if (made !== undefined) return made;
  const table = new Map<string, Known>();
  const of = (word: string): Known => {
    const known = table.get(word) ?? { entries: new Map(), begins: new Set(), opens: false, tells: false };
    table.set(word, known);
    return known;
  };
  for (const [kind, entries] of words.lookup) {
    for (const [word, entry] of entries) of(word).entries.set(kind, entry);
    for (const word of beginnings(entries)) of(word).begins.add(kind);
  }
  for (const word of openings(words)) of(word).opens = true;
  for (const word of telling(words)) of(word).tells = true;
  TABLES.set(words, table);
  return table;
}

function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** The tokens of one stretch with the words of time looked up: every question that the grammar asks of a token. */
export class DateLexicon {
  private readonly known: readonly Known[];
  /** Of each token the next one that tells a time, itself or behind it. */
  private readonly teller: Int32Array;

  constructor(
    readonly tokens: readonly DateToken[],
    private readonly words: DateWords,
  ) {
    const table = tableOf(words);
    this.known = tokens.map(({ lower }) => table.get(lower) ?? UNKNOWN);
    this.teller = new Int32Array(tokens.length);
    for (let i = tokens.length - 1, next = tokens.length + REACH; i >= 0; i--) {
      if (this.known[i]!.tells || startsWithDigit(tokens[i]!.lower)) next = i;
      this.teller[i] = next;
    }
  }

  /** Can a date expression begin here? False for nearly every token, so that the rules need not be tried. */
  mayBegin(i: number): boolean {
    if (i >= this.tokens.length || this.teller[i]! - i > REACH) return false;
    return this.known[i]!.opens || startsWithDigit(this.tokens[i]!.lower);
  }

  lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  is(i: number, ...wanted: readonly string[]): boolean {
    const lower = this.lower(i);
    for (let k = 0; k < wanted.length; k++) if (wanted[k] === lower) return true;
    return false;
  }

  value(kind: DateWordKind, i: number): number | null {
    return this.known[i]?.entries.get(kind)?.value ?? null;
  }

  has(kind: DateWordKind, i: number): boolean {
    return this.value(kind, i) !== null;
  }

  unit(i: number): Unit | null {
    const id = this.known[i]?.entries.get('unit')?.id;
    return id !== undefined && isUnit(id) ? id : null;
  }

  /** The longest entry of several words that starts here: its value and the token after it. */
  phrase(kind: DateWordKind, i: number): { value: number; next: number } | null {
    const known = this.words.lookup.get(kind);
    if (known === undefined || this.known[i]?.begins.has(kind) !== true) return null;
    let joined = '';
    let found: { value: number; next: number } | null = null;
    for (let j = i; j < i + 4 && j < this.tokens.length; j++) {
      const token = this.tokens[j]!;
      joined += j > i && token.spaced ? ` ${token.lower}` : token.lower;
      const entry = known.get(joined);
      if (entry !== undefined) found = { value: entry.value, next: j + 1 };
    }
    return found;
  }

  /** A cardinal in digits or words: twenty-one is not worth its trouble here. */
  number(i: number): number | null {
    const token = this.tokens[i];
    if (token === undefined) return null;
    if (/^\d{1,3}$/.test(token.text)) return Number(token.text);
    return this.value('number', i);
  }

  /** A month's name that is meant as one: May and March as words, April and Jan as people are not. */
  month(i: number, datePartBeside: boolean): { month: number; next: number } | null {
    const month = this.value('month', i);
    const token = this.tokens[i];
    if (month === null || token === undefined) return null;
    const dotted =
      token.text.length <= 4 &&
      token.lower !== 'may' &&
      token.lower !== 'june' &&
      token.lower !== 'july' &&
      this.is(i + 1, '.');
    const next = dotted ? i + 2 : i + 1;
    if (datePartBeside) return { month, next };
    if (!token.upper) return null;
    if (
      this.is(i + 1, '-') &&
      !(this.tokens[i + 1]?.spaced ?? false) &&
      (this.tokens[i + 2]?.upper ?? false) &&
      !this.has('month', i + 2)
    )
      return null;
    const before = this.lower(i - 1);
    const after = this.tokens[next];
    const nameAfter = after !== undefined && after.upper && !this.has('month', next) && !this.is(next, "'s", '’s');
    if (this.is(i - 1, 'mid') || (before === '-' && this.is(i - 2, 'mid'))) return { month, next };
    if (!TIME_PREPOSITIONS.has(before) && !this.has('shift', i - 1) && !this.has('shift-text', i - 1)) return null;
    if (nameAfter && NAMES_TOO.has(before)) return null;
    // An abbreviation alone ("in Mar", "by Jan") is a month only where a year or a dot follows.
    if (token.text.length <= 3 && month !== 5 && !dotted && this.year(next) === null) return null;
    return { month, next };
  }

  /** 1000–2099 in digits, not a part of a larger number, a count or a sum. */
  year(i: number): number | null {
    const token = this.tokens[i];
    if (token === undefined || !/^(1\d|20)\d\d$/.test(token.text)) return null;
    if (
      this.joined(i + 1, ',', '.') &&
      /^\d/.test(this.tokens[i + 2]?.text ?? '') &&
      !(this.tokens[i + 2]?.spaced ?? true)
    )
      return null;
    if (this.is(i + 1, '%')) return null;
    const before = this.tokens[i - 1];
    if (before !== undefined && !token.spaced && /^[$€£¥.,]$/.test(before.text)) return null;
    return Number(token.text);
  }

  /** One of these marks stands here without a space before it. */
  joined(i: number, ...marks: readonly string[]): boolean {
    const token = this.tokens[i];
    return token !== undefined && !token.spaced && marks.includes(token.text);
  }

  /** 1–31 in digits, with or without st, nd, rd, th; or an ordinal in words. */
  dayOfMonth(i: number): { day: number; next: number; ordinal: boolean } | null {
    const token = this.tokens[i];
    if (token === undefined) return null;
    if (/^\d{1,2}$/.test(token.text)) {
      const day = Number(token.text);
      if (day < 1 || day > 31) return null;
      if (
        this.joined(i + 1, '%') ||
        // "5.3", "5,300", "5:30"; but "September 5: The two meet"
        (this.joined(i + 1, '.', ',', ':') &&
          /^\d/.test(this.tokens[i + 2]?.text ?? '') &&
          !(this.tokens[i + 2]?.spaced ?? true))
      )
        return null;
      if (this.joined(i + 1, 'st', 'nd', 'rd', 'th')) return { day, next: i + 2, ordinal: true };
      return { day, next: i + 1, ordinal: false };
    }
    const ordinal = this.value('ordinal', i);
    if (ordinal !== null && ordinal <= 31) return { day: ordinal, next: i + 1, ordinal: true };
    if (this.is(i, 'twenty', 'thirty') && this.is(i + 1, '-')) {
      const rest = this.value('ordinal', i + 2);
      const day = (this.is(i, 'twenty') ? 20 : 30) + (rest ?? 99);
      if (day <= 31) return { day, next: i + 3, ordinal: true };
    }
    return null;
  }

  valid(year: number | null, month: number, day: number): boolean {
    return isDay(year, month, day);
  }
}
