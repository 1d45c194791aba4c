import { z } from 'zod';
import { readTable } from './table.js';

const schema = z.strictObject({
  name: z.string().min(2),
  nicknames: z.array(z.string().min(2)).min(1),
  source: z.string(),
});

/** Given names, folded, and those that stand for them in everyday use, both ways: bill → william, william → bill. */
export type Nicknames = ReadonlyMap<string, ReadonlySet<string>>;

/** @throws DataError where the table is malformed */
export function loadNicknames(): Nicknames {
  const table = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = table.get(one);
    if (known) known.add(other);
    else table.set(one, new Set([other]));
  };
  for (const { name, nicknames } of readTable('language/en/nicknames.jsonl', schema))
    for (const nickname of nicknames) {
      add(name, nickname);
      add(nickname, name);
    }
  return table;
}
