import fc from 'fast-check';
import { byForm, formsOf, lowersOf, readWords, tokenText, type Words } from '../../../../src/extract/words.js';
import { loadLinguisticModels } from '../../../../src/knowledge/models.js';

const models = loadLinguisticModels();
const read = (text: string): Words => readWords(text, [[0, text.length]], models);

test('every token as it stands and in lower case, whatever was read before', () => {
  const piece = fc.constantFrom(
    'US',
    'us',
    'Us',
    'THE',
    'The',
    'the',
    '2016',
    '2019',
    'ÉTÉ',
    'été',
    'İ',
    'x'.repeat(30),
    "Kenya's",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (pieces) => {
      const words = read(pieces.join(' '));
      const tokens = Array.from({ length: words.count }, (_, i) => words.text.slice(words.start[i], words.end[i]));
      expect(tokens.map((_, i) => tokenText(words, i))).toEqual(tokens);
      expect(lowersOf(words)).toEqual(tokens.map((token) => token.toLowerCase()));
    }),
  );
});

test('outside the text there is no token', () => {
  const words = read('They met.');
  expect([tokenText(words, -1), tokenText(words, words.count)]).toEqual(['', '']);
});

test('what is known of a form is its own, however many came between', () => {
  const length = byForm(({ text }) => text.length);
  const long = 'x'.repeat(40);
  const many = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}a`).join(' ');
  const words = read(`Oslo ${long} ${long}y ${many} Oslo ${long}`);
  const lengths = formsOf(words).map(length);
  expect(lengths).toEqual(Array.from({ length: words.count }, (_, i) => words.end[i]! - words.start[i]!));
});

test('what is known of a form is worked out once', () => {
  let asked = 0;
  const known = byForm(() => ++asked);
  const [first, , again] = formsOf(read('Oslo and Oslo'));
  expect(known(first!)).toBe(1);
  expect(known(again!)).toBe(1);
});
