import type { Scorer } from '../../knowledge/sparse.js';
import { PARSE_FEATURES, parseFeatures } from './parse-features.js';
import type { ParseInput } from './parse-features.js';
import { Configuration, LEFT, REDUCE, RIGHT, SHIFT } from './transitions.js';

/** Moves tried from one configuration: SHIFT, REDUCE, the two best LEFT and the two best RIGHT. */
const TRIED = 6;

/**
 * Beam search over the moves of one sentence: the best few configurations go on side by side. Every parse of n words
 * takes 2n moves, so that all configurations of a step are comparable.
 */
export class Beam {
  /** Number of configurations alive, the best first. */
  size = 1;
  /** For step t and place k: the place of the configuration it came from, and the move made; at t * width + k. */
  readonly parent: Int32Array;
  readonly move: Int32Array;

  private states: Configuration[];
  private spare: Configuration[];
  private readonly features = new Int32Array(PARSE_FEATURES);
  private readonly scores: Float64Array;
  private readonly tried: Candidates;

  constructor(
    private readonly scorer: Scorer,
    private readonly input: ParseInput,
    moves: number,
    readonly width: number,
  ) {
    const configuration = (): Configuration => new Configuration(input.length);
    this.states = Array.from({ length: width }, configuration);
    this.spare = Array.from({ length: width }, configuration);
    this.scores = new Float64Array(moves);
    this.tried = new Candidates(width);
    this.parent = new Int32Array(2 * input.length * width);
    this.move = new Int32Array(2 * input.length * width);
  }

  /** The best configuration now. */
  get best(): Configuration {
    return this.states[0]!;
  }

  /** The score of the configuration at a place. */
  scoreAt(k: number): number {
    return this.states[k]!.score;
  }

  /** Make move number `step` (from 0 to 2n - 1) in every configuration, and keep the best. */
  advance(step: number): void {
    const { scores, tried, width } = this;
    tried.clear();
    for (let k = 0; k < this.size; k++) {
      const c = this.states[k]!;
      const n = parseFeatures(c, this.input, this.features);
      this.scorer.score(this.features, n, scores);
      if (c.allows(SHIFT)) tried.offer(k, SHIFT, c.score + scores[SHIFT]!);
      if (c.allows(REDUCE)) tried.offer(k, REDUCE, c.score + scores[REDUCE]!);
      if (c.allows(LEFT)) this.offerArcs(k, LEFT, c.score);
      if (c.allows(RIGHT)) this.offerArcs(k, RIGHT, c.score);
    }
    for (let k = 0; k < tried.size; k++) {
      const next = this.spare[k]!;
      next.copy(this.states[tried.from[k]!]!);
      next.make(tried.move[k]!);
      next.score = tried.score[k]!;
      this.parent[step * width + k] = tried.from[k]!;
      this.move[step * width + k] = tried.move[k]!;
    }
    this.size = tried.size;
    [this.states, this.spare] = [this.spare, this.states];
  }

  private offerArcs(k: number, kind: number, score: number): void {
    const { scores } = this;
    let first = -1;
    let second = -1;
    for (let m = kind; m < scores.length; m += 2) {
      if (first < 0 || scores[m]! > scores[first]!) {
        second = first;
        first = m;
      } else if (second < 0 || scores[m]! > scores[second]!) second = m;
    }
    this.tried.offer(k, first, score + scores[first]!);
    if (second >= 0) this.tried.offer(k, second, score + scores[second]!);
  }

  /** The moves that led to place `k` of step `step`, from the first. */
  path(step: number, k: number): Int32Array {
    const moves = new Int32Array(step + 1);
    for (let t = step, place = k; t >= 0; t--) {
      moves[t] = this.move[t * this.width + place]!;
      place = this.parent[t * this.width + place]!;
    }
    return moves;
  }
}

/** The best few of the moves offered, sorted; of equals the one offered first. */
class Candidates {
  size = 0;
  readonly from: Int32Array;
  readonly move: Int32Array;
  readonly score: Float64Array;

  constructor(private readonly width: number) {
    this.from = new Int32Array(width + TRIED);
    this.move = new Int32Array(width + TRIED);
    this.score = new Float64Array(width + TRIED);
  }

  clear(): void {
    this.size = 0;
  }

  offer(from: number, move: number, score: number): void {
    if (this.size === this.width && score <= this.score[this.size - 1]!) return;
    let at = this.size < this.width ? this.size++ : this.size - 1;
    while (at > 0 && this.score[at - 1]! < score) {
      this.score[at] = this.score[at - 1]!;
      this.from[at] = this.from[at - 1]!;
      this.move[at] = this.move[at - 1]!;
      at--;
    }
    this.score[at] = score;
    this.from[at] = from;
    this.move[at] = move;
  }
}

/** Parse with a beam; the configuration returned holds the arcs, the root being word number `input.length`. */
export function parseWithBeam(scorer: Scorer, input: ParseInput, moves: number, width: number): Configuration {
  const beam = new Beam(scorer, input, moves, width);
  for (let step = 0; step < 2 * input.length; step++) beam.advance(step);
  return beam.best;
}
