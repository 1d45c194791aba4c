// How fast and how large: exports, loading, queries over a made graph of 100,000 nodes and 300,000 edges.
// node --expose-gc --import tsx tests/bench/graph.ts [nodes]
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  emptyGraph,
  EXPORT_FORMATS,
  exportGraph,
  loadGraph,
  meetings,
  neighbours,
  path as pathBetween,
  saveGraph,
  type ParleyGraph,
} from '../../src/graph/index.js';
import type { EdgeAttributes, EdgeKind, Evidence, NodeAttributes } from '../../src/model.js';

const NODES = Number(process.argv[2] ?? 100_000);
const EDGES = 3 * NODES;

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A graph of people, states, places and meetings, its degrees as uneven as in news. */
function makeGraph(): ParleyGraph {
  const next = numbers(7);
  const pick = (count: number): number => Math.floor(next() * count);
  const words = Array.from({ length: 4000 }, () => {
    const length = 3 + pick(8);
    return Array.from({ length }, () => String.fromCharCode(97 + pick(26))).join('');
  });
  const word = (): string => words[Math.floor(next() ** 2 * words.length)]!;
  const sentence = (): string => Array.from({ length: 18 }, word).join(' ');
  const evidence = (): Evidence => ({
    article: `news/${pick(NODES)}.txt`,
    start: pick(3000),
    end: 3000 + pick(100),
    sentence: sentence(),
    by: 'meet',
    status: 'held',
  });
  const graph = emptyGraph([]);
  const entities = Math.floor(NODES * 0.4);
  for (let index = 0; index < NODES; index++) {
    const pieces = [evidence(), evidence()];
    const base = { x: pick(1e6) / 1000, y: pick(1e6) / 1000, evidence: pieces, evidenceCount: 2 };
    const articles = pieces.map((piece) => piece.article).sort();
    const node: NodeAttributes =
      index < entities
        ? {
            kind: index % 20 === 0 ? 'state' : index % 7 === 0 ? 'place' : 'person',
            label: `${word()} ${word()}`,
            ...(index % 50 === 0 ? { mediator: true as const } : {}),
            aliases: [word()],
            articles,
            ...base,
          }
        : {
            kind: 'meeting',
            label: `Talks: ${word()}, ${word()}`,
            meetingKind: 'talks',
            cameo: '046',
            status: 'held',
            date: `20${10 + pick(15)}-0${1 + pick(9)}-1${pick(10)}`,
            sources: 1,
            disagreements: [],
            articles,
            ...base,
          };
    graph.addNode(`n${String(index).padStart(7, '0')}`, node);
  }
  const name = (index: number): string => `n${String(index).padStart(7, '0')}`;
  const kinds: EdgeKind[] = ['participated_in', 'participated_in', 'mediated', 'hosted'];
  for (let index = 0; index < EDGES; index++) {
    const edge: EdgeAttributes = { kind: kinds[index % 4]!, evidence: [evidence()], evidenceCount: 1 };
    const source = Math.floor(next() ** 2 * entities);
    graph.addDirectedEdgeWithKey(
      `e${String(index).padStart(8, '0')}`,
      name(source),
      name(entities + pick(NODES - entities)),
      edge,
    );
  }
  return graph;
}

const MEGABYTE = 1024 * 1024;
const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / MEGABYTE;
};

function timed<T>(work: () => T): [value: T, milliseconds: number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const empty = heap();
const graph = makeGraph();
const own = heap() - empty;
console.log(`graph: ${graph.order} nodes, ${graph.size} edges, ${own.toFixed(0)} MB of heap`);

for (const { name, tables } of EXPORT_FORMATS)
  for (const table of tables === true ? (['nodes', 'edges'] as const) : (['nodes'] as const)) {
    let characters = 0;
    const [, milliseconds] = timed(() => {
      for (const piece of exportGraph(graph, name, { table })) characters += piece.length;
    });
    // What lives, not what waits to be collected: looked at now and then in a second pass, whose time doesn't count.
    const before = heap();
    let peak = 0;
    let pieces = 0;
    for (const piece of exportGraph(graph, name, { table }))
      if (++pieces % 100_000 === 0) peak = Math.max(peak, heap() - before + (2 * piece.length) / MEGABYTE);
    const megabytes = characters / 1e6;
    console.log(
      `export ${name} ${tables === true ? table : ''}: ${megabytes.toFixed(0)} MB in ${(milliseconds / 1000).toFixed(1)} s, ` +
        `memory ${((own + Math.max(0, peak)) / own).toFixed(2)} times the graph's own`,
    );
  }

const folder = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
try {
  const startSave = performance.now();
  await saveGraph(graph, folder);
  const file = path.join(folder, 'graph.json');
  console.log(
    `save: ${(statSync(file).size / 1e6).toFixed(0)} MB in ${((performance.now() - startSave) / 1000).toFixed(1)} s`,
  );
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    collect();
    const [, parse] = timed(() => JSON.parse(readFileSync(file, 'utf8')) as unknown);
    collect();
    const start = performance.now();
    await loadGraph(file);
    const load = performance.now() - start;
    ratios.push(load / parse);
    if (round === 0) {
      collect();
      const startStream = performance.now();
      await loadGraph(file, { streamAboveBytes: 0 });
      const stream = performance.now() - startStream;
      console.log(
        `JSON.parse ${(parse / 1000).toFixed(2)} s, loadGraph ${(load / 1000).toFixed(2)} s, as a stream ${(stream / 1000).toFixed(2)} s`,
      );
    }
  }
  console.log(`loadGraph: ${median(ratios).toFixed(2)} times JSON.parse of the same file (median of 5; target 2.5)`);
  const loaded = await loadGraph(file);
  const [, first] = timed(() => neighbours(loaded, 'n0000900'));
  const ids = Array.from(
    { length: 1000 },
    (_, index) => `n${String(index * Math.floor(NODES / 1000)).padStart(7, '0')}`,
  );
  const names = ids.map((id) => loaded.getNodeAttribute(id, 'label'));
  const latencies = ids.map((id) => timed(() => neighbours(loaded, id))[1]).sort((a, b) => a - b);
  console.log(
    `neighbours: first ${first.toFixed(3)} ms, median ${median(latencies).toFixed(4)} ms, 99th of 100 ${latencies[990]!.toFixed(3)} ms ` +
      `(the largest has ${Math.max(...ids.map((id) => loaded.degree(id)))} edges; target 1 ms)`,
  );
  const [, month] = timed(() => meetings(loaded, { from: '2015-03-10', to: '2015-03-11' }));
  const [, way] = timed(() => pathBetween(loaded, ids[3]!, ids[700]!));
  console.log(`meetings of two days ${month.toFixed(2)} ms, path ${way.toFixed(2)} ms, names ${names.length}`);
} finally {
  rmSync(folder, { recursive: true });
}
