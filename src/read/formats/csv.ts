import { NOTHING_STATED } from '../article.js';
import { readTimestamp } from '../dates.js';
import { Unreadable } from '../limits.js';
import type { BadRecord, Draft } from './draft.js';

/** Names of columns, lower case, the likeliest first. */
const TEXT = ['text', 'body', 'content', 'article', 'articlebody', 'full_text', 'fulltext', 'story'] as const;
const HTML = ['html'] as const;
const ID = ['id', 'guid', 'uuid', 'article_id', 'doc_id'] as const;
const TITLE = ['title', 'headline'] as const;
const URL_NAMES = ['url', 'link', 'source_url'] as const;
const PUBLISHED = [
  'published',
  'date',
  'published_at',
  'publication_date',
  'pubdate',
  'publish_date',
  'datetime',
] as const;
const PUBLISHER = ['publisher', 'source', 'outlet', 'publication'] as const;

/**
 * The rows of a table as articles; the first row names the columns, one of which holds the text.
 *
 * @throws Unreadable where no column does
 */
export async function* readCsv(text: string): AsyncGenerator<Draft | BadRecord> {
  const { parse } = await import('csv-parse/sync');
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = [',', ';', '\t'].reduce(
    (best, mark) => (first.split(mark).length > first.split(best).length ? mark : best),
    ',',
  );
  let parsed: unknown;
  try {
    parsed = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
    });
  } catch (error) {
    throw new Unreadable(
      `not a table of comma-separated values: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const rows = rowsOf(parsed);
  const names = rows[0]?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const column = (choices: readonly string[]): number =>
    choices.map((name) => names.indexOf(name)).find((at) => at !== -1) ?? -1;
  const textAt = column(TEXT);
  const htmlAt = column(HTML);
  if (textAt === -1 && htmlAt === -1)
    throw new Unreadable('no column named "text", "body", "content" or "html" in the first row', 1);
  const [idAt, titleAt, urlAt, publishedAt, publisherAt] = [ID, TITLE, URL_NAMES, PUBLISHED, PUBLISHER].map(column);
  for (const { cells, line } of rows.slice(1)) {
    const cell = (at: number | undefined): string | null =>
      at === undefined || at === -1 ? null : (cells[at]?.trim() ?? '') || null;
    const own = cell(textAt);
    const html = own === null ? cell(htmlAt) : null;
    if (own === null && html === null) {
      yield { line, reason: 'an empty text' };
      continue;
    }
    const stamp = cell(publishedAt);
    const day = stamp === null ? null : readTimestamp(stamp);
    yield {
      id: cell(idAt),
      line,
      text: own === null ? null : (cells[textAt] ?? null),
      html,
      whole: false,
      stated: {
        ...NOTHING_STATED,
        url: cell(urlAt),
        title: cell(titleAt),
        publisher: cell(publisherAt),
        published: day,
        publishedEvidence:
          day === null || stamp === null ? null : { metadata: names[publishedAt ?? -1] ?? 'published', value: stamp },
      },
    };
  }
}

function rowsOf(parsed: unknown): readonly { readonly cells: readonly string[]; readonly line: number }[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('record' in entry) || !Array.isArray(entry.record)) return [];
    const info = 'info' in entry && typeof entry.info === 'object' && entry.info !== null ? entry.info : {};
    const line = 'lines' in info && typeof info.lines === 'number' ? info.lines : 0;
    return [{ cells: entry.record.map(String), line }];
  });
}
