import type { Span } from '../../model.js';
import type { DateLexicon } from './lexicon.js';

/** Token positions of spans, and of the words that name the meeting. */
export class Places {
  readonly from: number;
  readonly to: number;
  constructor(
    private readonly lex: DateLexicon,
    trigger: Span,
  ) {
    const at = this.of(trigger);
    this.from = at.from;
    this.to = at.to;
  }

  /** Binary search: tokens are in text order. */
  of(span: Span): { from: number; to: number } {
    return { from: this.search(span.start), to: Math.max(this.search(span.start) + 1, this.search(span.end)) };
  }

  private search(offset: number): number {
    let low = 0;
    let high = this.lex.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lex.tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
