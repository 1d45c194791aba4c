import { CUE_KINDS, cueBit } from '../knowledge/furniture.js';
import type { Knowledge } from '../knowledge/index.js';
import { mix, runKey } from '../knowledge/line-words.js';
import { htmlFeatures, type HeadText } from './html/features.js';
import { placeBit, type HtmlLine } from './html/page.js';
import { lineFeatures, type Features } from './line-features.js';
import type { Shape } from './line-shapes.js';
import type { Line } from './lines.js';
import { cutBoxes } from './boxes.js';
import { trimEdges } from './edges.js';
import { keepEntries } from './chronology.js';
import { keepPosts } from './live.js';
import { bestStretch } from './stretch.js';
import { SURE_CUES, weightOfWording } from './wording.js';
import { logOdds, type Trees } from '../knowledge/trees.js';

/** For each line, null where it is the article's, else why it is cut. */
export type Judgement = readonly (string | null)[];

/** Which lines of a flattened page are the article. */
export function findBody(
  lines: readonly Line[],
  shapes: readonly Shape[],
  knowledge: Pick<Knowledge, 'lineModels'>,
): Judgement {
  if (lines.length === 0) return [];
  return judge(lines, shapes, oddsOf(lineFeatures(lines, shapes), knowledge.lineModels.text));
}

/** The log-odds of every line, from its features alone. */
export function oddsOf({ width, values }: Features, model: Trees): number[] {
  const odds: number[] = [];
  for (let at = 0; at < values.length; at += width) odds.push(logOdds(model, values, at));
  return odds;
}

/** Which lines of a page of HTML are the article. */
export function findHtmlBody(
  lines: readonly HtmlLine[],
  shapes: readonly Shape[],
  head: HeadText,
  readable: ReadonlySet<number>,
  knowledge: Pick<Knowledge, 'lineModels'>,
): Judgement {
  if (lines.length === 0) return [];
  return judge(
    lines,
    shapes,
    htmlOddsOf(htmlFeatures(lines, shapes, head), lines, shapes, readable, knowledge.lineModels.html),
  );
}

/** What Readability's word counts for, and what a caption's or a lone link's place does, in log-odds. */
const READABLE = 2;
const FURNITURE = 2;
const FIGURE = placeBit('figure');

/** The log-odds of every line of a page of HTML, from its features and from what Readability says. */
export function htmlOddsOf(
  features: Features,
  lines: readonly HtmlLine[],
  shapes: readonly Shape[],
  readable: ReadonlySet<number>,
  model: Trees,
): number[] {
  return oddsOf(features, model).map((markup, i) => {
    const line = lines[i]!;
    const units = line.text.length;
    const said = readable.size === 0 ? 2 : isReadable(shapes[i]!.words, readable);
    let odds = markup + (said === 1 ? READABLE : said === 0 ? -READABLE : 0);
    if (line.linked > units * 0.9 && units < 200) odds -= FURNITURE;
    if ((line.places & FIGURE) !== 0) odds -= FURNITURE;
    return odds;
  });
}

/** 1 the line stands in what Readability keeps, 0 it doesn't, 2 it is too short to tell. */
function isReadable(words: readonly number[], runs: ReadonlySet<number>): 0 | 1 | 2 {
  if (words.length < 3) return 2;
  let hit = 0;
  for (let i = 0; i + 3 <= words.length; i++) if (runs.has(runKey(words[i]!, words[i + 1]!, words[i + 2]!))) hit++;
  return hit > (words.length - 2) * 0.9 ? 1 : 0;
}

/** Below these log-odds a line's wording is asked for only if the lines around it keep it; above those never. */
const HOPELESS = -4;
const SURE_ODDS = 8;

/** Odds to verdicts: the best stretch, doubles out, a reason for each cut. */
export function judge(lines: readonly Line[], shapes: readonly Shape[], odds: readonly number[]): Judgement {
  const worded = odds.map((value, i) => (value < HOPELESS ? 0 : weightOfWording(shapes[i]!, lines[i]!.text)));
  const kept = bestStretch(
    odds.map((value, i) => value + worded[i]!),
    shapes.map((shape) => shape.words.length),
  );
  keepCleanText(shapes, kept);
  // One word costs the stretch less than a gap: what its wording tells apart goes all the same.
  odds.forEach((value, i) => {
    if (kept[i] !== true || value >= SURE_ODDS) return;
    const weight = value < HOPELESS ? weightOfWording(shapes[i]!, lines[i]!.text) : worded[i]!;
    if (weight < 0 && value + weight < 0) kept[i] = false;
  });
  goOn(shapes, kept, odds);
  keepPosts(lines, shapes, kept);
  keepEntries(lines, shapes, kept);
  cutBoxes(lines, shapes, kept);
  trimEdges(lines, shapes, kept);
  cutPictured(lines, shapes, kept);
  const doubles = findDoubles(shapes, kept);
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  return lines.map((line, i) => {
    if (doubles.has(i)) return 'repeats other lines';
    if (kept[i] === true) return null;
    return reasonOf(
      line,
      shapes[i]!,
      i < first ? 'before the article' : i > last ? 'after the article' : 'inside the article',
    );
  });
}

