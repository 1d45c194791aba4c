import type { EntityId } from '../../model.js';
import type { MeetingNoun, MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { awayBefore } from './away.js';
import { behind } from './clause.js';
import type { Sentence } from './sentence.js';
import { goalBehind } from './verb-needs.js';

/** What the words around a visit's noun tell of it. */
export interface Visit {
  /** The state that is visited, where it was not known. */
  readonly host: readonly EntityId[];
  /** Who visits or is called on. */
  readonly others: readonly EntityId[];
  /** Who is told of in front of an aside; null where the noun stands in none. */
  readonly aside: readonly EntityId[] | null;
  /** Somebody is told of who visits. */
  readonly known: boolean;
  readonly by: readonly string[];
}

/** Read the goal and the visitors of the visit whose words are the tokens [from, to), had by `verb`. */
export function ofVisit(
  sentence: Sentence,
  from: number,
  to: number,
  entry: MeetingNoun,
  verb: number | null,
  told: { readonly host: readonly EntityId[]; readonly known: boolean },
  actors: Actors,
  words: MeetingWords,
): Visit {
  const by: string[] = [];
  const host: EntityId[] = [];
  const others: EntityId[] = [];
  // "a stopover in Kenya"
  const stays = /^(stop|layover|stay)/.test(sentence.lower(to - 1)) && sentence.is(to, 'in', 'at');
  const goal = behind(sentence, to, stays ? ['in', 'at'] : ['to'], 6, actors)[0];
  if (goal !== undefined && !sentence.isVerb(goal)) {
    const state = stateOf(goal, actors);
    if (state !== null) {
      host.push(state);
      by.push('to');
    } else if (actors.canAct(sentence, goal)) others.push(...actors.of(sentence, goal));
  }
  // "a courtesy call on X"
  const called = entry.id === 'courtesy-call' ? behind(sentence, to, ['on', 'upon'], 3, actors)[0] : undefined;
  if (called !== undefined) others.push(...actors.of(sentence, called));
  const visitor = behind(sentence, to, ['by', 'from', 'of'], 10, actors).filter((at) => actors.canAct(sentence, at));
  others.push(...visitor.flatMap((at) => actors.of(sentence, at)));
  const isKnown = told.known || visitor.length > 0;
  const away = isKnown ? null : awayBefore(sentence, from, [...told.host, ...host][0] ?? null, actors);
  if (away !== null) {
    if (told.host.length + host.length === 0) host.push(away.state);
    by.push('aside');
  }
  // "arrived in Kenya on a three-day visit"
  const goals =
    verb === null || told.host.length + host.length > 0 ? [] : (words.verbs.get(sentence.lower(verb)) ?? []);
  const arrived = goals.flatMap((one) => goalBehind(sentence, verb! + 1, one.goal ?? [], actors)?.state ?? [])[0];
  if (arrived !== undefined) {
    host.push(arrived);
    by.push('goal');
  }
  return { host, others, aside: away?.ids ?? null, known: visitor.length > 0 || away !== null, by };
}

/** The state that a name stands for or that its place lies in; null where it is of neither. */
export function stateOf(i: number, actors: Actors): EntityId | null {
  const name = actors.names.names[actors.names.nameAt[i]!];
  if (name === undefined) return null;
  return name.kind === 'state' || name.metonym ? (actors.known(i)[0] ?? null) : name.state;
}
