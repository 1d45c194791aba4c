/** What a faultless reader would make of made news: digests without extraction, so that resolving is measured apart. */
import { slug } from '../../src/knowledge/slug.js';
import type { Entity, Extract, Meeting, Mention } from '../../src/model.js';
import { articleRecord, digest, type Digest } from '../../src/resolve/index.js';
import type { MadeWorld } from './made-world.js';
import type { MadeArticle } from './news.js';

/** Finds the states that a text names. */
export class StateFinder {
  readonly #names: RegExp;
  readonly #ids: ReadonlyMap<string, string>;

  constructor({ states }: MadeWorld) {
    const names = states.map(({ name }) => name).sort((a, b) => b.length - a.length);
    this.#names = new RegExp(`\\b(?:${names.map((name) => name.replace(/\W/gu, '\\$&')).join('|')})\\b`, 'g');
    this.#ids = new Map(states.map(({ id, name }) => [name, id]));
  }

  *find(text: string): Generator<{ readonly id: string; readonly start: number; readonly name: string }> {
    for (const match of text.matchAll(this.#names))
      yield { id: this.#ids.get(match[0])!, start: match.index, name: match[0] };
  }
}

export function digestOf(article: MadeArticle, states: StateFinder): Digest {
  const { id, title, published, text } = article;
  const entities = new Map<string, Entity>();
  const mentions: Mention[] = [];
  const add = (
    entity: string,
    kind: Entity['kind'],
    name: string,
    start: number,
    offices: Entity['offices'] = [],
  ): void => {
    if (!entities.has(entity))
      entities.set(entity, { id: entity, kind, name, aliases: [], offices, mediator: false, state: null });
    mentions.push({ start, end: start + name.length, text: name, kind, entity, by: 'made' });
  };
  for (const { id: state, start, name } of states.find(text)) add(state, 'state', name, start);
  for (const { person, name } of article.people) {
    const start = text.indexOf(name);
    const office = {
      title: person.title,
      of: person.state.id,
      former: false,
      evidence: { start, end: start + name.length },
    };
    add(personId(name), 'person', name, start, [office]);
    for (let at = text.indexOf(person.family, start + name.length); at >= 0; at = text.indexOf(person.family, at + 1))
      mentions.push({
        start: at,
        end: at + person.family.length,
        text: person.family,
        kind: 'person',
        entity: personId(name),
        by: 'made',
      });
  }
  const meetings = article.told.map(({ event, planned, sentence }, index): Meeting => {
    const start = text.indexOf(sentence);
    const place = event.where === null ? null : `place:${slug(event.where.capital)}`;
    if (place !== null)
      add(place, 'place', event.where!.capital, Math.max(0, text.indexOf(event.where!.capital, start)));
    const idOf = ({ given, family }: { readonly given: string; readonly family: string }): string =>
      personId(`${given} ${family}`);
    const status = planned ? 'planned' : 'held';
    return {
      id: `m${index + 1}`,
      kind: event.kind,
      cameo: '040',
      status,
      date: new Date(event.day * 86_400_000).toISOString().slice(0, 10),
      dateEvidence: null,
      place,
      placeName: event.where?.capital ?? null,
      placeState: event.where?.id ?? null,
      participants: event.parties.map(idOf),
      mediators: event.mediator === null ? [] : [idOf(event.mediator)],
      host: null,
      evidence: [{ start, end: start + sentence.length, status, by: 'made' }],
    };
  });
  const extract: Extract = {
    id, url: null, title, publisher: null, authors: [], agencies: [], published, publishedEvidence: null,
    language: 'en', text, headline: null, mentions: mentions.sort((a, b) => a.start - b.start), meetings, agreements: [],
    body: [[Math.max(0, text.indexOf(article.paragraphs[0]!)), text.length]], entities: [...entities.values()],
  }; // prettier-ignore
  const sentences = [...text.matchAll(/[^.\n]+\.?/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return digest(extract, sentences, articleRecord(extract));
}

function personId(name: string): string {
  return `person:${slug(name)}`;
}
