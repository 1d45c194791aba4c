import type { Resolved, ResolvedAgreement, ResolvedEntity, ResolvedMeeting, ResolvedStream } from '../model.js';
import type { Nicknames } from '../knowledge/nicknames.js';
import { Corpus } from './corpus.js';
import { applySet } from './corrections.js';
import { inOrder, type Decision, type DecisionTarget } from './decisions.js';
import type { Digest } from './digest.js';
import { resolveEntity } from './entities.js';
import { resolveAgreement, resolveMeeting, type EventContext } from './events.js';
import { runPass, type Pass } from './pass.js';
import { groupSources } from './sources.js';
import { constraintsOf, Locator, numberReports, roomOf, targetsOf, type Spot } from './targets.js';
import { refusalsOf, mergesOf, type Merge, type Refused, type Unmatched } from './account.js';

export { articleRecord, digest, parseDigest, type Digest } from './digest.js';
export { Corpus } from './corpus.js';
export {
  describe,
  inOrder,
  identify,
  malformedValue,
  parseDecisions,
  SET_FIELDS,
  type Decision,
  type DecisionTarget,
  type NewDecision,
} from './decisions.js';
export type { Merge, Refused, Unmatched } from './account.js';

export interface ResolveOptions {
  /** What people decided, in any order. */
  readonly decisions?: readonly Decision[];
  /** Everyday forms of given names, of `Knowledge`; without them Bill and William are two. */
  readonly nicknames?: Nicknames;
}

