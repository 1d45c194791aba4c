import { CLASS } from '../../knowledge/word-classes.js';
import { PENN, UPOS } from '../words.js';
import { CITY } from './marks.js';
import { CALENDAR, isCommon, WHOM } from './mended.js';
import type { Look, NameSpan } from './span.js';

/** The rule of names that what they do shows to be persons'. */
export const ACTS = 'acts';
/** The rule of names that a word for a person stands before. */
const CALLED = 'called';

/** What persons do and neither places nor, as a rule, bodies. */
const DEEDS =
  /^(met|meets|flew|flies|travell?ed|arrived|phoned|telephoned|visited|visits|shook|embraced|dined|entertained|smiled|flanked)$/;
/** To what somebody is due, expected, likely. */
const ERRANDS = /^(meet|visit|travel|fly|host|receive|attend|hold|phone|telephone|address|sit)$/;
/** Before those: "is due to", "will", "has been scheduled to". */
const BETWEEN =
  /^(is|was|will|would|has|had|been|be|due|scheduled|expected|set|likely|slated|planning|ready|to|also|then|not|later)$/;

/** What befalls persons, before "of": and those whom only persons have. */
const FATES =
  /^(arrests?|rearrest|detention|release|trial|retrial|jailing|imprisonment|incarceration|sentencing|conviction|acquittal|extradition|deportation|pardon|killing|death|murder|assassination|poisoning|beheading|kidnapping|abduction|disappearance|funeral|ouster|overthrow|toppling|resignation|appointment|nomination|inauguration|dismissal|sacking|lawyers?|wife|husband|widow|widower|son|daughter|brother|sister|mother|father|nephew|aides?|supporters)$/;
/** What is done to persons and neither to bodies nor, as a rule, to things. */
const DONE =
  /^(arrest|arrested|detained|jailed|imprisoned|sentenced|convicted|acquitted|extradited|deported|pardoned|freed?|assassinated|murdered|poisoned|beheaded|kidnapped|abducted|succeeded|nominated)$/;

const PROPER: ReadonlySet<number> = new Set(['NNP', 'NNPS'].map((tag) => PENN.indexOf(tag as (typeof PENN)[number])));
const OPEN: ReadonlySet<number> = new Set(
  ['NOUN', 'PROPN', 'ADJ', 'NUM'].map((tag) => UPOS.indexOf(tag as (typeof UPOS)[number])),
);
/** What a word may mean that is neither somebody, nor a body, a place, a time. */
const NO_BODY: ReadonlySet<number> = new Set([CLASS.artefact, CLASS.thing, CLASS.otherWord]);
const ADP = UPOS.indexOf('ADP');
const SINGULAR = PENN.indexOf('NN');
const PERSON = 16 + 8 + 4 + 2 + 1;

/**
 * A name that no word beside it tells to be a person's, but what is done by it or to it. Single ones ("Duarte flew to
 * Oslo", "is due to meet", "had met Duarte in Paris", "Duarte and King Haakon will") are passed over, taken for a city, or
 * else dropped for want of evidence; longer ones of words in no table ("the arrest of Ana Duarte", "jailed Ana Duarte",
 * "Ana Duarte was sentenced") are taken for a body's.
 *
 * @returns in text order with the others
 */
export function addActing(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { words, zone } = look;
  const at = new Int32Array(words.count).fill(-1);
  spans.forEach((span, index) => at.fill(index, span.from, span.to));
  const out = [...spans];
  for (let i = 0; i < words.count; i++) {
    if (zone[i] === 0) continue;
    const to = look.view.runTo[i]!;
    let person: NameSpan | null = null;
    if (to - i > 1 && look.view.runFrom[i] === i && isCalledBody(look, i, to, at)) {
      out.push({ from: i, to, kind: 'organization', by: CALLED });
      continue;
    }
    if (to - i === 1) {
      if (
        mayBePerson(look, i, at[i]! < 0 ? null : spans[at[i]!]!) &&
        (acts(look, i, to, spans, at) || isActedOn(look, i, to) || isMetBeside(look, i, to, spans, at))
      )
        person = { from: i, to, kind: 'person', by: ACTS };
    } else if (look.view.runFrom[i] === i && isFullName(look, i, to, spans, at)) {
      if (isCalledPerson(look, i, to)) person = { from: i, to, kind: 'person', by: CALLED };
      else if (suffers(look, i, to) || acts(look, i, to, spans, at) || isActedOn(look, i, to))
        person = { from: i, to, kind: 'person', by: ACTS };
    }
    if (person === null) continue;
    if (at[i]! < 0) out.push(person);
    else out[at[i]!] = person;
  }
  return out.sort((a, b) => a.from - b.from);
}

