/**
 * Who a sentence says mediates where no word of a meeting or agreement is near to hang it on: "the guarantors, Norway and
 * Cuba", "it was brokered by X", "X led the Y mediation", "X sat between them". Which meeting or agreement it is, the
 * sentences around tell.
 */
import type { EntityId, Span, Status } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Collect } from './candidate.js';
import { agentOf, behind, isPassive, subjectBefore, subjectsOf } from './clause.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';

export interface ToldMediation {
  readonly sentence: number;
  readonly mediators: readonly EntityId[];
  /** Between whom, where the sentence says so. */
  readonly parties: readonly EntityId[];
  /** `agreement`: what a pronoun stands for was brokered; `talks`: a process; `any`: only that somebody is the mediator. */
  readonly about: 'agreement' | 'talks' | 'any';
  readonly status: Status;
  readonly span: Span;
  readonly by: string;
}

/** What one sentence says of mediators, in text order; [] if nothing. */
export function findMediations(
  sentence: Sentence,
  actors: Actors,
  words: MeetingWords,
  trace: Collect | null,
): readonly ToldMediation[] {
  const found: ToldMediation[] = [];
  const tell = (
    at: number,
    mediators: readonly EntityId[],
    parties: readonly EntityId[],
    about: ToldMediation['about'],
    rule: string,
  ): void => {
    const ids = [...new Set(mediators)].filter((id) => !parties.includes(id));
    if (ids.length === 0) return;
    const span = { start: sentence.words.start[at]!, end: sentence.words.end[at]! };
    const { status, by } = statusOf(sentence, at, at + 1, sentence.isVerb(at) ? at : null, words);
    if (status === 'denied' || status === 'cancelled' || isDenied(sentence, at)) {
      trace?.({ ...span, rule: `mediation:${rule}`, rejected: `not so: ${by}` });
      return;
    }
    trace?.({ ...span, rule: `mediation:${rule}+${by}`, rejected: null });
    found.push({
      sentence: sentence.number,
      mediators: ids,
      parties,
      about,
      status,
      span: { start: sentence.start, end: sentence.end },
      by: `mediation:${rule}+${by}`,
    });
  };
  for (let at = sentence.from; at < sentence.to; at++) {
    const lower = sentence.lower(at);
    if (words.mediation.get('person')!.has(lower) && !sentence.isVerb(at)) {
      tell(at, persons(sentence, at, actors), betweenWhom(sentence, at + 1, actors), 'any', 'person');
    } else if (words.mediation.get('guarantor')!.has(lower) && !sentence.isVerb(at)) {
      tell(at, guarantors(sentence, at, actors), [], 'talks', 'guarantor');
    } else if (words.mediation.get('process-verb')!.has(lower) && !sentence.is(at - 1, '-', '–')) {
      processVerb(sentence, at, actors, words, tell);
    } else if (words.mediation.get('carry-verb')!.has(lower) && sentence.isVerb(at)) {
      if (within(sentence, at + 1, 6, 'message', 'messages', 'proposals', 'letters', 'notes'))
        tell(at, doers(sentence, at, actors), betweenWhom(sentence, at + 1, actors), 'talks', 'messages');
    } else if (sentence.is(at, 'mediation', 'facilitation', 'mediating')) {
      mediationNoun(sentence, at, actors, tell);
    } else if (sentence.is(at, 'offices') && sentence.is(at - 1, 'good')) {
      const verb = sentence.head(at);
      if (verb >= 0 && sentence.isVerb(verb)) tell(at, doers(sentence, verb, actors), [], 'talks', 'good-offices');
    } else if (
      sentence.is(at, 'sat', 'sits', 'stood', 'flew', 'flown', 'shuttled', 'commuted', 'travelled', 'traveled')
    ) {
      const goes = !sentence.is(at, 'sat', 'sits', 'stood');
      const back = within(sentence, at + 1, 4, 'forth') || sentence.is(at, 'shuttled');
      if (!goes && sentence.is(at + 1, 'between')) tell(at, doers(sentence, at, actors), [], 'talks', 'between');
      else if (goes && back) {
        const parties = betweenWhom(sentence, at + 1, actors);
        if (parties.length >= 2) tell(at, doers(sentence, at, actors), parties, 'any', 'shuttle');
      }
    } else if (sentence.is(at, 'bring', 'brings', 'brought', 'bringing')) {
      const it = [1, 2, 3].find((n) => sentence.is(at + n, 'about'));
      const pronoun = sentence.is(at + 1, 'it', 'them', 'this', 'that');
      const guests = sentence.is(at + 1, 'together')
        ? actors.groups(sentence)[actors.groupFrom(sentence, at + 2)]
        : undefined;
      if (it !== undefined && pronoun) tell(at, doers(sentence, at, actors), [], 'agreement', 'brought-about');
      else if (guests !== undefined && guests.from <= at + 4 && guests.ids.length >= 2)
        tell(at, doers(sentence, at, actors), guests.ids, 'talks', 'together');
      else if (
        within(sentence, at + 1, 6, 'together') &&
        sentence.is(at + 1, 'them', 'the', 'both') &&
        (sentence.is(at + 1, 'them') || within(sentence, at + 1, 3, 'sides', 'parties', 'two'))
      )
        tell(at, doers(sentence, at, actors), [], 'talks', 'together');
    }
  }
  return found;
}