const REASONS = CUE_KINDS.map((kind) => [cueBit(kind), kind] as const);

/** What the line's own words tell, else where it stands. */
function reasonOf(line: Line, shape: Shape, place: string): string {
  if (line.text.length < 200) {
    const mask = shape.onlyCues !== 0 ? shape.onlyCues : shape.cues;
    const cue = REASONS.find(([bit]) => (mask & bit) !== 0);
    if (cue !== undefined) return `${place}: ${cue[1]}`;
    if (shape.date === 3) return `${place}: date`;
    if ((shape.signs & 2) !== 0) return `${place}: legal`;
  }
  return place;
}

/** How many lines may stand above the first paragraph of a text that is an article alone: headline, by-line, place. */
const HEAD_LINES = 8;

/**
 * A text that is nothing but prose under a few short lines is an article that was cut out of its page already: all of
 * its prose is kept, the short last paragraph and the lead with its dateline too.
 */
function keepCleanText(shapes: readonly Shape[], kept: boolean[]): void {
  const from = shapes.findIndex((shape) => shape.kind === 4);
  if (from === -1 || from > HEAD_LINES) return;
  for (let i = from; i < shapes.length; i++) {
    const { ending, units, cues, signs } = shapes[i]!;
    const sentence = ending === 1 || ending === 2 || ending === 5 || (ending === 4 && units > 40);
    if (!sentence || (units < 200 && ((cues & SURE_CUES) !== 0 || (signs & 2) !== 0))) return;
  }
  kept.fill(true, from);
}

const MOST_WORDS = 400;
/** Tried on the body benchmark's even half; 0.3 finds as little that is wrong. */
const SHARED = 0.2;
const LEAST_ODDS = -4;

/** A paragraph right below the last one, of the same words and without a mark of furniture, is the article's too. */
function goOn(shapes: readonly Shape[], kept: boolean[], odds: readonly number[]): void {
  const last = kept.lastIndexOf(true);
  const vocabulary = new Set<number>();
  shapes.forEach(({ words }, i) => {
    if (kept[i] === true) for (const word of words.slice(0, MOST_WORDS)) if ((word & 1) === 1) vocabulary.add(word);
  });
  for (let i = last + 1; i < shapes.length; i++) {
    const { kind, units, cues, signs, selfWords, functionShare, sentences, words } = shapes[i]!;
    // A signature may follow the last full stop.
    const prose = kind === 4 || (kind === 3 && functionShare > 0.25 && sentences > 0);
    if (!prose || units < 150 || cues !== 0 || (signs & 15) !== 0 || selfWords > 0 || odds[i]! < LEAST_ODDS) return;
    const own = words.filter((word) => (word & 1) === 1);
    if (own.filter((word) => vocabulary.has(word)).length < own.length * SHARED) return;
    kept[i] = true;
  }
}

/** So many lines from its credited double a caption stands. */
const BESIDE = 2;

/** What a line beside says too, there with the sign of whose picture it is: the caption again. */
function cutPictured(lines: readonly Line[], shapes: readonly Shape[], kept: boolean[]): void {
  lines.forEach(({ text }, i) => {
    if (kept[i] !== true || shapes[i]!.words.length < LEAST_CAPTION) return;
    // "… - Agency International" may be added to the one, the credit to the other
    const said = text.slice(0, Math.max(40, text.length * 0.6));
    for (let at = Math.max(0, i - BESIDE); at <= Math.min(lines.length - 1, i + BESIDE); at++)
      if (at !== i && (shapes[at]!.signs & 2) !== 0 && lines[at]!.text.includes(said)) kept[i] = kept[at] = false;
  });
}

/** Fewer words may stand in a caption and in the text by chance. */
const LEAST_CAPTION = 6;

/** Words from which on a kept line is looked at for saying nothing new. */
const DOUBLE_WORDS = 15;
const DOUBLE_SHARE = 0.85;

/** Kept lines whose runs of four words nearly all stand in other kept lines too; of two alike the later one goes. */
function findDoubles(shapes: readonly Shape[], kept: readonly boolean[]): ReadonlySet<number> {
  const runs = new Map<number, ReadonlySet<number>>();
  const counts = new Map<number, number>();
  shapes.forEach(({ words }, i) => {
    if (kept[i] !== true) return;
    const own = new Set<number>();
    for (let at = 0; at + 4 <= words.length; at++) {
      const run = mix(runKey(words[at]!, words[at + 1]!, words[at + 2]!), words[at + 3]!);
      if (own.has(run)) continue;
      own.add(run);
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
    runs.set(i, own);
  });
  const doubles = new Set<number>();
  const order = [...runs]
    .filter(([i]) => shapes[i]!.words.length >= DOUBLE_WORDS)
    .sort((a, b) => b[1].size - a[1].size || b[0] - a[0]);
  for (const [i, own] of order) {
    let twice = 0;
    for (const run of own) if (counts.get(run)! > 1) twice++;
    if (twice <= own.size * DOUBLE_SHARE) continue;
    doubles.add(i);
    for (const run of own) counts.set(run, counts.get(run)! - 1);
  }
  return doubles;
}