/** One capitalised word by itself, in no longer name: nobody's yet, or a city's whose name people bear. */
function mayBePerson(look: Look, i: number, span: NameSpan | null): boolean {
  const { view, words, marks, sentenceOf, text } = look;
  if (view.runTo[i]! - view.runFrom[i]! !== 1 || view.style[sentenceOf[i]!] !== 0) return false;
  if (span !== null && (span.to - span.from > 1 || (span.kind !== 'location' && span.kind !== 'person'))) return false;
  const known = marks.known[i]! & 7;
  const borne = (marks.person[i]! & PERSON) !== 0;
  if (known !== 0 && (known !== CITY || !borne)) return false;
  if (marks.title[i] !== 0 || view.body[i] === 1 || CALENDAR.test(text(i)) || isCommon(text(i))) return false;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(text(i)) || (view.memory[i]! & 1) !== 0) return false;
  // A word of English at a sentence's beginning has its capital anyway
  const first = i === words.sentences[sentenceOf[i]!];
  const meaning = view.classes[i]! & 15;
  if (span?.kind === 'person' || meaning === 0) return borne || PROPER.has(words.penn[i]!);
  return !first && (borne || (NO_BODY.has(meaning) && PROPER.has(words.penn[i]!)));
}

/** Two to four words that English does not know, or knows as names, none of them a body's or a known place's. */
function isFullName(look: Look, from: number, to: number, spans: readonly NameSpan[], at: Int32Array): boolean {
  const { view, marks, sentenceOf, text } = look;
  if (to - from > 4 || view.style[sentenceOf[from]!] !== 0) return false;
  const span = at[from]! < 0 ? null : spans[at[from]!]!;
  if (span !== null && (span.kind === 'person' || span.from !== from || span.to !== to)) return false;
  // "analysts at Ana Duarte": its noun says that it is no person
  if (span?.by === 'noun') return false;
  for (let i = from; i < to; i++) {
    if (at[i] !== at[from]) return false;
    if (view.body[i] === 1 || marks.title[i] !== 0 || CALENDAR.test(text(i)) || isCommon(text(i))) return false;
    if (!/^(\p{Lu}\p{L}+|-|\p{Ll}{2,5})$/u.test(text(i))) return false;
    const borne = (marks.person[i]! & PERSON) !== 0;
    if (!borne && ((marks.known[i]! & 7) !== 0 || (view.classes[i]! & 15) !== 0)) return false;
  }
  return true;
}

/** "businessman Ana Duarte", "the deputy minister of Norland, Ana Duarte, left", "Ana Duarte, the Norland minister, left". */
function isCalledPerson(look: Look, from: number, to: number): boolean {
  const { words, sentenceOf, text } = look;
  const first = words.sentences[sentenceOf[from]!]!;
  if (isOfficeBehind(look, to)) return true;
  if (from - 1 < first) return false;
  if (isPersonNoun(look, from - 1) || LIKE.test(text(from - 1))) return true;
  if (text(from - 1) !== ',' || from - 2 < first || to >= words.count) return false;
  // "his Norland counterpart, Ana Duarte.", "the Norland envoy, Ana Duarte,"
  if (/^[,.;]$/.test(text(to)) && (LIKE.test(text(from - 2)) || isPersonNoun(look, from - 2))) return true;
  if (text(to) !== ',') return false;
  for (let k = from - 2; k > first && k > from - 9 && (OPEN.has(words.tag[k]!) || /^(of|the)$/.test(text(k))); k--)
    if (text(k) === 'of' && isPersonNoun(look, k - 1)) return true;
  return false;
}

