import type { EntityId } from '../../model.js';
import { GIVEN_FEMALE, GIVEN_MALE, type NameKnowledge } from '../../knowledge/names.js';
import type { Name, Names } from '../names/index.js';
import { tokenText, type Words } from '../words.js';
import type { OfficeFound } from './offices.js';
import type { Cluster } from './persons.js';

export type Gender = 'female' | 'male' | null;

/** A person of the article as descriptions see them. */
export interface Person {
  /** Their place among the clusters. */
  readonly number: number;
  readonly id: EntityId;
  readonly gender: Gender;
  /** Grows where a description tells an office that no title does. */
  offices: readonly OfficeFound[];
  /** Forms of address before their names, in small letters: king, crown prince. */
  readonly callings: ReadonlySet<string>;
  /** States and organizations whose the text calls them without an office: Kenya for "Kenya's Tom Keller", "Tom Keller of Kenya". */
  readonly homes: readonly EntityId[];
}

/** Gender, offices, forms of address and homes of each cluster. */
export function gatherPeople(
  words: Words,
  names: Names,
  idOf: readonly EntityId[],
  clusters: readonly Cluster[],
  clusterOf: Int32Array,
  personIds: readonly EntityId[],
  offices: readonly OfficeFound[],
  knowledge: NameKnowledge,
): Person[] {
  const byCluster = new Map<number, OfficeFound[]>();
  for (const office of offices) {
    const cluster = clusterOf[office.name]!;
    const list = byCluster.get(cluster);
    if (list) list.push(office);
    else byCluster.set(cluster, [office]);
  }
  return clusters.map((cluster, number) => {
    let gender: Gender = null;
    const callings = new Set<string>();
    const homes = new Set<EntityId>();
    for (const index of cluster.names) {
      const home = homeOf(words, names, names.names[index]!);
      if (home >= 0) homes.add(idOf[home]!);
      // Titles right before the name tell first
      const at = names.names[index]!.from - 1;
      const title = at >= 0 && names.titleAt[at]! >= 0 ? names.titles[names.titleAt[at]!]! : null;
      if (!title) continue;
      gender ??= title.title.gender;
      if (title.title.kind === 'honorific') callings.add(title.title.title);
    }
    const own = byCluster.get(number) ?? [];
    for (const office of own) gender ??= knowledge.titles.get(office.key)?.gender ?? null;
    if (gender === null && cluster.parts.length > 1) {
      const bits = knowledge.persons.get(cluster.parts[0]!) ?? 0;
      if ((bits & GIVEN_FEMALE) !== 0 && (bits & GIVEN_MALE) === 0) gender = 'female';
      else if ((bits & GIVEN_MALE) !== 0 && (bits & GIVEN_FEMALE) === 0) gender = 'male';
    }
    return { number, id: personIds[number]!, gender, offices: own, callings, homes: [...homes] };
  });
}

/** "Kenya's Tom Keller", "Tom Keller of Kenya": the name of the state or organization; -1 where there is none. */
function homeOf(words: Words, names: Names, { from, to }: Name): number {
  const owner =
    from >= 2 && /^['’]s?$/.test(tokenText(words, from - 1))
      ? names.nameAt[from - 2]!
      : to + 1 < words.count && tokenText(words, to) === 'of'
        ? names.nameAt[to + 1]!
        : -1;
  if (owner < 0) return -1;
  const { kind } = names.names[owner]!;
  return kind === 'state' || kind === 'organization' ? owner : -1;
}
