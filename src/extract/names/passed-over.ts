import { CLASS } from '../../knowledge/word-classes.js';
import { PENN } from '../words.js';
import { isBodyNoun } from './body-nouns.js';
import { isPlaceOf } from './following.js';
import { isHeldBefore } from './joined.js';
import { CITY, ORGANIZATION, PLACE, SEAT, STATE } from './marks.js';
import { CALENDAR, isCommon } from './mended.js';
import type { Look, NameSpan } from './span.js';

const PLURAL = PENN.indexOf('NNPS');
const PROPER: ReadonlySet<number> = new Set([PENN.indexOf('NNP'), PENN.indexOf('NNPS')]);

/**
 * Names that the tables know, or that stand where a place does, and the recogniser passed over; in text order with those
 * it found.
 */
export function addPassedOver(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { view, words, marks, zone, sentenceOf, text } = look;
  const out = [...spans];
  // States that the recogniser passed over
  const covered = new Uint8Array(words.count);
  for (const span of out) covered.fill(1, span.from, span.to);
  for (const match of marks.matches) {
    if (covered.subarray(match.from, match.to).includes(1)) continue;
    const style = view.style[sentenceOf[match.from]!]!;
    if (match.known === PLACE && match.to - match.from > 1) {
      // Western Sahara, the West Bank
      out.push({ from: match.from, to: match.to, kind: 'location', by: 'place' });
    } else if (match.known === STATE || match.known === SEAT) {
      // US$
      if (/\$/.test(text(match.to - 1)) || words.text.charCodeAt(words.end[match.to - 1]!) === 0x24) continue;
      if (style !== 0 && match.to - match.from === 1 && words.end[match.from]! - words.start[match.from]! < 4) continue;
      // One Israel, A Just Russia: a capital word before it makes another name
      const p = match.from - 1;
      const first = words.sentences[sentenceOf[match.from]!]!;
      if (
        match.known === STATE &&
        style === 0 &&
        p > first &&
        zone[p] === 1 &&
        covered[p] === 0 &&
        view.runFrom[match.from] === view.runFrom[p] &&
        marks.title[p] === 0 &&
        marks.known[p] === 0 &&
        // "on 3 May Kenya signed"
        !(CALENDAR.test(text(p)) && /^\d/.test(text(p - 1))) &&
        words.end[p]! - words.start[p]! > 1
      )
        continue;
      out.push({ from: match.from, to: match.to, kind: 'location', by: 'state' });
    } else if (match.known === ORGANIZATION && match.senses[0]!.kind === 'organization' && style === 0) {
      if (match.to - match.from === 1 && /^(x|is|it|who|us|and)$/i.test(text(match.from))) continue;
      if ((view.memory[match.from]! & 3) === 1 && match.to - match.from === 1) continue;
      out.push({ from: match.from, to: match.to, kind: 'organization', by: 'organization' });
    }
  }
  for (const span of out) covered.fill(1, span.from, span.to);
  for (let i = 1; i < words.count; i++) {
    const span = placeWhere(look, i, covered);
    if (span === null) continue;
    out.push(span);
    covered.fill(1, span.from, span.to);
  }
  for (const span of [...out]) {
    const to = endOfHolder(look, span, covered);
    if (to > span.to) out.push({ from: span.to, to, kind: 'person', by: 'office' });
  }
  return out.sort((a, b) => a.from - b.from);
}

/** Past "Li Xinran" behind "Member of the Central Committee": words that English does not know, behind a body that somebody is of. */
function endOfHolder(look: Look, { from, to, kind }: NameSpan, covered: Uint8Array): number {
  const { view, words, marks, text } = look;
  if (kind !== 'organization' || !isBodyNoun(text(to - 1)) || !isHeldBefore(look, from)) return to;
  const end = Math.min(view.runTo[to - 1]!, to + 4);
  let at = to;
  while (at < end && covered[at] === 0 && marks.known[at] === 0 && (view.classes[at]! & 15) === CLASS.none) at++;
  const whole =
    at === end && at - to >= 2 && at - to <= 3 && marks.person.subarray(to, at).some((bits) => (bits & 15) !== 0);
  return whole && words.penn[to] !== PLURAL ? at : to;
}

/** "in Ilulissat", "the town of Lenik": a name that English does not know, where something happens, and nobody's. */
function placeWhere(look: Look, i: number, covered: Uint8Array): NameSpan | null {
  const { view, words, marks, zone, sentenceOf, text } = look;
  if (zone[i] === 0 || view.runFrom[i] !== i || covered[i] === 1 || view.style[sentenceOf[i]!] === 2) return null;
  const within = text(i - 1) === 'in' && sentenceOf[i - 1] === sentenceOf[i];
  if (!within && !isPlaceOf(look, i)) return null;
  const to = view.runTo[i]!;
  if (to - i > 2 || CALENDAR.test(text(i)) || isCommon(text(i))) return null;
  for (let k = i; k < to; k++) {
    const known = marks.known[k]! & 7;
    if (covered[k] === 1 || marks.title[k] !== 0 || !PROPER.has(words.penn[k]!)) return null;
    if (known !== 0 ? known !== CITY : (view.classes[k]! & 15) !== 0) return null;
    if ((view.memory[k]! & 3) !== 0 || !/^\p{Lu}\p{Ll}{2,}$/u.test(text(k))) return null;
  }
  return { from: i, to, kind: 'location', by: 'after in' };
}
