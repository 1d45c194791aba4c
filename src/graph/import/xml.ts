import { SaxesParser } from 'saxes';
import { DataError } from '../../errors.js';

/** An opening tag: its name without a prefix, and its attributes by their names without prefixes. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlListener {
  readonly open: (tag: Tag) => void;
  /** @param text all that stood directly or deeper between the tags */
  readonly close: (name: string, text: string) => void;
}

/**
 * Read XML in pieces. Namespaces don't matter, as they don't to Gephi: only what stands after the colon does.
 *
 * @param file as the user would name it: for messages only
 * @throws DataError with file and line where it is no well-formed XML
 */
export function readXml(pieces: Iterable<string>, file: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  let text = '';
  parser.on('error', (error) => {
    throw new DataError(file, parser.line, `no well-formed XML: ${error.message.replace(/^\S*:\d+:\d+: /, '')}`);
  });
  parser.on('opentag', (tag) => {
    text = '';
    const attributes = new Map(Object.entries(tag.attributes).map(([name, value]) => [local(name), value]));
    listener.open({ name: local(tag.name), attributes });
  });
  parser.on('text', (more) => (text += more));
  parser.on('cdata', (more) => (text += more));
  parser.on('closetag', (tag) => {
    listener.close(local(tag.name), text);
    text = '';
  });
  for (const piece of pieces) parser.write(piece);
  parser.close();
}
