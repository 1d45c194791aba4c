import { capitalised, MONTH, WEEKDAY } from '../words/calendar.js';
import { CLASS } from '../../knowledge/word-classes.js';
import { isBodyNoun } from './body-nouns.js';
import { initialOf, isExplained, isTextsInitials } from './initials.js';
import { PENN, UPOS } from '../words.js';
import { CITY, DEMONYM, ORGANIZATION, STATE } from './marks.js';
import { heldBy, isMatch, officeOf, ownedBy, ownerOfTitle } from './owners.js';
import { type Look, type NameSpan, PLACES, type SpanKind } from './span.js';

const PLURAL = PENN.indexOf('NNPS');
const VERB = UPOS.indexOf('VERB');
const NOUN = UPOS.indexOf('NOUN');

/** Kinds of bodies and places, and offices. */
const GENERIC =
  /^(court|state|states|government|cabinet|department|ministry|ministries|party|parties|opposition|city|county|capital|downtown|crown|university|college|company|embassy|army|navy|district|province|region|republic|kingdom|sultanate|emirate|principality|monarchy|union|presidents?|senators?|ministers?|generals?|justices?|secretar(y|ies)|speakers?|police|excellency|excellencies|majesty|majesties|highness|holiness|elders)$/i;
/** Seasons, feasts and what else has a capital of its own and is nobody. */
const NOBODY = /^(god|internet|spring|summer|autumn|winter|ramadan|eid|nowruz|easter|christmas|passover|diwali|lent)$/i;
/** Halves of a country or of the world: who is meant, the text must have told. */
const COMPASS = /^(north|south|east|west)$/i;

/** Initials of several things, and of papers that two sign: MPs, MOUs, the MoU. */
const PAPERS = /^(\p{Lu}{2,6}s|Mo[UCA]s?|Lo[IU]s?|MOU)$/u;

/** Before "African" or "Asian": a part of the world's adjective, no body's name. */
const PART = /^(north|south|east|west|central|southeast|northeast|north-east|south-east|latin|sub-saharan)(ern)?$/i;
const CONTINENTAL = /^(African|Asian|American|European|Arabian|Balkan|Caucasian|Slavic|Caribbean)s?$/;
/** Before a state that sends somebody: "Top U.S. and Chinese diplomats". */
const RANK = /^(Top|Senior|Former|Ex|Key|Main)$/;

/** What is counted, not named: Title IV, Article III, Cyclone Ida. */
const NUMBERED =
  /^(Title|Article|Chapter|Section|Figure|Table|Part|Volume|Act|Phase|Case|Resolution|Apollo|Type|Class|Level|Room|Ward|Route|Highway|Appendix|Annex|Stage|Round|Channel|Flight|Boeing|Airbus)$/;
/** Before what nobody bears: storms, and what armies do. */
const STORM = /^(Cyclone|Hurricane|Typhoon|Operation)$/;
/** Months and days: names run into them. */
export const CALENDAR = new RegExp(`^(${capitalised(`${MONTH}|${WEEKDAY}`)})$`);
/** Whom one meets or tells. */
export const WHOM =
  /^(met|meet|meets|meeting|told|phoned|telephoned|congratulated|thanked|briefed|urged|assured|persuaded|accompan(y|ied))$/;
const ROMAN = /^[IVXLCDM]+$/;
const PLACE_NOUN =
  /^(Street|Avenue|River|Valley|Mountains?|Islands?|Airport|Bridge|Museum|Park|Square|Palace|Castle|Church|Cathedral|Hotel|Prison|Stadium|County|Province|Region|District|Peninsula|Canal|Dam|Desert|Beach|Hills?|Creek|Road|Harbou?r|Heights|City|Oblast|State|Plain|Forest|Station|Hall|Center|Centre|Arena|Town|Bay|Sea|Lake|Falls|Point)$/;

