/** Addresses of the web and of mail: one token each. */
import { folded, isWordUnit, kindOf, SPACE } from './characters.js';

const PERIOD = 0x2e;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const AT = 0x40;
const UNDERSCORE = 0x5f;
/** No name before the @ of a real text is longer. */
const LONGEST = 64;

/** A web or mail address that begins here: its end, or `from`. */
export function addressEnd(text: string, from: number, to: number): number {
  const first = folded(text.charCodeAt(from));
  if (first === 0x68 || first === 0x77 || first === 0x66 || first === 0x6d) {
    for (const opening of ['http://', 'https://', 'www.', 'ftp://', 'mailto:']) {
      if (opens(text, from, opening)) return untilSpace(text, from + opening.length, to);
    }
  }
  // A mail address: name, @, host. Only the first 64 units are looked at, so a long token costs no more; and a
  // name can't begin in the middle of a word.
  let at = from;
  const limit = Math.min(to, from + LONGEST);
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === AT) break;
    if (!isWordUnit(unit) && unit !== PERIOD && unit !== HYPHEN && unit !== UNDERSCORE && unit !== 0x2b) return from;
    at++;
  }
  if (at >= limit || at + 1 >= to || text.charCodeAt(at) !== AT || !isWordUnit(text.charCodeAt(at + 1))) return from;
  return untilSpace(text, at + 1, to);
}

/** Begins with these letters, in any case, and goes on. */
function opens(text: string, from: number, opening: string): boolean {
  if (text.length - from <= opening.length) return false;
  for (let k = 0; k < opening.length; k++)
    if (folded(text.charCodeAt(from + k)) !== opening.charCodeAt(k)) return false;
  return true;
}

/** An address runs to the next space; the punctuation that ends it belongs to the sentence. */
function untilSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === SPACE || unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x201d || unit === 0x201c) break;
    at++;
  }
  while (at > from && !isWordUnit(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== SLASH) at--;
  return at;
}
