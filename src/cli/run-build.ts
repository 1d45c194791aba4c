import { buildGraph, serialize, spilledEvidence } from '../graph/index.js';
import { exportGraph } from '../graph/export/index.js';
import { loadKnowledge } from '../knowledge/index.js';
import type { Article, Skip, Status } from '../model.js';
import { ENTITY_KINDS, STATUSES } from '../model.js';
import { isSkip, readArticles } from '../read/index.js';
import { Corpus, parseDigest, resolve } from '../resolve/index.js';
import { ExtractCache } from './cache.js';
import { readDecisions } from './decisions-file.js';
import { mapOrdered } from './pool.js';
import { Progress } from './progress.js';
import { readingKey, readOne, type Reading } from './reading.js';
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
}

/** An article on its way to a worker, or what is known of it already. */
interface Task {
  readonly article: Article;
  readonly key: string;
  readonly known: Reading | null;
}

/**
 * Read, extract, resolve, lay out and write. The old graph stays as it is until the new one is whole.
 *
 * @throws DataError where `decisions.jsonl` or the knowledge is malformed
 */
export async function runBuild(inputs: readonly string[], settings: BuildSettings): Promise<Report> {
  const knowledge = loadKnowledge();
  // Before anything is read: a malformed line is told at once.
  const decisions = readDecisions(settings.out);
  const staging = new Staging(settings.out);
  const cache = settings.cache === null ? null : new ExtractCache(settings.cache, settings.cacheBytes);
  const spool = new Spool(staging.scratch('articles.spool'));
  const progress = new Progress('articles');
  const skipped: Skip[] = [];
  const corpus = new Corpus();
  let extracted = 0;
  let committed = false;
  try {
    const tasks: Task[] = [];
    /** Articles that no cache knows, in order; `tasks` remembers where they belong. */
    const unknown = async function* (): AsyncGenerator<Article> {
      for await (const article of readArticles(inputs, knowledge, { whole: settings.whole })) {
        if (isSkip(article)) {
          skipped.push(article);
          process.stderr.write(`parley: skipped ${where(article)}: ${article.reason}\n`);
          continue;
        }
        const key = readingKey(article, knowledge);
        const known = cache?.get(key) ?? null;
        tasks.push({ article, key, known: known === null ? null : unpack(known) });
        progress.read();
        if (known === null) yield article;
        else if (tasks.length > 0 && tasks[0]!.known !== null) settle();
      }
    };
    const take = (article: Article, reading: Reading): void => {
      progress.done();
      if (reading.digest === null) {
        const reason = `in the language "${article.language ?? ''}"; only English is extracted`;
        skipped.push({ source: article.id, line: null, reason });
        return;
      }
      spool.add(article.id, reading.record);
      corpus.add(parseDigest(reading.digest));
    };
    /** Take what stands at the head of the queue and is known. */
    const settle = (): void => {
      while (tasks.length > 0 && tasks[0]!.known !== null) {
        const task = tasks.shift()!;
        take(task.article, task.known!);
      }
    };
    const readings = mapOrdered(unknown(), settings.workers, new URL('./worker.js', import.meta.url), (article) =>
      readOne(article, knowledge),
    );
    for await (const reading of readings) {
      settle();
      const task = tasks.shift()!;
      cache?.set(task.key, pack(reading));
      extracted++;
      take(task.article, reading);
    }
    settle();
    progress.end();

    const { resolved, merges, refused, unmatched, positions } = resolve(corpus, {
      decisions,
      nicknames: knowledge.nicknames,
    });
    const graph = buildGraph(resolved, { evidenceLimit: settings.evidenceLimit, positions });
    const report: Report = {
      articles: corpus.articles,
      skipped,
      entities: tally(
        ENTITY_KINDS,
        resolved.entities.map((entity) => entity.kind),
      ),
      mediators: resolved.entities.filter((entity) => entity.mediator).length,
      meetings: tally<Status>(
        STATUSES,
        resolved.meetings.map((meeting) => meeting.status),
      ),
      agreements: resolved.agreements.length,
      merges,
      refused,
      disagreements: [...resolved.meetings, ...resolved.agreements].reduce(
        (sum, event) => sum + event.disagreements.length,
        0,
      ),
      unmatched,
    };
    if (corpus.articles > 0) {
      await staging.write('graph.json', serialize(graph));
      await staging.write('graph.gexf', exportGraph(graph, 'gexf'));
      await staging.write('articles.jsonl', spool.sorted());
      await staging.write(
        'evidence.jsonl',
        lines(spilledEvidence(resolved, { evidenceLimit: settings.evidenceLimit })),
      );
      await staging.write('report.json', [`${JSON.stringify(report, null, 2)}\n`]);
      spool.close();
      staging.commit();
      cache?.commit();
      committed = true;
    }
    return { ...report, extracted };
  } finally {
    progress.end();
    if (!committed) {
      spool.close();
      staging.abandon();
      cache?.abandon();
    }
  }
}

function* lines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

function tally<T extends string>(names: readonly T[], values: readonly T[]): Record<string, number> {
  const counts = new Map<string, number>(names.map((name) => [name, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 0));
}

/** A reading as the cache keeps it: record and digest on a line each. */
function pack(reading: Reading): string {
  return `${reading.record}\n${reading.digest ?? ''}`;
}

function unpack(text: string): Reading {
  const cut = text.indexOf('\n');
  const digest = text.slice(cut + 1);
  return { record: text.slice(0, cut), digest: digest === '' ? null : digest };
}
