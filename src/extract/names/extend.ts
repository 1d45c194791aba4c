import { isBodyNoun } from './body-nouns.js';
import { UPOS } from '../words.js';
import type { NameView } from './view.js';
import { CALENDAR, POST_NOMINAL, RUNS_ON } from './mended.js';
import { type NameSpan, sentenceIndex } from './span.js';

const ADP = UPOS.indexOf('ADP');
const ALL_CAPITALS = 2;
/** Particles that are no words of English. */
const PARTICLES = /^(arap|van|von|der|den|ter|ten|zu|zum|zur|bin|ibn|bint|abu|al|el|ould|ag|de|del|della|dos|das|di)$/;

/**
 * Persons' names taken on to their ends: "Mike" before Savage, "Saravanan" after R, "van" before den Broek, "He" after
 * Vice Premier; in text order.
 */
export function extendPersons(view: NameView, found: readonly NameSpan[]): NameSpan[] {
  const { words, marks, zone, runFrom, runTo, style } = view;
  const spans = joinFamilyNames(view, found);
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
    !isBodyNoun(text(i)) &&
    !RUNS_ON.test(text(i));
  return spans.map((span) => {
    if (span.kind !== 'person' || style[sentenceOf[span.from]!] === ALL_CAPITALS) return span;
    let { from, to } = span;
    const given = (marks.person[from]! & 7) !== 0;
    // Where every word has a capital, a capital tells nothing
    const usual = style[sentenceOf[from]!] === 0;
    while (usual && to < runTo[span.from]! && to - from < 5 && free(to)) {
      const family = (marks.person[to]! & 8) !== 0;
      if (!(family || (to - from === 1 && given && (view.memory[to]! & 1) === 0)) || POST_NOMINAL.test(text(to))) break;
      covered[to++] = 1;
    }
    while (from > runFrom[span.from]! && to - from < 5 && free(from - 1)) {
      // "A Duarte visit"
      const initial = /^\p{Lu}\p{Ll}?\.$|^[B-HJ-Z\P{ASCII}]$/u.test(text(from - 1)) && /^\p{Lu}/u.test(text(from - 1));
      if (CALENDAR.test(text(from - 1))) break;
      const called = from - 2 >= words.sentences[sentenceOf[from]!]! && marks.title[from - 2] !== 0;
      // "Staffan" before de Mistura
      const whole = PARTICLES.test(text(from)) && (view.classes[from - 1]! & 15) === 0;
      // "In Jordan Tesfay's bar": a preposition that is a name too
      const named =
        words.tag[from - 1] !== ADP &&
        usual &&
        (marks.person[from - 1]! & 7) !== 0 &&
        (view.memory[from - 1]! & 1) === 0;
      if (!initial && !called && !whole && !named) break;
      covered[--from] = 1;
    }
    const particle = particlesBefore(from);
    if (particle < from) covered.fill(1, particle, from);
    from = particle;
    return from === span.from && to === span.to ? span : { ...span, from, to };
  });

  /** Where the particles in small letters before a family name begin: van den, al-. */
  function particlesBefore(from: number): number {
    const first = words.sentences[sentenceOf[from]!]!;
    while (from > first) {
      const hyphen = from - 2 >= first && text(from - 1) === '-' && words.end[from - 1] === words.start[from] ? 1 : 0;
      const k = from - 1 - hyphen;
      if (covered[k] === 1 || !PARTICLES.test(text(k)) || (hyphen === 1 && words.end[k] !== words.start[k + 1])) break;
      from = k;
    }
    return from;
  }
}

/** "Amir Khan" and "Duarte" right behind it, where Khan was taken for the end of a name: one name. */
function joinFamilyNames({ marks, runTo }: NameView, spans: readonly NameSpan[]): readonly NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (
      before?.kind === 'person' &&
      span.kind === 'person' &&
      before.to === span.from &&
      span.to - span.from === 1 &&
      before.to - before.from < 4 &&
      marks.title[span.from] === 0 &&
      runTo[before.from]! >= span.to
    )
      joined[joined.length - 1] = { ...before, to: span.to };
    else joined.push(span);
  }
  return joined;
}
