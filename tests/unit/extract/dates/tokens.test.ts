import { dateTokens } from '../../../../src/extract/dates/tokens.js';

const split = (text: string): string[] => dateTokens(text, 0, text.length).map((token) => token.text);

test.each([
  "Kenya's envoys can't meet on 3rd May",
  'they won’t, she’ll; DIDN’T',
  "'S and 's4, 'stay, 'llama",
  'mican’t "Q3-2021"… (5%)',
])('%s is split as it is beside letters beyond ASCII, which are read by another way', (text) => {
  expect(split(text)).toEqual(split(`${text} é`).slice(0, -1));
});

test("clitics stay whole, a word that begins with one doesn't", () => {
  expect(split("Oman's week")).toEqual(['Oman', "'s", 'week']);
  expect(split("can't 'stay")).toEqual(["can't", "'", 'stay']);
  expect(split('May 3rd, 10:30')).toEqual(['May', '3', 'rd', ',', '10', ':', '30']);
});

test('where tokens stand, what is set apart and what begins with a capital', () => {
  expect(dateTokens('x On May 3rd', 2, 12)).toEqual([
    { start: 2, end: 4, text: 'On', lower: 'on', spaced: false, upper: true },
    { start: 5, end: 8, text: 'May', lower: 'may', spaced: true, upper: true },
    { start: 9, end: 10, text: '3', lower: '3', spaced: true, upper: false },
    { start: 10, end: 12, text: 'rd', lower: 'rd', spaced: false, upper: false },
  ]);
});
