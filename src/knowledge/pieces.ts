import { fold } from './slug.js';

/**
 * A name's words as the tables are looked up by: folded, full stops gone, parted at hyphens, spaces and apostrophes.
 * `Guinea-Bissau` → guinea, bissau; `U.S.` → us; `Côte d'Ivoire` → cote, d, ivoire. Tokens of the text are cut in the
 * same way, so that it does not matter how the tokenizer treats hyphens.
 */
export function pieces(name: string): string[] {
  const folded = fold(name);
  let plain = true;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code < 97 || code > 122) {
      plain = false;
      break;
    }
  }
  if (plain) return folded === '' ? [] : [folded];
  return folded.replaceAll('.', '').match(/[\p{L}\p{N}&+]+/gu) ?? [];
}
