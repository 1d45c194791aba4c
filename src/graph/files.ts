// The one part of this room that touches the disk; the browser takes the others.
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataError } from '../errors.js';
import type { Evidence } from '../model.js';
import { isRecord } from '../check.js';
import type { ParleyGraph } from './graph.js';
import { graphFromJson, GraphLoader } from './load.js';
import { serialize } from './serialize.js';
import { JsonSplitter } from './split.js';
import { isEvidence } from './validate.js';

/** V8's strings end near 512 MiB; UTF-8 has at least as many bytes as UTF-16 has units. */
const STREAM_ABOVE_BYTES = 400 * 1024 * 1024;
const CHUNK_CHARACTERS = 1 << 16;

export interface LoadOptions {
  /** Files larger than this are read piece by piece, which takes less memory and somewhat more time. */
  readonly streamAboveBytes?: number;
}

/**
 * Read a saved graph, check every node and edge, and build the indices that the queries use.
 *
 * @param from a folder that `parley build` wrote, or a `graph.json`; of any size
 * @throws DataError with the file and what is wrong, where it is absent, damaged or no graph of parley's
 */
export async function loadGraph(from: string, options: LoadOptions = {}): Promise<ParleyGraph> {
  const { file, bytes } = await graphFile(from);
  if (bytes > (options.streamAboveBytes ?? STREAM_ABOVE_BYTES)) return loadStream(file);
  const text = await readFile(file, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DataError(file, null, `malformed JSON (${error instanceof Error ? error.message : ''}); build the graph again`);
  }
  return graphFromJson(value, file);
}

async function graphFile(from: string): Promise<{ file: string; bytes: number }> {
  try {
    const found = await stat(from);
    if (!found.isDirectory()) return { file: from, bytes: found.size };
    const file = path.join(from, 'graph.json');
    return { file, bytes: (await stat(file)).size };
  } catch {
    throw new DataError(from, null, 'no graph.json there; run parley build first, or say with --graph where it is');
  }
}

async function loadStream(file: string): Promise<ParleyGraph> {
  const loader = new GraphLoader(file);
  const splitter = new JsonSplitter(file);
  const edges: unknown[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    if (!(chunk instanceof Uint8Array)) continue;
    for (const { field, value } of splitter.write(chunk)) {
      if (field === 'attributes') loader.attributes(value);
      else if (field === 'options') loader.options(value);
      else if (field === 'nodes') loader.node(value);
      else if (field === 'edges') edges.push(value);
    }
  }
  splitter.end();
  for (const edge of edges) loader.edge(edge);
  return loader.done();
}

/**
 * Write a graph to `graph.json` in a folder, as a stream: nothing of the old file is lost until the new one is whole.
 *
 * @param folder made if absent
 */
export async function saveGraph(graph: ParleyGraph, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(path.join(folder, 'graph.json'), serialize(graph));
}

/** Write a file from pieces of text, under another name first, so that it is there whole or not at all. */
export async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const draft = `${file}.tmp`;
  try {
    await pipeline(Readable.from(gathered(pieces)), createWriteStream(draft));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * The text of a file in UTF-8, piece by piece: of any size.
 *
 * @throws DataError where it can't be opened
 */
export function* filePieces(file: string): Generator<string> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    throw new DataError(file, null, "can't be opened; is the name right?");
  }
  try {
    const decoder = new TextDecoder();
    const buffer = new Uint8Array(1 << 20);
    for (let bytes = readSync(descriptor, buffer); bytes > 0; bytes = readSync(descriptor, buffer))
      yield decoder.decode(buffer.subarray(0, bytes), { stream: true });
    yield decoder.decode();
  } finally {
    closeSync(descriptor);
  }
}

/** Small pieces joined, so that not every node is a system call. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK_CHARACTERS) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

/**
 * The evidence of a node or edge that did not fit into `graph.json`, in order. Reads `evidence.jsonl` through once.
 *
 * @param folder that `parley build` wrote
 * @param on nodes' ids and edges' keys
 * @returns by id or key; those without more are absent
 * @throws DataError with file and line
 */
export async function moreEvidence(folder: string, on: ReadonlySet<string>): Promise<Map<string, Evidence[]>> {
  const file = path.join(folder, 'evidence.jsonl');
  const found = new Map<string, Evidence[]>();
  for await (const { number, value } of jsonLines(file)) {
    if (!isRecord(value) || typeof value['on'] !== 'string' || !isEvidence(value['evidence']))
      throw new DataError(file, number, 'no piece of evidence; expected {"on": …, "evidence": …}');
    if (!on.has(value['on'])) continue;
    const known = found.get(value['on']);
    if (known === undefined) found.set(value['on'], [value['evidence']]);
    else known.push(value['evidence']);
  }
  return found;
}

/** The lines of a file that may be absent, parsed. */
async function* jsonLines(file: string): AsyncGenerator<{ number: number; value: unknown }> {
  try {
    await stat(file);
  } catch {
    return;
  }
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++;
    if (line === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new DataError(file, number, 'malformed JSON');
    }
    yield { number, value };
  }
}
