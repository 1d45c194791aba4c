import type { Edtf, Span } from '../model.js';
import { findDayOfYear, findIssueDate, findPageDates, isDateline } from './dates.js';
import type { Judgement } from './body.js';
import type { Line } from './lines.js';

/** A day of publication and the words that tell it. */
export interface PublishedInText extends Span {
  readonly edtf: Edtf;
}

/** How far above the article, and below it, a line may tell its date. */
const ABOVE = 14;
const BELOW = 4;
/** A line about the date is short; "28 November 2019" in a sentence tells of something else. */
const LINE_UNITS = 100;
/** A bar of several such parts may be longer: "Live page closed | Last updated: 30 June 2024 | by Ana Duarte". */
const BAR_UNITS = 300;
const BAR = /\s[|·•]\s|\s{3,}|\t/gu;
/** The page's clock stands in its first lines, beside the weather. */
const CLOCK_LINES = 8;
const WEATHER = /\d\s?[°º]|[☀☁☂☔⛅]/u;

const SAYS_PUBLISHED =
  /\b(?:published|posted|publication date|first published|created|uploaded|released|issued|date)\b/iu;
const SAYS_CHANGED = /\b(?:updated|modified|edited|revised)\b/iu;
/** What is not the article's own date: rights, the page's clock, an event's days, captions of photographs. */
const OTHER =
  /©|\(c\)|°|copyright|rights reserved|crawl|captured|retrieved|accessed|expires|photo|image|\bpictured\b|\bfile\b|getty|\bAP\s?\)/iu;

/**
 * The day of publication as the lines around the article tell it: a line beside the headline or the by-line, a
 * dateline, a stamp between two bulletins, a line right below. Dates in lists of headlines, in sentences, in captions
 * and in notices of rights are other dates; "14 minutes ago" is none.
 *
 * @param headline index of the headline's line, or null
 */
export function findPublished(
  lines: readonly Line[],
  kept: Judgement,
  headline: number | null,
): PublishedInText | null {
  const first = kept.indexOf(null);
  if (first === -1) return null;
  const last = kept.lastIndexOf(null);
  const told: { score: number; day: PublishedInText }[] = [];
  const consider = (i: number, base: number): void => {
    const line = lines[i];
    if (line === undefined) return;
    if (kept[i] === null) considerPart(line, base, true);
    else if (line.text.length <= LINE_UNITS) considerPart(line, base, false);
    else if (line.text.length <= BAR_UNITS)
      for (const part of partsOf(line)) if (part.text.length <= LINE_UNITS) considerPart(part, base, false);
  };
  const considerPart = (line: Pick<Line, 'start' | 'text'>, base: number, dateline: boolean): void => {
    const text = dateline ? line.text.slice(0, 70) : line.text;
    if (!dateline && OTHER.test(text)) return;
    for (const date of findPageDates(text)) {
      if (dateline && !isDateline(line.text, date.start, date.end)) continue;
      // A line that is a sentence with a date in it.
      const share = (date.end - date.start) / line.text.length;
      if (!dateline && share < 0.3 && /[.!?]["”’]?$/u.test(line.text) && !SAYS_PUBLISHED.test(text)) continue;
      let score = base + (share > 0.5 ? 1 : 0) + (date.timed ? 1 : 0) + (date.edtf.length >= 10 ? 1 : -1);
      if (SAYS_PUBLISHED.test(text.slice(0, date.start))) score += 3;
      else if (SAYS_CHANGED.test(text.slice(0, date.start))) score -= 1;
      told.push({ score, day: { edtf: date.edtf, start: line.start + date.start, end: line.start + date.end } });
    }
  };
  const top = headline === null ? first : Math.min(headline, first);
  for (let i = first - 1; i >= Math.max(0, first - ABOVE); i--) {
    const distance = i >= top ? (first - i) * 0.1 : 1.5 + (top - i) * 0.3;
    consider(i, 4 - distance);
  }
  consider(first, 3);
  for (let i = first + 1; i <= last; i++) consider(i, kept[i] === null ? 1 : inList(lines, kept, i) ? -9 : 2);
  for (let i = last + 1; i <= Math.min(lines.length - 1, last + BELOW); i++)
    consider(i, inList(lines, kept, i) ? -9 : 1 - (i - last) * 0.2);
  const best = told
    .filter(({ score }) => score > 0)
    .reduce<(typeof told)[number] | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  return best?.day ?? issueAbove(lines, first) ?? dayOfLead(lines[first]!) ?? dayOfClock(lines, first);
}

/** The parts of a line between its bars. */
function partsOf({ start, text }: Line): readonly Pick<Line, 'start' | 'text'>[] {
  const parts: Pick<Line, 'start' | 'text'>[] = [];
  let from = 0;
  for (const { 0: bar, index } of text.matchAll(BAR)) {
    parts.push({ start: start + from, text: text.slice(from, index) });
    from = index + bar.length;
  }
  return [...parts, { start: start + from, text: text.slice(from) }];
}

/**
 * The day in the page's head, beside the weather: a paper's own day, but on some sites the day on which somebody saved
 * the page. Hence uncertain, and only where nothing else tells.
 */
function dayOfClock(lines: readonly Line[], first: number): PublishedInText | null {
  for (const { start, text } of lines.slice(0, Math.min(first, CLOCK_LINES))) {
    const day = WEATHER.test(text) && text.length <= LINE_UNITS ? findPageDates(text)[0] : undefined;
    if (day?.edtf.length === 10) return { edtf: `${day.edtf}?`, start: start + day.start, end: start + day.end };
  }
  return null;
}

/** "Issue 31 (Summer 2019)" above the article: what a magazine tells of its day. */
function issueAbove(lines: readonly Line[], first: number): PublishedInText | null {
  for (let i = first - 1; i >= 0; i--) {
    const { start, text } = lines[i]!;
    const found = text.length > LINE_UNITS ? null : findIssueDate(text);
    if (found !== null) return { edtf: found.edtf, start: start + found.start, end: start + found.end };
  }
  return null;
}

/** "LISBON, Jan. 21 (Agency) -": the day without its year, which neither a notice of rights nor a crawl tells. */
function dayOfLead({ start, text }: Line): PublishedInText | null {
  const day = findDayOfYear(text.slice(0, 70));
  if (day === null || !isDateline(text, day.start, day.end)) return null;
  return { edtf: day.edtf, start: start + day.start, end: start + day.end };
}

/** Date and headline in turns: the next date is at most three lines away, on either side, below the article. */
function inList(lines: readonly Line[], kept: Judgement, at: number): boolean {
  for (let d = 1; d <= 3; d++) {
    for (const i of [at - d, at + d]) {
      const line = lines[i];
      if (line !== undefined && kept[i] !== null && line.text.length < 60 && findPageDates(line.text).length > 0)
        return true;
    }
  }
  return kept[at] !== null && /latest|related|more/iu.test(kept[at] ?? '');
}
