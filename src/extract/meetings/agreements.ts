import type { Agreement, AgreementKind, Edtf, EntityId, Span, Status } from '../../model.js';
import type { Knowledge } from '../../knowledge/index.js';
import { dateOfTrigger } from '../dates/index.js';
import type { Actors } from './actors.js';
import type { Collect } from './candidate.js';
import { agentOf, behind, isPassive, subjectBefore, subjectsOf } from './clause.js';
import { compatible, mostExact, type Sides } from './merge.js';
import { governor } from './nouns.js';
import { rolesAround } from './roles.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';
import type { ToldDates } from './told-dates.js';

/** An agreement as one place in one sentence tells it. */
export interface ToldAgreement {
  readonly sentence: number;
  readonly kind: AgreementKind;
  readonly status: Status;
  readonly date: Edtf | null;
  readonly dateEvidence: Span | null;
  readonly parties: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly definite: boolean;
  /** "Algiers Agreement", in lower case; null where it has no name. */
  readonly named: string | null;
  readonly span: Span;
  readonly by: string;
}

/** Ceasefires, accords and treaties that the sentence says were reached, are in force, or were brokered by somebody. */
export function findAgreements(
  sentence: Sentence,
  actors: Actors,
  dates: ToldDates,
  knowledge: Knowledge,
  trace: Collect | null,
): readonly ToldAgreement[] {
  const words = knowledge.meetings;
  const found: ToldAgreement[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const noun = sentence.phraseAt(at, words.agreementNouns);
    if (noun === null || sentence.isVerb(at)) {
      at++;
      continue;
    }
    const from = at;
    at = noun.next;
    const entry = words.agreementNouns.get(noun.words)!;
    const start = sentence.words.start[from]!;
    const end = sentence.words.end[noun.next - 1]!;
    const read = readAgreement(sentence, from, noun.next, actors, knowledge);
    if (typeof read === 'string') {
      trace?.({ start, end, rule: `agreement:${entry.id}`, rejected: read });
      continue;
    }
    const tense = read.status === 'held' || read.status === 'ongoing' ? 'past' : 'future';
    const dated = dateOfTrigger(
      sentence.words.text,
      { start: Math.max(sentence.start, start - 1500), end: Math.min(sentence.end, end + 1500) },
      read.clause === null || read.dated
        ? { start, end }
        : { start: sentence.words.start[read.clause]!, end: sentence.words.end[read.clause]! },
      {
        ...dates.context(sentence.number),
        words: knowledge.dates,
        tense,
      },
    );
    const by = [`agreement:${entry.id}`, ...read.by].join('+');
    trace?.({ start, end, rule: by, rejected: null });
    found.push({
      sentence: sentence.number,
      kind: entry.kind === 'accord' ? (read.kind ?? entry.kind) : entry.kind,
      named: read.named ? nameOf(sentence, from, noun.next) : null,
      status: read.status,
      date: dated?.date ?? null,
      dateEvidence: dated?.evidence ?? null,
      parties: read.parties,
      mediators: read.mediators,
      definite: isDefinite(sentence, from),
      span: { start: sentence.start, end: sentence.end },
      by,
    });
  }
  return found;
}

/** The capital words before the noun, and the noun. */
function nameOf(sentence: Sentence, from: number, to: number): string {
  let start = from;
  while (start > sentence.from && start > from - 5 && /^\p{Lu}/u.test(sentence.text(start - 1))) start--;
  return Array.from({ length: to - start }, (_, n) => sentence.lower(start + n)).join(' ');
}

interface Read {
  readonly status: Status;
  readonly kind: AgreementKind | null;
  readonly named: boolean;
  /** It stands beside its date: "the 2015 deal". */
  readonly dated: boolean;
  /** The verb of its own clause that made it. */
  readonly clause: number | null;
  readonly parties: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly by: readonly string[];
}

/** What a noun behind makes of it: talks about a truce are no truce. */
const ABOUT = new Set(
  'talks negotiations negotiator negotiators plan plans proposal proposals efforts effort process talk terms offer line draft text idea bid push hopes prospects'.split(
    ' ',
  ),
);

/** What stands before an agreement that is not made yet. */
const HOPED = /^(draft|future|possible|potential|eventual|proposed|prospective|lasting|any|no|final|comprehensive)$/;

