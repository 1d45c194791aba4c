import { CLASS } from '../../knowledge/word-classes.js';
import type { Words } from '../words.js';
import { UPOS } from '../words.js';
import { isBodyNoun } from './body-nouns.js';
import { ORGANIZATION, STATE } from './marks.js';
import { type Look, type NameSpan, PLACES } from './span.js';

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const ADP = UPOS.indexOf('ADP');

/** Called after somebody or something, and no person: the Ana Duarte foundation, the Duarte prize, Duarte airport. */
const BODY_AFTER =
  /^(foundation|institute|museum|university|college|school|academy|hospital|clinic|library|fund|trust|centre|center|brigade|brigades|battalion|militia|orchestra|theatre|theater|newspaper|daily|weekly|magazine|broadcaster|agency|bank|company|firm|group|party|movement|organi[sz]ation)$/;
const THING_AFTER =
  /^(prize|award|medal|cup|lecture|scholarship|fellowship|trophy|act|bill|doctrine|report|dam|refinery|pipeline)$/;
/** Behind a people's name. */
const PEOPLE_AFTER = /^(minority|majority|community|population|people|tribe|tribes|clan|villagers|homeland|language)$/;
/** Ends of texts' names, with a capital: the Indus Waters Treaty. */
const TEXT_AFTER =
  /^(Treaty|Accords?|Agreement|Pact|Protocol|Convention|Declaration|Charter|Memorandum|Communiqu[eé]|Act|Resolution)$/;
const PLACE_AFTER =
  /^(airport|airfield|airbase|street|avenue|boulevard|bridge|stadium|square|park|highway|tunnel|station|temple|mosque|cathedral|shrine|monastery|palace|castle|prison|river|lake|valley|mountains?|hills?|island|islands|peninsula|strait|gulf|bay|desert|plateau|oasis|canal|province|region|district|governorate|village|town|suburb|neighbou?rhood|border|crossing|checkpoint|enclave|exclave|settlement|area|camp|base|port|harbou?r|corridor|coast|front)$/;
/** What a place is said to be before its name: the town of Lenik. */
const PLACE_OF =
  /^(city|town|village|hamlet|suburb|capital|district|province|region|governorate|municipality|county|port|island|islands|peninsula|enclave|exclave|settlement|oasis|resort|neighbou?rhood)$/;
/** Places that begin with what they are. */
const PLACE_BEFORE =
  /^(Camp|Fort|Lake|Mount|Cape|Palais|Palazzo|Palácio|Palacio|Palatul|Château|Chateau|Schloss|Hôtel|Villa|Qasr|Istana|Quinta|Hacienda|Rue|Via|Plaza|Piazza|Calle|Wadi)$/;
/** Ships, by the letters before their names and by what they are said to be. */
const SHIP = /^(USS|HMS|HMAS|HMCS|HMNZS|INS|BRP|KRI|MV|MS|MT|FV|FB|RFA|ROKS|TCG|ARA|USCGC)$/;
const VESSEL =
  /^(ship|warship|frigate|cruiser|destroyer|battleship|corvette|carrier|submarine|vessel|tanker|freighter|trawler|ferry|yacht|liner|boat|patrolboat|gunboat)s?$/;
/** What prints or sends. */
const MEDIUM = /^(newspaper|daily|weekly|magazine|tabloid|broadcaster|channel|website)$/;
const BROADCASTS = /^(television|TV|radio|newspaper|daily|broadcaster|channel)$/;
/** Ends of places' names that no family bears. */
const PLACE_ONLY =
  /^(Shoal|Reef|Atoll|Strait|Straits|Peninsula|Airport|Oblast|Governorate|Province|Highway|Canal|Prison|Boulevard|Heights)$/;
/** Places that end with what they are, and are no bodies. */
const PLACE_LAST =
  /^(River|Valley|Mountains?|Islands?|Airport|Bridge|Peninsula|Canal|Desert|Beach|Palace|Castle|Prison|Street|Avenue|Boulevard|Road|Square|Temple|Mosque|Shrine|Cathedral|Monastery|Strait|Gulf|Bay|Highway|Province|Oblast|Governorate|Heights|Lodge|Estate|Villa|Hotel|Resort|Pavilion|Triangle|Plateau|Airbase|Airfield|Stadium|Waterfall|Falls)$/;

