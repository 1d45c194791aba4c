/** What is known of names: states, places, organizations, titles, given and family names. */
import { z } from 'zod';
import type { EntityId } from '../model.js';
import { readModelFile, sparseWeights } from './model-file.js';
import { pieces } from './pieces.js';
import { slug } from './slug.js';
import { SparseModel, type Scorer } from './sparse.js';
import { knowledgePath, readTable } from './table.js';
import { mapMutual, mapTwins } from './twins.js';
import { loadWordClasses, type WordClasses } from './word-classes.js';

const text = z.string().min(1);
const list = z.array(text).default([]);

const stateSchema = z.strictObject({
  id: z.string().regex(/^state:([A-Z]{3,4}|x-[a-z0-9-]+)$/),
  name: text.optional(),
  aliases: list,
  /** What stands before a noun: Kenyan forces. */
  adjectives: list,
  /** What its inhabitants are called: Kenyans, a Briton. */
  people: list,
  /** What stands for its adjective before another: Sino-Indian. */
  combining: list,
  /** What is between it and the one other state of this word: inter-Korean. */
  mutual: list,
  capitals: list,
  /** Seats of power that stand for the state: the Kremlin. */
  seats: list,
  /** A state of the past with an id in ISO 3166-3. */
  former: z.boolean().default(false),
  /** A realm or unrecognised state that ISO does not know. */
  realm: z.boolean().default(false),
  source: text,
});
const placeSchema = z.strictObject({ name: text, aliases: list, state: text.nullable(), source: text });
/** Names folded into pieces, parted by a bar. */
const citiesSchema = z.strictObject({ state: text, cities: z.string(), regions: z.string(), source: text });
const organizationSchema = z.strictObject({
  id: z.string().regex(/^organization:[a-z0-9-]+$/),
  name: text,
  aliases: list,
  kind: text,
  /** The one state in which it acts, where there is one. */
  state: text.nullable().default(null),
  source: text,
});
const titleSchema = z.strictObject({
  title: text,
  kind: z.enum(['honorific', 'office']),
  gender: z.enum(['female', 'male']).nullable(),
  of: text.nullable(),
  reigns: z.boolean().default(false),
  withGiven: z.boolean().default(false),
  stands: text.optional(),
  body: text.optional(),
  source: text,
});
const nameSchema = z.strictObject({
  role: z.enum(['given', 'family']),
  gender: z.enum(['female', 'male', 'either']),
  letter: text,
  names: text,
  source: text,
});
const portfolioSchema = z.strictObject({ word: text, source: text });
const peopleSchema = z.strictObject({
  region: text,
  kind: z.enum(['faith', 'people']),
  words: z.array(text),
  source: text,
});
const particleSchema = z.strictObject({ particle: text, culture: text, source: text });
const ambiguousSchema = z.strictObject({
  word: text,
  first: text,
  other: text,
  clue: text,
  /** States among which the other names of the article decide. */
  between: list,
  /** The state of which it also names a division: Georgia and Washington in the United States. */
  division: text.nullable().default(null),
  /** Name of the body that a capital stands for, where nothing points to its state: Brussels. */
  body: text.nullable().default(null),
  source: text,
});

/** The kinds of organization that act among states. */
const BODIES: ReadonlySet<string> = new Set(['international', 'armed', 'mediator', 'state body', 'party']);
/** The kinds that fight or oppose within a state. */
const MOVEMENTS: ReadonlySet<string> = new Set(['armed', 'party']);
/** The kinds that are seldom one of the two sides of anything, for all that is told of them. */
const THIRDS: ReadonlySet<string> = new Set(['international', 'mediator', 'press', 'ngo', 'sport', 'company']);

/** Bits of {@link NameKnowledge.persons}. */
export const GIVEN_FEMALE = 1;
export const GIVEN_MALE = 2;
export const GIVEN = 4;
export const FAMILY = 8;

export interface State {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly former: boolean;
  readonly realm: boolean;
  /** The seat of government first, where there are several. */
  readonly capitals: readonly string[];
}

/** What a known name denotes. */
export interface Sense {
  readonly kind: 'state' | 'capital' | 'seat' | 'adjective' | 'people' | 'place' | 'organization';
  /** The state it names, stands for or lies in; the organization; null for a place in no state or in several. */
  readonly id: EntityId | null;
  /** The name as the table spells it. */
  readonly name: string;
  /** The canonical name of what it denotes (for an alias: of the organization or place). */
  readonly of: string;
  /** Only in capitals: US, AU. */
  readonly capitals: boolean;
}

export interface Title {
  readonly title: string;
  readonly kind: 'honorific' | 'office';
  readonly gender: 'female' | 'male' | null;
  readonly of: EntityId | null;
  /** A form of address that is an office where its state is told: King Ana of Norland. */
  readonly reigns: boolean;
  /** A form of address that stands before a given name alone and is said with it: Sheikh Ana, Pope Leo. */
  readonly withGiven: boolean;
  /** How what is short for it is spelt ("PM" of `prime minister`); null for the title itself. */
  readonly short: string | null;
  /** What is short for it is short for a body as well: the PS. */
  readonly isBodyToo: boolean;
}