/** No name ends with these. */
export const RUNS_ON =
  /^(During|After|Before|Amid|Over|With|Without|For|From|Since|Until|While|When|As|By|And|But|The|That|Who|Is|Are|Was|Says)$/;

/** In {@link Marks.person}: borne by families. */
const FAMILY = 8;
/** How families' names end in many tongues, and names of other things seldom do. */
const FAMILY_END =
  /(?:\p{L}(?:skaya|skyi|skyy|skiy|enko|evich|ovich|ović|ević|vych|shvili|adze|oglu|oğlu|yan|ienė|auskas|opoulos|akis|idis|ssen|sson|dóttir|escu|eanu|zadeh|nejad|pour|wala|puri|singhe|ratne|sena|wardena)|[bcdfghklmnprstvz](?:ova|eva|ović|owska|owski))$/u;

/** Alone it is no name: the Court, the Ministry, Easter. */
export function isCommon(word: string): boolean {
  return GENERIC.test(word) || NOBODY.test(word);
}

/** "adviser for" or "envoy to" before a part of the world whose name goes on with two words more, none of them a body's. */
function isHolderBehind({ view, marks, text }: Look, from: number, to: number): boolean {
  if (from < 2 || to - from !== 3 || !/^(for|to)$/.test(text(from - 1))) return false;
  if ((view.classes[from - 2]! & 15) !== CLASS.person || !PLACES.has(marks.known[from]!)) return false;
  return view.body[from + 1] === 0 && view.body[from + 2] === 0 && !isBodyNoun(text(to - 1));
}

/** Letters after a person's name. */
export const POST_NOMINAL =
  /^(MP|MPP|MLA|MSP|MEP|MHA|TD|QC|KC|SC|PC|MD|PhD|OBE|CBE|MBE|KBE|GBE|DBE|KCMG|CMG|FRS|Esq|,|MC|VC)$/;

