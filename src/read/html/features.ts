import { CUE_KINDS } from '../../knowledge/furniture.js';
import { lineWords, runKey } from '../../knowledge/line-words.js';
import { lineFeatures, proseOf, type Features } from '../line-features.js';
import type { Shape } from '../line-shapes.js';
import { LINE_TAGS, PLACES, type HtmlLine } from './page.js';

/** What the page's head says that lines can be compared with. */
export interface HeadText {
  readonly title: string | null;
  readonly description: string | null;
  /** The article's text as the page's JSON-LD gives it. */
  readonly articleBody: string | null;
}

/** Blocks around a line that are looked at, and the numbers that tell of a line's markup beside its places and cues. */
const LEVELS = 5;
const MARKUP = 25;

/** What a model is told of every line of a page of HTML: the text's features, then those of the markup. */
export function htmlFeatures(lines: readonly HtmlLine[], shapes: readonly Shape[], head: HeadText): Features {
  const room = MARKUP + PLACES.length + CUE_KINDS.length;
  const features = lineFeatures(lines, shapes, room);
  const { width, values } = features;
  const blocks = weighBlocks(lines, shapes);
  const top = blocks.top;
  const stated =
    head.articleBody === null || head.articleBody.length < 200
      ? null
      : runsOf(lineWords(head.articleBody.slice(0, 400_000)).keys);
  const tags = LINE_TAGS.length;
  lines.forEach((line, i) => {
    const { units, words: own } = shapes[i]!;
    const rank = line.containers.indexOf(top);
    const looks = [
      line.tag,
      line.linked / units,
      line.bold / units,
      line.italic / units,
      rank === -1 ? 9 : rank,
      line.containers.length,
      sameBlock(line, lines[i - 1]),
      sameBlock(line, lines[i + 1]),
      stated === null ? -1 : shareOf(own, stated),
      head.title !== null && units >= 15 && head.title.startsWith(line.text) ? 1 : 0,
      head.description !== null && units >= 15 && head.description.startsWith(line.text.slice(0, 60)) ? 1 : 0,
      lines[i - 1]?.tag ?? tags,
      lines[i + 1]?.tag ?? tags,
      linkedShare(lines[i - 1]),
      linkedShare(lines[i + 1]),
    ];
    for (let level = 0; level < LEVELS; level++) {
      const block = line.containers[level];
      const weight = block === undefined ? undefined : blocks.weights.get(block);
      looks.push(weight === undefined || blocks.total === 0 ? -1 : weight.prose / blocks.total);
      if (level > 0 && level < 4) looks.push(weight === undefined ? -1 : weight.linked / weight.units);
      if (level === 1 || level === 2) looks.push(weight === undefined ? -1 : weight.paragraphs);
    }
    let at = (i + 1) * width - room;
    values.set(looks, at);
    at += MARKUP;
    for (let b = 0; b < PLACES.length; b++) values[at++] = (line.places >> b) & 1;
    for (let b = 0; b < CUE_KINDS.length; b++) values[at++] = ((line.near >> b) & 1) * 2 + ((line.far >> b) & 1);
  });
  return features;
}

function linkedShare(line: HtmlLine | undefined): number {
  return line === undefined ? -1 : line.linked / line.text.length;
}

/** 0 the same block, 1 siblings, 2 cousins, 3 further apart. */
function sameBlock(a: HtmlLine, b: HtmlLine | undefined): number {
  if (b === undefined) return 3;
  if (a.containers[0] === b.containers[0]) return 0;
  if (a.containers[1] !== undefined && a.containers[1] === b.containers[1]) return 1;
  return a.containers[2] !== undefined && a.containers[2] === b.containers[2] ? 2 : 3;
}

interface Weight {
  prose: number;
  units: number;
  linked: number;
  paragraphs: number;
}

/** What stands in each block; the top one directly holds most prose (the parent in full, the one around it by half). */
function weighBlocks(
  lines: readonly HtmlLine[],
  shapes: readonly Shape[],
): { weights: ReadonlyMap<number, Weight>; total: number; top: number } {
  const weights = new Map<number, Weight>();
  const scores = new Map<number, number>();
  const div = LINE_TAGS.indexOf('div');
  const paragraph = LINE_TAGS.indexOf('p');
  let total = 0;
  lines.forEach((line, i) => {
    const prose = line.linked > line.text.length * 0.5 ? 0 : proseOf(shapes[i]!);
    total += prose;
    for (const block of line.containers) {
      const weight = weights.get(block) ?? { prose: 0, units: 0, linked: 0, paragraphs: 0 };
      weight.prose += prose;
      weight.units += line.text.length;
      weight.linked += line.linked;
      if (line.tag === paragraph) weight.paragraphs++;
      weights.set(block, weight);
    }
    if (prose === 0) return;
    // A text in a paragraph counts for the block around the paragraph; a text right in a <div> for the <div>.
    const first = line.tag === div ? 0 : 1;
    for (let d = 0; d < 2; d++) {
      const block = line.containers[first + d];
      if (block !== undefined) scores.set(block, (scores.get(block) ?? 0) + prose / (d + 1));
    }
  });
  let top = -1;
  for (const [block, score] of scores) if (top === -1 || score > scores.get(top)!) top = block;
  return { weights, total, top };
}

/** All runs of three words. */
export function runsOf(list: readonly number[]): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let i = 0; i + 3 <= list.length; i++) runs.add(runKey(list[i]!, list[i + 1]!, list[i + 2]!));
  return runs;
}

/** The share of a line's runs of three words that the stated text has. */
function shareOf(list: readonly number[], runs: ReadonlySet<number>): number {
  if (list.length < 3) return 0;
  let hit = 0;
  for (let i = 0; i + 3 <= list.length; i++) if (runs.has(runKey(list[i]!, list[i + 1]!, list[i + 2]!))) hit++;
  return hit / (list.length - 2);
}
