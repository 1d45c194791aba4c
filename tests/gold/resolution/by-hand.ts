// Digests made from the gold clusters themselves, so that the rules of resolving are measured apart from what is extracted.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { slug } from '../../../src/knowledge/slug.js';
import { digest, type Digest } from '../../../src/resolve/index.js';
import { MEETING_KINDS, STATUSES, type ArticleRecord, type Entity, type Extract, type Meeting, type Mention } from '../../../src/model.js';

const Article = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  published: z.string(),
});
const Clusters = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      canonical: z.string(),
      state: z.string().nullable(),
      mentionsIn: z.array(z.object({ article: z.string(), name: z.string() })),
    }),
  ),
  meetings: z.array(
    z.object({
      id: z.string(),
      reports: z.array(z.object({ article: z.string(), evidence: z.string(), status: z.enum(STATUSES) })),
      kind: z.enum(MEETING_KINDS),
      date: z.string().nullable(),
      dateAlt: z.array(z.string()).optional(),
      status: z.enum(STATUSES),
      participants: z.array(z.string()),
      mediators: z.array(z.string()).optional(),
      host: z.string().nullable().optional(),
      place: z.string().nullable().optional(),
      placeAlt: z.array(z.string()).optional(),
    }),
  ),
  sameSource: z.array(z.array(z.string())),
});
export type GoldArticle = z.infer<typeof Article>;
export type GoldClusters = z.infer<typeof Clusters>;

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** The articles in their order; only those with an even index, or an odd one, where asked. */
export function goldArticles(half: 'all' | 'even' | 'odd' = 'all'): GoldArticle[] {
  return file('articles.jsonl')
    .trim()
    .split('\n')
    .map((line) => Article.parse(JSON.parse(line)))
    .filter((_, index) => half === 'all' || (index % 2 === 0) === (half === 'even'));
}

export function goldClusters(): GoldClusters {
  return Clusters.parse(JSON.parse(file('clusters.json')));
}

/**
 * What a faultless extraction might give.
 *
 * @param withStates whether each person has an office of their state, as the clusters have it; else names alone
 */
export function digestsByHand(withStates: boolean): Digest[] {
  const clusters = goldClusters();
  return goldArticles().map((article) => byHand(article, clusters, withStates));
}

function byHand(article: GoldArticle, clusters: GoldClusters, withStates: boolean): Digest {
  const { text } = article;
  const sentences = [...text.matchAll(/[^.\n]+(?:\.(?!\s)[^.\n]*)*[.\n]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  const entities = new Map<string, Entity>();
  const mentions: Mention[] = [];
  const spanOf = (words: string): { start: number; end: number } => {
    const start = Math.max(0, text.indexOf(words));
    return { start, end: start + words.length };
  };
  const local = new Map<string, string>();
  const state = (code: string): string => {
    const id = `state:${code}`;
    if (!entities.has(id)) {
      entities.set(id, { id, kind: 'state', name: code, aliases: [], offices: [], mediator: false, state: null });
      mentions.push({ ...spanOf(text.slice(0, 1)), text: text.slice(0, 1), kind: 'state', entity: id, by: 'hand' });
    }
    return id;
  };
  for (const person of clusters.people)
    for (const { article: in_, name } of person.mentionsIn) {
      if (in_ !== article.id) continue;
      let id = `person:${slug(name)}`;
      for (let n = 2; entities.has(id); n++) id = `person:${slug(name)}-${n}`;
      local.set(person.id, id);
      const span = spanOf(name);
      const offices =
        withStates && person.state !== null
          ? [{ title: 'official', of: state(person.state), former: false, evidence: span }]
          : [];
      entities.set(id, { id, kind: 'person', name, aliases: [], offices, mediator: false, state: null });
      mentions.push({ ...span, text: name, kind: 'person', entity: id, by: 'hand' });
    }
  const place = (name: string): string => {
    const id = `place:${slug(name)}`;
    if (!entities.has(id)) {
      entities.set(id, { id, kind: 'place', name, aliases: [], offices: [], mediator: false, state: null });
      mentions.push({ ...spanOf(name), text: name, kind: 'place', entity: id, by: 'hand' });
    }
    return id;
  };
  const named = (id: string): string[] => {
    if (id.startsWith('state:')) return [state(id.slice('state:'.length))];
    const entity = local.get(id);
    if (entity !== undefined) return [entity];
    // Where the article names the office only, the state is what it tells.
    const code = clusters.people.find((person) => person.id === id)?.state ?? null;
    return code === null ? [] : [state(code)];
  };
  const meetings: Meeting[] = [];
  for (const meeting of clusters.meetings)
    for (const report of meeting.reports) {
      if (report.article !== article.id) continue;
      const span = spanOf(report.evidence);
      const said = [meeting.place ?? null, ...(meeting.placeAlt ?? [])].find((name) => name !== null && text.includes(name));
      meetings.push({
        id: `m${meetings.length + 1}`,
        kind: meeting.kind,
        cameo: '040',
        status: report.status,
        date: meeting.date,
        dateEvidence: null,
        place: said === undefined || said === null ? null : place(said),
        placeName: said ?? null,
        placeState: null,
        participants: meeting.participants.flatMap(named),
        mediators: (meeting.mediators ?? []).flatMap(named),
        host: meeting.host === undefined || meeting.host === null ? null : (named(meeting.host)[0] ?? null),
        evidence: [{ ...span, status: report.status, by: meeting.id }],
      });
    }
  const record: ArticleRecord = {
    ...article,
    sha256: createHash('sha256').update(text).digest('hex'),
    body: [[0, text.length]],
  };
  const extract: Extract = {
    ...article,
    authors: [],
    agencies: [],
    publishedEvidence: null,
    headline: null,
    language: 'en',
    body: record.body,
    mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end),
    entities: [...entities.values()],
    meetings,
    agreements: [],
  };
  return digest(extract, sentences, record);
}
