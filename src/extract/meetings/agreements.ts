import type { Agreement, AgreementKind, Edtf, EntityId, Span, Status } from '../../model.js';
import type { Knowledge } from '../../knowledge/index.js';
import { dateOfTrigger } from '../dates/index.js';
import type { Actors } from './actors.js';
import type { Collect } from './candidate.js';
import { agentOf, behind, isPassive, subjectsOf } from './clause.js';
import { compatible, type Sides } from './merge.js';
import { governor } from './nouns.js';
import { rolesAround } from './roles.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';

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
  readonly span: Span;
  readonly by: string;
}

/** Ceasefires, accords and treaties that the sentence says were reached, are in force, or were brokered by somebody. */
export function findAgreements(
  sentence: Sentence,
  actors: Actors,
  reference: Edtf | null,
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
      { start, end },
      { words: knowledge.dates, reference, told: null, tense },
    );
    const by = [`agreement:${entry.id}`, ...read.by].join('+');
    trace?.({ start, end, rule: by, rejected: null });
    found.push({
      sentence: sentence.number,
      kind: entry.kind,
      status: read.status,
      date: dated?.date ?? null,
      dateEvidence: dated?.evidence ?? null,
      parties: read.parties,
      mediators: read.mediators,
      definite: sentence.is(from - 1, 'the', 'that', 'this') || sentence.is(from - 2, 'the', 'that', 'this'),
      span: { start: sentence.start, end: sentence.end },
      by,
    });
  }
  return found;
}

interface Read {
  readonly status: Status;
  readonly parties: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly by: readonly string[];
}

function readAgreement(
  sentence: Sentence,
  from: number,
  to: number,
  actors: Actors,
  knowledge: Knowledge,
): Read | string {
  const words = knowledge.meetings;
  const noun = to - 1;
  if (
    sentence.relation(noun) === 'compound' &&
    sentence.head(noun) > noun &&
    /^(talks|negotiations|negotiator|negotiators|plan|proposal|violations|violation|monitor|monitors|efforts|process|talk|terms|offer|line)$/.test(
      sentence.lower(sentence.head(noun)),
    )
  )
    return `only what a ${sentence.lower(sentence.head(noun))} is about`;
  if (sentence.is(to, 'talks', 'negotiations', 'proposal', 'plan', 'negotiators', 'violations', 'efforts'))
    return `only what ${sentence.lower(to)} are about`;
  const { status, by: statusBy } = statusOf(sentence, from, to, null, words);
  const governing = governor(sentence, noun).verb;
  const lowerVerb = governing === null ? '' : sentence.lower(governing);
  // "agreed a truce" is reached; "the truce did not hold" was
  const stands =
    (statusBy === 'due' && /^agree/.test(lowerVerb)) ||
    (statusBy === 'not' && /^(hold|last|survive|stop|prevent|end|bring|endure)$/.test(lowerVerb));
  if (status !== 'held' && status !== 'ongoing' && !stands) return `not in force: ${status}`;
  const by: string[] = [];
  const parties: EntityId[] = [];
  const mediators: EntityId[] = [];
  const between = behind(sentence, to, ['between', 'among'], 12, actors)[0];
  if (between !== undefined) {
    parties.push(...actors.of(sentence, between));
    by.push('between');
  }
  const companion = behind(sentence, to, ['with'], 10, actors)[0];
  if (companion !== undefined && actors.canAct(sentence, companion)) {
    parties.push(...actors.of(sentence, companion));
    by.push('with');
  }
  const roles = rolesAround(sentence, from, to, actors, words);
  mediators.push(...roles.mediators);
  by.push(...roles.by);
  const { verb, relation } = governor(sentence, noun);
  let reached = false;
  if (verb !== null) {
    const lower = sentence.lower(verb);
    const passive = isPassive(sentence, verb) && sentence.penn(verb) === 'VBN';
    const broker = words.broker.has(lower) && !words.reach.has(lower);
    reached = words.reach.has(lower);
    if (broker || reached) {
      let subjects: readonly number[] = [];
      if (relation === 'object' || relation === 'oblique')
        subjects = subjectsOf(sentence, verb).filter((one) => one !== noun);
      if (passive || relation === 'subject') {
        const agent = agentOf(sentence, verb);
        subjects = agent === null ? [] : [agent];
      }
      const ids = subjects.flatMap((one) => actors.of(sentence, one));
      if (broker) mediators.push(...ids);
      else if (relation !== 'oblique' || /^(agree|agreed|agrees|agreeing)$/.test(lower)) parties.push(...ids);
      if (ids.length > 0) by.push(lower);
    }
  }
  // "helped to broker a truce": the infinitive has the subject of what governs it; subjectsOf goes up there.
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
  if (mediators.length === 0 && clean.length < 2) return 'neither two parties nor a mediator';
  if (mediators.length === 0 && !reached && !by.includes('between')) return 'nothing says that it was reached';
  return {
    status: stands ? 'held' : status,
    parties: clean,
    mediators: [...new Set(mediators)],
    by: [...by, statusBy],
  };
}

/** Put together what several sentences tell of one agreement. */
export function mergeAgreements(all: readonly ToldAgreement[], sides: Sides): readonly Agreement[] {
  const events: ToldAgreement[][] = [];
  const same = (a: EntityId, b: EntityId): boolean =>
    a === b || (sides.get(a) ?? []).includes(b) || (sides.get(b) ?? []).includes(a);
  for (const told of all) {
    const event = events.slice(-20).find((one) => {
      const parties = one.flatMap((each) => [...each.parties, ...each.mediators]);
      const mine = [...told.parties, ...told.mediators];
      const dates = one.map((each) => each.date).filter((date) => date !== null);
      if (told.date !== null && dates.length > 0 && !dates.some((date) => compatible(date, told.date!))) return false;
      const fire = (kind: AgreementKind): boolean => kind === 'ceasefire' || kind === 'truce';
      if (fire(one[0]!.kind) !== fire(told.kind)) return false;
      return mine.some((id) => parties.some((other) => same(id, other)));
    });
    if (event === undefined) events.push([told]);
    else event.push(told);
  }
  return events.map((event, index) => {
    const dated = event.find((one) => one.date !== null);
    const bySentence = new Map(event.map((one) => [one.sentence, one]));
    const mediators = [...new Set(event.flatMap((one) => one.mediators))];
    return {
      id: `a${index + 1}`,
      kind: event[0]!.kind,
      status: event[0]!.status,
      date: dated?.date ?? null,
      dateEvidence: dated?.dateEvidence ?? null,
      parties: [...new Set(event.flatMap((one) => one.parties))].filter((id) => !mediators.includes(id)),
      mediators,
      evidence: [...bySentence.values()].map((one) => ({
        start: one.span.start,
        end: one.span.end,
        status: one.status,
        by: one.by,
      })),
    };
  });
}
