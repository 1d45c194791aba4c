import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Lines set aside on disk as they come, to be taken back in another order: memory stays bounded by their number. */
export class Spool {
  readonly #file: string;
  readonly #handle: number;
  readonly #places: { readonly key: string; readonly offset: number; readonly length: number }[] = [];
  #size = 0;

  constructor(file: string) {
    this.#file = file;
    this.#handle = openSync(file, 'w+');
  }

  add(key: string, line: string): void {
    const bytes = Buffer.from(line, 'utf8');
    writeSync(this.#handle, bytes, 0, bytes.length, this.#size);
    this.#places.push({ key, offset: this.#size, length: bytes.length });
    this.#size += bytes.length;
  }

  /** All lines in the order of their keys, each with its end of line. */
  *sorted(): Generator<string> {
    this.#places.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (const { offset, length } of this.#places) {
      const bytes = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const count = readSync(this.#handle, bytes, done, length - done, offset + done);
        if (count === 0) throw new Error(`${this.#file} was cut short by somebody else`);
        done += count;
      }
      yield `${bytes.toString('utf8')}\n`;
    }
  }

  close(): void {
    closeSync(this.#handle);
    rmSync(this.#file, { force: true });
  }
}
