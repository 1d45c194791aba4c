import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
  existsSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { z } from 'zod';
import { errorCode } from '../errors.js';

const FORM = 1;
/** The system's words for what may be read and not written. */
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);
const Index = z.object({
  form: z.literal(FORM),
  generation: z.string().regex(/^[0-9a-f]{16}$/u),
  entries: z.array(z.tuple([z.string(), z.number().int().min(0), z.number().int().min(1), z.number().int()])),
});

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/**
 * What was extracted before, by key. One data file that is only appended to, and an index that is replaced whole once
 * a build is done: a build killed at any moment leaves the last index, and all that it points to, as they were.
 *
 * Entries not asked for in a build are dropped when they come to more than half of the file, or when it passes its limit.
 */
export class ExtractCache {
  readonly #folder: string;
  readonly #limit: number;
  readonly #known = new Map<string, Place>();
  /** Keys asked for or added in this build, in that order. */
  readonly #used = new Map<string, Place>();
  #generation: string;
  #data: number;
  #size: number;
  #hits = 0;
  #damaged = 0;
  /** There is an index that can't be understood. */
  #unreadable = false;
  /** What it holds may be read and nothing added. */
  #fixed = false;

  /**
   * @param folder where it lies; made if absent
   * @param limit bytes of the data file; what would pass it is not kept
   */
  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
    mkdirSync(folder, { recursive: true });
    const index = this.#readIndex();
    this.#generation = index?.generation ?? createHash('sha256').update('parley cache').digest('hex').slice(0, 16);
    for (const [key, offset, length, checksum] of index?.entries ?? [])
      this.#known.set(key, { offset, length, checksum });
    const file = this.#file();
    if (index === null || !existsSync(file)) this.#known.clear();
    this.#data = this.#known.size > 0 ? this.#openKnown(file) : openSync(file, 'w+');
    this.#size = 0;
    for (const { offset, length } of this.#known.values()) this.#size = Math.max(this.#size, offset + length);
  }

  /** How many entries were found so far. */
  get hits(): number {
    return this.#hits;
  }

  /** What is wrong with it, for people; null if nothing. Whatever it no longer knows is extracted anew. */
  get trouble(): string | null {
    if (this.#unreadable) return `the index of the cache in ${this.#folder} is damaged: all is read anew`;
    if (this.#fixed) return `the cache in ${this.#folder} can't be written: it knows what it knew before`;
    if (this.#damaged === 0) return null;
    const some = this.#damaged === 1 ? '1 entry is' : `${String(this.#damaged)} entries are`;
    return `${some} damaged in the cache in ${this.#folder}: what they held is read anew`;
  }

  /** What was kept under the key, or null: never kept, or damaged since. */
  get(key: string): string | null {
    const place = this.#used.get(key) ?? this.#known.get(key);
    if (place === undefined) return null;
    const value = this.#read(place);
    if (value === null) {
      this.discard(key);
      return null;
    }
    this.#used.set(key, place);
    this.#hits++;
    return value.toString('utf8');
  }

  /** Keep a value until {@link commit} makes it last. */
  set(key: string, value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    if (this.#fixed || bytes.length === 0 || this.#size + bytes.length > this.#limit) return;
    const place = { offset: this.#size, length: bytes.length, checksum: crc32(bytes) };
    writeSync(this.#data, bytes, 0, bytes.length, place.offset);
    this.#size += bytes.length;
    this.#used.set(key, place);
  }

  /** What stands under the key is of no use. */
  discard(key: string): void {
    this.#damaged++;
    this.#used.delete(key);
    this.#known.delete(key);
  }

  /** Keep what was found before and in this build, which does not come to its end: the next one goes on from there. */
  interrupt(): void {
    if (this.#fixed) {
      closeSync(this.#data);
      return;
    }
    fsyncSync(this.#data);
    this.#writeIndex(new Map([...this.#known, ...this.#used]));
    closeSync(this.#data);
  }

  /** Make this build's entries the cache. */
  commit(): void {
    if (this.#fixed) {
      closeSync(this.#data);
      return;
    }
    let live = 0;
    for (const { length } of this.#used.values()) live += length;
    const old = this.#file();
    if (this.#size > 2 * live || this.#size > this.#limit) this.#compact();
    fsyncSync(this.#data);
    this.#writeIndex(this.#used);
    closeSync(this.#data);
    if (old !== this.#file()) rmSync(old, { force: true });
  }

  /** Leave the cache as it was before this build. */
  abandon(): void {
    closeSync(this.#data);
  }

  #openKnown(file: string): number {
    try {
      return openSync(file, 'r+');
    } catch (error) {
      if (!READ_ONLY.has(errorCode(error))) throw error;
      this.#fixed = true;
      return openSync(file, 'r');
    }
  }

  #writeIndex(places: ReadonlyMap<string, Place>): void {
    const entries = [...places].map(([key, { offset, length, checksum }]) => [key, offset, length, checksum]);
    writeFileAtomic(
      path.join(this.#folder, 'index.json'),
      JSON.stringify({ form: FORM, generation: this.#generation, entries }),
    );
  }

  /** Copy what is used into a data file of its own; the index decides when it counts. */
  #compact(): void {
    const before = this.#data;
    const places = [...this.#used];
    this.#generation = createHash('sha256').update(this.#generation).digest('hex').slice(0, 16);
    const after = openSync(this.#file(), 'w+');
    let size = 0;
    for (const [key, place] of places) {
      const bytes = this.#read(place);
      if (bytes === null) {
        this.#used.delete(key);
        continue;
      }
      writeSync(after, bytes, 0, bytes.length, size);
      this.#used.set(key, { ...place, offset: size });
      size += bytes.length;
    }
    closeSync(before);
    this.#data = after;
    this.#size = size;
  }

  #read({ offset, length, checksum }: Place): Buffer | null {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const count = readSync(this.#data, bytes, done, length - done, offset + done);
      if (count === 0) return null;
      done += count;
    }
    return crc32(bytes) === checksum ? bytes : null;
  }

  #file(): string {
    return path.join(this.#folder, `extracts-${this.#generation}.data`);
  }

  #readIndex(): z.infer<typeof Index> | null {
    let text: string;
    try {
      text = readFileSync(path.join(this.#folder, 'index.json'), 'utf8');
    } catch {
      return null;
    }
    // A cache that can't be understood is a cache that holds nothing: all is extracted anew.
    try {
      const index = Index.safeParse(JSON.parse(text));
      if (index.success) return index.data;
    } catch {
      // Told below.
    }
    this.#unreadable = true;
    return null;
  }
}
