import type { EntityId } from '../../model.js';

/** A description or pronoun and what it means. */
export interface Phrase {
  /** Tokens, the article or possessive included. */
  readonly from: number;
  readonly to: number;
  /** Its head: the noun or pronoun. */
  readonly head: number;
  /** Whom it denotes: persons where the text names them, else the states or organizations they act for. */
  readonly entities: readonly EntityId[];
  /** States and organizations that the phrase itself names as theirs: Turkey in "the Turkish leader". */
  readonly of: readonly EntityId[];
  readonly by: string;
  /** False where nobody is likelier, but the text may mean others: it is no mention, though it tells who may have met. */
  readonly sure?: boolean;
}