function readAgreement(
  sentence: Sentence,
  from: number,
  to: number,
  actors: Actors,
  knowledge: Knowledge,
): Read | string {
  const words = knowledge.meetings;
  const noun = to - 1;
  const about = sentence.lower(
    sentence.relation(noun) === 'compound' && sentence.head(noun) > noun ? sentence.head(noun) : to,
  );
  if (ABOUT.has(about)) return `only what ${about} is about`;
  const named = isNamed(sentence, from, to);
  const dated = ownDate(sentence, from, to);
  const definite = isDefinite(sentence, from) || named;
  const { status, by: statusBy } = statusOf(sentence, from, to, null, words);
  const governing = governor(sentence, noun);
  const lowerVerb = governing.verb === null ? '' : sentence.lower(governing.verb);
  const making = words.reach.has(lowerVerb) || words.broker.has(lowerVerb);
  const clause = ownClause(sentence, noun, words);
  // "agreed a truce" is reached; "the truce did not hold" was; so was what has a name, a date or a maker of its own.
  const stands =
    (statusBy === 'due' && /^agree/.test(lowerVerb)) ||
    (words.stand.has(lowerVerb) && governing.relation !== 'oblique' && (definite || dated || statusBy === 'not')) ||
    clause !== null ||
    ((named || dated) && !(making && governing.relation === 'object'));
  if (status !== 'held' && status !== 'ongoing' && !stands) return `not in force: ${status}`;
  const by: string[] = [];
  const parties: EntityId[] = [];
  const mediators: EntityId[] = [];
  for (const [preposition, reach] of [
    ['between', 14],
    ['among', 12],
    ['with', 10],
  ] as const) {
    const other =
      behind(sentence, to, [preposition], reach, actors)[0] ??
      (clause === null ? undefined : behind(sentence, clause + 1, [preposition], reach, actors)[0]);
    if (other === undefined || !actors.canAct(sentence, other)) continue;
    if (preposition === 'with' && leavesPhrase(sentence, to, preposition)) continue;
    parties.push(...actors.of(sentence, other));
    by.push(preposition === 'among' ? 'between' : preposition);
  }
  const roles = rolesAround(sentence, from, to, actors, words);
  mediators.push(...roles.mediators);
  by.push(...roles.by);
  let reached = clause !== null;
  for (const verb of new Set([governing.verb, clause])) {
    if (verb === null) continue;
    const lower = sentence.lower(verb);
    const relation = verb === clause ? 'object' : governing.relation;
    const passive = isPassive(sentence, verb) && sentence.penn(verb) === 'VBN';
    const broker = words.broker.has(lower) && !words.reach.has(lower);
    const reaching = words.reach.has(lower);
    reached ||= reaching && (relation !== 'oblique' || /^(agree|sign)/.test(lower));
    if (!broker && !reaching) continue;
    let subjects: readonly number[] = [];
    if (relation === 'object' || relation === 'oblique')
      subjects = subjectsOf(sentence, verb).filter((one) => one !== noun);
    if (passive || relation === 'subject') {
      const agent = agentOf(sentence, verb);
      subjects = agent === null ? [] : [agent];
    }
    if (subjects.length === 0 && verb === clause && !passive) subjects = [subjectBefore(sentence, verb, actors) ?? -1];
    const ids = subjects.flatMap((one) => actors.of(sentence, one));
    if (broker) mediators.push(...ids);
    else if (relation !== 'oblique' || /^(agree|sign)/.test(lower)) parties.push(...ids);
    if (ids.length > 0) by.push(lower);
  }
  // "brought about the accord": the verb and its particle
  const caused = broughtAbout(sentence, noun, actors);
  if (caused.length > 0) {
    mediators.push(...caused);
    by.push('brought-about');
  }
  for (const child of sentence.children(noun)) {
    if (
      child < noun &&
      ['amod', 'compound', 'nmod:poss'].includes(sentence.relation(child)) &&
      !sentence.is(child + 1, '-')
    ) {
      const ids = actors.known(child).filter((id) => actors.kindOf(id) !== 'person');
      if (ids.length >= 2) parties.push(...ids);
    }
  }
  const clean = [...new Set(parties)].filter((id) => !mediators.includes(id));
  const hoped = sentence.is(from - 1, 'a', 'an', 'any') || HOPED.test(sentence.lower(from - 1));
  // "they signed a truce": whose, the meeting before tells.
  const subject = governing.verb === null ? undefined : subjectsOf(sentence, governing.verb)[0];
  const recalled =
    reached &&
    subject !== undefined &&
    sentence.is(subject, 'they', 'both', 'sides', 'two', 'parties', 'pair', 'leaders');
  const presupposed = recalled || named || dated || (definite && words.stand.has(lowerVerb));
  if (mediators.length === 0 && clean.length < 2 && !presupposed) return 'neither two parties nor a mediator';
  if (mediators.length === 0 && !reached && !presupposed && !(by.includes('between') && !hoped))
    return 'nothing says that it was reached';
  if (recalled) by.push('recalled');
  if (named) by.push('named');
  if (dated) by.push('dated');
  return {
    status: stands ? 'held' : status,
    kind: kindAround(sentence, from, to),
    named,
    dated,
    clause: clause ?? (making && governing.relation !== 'none' ? governing.verb : null),
    parties: clean,
    mediators: [...new Set(mediators)],
    by: [...by, statusBy],
  };
}

