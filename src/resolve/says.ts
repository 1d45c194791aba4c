import type { Evidence, EvidenceList } from '../model.js';
import type { Corpus } from './corpus.js';
import type { Say } from './digest.js';

/** Sentences of several articles as evidence, made when asked for. */
export class Says implements EvidenceList {
  readonly length: number;
  readonly #corpus: Corpus;
  readonly #says: readonly (readonly [article: number, say: Say])[];

  /** @param says in any order; what stands at one place by one rule counts once */
  constructor(corpus: Corpus, says: readonly (readonly [article: number, say: Say])[]) {
    this.#corpus = corpus;
    const sorted = [...says].sort(([a, x], [b, y]) => a - b || x[0] - y[0] || x[1] - y[1] || x[3] - y[3]);
    this.#says = sorted.filter(([article, say], index) => {
      const [before, other] = sorted[index - 1] ?? [];
      return before !== article || other?.[0] !== say[0] || other[1] !== say[1] || other[3] !== say[3];
    });
    this.length = this.#says.length;
  }

  *[Symbol.iterator](): Generator<Evidence> {
    for (const [article, say] of this.#says) yield this.#corpus.evidence(article, say);
  }
}
