import { z } from 'zod';
import { readTimestamp } from '../dates.js';
import { decode } from '../decode.js';
import { rawLines } from '../bytes.js';
import { megabytes, Unreadable, type Limits } from '../limits.js';
import { NOTHING_STATED } from '../article.js';
import type { BadRecord, Draft } from './draft.js';

const RECORD = z
  .object({
    id: z.union([z.string().min(1), z.number()]).optional(),
    text: z.string().nullish(),
    html: z.string().nullish(),
    title: z.string().nullish(),
    url: z.string().nullish(),
    published: z.string().nullish(),
  })
  .refine((record) => typeof record.text === 'string' || typeof record.html === 'string', 'neither "text" nor "html"');

/** The records of JSON Lines, one at a time, in memory of one line; empty lines are passed over. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Draft | BadRecord> {
  for await (const { number, bytes } of rawLines(chunks, limits)) {
    if (bytes === null) {
      yield { line: number, reason: `a line longer than ${megabytes(limits.recordBytes)} (limit recordBytes)` };
      continue;
    }
    try {
      const draft = parseRecord(bytes, number);
      if (draft !== null) yield draft;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { line: number, reason: error.message };
    }
  }
}

/**
 * @param bytes one line
 * @returns null for an empty line
 * @throws Unreadable where the line holds no record
 */
export function parseRecord(bytes: Uint8Array, number: number): Draft | null {
  const line = decode(bytes).trim();
  if (line === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Unreadable('not valid JSON; each line holds one object with "id" and "text" or "html"');
  }
  const parsed = RECORD.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') ?? '';
    throw new Unreadable(`${where === '' ? '' : `"${where}": `}${issue?.message ?? 'not a record'}`);
  }
  const { id, text, html, title, url, published } = parsed.data;
  const day = typeof published === 'string' ? readTimestamp(published) : null;
  return {
    id: id === undefined ? null : String(id),
    line: number,
    text: text ?? null,
    html: text === null || text === undefined ? (html ?? null) : null,
    whole: false,
    stated: {
      ...NOTHING_STATED,
      url: typeof url === 'string' && url !== '' ? url : null,
      title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
      published: day,
      publishedEvidence:
        day !== null && typeof published === 'string' ? { metadata: 'published', value: published } : null,
    },
  };
}
