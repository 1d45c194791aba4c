import { Parser } from 'htmlparser2';
import type { Furniture } from '../../knowledge/furniture.js';
import type { Line } from '../lines.js';
import { Unreadable, type Limits } from '../limits.js';
import { LeanPage } from './lean.js';

/** Where in the page's tree a line stands; the order numbers the bits of `places`. */
export const PLACES = [
  'article', 'main', 'nav', 'header', 'footer', 'aside', 'figure', 'form', 'table', 'list', 'quote', 'heading', 'hidden',
  'button', 'articleBody', 'link',
] as const; // prettier-ignore
export type Place = (typeof PLACES)[number];

/** The elements that make a line; the order numbers `HtmlLine.tag`. */
export const LINE_TAGS = [
  'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'td', 'figcaption', 'blockquote', 'dd', 'section', 'article', 'button', 'pre',
  'body', 'other',
] as const; // prettier-ignore

/** A line of a page's text and where it stands in the page. */
export interface HtmlLine extends Line {
  /** Index into {@link LINE_TAGS} of the innermost block around it. */
  readonly tag: number;
  /** Bits of {@link PLACES}. */
  readonly places: number;
  /** Bits of CUE_KINDS in classes and ids: of the block and two around it, of all further out. */
  readonly near: number;
  readonly far: number;
  /** Units of it that stand in links, in bold, in italics. */
  readonly linked: number;
  readonly bold: number;
  readonly italic: number;
  /** Numbers of the block around it, its parent and so on outwards, at most {@link CONTAINERS}. */
  readonly containers: readonly number[];
}

const CONTAINERS = 5;

/** A `<time>` or a publication date marked up in the text. */
export interface PageTime {
  readonly value: string;
  /** Index of the line it stands in or before. */
  readonly line: number;
  readonly marked: boolean;
}

/** A page as one text, a line a block, with what its head and its markup say. */
export interface Page {
  readonly text: string;
  readonly lines: readonly HtmlLine[];
  /** Values by lower-case name, property or itemprop, in page order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  readonly times: readonly PageTime[];
  /** Texts of elements marked as the author's (rel=author, itemprop=author), in page order. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  /** As much of the page as Readability needs, as HTML. */
  readonly lean: string;
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'select', 'textarea',
  'canvas', 'audio', 'video', 'title', 'datalist', 'math']); // prettier-ignore
const INLINE = new Set(['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i',
  'ins', 'kbd', 'label', 'mark', 'nobr', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt',
  'u', 'var', 'wbr', 'img', 'input', 'picture', 'source', 'meta', 'link', 'ruby', 'rb', 'rt', 'rp', 'data', 'map', 'area',
  'bold', 'center-inline', 'amp-img']); // prettier-ignore
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'dl', 'table', 'article', 'section',
  'figure', 'header', 'footer', 'aside', 'nav', 'main', 'hr', 'pre', 'form']); // prettier-ignore
const TAG_PLACES: ReadonlyMap<string, Place> = new Map([
  ['article', 'article'], ['main', 'main'], ['nav', 'nav'], ['header', 'header'], ['footer', 'footer'], ['aside', 'aside'],
  ['figure', 'figure'], ['figcaption', 'figure'], ['form', 'form'], ['table', 'table'], ['ul', 'list'], ['ol', 'list'],
  ['blockquote', 'quote'], ['h1', 'heading'], ['h2', 'heading'], ['h3', 'heading'], ['h4', 'heading'], ['h5', 'heading'],
  ['h6', 'heading'], ['button', 'button'], ['a', 'link'],
]); // prettier-ignore
const ROLES: ReadonlyMap<string, Place> = new Map([
  ['navigation', 'nav'], ['menu', 'nav'], ['banner', 'header'], ['contentinfo', 'footer'], ['complementary', 'aside'],
  ['article', 'article'], ['main', 'main'], ['dialog', 'hidden'], ['search', 'form'],
]); // prettier-ignore

interface Open {
  readonly tag: string;
  readonly inline: boolean;
  readonly number: number;
  readonly places: number;
  readonly cues: number;
  readonly near: number;
  readonly all: number;
  readonly skipped: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly marked: string | null;
  readonly lineTag: number;
}

const ROOT: Open = { tag: '', inline: false, number: 0, places: 0, cues: 0, near: 0, all: 0, skipped: false, bold: false,
  italic: false, marked: null, lineTag: LINE_TAGS.indexOf('body') }; // prettier-ignore

/**
 * Flatten a page: every block a line, an empty line around paragraphs and headings, white space collapsed, scripts and
 * styles left out. One pass over the tags, in time and memory linear in the page.
 *
 * @throws Unreadable past `limits.depth` or `limits.elements`
 */
