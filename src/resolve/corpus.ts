import { daysOf } from '../edtf.js';
import type { ArticleHead, Edtf, EntityKind, Evidence, EvidenceList } from '../model.js';
import { byCodeUnit } from '../order.js';
import type { Digest, DigestAgreement, DigestEntity, DigestMeeting, Say, SayStatus } from './digest.js';
import { Interner, Ints } from './ints.js';

/** Texts kept elsewhere than in memory, each fetched by the number that `add` gave it. */
export interface DigestStore {
  add: (text: string) => number;
  get: (number: number) => string;
}

/** What of an article is fetched when asked for. */
interface Said {
  readonly head: ArticleHead;
  readonly meetings: readonly DigestMeeting[];
  readonly agreements: readonly DigestAgreement[];
}

/** What is kept of one article in memory; all else is in the corpus's columns or its store. */
interface Packed {
  readonly id: string;
  readonly published: Edtf | null;
  readonly said: number;
  readonly sentences: number;
  readonly fingerprint: Uint32Array;
  readonly meetings: number;
  readonly agreements: number;
  /** Its first occurrence and how many it has, as they were added. */
  readonly from: number;
  readonly count: number;
}

const KINDS: readonly EntityKind[] = ['person', 'state', 'organization', 'place'];
const EMPTY: readonly never[] = [];
/** Numbers that an office takes. */
const OFFICE = 7;
/** Articles whose sentences and meetings are in memory at a time. */
const OPEN = 2048;

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
  /** Of each occurrence the first office, then all of them: title, whose (-1: nobody's), whether former, and the say. */
  readonly #officeFrom = new Ints();
  readonly #offices = new Ints();
  #added = 0;
  #order = new Int32Array(0);
  #articleOf = new Int32Array(0);
  #first = new Int32Array(1);
  #firstDay = new Float64Array(0);
  #lastDay = new Float64Array(0);
  readonly #store: DigestStore;
  #open = new Map<number, Said>();
  /** The article whose sentences were asked for last: as a rule the next are of the same one. */
  #readArticle = -1;
  #read: readonly string[] = [];
  #rules: readonly string[] = [];

  /** @param store where sentences and meetings go; in memory if absent */
  constructor(store: DigestStore = inMemory()) {
    this.#store = store;
  }

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
      this.#officeFrom.push(this.#offices.length);
      for (const { title, of, former, say } of entity.offices) {
        this.#offices.push(this.#names.index(title));
        this.#offices.push(of === null ? -1 : this.#names.index(of));
        this.#offices.push(former ? 1 : 0);
        for (const number of say) this.#offices.push(number);
      }
      this.#sayFrom.push(this.#says.length);
      for (const number of entity.says) this.#says.push(number);
    }
    const { head, rules, sentences, fingerprint, meetings, agreements } = digest;
    const said: Said = { head, meetings, agreements };
    this.#articles.push({
      id: head.id,
      published: head.published,
      said: this.#store.add(JSON.stringify(said)),
      // Neither rules nor sentences hold the marks that part them.
      sentences: this.#store.add([rules.join('\t'), ...sentences].join('\n')),
      fingerprint: Uint32Array.from(fingerprint),
      meetings: meetings.length,
      agreements: agreements.length,
      from,
      count: digest.entities.length,
    });
  }

  #said(article: number): Said {
    let said = this.#open.get(article);
    if (said !== undefined) return said;
    if (this.#open.size >= OPEN) this.#open.clear();
    said = JSON.parse(this.#store.get(this.#articles[article]!.said)) as Said;
    this.#open.set(article, said);
    return said;
  }

  /** End adding. @throws Error where two digests are of one article: a fault of the caller's */
  seal(): void {
    this.#sayFrom.push(this.#says.length);
    this.#officeFrom.push(this.#offices.length);
    this.#articles.sort((a, b) => byCodeUnit(a.id, b.id));
    this.#order = new Int32Array(this.#added);
    this.#articleOf = new Int32Array(this.#added);
    this.#first = new Int32Array(this.#articles.length + 1);
    let next = 0;
    this.#articles.forEach(({ from, count, id }, article) => {
      if (article > 0 && this.#articles[article - 1]!.id === id) throw new Error(`two digests of ${id}`);
      this.#first[article] = next;
      for (let i = from; i < from + count; i++) {
        this.#articleOf[next] = article;
        this.#order[next++] = i;
      }
    });
    this.#first[this.#articles.length] = next;
    const days = this.#articles.map(({ published }) => daysOf(published));
    this.#firstDay = Float64Array.from(days, (one) => one?.first ?? NaN);
    this.#lastDay = Float64Array.from(days, (one) => one?.last ?? NaN);
    this.#open.clear();
    this.#readArticle = -1;
  }

  get articles(): number {
    return this.#articles.length;
  }

  get occurrences(): number {
    return this.#added;
  }

  head(article: number): ArticleHead {
    return this.#said(article).head;
  }

  id(article: number): string {
    return this.#articles[article]!.id;
  }

  date(article: number): Edtf | null {
    return this.#articles[article]!.published;
  }

  /** The days on which it may have been published; NaN where unknown. */
  published(article: number): { readonly first: number; readonly last: number } {
    return { first: this.#firstDay[article]!, last: this.#lastDay[article]! };
  }

  fingerprint(article: number): Uint32Array {
    return this.#articles[article]!.fingerprint;
  }

  meetingCount(article: number): number {
    return this.#articles[article]!.meetings;
  }

  agreementCount(article: number): number {
    return this.#articles[article]!.agreements;
  }

  meetings(article: number): readonly DigestMeeting[] {
    return this.meetingCount(article) === 0 ? EMPTY : this.#said(article).meetings;
  }

  agreements(article: number): readonly DigestAgreement[] {
    return this.agreementCount(article) === 0 ? EMPTY : this.#said(article).agreements;
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
    const raw = this.#order[occurrence]!;
    const [from, end] = [this.#officeFrom.at(raw), this.#officeFrom.at(raw + 1)];
    if (from === end) return EMPTY;
    const offices: DigestEntity['offices'][number][] = [];
    const column = this.#offices;
    for (let at = from; at < end; at += OFFICE) {
      const of = column.at(at + 1);
      offices.push({
        title: this.#names.values[column.at(at)]!,
        of: of < 0 ? null : this.#names.values[of]!,
        former: column.at(at + 2) === 1,
        say: [column.at(at + 3), column.at(at + 4), column.at(at + 5), column.at(at + 6)],
      });
    }
    return offices;
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
    if (this.#readArticle !== article) {
      this.#readArticle = article;
      this.#read = this.#store.get(this.#articles[article]!.sentences).split('\n');
      this.#rules = this.#read[0]!.split('\t');
    }
    const [start, end, sentence, rule] = say;
    const status = say[4];
    const base = {
      article: this.#articles[article]!.id,
      start,
      end,
      sentence: this.#read[sentence + 1]!,
      by: this.#rules[rule]!,
    };
    return status === undefined ? base : { ...base, status };
  }

  /** All mentions of some occurrences as evidence, made when asked for. */
  mentions(occurrences: readonly number[] | Int32Array): EvidenceList {
    return new Mentions(this, occurrences);
  }
}

function inMemory(): DigestStore {
  const texts: string[] = [];
  return { add: (text) => texts.push(text) - 1, get: (number) => texts[number]! };
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
