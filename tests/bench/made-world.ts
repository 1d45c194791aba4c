/**
 * A made world for made news: real states, invented people who hold office in them, and what they meet for. Seeded.
 *
 * Who is spoken of is drawn as in news: a few all the time, most of them once. Each draw takes somebody new with a
 * probability that falls as the archive grows, else somebody drawn before (Pitman and Yor 1997), so that the number of
 * people grows with the archive, more slowly than it does. States are drawn by Zipf's law.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { seeded } from './corpus.js';

const StateLine = z.object({
  id: z.string(),
  name: z.string(),
  adjectives: z.array(z.string()),
  capitals: z.array(z.string()),
});
const NamesLine = z.object({ role: z.string(), names: z.string() });

export interface MadeState {
  readonly id: string;
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
}

export interface MadePerson {
  readonly number: number;
  readonly given: string;
  readonly family: string;
  readonly title: string;
  readonly state: MadeState;
}

export type MadeKind = 'call' | 'visit' | 'meeting' | 'talks';

/** Something that happens once, however many articles tell of it. */
export interface MadeEvent {
  readonly number: number;
  readonly kind: MadeKind;
  /** Days since 1970. */
  readonly day: number;
  /** Two, in that order; a visitor first. */
  readonly parties: readonly [MadePerson, MadePerson];
  readonly mediator: MadePerson | null;
  /** Where: the capital of it; null for a call. */
  readonly where: MadeState | null;
  readonly topic: string;
}

const TITLES = [
  'president', 'prime minister', 'foreign minister', 'defence minister', 'interior minister', 'special envoy',
  'deputy foreign minister', 'ambassador', 'national security adviser', 'finance minister',
] as const; // prettier-ignore
const TOPICS = [
  'a ceasefire', 'trade', 'the border', 'grain exports', 'prisoners', 'a gas pipeline', 'refugees', 'water rights',
  'sanctions', 'fishing', 'a new embassy', 'the return of the bodies', 'tariffs', 'air links', 'visas', 'arms control',
] as const; // prettier-ignore
const KINDS: readonly MadeKind[] = ['call', 'visit', 'meeting', 'meeting', 'talks', 'talks'];

/** How strongly newcomers go on coming, and how many come at first. */
const DISCOUNT = 0.7;
const STRENGTH = 60;

export class MadeWorld {
  readonly random: () => number;
  readonly states: readonly MadeState[];
  readonly #given: readonly string[];
  readonly #family: readonly string[];
  readonly #people: MadePerson[] = [];
  /** The people drawn so far, as often as they were. */
  readonly #drawn: number[] = [];
  #events = 0;

  constructor(seed: number) {
    this.random = seeded(seed);
    const states = jsonLines('src/knowledge/world/states.jsonl', StateLine).flatMap(
      ({ id, name, adjectives: [adjective], capitals: [capital] }) =>
        adjective === undefined || capital === undefined ? [] : [{ id, name, adjective, capital }],
    );
    this.states = this.#shuffled(states);
    const names = jsonLines('src/knowledge/language/en/names.jsonl', NamesLine);
    const of = (wanted: string): readonly string[] =>
      this.#shuffled(
        names.flatMap(({ role, names: words }) => (role === wanted ? words.split(' ') : [])).filter(plain),
      ).map(capital);
    this.#given = of('given');
    this.#family = of('family');
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  /** The n-th of a list with a probability of about 1/n. */
  frequent<T>(list: readonly T[]): T {
    return list[Math.min(list.length - 1, Math.floor(list.length ** this.random()) - 1)]!;
  }

  person(): MadePerson {
    const drawn = this.#drawn.length;
    const newcomer = (STRENGTH + DISCOUNT * this.#people.length) / (STRENGTH + drawn);
    const number =
      this.random() < newcomer
        ? this.#people.push(this.#newcomer()) - 1
        : this.#drawn[Math.floor(this.random() * drawn)]!;
    this.#drawn.push(number);
    return this.#people[number]!;
  }

  /** Somebody who is none of some others and not of their states. */
  stranger(others: readonly MadePerson[]): MadePerson {
    for (;;) {
      const person = this.person();
      if (others.every(({ family, state }) => family !== person.family && state !== person.state)) return person;
    }
  }

  /** Something new that happens on a day. */
  event(day: number): MadeEvent {
    const first = this.person();
    const second = this.stranger([first]);
    const mediator = this.random() < 0.15 ? this.stranger([first, second]) : null;
    const kind = mediator === null ? this.pick(KINDS) : 'talks';
    const where =
      kind === 'call' ? null : kind === 'visit' ? second.state : (mediator?.state ?? this.frequent(this.states));
    return { number: this.#events++, kind, day, parties: [first, second], mediator, where, topic: this.pick(TOPICS) };
  }

  #newcomer(): MadePerson {
    // Family names are shared as in life: some by many, most by one.
    const family = this.random() < 0.5 ? this.frequent(this.#family) : this.#made();
    const given = this.random() < 0.8 ? this.frequent(this.#given) : this.#made();
    const state = this.frequent(this.states);
    return { number: this.#people.length, given, family, state, title: this.pick(TITLES) };
  }

  /** A name of syllables, which no table has. */
  #made(): string {
    let made = '';
    for (let syllables = 2 + Math.floor(this.random() * 2); syllables > 0; syllables--)
      made += this.pick(ONSETS) + this.pick(VOWELS) + this.pick(CODAS);
    return capital(made);
  }

  #shuffled<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }
}

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'sh',
  'ch',
  'kr',
  'dr',
  'st',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'ia'];
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'v', 'k'];

function plain(word: string): boolean {
  return /^[a-z]{3,}$/u.test(word);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function jsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}
