import { isBodyNoun } from './body-nouns.js';
import { UPOS } from '../words.js';
import { ORGANIZATION } from './marks.js';
import { type Look, type NameSpan, PLACES } from './span.js';

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
/** What begins a phrase before the sentence's subject. */
const OPENING: ReadonlySet<number> = new Set([VERB, UPOS.indexOf('ADP'), UPOS.indexOf('SCONJ')]);

/** Names in one list are of one kind: what looks like a person among parties is a party, and the other way round. */
export function agree(look: Look, list: NameSpan[]): NameSpan[] {
  const { marks, sentenceOf } = look;
  const out = [...list];
  for (let i = 0; i < out.length;) {
    let k = i + 1;
    while (
      k < out.length &&
      sentenceOf[out[k]!.from] === sentenceOf[out[i]!.from] &&
      isListGap(look, out[k - 1]!, out[k]!)
    )
      k++;
    if (k - i >= 3) {
      const weight = { person: 0, organization: 0, location: 0, other: 0 };
      for (let m = i; m < k; m++) weight[out[m]!.kind] += sure(look, out[m]!) ? 3 : 1;
      const kind = weight.person >= weight.organization ? 'person' : 'organization';
      const total = weight.person + weight.organization + weight.location + weight.other;
      if (weight[kind] * 2 >= total)
        for (let m = i; m < k; m++) {
          const span = out[m]!;
          if (span.kind !== kind && !sure(look, span) && (kind !== 'person' || marks.known[span.from] === 0))
            out[m] = { ...span, kind, by: 'list' };
        }
    }
    if (k - i === 2) pair(look, out, i);
    if (k - i >= 2) firms(look, out, i, k);
    if (k - i >= 3) beside(look, out, i, k);
    i = k;
  }
  return out;
}

/** "Two companies, Norebo and Murman Foods, have": what several bodies are said to be called. */
function firms(look: Look, out: NameSpan[], from: number, to: number): void {
  const at = out[from]!.from;
  const { text } = look;
  if (at < 2 || !/^([,:–—]|like)$/.test(text(at - 1)) || !BODIES.test(text(at - 2))) return;
  // "the leaders of the two parties, X and Y": may be the leaders
  for (let k = at - 3; k >= 0 && k > at - 8; k--) if (/^(of|from)$/.test(text(k))) return;
  for (let i = from; i < to; i++)
    if (out[i]!.kind === 'person' && !sure(look, out[i]!)) out[i] = { ...out[i]!, kind: 'organization', by: 'list' };
}

/** Several bodies. */
const BODIES =
  /^(companies|firms|banks|airlines|parties|groups|movements|militias|factions|newspapers|dailies|broadcasters|agencies|charities|organi[sz]ations|unions|clubs)$/;

/** "in Zvecan, Leposavic and Zubin Potok": behind a known place, where places stand, and nothing is said to be done by them. */
function beside(look: Look, out: NameSpan[], from: number, to: number): void {
  const { words, marks, sentenceOf, text } = look;
  const [first, last] = [out[from]!, out[to - 1]!];
  const start = words.sentences[sentenceOf[first.from]!]!;
  if (first.kind !== 'location' || !sure(look, first) || first.from - 1 <= start) return;
  // "After a night in Geneva, Duarte and Lenik said": what opens the sentence is no part of a list
  if (!/^(in|at|near|around|between|across|through|from|to|of)$/.test(text(first.from - 1))) return;
  const next = last.to < words.count ? words.tag[last.to]! : -1;
  if (next === VERB || next === AUX || text(last.from - 1) !== 'and') return;
  // "Speaking in Geneva, Duarte and Lenik again said"
  if (OPENING.has(words.tag[start]!) && (last.to >= words.count || text(last.to) !== ',')) return;
  const isNamed = ({ from }: NameSpan): boolean => (marks.person[from]! & 7) !== 0 || marks.title[from - 1] !== 0;
  const persons = out.slice(from, to).filter(({ kind }) => kind === 'person');
  if (persons.some((span) => isNamed(span) || sure(look, span))) return;
  for (let i = from + 1; i < to; i++)
    if (out[i]!.kind === 'person' && marks.known[out[i]!.from] === 0)
      out[i] = { ...out[i]!, kind: 'location', by: 'list' };
}

/** "Ana Duarte and Corlo Nangai": what stands beside a person and is no word of English is one too. */
function pair(look: Look, out: NameSpan[], i: number): void {
  const { view, marks, zone, text } = look;
  const [one, other] = [out[i]!, out[i + 1]!];
  if (text(one.to) !== 'and' || (one.kind === 'person') === (other.kind === 'person')) return;
  const [person, at] = one.kind === 'person' ? [one, i + 1] : [other, i];
  const span = out[at]!;
  if (!sure(look, person) || span.to - span.from < 2 || span.to - span.from > 3 || span.kind === 'other') return;
  for (let k = span.from; k < span.to; k++)
    if (zone[k] === 0 || (view.classes[k]! & 15) !== 0 || marks.known[k] !== 0 || view.body[k] === 1) return;
  out[at] = { ...span, kind: 'person', by: 'list' };
}

function isListGap(look: Look, before: NameSpan, span: NameSpan): boolean {
  return /^( \([^()]{1,25}\))?(, and | and |, or | or |, |; | & |\/|, the | and the |, and the |; the )( ?the )?$/i.test(
    look.gapBetween(before, span),
  );
}

/** Whether a span's kind is backed by the tables or by its own words. */
function sure(look: Look, span: NameSpan): boolean {
  const { view, marks, text } = look;
  const known =
    marks.match[span.from]! >= 0 && marks.matches[marks.match[span.from]!]!.to === span.to
      ? marks.known[span.from]!
      : 0;
  if (span.kind === 'location') return PLACES.has(known);
  if (span.kind === 'organization') {
    if (known === ORGANIZATION) return true;
    for (let i = span.from; i < span.to; i++) if (isBodyNoun(text(i))) return true;
    return false;
  }
  if (span.kind === 'person') {
    if (span.to - span.from < 2 || (marks.person[span.from]! & 7) === 0) return false;
    // A family name, or a word that English does not know
    return (marks.person[span.to - 1]! & 8) !== 0 || (view.classes[span.to - 1]! & 15) === 0;
  }
  return span.by === 'event';
}
