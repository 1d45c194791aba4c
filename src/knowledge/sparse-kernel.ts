import { readFileSync } from 'node:fs';
import { DataError } from '../errors.js';
import { knowledgePath } from './table.js';

/** What of WebAssembly is used here: Node has it, its types don't tell. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: { model: Readonly<Record<string, unknown>> },
  ) => { readonly exports: unknown };
}

const { Module, Memory, Instance } = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi }).WebAssembly;

/** Where a model's tables lie in the kernel's memory, in bytes; see `build/sparse.wat`. */
export interface Layout {
  readonly filter: number;
  readonly filterMask: number;
  readonly table: number;
  readonly shift: number;
  readonly tableMask: number;
  readonly entries: number;
  readonly columns: number;
}

export interface Kernel {
  /** Writes the sums of the first n features. */
  readonly sum: (n: number) => void;
  readonly memory: ArrayBuffer;
  readonly features: Int32Array;
  readonly sums: Int16Array;
}

/** The tables of a model begin behind the kernel's own lists. */
export const TABLES = 16384;
const SUMS = 4608;
/** At most so many features are scored at once: the sum of so many signed bytes fits in sixteen bits. */
const MOST_FEATURES = 256;
const MOST_CLASSES = 256;
const PAGE = 65536;

const FILE = 'models/sparse.wasm';

let compiled: object | null = null;

function compile(): object {
  try {
    return new Module(readFileSync(knowledgePath(FILE)));
  } catch (error) {
    throw new DataError(
      FILE,
      null,
      `${error instanceof Error ? error.message : String(error)}; rebuild it with make-kernel.ts`,
    );
  }
}

/**
 * The kernel over a memory of its own, of at least so many bytes and empty yet.
 *
 * @throws DataError where its file is missing or damaged
 */
export function kernelOf(layout: Layout, bytes: number): Kernel {
  compiled ??= compile();
  const memory = new Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new Instance(compiled, { model: { memory, ...layout } });
  if (!isKernel(exports)) throw new DataError(FILE, null, 'exports no "sum"; rebuild it with make-kernel.ts');
  const { sum } = exports;
  const { buffer } = memory;
  return {
    sum,
    memory: buffer,
    features: new Int32Array(buffer, 0, MOST_FEATURES),
    sums: new Int16Array(buffer, SUMS, MOST_CLASSES),
  };
}

function isKernel(exports: unknown): exports is Pick<Kernel, 'sum'> {
  return typeof exports === 'object' && exports !== null && 'sum' in exports && typeof exports.sum === 'function';
}
