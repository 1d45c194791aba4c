/**
 * Who is meant: names of one article put together to entities with ids and offices, and what descriptions and pronouns
 * refer to.
 */
import type { Knowledge } from '../../knowledge/index.js';
import { placeId } from '../../knowledge/names.js';
import { slug } from '../../knowledge/slug.js';
import type { Entity, EntityId, EntityKind, Mention, Office } from '../../model.js';
import type { Name, Names } from '../names/index.js';
import { tokenText, type Words } from '../words.js';
import { findOffices, type EntityOfName, type OfficeFound } from './offices.js';
import { clusterOrganizations } from './organizations.js';
import { clusterPersons } from './persons.js';
import type { Phrase } from './phrase.js';
import { resolvePhrases } from './phrases.js';
import { sharedOffices } from './shared-offices.js';

export type { OfficeFound } from './offices.js';
export type { Phrase } from './phrase.js';

/** What an article's names and descriptions refer to. */
export interface References {
  /** In the order of their first name; `mediator` is false: meetings tell. Only whom the text names is here. */
  readonly entities: readonly Entity[];
  /**
   * Names, and pronouns and descriptions that are resolved (`resolved: true`), in text order. Names never overlap. A
   * description of several ("the two leaders") gives one mention for each, with one span.
   */
  readonly mentions: readonly Mention[];
  /** Offices with the name that bears them, in text order of the names. */
  readonly offices: readonly OfficeFound[];
  /** Descriptions and pronouns that are resolved, in text order. */
  readonly phrases: readonly Phrase[];
  /** Whether the name with this index is that of a state's capital. */
  isCapital(name: number): boolean;
  /** For each name in `Names.names`: its entity. */
  readonly idOf: readonly EntityId[];
  /** Of each person: the states and organizations whose the text calls them: Kenya for "Kenya's Tom Keller". */
  readonly homes: ReadonlyMap<EntityId, readonly EntityId[]>;
  /**
   * Whom the noun phrase with this token in it denotes: a name's entity; persons or states of a description; the state
   * of a demonym; the bearer of a title that stands before a name. [] where the text does not tell.
   */
  entitiesOf(token: number): readonly EntityId[];
  /** States and organizations for which the noun phrase with this token acts: Turkey for "the Turkish leader". */
  actsFor(token: number): readonly EntityId[];
}

/** The order of mentions: by place, names before what is resolved, by entity. */
export function inTextOrder(a: Mention, b: Mention): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    Number(a.resolved ?? false) - Number(b.resolved ?? false) ||
    (a.entity < b.entity ? -1 : 1)
  );
}

/**
 * Put the names of an article together.
 *
 * @param words, names of the same text
 * @returns entities, mentions, and a look-up from tokens to entities
 * @throws never, whatever the text
 */
