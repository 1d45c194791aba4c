import type { Stated } from '../article.js';

/** An article's text or HTML before the article is told apart from its page. */
export interface Draft {
  /** The record's own id, or null. */
  readonly id: string | null;
  /** Number of the record or line, 1-based; null for a file that is one article. */
  readonly line: number | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly stated: Stated;
  /** The form itself holds articles alone, no pages. */
  readonly whole: boolean;
}

/** A record that can't be read; the records after it can. */
export interface BadRecord {
  readonly line: number | null;
  readonly reason: string;
}
