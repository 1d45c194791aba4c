import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { NOTHING_STATED } from '../article.js';
import { ByteReader } from '../bytes.js';
import { errorCode } from '../../errors.js';
import { decode } from '../decode.js';
import { megabytes, Unreadable, type Limits } from '../limits.js';
import type { BadRecord, Draft } from './draft.js';

/** Bytes of one header line, and how many lines a header may have. */
const HEADER_BYTES = 64 * 1024;
const HEADER_LINES = 1000;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500): answers of HTML or plain text with status 200. Requests,
 * images, redirects and metadata are passed over. Memory stays within one record.
 */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Draft | BadRecord> {
  const reader = new ByteReader(chunks);
  for (let number = 1; ; number++) {
    let line = await reader.line(HEADER_BYTES);
    while (line === '') line = await reader.line(HEADER_BYTES);
    if (line === null) return;
    if (!line.startsWith('WARC/'))
      throw new Unreadable(`record ${number}: expected "WARC/1.0", found "${line.slice(0, 40)}"`);
    const fields = await readHeader(reader);
    const length = Number(fields.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw new Unreadable(`record ${number}: no valid Content-Length`);
    const type = fields.get('warc-type') ?? '';
    const media = fields.get('content-type') ?? '';
    const wanted =
      (type === 'response' && /application\/http|^$/iu.test(media)) ||
      (type === 'resource' && /text\/(?:html|plain)/iu.test(media)) ||
      type === 'conversion';
    if (!wanted) {
      await reader.take(length, false);
      continue;
    }
    if (length > limits.recordBytes) {
      await reader.take(length, false);
      yield { line: number, reason: `a record larger than ${megabytes(limits.recordBytes)} (limit recordBytes)` };
      continue;
    }
    const block = await reader.take(length, true);
    if (block.length < length) {
      yield { line: number, reason: 'the archive is cut off within this record' };
      return;
    }
    try {
      const page = type === 'response' ? readAnswer(block, limits) : { media, body: block };
      if (page === null || !/text\/(?:html|plain)|xhtml/iu.test(page.media)) continue;
      const charset = /charset\s?=\s?"?([\w-]{2,40})/iu.exec(page.media)?.[1] ?? null;
      const html = /html/iu.test(page.media);
      const text = decode(page.body, charset ?? statedCharset(page.body));
      if (text.trim() === '') continue;
      const url = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '') || null;
      yield {
        id: (fields.get('warc-record-id') ?? '').replace(/^<|>$/gu, '') || null,
        line: number,
        text: html ? null : text,
        html: html ? text : null,
        whole: false,
        stated: { ...NOTHING_STATED, url },
      };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { line: number, reason: error.message };
    }
  }
}

async function readHeader(reader: ByteReader): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  for (let count = 0; count < HEADER_LINES; count++) {
    const line = await reader.line(HEADER_BYTES);
    if (line === null || line === '') return fields;
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  throw new Unreadable(`a header of more than ${HEADER_LINES} lines`);
}

/** The body of an HTTP answer, its transfer and content encodings undone; null for all but status 200. */
function readAnswer(block: Uint8Array, limits: Limits): { media: string; body: Uint8Array } | null {
  const bytes = Buffer.from(block);
  let end = bytes.indexOf('\r\n\r\n');
  let skip = 4;
  if (end === -1) {
    end = bytes.indexOf('\n\n');
    skip = 2;
  }
  if (end === -1) return null;
  const [status, ...lines] = bytes.toString('latin1', 0, end).split(/\r?\n/u);
  if (!/^HTTP\/[\d.]+ 200\b/u.test(status ?? '')) return null;
  const fields = new Map(
    lines.map((line) => [line.split(':', 1)[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const),
  );
  let body: Buffer = bytes.subarray(end + skip);
  if (/chunked/iu.test(fields.get('transfer-encoding') ?? '')) body = unchunk(body);
  return {
    media: fields.get('content-type') ?? 'text/html',
    body: unpack(body, fields.get('content-encoding') ?? '', limits),
  };
}

function unpack(body: Buffer, encoding: string, limits: Limits): Uint8Array {
  const options = { maxOutputLength: limits.fileBytes };
  const decoders: ReadonlyMap<string, (bytes: Buffer) => Uint8Array> = new Map([
    ['gzip', (bytes: Buffer) => gunzipSync(bytes, options)],
    ['x-gzip', (bytes: Buffer) => gunzipSync(bytes, options)],
    ['deflate', (bytes: Buffer) => inflateSync(bytes, options)],
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes, options)],
  ]);
  const decoder = decoders.get(encoding.toLowerCase());
  if (decoder === undefined) return body;
  try {
    return decoder(body);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new Unreadable(`grows past ${megabytes(limits.fileBytes)} (limit fileBytes)`);
    // Archivers often store the body unpacked and keep the header.
    return body;
  }
}

function unchunk(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size = end === -1 ? '' : (body.toString('latin1', at, Math.min(end, at + 20)).split(';', 1)[0] ?? '');
    // Not chunked after all: archivers often keep the header of a body they stored whole.
    if (!/^[0-9a-f]{1,8}\s*$/iu.test(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

/** The charset that a page of HTML names in its first 2 kB. */
export function statedCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return (
    /<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{2,40})/iu.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s{0,3}=\s{0,3}["']([\w-]{2,40})/iu.exec(head)?.[1] ??
    null
  );
}
