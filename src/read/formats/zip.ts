import { inflateRawSync } from 'node:zlib';
import { errorCode } from '../../errors.js';
import { megabytes, Unreadable, type Limits } from '../limits.js';

/** Signatures and sizes of APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_COMMENT = 0xffff;
const DEFLATED = 8;

/**
 * Refuse a zipped document whose XML parts unpack to more than a file may have: what its directory says of their sizes
 * may lie, so they are unpacked up to the limit. What is no zip file at all is left to whoever reads it.
 *
 * @throws Unreadable past `limits.fileBytes`
 */
export function checkUnpacked(bytes: Uint8Array, limits: Limits): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = data.length - END_BYTES;
  const least = Math.max(0, end - MOST_COMMENT);
  while (end >= least && data.readUInt32LE(end) !== END) end--;
  if (end < least) return;
  let left = limits.fileBytes;
  let at = data.readUInt32LE(end + 16);
  while (at + ENTRY_BYTES <= end && data.readUInt32LE(at) === ENTRY) {
    const nameBytes = data.readUInt16LE(at + 28);
    const name = data.toString('latin1', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const local = data.readUInt32LE(at + 42);
    if (data.readUInt16LE(at + 10) === DEFLATED && /\.(?:xml|rels)$/iu.test(name) && local + LOCAL_BYTES <= end) {
      const start = local + LOCAL_BYTES + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
      left -= unpackedBytes(data.subarray(start, start + data.readUInt32LE(at + 20)), left, limits);
    }
    at += ENTRY_BYTES + nameBytes + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
}

function unpackedBytes(packed: Uint8Array, most: number, limits: Limits): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE')
      throw new Unreadable(`a document that unpacks to more than ${megabytes(limits.fileBytes)} (limit fileBytes)`);
    return 0;
  }
}
