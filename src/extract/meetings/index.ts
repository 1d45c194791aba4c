/** Who met whom, when, where, at whose table; and what was agreed through whom. */
import { MONTH, WEEKDAY } from '../words/calendar.js';
import type { Knowledge } from '../../knowledge/index.js';
import { FAR, NEAR } from '../../knowledge/meetings.js';
import type { Agreement, Article, Meeting, Mention, Status } from '../../model.js';
import { findDateline, referenceDay } from '../dates/index.js';
import type { Names } from '../names/index.js';
import type { References } from '../references/index.js';
import { lowersOf, parse, tokenText, type Words } from '../words.js';
import { isPlacedBehind } from '../words/pictured.js';
import { Actors } from './actors.js';
import { attendance, clauseBehind, mayAttend } from './attendance.js';
import { ofPublicAffairs } from './affairs.js';
import { agreementsOf, mergeAgreements } from './agreement-merge.js';
import { findAgreements, type ToldAgreement } from './agreements.js';
import type { Candidate, Collect, Trace } from './candidate.js';
import { describedParts } from './described.js';
import { findCandidates } from './find.js';
import { governor, HOSTING } from './governor.js';
import { attachHostings, attachMediations } from './attach.js';
import { headlinesOf, withoutHeadlines } from './headlines.js';
import { past } from './likeness.js';
import { standingFor } from './name-units.js';
import { findHostings, type ToldHosting } from './hosts.js';
import { asMediated, findMediations, type ToldMediation } from './mediators.js';
import { meetingsOf, mergeTold, sidesOf, type Told } from './merge.js';
import { placeOf } from './place.js';
import { cityAt, datelinePlace, NOWHERE, type PlaceFound, type Setting } from './place-names.js';
import { retracted, retraction } from './retract.js';
import { besideOf, betweenThem, sceneOf } from './scene.js';
import { bodysSitting, jointSitting } from './joint-chairs.js';
import { isOrdinal, opensWithOrdinal } from './ordinals.js';
import { Sentence } from './sentence.js';
import { addShuttling, envoysOf, sentOut } from './shuttling.js';
import { addSignings, signatories } from './signatories.js';
import { ToldDates } from './told-dates.js';
import { AGREEMENT, CUE, CUE_NEAR, PARTY, triggersOf } from './triggers.js';
import { isDaysApart, isFutureOfStory, whenOf } from './when.js';

export type { Trace } from './candidate.js';
export { withParts } from './entities.js';

/** What of one article the reading of meetings needs. */
export interface ArticleRead {
  readonly article: Pick<Article, 'text' | 'published' | 'body' | 'headline'>;
  readonly words: Words;
  readonly names: Names;
  readonly references: References;
}

export interface MeetingsFound {
  /** In text order, each with at least one piece of evidence. */
  readonly meetings: readonly Meeting[];
  readonly agreements: readonly Agreement[];
  /** Of those who take part and whom a sentence describes without a name, in text order. */
  readonly described: readonly Mention[];
}

/**
 * Find who meets whom in one article.
 *
 * Only sentences with a word for meeting and somebody who can take part are parsed. Time grows linearly with the text.
 *
 * @param trace called for every rule that fired or was rejected, in text order; null to leave it
 * @returns meetings and agreements in text order; empty if none
 * @throws never, whatever the text
 * @see CAMEO 036, 039–046; src/knowledge/language/en/meeting-*.jsonl
 */
