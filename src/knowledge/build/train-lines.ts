/**
 * Trains the models that tell an article's lines from its page's, and scores them on hosts they were not trained on.
 *
 *   npx tsx src/knowledge/build/train-lines.ts FOLDER [text|html] [--score | --train]
 *
 * FOLDER holds html.jsonl.gz, flat.jsonl.gz, light.jsonl.gz, gold.jsonl.gz and score.mjs (scrapinghub's
 * article-extraction-benchmark, MIT). Prints the figures cross-validated in two folds by host, then in sample; without
 * --score it also writes models/lines-text.json and models/lines-html.json, trained on all pages. With --train it does
 * that alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { judge, htmlOddsOf, oddsOf } from '../../read/body.js';
import { htmlFeatures, type HeadText } from '../../read/html/features.js';
import { readMetadata } from '../../read/html/metadata.js';
import { readPage, type HtmlLine } from '../../read/html/page.js';
import { readableRuns } from '../../read/html/readable.js';
import { LIMITS } from '../../read/limits.js';
import { lineFeatures, type Features } from '../../read/line-features.js';
import { lineShapes, type Shape } from '../../read/line-shapes.js';
import { splitLines, type Line } from '../../read/lines.js';
import { loadFurniture } from '../furniture.js';
import { knowledgePath } from '../table.js';
import { DEPTH, fillUp, type GrownTrees, type Trees } from '../trees.js';
import { alignLines } from './align-lines.js';
import { growTrees, type Growth } from './boost.js';

const HTML_GROWTH: Growth = { trees: 150, depth: DEPTH, rate: 0.08, leaf: 30, lambda: 5, columns: 0.4, seed: 7 };
/** A flat page has 2 ms: a third fewer trees cost a third less, and nothing that the folds show. */
const TEXT_GROWTH: Growth = { ...HTML_GROWTH, trees: 100, rate: 0.12 };
/** A line counts by its words, but a long one less than in proportion. */
const WORD_POWER = 0.6;

interface Sample {
  readonly kind: 'flat' | 'light' | 'clean' | 'html' | 'mixed';
  readonly host: string;
  readonly lines: readonly Line[];
  readonly shapes: readonly Shape[];
  readonly features: Features;
  readonly marks: Uint8Array;
  readonly gold: string;
  readonly weight: number;
  readonly page: {
    readonly lines: readonly HtmlLine[];
    readonly head: HeadText;
    readonly readable: ReadonlySet<number>;
  } | null;
}

const furniture = loadFurniture();

function textSample(kind: Sample['kind'], host: string, text: string, gold: string): Sample {
  const lines = splitLines(text);
  const shapes = lineShapes(lines, furniture);
  const marks = alignLines(
    lines.map((line) => line.text),
    gold,
  );
  return { kind, host, lines, shapes, features: lineFeatures(lines, shapes), marks, gold, weight: 1, page: null };
}

function htmlSample(host: string, html: string, gold: string): Sample {
  const { lines, lean, ...rest } = readPage(html, furniture, LIMITS);
  const head = readMetadata({ lines, lean, ...rest });
  const shapes = lineShapes(lines, furniture);
  const marks = alignLines(
    lines.map((line) => line.text),
    gold,
  );
  const page = { lines, head, readable: readableRuns(lean) };
  return {
    kind: 'html',
    host,
    lines,
    shapes,
    features: htmlFeatures(lines, shapes, head),
    marks,
    gold,
    weight: 1,
    page,
  };
}

/**
 * Other pages' articles set into a page's furniture: more pages of the same kinds of lines.
 *
 * @param each how many a page
 */
function mixed(samples: readonly Sample[], each: number, firstSeed: number): readonly Sample[] {
  let seed = firstSeed;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const whole = samples.filter((sample) => sample.marks.includes(1));
  const made: Sample[] = [];
  for (const frame of whole) {
    for (let n = 0; n < each; n++) {
      const filling = whole[Math.floor(random() * whole.length)]!;
      if (filling.host !== frame.host && filling.kind === frame.kind) made.push(setInto(frame, filling));
    }
  }
  return made;
}

function setInto(frame: Sample, filling: Sample): Sample {
  const cut = [frame.marks.indexOf(1), frame.marks.lastIndexOf(1) + 1] as const;
  const paste = [filling.marks.indexOf(1), filling.marks.lastIndexOf(1) + 1] as const;
  const shapes = [...frame.shapes.slice(0, cut[0]), ...filling.shapes.slice(...paste), ...frame.shapes.slice(cut[1])];
  const marks = new Uint8Array(shapes.length);
  marks.set(filling.marks.slice(...paste), cut[0]);
  const made = { kind: 'mixed', host: frame.host, shapes, marks, gold: '', weight: 0.5, page: null } as const;
  if (frame.page === null || filling.page === null) {
    const lines = [...frame.lines.slice(0, cut[0]), ...filling.lines.slice(...paste), ...frame.lines.slice(cut[1])];
    return { ...made, lines, features: lineFeatures(lines, shapes) };
  }
  const moved = filling.page.lines
    .slice(...paste)
    .map((line) => ({ ...line, containers: line.containers.map((container) => container + 1_000_000) }));
  const lines = [...frame.page.lines.slice(0, cut[0]), ...moved, ...frame.page.lines.slice(cut[1])];
  const head = { ...frame.page.head, articleBody: filling.page.head.articleBody };
  return { ...made, lines, features: htmlFeatures(lines, shapes, head) };
}

