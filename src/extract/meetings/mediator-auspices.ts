/** Who has the chair of talks, and under whose auspices they are. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { nameFrom } from './clause.js';
import { doers } from './doers.js';
import type { Tell } from './mediator-acts.js';
import { areApart } from './mediator-both.js';
import { beforeRelative } from './relative.js';
import type { Sentence } from './sentence.js';

/** "was in the chair", "sat at the head of the table", "with X in the mediator's seat". */
export function chairs(sentence: Sentence, at: number, actors: Actors, tell: Tell): void {
  const groups = actors.groups(sentence);
  // "In the chair was X"
  const end = at + 3;
  const behindIt = groups[actors.groupFrom(sentence, end)];
  if (at <= sentence.lead + 1 && sentence.is(end, 'was', 'were', 'is', 'sat') && behindIt?.from === end + 1) {
    tell(at, behindIt.ids, [], 'talks', 'chair');
    return;
  }
  // "with X, then the envoy of Y, in the chair": the name, not what describes it
  let n = actors.groupFrom(sentence, at) - 1;
  if (groups[n] !== undefined && at - groups[n]!.to <= 1) {
    while (
      n > 0 &&
      sentence.is(groups[n - 1]!.to, ',') &&
      groups[n]!.from - groups[n - 1]!.to <= 4 &&
      !actors.hasPerson(groups[n]!.ids)
    )
      n--;
    if (groups[n]!.preposition === 'with') {
      tell(at, groups[n]!.ids, sentence.is(end, ',') ? twoFrom(sentence, end, actors) : [], 'talks', 'chair');
      return;
    }
  }
  for (let verb = at - 1; verb >= sentence.from && verb >= at - 3; verb--)
    if (sentence.is(verb, 'was', 'is', 'were', 'be', 'been', 'sat', 'sits', 'took', 'takes', 'with')) {
      tell(at, sentence.is(verb, 'with') ? [] : doers(sentence, verb, actors), [], 'talks', 'chair');
      return;
    }
}

/** "X, under whose chairmanship the talks opened", "concluded under the aegis of X": told where no word of a meeting is near. */
export function auspices(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (sentence.is(at, 'whose') && sentence.is(at - 1, 'under', 'through')) {
    if (sentence.is(at + 1, 'chairmanship', 'auspices', 'mediation', 'facilitation', 'aegis', 'stewardship'))
      tell(at + 1, beforeRelative(sentence, at - 1, actors), [], 'any', 'auspices');
    return;
  }
  const opens = sentence.is(at, 'under', 'through', 'with', 'thanks');
  const phrase = opens ? sentence.phraseAt(at, words.mediation.get('phrase-of')!) : null;
  if (phrase === null || !AUSPICES.test(phrase.words)) return;
  const name = nameFrom(sentence, phrase.next, actors);
  if (name !== null)
    tell(
      at,
      actors.of(sentence, name),
      at === sentence.lead ? twoOfClause(sentence, name, actors) : [],
      'any',
      'auspices',
    );
}

/** "Through the good offices of X, A and B agreed": the two behind the comma, if it is they who do something. */
function twoOfClause(sentence: Sentence, front: number, actors: Actors): readonly EntityId[] {
  return twoFrom(sentence, actors.groupAt(sentence, front)?.to ?? front + 1, actors);
}

/** ", A and B agreed": the two behind the comma at `close` who do something. */
function twoFrom(sentence: Sentence, close: number, actors: Actors): readonly EntityId[] {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, close + 1)];
  const doing =
    group !== undefined &&
    sentence.is(close, ',') &&
    group.from <= close + 2 &&
    group.preposition === '' &&
    !group.possessive;
  return doing && areApart(group.ids, actors) && sentence.isVerb(group.to) ? group.ids : [];
}

/** Whose they are is a mediator whatever stands near; whose help or initiative it is need not be. */
const AUSPICES = / (auspices|aegis|umbrella|sponsorship|stewardship|mediation|facilitation|offices) of$/;