export function findMeetings(read: ArticleRead, knowledge: Knowledge, trace: Collect | null = null): MeetingsFound {
  const { words, names, references } = read;
  const language = knowledge.meetings;
  const actors = new Actors(references, names, language);
  const { from, ...written } = writtenAt(read, actors, knowledge);
  const { reference } = written;
  const dates = new ToldDates(words, reference, from, knowledge);
  const told: Told[] = [];
  const signed: Told[] = [];
  const agreed: ToldAgreement[] = [];
  const mediations: ToldMediation[] = [];
  const hostings: ToldHosting[] = [];
  const telling: Sentence[] = [];
  const setting: Setting = { ...written, states: knowledge.names.states };
  const standsFor = standingFor(words, read.names);
  for (let number = 0; number + 1 < words.sentences.length; number++) {
    const near = told.at(-1)?.sentence;
    const beside = near === number - 1 ? told.filter((one) => one.sentence === near) : [];
    const how = beside.length > 0 ? retraction(words, number, language) : null;
    if (how !== null) {
      const back = retracted(beside, words, number, how);
      told.push(...back);
      if (back.length > 0) continue;
    }
    const known = near !== undefined && number - near <= ANAPHORIC;
    if (!mayHoldMeeting(read, number, knowledge, known) && !(known && mayAttend(words, number))) continue;
    const sentence = new Sentence(number, words, () => parse(words, number, knowledge.models, standsFor));
    const more = attendance(sentence, told, actors);
    if (more !== null) {
      told.push(more);
      if (clauseBehind(sentence, more) === null) continue;
    }
    // "They were joined by X, who will meet Y": the clause behind tells of its own
    const opens = more === null ? sentence.from : clauseBehind(sentence, more)!;
    const sitting = jointSitting(sentence, told, actors, language);
    const found =
      sitting === null
        ? findCandidates(sentence, actors, language, trace).filter(({ from }) => from >= opens)
        : [sitting];
    const signing = signatories(sentence, found, actors, language);
    const before =
      number === 0
        ? null
        : new Sentence(number - 1, words, () => parse(words, number - 1, knowledge.models, standsFor));
    const preceding = dates.opensParagraph(number) ? null : before;
    const chairs = sitting?.participants ?? [];
    const mediating = findMediations(sentence, actors, language, before, trace, (at, status) => {
      const word = { sentence: number, from: at, to: at + 1, status, present: false };
      const { date, dateEvidence, nearDate } = whenOf(word, sentence, dates, reference, knowledge);
      return { ...betweenThem(sentence, at, status, date, preceding, actors, setting), date, dateEvidence, nearDate };
    }).filter(({ mediators }) => !mediators.some((id) => chairs.includes(id)));
    const mediated = asMediated(mediating);
    if (found.length + signing.length > 0) {
      const stage = { sentence, before: preceding, told, actors, setting, dates };
      const adds = sitting === null ? undefined : bodysSitting(told, number);
      for (const candidate of found) {
        const one = complete(mediated(candidate), stage, knowledge);
        told.push(adds === undefined ? one : { ...one, adds });
      }
      for (const candidate of signing) signed.push(complete(candidate, stage, knowledge));
    }
    const agreeing = findAgreements(sentence, actors, dates, knowledge, trace);
    const hosting = findHostings(sentence, actors, language, trace);
    agreed.push(...agreeing);
    mediations.push(...mediating);
    hostings.push(...hosting);
    if ([found, signing, agreeing, mediating, hosting].some((told) => told.length > 0)) telling.push(sentence);
  }
  const sides = sidesOf(references);
  const events = mergeTold(told, sides);
  const agreements = mergeAgreements(agreed, sides);
  attachMediations(mediations, events, agreements, sides);
  addShuttling(events, agreements, sentOut(references.entities), sides);
  addSignings(signed, events, sides);
  attachHostings(hostings, events);
  const headlines = headlinesOf(words, read.article);
  const all = withoutHeadlines(
    meetingsOf(events, envoysOf(references.entities, events, agreements, sides)),
    headlines,
    sides,
  );
  const found = {
    meetings: ofPublicAffairs(all, read, knowledge),
    agreements: agreementsOf(agreements, events, sides),
  };
  return { ...found, described: describedParts(telling, references.mentions, found, actors) };
}

/** Which rules fired on which words of an article, and which were rejected and why, in text order. */
export function explainMeetings(read: ArticleRead, knowledge: Knowledge): readonly Trace[] {
  const traces: Trace[] = [];
  findMeetings(read, knowledge, (trace) => traces.push(trace));
  return traces;
}

/** So many sentences behind one that tells of a meeting, "the meeting" is that. */
const ANAPHORIC = 3;

