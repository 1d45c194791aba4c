/** The forms that can be read. */
export type Form = 'text' | 'html' | 'jsonl' | 'csv' | 'pdf' | 'docx' | 'feed' | 'warc';

const ENDINGS: ReadonlyMap<string, Form> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'text'],
  ['markdown', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['xml', 'feed'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['warc', 'warc'],
]);

/** The form that a file's name tells, `.gz` aside; null where it tells none. */
export function formOf(name: string): Form | null {
  const plain = name.toLowerCase().replace(/\.gz$/u, '');
  const dot = plain.lastIndexOf('.');
  return dot === -1 ? null : (ENDINGS.get(plain.slice(dot + 1)) ?? null);
}