/**
 * The kind that the noun around a name gives it: "the Ana Duarte foundation", "the Essequibo region", "the temple of Ta
 * Muen", "Camp Darapanan". What the tables know, and people with a title, stay what they are.
 */
export function heedNouns(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { view, words, marks, text, sentenceOf } = look;
  return spans.map((span) => {
    if (span.kind === 'location') {
      const front = span.from > 0 && view.runFrom[span.from - 1] === view.runFrom[span.from];
      // "Villa | La Grange"; "a Joint Coordination Center"
      if (front && PLACE_BEFORE.test(text(span.from - 1))) return { ...span, from: span.from - 1, by: 'noun' };
      return isNounsOfBody(look, span) ? { ...span, kind: 'organization', by: 'noun' } : span;
    }
    if (span.kind !== 'person' && span.kind !== 'organization') return span;
    const { from, to } = span;
    if (isDateline(look, span)) return { ...span, kind: 'location', by: 'dateline' };
    const match = marks.match[from]! >= 0 ? marks.matches[marks.match[from]!]! : null;
    if (match?.from === from && match.to === to && match.senses.length > 0) return span;
    if (
      to - from > 1 &&
      (PLACE_BEFORE.test(text(from)) || (span.kind === 'organization' ? PLACE_LAST : PLACE_ONLY).test(text(to - 1)))
    )
      return { ...span, kind: 'location', by: 'noun' };
    const first = words.sentences[sentenceOf[from]!]!;
    const last = words.sentences[sentenceOf[from]! + 1]!;
    const said = saidToBe(look, from);
    if (SHIP.test(text(from)) || isBehindShips(look, from) || VESSEL.test(said) || isCraft(look, span))
      return { ...span, kind: 'other', by: 'noun' };
    // "the newspaper Al Karun"; but "told the newspaper Duarte was ill"
    if (MEDIUM.test(said) && words.tag[to] !== VERB && words.tag[to] !== AUX)
      return { ...span, kind: 'organization', by: 'noun' };
    if (span.kind === 'person' && isFirm(look, span)) return { ...span, kind: 'organization', by: 'noun' };
    if (isPlaceOf(look, from) || (span.kind === 'organization' && isWhere(look, span)))
      return { ...span, kind: 'location', by: 'noun' };
    if (to >= last || view.style[sentenceOf[from]!] !== 0) return span;
    if (TEXT_AFTER.test(text(to)) && !isBodyNoun(text(to - 1))) return { ...span, kind: 'other', by: 'noun' };
    const before = from > first ? text(from - 1).toLowerCase() : '';
    const titled = from > first && marks.title[from - 1] !== 0;
    if (titled || /['’]s?$/.test(text(to - 1))) return span;
    const after = text(to);
    const the = before === 'the' || before === 'a' || before === 'an';
    if (PLACE_AFTER.test(after)) {
      // "the Duarte camp", "the Duarte front" may be his people
      const single = to - from === 1 && (marks.person[from]! & 8) !== 0;
      const placed = /^(in|at|near|from|to|of|around|across|along|over|into|through|on)$/.test(before);
      if ((the || placed) && !(single && /^(camp|front|base|area|border|bay)$/.test(after)))
        return { ...span, kind: 'location', by: 'noun' };
      return span;
    }
    // "told al-Sahil television", "Norland's Lenik TV"
    if (BROADCASTS.test(after) && (to - from === 1 || /^al$/i.test(text(from))) && (marks.person[to - 1]! & 8) === 0)
      return { ...span, kind: 'organization', by: 'noun' };
    if (!the) return span;
    if (span.kind === 'organization' && to - from === 1 && PEOPLE_AFTER.test(after))
      return { ...span, kind: 'other', by: 'noun' };
    if (THING_AFTER.test(after)) return { ...span, kind: 'other', by: 'noun' };
    if (BODY_AFTER.test(after)) return { ...span, kind: 'organization', by: 'noun' };
    return span;
  });
}

/** Who works at a firm or school that is called after people, and what such a one does with what is its own. */
const STAFF = /^(analysts?|economists?|researchers?|strategists?|traders?|professor|lecturer|fellow|scholar)$/i;
const OWN_ACT =
  /^(closed|cut|held|hosted|launched|moved|named|opened|posted|published|raised|reported|resumed|sacked|sold|suspended|unveiled)$/;

/** "analysts at Ana Duarte", "Duarte cut its forecast": no person, whatever the name. */
function isFirm({ marks, words, text }: Look, { from, to }: NameSpan): boolean {
  if (from > 0 && marks.title[from - 1] !== 0) return false;
  if (from > 1 && text(from - 1) === 'at' && STAFF.test(text(from - 2))) return true;
  // "founded by Ana Duarte cut its forecast"
  if (from > 0 && words.tag[from - 1] === ADP) return false;
  return to + 1 < words.count && OWN_ACT.test(text(to)) && text(to + 1) === 'its';
}

/** What one does at a firm or school. */
const WORKS =
  /^(work(s|ed|ing)?|stud(y|ies|ied|ying)|teach(es|ing)?|taught|lectur(es|ed|ing)|speech|speak(s|ing)?|spoke|jobs?|intern(s|ed)?|employed|trained|educated|degree|shares|stocks?|aimed|anger|directed)$/i;
const NOMINAL: ReadonlySet<number> = new Set([UPOS.indexOf('NOUN'), UPOS.indexOf('PROPN'), UPOS.indexOf('ADJ')]);

/** Three nouns of English or more, the last one a body's, and no name among them. */
function isNounsOfBody({ view, marks, text }: Look, { from, to }: NameSpan): boolean {
  if (to - from < 3 || !isBodyNoun(text(to - 1))) return false;
  for (let i = from; i < to; i++) if ((view.classes[i]! & 15) === CLASS.none || marks.known[i] !== 0) return false;
  return true;
}

/** Behind a ship's letters; of two letters alone, which people have for initials, only "the MS Estonia", "aboard MV Lenik". */
function isBehindShips({ text }: Look, from: number): boolean {
  if (from === 0 || !SHIP.test(text(from - 1))) return false;
  if (text(from - 1).length > 2) return true;
  return from > 1 && (/^(the|an?|aboard)$/i.test(text(from - 2)) || VESSEL.test(text(from - 2)));
}

/** "see each other at Lenik", "near Mia Lenik": words that English does not know; but "analysts at Lenik", "at Lenik headquarters". */
function isWhere({ view, words, marks, sentenceOf, text }: Look, { from, to }: NameSpan): boolean {
  const at = from - 1;
  if (to - from > 2 || at <= words.sentences[sentenceOf[from]!]! || !/^(at|near|outside)$/.test(text(at))) return false;
  if ((view.classes[at - 1]! & 15) === CLASS.person || WORKS.test(text(at - 1))) return false;
  if (to < words.count && sentenceOf[to] === sentenceOf[from] && NOMINAL.has(words.tag[to]!))
    if ((view.classes[to]! & 15) !== CLASS.time) return false;
  for (let i = from; i < to; i++)
    if (view.classes[i] !== CLASS.none || (marks.known[i]! & 7) === ORGANIZATION || !/^\p{Lu}\p{Ll}+$/u.test(text(i)))
      return false;
  return true;
}

/** Air Force One: what a president flies in. */
function isCraft({ text }: Look, { from, to }: NameSpan): boolean {
  return /^(One|Two)$/.test(text(to - 1)) && /^(Air|Marine|Navy)$/.test(text(from));
}

/** The noun in small letters right before a name, over a title that is a part of it: "the cruiser General Belgrano". */
function saidToBe({ marks, words, sentenceOf, text }: Look, from: number): string {
  const first = words.sentences[sentenceOf[from]!]!;
  let before = from - 1;
  while (before > first && marks.title[before] !== 0 && /^\p{Lu}/u.test(text(before))) before--;
  return before >= first ? text(before) : '';
}

/** "the town of …" before token `i`. */
export function isPlaceOf({ sentenceOf, text }: Look, i: number): boolean {
  return i > 1 && text(i - 1) === 'of' && sentenceOf[i - 2] === sentenceOf[i] && PLACE_OF.test(text(i - 2));
}

/** Whether what stands around these tokens makes them a name that something bears: "the … foundation", "the … prize". */
export function isBorne(words: Words, from: number, to: number): boolean {
  const text = (i: number): string => words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 20));
  if (from === 0 || to >= words.count || !/^(the|an?)$/i.test(text(from - 1))) return false;
  return THING_AFTER.test(text(to)) || BODY_AFTER.test(text(to));
}

