import type { Knowledge } from '../knowledge/index.js';
import type { Article, Extract, Span } from '../model.js';
import { findMeetings, withParts } from './meetings/index.js';
import { findNames } from './names/index.js';
import { linkMentions } from './references/index.js';
import { readWords, type Words } from './words.js';

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
  const { cuts, ...record } = article;
  if (article.language !== null && article.language !== 'en')
    return { extract: { ...record, mentions: [], entities: [], meetings: [], agreements: [] }, sentences: [] };
  const words = readWords(article.text, article.body, knowledge.models);
  const names = findNames(words, knowledge);
  const references = linkMentions(words, names, knowledge);
  const { meetings, agreements } = findMeetings({ article, words, names, references }, knowledge);
  const { mentions } = references;
  const entities = withParts(references.entities, meetings, agreements, knowledge);
  return { extract: { ...record, mentions, entities, meetings, agreements }, sentences: sentencesOf(words) };
}

function sentencesOf(words: Words): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < words.sentences.length; i++) {
    const [from, to] = [words.sentences[i]!, words.sentences[i + 1]!];
    if (from < to) spans.push({ start: words.start[from]!, end: words.end[to - 1]! });
  }
  return spans;
}
