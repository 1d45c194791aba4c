import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { isStretchOf } from './phases.js';
import type { Sentence } from './sentence.js';
import { isTime } from './verb-needs.js';

/** Nouns that a meeting is a part or a number of. */
const PARTS =
  /^(round|rounds|series|day|days|hour|hours|minute|minutes|number|set|start|end|beginning|course|string|week|weeks|leg|phase|set|couple|session|sessions|margins|sidelines|margin|fringes|host|eve|part|dozens|raft|flurry|wave|resumption|opening|conclusion|continuation|site|venue|kind|sort|format|wake|framework|context)$/;

/** Nouns that a meeting is only the subject of. */
const TOPICS =
  /^(preparations?|agenda|dates?|terms|details|groundwork|news|expectations?|importance|logistics|critics?|opponents?|supporters?|optimism|pessimism|hopes|details|briefing|speculation|remarks|comments|questions|bills?|tab|costs?|money|funds|funding|blame|credit)$/;

/** What is done to or with those who then sit down: "hosted both for a second round". */
export const HOSTING = /^(host(s|ed|ing)?|(receiv|welcom)(es?|ed|ing)|gather(s|ed)?|meets?|met|meeting)$/;

/** How somebody has others come. */
const INVITING = /^(invit|receiv|welcom|host|gather|summon)(es|ed|s)?$/;

/** A verb, or an adjective or noun that is said of a subject: "is due for talks", "is in Rome for talks". */
const predicates = (sentence: Sentence, i: number): boolean =>
  sentence.isVerb(i) || sentence.dependents(i, 'nsubj').some((at) => at < i);

/** The verb a noun hangs on, through nouns that it is a part of, and how. */
export function governor(
  sentence: Sentence,
  noun: number,
): { verb: number | null; relation: 'object' | 'subject' | 'oblique' | 'none'; preposition: string } {
  let at = noun;
  let preposition = '';
  for (let depth = 0; depth < 7; depth++) {
    const head = sentence.head(at);
    const relation = sentence.relation(at);
    if (head < 0) {
      // "Macron in Berlin for talks": a headline's own subject
      return {
        verb: sentence.isVerb(at) && at !== noun ? at : null,
        relation: 'none',
        preposition: preposition === '' ? sentence.caseOf(at) : preposition,
      };
    }
    if (/^(obj|obl|xcomp|compound)$/.test(relation) && isJoined(sentence, head)) {
      at = head;
      continue;
    }
    if (relation === 'obj' || relation === 'xcomp' || relation === 'ccomp')
      return {
        verb: sentence.isVerb(head) ? head : null,
        relation: preposition === '' ? 'object' : 'oblique',
        preposition,
      };
    if (relation === 'nsubj' || relation === 'nsubj:pass')
      return { verb: sentence.isVerb(head) ? head : null, relation: 'subject', preposition };
    if (relation === 'obl' || relation === 'obl:agent' || relation === 'advcl') {
      const own = sentence.caseOf(at);
      const part = own === 'of' ? sentence.dependents(at, 'case')[0]! - 1 : at;
      // "went into a second day of talks", where the tree hangs the talks on the verb beside the day
      if (part < at && sentence.head(part) === head && PARTS.test(sentence.lower(part))) {
        at = part;
        continue;
      }
      // "picked up the bill for the meeting"
      const topic = /^(for|on|about)$/.test(own) ? sentence.dependents(at, 'case')[0]! - 1 : at;
      if (topic < at && sentence.head(topic) === head && TOPICS.test(sentence.lower(topic)))
        return { verb: null, relation: 'none', preposition: own };
      // Hung on a mark of punctuation: the verb before it in the clause.
      const nearest = sentence.tag(head) === 'PUNCT' ? finiteBefore(sentence, noun) : null;
      return {
        verb: predicates(sentence, head) ? head : nearest,
        relation: 'oblique',
        preposition: preposition !== '' && preposition !== 'of' ? preposition : own === '' ? preposition : own,
      };
    }
    if (relation === 'nmod') {
      const own = sentence.caseOf(at);
      if (own === 'of' && !PARTS.test(sentence.lower(head))) return { verb: null, relation: 'none', preposition: own };
      // "preparations for the meeting": it is only what they are about
      if (/^(for|on|about)$/.test(own) && TOPICS.test(sentence.lower(head)))
        return { verb: null, relation: 'none', preposition: own };
      if (own !== 'of') preposition = own;
      if (own !== 'of' && predicates(sentence, head)) return { verb: head, relation: 'oblique', preposition };
    } else if (
      relation === 'compound' &&
      isTime(sentence, head) &&
      sentence.is(at - 1, 'of') &&
      PARTS.test(sentence.lower(at - 2))
    ) {
      // "held two hours of talks yesterday", where the tree makes one noun of the talks and the day
      at -= 2;
      continue;
    } else if (relation === 'compound' && head > at && !sentence.isVerb(head)) {
      // "summit talks", "meeting agenda"
    } else if (relation !== 'conj' && relation !== 'appos' && relation !== 'flat' && relation !== 'list') {
      return { verb: null, relation: 'none', preposition };
    }
    at = head;
  }
  return { verb: null, relation: 'none', preposition };
}

