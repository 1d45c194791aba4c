import type { NameView } from './features.js';
import { PENN } from '../words.js';
import { CAPITAL, CITY, DEMONYM, ORGANIZATION, PLACE, SEAT, STATE } from './marks.js';

export type SpanKind = 'person' | 'location' | 'organization' | 'other';

/** A name before its kind is settled. */
export interface NameSpan {
  from: number;
  to: number;
  kind: SpanKind;
  by: string;
}

const PLURAL = PENN.indexOf('NNPS');

const KINDS: readonly SpanKind[] = ['person', 'location', 'organization', 'other'];

/** What elections and their like are called; after a year and a state's name they make an event's name. */
const EVENTS =
  /^(elections?|by-elections?|byelections?|referend(um|a)|primar(y|ies)|census|coup|championships?|olympics|cup|season|games|caucus(es)?)$/i;
const EVENT_WORDS =
  /^(general|presidential|parliamentary|legislative|federal|local|municipal|regional|state|provincial|national|european|constitutional|assembly|senate|mayoral|gubernatorial|leadership|party|council|snap|parliament|house|independence|summer|winter|democratic|republican)$/i;

/** Kinds of bodies and places; alone they are no names. */
const GENERIC =
  /^(court|state|states|government|cabinet|department|ministry|ministries|party|parties|opposition|city|county|capital|downtown|crown|university|college|company|embassy|army|navy|district|province|region|republic|kingdom|union|presidents?|senators?|ministers?|generals?|justices?|secretar(y|ies)|speakers?|god|internet)$/i;

/** Letters after a person's name. */
const POST_NOMINAL =
  /^(MP|MPP|MLA|MSP|MEP|MHA|TD|QC|KC|SC|PC|MD|PhD|OBE|CBE|MBE|KBE|GBE|DBE|KCMG|CMG|FRS|Esq|,|MC|VC)$/;

