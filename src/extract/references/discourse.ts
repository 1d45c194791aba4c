import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import { byForm, formsOf, PENN, UPOS, tokenText, type Words } from '../words.js';
import { SPEECH } from './callings.js';
import type { OfficeFound } from './offices.js';
import { Pairs } from './pairs.js';
import type { Person } from './people.js';
import { quotedTokens } from './quotes.js';

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const ADP = UPOS.indexOf('ADP');
const OWNING = PENN.indexOf('PRP$');

/**
 * By how much the likeliest bearer of a pronoun must outscore the next, in units of a third of a sentence's distance.
 * On GUM's development part (`build/evaluate-references.ts`, even documents) 0 resolves 58 of 100 rightly, 1 resolves 81.
 */
const CLEARLY = 1;
/** From which score of a pair on "they" is surely they: of 35 that GUM's even half has otherwise, all wrong, it leaves none. */
const SURE = 3;
/** The score of a pair that the sentence itself tells of, once. */
const ONCE = 1;
/** Past this many sentences a pronoun no longer reaches; a description reaches three times as far. */
const REACH = 3;
/** So many persons at most are kept in mind, so that a text of nothing but names stays cheap. */
const IN_MIND = 40;

const isSpeech = byForm(({ text }) => SPEECH.test(text));

interface Seen {
  token: number;
  sentence: number;
  subject: boolean;
  times: number;
}

/** What a text has told so far: who was named last, who stood together, who speaks. */
export class Discourse {
  readonly inQuotes: Uint8Array;
  /** The sentence that is being read. */
  sentence = 0;
  private readonly seen = new Map<number, Seen>();
  /** Numbers of the persons named or meant last, the latest last. */
  private readonly inMind: number[] = [];
  /** States and organizations named so far, the latest last. */
  private recent: EntityId[] = [];
  /** States and organizations: an article may be about the same two from end to end. */
  private readonly actorPairs: Pairs;
  private readonly personPairs: Pairs;
  /** Of states only, so that there are few however long the text. */
  private readonly timesNamed = new Map<EntityId, number>();
  private previousActor: { readonly id: EntityId; readonly end: number } | null = null;
  private previousPerson: { readonly id: EntityId; readonly end: number } | null = null;
  private lastSpeaker: EntityId | null = null;
  /** Whom this sentence names, in order. */
  private here: { readonly id: EntityId; readonly from: number; readonly end: number }[] = [];
  /** Whom the last phrases of this sentence mean. */
  private readonly meant: { readonly from: number; readonly to: number; readonly id: EntityId }[] = [];
  private readonly numberOf: ReadonlyMap<EntityId, number>;

  constructor(
    readonly words: Words,
    readonly names: Names,
    readonly people: readonly Person[],
    private readonly personAt: (name: number) => number,
    private readonly thirds: ReadonlySet<EntityId>,
  ) {
    this.actorPairs = new Pairs({ decay: 0.5, sentences: Infinity }, thirds);
    this.personPairs = new Pairs({ decay: 1.5, sentences: REACH * 3 }, thirds);
    this.inQuotes = quotedTokens(words);
    this.numberOf = new Map(people.map(({ id, number }) => [id, number]));
  }

  /** A sentence begins. */
  begin(sentence: number): void {
    this.sentence = sentence;
    this.previousActor = null;
    this.previousPerson = null;
    this.meant.length = 0;
    this.here = [];
    this.lastSpeaker = this.speaker() ?? this.lastSpeaker;
  }

  /** A person is named, or meant by a description. */
  person(number: number, from: number, to: number): void {
    this.keep(number, from, to);
    const { id } = this.people[number]!;
    this.here.push({ id, from, end: to });
    const before = this.previousPerson;
    this.personPairs.named(id, from, this.sentence);
    if (before && before.id !== id && this.joined(before.end, from))
      this.personPairs.joined(before.id, id, from, this.sentence);
    this.previousPerson = { id, end: to };
  }

