/** Words as the body benchmark counts them. */
const TOKEN = /[\p{L}\p{N}_]+/gu;

/**
 * Which lines of a page stand in the text that people marked as its article: the heaviest chain of lines that match it
 * in order, so that a teaser or a second copy elsewhere on the page doesn't count.
 *
 * @param lines the page's lines
 * @param gold the marked text
 * @returns 1 or 0 a line
 */
export function alignLines(lines: readonly string[], gold: string): Uint8Array {
  const tokens = gold.match(TOKEN) ?? [];
  // Some pages carry the whole article once more as one line (for sharing or searching).
  const copies = new Set<number>();
  lines.forEach((line, i) => {
    const count = (line.match(TOKEN) ?? []).length;
    if (count > 200 && count > tokens.length * 0.6) copies.add(i);
  });
  const without = chain(
    lines.map((line, i) => (copies.has(i) ? '' : line)),
    gold,
    tokens,
  );
  if (copies.size === 0 || without.words > tokens.length * 0.8) return without.marks;
  const all = chain(lines, gold, tokens);
  return all.words > without.words ? all.marks : without.marks;
}

interface Candidate {
  readonly line: number;
  readonly position: number;
  readonly words: number;
}

function chain(
  lines: readonly string[],
  gold: string,
  tokens: readonly string[],
): { marks: Uint8Array; words: number } {
  const candidates = candidatesOf(lines, gold, tokens);
  const best = new Float64Array(candidates.length);
  const back = new Int32Array(candidates.length).fill(-1);
  let end = -1;
  for (let a = 0; a < candidates.length; a++) {
    const { line, position, words } = candidates[a]!;
    best[a] = words;
    for (let b = 0; b < a; b++) {
      const other = candidates[b]!;
      if (other.line < line && other.position < position && best[b]! + words > best[a]!) {
        best[a] = best[b]! + words;
        back[a] = b;
      }
    }
    if (end === -1 || best[a]! > best[end]!) end = a;
  }
  const marks = new Uint8Array(lines.length);
  for (let a = end; a >= 0; a = back[a]!) marks[candidates[a]!.line] = 1;
  return { marks, words: end === -1 ? 0 : best[end]! };
}

function candidatesOf(lines: readonly string[], gold: string, tokens: readonly string[]): readonly Candidate[] {
  const key = (list: readonly string[], i: number): string => list.slice(i, i + 4).join(' ');
  const positions = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, name: string, at: number): void => {
    const list = map.get(name) ?? [];
    list.push(at);
    map.set(name, list);
  };
  for (let i = 0; i + 4 <= tokens.length; i++) put(positions, key(tokens, i), i);
  const shortLines = new Map<string, number[]>();
  let at = 0;
  for (const line of gold.split('\n')) {
    const own = line.match(TOKEN) ?? [];
    if (own.length > 0 && own.length < 4) put(shortLines, own.join(' '), at);
    at += own.length;
  }
  const page: string[] = [];
  const starts = lines.map((line) => {
    const start = page.length;
    for (const token of line.match(TOKEN) ?? []) page.push(token);
    return start;
  });
  const covered = new Uint8Array(page.length);
  for (let j = 0; j + 4 <= page.length; j++) if (positions.has(key(page, j))) covered.fill(1, j, j + 4);
  const candidates: Candidate[] = [];
  starts.forEach((start, line) => {
    const end = starts[line + 1] ?? page.length;
    const words = end - start;
    if (words === 0) return;
    const hits = covered.subarray(start, end).reduce((sum, hit) => sum + hit, 0);
    if (words < 4 && hits < words) {
      for (const position of shortLines.get(page.slice(start, end).join(' ')) ?? [])
        candidates.push({ line, position, words });
      return;
    }
    if (hits / words < 0.6) return;
    const offsets = new Map<number, number>();
    for (let j = Math.max(0, start - 3); j < end && j + 4 <= page.length; j++) {
      for (const position of positions.get(key(page, j)) ?? [])
        offsets.set(position - (j - start), (offsets.get(position - (j - start)) ?? 0) + 1);
    }
    const likely = [...offsets].sort((a, b) => b[1] - a[1]).slice(0, 4);
    for (const [position] of likely) candidates.push({ line, position: Math.max(0, position), words });
  });
  return candidates;
}
