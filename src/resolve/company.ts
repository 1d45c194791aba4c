import type { Cluster } from './cluster.js';
import type { Corpus } from './corpus.js';
import { parseName, skeleton } from './names.js';

/** What one shared name tells of two people's being one: others named beside them more than the states. */
const WEIGHTS = { person: 1, place: 0.5, state: 0.4, organization: 0.3 } as const;
/** Articles that are looked at for one person's company. */
const ARTICLES = 16;
/** A name that stands in one of so many articles has its whole weight, one that stands in all of them none. */
const RARE = 20;
/** Companies kept at a time. */
const KEPT = 20_000;
/** Somebody of whom one article in four speaks tells nothing about the others in it. */
const TELLING = 0.45;

/** Who and what is named beside a person: by article, as numbers, weighted by how rare it is. */
export class Company {
  readonly #corpus: Corpus;
  readonly #numbers = new Map<string, number>();
  readonly #keyOf = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #weight: number[] = [];
  readonly #person: boolean[] = [];
  /** By occurrence. */
  readonly #numberOf: Int32Array;
  readonly #kept = new Map<Cluster, { readonly size: number; readonly company: Int32Array }>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#numberOf = new Int32Array(corpus.occurrences);
    for (let i = 0; i < corpus.occurrences; i++)
      this.#numberOf[i] = this.#number(corpus.kind(i), corpus.local(i), corpus.name(i));
    for (let article = 0; article < corpus.articles; article++)
      for (const number of this.#ofArticle(article)) this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  /** Of some articles the first few, the own name aside; in order. */
  of(articles: Iterable<number>, own: ReadonlySet<number>): Int32Array {
    const company = new Set<number>();
    let looked = 0;
    for (const article of articles) {
      if (looked++ >= ARTICLES) break;
      for (let i = this.#corpus.firstOf(article); i < this.#corpus.endOf(article); i++) {
        const number = this.#numberOf[i]!;
        if (!own.has(number)) company.add(number);
      }
    }
    return Int32Array.from(company).sort();
  }

  /** What both have beside them. */
  sharedBy(a: Cluster, b: Cluster): { readonly weight: number; readonly people: number } {
    return this.shared(this.ofCluster(a), this.ofCluster(b));
  }

  /** Of the first articles that name somebody. */
  ofCluster(cluster: Cluster): Int32Array {
    const known = this.#kept.get(cluster);
    if (known?.size === cluster.articles.size) return known.company;
    const own = new Set(cluster.names.map((name) => this.person(name.text)));
    const company = this.of([...cluster.articles].sort((a, b) => a - b).slice(0, ARTICLES), own);
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(cluster, { size: cluster.articles.size, company });
    return company;
  }

  /** The number that a person's own name has. */
  person(name: string): number {
    return this.#number('person', name, name);
  }

  /** Those beside somebody in one article who are named seldom enough to tell something. */
  *people(article: number, own: ReadonlySet<number>): Generator<number> {
    for (const number of this.#ofArticle(article))
      if (this.#person[number] && !own.has(number) && this.#rarity(number) >= TELLING) yield number;
  }

  /** The number of a state, organization or place. */
  named(local: string): number {
    return this.#keyOf.get(local) ?? -1;
  }

  /** How much two companies have in common: about 1 for a rarely named person, less for a state. */
  shared(a: Int32Array, b: Int32Array): { readonly weight: number; readonly people: number } {
    let weight = 0;
    let people = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      const number = a[i]!;
      if (number < b[j]!) i++;
      else if (number > b[j]!) j++;
      else {
        const rarity = this.#rarity(number);
        weight += this.#weight[number]! * Math.max(0.1, rarity);
        if (this.#person[number] && rarity >= TELLING) people++;
        i++;
        j++;
      }
    }
    return { weight, people };
  }

  #rarity(number: number): number {
    return Math.min(1, Math.log((this.#corpus.articles + 1) / (this.#counts[number] ?? 1)) / Math.log(RARE));
  }

  #ofArticle(article: number): Set<number> {
    const numbers = new Set<number>();
    for (let i = this.#corpus.firstOf(article); i < this.#corpus.endOf(article); i++) numbers.add(this.#numberOf[i]!);
    return numbers;
  }

  #number(kind: keyof typeof WEIGHTS, local: string, name: string): number {
    const cached = kind === 'person' ? `p ${name}` : local;
    const known = this.#keyOf.get(cached);
    if (known !== undefined) return known;
    // Spellings and shorter forms of a person's name count as one.
    const key = kind === 'person' ? `p ${skeleton(parseName(name).keys.at(-1)!)}` : local;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#weight.length;
      this.#numbers.set(key, number);
      this.#weight.push(WEIGHTS[kind]);
      this.#person.push(kind === 'person');
    }
    this.#keyOf.set(cached, number);
    return number;
  }
}
