import type { EntityId, MeetingKind } from '../../model.js';
import type { MeetingVerb, MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Candidate, Collect } from './candidate.js';
import { behind, subjectBefore, subjectsOf } from './clause.js';
import { nounParties } from './nouns.js';
import { rolesAround } from './roles.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';
import { verbParties, type Parties } from './verbs.js';

/** Every meeting that the words of one sentence tell of, in text order; [] if none. */
export function findCandidates(
  sentence: Sentence,
  actors: Actors,
  words: MeetingWords,
  trace: Collect | null,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const tell = (from: number, to: number, rule: string, rejected: string | null): void => {
    trace?.({ start: sentence.words.start[from]!, end: sentence.words.end[to - 1]!, rule, rejected });
  };
  const journeys: { readonly at: number; readonly entry: MeetingVerb; readonly parties: Parties }[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const noun = sentence.phraseAt(at, words.nouns);
    const acting = isActing(sentence, at, actors, words);
    const isNounHere =
      !acting &&
      noun !== null &&
      (sentence.tag(noun.next - 1) !== 'VERB' ||
        sentence.relation(noun.next - 1) === 'obj' ||
        sentence.penn(at - 1) === 'POS' ||
        determined(sentence, at));
    if (noun !== null && isNounHere) {
      const entry = words.nouns.get(noun.words)!;
      const parties = nounParties(sentence, at, noun.next, entry, actors, words);
      if (typeof parties === 'string') tell(at, noun.next, `noun:${entry.id}`, parties);
      else keep(at, noun.next, `noun:${entry.id}`, entry.kind, entry.cameo, parties, null);
      at = noun.next;
      continue;
    }
    const mediation = mediationAt(sentence, at, actors, words);
    if (mediation !== null) {
      if (typeof mediation.parties === 'string') tell(at, mediation.to, mediation.rule, mediation.parties);
      else keep(at, mediation.to, mediation.rule, 'talks', '045', mediation.parties, sentence.isVerb(at) ? at : null);
      at = mediation.to;
      continue;
    }
    if (sentence.isVerb(at) || acting) {
      for (const entry of words.verbs.get(sentence.lower(at)) ?? []) {
        const parties = verbParties(sentence, at, entry, actors, words);
        if (typeof parties === 'string') {
          tell(at, at + 1, `verb:${entry.id}`, parties);
          continue;
        }
        // A journey is the meeting's where the sentence tells of one.
        if (entry.needs === 'travel' || entry.needs === 'sent' || entry.needs === 'invited')
          journeys.push({ at, entry, parties });
        else keep(at, at + 1, `verb:${entry.id}`, kindOfVerb(sentence, at, entry), entry.cameo, parties, at);
        break;
      }
    }
    at++;
  }
  for (const { at: verb, entry, parties } of journeys) {
    const rule = `verb:${entry.id}`;
    const { status } = statusOf(sentence, verb, verb + 1, verb, words);
    if (found.length > 0) {
      tell(verb, verb + 1, rule, 'the sentence tells what the journey was for');
      // "arrived in X for talks sponsored by Y": those who came
      found.forEach((one, index) => {
        if (one.from > verb && one.participants.length === 0 && entry.needs === 'travel')
          found[index] = { ...one, participants: parties.subject.filter((id) => !one.mediators.includes(id)) };
      });
    } else if (status === 'denied') tell(verb, verb + 1, rule, 'a journey that is not made');
    else keep(verb, verb + 1, rule, entry.kind, entry.cameo, parties, verb);
  }
  const told = new Set(found.flatMap((one) => one.mediators));
  const mentioned = mediatorsMentioned(sentence, actors, words).filter(({ ids }) => !ids.some((id) => told.has(id)));
  for (const { ids, at: head } of mentioned) {
    // Only said to mediate: which meeting, the sentences around tell.
    const { status } = statusOf(sentence, head, head + 1, null, words);
    found.push({
      sentence: sentence.number,
      from: head,
      to: head + 1,
      kind: 'talks',
      cameo: '045',
      participants: [],
      mediators: ids,
      host: null,
      status,
      definite: true,
      inherits: false,
      by: 'mediation:mention',
    });
    tell(head, head + 1, 'mediation:mention', null);
  }
  return found;

  function keep(
    from: number,
    to: number,
    rule: string,
    kind: MeetingKind,
    cameo: string,
    parties: Parties,
    verb: number | null,
  ): void {
    const roles = rolesAround(sentence, from, to, actors, words);
    const { status, by } = statusOf(sentence, from, to, verb, words);
    const taking = new Set([...parties.subject, ...parties.others]);
    // Somebody called a mediator takes part in the meeting, or is none of it.
    const mediators = unique([
      ...parties.mediators,
      ...roles.mediators.filter(
        (id) => !roles.by.every((rule) => rule === 'mediation:person') || taking.has(id) || parties.host.includes(id),
      ),
    ]);
    const subject = parties.subject.filter((id) => !mediators.includes(id));
    const others = unique([...parties.others, ...roles.joined]).filter(
      (id) => !mediators.includes(id) && !subject.includes(id),
    );
    const host = [...parties.host, ...roles.hosts][0] ?? null;
    const apart = (parties.apart ?? []).filter(({ ids }) => ids.length > 0 && subject.length > 0);
    const together = others.filter((id) => !apart.some(({ ids }) => ids.includes(id)));
    const each = apart.length === 0 && separated(sentence, from, to, subject, others, words);
    const sets = (
      each && others.length === 1
        ? subject.map((one) => [one, ...others])
        : each
          ? others.map((other) => [...subject, other])
          : [[...subject, ...together]]
    ).map((ids) => ({ ids, from, to }));
    for (const { at, ids } of apart) sets.push({ ids: [...subject, ...ids], from: at, to: at + 1 });
    const rules = [rule, ...parties.by, ...roles.by, by].join('+');
    const definite = isDefinite(sentence, from, to);
    const anybody = subject.length + others.length + mediators.length + (host === null ? 0 : 1);
    const inherits =
      anybody === 0 &&
      !parties.by.includes('only-evidence') &&
      (verb !== null || definite || isStrong(rule) || parties.by.includes('next'));
    if (anybody === 0 && !definite && !inherits) {
      tell(from, to, rule, 'nobody who takes part');
      return;
    }
    for (const set of sets) {
      let participants = unique(set.ids).filter((id) => !mediators.includes(id) || parties.mediators.length === 0);
      if (mediators.length > 0) participants = participants.filter((id) => !mediators.includes(id));
      // A mediator alone with one side takes part; a host with one guest does.
      if (mediators.length > 0 && participants.length === 1 && !rule.startsWith('mediation:noun'))
        participants = [...participants, ...mediators];
      const receives =
        parties.host.length > 0 && rule !== 'verb:visit' && kind !== 'visit'
          ? participants.length < 2
          : rule.startsWith('verb:') && rule !== 'verb:visit';
      if (host !== null && receives) participants = unique([...parties.host, ...participants]);
      found.push({
        sentence: sentence.number,
        from: set.from,
        to: set.to,
        kind,
        cameo,
        participants,
        mediators,
        host,
        status,
        definite,
        inherits,
        by: rules,
      });
    }
    tell(from, to, rules, null);
  }
}

