import { expect, test } from '@jest/globals';
import { PENN, readWords, tokenText } from '../../../../src/extract/words.js';
import { loadLinguisticModels } from '../../../../src/knowledge/models.js';
import { readTable } from '../../../../src/knowledge/table.js';
import { z } from 'zod';

const models = loadLinguisticModels();

/** The Penn tag of a word's first occurrence. */
function tagOf(text: string, word: string): string | undefined {
  const words = readWords(text, [[0, text.length]], models);
  for (let i = 0; i < words.count; i++) if (tokenText(words, i) === word) return PENN[words.penn[i]!];
  return undefined;
}

test.each([
  ['Kenya met envoys from Uganda in Oslo.', 'envoys', 'NNS'],
  ['Ana Holt and bishops from Kenya opened talks.', 'bishops', 'NNS'],
  ['The talks collapsed amid rising tension.', 'amid', 'IN'],
  ['Ana Holt telephoned Boris Kane on Monday.', 'telephoned', 'VBD'],
  ['Ana Holt will today receive a delegation.', 'today', 'NN'],
])('%s: %s', (text, word, tag) => {
  expect(tagOf(text, word)).toBe(tag);
});

test('with a capital a rare word may be a name: nothing is said of it', () => {
  const text = 'The Council of Ministers of Arnland met on Monday.';
  expect(readWords(text, [[0, text.length]], models).tag).toEqual(
    readWords(text, [[0, text.length]], { ...models, rareWords: [] }).tag,
  );
});

test('every word stands once, in order, and its tag is one of the tagger’s', () => {
  const rows = readTable('language/en/rare-words.jsonl', z.looseObject({ words: z.array(z.string()) }));
  const words = rows.flatMap((row) => row.words);
  expect(new Set(words).size).toBe(words.length);
  for (const row of rows) expect(row.words).toEqual([...row.words].sort());
  const tags = new Set(models.tagger.upos.map((upos, label) => `${upos}/${models.tagger.penn[label]!}`));
  for (const { tag } of models.rareWords) if (tag !== undefined) expect(tags).toContain(tag);
});