  /** A state or organization is named, or pointed to by a demonym. */
  actor(id: EntityId, from: number, to: number): void {
    this.here.push({ id, from, end: to });
    const before = this.previousActor;
    if (id.startsWith('state:')) this.timesNamed.set(id, (this.timesNamed.get(id) ?? 0) + 1);
    this.actorPairs.named(id, from, this.sentence);
    if (before && before.id !== id && this.joined(before.end, from))
      this.actorPairs.joined(before.id, id, from, this.sentence);
    this.previousActor = { id, end: to };
    if (this.recent.at(-1) === id) return;
    this.recent = this.recent.filter((other) => other !== id);
    this.recent.push(id);
    if (this.recent.length > 8) this.recent.shift();
  }

  /** A description or pronoun means this person. */
  means(id: EntityId, from: number, to: number): void {
    const number = this.numberOf.get(id);
    if (number === undefined) return;
    this.note(from, to, id);
    this.keep(number, from, to);
  }

  private note(from: number, to: number, id: EntityId): void {
    this.meant.push({ from, to, id });
    if (this.meant.length > IN_MIND) this.meant.shift();
  }

  /**
   * Who does something to whom the phrase at this token means, and is none of them: "Kenya's envoy received the two".
   * [] where it is no verb's object, or where the sentence names two before the verb, who may be meant.
   */
  doersTo(at: number): readonly EntityId[] {
    const { tag, sentences } = this.words;
    const from = sentences[this.sentence]!;
    let joint = at - 1;
    // "to each of them"
    if (joint - 1 > from && /^(each|both|all)$/i.test(tokenText(this.words, joint - 1))) joint -= 2;
    if (joint > from && tag[joint] === ADP) joint--;
    if (joint < from || tag[joint] !== VERB) return [];
    let person: EntityId | null = null;
    let body: EntityId | null = null;
    for (const { id, end } of this.here) {
      if (end > joint) break;
      if (id.startsWith('person:') ? person !== null && person !== id : body !== null && body !== id) return [];
      if (id.startsWith('person:')) person = id;
      else body = id;
    }
    return [person, body].filter((id) => id !== null);
  }

