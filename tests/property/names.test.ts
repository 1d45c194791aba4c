import fc from 'fast-check';
import { findNames } from '../../src/extract/names/index.js';
import { linkMentions } from '../../src/extract/references/index.js';
import { readWords } from '../../src/extract/words.js';
import { nameKnowledge as knowledge } from '../fixtures/name-knowledge.js';

function read(text: string): ReturnType<typeof linkMentions> & { names: ReturnType<typeof findNames>['names'] } {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const names = findNames(words, knowledge);
  return { ...linkMentions(words, names, knowledge), names: names.names };
}

/** Names lie in order and apart; a mention's text is the text at its span; every mention's entity is listed. */
function expectSound(text: string): void {
  const { names, mentions, entities, idOf } = read(text);
  let at = 0;
  for (const name of names) {
    expect(name.start).toBeGreaterThanOrEqual(at);
    expect(name.end).toBeGreaterThan(name.start);
    at = name.end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
  expect(idOf).toHaveLength(names.length);
  const ids = new Set(entities.map(({ id }) => id));
  expect(ids.size).toBe(entities.length);
  for (const mention of mentions) {
    expect(mention.text).toBe(text.slice(mention.start, mention.end));
    expect(ids).toContain(mention.entity);
  }
  for (const entity of entities) {
    expect(entity.id).toMatch(/^(person|state|organization|place):./);
    expect(entity.name.trim()).not.toBe('');
    expect(entity.aliases).not.toContain(entity.name);
  }
}

const hostile = fc.constantFrom(
  '__proto__',
  'constructor',
  'President __proto__ said',
  'toString Valueof',
  'A'.repeat(10_000),
  'Ab'.repeat(3_000),
  '\u202eMoon Jae-in\u202c',
  'Ana\u200dDuarte',
  '😀 President 😀 Ana Duarte 😀',
  '\ud800',
  'PRESIDENT ANA DUARTE MET MARIO SOTO IN LISBON',
  'Chad Jordan Georgia Turkey Congo Washington',
  '(((((U.S.)))))',
  "O'Neill's's's",
  'al- bin von der',
  'the Duchy of the Kingdom of the Republic of',
  '<b>Ana Duarte</b>',
  '=cmd()',
);
const ordinary = fc.constantFrom(
  'Ana Duarte met the Turkish leader in Lisbon on Monday.',
  'She told him that Georgia, Chad and Jordan agreed.',
  'Mr Soto, the foreign minister of Portugal, called his Kenyan counterpart.',
  'Dozens fled. Washington denied it.',
  'The two presidents shook hands; both sides were pleased.',
);

test('any text: names are apart, mentions are the text at their spans, entities are listed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), hostile, ordinary), { maxLength: 8 }),
      fc.constantFrom(' ', '\n\n', '. ', ', ', ''),
      (parts, joint) => {
        expectSound(parts.join(joint));
      },
    ),
    { numRuns: 60 },
  );
});

test('names that are keys of every object are names like others', () => {
  const { entities } = read('President Constructor Tostring met Ana Duarte. Constructor Tostring left.');
  expect(entities.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toContain('Ana Duarte');
});

test('a paragraph more adds its own mentions and no others', () => {
  // Twice the text, twice the names: what is found grows with the text, nothing is compared with everything
  const paragraph =
    'Ana Duarte met Mario Soto in Lisbon on Monday. Kenya and Chad sent envoys to the African Union.\n\n';
  const counts = [1, 2, 4, 8].map((times) => read(paragraph.repeat(times)).mentions.length);
  for (let i = 1; i < counts.length; i++) expect(counts[i]).toBe(counts[i - 1]! * 2);
});

test('reading again gives the same', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, ordinary), { maxLength: 5 }), (parts) => {
      const text = parts.join(' ');
      const [one, other] = [read(text), read(text)];
      expect(one.mentions).toEqual(other.mentions);
      expect(one.entities).toEqual(other.entities);
    }),
    { numRuns: 20 },
  );
});
