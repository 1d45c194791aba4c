import chardet from 'chardet';
import iconv from 'iconv-lite';
import { Unreadable } from './limits.js';

const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Enough for the guess; chardet reads every byte several times. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Bytes to text, the byte order mark dropped.
 *
 * A byte order mark decides; then UTF-8, wherever the bytes are valid in it (chance text in another encoding is not);
 * then UTF-16 by its zero bytes; then the stated charset, where the bytes can be it; then a guess from the bytes.
 *
 * @param stated charset that the page or the protocol names; it may lie
 * @throws Unreadable where the bytes are no text
 */
export function decode(bytes: Uint8Array, stated: string | null = null): string {
  const bom = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (bom !== undefined) return checked(iconv.decode(Buffer.from(bytes), bom[0]));
  const utf8 = validUtf8(bytes);
  if (utf8 !== null && !utf8.includes('\u0000')) return utf8;
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return checked(iconv.decode(Buffer.from(bytes), utf16));
  if (looksBinary(bytes)) throw new Unreadable('binary data, not text');
  const legacy = stated !== null && !/^(utf-?(8|16|32)|us-ascii)/i.test(stated) && iconv.encodingExists(stated);
  const detected = chardet.detect(bytes.subarray(0, SAMPLE_BYTES));
  const encoding = legacy ? stated : detected !== null && iconv.encodingExists(detected) ? detected : 'windows-1252';
  // ISO-8859-1 has control characters where windows-1252 has quotes: on the web the one always means the other.
  const name = /^(iso-?8859-1|latin-?1|ascii|utf-?8)$/i.test(encoding) ? 'windows-1252' : encoding;
  return checked(iconv.decode(Buffer.from(bytes), name));
}

/**
 * A stream of UTF-16 as UTF-8, so that its lines can be told by their bytes; any other stream as it is. What the
 * stream is its first bytes tell.
 */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: ReturnType<typeof iconv.getDecoder> | null = null;
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head !== null) {
      bytes = Buffer.concat([head, chunk]);
      head = bytes.length < 64 ? bytes : null;
      if (head !== null) continue;
      decoder = utf16Decoder(bytes);
    }
    if (decoder === null) yield bytes;
    else yield Buffer.from(decoder.write(Buffer.from(bytes)));
  }
  if (head !== null) {
    decoder = utf16Decoder(head);
    yield decoder === null ? head : Buffer.from(decoder.write(Buffer.from(head)));
  }
  const rest = decoder?.end() ?? '';
  if (rest !== '') yield Buffer.from(rest);
}

function utf16Decoder(head: Uint8Array): ReturnType<typeof iconv.getDecoder> | null {
  const mark = BOMS.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0] ?? null;
  const order = mark === null ? utf16Order(head) : mark.startsWith('utf-16') ? mark : null;
  return order === null ? null : iconv.getDecoder(order, { stripBOM: true });
}

/** A character cut off at the very end (a truncated download) is dropped; anything else amiss is another encoding. */
function validUtf8(bytes: Uint8Array): string | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let cut = 0; cut <= Math.min(3, bytes.length); cut++) {
    // At most the tail of one character: bytes 10xxxxxx and the lead byte before them.
    if (cut > 0 && bytes[bytes.length - cut]! < 0x80) return null;
    try {
      return strict.decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      continue;
    }
  }
  return null;
}

/** Latin text in UTF-16 has a zero in every other byte. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 2048) & ~1;
  if (sample < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = sample / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** Zero bytes, or more control bytes than a stray form feed explains. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > sample.length * 0.02;
}

function checked(text: string): string {
  const sample = text.slice(0, SAMPLE_BYTES);
  let bad = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 0 || unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13)) bad++;
  }
  if (bad > sample.length * 0.05) throw new Unreadable('binary data, not text');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
