/** Whom others send to mediate or thank for it, and whose draft or journeys two owe their talks to. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { nameBehind } from './appositions.js';
import { betweenWhom } from './clause.js';
import { agentBehind, type Tell } from './mediator-acts.js';
import { areApart, movers, twoBehind } from './mediator-both.js';
import { isPlace } from './mediator-paths.js';
import { thirdOf } from './mediator-nearing.js';
import type { Sentence } from './sentence.js';

/** Between an errand's verb and the name of whom it is given to stand few words: "asked the former Kenyan president". */
const REACH = 6;

/** "tasked X with bringing A and B together", "sent X to mediate between them", "X, asked by the Union to help A and B talk". */
export function tasks(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const groups = actors.groups(sentence);
  const whom = groups[actors.groupFrom(sentence, verb + 1)];
  if (sentence.penn(verb) === 'VBN' && sentence.is(verb + 1, 'by')) {
    // "X, named by the Union to steer the talks": whoever stands before, or is the passive's subject
    const agent = groups[actors.groupFrom(sentence, verb + 2)];
    if (agent === undefined || agent.from > verb + 4) return;
    const sent = sentForOf(sentence, verb, actors);
    errand(sentence, agent.to, sent, actors, words, tell);
    return;
  }
  if (whom === undefined || whom.from > verb + REACH || whom.possessive || whom.ids.length === 0) return;
  for (let at = verb + 1; at < whom.from; at++) if (sentence.isVerb(at) || sentence.is(at, ',', 'to', 'by')) return;
  // "sent its secretary-general, X, to": the name says who
  const named = nameBehind(sentence, whom, actors);
  const name = named.length > 0 ? groups[actors.groupFrom(sentence, whom.to + 1)]! : whom;
  errand(sentence, name.to, named.length > 0 ? named : whom.ids, actors, words, tell);
}

/** Whom a passive verb of errands or its participle is about. */
function sentForOf(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] {
  let end = verb;
  while (sentence.tag(end - 1) === 'AUX' || sentence.tag(end - 1) === 'ADV' || sentence.is(end - 1, ',')) end--;
  const group = actors.groupAt(sentence, end - 1);
  return group === null || group.possessive || group.preposition !== '' ? [] : group.ids;
}

/** What somebody is sent for, from token `from` on: "to mediate", "with bringing A and B together". */
function errand(
  sentence: Sentence,
  from: number,
  sent: readonly EntityId[],
  actors: Actors,
  words: MeetingWords,
  tell: Tell,
): void {
  let at = from;
  while (sentence.is(at, ',') || (at < from + 4 && /^(on|last|this|\p{Lu}\p{L}+day)$/u.test(sentence.text(at)))) at++;
  if (!sentence.is(at, 'to', 'with') || sent.length === 0) return;
  const act = at + 1;
  const lower = sentence.lower(act);
  const parties = betweenWhom(sentence, act + 1, actors);
  const mediators = thirdOf(sent, parties, actors);
  if (MEDIATING.test(lower)) {
    tell(act, mediators, parties, 'any', 'by-errand');
    return;
  }
  const steering = words.mediation.get('process-verb')!.has(lower) || LEADING.test(lower);
  for (let noun = act + 1; steering && noun < act + REACH; noun++) {
    if (sentence.is(noun, ',', 'between', 'with')) break;
    if (!words.mediation.get('process')!.has(sentence.lower(noun))) continue;
    if (parties.length >= 2 || lower !== 'lead') tell(act, mediators, parties, 'any', 'by-errand');
    return;
  }
  // "to find a way out between A and B", "to bridge the gap between"
  if (/^(find|seek|bridge|narrow|ease|defuse|calm|restore|make)/.test(lower)) {
    if (parties.length >= 2 || sentence.any(act + 2, act + 10, 'between'))
      tell(act, mediators, parties, 'any', 'by-errand');
    return;
  }
  const moving = words.mediation.get('induce-verb')!.has(lower) || words.mediation.get('bring-verb')!.has(lower);
  const both = moving || /^bring/.test(lower) ? twoBehind(sentence, act, actors, words) : null;
  if (both === null) return;
  const next = sentence.is(both.to, 'to') ? both.to + 1 : both.to;
  const joined =
    sentence.any(both.to, both.to + 4, 'together', 'table', 'room') ||
    words.mediation.get('joint-act')!.has(sentence.lower(next));
  if (!joined) return;
  const two = areApart(both.ids, actors) ? both.ids : [];
  tell(act, thirdOf(sent, both.ids, actors), two, 'any', 'by-errand');
}

const MEDIATING = /^(co-)?(mediat|facilitat|arbitrat|interced)(e|ing)$/;
const LEADING = /^(lead|leading|run|running|guide|guiding|head|heading|steer)$/;