type Tell = (
  at: number,
  mediators: readonly EntityId[],
  parties: readonly EntityId[],
  about: ToldMediation['about'],
  rule: string,
) => void;

/** "X facilitates the dialogue", "it was brokered by X", "the process, moderated by X". */
function processVerb(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const agent =
    sentence.is(at + 1, 'by', 'jointly') || within(sentence, at + 1, 3, 'by') ? agentOf(sentence, at) : null;
  if (agent !== null && (isPassive(sentence, at) || sentence.penn(at) === 'VBN' || sentence.penn(at) === 'VBD')) {
    const subject = sentence.dependents(at, 'nsubj:pass', 'nsubj')[0];
    const pronoun = subject !== undefined && sentence.is(subject, 'it', 'this', 'that', 'which', 'both');
    tell(at, actors.of(sentence, agent), [], pronoun ? 'agreement' : 'any', 'by');
    return;
  }
  if (!sentence.isVerb(at)) return;
  const object = sentence.dependents(at, 'obj')[0];
  const it = sentence.is(at + 1, 'it', 'them', 'both');
  if (object === undefined && !it) return;
  const lower = sentence.lower(object ?? at + 1);
  const process = words.mediation.get('process')!;
  if (!it && !process.has(lower)) return;
  const parties = object === undefined ? [] : betweenWhom(sentence, object + 1, actors);
  // A chair stands between two others; alone it is a party's.
  tell(at, doers(sentence, at, actors), parties, it ? 'any' : 'talks', 'process');
}

/** "X led the Y mediation", "Y's mediation", "mediation by Y", "the mediating role of Y". */
function mediationNoun(sentence: Sentence, at: number, actors: Actors, tell: Tell): void {
  if (sentence.isVerb(at) && sentence.penn(at) !== 'VBG') return;
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
  else if (sentence.is(at - 1, 'the') && sentence.is(at + 1, 'led', 'headed'))
    owners.push(...behind(sentence, at + 1, ['by'], 4, actors).flatMap((one) => actors.of(sentence, one)));
  tell(at, owners, [], 'any', 'noun');
}

/** "the mediator Ana Holt", "Omani mediators", "X, the mediator", "X was mediator", "mediators: X, Y and Z". */
function persons(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  if (sentence.is(at, 'brokers', 'broker', 'moderator') && sentence.is(at - 1, 'power', 'stock', 'stocks', 'party'))
    return [];
  const group = actors.groupAt(sentence, at);
  if (group !== null && group.ids.length > 0 && group.ids.length <= 4) {
    // "the mediators' envoy": theirs, not they
    return group.ids;
  }
  const behindIt = listed(sentence, at + 1, actors);
  if (behindIt.length > 0) return behindIt;
  if (sentence.is(at - 2, ',') || sentence.is(at - 3, ',')) {
    const comma = sentence.is(at - 2, ',') ? at - 2 : at - 3;
    const owner = actors.groupAt(sentence, comma - 1)?.ids ?? [];
    if (owner.length > 0) return owner;
  }
  const subjects = sentence.dependents(at, 'nsubj');
  if (subjects.length > 0) return subjects.flatMap((one) => actors.of(sentence, one));
  // "acted as mediator", "serves as a go-between"
  const verb = sentence.head(at);
  if (verb >= 0 && sentence.isVerb(verb) && sentence.caseOf(at) === 'as') return doers(sentence, verb, actors);
  return [];
}

