import { isBodyNoun } from './body-nouns.js';
import { ORGANIZATION } from './marks.js';
import type { Look, NameSpan } from './span.js';

/**
 * Bodies that the recogniser took for one: "the Greens and the Liberals", "Conservatives (C) and Labour (L)".
 *
 * @param spans in text order, not overlapping
 */
export function partBodies(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  return spans.flatMap((span) => {
    const and = span.kind === 'organization' ? andOf(look, span) : -1;
    if (and < 0) return [span];
    const { text } = look;
    const behind = /^the$/i.test(text(and + 1)) ? and + 2 : and + 1;
    const end = isLetters(look, and) ? and - 3 : and;
    return [
      { ...span, to: end, by: 'two bodies' },
      { ...span, from: behind, by: 'two bodies' },
    ];
  });
}

/** The "and" between two bodies; -1 where the name holds none or goes on over it. */
function andOf(look: Look, { from, to }: NameSpan): number {
  const { marks, text } = look;
  const match = marks.matches[marks.match[from] ?? -1];
  if (match?.from === from && match.to === to) return -1;
  for (let i = from + 1; i + 1 < to; i++) {
    if (text(i) !== 'and') continue;
    if (isLetters(look, i)) return i - 3 > from ? i : -1;
    const behind = /^the$/i.test(text(i + 1)) ? i + 2 : i + 1;
    if (behind >= to) return -1;
    if (isBody(look, from, i) && isBody(look, behind, to)) return i;
    if (behind > i + 1 && isBodyNoun(text(i - 1)) && isBodyNoun(text(to - 1))) return i;
  }
  return -1;
}

/** "(C)" before `end`: a party's letters. */
function isLetters({ text }: Look, end: number): boolean {
  return text(end - 1) === ')' && text(end - 3) === '(' && /^\p{Lu}{1,5}$/u.test(text(end - 2));
}

/** A body that one word in the plural names, initials, or what the tables know. */
function isBody({ marks, text }: Look, from: number, to: number): boolean {
  const match = marks.matches[marks.match[from] ?? -1];
  if (match?.from === from && match.to === to) return match.known === ORGANIZATION;
  if (to - from !== 1) return false;
  return /^\p{Lu}{2,6}$/u.test(text(from)) || (text(from).endsWith('s') && isBodyNoun(text(from)));
}
