import { createReadStream } from 'node:fs';
import { DataError, errorCode } from '../errors.js';

/**
 * The values of a JSON Lines file, one after the other. Lines end with a line feed and nothing else: the separators that
 * Unicode has besides may stand within an article's text.
 *
 * @throws DataError where the file can't be read, or with the line where one is malformed
 */
export async function* readJsonLines(file: string): AsyncGenerator<{ readonly line: number; readonly value: unknown }> {
  let number = 0;
  let pending: Buffer[] = [];
  const parse = (): { readonly line: number; readonly value: unknown } | null => {
    number++;
    const text = Buffer.concat(pending).toString('utf8');
    pending = [];
    if (text.trim() === '') return null;
    try {
      return { line: number, value: JSON.parse(text) };
    } catch {
      throw new DataError(file, number, 'malformed JSON; build the graph again');
    }
  };
  for await (const chunk of chunksOf(file)) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      pending.push(chunk.subarray(from, at));
      from = at + 1;
      const entry = parse();
      if (entry !== null) yield entry;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) {
    const entry = parse();
    if (entry !== null) yield entry;
  }
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    const why = errorCode(error) || 'unknown';
    throw new DataError(file, null, `can't be read (${why}); run parley build first, or say with --graph where it is`);
  }
}