/** A word for several states, or for a state and a part of another. */
export interface Ambiguous {
  /** [] where the article's names do not decide. */
  readonly between: readonly EntityId[];
  /** Of those the one that is meant where nothing else decides; null where none is. */
  readonly first: EntityId | null;
  readonly division: EntityId | null;
  /** Key in `senses` of the body that a capital stands for where nothing points to its state. */
  readonly body: string | null;
}

export interface NameKnowledge {
  readonly states: ReadonlyMap<EntityId, State>;
  /** Organizations of the tables that act among states: international bodies, organs of a state, armed groups, mediators. */
  readonly bodies: ReadonlySet<EntityId>;
  /** Organizations of the tables that are seldom a side of a conflict: international bodies, mediators, the press. */
  readonly thirds: ReadonlySet<EntityId>;
  /** Armed movements and parties of the tables. */
  readonly movements: ReadonlySet<EntityId>;
  /** The state within which a movement or party of the tables acts, where it is one. */
  readonly homes: ReadonlyMap<EntityId, EntityId>;
  /** From the pieces of a name, joined by a space, to what it may denote, likeliest first; cities apart. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  /** Cities and first-order divisions, by their pieces, to the state they lie in. */
  readonly cities: ReadonlyMap<string, EntityId>;
  /** For the first piece of a city's name of several: the largest number of its pieces. */
  readonly cityReach: ReadonlyMap<string, number>;
  /** For the first piece of a name: the largest number of pieces a known name that starts so has. */
  readonly reach: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, Title>;
  readonly titleReach: ReadonlyMap<string, number>;
  /** Folded given and family names to the bits above. */
  readonly persons: ReadonlyMap<string, number>;
  readonly particles: ReadonlySet<string>;
  /** Words of what ministers have charge of, folded: affairs, cooperation. */
  readonly portfolios: ReadonlySet<string>;
  /** Peoples within or across states and those of a faith, folded: no body, and nobody by that name. */
  readonly peoples: ReadonlySet<string>;
  /** By the pieces of the word, joined by a space. */
  readonly ambiguous: ReadonlyMap<string, Ambiguous>;
  /** In small letters, from what stands for a state's adjective before another to the state: sino, franco. */
  readonly combining: ReadonlyMap<string, EntityId>;
  /** In small letters, from what two states share to the two: koreas, congos, sudans, inter-korean. */
  readonly twins: ReadonlyMap<string, readonly [EntityId, EntityId]>;
}

/**
 * Read the tables of names.
 *
 * @throws DataError where a table is malformed
 */