/** What articles say together, and an account of how it was put together. */
export interface Resolution<T = Resolved> {
  readonly resolved: T;
  /** What was taken for one across articles, and why. */
  readonly merges: readonly Merge[];
  /** What looked like one and was left apart, and why. */
  readonly refused: readonly Refused[];
  /** Decisions that no longer find what they speak of. */
  readonly unmatched: readonly Unmatched[];
  /** Articles that are one source, two or more, as their ids in order: each counts once. */
  readonly copies: readonly (readonly string[])[];
  /** Positions that people gave, by node. */
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/**
 * Merge what articles say into one set of people, states, meetings and agreements.
 *
 * The result depends neither on the order of the digests nor on that of the decisions. Linear but for sorting.
 *
 * @param input digests in any order, each article once; or a corpus to which they were added, not yet sealed
 */
export function resolve(input: Iterable<Digest> | Corpus, options: ResolveOptions = {}): Resolution {
  const { resolved, ...account } = resolveStream(input, options);
  const [meetings, agreements] = [[...resolved.meetings], [...resolved.agreements]];
  return {
    resolved: { articles: [...resolved.articles], entities: [...resolved.entities], meetings, agreements },
    ...account,
  };
}

/** The same for sizes that memory can't hold: what was decided is kept, what is said of each is made as it is walked. */
export function resolveStream(
  input: Iterable<Digest> | Corpus,
  options: ResolveOptions = {},
): Resolution<ResolvedStream> {
  const corpus = input instanceof Corpus ? input : new Corpus();
  if (!(input instanceof Corpus)) for (const digest of input) corpus.add(digest);
  corpus.seal();
  const prints = Array.from({ length: corpus.articles }, (_, article) => corpus.fingerprint(article));
  const source = groupSources(prints);
  const decisions = inOrder(options.decisions ?? []);
  const { pass, spots } = decide(corpus, source, decisions, options.nicknames);
  const context: EventContext = { corpus, entityOf: pass.entityOf, source };
  const nodeOf = (target: DecisionTarget): string | null => {
    const spot = spots.get(target);
    return spot === undefined ? null : pass.idAt(spot);
  };

  const unmatched: Unmatched[] = [];
  const labels = new Map<string, string>();
  const rejected = new Set<string>();
  const positions = new Map<string, { x: number; y: number }>();
  const corrections = new Map<string, Extract<Decision, { kind: 'set' }>[]>();
  for (const decision of decisions) {
    const lost = targetsOf(decision).filter((target) => nodeOf(target) === null);
    if (lost.length > 0) {
      unmatched.push({ decision, why: `nothing found for ${lost.map(({ id }) => id).join(', ')}` });
      continue;
    }
    const node = nodeOf(decision.targets[0]!)!;
    if (decision.kind === 'rename') labels.set(node, decision.name);
    else if (decision.kind === 'reject') rejected.add(node);
    else if (decision.kind === 'pin') positions.set(node, { x: decision.x, y: decision.y });
    else if (decision.kind === 'set') {
      if (roomOf(node) === 'entity') unmatched.push({ decision, why: `${node} is no meeting and no agreement` });
      else corrections.set(node, [...(corrections.get(node) ?? []), decision]);
    } else {
      const nodes = new Set(decision.targets.map(nodeOf));
      if (decision.kind === 'merge' && nodes.size > 1)
        unmatched.push({ decision, why: 'a later decision keeps them apart, or they differ in kind' });
      if (decision.kind === 'split' && nodes.size < decision.targets.length)
        unmatched.push({ decision, why: 'a later decision takes them for one, or one sentence speaks of both' });
    }
  }

  const correct = <T extends ResolvedMeeting | ResolvedAgreement>(event: T): T => {
    const corrected = (corrections.get(event.id) ?? []).reduce((one, set) => applySet(one, set, nodeOf), event);
    return withoutRejected({ ...corrected, label: labels.get(event.id) ?? null }, rejected);
  };
  const mediators = new Set<string>();
  const walked = { meetings: false, agreements: false };
  const noted = <T extends ResolvedMeeting | ResolvedAgreement>(event: T): T => {
    for (const { entity } of event.mediators) mediators.add(entity);
    return event;
  };
  const meetings = function* (): Generator<ResolvedMeeting> {
    for (const { id, reports } of pass.meetings)
      if (!rejected.has(id)) yield noted(correct(resolveMeeting(context, id, reports)));
    walked.meetings = true;
  };
  const agreements = function* (): Generator<ResolvedAgreement> {
    for (const { id, reports } of pass.agreements)
      if (!rejected.has(id)) yield noted(correct(resolveAgreement(context, id, reports)));
    walked.agreements = true;
  };
  const entities = function* (): Generator<ResolvedEntity> {
    // Who mediates is known once all events were walked; as a rule they have been.
    if (!walked.meetings) walk(meetings());
    if (!walked.agreements) walk(agreements());
    for (const [index, group] of pass.groups.entries()) {
      const id = pass.ids[index]!;
      if (rejected.has(id)) continue;
      const entity = resolveEntity(corpus, group, id, labels.get(id) ?? null, pass.entityOf);
      const offices = entity.offices.filter(({ of }) => of === null || !rejected.has(of));
      const state = entity.state !== null && rejected.has(entity.state) ? null : entity.state;
      yield { ...entity, offices, state, mediator: mediators.has(id) };
    }
  };
  return {
    resolved: {
      articles: again(function* () {
        for (let article = 0; article < corpus.articles; article++) yield corpus.head(article);
      }),
      names: again(function* () {
        for (const [index, { kind, name }] of pass.groups.entries()) {
          const id = pass.ids[index]!;
          if (!rejected.has(id)) yield { id, kind, name: labels.get(id) ?? name };
        }
      }),
      entities: again(entities),
      meetings: again(meetings),
      agreements: again(agreements),
    },
    merges: mergesOf(corpus, pass),
    refused: refusalsOf(pass),
    unmatched,
    copies: copiesOf(corpus, source),
    positions,
  };
}

function copiesOf(corpus: Corpus, source: Int32Array): string[][] {
  const groups = new Map<number, string[]>();
  source.forEach((first, article) => {
    if (first === article) return;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [corpus.id(first), corpus.id(article)]);
    else group.push(corpus.id(article));
  });
  return [...groups].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

/**
 * Find what the decisions speak of and run with them: by evidence, or where an article is gone by the id that the rest
 * has without them.
 */
function decide(
  corpus: Corpus,
  source: Int32Array,
  decisions: readonly Decision[],
  nicknames: Nicknames | undefined,
): { readonly pass: Pass; readonly spots: ReadonlyMap<DecisionTarget, Spot> } {
  const locator = new Locator(corpus, numberReports(corpus), decisions);
  const spots = new Map<DecisionTarget, Spot>();
  const missing: DecisionTarget[] = [];
  for (const target of decisions.flatMap(targetsOf)) {
    const spot = locator.find(target);
    if (spot === null) missing.push(target);
    else spots.set(target, spot);
  }
  const pins = (): (readonly [Spot, string])[] =>
    decisions.flatMap((decision) =>
      decision.targets.flatMap((target) => {
        const spot = spots.get(target);
        return spot === undefined ? [] : [[spot, target.id] as const];
      }),
    );
  const run = (): Pass => runPass(corpus, source, constraintsOf(decisions, spots), pins(), nicknames);
  const pass = run();
  if (missing.length === 0) return { pass, spots };
  const byId = new Map<string, Spot>();
  pass.groups.forEach(({ occurrences }, index) =>
    byId.set(pass.ids[index]!, { room: 'entity', index: occurrences[0]! }),
  );
  for (const { id, numbers } of pass.meetings) byId.set(id, { room: 'meeting', index: numbers[0]! });
  for (const { id, numbers } of pass.agreements) byId.set(id, { room: 'agreement', index: numbers[0]! });
  let found = false;
  for (const target of missing) {
    const spot = byId.get(target.id);
    if (spot === undefined) continue;
    spots.set(target, spot);
    found = true;
  }
  return { pass: found ? run() : pass, spots };
}

function walk(values: Iterator<unknown>): void {
  while (values.next().done !== true);
}

/** What is made anew each time that it is walked. */
function again<T>(walk: () => Generator<T>): Iterable<T> {
  return { [Symbol.iterator]: walk };
}

/** Without the roles of entities that a person rejected. */
function withoutRejected<T extends ResolvedMeeting | ResolvedAgreement>(event: T, rejected: ReadonlySet<string>): T {
  if (rejected.size === 0) return event;
  const stays = ({ entity }: { readonly entity: string }): boolean => !rejected.has(entity);
  const mediators = event.mediators.filter(stays);
  if (!('participants' in event)) return { ...event, mediators, parties: event.parties.filter(stays) };
  const { participants, hosts, place } = event;
  return {
    ...event,
    mediators,
    participants: participants.filter(stays),
    hosts: hosts.filter(stays),
    place: place !== null && stays(place) ? place : null,
  };
}
