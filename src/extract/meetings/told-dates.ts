/** What dates the sentences before have told: what "the next day" counts from, the year that a story is in, the day it has reached. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Edtf, Span } from '../../model.js';
import {
  daysBetween,
  lacksYear,
  likelyDay,
  parsePoint,
  readStretch,
  resolveDate,
  tensesOf,
  type DateExpression,
  type ValueContext,
} from '../dates/index.js';
import type { Words } from '../words.js';
import { entryHead, isAlone, isOfTheHour, isYearAlone } from './entries.js';

/** How many sentences back a date still counts. */
const BACK = 6;

/** So many days old at most is what a report tells as news. */
const NEWS = 7;

/** A date on a line of its own, over the entries of a chronology. */
interface Head {
  readonly sentence: number;
  readonly day: Edtf;
  readonly span: Span;
}

/** So many make a chronology, of years alone fewer; each has so many tokens at most. */
const FEWEST_HEADS = 3;
const FEWEST_YEARS = 2;
/** Paragraphs that an entry has. */
const LONGEST_ENTRY = 4;
const LONGEST_HEAD = 14;

/** So many days ahead a diary's engagements lie. */
const SOON = 40;

/** A date as one sentence tells it. */
interface Telling {
  readonly expression: DateExpression;
  readonly tense: 'past' | 'future';
  /** Told beside the story: in a relative clause, a noun's own, of a time before ("had met on Monday"). */
  readonly aside: boolean;
}

/** Where a story stands before a sentence. */
interface Stand {
  /** The last day told of what happened; else the last day told at all. */
  readonly day: Edtf | null;
  /** The last date told, of whatever length. */
  readonly last: Edtf | null;
  /** The sentence that told the day, and the words. */
  readonly from: number;
  readonly span: Span | null;
  /** The last date told of what is still to come, where that sentence told it. */
  readonly awaited: { readonly day: Edtf; readonly span: Span; readonly from: number } | null;
}

const NOWHERE: Stand = { day: null, last: null, from: -1, span: null, awaited: null };

export class ToldDates {
  private readonly found = new Map<number, readonly Telling[]>();
  private readonly stands = new Map<number, Stand>();
  private readonly entries = new Map<number, { readonly day: Edtf; readonly span: Span } | null>();
  private heads: ReadonlyMap<number, Head> | null = null;
  /** A whole day that the article's own, told without its year, probably is; null where it is known or can't be told. */
  private readonly likely: Edtf | null;

  constructor(
    private readonly words: Words,
    private readonly reference: Edtf | null,
    /** Where the dateline ends: its day is no meeting's. */
    readonly from: number,
    private readonly knowledge: Knowledge,
  ) {
    this.likely = this.guess();
  }

  /** All that bears on a date of sentence `number`. */
  context(number: number): ValueContext {
    const { day, last } = this.stand(number);
    return {
      reference: this.reference,
      likely: this.likely,
      told: day ?? last,
      spoken: last,
      narrated: this.story(number),
      entry: this.entry(number)?.day ?? null,
    };
  }

  /** The year or day that heads the paragraph of sentence `number`, as an entry of a chronology: "1987: The two meet." */
  entry(number: number): { readonly day: Edtf; readonly span: Span } | null {
    let first = number;
    while (!this.entries.has(first) && !this.opensParagraph(first)) first--;
    const head = this.entries.has(first) ? this.entries.get(first)! : this.headOf(first);
    for (let at = first; at <= number; at++) this.entries.set(at, head);
    return head;
  }

  private headOf(number: number): { readonly day: Edtf; readonly span: Span } | null {
    const { text, start, end } = this.words;
    const expression = this.of(number)[0]?.expression;
    const above = this.headAbove(number);
    const from = Math.max(this.from, start[this.words.sentences[number]!]!);
    const to = end[this.words.sentences[number + 1]! - 1]!;
    // "May 26. The premier calls on Ana Duarte": a head that a full stop ends
    const isHead = expression && (entryHead(text, from, expression) || isAlone(text, from, to, expression));
    return isHead ? this.entryOf(expression, above) : above;
  }

  /** The date on a line of its own that the paragraph of sentence `number` stands under, where the article has several such. */
  private headAbove(number: number): Head | null {
    this.heads ??= this.findHeads();
    return this.heads.get(number) ?? null;
  }

  /** The day of an entry's head: "June 18" under "2024" is of that year. */
  private entryOf(
    expression: DateExpression,
    above: { readonly day: Edtf } | null,
  ): { readonly day: Edtf; readonly span: Span } | null {
    const reference = above !== null && lacksYear(expression.meaning) ? above.day.slice(0, 4) : this.reference;
    const near = resolveDate(expression, { reference, tense: 'near', told: null });
    // "26 January. They quarrel", told in December: of this year, or a week's engagements to come
    const ahead = above === null && lacksYear(expression.meaning) ? daysBetween(reference, near) : null;
    const day = (ahead ?? 0) > SOON ? resolveDate(expression, { reference, tense: 'past', told: null }) : near;
    return day === null ? null : { day, span: { start: expression.start, end: expression.end } };
  }

