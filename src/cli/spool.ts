import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Bytes gathered before they are written. */
const BUFFER = 1 << 20;

/** Texts set aside on disk, numbered as they come, to be taken back in any order: memory holds 8 bytes of each. */
export class Spool {
  readonly #file: string;
  readonly #handle: number;
  /** Where each begins; the end of the last is `#size`. */
  #offsets = new Float64Array(1024);
  #count = 0;
  #size = 0;
  readonly #buffer = Buffer.allocUnsafe(BUFFER);
  #buffered = 0;
  /** What was read last: neighbours are often asked for one after another. */
  #window = Buffer.alloc(0);
  #windowAt = 0;

  constructor(file: string) {
    this.#file = file;
    this.#handle = openSync(file, 'w+');
  }

  get length(): number {
    return this.#count;
  }

  /** @returns the text's number: 0, 1, 2 … */
  add(text: string): number {
    if (this.#count === this.#offsets.length) {
      const grown = new Float64Array(this.#offsets.length * 2);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    this.#offsets[this.#count] = this.#size;
    // A UTF-16 unit takes three bytes at most.
    if (text.length * 3 <= BUFFER) {
      if (this.#buffered + text.length * 3 > BUFFER) this.#flush();
      const length = this.#buffer.write(text, this.#buffered, 'utf8');
      this.#buffered += length;
      this.#size += length;
    } else {
      this.#flush();
      const bytes = Buffer.from(text, 'utf8');
      this.#write(bytes, this.#size);
      this.#size += bytes.length;
    }
    return this.#count++;
  }

  get(number: number): string {
    if (number < 0 || number >= this.#count) throw new Error(`${this.#file} holds no text ${number}`);
    const start = this.#offsets[number]!;
    const end = number + 1 < this.#count ? this.#offsets[number + 1]! : this.#size;
    if (start < this.#windowAt || end > this.#windowAt + this.#window.length) this.#read(start, end);
    return this.#window.toString('utf8', start - this.#windowAt, end - this.#windowAt);
  }

  close(): void {
    closeSync(this.#handle);
    rmSync(this.#file, { force: true });
  }

  #read(start: number, end: number): void {
    if (this.#buffered > 0) this.#flush();
    const length = Math.min(Math.max(end - start, 4096), this.#size - start);
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const count = readSync(this.#handle, bytes, done, length - done, start + done);
      if (count === 0) throw new Error(`${this.#file} was cut short by somebody else`);
      done += count;
    }
    this.#window = bytes;
    this.#windowAt = start;
  }

  #flush(): void {
    this.#write(this.#buffer.subarray(0, this.#buffered), this.#size - this.#buffered);
    this.#buffered = 0;
  }

  #write(bytes: Buffer, at: number): void {
    let done = 0;
    while (done < bytes.length) done += writeSync(this.#handle, bytes, done, bytes.length - done, at + done);
  }
}
