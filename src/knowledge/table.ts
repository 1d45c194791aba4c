import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { DataError } from '../errors.js';

/** Where the knowledge lies: beside this module, in the sources and in the built package alike. */
const ROOT = new URL('./', import.meta.url);

/** The path of a knowledge file, for example `world/states.jsonl`. */
export function knowledgePath(file: string): string {
  return fileURLToPath(new URL(file, ROOT));
}

/**
 * Read one table of the knowledge: JSON Lines, one entry a line.
 *
 * @param file relative to this folder
 * @param schema what an entry must look like
 * @throws DataError with file and line where an entry is malformed
 */
export function readTable<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const path = knowledgePath(file);
  const rows: T[] = [];
  let number = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    number++;
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new DataError(path, number, 'not a JSON object; each line holds one entry');
    }
    const entry = schema.safeParse(value);
    if (!entry.success) {
      const issue = entry.error.issues[0];
      throw new DataError(path, number, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'malformed entry'}`);
    }
    rows.push(entry.data);
  }
  return Object.freeze(rows);
}
