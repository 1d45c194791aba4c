/**
 * The linguistic layer: tokens, sentences and parts of speech of an article's body, and the structure of a sentence.
 */
import type { LinguisticModels } from '../knowledge/models.js';
import { formsOf } from './words/forms.js';
import { parseSentence } from './words/parse.js';
import { withoutPictured } from './words/pictured.js';
import { retag } from './words/retagged.js';
import { splitSentences } from './words/sentences.js';
import { rememberShapes, shapesOf } from './words/shapes.js';
import { rareWords, tagClasses, tagNumbers } from './words/tagger.js';
import { tokenize } from './words/tokens.js';
import type { Tree, Words } from './words/types.js';

export { behindDateline } from './words/dateline.js';
export { byForm, formsOf, lowersOf, type Form } from './words/forms.js';
export * from './words/types.js';

/**
 * Read the words of an article's body.
 *
 * @param text the article's whole text; offsets count in it, in UTF-16 units
 * @param body the spans of `text` to read, in order and not overlapping; what lies outside never becomes a token
 * @returns tokens, sentences and tags; no tokens where the body holds no visible character
 * @throws never, whatever the text; time and memory grow linearly with it
 */
export function readWords(
  text: string,
  body: readonly (readonly [start: number, end: number])[],
  models: LinguisticModels,
): Words {
  const tokens = withoutPictured(text, tokenize(text, body, models.abbreviations));
  const sentences = splitSentences(text, body, tokens, models.abbreviations);
  const shapes = shapesOf(text, tokens.start, tokens.end, 0, tokens.count);
  const tag = tagClasses(models.tagger, shapes, sentences, rareWords(models.tagger, models.rareWords));
  const numbers = tagNumbers(models.tagger);
  const penn = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const label = tag[i]!;
    tag[i] = numbers.upos[label]!;
    penn[i] = numbers.penn[label]!;
  }
  const { count, start, end } = tokens;
  const words = { text, count, start, end, tag, penn, sentences };
  retag(words);
  return rememberShapes(words, shapes);
}

/** The text of token `i`; '' outside the text. */
export function tokenText(words: Words, i: number): string {
  return formsOf(words)[i]?.text ?? '';
}

/**
 * The grammatical structure of one sentence. Costs some ten times what tagging it does: ask for it where needed.
 *
 * @param sentence number of the sentence in `words.sentences`, from 0
 * @param standsFor of each token of the text the one of its sentence that is read in its stead: itself, or the last word
 *   of a name that is read as one word; null: each for itself
 * @returns heads and relations of its tokens, with exactly one root; a sentence of more than 200 tokens is parsed in
 *   pieces whose roots hang on the first as parataxis
 * @throws never, whatever the text; time grows linearly with the sentence
 */
export function parse(
  words: Words,
  sentence: number,
  models: LinguisticModels,
  standsFor: Int32Array | null = null,
): Tree {
  return parseSentence(words, sentence, models, standsFor);
}