/** A word of meetings or agreements, and a name, demonym, title or pronoun. */
function mayHoldMeeting({ words, names }: ArticleRead, number: number, knowledge: Knowledge, known: boolean): boolean {
  const triggers = triggersOf(words, knowledge.meetings);
  const lowers = lowersOf(words);
  const from = words.sentences[number]!;
  const to = words.sentences[number + 1]!;
  let cue = false;
  if (known && opensWithOrdinal(words, from)) return true;
  // "The talks were called off": of a meeting just told of, nobody need be named
  let party = known && /^(the|that|this|these|those)$/.test(lowers[from] ?? '');
  for (let i = from; i < to; i++) {
    const trigger = triggers[i]!;
    party ||=
      (trigger & PARTY) !== 0 ||
      names.nameAt[i]! >= 0 ||
      names.demonymAt[i]! >= 0 ||
      names.titleAt[i]! >= 0 ||
      // "the Algiers Agreement" has a name of its own; "A pact was signed" by those who have just met.
      ((trigger & AGREEMENT) !== 0 && (known || (i > from && lowers[i] !== tokenText(words, i))));
    // "Ana Holt, left, and Bo Lind in Oslo": a picture
    cue ||= isPlacedBehind(words, i);
    cue ||= (trigger & CUE) !== 0 || ((trigger & CUE_NEAR) !== 0 && isNearCue(lowers, i, to, knowledge));
    if (cue && party) return true;
  }
  return false;
}

/** A common word with what makes it one of meetings behind it: "flew" + "to", "shook" + "hand". */
function isNearCue(lowers: readonly string[], i: number, to: number, knowledge: Knowledge): boolean {
  const { nearCues, farCues } = knowledge.meetings;
  const word = lowers[i]!;
  return isFollowed(lowers, i, nearCues.get(word), NEAR, to) || isFollowed(lowers, i, farCues.get(word), FAR, to);
}

function isFollowed(
  lowers: readonly string[],
  i: number,
  wanted: ReadonlySet<string> | undefined,
  reach: number,
  to: number,
): boolean {
  if (wanted === undefined) return false;
  for (let at = i + 1; at < to && at <= i + reach; at++) if (wanted.has(lowers[at]!)) return true;
  return false;
}

/** A dateline stands in one of so many first stretches of the body, and of twice as many lines. */
const LINES = 6;

/** Where and when a report was written: what "here" and "yesterday" count from, and where the dateline and its paragraph end. */
function writtenAt(
  { article, words }: ArticleRead,
  actors: Actors,
  knowledge: Knowledge,
): Pick<Setting, 'here' | 'opening' | 'reference'> & { readonly from: number } {
  const { text, published } = article;
  const lines = linesOf(article);
  for (const [n, [start, end]] of lines.entries()) {
    const line = findDateline(text, start, end, knowledge.dates);
    if (line === null) continue;
    const here = datelinePlace(line, words, actors, knowledge.names.states);
    // "ANALYSIS: The": no city
    if (line.date === null && here.placeName === null) continue;
    // A dateline on a line of its own opens the next
    const opening = line.end === end ? (lines[n + 1]?.[1] ?? end) : end;
    return { reference: referenceDay(published, line.date), from: line.end, here, opening };
  }
  return { reference: published, from: 0, here: NOWHERE, opening: 0 };
}

/** The first lines of the article's own text. */
function linesOf({ text, body }: ArticleRead['article']): (readonly [start: number, end: number])[] {
  const lines: (readonly [number, number])[] = [];
  for (const [from, to] of body.slice(0, LINES))
    for (let start = from; start < to && lines.length < 2 * LINES;) {
      const stop = text.indexOf('\n', start);
      const end = stop < 0 || stop > to ? to : stop;
      if (end > start) lines.push([start, end]);
      start = end + 1;
    }
  return lines;
}

const OTHER = new Set([
  'again',
  'earlier',
  'previous',
  'previously',
  'another',
  'last',
  'later',
  'next',
  'further',
  'second',
  'follow-up',
  'recent',
  'recently',
  'third',
  'past',
]);

/** The sentence that is read, and what bears on it. */
interface Stage {
  readonly sentence: Sentence;
  /** The one right before, where it stands in the same paragraph. */
  readonly before: Sentence | null;
  /** All that was told so far. */
  readonly told: readonly Told[];
  readonly actors: Actors;
  readonly setting: Setting;
  readonly dates: ToldDates;
}

