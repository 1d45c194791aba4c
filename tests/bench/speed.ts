/**
 * Tokens per second of `extract` on one core, beside wink-nlp (web model: sentences and tags) and compromise on the same
 * text in the same run. What is measured is the built program: tsx wraps closures, which costs up to half of the
 * speed. Every program reads article by article; each measure stands in a process of its own, so that
 * one's memory and optimised code are not another's. A token is what parley's tokenizer makes of the body.
 *
 *     npm run bench -- speed [megabytes …]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeArticle, seeded } from './corpus.js';

const DIST = new URL('../../dist/', import.meta.url);

/** A module as `npm run build` leaves it; typed by its source. */
async function built<T>(module: string): Promise<T> {
  return (await import(new URL(module, DIST).href)) as T;
}

interface Measure {
  readonly seconds: number;
  /** Peak resident memory, in megabytes. */
  readonly peakMb: number;
  readonly tokens: number;
}

type Program = 'parley' | 'wink' | 'compromise';

/** Article texts of together about so many megabytes, without page furniture. */
function texts(megabytes: number): string[] {
  const random = seeded(7);
  const made: string[] = [];
  for (let size = 0; size < megabytes * 1e6; size += made.at(-1)!.length) made.push(makeArticle(random, 400).text);
  return made;
}

async function measure(program: Program, megabytes: number): Promise<Measure> {
  const { loadKnowledge } = await built<typeof import('../../src/knowledge/index.js')>('knowledge/index.js');
  const { readWords } = await built<typeof import('../../src/extract/words.js')>('extract/words.js');
  const knowledge = loadKnowledge();
  const articles = texts(megabytes);
  const read = await reader(program);
  // Warm up: what is optimised is then optimised for all.
  for (const text of articles.slice(0, 100)) read(text);
  const start = process.hrtime.bigint();
  for (const text of articles) read(text);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  let tokens = 0;
  for (const text of articles) tokens += readWords(text, [[0, text.length]], knowledge.models).count;
  return { seconds, tokens, peakMb: process.resourceUsage().maxRSS / 1024 };
}

async function reader(program: Program): Promise<(text: string) => unknown> {
  if (program === 'wink') {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'pos']);
    // Sentences and tags are made as the text is read.
    return (text): unknown => nlp.readDoc(text).tokens().length();
  }
  if (program === 'compromise') {
    const { default: nlp } = await import('compromise');
    return (text): unknown => nlp(text).people().out('array') as unknown;
  }
  const [{ loadKnowledge }, { readText }, { extract }] = await Promise.all([
    built<typeof import('../../src/knowledge/index.js')>('knowledge/index.js'),
    built<typeof import('../../src/read/index.js')>('read/index.js'),
    built<typeof import('../../src/extract/index.js')>('extract/index.js'),
  ]);
  const knowledge = loadKnowledge();
  return (text) => extract(readText('made', text, knowledge, { whole: true }), knowledge);
}

/** Run the comparison and print it. */
export function speed(sizes: readonly number[]): void {
  if (!existsSync(new URL('extract/index.js', DIST)))
    throw new Error('there is no built program in dist/; run "npm run build" first');
  const file = fileURLToPath(import.meta.url);
  const seconds = new Map<string, number>();
  for (const size of sizes)
    for (const program of ['parley', 'wink', 'compromise'] as const) {
      if (program === 'compromise' && size > sizes[0]!) continue;
      // Ten megabytes would take compromise longer than all else together.
      const megabytes = program === 'compromise' ? Math.min(size, 1) : size;
      const child = spawnSync(process.execPath, ['--import', 'tsx', file, program, String(megabytes)], {
        encoding: 'utf8',
      });
      if (child.status !== 0) throw new Error(child.stderr);
      const result = JSON.parse(child.stdout) as Measure;
      seconds.set(`${program} ${megabytes}`, result.seconds);
      console.log(
        `${program.padEnd(11)} ${String(megabytes).padStart(3)} MB  ${result.seconds.toFixed(2).padStart(7)} s  ` +
          `${Math.round(result.tokens / result.seconds)
            .toLocaleString('en')
            .padStart(9)} tokens/s  ` +
          `peak ${Math.round(result.peakMb)} MB`,
      );
    }
  const [small, large] = sizes;
  if (small === undefined) return;
  const ratio = (a: string, b: string): string => ((seconds.get(a) ?? NaN) / (seconds.get(b) ?? NaN)).toFixed(2);
  console.log(`parley's tokens per second are ${ratio(`wink ${small}`, `parley ${small}`)} of wink's`);
  if (large !== undefined)
    console.log(`${large} MB take ${ratio(`parley ${large}`, `parley ${small}`)} times what ${small} MB take`);
}

const [program, megabytes] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measure(program as Program, Number(megabytes))));