/** "the mediator Ana Holt", "Omani mediators", "Norway and Cuba, the guarantors": who is only said to mediate. */
function mediatorsMentioned(
  sentence: Sentence,
  actors: Actors,
  words: MeetingWords,
): readonly { ids: readonly EntityId[]; at: number }[] {
  const nouns = words.mediation.get('person')!;
  const found: { ids: readonly EntityId[]; at: number }[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!nouns.has(sentence.lower(at)) || sentence.isVerb(at)) continue;
    const group = actors.groupAt(sentence, at);
    let ids = group?.ids ?? [];
    if (ids.length === 0 && sentence.is(at - 2, ',')) ids = actors.groupAt(sentence, at - 3)?.ids ?? [];
    if (ids.length === 0) {
      // "Norway is the mediator", "acted as mediator"
      const subjects = sentence.dependents(at, 'nsubj');
      ids = subjects.flatMap((one) => actors.of(sentence, one));
    }
    if (ids.length > 0 && ids.length <= 2) found.push({ ids, at });
  }
  return found;
}

/** An article or possessor stands before it: "the Jeddah talks", whatever the tag of "talks". */
function determined(sentence: Sentence, i: number): boolean {
  for (let at = i - 1; at >= sentence.from && at > i - 4; at--) {
    if (sentence.tag(at) === 'DET' || sentence.penn(at) === 'PRP$') return true;
    if (!(sentence.tag(at) === 'ADJ' || sentence.tag(at) === 'PROPN')) return false;
  }
  return false;
}

