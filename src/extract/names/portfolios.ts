import { isBodyNoun } from './body-nouns.js';
import { PLACES, type Look, type NameSpan } from './span.js';

/** What ministers and envoys have charge of, and no body is called by itself. */
const PORTFOLIO =
  /^(Affairs|Relations|Cooperation|Co-operation|Integration|Enlargement|Neighbou?rhood|Reconciliation|Expatriates|Emigration|Diaspora|Trade|Development|Security|Policy)$/;
/** Of those, what is also the last word of bodies' names: only behind an office and its "of" or "for". */
const SHARED = /^(Trade|Development|Security|Policy)$/;

/**
 * Takes away what is no body but somebody's charge: "Secretary of State for African Affairs", "Minister of Foreign Affairs
 * and International Cooperation of Cambodia". The state behind its "of" stays.
 */
export function withoutPortfolios(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  return spans.flatMap((span) => {
    if (span.kind !== 'organization' || !isPortfolio(look, span)) return [span];
    const of = ofState(look, span);
    return of < 0 ? [] : [{ from: of + 1, to: span.to, kind: 'location' as const, by: 'portfolio' }];
  });
}

function isPortfolio(look: Look, span: NameSpan): boolean {
  const { marks, text } = look;
  const { from, to } = span;
  const match = marks.match[from]! >= 0 ? marks.matches[marks.match[from]!]! : null;
  if (match?.from === from && match.to === to) return false;
  const of = ofState(look, span);
  const head = text((of < 0 ? to : of) - 1);
  if (!PORTFOLIO.test(head)) return false;
  for (let i = from; i < to; i++) if (isBodyNoun(text(i)) && text(i) !== 'International') return false;
  if (SHARED.test(head)) return isCharge(look, from);
  return to - from > 1 || isCharge(look, from);
}

/** Right behind an office and its "of" or "for". */
function isCharge({ marks, words, sentenceOf, text }: Look, from: number): boolean {
  const first = words.sentences[sentenceOf[from]!]!;
  const before = text(from - 1) === 'the' ? from - 2 : from - 1;
  return before - 1 >= first && /^(of|for)$/.test(text(before)) && marks.title[before - 1] !== 0;
}

/** The "of" in the name that a known state or place follows; -1 where there is none. */
function ofState({ marks, text }: Look, { from, to }: NameSpan): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (text(i) === 'of') {
      const next = text(i + 1) === 'the' && i + 2 < to ? i + 1 : i;
      return PLACES.has(marks.known[next + 1]!) ? next : -1;
    }
  return -1;
}
