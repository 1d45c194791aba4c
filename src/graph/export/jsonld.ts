import type { Evidence, Status } from '../../model.js';
import { eventView, type EventView } from '../events.js';
import { isMediator } from '../find.js';
import type { ParleyGraph } from '../graph.js';
import { tie } from '../query.js';
import { alpha2 } from './countries.js';
import { isoDays } from './columns.js';
import type { ExportFormat } from './format.js';
import { withoutForbidden } from './xml.js';

/**
 * JSON-LD in terms of schema.org: Event, Person, Country, Organization, Place, NewsArticle; the context stands in the
 * file, since programs without a network can't fetch one. What schema.org has no word for (mediators, whether an event
 * took place, agreements, the sentence behind an edge) is said in terms of our own, `urn:parley:term:`.
 *
 * @see https://schema.org/Event; https://www.w3.org/TR/json-ld11/
 */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  describe: 'JSON-LD in terms of schema.org, for rdflib, triple stores, search engines',
  extension: 'jsonld',
  write: writeJsonld,
};

const term = (name: string): string => `urn:parley:term:${name}`;
const reference = (name: string): object => ({ '@id': name, '@type': '@id' });
const day = { '@type': 'http://www.w3.org/2001/XMLSchema#date' };

const CONTEXT = {
  schema: 'https://schema.org/',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  identifier: 'schema:identifier',
  jobTitle: 'schema:jobTitle',
  headline: 'schema:headline',
  publisher: 'schema:publisher',
  datePublished: 'schema:datePublished',
  url: 'schema:url',
  text: 'schema:text',
  startDate: { '@id': 'schema:startDate', ...day },
  endDate: { '@id': 'schema:endDate', ...day },
  eventStatus: reference('schema:eventStatus'),
  location: reference('schema:location'),
  attendee: reference('schema:attendee'),
  organizer: reference('schema:organizer'),
  containedInPlace: reference('schema:containedInPlace'),
  isPartOf: reference('schema:isPartOf'),
  worksFor: reference('schema:worksFor'),
  mediator: reference(term('mediator')),
  party: reference(term('party')),
  subject: reference(term('subject')),
  object: reference(term('object')),
  predicate: term('predicate'),
  office: term('office'),
  isMediator: term('isMediator'),
  status: term('status'),
  kind: term('kind'),
  cameo: term('cameo'),
  date: term('edtf'),
  sources: term('sources'),
  evidence: term('evidence'),
  start: term('start'),
  end: term('end'),
  rule: term('rule'),
  Agreement: term('Agreement'),
  Edge: term('Edge'),
  Evidence: term('Evidence'),
};

const TYPES = { person: 'Person', state: 'Country', organization: 'Organization', place: 'Place' } as const;

/** schema.org knows whether an event still stands, not whether it took place. */
const EVENT_STATUS: Readonly<Record<Status, string | null>> = {
  held: null,
  ongoing: null,
  planned: 'schema:EventScheduled',
  proposed: null,
  cancelled: 'schema:EventCancelled',
  denied: null,
};

/** An IRI for anything that has an id here. */
function iri(what: 'node' | 'edge' | 'article', id: string): string {
  return `urn:parley:${what}:${encodeURIComponent(withoutForbidden(id))}`;
}

const node = (id: string): string => iri('node', id);
const nodes = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => node(id));

function* writeJsonld(graph: ParleyGraph): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let separator = '\n';
  for (const item of items(graph)) {
    yield separator + JSON.stringify(item, tidy);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Nothing is said where nothing is known; triple stores refuse lone surrogates. */
function tidy(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return withoutForbidden(value);
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function* items(graph: ParleyGraph): Generator<object> {
  for (const { id, title, publisher, published, url } of graph.getAttribute('articles'))
    yield {
      id: iri('article', id),
      type: 'schema:NewsArticle',
      identifier: id,
      headline: title,
      publisher,
      datePublished: published,
      url,
    };
  for (const id of graph.nodes()) yield nodeItem(graph, id);
  for (const key of graph.edges()) {
    const { kind, source, target, office, evidence } = tie(graph, key);
    yield {
      id: iri('edge', key),
      type: 'Edge',
      subject: node(source.id),
      predicate: kind,
      object: node(target.id),
      office: office ?? null,
      evidence: evidence.map(evidenceItem),
    };
  }
}

function nodeItem(graph: ParleyGraph, id: string): object {
  const attributes = graph.getNodeAttributes(id);
  const evidence = attributes.evidence.map(evidenceItem);
  if (attributes.kind === 'meeting' || attributes.kind === 'agreement')
    return { ...eventItem(eventView(graph, id), isoDays(attributes)), evidence };
  const links = { worksFor: new Set<string>(), jobTitle: new Set<string>(), containedInPlace: new Set<string>() };
  graph.forEachOutEdge(id, (_edge, { kind, office, former }, _source, target) => {
    if (kind === 'located_in') links.containedInPlace.add(node(target));
    if (kind !== 'represents' || former === true) return;
    links.worksFor.add(node(target));
    if (office !== undefined) links.jobTitle.add(office);
  });
  return {
    id: node(id),
    type: `schema:${TYPES[attributes.kind]}`,
    identifier: attributes.kind === 'state' ? (alpha2(id)?.toUpperCase() ?? id) : id,
    name: attributes.label,
    alternateName: attributes.aliases,
    isMediator: isMediator(attributes) ? true : null,
    jobTitle: [...links.jobTitle],
    worksFor: [...links.worksFor],
    containedInPlace: [...links.containedInPlace],
    evidence,
  };
}

function eventItem(event: EventView, { start, end }: ReturnType<typeof isoDays>): object {
  const common = {
    id: node(event.id),
    identifier: event.id,
    name: event.label,
    kind: event.kind,
    status: event.status,
    date: event.date,
    startDate: start,
    endDate: end,
    sources: event.sources,
    mediator: nodes(event.mediators),
  };
  if (event.type === 'agreement') return { ...common, type: 'Agreement', party: nodes(event.parties) };
  return {
    ...common,
    type: 'schema:Event',
    cameo: event.cameo,
    eventStatus: EVENT_STATUS[event.status],
    location: event.place === null ? null : node(event.place.id),
    attendee: nodes(event.participants),
    organizer: nodes(event.hosts),
  };
}

function evidenceItem({ article, start, end, sentence, by, status }: Evidence): object {
  return {
    type: 'Evidence',
    text: sentence,
    isPartOf: iri('article', article),
    start,
    end,
    rule: by,
    status: status ?? null,
  };
}
