/** What somebody does who mediates: chairs, carries drafts from one side to the other, brings them back to the table. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { agentOf, behind, isPassive, objectBehind } from './clause.js';
import { betweenWhom, doers, playedRole, thankedFor, within } from './mediator-names.js';
import type { Sentence } from './sentence.js';

/** Reports who mediates by the word at token `at`; `about` as in {@link ToldMediation}. */
export type Tell = (
  at: number,
  mediators: readonly EntityId[],
  parties: readonly EntityId[],
  about: 'agreement' | 'talks' | 'any',
  rule: string,
) => void;

/** "X facilitates the dialogue", "it was brokered by X", "the process, moderated by X". */
export function processVerb(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const agent =
    sentence.is(at + 1, 'by', 'jointly') || within(sentence, at + 1, 3, 'by')
      ? agentBehind(sentence, at, actors)
      : null;
  // "a committee chaired by X": its chair, nobody's mediator
  if (agent !== null && isOfBody(sentence, at, actors)) return;
  if (agent !== null && (isPassive(sentence, at) || sentence.penn(at) === 'VBN' || sentence.penn(at) === 'VBD')) {
    const subject = sentence.dependents(at, 'nsubj:pass', 'nsubj')[0];
    const pronoun = subject !== undefined && sentence.is(subject, 'it', 'this', 'that', 'which', 'both');
    tell(at, agent, [], pronoun ? 'agreement' : 'any', 'by');
    return;
  }
  // "helped broker": the tagger may take the second verb for something else
  const helped = [at - 1, at - 2].find((one) => /^help(s|ed|ing)?$/.test(sentence.lower(one)));
  if (!sentence.isVerb(at) && helped === undefined) return;
  const over = sentence.is(at + 1, 'over') ? at + 2 : at + 1;
  const object = sentence.dependents(at, 'obj')[0] ?? nounBehind(sentence, over);
  const it = sentence.is(over, 'it', 'them', 'both');
  if (object === null && !it) return;
  const lower = sentence.lower(object ?? over);
  if (!it && !words.mediation.get('process')!.has(lower) && !isBoth(sentence, object ?? over, words)) return;
  const parties = object === null ? [] : betweenWhom(sentence, object + 1, actors);
  // A chair stands between two others; alone it is a party's.
  tell(at, doers(sentence, sentence.isVerb(at) ? at : helped!, actors), parties, it ? 'any' : 'talks', 'process');
}

/** The noun before a participle names a body: "the committee chaired by X", "the delegation, led by X". */
export function isOfBody(sentence: Sentence, participle: number, actors: Actors): boolean {
  const noun = sentence.is(participle - 1, ',') ? participle - 2 : participle - 1;
  return sentence.tag(noun) === 'NOUN' && actors.isActorNoun(sentence, noun);
}

/** "X led the Y mediation", "Y's mediation", "mediation by Y", "the mediating role of Y". */
export function mediationNoun(sentence: Sentence, at: number, actors: Actors, tell: Tell): void {
  if (sentence.isVerb(at) && sentence.penn(at) !== 'VBG') return;
  const known = playedRole(sentence, at, actors) ?? thankedFor(sentence, at, actors);
  if (known !== null) {
    tell(at, known, betweenWhom(sentence, at + 1, actors), 'any', 'noun');
    return;
  }
  const owners: EntityId[] = [];
  const groups = actors.groups(sentence);
  const before = groups[actors.groupFrom(sentence, at) - 1];
  if (before !== undefined && before.to <= at && at - before.to <= 2 && (before.possessive || before.to === at))
    owners.push(...before.ids);
  const hyphen = sentence.is(at - 1, 'led', 'brokered', 'sponsored', 'backed') && sentence.is(at - 2, '-');
  if (hyphen) owners.push(...actors.known(at - 3));
  if (sentence.children(at).some((one) => one < at && actors.names.demonymAt[one]! >= 0))
    owners.push(
      ...sentence
        .children(at)
        .filter((one) => one < at)
        .flatMap((one) => actors.known(one)),
    );
  const role = sentence.is(at + 1, 'role', 'efforts', 'effort', 'team', 'process') ? at + 2 : at + 1;
  owners.push(...behind(sentence, role, ['by'], 4, actors).flatMap((one) => actors.of(sentence, one)));
  const verb = sentence.head(at);
  if (
    verb >= 0 &&
    sentence.isVerb(verb) &&
    sentence.is(verb, 'led', 'leads', 'lead', 'leading', 'headed', 'heads', 'chaired', 'undertook', 'resumed', 'took')
  )
    owners.push(...doers(sentence, verb, actors));
  else if (
    verb >= 0 &&
    sentence.relation(at) === 'nsubj:pass' &&
    sentence.is(verb, 'led', 'headed', 'chaired', 'undertaken')
  )
    owners.push(...(agentBehind(sentence, verb, actors) ?? []));
  else if (sentence.is(at - 1, 'the') && sentence.is(at + 1, 'led', 'headed'))
    owners.push(...behind(sentence, at + 1, ['by'], 4, actors).flatMap((one) => actors.of(sentence, one)));
  tell(at, owners, [], 'any', 'noun');
}