export function loadNames(): NameKnowledge {
  const senses = new Map<string, Sense[]>();
  const reach = new Map<string, number>();
  const addSense = (name: string, sense: Omit<Sense, 'name' | 'capitals'>): void => {
    const parts = pieces(name);
    if (parts.length === 0) return;
    const key = parts.join(' ');
    let found = senses.get(key);
    if (!found) senses.set(key, (found = []));
    const capitals = /^[\p{Lu}\p{N}.&+-]{2,6}$/u.test(name);
    const same = found.findIndex((other) => other.kind === sense.kind && other.id === sense.id);
    // "NATO" and "Nato": written either way
    if (same >= 0 && !capitals) found[same] = { ...found[same]!, capitals };
    if (same >= 0) return;
    found.push({ ...sense, name, capitals });
    const first = parts[0]!;
    if ((reach.get(first) ?? 0) < parts.length) reach.set(first, parts.length);
  };

  const states = new Map<EntityId, State>();
  const bodies = new Set<EntityId>();
  const thirds = new Set<EntityId>();
  const movements = new Set<EntityId>();
  const homes = new Map<EntityId, EntityId>();
  const rows = [...readTable('world/states.jsonl', stateSchema), ...readTable('world/states-added.jsonl', stateSchema)];
  for (const row of rows) {
    const known = states.get(row.id);
    // What was added by hand says which of its names news uses most
    const name = row.name ?? known?.name ?? row.id;
    states.set(row.id, {
      id: row.id,
      name,
      aliases: [...(known && known.name !== name ? [known.name] : []), ...(known?.aliases ?? []), ...row.aliases],
      former: row.former,
      realm: row.realm,
      capitals: [...(known?.capitals ?? []), ...row.capitals],
    });
  }
  // Names before capitals, so that where a state and a city share one the state comes first
  for (const row of rows) {
    const of = states.get(row.id)!.name;
    for (const name of [...(row.name === undefined ? [] : [row.name]), ...row.aliases])
      addSense(name, { kind: 'state', id: row.id, of });
  }
  for (const row of rows) {
    const of = states.get(row.id)!.name;
    for (const name of row.adjectives) addSense(name, { kind: 'adjective', id: row.id, of });
    for (const name of row.people) addSense(name, { kind: 'people', id: row.id, of });
    for (const name of row.capitals) addSense(name, { kind: 'capital', id: row.id, of: name });
    for (const name of row.seats) addSense(name, { kind: 'seat', id: row.id, of });
  }
  for (const row of [
    ...readTable('world/organizations-added.jsonl', organizationSchema),
    ...readTable('world/organizations.jsonl', organizationSchema),
  ]) {
    if (BODIES.has(row.kind)) bodies.add(row.id);
    if (THIRDS.has(row.kind)) thirds.add(row.id);
    if (MOVEMENTS.has(row.kind)) movements.add(row.id);
    if (row.state !== null) homes.set(row.id, row.state);
    for (const name of [row.name, ...row.aliases]) addSense(name, { kind: 'organization', id: row.id, of: row.name });
  }
  for (const row of [
    ...readTable('world/places-added.jsonl', placeSchema),
    ...readTable('world/places.jsonl', placeSchema),
  ])
    for (const name of [row.name, ...row.aliases]) addSense(name, { kind: 'place', id: row.state, of: name });
  const cityRows = readTable('world/cities.jsonl', citiesSchema);

  const titles = new Map<string, Title>();
  const titleReach = new Map<string, number>();
  for (const { title, kind, gender, of, reigns, withGiven, stands, body } of readTable(
    'language/en/titles.jsonl',
    titleSchema,
  )) {
    const parts = pieces(title);
    const key = parts.join(' ');
    const short = stands === undefined ? null : title;
    const isBodyToo = body !== undefined;
    if (!titles.has(key))
      titles.set(key, { title: stands ?? title, kind, gender, of, reigns, withGiven, short, isBodyToo });
    const first = parts[0] ?? '';
    if ((titleReach.get(first) ?? 0) < parts.length) titleReach.set(first, parts.length);
  }

  const nameRows = readTable('language/en/names.jsonl', nameSchema);
  const particles = new Set(readTable('language/en/particles.jsonl', particleSchema).map((row) => row.particle));
  const portfolios = new Set(
    readTable('language/en/portfolios.jsonl', portfolioSchema).map(({ word }) => pieces(word).join(' ')),
  );
  const peoples = new Set(
    readTable('world/peoples.jsonl', peopleSchema).flatMap(({ words }) => words.map((word) => pieces(word).join(' '))),
  );
  const ambiguous = new Map<string, Ambiguous>();
  for (const { word, first, between, division, body } of readTable('world/ambiguous.jsonl', ambiguousSchema))
    if (between.length > 0 || division !== null || body !== null)
      ambiguous.set(pieces(word).join(' '), {
        between,
        first: between.includes(first) ? first : null,
        division,
        body: body === null ? null : pieces(body).join(' '),
      });
  // Tens of thousands of entries: the tables are checked now, the maps made when first asked for
  const cityMaps = lazily(() => mapCities(cityRows));
  const persons = lazily(() => mapPersons(nameRows));
  const combining = new Map(rows.flatMap(({ id, combining }) => combining.map((word) => [word.toLowerCase(), id])));
  const twins = lazily(() => new Map([...mapTwins(states, senses), ...mapMutual(rows)]));
  return {
    states,
    bodies,
    thirds,
    movements,
    homes,
    senses,
    reach,
    titles,
    titleReach,
    particles,
    portfolios,
    peoples,
    ambiguous,
    combining,
    get cities() {
      return cityMaps().cities;
    },
    get cityReach() {
      return cityMaps().reach;
    },
    get persons() {
      return persons();
    },
    get twins() {
      return twins();
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function mapCities(rows: readonly z.infer<typeof citiesSchema>[]): {
  cities: Map<string, EntityId>;
  reach: Map<string, number>;
} {
  const cities = new Map<string, EntityId>();
  const reach = new Map<string, number>();
  for (const row of rows)
    for (const keys of [row.cities, row.regions]) {
      if (keys === '') continue;
      for (const key of keys.split('|')) {
        if (!cities.has(key)) cities.set(key, row.state);
        const gap = key.indexOf(' ');
        if (gap < 0) continue;
        let count = 2;
        for (let at = key.indexOf(' ', gap + 1); at >= 0; at = key.indexOf(' ', at + 1)) count++;
        const first = key.slice(0, gap);
        if ((reach.get(first) ?? 0) < count) reach.set(first, count);
      }
    }
  return { cities, reach };
}

function mapPersons(rows: readonly z.infer<typeof nameSchema>[]): Map<string, number> {
  const persons = new Map<string, number>();
  for (const row of rows) {
    const bit =
      row.role === 'family'
        ? FAMILY
        : row.gender === 'female'
          ? GIVEN_FEMALE
          : row.gender === 'male'
            ? GIVEN_MALE
            : GIVEN;
    for (const name of row.names.split(' ')) persons.set(name, (persons.get(name) ?? 0) | bit);
  }
  return persons;
}

/** What recognises names: weights of features, and what words mean where they are no names. */
export interface NameModel {
  readonly weights: Scorer;
  readonly classes: WordClasses;
}

/**
 * Read the recogniser of names.
 *
 * @throws DataError where a file is no such model
 */
export function loadNameModel(path = knowledgePath('models/names.bin')): NameModel {
  return {
    weights: new SparseModel(sparseWeights(path, readModelFile(path), 'names')),
    classes: loadWordClasses(),
  };
}

/** The id of a place by its name. */
export function placeId(name: string): EntityId {
  return `place:${slug(name)}`;
}