/** "AL-AIN, United Arab Emirates —", "AL-AIN (Agency) —": words in capitals that begin a sentence of ordinary letters. */
function isDateline(look: Look, { from, to }: NameSpan): boolean {
  const { view, words, marks, text, sentenceOf } = look;
  const first = words.sentences[sentenceOf[from]!]!;
  const last = words.sentences[sentenceOf[from]! + 1]!;
  if (from !== first || to + 1 >= last || view.style[sentenceOf[from]!] !== 0) return false;
  const form = words.text.slice(words.start[from], Math.min(words.end[to - 1]!, words.start[from]! + 60));
  if (form.length < 4 || form !== form.toUpperCase()) return false;
  if (text(to) === ',') return PLACES.has(marks.known[to + 1]!);
  if (text(to) === '(') return marks.known[to + 1] === ORGANIZATION && to + 2 < last && text(to + 2) === ')';
  if (/^[—–]$/.test(text(to))) return true;
  // "CORRECTED - ", "DUARTE: ": only what is known for a place, or is no word of English and no name
  const strange = (view.classes[from]! & 15) === CLASS.none && marks.known[from] === 0 && marks.person[from] === 0;
  return /^[-:]$/.test(text(to)) && (PLACES.has(marks.known[from]!) || (strange && text(to) === '-'));
}

