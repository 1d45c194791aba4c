import type { Edtf, PublishedEvidence } from '../../model.js';
import { readTimestamp } from '../dates.js';
import type { Page } from './page.js';

/** What a page's head and markup say of its article. */
export interface Metadata {
  readonly title: string | null;
  readonly description: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: Edtf | null;
  readonly publishedEvidence: PublishedEvidence | null;
  readonly url: string | null;
  readonly articleBody: string | null;
}

const ARTICLE_TYPES = /(?:article|blogposting|reportage|newsstory|liveblogposting|webpage|report|posting)$/iu;

/** Metas that name the day of publication, the surest first. */
const PUBLISHED_METAS = ['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date',
  'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date.created', 'article.published', 'published-date', 'published_time',
  'publish-date', 'publish_date', 'pubdate', 'article_date_original', 'cxenseparse:recs:publishtime', 'ptime',
  'originalpublicationdate', 'dc.date', 'dcterms.date', 'date', 'og:published_time', 'article.created', 'bt:pubdate',
  'last-published-date', 'displaydate', 'publication_date', 'rnews:datepublished', 'shareaholic:article_published_time'] as const; // prettier-ignore

/** Metas of the last change: only where nothing tells the publication. */
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
] as const;

/** Read JSON-LD, OpenGraph, Dublin Core and the other metas, `<time>` and microdata; JSON-LD comes first. */
export function readMetadata(page: Page): Metadata {
  const ld = readJsonLd(page.jsonLd);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = page.metas.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  };
  const siteName = meta('og:site_name', 'application-name', 'dc.publisher', 'publisher') ?? null;
  const publisher = nameOf(siteName) ?? nameOf(ld.publisher) ?? null;
  const title =
    ld.headline ??
    meta('og:title', 'twitter:title', 'dc.title', 'headline', 'title', 'parsely-title', 'sailthru.title') ??
    page.title;
  const published = publishedOf(page, ld);
  const authors = distinctNames(
    ld.authors.length > 0
      ? ld.authors
      : [...(page.metas.get('author') ?? []), ...(page.metas.get('article:author') ?? []), ...(page.metas.get('parsely-author') ?? []),
          ...(page.metas.get('sailthru.author') ?? []), ...(page.metas.get('dc.creator') ?? []), ...(page.metas.get('byl') ?? []),
          ...(page.marked.get('author') ?? [])], // prettier-ignore
  );
  return {
    title: title === null ? null : withoutSite(title, publisher),
    description: meta('og:description', 'description', 'twitter:description'),
    publisher,
    authors,
    published: published?.day ?? null,
    publishedEvidence: published === null ? null : { metadata: published.from, value: published.value },
    url: page.canonical ?? meta('og:url') ?? null,
    articleBody: ld.articleBody,
  };
}

function publishedOf(page: Page, ld: JsonLd): { day: Edtf; from: string; value: string } | null {
  const candidates: (readonly [from: string, value: string])[] = [];
  if (ld.datePublished !== null) candidates.push(['json-ld datePublished', ld.datePublished]);
  for (const name of PUBLISHED_METAS) for (const value of page.metas.get(name) ?? []) candidates.push([name, value]);
  for (const time of page.times) if (time.marked) candidates.push(['itemprop datePublished', time.value]);
  if (ld.dateModified !== null) candidates.push(['json-ld dateModified', ld.dateModified]);
  for (const name of MODIFIED_METAS) for (const value of page.metas.get(name) ?? []) candidates.push([name, value]);
  let wide: { day: Edtf; from: string; value: string } | null = null;
  for (const [from, value] of candidates) {
    const day = readTimestamp(value);
    if (day === null) continue;
    if (day.length === 10) return { day, from, value: value.slice(0, 100) };
    wide ??= { day, from, value: value.slice(0, 100) };
  }
  return wide;
}