export function readPage(html: string, furniture: Furniture, limits: Limits): Page {
  const flat = new Flattener(furniture, limits);
  const parser = new Parser(flat, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.write(html);
  parser.end();
  return flat.page();
}

class Flattener {
  readonly #stack: Open[] = [ROOT];
  readonly #parts: string[] = [];
  readonly #lines: HtmlLine[] = [];
  readonly #metas = new Map<string, string[]>();
  readonly #marked = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  readonly #times: PageTime[] = [];
  readonly #classBits = new Map<string, number>();
  readonly #lean = new LeanPage();
  readonly #furniture: Furniture;
  readonly #limits: Limits;
  #elements = 0;
  #length = 0;
  #line = '';
  #linked = 0;
  #bold = 0;
  #italic = 0;
  #at: Open = ROOT;
  #containers: readonly number[] = [];
  /** Line breaks owed before the next line: 2 around paragraphs. */
  #gap = 0;
  #capture: { kind: 'title' | 'jsonLd'; text: string } | null = null;
  #title: string | null = null;
  #language: string | null = null;
  #canonical: string | null = null;

  constructor(furniture: Furniture, limits: Limits) {
    this.#furniture = furniture;
    this.#limits = limits;
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.#elements++;
    if (this.#elements > this.#limits.elements) {
      throw new Unreadable(`more than ${this.#limits.elements} elements (limit elements)`);
    }
    if (this.#stack.length > this.#limits.depth) {
      throw new Unreadable(`elements nested more than ${this.#limits.depth} deep (limit depth)`);
    }
    const parent = this.#stack[this.#stack.length - 1]!;
    const inline = INLINE.has(tag);
    if (!inline) this.#break(tag === 'br' ? 1 : SPACED.has(tag) ? 2 : 1);
    else if (tag === 'a' && this.#line !== '' && this.#afterLink) this.#space();
    this.#afterLink = false;
    this.#head(tag, attributes);
    const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
    const outer = tag === 'body' || tag === 'html';
    const cues = outer ? 0 : this.#bitsOf(names);
    const itemprop = attributes['itemprop']?.toLowerCase() ?? '';
    const marked =
      /(^|\s)(author|publisher|headline|datepublished)(\s|$)/u.exec(itemprop)?.[2] ??
      (/(^|\s)author(\s|$)/u.test(attributes['rel'] ?? '') ? 'author' : null);
    if (tag === 'time' || itemprop.includes('datepublished')) {
      const value = attributes['datetime'] ?? attributes['content'] ?? '';
      this.#times.push({
        value,
        line: this.#lines.length,
        marked: itemprop.includes('datepublished') || attributes['pubdate'] !== undefined,
      });
    }
    const tagIndex = (LINE_TAGS as readonly string[]).indexOf(
      /^h[5-6]$/u.test(tag) ? 'h4' : tag === 'th' ? 'td' : tag === 'dt' ? 'dd' : tag,
    );
    const places = placesOf(tag, attributes, itemprop);
    this.#lean.openTag(tag, attributes, (places & HIDDEN) !== 0);
    this.#stack.push({
      tag,
      inline,
      number: inline ? parent.number : this.#elements,
      places: parent.places | places,
      cues,
      near: inline ? parent.near | cues : cues | parent.cues | (this.#stack[this.#stack.length - 2]?.cues ?? 0),
      all: parent.all | cues,
      skipped: parent.skipped || SKIPPED.has(tag),
      bold: parent.bold || tag === 'b' || tag === 'strong',
      italic: parent.italic || tag === 'i' || tag === 'em',
      marked: marked ?? parent.marked,
      lineTag: inline ? parent.lineTag : tagIndex === -1 ? LINE_TAGS.indexOf('other') : tagIndex,
    });
  }

  #afterLink = false;

  onclosetag(tag: string): void {
    const open = this.#stack[this.#stack.length - 1]!;
    if (this.#stack.length > 1) this.#stack.pop();
    this.#lean.closeTag();
    if (this.#capture !== null && (tag === 'title' || tag === 'script')) {
      if (this.#capture.kind === 'jsonLd') this.#jsonLd.push(this.#capture.text);
      else this.#title ??= collapse(this.#capture.text);
      this.#capture = null;
    }
    if (!open.inline) this.#break(tag === 'br' ? 1 : SPACED.has(tag) ? 2 : 1);
    this.#afterLink = tag === 'a';
  }

  ontext(data: string): void {
    this.#lean.text(data);
    if (this.#capture !== null) {
      this.#capture.text += data;
      return;
    }
    const open = this.#stack[this.#stack.length - 1]!;
    if (open.skipped) return;
    if (open.tag === 'pre' && data.includes('\n')) {
      data.split('\n').forEach((part, i) => {
        if (i > 0) this.#break(1);
        this.#add(part, open);
      });
    } else this.#add(data, open);
  }

  #add(data: string, open: Open): void {
    const clean = data.replace(/[\s\u200b\u00ad\ufeff]+/gu, (space) => (/[\s]/u.test(space) ? ' ' : ''));
    const text = this.#line === '' || this.#line.endsWith(' ') ? clean.trimStart() : clean;
    if (text === '') return;
    if (this.#line === '') {
      this.#at = open;
      this.#containers = this.#containersOf();
    }
    this.#afterLink = false;
    this.#line += text;
    if ((open.places & LINK) !== 0) this.#linked += text.length;
    if (open.bold) this.#bold += text.length;
    if (open.italic) this.#italic += text.length;
    if (open.marked !== null) {
      const list = this.#marked.get(open.marked) ?? [];
      if (list.length < 20) list.push(text.trim());
      this.#marked.set(open.marked, list);
    }
  }

  #space(): void {
    if (!this.#line.endsWith(' ')) this.#line += ' ';
  }

  /** The innermost blocks that are open, from the inside out. */
  #containersOf(): readonly number[] {
    const found: number[] = [];
    for (let i = this.#stack.length - 1; i > 0 && found.length < CONTAINERS; i--) {
      const open = this.#stack[i]!;
      if (!open.inline) found.push(open.number);
    }
    return found;
  }

  #break(gap: number): void {
    const text = this.#line.trimEnd();
    if (text !== '') {
      const blanks = this.#gap > 1 ? 1 : 0;
      if (this.#lines.length > 0) {
        const glue = blanks === 1 ? '\n\n' : '\n';
        this.#parts.push(glue);
        this.#length += glue.length;
      }
      const { places, near, all, lineTag } = this.#at;
      this.#lines.push({
        start: this.#length,
        end: this.#length + text.length,
        text,
        blanksBefore: blanks,
        tag: lineTag,
        places,
        near,
        far: all & ~near,
        linked: this.#linked,
        bold: this.#bold,
        italic: this.#italic,
        containers: this.#containers,
      });
      this.#parts.push(text);
      this.#length += text.length;
      this.#gap = 0;
    }
    this.#line = '';
    this.#linked = 0;
    this.#bold = 0;
    this.#italic = 0;
    this.#gap = Math.max(this.#gap, gap);
  }

  /** What the head says: title, metas, JSON-LD, canonical address, language. */
  #head(tag: string, attributes: Record<string, string>): void {
    if (tag === 'title' && this.#title === null && !this.#stack.some((open) => open.tag === 'svg'))
      this.#capture = { kind: 'title', text: '' };
    else if (tag === 'script' && /ld\+json/iu.test(attributes['type'] ?? ''))
      this.#capture = { kind: 'jsonLd', text: '' };
    else if (tag === 'html' || tag === 'body') this.#language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
    else if (tag === 'link' && attributes['rel'] === 'canonical') this.#canonical ??= attributes['href'] ?? null;
    const name = (
      attributes['property'] ??
      attributes['name'] ??
      attributes['itemprop'] ??
      attributes['http-equiv'] ??
      ''
    ).toLowerCase();
    const content = attributes['content'];
    if (name === '' || content === undefined || content.trim() === '') return;
    const list = this.#metas.get(name) ?? [];
    if (list.length < 20) list.push(collapse(content));
    this.#metas.set(name, list);
  }

  #bitsOf(names: string): number {
    if (names === ' ') return 0;
    const known = this.#classBits.get(names);
    if (known !== undefined) return known;
    let bits = 0;
    for (const part of names.slice(0, 400).match(/[A-Z]?[a-z]+|[A-Z]+/gu) ?? [])
      bits |= this.#furniture.classes.get(part.toLowerCase()) ?? 0;
    for (const part of names.slice(0, 400).split(/\s+/u)) bits |= this.#furniture.classes.get(part.toLowerCase()) ?? 0;
    this.#classBits.set(names, bits);
    return bits;
  }

  page(): Page {
    this.#break(1);
    return {
      text: this.#parts.join(''),
      lines: this.#lines,
      metas: this.#metas,
      jsonLd: this.#jsonLd,
      title: this.#title === '' ? null : this.#title,
      language: this.#language,
      canonical: this.#canonical,
      times: this.#times,
      marked: this.#marked,
      lean: this.#lean.html(),
    };
  }
}

/** The bit of a place. */
export function placeBit(place: Place): number {
  return 1 << PLACES.indexOf(place);
}

const LINK = placeBit('link');
const HIDDEN = placeBit('hidden');

function placesOf(tag: string, attributes: Record<string, string>, itemprop: string): number {
  let places = 0;
  const byTag = TAG_PLACES.get(tag);
  if (byTag !== undefined) places |= placeBit(byTag);
  const byRole = ROLES.get(attributes['role'] ?? '');
  if (byRole !== undefined) places |= placeBit(byRole);
  if (itemprop.includes('articlebody')) places |= placeBit('articleBody');
  const style = attributes['style'];
  const unseen = attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true';
  if (unseen || (style !== undefined && /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/iu.test(style)))
    places |= placeBit('hidden');
  return places;
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
