/** Who met whom, when, where, at whose table; and what was agreed through whom. */
import type { Knowledge } from '../../knowledge/index.js';
import { NEAR } from '../../knowledge/meetings.js';
import type { Agreement, Article, Edtf, Meeting } from '../../model.js';
import { dateOfTrigger, findDateline, referenceDay } from '../dates/index.js';
import type { Names } from '../names/index.js';
import type { References } from '../references/index.js';
import { parse, tokenText, type Words } from '../words.js';
import { Actors } from './actors.js';
import { ofPublicAffairs } from './affairs.js';
import { agreementsOf, findAgreements, mergeAgreements, type ToldAgreement } from './agreements.js';
import type { Candidate, Collect, Trace } from './candidate.js';
import { findCandidates } from './find.js';
import { attachMediations } from './attach.js';
import { findMediations, type ToldMediation } from './mediators.js';
import { envoysOf, meetingsOf, mergeTold, sidesOf, withoutHeadlines, type Told } from './merge.js';
import { placeOf } from './place.js';
import { Sentence } from './sentence.js';
import { ToldDates } from './told-dates.js';

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
  const { reference, from } = referenceOf(read, knowledge);
  const dates = new ToldDates(words, reference, from, knowledge);
  const told: Told[] = [];
  const agreed: ToldAgreement[] = [];
  const mediations: ToldMediation[] = [];
  for (let number = 0; number + 1 < words.sentences.length; number++) {
    if (!mayHoldMeeting(read, number, knowledge)) continue;
    const sentence = new Sentence(number, words, parse(words, number, knowledge.models));
    const found = findCandidates(sentence, actors, language, trace);
    for (const candidate of found) told.push(complete(candidate, sentence, read, actors, reference, dates, knowledge));
    agreed.push(...findAgreements(sentence, actors, reference, dates, knowledge, trace));
    mediations.push(...findMediations(sentence, actors, language, trace));
  }
  const sides = sidesOf(references.entities);
  const events = mergeTold(told, sides);
  const agreements = mergeAgreements(agreed, sides);
  attachMediations(mediations, events, agreements, sides);
  const all = withoutHeadlines(meetingsOf(events, envoysOf(references.entities)), read.article.headline, sides);
  return { meetings: ofPublicAffairs(all, read, knowledge), agreements: agreementsOf(agreements) };
}

/** Which rules fired on which words of an article, and which were rejected and why, in text order. */
export function explainMeetings(read: ArticleRead, knowledge: Knowledge): readonly Trace[] {
  const traces: Trace[] = [];
  findMeetings(read, knowledge, (trace) => traces.push(trace));
  return traces;
}

/** A word of meetings or agreements, and a name, demonym, title or pronoun. */
function mayHoldMeeting({ words, names }: ArticleRead, number: number, knowledge: Knowledge): boolean {
  let cue = false;
  let party = false;
  for (let i = words.sentences[number]!; i < words.sentences[number + 1]!; i++) {
    if (!party && (names.nameAt[i]! >= 0 || names.demonymAt[i]! >= 0 || names.titleAt[i]! >= 0 || isPronoun(words, i)))
      party = true;
    // A word of meetings has two letters at least and seventeen at most.
    const length = words.end[i]! - words.start[i]!;
    if (!cue && length >= 2 && length <= 17) {
      const word = tokenText(words, i).toLowerCase();
      // "the Algiers Agreement" has a name of its own.
      if (i > words.sentences[number]! && knowledge.meetings.agreementNouns.has(word) && word !== tokenText(words, i))
        party = true;
      cue = knowledge.meetings.cues.has(word) || isNearCue(words, i, word, number, knowledge);
    }
    if (cue && party) return true;
  }
  return cue && knowledge.meetings.cues.size > 0 && party;
}

/** A common word with what makes it one of meetings right behind it: "flew" + "to". */
function isNearCue(words: Words, i: number, word: string, number: number, knowledge: Knowledge): boolean {
  const near = knowledge.meetings.nearCues.get(word);
  if (near === undefined) return false;
  const end = Math.min(words.sentences[number + 1]!, i + 1 + NEAR);
  for (let at = i + 1; at < end; at++) if (near.has(tokenText(words, at).toLowerCase())) return true;
  return false;
}

