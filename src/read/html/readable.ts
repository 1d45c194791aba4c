// Readability and linkedom name the browser's types in theirs.
/// <reference lib="dom" />
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { lineWords } from '../../knowledge/line-words.js';
import { runsOf } from './features.js';

/** As much of a DOM node as is walked here. */
interface KeptNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly lastChild: KeptNode | null;
  readonly previousSibling: KeptNode | null;
}

/** Blocks that part words in what Readability keeps. */
const BLOCK = /^(?:p|div|li|h[1-6]|blockquote|ul|ol|table|tr|td|th|section|article|figure|figcaption|br|pre|dd|dt)$/iu;

/**
 * The text that Readability keeps of a page, as runs of three words; empty where it finds no article.
 *
 * @param html a page within the limits of depth and elements: Readability's time grows with the cube of the depth
 */
export function readableRuns(html: string): ReadonlySet<number> {
  // Without <html> the DOM has as many roots as the fragment.
  const lean = withoutScripts(html);
  const { document } = parseHTML(/<html[\s>]/iu.test(lean) ? lean : `<html><body>${lean}</body></html>`);
  const kept = new Readability<KeptNode>(document, { serializer: (node) => node, disableJSONLD: true }).parse()
    ?.content;
  if (kept === null || kept === undefined) return new Set();
  const parts: string[] = [];
  const stack: KeptNode[] = [kept];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === 1) {
      if (BLOCK.test(node.nodeName)) parts.push(' ');
      for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child);
    }
  }
  return runsOf(lineWords(parts.join('')).keys);
}

/**
 * The page without scripts, styles, drawings and comments, which Readability would remove one by one: half of its time.
 * One pass; an element that is never closed is looked for once only.
 */
function withoutScripts(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  for (const match of lower.matchAll(/<(script|style|svg|noscript|iframe|template)(?=[\s>/])|<!--/gu)) {
    if (match.index < at) continue;
    const close = match[1] === undefined ? '-->' : `</${match[1]}`;
    if (unclosed.has(close)) continue;
    const found = lower.indexOf(close, match.index);
    if (found === -1) {
      unclosed.add(close);
      continue;
    }
    parts.push(html.slice(at, match.index));
    const end = match[1] === undefined ? found + 2 : lower.indexOf('>', found);
    at = end === -1 ? html.length : end + 1;
  }
  // Lower case may change the length of rare letters (İ): then the positions don't hold.
  return lower.length === html.length ? parts.join('') + html.slice(at) : html;
}
