/**
 * Names marked token by token (IOB2): whole documents with the spans of their names, as `gum-names.ts` gives them.
 */
import type { NamedDocument, NameKind, NameSpan } from './gum-names.js';

const KINDS: ReadonlyMap<string, NameKind> = new Map([
  ['PER', 'person'],
  ['LOC', 'location'],
  ['ORG', 'organization'],
  ['OTH', 'other'],
  ['MISC', 'other'],
]);

/** Where a document's parts are laid out: sentences by their id to whether a paragraph begins there. */
export function paragraphStarts(conllu: string): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const block of conllu.split('\n\n')) {
    const id = /^# sent_id = (.+)$/m.exec(block)?.[1];
    if (id !== undefined && /^# newpar/m.test(block)) starts.add(id);
  }
  return starts;
}

/**
 * Read a treebank's file with one token a line: number, form, label; `# newdoc id`, `# sent_id` and `# text` before each
 * sentence.
 *
 * @param paragraphs sentences that begin a paragraph
 */
export function readIobDocuments(file: string, paragraphs: ReadonlySet<string>): NamedDocument[] {
  const documents: NamedDocument[] = [];
  let id = '';
  let text = '';
  let spans: NameSpan[] = [];
  const close = (): void => {
    if (text !== '') documents.push({ id, text, spans, pronouns: [] });
    text = '';
    spans = [];
  };
  for (const block of file.split('\n\n')) {
    const opening = /^# newdoc id = (.+)$/m.exec(block)?.[1];
    if (opening !== undefined) {
      close();
      id = opening;
    }
    const written = /^# text = (.*)$/m.exec(block)?.[1];
    const sentence = /^# sent_id = (.+)$/m.exec(block)?.[1] ?? '';
    if (written === undefined) continue;
    if (text !== '') text += paragraphs.has(sentence) ? '\n\n' : ' ';
    const from = text.length;
    text += written;
    let at = from;
    let open = null as NameSpan | null;
    for (const line of block.split('\n')) {
      if (line.startsWith('#')) continue;
      const [, form, label] = line.split('\t');
      if (form === undefined || label === undefined) continue;
      const start = text.indexOf(form, at);
      if (start < 0) {
        open = null;
        continue;
      }
      at = start + form.length;
      const kind = KINDS.get(label.slice(2));
      if (kind === undefined) open = null;
      else if (label.startsWith('I-') && open?.kind === kind) open.end = at;
      else {
        open = { start, end: at, kind, entity: 0 };
        spans.push(open);
      }
    }
  }
  close();
  return documents;
}
