/** Who hosts, where no verb of the meeting says so: "their Turkish host, X", "at X's residence", "X provided the venue". */
import type { EntityId, Span, Status } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { nameFrom } from './clause.js';
import type { Collect } from './candidate.js';
import { doers } from './doers.js';
import { thankedFor } from './mediator-names.js';
import { beforeRelative } from './relative.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';
import { HOSTING, triggersOf } from './triggers.js';

/** How far from the words of a meeting its host may be told of, in tokens. */
const REACH = 16;

/** Those who host what the tokens [from, to) name, as far as its sentence tells; [] where it does not. */
export function hostIn(
  sentence: Sentence,
  from: number,
  to: number,
  actors: Actors,
  words: MeetingWords,
): readonly EntityId[] {
  const triggers = triggersOf(sentence.words, words);
  for (let at = Math.max(sentence.from, from - REACH); at < sentence.to && at < to + REACH; at++) {
    if (sentence.is(at, ';') && at > to) break;
    if ((triggers[at]! & HOSTING) === 0) continue;
    const told =
      called(sentence, at, actors) ??
      atHome(sentence, at, actors) ??
      invited(sentence, at, actors) ??
      gave(sentence, at, actors, words);
    if (told !== null && told.length > 0) return told;
  }
  return [];
}

/** "host Norway", "X, the host", "the host, X", "their Chinese host X", "with X as host"; no talk-show host. */
function called(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  if (!sentence.is(at, 'host', 'hosts') || sentence.tag(at) !== 'NOUN') return null;
  if (sentence.tag(at - 1) === 'NOUN' || (sentence.is(at - 1, 'a') && sentence.is(at + 1, 'of'))) return null;
  // "the host country's envoy" is another than the host
  if (sentence.penn(at + 1) === 'POS' || sentence.penn(at + 2) === 'POS') return null;
  const groups = actors.groups(sentence);
  if (sentence.is(at - 1, 'as')) {
    if (/^(act|serv)(s|ed|ing|es)$/.test(sentence.lower(at - 2))) return doers(sentence, at - 2, actors);
    const n = actors.groupFrom(sentence, at - 1) - 1;
    // "with President X of Congo as host": X, whose state comes between
    const whole =
      groups[n]?.preposition === 'of' && groups[n - 1]?.to === groups[n].from - 1 ? groups[n - 1] : groups[n];
    return whole !== undefined && groups[n]!.to === at - 1 ? whole.ids : null;
  }
  const name = sentence.is(at + 1, 'nation', 'country', 'city', 'state', 'government', ',') ? at + 2 : at + 1;
  const behind = groups[actors.groupFrom(sentence, name)];
  if (behind?.from === name && behind.ids.length > 0 && !behind.possessive) return behind.ids;
  const own = actors.groupAt(sentence, at);
  if (own !== null && own.ids.length > 0) return own.ids;
  // "their Turkish host"
  if (actors.names.demonymAt[at - 1]! >= 0) return actors.known(at - 1);
  const before = sentence.is(at - 1, 'the') ? at - 2 : at - 1;
  if (sentence.is(before, ',')) return actors.groupAt(sentence, before - 1)?.ids ?? null;
  // "X was the host of the talks", "X played host to"
  return sentence.isVerb(before) && sentence.is(before, 'was', 'is', 'were', 'are', 'played', 'plays', 'playing', 'be')
    ? doers(sentence, before, actors)
    : null;
}

const HOME = /^(residence|home|villa|palace|ranch|estate|dacha|retreat|farm|house)$/;

/** "at X's residence", "in her villa": whose. */
function atHome(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  if (!HOME.test(sentence.lower(at)) || /^\p{Lu}/u.test(sentence.text(at))) return null;
  let owner = at - 1;
  while (owner > at - 4 && ['ADJ', 'NOUN'].includes(sentence.tag(owner) ?? '')) owner--;
  const pronoun = sentence.is(owner, 'his', 'her');
  if (!pronoun && sentence.penn(owner) !== 'POS') return null;
  const group = actors.groupAt(sentence, pronoun ? owner : owner - 1);
  const first = pronoun ? owner : (group?.from ?? owner);
  return sentence.is(first - 1, 'at', 'in') || sentence.is(first - 2, 'at', 'in')
    ? actors.of(sentence, pronoun ? owner : owner - 1)
    : null;
}

