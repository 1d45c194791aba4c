import type { EntityId } from '../../model.js';
import type { MeetingNoun } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { agentOf, behind, isPassive, objectBehind, subjectsOf } from './clause.js';
import type { Sentence } from './sentence.js';
import { areDelegates } from './verb-needs.js';

/** Verbs of whoever gets through to somebody: "reached X by telephone". */
const REACHING = /^(reach|contact|got|caught|brief|inform|congratulat|thank|assur|warn|told|urg)/;

/** Verbs of whoever is on the line with the caller: "took a call from the Kenyan president". */
const ANSWERING = /^(took|take|taken|taking|receiv|field|answer|got|gets?|getting|return|plac|made|make|making)/;

/**
 * Who is on the line by a noun of calls at `from`–`to`: `callers` by its own words and as those
 * whom its verb reaches, `reachers` as that verb's subjects, told only where somebody is reached.
 */
export function ofCall(
  sentence: Sentence,
  from: number,
  to: number,
  entry: MeetingNoun,
  verb: number | null,
  relation: string,
  actors: Actors,
): { readonly callers: readonly EntityId[]; readonly reachers: readonly EntityId[] } {
  const people = (at: number): readonly EntityId[] =>
    actors.of(sentence, at).filter((id) => actors.kindOf(id) === 'person');
  // "a call from X"
  const caller = behind(sentence, to, ['from', 'to'], 4, actors).filter((at) => actors.canAct(sentence, at));
  // "a call from X to Y"
  const first = caller.length === 1 ? actors.groupAt(sentence, caller[0]!) : null;
  if (first !== null && sentence.is(first.to, 'to')) caller.push(...behind(sentence, first.to, ['to'], 1, actors));
  // "by phone to her Kenyan counterpart": told by the office alone
  const answered = verb !== null && relation === 'object' && ANSWERING.test(sentence.lower(verb));
  const isOfficial = (at: number): boolean =>
    (entry.id !== 'call' || (answered && sentence.is(to - 1, 'call'))) &&
    (areDelegates(sentence, [at], actors) || sentence.is(at, 'counterpart', 'colleague'));
  const callers = caller.flatMap((at) => (isOfficial(at) ? actors.of(sentence, at) : people(at)));
  if (relation !== 'oblique' || verb === null || !REACHING.test(sentence.lower(verb))) return { callers, reachers: [] };
  // "was informed by telephone by X"
  const agent = isPassive(sentence, verb) ? agentOf(sentence, to, actors) : null;
  if (agent !== null) callers.push(...people(agent));
  const reached = objectBehind(sentence, verb, actors);
  if (reached === null || reached.possessive || reached.to > from) return { callers, reachers: [] };
  callers.push(...reached.ids.filter((id) => actors.kindOf(id) === 'person'));
  return { callers, reachers: subjectsOf(sentence, verb).flatMap((at) => actors.of(sentence, at)) };
}