/** Who stands behind "by", by the order of words; else by the tree. */
function agentBehind(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null {
  for (let at = verb + 1; at <= verb + 3; at++) {
    if (!sentence.is(at, 'by')) continue;
    const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 1)];
    if (group !== undefined && group.from <= at + 2 && group.ids.length > 0) return group.ids;
  }
  const agent = agentOf(sentence, verb);
  return agent === null ? null : actors.of(sentence, agent);
}

/** The last noun of the phrase right behind, for where the tree has no object. */
function nounBehind(sentence: Sentence, from: number): number | null {
  let noun: number | null = null;
  for (let at = from; at < sentence.to && at < from + 6; at++) {
    if (sentence.tag(at) === 'NOUN') noun = at;
    else if (!['DET', 'ADJ', 'NUM', 'PRON', 'PROPN'].includes(sentence.tag(at) ?? '')) break;
  }
  return noun;
}

/** "the two camps", "both sides", "the rivals' delegations": two whom the text has told of. */
function isBoth(sentence: Sentence, noun: number, words: MeetingWords): boolean {
  if (sentence.is(noun, 'them', 'both', 'two')) return true;
  if (!words.mediation.get('side')!.has(sentence.lower(noun))) return false;
  for (let at = noun - 1; at >= sentence.from && at >= noun - 4; at--)
    if (sentence.is(at, 'two', 'both', 'opposing', 'rival', 'warring', 'the')) return true;
  return false;
}

/** "was in the chair", "sat at the head of the table", "with X in the mediator's seat". */
export function chairs(sentence: Sentence, at: number, actors: Actors, tell: Tell): void {
  const groups = actors.groups(sentence);
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
      tell(at, groups[n]!.ids, [], 'talks', 'chair');
      return;
    }
  }
  for (let verb = at - 1; verb >= sentence.from && verb >= at - 3; verb--)
    if (sentence.is(verb, 'was', 'is', 'were', 'be', 'been', 'sat', 'sits', 'took', 'takes', 'with')) {
      tell(at, sentence.is(verb, 'with') ? [] : doers(sentence, verb, actors), [], 'talks', 'chair');
      return;
    }
}

/** "carried messages", "passing drafts between A and B", "taking maps from one capital to the other". */
export function carries(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const path = pathBehind(sentence, verb + 1, actors);
  const cargo = Array.from({ length: 6 }, (_, n) => verb + 1 + n).some((at) =>
    words.mediation.get('cargo')!.has(sentence.lower(at)),
  );
  const plain =
    !/^(tak|took|br|bear)/.test(sentence.lower(verb)) &&
    within(sentence, verb + 1, 6, 'message', 'messages', 'proposals', 'letters', 'notes');
  if (path === null && !plain) return;
  if (path !== null && !cargo && !path.closed) return;
  tell(verb, doers(sentence, verb, actors), path?.parties ?? [], 'talks', 'messages');
}

