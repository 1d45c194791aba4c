import { ORGANIZATION, SEAT, STATE } from './marks.js';
import type { Look, NameSpan } from './span.js';

/** Names that the tables know and the recogniser passed over; in text order with those it found. */
export function addPassedOver(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { view, words, marks, zone, sentenceOf, text } = look;
  const out = [...spans];
  // States that the recogniser passed over
  const covered = new Uint8Array(words.count);
  for (const span of out) covered.fill(1, span.from, span.to);
  for (const match of marks.matches) {
    if (covered.subarray(match.from, match.to).includes(1)) continue;
    const style = view.style[sentenceOf[match.from]!]!;
    if (match.known === STATE || match.known === SEAT) {
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
  return out.sort((a, b) => a.from - b.from);
}
