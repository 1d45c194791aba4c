import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadNames } from '../../src/knowledge/names.js';
import { pieces } from '../../src/knowledge/pieces.js';
import { knowledgePath } from '../../src/knowledge/table.js';

type Row = Record<string, unknown>;
const rows = (file: string): Row[] =>
  readFileSync(knowledgePath(file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
const KEYS: [string, string][] = [
  ['world/states.jsonl', 'id'],
  ['world/states-added.jsonl', 'id'],
  ['world/places.jsonl', 'name'],
  ['world/places-added.jsonl', 'name'],
  ['world/cities.jsonl', 'state'],
  ['world/organizations.jsonl', 'id'],
  ['world/organizations-added.jsonl', 'id'],
  ['world/peoples.jsonl', 'region'],
  ['world/ambiguous.jsonl', 'word'],
  ['language/en/titles.jsonl', 'title'],
  ['language/en/portfolios.jsonl', 'word'],
];
const strings = (row: Row, field: string): string[] => (Array.isArray(row[field]) ? (row[field] as string[]) : []);

describe.each(KEYS)('%s', (file, key) => {
  test('sorted by its key, each key once, each line with a source', () => {
    const keys = rows(file).map((row) => String(row[key]));
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys).toEqual([...keys].sort());
    for (const row of rows(file)) expect(String(row['source'])).not.toBe('');
  });
});

test('every line of every table fits its schema', () => {
  expect(() => loadNames()).not.toThrow();
});

test('every state an entry points to is known', () => {
  const { states } = loadNames();
  for (const file of ['world/cities.jsonl', 'world/places-added.jsonl'])
    for (const row of rows(file)) if (row['state'] !== null) expect(states.has(row['state'] as string)).toBe(true);
});

test('an alias that two states claim stands in the file of ambiguous words', () => {
  const claims = new Map<string, Set<string>>();
  for (const file of ['world/states.jsonl', 'world/states-added.jsonl'])
    for (const row of rows(file))
      for (const name of [row['name'], ...strings(row, 'aliases'), ...strings(row, 'adjectives')]) {
        if (typeof name !== 'string') continue;
        const form = pieces(name).join(' ');
        claims.set(form, (claims.get(form) ?? new Set()).add(String(row['id'])));
      }
  const ambiguous = new Set(rows('world/ambiguous.jsonl').map((row) => pieces(String(row['word'])).join(' ')));
  const twice = [...claims].filter(([form, ids]) => ids.size > 1 && !ambiguous.has(form)).map(([form]) => form);
  expect(twice).toEqual([]);
});

test('an organization’s alias is claimed once', () => {
  const claims = new Map<string, Set<string>>();
  for (const row of rows('world/organizations-added.jsonl'))
    for (const name of [String(row['name']), ...strings(row, 'aliases')]) {
      const form = pieces(name).join(' ');
      claims.set(form, (claims.get(form) ?? new Set()).add(String(row['id'])));
    }
  expect([...claims].filter(([, ids]) => ids.size > 1).map(([form]) => form)).toEqual([]);
});

test('an organization acts in a state of the tables', () => {
  const states = new Set([...rows('world/states.jsonl'), ...rows('world/states-added.jsonl')].map((row) => row['id']));
  const homes = rows('world/organizations-added.jsonl').map((row) => row['state'] ?? null);
  expect(homes.filter((state) => state !== null && !states.has(state))).toEqual([]);
  expect(homes.filter((state) => state !== null).length).toBeGreaterThan(50);
});

describe('what everybody should find', () => {
  const names = loadNames();
  test.each([
    ['us', 'state:USA'],
    ['cote d ivoire', 'state:CIV'],
    ['holy see', 'state:VAT'],
    ['kosovo', 'state:XKX'],
    ['ussr', 'state:SUHH'],
    ['abkhazia', 'state:x-abkhazia'],
    ['kremlin', 'state:RUS'],
    ['foggy bottom', 'state:USA'],
    ['african union', 'organization:african-union'],
    ['minsk group', 'organization:osce-minsk-group'],
  ])('%s', (form, id) => {
    expect(names.senses.get(form)?.[0]?.id).toBe(id);
  });
  test('no word of the language is a name in small print', () => {
    for (const form of ['is', 'it', 'in', 'at', 'no', 'and']) expect(names.senses.has(form)).toBe(false);
  });
});

test('tables stay small', () => {
  let bytes = 0;
  for (const folder of ['world', 'language/en'])
    for (const file of readdirSync(knowledgePath(folder)))
      bytes += readFileSync(knowledgePath(`${folder}/${file}`)).length;
  expect(bytes).toBeLessThan(3_000_000);
});
