import { getSystemErrorMap } from 'node:util';

/**
 * What the system refused, in its words: "graph/.next: permission denied", "port 80: permission denied".
 *
 * @returns null for an error that is neither a file's nor a port's
 */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return null;
  const [, words] = getSystemErrorMap().get(error.errno) ?? [];
  if (words === undefined) return null;
  // A file that could not be moved has two paths: its user knows where it was to go.
  if ('dest' in error) return `${String(error.dest)}: ${words}`;
  if ('path' in error) return `${String(error.path)}: ${words}`;
  return 'port' in error ? `port ${String(error.port)}: ${words}` : null;
}
