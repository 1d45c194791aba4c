import type { Knowledge } from '../knowledge/index.js';
import type { Article, Extract, Span } from '../model.js';
import { explainMeetings, findMeetings, withParts, type ArticleRead, type Trace } from './meetings/index.js';
import { findNames } from './names/index.js';
import { inTextOrder, linkMentions } from './references/index.js';
import { readWords, type Words } from './words.js';

export type { Trace } from './meetings/index.js';

/**
 * What one article says: names and what they refer to, meetings and who brought them about.
 *
 * @param article as read; only its headline and the spans of its `body` are looked at
 * @returns `parley extract`'s record; an article that is not English has empty lists
 * @throws never, whatever the text
 */
export function extract(article: Article, knowledge: Knowledge): Extract {
  return extractWithSentences(article, knowledge).extract;
}

/** The same, with the sentences that were read in text order: what evidence is shown in. */
export function extractWithSentences(
  article: Article,
  knowledge: Knowledge,
): { readonly extract: Extract; readonly sentences: readonly Span[] } {
  const { cuts, ...record } = article;
  if (!isEnglish(article))
    return { extract: { ...record, mentions: [], entities: [], meetings: [], agreements: [] }, sentences: [] };
  const read = readArticle(article, knowledge);
  const { meetings, agreements, described } = findMeetings(read, knowledge);
  const mentions = [...read.references.mentions, ...described].sort(inTextOrder);
  const entities = withParts(read.references.entities, meetings, agreements, knowledge);
  return { extract: { ...record, mentions, entities, meetings, agreements }, sentences: sentencesOf(read.words) };
}

/** Which rules for meetings and agreements fired on which words, and which were rejected and why, in text order. */
export function explain(article: Article, knowledge: Knowledge): readonly Trace[] {
  return isEnglish(article) ? explainMeetings(readArticle(article, knowledge), knowledge) : [];
}

/** An article whose language can't be told is too short to tell: it is read. */
function isEnglish(article: Article): boolean {
  return article.language === null || article.language === 'en';
}

function readArticle(article: Article, knowledge: Knowledge): ArticleRead {
  const words = readWords(article.text, ownText(article), knowledge.models);
  const names = findNames(words, knowledge, [...article.authors, ...article.agencies]);
  return { article, words, names, references: linkMentions(words, names, knowledge) };
}

/** Headline and body, in text order. */
function ownText({ headline, body }: Article): Article['body'] {
  if (headline === null) return body;
  const after = body.findIndex(([start]) => start >= headline.end);
  const at = after === -1 ? body.length : after;
  return [...body.slice(0, at), [headline.start, headline.end], ...body.slice(at)];
}

function sentencesOf(words: Words): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < words.sentences.length; i++) {
    const [from, to] = [words.sentences[i]!, words.sentences[i + 1]!];
    if (from < to) spans.push({ start: words.start[from]!, end: words.end[to - 1]! });
  }
  return spans;
}
