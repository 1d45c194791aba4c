import { createHash } from 'node:crypto';
import { extractWithSentences } from '../extract/index.js';
import type { Knowledge } from '../knowledge/index.js';
import type { Skip } from '../model.js';
import { isSkip, toArticle, type RawArticle } from '../read/index.js';
import { articleRecord, digest, parseDigest, type Digest } from '../resolve/index.js';

/** What a build keeps of one article, as text: both travel between threads and lie in the cache as they are. */
export interface Reading {
  /** The article's line of `articles.jsonl`. */
  readonly record: string;
  /** Its digest, as JSON. */
  readonly digest: string;
}

/** A {@link Reading} taken back. */
export interface Known {
  readonly record: string;
  readonly digest: Digest;
}

/** Raised when what is kept of an article changes form. */
const FORM = 4;

/** Read and extract one article for a build; a Skip where it can't be read, or isn't in English. */
export async function readOne(raw: RawArticle, knowledge: Knowledge): Promise<Reading | Skip> {
  const article = await toArticle(raw, knowledge);
  if (isSkip(article)) return article;
  if (article.language !== null && article.language !== 'en')
    return {
      source: raw.source,
      line: raw.line,
      reason: `in the language "${article.language}"; only English is extracted`,
    };
  const { extract, sentences } = extractWithSentences(article, knowledge);
  const record = articleRecord(extract);
  return { record: JSON.stringify(record), digest: JSON.stringify(digest(extract, sentences, record)) };
}

/** The cache's key of a record: all that its reading depends on. Where it stands now is no part of that. */
export function readingKey({ id, text, html, stated, whole }: RawArticle, knowledge: Knowledge): string {
  const page = text ?? html ?? '';
  return createHash('sha256')
    .update(JSON.stringify([FORM, knowledge.version, id, stated, whole, text === null, page.length]))
    .update(page)
    .digest('hex');
}

/** A reading as the cache keeps it: record and digest on a line each; why there is none behind an empty line. */
export function pack(reading: Reading | Skip): string {
  return 'reason' in reading ? `\n${JSON.stringify(reading.reason)}` : `${reading.record}\n${reading.digest}`;
}

/**
 * Take back what {@link pack} made of the record that stands there now; null where it is nothing of the kind: somebody
 * else wrote into the cache.
 */
export function unpack(text: string, at: Pick<Skip, 'source' | 'line'>): Known | Skip | null {
  const cut = text.indexOf('\n');
  const rest = text.slice(cut + 1);
  if (cut !== 0) return open({ record: text.slice(0, cut), digest: rest });
  let value: unknown;
  try {
    value = JSON.parse(rest);
  } catch {
    return null;
  }
  return typeof value === 'string' ? { source: at.source, line: at.line, reason: value } : null;
}

/** Take back a reading; null where record and digest are not of one article. */
export function open({ record, digest: text }: Reading): Known | null {
  const taken = parseDigest(text);
  return taken !== null && record.startsWith(`{"id":${JSON.stringify(taken.head.id)},`)
    ? { record, digest: taken }
    : null;
}
