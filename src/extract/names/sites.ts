import { CLASS, SITE } from '../../knowledge/word-classes.js';
import { UPOS } from '../words.js';
import { isBodyNoun } from './body-nouns.js';
import type { Look, NameSpan } from './span.js';

const PROPER_NOUN = UPOS.indexOf('PROPN');
/** Sites by their first sense that mostly name bodies: the White House, the Islamic State. */
const BODIES = /^(House|States?)$/;
/** Before a name that is no person's. */
const PLACED = /^(the|in|at|near|from|to|into|outside|around|on|along|of)$/i;
/** So many words at most has such a name. */
const LONGEST = 6;

/**
 * A name that ends with what stands or lies somewhere is a place's, all of it: the George Washington Bridge, of which
 * George may be marked as a person and the rest as a place, or nothing at all; Hakim Mosque, marked as a person.
 *
 * @param spans in text order, not overlapping
 */
export function sites(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { view, words, marks, sentenceOf, text } = look;
  const { zone, runFrom, runTo, style } = view;
  const at = new Int32Array(words.count).fill(-1);
  spans.forEach((span, index) => at.fill(index, span.from, span.to));
  const gone = new Set<number>();
  const added: NameSpan[] = [];
  for (let start = 0; start < words.count; start++) {
    if (zone[start] === 0 || runFrom[start] !== start || style[sentenceOf[start]!] !== 0) continue;
    const to = runTo[start]!;
    if (!endsWithSite(look, to - 1)) continue;
    let from = start;
    while (from < to && /^(the|an?|old|['’]s|\P{L}.*)$/isu.test(text(from))) from++;
    if (to - from < 2 || to - from > LONGEST || marks.title.subarray(from, to).some((title) => title !== 0)) continue;
    const parts = [...new Set(at.subarray(from, to))].filter((index) => index >= 0);
    if (parts.some((index) => spans[index]!.from < from || spans[index]!.to > to)) continue;
    const placed = from > words.sentences[sentenceOf[from]!]! && PLACED.test(text(from - 1));
    // Jack Bridge; but "on Jack Bridge"
    const personal = !placed && (marks.person[from]! & 7) !== 0;
    const whole = !at.subarray(from, to).includes(-1);
    let fits: boolean;
    if (parts.length === 0) fits = placed && words.tag.subarray(from, to).every((tag) => tag === PROPER_NOUN);
    else if (parts.length === 1 && whole) fits = spans[parts[0]!]!.kind === 'person' && !personal;
    else fits = !(personal && (marks.person[to - 1]! & 8) !== 0) && (at[from] !== -1 || at[to - 1] !== -1);
    if (!fits) continue;
    for (const index of parts) gone.add(index);
    added.push({ from, to, kind: 'location', by: 'site' });
  }
  if (added.length === 0) return [...spans];
  return [...spans.filter((_, index) => !gone.has(index)), ...added].sort((a, b) => a.from - b.from);
}

/** Whether token `i` is a noun of English, written as names are, for what stands or lies somewhere and is no body. */
function endsWithSite({ view, words, marks, text }: Look, i: number): boolean {
  const meaning = view.classes[i]!;
  const kind = meaning & 15;
  if ((meaning & SITE) === 0 || (kind !== CLASS.artefact && kind !== CLASS.place)) return false;
  if (words.tag[i] !== PROPER_NOUN || !/^\p{Lu}\p{Ll}{2,}$/u.test(text(i))) return false;
  const match = marks.match[i]!;
  return !isBodyNoun(text(i)) && !BODIES.test(text(i)) && (match < 0 || marks.matches[match]!.senses.length === 0);
}
