/**
 * The part of an id after the colon: lower case, diacritics folded, everything but letters and digits a hyphen.
 * Scripts without a Latin form keep their letters. Never empty.
 */
export function slug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return folded === '' ? 'x' : folded;
}

/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
