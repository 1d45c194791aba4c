import { withoutForbidden } from './xml.js';

/**
 * A text as a cell of comma-separated values: quoted where it must be, on one line, and never a formula.
 *
 * Spreadsheets run what begins with = + - @ (or a tab or line end before them): such a cell gets an apostrophe.
 *
 * @see RFC 4180; OWASP, CSV injection
 */
export function textCell(text: string): string {
  // Several readers (neo4j-admin among them) take a line end within quotes for the end of the row.
  const line = withoutForbidden(text).replace(/[\r\n\u2028\u2029]+/g, ' ');
  const safe = /^[\s]*[=+\-@]/.test(line) || line.startsWith('\t') ? `'${line}` : line;
  return /[",;'\t]/.test(safe) ? quoted(safe) : safe;
}

/** A cell that readers must take for text though it looks like a number: `"041"`. */
export function codeCell(code: string): string {
  return quoted(code);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Any scalar as a cell; nothing for what is not there. Numbers stay numbers, the negative too. */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? textCell(value) : String(value);
}

/** A row with its line end. */
export function row(cells: readonly string[]): string {
  return `${cells.join(',')}\n`;
}
