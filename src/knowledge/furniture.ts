import { z } from 'zod';
import { lineWords, wordKey } from './line-words.js';
import { readTable } from './table.js';

/** What the words of a page's furniture tell about the line or element they stand in; the order numbers the bits. */
export const CUE_KINDS = [
  'related', 'latest', 'most-read', 'share', 'comments', 'newsletter', 'login', 'legal', 'advert', 'byline', 'source',
  'dateline', 'caption', 'bio', 'relative-time', 'body', 'promo', 'menu', 'heading', 'tags',
] as const; // prettier-ignore
export type CueKind = (typeof CUE_KINDS)[number];

const ROW = z.strictObject({
  id: z.string(),
  kind: z.enum([...CUE_KINDS, 'function', 'self', 'masthead']),
  /** `start`: a line begins so; `any`: it holds it; `word`: a word of its own; `class`: part of an HTML class or id. */
  where: z.enum(['start', 'any', 'word', 'class']),
  phrases: z.array(z.string().min(1)).min(1),
  example: z.string(),
  not: z.string(),
  source: z.string(),
});

const AGENCY = z.strictObject({
  id: z.string().min(1),
  /** As by-lines and datelines write it. */
  forms: z.array(z.string().min(1)).min(1),
  /** Where it has its seat. */
  seat: z.string().min(1),
  example: z.string(),
  source: z.string(),
});

/** A news agency. */
export interface Agency {
  readonly name: string;
  /** Finds any of its forms as a word of its own. */
  readonly pattern: RegExp;
}

/** A phrase of furniture: the keys of its words. */
export interface Cue {
  readonly words: readonly number[];
  readonly atStart: boolean;
  /** A bit of {@link CUE_KINDS}. */
  readonly bit: number;
}

/** What is known of a word: running text's, writer's and reader's, the first of a cue. */
export const WORD_MARKS = { function: 1, self: 2, cue: 4 } as const;

/** The words by which page furniture is known. */
export interface Furniture {
  /** By the key of their first word, the longest first. */
  readonly cues: ReadonlyMap<number, readonly Cue[]>;
  /** Bits of {@link CUE_KINDS} by a part of a class or id. */
  readonly classes: ReadonlyMap<string, number>;
  /** Words of running text, by their keys. */
  readonly functionWords: ReadonlySet<number>;
  /** Those of them that are English. */
  readonly englishWords: ReadonlySet<number>;
  /** Words that papers, stations and agencies are called by. */
  readonly mastheadWords: ReadonlySet<number>;
  readonly agencies: readonly Agency[];
  /** Finds any form of any agency: most lines name none. */
  readonly anyAgency: RegExp;
  /** Words by which writer and reader speak of themselves. */
  readonly selfWords: ReadonlySet<number>;
  /** {@link WORD_MARKS} of every word that has one: one look-up where a line's words are many. */
  readonly marks: ReadonlyMap<number, number>;
}

/** The bit of a kind. */
export function cueBit(kind: CueKind): number {
  return 1 << CUE_KINDS.indexOf(kind);
}

/**
 * Read `language/en/furniture.jsonl` and `language/en/agencies.jsonl`.
 *
 * @throws DataError where it is malformed
 */
export function loadFurniture(): Furniture {
  const cues = new Map<number, Cue[]>();
  const classes = new Map<string, number>();
  const functionWords = new Set<number>();
  const englishWords = new Set<number>();
  const selfWords = new Set<number>();
  const mastheadWords = new Set<number>();
  for (const { id, kind, where, phrases } of readTable('language/en/furniture.jsonl', ROW)) {
    for (const phrase of phrases) {
      if (kind === 'function') {
        functionWords.add(wordKey(phrase));
        if (id === 'function-words-en') englishWords.add(wordKey(phrase));
      } else if (kind === 'self') selfWords.add(wordKey(phrase));
      else if (kind === 'masthead') mastheadWords.add(wordKey(phrase));
      else if (where === 'class') classes.set(phrase, (classes.get(phrase) ?? 0) | cueBit(kind));
      else {
        const words = lineWords(phrase).keys;
        const first = words[0];
        if (first === undefined) continue;
        const list = cues.get(first) ?? [];
        list.push({ words, atStart: where === 'start', bit: cueBit(kind) });
        cues.set(first, list);
      }
    }
  }
  const agencies = readTable('language/en/agencies.jsonl', AGENCY).map(({ id, forms }) => ({
    name: id,
    pattern: new RegExp(`\\b(?:${forms.map((form) => form.replace(/[^\p{L}\p{N}\s-]/gu, '')).join('|')})\\b`, 'u'),
  }));
  const anyAgency = new RegExp(agencies.map(({ pattern }) => pattern.source).join('|'), 'u');
  const marks = new Map<number, number>();
  for (const [words, mark] of [
    [functionWords, WORD_MARKS.function],
    [selfWords, WORD_MARKS.self],
    [cues.keys(), WORD_MARKS.cue],
  ] as const)
    for (const word of words) marks.set(word, (marks.get(word) ?? 0) | mark);
  for (const list of cues.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { cues, classes, functionWords, englishWords, selfWords, mastheadWords, agencies, anyAgency, marks };
}
