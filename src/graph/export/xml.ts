// What XML 1.0 can't hold at all, not even as a reference: controls, lone surrogates, two non-characters.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const SPECIAL = /[&<>"'\t\n\r]/g;
const NEEDS_WORK = /[\u0000-\u001f&<>"'\ufffe\uffff]|\p{Surrogate}/u;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  // Raw, a parser would turn them into spaces.
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** A text without the characters that XML 1.0 can't hold; a lone surrogate becomes U+FFFD. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, (character) => (/\p{Surrogate}/u.test(character) ? '\ufffd' : ''));
}

/** A text as it may stand between quotes or tags. */
export function escapeXml(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return withoutForbidden(text).replace(SPECIAL, (character) => ENTITIES.get(character) ?? character);
}

/** ` name="value"`, or nothing where there is no value. */
export function attribute(name: string, value: string | number | boolean | null): string {
  return value === null ? '' : ` ${name}="${escapeXml(String(value))}"`;
}
