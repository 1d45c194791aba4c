import { daysOf } from '../edtf.js';
import type { ArticleHead, EntityKind, Evidence, EvidenceList } from '../model.js';
import { byCodeUnit } from '../order.js';
import type { Digest, DigestAgreement, DigestEntity, DigestMeeting, Say, SayStatus } from './digest.js';
import { Interner, Ints } from './ints.js';

/** What is kept of one article: its sentences in one string, all else in the corpus's columns. */
interface Packed {
  readonly head: ArticleHead;
  /** Parted by line feeds: no sentence holds one. */
  readonly sentences: string;
  readonly rules: readonly string[];
  readonly fingerprint: Uint32Array;
  readonly meetings: readonly DigestMeeting[];
  readonly agreements: readonly DigestAgreement[];
  /** Its first occurrence and how many it has, as they were added. */
  readonly from: number;
  readonly count: number;
}

const KINDS: readonly EntityKind[] = ['person', 'state', 'organization', 'place'];
const EMPTY: readonly never[] = [];

/**
 * All digests of a build in a compact form: an occurrence is an entity of one article, named by a number.
 *
 * Add digests in any order, then {@link seal}: articles are numbered in the order of their ids, occurrences in that of
 * their articles, so that nothing made of a sealed corpus depends on the order of the input.
 */
export class Corpus {
  readonly #names = new Interner();
  #articles: Packed[] = [];
  // By occurrence as added; `#order` has them in the order of the articles.
  readonly #kind = new Ints();
  readonly #local = new Ints();
  readonly #name = new Ints();
  readonly #state = new Ints();
  readonly #sayFrom = new Ints();
  readonly #says = new Ints();
  readonly #aliases = new Map<number, readonly number[]>();
  readonly #offices = new Map<number, DigestEntity['offices']>();
  #added = 0;
  #order = new Int32Array(0);
  #articleOf = new Int32Array(0);
  #first = new Int32Array(1);
  #days: { readonly first: number; readonly last: number }[] = [];

