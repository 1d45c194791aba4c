import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import { PENN, UPOS, tokenText, type Words } from '../words.js';
import { Gatherings } from './gatherings.js';
import { allHold, isFormer } from './holders.js';
import { areJoined, doersBefore, isOwner, type Here } from './joints.js';
import { IN_MIND, InMind } from './in-mind.js';
import { Listing } from './listing.js';
import type { OfficeFound } from './offices.js';
import { Pairs } from './pairs.js';
import type { Person } from './people.js';
import { quotedTokens, speakerIn } from './quotes.js';
import { ToldActors } from './told-actors.js';
import { UnnamedBearers } from './unnamed.js';

const VERB = UPOS.indexOf('VERB');
const ADP = UPOS.indexOf('ADP');
const OWNING = PENN.indexOf('PRP$');

/**
 * By how much the likeliest bearer of a pronoun must outscore the next, in units of a third of a sentence's distance.
 * On GUM's development part (`build/evaluate-references.ts`, even documents) 0 resolves 58 of 100 rightly, 1 resolves 81.
 */
const CLEARLY = 1;
/** By how much, to learn from the pronoun whether its bearer is a man or a woman: as far as a sentence's distance tells. */
const SURELY = 3;
/** From which score of a pair on "they" is surely they: of 35 that GUM's even half has otherwise, all wrong, it leaves none. */
const SURE = 3;
/** The score of a pair that the sentence itself tells of, once. */
const ONCE = 1;
/** So many words at most stand between two commas that set somebody's office apart. */
const MOST_ASIDE = 12;
/** Past this many sentences a pronoun no longer reaches; a description reaches three times as far. */
const REACH = 3;
/** What a text has told so far: who was named last, who stood together, who speaks. */
export class Discourse {
  readonly inQuotes: Uint8Array;
  /** The sentence that is being read. */
  sentence = 0;
  readonly inMind: InMind;
  private readonly actors: ToldActors;
  private readonly personPairs: Pairs;
  private readonly personList: Listing;
  private previousPerson: { readonly id: EntityId; readonly end: number } | null = null;
  private lastSpeaker: EntityId | null = null;
  /** Whom this sentence names, in order. */
  private here: Here[] = [];
  private readonly gatherings = new Gatherings();
  private readonly unnamed = new UnnamedBearers();
  /** Whom the last phrases of this sentence mean. */
  private readonly meant: { readonly from: number; readonly to: number; readonly id: EntityId }[] = [];
  private readonly numberOf: ReadonlyMap<EntityId, number>;

  constructor(
    readonly words: Words,
    readonly names: Names,
    readonly people: readonly Person[],
    private readonly personAt: (name: number) => number,
    thirds: ReadonlySet<EntityId>,
  ) {
    this.inMind = new InMind(words, names);
    this.actors = new ToldActors(words, names, thirds);
    this.personPairs = new Pairs({ decay: 1.5, sentences: REACH * 3 }, thirds);
    this.inQuotes = quotedTokens(words);
    this.personList = new Listing(words);
    this.numberOf = new Map(people.map(({ id, number }) => [id, number]));
  }

  /** A sentence begins. */
  begin(sentence: number): void {
    this.sentence = sentence;
    this.previousPerson = null;
    this.meant.length = 0;
    this.gatherings.begin();
    this.actors.begin(sentence);
    this.inMind.begin(sentence);
    this.personList.begin();
    this.here = [];
    this.lastSpeaker = this.speaker() ?? this.lastSpeaker;
  }

  /** A person is named, or meant by a description. */
  person(number: number, from: number, to: number): void {
    this.inMind.keep(number, from, to);
    const { id } = this.people[number]!;
    this.here.push({ id, from, end: to });
    const before = this.previousPerson;
    this.stands(id, from, before !== null && isOwner(this.words, before.end, from) ? before.id : null);
    const listed = this.personList.read(id, from, to);
    if (listed !== null) this.personPairs.listed(listed, this.sentence);
    else if (before && before.id !== id && areJoined(this.words, this.names, before.end, from, true))
      this.personPairs.joined(before.id, id, from, this.sentence);
    this.previousPerson = { id, end: to };
  }

