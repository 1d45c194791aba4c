import type { NameKnowledge } from '../../knowledge/names.js';
import type { Nicknames } from '../../knowledge/nicknames.js';
import { fold } from '../../knowledge/slug.js';
import { FAMILY_FIRST, type Name, type Names } from '../names/index.js';
import { isKinOfSomebody } from './kin.js';
import { isNear } from './near.js';

/** One person of the article: all names that mean them. */
export interface Cluster {
  /** The fullest name the text gives. */
  name: string;
  /** Folded parts of the fullest name, particles left out. */
  parts: readonly string[];
  /** Indices into `Names.names`, in text order. */
  readonly names: number[];
  /** Forms of the name in the text. */
  readonly forms: Set<string>;
}

/** What a name looks like to linking. */
interface Form {
  readonly index: number;
  readonly text: string;
  readonly parts: readonly string[];
  /** The part that is the family's; the whole of a single name. */
  readonly family: string;
  /** Ban Ki-moon: the family's name comes first, and half of the given name stands for nobody. */
  readonly familyFirst: boolean;
  /** Parts and suffix in one: names with one key are one person's. */
  readonly key: string;
}

/** "Junior" and "Jr." are one suffix; two that differ are two people's. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ...['jr', 'sr', 'ii', 'iii', 'iv'].map((suffix) => [suffix, suffix] as const),
  ['junior', 'jr'],
  ['senior', 'sr'],
]);

/** A name is never longer than this, so that hostile runs of capitals stay cheap. */
const LONGEST = 10;

