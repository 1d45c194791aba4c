/** What the tables of meetings say of each word by itself: nearly every word of a text is in none of them. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import { byForm, formsOf, type Form, type Words } from '../words.js';

/** A word of meetings. */
export const CUE = 1;
/** A word of meetings where another stands near it. */
export const CUE_NEAR = 2;
/** The name of a kind of agreement, of one word. */
export const AGREEMENT = 4;
/** A word that one who takes part may be told by. */
export const PARTY = 8;
const PARTIES = [
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'i',
  'we',
  'us',
  'pair',
  'both',
  'sides',
  'two',
  'parties',
  'leaders',
  'their',
  // one more of those told of: "A second round is due", "Talks resume on Monday"
  'again',
  'another',
  'further',
  'next',
  'resume',
  'resumed',
  'second',
  'third',
];

const READERS = new WeakMap<MeetingWords, (form: Form) => number>();

/** What reads the bits of a form; made once a language. */
function readerOf(language: MeetingWords): (form: Form) => number {
  const known = READERS.get(language);
  if (known !== undefined) return known;
  const table = new Map<string, number>();
  const mark = (bit: number, words: Iterable<string>): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | bit);
  };
  mark(CUE, language.cues);
  mark(CUE_NEAR, [...language.nearCues.keys(), ...language.farCues.keys()]);
  mark(AGREEMENT, language.agreementNouns.keys());
  mark(PARTY, PARTIES);
  const reader = byForm(({ lower }) => table.get(lower) ?? 0);
  READERS.set(language, reader);
  return reader;
}

const MARKS = new WeakMap<Words, Uint8Array>();

/** For each token of a text the bits above; computed once a text. */
export function triggersOf(words: Words, language: MeetingWords): Uint8Array {
  const known = MARKS.get(words);
  if (known !== undefined) return known;
  const bitsOf = readerOf(language);
  const forms = formsOf(words);
  const marks = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) marks[i] = bitsOf(forms[i]!);
  MARKS.set(words, marks);
  return marks;
}