/** "from one floor to the other", "from A's floor to that of B and back": what goes to and fro is told by its path alone. */
function pathBehind(
  sentence: Sentence,
  from: number,
  actors: Actors,
): { readonly parties: readonly EntityId[]; readonly closed: boolean } | null {
  const between = betweenWhom(sentence, from, actors);
  if (between.length >= 2) return { parties: between, closed: false };
  for (let at = from; at < sentence.to && at < from + 10; at++) {
    if (sentence.is(at, ';', '.', 'who', 'which')) return null;
    if (sentence.is(at, 'between') && within(sentence, at + 1, 3, 'them', 'two', 'sides', 'both'))
      return { parties: [], closed: false };
    if (!sentence.is(at, 'from')) continue;
    for (let to = at + 2; to < sentence.to && to < at + 14; to++) {
      if (!sentence.is(to, 'to')) continue;
      if (sentence.is(at + 1, 'one') && sentence.is(to + 1, 'the') && sentence.is(to + 2, 'other'))
        return { parties: [], closed: true };
      const back = within(sentence, to + 1, 14, 'back');
      if (!back) return null;
      const groups = actors.groups(sentence);
      const ids = [at + 1, to + 1].flatMap((one) => {
        const group = groups[actors.groupFrom(sentence, one)];
        return group !== undefined && group.from <= one + 5 ? group.ids : [];
      });
      const parties = [...new Set(ids)];
      return { parties, closed: parties.length >= 2 };
    }
  }
  return null;
}

const GOING = [
  'flew',
  'flown',
  'shuttled',
  'commuted',
  'travelled',
  'traveled',
  'gone',
  'went',
  'going',
  'moved',
  'moving',
  'ran',
  'run',
  'running',
  'walked',
];

/** "sat between them", "flew back and forth between A and B", "had gone to and fro between the two camps". */
export function movesBetween(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (sentence.is(at, 'sat', 'sits', 'stood')) {
    const both = sentence.is(at + 1, 'with') && sentence.is(at + 2, 'them', 'both');
    if (sentence.is(at + 1, 'between') || both) tell(at, doers(sentence, at, actors), [], 'talks', 'between');
    return;
  }
  const shuttles = sentence.is(at, 'shuttled', 'shuttling');
  if (!shuttles && !sentence.is(at, ...GOING)) return;
  if (pathBehind(sentence, at + 1, actors)?.closed === true && !shuttles) {
    tell(at, doers(sentence, at, actors), [], 'talks', 'shuttle');
    return;
  }
  const between = sentence.is(at, 'moved', 'moving', 'ran', 'running') && sentence.is(at + 1, 'between');
  if (!shuttles && !between && !within(sentence, at + 1, 4, 'forth', 'fro')) return;
  const parties = betweenWhom(sentence, at + 1, actors);
  let both = false;
  for (let one = at + 1; one < sentence.to && one < at + 12 && !both; one++)
    both = sentence.is(one - 1, 'two', 'both', 'the') && isBoth(sentence, one, words);
  if (parties.length >= 2) tell(at, doers(sentence, at, actors), parties, 'any', 'shuttle');
  else if (both) tell(at, doers(sentence, at, actors), [], 'talks', 'shuttle');
}

/** "arranged for X and Y to meet", "got X and Y to agree": who moves two to do it together. */
export function induces(sentence: Sentence, verb: number, actors: Actors, tell: Tell): void {
  if (!/^(arrang|persuad|convinc|coax|cajol|got$|gets?$|getting$)/.test(sentence.lower(verb))) return;
  const group = actors.groups(sentence)[actors.groupFrom(sentence, verb + 1)];
  if (group === undefined || group.from > verb + 3 || group.ids.length < 2 || !sentence.is(group.to, 'to')) return;
  if (group.from > verb + 1 && !sentence.is(verb + 1, 'for', 'both', 'the')) return;
  if (TOGETHER.test(sentence.lower(group.to + 1)))
    tell(verb, doers(sentence, verb, actors), group.ids, 'any', 'induced');
}

const TOGETHER =
  /^(meet|talk|sit|negotiate|sign|agree|accept|return|resume|stop|halt|cease|hold|extend|exchange|swap|come|start)$/;

/** "exchanged messages through X", "trade proposals via X": who carries them. */
export function exchanges(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (!/^(exchang|trad|swapp)(ed|e|es|ing)$/.test(sentence.lower(verb))) return;
  if (
    !Array.from({ length: 4 }, (_, n) => verb + 1 + n).some((at) =>
      words.mediation.get('cargo')!.has(sentence.lower(at)),
    )
  )
    return;
  const via = behind(sentence, verb + 1, [...words.mediation.get('phrase-via')!], 12, actors);
  tell(
    verb,
    via.flatMap((one) => actors.of(sentence, one)),
    doers(sentence, verb, actors),
    'talks',
    'messages',
  );
}

