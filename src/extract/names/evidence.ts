import { CLASS } from '../../knowledge/word-classes.js';
import { PENN, UPOS } from '../words.js';
import { ACTS } from './acting.js';
import type { NameView } from './view.js';
import { CAPITAL, CITY, DEMONYM, foldedToken, ORGANIZATION, PLACE, SEAT, STATE } from './marks.js';
import { sentenceIndex, type NameSpan } from './span.js';

const ANY_NAME = 15;
const ENDS_FULL_NAME = 2;
const SPEAKS = 16;
const ALL_CAPITALS = 2;
const HAS_DIGIT = 8;
const PROPER = new Set(['NNP', 'NNPS', 'FW', 'ADD', 'GW'].map((tag) => PENN.indexOf(tag as (typeof PENN)[number])));
const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');

const IN_PLACE = /^(in|at|near|from|into|outside|around|across|throughout|via|inside|towards?)$/i;
/** Words that run on in a page's furniture: RelatedTop, SharePrint; not FitzGibbon, MacDonald, LaRouche. */
const GLUED = /^\p{Lu}\p{Ll}{4,}\p{Lu}/u;

/**
 * What is called a person without anything that speaks for one is none: a false person harms more than a missed one.
 * Single words need a title, a full name elsewhere in the text, a place among the tables' given and family names, or
 * a verb of speech; known places and words in capitals need one of the first two.
 */