  /** Somebody takes part in what this sentence tells. */
  private stands(id: EntityId, at: number, owner: EntityId | null = null): void {
    this.personPairs.named(id, at, this.sentence, owner);
    this.gatherings.stands(id);
  }

  /** A state or organization is named, or pointed to by a demonym. */
  actor(id: EntityId, from: number, to: number): void {
    this.here.push({ id, from, end: to });
    this.actors.named(id, from, to);
  }

  /** A description means these. */
  meansSeveral(ids: readonly EntityId[], at: number): void {
    this.gatherings.means(ids);
    if (ids.length !== 2) return;
    const persons = ids.filter((id) => this.numberOf.has(id)).length;
    if (persons === 2) this.personPairs.again(ids[0]!, ids[1]!, at, this.sentence);
    else if (persons === 0) this.actors.pairs.again(ids[0]!, ids[1]!, at, this.sentence);
  }

  /** A description means whoever bears this office of a state or body, and the text names nobody who does. */
  meansBearer(of: EntityId, office: string, from: number, to: number): void {
    const { sentence } = this;
    this.unnamed.tell({ of, office, token: from, sentence, subject: this.inMind.isDoing(from, to) });
  }

  /** Of several bearers the one named last, or the state or body whose unnamed one came later; null where there is none. */
  bearer(list: readonly Person[], office: string): EntityId | null {
    const unnamed = this.unnamed.called(office);
    const named = this.inMind.nearest(list);
    const at = named === null ? -1 : (this.inMind.seen(named.number)?.token ?? -1);
    return unnamed !== null && unnamed.token > at ? unnamed.of : (named?.id ?? null);
  }

  /** "Kenyan and Ugandan mediators": none of the two sides. */
  meansThirds([one, other]: readonly EntityId[]): void {
    if (one !== undefined && other !== undefined) this.actors.pairs.apart(one, other, this.sentence);
  }

  /** A description or pronoun means this person. */
  means(id: EntityId, from: number, to: number): void {
    const number = this.numberOf.get(id);
    if (number === undefined) return;
    this.note(from, to, id);
    this.inMind.keep(number, from, to);
    this.stands(id, from);
  }

  private note(from: number, to: number, id: EntityId): void {
    this.meant.push({ from, to, id });
    if (this.meant.length > IN_MIND) this.meant.shift();
  }

  /** Who does something to whom the phrase at this token means; see {@link doersBefore}. */
  doersTo(at: number): readonly EntityId[] {
    return doersBefore(this.words, this.here, this.words.sentences[this.sentence]!, at);
  }

  /** The states or organizations that the text tells of together, most of all of late; else the last named. */
  lastActors(wanted: number, states = false, except: readonly EntityId[] = []): readonly EntityId[] {
    return this.actors.last(wanted, states, except);
  }

  /** So many, more than two, whom a description has just meant; else []. */
  lastSeveral(wanted: number): readonly EntityId[] {
    return this.gatherings.several((ids) => ids.length === wanted);
  }

  /**
   * The one state or organization that this sentence named so far; null where it named none or several, or behind a
   * preposition alone ("The bank said in Kenya that its").
   */
  onlyActorHere(): EntityId | null {
    const [first, ...more] = this.here.filter(({ id }) => !id.startsWith('person:'));
    if (first === undefined || !more.every(({ id }) => id === first.id)) return null;
    return [first, ...more].some(({ from }) => this.words.tag[from - 1] !== ADP) ? first.id : null;
  }

  /** See {@link StateCounts.only}. */
  onlyState(): EntityId | null {
    return this.actors.states.only();
  }

