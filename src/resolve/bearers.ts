import type { Nicknames } from '../knowledge/nicknames.js';
import { Cluster } from './cluster.js';
import type { Company } from './company.js';
import type { Corpus } from './corpus.js';
import { parseName, type NameRelation, type PersonName } from './names.js';

/** One name and everything that bears it. */
export interface Bearer {
  readonly name: PersonName;
  readonly clusters: readonly Cluster[];
  readonly related: { readonly other: Bearer; readonly relation: NameRelation }[];
}

export interface Bearers {
  /** Of names of several words. */
  readonly full: readonly Bearer[];
  /** Of family names and bynames by themselves. */
  readonly lone: readonly Bearer[];
  /** The cluster of each occurrence; null for those of other kinds. */
  readonly clusterOf: readonly (Cluster | null)[];
}

/** Years without a word of a person after which one name and one state may be another's. */
export const GAP_DAYS = 8 * 365;
/** Full names of so many words are seldom borne by two. */
export const LONG_NAME = 3;

/**
 * Put together what has one name and the same states and organizations; a lone name by its article.
 *
 * @param isolated occurrences that stand by themselves, whatever their name
 */
export function bearersOf(
  corpus: Corpus,
  company: Company,
  isolated: ReadonlySet<number>,
  nicknames: Nicknames | undefined,
): Bearers {
  const parsed = new Map<string, PersonName>();
  const bearers = new Map<string, { name: PersonName; groups: Map<string, number[]> }>();
  for (let occurrence = 0; occurrence < corpus.occurrences; occurrence++) {
    if (corpus.kind(occurrence) !== 'person') continue;
    const text = corpus.name(occurrence);
    let name = parsed.get(text);
    if (name === undefined) parsed.set(text, (name = parseName(text, nicknames)));
    const key = `${name.joined} ${name.suffix ?? ''}`;
    let bearer = bearers.get(key);
    if (bearer === undefined) bearers.set(key, (bearer = { name, groups: new Map<string, number[]>() }));
    const owner = corpus.state(occurrence);
    const of = new Set<string>(owner === null ? [] : [owner]);
    for (const office of corpus.offices(occurrence)) if (office.of !== null) of.add(office.of);
    const alone = name.words.length === 1 || isolated.has(occurrence);
    const group = alone ? `#${String(occurrence)}` : [...of].sort().join(' ');
    const members = bearer.groups.get(group);
    // One article that has two of one name and state means two people.
    if (members === undefined) bearer.groups.set(group, [occurrence]);
    else if (corpus.articleOf(members.at(-1)!) !== corpus.articleOf(occurrence)) members.push(occurrence);
    else bearer.groups.set(`#${String(occurrence)}`, [occurrence]);
  }
  const full: Bearer[] = [];
  const lone: Bearer[] = [];
  const clusterOf = new Array<Cluster | null>(corpus.occurrences).fill(null);
  for (const { name, groups } of bearers.values()) {
    const clusters = [...groups].flatMap(([of, members]) =>
      (of === '' && name.words.length < LONG_NAME ? contexts(corpus, company, name, members) : [members]).flatMap(
        (context) => eras(corpus, context).map((era) => new Cluster(corpus, name, era)),
      ),
    );
    for (const cluster of clusters) for (const occurrence of cluster.occurrences) clusterOf[occurrence] = cluster;
    (name.words.length === 1 ? lone : full).push({ name, clusters, related: [] });
  }
  return { full, lone, clusterOf };
}

/** Of a name without a state: what has somebody beside it in common. */
function contexts(corpus: Corpus, company: Company, name: PersonName, members: readonly number[]): number[][] {
  if (members.length === 1) return [[...members]];
  const own = new Set([company.person(name.text)]);
  const groups: number[][] = members.map((member) => [member]);
  const groupOf = members.map((_, index) => index);
  const root = (index: number): number => {
    while (groupOf[index] !== index) index = groupOf[index]!;
    return index;
  };
  const beside = new Map<number, number>();
  members.forEach((member, index) => {
    for (const person of company.people(corpus.articleOf(member), own)) {
      const other = beside.get(person);
      beside.set(person, index);
      if (other === undefined) continue;
      const [one, two] = [root(index), root(other)];
      if (one === two) continue;
      const [small, large] = groups[one]!.length < groups[two]!.length ? [one, two] : [two, one];
      for (const joined of groups[small]!) groups[large]!.push(joined);
      groups[small] = [];
      groupOf[small] = large;
    }
  });
  return groups.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
}

/** Cut where years go by without a word; undated articles stay with the first. */
function eras(corpus: Corpus, members: readonly number[]): number[][] {
  const day = (occurrence: number): number => corpus.published(corpus.articleOf(occurrence)).first;
  let first = Infinity;
  let last = -Infinity;
  for (const member of members) {
    const at = day(member);
    if (at < first) first = at;
    if (at > last) last = at;
  }
  if (!(last - first > GAP_DAYS)) return [[...members]];
  const dated = members.filter((member) => !Number.isNaN(day(member))).sort((a, b) => day(a) - day(b) || a - b);
  const eras: number[][] = [members.filter((member) => Number.isNaN(day(member)))];
  let before = first;
  for (const member of dated) {
    if (day(member) - before > GAP_DAYS) eras.push([]);
    eras.at(-1)!.push(member);
    before = day(member);
  }
  for (const era of eras) era.sort((a, b) => a - b);
  return eras;
}
