import type { Look, NameSpan } from './span.js';

/** What elections and their like are called; after a year and a state's name they make an event's name. */
const EVENTS =
  /^(elections?|by-elections?|byelections?|referend(um|a)|primar(y|ies)|census|coup|championships?|olympics|cup|season|games|caucus(es)?)$/i;
const EVENT_WORDS =
  /^(general|presidential|parliamentary|legislative|federal|local|municipal|regional|state|provincial|national|european|constitutional|assembly|senate|mayoral|gubernatorial|leadership|party|council|snap|parliament|house|independence|summer|winter|democratic|republican)$/i;

/**
 * Elections and their like: [month] year, state or demonym, kind, "election" are one name from the year on; what was
 * marked inside it is no name of its own.
 */
export function markEvents(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { view, words, zone, sentenceOf, text } = look;
  const events: NameSpan[] = [];
  const inside = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) {
    if ((view.shapes.shape[i]! & 256) === 0) continue;
    const end = words.sentences[sentenceOf[i]! + 1]!;
    let k = i + 1;
    for (; k < end && k - i < 12; k++) {
      if (zone[k] === 1 || EVENT_WORDS.test(text(k)) || text(k) === '-') continue;
      break;
    }
    // The noun may stand inside what the run took along
    let last = -1;
    for (let m = i + 1; m <= Math.min(k, end - 1); m++) if (EVENTS.test(text(m))) last = m;
    if (last <= i + 1) continue;
    events.push({ from: i, to: last + 1, kind: 'other', by: 'event' });
    inside.fill(1, i, last + 1);
  }
  if (events.length === 0) return [...spans];
  const kept = spans.filter(({ from, to }) => !inside.subarray(from, to).includes(1));
  return [...kept, ...events].sort((a, b) => a.from - b.from);
}
