import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';

/**
 * Files that replace the old ones together: written beside them first, moved into place once all are whole. What is
 * interrupted before that leaves the old files as they were.
 */
export class Staging {
  readonly #folder: string;
  readonly #staged: string;
  readonly #names: string[] = [];

  /** @param folder made if absent */
  constructor(folder: string) {
    this.#folder = folder;
    this.#staged = path.join(folder, '.next');
    rmSync(this.#staged, { recursive: true, force: true });
    mkdirSync(this.#staged, { recursive: true });
  }

  /** Where a file of this name is to be written; it replaces the old one at {@link commit}. */
  path(name: string): string {
    this.#names.push(name);
    return path.join(this.#staged, name);
  }

  /** Where something that is gone after the build may lie. */
  scratch(name: string): string {
    return path.join(this.#staged, name);
  }

  /** Write a file from its parts. */
  async write(name: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const out = createWriteStream(this.path(name));
    const failed = once(out, 'error').then(([error]: unknown[]) => {
      throw error;
    });
    failed.catch(() => undefined);
    // Small parts are joined, so that a stream of lines is not a system call each.
    let buffer = '';
    for await (const chunk of chunks) {
      buffer += chunk;
      if (buffer.length < 1 << 16) continue;
      if (!out.write(buffer)) await Promise.race([once(out, 'drain'), failed]);
      buffer = '';
    }
    out.end(buffer);
    await Promise.race([once(out, 'close'), failed]);
  }

  commit(): void {
    for (const name of this.#names) renameSync(path.join(this.#staged, name), path.join(this.#folder, name));
    this.abandon();
  }

  abandon(): void {
    rmSync(this.#staged, { recursive: true, force: true });
  }
}
