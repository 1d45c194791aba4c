/** What one side has to say to another, and who carries it there: messages, letters, replies. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { behind } from './clause.js';
import type { Tell } from './mediator-acts.js';
import { movers } from './mediator-both.js';
import { thirdOf } from './mediator-nearing.js';
import { isPlace, pathBehind, SIDES } from './mediator-paths.js';
import { stateOf } from './noun-visits.js';
import type { Sentence } from './sentence.js';

/** "carried messages", "passing drafts between A and B", "taking maps from one capital to the other". */
export function carries(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const mail = fromSideToSide(sentence, verb, actors, words);
  if (mail !== null) {
    tell(verb, mail.carriers, mail.parties, 'talks', 'messages');
    return;
  }
  const path = pathBehind(sentence, verb + 1, actors);
  const cargo = Array.from({ length: 6 }, (_, n) => verb + 1 + n).some((at) =>
    words.mediation.get('cargo')!.has(sentence.lower(at)),
  );
  const plain =
    !/^(tak|took|br|bear)/.test(sentence.lower(verb)) &&
    (sentence.any(verb + 1, verb + 7, 'messages', 'proposals', 'letters', 'notes') ||
      isPassedOn(sentence, verb, actors));
  if (path === null && !plain) {
    anothers(sentence, verb, actors, tell);
    return;
  }
  // "carried the same briefcase between two capitals"; what is brought or taken between them need be no message
  const errand =
    path !== null &&
    sentence.is(verb, 'carried', 'carries', 'carrying', 'ferried', 'ferrying') &&
    (path.parties.length >= 2 || sentence.within(verb + 2, verb + 12, SIDES));
  if (path !== null && !cargo && !path.closed && !errand) return;
  tell(verb, movers(sentence, verb, actors), path?.parties ?? [], 'talks', 'messages');
}

/** "relayed a message to the rebels"; what one delivers, or brings from his own side, is that side's word. */
function isPassedOn(sentence: Sentence, verb: number, actors: Actors): boolean {
  if (/^(deliver|hand)/.test(sentence.lower(verb))) return false;
  for (let at = verb + 1; at < verb + 7; at++)
    if (sentence.is(at, 'message')) return !sentence.is(at + 1, 'from') || isOfOther(sentence, at + 2, verb, actors);
  return false;
}

/** "from Tehran", carried by an Omani: the sender that stands at token `from` is known for another side than the carrier's. */
function isOfOther(sentence: Sentence, from: number, verb: number, actors: Actors): boolean {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, from)];
  const named = group !== undefined && group.from <= from + 2 ? group.ids : [];
  const city = named.length === 0 ? stateOf(from, actors) : null;
  const senders = city === null ? named : [city];
  // "conveyed a message from Ana Holt": of a name alone nobody knows that she is not who sent him
  if (senders.length === 0 || senders.some((id) => actors.actsFor(id).length === 0)) return false;
  const carriers = movers(sentence, verb, actors);
  const told = carriers.some((id) => actors.actsFor(id).length > 0);
  return told && thirdOf(carriers, senders, actors).length === carriers.length;
}

