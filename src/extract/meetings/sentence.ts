import {
  behindDateline,
  byForm,
  formsOf,
  lowersOf,
  PENN,
  RELATIONS,
  UPOS,
  type Form,
  type Penn,
  type Relation,
  type Tree,
  type Upos,
  type Words,
} from '../words.js';

/** Words or phrases in lower case, words parted by spaces or hyphens. */
type Phrases = ReadonlyMap<string, unknown> | ReadonlySet<string>;

const NONE: readonly number[] = [];

/** Tags of the verb that a clause has one of. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** A phrase of a table is looked for in at most so many tokens. */
const LONGEST = 6;

/** How many tokens a phrase of a table may have, at most, by its first. */
export function beginningsOf(known: Phrases): ReadonlyMap<string, number> {
  const reaches = new Map<string, number>();
  for (const phrase of known.keys()) {
    const [first = '', ...more] = phrase.split(' ');
    const reach = Math.min(LONGEST, 1 + more.length + 2 * (phrase.split('-').length - 1));
    const mark = (word: string): unknown => reaches.set(word, Math.max(reach, reaches.get(word) ?? 0));
    mark(first);
    // "co-host" is one token, "follow-up" three.
    for (let at = first.indexOf('-'); at >= 0; at = first.indexOf('-', at + 1)) {
      mark(first.slice(0, at));
      mark(first.slice(0, at + 1));
    }
  }
  return reaches;
}

const REACHES = new WeakMap<Phrases, (form: Form) => number>();

/** The same by form; nearly every word of a text begins none. */
function reachIn(known: Phrases): (form: Form) => number {
  const made = REACHES.get(known);
  if (made !== undefined) return made;
  const reaches = beginningsOf(known);
  const reachOf = byForm(({ lower }) => reaches.get(lower) ?? 0);
  REACHES.set(known, reachOf);
  return reachOf;
}

/**
 * One sentence with its structure: every question that the reading of meetings asks of words and of the tree. The tree
 * is made when first asked for: most sentences are known to hold no meeting by their words alone.
 */
export class Sentence {
  readonly from: number;
  readonly to: number;
  /** Of the whole text. */
  private readonly forms: readonly Form[];
  private readonly lowers: readonly string[];
  private made: Tree | null = null;
  private childLists: readonly (readonly number[])[] | null = null;

  /** @param structure of this sentence; asked once, or never */
  constructor(
    readonly number: number,
    readonly words: Words,
    private readonly structure: () => Tree,
  ) {
    this.from = words.sentences[number]!;
    this.to = words.sentences[number + 1]!;
    this.forms = formsOf(words);
    this.lowers = lowersOf(words);
  }

  private get tree(): Tree {
    return (this.made ??= this.structure());
  }

  private leadEnd = -1;

  /** The first token behind a dateline ("NICOSIA, Jan. 21 (Agency) -"): it is no part of the clause. */
  get lead(): number {
    if (this.leadEnd < 0) this.leadEnd = behindDateline(this.words, this.from, this.to);
    return this.leadEnd;
  }

  private finite: boolean | null = null;

  /** A list item, a headline has none: "(c) A session of the committee on 4 August". */
  get hasFiniteVerb(): boolean {
    if (this.finite !== null) return this.finite;
    let at = this.from;
    while (at < this.to && !(this.isVerb(at) && FINITE.has(this.penn(at) ?? ''))) at++;
    return (this.finite = at < this.to);
  }

  /** White space before the token: a dash between clauses, no hyphen. */
  spaced(i: number): boolean {
    return i > this.from && this.words.start[i]! > this.words.end[i - 1]!;
  }

  get start(): number {
    return this.words.start[this.from]!;
  }

  get end(): number {
    return this.words.end[this.to - 1]!;
  }

  has(i: number): boolean {
    return i >= this.from && i < this.to;
  }

  lower(i: number): string {
    return i >= this.from && i < this.to ? this.lowers[i]! : '';
  }

  text(i: number): string {
    return this.has(i) ? this.forms[i]!.text : '';
  }

  is(i: number, ...wanted: readonly string[]): boolean {
    const lower = this.lower(i);
    for (let k = 0; k < wanted.length; k++) if (wanted[k] === lower) return true;
    return false;
  }

