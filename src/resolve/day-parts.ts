export const DAY_PARTS = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

const WORDS: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'morning'],
  ['dawn', 'morning'],
  ['breakfast', 'morning'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['lunchtime', 'noon'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'evening'],
  ['midnight', 'evening'],
]);

/** "early on Tuesday", "late on August 16": an hour only with the day that follows. */
const EARLY_LATE =
  /\b(early|late) on (?:the |(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d)/giu;

/**
 * The part of the day that tells two meetings of one day apart.
 *
 * @param passages the words that report the meeting
 * @returns null where they tell none, or more than one
 */
export function dayPart(passages: readonly string[]): DayPart | null {
  const found = new Set<DayPart>();
  for (const passage of passages) {
    for (const word of passage.toLowerCase().match(/[a-z]+/gu) ?? []) {
      const part = WORDS.get(word);
      if (part !== undefined) found.add(part);
    }
    for (const match of passage.matchAll(EARLY_LATE))
      found.add(match[1]!.toLowerCase() === 'early' ? 'morning' : 'evening');
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}