const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'i',
  'we',
  'us',
  'pair',
  'both',
  'sides',
  'two',
  'parties',
  'leaders',
  'their',
  // one more of those told of: "A second round is due", "Talks resume on Monday"
  'again',
  'another',
  'further',
  'next',
  'resume',
  'resumed',
  'second',
  'third',
]);

function isPronoun(words: Words, i: number): boolean {
  return words.end[i]! - words.start[i]! <= 7 && PRONOUNS.has(tokenText(words, i).toLowerCase());
}

/** The day that "yesterday" counts from: the dateline's, else that of publication; and where the dateline ends. */
function referenceOf({ article }: ArticleRead, knowledge: Knowledge): { reference: Edtf | null; from: number } {
  for (const [start, end] of article.body.slice(0, 6)) {
    const line = findDateline(article.text, start, end, knowledge.dates);
    if (line !== null) return { reference: referenceDay(article.published, line.date), from: line.end };
  }
  return { reference: article.published, from: 0 };
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
  read: ArticleRead,
  actors: Actors,
  reference: Edtf | null,
  dates: ToldDates,
  knowledge: Knowledge,
): Told {
  const { words } = read;
  const span = { start: sentence.start, end: sentence.end };
  const trigger = { start: words.start[candidate.from]!, end: words.end[candidate.to - 1]! };
  const present = sentence.penn(candidate.from) === 'VBZ' || sentence.penn(candidate.from) === 'VBP';
  const tense =
    candidate.status === 'held'
      ? present
        ? null
        : ('past' as const)
      : candidate.status === 'planned' || candidate.status === 'proposed' || candidate.status === 'cancelled'
        ? ('future' as const)
        : null;
  // No date further off is a meeting's; in a sentence of many pages, nearer still, so that the work stays bounded.
  const reach = span.end - span.start > 3000 ? 200 : 1500;
  const opening = Math.max(span.start, dates.from);
  const around = {
    start: Math.max(opening < trigger.start ? opening : span.start, trigger.start - reach),
    end: Math.min(span.end, trigger.end + reach),
  };
  const dated = dateOfTrigger(words.text, around, trigger, {
    words: knowledge.dates,
    reference,
    told: dates.before(candidate.sentence),
    narrated: dates.story(candidate.sentence),
    tense,
  });
  const recalled =
    dated === null || FIRST.test(words.text.slice(span.start, span.start + 60)) ? recall(sentence, dates) : null;
  const ahead =
    dated !== null &&
    reference !== null &&
    /^\d{4}-\d\d-\d\d$/.test(dated.date) &&
    reference.length === 10 &&
    dated.date > reference;
  return {
    ...candidate,
    ...placeOf(sentence, candidate.from, candidate.to, actors),
    status: ahead && (candidate.status === 'held' || candidate.status === 'ongoing') ? 'planned' : candidate.status,
    date: recalled ?? dated?.date ?? null,
    dateEvidence: recalled === null ? (dated?.evidence ?? null) : null,
    other: isOther(sentence, candidate),
    span,
  };
}

/** "It was the first time that they met": what the sentence before told of. */
const FIRST =
  /^(?:It|This|That) (?:was|is|marked|marks) (?:only )?(?:the|their|his|her) (?:first|second|third|fourth|fifth|latest|only)\b/;

/** The date of what the sentence before told of, where this one only says more of it. */
function recall(sentence: Sentence, dates: ToldDates): Edtf | null {
  return FIRST.test(sentence.words.text.slice(sentence.start, sentence.start + 60))
    ? dates.rightBefore(sentence.number)
    : null;
}

/** "met again", "an earlier meeting", "last met": one of several. */
function isOther(sentence: Sentence, { from, to }: Candidate): boolean {
  for (let at = Math.max(sentence.from, from - 3); at < Math.min(sentence.to, to + 3); at++) {
    if (!OTHER.has(sentence.lower(at))) continue;
    // "last week", "later on Monday" are dates
    if (
      sentence.is(at, 'last', 'next', 'later', 'past', 'earlier') &&
      /^(week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|this|night|january|february|march|april|may|june|july|august|september|october|november|december|in|few|two)$/.test(
        sentence.lower(at + 1),
      )
    )
      continue;
    return true;
  }
  return false;
}