  /** For each sentence that opens a paragraph the date above it that it stands under. */
  private findHeads(): ReadonlyMap<number, Head> {
    const under = new Map<number, Head>();
    const last = this.words.sentences.length - 1;
    const heads = this.datesAlone();
    heads.forEach((head, index) => {
      const until = heads[index + 1]?.sentence ?? last;
      // Under a year stand entries of their own, as many as there are
      const most = head.day.length === 4 ? Infinity : LONGEST_ENTRY;
      let paragraphs = -1;
      for (let at = head.sentence; at < until && paragraphs < most; at++)
        if (this.opensParagraph(at)) {
          paragraphs++;
          under.set(at, head);
        }
    });
    return under;
  }

  /** Sentences that are a date alone, on a line of their own. */
  private datesAlone(): readonly Head[] {
    const { text, sentences, start, end } = this.words;
    const heads: Head[] = [];
    let years = 0;
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
      const [first, last] = [sentences[sentence]!, sentences[sentence + 1]! - 1];
      if (last < first || last - first >= LONGEST_HEAD || !this.opensParagraph(sentence)) continue;
      if (sentence + 2 >= sentences.length || !this.opensParagraph(sentence + 1)) continue;
      const [from, to] = [start[first]!, end[last]!];
      if (isYearAlone(text, from, to)) {
        years++;
        heads.push({ sentence, day: text.slice(from, from + 4), span: { start: from, end: from + 4 } });
        continue;
      }
      const expression = this.of(sentence)[0]?.expression;
      if (!expression || !isAlone(text, from, to, expression)) continue;
      const entry = this.entryOf(expression, heads.at(-1) ?? null);
      if (entry !== null) heads.push({ sentence, ...entry });
    }
    const few = heads.length === years ? FEWEST_YEARS : FEWEST_HEADS;
    return heads.length >= few ? heads : [];
  }

  /** The same for one place in sentence `number`: what it has told before that counts ("in Paris in May 2002; in Rome in June of that year"). */
  contextAt(number: number, offset: number): ValueContext {
    const context = this.context(number);
    const before = this.of(number).findLast(({ expression }) => expression.end <= offset);
    const date = before === undefined ? null : resolveDate(before.expression, { ...context, tense: before.tense });
    return date === null || date.includes('/') ? context : { ...context, told: date, spoken: date };
  }

  /** The date that the sentence before `number` told; null where it told none. */
  rightBefore(number: number): Edtf | null {
    if (number === 0 || this.of(number - 1).length === 0) return null;
    const { day, last } = this.stand(number);
    return day ?? last;
  }

  /**
   * The day that the story has reached before sentence `number`, where it is told in the same paragraph or in the sentence
   * right before.
   */
  reached(number: number): { readonly day: Edtf; readonly span: Span } | null {
    const { day, from, span } = this.stand(number);
    if (day === null || span === null) return null;
    for (let at = from + 1; at < number; at++) if (this.opensParagraph(at)) return null;
    return from === number - 1 || !this.opensParagraph(number) ? { day, span } : null;
  }

  /** The day that the story had reached in one of the last sentences, in whatever paragraph: of the news, not of what it recalls. */
  reachedBefore(number: number): { readonly day: Edtf; readonly span: Span } | null {
    const { day, span } = this.stand(number);
    if (day === null || span === null) return null;
    const age = daysBetween(day, this.reference);
    return age !== null && age >= 0 && age <= NEWS ? { day, span } : null;
  }

  /** The article's day, where sentence `number` opens an entry of the hour: "10:15 The envoys are meeting." */
  today(number: number): { readonly day: Edtf; readonly span: Span } | null {
    const start = this.words.start[this.words.sentences[number]!]!;
    if (this.reference === null || !/^\d{4}-\d\d-\d\d$/.test(this.reference) || !this.opensParagraph(number))
      return null;
    return isOfTheHour(this.words.text, start) ? { day: this.reference, span: { start, end: start + 5 } } : null;
  }

  /** What the sentence right before, in the same paragraph, told of a time to come. */
  awaited(number: number): { readonly day: Edtf; readonly span: Span } | null {
    const { awaited } = this.stand(number);
    return awaited === null || awaited.from !== number - 1 || this.opensParagraph(number) ? null : awaited;
  }

  /** "is expected on Thursday. The following day he will": what is planned counts from the day that was planned before. */
  ahead(number: number): Pick<ValueContext, 'told'> | null {
    const awaited = this.awaited(number);
    return awaited === null ? null : { told: awaited.day };
  }

  private stand(number: number): Stand {
    const known = this.stands.get(number);
    if (known !== undefined) return known;
    let { day, last, from, span, awaited } = NOWHERE;
    let aside: Pick<Stand, 'day' | 'from' | 'span'> | null = null;
    for (let at = Math.max(0, number - BACK); at < number; at++)
      for (const { expression, tense, aside: beside } of this.of(at)) {
        const { meaning } = expression;
        if (meaning.kind === 'duration') continue;
        const entry = lacksYear(meaning) ? (this.entry(at)?.day.slice(0, 4) ?? null) : null;
        const date = resolveDate(expression, {
          reference: entry ?? this.reference,
          likely: this.likely,
          tense,
          told: day ?? aside?.day ?? last,
          spoken: last,
        });
        if (date === null) continue;
        const words = { start: expression.start, end: expression.end };
        const isDay = /^[\dX]{4}-\d\d-\d\d[?~]?$/.test(date);
        if (!date.includes('/')) last = date;
        if (!isDay || tense === 'future') {
          if (tense === 'future' && (!beside || meaning.kind === 'range'))
            awaited = { day: date, span: words, from: at };
        } else if (beside || meaning.kind === 'range') aside = { day: date, from: at, span: words };
        else [day, from, span] = [date, at, words];
        // "In January 1995 it flared again": behind the day that an earlier year's story had reached
        const isTurn = meaning.kind === 'absolute' && meaning.year !== null && !beside && tense === 'past' && !isDay;
        if (isTurn && day !== null && Number(day.slice(0, 4)) < meaning.year) [day, from, span] = [null, -1, null];
      }
    // A day that is told beside the story is better than none.
    if (day === null && aside !== null) ({ day, from, span } = aside);
    const stand = { day, last, from, span, awaited };
    this.stands.set(number, stand);
    return stand;
  }

  /**
   * The date that the story has reached: the last one told with its year in this paragraph before sentence `number`, where
   * that year is over ("In 2018 … In July the two met"); null for the news itself.
   */
  private story(number: number): Edtf | null {
    // With no day of its own to count from, an article has but the years that it tells.
    const reach = this.reference === null ? 2 * BACK : BACK;
    for (let back = number - 1; back >= 0 && back >= number - reach; back--) {
      if (this.reference !== null && this.opensParagraph(back + 1)) return null;
      const last = this.of(back).findLast(
        ({ expression: { meaning, ofNoun }, expression }) =>
          meaning.kind === 'absolute' && meaning.year !== null && !ofNoun && this.tells(expression),
      );
      if (last === undefined) continue;
      const date = resolveDate(last.expression, { reference: this.reference, tense: 'past', told: null });
      const now = parsePoint(this.reference)?.year ?? null;
      const year = parsePoint(date)?.year ?? null;
      return year !== null && (now === null || year < now) ? date : null;
    }
    return null;
  }

  /** Whether sentence `number` is the first of its paragraph. */
  opensParagraph(number: number): boolean {
    if (number === 0) return true;
    const { words } = this;
    return words.text
      .slice(words.end[words.sentences[number]! - 1], words.start[words.sentences[number]!])
      .includes('\n');
  }

  /** An adverb of its sentence, no noun's date: "In 2018", not "the war of 2018". */
  private tells({ start }: DateExpression): boolean {
    const before = this.words.text.slice(Math.max(0, start - 8), start);
    return /(?:^|[^\p{L}])(?:in|on|by|and|early|late)\s$/iu.test(before) || /(?:^|[\n.!?"”])\s*$/u.test(before);
  }

  private of(number: number): readonly Telling[] {
    const known = this.found.get(number);
    if (known !== undefined) return known;
    const { words } = this;
    const end = words.end[words.sentences[number + 1]! - 1]!;
    const start = Math.min(end, Math.max(this.from, words.start[words.sentences[number]!]!));
    const stretch = readStretch(words.text, start, Math.min(end, start + 2000), this.knowledge.dates);
    const told = tensesOf(stretch);
    const [first] = told;
    // "June 5: The two meet": a chronology tells in the present of what is over
    const isHead = first !== undefined && this.opensParagraph(number) && entryHead(words.text, start, first.expression);
    const all = isHead ? [{ ...first, tense: 'past' as const, aside: false }, ...told.slice(1)] : told;
    this.found.set(number, all);
    return all;
  }

  /**
   * Wires write on the day they tell of: the first weekday of what happened is the dateline's, in the first year after all
   * that the text dates in which it can be.
   */
  private guess(): Edtf | null {
    const line = parsePoint(this.reference);
    if (line === null || line.year !== null || line.month === null || line.day === null) return null;
    let weekday: number | null = null;
    let latest = 0;
    for (let number = 0; number + 1 < this.words.sentences.length; number++)
      for (const { expression, tense } of this.of(number)) {
        const { meaning } = expression;
        if (meaning.kind === 'weekday' && meaning.shift === null && tense === 'past' && number < BACK)
          weekday ??= meaning.weekday;
        if (meaning.kind === 'absolute' && meaning.year !== null && tense === 'past')
          latest = Math.max(latest, meaning.year);
      }
    return weekday === null ? null : likelyDay({ month: line.month, day: line.day }, weekday, latest);
  }
}
