import { isBodyNoun } from './body-nouns.js';
import { DEMONYM } from './marks.js';
import type { Look } from './span.js';

/** Initials in brackets behind the name of a text. */
export function isTextsInitials({ text }: Look, from: number, to: number): boolean {
  if (to - from !== 1 || from < 2 || text(from - 1) !== '(' || text(to) !== ')') return false;
  return /^(Agreement|Treaty|Pact|Accord|Protocol|Convention|Memorandum|Framework|Plan)$/.test(text(from - 2));
}

/** "Liga Komunista Iraultzailea (LKI)": the initials in brackets are a body's. */
export function isExplained(look: Look, to: number, from: number): boolean {
  const { words, marks, text } = look;
  // "Crown Prince Mohammed bin Salman (MBS)"
  if (from > 0 && marks.title[from - 1] !== 0) return false;
  if (to - from < 2 || to + 2 >= words.count || text(to) !== '(' || text(to + 2) !== ')') return false;
  const initials = text(to + 1);
  if (!/^\p{Lu}{2,8}$/u.test(initials)) return false;
  return initials.startsWith(text(from).charAt(0).toUpperCase());
}

/** Where "O. Duarte", "Norlandic O. Duarte" has its initial, before one word that is no body's; -1 where it has none. */
export function initialOf({ marks, text, view }: Look, from: number, to: number): number {
  const at = to - 2;
  if (at < from || at > from + 1 || !/^\p{Lu}\.$/u.test(text(at)) || !/^\p{Lu}\p{Ll}+/u.test(text(to - 1))) return -1;
  if (at > from && marks.known[from] !== DEMONYM) return -1;
  return isBodyNoun(text(to - 1)) || (view.classes[to - 1]! & 15) !== 0 || marks.known[to - 1] !== 0 ? -1 : at;
}
