import { detectAll } from 'tinyld/light';

/** A page of text is enough; the detector's time grows with the length. */
const SAMPLE_UNITS = 2000;

/**
 * The language of a text.
 *
 * @param stated language the page names ("en-GB"); it decides only where the text is too short to tell
 * @returns ISO 639-1, or null where neither tells
 */
export function detectLanguage(text: string, stated: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE_UNITS);
  const letters = sample.replace(/[^\p{L}]+/gu, '').length;
  const told = stated === null ? null : (/^[a-z]{2}(?![a-z])/iu.exec(stated.trim())?.[0].toLowerCase() ?? null);
  if (letters < 20) return told;
  const guesses = detectAll(sample);
  return guesses[0]?.lang ?? told;
}
