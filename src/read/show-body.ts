import type { Article } from '../model.js';

/** A stretch of an article's text: kept as its body, or cut for a reason. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kept: boolean;
  /** Why it was cut; null where it was kept, or is but white space between lines. */
  readonly reason: string | null;
}

/** An article's whole text in segments, in order and without gaps: their texts joined are `article.text`. */
export function showBody(article: Pick<Article, 'text' | 'body' | 'cuts'>): readonly Segment[] {
  const marks = [
    ...article.body.map(([start, end]) => ({ start, end, kept: true, reason: null })),
    ...article.cuts.map(({ start, end, reason }) => ({ start, end, kept: false, reason })),
  ].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  const push = (start: number, end: number, kept: boolean, reason: string | null): void => {
    if (end > start) segments.push({ start, end, text: article.text.slice(start, end), kept, reason });
  };
  for (const { start, end, kept, reason } of marks) {
    push(at, start, false, null);
    push(Math.max(at, start), end, kept, reason);
    at = Math.max(at, end);
  }
  push(at, article.text.length, false, null);
  return segments;
}
