import { CLASS, SITE } from '../../knowledge/word-classes.js';
import { UPOS } from '../words.js';
import { isBodyNoun } from './body-nouns.js';
import { CAPITAL, CITY, ORGANIZATION, PLACE } from './marks.js';
import type { Look, NameSpan, SpanKind } from './span.js';

const PROPER_NOUN = UPOS.indexOf('PROPN');
/** So many nouns at most go on with a place's name. */
const MOST = 4;

/**
 * A place's name that goes on with nouns of English is only part of a longer one, whose kind the last noun gives: the
 * Flanders Fields, the Sydney Morning Herald.
 *
 * @param spans in text order, not overlapping
 */
export function longerNames(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { view, words, marks, sentenceOf, text } = look;
  const covered = new Uint8Array(words.count + 1);
  for (const span of spans) covered.fill(1, span.from, span.to);
  const meaningOf = (i: number): number => view.classes[i]! & 15;
  const joins = (i: number): boolean =>
    covered[i] === 0 &&
    words.tag[i] === PROPER_NOUN &&
    marks.title[i] === 0 &&
    marks.known[i] === 0 &&
    (marks.person[i]! & 7) === 0 &&
    meaningOf(i) !== CLASS.none &&
    meaningOf(i) !== CLASS.otherWord &&
    (meaningOf(i) !== CLASS.person || isBodyNoun(text(i))) &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(text(i));
  return spans.map((span) => {
    if (view.style[sentenceOf[span.from]!] !== 0) return span;
    if (span.kind === 'person') return calledAfter(span);
    if (span.kind !== 'location') return span;
    const known = marks.known[span.from]! & 7;
    if (known !== 0 && known !== CITY && known !== PLACE && known !== CAPITAL) return span;
    const end = Math.min(view.runTo[span.from]!, span.to + MOST);
    let to = span.to;
    while (to < end && joins(to)) to++;
    if (to === span.to || to < view.runTo[span.from]!) return span;
    return { ...span, to, kind: kindOf(meaningOf(to - 1), text(to - 1)), by: 'head' };
  });

  /** The Ana Duarte Guest House: no person, but what is called after one. */
  function calledAfter(span: NameSpan): NameSpan {
    const end = Math.min(view.runTo[span.from]!, span.to + 2);
    let to = span.to;
    while (to < end && meaningOf(to) !== CLASS.none && marks.title[to] === 0 && marks.known[to] === 0) to++;
    if (to === span.to || to < view.runTo[span.from]! || span.to - span.from < 2) return span;
    const kind = kindOf(meaningOf(to - 1), text(to - 1));
    const isSite = kind === 'location' && ((view.classes[to - 1]! & SITE) !== 0 || text(to - 1) === 'House');
    return isSite || (kind === 'organization' && isBodyNoun(text(to - 1))) ? { ...span, to, kind, by: 'head' } : span;
  }
}

/** A name that the tables know is whole: "Group of 20" where the number was left out, "Dar" of "Dar es Salaam". */
export function wholeNames(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { marks } = look;
  return spans.map((span, index) => {
    const match = marks.match[span.from]! >= 0 ? marks.matches[marks.match[span.from]!]! : null;
    // "Sea Grain Initiative" of the Black Sea Grain Initiative
    if (match && match.from < span.from && match.to < span.to && (spans[index - 1]?.to ?? 0) <= match.from)
      return { ...span, from: match.from, by: 'whole name' };
    if (match?.from !== span.from || match.to <= span.to) return span;
    const next = spans[index + 1];
    if (next !== undefined && next.from < match.to) return span;
    if (match.known === ORGANIZATION) return { ...span, to: match.to, kind: 'organization', by: 'organization' };
    const isPlace = match.known === CITY || match.known === PLACE || match.known === CAPITAL;
    return isPlace && span.kind === 'location' ? { ...span, to: match.to, by: 'whole place' } : span;
  });
}

function kindOf(meaning: number, word: string): SpanKind {
  if (isBodyNoun(word) || meaning === CLASS.group) return 'organization';
  return meaning === CLASS.place || meaning === CLASS.artefact ? 'location' : 'other';
}