  /** The last persons, of those with a fitting office where one is asked for; [] where there are fewer. */
  lastPersons(
    wanted: number,
    fits: ((office: OfficeFound) => boolean) | null,
    untold = false,
    except: readonly EntityId[] = [],
  ): readonly EntityId[] {
    const isOther = (id: EntityId): boolean => !except.includes(id);
    const mayBe = (ids: readonly EntityId[]): boolean =>
      ids.every(isOther) &&
      (fits === null ||
        allHold(this.peopleOf(ids), fits, untold, () => this.personPairs.areJoined(ids, this.sentence)));
    if (wanted === 2) {
      const inOffice = (ids: readonly EntityId[]): boolean => mayBe(ids) && !this.peopleOf(ids).some(isFormer);
      const pair =
        this.personPairs.likeliest(this.sentence, inOffice)?.ids ??
        this.personPairs.foremost(inOffice) ??
        this.personPairs.likeliest(this.sentence, mayBe)?.ids;
      if (pair !== undefined) return pair;
    }
    if (wanted > 2) {
      const together = this.gatherings.last(wanted, mayBe);
      if (together.length > 0) return together;
    }
    const found: EntityId[] = [];
    for (let k = this.inMind.numbers.length - 1; k >= 0 && found.length < wanted; k--) {
      const person = this.people[this.inMind.numbers[k]!]!;
      if (this.sentence - this.inMind.seen(person.number)!.sentence > REACH * 3) continue;
      if (isOther(person.id) && (fits === null || person.offices.some(fits))) found.push(person.id);
    }
    return found.length === wanted ? found : [];
  }

  private peopleOf(ids: readonly EntityId[]): readonly Person[] {
    return ids.map((id) => this.people[this.numberOf.get(id)!]!);
  }

  /** "I": who speaks in the quotes around it; asked when the sentence was read to its end. */
  speaking(): EntityId | null {
    const speaker = this.speaker();
    return speaker === undefined ? this.lastSpeaker : speaker;
  }

  /**
   * "they": two that stood together, persons, or states and organizations where those came later; [] where there are none.
   * `sure` where they did so often or of late: else it may be anybody of whom the text speaks.
   */
  together(except: readonly EntityId[] = []): { readonly ids: readonly EntityId[]; readonly sure: boolean } {
    const fits = (ids: readonly EntityId[]): boolean => !ids.some((id) => except.includes(id));
    const several = this.gatherings.several(fits);
    if (several.length > 0) return { ids: several, sure: true };
    const persons = this.personPairs.likeliest(this.sentence, fits);
    const named = this.actors.pairs.likeliest(this.sentence, fits);
    // States that one sentence names are not yet two of whom it speaks
    const actors = named !== null && named.score > ONCE ? named : null;
    const likelier = persons === null || (actors !== null && persons.sentence < actors.sentence) ? actors : persons;
    return { ids: likelier?.ids ?? [], sure: (likelier?.score ?? 0) >= SURE };
  }

  /**
   * Two persons whom this sentence joined, or the one before, where the text joined no two states or bodies of late: "X and
   * Y ended their talks, with both sides". [] where it is not so.
   */
  justJoined(except: readonly EntityId[]): readonly EntityId[] {
    const fits = (ids: readonly EntityId[]): boolean => !ids.some((id) => except.includes(id));
    const joined = (pairs: Pairs, within: number): readonly EntityId[] => {
      const ids = pairs.likeliest(this.sentence, fits)?.ids ?? [];
      return pairs.areJoined(ids, this.sentence, within) ? ids : [];
    };
    return joined(this.actors.pairs, REACH).length > 0 ? [] : joined(this.personPairs, 1);
  }