/** "thanked X for making the swap possible", "praised Oman for its part in the talks", "credited X for peace efforts". */
export function thanks(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, verb + 1)];
  if (group === undefined || group.from > verb + 3 || group.ids.length === 0 || group.possessive) return;
  if (!sentence.is(group.to, 'for', 'with')) return;
  const from = group.to + 1;
  for (let at = from; at < sentence.to && at < from + 10; at++) {
    if (sentence.is(at, ',', ';', 'but', 'who')) return;
    const lower = sentence.lower(at);
    const made =
      sentence.is(at, 'possible') && sentence.any(from, at, 'making') && isOfTheirs(sentence, from, at, words);
    const peace =
      /^(efforts?|diplomacy|offices)$/.test(lower) &&
      sentence.within(from, at, /^(mediat(ion|ing|ory)|diplomatic|good|peace|facilitation)$/);
    const part =
      /^(role|part|help|efforts|support|work|assistance)$/.test(lower) &&
      sentence.is(at + 1, 'in', 'to') &&
      isOfTalks(sentence, at + 2, words);
    // "thanked Norway for its role."
    const own =
      /^(role|part|mediation|facilitation)$/.test(lower) &&
      sentence.penn(at - 1) === 'PRP$' &&
      (at + 1 >= sentence.to || sentence.is(at + 1, '.', ',', ';', 'and'));
    if (!made && !peace && !part && !own) continue;
    tell(verb, group.ids, [], 'any', 'by-thanks');
    return;
  }
}

/** "X was instrumental in the talks between A and B", "pivotal in brokering it". */
export function instrumental(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (!sentence.is(at + 1, 'in', 'to') || !isOfTalks(sentence, at + 2, words)) return;
  const subject = sentence.dependents(at, 'nsubj')[0];
  const parties = betweenWhom(sentence, at + 2, actors);
  const mediators = subject === undefined ? [] : actors.of(sentence, subject);
  tell(at, thirdOf(mediators, parties, actors), parties, 'any', 'by-part');
}

/** "making the meeting possible", "making it possible": between the two, not a loan. */
function isOfTheirs(sentence: Sentence, from: number, to: number, words: MeetingWords): boolean {
  for (let at = from; at < to; at++) {
    const lower = sentence.lower(at);
    if (sentence.is(at, 'it', 'this', 'that') || words.agreementNouns.has(lower) || words.captives.has(lower))
      return true;
    if (words.mediation.get('process')!.has(lower) || words.nouns.has(lower)) return true;
  }
  return false;
}

/** "in the talks", "in ending the war": behind a part that somebody has. */
function isOfTalks(sentence: Sentence, from: number, words: MeetingWords): boolean {
  for (let at = from; at < sentence.to && at < from + 7; at++) {
    const lower = sentence.lower(at);
    if (sentence.is(at, ',', ';')) return false;
    if (words.mediation.get('process')!.has(lower) || /^(broker|mediat|facilitat)ing$/.test(lower)) return true;
    if (words.mediation.get('strife')!.has(lower))
      return sentence.any(from, at, 'ending', 'resolving', 'end', 'defusing');
  }
  return false;
}

/** "has drafted the text", "whose diplomats drew up the plan": whose words two sides are to agree on. */
export function drafts(
  sentence: Sentence,
  verb: number,
  words: MeetingWords,
  mediators: readonly EntityId[],
  tell: Tell,
): void {
  const from = sentence.is(verb + 1, 'up') ? verb + 2 : verb + 1;
  for (let at = from; at < sentence.to && at < from + 8; at++) {
    if (sentence.is(at, ',', ';', 'for', 'resolution', 'law', 'bill', 'constitution', 'statement')) return;
    if (!words.mediation.get('cargo')!.has(sentence.lower(at)) && !words.agreementNouns.has(sentence.lower(at)))
      continue;
    if (!sentence.is(at + 1, 'resolution', 'law', 'bill', 'of')) tell(verb, mediators, [], 'talks', 'by-drafting');
    return;
  }
}

/** "two years of trips between Aden and Sanaa by X". */
export function journeys(sentence: Sentence, noun: number, actors: Actors, tell: Tell): void {
  let at = noun + 1;
  // "had made eleven journeys between the capitals to get it"
  const both = sentence.is(at, 'between') && sentence.any(at + 1, at + 4, 'capitals', 'sides', 'camps', 'them', 'two');
  const made = [1, 2, 3, 4].map((n) => noun - n).find((one) => sentence.is(one, 'made', 'makes'));
  const places = sentence.is(at, 'between') && isPlace(sentence, at + 1, actors);
  if (made !== undefined && (both || places)) {
    tell(noun, movers(sentence, made, actors), [], 'any', 'by-journeys');
    return;
  }
  if (!sentence.is(at, 'between') || !isPlace(sentence, at + 1, actors)) return;
  while (at < noun + 9 && !sentence.is(at, 'by')) at++;
  if (sentence.is(at, 'by')) tell(noun, agentBehind(sentence, at - 1, actors) ?? [], [], 'any', 'by-journeys');
}
