import { setFlagsFromString } from 'node:v8';
import { gexfOf, serializePieces, StoredGraph } from '../graph/index.js';
import { loadKnowledge } from '../knowledge/index.js';
import type { Skip } from '../model.js';
import { byCodeUnit } from '../order.js';
import { inputBytes, isSkip, readRaw, type RawArticle } from '../read/index.js';
import { Corpus, resolveStream } from '../resolve/index.js';
import { ExtractCache } from './cache.js';
import { readDecisions } from './decisions-file.js';
import { mapOrdered } from './pool.js';
import { Progress } from './progress.js';
import { open, pack, readingKey, readOne, unpack, type Known } from './reading.js';
import { Counts } from './counts.js';
import { where, type Report } from './report.js';
import { Spool } from './spool.js';
import { Staging } from './staging.js';

export interface BuildSettings {
  readonly out: string;
  readonly whole: boolean;
  /** Threads beside this one; 0 extracts in this one. */
  readonly workers: number;
  /** The cache's folder, or null for none. */
  readonly cache: string | null;
  readonly cacheBytes: number;
  readonly evidenceLimit: number;
  /** Told when a phase begins: for benches. */
  readonly onPhase?: (phase: Phase) => void;
}

export type Phase = 'extract' | 'resolve' | 'graph' | 'layout' | 'write' | 'done';
const PHASE_WORDS: Readonly<Record<Exclude<Phase, 'extract'>, string>> = {
  resolve: 'putting together what the articles say',
  graph: 'building the graph',
  layout: 'laying out the graph',
  write: 'writing',
  done: 'done',
};

/** A record on its way through a worker. */
interface Task {
  readonly id: string;
  readonly bytes: number;
  readonly key: string;
}

/**
 * Read, extract, resolve, lay out and write. The old graph stays as it is until the new one is whole.
 *
 * @throws DataError where `decisions.jsonl` or the knowledge is malformed
 */
