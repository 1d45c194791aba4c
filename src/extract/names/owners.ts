/** Where one name holds two: an office or what is somebody's, and whose it is. */
import { CITY, DEMONYM, STATE } from './marks.js';
import { type Look, PLACES } from './span.js';

/** Who holds offices of several states. */
const OFFICERS =
  /^(presidents|ministers|premiers|chancellors|secretaries|leaders|heads|chiefs|envoys|ambassadors|representatives|delegations|governments)$/i;

/** The tokens [from, to) are just what the tables know. */
export function isMatch({ marks }: Look, from: number, to: number): boolean {
  const match = marks.matches[marks.match[from] ?? -1];
  return match?.from === from && match.to === to;
}

/** Where a name of two words or more begins behind a known one's "'s": NATO's | Kosovo Force; `from` where none does. */
export function ownedBy(look: Look, from: number, to: number): number {
  const { marks } = look;
  const match = marks.matches[marks.match[from] ?? -1];
  if (match?.from !== from || match.to + 2 >= to || match.known === CITY || match.known === DEMONYM) return from;
  return look.isPossessive(match.to) ? match.to + 1 : from;
}

/** One past the state or people at the front of [from, to) where nothing but a title follows; `from` elsewhere. */
export function ownerOfTitle({ marks }: Look, from: number, to: number): number {
  const match = marks.matches[marks.match[from] ?? -1];
  if (match?.from !== from || match.to >= to || (match.known !== STATE && match.known !== DEMONYM)) return from;
  return marks.title.subarray(match.to, to).every((title) => title !== 0) ? match.to : from;
}

/** Where an office begins inside a person's name, behind a state or body that the tables know; `from` where none does. */
export function officeOf({ marks }: Look, from: number, to: number): number {
  const match = marks.matches[marks.match[from] ?? -1];
  if (match?.from !== from || match.to >= to - 1 || match.known === DEMONYM || match.known === CITY) return from;
  return marks.title[match.to] === 1 ? match.to : from;
}

/** Where the state begins whose offices, several, a name with capitals gives: "Foreign Ministers of Kenya"; -1 where it gives none. */
export function heldBy(look: Look, from: number, to: number): number {
  const { marks, text } = look;
  let of = from;
  while (of < to && text(of) !== 'of') of++;
  if (of === from || of - from > 3 || !text(of - 1).endsWith('s') || !isMatch(look, of + 1, to)) return -1;
  return OFFICERS.test(text(of - 1)) && PLACES.has(marks.known[of + 1]!) ? of + 1 : -1;
}
