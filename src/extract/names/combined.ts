import type { EntityId } from '../../model.js';
import { tokenText } from '../words.js';
import { DEMONYM } from './marks.js';
import type { NameView } from './view.js';

/** Tokens that stand for a state's adjective before another, and the state: "Sino" of "Sino-Indian", in text order. */
export function combined(
  { words, marks }: NameView,
  combining: ReadonlyMap<string, EntityId>,
): ReadonlyMap<number, EntityId> {
  const found = new Map<number, EntityId>();
  for (const { from, known } of marks.matches) {
    const glued =
      from > 1 && words.end[from - 1] === words.start[from] && words.end[from - 2] === words.start[from - 1];
    if (known !== DEMONYM || !glued || !/^[-‐‑–]$/.test(tokenText(words, from - 1))) continue;
    const front = tokenText(words, from - 2);
    const state = /^\p{Lu}/u.test(front) ? combining.get(front.toLowerCase()) : undefined;
    if (state !== undefined) found.set(from - 2, state);
  }
  return found;
}