/** Each span cut to the name itself and given the kind that its own words speak for; what names nothing falls away. */
export function mend(look: Look, list: readonly NameSpan[]): NameSpan[] {
  const { view, words, marks, zone, sentenceOf, text } = look;
  const out: NameSpan[] = [];
  for (const span of list) {
    let { from, to } = span;
    if (span.kind === 'person') {
      // "UN Secretary-General Antonio Lenik": whose office it is stands before it
      const of = officeOf(look, from, to);
      if (of > from) {
        out.push({ from, to: of, kind: PLACES.has(marks.known[from]!) ? 'location' : 'organization', by: 'office' });
        from = of;
      }
      // A title is no part of the name
      while (
        to - from > 1 &&
        (marks.title[from] === 1 ||
          marks.title[from] === 2 ||
          marks.title[from] === 3 ||
          marks.title[from] === 4 ||
          look.isPoint(from))
      )
        from++;
      while (to - from > 1 && marks.known[from] === DEMONYM && (marks.person[from]! & 15) === 0) from++;
    }
    if (span.kind === 'person') from = afterDate(look, from, to);
    // "a Duarte-Keller summit"
    if (span.kind === 'person' && areTwo(look, from, to)) {
      out.push(
        { from, to: from + 1, kind: 'person', by: 'two names' },
        { from: to - 1, to, kind: 'person', by: 'two names' },
      );
      continue;
    }
    // "Maputo III": one of a series that a place has seen
    if (span.kind !== 'location' && to - from === 2 && isSeries(look, from)) continue;
    // "R-Fla.": whose senator
    if (span.kind === 'person' && /^[DIR]$/.test(text(from)) && text(from + 1) === '-' && to - from > 2) continue;
    // "the General Assembly on Wednesday"
    if (span.kind === 'organization' && to - from > 2 && CALENDAR.test(text(to - 1)) && /^\p{Ll}/u.test(text(to - 2)))
      to -= 2;
    // "a Comprehensive Partnership Agreement (CPA)"
    if (span.kind === 'organization' && isTextsInitials(look, from, to)) continue;
    if (span.kind === 'organization' && isFamilyName(look, from, to)) {
      out.push({ from, to, kind: 'person', by: 'family name' });
      continue;
    }
    if (isPeoples(look, from, to, span.kind)) continue;
    // "Kosovo Serbs and Bosnian Croats met": those of a people who live in a land
    if (span.kind === 'location' && to - from === 2 && marks.people[to - 1] === 2 && marks.known[to - 1] !== CITY) {
      out.push({ from, to, kind: 'organization', by: 'people' });
      continue;
    }
    if (span.kind !== 'person' && span.kind !== 'other') {
      const owned = ownedBy(look, from, to);
      if (owned > from) {
        const isPlace = PLACES.has(marks.known[from]!);
        out.push({ from, to: owned - 1, kind: isPlace ? 'location' : 'organization', by: 'whose' });
        from = owned;
      }
    }
    if (span.kind === 'organization') {
      // "Greek Cypriot leader", "United Nations Headquarters", "the Presidents of Kenya and Uganda"
      if (isMatch(look, from, to) && marks.known[from] === DEMONYM) continue;
      if (/^(Headquarters|HQ)$/.test(text(to - 1)) && isMatch(look, from, to - 1)) to--;
      const held = heldBy(look, from, to);
      if (held > from) {
        out.push({ from: held, to, kind: 'location', by: 'office' });
        continue;
      }
    }
    // "the Saudi Crown | Prince": whose the office is that the name runs into
    const owner = span.kind === 'person' ? from : ownerOfTitle(look, from, to);
    if (owner > from) {
      if (marks.known[from] !== DEMONYM) out.push({ from, to: owner, kind: 'location', by: 'office' });
      continue;
    }
    if (span.kind === 'other' && isBehindYear(look, from, to)) {
      const kind = PLACES.has(marks.known[from + 1]!) ? 'location' : 'organization';
      out.push({ from: from + 1, to, kind, by: 'behind a year' });
      continue;
    }
    // "voting for Trump During a campaign": where a headline runs into the text
    if (span.kind === 'person')
      while (to - from > 1 && (POST_NOMINAL.test(text(to - 1)) || RUNS_ON.test(text(to - 1)))) to--;
    // "Union Home | Minister Ana Duarte": an office's own words are no part of a body's name
    if (span.kind === 'organization' && marks.title[to] !== 0)
      while (to - from > 1 && marks.title[to - 1] !== 0 && view.body[to - 1] === 0) to--;
    if (span.kind === 'organization' && to - from === 2 && RANK.test(text(from)) && marks.known[from + 1] === STATE) {
      out.push({ from: from + 1, to, kind: 'location', by: 'rank' });
      continue;
    }
    while (to - from > 1 && look.isPossessive(to - 1)) to--;
    while (to - from > 1 && (zone[to - 1] === 0 || look.isPoint(to - 1)) && !/^[\p{L}\p{N}]/u.test(text(to - 1))) to--;
    while (to - from > 1 && look.isPoint(from)) from++;
    if (span.kind !== 'other' && /^(the|a|an)$/i.test(text(from)) && to - from > 1) from++;
    if (to <= from) continue;
    if (isGeneric(look, from, to, span.kind)) continue;
    // "the Foundation" is no person; what the tables know as a body alone is one
    if (span.kind === 'person' && isBodyNoun(text(to - 1)) && (to - from === 1 || (marks.person[to - 1]! & 8) === 0)) {
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
    if (span.kind === 'person' && isExplained(look, to, from)) {
      out.push({ from, to, kind: 'organization', by: 'initials' });
      continue;
    }
    if (STORM.test(text(from)) || (from > 0 && STORM.test(text(from - 1)))) {
      if (to - from > 1 || !STORM.test(text(from))) out.push({ from, to, kind: 'other', by: 'storm' });
      continue;
    }
    if (span.kind === 'person') {
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
    // "adviser for Africa Ana Duarte": the office's region and who holds it
    if (span.kind === 'organization' && isHolderBehind(look, from, to)) {
      out.push(
        { from, to: from + 1, kind: 'location', by: 'office' },
        { from: from + 1, to, kind: 'person', by: 'office' },
      );
      continue;
    }
    // "the Union's High | Representative for the Horn of Africa"
    if (span.kind === 'organization' && isOfficeFor(look, from, to)) continue;
    const initial = span.kind === 'person' || span.kind === 'other' ? -1 : initialOf(look, from, to);
    if (initial >= 0) {
      out.push({ from: initial, to, kind: 'person', by: 'initial' });
      continue;
    }
    if (
      (span.kind === 'location' ||
        (span.kind === 'organization' && to - from === 2) ||
        // "the impeachment of Ana Maria Lenik"
        (span.kind === 'other' && span.by === 'recogniser' && to - from === 3)) &&
      to - from >= 2 &&
      to - from <= 3 &&
      isPersonal(look, from, to)
    ) {
      out.push({ from, to, kind: 'person', by: 'given name' });
      continue;
    }
    // Groups: Greens, Radicals, Tamils
    if (span.kind === 'person' && to - from === 1 && words.penn[from] === PLURAL && (marks.person[from]! & 8) === 0)
      continue;
    out.push({ ...span, from, to });
  }
  return out;
}

/** An office's word and "for" or "to": whose office it is, not what a body is called. */
function isOfficeFor({ marks, text }: Look, from: number, to: number): boolean {
  let at = from;
  while (at < to && marks.title[at] !== 0) at++;
  return at > from && at < to && /^(for|to)$/.test(text(at));
}

/** A known place that nobody is called by, and a number. */
function isSeries({ marks, text }: Look, from: number): boolean {
  return PLACES.has(marks.known[from]!) && (marks.person[from]! & 15) === 0 && ROMAN.test(text(from + 1));
}

/** Two family names that a hyphen joins before a word for what the two do. */
function areTwo({ marks, text }: Look, from: number, to: number): boolean {
  if (to - from !== 3 || !/^[-–]$/.test(text(from + 1))) return false;
  if (((marks.person[from]! | marks.person[to - 1]!) & FAMILY) === 0) return false;
  return /^(summit|meeting|talks|call|dialogue|encounter|handshake|deal|pact|axis|duo|relationship)$/i.test(text(to));
}

/** Two or three words that English does not know, the last one formed as families' names are. */
function isFamilyName({ view, marks, text }: Look, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3) return false;
  for (let i = from; i < to; i++)
    if ((view.classes[i]! & 15) !== 0 || (marks.known[i]! & 7) !== 0 || !/^\p{Lu}\p{Ll}+$/u.test(text(i))) return false;
  return FAMILY_END.test(text(to - 1));
}

/** Where a name begins that a date runs into: "in May Ana Duarte met", "last August Duarte met"; "May Duarte" is a name. */
function afterDate(look: Look, from: number, to: number): number {
  const { marks, sentenceOf, text } = look;
  if (/^(Last|Next|This)$/.test(text(from)) && to - from > 2 && CALENDAR.test(text(from + 1))) return from + 2;
  if (!CALENDAR.test(text(from)) || to - from < 2) return from;
  const before = from > 0 && sentenceOf[from - 1] === sentenceOf[from] ? text(from - 1) : '';
  if (!/^(in|on|since|until|till|by|early|late|mid|last|next|this|of|from|\d{1,2}|\d{1,2}(st|nd|rd|th))$/i.test(before))
    return from;
  return to - from > 2 || (marks.person[from]! & 7) === 0 ? from + 1 : from;
}

/** "Shia cleric Ana Duarte", "Pashtun and Hazara elders": the people or faith of somebody, not his name or body. */
function isPeoples({ view, marks, text }: Look, from: number, to: number, kind: SpanKind): boolean {
  // "Kosovo Serbs"
  if (marks.people[to - 1] === 2) return kind === 'person' && to - from === 2 && PLACES.has(marks.known[from]!);
  if (kind === 'other' || kind === 'location' || marks.people[to - 1] === 0) return false;
  // "Lebanese Druze leader"
  if (to - from > 2 || (to - from === 2 && marks.known[from] !== DEMONYM)) return false;
  // "Mr Shan", "Premier Lunda"
  if (kind === 'person' && from > 0 && marks.title[from - 1] !== 0) return false;
  const isNoun = marks.title[to] !== 0 || (view.classes[to]! & 15) === CLASS.person;
  if (isNoun && /^\p{Ll}/u.test(text(to))) return kind === 'person' || !text(to).endsWith('s');
  return kind === 'person' && (marks.person[from]! & 15) === 0;
}

/** "In 2016 Kenya signed": a year and a name that the tables know; "the 2016 Kenya games" have a name of their own. */
function isBehindYear(look: Look, from: number, to: number): boolean {
  const { sentenceOf, text } = look;
  if (!/^(1[5-9]|20)\d\d$/.test(text(from)) || from === 0 || sentenceOf[from - 1] !== sentenceOf[from]) return false;
  if (!isMatch(look, from + 1, to)) return false;
  return (
    CALENDAR.test(text(from - 1)) ||
    /^(in|since|by|until|till|from|after|before|and|early|late|mid)$/i.test(text(from - 1))
  );
}

/** Nothing but a title ("the Secretary") or a body's bare kind ("the Court"): nobody's name. */
function isGeneric(look: Look, from: number, to: number, kind: SpanKind): boolean {
  const { view, marks, text } = look;
  if (kind === 'other') return false;
  if (to - from === 1 && PAPERS.test(text(from))) return true;
  // "the Crown Prince", of which the recogniser saw the last word
  if (kind === 'person' && to - from === 1 && (marks.title[from] === 2 || marks.title[from] === 4)) return true;
  if (kind === 'person' || kind === 'organization') {
    let titles = true;
    for (let i = from; i < to; i++) if (marks.title[i] === 0) titles = false;
    if (to - from === 2 && PART.test(text(from)) && CONTINENTAL.test(text(from + 1))) return true;
    if (titles && !(to - from === 1 && kind === 'person' && (view.memory[from]! & 2) !== 0)) return true;
  }
  return to - from === 1 && (isCommon(text(from)) || (kind !== 'location' && COMPASS.test(text(from))));
}

/** A given name before a word that no table calls a place. */
function isPersonal(look: Look, from: number, to: number): boolean {
  const { view, words, marks, text } = look;
  // Communist Movement, Sunday Herald: two words of English
  if (isBodyNoun(text(to - 1)) || ((view.classes[from]! & 15) !== 0 && (view.classes[to - 1]! & 15) !== 0))
    return false;
  // "Victoria Nuland said": a family name that no table has
  const acts =
    to - from === 2 &&
    words.tag[to] === VERB &&
    (view.memory[to - 1]! & 1) === 0 &&
    !isBodyNoun(text(to - 1)) &&
    /^\p{Lu}\p{Ll}+[^s]$/u.test(text(to - 1));
  // "told Donald Trump"
  const told = to - from === 2 && from > 0 && WHOM.test(text(from - 1)) && (view.classes[from]! & 15) === 0;
  const family = (marks.person[to - 1]! & 8) !== 0;
  const twoGiven = to - from === 3 && (marks.person[from + 1]! & 7) !== 0 && marks.known[from + 1] === 0;
  if (
    (marks.person[from]! & 7) === 0 ||
    !(family || acts || told || twoGiven) ||
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
  // "the trial of Ana Maria Lenik"
  if (twoGiven && /^(to|from|of|for)$/.test(previous)) return true;
  return !/^(in|at|near|to|from|into|of|outside|around|for)$/.test(previous);
}
