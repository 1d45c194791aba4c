import { isBodyNoun } from './body-nouns.js';
import type { NameView } from './features.js';
import { PENN, UPOS } from '../words.js';
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
const VERB = UPOS.indexOf('VERB');
const NOUN = UPOS.indexOf('NOUN');

const KINDS: readonly SpanKind[] = ['person', 'location', 'organization', 'other'];

/** What elections and their like are called; after a year and a state's name they make an event's name. */
const EVENTS =
  /^(elections?|by-elections?|byelections?|referend(um|a)|primar(y|ies)|census|coup|championships?|olympics|cup|season|games|caucus(es)?)$/i;
const EVENT_WORDS =
  /^(general|presidential|parliamentary|legislative|federal|local|municipal|regional|state|provincial|national|european|constitutional|assembly|senate|mayoral|gubernatorial|leadership|party|council|snap|parliament|house|independence|summer|winter|democratic|republican)$/i;

/** Kinds of bodies and places; alone they are no names. */
const GENERIC =
  /^(court|state|states|government|cabinet|department|ministry|ministries|party|parties|opposition|city|county|capital|downtown|crown|university|college|company|embassy|army|navy|district|province|region|republic|kingdom|union|presidents?|senators?|ministers?|generals?|justices?|secretar(y|ies)|speakers?|god|internet|spring|summer|autumn|winter)$/i;

/** Deeds that a place names: the Battle of Adwa. */
const DEEDS =
  /^(War|Wars|Invasion|Battle|Siege|Treaty|Peace|Constitution|Campaign|Conquest|Partition|Annexation|Occupation|Revolution|Massacre|Bombing|Order|Declaration|Congress|Conference|Convention|Accord|Agreement|Protocol|Statute|Charter|Edict|Fall|History|Bombardment|Raid|Operation)$/;
const REALM =
  /^(Kingdom|Duchy|Principality|Empire|Emirate|Sultanate|Khanate|Caliphate|Electorate|Margraviate|Landgraviate|Archduchy|Tsardom|Despotate|Imamate|Beylik|Republic|Crown)$/;
