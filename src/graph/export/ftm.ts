import type { ArticleHead, EntityKind, Evidence } from '../../model.js';
import { eventView, type EventView } from '../events.js';
import type { ParleyGraph } from '../graph.js';
import { tie, type Tie } from '../query.js';
import { isoDays } from './columns.js';
import { alpha2 } from './countries.js';
import type { ExportFormat } from './format.js';
import { withoutForbidden } from './xml.js';

/**
 * FollowTheMoney entities, one a line, for Aleph, OpenAleph and nomenklatura.
 *
 * Meetings and agreements are Events; hosts organize, everyone else is involved. A mediator has no property of its own
 * there: an UnknownLink with the role "mediator" says it. Offices are Positions and Occupancies, states PublicBodies
 * with their country, places Addresses. Descriptions quote the first sentence; `proof` names the article.
 *
 * @see https://followthemoney.tech/explorer/
 */
export const ftm: ExportFormat = {
  name: 'ftm',
  describe: 'FollowTheMoney JSON Lines, for Aleph, OpenAleph, nomenklatura',
  extension: 'ftm.json',
  write: writeFtm,
};

const SCHEMATA: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  state: 'PublicBody',
  organization: 'Organization',
  place: 'Address',
};

type Properties = Readonly<Record<string, readonly (string | null)[]>>;

/** An id of letters, digits, hyphens and points, as the schema wants it; two ids never become one. */
function entityId(what: string, id: string): string {
  const safe = withoutForbidden(id).replace(
    /[^0-9A-Za-z-]/gu,
    (character) => `.${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}.`,
  );
  return `parley-${what}-${safe}${/[0-9A-Za-z]$/.test(safe) ? '' : '.0'}`;
}

const nodeId = (id: string): string => entityId('node', id);
const articleId = (id: string): string => entityId('article', id);

function line(id: string, schema: string, properties: Properties): string {
  const known = Object.entries(properties)
    .map(([name, values]) => [name, [...new Set(values.filter((value) => value !== null).map(withoutForbidden))].filter((value) => value !== '')] as const)
    .filter(([, values]) => values.length > 0);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(known) })}\n`;
}

function* writeFtm(graph: ParleyGraph): Generator<string> {
  for (const article of graph.getAttribute('articles')) yield articleLine(article);
  for (const id of graph.nodes()) {
    const node = graph.getNodeAttributes(id);
    if (node.kind === 'meeting' || node.kind === 'agreement') yield eventLine(eventView(graph, id), isoDays(node));
    else yield entityLine(graph, id);
  }
  const positions = new Set<string>();
  for (const key of graph.edges()) {
    const { kind } = graph.getEdgeAttributes(key);
    if (kind === 'represents') yield* officeLines(tie(graph, key), positions);
    if (kind === 'mediated') yield mediationLine(tie(graph, key));
  }
}

function articleLine({ id, sha256, title, publisher, published, url }: ArticleHead): string {
  const known = published !== null && /^\d{4}(-\d\d){0,2}$/.test(published) ? published : null;
  return line(articleId(id), 'Article', {
    name: [title ?? id],
    title: [title],
    fileName: [id],
    publisher: [publisher],
    publishedAt: [known],
    sourceUrl: [url],
    contentHash: [/^[0-9a-f]{64}$/.test(sha256) ? sha256 : null],
  });
}

function entityLine(graph: ParleyGraph, id: string): string {
  const node = graph.getNodeAttributes(id);
  if (node.kind === 'meeting' || node.kind === 'agreement') return '';
  const offices: string[] = [];
  let state: string | null = alpha2(id);
  graph.forEachOutEdge(id, (_edge, { kind, office, former }, _source, target) => {
    if (kind === 'located_in') state ??= alpha2(target);
    if (kind === 'represents' && office !== undefined)
      offices.push(`${former === true ? 'former ' : ''}${office}, ${graph.getNodeAttribute(target, 'label')}`);
  });
  return line(nodeId(id), SCHEMATA[node.kind], {
    name: [node.label],
    alias: node.aliases,
    ...(node.kind === 'person' ? { position: offices } : { country: [state] }),
    ...(node.kind === 'place' ? { full: [node.label] } : {}),
    ...proof(node.evidence),
  });
}

/** What the first piece of evidence says, and the articles of all. */
function proof(evidence: readonly Evidence[]): Properties {
  return {
    description: [evidence[0]?.sentence ?? null],
    proof: evidence.map(({ article }) => articleId(article)),
  };
}

/** The same for what is no Thing and has no `proof`: the articles by their own ids. */
function record(evidence: readonly Evidence[]): Properties {
  return {
    description: [evidence[0]?.sentence ?? null],
    recordId: evidence.map(({ article }) => article),
  };
}

function eventLine(event: EventView, { start, end }: ReturnType<typeof isoDays>): string {
  const sides = event.type === 'meeting' ? event.participants : event.parties;
  const hosts = event.type === 'meeting' ? event.hosts : [];
  const place = event.type === 'meeting' ? event.place : null;
  // Only what the schema counts among its legal entities may organize or be involved: a place may not.
  const legal = (list: typeof sides): string[] => list.filter(({ kind }) => kind !== 'place').map(({ id }) => nodeId(id));
  return line(nodeId(event.id), 'Event', {
    name: [event.label],
    summary: [`${event.kind}, ${event.status}${event.type === 'meeting' ? `, CAMEO ${event.cameo}` : ''}`],
    keywords: [event.type, event.kind, event.status],
    date: [start !== null && start === end ? start : null],
    startDate: [start],
    endDate: [end],
    notes: [event.date === null ? null : `EDTF ${event.date}`],
    location: [place?.label ?? null],
    country: [place === null ? null : alpha2(place.id)],
    addressEntity: [place?.kind === 'place' ? nodeId(place.id) : null],
    organizer: legal(hosts),
    involved: legal([...sides, ...event.mediators]),
    ...proof(event.evidence),
  });
}

function* officeLines({ edge, source, target, office, former, evidence }: Tie, positions: Set<string>): Generator<string> {
  const title = office ?? 'representative';
  const post = entityId('position', `${target.id} ${title}`);
  if (!positions.has(post)) {
    positions.add(post);
    const body = target.kind === 'state' || target.kind === 'organization' ? nodeId(target.id) : null;
    yield line(post, 'Position', {
      name: [`${title}, ${target.label}`],
      organization: [body],
      country: [alpha2(target.id)],
    });
  }
  if (source.kind === 'person')
    yield line(entityId('edge', edge), 'Occupancy', {
      holder: [nodeId(source.id)],
      post: [post],
      status: [former === true ? 'former' : null],
      ...record(evidence),
    });
}

function mediationLine({ edge, source, target, evidence }: Tie): string {
  return line(entityId('edge', edge), 'UnknownLink', {
    subject: [nodeId(source.id)],
    object: [nodeId(target.id)],
    role: ['mediator'],
    ...record(evidence),
  });
}
