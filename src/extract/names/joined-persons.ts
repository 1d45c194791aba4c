import { CITY } from './marks.js';
import { ACTS } from './acting.js';
import { CALENDAR, isCommon } from './mended.js';
import type { Look, NameSpan } from './span.js';

/** What two or three have with each other whose family names a dash joins before it. */
const SHARED = /^(summit|talks|meetings?|negotiations?|dialogue|encounter|handshake|call|conversation|dinner)$/;
/** Bits of `Marks.person`: a given or family name; and of `NameView.memory`. */
const NAME = 15;
const ENDS_FULL_NAME = 2;
/** So many at most are joined. */
const MOST = 4;

/**
 * "the Duarte-Keller summit", "the Duarte–Keller talks": two persons, where the recogniser takes them for one or sees only
 * one of them; a family name of two parts that the text gives with a first name stays one.
 *
 * @returns in text order with the others
 */
export function partJoined(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const whole = new Set(
    spans.filter(({ from, to }) => to - from > 3).map(({ from, to }) => wordsOf(look, from, to).slice(-3).join('')),
  );
  const found: NameSpan[] = [];
  for (let i = 0; i + 3 < look.words.count; i++) {
    const to = chainEnd(look, i);
    if (to === null || whole.has(wordsOf(look, i, i + 3).join(''))) continue;
    for (let at = i; at < to; at += 2) found.push({ from: at, to: at + 1, kind: 'person', by: ACTS });
    i = to;
  }
  if (found.length === 0) return [...spans];
  const taken = new Set(found.map(({ from }) => from));
  const rest = spans.filter(({ from, to }) => !wordsBetween(from, to).some((at) => taken.has(at)));
  return [...rest, ...found].sort((a, b) => a.from - b.from);
}

/** One past the last of the names that dashes join from token i on, where what they share follows; null elsewhere. */
function chainEnd({ view, words, marks, zone, text }: Look, i: number): number | null {
  const isName = (at: number): boolean =>
    zone[at] === 1 &&
    ((marks.known[at]! & 7) === 0 || ((marks.known[at]! & 7) === CITY && marks.person[at] !== 0)) &&
    !CALENDAR.test(text(at)) &&
    isBorne(at) &&
    /^\p{Lu}\p{Ll}+$/u.test(text(at));
  const isFullElsewhere = (at: number): boolean => (view.memory[at]! & ENDS_FULL_NAME) !== 0;
  const isBorne = (at: number): boolean =>
    (marks.person[at]! & NAME) !== 0 || isFullElsewhere(at) || ((view.classes[at]! & 15) === 0 && !isCommon(text(at)));
  const isDash = (at: number): boolean =>
    /^[-–]$/.test(text(at)) && words.end[at - 1] === words.start[at] && words.end[at] === words.start[at + 1];
  if (!isName(i) || (i > 0 && isDash(i - 1))) return null;
  let to = i + 1;
  for (let n = 1; n < MOST && to + 1 < words.count && isDash(to) && isName(to + 1); n++) to += 2;
  if (to === i + 1 || to >= words.count || !SHARED.test(text(to))) return null;
  // A dash joins two, but companies as well; a hyphen also what one thing is called, "Coca-Cola", unless the text has one of them in full
  const isPersonal = (at: number): boolean => (marks.person[at]! & NAME) !== 0;
  const parts = wordsBetween(i, to).filter((at) => (at - i) % 2 === 0);
  return parts.some(isFullElsewhere) || (text(i + 1) === '–' && parts.every(isPersonal)) ? to : null;
}

const wordsBetween = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
const wordsOf = ({ text }: Look, from: number, to: number): string[] => wordsBetween(from, to).map(text);
