import { NOTHING_STATED } from '../article.js';
import { readAll } from '../bytes.js';
import { decode, toUtf8 } from '../decode.js';
import { Unreadable, type Limits } from '../limits.js';
import { readCsv } from './csv.js';
import type { BadRecord, Draft } from './draft.js';
import { readFeed } from './feed.js';
import { readJsonLines } from './jsonl.js';
import type { Form } from './names.js';
import { readDocx, readPdf } from './office.js';
import { readWarc, statedCharset } from './warc.js';

/**
 * What a stream of a given form holds, one draft an article.
 *
 * @throws Unreadable
 */
export async function* readForm(
  form: Form,
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Draft | BadRecord> {
  switch (form) {
    case 'jsonl':
      yield* readJsonLines(toUtf8(chunks), limits);
      return;
    case 'warc':
      yield* readWarc(chunks, limits);
      return;
    case 'csv':
      yield* readCsv(chunks, limits);
      return;
    case 'feed': {
      const bytes = await readAll(chunks, limits);
      yield* readFeed(decode(bytes, statedCharset(bytes)), limits);
      return;
    }
    case 'pdf':
      yield single(await readPdf(await readAll(chunks, limits)), null);
      return;
    case 'docx':
      yield single(await readDocx(await readAll(chunks, limits), limits), null);
      return;
    case 'html': {
      const bytes = await readAll(chunks, limits);
      yield single(null, decode(bytes, statedCharset(bytes)));
      return;
    }
    case 'text':
      yield single(decode(await readAll(chunks, limits)), null);
      return;
  }
}

function single(text: string | null, html: string | null): Draft {
  if ((text ?? html ?? '').trim() === '') throw new Unreadable('empty');
  return { id: null, line: null, text, html, stated: NOTHING_STATED, whole: false };
}
