import type { EntityId } from '../../model.js';
import { byForm, formsOf, tokenText, type Words } from '../words.js';
import { SPEECH } from './callings.js';

const isSpeech = byForm(({ text }) => SPEECH.test(text));

/** 1 for each token inside quotation marks; a paragraph's end closes them. */
export function quotedTokens(words: Words): Uint8Array {
  const inside = new Uint8Array(words.count);
  let open = false;
  let newline = words.text.indexOf('\n');
  for (let i = 0; i < words.count; i++) {
    if (newline >= 0 && newline < words.start[i]!) {
      open = false;
      newline = words.text.indexOf('\n', words.end[i]);
    }
    const form = words.end[i]! - words.start[i]! <= 2 ? tokenText(words, i) : '';
    if (form === '“' || form === '«' || form === '``') open = true;
    else if (form === '”' || form === '»' || form === "''") open = false;
    else if (form === '"') open = !open;
    else if (open) inside[i] = 1;
  }
  return inside;
}

/** Who says what stands in quotes in this sentence: undefined where nobody does, null where the text does not tell who. */
export function speakerIn(
  words: Words,
  inQuotes: Uint8Array,
  from: number,
  to: number,
  whoAt: (token: number) => EntityId | null,
  personNamedAt: (token: number) => EntityId | null,
): EntityId | null | undefined {
  const forms = formsOf(words);
  for (let i = from; i < to; i++) {
    if (inQuotes[i] === 1 || !isSpeech(forms[i]!)) continue;
    for (const k of [i - 1, i + 1, i - 2, i + 2]) {
      if (k < from || k >= to || inQuotes[k] === 1) continue;
      const found = whoAt(k);
      if (found !== null) return found;
      // "she said", of whom one does not know who she is
      if (/^s?he$/i.test(tokenText(words, k))) return null;
    }
    for (let k = i - 1; k >= from && i - k < 60; k--) {
      if (inQuotes[k] === 1) continue;
      const named = personNamedAt(k);
      if (named !== null) return named;
    }
  }
  return undefined;
}
