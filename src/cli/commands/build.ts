import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { finish, type Register } from '../command.js';

const Options = z.object({
  out: z.string(),
  whole: z.boolean().default(false),
  workers: z.number().int().min(0),
  cache: z.union([z.boolean(), z.string()]).default(true),
  cacheLimit: z.number().min(0),
  evidence: z.number().int().min(1),
  json: z.boolean().default(false),
});

/** `parley build INPUT… [--out graph]`: the main job. */
export const build: Register = (program: Command) => {
  program
    .command('build')
    .description('read the articles, write the graph, and report what was found and what was skipped, and why')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .option('--out <folder>', 'where the graph is written', 'graph')
    .option('--whole', "take each input as the article's own text (no page furniture to cut)")
    .option('--workers <n>', 'threads that extract; 0: none but this one', count, availableParallelism())
    .option('--cache <folder>', "where extracted articles are kept (default: the out folder's .cache)")
    .option('--no-cache', 'extract every article anew and keep nothing')
    .option('--cache-limit <megabytes>', 'the most that the cache may take on disk', count, 4096)
    .option('--evidence <n>', 'pieces of evidence kept per node and edge in graph.json', count, 20)
    .option('--json', 'the report for programs')
    .addHelpText(
      'after',
      `
Examples:
  parley build clippings/                      all articles in a folder, into graph/
  parley build archive.jsonl.gz --out talks    one article a line
  curl … | parley build - --whole              text that is an article already

Writes graph.json, graph.gexf, articles.jsonl, evidence.jsonl and report.json; reads decisions.jsonl if it is there.`,
    )
    .action(async (inputs: string[], raw: unknown) => {
      const options = Options.parse(raw);
      mkdirSync(options.out, { recursive: true });
      const { runBuild } = await import('../run-build.js');
      const { printReport } = await import('../report.js');
      const report = await runBuild(inputs, {
        out: options.out,
        whole: options.whole,
        workers: options.workers,
        cache:
          options.cache === false
            ? null
            : typeof options.cache === 'string'
              ? options.cache
              : path.join(options.out, '.cache'),
        cacheBytes: options.cacheLimit * 1e6,
        evidenceLimit: options.evidence,
      });
      process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report, options.out));
      finish(report.articles === 0 ? 2 : report.skipped.length > 0 ? 1 : 0);
    });
};

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is needed.');
  return value;
}