/** The spans that the labels mark, mended by rule; in text order, not overlapping. */
export function cutSpans(view: NameView, labels: Uint8Array): NameSpan[] {
  const { words, marks, zone } = view;
  const spans: NameSpan[] = [];
  for (let i = 0; i < words.count;) {
    const label = labels[i]!;
    if (label === 0) {
      i++;
      continue;
    }
    const kind = KINDS[(label - 1) >> 1]!;
    let to = i + 1;
    while (to < words.count && labels[to] === label + (label % 2 === 1 ? 1 : 0)) to++;
    spans.push({ from: i, to, kind, by: 'recogniser' });
    i = to;
  }
  const text = (i: number): string => words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 40));
  const sentenceOf = sentenceIndex(words.sentences, words.count);

  // Elections: [month] year, state or demonym, kind, "election"; one name from the year on
  const taken = new Int32Array(words.count).fill(-1);
  spans.forEach((span, index) => taken.fill(index, span.from, span.to));
  const events: NameSpan[] = [];
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
    if (last > i + 1) events.push({ from: i, to: last + 1, kind: 'other', by: 'event' });
  }
  const kept =
    events.length === 0
      ? spans
      : spans.filter((span) => !events.some((event) => span.from < event.to && event.from < span.to));
  return finish(split(merge([...kept, ...events].sort((a, b) => a.from - b.from))));

  /** The Parliament of Norway, Choice for Russia: a body and the state after it are one name. */
  function merge(list: NameSpan[]): NameSpan[] {
    const out: NameSpan[] = [];
    for (const span of list) {
      const before = out.at(-1);
      if (
        before?.kind === 'organization' &&
        span.kind === 'location' &&
        sentenceOf[before.from] === sentenceOf[span.from]
      ) {
        const gap = words.text.slice(words.end[before.to - 1], words.start[span.from]);
        if (gap.length < 12 && /^\s+(of|for)\s+(the\s+)?$/.test(gap)) {
          out[out.length - 1] = { ...before, to: span.to, by: 'body of a state' };
          continue;
        }
      }
      out.push(span);
    }
    return out;
  }

  /** "Governor of Maine Susan Collins", "Liberal Party of Canada Frank Oliver": two names without anything between. */
  function split(list: NameSpan[]): NameSpan[] {
    const out: NameSpan[] = [];
    for (const span of list) {
      let cut = -1;
      if (span.kind !== 'other' && span.kind !== 'location')
        for (let i = span.from; i + 1 < span.to; i++) {
          if (i > 0 && !(i > span.from ? /^(of|for|the)$/.test(text(i - 1)) : /^(of|from)$/.test(text(i - 1))))
            continue;
          const match = marks.match[i]! >= 0 ? marks.matches[marks.match[i]!]! : null;
          if (
            !match ||
            match.from !== i ||
            match.known === DEMONYM ||
            match.known === ORGANIZATION ||
            match.to >= span.to
          )
            continue;
          if (
            (marks.person[match.to]! & 7) !== 0 &&
            span.to - match.to >= 2 &&
            span.to - match.to <= 4 &&
            marks.known[match.to] !== STATE
          ) {
            cut = match.to;
            break;
          }
        }
      if (cut < 0) out.push(span);
      else {
        out.push({ ...span, to: cut, kind: span.kind === 'person' ? 'location' : span.kind, by: 'two names' });
        out.push({ ...span, from: cut, kind: 'person', by: 'two names' });
      }
    }
    return out;
  }

  function finish(list: NameSpan[]): NameSpan[] {
    const out: NameSpan[] = [];
    for (const span of list) {
      let { from, to } = span;
      if (span.kind === 'person') {
        // A title is no part of the name
        while (
          to - from > 1 &&
          (marks.title[from] === 1 ||
            marks.title[from] === 2 ||
            marks.title[from] === 3 ||
            marks.title[from] === 4 ||
            isPoint(from))
        )
          from++;
        while (to - from > 1 && marks.known[from] === DEMONYM && (marks.person[from]! & 15) === 0) from++;
      }
      if (span.kind === 'person') while (to - from > 1 && POST_NOMINAL.test(text(to - 1))) to--;
      while (to - from > 1 && isPossessive(to - 1)) to--;
      while (to - from > 1 && (zone[to - 1] === 0 || isPoint(to - 1)) && !/^[\p{L}\p{N}]/u.test(text(to - 1))) to--;
      while (to - from > 1 && isPoint(from)) from++;
      if (span.kind !== 'other' && /^(the|a|an)$/i.test(text(from)) && to - from > 1) from++;
      if (to <= from) continue;
      if (isGeneric(from, to, span.kind)) continue;
      // Groups: Greens, Radicals, Tamils
      if (span.kind === 'person' && to - from === 1 && words.penn[from] === PLURAL && (marks.person[from]! & 8) === 0)
        continue;
      out.push({ ...span, from, to });
    }
    // States that the recogniser passed over
    const covered = new Uint8Array(words.count);
    for (const span of out) covered.fill(1, span.from, span.to);
    for (const match of marks.matches) {
      if (covered.subarray(match.from, match.to).includes(1)) continue;
      const style = view.style[sentenceOf[match.from]!]!;
      if (match.known === STATE || match.known === SEAT) {
        if (style !== 0 && match.to - match.from === 1 && words.end[match.from]! - words.start[match.from]! < 4)
          continue;
        out.push({ from: match.from, to: match.to, kind: 'location', by: 'state' });
      } else if (match.known === ORGANIZATION && match.senses[0]!.kind === 'organization' && style === 0) {
        if (match.to - match.from === 1 && /^(x|is|it|who|us|and)$/i.test(text(match.from))) continue;
        if (view.memory[match.from] === 1 && match.to - match.from === 1) continue;
        out.push({ from: match.from, to: match.to, kind: 'organization', by: 'organization' });
      }
    }
    return out.sort((a, b) => a.from - b.from);
  }

  /** Nothing but a title ("the Secretary") or a body's bare kind ("the Court"): nobody's name. */
  function isGeneric(from: number, to: number, kind: SpanKind): boolean {
    if (kind === 'other') return false;
    if (kind === 'person' || kind === 'organization') {
      let titles = true;
      for (let i = from; i < to; i++) if (marks.title[i] === 0) titles = false;
      if (titles && !(to - from === 1 && kind === 'person' && (view.memory[from]! & 2) !== 0)) return true;
    }
    return to - from === 1 && GENERIC.test(text(from));
  }

  function isPoint(i: number): boolean {
    return words.end[i]! - words.start[i]! === 1 && /^[.,;:"“”'’‘()[\]–—-]$/.test(text(i));
  }
  function isPossessive(i: number): boolean {
    return /^['’]s?$/i.test(text(i));
  }
}

/** For each token: its sentence. */
export function sentenceIndex(sentences: Int32Array, count: number): Int32Array {
  const index = new Int32Array(count);
  for (let s = 0; s + 1 < sentences.length; s++) index.fill(s, sentences[s], sentences[s + 1]);
  return index;
}

/** Marks that make a word a place whatever the recogniser says. */
export const PLACES: ReadonlySet<number> = new Set([STATE, CAPITAL, SEAT, PLACE, CITY]);