/**
 * Jordan Tesfay, Georgia Meloni: a state's name that is a given name, before a word in capitals that English does not
 * know and no table calls anything else; and full names of given and family name that the recogniser passed over.
 */
export function fullNames(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  const { view, words, marks, zone, text, sentenceOf } = look;
  const { runFrom, runTo, style, classes } = view;
  const kindAt = new Int32Array(words.count).fill(-1);
  spans.forEach((span, index) => kindAt.fill(index, span.from, span.to));
  const gone = new Set<number>();
  const added: NameSpan[] = [];
  /** A capitalised word that is nothing else. */
  const strange = (i: number): boolean =>
    zone[i] === 1 &&
    (classes[i]! & 15) === 0 &&
    marks.known[i] === 0 &&
    marks.title[i] === 0 &&
    marks.people[i] === 0 &&
    /^\p{Lu}\p{Ll}+(?:[-'’]?\p{L}+)*$/u.test(text(i));
  for (let i = 0; i + 1 < words.count; i++) {
    // "In Jordan Tesfay's bar": the capital of the first word is the sentence's
    const opens = runFrom[i] === i || (runFrom[i] === i - 1 && words.tag[i - 1] === ADP);
    if (zone[i] === 0 || !opens || style[sentenceOf[i]!] !== 0) continue;
    if ((marks.person[i]! & 7) === 0) continue;
    const to = runTo[i]!;
    if (to - i !== 2 || sentenceOf[to - 1] !== sentenceOf[i] || !strange(to - 1)) continue;
    const index = kindAt[i]!;
    const other = kindAt[to - 1]!;
    const family = (marks.person[to - 1]! & 8) !== 0;
    if (index < 0 && other < 0) {
      // Passed over
      if (!family || !strange(i)) continue;
    } else if (
      index >= 0 &&
      marks.known[i] === STATE &&
      spans[index]!.kind === 'location' &&
      spans[index]!.from === i
    ) {
      if (!PLACES.has(marks.known[i]!) || (other >= 0 && other !== index && spans[other]!.kind !== 'person')) continue;
    } else continue;
    if (index >= 0) gone.add(index);
    if (other >= 0) gone.add(other);
    added.push({ from: i, to, kind: 'person', by: 'given name' });
  }
  if (added.length === 0) return [...spans];
  return [...spans.filter((_, index) => !gone.has(index)), ...added].sort((a, b) => a.from - b.from);
}