  /** The states or organizations that the text tells of together, most of all of late; else the last named. */
  lastActors(wanted: number, states = false, except: readonly EntityId[] = []): readonly EntityId[] {
    const fits = (ids: readonly EntityId[]): boolean =>
      (!states || ids.every((id) => id.startsWith('state:'))) && !ids.some((id) => except.includes(id));
    const pair = wanted === 2 ? this.actorPairs.likeliest(this.sentence, fits) : null;
    if (pair !== null) return pair.ids;
    const main = wanted === 2 && states ? this.mainStates() : [];
    if (main.length === 2) return main;
    const recent = this.recent.filter((id) => fits([id]) && !this.thirds.has(id));
    return recent.length >= wanted ? recent.slice(-wanted) : [];
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

  /** The one state of which the text spoke so far, more than once; null where it spoke of none or of several. */
  onlyState(): EntityId | null {
    const [[state, times] = [null, 0]] = this.timesNamed;
    return this.timesNamed.size === 1 && times > 1 ? state : null;
  }

  /** The two states that the text names most, where no third is named as often; else []. */
  private mainStates(): readonly EntityId[] {
    const states = [...this.timesNamed].sort(([, a], [, b]) => b - a);
    const [first, second, third] = states;
    if (first === undefined || second === undefined || second[1] === third?.[1]) return [];
    return [first[0], second[0]];
  }

  /** The last persons, of those with a fitting office where one is asked for; [] where there are fewer. */
  lastPersons(
    wanted: number,
    fits: ((office: OfficeFound) => boolean) | null,
    untold = false,
    except: readonly EntityId[] = [],
  ): readonly EntityId[] {
    const isOther = (id: EntityId): boolean => !except.includes(id);
    if (wanted === 2) {
      const pair = this.personPairs.likeliest(
        this.sentence,
        (ids) => ids.every(isOther) && (fits === null || this.allFit(ids, fits, untold)),
      );
      if (pair !== null) return pair.ids;
    }
    const found: EntityId[] = [];
    for (let k = this.inMind.length - 1; k >= 0 && found.length < wanted; k--) {
      const person = this.people[this.inMind[k]!]!;
      if (this.sentence - this.seen.get(person.number)!.sentence > REACH * 3) continue;
      if (isOther(person.id) && (fits === null || person.offices.some(fits))) found.push(person.id);
    }
    return found.length === wanted ? found : [];
  }

  /**
   * All of them hold such offices, as far as the text tells their offices: at least one of them ("President X and Y of
   * Kenya"); or, where they may be `untold`, it tells only whose they are ("Kenya's X and Uganda's Y").
   */
  private allFit(ids: readonly EntityId[], fits: (office: OfficeFound) => boolean, untold: boolean): boolean {
    const people = ids.map((id) => this.people[this.numberOf.get(id)!]!);
    const told = people.filter(({ offices }) => offices.length > 0);
    if (told.length === 0) return untold && people.every(({ homes }) => homes.length > 0);
    return told.every(({ offices }) => offices.some(fits));
  }

  /** Of several bearers the one named last before here, else the first in the article. */
  nearest(list: readonly Person[]): Person | null {
    let best: Person | null = null;
    let bestToken = -1;
    for (const person of list) {
      const at = this.seen.get(person.number)?.token ?? -1;
      if (best === null || at > bestToken) {
        best = person;
        bestToken = at;
      }
    }
    return best;
  }

  /** Named or meant in the sentence that is being read. */
  isHere({ number }: Person): boolean {
    return this.seen.get(number)?.sentence === this.sentence;
  }

  /** Of several bearers the one named most before here, the first of equals. */
  foremost(list: readonly Person[]): Person | null {
    let best: Person | null = null;
    let most = -1;
    for (const person of list) {
      const times = this.seen.get(person.number)?.times ?? 0;
      if (times > most) [best, most] = [person, times];
    }
    return best;
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
    const persons = this.personPairs.likeliest(this.sentence, fits);
    const named = this.actorPairs.likeliest(this.sentence, fits);
    // States that one sentence names are not yet two of whom it speaks
    const actors = named !== null && named.score > ONCE ? named : null;
    const likelier = persons === null || (actors !== null && persons.sentence < actors.sentence) ? actors : persons;
    return { ids: likelier?.ids ?? [], sure: (likelier?.score ?? 0) >= SURE };
  }

  /** "he", "her": one person that stands out, or null. */
  one(gender: 'male' | 'female', at: number): EntityId | null {
    const { words, sentence } = this;
    const form = tokenText(words, at).toLowerCase();
    // "The envoy praised him": not himself
    const object = (form === 'him' || form === 'her') && words.penn[at] !== OWNING;
    const subject = object ? this.subjectBefore(at) : null;
    const quoted = this.inQuotes[at] === 1 ? this.lastSpeaker : null;
    let best = -1;
    let bestScore = -Infinity;
    let secondScore = -Infinity;
    for (const number of this.inMind) {
      const seen = this.seen.get(number)!;
      const person = this.people[number]!;
      if (sentence - seen.sentence > REACH) continue;
      if (person.gender !== null && person.gender !== gender) continue;
      if (person.id === quoted || person.id === subject) continue;
      // The subject of the sentence before outranks whoever came last; so does whom the article is about
      const score =
        (seen.sentence - sentence) * 3 +
        (seen.subject ? 2.5 : 0) +
        (person.gender === gender ? 1 : 0) +
        Math.min(seen.times, 8) * 0.3 +
        seen.token / (words.count + 1);
      if (score > bestScore) {
        secondScore = bestScore;
        bestScore = score;
        best = number;
      } else if (score > secondScore) secondScore = score;
    }
    // Where two are as likely, nobody is said
    if (best < 0 || bestScore - secondScore < CLEARLY) return null;
    return this.people[best]!.id;
  }

  /** A pronoun keeps its bearer in mind as a name does. */
  referred(id: EntityId, at: number): void {
    const number = this.numberOf.get(id);
    if (number === undefined) return;
    const seen = this.seen.get(number)!;
    this.note(at, at + 1, id);
    if (seen.sentence < this.sentence) this.keep(number, at, at + 1);
    else seen.times++;
  }

  private keep(number: number, from: number, to: number): void {
    const before = this.seen.get(number);
    this.seen.set(number, {
      token: from,
      sentence: this.sentence,
      subject: this.isSubject(from, to),
      times: (before?.times ?? 0) + 1,
    });
    const at = this.inMind.lastIndexOf(number);
    if (at >= 0) this.inMind.splice(at, 1);
    this.inMind.push(number);
    if (this.inMind.length > IN_MIND) this.inMind.shift();
  }

  /** X and Y, X, Y; between X and Y; X with Y: two that stand together. */
  private joined(end: number, start: number): boolean {
    if (start - end > 5) return false;
    for (let k = end; k < start; k++)
      if (/^(and|with|-|–|\/|versus|vs|v)$/i.test(tokenText(this.words, k))) return true;
    return start === end;
  }

  private isSubject(at: number, end: number): boolean {
    const { tag, sentences } = this.words;
    const from = sentences[this.sentence]!;
    const to = sentences[this.sentence + 1]!;
    for (let k = at - 1; k >= from && k > at - 4; k--) if (tag[k] === ADP || tag[k] === VERB) return false;
    for (let k = end; k < to && k < end + 3; k++) if (tag[k] === VERB || tag[k] === AUX) return true;
    return false;
  }

  /** Who stands before the verb that a pronoun is the object of: "The king thanked him". */
  private subjectBefore(at: number): EntityId | null {
    const { words, names } = this;
    const from = words.sentences[this.sentence]!;
    let verb = at - 1;
    while (verb >= from && at - verb <= 4 && words.tag[verb] !== VERB) verb--;
    if (verb < from || words.tag[verb] !== VERB) return null;
    for (let k = verb - 1; k >= from && verb - k <= 4; k--) {
      const name = names.nameAt[k]!;
      if (name >= 0 && names.names[name]!.kind === 'person') return this.people[this.personAt(name)]!.id;
      const phrase = this.meant.find((found) => k >= found.from && k < found.to);
      if (phrase) return phrase.id;
      if (words.tag[k] === VERB) return null;
    }
    return null;
  }

  /** Who says what stands in quotes in this sentence: undefined where nobody does, null where the text does not tell who. */
  private speaker(): EntityId | null | undefined {
    const { words, names, inQuotes } = this;
    const from = words.sentences[this.sentence]!;
    const to = words.sentences[this.sentence + 1]!;
    const forms = formsOf(words);
    for (let i = from; i < to; i++) {
      if (inQuotes[i] === 1 || !isSpeech(forms[i]!)) continue;
      for (const k of [i - 1, i + 1, i - 2, i + 2]) {
        if (k < from || k >= to || inQuotes[k] === 1) continue;
        const found = this.whoAt(k);
        if (found !== null) return found;
        // "she said", of whom one does not know who she is
        if (/^s?he$/i.test(tokenText(words, k))) return null;
      }
      for (let k = i - 1; k >= from && i - k < 60; k--) {
        if (inQuotes[k] === 1) continue;
        const name = names.nameAt[k]!;
        if (name >= 0 && names.names[name]!.kind === 'person') return this.people[this.personAt(name)]!.id;
      }
    }
    return undefined;
  }

  /** The person that a name, pronoun or description at this token means. */
  private whoAt(token: number): EntityId | null {
    if (this.words.penn[token] === OWNING) return null;
    const name = this.names.nameAt[token]!;
    if (name >= 0) return this.names.names[name]!.kind === 'person' ? this.people[this.personAt(name)]!.id : null;
    return this.meant.find(({ from, to }) => token >= from && token < to)?.id ?? null;
  }
}
