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
  /** Index into {@link PENN}: the finer tag, which tells tense, number and proper names apart. */
  readonly penn: Uint8Array;
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

// prettier-ignore
/** Universal parts of speech. */
export const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM',
  'VERB', 'X',
] as const;
export type Upos = (typeof UPOS)[number];

// prettier-ignore
/**
 * Penn Treebank tags as the English Web Treebank uses them: VBD past, VBN participle, VBG -ing form, VBZ and VBP
 * present, VB infinitive, MD modal, NNS plural, NNP name, NNPS plural name, PRP pronoun, POS possessive 's …
 */
export const PENN = [
  '$', "''", ',', '-LRB-', '-RRB-', '.', ':', 'ADD', 'AFX', 'CC', 'CD', 'DT', 'EX', 'FW', 'GW', 'HYPH', 'IN', 'JJ',
  'JJR', 'JJS', 'LS', 'MD', 'NFP', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP',
  'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB', '``',
] as const;
export type Penn = (typeof PENN)[number];

// prettier-ignore
/** Universal dependency relations of English, subtypes kept where they matter to us. */
export const RELATIONS = [
  'root', 'acl', 'acl:relcl', 'advcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'ccomp', 'compound',
  'compound:prt', 'conj', 'cop', 'csubj', 'dep', 'det', 'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith',
  'iobj', 'list', 'mark', 'nmod', 'nmod:poss', 'nsubj', 'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'orphan',
  'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp',
] as const;
export type Relation = (typeof RELATIONS)[number];