export function demandEvidence(view: NameView, spans: readonly NameSpan[]): NameSpan[] {
  const { words, marks } = view;
  const sentenceOf = sentenceIndex(words.sentences, words.count);
  const text = (i: number): string => words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 40));
  const parts = new Set<string>();
  for (const span of spans)
    if (span.kind === 'person' && span.to - span.from > 1)
      for (let i = span.from; i < Math.min(span.to, span.from + 8); i++) parts.add(foldedToken(words, i));

  const out: NameSpan[] = [];
  for (const span of spans) {
    if (span.kind !== 'person') {
      out.push(span);
      continue;
    }
    const whole = cutAtDash(span);
    if (isFurniture(whole) || isTitleOfState(whole)) continue;
    if (whole.to - whole.from > 1 || whole.by === ACTS) {
      out.push(whole);
      continue;
    }
    const judged = judge(whole);
    if (judged !== null) out.push(judged);
  }
  return out;

  /** "Jane Doe - Daily News": what follows a dash that stands free is another thing. */
  function cutAtDash(span: NameSpan): NameSpan {
    for (let i = span.from + 1; i + 1 < span.to; i++)
      if (/^[-–—|]$/.test(text(i)) && words.end[i - 1]! < words.start[i]! && words.end[i]! < words.start[i + 1]!)
        return { ...span, to: i, by: 'dash' };
    return span;
  }

  function isFurniture(span: NameSpan): boolean {
    for (let i = span.from; i < span.to; i++) {
      if (GLUED.test(text(i)) && !text(i).startsWith('Fitz') && !text(i).includes('-')) return true;
      // Carrera 8 No.
      if ((view.shapes.shape[i]! & HAS_DIGIT) !== 0 && span.to - span.from > 1) return true;
    }
    return false;
  }

  /** "US Secretary", "Turkish Foreign Minister", "UN Secretary-General": an office and whose it is. */
  function isTitleOfState(span: NameSpan): boolean {
    let titles = 0;
    for (let i = span.from; i < span.to; i++) {
      const known = marks.known[i]! & 7;
      if (marks.title[i] !== 0) titles++;
      else if (known !== STATE && known !== DEMONYM && known !== ORGANIZATION) return false;
    }
    return titles > 0 && span.to - span.from > 1;
  }

  function judge(span: NameSpan): NameSpan | null {
    const i = span.from;
    // An abbreviation or an initial alone: Dept., J.
    if (text(i).endsWith('.')) return null;
    const sentence = sentenceOf[i]!;
    const first = words.sentences[sentence]!;
    const last = words.sentences[sentence + 1]!;
    const before = i > first ? text(i - 1) : '';
    const titled = i > first && marks.title[i - 1] !== 0;
    // The General Staff: a body whose name begins like a title
    if (titled && (view.classes[i]! & 15) === CLASS.group && !parts.has(foldedToken(words, i))) return null;
    const named = titled || (view.memory[i]! & ENDS_FULL_NAME) !== 0 || parts.has(foldedToken(words, i));
    if (named) return span;
    const known = marks.match[i]! >= 0 ? marks.known[i]! & 7 : 0;
    if (known === STATE || known === CAPITAL || known === SEAT || known === PLACE)
      return { ...span, kind: 'location', by: 'place' };
    if (known === CITY && ((marks.person[i]! & ANY_NAME) === 0 || IN_PLACE.test(before)))
      return { ...span, kind: 'location', by: 'place' };
    if (
      view.style[sentence] !== 2 &&
      (view.shapes.shape[i]! & ALL_CAPITALS) !== 0 &&
      words.end[i]! - words.start[i]! > 2
    ) {
      // "MARADI - Elders and officers"
      const heads = known === CITY && i === first && span.by === 'dash';
      return { ...span, kind: heads ? 'location' : 'organization', by: 'capitals' };
    }
    const bits = marks.person[i]! & ANY_NAME;
    // "AL-AIN, United Arab Emirates"
    if (bits === 0 && i + 2 < last && text(i + 1) === ',' && marks.known[i + 2] === STATE)
      return { ...span, kind: 'location', by: 'place' };
    if (!PROPER.has(words.penn[i]!) && bits === 0) return null;
    if (bits !== 0 || (view.memory[i]! & SPEAKS) !== 0) return span;
    // A word that begins a sentence has its capital anyway
    if (i !== first) return span;
    const next = i + 1 < last ? words.tag[i + 1]! : -1;
    return next === VERB || next === AUX || (i + 1 < last && /^['’]s$/.test(text(i + 1))) ? span : null;
  }
}

/** What a note at the end says of whoever wrote the text. */
const AUTHOR =
  /^ (is|was) (a|an|the) [^.!?]{0,80}?\b(correspondent|columnist|fellow|reporter|journalist|editor|author|researcher|lecturer|professor|analyst|contributor|writer)\b/;
/** So many sentences at the end may be such a note. */
const NOTE = 4;

/**
 * A journalist's name that stands alone on the last line of a text, or that a note at the end says to be its author's,
 * and nowhere else in it, is no part of the news.
 *
 * @param spans in text order
 */
export function dropSignature(view: NameView, spans: readonly NameSpan[]): readonly NameSpan[] {
  const { words } = view;
  const sentences = words.sentences.length - 1;
  if (sentences < 4) return spans;
  const sentenceOf = sentenceIndex(words.sentences, words.count);
  const signed = spans.filter(
    (span, index) => span.kind === 'person' && ((index === spans.length - 1 && isAlone(span)) || isNoted(span)),
  );
  if (signed.length === 0) return spans;
  const bearers = new Map<string, number>();
  for (const { kind, to } of spans) {
    const family = foldedToken(words, to - 1);
    if (kind === 'person') bearers.set(family, (bearers.get(family) ?? 0) + 1);
  }
  const dropped = new Set(signed.filter(({ to }) => bearers.get(foldedToken(words, to - 1)) === 1));
  return spans.filter((span) => !dropped.has(span));

  function isAlone({ from, to }: NameSpan): boolean {
    const sentence = sentenceOf[from]!;
    if (sentence < sentences - 1) return false;
    for (let i = words.sentences[sentence]!; i < words.sentences[sentence + 1]!; i++)
      if ((i < from || i >= to) && (view.shapes.shape[i]! & 128) === 0) return false;
    return true;
  }

  function isNoted({ from, to }: NameSpan): boolean {
    const sentence = sentenceOf[from]!;
    if (sentence < sentences - NOTE || from !== words.sentences[sentence]) return false;
    return AUTHOR.test(words.text.slice(words.end[to - 1], words.end[to - 1]! + 140));
  }
}
