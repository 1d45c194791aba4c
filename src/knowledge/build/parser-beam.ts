import { Beam } from '../../extract/words/beam.js';
import { PARSE_FEATURES, parseFeatures } from '../../extract/words/parse-features.js';
import { Configuration, LEFT, REDUCE, RIGHT, SHIFT } from '../../extract/words/transitions.js';
import { Gold, cost } from './parser.js';
import type { ParseExample } from './parser.js';
import { seededRandom, shuffle } from './perceptron.js';
import type { Perceptron } from './perceptron.js';

/** The moves that build the right tree (or, where its arcs cross, one that loses least). */
export function goldMoves(example: ParseExample): Int32Array {
  const gold = new Gold(example);
  const c = new Configuration(example.input.length);
  const moves = new Int32Array(2 * example.input.length);
  for (let step = 0; step < moves.length; step++) {
    let move = -1;
    let least = Infinity;
    for (const kind of [LEFT, RIGHT, REDUCE, SHIFT]) {
      if (!c.allows(kind)) continue;
      const lost = cost(c, kind, gold);
      if (lost >= least) continue;
      least = lost;
      move = kind;
      if (kind === LEFT) move = LEFT + 2 * gold.relation[c.top]!;
      else if (kind === RIGHT) move = RIGHT + 2 * gold.relation[c.next]!;
    }
    moves[step] = move;
    c.make(move);
  }
  return moves;
}

/**
 * Go on training a perceptron for beam search: where the right parse loses, update at the step where it lost by most
 * (Huang, Fayong and Guo 2012).
 */
export function trainWithBeam(
  perceptron: Perceptron,
  examples: readonly ParseExample[],
  relations: readonly string[],
  width: number,
  epochs: number,
  watch: (epoch: number) => void,
): void {
  const moves = LEFT + 2 * relations.length;
  const random = seededRandom(20261124);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float64Array(moves);
  const usable = examples.filter((example) => example.input.length > 1 && example.input.length <= 100);
  const right = new Map(usable.map((example) => [example, goldMoves(example)]));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(usable, random);
    for (const example of usable) {
      const gold = right.get(example)!;
      const beam = new Beam(perceptron, example.input, moves, width);
      const c = new Configuration(example.input.length);
      let place = 0;
      let worst = 0;
      let wrong: Int32Array | null = null;
      for (let step = 0; step < gold.length; step++) {
        const n = parseFeatures(c, example.input, features);
        perceptron.score(features, n, scores);
        c.score += scores[gold[step]!]!;
        c.make(gold[step]!);
        beam.advance(step);
        place = followGold(beam, step, place, gold[step]!);
        const lost = beam.scoreAt(0) - c.score;
        if (place !== 0 && (wrong === null || lost > worst)) {
          worst = lost;
          wrong = beam.path(step, 0);
        }
      }
      // Where the right parse comes out on top, nothing is amiss.
      if (place !== 0 && wrong !== null) correct(perceptron, example, gold, wrong, features);
      perceptron.tick();
    }
    watch(epoch);
  }
}

/** Where the right parse now stands in the beam; -1 once it has fallen out. */
function followGold(beam: Beam, step: number, place: number, move: number): number {
  if (place < 0) return -1;
  for (let k = 0; k < beam.size; k++) {
    if (beam.parent[step * beam.width + k] === place && beam.move[step * beam.width + k] === move) return k;
  }
  return -1;
}

/** Raise the right moves and lower the wrong ones, from where they part. */
function correct(
  perceptron: Perceptron,
  example: ParseExample,
  gold: Int32Array,
  wrong: Int32Array,
  features: Int32Array,
): void {
  let parting = 0;
  const c = new Configuration(example.input.length);
  while (parting < wrong.length && gold[parting] === wrong[parting]) c.make(gold[parting++]!);
  const other = new Configuration(example.input.length);
  other.copy(c);
  for (let step = parting; step < wrong.length; step++) {
    perceptron.update(features, parseFeatures(c, example.input, features), gold[step]!, 1);
    c.make(gold[step]!);
    perceptron.update(features, parseFeatures(other, example.input, features), wrong[step]!, -1);
    other.make(wrong[step]!);
  }
}
