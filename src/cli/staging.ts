import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { errorCode, UsageError } from '../errors.js';

/** Stands among the files while they are moved, and lists them a line each. */
const MOVING = 'moving';
/** Holds the number of the process that writes here. */
const OWNER = 'process';

/**
 * Files that replace the old ones together: written beside them first, moved into place once all are whole. What is
 * interrupted before that leaves the old files as they were; what is interrupted while they are moved is finished by the
 * next build.
 */
export class Staging {
  readonly #folder: string;
  readonly #staged: string;
  readonly #names: string[] = [];

  /**
   * @param folder made if absent
   * @throws UsageError where another process is about to replace files there
   */
  constructor(folder: string) {
    this.#folder = folder;
    this.#staged = path.join(folder, '.next');
    const owner = ownerOf(this.#staged);
    if (owner !== null)
      throw new UsageError(
        `another build (process ${String(owner)}) is writing into ${folder}; wait for it, or remove ${this.#staged} if there is none`,
      );
    const list = path.join(this.#staged, MOVING);
    if (existsSync(list)) this.#move(readFileSync(list, 'utf8').split('\n'));
    rmSync(this.#staged, { recursive: true, force: true });
    mkdirSync(this.#staged, { recursive: true });
    writeFileSync(path.join(this.#staged, OWNER), String(process.pid));
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
    writeFileAtomic(path.join(this.#staged, MOVING), this.#names.join('\n'));
    this.#move(this.#names);
    this.abandon();
  }

  #move(names: readonly string[]): void {
    for (const name of names) {
      const from = path.join(this.#staged, path.basename(name));
      if (existsSync(from)) renameSync(from, path.join(this.#folder, path.basename(name)));
    }
  }

  abandon(): void {
    rmSync(this.#staged, { recursive: true, force: true });
  }
}

/** The other process that writes there, if it still runs. */
function ownerOf(staged: string): number | null {
  const file = path.join(staged, OWNER);
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : NaN;
  if (!Number.isInteger(owner) || owner <= 0 || owner === process.pid) return null;
  try {
    process.kill(owner, 0);
  } catch (error) {
    // It runs, under another user.
    return errorCode(error) === 'EPERM' ? owner : null;
  }
  return owner;
}
