/**
 * Makes language/en/nicknames.jsonl.
 *
 *     npx tsx src/knowledge/build/make-nicknames.ts NAMES_CSV
 *
 * Source: names.csv of carltonnorthern/nicknames (Apache License 2.0), whose lines are `name,has_nickname,nickname`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { knowledgePath } from '../table.js';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: make-nicknames.ts NAMES_CSV');
const nicknames = new Map<string, Set<string>>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [name, relation, nickname] = line.trim().split(',');
  if (relation !== 'has_nickname' || name === undefined || nickname === undefined) continue;
  // A name of one letter is an initial here.
  if (!/^[a-z]{2,}$/u.test(name) || !/^[a-z]{2,}$/u.test(nickname)) continue;
  const known = nicknames.get(name);
  if (known) known.add(nickname);
  else nicknames.set(name, new Set([nickname]));
}
const rows = [...nicknames]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, short]) => ({ name, nicknames: [...short].sort(), source: 'carltonnorthern/nicknames' }));
writeFileSync(knowledgePath('language/en/nicknames.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