/** "the Algiers Agreement", not a headline or a sentence in title case: its own words alone are capital. */
function isNamed(sentence: Sentence, from: number, to: number): boolean {
  const capital = (i: number): boolean => /^\p{Lu}/u.test(sentence.text(i));
  if (!capital(to - 1) || from === sentence.from || !capital(from - 1)) return false;
  let small = 0;
  for (let i = sentence.from; i < sentence.to && i < sentence.from + 80; i++)
    if (sentence.isVerb(i) || sentence.tag(i) === 'NOUN') small += capital(i) ? 0 : 1;
  return small >= 2 || sentence.is(from - 2, 'the');
}

/** "last year's truce", "the 2015 deal", "the November ceasefire", "the truce of 27 November". */
function ownDate(sentence: Sentence, from: number, to: number): boolean {
  const point = (i: number): boolean => /^(1[6-9]|20)\d\d$/.test(sentence.text(i)) || MONTH.test(sentence.text(i));
  for (let at = from - 1; at >= sentence.from && at >= from - 3; at--) {
    if (point(at)) return true;
    if (!['ADJ', 'NOUN', 'PROPN', 'PART'].includes(sentence.tag(at) ?? '') && sentence.penn(at) !== 'POS') break;
    if (sentence.is(at, 'last') || (sentence.is(at, 'year', 'month', 'week') && sentence.is(at - 1, 'last')))
      return true;
  }
  return sentence.is(to, 'of', 'from') && (point(to + 1) || point(to + 2));
}

const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;

function isDefinite(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= sentence.from && at >= from - 3; at--) {
    if (sentence.is(at, 'the', 'that', 'this', 'their', 'its')) return true;
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(sentence.tag(at) ?? '')) return sentence.penn(at) === 'POS';
  }
  return false;
}

/** The verb of the noun's own clause that says that it was made: "a truce that Norway brokered", "the deal reached in Oslo". */
function ownClause(sentence: Sentence, noun: number, words: Knowledge['meetings']): number | null {
  for (const child of sentence.dependents(noun, 'acl', 'acl:relcl')) {
    if (child < noun || !(words.reach.has(sentence.lower(child)) || words.broker.has(sentence.lower(child)))) continue;
    const open = sentence.children(child).some((one) => {
      const cue = words.status.get(sentence.lower(one));
      return cue !== undefined && cue.status !== 'held' && cue.status !== 'ongoing' && cue.status !== 'stop';
    });
    if (!open && sentence.penn(child) !== 'VB' && sentence.penn(child) !== 'VBG') return child;
  }
  // By the order of words, where the tree has hung the clause elsewhere.
  const which = sentence.is(noun + 1, ',') ? noun + 2 : noun + 1;
  if (!sentence.is(which, 'which', 'that')) return null;
  for (let at = which + 1; at < sentence.to && at < which + 8; at++) {
    if (sentence.is(at, ',', ';') || words.status.get(sentence.lower(at))?.clause === true) return null;
    const lower = sentence.lower(at);
    if (sentence.isVerb(at) && /(ed|ck|ht)$/.test(lower) && (words.reach.has(lower) || words.broker.has(lower)))
      return at;
  }
  return null;
}

/** A comma or another clause lies between the agreement and its preposition. */
function leavesPhrase(sentence: Sentence, to: number, preposition: string): boolean {
  for (let at = to; at < sentence.to && !sentence.is(at, preposition); at++) if (sentence.is(at, ',')) return true;
  return false;
}

/** "X brought about the accord", "helped to bring it about": whose doing. */
function broughtAbout(sentence: Sentence, noun: number, actors: Actors): readonly EntityId[] {
  for (let at = noun - 1; at >= sentence.from && at > noun - 6; at--) {
    if (!sentence.is(at, 'bring', 'brings', 'brought', 'bringing')) continue;
    if (!sentence.is(at + 1, 'about') && !sentence.is(noun + 1, 'about')) return [];
    return subjectsOf(sentence, at).flatMap((one) => actors.of(sentence, one));
  }
  return [];
}

