import { tokenText, type Words } from '../words.js';

/** 1 for each token inside quotation marks; a paragraph's end closes them. */
export function quotedTokens(words: Words): Uint8Array {
  const inside = new Uint8Array(words.count);
  let open = false;
  let last = 0;
  for (let i = 0; i < words.count; i++) {
    if (words.text.slice(last, words.start[i]).includes('\n')) open = false;
    last = words.end[i]!;
    const form = words.end[i]! - words.start[i]! <= 2 ? tokenText(words, i) : '';
    if (form === '“' || form === '«' || form === '``') open = true;
    else if (form === '”' || form === '»' || form === "''") open = false;
    else if (form === '"') open = !open;
    else if (open) inside[i] = 1;
  }
  return inside;
}
