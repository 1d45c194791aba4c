import { z } from 'zod';
import { DataError } from '../errors.js';
import { readModelFile, sparseWeights } from './model-file.js';
import { SparseModel } from './sparse.js';
import { knowledgePath, readTable } from './table.js';

export const ABBREVIATION_KINDS = ['title', 'number', 'place', 'month', 'other'] as const;
/**
 * `title` stands before a name (Gen.), `number` before a figure (No.), `place` in or after a place name (St., Va.),
 * `month` before a day; `other` may end a sentence (etc.).
 */
export type AbbreviationKind = (typeof ABBREVIATION_KINDS)[number];

/** What the tokenizer and the sentence splitter know. */
export interface Abbreviations {
  /** Without their period, in lower case. */
  readonly kinds: ReadonlyMap<string, AbbreviationKind>;
  /** Words in lower case that begin sentences but hardly ever continue a name: "the", "but", "he". */
  readonly openers: ReadonlySet<string>;
}

/** A trained part-of-speech tagger. */
export interface TaggerModel {
  readonly weights: SparseModel;
  /** For each class: its universal tag and its Penn tag, by name. */
  readonly upos: readonly string[];
  readonly penn: readonly string[];
  /**
   * Hash of a frequent word -> the number, from 1, of the set of tags it had in training; plus 256 times one more than
   * its class, where it only ever has one.
   */
  readonly words: ReadonlyMap<number, number>;
}

/** A trained dependency parser. */
export interface ParserModel {
  readonly weights: SparseModel;
  /** The relations it knows, as the treebanks name them. */
  readonly relations: readonly string[];
}

/** Words that the tagger's training saw too seldom to know, and one that it knows, whose part in sentences is theirs. */
const RARE_WORDS = z.strictObject({
  id: z.string().min(1),
  like: z.string().min(1),
  /** The universal and the Penn tag that they have wherever they stand in small letters: "NOUN/NNS". */
  tag: z
    .string()
    .regex(/^[A-Z]+\/[A-Z$]+$/)
    .optional(),
  words: z.array(z.string().min(1)),
  example: z.string(),
  source: z.string(),
});
export type RareWords = Readonly<z.infer<typeof RARE_WORDS>>;

export interface LinguisticModels {
  readonly abbreviations: Abbreviations;
  readonly rareWords: readonly RareWords[];
  readonly tagger: TaggerModel;
  readonly parser: ParserModel;
}

const ABBREVIATION = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(ABBREVIATION_KINDS),
  example: z.string(),
  source: z.string(),
});
const OPENER = z.strictObject({ id: z.string().min(1), count: z.number().int().min(1), source: z.string() });

/** The tables of abbreviations and of words that begin sentences. */
function loadAbbreviations(): Abbreviations {
  const kinds = new Map<string, AbbreviationKind>();
  for (const row of readTable('language/en/abbreviations.jsonl', ABBREVIATION)) kinds.set(row.id, row.kind);
  const openers = new Set<string>();
  for (const row of readTable('language/en/openers.jsonl', OPENER)) openers.add(row.id);
  return { kinds, openers };
}

/** @throws DataError where the file is no tagger */
export function loadTagger(path = knowledgePath('models/tagger.bin')): TaggerModel {
  const file = readModelFile(path);
  const upos = file.labels.get('upos');
  const penn = file.labels.get('penn');
  const hashes = file.arrays.get('words.hashes');
  const known = file.arrays.get('words.known');
  if (upos === undefined || penn?.length !== upos.length || hashes === undefined || known?.length !== hashes.length) {
    throw new DataError(path, null, 'not a tagger; rebuild it with train-tagger.ts');
  }
  const words = new Map<number, number>();
  for (let i = 0; i < hashes.length; i++) words.set(hashes[i]!, known[i]!);
  return { weights: new SparseModel(sparseWeights(path, file, 'tags')), upos, penn, words };
}

/** @throws DataError where the file is no parser */
function loadParser(path = knowledgePath('models/parser.bin')): ParserModel {
  const file = readModelFile(path);
  const relations = file.labels.get('relations');
  if (relations === undefined) throw new DataError(path, null, 'not a parser; rebuild it with train-parser.ts');
  return { weights: new SparseModel(sparseWeights(path, file, 'moves')), relations };
}

/**
 * Read the trained models and the tables that go with them.
 *
 * @throws DataError where a file is malformed
 */
export function loadLinguisticModels(): LinguisticModels {
  const rareWords = readTable('language/en/rare-words.jsonl', RARE_WORDS);
  return { abbreviations: loadAbbreviations(), rareWords, tagger: loadTagger(), parser: loadParser() };
}
