import { CLASS } from '../../knowledge/word-classes.js';
import { isBodyNoun } from './body-nouns.js';
import { DEMONYM, ORGANIZATION, STATE } from './marks.js';
import type { Look, NameSpan } from './span.js';

/** Bodies that are called after what they have charge of, and it may be several things. */
const CHARGED = /^(Ministry|Department|Office|Agency|Committee|Commission|Council|Board|Bureau|Institute|Federation)$/;
/** So many words more at most has such a name. */
const LONGEST = 7;

/**
 * Names of bodies of which the recogniser saw a part: "the Ministry of Trade, Industry and Fisheries", "the National
 * Cohesion and Integration Commission", "the Russian-Norwegian Joint Fisheries Commission".
 *
 * @param spans in text order, not overlapping
 */
export function lengthen(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  for (const span of spans) {
    const before = out.at(-1);
    // A longer name has swallowed it
    if (before !== undefined && span.from < before.to) continue;
    if (span.kind !== 'organization') {
      out.push(span);
      continue;
    }
    const front = firstDemonym(look, span.from);
    const from = front < (before?.to ?? 0) ? span.from : front;
    const to = Math.max(endOfCharge(look, span), endOfBody(look, span), endOfRun(look, span));
    const isWhole = from === span.from && to === span.to;
    out.push(isWhole ? span : { ...span, from, to, by: 'whole body' });
  }
  return out;
}

/** A noun of English with a capital that is nobody's office, no body's kind and no known name. */
function isCharge({ view, marks, zone, text }: Look, i: number): boolean {
  const meaning = view.classes[i]! & 15;
  if (zone[i] === 0 || meaning === CLASS.none || meaning === CLASS.person) return false;
  return marks.known[i] === 0 && marks.title[i] === 0 && !isBodyNoun(text(i)) && /^\p{Lu}\p{Ll}/u.test(text(i));
}

/** Past "Industry and Fisheries" behind "Ministry of Trade,": past the span where nothing is added. */
function endOfCharge(look: Look, { from, to }: NameSpan): number {
  const { words, sentenceOf, text } = look;
  if (!CHARGED.test(text(from)) || to - from < 3 || !/^(of|for|on)$/.test(text(from + 1))) return to;
  const end = Math.min(words.sentences[sentenceOf[from]! + 1]!, to + LONGEST);
  let at = to;
  let comma = false;
  while (at + 1 < end) {
    const last = text(at) === 'and' || text(at) === '&';
    if (!last && text(at) !== ',') return to;
    let next = at + 1;
    if (!last && /^(and|&)$/.test(text(next))) next++;
    if (next >= end || !isCharge(look, next)) return to;
    const closes = last || next > at + 1;
    while (next < end && isCharge(look, next)) next++;
    if (closes) return comma || isCharge(look, to - 1) ? next : to;
    comma = true;
    at = next;
  }
  return to;
}

/** Past "and Integration Commission" behind "the National Cohesion" or "the AU's Cohesion": past the span where nothing is added. */
function endOfBody(look: Look, { from, to }: NameSpan): number {
  const { view, marks, words, sentenceOf, text } = look;
  if (isBodyNoun(text(to - 1)) || text(to) !== 'and') return to;
  const owner = marks.matches[marks.match[from] ?? -1];
  const owned = owner?.from === from && owner.to + 1 < to && look.isPossessive(owner.to);
  if (!owned && (from === 0 || !/^the$/i.test(text(from - 1)))) return to;
  for (let i = owned ? owner.to + 1 : from; i < to; i++)
    if ((view.classes[i]! & 15) === CLASS.none || marks.known[i] !== 0) return to;
  const end = Math.min(words.sentences[sentenceOf[from]! + 1]!, to + LONGEST);
  let at = to + 1;
  // "… and | Security Council": the tables know what is the end of a longer name
  const known = marks.matches[marks.match[at] ?? -1];
  if (owned && known?.from === at && known.to <= end && isBodyNoun(text(known.to - 1))) return known.to;
  while (at < end && isCharge(look, at)) at++;
  return at > to + 1 && at < end && isBodyNoun(text(at)) && /^\p{Lu}/u.test(text(at)) ? at + 1 : to;
}

/**
 * Past "Ministry" behind "Norwegian Foreign", past "Diplomacy" behind "Centre for Preventive": a body's noun that the
 * recogniser left out, or the last word of what it has charge of; past the span where nothing is added.
 */
function endOfRun(look: Look, { from, to }: NameSpan): number {
  const { view, marks, text } = look;
  const end = Math.min(view.runTo[from]!, to + 2);
  if (isBodyNoun(text(to - 1)) || marks.known[from] === ORGANIZATION) return to;
  const isOpen = to - from > 2 && /^(for|of|on)$/.test(text(to - 2)) && isCharge(look, to - 1);
  let at = to;
  while (at < end && isCharge(look, at)) at++;
  if (at < end && isBodyNoun(text(at)) && marks.title[at] === 0 && marks.known[at]! % 8 !== ORGANIZATION) return at + 1;
  return isOpen && at === to + 1 && at === view.runTo[from] ? at : to;
}

/** The first of two states before a joint body: "Russian" of "Russian-Norwegian Joint Commission". */
function firstDemonym({ marks, words, sentenceOf, text }: Look, from: number): number {
  const isOne = (i: number): boolean => marks.known[i] === DEMONYM || marks.known[i] === STATE;
  const first = words.sentences[sentenceOf[from]!]!;
  if (!isOne(from) || from - 2 < first || !/^[-–]$/.test(text(from - 1)) || !isOne(from - 2)) return from;
  return words.start[from]! === words.end[from - 1]! ? from - 2 : from;
}