export async function runBuild(inputs: readonly string[], settings: BuildSettings): Promise<Report> {
  // Evidence passes through memory by the gigabyte and little of it stays: left to itself the heap grows to several
  // times what lives in it before it is swept.
  setFlagsFromString('--heap-growing-percent=30');
  // Each thread compiles the program for itself, on the cores that extract. What gets warm is compiled later than V8
  // would (its own budget is 67,584), so that what is compiled is worth it, and once.
  setFlagsFromString('--interrupt-budget=540672');
  const knowledge = loadKnowledge();
  // Before anything is read: a malformed line is told at once.
  const decisions = readDecisions(settings.out);
  const staging = new Staging(settings.out);
  const cache = settings.cache === null ? null : new ExtractCache(settings.cache, settings.cacheBytes);
  const spool = new Spool(staging.scratch('articles.spool'));
  const graphSpool = new Spool(staging.scratch('graph.spool'));
  /** Of the articles in the spool. */
  const ids: string[] = [];
  const progress = new Progress('articles', process.stderr.isTTY ? inputBytes(inputs) : null);
  const skipped: Skip[] = [];
  const digestSpool = new Spool(staging.scratch('digests.spool'));
  const corpus = new Corpus(digestSpool);
  let extracted = 0;
  let committed = false;
  const phase = (name: Phase): void => {
    settings.onPhase?.(name);
    if (name !== 'extract') progress.phase(PHASE_WORDS[name]);
  };
  // While threads work, Ctrl-C is ours to answer. Later, when this thread is busy, it ends the process at once: what is
  // left beside the old graph is then cleared by the next build.
  const interrupted = (): void => {
    progress.clear();
    staging.abandon();
    cache?.interrupt();
    const kept = cache === null ? '' : ', and what was read so far is known to the next build';
    process.stderr.write(`parley: interrupted; ${settings.out} is as it was${kept}\n`);
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    phase('extract');
    const tasks: Task[] = [];
    /** Records that no cache knows, in order, as `tasks` has them; what is known is taken at once: order doesn't count. */
    const unknown = async function* (): AsyncGenerator<RawArticle> {
      for await (const raw of readRaw(inputs, { whole: settings.whole })) {
        if (isSkip(raw)) {
          skip(raw);
          continue;
        }
        const key = readingKey(raw, knowledge);
        const kept = known(key, raw);
        const task = { id: raw.id, bytes: raw.text?.length ?? raw.html?.length ?? 0, key };
        progress.read();
        if (kept !== null) take(task, kept);
        else {
          tasks.push(task);
          yield raw;
        }
      }
      progress.allRead();
    };
    const skip = (one: Skip): void => {
      skipped.push(one);
      process.stderr.write(`parley: skipped ${where(one)}: ${one.reason}\n`);
    };
    /** What the cache holds under the key, if it is whole. */
    const known = (key: string, raw: RawArticle): Known | Skip | null => {
      const kept = cache?.get(key) ?? null;
      if (kept === null) return null;
      const reading = unpack(kept, raw);
      if (reading === null) cache?.discard(key);
      return reading;
    };
    const take = ({ id, bytes }: Task, reading: Known | Skip): void => {
      progress.done(bytes);
      if ('reason' in reading) {
        skip(reading);
        return;
      }
      ids.push(id);
      spool.add(reading.record);
      corpus.add(reading.digest);
    };
    const readings = mapOrdered(unknown(), settings.workers, new URL('./worker.js', import.meta.url), (raw) =>
      readOne(raw, knowledge),
    );
    for await (const reading of readings) {
      const task = tasks.shift()!;
      cache?.set(task.key, pack(reading));
      extracted++;
      const opened = 'reason' in reading ? reading : open(reading);
      if (opened === null) throw new Error(`${task.id} came back from its thread as no digest`);
      take(task, opened);
    }
    if (cache?.trouble !== null && cache?.trouble !== undefined) process.stderr.write(`parley: ${cache.trouble}\n`);
    process.removeListener('SIGINT', interrupted);

    phase('resolve');
    const { resolved, merges, refused, unmatched, copies, positions } = resolveStream(corpus, {
      decisions,
      nicknames: knowledge.nicknames,
    });
    const counts = new Counts();
    phase('graph');
    const graph = new StoredGraph(counts.of(resolved), graphSpool, {
      evidenceLimit: settings.evidenceLimit,
      positions,
      onLayout: () => {
        phase('layout');
      },
    });
    const report: Report = {
      articles: corpus.articles,
      skipped: skipped.sort(
        (a, b) => byCodeUnit(a.source, b.source) || (a.line ?? 0) - (b.line ?? 0) || byCodeUnit(a.reason, b.reason),
      ),
      ...counts.found(),
      merges,
      refused,
      unmatched,
      copies,
    };
    phase('write');
    if (corpus.articles > 0) {
      await staging.write('graph.json', serializePieces(graph));
      await staging.write('graph.gexf', gexfOf(graph));
      await staging.write('articles.jsonl', articleLines(spool, ids));
      await staging.write('evidence.jsonl', graph.spilled());
      await staging.write('report.json', [`${JSON.stringify(report, null, 2)}\n`]);
      graphSpool.close();
      digestSpool.close();
      spool.close();
      staging.commit();
      cache?.commit();
      committed = true;
    }
    phase('done');
    return { ...report, extracted };
  } finally {
    process.removeListener('SIGINT', interrupted);
    progress.clear();
    if (!committed) {
      spool.close();
      graphSpool.close();
      digestSpool.close();
      staging.abandon();
      cache?.abandon();
    }
  }
}

/** The articles' lines in the order of their ids. */
function* articleLines(spool: Spool, ids: readonly string[]): Generator<string> {
  const order = Array.from(ids.keys()).sort((a, b) => byCodeUnit(ids[a]!, ids[b]!));
  for (const number of order) yield `${spool.get(number)}\n`;
}