/** Words between somebody and what else he is called, in small letters. */
export const CALLED =
  /^,? ?\(? ?(better |also |widely |popularly |commonly |simply )?(known (only )?as|nicknamed|dubbed|alias|aka)$/;
/** In so many letters at most. */
const LONGEST_GAP = 40;

/**
 * Put the names of persons together: first those of several parts, then family and given names alone, each to the
 * person that bears it, wherever in the article that person is named in full.
 *
 * @returns clusters in the order of their first name, and for each name its cluster (-1 for names of other kinds)
 */
export function clusterPersons(
  text: string,
  names: Names,
  knowledge: NameKnowledge,
  nicknames: Nicknames,
): { clusters: readonly Cluster[]; clusterOf: Int32Array } {
  const clusterOf = new Int32Array(names.names.length).fill(-1);
  const clusters: Cluster[] = [];
  const forms: Form[] = [];
  names.names.forEach((name, index) => {
    if (name.kind === 'person') forms.push(formOf(name, index));
  });
  /** Where each form stands first, and where somebody is introduced by it as another's kin. */
  const firstAt = new Map<string, number>();
  const kinAt = new Map<string, number>();
  for (const { key, index } of forms) {
    if (!firstAt.has(key)) firstAt.set(key, index);
    const { start, end } = names.names[index]!;
    if (!kinAt.has(key) && isKinOfSomebody(text, start, end)) kinAt.set(key, index);
  }
  const suffixOf = (key: string): string => key.slice(key.indexOf(',') + 1);
  /** "George Bush … His father, George Herbert Walker Bush": who is named before is not who is introduced as their kin. */
  const parted = (one: string, other: string): boolean => {
    if (one === other) return false;
    const [a, b] = [suffixOf(one), suffixOf(other)];
    if (a !== '' && b !== '' && a !== b) return true;
    return firstAt.get(one)! < (kinAt.get(other) ?? 0) || firstAt.get(other)! < (kinAt.get(one) ?? 0);
  };
  const keysOf = new Map<Cluster, Set<string>>();
  const mayBe = (form: Form, cluster: Cluster): boolean => {
    for (const key of keysOf.get(cluster)!) if (parted(form.key, key)) return false;
    return true;
  };

  /** From a part of a full name to the clusters that hold it there. */
  const byFamily = new Map<string, Cluster[]>();
  const byFirst = new Map<string, Cluster[]>();
  const byAny = new Map<string, Cluster[]>();
  const byBeginning = new Map<string, Cluster[]>();
  const byForm = new Map<string, Cluster>();
  const enter = (map: Map<string, Cluster[]>, key: string, cluster: Cluster): void => {
    const list = map.get(key);
    if (!list) map.set(key, [cluster]);
    else if (!list.includes(cluster) && list.length < 50) list.push(cluster);
  };
  const index = (cluster: Cluster, form: Form): void => {
    byForm.set(form.key, cluster);
    const keys = keysOf.get(cluster);
    if (keys === undefined) keysOf.set(cluster, new Set([form.key]));
    else keys.add(form.key);
    cluster.forms.add(form.text);
    enter(byFamily, form.family, cluster);
    enter(byBeginning, form.family.slice(0, 3), cluster);
    if (form.parts.length > 1) enter(byFirst, form.parts[0]!, cluster);
    for (const part of form.familyFirst ? [form.family] : form.parts) enter(byAny, part, cluster);
  };
  const join = (cluster: Cluster, form: Form): void => {
    cluster.names.push(form.index);
    if (
      form.parts.length > cluster.parts.length ||
      (form.parts.length === cluster.parts.length && better(form.text, cluster.name))
    ) {
      cluster.name = form.text;
      cluster.parts = form.parts;
    }
    index(cluster, form);
  };
  const found = (form: Form): Cluster => {
    const cluster: Cluster = { name: form.text, parts: form.parts, names: [form.index], forms: new Set() };
    clusters.push(cluster);
    index(cluster, form);
    return cluster;
  };

  // Full names, the longest first, so that "Donald John Trump" is there when "Donald Trump" asks
  const full = forms.filter((form) => form.parts.length > 1);
  for (const form of [...full].sort((a, b) => b.parts.length - a.parts.length || a.index - b.index)) {
    const fits = (cluster: Cluster): boolean => sameBearer(form.parts, cluster.parts) && mayBe(form, cluster);
    const fitting =
      byForm.get(form.key) ??
      (byFamily.get(form.family) ?? []).find(fits) ??
      (byAny.get(form.parts[0]!) ?? []).find(fits) ??
      (byFamily.get(form.family) ?? []).find((cluster) => isShortFor(form, cluster)) ??
      nearFamily(form);
    if (fitting) join(fitting, form);
    else found(form);
  }
  /** "Joseph R. Duarte" and "Joe Duarte": one family name, and the one given name is short for the other. */
  function isShortFor(form: Form, cluster: Cluster): boolean {
    const [short, long] = form.parts.length <= cluster.parts.length ? [form, cluster] : [cluster, form];
    if (short.parts.length !== 2 || short.parts[1] !== long.parts.at(-1)) return false;
    return nicknames.get(short.parts[0]!)?.has(long.parts[0]!) === true && mayBe(form, cluster);
  }
  /** "Volodymyr Zelensky" and "Volodymyr Zelenskyy". */
  function nearFamily(form: Form): Cluster | undefined {
    const [first, last] = [form.parts[0]!, form.parts.at(-1)!];
    for (const cluster of byFirst.get(first) ?? [])
      if (isNear(last, cluster.parts.at(-1)!) && mayBe(form, cluster)) return cluster;
    for (const cluster of byFamily.get(last) ?? [])
      if (cluster.parts.length > 1 && first.length > 3 && isNear(first, cluster.parts[0]!) && mayBe(form, cluster))
        return cluster;
    return undefined;
  }

  // Single names: in text order, so that of two bearers the one last named in full is meant
  const lastSeen = new Map<Cluster, number>();
  clusters.forEach((cluster, i) => {
    for (const at of cluster.names) clusterOf[at] = i;
  });
  const number = new Map<Cluster, number>(clusters.map((cluster, i) => [cluster, i]));
  for (const { index: at, parts } of forms) {
    const bearer = parts.length === 1 && isCalledSo(at) ? clusterOf[at - 1]! : -1;
    if (bearer >= 0 && !byFamily.has(parts[0]!)) enter(byFamily, parts[0]!, clusters[bearer]!);
  }
  for (const form of forms) {
    if (form.parts.length > 1) {
      lastSeen.set(clusters[clusterOf[form.index]!]!, form.index);
      continue;
    }
    const part = form.parts[0]!;
    const bearers = byFamily.get(part) ?? byFirst.get(part) ?? byAny.get(part) ?? [];
    let best: Cluster | null = null;
    for (const cluster of bearers) {
      if (best === null) best = cluster;
      else if ((lastSeen.get(cluster) ?? -1) > (lastSeen.get(best) ?? -1)) best = cluster;
    }
    if (best === null && part.length > 5)
      best = byBeginning.get(part.slice(0, 3))?.find((cluster) => isNear(part, cluster.parts.at(-1)!)) ?? null;
    if (best === null) {
      best = found(form);
      number.set(best, clusters.length - 1);
    } else {
      best.names.push(form.index);
      best.forms.add(form.text);
    }
    clusterOf[form.index] = number.get(best)!;
    lastSeen.set(best, form.index);
  }
  for (const cluster of clusters) cluster.names.sort((a, b) => a - b);
  return { clusters, clusterOf };

  /** "Ana Duarte, better known as Lenik": the name is the one before's. */
  function isCalledSo(at: number): boolean {
    const [before, name] = [names.names[at - 1], names.names[at]!];
    if (before?.kind !== 'person' || name.start - before.end > LONGEST_GAP) return false;
    const gap = text
      .slice(before.end, name.start)
      .trim()
      .replace(/ ?(the )?["“'‘]?$/, '');
    // "X dubbed Y": what X did
    return CALLED.test(gap) && !/^(nicknamed|dubbed)$/.test(gap);
  }

  function formOf(name: Name, at: number): Form {
    const raw = text.slice(name.start, Math.min(name.end, name.start + 300)).replace(/\s+/g, ' ');
    const all = fold(raw)
      .replace(/["“”()[\].]/g, ' ')
      .split(/[\s,–—-]+/)
      .filter((part) => part !== '' && part !== "'")
      .slice(0, LONGEST);
    // Kim Yong-chol keeps its halves apart; a lone suffix or particle names nobody
    let parts = all.filter((part) => !SUFFIXES.has(part));
    const without = parts.filter((part, i) => i === 0 || !knowledge.particles.has(part));
    if (without.length > 0) parts = without;
    if (parts.length > 1 && knowledge.particles.has(parts[0]!)) parts = parts.slice(1);
    if (parts.length === 0) parts = all.length > 0 ? all : [fold(raw)];
    const suffix = all.length > 1 ? SUFFIXES.get(all.at(-1)!) : undefined;
    const familyFirst = parts.length === 3 && FAMILY_FIRST.test(raw);
    const family = familyFirst ? parts[0]! : parts.at(-1)!;
    return { index: at, text: raw, parts, family, familyFirst, key: `${parts.join(' ')},${suffix ?? ''}` };
  }
}

/** Between two forms of equal length: the one in ordinary letters, then the longer. */
function better(one: string, other: string): boolean {
  const shouts = (form: string): boolean => form === form.toUpperCase();
  if (shouts(one) !== shouts(other)) return !shouts(one);
  return one.length > other.length;
}

/** Whether two names of several parts can be one person's: one goes through the other, initials stand for names. */
function sameBearer(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  let k = 0;
  let whole = 0;
  for (const part of long) {
    if (k >= short.length) break;
    const mine = short[k]!;
    const initial = (mine.length === 1 && part.startsWith(mine)) || (part.length === 1 && mine.startsWith(part));
    if (mine === part) {
      whole++;
      k++;
    } else if (initial) k++;
  }
  return k === short.length && whole > 0 && short.at(-1)!.length > 1 && long.includes(short.at(-1)!);
}
