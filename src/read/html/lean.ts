/** Elements whose content Readability removes, or whose text is no text. */
const GONE = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'embed', 'select', 'textarea',
  'canvas', 'audio', 'video', 'datalist', 'math', 'link', 'base', 'source', 'track', 'param', 'area', 'map']); // prettier-ignore
/** Without class, id or role these tell Readability nothing that their text doesn't. */
const PLAIN = new Set(['span', 'b', 'strong', 'i', 'em', 'u', 's', 'small', 'sup', 'sub', 'big', 'font', 'tt', 'abbr',
  'acronym', 'cite', 'mark', 'ins', 'del', 'time', 'wbr', 'nobr', 'label', 'data', 'bdi', 'bdo', 'q', 'var', 'dfn']); // prettier-ignore
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'col', 'wbr']);
/** Elements between which white space is text. */
const INLINE = new Set([...PLAIN, 'a', 'code', 'kbd', 'samp', 'img', 'input', 'button', 'picture']);
/** What Readability asks elements for. */
const ASKED = ['class', 'id', 'role', 'rel', 'itemprop', 'aria-modal', 'rowspan', 'colspan', 'summary', 'datatable'];
const METAS = /title|author|byl|creator|description|excerpt|site_name/iu;

interface Part {
  readonly tag: string;
  readonly state: 'gone' | 'text' | 'element';
}

/**
 * The page again, with no more of it than Readability looks at: each attribute and each blank between blocks costs it a
 * node, and nodes are most of its time. Fed with one parser's events, so that the page's own markup is read once.
 */
export class LeanPage {
  readonly #parts: string[] = [];
  readonly #open: Part[] = [];
  /** Right after a block's edge white space is dropped. */
  #edge = true;
  #root = false;

  /** @param unseen the element is hidden: Readability drops it with all that it holds */
  openTag(tag: string, attributes: Record<string, string>, unseen: boolean): void {
    const inside = this.#open[this.#open.length - 1];
    const outer = tag === 'html' || tag === 'body';
    if (inside?.state === 'gone' || GONE.has(tag) || (unseen && !outer)) {
      this.#open.push({ tag, state: 'gone' });
      return;
    }
    const name = attributes['property'] ?? attributes['name'] ?? '';
    if (tag === 'meta') {
      if (METAS.test(name))
        this.#parts.push(`<meta name="${quoted(name)}" content="${quoted(attributes['content'] ?? '')}">`);
      this.#open.push({ tag, state: 'gone' });
      return;
    }
    if (!INLINE.has(tag)) this.#edge = true;
    let asked = '';
    for (const key of ASKED) {
      const value = attributes[key];
      if (value !== undefined && value !== '') asked += ` ${key}="${quoted(value)}"`;
    }
    if (asked === '' && PLAIN.has(tag)) {
      this.#open.push({ tag, state: 'text' });
      return;
    }
    if (tag === 'html') this.#root = true;
    if (tag === 'img') asked += ' src="#"';
    if (tag === 'a' && attributes['href'] !== undefined) asked += hrefOf(attributes['href']);
    this.#parts.push(`<${tag}${asked}>`);
    this.#open.push({ tag, state: 'element' });
  }

  closeTag(): void {
    const part = this.#open.pop();
    if (part === undefined || part.state !== 'element' || VOID.has(part.tag)) return;
    this.#parts.push(`</${part.tag}>`);
    if (!INLINE.has(part.tag)) this.#edge = true;
  }

  text(data: string): void {
    if (this.#open[this.#open.length - 1]?.state === 'gone') return;
    let text = data.replace(/\s+/gu, ' ');
    if (this.#edge) text = text.trimStart();
    if (text === '') return;
    this.#edge = false;
    // Neither sign is part of a word, and both would need an entity: a parser makes three nodes of a text with one.
    this.#parts.push(text.includes('&') || text.includes('<') ? text.replace(/[&<]/gu, '+') : text);
  }

  /** The lean page, as HTML with one root. */
  html(): string {
    const page = this.#parts.join('');
    return this.#root ? page : `<html><body>${page}</body></html>`;
  }
}

/** Links within the page count for less; of all others Readability only asks that they are links. */
function hrefOf(href: string): string {
  return /^#./u.test(href) ? ' href="#a"' : ' href="#"';
}

function quoted(value: string): string {
  return value.replace(/[&"]/gu, ' ');
}