/** ", the Norland foreign minister,", ", IGAD Executive Secretary, met": not ", President Ana Duarte", who is another. */
function isOfficeBehind({ words, marks, sentenceOf, text }: Look, to: number): boolean {
  const end = words.sentences[sentenceOf[to - 1]! + 1]!;
  if (to >= end || text(to) !== ',') return false;
  for (let k = to + 1; k < end && k < to + 8; k++) {
    if (marks.title[k] === OFFICE) {
      while (marks.title[k + 1] === OFFICE + 1) k++;
      return k + 1 >= end || /^([,.]|of|for)$/.test(text(k + 1));
    }
    if (!OPEN.has(words.tag[k]!) && !/^(the|of|['’]s)$/.test(text(k))) return false;
  }
  return false;
}

/** What begins an office in {@link Marks.title}; what goes on with it is one more. */
const OFFICE = 1;

/** Whoever holds another's office elsewhere. */
const LIKE = /^(counterpart|colleague)$/;

/** "the opposition coalition National Platform will": capitalised words that nobody took for a name, behind a noun for such a body. */
function isCalledBody({ view, words, sentenceOf, text }: Look, from: number, to: number, at: Int32Array): boolean {
  const first = words.sentences[sentenceOf[from]!]!;
  if (from - 1 <= first || to - from > 4 || view.style[sentenceOf[from]!] !== 0 || !BODY.test(text(from - 1)))
    return false;
  for (let i = from; i < to; i++)
    if (at[i]! >= 0 || CALENDAR.test(text(i)) || !/^\p{Lu}\p{L}+$/u.test(text(i))) return false;
  return !OPEN.has(words.tag[to] ?? -1);
}

const BODY = /^(coalition|alliance|movement|party|group|faction|militia|bloc)$/;

/** A title, or a word for one person. */
function isPersonNoun({ view, words, marks }: Look, i: number): boolean {
  return marks.title[i] !== 0 || ((view.classes[i]! & 15) === CLASS.person && words.penn[i] === SINGULAR);
}

/** What is said to have befallen it befalls persons; or it is quoted. */
function suffers(look: Look, from: number, to: number): boolean {
  const { words, sentenceOf, text } = look;
  const first = words.sentences[sentenceOf[from]!]!;
  const end = words.sentences[sentenceOf[from]! + 1]!;
  if (from > first && DONE.test(text(from - 1))) return true;
  // "…," said Ana Duarte, …
  if (from - 1 > first && /^(said|says|added)$/.test(text(from - 1)) && /^["”'’,]$/.test(text(from - 2)))
    return to >= end || /^[,.]$/.test(text(to));
  if (from - 1 > first && text(from - 1) === 'of' && FATES.test(text(from - 2))) return true;
  return to + 1 < end && /^(was|were|is|been)$/.test(text(to)) && DONE.test(text(to + 1));
}

/** The next words say that it does what persons do, or that it stands beside one that does something. */
function acts(look: Look, from: number, to: number, spans: readonly NameSpan[], at: Int32Array): boolean {
  const { words, marks, sentenceOf, text } = look;
  const end = words.sentences[sentenceOf[from]! + 1]!;
  if (to >= end) return false;
  if (DEEDS.test(text(to))) return true;
  const aside = asideEnd(look, to, end);
  if (aside !== null && aside < end && DEEDS.test(text(aside))) return true;
  // "to fly to Karun to meet": a place
  const first = words.sentences[sentenceOf[from]!]!;
  if (from > first && words.tag[from - 1] === ADP) return false;
  let next = to;
  while (next < end && next < to + 6 && BETWEEN.test(text(next))) next++;
  if (next > to && next < end && ERRANDS.test(text(next))) return true;
  if (text(to) !== 'and') return false;
  let other = to + 1;
  while (other < end && other < to + 6 && at[other]! < 0 && (marks.title[other] !== 0 || text(other) === 'the'))
    other++;
  const beside = other < end && at[other]! >= 0 ? spans[at[other]!]! : null;
  return (
    beside?.kind === 'person' &&
    beside.to < end &&
    /^(will|would|have|had|are|were|met|meet|agreed|held|hold|discussed|spoke|talked)$/.test(text(beside.to))
  );
}

/** As far as an aside goes between two commas. */
const ASIDE = 14;

/** "Duarte, on a tour of the coast, met": behind the comma that closes what is said beside the name at `i`; null where nothing is. */
function asideEnd({ text }: Look, i: number, end: number): number | null {
  if (i + 1 >= end || text(i) !== ',' || !/^(on|during|fresh|accompanied|flanked|who)$/.test(text(i + 1))) return null;
  for (let k = i + 2; k < end && k < i + ASIDE; k++) if (text(k) === ',') return k + 1;
  return null;
}

/** "talks with Duarte and Karaca", "met Duarte and Karaca": beside a person whom somebody meets. */
function isMetBeside(look: Look, from: number, to: number, spans: readonly NameSpan[], at: Int32Array): boolean {
  const { words, sentenceOf, text } = look;
  const first = words.sentences[sentenceOf[from]!]!;
  if (from - 2 <= first || text(from - 1) !== 'and' || at[from - 2]! < 0) return false;
  const other = spans[at[from - 2]!]!;
  if (other.kind !== 'person' || other.from <= first || (to < words.count && /^['’]s?$/.test(text(to)))) return false;
  return /^(with|between|met)$/.test(text(other.from - 1));
}

/** Words before "with" that persons are spoken of behind, or "to". */
const BESIDE =
  /^(met|meet|meets|meeting|spoke|spoken|speak|speaks|talked|dined|dinner|lunch|luncheon|breakfast|conversation|handshake|hands|down|conferred|huddled|huddle|chatted|chat|lunched|supper|tea|audience|encounter|call|summit)$/;
const TO_WHOM = /^(spoke|spoken|speak|speaks|talked)$/;

/** "had met Duarte in Paris", "had lunch with Duarte": right behind the verb, and no part of a longer phrase. */
function isActedOn(look: Look, from: number, to: number): boolean {
  const { words, sentenceOf, text } = look;
  const first = words.sentences[sentenceOf[from]!]!;
  const end = words.sentences[sentenceOf[from]! + 1]!;
  if (from - 1 < first) return false;
  const before = text(from - 1);
  const beside = from - 2 >= first && (before === 'with' ? BESIDE : before === 'to' ? TO_WHOM : null);
  if (!WHOM.test(before) && !(beside && beside.test(text(from - 2)))) return false;
  return to >= end || !(OPEN.has(words.tag[to]!) || /^(['’]s?|-|–)$/.test(text(to)));
}