function complete(read: Candidate, stage: Stage, knowledge: Knowledge): Told {
  const { sentence, before, actors, setting, dates } = stage;
  const status = knownStatus(read, stage);
  const candidate = status === read.status ? read : { ...read, status };
  const span = { start: sentence.start, end: sentence.end };
  const { date, dateEvidence, nearDate, ahead, over } = whenOf(
    candidate,
    sentence,
    dates,
    setting.reference,
    knowledge,
  );
  const { place, placeName, placeState } = whereOf(candidate, stage);
  const told = {
    // Field by field where it can be: V8 writes a second spread, and what stands in the first already, one by one
    ...(ahead && past(candidate.status)
      ? { ...candidate, status: 'planned' as const }
      : over && candidate.status === 'planned' && isFutureOfStory(sentence, candidate)
        ? { ...candidate, status: 'held' as const }
        : candidate),
    place,
    placeName,
    placeState,
    date,
    dateEvidence,
    nearDate,
    other:
      isOrdinal(candidate) ||
      (isOther(sentence, candidate) && !candidate.by.endsWith('+mediates')) ||
      (stage.told.at(-1)?.sentence === candidate.sentence && isDaysApart(sentence, candidate.from)),
    span,
  };
  if (told.placeName !== null || told.placeState !== null) return told;
  const beside = besideOf(sentence, told, stage.told);
  return { ...told, scene: beside === NOWHERE ? sceneOf(sentence, told, before, actors, setting) : beside };
}

/** So many sentences back a trip that was called off takes with it what it was for. */
const TRIP = 2;

/** So far before what somebody was to do stands the "was". */
const WAS = 24;

/** What the text before has told already of whether it was held. */
function knownStatus(candidate: Candidate, { sentence, told, actors, setting, dates }: Stage): Status {
  const { status, by, participants, from } = candidate;
  if (status !== 'planned') return status;
  // "12 May 2022: X flies to Rome to see Y": a chronology tells in the present of what is over
  const entry = by.endsWith('+goes-to') ? dates.entry(candidate.sentence) : null;
  if (entry !== null && setting.reference !== null && entry.day < setting.reference) return 'held';
  // "put off a trip to Rome. He was to hold talks with Y": nor did he
  if (!/\+(?:be-to|due)$/.test(by) || !sentence.within(from - WAS, from, /^(was|were)$/)) return status;
  const last = told.findLast((one) => one.kind === 'visit' && candidate.sentence - one.sentence <= TRIP);
  // Of whom the text has yet to tell the office, it may be "the president" of the sentence before
  const isOfIt = participants.some((id) =>
    last?.participants.some(
      (one) => one === id || actors.actsFor(id).includes(one) || (isState(one) && actors.actsFor(id).length === 0),
    ),
  );
  return last?.status === 'cancelled' && isOfIt ? 'cancelled' : status;
}

const isState = (id: string): boolean => id.startsWith('state:');

function whereOf({ kind, from, to, stop }: Candidate, { sentence, actors, setting }: Stage): PlaceFound {
  if (kind === 'call') return NOWHERE;
  return stop === true
    ? (cityAt(sentence, from, actors, setting) ?? NOWHERE)
    : placeOf(sentence, from, to, actors, setting);
}

const SPAN_OR_DAY = new RegExp(`^(week|month|year|night|${WEEKDAY}|${MONTH}|on|this|in|few|two)$`);

/** "met again", "an earlier meeting", "last met": one of several. */
function isOther(sentence: Sentence, { from, to }: Candidate): boolean {
  const { verb, preposition } = governor(sentence, to - 1);
  // "the dinner is off; they will meet on Friday instead"
  if (sentence.any(to, to + 8, 'instead')) return true;
  // "will host both for a second round": the round is what they are hosted for
  if (verb !== null && preposition === 'for' && HOSTING.test(sentence.lower(verb))) return false;
  for (let at = Math.max(sentence.from, from - 3); at < Math.min(sentence.to, to + 3); at++) {
    if (!OTHER.has(sentence.lower(at))) continue;
    // "last week", "later on Monday" are dates
    if (sentence.is(at, 'last', 'next', 'later', 'past', 'earlier') && SPAN_OR_DAY.test(sentence.lower(at + 1)))
      continue;
    // "The talks, the third between the two this year, lasted": counted, not another
    if (at > to && sentence.is(at - 1, 'the', 'their') && sentence.is(at - 2, ',')) continue;
    // "arrived for talks with X, his second visit this year"
    if (sentence.is(at, 'second', 'third') && sentence.is(at - 1, 'his', 'her', 'their') && sentence.is(at - 2, ','))
      continue;
    return true;
  }
  return false;
}
