/** What dates the sentences before have told: what "the next day" counts from, and the year that a story is in. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Edtf } from '../../model.js';
import { findDates, parsePoint, resolveDate, type DateExpression } from '../dates/index.js';
import type { Words } from '../words.js';

/** How many sentences back a date still counts. */
const BACK = 4;

export class ToldDates {
  private readonly found = new Map<number, readonly DateExpression[]>();

  constructor(
    private readonly words: Words,
    private readonly reference: Edtf | null,
    /** Where the dateline ends: its day is no meeting's. */
    readonly from: number,
    private readonly knowledge: Knowledge,
  ) {}

  /** The last day, month or year told before sentence `number`, of the few sentences before it; null where none is. */
  before(number: number): Edtf | null {
    let first = number;
    for (let back = number - 1; back >= 0 && back >= number - BACK; back--) {
      if (this.of(back).length > 0) first = back;
      if (this.of(back).some((one) => one.meaning.kind === 'absolute' || one.meaning.kind === 'weekday')) break;
    }
    let last: Edtf | null = null;
    for (let at = first; at < number; at++)
      for (const expression of this.of(at)) {
        const { meaning } = expression;
        if (meaning.kind === 'range' || meaning.kind === 'duration' || (expression.ofNoun && last !== null)) continue;
        const date = resolveDate(expression, { reference: this.reference, tense: 'past', told: last });
        // A day told stays what "the same day" means, though a month is spoken of behind it.
        if (date !== null && !date.includes('/') && (last === null || date.length >= last.length)) last = date;
      }
    return last;
  }

  /** The date that the sentence before `number` told; null where it told none. */
  rightBefore(number: number): Edtf | null {
    return number > 0 && this.of(number - 1).length > 0 ? this.before(number) : null;
  }

  /**
   * The date that the story has reached: the last one told with its year in this paragraph before sentence `number`, where
   * that year is over ("In 2018 … In July the two met"); null for the news itself.
   */
  story(number: number): Edtf | null {
    const { words } = this;
    // With no day of its own to count from, an article has but the years that it tells.
    const reach = this.reference === null ? 3 * BACK : BACK;
    for (let back = number - 1; back >= 0 && back >= number - reach; back--) {
      const gap = words.text.slice(words.end[words.sentences[back + 1]! - 1], words.start[words.sentences[back + 1]!]);
      if (this.reference !== null && gap.includes('\n')) return null;
      const dates = this.of(back).filter(
        (one) => one.meaning.kind === 'absolute' && one.meaning.year !== null && !one.ofNoun && this.tells(one),
      );
      const last = dates.at(-1);
      if (last === undefined) continue;
      const date = resolveDate(last, { reference: this.reference, tense: 'past', told: null });
      const now = parsePoint(this.reference)?.year ?? null;
      const year = parsePoint(date)?.year ?? null;
      return year !== null && (now === null || year < now) ? date : null;
    }
    return null;
  }

  /** An adverb of its sentence, no noun's date: "In 2018", not "the war of 2018". */
  private tells({ start }: DateExpression): boolean {
    const before = this.words.text.slice(Math.max(0, start - 8), start);
    return /(?:^|[^\p{L}])(?:in|on|by|and|early|late)\s$/iu.test(before) || /(?:^|[\n.!?"”])\s*$/u.test(before);
  }

  private of(number: number): readonly DateExpression[] {
    const known = this.found.get(number);
    if (known !== undefined) return known;
    const { words } = this;
    const end = words.end[words.sentences[number + 1]! - 1]!;
    const start = Math.min(end, Math.max(this.from, words.start[words.sentences[number]!]!));
    const dates = findDates(words.text, start, Math.min(end, start + 2000), this.knowledge.dates);
    this.found.set(number, dates);
    return dates;
  }
}
