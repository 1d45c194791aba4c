import { detectAll } from 'tinyld';
import { classOf, lineWords, LOWER, UPPER } from '../knowledge/line-words.js';

/** A page of text is enough; the detector's time grows with the length. */
const SAMPLE_UNITS = 3000;
/** Running English has 40 to 50 % function words; other languages share a few by chance ("de", "in", "me"). */
const ENGLISH_SHARE = 0.3;
/** So many words in small letters tell more of the language than the names between them. */
const ENOUGH_WORDS = 12;

/**
 * The language of a text. Words in small letters decide first: names of people and places mislead a detector of letter
 * runs (an English text on Ankara and Baku passes for Turkish).
 *
 * @param stated language the page names ("en-GB"); it decides only where the text is too short to tell
 * @returns ISO 639-1, or null where neither tells
 */
export function detectLanguage(
  text: string,
  englishWords: ReadonlySet<number>,
  stated: string | null = null,
): string | null {
  const sample = text.slice(0, SAMPLE_UNITS);
  const told = stated === null ? null : (/^[a-z]{2}(?![a-z])/iu.exec(stated.trim())?.[0].toLowerCase() ?? null);
  const { keys, starts } = lineWords(sample);
  let small = 0;
  let openers = 0;
  let english = 0;
  keys.forEach((word, i) => {
    const kind = classOf(sample.charCodeAt(starts[i]!));
    const known = englishWords.has(word);
    if (kind === LOWER) small++;
    if (kind === UPPER && known) openers++;
    if (kind === LOWER && known) english++;
  });
  if (small + openers >= 4 && english + openers >= (small + openers) * ENGLISH_SHARE) return 'en';
  if (sample.replace(/[^\p{L}]+/gu, '').length < 20) return told;
  const enough = small >= ENOUGH_WORDS;
  const latin = /\p{Script=Latin}/u.test(sample);
  // "Putin met Erdogan on Friday." is Berber by its names: only the words between them are asked.
  const plain = enough || latin ? (sample.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu) ?? []).join(' ') : sample;
  const [best] = detectAll(plain);
  if (best === undefined) return told;
  // Of so few words the detector is believed only if it is sure, or says what they are known to be.
  const known = best.lang === 'en' && english + openers > 0;
  return enough || !latin || known || best.accuracy > 0.5 ? best.lang : told;
}
