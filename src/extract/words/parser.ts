import type { ParserModel } from '../../knowledge/models.js';
import { mix } from '../../knowledge/sparse.js';
import { ParseFeatures } from './parse-features.js';
import type { ParseInput } from './parse-features.js';
import type { Shapes } from './shapes.js';
import { Configuration, LEFT, NONE, REDUCE, RIGHT, SHIFT } from './transitions.js';

const ROOT_WORD = 0x2c1b3c6d;
const ROOT_TAG = 0x297a2d39;

/**
 * Lay out what the parser sees of one sentence.
 *
 * @param shapes of the whole text, as are the tags `upos` and `penn`; the sentence begins at `from`
 */
export function parseInput(
  shapes: Shapes,
  upos: Uint8Array,
  penn: Uint8Array,
  from: number,
  length: number,
): ParseInput {
  // One piece of memory, which takes longer to get than to fill
  const { buffer } = new Int32Array(4 * (length + 1));
  const part = (k: number): Int32Array => new Int32Array(buffer, 4 * k * (length + 1), length + 1);
  const [word, suffix, tag, tags] = [part(0), part(1), part(2), part(3)];
  for (let i = 0; i < length; i++) {
    suffix[i] = mix(shapes.suffix3[from + i]!, shapes.shape[from + i]! & 15);
    word[i] = shapes.word[from + i]!;
    tag[i] = mix(upos[from + i]! + 1, penn[from + i]!);
    tags[i] = upos[from + i]!;
  }
  word[length] = ROOT_WORD;
  suffix[length] = ROOT_WORD;
  tag[length] = ROOT_TAG;
  tags[length] = 31;
  return { length, word, suffix, tag, upos: tags };
}

/** The one move that is allowed, where there is but one and it draws no arc; else -1. One in nine moves is such. */
function onlyMove(c: Configuration): number {
  if (c.depth === 0) return SHIFT;
  return c.next === c.length && c.head[c.top] !== NONE ? REDUCE : -1;
}

/** Of `moves` moves the allowed one of the highest score. */
export function bestMove(c: Configuration, scores: Int16Array | Float64Array, moves: number): number {
  let move = -1;
  let top = -Infinity;
  if (c.allows(SHIFT) && scores[SHIFT]! > top) top = scores[(move = SHIFT)]!;
  if (c.allows(REDUCE) && scores[REDUCE]! > top) top = scores[(move = REDUCE)]!;
  if (c.allows(LEFT)) {
    for (let m = LEFT; m < moves; m += 2) if (scores[m]! > top) top = scores[(move = m)]!;
  }
  if (c.allows(RIGHT)) {
    for (let m = RIGHT; m < moves; m += 2) if (scores[m]! > top) top = scores[(move = m)]!;
  }
  return move;
}

/** What parsing takes, made once a model: a sentence is short beside the making of a dozen arrays. */
interface Workplace {
  configuration: Configuration;
  readonly features: ParseFeatures;
}

const WORKPLACES = new WeakMap<ParserModel, Workplace>();

function workplaceOf(model: ParserModel, length: number): Workplace {
  let place = WORKPLACES.get(model);
  if (place === undefined) {
    place = { configuration: new Configuration(length), features: new ParseFeatures(model.weights.features) };
    WORKPLACES.set(model, place);
  }
  if (place.configuration.room < length) place.configuration = new Configuration(length);
  return place;
}

/**
 * Parse greedily; the configuration returned holds the arcs, the root being word number `input.length`. It is good until
 * the model parses the next sentence.
 */
export function parseGreedily(model: ParserModel, input: ParseInput): Configuration {
  const { configuration: c, features } = workplaceOf(model, input.length);
  const moves = LEFT + 2 * model.relations.length;
  c.begin(input.length);
  while (!c.done) {
    let move = onlyMove(c);
    if (move < 0) {
      features.extract(c, input);
      move = bestMove(c, model.weights.sums(features.count), moves);
    }
    c.make(move);
  }
  return c;
}

/**
 * Heads and relations from a finished configuration, with exactly one root: further words that were hung on the root
 * go under the first, as parataxis.
 */
export function arcsOf(c: Configuration, root: number, further: number): { head: Int32Array; relation: Int32Array } {
  const head = c.head.slice(0, c.length);
  const relation = c.relation.slice(0, c.length);
  let first = -1;
  for (let i = 0; i < c.length; i++) {
    if (head[i] !== c.length) continue;
    if (first < 0) {
      first = i;
      head[i] = -1;
      relation[i] = root;
    } else {
      head[i] = first;
      if (relation[i] === root) relation[i] = further;
    }
  }
  return { head, relation };
}
