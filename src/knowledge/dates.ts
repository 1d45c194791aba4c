import { z } from 'zod';
import { readTable } from './table.js';

/** What a word of `dates.jsonl` tells of time; `value` is read by kind. */
export const DATE_WORD_KINDS = [
  'approximate', 'begin', 'calling-off', 'clause', 'day', 'deciding', 'day-part', 'feast', 'finish', 'future', 'hosting', 'month', 'moving-feast', 'not-a-date',
  'number', 'ordinal', 'other-event', 'part', 'past', 'present', 'reporting', 'season', 'setting', 'shift', 'shift-text', 'unit', 'weekday',
  'weekday-short',
] as const; // prettier-ignore
export type DateWordKind = (typeof DATE_WORD_KINDS)[number];

export const DateEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(DATE_WORD_KINDS),
  /** Lower case; several words with one space between them. */
  words: z.array(z.string().min(1)).min(1),
  /** Weekday 1–7 from Monday, month 1–12, season 21–24 (EDTF), shift -1/0/1, number, unit in days, feast month × 100 + day. */
  value: z.number().int(),
  example: z.string(),
  not: z.string(),
  source: z.string(),
});
export type DateEntry = z.infer<typeof DateEntry>;

/** The words of time of one language, ready to look up in lower case. */
export interface DateWords {
  readonly entries: readonly DateEntry[];
  /** kind → word → its value and the entry that says so. */
  readonly lookup: ReadonlyMap<DateWordKind, ReadonlyMap<string, { readonly id: string; readonly value: number }>>;
}

/** @throws DataError where the file is malformed */
export function loadDateWords(file = 'language/en/dates.jsonl'): DateWords {
  const entries = readTable(file, DateEntry);
  const lookup = new Map<DateWordKind, Map<string, { id: string; value: number }>>();
  for (const kind of DATE_WORD_KINDS) lookup.set(kind, new Map());
  for (const entry of entries) {
    for (const word of entry.words) lookup.get(entry.kind)!.set(word, { id: entry.id, value: entry.value });
  }
  return Object.freeze({ entries, lookup });
}
