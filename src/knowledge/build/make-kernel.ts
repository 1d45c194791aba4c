/**
 * Makes models/sparse.wasm of sparse.wat.
 *
 *     npx tsx src/knowledge/build/make-kernel.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import wabt from 'wabt';
import { knowledgePath } from '../table.js';

/** The bytes of the WebAssembly module that `sparse.wat` describes. */
export async function assembleKernel(): Promise<Uint8Array> {
  const assembler = await wabt();
  const source = knowledgePath('build/sparse.wat');
  const module = assembler.parseWat(source, readFileSync(source), { simd: true, multi_value: true });
  try {
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(knowledgePath('models/sparse.wasm'), await assembleKernel());
