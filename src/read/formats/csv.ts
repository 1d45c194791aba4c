import { NOTHING_STATED } from '../article.js';
import { readTimestamp } from '../dates.js';
import { rawLines } from '../bytes.js';
import { decode, toUtf8 } from '../decode.js';
import { megabytes, Unreadable, type Limits } from '../limits.js';
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
 * The rows of a table as articles, one at a time, in memory of one row; the first row names the columns, one of which
 * holds the text.
 *
 * @throws Unreadable where no column does
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Draft | BadRecord> {
  const { parse } = await import('csv-parse/sync');
  let columns: Columns | null = null;
  for await (const row of rawRows(chunks, limits)) {
    if ('reason' in row) {
      yield row;
      continue;
    }
    const { line } = row;
    const text = decode(row.bytes);
    if (text.trim() === '') continue;
    const delimiter = columns?.delimiter ?? delimiterOf(text);
    let cells: readonly string[];
    try {
      const parsed: unknown = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
      cells = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0].map(String) : [];
    } catch (error) {
      yield { line, reason: `not comma-separated values: ${error instanceof Error ? error.message : String(error)}` };
      continue;
    }
    if (columns === null) columns = columnsOf(cells, delimiter);
    else yield draftOf(cells, line, columns);
  }
}

function namesOf(cells: readonly string[]): readonly string[] {
  return cells.map((name) => name.trim().toLowerCase());
}

/** Whether a text without a name begins as a table does: a row of several columns' names, one of them the text's. */
export function beginsAsTable(start: string): boolean {
  const first = /^[^\r\n]+(?=(?:\r\n?|\n)[^\r\n])/u.exec(start)?.[0] ?? '';
  const names = namesOf(first.split(delimiterOf(first)).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1')));
  const holders: readonly string[] = [...TEXT, ...HTML];
  return (
    names.length > 1 &&
    names.some((name) => holders.includes(name)) &&
    names.every((name) => /^[\w .-]{1,40}$/u.test(name))
  );
}

interface Columns {
  readonly delimiter: string;
  readonly names: readonly string[];
  readonly at: Readonly<Record<'text' | 'html' | 'id' | 'title' | 'url' | 'published' | 'publisher', number>>;
}

function delimiterOf(first: string): string {
  return [',', ';', '\t'].reduce(
    (best, mark) => (first.split(mark).length > first.split(best).length ? mark : best),
    ',',
  );
}

function columnsOf(cells: readonly string[], delimiter: string): Columns {
  const names = namesOf(cells);
  const column = (choices: readonly string[]): number =>
    choices.map((name) => names.indexOf(name)).find((at) => at !== -1) ?? -1;
  const at = {
    text: column(TEXT),
    html: column(HTML),
    id: column(ID),
    title: column(TITLE),
    url: column(URL_NAMES),
    published: column(PUBLISHED),
    publisher: column(PUBLISHER),
  };
  if (at.text === -1 && at.html === -1)
    throw new Unreadable('no column named "text", "body", "content" or "html" in the first row', 1);
  return { delimiter, names, at };
}

function draftOf(cells: readonly string[], line: number, { names, at }: Columns): Draft | BadRecord {
  const cell = (column: number): string | null => (cells[column]?.trim() ?? '') || null;
  const own = cell(at.text);
  const html = own === null ? cell(at.html) : null;
  if (own === null && html === null) return { line, reason: 'an empty text' };
  const stamp = cell(at.published);
  const day = stamp === null ? null : readTimestamp(stamp);
  return {
    id: cell(at.id),
    line,
    text: own === null ? null : (cells[at.text] ?? null),
    html,
    whole: false,
    stated: {
      ...NOTHING_STATED,
      url: cell(at.url),
      title: cell(at.title),
      publisher: cell(at.publisher),
      published: day,
      publishedEvidence:
        day === null || stamp === null ? null : { metadata: names[at.published] ?? 'published', value: stamp },
    },
  };
}

const QUOTE = 0x22;
const NEWLINE = Buffer.from('\n');
/** What stands before and behind a cell: comma, semicolon, tab, the line's ends. */
const isEdge = (byte: number | undefined): boolean =>
  byte === undefined || byte === 0x2c || byte === 0x3b || byte === 9 || byte === 13;

/** The rows of a table as bytes: lines, or several where a quoted cell goes over them. */
async function* rawRows(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<{ readonly line: number; readonly bytes: Uint8Array } | BadRecord> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let quoted = false;
  let line = 1;
  for await (const { number, bytes } of rawLines(withNewlines(toUtf8(chunks)), limits)) {
    if (!quoted) line = number;
    size += bytes?.length ?? 0;
    quoted = bytes !== null && endsQuoted(bytes, quoted);
    if (bytes === null || size > limits.recordBytes) parts = [];
    else parts.push(bytes, ...(quoted ? [NEWLINE] : []));
    if (quoted) continue;
    if (bytes === null || size > limits.recordBytes)
      yield { line, reason: `a row larger than ${megabytes(limits.recordBytes)} (limit recordBytes)` };
    else yield { line, bytes: parts.length === 1 ? bytes : Buffer.concat(parts) };
    parts = [];
    size = 0;
  }
  if (quoted) yield { line, reason: 'a row whose quotation mark is never closed' };
}

/** Whether a quoted cell goes on past the line's end; a mark inside an unquoted cell is a mark. */
function endsQuoted(line: Uint8Array, before: boolean): boolean {
  let quoted = before;
  for (let at = line.indexOf(QUOTE); at !== -1; at = line.indexOf(QUOTE, at + 1)) {
    if (!quoted) quoted = at === 0 || isEdge(line[at - 1]) || (at === 3 && line[0] === 0xef);
    else if (line[at + 1] === QUOTE) at++;
    else if (isEdge(line[at + 1])) quoted = false;
  }
  return quoted;
}

/** Old tables end their lines with \r alone: they are known by a first stretch without any \n. */
async function* withNewlines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let old: boolean | null = null;
  for await (const chunk of chunks) {
    old ??= chunk.includes(13) && !chunk.includes(10);
    yield old ? chunk.map((byte) => (byte === 13 ? 10 : byte)) : chunk;
  }
}
