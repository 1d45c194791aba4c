/** Who met whom, when, where, at whose table; and what was agreed through whom. */
import { MONTH, WEEKDAY } from '../words/calendar.js';
import type { Knowledge } from '../../knowledge/index.js';
import { FAR, NEAR } from '../../knowledge/meetings.js';
import type { Agreement, Article, Edtf, Meeting, Mention, Span } from '../../model.js';
import { findDateline, referenceDay } from '../dates/index.js';
import type { Names } from '../names/index.js';
import type { References } from '../references/index.js';
import { lowersOf, parse, tokenText, type Words } from '../words.js';
import { Actors } from './actors.js';
import { ofPublicAffairs } from './affairs.js';
import { agreementsOf, mergeAgreements } from './agreement-merge.js';
import { findAgreements, type ToldAgreement } from './agreements.js';
import type { Candidate, Collect, Trace } from './candidate.js';
import { describedParts } from './described.js';
import { findCandidates } from './find.js';
import { governor, HOSTING } from './governor.js';
import { attachHostings, attachMediations } from './attach.js';
import { headlinesOf, withoutHeadlines } from './headlines.js';
import { findHostings, type ToldHosting } from './hosts.js';
import { asMediated, findMediations, type ToldMediation } from './mediators.js';
import { envoysOf, meetingsOf, mergeTold, sidesOf, type Told } from './merge.js';
import { datelinePlace, NOWHERE, placeOf, type Setting } from './place.js';
import { retracted, retraction } from './retract.js';
import { isOrdinal, opensWithOrdinal } from './ordinals.js';
import { Sentence } from './sentence.js';
import { addSignings, signatories } from './signatories.js';
import { ToldDates } from './told-dates.js';
import { AGREEMENT, CUE, CUE_NEAR, PARTY, triggersOf } from './triggers.js';
import { whenOf } from './when.js';

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
  const { reference, from, line } = referenceOf(read, knowledge);
  const dates = new ToldDates(words, reference, from, knowledge);
  const told: Told[] = [];
  const signed: Told[] = [];
  const agreed: ToldAgreement[] = [];
  const mediations: ToldMediation[] = [];
  const hostings: ToldHosting[] = [];
  const telling: Sentence[] = [];
  const setting: Setting = {
    states: knowledge.names.states,
    here: line === null ? NOWHERE : datelinePlace(line, words, actors, knowledge.names.states),
  };
  for (let number = 0; number + 1 < words.sentences.length; number++) {
    const near = told.at(-1)?.sentence;
    const before = near === number - 1 ? told.filter((one) => one.sentence === near) : [];
    const how = before.length > 0 ? retraction(words, number, language) : null;
    if (how !== null) {
      const back = retracted(before, words, number, how);
      told.push(...back);
      if (back.length > 0) continue;
    }
    if (!mayHoldMeeting(read, number, knowledge, near !== undefined && number - near <= ANAPHORIC)) continue;
    const sentence = new Sentence(number, words, () => parse(words, number, knowledge.models));
    const found = findCandidates(sentence, actors, language, trace);
    const signing = signatories(sentence, found, actors, language);
    const mediating = findMediations(sentence, actors, language, trace, (at, status) => {
      const word = { sentence: number, from: at, to: at + 1, status, present: false };
      const { date, dateEvidence, nearDate } = whenOf(word, sentence, dates, reference, knowledge);
      return { ...placeOf(sentence, at, at + 1, actors, setting), date, dateEvidence, nearDate };
    });
    const mediated = asMediated(mediating);
    for (const candidate of found)
      told.push(complete(mediated(candidate), sentence, actors, setting, reference, dates, knowledge));
    for (const candidate of signing)
      signed.push(complete(candidate, sentence, actors, setting, reference, dates, knowledge));
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
  addSignings(signed, events, sides);
  attachHostings(hostings, events);
  const headlines = headlinesOf(words, read.article);
  const all = withoutHeadlines(meetingsOf(events, envoysOf(references.entities)), headlines, sides);
  const found = { meetings: ofPublicAffairs(all, read, knowledge), agreements: agreementsOf(agreements) };
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

/** The day that "yesterday" counts from: the dateline's, else that of publication; where the dateline ends, and itself. */
function referenceOf(
  { article }: ArticleRead,
  knowledge: Knowledge,
): { reference: Edtf | null; from: number; line: Span | null } {
  for (const [start, end] of article.body.slice(0, 6)) {
    const line = findDateline(article.text, start, end, knowledge.dates);
    if (line !== null) return { reference: referenceDay(article.published, line.date), from: line.end, line };
  }
  return { reference: article.published, from: 0, line: null };
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

function complete(
  candidate: Candidate,
  sentence: Sentence,
  actors: Actors,
  setting: Setting,
  reference: Edtf | null,
  dates: ToldDates,
  knowledge: Knowledge,
): Told {
  const span = { start: sentence.start, end: sentence.end };
  const { date, dateEvidence, nearDate, ahead } = whenOf(candidate, sentence, dates, reference, knowledge);
  return {
    ...candidate,
    ...(candidate.kind === 'call' ? NOWHERE : placeOf(sentence, candidate.from, candidate.to, actors, setting)),
    status: ahead && (candidate.status === 'held' || candidate.status === 'ongoing') ? 'planned' : candidate.status,
    date,
    dateEvidence,
    nearDate,
    other: isOrdinal(candidate) || (isOther(sentence, candidate) && !candidate.by.endsWith('+mediates')),
    span,
  };
}

const SPAN_OR_DAY = new RegExp(`^(week|month|year|night|${WEEKDAY}|${MONTH}|on|this|in|few|two)$`);

/** "met again", "an earlier meeting", "last met": one of several. */
function isOther(sentence: Sentence, { from, to }: Candidate): boolean {
  const { verb, preposition } = governor(sentence, to - 1);
  // "will host both for a second round": the round is what they are hosted for
  if (verb !== null && preposition === 'for' && HOSTING.test(sentence.lower(verb))) return false;
  for (let at = Math.max(sentence.from, from - 3); at < Math.min(sentence.to, to + 3); at++) {
    if (!OTHER.has(sentence.lower(at))) continue;
    // "last week", "later on Monday" are dates
    if (sentence.is(at, 'last', 'next', 'later', 'past', 'earlier') && SPAN_OR_DAY.test(sentence.lower(at + 1)))
      continue;
    return true;
  }
  return false;
}