/** "at X's invitation", "X, at whose invitation they met", "an invitation from X", "invited by X". */
function invited(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  if (sentence.is(at, 'invited') && sentence.is(at + 1, 'by') && sentence.penn(at) === 'VBN')
    return idsFrom(sentence, at + 2, actors);
  if (!sentence.is(at, 'invitation')) return null;
  if (sentence.is(at - 1, 'whose')) return beforeRelative(sentence, at - 2, actors);
  if (sentence.is(at + 1, 'from')) return idsFrom(sentence, at + 2, actors);
  if (sentence.penn(at - 1) !== 'POS') return null;
  const group = actors.groupAt(sentence, at - 2);
  return group !== null && sentence.within(group.from - 2, group.from, /^(at|on)$/) ? group.ids : null;
}

/** Who hosts by a sentence that need not name the meeting: the sentences around tell which it is. */
export interface ToldHosting {
  readonly sentence: number;
  readonly hosts: readonly EntityId[];
  readonly status: Status;
  readonly span: Span;
  readonly by: string;
}

/** "Norway was host", "Norway, which is hosting, said", "They thanked Norway for its hospitality", "Norway gave its rooms". */
export function findHostings(
  sentence: Sentence,
  actors: Actors,
  words: MeetingWords,
  trace: Collect | null,
): readonly ToldHosting[] {
  const found: ToldHosting[] = [];
  const triggers = triggersOf(sentence.words, words);
  for (let at = sentence.from; at < sentence.to; at++) {
    if ((triggers[at]! & HOSTING) === 0) continue;
    const hosts = hostsAlone(sentence, at, actors, words);
    if (hosts.length === 0) continue;
    const { status, by } = statusOf(sentence, at, at + 1, sentence.isVerb(at) ? at : null, words);
    const span = { start: sentence.words.start[at]!, end: sentence.words.end[at]! };
    const kept = status !== 'denied' && status !== 'cancelled';
    trace?.({ ...span, rule: `hosting+${by}`, rejected: kept ? null : `not so: ${by}` });
    if (!kept) continue;
    found.push({
      sentence: sentence.number,
      hosts,
      status,
      span: { start: sentence.start, end: sentence.end },
      by: `hosting+${by}`,
    });
  }
  return found;
}

/** What the token says of a host by itself. */
function hostsAlone(sentence: Sentence, at: number, actors: Actors, words: MeetingWords): readonly EntityId[] {
  if (sentence.is(at, 'host', 'hosts', 'hosted', 'hosting')) {
    if (!sentence.isVerb(at)) return called(sentence, at, actors) ?? [];
    // What is hosted stands behind; "the talks that X is hosting" has it before
    const bare = at + 1 === sentence.to || sentence.is(at + 1, ',', '.', ';', 'and', 'but', 'again', 'for');
    return bare && sentence.relation(at) !== 'amod' ? doers(sentence, at, actors) : [];
  }
  if (sentence.is(at, 'hospitality')) return hospitable(sentence, at, actors);
  return gave(sentence, at, actors, words) ?? [];
}

/** "thanked X for its hospitality", "X's hospitality": whose. */
function hospitable(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  const thanked = thankedFor(sentence, at, actors);
  if (thanked !== null) return thanked;
  const group = actors.groupAt(sentence, sentence.penn(at - 1) === 'POS' ? at - 2 : at - 3);
  return group?.possessive === true && at - group.to <= 2 ? group.ids : [];
}

function idsFrom(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  const name = nameFrom(sentence, at, actors);
  return name === null ? [] : actors.of(sentence, name);
}

/** "X provided the venue", "X, which is lending its rooms". */
function gave(sentence: Sentence, at: number, actors: Actors, words: MeetingWords): readonly EntityId[] | null {
  const home = HOME.test(sentence.lower(at));
  if (!home && !words.mediation.get('venue')!.has(sentence.lower(at))) return null;
  if (sentence.is(at + 1, 'provided', 'lent', 'supplied') && sentence.is(at + 2, 'by'))
    return idsFrom(sentence, at + 3, actors);
  if (home) return null;
  for (let verb = at - 1; verb > at - 5; verb--)
    if (/^(provid|lend|lent|gave|give|offer|suppl)/.test(sentence.lower(verb)) && sentence.isVerb(verb))
      // "gave her rooms a coat of paint"
      return sentence.tag(at + 1) === 'DET' ? null : doers(sentence, verb, actors);
  return null;
}
