/** The words of which names are put together: `parts.jsonl`, one list a line. */
import { z } from 'zod';
import { DataError } from '../../../errors.js';
import { readTable } from '../../table.js';

const FILE = 'build/variety/parts.jsonl';
const listSchema = z.strictObject({
  list: z.string().min(1),
  of: z.enum(['people', 'places', 'bodies', 'events']),
  entries: z.array(z.string()).min(1),
});

const lists = new Map(readTable(FILE, listSchema).map(({ list, of, entries }) => [`${of} ${list}`, entries]));

/**
 * One list.
 *
 * @param name what it is of and its name: "people titles"
 * @throws DataError where there is none
 */
export function parts(name: string): readonly string[] {
  const found = lists.get(name);
  if (!found) throw new DataError(FILE, null, `no list "${name}"`);
  return found;
}
