/**
 * The build at scale: made articles of about 400 words, child processes over the built `dist/`.
 *
 *     npm run build && npm run bench -- build [articles …]        (10,000 unless told; of several the last is the largest)
 *
 * Prints articles per second on one and two cores, peak memory, what ten more articles cost, and how the largest corpus
 * compares with the first. All ratios are of one run; the layout stands apart, for its work is bounded.
 *
 * One core is one core for V8's compiler and collector too, not only for one thread of extraction: the process is bound
 * to it by taskset (util-linux), which other systems lack.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { makeNews } from './news.js';

const Result = z.object({
  /** Of each phase. */
  seconds: z.object({
    extract: z.number(),
    resolve: z.number(),
    graph: z.number(),
    layout: z.number(),
    write: z.number(),
  }),
  /** CPU seconds of all threads together: what another program on the machine takes is not in them. */
  cpu: z.object({
    extract: z.number(),
    resolve: z.number(),
    graph: z.number(),
    layout: z.number(),
    write: z.number(),
  }),
  /** The share of extraction's time in which the main thread worked: near 1 it holds the others up. */
  mainBusy: z.number(),
  peakMb: z.number(),
  articles: z.number(),
  extracted: z.number(),
});
type Result = z.infer<typeof Result>;

const DIST = new URL('../../dist/', import.meta.url);
/** Run by node itself: what it measures is the built program. A file, for threads take over what node was told of a text. */
const CHILD = `
  const [, , dist, input, out, workers, cache] = process.argv;
  const { runBuild } = await import(dist + 'cli/run-build.js');
  const seconds = { extract: 0, resolve: 0, graph: 0, layout: 0, write: 0 };
  const cpu = { ...seconds };
  let now = 'extract', since = process.hrtime.bigint(), before = process.cpuUsage(), mainBusy = 0;
  const loop = performance.eventLoopUtilization();
  const report = await runBuild([input], {
    out, whole: false, workers: Number(workers), cache: cache === '' ? null : cache, cacheBytes: 1e10, evidenceLimit: 20,
    onPhase: (phase) => {
      const at = process.hrtime.bigint();
      seconds[now] += Number(at - since) / 1e9;
      const used = process.cpuUsage(before);
      cpu[now] += (used.user + used.system) / 1e6;
      if (phase === 'resolve') mainBusy = performance.eventLoopUtilization(loop).utilization;
      [now, since, before] = [phase, at, process.cpuUsage()];
    },
  });
  console.log(JSON.stringify({ seconds, cpu, mainBusy, peakMb: process.resourceUsage().maxRSS / 1024, articles: report.articles, extracted: report.extracted }));
`;

/** What binds a process to one core, or nothing where the system can't. */
function onOneCore(): readonly string[] {
  if (process.platform !== 'linux' || spawnSync('taskset', ['--version']).status !== 0) return [];
  const allowed = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return allowed === null ? [] : ['taskset', '-c', allowed[1]!];
}

function run(input: string, out: string, workers: number, cache: string, before: readonly string[] = []): Result {
  const program = path.join(path.dirname(out), 'child.mjs');
  writeFileSync(program, CHILD);
  const [binder, ...binding] = before;
  const args = [program, DIST.href, input, out, String(workers), cache];
  const child = spawnSync(
    binder ?? process.execPath,
    binder === undefined ? args : [...binding, process.execPath, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return Result.parse(JSON.parse(child.stdout));
}

/** Articles as JSON Lines. */
function write(file: string, articles: number): void {
  const out = openSync(file, 'w');
  for (const { id, text, published } of makeNews(articles))
    writeSync(out, `${JSON.stringify({ id, text, published })}\n`);
  closeSync(out);
}

type Seconds = Result['seconds'];
const all = ({ extract, resolve, graph, layout, write }: Seconds): number => extract + resolve + graph + layout + write;
const extractAndResolve = ({ extract, resolve }: Seconds): number => extract + resolve;
/** A ratio by the clock, and by CPU time where other programs share the machine. */
const ratio = (
  a: Result,
  b: Result,
  of: (seconds: Seconds) => number,
  less: (seconds: Seconds) => number = (): number => 0,
): string =>
  `${(of(a.seconds) / (of(b.seconds) - less(b.seconds))).toFixed(2)} by the clock, ${(of(a.cpu) / (of(b.cpu) - less(b.cpu))).toFixed(2)} by CPU time`;

function print(name: string, { seconds, cpu, mainBusy, peakMb, articles, extracted }: Result): void {
  const phases = Object.entries(seconds).map(
    ([phase, value]) => `${phase} ${value.toFixed(1)} s (CPU ${cpu[phase as keyof Seconds].toFixed(1)})`,
  );
  const rate = extracted > 0 ? `, ${(extracted / seconds.extract).toFixed(1)} articles/s extracted` : '';
  console.log(
    `${name}: ${articles} articles, ${extracted} extracted${rate}; ${phases.join(', ')}; main thread ${Math.round(100 * mainBusy)} % busy while extracting; peak ${Math.round(peakMb)} MB`,
  );
}

/** Run the bench and print it. @param sizes numbers of articles, rising */
export function build(sizes: readonly number[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  try {
    const [first = 10_000, ...larger] = sizes;
    const input = path.join(folder, 'made.jsonl');
    const cache = path.join(folder, 'cache');
    write(input, first);
    const bound = onOneCore();
    const one = run(input, path.join(folder, 'one'), 1, '', bound);
    print(bound.length > 0 ? 'one core' : 'one thread (taskset is missing: V8 still uses the other cores)', one);
    const two = run(input, path.join(folder, 'two'), 2, cache);
    print('two threads', two);
    const known = run(input, path.join(folder, 'two'), 2, cache);
    print('the same again', known);
    append(input, first, 10);
    const again = run(input, path.join(folder, 'two'), 2, cache);
    print('with 10 more', again);
    console.log(
      `the second core gives extraction ${(one.seconds.extract / two.seconds.extract).toFixed(2)} times (at least 1.7); its CPU time is ${(two.cpu.extract / one.cpu.extract).toFixed(2)} times that of one`,
    );
    console.log(
      `10 more: ${again.extracted} extracted; of a full build less extraction it costs ${ratio(again, two, all, ({ extract }) => extract)} (at most 1.1); of a build that extracts nothing ${ratio(again, known, all)}`,
    );
    console.log(`layout: ${two.seconds.layout.toFixed(1)} s of ${all(two.seconds).toFixed(1)} s`);
    for (const size of larger) {
      write(input, size);
      const large = run(input, path.join(folder, 'large'), 2, '');
      print('two threads', large);
      console.log(
        `${size} take ${ratio(large, two, extractAndResolve)} times what ${first} take to extract and resolve (${(size / first).toFixed(1)} times the articles; at most 1.1 times that)`,
      );
      console.log(`peak ${Math.round(large.peakMb)} MB (at most 1536 at 100,000)`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Add the next few articles of the same corpus to a file. */
function append(file: string, after: number, count: number): void {
  let number = 0;
  for (const { id, text, published } of makeNews(after + count))
    if (number++ >= after) appendFileSync(file, `${JSON.stringify({ id, text, published })}\n`);
}