/** "the guarantor countries, namely X, Y and Z", "X and Y, the guarantors", "the co-chairs of the group, X and Y". */
function guarantors(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  let to = at + 1;
  while (sentence.is(to, 'country', 'countries', 'state', 'states', 'powers', 'nations')) to++;
  const group = actors.groupAt(sentence, at);
  const own = group !== null && group.to > to ? group.ids : [];
  const behindIt = listed(sentence, to, actors);
  if (behindIt.length > 0) return behindIt;
  if (own.length > 0) return own;
  for (let back = at - 1; back >= at - 3; back--)
    if (sentence.is(back, ',')) return actors.groupAt(sentence, back - 1)?.ids ?? [];
  return [];
}

/** A list right behind: after a comma, a colon, "namely", "such as", a few words of measure: "in plenty: X, Y and Z". */
function listed(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  let at = from;
  let mark = false;
  for (let n = 0; n < 4 && at < sentence.to; n++, at++) {
    if (sentence.is(at, ':', '-', '—', '–', 'namely', '(', 'including') || (sentence.is(at, ',') && n === 0))
      mark = true;
    else if (sentence.is(at, 'in', 'plenty', 'such', 'as', 'abroad')) continue;
    else break;
  }
  if (!mark) return [];
  const groups = actors.groups(sentence);
  const first = actors.groupFrom(sentence, at);
  if (groups[first] === undefined || groups[first].from > at + 2) return [];
  const ids = [...groups[first].ids];
  // What a colon opens is one list to its end, also where no "and" closes it.
  for (let n = first + 1; n < groups.length && n < first + 12; n++) {
    const gap = groups[n]!.from - groups[n - 1]!.to;
    const joined = Array.from({ length: gap }, (_, k) => groups[n - 1]!.to + k).every((one) =>
      sentence.is(one, ',', 'and', 'the', '&', 'of'),
    );
    if (gap > 4 || !joined) break;
    ids.push(...groups[n]!.ids);
  }
  // "the mediators, X said": a clause of its own
  const last = groups[first].to;
  if (sentence.is(from, ',') && (sentence.isVerb(last) || groups[first].preposition !== '')) return [];
  return ids;
}

/** Whoever does what the verb says; the nearest group before where the tree has none. */
function doers(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] {
  const subject = subjectsOf(sentence, verb)[0] ?? subjectBefore(sentence, verb, actors);
  if (subject === null) return [];
  // "The guarantors, X and Y, facilitate": those that are listed, not whom "the guarantors" may recall.
  for (let at = subject; at >= sentence.from && at >= subject - 2; at--)
    if (sentence.is(at, 'guarantor', 'guarantors', 'mediators', 'facilitators', 'co-chairs')) {
      const named = listed(sentence, subject + 1, actors);
      if (named.length > 0) return named;
    }
  return namedBefore(sentence, subject, actors) ?? actors.of(sentence, subject);
}

/** "Ana Holt, then Merkel's envoy, flew": an apposition's own words are not who flew. */
function namedBefore(sentence: Sentence, subject: number, actors: Actors): readonly EntityId[] | null {
  const group = actors.groupAt(sentence, subject);
  if (group === null || !sentence.is(group.to, ',')) return null;
  let comma = group.from - 1;
  while (sentence.is(comma, 'then', 'now', 'once', 'the', 'a', 'former')) comma--;
  if (!sentence.is(comma, ',')) return null;
  const before = actors.groupAt(sentence, comma - 1);
  if (before === null || before.ids.length !== 1 || actors.kindOf(before.ids[0]!) !== 'person') return null;
  return before.ids;
}

function betweenWhom(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  return behind(sentence, from, ['between', 'among'], 14, actors).flatMap((one) => actors.of(sentence, one));
}

function within(sentence: Sentence, from: number, reach: number, ...wanted: readonly string[]): boolean {
  for (let at = from; at < sentence.to && at < from + reach; at++) if (sentence.is(at, ...wanted)) return true;
  return false;
}

/** "no mediator", "not a mediator", "former mediator", "did not mediate", "gave up its mediating role". */
function isDenied(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= sentence.from && back >= at - 5; back--) {
    if (sentence.is(back, ',', ';', ':')) return false;
    if (
      sentence.is(back, 'no', 'not', "n't", 'n’t', 'never', 'former', 'without', 'up', 'than', 'ex', 'wanted', 'biased')
    )
      return true;
  }
  return false;
}