/** "brought them together", "coaxed it back to the table", "got the talks going again", "helped to bring it about". */
export function brings(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const bring = sentence.is(at, 'bring', 'brings', 'brought', 'bringing');
  const pronoun = sentence.is(at + 1, 'it', 'them', 'this', 'that', 'both');
  if (bring) {
    const about = [1, 2, 3].some((n) => sentence.is(at + n, 'about'));
    if (about && pronoun) {
      tell(at, doers(sentence, at, actors), [], 'agreement', 'brought-about');
      return;
    }
    const guests = sentence.is(at + 1, 'together')
      ? actors.groups(sentence)[actors.groupFrom(sentence, at + 2)]
      : undefined;
    if (guests !== undefined && guests.from <= at + 4 && guests.ids.length >= 2) {
      tell(at, doers(sentence, at, actors), guests.ids, 'talks', 'together');
      return;
    }
  }
  const noun = nounBehind(sentence, at + 1);
  const object = pronoun ? at + 1 : noun;
  const group = objectBehind(sentence, at, actors);
  const end = group !== null ? group.to : object === null ? null : object + 1;
  if (end === null) return;
  const process = object !== null && words.mediation.get('process')!.has(sentence.lower(object));
  if (process) {
    if (
      within(sentence, end, 3, 'going', 'moving', 'started', 'restarted', 'alive', 'rolling') ||
      (sentence.is(end, 'back') && within(sentence, end, 3, 'track'))
    )
      tell(at, doers(sentence, at, actors), [], 'talks', 'going');
    return;
  }
  const them = group !== null && group.ids.length >= 2 ? group.ids : [];
  const both = pronoun || them.length > 0 || (object !== null && isBoth(sentence, object, words));
  const told = reunited(sentence, end);
  if (told === null || !(both || (told === 'table' && group !== null))) return;
  if (bring || told === 'table' || sentence.is(at + 1, 'them') || them.length > 0)
    tell(at, doers(sentence, at, actors), them, 'talks', 'together');
}

/** "together", "face to face", "to one table", "back": where those go who are brought together. */
function reunited(sentence: Sentence, from: number): 'together' | 'table' | null {
  for (let at = from; at < sentence.to && at < from + 4; at++) {
    if (sentence.is(at, 'together', 'here', 'there')) return 'together';
    if (sentence.is(at, 'face') && sentence.is(at + 1, 'to')) return 'together';
    if (sentence.is(at, 'back') && !sentence.is(at + 1, 'to', 'from', 'into', 'in', 'on')) return 'together';
    if (sentence.is(at, 'to', 'around', 'round', 'at', 'into') && within(sentence, at + 1, 4, 'table', 'room'))
      return 'table';
    if (!sentence.is(at, 'back', 'both', 'sides', ',', 'all')) return null;
  }
  return null;
}

/** "received the two envoys one after the other", "met both sides separately": a third party between them. */
export function seesEach(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const group = objectBehind(sentence, at, actors);
  const noun = nounBehind(sentence, at + 1);
  const ids = group !== null && new Set(group.ids).size >= 2 ? group.ids : [];
  const both = ids.length === 2 || (noun !== null && isBoth(sentence, noun, words) && !sentence.is(noun, 'them'));
  if (!both) return;
  const from = Math.max(group?.to ?? 0, (noun ?? 0) + 1);
  for (let i = from; i < sentence.to && i < from + 12; i++) {
    const turn =
      sentence.is(i, 'separately', 'apart') ||
      (sentence.is(i, 'in') && sentence.is(i + 1, 'turn')) ||
      (sentence.is(i, 'one') &&
        sentence.is(i + 1, 'after', 'by') &&
        sentence.is(i + 2, 'the', 'one') &&
        sentence.is(i + (sentence.is(i + 2, 'the') ? 3 : 2), 'other', 'one'));
    if (!turn) continue;
    const mediators = doers(sentence, at, actors);
    if (mediators.length === 1) tell(at, mediators, [], 'any', 'each');
    return;
  }
}
