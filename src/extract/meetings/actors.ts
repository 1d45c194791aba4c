import type { EntityId } from '../../model.js';
import { Denoting } from './denoting.js';
import { groupsOf, type Group } from './groups.js';
import type { Sentence } from './sentence.js';
import { behindBacked } from './unit-tails.js';

/** Who a nominal of the sentence denotes, as parties to a meeting. */
export class Actors extends Denoting {
  /** The groups of the sentence last asked for: sentences are read one after the other. */
  private last: {
    readonly sentence: Sentence;
    readonly groups: readonly Group[];
    readonly at: readonly number[];
    readonly next: readonly number[];
  } | null = null;

  /** The stretches of the sentence that name parties, in text order. */
  groups(sentence: Sentence): readonly Group[] {
    return this.indexOf(sentence).groups;
  }

  /** The group that token i is a part of, or null. */
  groupAt(sentence: Sentence, i: number): Group | null {
    const { groups, at } = this.indexOf(sentence);
    return groups[at[i - sentence.from] ?? -1] ?? null;
  }

  /** The index of the first group that begins at token i or behind it; the number of groups where none does. */
  groupFrom(sentence: Sentence, i: number): number {
    const { groups, next } = this.indexOf(sentence);
    return i >= sentence.to ? groups.length : next[Math.max(0, i - sentence.from)]!;
  }

  private indexOf(sentence: Sentence): NonNullable<Actors['last']> {
    if (this.last?.sentence === sentence) return this.last;
    const groups = groupsOf(sentence, this);
    const at = new Array<number>(sentence.to - sentence.from).fill(-1);
    const next = new Array<number>(sentence.to - sentence.from).fill(groups.length);
    groups.forEach((group, index) => at.fill(index, group.from - sentence.from, group.to - sentence.from));
    for (let i = sentence.to - sentence.from - 1, index = groups.length; i >= 0; i--) {
      while (index > 0 && groups[index - 1]!.from - sentence.from >= i) index--;
      next[i] = index;
    }
    this.last = { sentence, groups, at, next };
    return this.last;
  }

  /** A name, a pronoun or an actor noun, whether or not it is known who is meant. */
  canAct(sentence: Sentence, i: number): boolean {
    if (!sentence.has(i)) return false;
    const name = this.names.nameAt[i]!;
    if (name >= 0) return this.names.names[name]!.kind !== 'place' || this.names.names[name]!.metonym;
    if (sentence.tag(i) === 'PRON') return !sentence.is(i, 'it', 'this', 'that', 'which', 'what');
    return this.isActorNoun(sentence, i) || this.demonymPeople(i);
  }

  /** More than one: a plural, a pronoun of several, a coordination. */
  isPlural(sentence: Sentence, i: number): boolean {
    if (this.groupAt(sentence, i)?.several === true) return true;
    if (sentence.dependents(i, 'conj').some((one) => this.canAct(sentence, one))) return true;
    if (sentence.is(i, 'they', 'we', 'both', 'them', 'pair', 'duo', 'trio', 'delegations')) return true;
    return sentence.penn(i) === 'NNS' || sentence.penn(i) === 'NNPS';
  }

  private demonymPeople(i: number): boolean {
    const demonym = this.names.demonymAt[i]!;
    return demonym >= 0;
  }

  /** Parties of a nominal and of what is coordinated with it, in text order, without doubles; [] where the text does not tell. */
  of(sentence: Sentence, i: number): readonly EntityId[] {
    const group = this.groupAt(sentence, i);
    if (group !== null && group.ids.length > 0) return group.ids;
    const found: EntityId[] = [];
    this.collect(sentence, i, found, 0);
    return [...new Set(found)];
  }

  /** Of this nominal alone, without what is coordinated with it. */
  single(sentence: Sentence, i: number): readonly EntityId[] {
    const found: EntityId[] = [];
    this.nominal(sentence, i, found, 0);
    return [...new Set(found)];
  }

  private collect(sentence: Sentence, i: number, found: EntityId[], depth: number): void {
    if (depth > 24 || !sentence.has(i)) return;
    this.nominal(sentence, i, found, depth);
    for (const child of sentence.dependents(i, 'conj', 'list', 'appos')) {
      if (sentence.relation(child) === 'appos' && !this.isListItem(sentence, i, child)) continue;
      if (!sentence.isVerb(child) || this.names.nameAt[child]! >= 0) this.collect(sentence, child, found, depth + 1);
    }
  }

  /** "X, Y and Z" parsed as an apposition: the second is a name of its own and a conjunction follows. */
  private isListItem(sentence: Sentence, i: number, child: number): boolean {
    if (this.names.nameAt[child]! < 0 || this.names.nameAt[i]! < 0 || this.names.nameAt[child] === this.names.nameAt[i])
      return false;
    return (
      sentence.dependents(child, 'conj').length > 0 &&
      this.names.names[this.names.nameAt[child]!]!.kind === this.names.names[this.names.nameAt[i]!]!.kind
    );
  }

  private nominal(sentence: Sentence, i: number, found: EntityId[], depth: number): void {
    if (this.isBacker(sentence, i)) return;
    const alone = this.isPrivate(sentence, i);
    const own = alone ? this.known(i).filter((id) => this.kindOf(id) === 'person') : this.known(i);
    if (own.length > 0) {
      // "its president, Ana Duarte": the name says more than the state.
      const named = sentence
        .dependents(i, 'appos', 'flat')
        .flatMap((child) => this.known(child).filter((id) => this.kindOf(id) === 'person'));
      const stateOnly = own.every((id) => this.kindOf(id) !== 'person') && this.isActorNoun(sentence, i);
      found.push(...(stateOnly && named.length > 0 ? named : own));
      return;
    }
    for (const child of sentence.dependents(i, 'flat', 'appos')) {
      const inner = this.known(child);
      if (inner.length > 0) {
        found.push(...inner);
        return;
      }
    }
    if (alone || !this.isActorNoun(sentence, i) || depth > 6) return;
    const before = found.length;
    for (const child of sentence.children(i)) {
      const relation = sentence.relation(child);
      if (relation === 'nmod:poss' && this.isOther(sentence, i) && this.hasPerson(this.known(child))) continue;
      if (relation === 'amod' || relation === 'compound' || relation === 'nmod:poss' || relation === 'det')
        this.collectModifier(sentence, child, found, depth + 1);
    }
    for (const child of sentence.dependents(i, 'nmod')) {
      const preposition = sentence.caseOf(child);
      if (preposition === 'of' || preposition === 'from' || (preposition === '' && found.length === before))
        this.collect(sentence, child, found, depth + 1);
    }
  }

  /** "Kenyan and Ugandan ministers", "Israel's premier", "the US side". */
  private collectModifier(sentence: Sentence, i: number, found: EntityId[], depth: number): void {
    if (this.isBacker(sentence, i)) return;
    found.push(...this.known(i));
    if (depth > 8) return;
    for (const child of sentence.dependents(i, 'conj', 'compound', 'nmod:poss', 'amod'))
      this.collectModifier(sentence, child, found, depth + 1);
  }

  /** "Chad-backed rebels" are no Chadians; "Chad-sponsored talks" tell of Chad. */
  private isBacker(sentence: Sentence, i: number): boolean {
    const behind = behindBacked(sentence, i + 1);
    return behind > i + 1 && (this.isActorNoun(sentence, behind) || this.names.nameAt[behind]! >= 0);
  }
}
