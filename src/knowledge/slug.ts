/** Letters that Unicode does not decompose, as English newsrooms write them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ə', 'a'],
  ['ħ', 'h'],
  ['ŋ', 'n'],
]);

/**
 * Lower case without diacritics: `Vučić` and `Vucic` alike give `vucic`.
 * The length may differ from the text's; offsets of the one are none of the other.
 */
export function fold(text: string): string {
  let plain = true;
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 127) {
      plain = false;
      break;
    }
  if (plain) return text.toLowerCase();
  let folded = '';
  for (const letter of text.normalize('NFKD').toLowerCase()) {
    if (/\p{M}|\p{Cf}/u.test(letter)) continue;
    folded +=
      LETTERS.get(letter) ?? (letter === '’' || letter === '‘' || letter === 'ʻ' || letter === 'ʼ' ? "'" : letter);
  }
  return folded;
}

/** `Ana Duarte` → `ana-duarte`; letters of every script stay, all else becomes one hyphen. Never empty. */
export function slug(name: string): string {
  const words = fold(name.slice(0, 200)).match(/[\p{L}\p{N}]+/gu);
  return words === null ? 'x' : words.join('-');
}