/** "brought a message from A to B", "carried A's letter to B": who takes to one side what another has to say, and speaks for neither. */
function fromSideToSide(
  sentence: Sentence,
  verb: number,
  actors: Actors,
  words: MeetingWords,
): { readonly carriers: readonly EntityId[]; readonly parties: readonly EntityId[] } | null {
  let cargo = verb + 1;
  while (cargo < verb + 8 && !words.mediation.get('cargo')!.has(sentence.lower(cargo))) {
    if (sentence.is(cargo, ',', ';')) return null;
    cargo++;
  }
  if (!sentence.is(cargo + 1, 'from')) return null;
  // "carried the letter from Washington to Tehran", where no name stands for its state
  const cities =
    isPlace(sentence, cargo + 2, actors) && sentence.is(cargo + 3, 'to') && isPlace(sentence, cargo + 4, actors);
  if (cities && actors.known(cargo + 2).length === 0) return { carriers: movers(sentence, verb, actors), parties: [] };
  const groups = actors.groups(sentence);
  const n = actors.groupFrom(sentence, cargo + 2);
  const sender = groups[n];
  if (sender === undefined || sender.from > cargo + 4 || sender.ids.length === 0) return null;
  // "from the Ethiopian delegation's floor to the Somali one"
  let to = sender.to;
  while (sender.possessive && to < sender.to + 4 && !sentence.is(to, 'to')) to++;
  if (!sentence.is(to, 'to', 'for')) return null;
  const next = groups[n + 1];
  const received =
    next !== undefined && next.from <= to + 3
      ? next.ids
      : [1, 2, 3].flatMap((step) =>
          sentence.is(to + step + 1, 'one', 'floor', 'room') ? actors.known(to + step) : [],
        );
  if (received.length === 0) return null;
  const parties = [...sender.ids, ...received];
  const carriers = movers(sentence, verb, actors);
  // Whose envoy he is must be known: most letters are carried by their senders' own
  // "Russian envoy X brought a letter from Vladimir Putin": sent by one of whom only the name is told, he is his own
  const told = sender.ids.every((id) => actors.kindOf(id) !== 'person' || actors.actsFor(id).length > 0);
  const sent = told || !sentence.within(verb - 8, verb, /^(envoy|emissary|ambassador|aide|adviser|representative)$/);
  const known = sender.possessive || (sent && carriers.some((id) => actors.actsFor(id).length > 0));
  return known ? { carriers: thirdOf(carriers, parties, actors), parties } : null;
}

/** What one side has to say to the other; greetings and letters are an ambassador's own. */
const WORD_OF_SIDE =
  /^(answers?|repl(y|ies)|responses?|conditions|terms|demands|offers?|positions?|proposals?|counter-?proposals?)$/;

/** "conveyed the Ugandan reply", "relayed Kenya's offer to Uganda": who carries what is said by a side that is not his own. */
function anothers(sentence: Sentence, verb: number, actors: Actors, tell: Tell): void {
  if (!/^(convey|relay|pass|carr|deliver|hand|transmit)/.test(sentence.lower(verb))) return;
  const groups = actors.groups(sentence);
  for (let cargo = verb + 2; cargo < sentence.to && cargo < verb + 9; cargo++) {
    // "a written reply"
    if ((sentence.isVerb(cargo) && sentence.relation(cargo) !== 'amod') || sentence.is(cargo, ',', ';')) return;
    if (!WORD_OF_SIDE.test(sentence.lower(cargo))) continue;
    const n = actors.groupFrom(sentence, cargo);
    const before = groups[n - 1];
    const own = sentence.is(cargo - 1, '-') ? cargo - 3 : cargo - 1;
    const named = before !== undefined && before.from > verb && before.possessive ? before.ids : actors.known(own);
    const carriers = movers(sentence, verb, actors);
    const sides = actors.withSides(carriers);
    const isOther = (ids: readonly EntityId[]): boolean =>
      ids.length > 0 && !actors.withSides(ids).some((id) => sides.includes(id));
    // "handed Uganda a Kenyan proposal", "relayed Kenya's offer to Uganda"
    const first = groups[actors.groupFrom(sentence, verb + 1)];
    const handed = first?.from === verb + 1 && !first.possessive && first.to < cargo ? first.ids : [];
    const behindIt = behind(sentence, cargo + 1, ['to', 'from'], 3, actors).flatMap((one) => actors.of(sentence, one));
    const receivers = handed.length > 0 ? handed : behindIt;
    const parties = [...new Set([...named, ...receivers])];
    if (isOther(named) && isOther(receivers) && parties.length >= 2) {
      tell(verb, carriers, parties, 'talks', 'messages');
      return;
    }
    // "carried the reply to Kampala"
    const owners = named.length > 0 ? named : receivers;
    const away = sentence.is(cargo + 1, 'to') && isPlace(sentence, cargo + 2, actors);
    if (isOther(owners) || (owners.length === 0 && away)) tell(verb, carriers, [], 'any', 'by-message');
    return;
  }
}
