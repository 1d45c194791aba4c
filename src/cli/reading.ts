import { createHash } from 'node:crypto';
import { extractWithSentences } from '../extract/index.js';
import type { Knowledge } from '../knowledge/index.js';
import type { Article } from '../model.js';
import { articleRecord, digest } from '../resolve/index.js';

/** What a build keeps of one article, as text: both travel between threads and lie in the cache as they are. */
export interface Reading {
  /** The article's line of `articles.jsonl`. */
  readonly record: string;
  /** Its digest, as JSON; null where it is not in English. */
  readonly digest: string | null;
}

/** Raised when what is kept of an article changes form. */
const FORM = 1;

/** Extract one article for a build. */
export function readOne(article: Article, knowledge: Knowledge): Reading {
  if (article.language !== null && article.language !== 'en') return { record: '', digest: null };
  const { extract, sentences } = extractWithSentences(article, knowledge);
  const record = articleRecord(extract);
  return { record: JSON.stringify(record), digest: JSON.stringify(digest(extract, sentences, record)) };
}

/** The cache's key of an article: all that its reading depends on. */
export function readingKey(article: Article, knowledge: Knowledge): string {
  const { cuts: _, ...content } = article;
  return createHash('sha256')
    .update(JSON.stringify([FORM, knowledge.version, content]))
    .digest('hex');
}
