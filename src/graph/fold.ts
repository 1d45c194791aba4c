/** Letters that decomposition leaves whole, though readers take them for the plain one. */
const LETTERS = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/**
 * A name as it is looked up: without case, diacritics, full stops and apostrophes, every other mark a space.
 *
 * `U.N.` is `un`, `Türkiye` is `turkiye`, `al-Sisi` is `al sisi`. A name of marks alone stays as it is.
 */
export function fold(name: string): string {
  let plain = name.toLowerCase();
  // Most names are ASCII, and decomposing is what costs.
  if (/[^ -~]/.test(plain))
    plain = plain
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS.get(letter) ?? letter)
      .toLowerCase();
  const folded = plain
    .replace(/[.'’ʼ‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? name : folded;
}
