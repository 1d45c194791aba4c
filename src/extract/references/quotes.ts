import { tokenText, type Words } from '../words.js';

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
