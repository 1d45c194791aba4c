// Readability and linkedom name the browser's types in theirs.
/// <reference lib="dom" />
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

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
export function readableRuns(html: string): ReadonlySet<string> {
  // Without <html> the DOM has as many roots as the fragment.
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  const runs = new Set<string>();
  const kept = new Readability<KeptNode>(document, { serializer: (node) => node, disableJSONLD: true }).parse()
    ?.content;
  if (kept === null || kept === undefined) return runs;
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
  const words = parts.join('').match(WORD) ?? [];
  for (let i = 0; i + 3 <= words.length; i++) runs.add(`${words[i]!} ${words[i + 1]!} ${words[i + 2]!}`);
  return runs;
}

const WORD = /[\p{L}\p{N}_]+/gu;
