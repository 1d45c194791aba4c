import type { Article, Cut, Edtf, PublishedEvidence } from '../model.js';
import type { Knowledge } from '../knowledge/index.js';
import { findBody } from './body.js';
import { findHeadline } from './headline.js';
import { detectLanguage } from './language.js';
import { splitLines } from './lines.js';
import { findPublished } from './published.js';

/** What a record or a page's metadata says of the article; null where it doesn't. */
export interface Stated {
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: Edtf | null;
  readonly publishedEvidence: PublishedEvidence | null;
  readonly language: string | null;
}

export const NOTHING_STATED: Stated = Object.freeze({
  url: null,
  title: null,
  publisher: null,
  authors: Object.freeze([]),
  published: null,
  publishedEvidence: null,
  language: null,
});

/**
 * Tell the article in a flattened page apart from the furniture around it.
 *
 * @param whole the text is the article alone, nothing is to be cut
 */
export function articleFromText(
  id: string,
  text: string,
  stated: Stated,
  knowledge: Knowledge,
  whole: boolean,
): Article {
  const lines = splitLines(text);
  const kept = whole ? lines.map(() => null) : findBody(lines, knowledge);
  const headline = findHeadline(lines, kept, stated.title);
  const day = stated.published === null ? findPublished(lines, kept) : null;
  const body: (readonly [number, number])[] = [];
  const cuts: Cut[] = [];
  lines.forEach((line, i) => {
    const reason = kept[i] ?? null;
    if (reason === null) body.push([line.start, line.end]);
    else cuts.push({ start: line.start, end: line.end, reason: i === headline ? 'headline' : reason });
  });
  return {
    id,
    url: stated.url,
    title: stated.title ?? (headline === null ? null : (lines[headline]?.text ?? null)),
    publisher: stated.publisher,
    authors: stated.authors,
    agencies: [],
    published: stated.published ?? day?.edtf ?? null,
    publishedEvidence: stated.publishedEvidence ?? (day === null ? null : { start: day.start, end: day.end }),
    language: detectLanguage(body.map(([start, end]) => text.slice(start, end)).join('\n'), stated.language),
    text,
    body: whole && lines.length > 0 ? [[lines[0]!.start, lines[lines.length - 1]!.end]] : body,
    cuts,
  };
}