function train(samples: readonly Sample[]): GrownTrees {
  const ofKind = (...kinds: readonly Sample['kind'][]): readonly Sample[] =>
    samples.filter(({ kind }) => kinds.includes(kind));
  const html = ofKind('html');
  const all = [...samples, ...mixed(ofKind('flat', 'light'), 1, 54321), ...mixed(html, 2, 12345)];
  const rows: Float64Array[] = [];
  const answers: number[] = [];
  const weights: number[] = [];
  for (const sample of all) {
    if (!sample.marks.includes(1)) continue;
    const { width, values } = sample.features;
    sample.marks.forEach((mark, i) => {
      rows.push(values.subarray(i * width, (i + 1) * width));
      answers.push(mark);
      weights.push(sample.weight * Math.max(1, sample.shapes[i]!.words.length) ** WORD_POWER);
    });
  }
  return growTrees(rows, answers, weights, html.length > 0 ? HTML_GROWTH : TEXT_GROWTH);
}

function predict(sample: Sample, model: Trees): string {
  const odds =
    sample.page === null
      ? oddsOf(sample.features, model)
      : htmlOddsOf(sample.features, sample.page.lines, sample.shapes, sample.page.readable, model);
  const judged = judge(sample.lines, sample.shapes, odds);
  return sample.lines
    .filter((_, i) => judged[i] === null)
    .map((line) => line.text)
    .join('\n');
}

/** Two halves of the hosts, by a hash of the name; the salt gives other halves. */
function fold(host: string, salt: number): number {
  let hash = 2166136261 ^ salt;
  for (const letter of host) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822519);
  return (hash ^ (hash >>> 13)) & 1;
}

const SCORES = z.object({ precision: z.number(), recall: z.number(), f1: z.number(), f1_doc: z.number() });
const SCORER = z.object({
  compare: z.function({ input: [z.string(), z.string()], output: z.unknown() }),
  aggregate: z.function({ input: [z.array(z.unknown())], output: SCORES }),
});

function records<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}

async function main(folder: string, only: string | null, score: boolean, write: boolean): Promise<void> {
  const scorer = SCORER.parse({ ...(await import(pathToFileURL(path.resolve(folder, 'score.mjs')).href)) });
  const html = records(
    path.join(folder, 'html.jsonl.gz'),
    z.object({ id: z.string(), html: z.string(), url: z.string() }),
  );
  const TEXT = z.object({ id: z.string(), text: z.string() });
  const flat = new Map(records(path.join(folder, 'flat.jsonl.gz'), TEXT).map((record) => [record.id, record.text]));
  const light = new Map(records(path.join(folder, 'light.jsonl.gz'), TEXT).map((record) => [record.id, record.text]));
  const gold = new Map(
    records(path.join(folder, 'gold.jsonl.gz'), z.object({ id: z.string(), articleBody: z.string() })).map((record) => [
      record.id,
      record.articleBody,
    ]),
  );
  const text: Sample[] = [];
  const pages: Sample[] = [];
  for (const { id, html: source, url } of html) {
    const marked = gold.get(id) ?? '';
    const host = new URL(url).hostname.replace(/^www\./u, '');
    text.push(
      textSample('flat', host, flat.get(id) ?? '', marked),
      textSample('light', host, light.get(id) ?? '', marked),
      textSample('clean', host, marked, marked),
    );
    pages.push(htmlSample(host, source, marked));
  }
  const print = (title: string, list: readonly (readonly [Sample, string])[]): void => {
    for (const kind of ['html', 'flat', 'light', 'clean'] as const) {
      const own = list.filter(([sample]) => sample.kind === kind);
      if (own.length === 0) continue;
      const { precision, recall, f1, f1_doc } = scorer.aggregate(
        own.map(([sample, predicted]) => scorer.compare(sample.gold, predicted)),
      );
      console.log(
        `${title} ${kind}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(4)} f1_doc ${f1_doc.toFixed(4)}`,
      );
    }
  };
  for (const [name, samples] of [
    ['text', text],
    ['html', pages],
  ] as const) {
    if (only !== null && only !== name) continue;
    for (const salt of score ? [1, 2, 3] : []) {
      const outcome = [0, 1].flatMap((part) => {
        const model = fillUp(train(samples.filter((sample) => fold(sample.host, salt) !== part)));
        return samples
          .filter((sample) => fold(sample.host, salt) === part)
          .map((sample) => [sample, predict(sample, model)] as const);
      });
      print(`two folds by host (${salt})`, outcome);
    }
    const grown = train(samples);
    const model = fillUp(grown);
    print(
      'in sample',
      samples.map((sample) => [sample, predict(sample, model)] as const),
    );
    if (write) writeModel(`models/lines-${name}.json`, grown);
  }
}

function writeModel(file: string, model: GrownTrees): void {
  const about =
    'boosted trees over lines; trained on article-extraction-benchmark (Scrapinghub, MIT) by train-lines.ts';
  const { bias, roots, feature, value, right } = model;
  const round = (v: number): number => Number(v.toPrecision(6));
  const json = {
    about,
    bias: round(bias),
    roots: Array.from(roots),
    feature: Array.from(feature),
    value: Array.from(value, round),
    right: Array.from(right),
  };
  writeFileSync(knowledgePath(file), `${JSON.stringify(json)}\n`);
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: train-lines.ts FOLDER [text|html] [--score | --train]');
  process.exitCode = 2;
} else {
  const only = flags.find((flag) => flag === 'text' || flag === 'html') ?? null;
  await main(folder, only, !flags.includes('--train'), !flags.includes('--score'));
}