/** "Headline | Site" without the site: the part after the last bar or dash, where it is the site's name. */
function withoutSite(title: string, publisher: string | null): string {
  const match = /^(.{8,}?)\s+[|\-–—:·•»]\s+([^|\-–—·•»]{2,60})$/u.exec(title.slice(0, 400));
  if (match?.[1] === undefined || match[2] === undefined) return title;
  const site = match[2].toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const known = (publisher ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const same = known !== '' && (known.includes(site) || site.includes(known));
  return same || title.includes('|') ? match[1].trim() : title;
}

function nameOf(text: string | null): string | null {
  if (text === null) return null;
  const name = text.trim().replace(/^@/u, '');
  return name === '' || /^https?:/iu.test(name) || name.length > 100 ? null : name;
}

/** By-lines as names: "By Ana Duarte and Luís Reis" is two. */
function distinctNames(values: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const value of values) {
    if (/^https?:|^\/|@\w+\.\w/iu.test(value.trim())) continue;
    for (const part of value.slice(0, 300).split(/\s*(?:,|;|\band\b|&|\|)\s*/u)) {
      const name = part
        .replace(/^by\s+/iu, '')
        .replace(/\s+/gu, ' ')
        .trim();
      if (name.length >= 3 && name.length <= 60 && /\p{L}{2}/u.test(name) && !names.includes(name)) names.push(name);
    }
  }
  return names.slice(0, 20);
}

interface JsonLd {
  headline: string | null;
  datePublished: string | null;
  dateModified: string | null;
  authors: readonly string[];
  publisher: string | null;
  articleBody: string | null;
}

/** How many JSON-LD objects are looked at, and how deep. */
const OBJECTS = 500;

function readJsonLd(scripts: readonly string[]): JsonLd {
  let best: ReadonlyMap<string, unknown> | null = null;
  let bestRank = -1;
  for (const script of scripts.slice(0, 20)) {
    const queue: unknown[] = [parseLoosely(script)];
    for (let at = 0; at < queue.length && at < OBJECTS; at++) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...value.slice(0, 100).map((item: unknown) => item));
      else if (typeof value === 'object' && value !== null) {
        const fields = new Map<string, unknown>(Object.entries(value));
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'])
          if (fields.has(key)) queue.push(fields.get(key));
        const rank = rankOf(fields);
        if (rank > bestRank) {
          best = fields;
          bestRank = rank;
        }
      }
    }
  }
  const fields = best ?? new Map<string, unknown>();
  return {
    headline: stringOf(fields.get('headline')) ?? null,
    datePublished: stringOf(fields.get('datePublished')) ?? stringOf(fields.get('dateCreated')),
    dateModified: stringOf(fields.get('dateModified')),
    authors: distinctNames(namesOf(fields.get('author') ?? fields.get('creator'))),
    publisher: nameOf(namesOf(fields.get('publisher'))[0] ?? null),
    articleBody: stringOf(fields.get('articleBody')),
  };
}

/** Articles before pages, those that say when before those that don't. */
function rankOf(fields: ReadonlyMap<string, unknown>): number {
  const types = [fields.get('@type')].flat().map(String);
  if (!types.some((type) => ARTICLE_TYPES.test(type))) return -1;
  const page = types.every((type) => /webpage$/iu.test(type));
  return (page ? 0 : 4) + (fields.has('datePublished') ? 2 : 0) + (fields.has('headline') ? 1 : 0);
}

/** Pages hold JSON with raw line breaks in strings, comments around it, semicolons after it. */
function parseLoosely(script: string): unknown {
  const text = script.replace(/^\s*(?:<!--|\/\*.{0,40}?\*\/|\/\/<!\[CDATA\[)/u, '').replace(/(?:-->|;)\s*$/u, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return parseOrNull(text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/gu, '$1'));
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function stringOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? decodeEntities(first.trim()) : null;
}

function namesOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string') return [decodeEntities(item)];
    if (typeof item !== 'object' || item === null) return [];
    const name = new Map<string, unknown>(Object.entries(item)).get('name');
    return (Array.isArray(name) ? name : [name])
      .filter((part): part is string => typeof part === 'string')
      .map(decodeEntities);
  });
}

/** JSON-LD often carries its text escaped for HTML a second time. */
function decodeEntities(text: string): string {
  return text
    .replace(/&(?:#39|#x27|apos|rsquo|lsquo);/gu, "'")
    .replace(/&(?:quot|ldquo|rdquo|#34);/gu, '"')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&');
}