const REALM_BEFORE = /^(Grand|Free|Holy|People's|Democratic|Socialist|Islamic|First|Second|Third|Latin|Old|New)$/;

/** What is counted, not named: Title IV, Article III, Cyclone Ida. */
const NUMBERED =
  /^(Title|Article|Chapter|Section|Figure|Table|Part|Volume|Act|Phase|Case|Resolution|Apollo|Type|Class|Level|Room|Ward|Route|Highway|Appendix|Annex|Stage|Round|Channel|Flight|Boeing|Airbus)$/;
const STORM = /^(Cyclone|Hurricane|Typhoon|Operation)$/;
const ROMAN = /^[IVXLCDM]+$/;
const PLACE_NOUN =
  /^(Street|Avenue|River|Valley|Mountains?|Islands?|Airport|Bridge|Museum|Park|Square|Palace|Castle|Church|Cathedral|Hotel|Prison|Stadium|County|Province|Region|District|Peninsula|Canal|Dam|Desert|Beach|Hills?|Creek|Road|Harbou?r|Heights|City|Oblast|State|Plain|Forest|Station|Hall|Center|Centre|Arena|Town|Bay|Sea|Lake|Falls|Point)$/;

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
  return finish(agree(given(split(merge(realms([...kept, ...events].sort((a, b) => a.from - b.from)))))));

  function gapBetween(before: NameSpan, span: NameSpan): string {
    const from = words.end[before.to - 1]!;
    const to = words.start[span.from]!;
    return to - from > 40 ? '?' : words.text.slice(from, to);
  }

  /** "Principality of Guria" where only Guria was marked; two realms joined by "and" are two. */
  function realms(list: NameSpan[]): NameSpan[] {
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

  /** Names in one list are of one kind: what looks like a person among parties is a party, and the other way round. */
  function agree(list: NameSpan[]): NameSpan[] {
    const out = [...list];
    for (let i = 0; i < out.length;) {
      let k = i + 1;
      while (k < out.length && sentenceOf[out[k]!.from] === sentenceOf[out[i]!.from] && isListGap(out[k - 1]!, out[k]!))
        k++;
      if (k - i >= 3) {
        const weight = { person: 0, organization: 0, location: 0, other: 0 };
        for (let m = i; m < k; m++) weight[out[m]!.kind] += sure(out[m]!) ? 3 : 1;
        const kind = weight.person >= weight.organization ? 'person' : 'organization';
        const total = weight.person + weight.organization + weight.location + weight.other;
        if (weight[kind] * 2 >= total)
          for (let m = i; m < k; m++) {
            const span = out[m]!;
            if (span.kind !== kind && !sure(span) && (kind !== 'person' || marks.known[span.from] === 0))
              out[m] = { ...span, kind, by: 'list' };
          }
      }
      i = k;
    }
    return out;
  }

  function isListGap(before: NameSpan, span: NameSpan): boolean {
    return /^( \([^()]{1,25}\))?(, and | and |, or | or |, |; | & |\/|, the | and the |, and the |; the )( ?the )?$/i.test(
      gapBetween(before, span),
    );
  }

  /** Whether a span's kind is backed by the tables or by its own words. */
  function sure(span: NameSpan): boolean {
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
    if (span.kind === 'person')
      return span.to - span.from > 1 && (marks.person[span.from]! & 7) !== 0 && (marks.person[span.to - 1]! & 8) !== 0;
    return span.by === 'event';
  }

  /** The Parliament of Norway, Choice for Russia: a body and the state after it are one name; so with deeds and ridings. */
  function merge(list: NameSpan[]): NameSpan[] {
    const out: NameSpan[] = [];
    for (const span of list) {
      const before = out.at(-1);
      if (!before || sentenceOf[before.from] !== sentenceOf[span.from]) {
        out.push(span);
        continue;
      }
      const gap = gapBetween(before, span);
      const placesOrPeople = [before, span].every(({ kind }) => kind === 'location' || kind === 'person');
      const states = marks.known[before.from] === STATE || marks.known[span.from] === STATE;
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

  /** Chad Duarte, Georgia Meloni: a state's name that is a given name, before a family name alone. */
  function given(list: NameSpan[]): NameSpan[] {
    const out: NameSpan[] = [];
    for (const span of list) {
      const before = out.at(-1);
      if (
        before?.kind === 'location' &&
        before.to - before.from === 1 &&
        span.kind === 'person' &&
        span.to - span.from === 1 &&
        before.to === span.from &&
        (marks.person[before.from]! & 7) !== 0 &&
        (marks.person[span.from]! & 7) === 0 &&
        view.style[sentenceOf[span.from]!] === 0
      )
        out[out.length - 1] = { ...span, from: before.from, by: 'given name' };
      else out.push(span);
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
      // "the Foundation" is no person; what the tables know as a body alone is one
      if (
        span.kind === 'person' &&
        isBodyNoun(text(to - 1)) &&
        (to - from === 1 || (marks.person[to - 1]! & 8) === 0)
      ) {
        if (to - from === 1) continue;
        out.push({ from, to, kind: 'organization', by: 'body' });
        continue;
      }
      if (
        span.kind === 'person' &&
        marks.known[from] === ORGANIZATION &&
        marks.match[from]! >= 0 &&
        marks.matches[marks.match[from]!]!.to === to &&
        marks.matches[marks.match[from]!]!.senses[0]?.kind === 'organization' &&
        (marks.person[from]! & 15) === 0
      ) {
        out.push({ from, to, kind: 'organization', by: 'organization' });
        continue;
      }
      if (span.kind === 'person' && isExplained(to, from)) {
        out.push({ from, to, kind: 'organization', by: 'initials' });
        continue;
      }
      if (span.kind === 'person') {
        if (STORM.test(text(from)) || (from > 0 && STORM.test(text(from - 1)))) continue;
        if (NUMBERED.test(text(from)) && (to - from === 1 || ROMAN.test(text(from + 1)))) continue;
        if (from > 0 && NUMBERED.test(text(from - 1)) && ROMAN.test(text(from))) continue;
      }
      if (
        span.kind === 'person' &&
        to - from === 1 &&
        view.style[sentenceOf[from]!] === 0 &&
        (marks.person[from]! & 8) === 0 &&
        (marks.title[from - 1] ?? 0) === 0
      ) {
        // Initials in a line of ordinary letters are a body's
        if ((view.shapes.shape[from]! & 3) === 3) {
          out.push({ from, to, kind: 'organization', by: 'initials' });
          continue;
        }
        // "the Areopagus"; but "the Bush team"
        if (from > 0 && /^the$/i.test(text(from - 1)) && words.tag[to] !== NOUN) continue;
      }
      if (
        (span.kind === 'location' || (span.kind === 'organization' && to - from === 2)) &&
        to - from >= 2 &&
        to - from <= 3 &&
        isPersonal(from, to)
      ) {
        out.push({ from, to, kind: 'person', by: 'given name' });
        continue;
      }
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
        // US$
        if (/\$/.test(text(match.to - 1)) || words.text.charCodeAt(words.end[match.to - 1]!) === 0x24) continue;
        if (style !== 0 && match.to - match.from === 1 && words.end[match.from]! - words.start[match.from]! < 4)
          continue;
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

  /** A given name before a word that no table calls a place. */
  function isPersonal(from: number, to: number): boolean {
    // "Victoria Nuland said": a family name that no table has
    const acts =
      to - from === 2 &&
      words.tag[to] === VERB &&
      (view.memory[to - 1]! & 1) === 0 &&
      !isBodyNoun(text(to - 1)) &&
      /^\p{Lu}\p{Ll}+[^s]$/u.test(text(to - 1));
    if (
      (marks.person[from]! & 7) === 0 ||
      ((marks.person[to - 1]! & 8) === 0 && !acts) ||
      (marks.known[from] !== 0 && marks.known[from] !== STATE && marks.known[from] !== CITY) ||
      (marks.match[from]! >= 0 && marks.matches[marks.match[from]!]!.to > from + 1) ||
      (marks.known[to - 1] !== 0 && (marks.known[to - 1] !== CITY || (marks.person[to - 1]! & 8) === 0))
    )
      return false;
    if (
      PLACE_NOUN.test(text(to - 1)) ||
      /^(San|Santa|Saint|St\.?|Mount|Lake|Fort|Port|New|North|South|East|West|El|La|Los|Las|De)$/.test(text(from))
    )
      return false;
    const previous = from > 0 ? text(from - 1) : '';
    return !/^(in|at|near|to|from|into|of|outside|around|for)$/.test(previous);
  }

  /** "Liga Komunista Iraultzailea (LKI)": the initials in brackets are a body's. */
  function isExplained(to: number, from: number): boolean {
    if (to - from < 2 || to + 2 >= words.count || text(to) !== '(' || text(to + 2) !== ')') return false;
    const initials = text(to + 1);
    if (!/^\p{Lu}{2,8}$/u.test(initials)) return false;
    return initials.startsWith(text(from).charAt(0).toUpperCase());
  }

  function isPoint(i: number): boolean {
    return words.end[i]! - words.start[i]! === 1 && /^[.,;:"“”'’‘()[\]–—-]$/.test(text(i));
  }
  function isPossessive(i: number): boolean {
    return /^['’]s?$/i.test(text(i));
  }
}

/** Persons' names taken on to their ends: "Mike" before Savage, "Saravanan" after R; in text order. */
export function extendPersons(view: NameView, spans: readonly NameSpan[]): NameSpan[] {
  const { words, marks, zone, runFrom, runTo, style } = view;
  const covered = new Uint8Array(words.count + 1);
  for (const span of spans) covered.fill(1, span.from, span.to);
  const sentenceOf = sentenceIndex(words.sentences, words.count);
  const text = (i: number): string => words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 40));
  const free = (i: number): boolean =>
    zone[i] === 1 &&
    covered[i] === 0 &&
    marks.title[i] === 0 &&
    marks.known[i] === 0 &&
    /^\p{Lu}/u.test(text(i)) &&
    !isBodyNoun(text(i));
  return spans.map((span) => {
    if (span.kind !== 'person' || style[sentenceOf[span.from]!] !== 0) return span;
    let { from, to } = span;
    const given = (marks.person[from]! & 7) !== 0;
    while (to < runTo[span.from]! && to - from < 5 && free(to)) {
      const family = (marks.person[to]! & 8) !== 0;
      if (!(family || (to - from === 1 && given && (view.memory[to]! & 1) === 0)) || POST_NOMINAL.test(text(to))) break;
      covered[to++] = 1;
    }
    while (from > runFrom[span.from]! && to - from < 5 && free(from - 1)) {
      const initial = /^\p{Lu}\.?$/u.test(text(from - 1)) && text(from - 1) !== 'I';
      if (!initial && !((marks.person[from - 1]! & 7) !== 0 && (view.memory[from - 1]! & 1) === 0)) break;
      covered[--from] = 1;
    }
    return from === span.from && to === span.to ? span : { ...span, from, to };
  });
}

/** For each token: its sentence. */
export function sentenceIndex(sentences: Int32Array, count: number): Int32Array {
  const index = new Int32Array(count);
  for (let s = 0; s + 1 < sentences.length; s++) index.fill(s, sentences[s], sentences[s + 1]);
  return index;
}

/** Marks that make a word a place whatever the recogniser says. */
export const PLACES: ReadonlySet<number> = new Set([STATE, CAPITAL, SEAT, PLACE, CITY]);
