/**
 * The words of one article, as parallel arrays: tokens in text order, with their sentence and part of speech.
 */
export interface Words {
  /** The article's whole text; `start` and `end` count in it. */
  readonly text: string;
  /** Number of tokens. */
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into {@link UPOS}. */
  readonly tag: Uint8Array;
  /** The first token of each sentence, and `count` at the end: sentence s is tokens [sentences[s], sentences[s + 1]). */
  readonly sentences: Int32Array;
}

/** The grammatical structure of one sentence (Universal Dependencies). */
export interface Tree {
  /** First and one past the last token of the sentence, in {@link Words}. */
  readonly from: number;
  readonly to: number;
  /** For token `from + i`: its head, as a token index in {@link Words}; -1 for the root. */
  readonly head: Int32Array;
  /** For token `from + i`: index into {@link RELATIONS}. */
  readonly relation: Uint8Array;
}

/** Universal parts of speech. */
export const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM',
  'VERB', 'X',
] as const;
export type Upos = (typeof UPOS)[number];

/** Universal dependency relations of English, subtypes kept where they matter to us. */
export const RELATIONS = [
  'root', 'acl', 'acl:relcl', 'advcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'ccomp', 'compound',
  'compound:prt', 'conj', 'cop', 'csubj', 'dep', 'det', 'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith',
  'iobj', 'list', 'mark', 'nmod', 'nmod:poss', 'nsubj', 'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'orphan',
  'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp',
] as const;
export type Relation = (typeof RELATIONS)[number];