  /** "he", "her": one person that stands out, or null. */
  one(gender: 'male' | 'female', at: number): EntityId | null {
    const { words, sentence } = this;
    const form = tokenText(words, at).toLowerCase();
    // "The envoy praised him": not himself
    const subject =
      words.penn[at] === OWNING ? this.ownedBefore(at) : /^(him|her)$/.test(form) ? this.subjectBefore(at) : null;
    const quoted = this.inQuotes[at] === 1 ? this.lastSpeaker : null;
    let best = -1;
    let bestScore = -Infinity;
    let secondScore = -Infinity;
    let untold = false;
    for (const number of this.inMind.numbers) {
      const seen = this.inMind.seen(number)!;
      const person = this.people[number]!;
      if (sentence - seen.sentence > REACH) continue;
      const known = this.inMind.genderOf(person);
      if (known !== null && known !== gender) continue;
      if (person.id === quoted || person.id === subject) continue;
      untold ||= person.offices.every(({ of }) => of === null) && person.homes.length === 0;
      // The subject of the sentence before outranks whoever came last; so does whom the article is about
      const score = this.inMind.standing(seen) + (known === gender ? 1 : 0);
      if (score > bestScore) {
        secondScore = bestScore;
        bestScore = score;
        best = number;
      } else if (score > secondScore) secondScore = score;
    }
    // "The Kenyan premier met X. He": may be the one whom nobody named, where that is not who was named without an office
    const unnamed = untold ? null : this.unnamed.last;
    if (unnamed !== null && sentence - unnamed.sentence <= REACH) {
      const score = this.inMind.standing({ ...unnamed, times: 1 });
      if (score - bestScore >= CLEARLY) return null;
      secondScore = Math.max(secondScore, score);
    }
    // Where two are as likely, nobody is said
    if (best < 0 || bestScore - secondScore < CLEARLY) return null;
    if (bestScore - secondScore >= SURELY) this.inMind.learn(best, gender);
    return this.people[best]!.id;
  }

  /** A pronoun keeps its bearer in mind as a name does. */
  referred(id: EntityId, at: number): void {
    const number = this.numberOf.get(id);
    if (number === undefined) return;
    const seen = this.inMind.seen(number)!;
    this.note(at, at + 1, id);
    if (seen.sentence < this.sentence) this.inMind.keep(number, at, at + 1);
    else seen.times++;
    if (/^s?he$/i.test(tokenText(this.words, at))) this.stands(id, at);
  }

  /** Who stands before the verb that a pronoun is the object of: "The king thanked him". */
  private subjectBefore(at: number): EntityId | null {
    const { words } = this;
    const from = words.sentences[this.sentence]!;
    let verb = at - 1;
    while (verb >= from && at - verb <= 4 && words.tag[verb] !== VERB) verb--;
    if (verb < from || words.tag[verb] !== VERB) return null;
    for (let k = verb - 1, steps = 0; k >= from && steps < 4; k--, steps++) {
      const named = this.personNamedAt(k);
      if (named !== null) return named;
      const phrase = this.meant.find((found) => k >= found.from && k < found.to);
      if (phrase) return phrase.id;
      if (words.tag[k] === VERB) return null;
      // "X, its president, will see her"; "its president, X, will"
      if (tokenText(words, k) === ',' && this.personNamedAt(k - 1) === null) k = this.beforeAside(k, from);
    }
    return null;
  }

  /** "X, his cousin": not X's own. */
  private ownedBefore(at: number): EntityId | null {
    return tokenText(this.words, at - 1) === ',' ? this.personNamedAt(at - 2) : null;
  }

  /** The comma that opens what the one at this token closes; the token itself where there is none near. */
  private beforeAside(at: number, from: number): number {
    for (let k = at - 1; k > from && at - k < MOST_ASIDE; k--) if (tokenText(this.words, k) === ',') return k;
    return at;
  }

  private speaker(): EntityId | null | undefined {
    const { words, sentence } = this;
    const [from, to] = [words.sentences[sentence]!, words.sentences[sentence + 1]!];
    return speakerIn(
      this.words,
      this.inQuotes,
      from,
      to,
      (token) => this.whoAt(token),
      (token) => this.personNamedAt(token),
    );
  }

  private personNamedAt(token: number): EntityId | null {
    const name = this.names.nameAt[token]!;
    return name >= 0 && this.names.names[name]!.kind === 'person' ? this.people[this.personAt(name)]!.id : null;
  }

  /** The person that a name, pronoun or description at this token means. */
  private whoAt(token: number): EntityId | null {
    if (this.words.penn[token] === OWNING) return null;
    if (this.names.nameAt[token]! >= 0) return this.personNamedAt(token);
    return this.meant.find(({ from, to }) => token >= from && token < to)?.id ?? null;
  }
}
