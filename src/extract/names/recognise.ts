import { mix, type Scorer } from '../../knowledge/sparse.js';
import { LABELS, NameFeatures, OUTSIDE } from './features.js';
import type { NameView } from './view.js';

const N = LABELS.length;
const START = N;
const IMPOSSIBLE = -1e9;

/** The feature that stands for the label before. */
export function transitionFeature(previous: number): number {
  return mix(900, previous);
}

/** The label before the first token. */
export const BEFORE_FIRST = START;

/** May `label` follow `previous`: an inner label only after one of its own kind. */
export function follows(previous: number, label: number): boolean {
  const inner = label > 0 && label % 2 === 0;
  return !inner || previous === label || previous === label - 1;
}

/** In training: the right labels, and what wrong ones get on top: a wrong kind, or none where there is a name. */
export interface Margin {
  readonly gold: Uint8Array;
  readonly amount: number;
  readonly outside: number;
}

/**
 * The best sequence of labels for each sentence (Viterbi); written to `labels`.
 *
 * @param weights a trained model or one in training
 * @param only a sentence, or null for all
 */
export class Recogniser {
  private readonly transitions = new Float64Array((N + 1) * N);
  private readonly scores = new Float64Array(N);
  private readonly one = new Int32Array(1);
  /** Scores of the best sequences up to the token before and up to this one. */
  private readonly before = new Float64Array(N);
  private readonly here = new Float64Array(N);
  /** The right labels must win by it. */
  private margin: Margin | null = null;

  constructor(private readonly weights: Scorer) {
    this.refresh();
  }

  /** Read the weights of transitions anew: after training has changed them. */
  refresh(): void {
    for (let previous = 0; previous <= N; previous++) {
      this.one[0] = transitionFeature(previous);
      this.weights.score(this.one, 1, this.scores);
      for (let label = 0; label < N; label++) {
        this.transitions[previous * N + label] = follows(previous, label) ? this.scores[label]! : IMPOSSIBLE;
      }
    }
  }

  /** Decode with a handicap for the right labels; null to decode plainly again. */
  handicap(margin: Margin | null): void {
    this.margin = margin;
  }

  labelsOf(view: NameView, labels: Uint8Array): void {
    const features = new NameFeatures(view);
    for (let s = 0; s + 1 < view.words.sentences.length; s++) this.sentence(view, features, s, labels);
  }

  sentence(view: NameView, features: NameFeatures, s: number, labels: Uint8Array): void {
    const from = view.words.sentences[s]!;
    const to = view.words.sentences[s + 1]!;
    const { zone } = view;
    let i = from;
    while (i < to) {
      if (zone[i] === 0) {
        labels[i] = OUTSIDE;
        i++;
        continue;
      }
      let end = i + 1;
      while (end < to && zone[end] === 1) end++;
      this.stretch(features, s, i, end, i === from, end === to, labels);
      i = end;
    }
  }

  /** Viterbi over one stretch of tokens that may be names; outside on both sides. */
  private stretch(
    features: NameFeatures,
    s: number,
    from: number,
    to: number,
    atStart: boolean,
    atEnd: boolean,
    labels: Uint8Array,
  ): void {
    const length = to - from;
    const { transitions, scores } = this;
    const back = new Uint8Array(length * N);
    let current = this.before;
    let next = this.here;
    for (let k = 0; k < length; k++) {
      features.extract(from + k, s);
      this.weights.score(features.features, features.count, scores);
      if (this.margin !== null) {
        const right = this.margin.gold[from + k]!;
        for (let label = 0; label < N; label++)
          if (label !== right) scores[label]! += label === OUTSIDE ? this.margin.outside : this.margin.amount;
      }
      if (k === 0) {
        const previous = atStart ? START : OUTSIDE;
        for (let label = 0; label < N; label++) next[label] = scores[label]! + transitions[previous * N + label]!;
      } else {
        for (let label = 0; label < N; label++) {
          let best = 0;
          let bestScore = -Infinity;
          for (let previous = 0; previous < N; previous++) {
            const score = current[previous]! + transitions[previous * N + label]!;
            if (score > bestScore) {
              bestScore = score;
              best = previous;
            }
          }
          next[label] = bestScore + scores[label]!;
          back[k * N + label] = best;
        }
      }
      [current, next] = [next, current];
    }
    let label = 0;
    let bestScore = -Infinity;
    for (let candidate = 0; candidate < N; candidate++) {
      const score = current[candidate]! + (atEnd ? 0 : transitions[candidate * N + OUTSIDE]!);
      if (score > bestScore) {
        bestScore = score;
        label = candidate;
      }
    }
    for (let k = length - 1; k >= 0; k--) {
      labels[from + k] = label;
      label = back[k * N + label]!;
    }
  }
}
