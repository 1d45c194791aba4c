import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode } from '../errors.js';
import { fileProblem } from './inputs.js';
import type { Source } from './inputs.js';
import { megabytes, Unreadable, type Limits } from './limits.js';

/** The first bytes of a stream and all of its bytes. */
export interface Opened {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Open a file or standard input, gunzipped where its first bytes say it is gzip, whatever its name.
 *
 * @throws Unreadable, here and while iterating
 */
export async function open(source: Source, stdin: Readable | undefined, limits: Limits): Promise<Opened> {
  const raw = source.path === null ? (stdin ?? process.stdin) : createReadStream(source.path);
  const first = await peek(foreign(raw));
  if (first.head[0] !== 0x1f || first.head[1] !== 0x8b) return first;
  return peek(gunzip(first.chunks, limits));
}

/** Bytes of a stream; the stream's own errors become `Unreadable`. */
async function* foreign(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : toBytes(chunk);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const gzip = errorCode(error).startsWith('Z_');
    throw new Unreadable(gzip ? 'damaged or truncated gzip data' : (fileProblem(error) ?? 'no such file'));
  } finally {
    stream.destroy();
  }
}

function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new Unreadable('a stream of objects, not of bytes');
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const { Readable: NodeReadable, pipeline } = await import('node:stream');
  const plain = createGunzip();
  // The pipeline's error also reaches whoever iterates `plain`; the callback only keeps it from being thrown twice.
  pipeline(NodeReadable.from(counted(), { objectMode: false }), plain, () => undefined);
  for await (const chunk of foreign(plain)) {
    unpacked += chunk.length;
    if (unpacked > limits.fileBytes && unpacked > packed * limits.gzipRatio) {
      throw new Unreadable(
        `gzip data that grows more than ${String(limits.gzipRatio)} times (limit gzipRatio) past ${megabytes(limits.fileBytes)}`,
      );
    }
    yield chunk;
  }
}

/** Reads ahead until the first bytes are known; what was read is handed out again. */
async function peek(chunks: AsyncGenerator<Uint8Array>): Promise<Opened> {
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < 1024) {
    const next = await chunks.next();
    if (next.done === true) break;
    held.push(next.value);
    size += next.value.length;
  }
  const again = async function* (): AsyncGenerator<Uint8Array> {
    yield* held;
    held.length = 0;
    yield* chunks;
  };
  return { head: Buffer.concat(held).subarray(0, 1024), chunks: again() };
}

/**
 * All bytes of a stream.
 *
 * @throws Unreadable past `limits.fileBytes`
 */
export async function readAll(chunks: AsyncIterable<Uint8Array>, limits: Limits): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limits.fileBytes) throw new Unreadable(`larger than ${megabytes(limits.fileBytes)} (limit fileBytes)`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** A line of a file as bytes, without its line end. */
export interface RawLine {
  /** 1-based. */
  readonly number: number;
  /** Null where the line is longer than `limits.recordBytes`: its bytes are passed over. */
  readonly bytes: Uint8Array | null;
}

/** Takes lines and counted bytes off a stream, holding no more than one of them. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    return true;
  }

  /**
   * The next line without its end, as Latin-1; null at the end of the stream.
   *
   * @throws Unreadable for a line longer than `most` bytes
   */
  async line(most: number): Promise<string | null> {
    for (;;) {
      const end = this.#held.indexOf(10);
      if (end !== -1) {
        const line = Buffer.from(this.#held.subarray(0, end)).toString('latin1').replace(/\r$/u, '');
        this.#held = this.#held.subarray(end + 1);
        return line;
      }
      if (this.#held.length > most) throw new Unreadable(`a header line longer than ${most} bytes`);
      if (!(await this.#more())) {
        const rest = Buffer.from(this.#held).toString('latin1');
        this.#held = new Uint8Array(0);
        return rest === '' ? null : rest;
      }
    }
  }

  /** The next bytes, fewer at the end of the stream; with `keep` false they are passed over. */
  async take(count: number, keep: boolean): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = count;
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      const part = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(part.length);
      left -= part.length;
      if (keep) parts.push(part);
    }
    return Buffer.concat(parts);
  }
}

/** The lines of a stream, one at a time; \n or \r\n ends a line. Memory stays within one line. */
export async function* rawLines(chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<RawLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): RawLine => {
    const line = { number, bytes: size > limits.recordBytes ? null : Buffer.concat(parts) };
    parts = [];
    size = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      size += at - from;
      if (size <= limits.recordBytes) parts.push(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= limits.recordBytes) {
      if (from < chunk.length) parts.push(chunk.subarray(from));
    } else parts = [];
  }
  if (size > 0) yield take();
}
