import { cueBit } from '../knowledge/furniture.js';
import type { Line } from './lines.js';
import type { Shape } from './line-shapes.js';

const POINTING = (['related', 'latest', 'most-read'] as const).reduce((mask, kind) => mask | cueBit(kind), 0);
/** How many lines below its label a box may hold. */
const REACH = 8;
const BOX =
  /^\P{L}{0,4}(?:(?:fast|key|quick) facts|key (?:points|takeaways)|at a glance|did you know|by the numbers|in numbers|what to know|the basics)\P{L}{0,4}$/iu;
const MORE = /^(?:more|read|see also|also|watch|listen)\s?:$/iu;

/**
 * Takes back kept lines that stand under a label inside the article: related headlines under "More:", the points under
 * "Fast facts". A box ends where the next paragraph begins.
 *
 * @param kept for each line whether it is the article's; changed in place
 */
export function cutBoxes(lines: readonly Line[], shapes: readonly Shape[], kept: boolean[]): void {
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  for (let i = first + 1; i < last; i++) {
    const { text } = lines[i]!;
    if (text.length > 60) continue;
    const facts = BOX.test(text);
    if (!facts && (shapes[i]!.onlyCues & POINTING) === 0 && !MORE.test(text)) continue;
    const end = endOfBox(lines, shapes, i, last, facts);
    if (end === i + 1 && !facts && shapes[i]!.ending !== 4) continue;
    kept.fill(false, i, end);
    i = end - 1;
  }
}

/** Past the last line of the box whose label stands at `label`. */
function endOfBox(
  lines: readonly Line[],
  shapes: readonly Shape[],
  label: number,
  last: number,
  facts: boolean,
): number {
  let end = label + 1;
  for (; end <= last && end <= label + REACH; end++) {
    const { kind, beginning, ending, units } = shapes[end]!;
    const sentence = ending === 1 || ending === 5 || ending === 4;
    const point = beginning === 4 || /^[□■▸▶●○]/u.test(lines[end]!.text);
    if (point && units < 200) continue;
    if (kind === 4 || units >= 120) break;
    // One short sentence may be all that a box holds; two are text again.
    if (sentence && !(facts && end === label + 1)) break;
  }
  return end;
}