export function linkMentions(
  words: Words,
  names: Names,
  knowledge: Pick<Knowledge, 'names' | 'nicknames'>,
): References {
  const tables = knowledge.names;
  const { clusters, clusterOf } = clusterPersons(words.text, names, tables, knowledge.nicknames);
  const personIds = distinctIds(
    clusters.map((cluster) => `person:${slug(cluster.name)}`),
    clusters.map((cluster) => cluster.name),
  );
  const organizations = clusterOrganizations(words, names);

  const idOf: EntityId[] = names.names.map((name, index) => {
    switch (name.kind) {
      case 'person':
        return personIds[clusterOf[index]!]!;
      case 'state':
        return name.state ?? `state:x-${slug(textOf(name))}`;
      case 'organization':
        return organizations.ids[index] ?? `organization:${slug(textOf(name))}`;
      case 'place':
        return placeId(name.canonical ?? textOf(name));
    }
  });
  const entityOf: EntityOfName = (_, index) => {
    const name = names.names[index]!;
    // A city before a title stands for its state: "Ankara foreign minister" is Turkey's
    return name.kind === 'place' && name.state !== null && isCapitalOf(name) ? name.state : idOf[index]!;
  };
  const shared = sharedOffices(words, names, tables.titles, entityOf);
  const sharing = new Set(shared.map(({ name }) => name));
  const own = findOffices(words, names, entityOf).filter(
    ({ name, to }) => !sharing.has(name) || !tokenText(words, to - 1).endsWith('s'),
  );
  const named = [...own, ...shared].sort((a, b) => a.name - b.name || a.from - b.from);
  const {
    phrases,
    offices: told,
    homes,
  } = resolvePhrases(words, names, idOf, clusters, clusterOf, personIds, named, tables);
  const offices = [...named, ...told].sort((a, b) => a.name - b.name || a.from - b.from);

  const entities = new Map<
    EntityId,
    { kind: EntityKind; name: string; aliases: Set<string>; offices: Office[]; state: EntityId | null }
  >();
  const mentions: Mention[] = [];
  names.names.forEach((name, index) => {
    const id = idOf[index]!;
    const text = textOf(name);
    let entity = entities.get(id);
    if (!entity) {
      entity = {
        kind: name.kind,
        name: nameOf(name, index),
        aliases: new Set(),
        offices: [],
        state: name.kind === 'place' ? name.state : null,
      };
      entities.set(id, entity);
    }
    if (text !== entity.name) entity.aliases.add(text);
    const address = name.kind === 'person' && !text.includes(' ') ? addressOf(name) : null;
    if (address !== null) entity.aliases.add(`${address} ${text}`);
    mentions.push({
      start: name.start,
      end: name.end,
      text: words.text.slice(name.start, name.end),
      kind: name.kind,
      entity: id,
      by: name.by,
      ...(name.metonym ? { metonym: true as const } : {}),
    });
  });
  for (const office of offices) {
    const entity = entities.get(idOf[office.name]!);
    if (
      !entity ||
      entity.offices.some(
        (known) =>
          known.title.toLowerCase() === office.title.toLowerCase() &&
          known.of === office.of &&
          known.former === office.former,
      )
    )
      continue;
    const { title, of, former, evidence } = office;
    entity.offices.push({ title, of, former, evidence });
  }
  for (const phrase of phrases) {
    if (phrase.sure === false) continue;
    for (const id of phrase.entities) {
      // "the two Koreas" names both, though neither by itself; "the government and the rebels of X" a state that no word names
      const twin = phrase.by === 'twins' || phrase.by === 'government' ? tables.states.get(id) : undefined;
      if (twin !== undefined && !entities.has(id))
        entities.set(id, { kind: 'state', name: twin.name, aliases: new Set(), offices: [], state: null });
      const entity = entities.get(id);
      if (!entity) continue;
      const start = words.start[phrase.from]!;
      const end = words.end[phrase.to - 1]!;
      mentions.push({
        start,
        end,
        text: words.text.slice(start, end),
        kind: entity.kind,
        entity: id,
        by: phrase.by,
        resolved: true,
      });
    }
  }
  mentions.sort(inTextOrder);

  // From tokens to phrases: the head decides, then whatever covers the token
  const phraseAt = new Int32Array(words.count).fill(-1);
  phrases.forEach((phrase, index) => {
    for (let i = phrase.from; i < phrase.to; i++) if (phraseAt[i] === -1 && names.nameAt[i] === -1) phraseAt[i] = index;
  });
  phrases.forEach((phrase, index) => {
    phraseAt[phrase.head] = index;
  });
  const bearerAt = new Map<number, EntityId>();
  for (const office of offices) for (let i = office.from; i < office.to; i++) bearerAt.set(i, idOf[office.name]!);
  const officesOf = new Map<EntityId, EntityId[]>();
  for (const office of offices) {
    if (office.of === null || office.former) continue;
    const id = idOf[office.name]!;
    const list = officesOf.get(id) ?? [];
    if (!list.includes(office.of)) list.push(office.of);
    officesOf.set(id, list);
  }

  const entitiesOf = (token: number): readonly EntityId[] => {
    if (token < 0 || token >= words.count) return [];
    const name = names.nameAt[token]!;
    if (name >= 0) return [idOf[name]!];
    const phrase = phraseAt[token]!;
    const head = phrase >= 0 && phrases[phrase]!.head === token ? phrases[phrase]! : null;
    if (head) return head.entities;
    const bearer = bearerAt.get(token);
    if (bearer !== undefined) return [bearer];
    const demonym = names.demonymAt[token]!;
    if (demonym >= 0) return [names.demonyms[demonym]!.state];
    return phrase >= 0 ? phrases[phrase]!.entities : [];
  };
  const actsFor = (token: number): readonly EntityId[] => {
    const phrase = token >= 0 && token < words.count ? phraseAt[token]! : -1;
    if (phrase >= 0 && phrases[phrase]!.of.length > 0) return phrases[phrase]!.of;
    const states: EntityId[] = [];
    for (const id of entitiesOf(token)) {
      if (!id.startsWith('person:')) states.push(id);
      else for (const state of officesOf.get(id) ?? []) if (!states.includes(state)) states.push(state);
    }
    return states;
  };
  return {
    entities: [...entities].map(([id, entity]) => ({
      id,
      kind: entity.kind,
      name: entity.name,
      aliases: [...entity.aliases].sort(),
      offices: entity.offices,
      mediator: false,
      state: entity.state,
    })),
    mentions,
    offices,
    phrases,
    idOf,
    homes,
    isCapital: (name) => isCapitalOf(names.names[name]!),
    entitiesOf,
    actsFor,
  };

  function textOf(name: Name): string {
    return words.text.slice(name.start, Math.min(name.end, name.start + 300)).replace(/\s+/g, ' ');
  }
  /** "Queen" before "Ana": who is called by it and one name has both for a name. */
  function addressOf({ from }: Name): string | null {
    const title = names.titles[names.titleAt[from - 1] ?? -1];
    if (title?.to !== from || !title.title.withGiven) return null;
    const address = words.text.slice(words.start[title.from], words.end[from - 1]);
    return /^\p{Lu}/u.test(address) ? address.replace(/\s+/g, ' ') : null;
  }
  function nameOf(name: Name, index: number): string {
    if (name.kind === 'person') return clusters[clusterOf[index]!]!.name;
    if (name.kind === 'organization') return organizations.nameOf[index] ?? textOf(name);
    return name.canonical ?? textOf(name);
  }
  function isCapitalOf(name: Name): boolean {
    return (tables.senses.get(textOf(name).toLowerCase()) ?? []).some((sense) => sense.kind === 'capital');
  }
}

/** Ids of several under one slug: the later in the order of their names gets -2 and so on. */
function distinctIds(ids: readonly EntityId[], names: readonly string[]): EntityId[] {
  const order = ids.map((_, i) => i).sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
  const used = new Map<EntityId, number>();
  const out = [...ids];
  for (const i of order) {
    const times = (used.get(ids[i]!) ?? 0) + 1;
    used.set(ids[i]!, times);
    if (times > 1) out[i] = `${ids[i]!}-${times}`;
  }
  return out;
}