/** "working-level talks", "confidence-building talks": no verb but the first half of an adjective. */
const isJoined = (sentence: Sentence, i: number): boolean =>
  sentence.penn(i) === 'VBG' && sentence.is(i + 1, '-') && !sentence.spaced(i + 1) && !sentence.spaced(i + 2);

/** The verb that has the noun, for one that stands behind a preposition whatever the tree makes of it. */
export function holding(sentence: Sentence, noun: number): ReturnType<typeof governor> & { readonly said: boolean } {
  // "are in the second day of talks"
  const stretch = isStretchOf(sentence, noun) ? sentence.head(noun) : noun;
  if (stretch !== noun && sentence.dependents(stretch, 'cop').length > 0)
    return { verb: null, relation: 'none', preposition: 'in', said: true };
  // "led a delegation to talks": no infinitive, though the tree has one
  if (sentence.is(noun, 'talks') && sentence.isVerb(noun) && sentence.is(noun - 1, 'to'))
    return { verb: finiteBefore(sentence, noun), relation: 'oblique', preposition: 'to', said: false };
  const own = sentence.caseOf(noun);
  // "said he was on the phone to X": what is said of a subject has no verb over it
  if (/^(in|on|at)$/.test(own) && sentence.dependents(noun, 'cop').length > 0)
    return { verb: null, relation: 'none', preposition: own, said: true };
  const governing = governor(sentence, noun);
  // "invited the leaders of the parties to the palace for consultations": whatever noun the tree hangs them on
  if (own === 'for' && governing.verb === null) {
    const verb = finiteBefore(sentence, noun);
    if (verb !== null && INVITING.test(sentence.lower(verb)))
      return { verb, relation: 'oblique', preposition: own, said: false };
  }
  // "Over lunch in Oslo X and Y agreed": no subject has a preposition
  const fronted =
    own !== '' &&
    (sentence.relation(noun) === 'nsubj' ||
      // "chaired a meeting after talks with X": no object has one
      (sentence.relation(noun) === 'obj' && /^(after|before|since|following|during)$/.test(own)));
  return { ...governing, ...(fronted ? { relation: 'oblique', preposition: own } : {}), said: false };
}

function finiteBefore(sentence: Sentence, i: number): number | null {
  for (let at = i - 1; at >= sentence.from && at > i - 24; at--) {
    if (sentence.is(at, ';', 'that', 'which', 'who', 'while', 'but')) return null;
    if (sentence.penn(at) === 'VBD' || sentence.penn(at) === 'VBZ' || sentence.penn(at) === 'VBP') return at;
  }
  return null;
}

/** "held working-level military talks": the verb that only words of its object's own phrase part from it, whatever the tree. */
export function verbBefore(sentence: Sentence, from: number): number | null {
  for (let at = from - 1; at >= sentence.from && at > from - 9; at--) {
    const tag = sentence.tag(at);
    if (tag === 'VERB' && !sentence.is(at + 1, '-') && (sentence.penn(at) !== 'VBN' || at === from - 1)) return at;
    const inside =
      tag === 'DET' ||
      tag === 'ADJ' ||
      tag === 'NOUN' ||
      tag === 'NUM' ||
      sentence.is(at, '-') ||
      sentence.is(at + 1, '-');
    if (!inside) return null;
  }
  return null;
}

/**
 * "Kenyan ministers relaunched negotiations": a light verb's past form, which the tagger takes for an adjective, between
 * whoever does it and the noun that begins at `from`; null where there is none.
 */
export function untaggedBefore(sentence: Sentence, from: number, actors: Actors, words: MeetingWords): number | null {
  let at = from - 1;
  while (at > from - 5 && /^(DET|ADJ|NOUN)$/.test(sentence.tag(at) ?? '') && !words.light.has(sentence.lower(at))) at--;
  if (sentence.tag(at) !== 'ADJ' || !sentence.lower(at).endsWith('ed') || !words.light.has(sentence.lower(at)))
    return null;
  const group = actors.groupAt(sentence, at - 1);
  return group?.to === at && !group.possessive && group.preposition === '' && group.ids.length > 0 ? at : null;
}

/** The phrase hangs on another meeting's noun, or on the verb that has it: that one took place at or during this one. */
export const isOccasion = (sentence: Sentence, noun: number, words: MeetingWords): boolean =>
  /^(at|during)$/.test(sentence.caseOf(noun)) &&
  [sentence.head(noun), ...sentence.dependents(sentence.head(noun), 'obj')].some(
    (at) => at < noun && words.nouns.has(sentence.lower(at)),
  );

/** "left for a further meeting": one that is still to come; who is hosted for it has it there and then. */
export function isForFurther(sentence: Sentence, from: number, noun: number): boolean {
  return (
    sentence.is(from - 3, 'for') &&
    sentence.is(from - 1, 'further', 'new', 'second', 'later', 'future') &&
    sentence.is(from - 2, 'a', 'another') &&
    !HOSTING.test(sentence.lower(governor(sentence, noun).verb ?? -1))
  );
}

/** Token i is the noun or of its phrase. */
export function isWithin(sentence: Sentence, i: number, noun: number): boolean {
  for (let at = i, n = 0; at >= 0 && n < 12; n++, at = sentence.head(at)) if (at === noun) return true;
  return false;
}
