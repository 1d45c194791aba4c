import type { EntityKind, ResolvedEntity } from '../model.js';
import { slug } from '../knowledge/slug.js';
import { byCodeUnit } from '../order.js';
import type { Cluster } from './cluster.js';
import type { Corpus } from './corpus.js';
import { parseName } from './names.js';
import { resolveOffices } from './offices.js';
import type { People } from './people.js';
import type { EntityOf } from './reports.js';

/** Occurrences that are one entity. */
export interface EntityGroup {
  readonly kind: EntityKind;
  /** The id that it gets where no other has it. */
  readonly base: string;
  readonly name: string;
  /** In order, at least one. */
  readonly occurrences: readonly number[];
  /** Of people. */
  readonly cluster: Cluster | null;
}

export interface GroupConstraints {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/**
 * All entities: people as resolved, states and organizations by their ids, places by id and state.
 *
 * @returns in the order of their first occurrences
 */
export function groupEntities(corpus: Corpus, people: People, constraints: GroupConstraints): EntityGroup[] {
  const groups: EntityGroup[] = people.clusters.map((cluster) => {
    const name = bestName(corpus, cluster.occurrences);
    return { kind: 'person', base: `person:${slug(name)}`, name, occurrences: cluster.occurrences, cluster };
  });
  for (const occurrences of othersByKey(corpus, constraints)) {
    const first = occurrences[0]!;
    groups.push({
      kind: corpus.kind(first),
      base: corpus.local(first),
      name: mostFrequent(occurrences.map((occurrence) => corpus.name(occurrence))),
      occurrences,
      cluster: null,
    });
  }
  return groups.sort((a, b) => a.occurrences[0]! - b.occurrences[0]!);
}

/** States, organizations and places, each with its occurrences in order. */
function othersByKey(corpus: Corpus, constraints: GroupConstraints): readonly (readonly number[])[] {
  const isolated = new Set(constraints.apart.map(([, second]) => second));
  const placeStates = new Map<string, Set<string>>();
  for (let occurrence = 0; occurrence < corpus.occurrences; occurrence++) {
    const state = corpus.kind(occurrence) === 'place' ? corpus.state(occurrence) : null;
    if (state === null) continue;
    const local = corpus.local(occurrence);
    const states = placeStates.get(local);
    if (states) states.add(state);
    else placeStates.set(local, new Set([state]));
  }
  const numbers = new Map<string, number>();
  const groups: number[][] = [];
  const groupOf = new Int32Array(corpus.occurrences).fill(-1);
  for (let occurrence = 0; occurrence < corpus.occurrences; occurrence++) {
    const kind = corpus.kind(occurrence);
    if (kind === 'person') continue;
    const local = corpus.local(occurrence);
    let state = kind === 'place' ? corpus.state(occurrence) : null;
    // A place whose state one article leaves open is the only one of that name, if there is only one.
    const states = placeStates.get(local);
    if (state === null && states?.size === 1) state = [...states][0]!;
    const key = isolated.has(occurrence) ? `#${String(occurrence)}` : state === null ? local : `${local} ${state}`;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = groups.length));
      groups.push([]);
    }
    groups[number]!.push(occurrence);
    groupOf[occurrence] = number;
  }
  for (const [a, b] of constraints.together) {
    const [one, other] = [groupOf[a]!, groupOf[b]!];
    if (one < 0 || other < 0 || one === other) continue;
    const moved = groups[other]!;
    for (const occurrence of moved) groupOf[occurrence] = one;
    groups[one] = [...groups[one]!, ...moved].sort((x, y) => x - y);
    groups[other] = [];
  }
  return groups.filter((occurrences) => occurrences.length > 0);
}

/** The form that most articles use, a full name before a family name. */
function bestName(corpus: Corpus, occurrences: readonly number[]): string {
  const names = occurrences.map((occurrence) => corpus.name(occurrence));
  const full = names.filter((name) => parseName(name).words.length > 1);
  return mostFrequent(full.length > 0 ? full : names);
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best = '';
  let count = 0;
  for (const [name, n] of counts)
    if (n > count || (n === count && (name.length - best.length || byCodeUnit(best, name)) > 0))
      [best, count] = [name, n];
  return best;
}

/** The entity as the graph takes it. */
export function resolveEntity(
  corpus: Corpus,
  group: EntityGroup,
  id: string,
  label: string | null,
  entityOf: EntityOf,
): Omit<ResolvedEntity, 'mediator'> {
  const { kind, occurrences } = group;
  const name = label ?? group.name;
  const aliases = new Set<string>([group.name]);
  for (const occurrence of occurrences) {
    aliases.add(corpus.name(occurrence));
    for (const alias of corpus.aliases(occurrence)) aliases.add(alias);
  }
  aliases.delete(name);
  let state: string | null = null;
  if (kind === 'place')
    for (const occurrence of occurrences) {
      const local = corpus.state(occurrence);
      state = local === null ? null : entityOf(corpus.articleOf(occurrence), local);
      if (state !== null) break;
    }
  return {
    id,
    kind,
    name,
    aliases: [...aliases].sort(byCodeUnit),
    offices: kind === 'person' ? resolveOffices(corpus, occurrences, entityOf) : [],
    state,
    stateEvidence: [],
    evidence: corpus.mentions(occurrences),
  };
}