/** Peace, where the words right before or its own clause say that it ends a war. */
function kindAround(sentence: Sentence, from: number, to: number): AgreementKind | null {
  for (let at = Math.max(sentence.from, from - 6); at < from; at++)
    if (sentence.is(at, 'peace') && !sentence.is(at + 1, 'talks', 'process', 'envoy')) return 'peace';
  for (let at = to; at < sentence.to && at < to + 4; at++)
    if (sentence.is(at, 'ended', 'ending', 'ends'))
      for (let object = at + 1; object < sentence.to && object < at + 7; object++)
        if (sentence.is(object, 'war', 'conflict', 'fighting', 'hostilities', 'insurgency')) return 'peace';
  return null;
}

/**
 * Put together what several sentences tell of one agreement: by name, by date and parties; "the truce" is the one told of
 * last. Each is held against the last twenty only, so the work stays linear.
 */
export function mergeAgreements(all: readonly ToldAgreement[], sides: Sides): ToldAgreement[][] {
  const events: ToldAgreement[][] = [];
  for (const told of all) {
    let best: { event: ToldAgreement[]; points: number } | null = null;
    for (const event of events.slice(-20)) {
      const points = sameness(event, told, sides);
      if (points > 0 && (best === null || points >= best.points)) best = { event, points };
    }
    if (best === null) events.push([told]);
    else best.event.push(told);
  }
  return events;
}

const isFire = (kind: AgreementKind): boolean => kind === 'ceasefire' || kind === 'truce';

/** 0: another agreement; higher: more surely this one. */
function sameness(event: readonly ToldAgreement[], told: ToldAgreement, sides: Sides): number {
  const same = (a: EntityId, b: EntityId): boolean =>
    a === b || (sides.get(a) ?? []).includes(b) || (sides.get(b) ?? []).includes(a);
  const names = event.map((one) => one.named).filter((name) => name !== null);
  if (told.named !== null && names.length > 0) return names.includes(told.named) ? 5 : 0;
  const dates = event.map((one) => one.date).filter((date) => date !== null);
  if (told.date !== null && dates.length > 0 && !dates.some((date) => compatible(date, told.date!))) return 0;
  const near = told.sentence - event.at(-1)!.sentence;
  const alike = event.some(
    (one) => isFire(one.kind) === isFire(told.kind) && (one.kind === 'exchange') === (told.kind === 'exchange'),
  );
  if (!alike && near > 2) return 0;
  if (
    !alike &&
    !(told.definite && told.kind === 'accord' && near <= 1 && told.parties.length === 0 && told.named === null)
  )
    return 0;
  const known = event.flatMap((one) => [...one.parties, ...one.mediators]);
  const mine = [...told.parties, ...told.mediators];
  const complement =
    (told.parties.length === 0 && event.every((one) => one.mediators.length === 0)) ||
    (told.mediators.length === 0 && event.every((one) => one.parties.length === 0));
  if (mine.length === 0 || known.length === 0 || complement) return (told.definite || near <= 1) && near <= 8 ? 1 : 0;
  const shared = mine.filter((id) => known.some((other) => same(id, other))).length;
  if (shared === 0) return 0;
  return 1 + shared;
}

/** What the sentences of one agreement tell, as the record has it; agreements of nobody are left out. */
export function agreementsOf(events: readonly (readonly ToldAgreement[])[]): readonly Agreement[] {
  return events
    .filter((event) => event.some((one) => one.parties.length + one.mediators.length > 0))
    .map((event, index) => {
      const dated = mostExact(event);
      const bySentence = new Map<number, ToldAgreement>();
      for (const one of event) if (!bySentence.has(one.sentence)) bySentence.set(one.sentence, one);
      const mediators = [...new Set(event.flatMap((one) => one.mediators))];
      return {
        id: `a${index + 1}`,
        kind: event.find((one) => one.kind === 'peace')?.kind ?? event[0]!.kind,
        status: event[0]!.status,
        date: dated?.date ?? null,
        dateEvidence: dated?.dateEvidence ?? null,
        parties: [...new Set(event.flatMap((one) => one.parties))].filter((id) => !mediators.includes(id)),
        mediators,
        evidence: [...bySentence.values()]
          .sort((a, b) => a.span.start - b.span.start)
          .map((one) => ({ start: one.span.start, end: one.span.end, status: one.status, by: one.by })),
      };
    });
}
