import { beginsAsTable } from './csv.js';
import type { Form } from './names.js';

/** The form that the first bytes tell, gunzipped; text where they tell nothing else. */
export function sniffForm(head: Uint8Array): Form {
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  if (start.startsWith('WARC/')) return 'warc';
  const text = start.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
  if (/^\{\s*"/u.test(text)) return 'jsonl';
  if (/^(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,400}-->\s*)?<(rss|feed|rdf:RDF)[\s>]/iu.test(text)) return 'feed';
  if (
    /^(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,400}-->\s*)?<(!doctype html|html|head|body|article|div|p)[\s>]/iu.test(text)
  )
    return 'html';
  return beginsAsTable(text) ? 'csv' : 'text';
}