/** A verb whatever its tag: "is meeting X", "X rang Y", where short sentences mislead the tagger. */
function isActing(sentence: Sentence, i: number, actors: Actors, words: MeetingWords): boolean {
  if (sentence.isVerb(i) || sentence.text(i) !== sentence.lower(i) || sentence.penn(i - 1) === 'POS') return false;
  const lower = sentence.lower(i);
  const entries = words.verbs.get(lower);
  if (entries === undefined) return false;
  const next = actors.groups(sentence)[actors.groupFrom(sentence, i + 1)];
  if (lower.endsWith('ing'))
    return (
      // "ruled out meeting X": an object of its own
      (next?.from === i + 1 &&
        actors.hasPerson(next.ids) &&
        (sentence.tag(i - 1) === 'ADP' || sentence.tag(i - 1) === 'VERB') &&
        entries.some((entry) => entry.frame.object === 'participant')) ||
      (sentence.is(i - 1, 'is', 'are', 'was', 'were', "'s", "'re", '’s', '’re', 'be') &&
        (next?.from === i + 1 || sentence.is(i + 1, 'with')))
    );
  // "had telephoned President X": a regular past between a helping verb and somebody
  if (
    lower.endsWith('ed') &&
    next?.from === i + 1 &&
    next.ids.length > 0 &&
    entries.some((entry) => entry.frame.object !== undefined) &&
    (sentence.tag(i - 1) === 'AUX' || sentence.tag(i - 1) === 'ADV' || actors.groupAt(sentence, i - 1) !== null)
  )
    return true;
  // An irregular past form is no noun.
  const past = entries.some((entry) => entry.forms?.includes(lower) === true && !lower.endsWith('s'));
  return past && actors.groups(sentence)[actors.groupFrom(sentence, i) - 1]?.to === i;
}

const isStrong = (rule: string): boolean => /^noun:(meeting|talks|summit|negotiation|phone-call|round)$/.test(rule);

const unique = (ids: readonly EntityId[]): EntityId[] => [...new Set(ids)];

function kindOfVerb(sentence: Sentence, verb: number, entry: MeetingVerb): MeetingKind {
  if (entry.kind === 'call' || entry.kind === 'visit') {
    if (entry.id !== 'speak') return entry.kind;
    for (let at = verb + 1; at < sentence.to && at < verb + 16; at++)
      if (sentence.is(at, 'person', 'face', 'sidelines', 'margins', 'met')) return 'meeting';
    return 'call';
  }
  for (let at = verb + 1; at < sentence.to && at < verb + 16; at++) {
    if (sentence.is(at, 'phone', 'telephone', 'hotline') && sentence.is(at - 1, 'by', 'the', 'a', 'over'))
      return 'call';
    if (sentence.is(at, 'summit') && sentence.is(at - 1, 'a', 'for')) return 'summit';
  }
  return entry.kind;
}

/** "separate calls with A and B", "met A and B in turn", "phone calls with A and B": one meeting with each. */
function separated(
  sentence: Sentence,
  from: number,
  to: number,
  subject: readonly EntityId[],
  others: readonly EntityId[],
  words: MeetingWords,
): boolean {
  if (others.length === 0 || subject.length === 0 || (others.length === 1 && subject.length !== 2)) return false;
  const separate = words.mediation.get('separate')!;
  for (let at = Math.max(sentence.from, from - 5); at < sentence.to && at < to + 18; at++)
    if (separate.has(sentence.lower(at)) && !(sentence.is(at, 'apart', 'each') && at < from)) return true;
  return (
    subject.length === 1 && others.length > 1 && /^(calls|conversations|meetings|visits)$/.test(sentence.lower(to - 1))
  );
}

/** "the meeting", "their talks", "this summit": told of elsewhere. */
function isDefinite(sentence: Sentence, from: number, to: number): boolean {
  if (sentence.isVerb(to - 1)) return false;
  for (let at = from - 1; at >= sentence.from && at >= from - 4; at--) {
    if (sentence.is(at, 'the', 'their', 'this', 'his', 'her', 'that', 'these', 'those')) return true;
    if (!(
      sentence.tag(at) === 'ADJ' ||
      sentence.tag(at) === 'NOUN' ||
      sentence.tag(at) === 'NUM' ||
      sentence.tag(at) === 'PUNCT'
    ))
      return false;
  }
  return false;
}

