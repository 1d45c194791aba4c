import fc from 'fast-check';
import { lowersOf, readWords, tokenText, type Words } from '../../../../src/extract/words.js';
import { loadLinguisticModels } from '../../../../src/knowledge/models.js';

const models = loadLinguisticModels();
const read = (text: string): Words => readWords(text, [[0, text.length]], models);

test('every token in lower case, whatever was read before', () => {
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
      const tokens = Array.from({ length: words.count }, (_, i) => tokenText(words, i).toLowerCase());
      expect(lowersOf(words)).toEqual(tokens);
    }),
  );
});
