import type { Article, Cut, Edtf, PublishedEvidence } from '../model.js';
import type { Knowledge } from '../knowledge/index.js';
import { findBody, findHtmlBody, type Judgement } from './body.js';
import { findCredits } from './credits.js';
import { findHeadline } from './headline.js';
import { lineShapes, type Shape } from './line-shapes.js';
import { readMetadata } from './html/metadata.js';
import { readPage } from './html/page.js';
import { detectLanguage } from './language.js';
import { Unreadable, type Limits } from './limits.js';
import { joinWrapped, partLabelledDays, splitLines, type Line } from './lines.js';
import { findPublished } from './published.js';

/** The knowledge that reading needs. */
export type ReadKnowledge = Pick<Knowledge, 'furniture' | 'lineModels'>;

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
 * Tell the article in a flattened page apart from the furniture around it. The headline is `title`, not body.
 *
 * @param whole the text is the article alone, nothing is to be cut
 * @throws Unreadable past `limits.lineUnits`
 */
export function articleFromText(
  id: string,
  text: string,
  stated: Stated,
  knowledge: ReadKnowledge,
  whole: boolean,
  limits: Limits,
): Article {
  const split = splitLines(text);
  checkLines(split, limits);
  const lines = joinWrapped(partLabelledDays(split));
  const shapes = lineShapes(lines, knowledge.furniture);
  return assemble(id, text, lines, shapes, whole ? null : findBody(lines, shapes, knowledge), stated, knowledge);
}

/**
 * Tell the article in a page of HTML apart from its furniture; `text` is the whole page, flattened.
 *
 * @throws Unreadable past a limit
 */
export async function articleFromHtml(
  id: string,
  html: string,
  stated: Stated,
  knowledge: ReadKnowledge,
  whole: boolean,
  limits: Limits,
): Promise<Article> {
  const page = readPage(html, knowledge.furniture, limits);
  checkLines(page.lines, limits);
  const head = readMetadata(page);
  const shapes = lineShapes(page.lines, knowledge.furniture);
  const kept = whole ? null : findHtmlBody(page.lines, shapes, head, await readable(page.lean), knowledge);
  return assemble(
    id,
    page.text,
    page.lines,
    shapes,
    kept,
    {
      url: stated.url ?? head.url,
      title: stated.title ?? head.title,
      publisher: stated.publisher ?? head.publisher,
      authors: stated.authors.length > 0 ? stated.authors : head.authors,
      published: stated.published ?? head.published,
      publishedEvidence: stated.published === null ? head.publishedEvidence : stated.publishedEvidence,
      language: stated.language ?? page.language,
    },
    knowledge,
  );
}

/** Readability and its DOM are loaded with the first page of HTML. */
async function readable(lean: string): Promise<ReadonlySet<number>> {
  const { readableRuns } = await import('./html/readable.js');
  return readableRuns(lean);
}

function checkLines(lines: readonly Line[], limits: Limits): void {
  const long = lines.findIndex((line) => line.text.length > limits.lineUnits);
  if (long !== -1) throw new Unreadable(`a line longer than ${limits.lineUnits} characters (limit lineUnits)`);
}

/** A headline in Markdown, "# Envoys meet", without its marks. */
function withoutMarks(text: string): string {
  return text.replace(/^#{1,6}\s+|\s+#{1,6}$/gu, '').replace(/^(\*\*|__)(.+)\1$/u, '$2');
}

function assemble(
  id: string,
  text: string,
  lines: readonly Line[],
  shapes: readonly Shape[],
  judged: Judgement | null,
  stated: Stated,
  knowledge: ReadKnowledge,
): Article {
  const whole = judged === null;
  const found = judged ?? lines.map(() => null);
  const headline = whole ? null : findHeadline(lines, shapes, found, stated.title);
  const kept = found.map((reason, i) => (i === headline ? 'headline' : reason));
  const day = stated.published === null ? findPublished(lines, kept, headline) : null;
  const credits = findCredits(lines, shapes, kept, headline, knowledge.furniture);
  const body: (readonly [number, number])[] = [];
  const cuts: Cut[] = [];
  lines.forEach(({ start, end }, i) => {
    const reason = kept[i] ?? null;
    if (reason === null) body.push([start, end]);
    else cuts.push({ start, end, reason });
  });
  const first = lines[0];
  const last = lines[lines.length - 1];
  const own = body.map(([start, end]) => text.slice(start, end)).join('\n');
  return {
    id,
    url: stated.url,
    title: stated.title ?? (headline === null ? null : withoutMarks(lines[headline]!.text)),
    publisher: stated.publisher ?? (whole ? null : credits.publisher),
    authors: stated.authors.length > 0 ? stated.authors : credits.authors,
    agencies: credits.agencies,
    published: stated.published ?? day?.edtf ?? null,
    publishedEvidence: stated.publishedEvidence ?? (day === null ? null : { start: day.start, end: day.end }),
    language: detectLanguage(own, knowledge.furniture.englishWords, stated.language),
    text,
    body: whole && first !== undefined && last !== undefined ? [[first.start, last.end]] : body,
    headline: headline === null ? null : { start: lines[headline]!.start, end: lines[headline]!.end },
    cuts,
  };
}
