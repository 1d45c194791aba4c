/** Whose meeting it is by a relative clause behind its noun: "the talks that X held with Y", "the round Y convened". */
import type { LightVerb, MeetingWords } from '../../knowledge/meetings.js';
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { behind } from './clause.js';
import type { Sentence } from './sentence.js';

/** As far behind the noun as its own phrases go. */
const REACH = 16;

export interface RelativeClause {
  readonly role: LightVerb['role'];
  readonly subject: readonly EntityId[];
  readonly withIds: readonly EntityId[];
}

/** The relative clause that begins behind token `to`, with a verb that has a meeting for its object or two who act at it; null if none. */
export function relativeBehind(
  sentence: Sentence,
  to: number,
  actors: Actors,
  words: MeetingWords,
): RelativeClause | null {
  for (let at = to; at < sentence.to && at < to + REACH; at++) {
    if (sentence.is(at, ';', '.', '"', '”') || (at > to && sentence.isVerb(at))) return null;
    if (!sentence.is(at, 'which', 'that')) continue;
    // "talks that brought the Kenyan and Ugandan ministers to Oslo"
    const brought = BRINGING.test(sentence.lower(at + 1))
      ? actors.groups(sentence)[actors.groupFrom(sentence, at + 2)]
      : undefined;
    if (brought !== undefined && brought.from < at + 6 && brought.ids.length > 1 && !brought.possessive)
      return { role: 'participant', subject: brought.ids, withIds: [] };
    const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 1)];
    if (group?.from !== at + 1 || group.ids.length === 0 || group.possessive) return null;
    // "a summit at which X and Y “agreed to …”": they were there, whatever they did
    const told = sentence.is(group.to, '"', '“') ? group.to + 1 : group.to;
    if (sentence.is(at - 1, 'in', 'at', 'during') && new Set(group.ids).size > 1 && sentence.penn(told) === 'VBD')
      return { role: 'participant', subject: group.ids, withIds: [] };
    for (let verb = group.to; verb < sentence.to && verb < group.to + 6; verb++) {
      const light = words.light.get(sentence.lower(verb));
      const acts = light !== undefined && light.role !== 'none' && !sentence.is(verb, 'have', 'has', 'had', 'did');
      const has = sentence.is(verb, 'have', 'had') && !sentence.isVerb(verb + 1) && verb > group.to - 1;
      // "that X had offered to host": the infinitive tells what X is to it
      if (sentence.is(verb + 1, 'to')) {
        verb++;
        continue;
      }
      if (light !== undefined && (acts || has)) {
        const withIds = behind(sentence, verb + 1, ['with'], 8, actors)
          .filter((one) => actors.canAct(sentence, one))
          .slice(0, 1)
          .flatMap((one) => actors.of(sentence, one));
        return { role: light.role, subject: group.ids, withIds };
      }
      const tag = sentence.tag(verb);
      if (!(tag === 'AUX' || tag === 'ADV' || tag === 'PART' || sentence.isVerb(verb))) return null;
    }
    return null;
  }
  return null;
}

/** "told X and Y that talks will resume": two whose talks they are, before the "that" in front of token `from`. */
export function toldThat(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  const told = sentence.is(from - 1, 'that') ? actors.groupAt(sentence, from - 2) : null;
  return told !== null && told.ids.length >= 2 && told.preposition === '' ? told.ids : [];
}

/** What a meeting does with those who come to it. */
const BRINGING = /^(brought|drew|gathered|united|involved|included|featured|pitted|seated|sat)$/;

/** As far as a subject and its helping verbs part "whom" from its verb. */
const WHOM = 12;

/** "X, whom Y is to receive", "X, with whom Y spoke": a token of whom a relative pronoun before the verb means; null where none does. */
export function whomBefore(
  sentence: Sentence,
  verb: number,
  actors: Actors,
): { readonly head: number; readonly preposition: string } | null {
  for (let at = verb - 1; at > sentence.from && at > verb - WHOM; at--) {
    if (sentence.is(at, ';', '.', '"', '”', 'who', 'which', 'that')) return null;
    if (!sentence.is(at, 'whom')) continue;
    const preposition = sentence.is(at - 1, 'with', 'to') ? sentence.lower(at - 1) : '';
    let end = preposition === '' ? at : at - 1;
    if (sentence.is(end - 1, ',')) end--;
    const group = actors.groupAt(sentence, end - 1);
    return group?.to === end && group.ids.length > 0 ? { head: end - 1, preposition } : null;
  }
  return null;
}

/** Who stands before "who" or "whom": the name, where a description comes between. */
export function beforeRelative(sentence: Sentence, relative: number, actors: Actors): readonly EntityId[] {
  const end = sentence.is(relative - 1, ',') ? relative - 1 : relative;
  const groups = actors.groups(sentence);
  const group = groups[actors.groupFrom(sentence, end) - 1];
  if (group === undefined || end - group.to > 4) return [];
  const whole = groups[groups.indexOf(group) - 1];
  if (whole !== undefined && actors.hasPerson(whole.ids) && !actors.hasPerson(group.ids) && sentence.is(whole.to, ','))
    return whole.ids;
  return group.ids;
}
