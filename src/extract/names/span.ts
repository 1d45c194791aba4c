import { tokenText, type Words } from '../words.js';
import type { NameView } from './view.js';
import { CAPITAL, CITY, type Marks, PLACE, SEAT, STATE } from './marks.js';

export type SpanKind = 'person' | 'location' | 'organization' | 'other';

/** A name before its kind is settled. */
export interface NameSpan {
  from: number;
  to: number;
  kind: SpanKind;
  by: string;
}

/** Marks that make a word a place whatever the recogniser says. */
export const PLACES: ReadonlySet<number> = new Set([STATE, CAPITAL, SEAT, PLACE, CITY]);

/** For each token: its sentence. */
export function sentenceIndex(sentences: Int32Array, count: number): Int32Array {
  const index = new Int32Array(count);
  for (let s = 0; s + 1 < sentences.length; s++) index.fill(s, sentences[s], sentences[s + 1]);
  return index;
}

/** A text as the rules for spans look at it. */
export class Look {
  readonly words: Words;
  readonly marks: Marks;
  readonly zone: Uint8Array;
  readonly sentenceOf: Int32Array;

  constructor(readonly view: NameView) {
    this.words = view.words;
    this.marks = view.marks;
    this.zone = view.zone;
    this.sentenceOf = sentenceIndex(view.words.sentences, view.words.count);
  }

  /** A token's text, at most its first forty letters. */
  readonly text = (i: number): string => {
    const text = tokenText(this.words, i);
    return text.length > 40 ? text.slice(0, 40) : text;
  };

  /** What stands between two spans; "?" where that is long. */
  gapBetween(before: NameSpan, span: NameSpan): string {
    const from = this.words.end[before.to - 1]!;
    const to = this.words.start[span.from]!;
    return to - from > 40 ? '?' : this.words.text.slice(from, to);
  }

  isPoint(i: number): boolean {
    return this.words.end[i]! - this.words.start[i]! === 1 && /^[.,;:"“”'’‘()[\]–—-]$/.test(this.text(i));
  }

  isPossessive(i: number): boolean {
    return /^['’]s?$/i.test(this.text(i));
  }
}
