/** Words of other alphabets are spelt in several ways: one letter more, less or other, in words long enough to tell. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  const allowed = longer >= 8 ? 2 : longer >= 5 ? 1 : 0;
  if (
    allowed === 0 ||
    longer > 40 ||
    Math.abs(one.length - other.length) > allowed ||
    one.charAt(0) !== other.charAt(0)
  )
    return false;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let k = 1; k <= other.length; k++) {
      const cost = one.charCodeAt(i - 1) === other.charCodeAt(k - 1) ? 0 : 1;
      next[k] = Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + cost);
    }
    row = next;
  }
  return row[other.length]! <= allowed;
}
