import type { Article, EntityId, Meeting, Span } from '../../model.js';
import type { Words } from '../words.js';
import type { Sides } from './told.js';

/** A headline or crosshead, and what stands below it. */
export interface Headline extends Span {
  /** Where the text below it ends, in UTF-16 units. */
  readonly below: number;
}

/** A text with more headlines that tell of meetings is a list of them. */
const MOST_HEADLINES = 100;

/** A line of more tokens is no crosshead. */
const MOST_TOKENS = 12;

/** The headline, which is that of the whole text, and the crossheads of its body, each that of the lines up to the next. */
export function headlinesOf(words: Words, { text, headline }: Pick<Article, 'text' | 'headline'>): readonly Headline[] {
  const found: Headline[] = headline === null ? [] : [{ ...headline, below: text.length }];
  let last: Span | null = null;
  for (let n = 0; n + 1 < words.sentences.length; n++) {
    const [from, to] = [words.sentences[n]!, words.sentences[n + 1]!];
    if (to <= from || to - from > MOST_TOKENS) continue;
    const [start, end] = [words.start[from]!, words.end[to - 1]!];
    if (headline !== null && start >= headline.start && end <= headline.end) continue;
    if (
      !isLine(text, start, end) ||
      !/^[\p{Lu}\p{N}"'“‘]/u.test(text.slice(start, start + 2)) ||
      /[.?!:;,…]["'”’»]?$/u.test(text.slice(end - 2, end))
    )
      continue;
    if (last !== null) found.push({ ...last, below: start });
    last = { start, end };
  }
  if (last !== null) found.push({ ...last, below: text.length });
  return found;
}

/** Nothing else stands on its line, and the text goes on below. */
function isLine(text: string, start: number, end: number): boolean {
  return (
    /(^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 20), start)) && /^[ \t]*\n/.test(text.slice(end, end + 20))
  );
}

/**
 * Leave out what only a headline tells, where the text below it tells of a meeting that anybody of it takes part in:
 * headlines leave out words, and what they say is said again in full below. Who mediates by the headline mediates that
 * meeting.
 */
export function withoutHeadlines(
  meetings: readonly Meeting[],
  headlines: readonly Headline[],
  sides: Sides,
): readonly Meeting[] {
  let kept: Meeting[] = [...meetings];
  const starts = meetings.flatMap(({ evidence }) => evidence.map(({ start }) => start)).sort((a, b) => a - b);
  const telling = headlines.filter(({ start, end }) => (starts[firstFrom(starts, start)] ?? Infinity) < end);
  for (const headline of telling.slice(0, MOST_HEADLINES)) kept = withoutHeadline(kept, headline, sides);
  return kept.length === meetings.length
    ? meetings
    : kept.map((meeting, i) => ({ ...meeting, id: `m${String(i + 1)}` }));
}

/** Where in ascending numbers the first stands that is no less. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutHeadline(meetings: Meeting[], headline: Headline, sides: Sides): Meeting[] {
  const parties = (meeting: Meeting): EntityId[] =>
    [...meeting.participants, ...meeting.mediators].flatMap((id) => [id, ...(sides.get(id) ?? [])]);
  const dropped = meetings.filter(({ evidence }) =>
    evidence.every(({ start, end }) => start >= headline.start && end <= headline.end),
  );
  if (dropped.length === 0) return meetings;
  const isBelow = (meeting: Meeting): boolean =>
    !dropped.includes(meeting) && meeting.evidence.some(({ start }) => start >= headline.end && start < headline.below);
  const below = meetings.filter(isBelow);
  const named = new Set(below.flatMap(parties));
  const said = dropped.filter((meeting) => parties(meeting).some((id) => named.has(id)));
  const kept = meetings.filter((meeting) => !said.includes(meeting));
  for (const { kind, mediators, evidence, ...summary } of said.filter((meeting) => meeting.mediators.length > 0)) {
    const whom = parties({ ...summary, kind, mediators: [], evidence });
    const at = kept.findIndex(
      (meeting) =>
        below.includes(meeting) &&
        (meeting.kind === 'call') === (kind === 'call') &&
        parties(meeting).filter((id) => whom.includes(id)).length > 0,
    );
    const meeting = kept[at];
    if (meeting === undefined) continue;
    kept[at] = {
      ...meeting,
      mediators: [...new Set([...meeting.mediators, ...mediators])],
      evidence: [...evidence, ...meeting.evidence].sort((a, b) => a.start - b.start),
    };
  }
  return kept;
}
