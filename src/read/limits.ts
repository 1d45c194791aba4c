/** What one input may cost before it is refused. Every refusal names its limit. */
export interface Limits {
  /** Bytes of a form that is read whole (text, HTML, PDF, Word, feed), after gunzip. */
  readonly fileBytes: number;
  /** Bytes of one line of JSON Lines, one record of CSV or WARC. */
  readonly recordBytes: number;
  /** UTF-16 units of one line of an article's text. */
  readonly lineUnits: number;
  /** Nesting of HTML or XML elements. */
  readonly depth: number;
  /** Elements of one HTML page. */
  readonly elements: number;
  /** How many times its own size a gzipped file may grow, once it is past {@link fileBytes}. */
  readonly gzipRatio: number;
}

/**
 * A long book is 2 MB of text and the largest pages of the body benchmark 1.1 MB of HTML: these stand an order of
 * magnitude above; their deepest element lies 51 deep, and Readability's time grows with the cube of the depth. Deflate reaches at most 1032:1; JSON Lines of news text stay under 20:1.
 */
export const LIMITS: Limits = Object.freeze({
  fileBytes: 32 * 1024 * 1024,
  recordBytes: 32 * 1024 * 1024,
  lineUnits: 2 * 1024 * 1024,
  depth: 200,
  elements: 50_000,
  gzipRatio: 200,
});

/**
 * An input that can't be read, for a reason that lies in the input. Thrown inside this room only: the doors turn it
 * into a `Skip`.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  /**
   * @param message what was found, what was expected
   * @param line 1-based, or null
   */
  constructor(
    message: string,
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

/** `33554432` as `32 MB`, for messages. */
export function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${String(Math.round(bytes / 1024 / 1024))} MB` : `${String(bytes)} bytes`;
}