/** "mediated between A and B", "brought A and B together", "a mediation effort between A and B". */
function mediationAt(
  sentence: Sentence,
  at: number,
  actors: Actors,
  words: MeetingWords,
): { to: number; rule: string; parties: Parties | string } | null {
  const verbs = words.mediation.get('verb-between')!;
  const nouns = words.mediation.get('noun')!;
  const lower = sentence.lower(at);
  if (
    sentence.isVerb(at) &&
    verbs.has(lower) &&
    !sentence.is(at - 1, '-') &&
    sentence.relation(at) !== 'amod' &&
    !sentence.is(at + 1, 'by')
  ) {
    const heads = behind(sentence, at + 1, ['between', 'among', 'in'], 16, actors);
    const subjects = subjectsOf(sentence, at);
    const mediators = (subjects.length > 0 ? subjects : [subjectBefore(sentence, at, actors) ?? -1]).flatMap((one) =>
      actors.of(sentence, one),
    );
    const others = behind(sentence, at + 1, ['between', 'among'], 16, actors).flatMap((one) =>
      actors.of(sentence, one),
    );
    const object = sentence.dependents(at, 'obj')[0];
    if (
      object !== undefined &&
      !actors.canAct(sentence, object) &&
      !/^(conflict|dispute|crisis|war|row|standoff)$/.test(sentence.lower(object))
    )
      return null;
    const disputed = object === undefined ? [] : disputants(sentence, object, actors);
    if (mediators.length === 0 || (heads.length === 0 && disputed.length === 0 && lower.startsWith('shuttl')))
      return { to: at + 1, rule: 'mediation:verb', parties: 'nobody mediates, or between nobody' };
    return {
      to: at + 1,
      rule: 'mediation:verb',
      parties: {
        subject: [],
        others: [...others, ...disputed],
        host: [],
        mediators,
        by: others.length > 0 ? ['between'] : [],
      },
    };
  }
  if (sentence.isVerb(at) && /^(bring|brings|brought|bringing)$/.test(lower)) {
    const object = sentence.dependents(at, 'obj')[0];
    const together = Array.from({ length: 24 }, (_, n) => at + n).find((one) => sentence.is(one, 'together'));
    if (together === undefined || object === undefined) return null;
    const others = actors.of(sentence, object);
    const mediators = subjectsOf(sentence, at).flatMap((one) => actors.of(sentence, one));
    if (others.length < 2 || mediators.length === 0)
      return { to: at + 1, rule: 'mediation:together', parties: 'nobody brings two together' };
    return {
      to: at + 1,
      rule: 'mediation:together',
      parties: { subject: [], others, host: [], mediators, by: ['object'] },
    };
  }
  const noun = sentence.isVerb(at) ? null : sentence.phraseAt(at, nouns);
  if (noun === null) return null;
  const head = noun.next - 1;
  const others = behind(sentence, noun.next, ['between', 'among'], 16, actors).flatMap((one) =>
    actors.of(sentence, one),
  );
  const owners = sentence
    .children(head)
    .filter((one) => one < head && ['nmod:poss', 'amod', 'compound'].includes(sentence.relation(one)))
    .flatMap((one) => actors.known(one));
  const by = behind(sentence, noun.next, ['by', 'of', 'from'], 16, actors).flatMap((one) => actors.of(sentence, one));
  const verb = sentence.head(head);
  const subjects =
    verb >= 0 && sentence.isVerb(verb) && sentence.relation(head) === 'obj'
      ? subjectsOf(sentence, verb).flatMap((one) => actors.of(sentence, one))
      : [];
  const rejecting =
    verb >= 0 &&
    /^(reject|refus|accept|welcom|prais|urg|thank|ask|seek|sought|request|call|demand)/.test(sentence.lower(verb));
  const adjunct =
    verb >= 0 &&
    sentence.isVerb(verb) &&
    sentence.relation(head) === 'obl' &&
    /^(under|with|through|thanks to|by|after)$/.test(sentence.caseOf(head))
      ? subjectsOf(sentence, verb).flatMap((one) => actors.of(sentence, one))
      : [];
  const mediators = unique([...by, ...owners, ...(rejecting || owners.length > 0 || by.length > 0 ? [] : subjects)]);
  if (others.length === 0) others.push(...adjunct.filter((id) => !mediators.includes(id)));
  if (mediators.length === 0 || (others.length === 0 && (rejecting || subjects.length === 0)))
    return { to: noun.next, rule: 'mediation:noun', parties: 'nobody mediates, or between nobody' };
  return {
    to: noun.next,
    rule: 'mediation:noun',
    parties: { subject: [], others, host: [], mediators, by: others.length > 0 ? ['between'] : [] },
  };
}

/** "the US-Iran conflict", "the dispute between A and B". */
function disputants(sentence: Sentence, object: number, actors: Actors): readonly EntityId[] {
  const ids: EntityId[] = [];
  for (const child of sentence.children(object))
    ids.push(...(sentence.relation(child) === 'nmod' ? actors.of(sentence, child) : actors.known(child)));
  return unique(ids);
}
