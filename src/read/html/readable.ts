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

/** Stands behind a block's content. */
const GAP: KeptNode = { nodeType: 3, nodeName: '#text', nodeValue: ' ', lastChild: null, previousSibling: null };

/** Blocks that part words in what Readability keeps. */
const BLOCK = /^(?:p|div|li|h[1-6]|blockquote|ul|ol|table|tr|td|th|section|article|figure|figcaption|br|pre|dd|dt)$/iu;

/**
 * The text that Readability keeps of a page, as runs of three words; empty where it finds no article.
 *
 * @param lean `Page.lean`: a page within the limits of depth, for Readability's time grows with the cube of it
 */
export function readableRuns(lean: string): ReadonlySet<number> {
  const { document } = parseHTML(lean);
  const kept = new Readability<KeptNode>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse()?.content;
  if (kept === null || kept === undefined) return new Set();
  const parts: string[] = [];
  const stack: KeptNode[] = [kept];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === 1) {
      const block = BLOCK.test(node.nodeName);
      if (block) {
        parts.push(' ');
        stack.push(GAP);
      }
      for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child);
    }
  }
  return runsOf(lineWords(parts.join('')).keys);
}
