import { isBodyNoun } from './body-nouns.js';
import type { NameView } from './view.js';
import { POST_NOMINAL } from './mended.js';
import { type NameSpan, sentenceIndex } from './span.js';

/** Persons' names taken on to their ends: "Mike" before Savage, "Saravanan" after R; in text order. */
export function extendPersons(view: NameView, spans: readonly NameSpan[]): NameSpan[] {
  const { words, marks, zone, runFrom, runTo, style } = view;
  const covered = new Uint8Array(words.count + 1);
  for (const span of spans) covered.fill(1, span.from, span.to);
  const sentenceOf = sentenceIndex(words.sentences, words.count);
  const text = (i: number): string => words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 40));
  const free = (i: number): boolean =>
    zone[i] === 1 &&
    covered[i] === 0 &&
    marks.title[i] === 0 &&
    marks.known[i] === 0 &&
    /^\p{Lu}/u.test(text(i)) &&
    !isBodyNoun(text(i));
  return spans.map((span) => {
    if (span.kind !== 'person' || style[sentenceOf[span.from]!] !== 0) return span;
    let { from, to } = span;
    const given = (marks.person[from]! & 7) !== 0;
    while (to < runTo[span.from]! && to - from < 5 && free(to)) {
      const family = (marks.person[to]! & 8) !== 0;
      if (!(family || (to - from === 1 && given && (view.memory[to]! & 1) === 0)) || POST_NOMINAL.test(text(to))) break;
      covered[to++] = 1;
    }
    while (from > runFrom[span.from]! && to - from < 5 && free(from - 1)) {
      const initial = /^\p{Lu}\.?$/u.test(text(from - 1)) && text(from - 1) !== 'I';
      if (!initial && !((marks.person[from - 1]! & 7) !== 0 && (view.memory[from - 1]! & 1) === 0)) break;
      covered[--from] = 1;
    }
    return from === span.from && to === span.to ? span : { ...span, from, to };
  });
}
