import type { Edtf, Span } from '../model.js';

/** A calendar day written out in a line of a page. */
export interface PageDate extends Span {
  readonly edtf: Edtf;
  /** The date is written with a time of day beside it. */
  readonly timed: boolean;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
  'november', 'december'] as const; // prettier-ignore

/** A month, in full or short, as a group. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)[0-9]{2})';
const CLOCK =
  /^[\s,|·•–—-]{0,4}(?:at\s)?(?:T)?[0-2]?\d[:.]\d\d|[0-2]?\d[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|hrs|[A-Z]{2,4})?[\s,|·•–—-]{0,4}$/iu;

/** A time of day right behind a date: the hour, a half of the day, a zone. */
const TIME =
  /^[\s,|·•–—-]{1,4}(?:at\s)?([0-2]?\d)[:.][0-5]\d(?:[:.][0-5]\d)?\s{0,2}([AaPp]\.?[Mm]\b\.?|hrs\b)?\s{0,2}\(?([A-Z]{2,5}\b)?/u;
/** Zones of the United States, where the month is written first, and of those who write the day first. */
const MONTH_FIRST = /^(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AK[SD]T|HST)$/u;
const DAY_FIRST =
  /^(?:AE[SD]T|AC[SD]T|AWST|NZ[SD]T|BST|WES?T|CEST|CET|EES?T|MSK|TRT|IST|PKT|NPT|BDT|ICT|WIB|SGT|HKT|SAST|WAT|CAT|EAT|GST|ART|BRT|COT|PET|VET|CLS?T)$/u;

interface Shape {
  readonly pattern: RegExp;
  /** Which group holds the year, the month, the day. */
  readonly order: readonly [year: number, month: number, day: number];
}

/** 03/04/2024: read day first in most of the world and month first in the United States. */
const SLASHED = /(?<![\d.\/-])(\d\d?)\/(\d\d?)\/((?:19|20)?\d\d)(?![\d/])/gu;

/** With a month by its name. Every quantifier is bounded: a line costs time in proportion to its length. */
const WORDED: readonly Shape[] = [
  { pattern: new RegExp(`\\b${MONTH}\\s{1,3}${DAY}\\s{0,2}[,.]?\\s{0,3}${YEAR}\\b`, 'giu'), order: [3, 1, 2] },
  {
    pattern: new RegExp(`\\b${DAY}[\\s.\\/-]{1,3}(?:of\\s)?${MONTH}[\\s,.\\/-]{1,3}${YEAR}\\b`, 'giu'),
    order: [3, 2, 1],
  },
  { pattern: new RegExp(`\\b${YEAR}[\\s,.\\/-]{1,3}${MONTH}[\\s.\\/-]{1,3}${DAY}\\b`, 'giu'), order: [1, 2, 3] },
];
const NAMED_MONTH = new RegExp(MONTH, 'iu');

/** In figures alone. */
const FIGURES: readonly Shape[] = [
  { pattern: /(?<![\d.\/-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/gu, order: [1, 2, 3] },
  { pattern: /(?<![\d.\/-])((?:19|20)\d\d)[./](\d\d?)[./](\d\d?)(?![\d/])/gu, order: [1, 2, 3] },
  { pattern: /(?<![\d.\/-])((?:19|20)\d\d)년\s?(\d\d?)월\s?(\d\d?)일/gu, order: [1, 2, 3] },
  { pattern: /(?<![\d.\/-])((?:19|20)\d\d)年\s?(\d\d?)月\s?(\d\d?)日/gu, order: [1, 2, 3] },
  { pattern: /(?<![\d.\/-])(\d\d?)\.(\d\d?)\.((?:19|20)?\d\d)(?![\d.])/gu, order: [3, 2, 1] },
  { pattern: /(?<![\d.\/-])(\d\d?)-(\d\d?)-((?:19|20)\d\d)(?![\d-])/gu, order: [3, 2, 1] },
  { pattern: SLASHED, order: [3, 2, 1] },
];

/**
 * The calendar days written out in a line, in order, not overlapping.
 *
 * `03/04/2024` may be the third of April or the fourth of March. A time zone behind it decides; a clock of twenty-four
 * hours makes the third of April likely (`2024-04-03?`); else it gives its year only. Days that do not exist (31.02.2024)
 * are no dates.
 *
 * @param line one line of a page; spans count in it
 */
export function findPageDates(line: string): readonly PageDate[] {
  const found: PageDate[] = [];
  // A year in full, or three numbers in a row: most lines with a number have neither.
  if (!/(?:19|20)\d\d|\d[./-]\d\d?[./-]\d/.test(line)) return found;
  const worded = NAMED_MONTH.test(line) ? WORDED : [];
  const figures = /\d[./\-년年]\s?\d/u.test(line) ? FIGURES : [];
  for (const { pattern, order } of [...worded, ...figures]) {
    pattern.lastIndex = 0;
    // matchAll would compile the pattern anew for each line
    for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((date) => date.start < end && start < date.end)) continue;
      const [year, month, day] = order.map((group) => match[group] ?? '') as [string, string, string];
      const edtf =
        pattern === SLASHED ? slashed(year, month, day, line.slice(end, end + 32)) : toEdtf(year, month, day);
      if (edtf === null) continue;
      const timed =
        CLOCK.test(line.slice(end, end + 16)) ||
        /\d[:.]\d\d[^\d]{0,12}$/u.test(line.slice(Math.max(0, start - 24), start));
      found.push({ start, end, edtf, timed });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const CITY =
  /^\s*\p{Lu}[\p{L}\p{M}'’-]{2,20}(?: \p{Lu}[\p{L}\p{M}'’-]{1,20}){0,2}(?:,\s|(?:,\s\p{Lu}[\p{L}. ]{2,20})?\s?[–—-]\s)$/u;

/** "CITY, 4 March 2024 —", "City / 04.03.24 / Agency:", a date that a paragraph begins with before its dash or colon. */
export function isDateline(text: string, start: number, end: number): boolean {
  if (start > 45 || !/^[^.!?]*$/u.test(text.slice(0, start).replace(/\b(?:[A-Z]|[A-Z][a-z]{1,3})\./gu, '')))
    return false;
  // "LISBON, 4 March 2024. The minister …", "LISBON, March 4, 2024. /KNX/. The minister …"
  if (
    CITY.test(text.slice(0, start)) &&
    /^\.\s+(?:\/\p{Lu}[^/\n]{1,60}\/\.?\s+)?\p{Lu}/u.test(text.slice(end, end + 80))
  )
    return true;
  // "LISBON, March 4, Xinhua --"
  if (/^,\s\p{Lu}[\p{L}-]{1,20}\s{1,2}(?:[–—]|-{1,2})\s/u.test(text.slice(end, end + 32))) return true;
  return /^[\s)\]]{0,2}(?:[/|:–—]|-{1,2}\s|\(|,\s?[^a-z]{0,40}[–—:])|^\s{0,2}[^.!?a-z]{0,25}[–—/:]/u.test(
    text.slice(end, end + 60),
  );
}

const DAY_OF_YEAR = [
  { pattern: new RegExp(`\\b${MONTH}\\s{1,3}${DAY}\\b(?!\\s{0,2},?\\s{0,2}\\d)`, 'iu'), order: [1, 2] },
  { pattern: new RegExp(`\\b${DAY}\\s{1,3}${MONTH}(?![\\p{L}\\d])(?!\\s{0,2},?\\s{0,2}\\d)`, 'iu'), order: [2, 1] },
] as const;

/** The first day in a line that is written without its year, as `XXXX-01-21`; null where there is none. */
export function findDayOfYear(line: string): (Span & { readonly edtf: Edtf }) | null {
  for (const { pattern, order } of DAY_OF_YEAR) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const month = monthNumber(match[order[0]] ?? '');
    const day = Number.parseInt(match[order[1]] ?? '', 10);
    // 2000 was a leap year: 29 February is a day.
    if (day > daysIn(2000, month)) continue;
    return { start: match.index, end: match.index + match[0].length, edtf: `XXXX-${pad(month, 2)}-${pad(day, 2)}` };
  }
  return null;
}

const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', '21'], ['summer', '22'], ['autumn', '23'], ['fall', '23'], ['winter', '24'],
]); // prettier-ignore
const ISSUE = /\b(?:issue|vol(?:ume)?|no|number|edition|quarterly|magazine|review|journal)\b/iu;
const MONTH_OR_SEASON = new RegExp(`\\b(?:(spring|summer|autumn|fall|winter)|${MONTH})\\s{1,2}${YEAR}\\b`, 'iu');

