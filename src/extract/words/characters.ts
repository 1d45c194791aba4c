/** What a UTF-16 unit is to the tokenizer. */
export const OTHER = 0;
export const SPACE = 1;
export const UPPER = 2;
export const LOWER = 3;
/** A letter without case, or a combining mark. */
export const LETTER = 4;
export const DIGIT = 5;
/** Invisible: joiners, direction marks, soft hyphen. Part of the word it stands in, else as a space. */
export const HIDDEN = 6;
/** Half of a character outside the basic plane. */
export const SURROGATE = 7;

const KINDS = new Uint8Array(0x10000);
const FOLDED = new Uint16Array(0x10000);

/** Filled at start for Latin, on first sight for the rest: a table for all of Unicode would cost 30 ms at load. */
const SEEN = new Uint8Array(0x10000);

function look(unit: number): void {
  const character = String.fromCharCode(unit);
  SEEN[unit] = 1;
  FOLDED[unit] = fold(unit, character);
  if (unit >= 0xd800 && unit <= 0xdfff) KINDS[unit] = SURROGATE;
  else if (/\s/u.test(character)) KINDS[unit] = unit === 0xfeff ? HIDDEN : SPACE;
  else if (unit < 0x20 || unit === 0x7f || unit === 0x85) KINDS[unit] = SPACE;
  else if (/\p{Lu}|\p{Lt}/u.test(character)) KINDS[unit] = UPPER;
  else if (/\p{Ll}/u.test(character)) KINDS[unit] = LOWER;
  else if (/\p{L}|\p{M}/u.test(character)) KINDS[unit] = /[\ufe00-\ufe0f]/u.test(character) ? HIDDEN : LETTER;
  else if (/\p{N}/u.test(character)) KINDS[unit] = DIGIT;
  else if (/\p{Cf}/u.test(character)) KINDS[unit] = HIDDEN;
}

/** Lower case, and one form for the several apostrophes and quotes, so that all have the same weight. */
function fold(unit: number, character: string): number {
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc || unit === 0x60 || unit === 0xb4) return 0x27;
  if (unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb) return 0x22;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

for (let unit = 0; unit < 0x250; unit++) look(unit);

/** The kind of a UTF-16 unit, one of the constants above. */
export function kindOf(unit: number): number {
  if (SEEN[unit] === 0) look(unit);
  return KINDS[unit]!;
}

/** A UTF-16 unit in lower case; apostrophes and quotes in their straight form. */
export function folded(unit: number): number {
  if (SEEN[unit] === 0) look(unit);
  return FOLDED[unit]!;
}

/** May stand within a word: letters, digits, marks, invisible characters. */
export function isWordUnit(unit: number): boolean {
  const kind = kindOf(unit);
  return kind >= UPPER && kind <= HIDDEN;
}

/** A letter of any script. */
export function isLetter(unit: number): boolean {
  const kind = kindOf(unit);
  return kind >= UPPER && kind <= LETTER;
}