  add(digest: Digest): void {
    const from = this.#added;
    for (const entity of digest.entities) {
      const index = this.#added++;
      this.#kind.push(KINDS.indexOf(entity.kind));
      this.#local.push(this.#names.index(entity.id));
      this.#name.push(this.#names.index(entity.name));
      this.#state.push(entity.state === null ? -1 : this.#names.index(entity.state));
      if (entity.aliases.length > 0)
        this.#aliases.set(
          index,
          entity.aliases.map((alias) => this.#names.index(alias)),
        );
      if (entity.offices.length > 0) this.#offices.set(index, entity.offices);
      this.#sayFrom.push(this.#says.length);
      for (const number of entity.says) this.#says.push(number);
    }
    const { head, rules, fingerprint } = digest;
    this.#articles.push({
      head,
      sentences: digest.sentences.join('\n'),
      rules: rules.map((rule) => this.#share(rule)),
      fingerprint: Uint32Array.from(fingerprint),
      meetings: digest.meetings,
      agreements: digest.agreements,
      from,
      count: digest.entities.length,
    });
  }

  /** End adding. @throws Error where two digests are of one article: a fault of the caller's */
  seal(): void {
    this.#sayFrom.push(this.#says.length);
    this.#articles.sort((a, b) => byCodeUnit(a.head.id, b.head.id));
    this.#order = new Int32Array(this.#added);
    this.#articleOf = new Int32Array(this.#added);
    this.#first = new Int32Array(this.#articles.length + 1);
    let next = 0;
    this.#articles.forEach(({ from, count, head }, article) => {
      if (article > 0 && this.#articles[article - 1]!.head.id === head.id) throw new Error(`two digests of ${head.id}`);
      this.#first[article] = next;
      for (let i = from; i < from + count; i++) {
        this.#articleOf[next] = article;
        this.#order[next++] = i;
      }
    });
    this.#first[this.#articles.length] = next;
    this.#days = this.#articles.map(({ head }) => daysOf(head.published) ?? { first: NaN, last: NaN });
  }

  get articles(): number {
    return this.#articles.length;
  }

  get occurrences(): number {
    return this.#added;
  }

  head(article: number): ArticleHead {
    return this.#articles[article]!.head;
  }

  /** The days on which it may have been published; NaN where unknown. */
  published(article: number): { readonly first: number; readonly last: number } {
    return this.#days[article]!;
  }

  fingerprint(article: number): Uint32Array {
    return this.#articles[article]!.fingerprint;
  }

  meetings(article: number): readonly DigestMeeting[] {
    return this.#articles[article]!.meetings;
  }

  agreements(article: number): readonly DigestAgreement[] {
    return this.#articles[article]!.agreements;
  }

  /** The article's occurrences are [first, end). */
  firstOf(article: number): number {
    return this.#first[article]!;
  }

  endOf(article: number): number {
    return this.#first[article + 1]!;
  }

  articleOf(occurrence: number): number {
    return this.#articleOf[occurrence]!;
  }

  kind(occurrence: number): EntityKind {
    return KINDS[this.#kind.at(this.#order[occurrence]!)]!;
  }

  /** The id that the article's own record gives it. */
  local(occurrence: number): string {
    return this.#names.values[this.#local.at(this.#order[occurrence]!)]!;
  }

  name(occurrence: number): string {
    return this.#names.values[this.#name.at(this.#order[occurrence]!)]!;
  }

  state(occurrence: number): string | null {
    const state = this.#state.at(this.#order[occurrence]!);
    return state < 0 ? null : this.#names.values[state]!;
  }

  aliases(occurrence: number): readonly string[] {
    const aliases = this.#aliases.get(this.#order[occurrence]!);
    return aliases === undefined ? EMPTY : aliases.map((alias) => this.#names.values[alias]!);
  }

  offices(occurrence: number): DigestEntity['offices'] {
    return this.#offices.get(this.#order[occurrence]!) ?? EMPTY;
  }

  mentionCount(occurrence: number): number {
    const raw = this.#order[occurrence]!;
    return (this.#sayFrom.at(raw + 1) - this.#sayFrom.at(raw)) / 4;
  }

  mention(occurrence: number, index: number): Say {
    const at = this.#sayFrom.at(this.#order[occurrence]!) + 4 * index;
    return [this.#says.at(at), this.#says.at(at + 1), this.#says.at(at + 2), this.#says.at(at + 3)];
  }

  /** The occurrence of the article's entity with that id, or -1. */
  find(article: number, local: string): number {
    const wanted = this.#names.find(local);
    if (wanted < 0) return -1;
    for (let i = this.firstOf(article); i < this.endOf(article); i++)
      if (this.#local.at(this.#order[i]!) === wanted) return i;
    return -1;
  }

  /** The evidence that a {@link Say} of an article stands for. */
  evidence(article: number, say: Say | SayStatus): Evidence {
    const packed = this.#articles[article]!;
    const [start, end, sentence, rule] = say;
    const status = say[4];
    const base = {
      article: packed.head.id,
      start,
      end,
      sentence: lineAt(packed.sentences, sentence),
      by: packed.rules[rule]!,
    };
    return status === undefined ? base : { ...base, status };
  }

  /** All mentions of some occurrences as evidence, made when asked for. */
  mentions(occurrences: readonly number[] | Int32Array): EvidenceList {
    return new Mentions(this, occurrences);
  }

  #share(text: string): string {
    return this.#names.values[this.#names.index(text)]!;
  }
}

function lineAt(text: string, line: number): string {
  let start = 0;
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

class Mentions implements EvidenceList {
  readonly length: number;
  readonly #corpus: Corpus;
  readonly #occurrences: readonly number[] | Int32Array;

  /** @param occurrences in order */
  constructor(corpus: Corpus, occurrences: readonly number[] | Int32Array) {
    this.#corpus = corpus;
    this.#occurrences = occurrences;
    let length = 0;
    for (const occurrence of occurrences) length += corpus.mentionCount(occurrence);
    this.length = length;
  }

  *[Symbol.iterator](): Generator<Evidence> {
    const corpus = this.#corpus;
    const occurrences = this.#occurrences;
    for (let i = 0; i < occurrences.length;) {
      const article = corpus.articleOf(occurrences[i]!);
      const says: Say[] = [];
      for (; i < occurrences.length && corpus.articleOf(occurrences[i]!) === article; i++)
        for (let k = 0; k < corpus.mentionCount(occurrences[i]!); k++) says.push(corpus.mention(occurrences[i]!, k));
      says.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      for (const say of says) yield corpus.evidence(article, say);
    }
  }
}