/**
 * The month or the season (EDTF 2019-22 is the summer of 2019) on a line that numbers a magazine's issue.
 *
 * @returns null where the line is about no issue, or tells neither
 */
export function findIssueDate(line: string): (Span & { readonly edtf: Edtf }) | null {
  const match = MONTH_OR_SEASON.exec(line);
  const year = match?.[3];
  if (match === null || year === undefined || !ISSUE.test(line)) return null;
  const part = SEASONS.get((match[1] ?? '').toLowerCase()) ?? pad(monthNumber(match[2] ?? ''), 2);
  return { start: match.index, end: match.index + match[0].length, edtf: `${year}-${part}` };
}

function toEdtf(yearText: string, monthText: string, dayText: string): Edtf | null {
  // A two-digit year: news pages don't reach back before 1970.
  const short = Number(yearText);
  const year = yearText.length === 4 ? short : short + (short < 70 ? 2000 : 1900);
  const month = /^\d/u.test(monthText) ? Number(monthText) : monthNumber(monthText);
  const day = Number.parseInt(dayText, 10);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day of `first/second/year`, as far as the numbers and the time of day behind them tell which is the month. */
function slashed(year: string, second: string, first: string, behind: string): Edtf | null {
  if (Number(second) > 12 || first === second) return toEdtf(year, first, second);
  if (Number(first) > 12) return toEdtf(year, second, first);
  const [, hour = '', half, zone = ''] = TIME.exec(behind) ?? [];
  if (MONTH_FIRST.test(zone)) return toEdtf(year, first, second);
  const dayFirst = toEdtf(year, second, first);
  if (dayFirst === null || DAY_FIRST.test(zone)) return dayFirst;
  if (hour !== '' && half === undefined && (hour.startsWith('0') || Number(hour) > 12)) return `${dayFirst}?`;
  return year.length === 4 ? year : null;
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(lower.slice(0, 3))) + 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/**
 * The local day of an ISO 8601 or RFC 822 time, as it is written: `2024-03-05T23:30:00-05:00` is 2024-03-05.
 *
 * @returns EDTF, as wide as what is stated (`2024-03` stays a month), or null where it is no date
 */
export function readTimestamp(value: string): Edtf | null {
  const text = value.trim().slice(0, 64);
  const iso = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?![\d])/u.exec(text);
  if (iso?.[1] !== undefined && Number(iso[1]) >= 1600 && Number(iso[1]) <= 2199) {
    if (iso[2] === undefined) return text.length === 4 ? iso[1] : (findPageDates(text)[0]?.edtf ?? null);
    if (iso[3] === undefined) return Number(iso[2]) >= 1 && Number(iso[2]) <= 12 ? `${iso[1]}-${iso[2]}` : null;
    return toEdtf(iso[1], iso[2], iso[3]);
  }
  return findPageDates(text)[0]?.edtf ?? null;
}