  /** Up to `count` tokens from i on in lower case, parted by spaces; "'s hand" as it is written. */
  textOf(i: number, count: number): string {
    const from = Math.max(i, this.from);
    return this.lowers.slice(from, Math.min(from + count, this.to)).join(' ');
  }

  /** Any of the tokens [from, to) is such a word. */
  within(from: number, to: number, wanted: RegExp): boolean {
    for (let at = Math.max(from, this.from); at < to && at < this.to; at++)
      if (wanted.test(this.lower(at))) return true;
    return false;
  }

  /** Any of the tokens [from, to) is one of these words. */
  any(from: number, to: number, ...wanted: readonly string[]): boolean {
    for (let at = Math.max(from, this.from); at < to && at < this.to; at++) if (this.is(at, ...wanted)) return true;
    return false;
  }

  /** The last word of the phrase stands within a noun phrase's length of token i. */
  seenBehind(i: number, phrase: string): boolean {
    const last = phrase.slice(phrase.lastIndexOf(' ') + 1);
    const end = Math.min(this.to, i + 14);
    for (let at = i + 1; at < end; at++) if (this.lowers[at] === last) return true;
    return false;
  }

  tag(i: number): Upos | null {
    return this.has(i) ? UPOS[this.words.tag[i]!]! : null;
  }

  penn(i: number): Penn | null {
    return this.has(i) ? PENN[this.words.penn[i]!]! : null;
  }

  /** -1 for the root. */
  head(i: number): number {
    return this.has(i) ? this.tree.head[i - this.from]! : -1;
  }

  relation(i: number): Relation {
    return RELATIONS[this.tree.relation[i - this.from] ?? 0]!;
  }

  children(i: number): readonly number[] {
    return this.has(i) ? ((this.childLists ??= this.allChildren())[i - this.from] ?? NONE) : NONE;
  }

  private allChildren(): readonly (readonly number[])[] {
    const lists: number[][] = [];
    for (let i = this.from; i < this.to; i++) {
      const head = this.head(i);
      if (head >= 0) (lists[head - this.from] ??= []).push(i);
    }
    return lists;
  }

  /** Children by relation, in text order. */
  dependents(i: number, ...relations: readonly Relation[]): readonly number[] {
    let found: number[] | null = null;
    for (const child of this.children(i)) if (relations.includes(this.relation(child))) (found ??= []).push(child);
    return found ?? NONE;
  }

  isVerb(i: number): boolean {
    const tag = this.tag(i);
    return tag === 'VERB' || tag === 'AUX';
  }

  isNominal(i: number): boolean {
    const tag = this.tag(i);
    return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'X';
  }

  /** The preposition of a nominal, of several words as one: "ahead of", "together with"; '' where it has none. */
  caseOf(i: number): string {
    const cases = this.dependents(i, 'case').filter((at) => at < i && this.penn(at) !== 'POS');
    const last = cases.at(-1);
    if (last === undefined) return '';
    const first = this.lower(cases[0]!);
    if (cases.length > 1 || this.dependents(last, 'fixed').length > 0) {
      const all = [...cases, ...this.dependents(last, 'fixed')].sort((a, b) => a - b);
      return all.map((at) => this.lower(at)).join(' ');
    }
    const before = this.lower(cases[0]! - 1);
    return (first === 'of' && ['ahead', 'because', 'instead', 'outside', 'inside'].includes(before)) ||
      (first === 'with' && before === 'together') ||
      (first === 'to' && before === 'prior')
      ? `${before} ${first}`
      : first;
  }

  /** The longest entry of `known` whose words begin at i, up to {@link LONGEST}: its words and the token after it. */
  phraseAt(i: number, known: Phrases): { words: string; next: number } | null {
    const reach = this.has(i) ? reachIn(known)(this.forms[i]!) : 0;
    let joined = '';
    let found: { words: string; next: number } | null = null;
    for (let j = i; j < i + reach && this.has(j); j++) {
      const hyphen = this.lower(j) === '-' || joined.endsWith('-');
      joined += j > i && !hyphen ? ` ${this.lower(j)}` : this.lower(j);
      if (known.has(joined)) found = { words: joined, next: j + 1 };
    }
    return found;
  }
}
