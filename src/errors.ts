/** Wrong use of a command or function: the message says what to do instead. The shell exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Knowledge or a saved graph is malformed: the message names file and line. The shell exits with 2. */
export class DataError extends Error {
  override readonly name = 'DataError';

  /**
   * @param file the file as the user would name it
   * @param line 1-based, or null where the file has no lines
   * @param found what was found, what was expected and what to do
   */
  constructor(
    readonly file: string,
    readonly line: number | null,
    found: string,
  ) {
    super(`${file}${line === null ? '' : `:${String(line)}`}: ${found}`);
  }
}

/** The code that Node and the system give errors, `EACCES`; '' where there is none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
