import { NOTHING_STATED } from '../article.js';
import { readTimestamp } from '../dates.js';
import { Unreadable, type Limits } from '../limits.js';
import type { BadRecord, Draft } from './draft.js';

/** The text of an entry's elements, by local name; of several the longest. */
type Fields = Map<string, string>;

/**
 * The entries of an RSS, RDF or Atom feed. An entry's text is its content, or its summary where it has none.
 *
 * @throws Unreadable where it is no feed, is malformed before its first entry, or nests too deep; entities that the
 *   file declares itself are not expanded
 */
export async function* readFeed(xml: string, limits: Limits): AsyncGenerator<Draft | BadRecord> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const entries: { fields: Fields; line: number }[] = [];
  let current: { fields: Fields; line: number } | null = null;
  let channel: string | null = null;
  let depth = 0;
  let name = '';
  let text = '';
  const root = { isFeed: false };
  let problem: { message: string; line: number } | null = null;
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/iu.test(doctype))
      throw new Unreadable('a document that declares entities of its own (not expanded)', parser.line);
  });
  parser.on('error', (error) => {
    problem ??= { message: error.message.replace(/^[^:]*:\d+:\d+: /u, ''), line: parser.line };
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > limits.depth)
      throw new Unreadable(`elements nested more than ${limits.depth} deep (limit depth)`, parser.line);
    const local = tag.name.replace(/^.*:/u, '').toLowerCase();
    if (depth === 1) root.isFeed = ['rss', 'feed', 'rdf'].includes(local);
    if (local === 'item' || local === 'entry') current = { fields: new Map(), line: parser.line };
    else if (
      local === 'link' &&
      current !== null &&
      tag.attributes['href'] !== undefined &&
      (tag.attributes['rel'] ?? 'alternate') === 'alternate'
    ) {
      current.fields.set('link', tag.attributes['href']);
    }
    name = local;
    text = '';
  });
  const add = (data: string): void => {
    text += data;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag) => {
    depth--;
    const local = tag.name.replace(/^.*:/u, '').toLowerCase();
    if (local === 'item' || local === 'entry') {
      if (current !== null) entries.push(current);
      current = null;
    } else if (current !== null && text.trim() !== '' && (current.fields.get(local)?.length ?? 0) < text.length)
      current.fields.set(local, text.trim());
    else if (current === null && name === 'title' && local === 'title') channel ??= text.trim() || null;
    if (local !== 'name') text = '';
  });
  parser.write(xml).close();
  if (!root.isFeed) throw new Unreadable('XML that is neither RSS nor Atom');
  let number = 0;
  for (const { fields, line } of entries) {
    number++;
    const html =
      fields.get('encoded') ?? fields.get('content') ?? fields.get('description') ?? fields.get('summary') ?? null;
    if (html === null) {
      yield { line, reason: 'an entry without text' };
      continue;
    }
    const stamp =
      fields.get('pubdate') ?? fields.get('published') ?? fields.get('date') ?? fields.get('updated') ?? null;
    const day = stamp === null ? null : readTimestamp(stamp);
    const author = fields.get('creator') ?? fields.get('name') ?? fields.get('author') ?? null;
    yield {
      id: fields.get('guid') ?? fields.get('id') ?? fields.get('link') ?? null,
      line: number,
      text: null,
      html,
      whole: true,
      stated: {
        ...NOTHING_STATED,
        url: fields.get('link') ?? null,
        title: fields.get('title') ?? null,
        publisher: channel,
        authors: author === null ? [] : [author],
        published: day,
        publishedEvidence: day === null || stamp === null ? null : { metadata: 'feed', value: stamp },
      },
    };
  }
  const broken = problem as { message: string; line: number } | null;
  if (broken !== null) yield { line: broken.line, reason: `malformed XML: ${broken.message}` };
}
