import { z } from 'zod';
import { readTimestamp } from '../dates.js';
import { decode } from '../decode.js';
import { Unreadable } from '../limits.js';
import { NOTHING_STATED, type Stated } from '../article.js';

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

/** One record of JSON Lines. */
export interface JsonRecord {
  readonly id: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly stated: Stated;
}

/**
 * @param bytes one line
 * @throws Unreadable where the line holds no record, without its line number
 */
export function parseRecord(bytes: Uint8Array): JsonRecord | null {
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
  const day = published == null ? null : readTimestamp(published);
  return {
    id: id === undefined ? null : String(id),
    text: text ?? null,
    html: html ?? null,
    stated: {
      ...NOTHING_STATED,
      url: url == null || url === '' ? null : url,
      title: title == null || title.trim() === '' ? null : title.trim(),
      published: day,
      publishedEvidence: day === null || published == null ? null : { metadata: 'published', value: published },
    },
  };
}
