import type { Span } from '../../model.js';

/** What the words say, before any article date is brought to bear. */
export type Meaning =
  /** Parts that the words give; a weekday beside them only confirms. */
  | {
      readonly kind: 'absolute';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      /** "July of that year": the year is the one told of. */
      readonly ofText?: true;
      /** "July last year": the year counted from the article's. */
      readonly yearShift?: number;
      /** "Six months earlier, on 18 June": the count beside it, whose year it is in. */
      readonly beside?: Meaning;
    }
  /** `04/05/2021`: day and month may be either. */
  | { readonly kind: 'slashed'; readonly first: number; readonly second: number; readonly year: number }
  | {
      readonly kind: 'season';
      readonly season: number;
      readonly year: number | null;
      readonly shift: number | null;
      /** "the autumn of that year": the year is the one told of; "the previous summer": counted from what was told. */
      readonly ofText?: true;
    }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number | null; readonly yearShift: number }
  | { readonly kind: 'decade'; readonly decade: number | null; readonly shift: number }
  | { readonly kind: 'century'; readonly century: number }
  /** shift: -1 last, 0 this, 1 next, 2 the coming one; null: the tense tells */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number | null; readonly ofText: boolean }
  /** Thursday of next week, Friday last week: so many weeks from the article's, or from the one told of */
  | { readonly kind: 'day-of-week'; readonly weekday: number; readonly week: number; readonly ofText: boolean }
  /** yesterday, today, tomorrow */
  | { readonly kind: 'day'; readonly shift: number; readonly ofText: boolean }
  | { readonly kind: 'overnight' }
  /** last week, this month, next year, over the weekend (shift null: the tense tells) */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: number | null; readonly ofText: boolean }
  /** last November */
  | { readonly kind: 'month'; readonly month: number; readonly shift: number }
  /** three weeks ago, two days earlier, the day after 7 October */
  | {
      readonly kind: 'offset';
      readonly amount: number;
      readonly unit: Unit;
      readonly direction: -1 | 1;
      readonly from: 'reference' | 'text' | 'event' | Meaning;
    }
  /** within two weeks, over the past three days */
  | { readonly kind: 'stretch'; readonly amount: number; readonly unit: Unit; readonly direction: -1 | 1 }
  /** open where an end is null */
  | { readonly kind: 'range'; readonly from: Meaning | null; readonly to: Meaning | null }
  /** the 11th; the 13th of that month */
  | { readonly kind: 'day-of-month'; readonly day: number; readonly ofText?: true }
  /** the first week of March, the second half of the month, the week of 24 April; part -1 is the last */
  | { readonly kind: 'part'; readonly of: Meaning; readonly unit: 'week' | 'half'; readonly part: number }
  /** that evening, the same day */
  | { readonly kind: 'same' }
  /** Easter: no more than its year can be said. */
  | { readonly kind: 'moving-feast'; readonly year: number | null }
  | { readonly kind: 'duration'; readonly amount: number; readonly unit: Unit }
  /** the eve of a summit without a date: time is spoken of and can't be told */
  | { readonly kind: 'untold' };

export type Unit =
  | 'minute' | 'hour' | 'day' | 'night' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade'
  | 'century'; // prettier-ignore

/** A date expression in a text. */
export interface DateExpression extends Span {
  readonly meaning: Meaning;
  /** about, around, roughly: EDTF's `~` */
  readonly approximate: boolean;
  /** "Thursday's meeting", "the 2015 deal": it belongs to the noun after it. */
  readonly ofNoun: boolean;
  /** The rule that read it. */
  readonly by: string;
}
