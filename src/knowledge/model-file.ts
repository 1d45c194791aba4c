import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { DataError } from '../errors.js';
import type { SparseWeights } from './sparse.js';

/**
 * A model file: the line `parley-model`, a line of JSON (names and lengths of its arrays, labels, how it was made),
 * spaces up to a multiple of eight bytes, then the arrays one after another, each padded to eight bytes, little-endian.
 */
const MAGIC = 'parley-model';

const HEADER = z.object({
  about: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.array(z.string())),
  numbers: z.record(z.string(), z.number()),
  arrays: z.array(
    z.object({ name: z.string(), type: z.enum(['Int32', 'Uint16', 'Uint8', 'Int8']), length: z.number().int().min(0) }),
  ),
});

export type ModelArray = Int32Array | Uint16Array | Uint8Array | Int8Array;

/** What a model file holds. */
export interface ModelFile {
  /** For people: what it is, source, licence, date. */
  readonly about: Readonly<Record<string, string>>;
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly arrays: ReadonlyMap<string, ModelArray>;
}

const WIDTH = { Int32: 4, Uint16: 2, Uint8: 1, Int8: 1 } as const;

/**
 * Read a model file. Its arrays are views on the file's bytes, not copies.
 *
 * @throws DataError where it is no model file or cut short
 */
export function readModelFile(path: string): ModelFile {
  const bytes = readFileSync(path);
  // A fresh buffer of its own, so that views on it are aligned.
  const buffer = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  const first = buffer.indexOf(0x0a);
  const second = buffer.indexOf(0x0a, first + 1);
  if (first < 0 || second < 0 || buffer.toString('latin1', 0, first) !== MAGIC) {
    throw new DataError(path, null, `not a model file; it should begin with "${MAGIC}"; rebuild it`);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(buffer.toString('utf8', first + 1, second));
  } catch {
    throw new DataError(path, 2, 'the header is not JSON; rebuild the model');
  }
  const checked = HEADER.safeParse(parsed);
  if (!checked.success) throw new DataError(path, 2, 'the header lacks what a model needs; rebuild the model');
  const header = checked.data;
  const arrays = new Map<string, ModelArray>();
  let at = padded(second + 1);
  for (const { name, type, length } of header.arrays) {
    const size = WIDTH[type] * length;
    if (at + size > buffer.byteLength) throw new DataError(path, null, `array ${name} is cut short; rebuild the model`);
    arrays.set(name, view(type, buffer.buffer, buffer.byteOffset + at, length));
    at = padded(at + size);
  }
  return {
    about: header.about,
    labels: new Map(Object.entries(header.labels)),
    numbers: new Map(Object.entries(header.numbers)),
    arrays,
  };
}

/** Write a model file; the same content gives the same bytes. */
export function writeModelFile(path: string, model: ModelFile): void {
  const arrays = [...model.arrays].map(([name, array]) => ({ name, type: typeName(array), length: array.length }));
  const header = JSON.stringify({
    about: model.about,
    labels: Object.fromEntries(model.labels),
    numbers: Object.fromEntries(model.numbers),
    arrays,
  });
  const parts: Buffer[] = [];
  let at = 0;
  const add = (part: Buffer): void => {
    const filled = Buffer.alloc(padded(at + part.length) - at, 0x20);
    part.copy(filled);
    parts.push(filled);
    at += filled.length;
  };
  add(Buffer.from(`${MAGIC}\n${header}\n`, 'utf8'));
  for (const array of model.arrays.values()) {
    add(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  }
  writeFileSync(path, Buffer.concat(parts));
}

/** The weights stored under `prefix`: arrays `<prefix>.keys`, `.lengths` and `.entries`. */
export function sparseWeights(path: string, model: ModelFile, prefix: string): SparseWeights {
  const keys = model.arrays.get(`${prefix}.keys`);
  const lengths = model.arrays.get(`${prefix}.lengths`);
  const entries = model.arrays.get(`${prefix}.entries`);
  if (!(keys instanceof Int32Array) || !(lengths instanceof Uint8Array) || !(entries instanceof Uint16Array)) {
    throw new DataError(path, null, `weights "${prefix}" are missing; rebuild the model`);
  }
  return { keys, lengths, entries };
}

/** The reverse of {@link sparseWeights}: the arrays to store. */
export function sparseArrays(prefix: string, weights: SparseWeights): [string, ModelArray][] {
  return [
    [`${prefix}.keys`, weights.keys],
    [`${prefix}.lengths`, weights.lengths],
    [`${prefix}.entries`, weights.entries],
  ];
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function typeName(array: ModelArray): keyof typeof WIDTH {
  if (array instanceof Int32Array) return 'Int32';
  if (array instanceof Uint16Array) return 'Uint16';
  return array instanceof Uint8Array ? 'Uint8' : 'Int8';
}

function view(type: keyof typeof WIDTH, buffer: ArrayBufferLike, offset: number, length: number): ModelArray {
  switch (type) {
    case 'Int32':
      return new Int32Array(buffer, offset, length);
    case 'Uint16':
      return new Uint16Array(buffer, offset, length);
    case 'Uint8':
      return new Uint8Array(buffer, offset, length);
    case 'Int8':
      return new Int8Array(buffer, offset, length);
  }
}
