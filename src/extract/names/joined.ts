import { CLASS } from '../../knowledge/word-classes.js';
import { isBodyNoun } from './body-nouns.js';
import { DEMONYM, ORGANIZATION, STATE } from './marks.js';
import type { Look, NameSpan } from './span.js';

/** Deeds that a place names: the Battle of Adwa. */
const DEEDS =
  /^(War|Wars|Invasion|Battle|Siege|Treaty|Peace|Constitution|Campaign|Conquest|Partition|Annexation|Occupation|Revolution|Massacre|Bombing|Order|Declaration|Congress|Conference|Convention|Accord|Agreement|Protocol|Statute|Charter|Edict|Fall|History|Bombardment|Raid|Operation)$/;
const REALM =
  /^(Kingdom|Duchy|Principality|Empire|Emirate|Sultanate|Khanate|Caliphate|Electorate|Margraviate|Landgraviate|Archduchy|Tsardom|Despotate|Imamate|Beylik|Republic|Crown)$/;
const REALM_BEFORE = /^(Grand|Free|Holy|People's|Democratic|Socialist|Islamic|First|Second|Third|Latin|Old|New)$/;

const OPENING = /^(["“‘«„]|``)$/;
const CLOSING = /^(["”’»“]|'')$/;

/** "Principality of Guria" where only Guria was marked; two realms joined by "and" are two. */
export function realms(look: Look, list: NameSpan[]): NameSpan[] {
  const { words, sentenceOf, text } = look;
  const out: NameSpan[] = [];
  for (const span of list) {
    if (span.kind === 'location') {
      let { from } = span;
      const first = words.sentences[sentenceOf[from]!]!;
      let k = from - 1;
      if (k > first && /^the$/.test(text(k))) k--;
      if (k > first && text(k) === 'of' && REALM.test(text(k - 1)) && (out.at(-1)?.to ?? 0) < k) {
        from = k - 1;
        while (from > first && REALM_BEFORE.test(text(from - 1)) && (out.at(-1)?.to ?? 0) < from) from--;
      }
      let cut = -1;
      for (let i = span.from + 1; i + 2 < span.to; i++)
        if (text(i) === 'and' && REALM.test(text(i + 1)) && text(i + 2) === 'of') cut = i;
      if (cut > 0) {
        out.push({ ...span, from, to: cut, by: 'realm' }, { ...span, from: cut + 1, by: 'realm' });
        continue;
      }
      out.push(from === span.from ? span : { ...span, from, by: 'realm' });
    } else out.push(span);
  }
  return out;
}

/** The Parliament of Norway, Choice for Russia: a body and the state after it are one name; so with deeds and ridings. */
export function merge(look: Look, list: NameSpan[]): NameSpan[] {
  const { marks, sentenceOf, text } = look;
  const out: NameSpan[] = [];
  for (const span of list) {
    const before = out.at(-1);
    if (!before || sentenceOf[before.from] !== sentenceOf[span.from]) {
      out.push(span);
      continue;
    }
    const gap = look.gapBetween(before, span);
    // "CAIRO - Ana Duarte" is a dateline and who it tells of; one word, or several joined so, may be a place
    const placesOrPeople = [before, span].every(
      ({ kind, from, to }) => kind === 'location' || (kind === 'person' && (to - from === 1 || look.isPoint(from + 1))),
    );
    const states = marks.known[before.from] === STATE || marks.known[span.from] === STATE;
    // "the Kenya-Uganda Border Committee": one body of both
    if (
      gap === '-' &&
      span.kind === 'organization' &&
      [before, span].every(({ from }) => marks.known[from] === STATE)
    ) {
      out[out.length - 1] = { ...span, from: before.from, by: 'joint body' };
      continue;
    }
    const first = out.at(-2);
    if (
      gap === ' ' &&
      span.kind === 'organization' &&
      first !== undefined &&
      first.to === before.from - 1 &&
      text(first.to) === '-' &&
      [first, before].every(({ from, to }) => to - from === 1 && marks.known[from] === STATE) &&
      isBodyNoun(text(span.to - 1)) &&
      marks.known[span.from] === 0
    ) {
      out.splice(-2, 2, { ...span, from: first.from, by: 'joint body' });
      continue;
    }
    // "the China Road and Bridge Corporation": nouns of English on both sides
    if (gap === ' and ' && span.kind === 'organization' && isHalfBody(look, before) && isNouns(look, span)) {
      out[out.length - 1] = { ...span, from: before.from, by: 'two charges' };
      continue;
    }
    if (
      /^ [-–—] $/.test(gap) &&
      placesOrPeople &&
      !states &&
      (before.kind === 'location' || span.kind === 'location')
    ) {
      // Ancaster - Dundas - Westdale
      out[out.length - 1] = { ...before, to: span.to, kind: 'location', by: 'joined places' };
    } else if (
      span.kind === 'location' &&
      /^\s+(of|in|on|with)\s+(the\s+)?$/.test(gap) &&
      DEEDS.test(text(before.to - 1))
    ) {
      // The War in Afghanistan, the Treaty of Lisbon
      out[out.length - 1] = { ...before, to: span.to, kind: 'other', by: 'deed' };
    } else if (
      span.kind === 'location' &&
      (before.kind === 'organization' || before.kind === 'other') &&
      before.by !== 'event' &&
      /^\s+(of|for)\s+(the\s+)?$/.test(gap)
    ) {
      out[out.length - 1] = { ...before, to: span.to, kind: before.kind, by: 'body of a state' };
    } else out.push(span);
  }
  return out;
}

/** "the China Road": a state's name that goes on with nouns of English, behind "the". */
function isHalfBody({ view, marks, text }: Look, { from, to, kind }: NameSpan): boolean {
  if (kind === 'person' || to - from < 2 || marks.known[from] !== STATE || from === 0) return false;
  if (!/^the$/i.test(text(from - 1)) || isBodyNoun(text(to - 1))) return false;
  return (view.classes[to - 1]! & 15) !== CLASS.none && marks.known[to - 1] === 0;
}

/** Nouns of English, the last one a body's: Bridge Corporation. */
function isNouns({ view, marks, text }: Look, { from, to }: NameSpan): boolean {
  for (let i = from; i < to; i++) if ((view.classes[i]! & 15) === CLASS.none || marks.known[i] !== 0) return false;
  return to - from > 1 && isBodyNoun(text(to - 1));
}

/** Chad Duarte, Georgia Meloni: a state's name that is a given name, before a family name alone. */
export function given(look: Look, list: NameSpan[]): NameSpan[] {
  const { view, marks, sentenceOf } = look;
  const out: NameSpan[] = [];
  for (const span of list) {
    const before = out.at(-1);
    if (
      before?.kind === 'location' &&
      before.to - before.from === 1 &&
      span.kind === 'person' &&
      span.to - span.from === 1 &&
      before.to === span.from &&
      sentenceOf[before.from] === sentenceOf[span.from] &&
      (marks.person[before.from]! & 7) !== 0 &&
      (marks.person[span.from]! & 7) === 0 &&
      view.style[sentenceOf[span.from]!] === 0
    )
      out[out.length - 1] = { ...span, from: before.from, by: 'given name' };
    else out.push(span);
  }
  return out;
}

/** Ana "the Fox" Duarte: a name that holds a nickname is one. */
export function nicknamed(look: Look, list: NameSpan[]): NameSpan[] {
  const { words, zone, sentenceOf, text } = look;
  const out: NameSpan[] = [];
  for (const [n, span] of list.entries()) {
    const before = out.at(-1);
    if (before !== undefined && span.from < before.to) continue;
    out.push(span);
    if (span.kind !== 'person' || span.to - span.from > 3) continue;
    const last = words.sentences[sentenceOf[span.from]! + 1]!;
    if (span.to + 3 >= last || !OPENING.test(text(span.to))) continue;
    let close = span.to + 1;
    while (close < last && close - span.to <= 4 && !CLOSING.test(text(close))) close++;
    const family = close + 1;
    if (close === span.to + 1 || family >= last || !CLOSING.test(text(close)) || zone[family] === 0) continue;
    // What is said in quotation marks is no nickname: it begins with a capital and holds no comma
    if (!/^(\p{Lu}|the$|el$|al$)/u.test(text(span.to + 1)) || look.isPoint(close - 1)) continue;
    // The nickname itself may be taken for names
    let next = n + 1;
    while (next < list.length && list[next]!.from < family) next++;
    const to = list[next]?.from === family ? list[next]!.to : family + 1;
    out[out.length - 1] = { ...span, to, by: 'nickname' };
  }
  return out;
}

/** "Governor of Maine Susan Collins", "Liberal Party of Canada Frank Oliver": two names without anything between. */
export function split(look: Look, list: NameSpan[]): NameSpan[] {
  const { marks, text } = look;
  const out: NameSpan[] = [];
  for (const span of list) {
    let cut = -1;
    // What is no person or body may only begin with a place: "for Somalia James Swan"
    const end = span.kind === 'other' || span.kind === 'location' ? span.from + 1 : span.to - 1;
    if (span.by !== 'event')
      for (let i = span.from; i < end && i + 1 < span.to; i++) {
        // "envoy for Somalia", "ambassador to France"; but "to Hassan Sheikh Mohamud"
        const state = marks.known[i] === STATE && (marks.person[i]! & 7) === 0;
        const before = i > span.from ? /^(of|for|the)$/ : state ? /^(of|from|for|to)$/ : /^(of|from)$/;
        if (i === 0 || !before.test(text(i - 1))) continue;
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
    if (cut < 0) cut = holderBehind(look, span);
    if (cut < 0) out.push(span);
    else {
      out.push({ ...span, to: cut, kind: span.kind === 'organization' ? span.kind : 'location', by: 'two names' });
      out.push({ ...span, from: cut, kind: 'person', by: 'two names' });
    }
  }
  return out;
}

const HOLDER = /^(chair(man|woman|person)?|member|head|leader|director|deputy|chief)$/i;

/** "chairman of the ABC Party Boris Kral": where the holder's name begins behind the body that he is of; -1 for none. */
function holderBehind(look: Look, { from, to, kind }: NameSpan): number {
  const { view, text } = look;
  if (kind !== 'organization' || !isHeldBefore(look, from)) return -1;
  let cut = to;
  while (cut > from && isNameWord(cut - 1)) cut--;
  return cut > from && to - cut >= 2 && to - cut <= 3 && isBodyNoun(text(cut - 1)) ? cut : -1;

  function isNameWord(i: number): boolean {
    return (view.classes[i]! & 15) === CLASS.none && /^\p{Lu}\p{Ll}/u.test(text(i)) && !isBodyNoun(text(i));
  }
}

/** "chairman of the": somebody holds what is named behind it, and may be named next. */
export function isHeldBefore({ marks, text }: Look, from: number): boolean {
  if (from < 2) return false;
  const of = /^the$/.test(text(from - 1)) ? from - 2 : from - 1;
  return of > 0 && text(of) === 'of' && (marks.title[of - 1] !== 0 || HOLDER.test(text(of - 1)));
}
