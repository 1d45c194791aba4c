import { compareNames, nameKey, parseName, type NameRelation } from '../../../src/resolve/names.js';

const NICKNAMES = new Map([
  ['bill', new Set(['william'])],
  ['william', new Set(['bill'])],
]);

test.each<[string, string, NameRelation]>([
  ['Volodymyr Zelenskiy', 'Volodymyr Zelensky', 'spelling'],
  ['Muammar Gaddafi', 'Moammar al-Qadhafi', 'spelling'],
  ['Mohammed Karimi', 'Muhammad Karimi', 'spelling'],
  ['Jon Ashby', 'John Ashby', 'spelling'],
  ['Khaled Mansour', 'Khalid Mansour', 'spelling'],
  ['Heydar Rustamov', 'Geidar Rustamov', 'spelling'],
  ['Ceyhun Rustamov', 'Jeyhun Rustamov', 'spelling'],
  ['Kim Jong Un', 'Kim Jong-un', 'same'],
  ['António Duarte', 'Antonio Duarte', 'same'],
  ['Abdel Fattah al-Burhan', 'Abdelfattah Burhan', 'same'],
  ['Vladimir V. Sorin', 'Vladimir Sorin', 'middle'],
  ['George H. W. Bush', 'George Herbert Walker Bush', 'middle'],
  ['Tayyip Arslan', 'Recep Tayyip Arslan', 'fuller'],
  ['Abiy Ahmed', 'Abiy Ahmed Ali', 'fuller'],
  ['Abe Shinzo', 'Shinzo Abe', 'fuller'],
  ['O. Kubrak', 'Oleksandr Kubrak', 'initial'],
  ['Khalifa Hifter', 'Khalifa Haftar', 'loose'],
  ['Bill Ashby', 'William Ashby', 'loose'],
])('%s and %s: %s', (a, b, relation) => {
  const [one, other] = [parseName(a, NICKNAMES), parseName(b, NICKNAMES)];
  expect(compareNames(one, other)).toBe(relation);
  expect(compareNames(other, one)).toBe(relation);
});

test.each<[string, string]>([
  ['George W. Bush', 'George H. W. Bush'],
  ['George W. Bush', 'George Herbert Walker Bush'],
  ['Ilham Rustamov', 'Heydar Rustamov'],
  ['Mahmoud Abbas', 'Mohammed Abbas'],
  ['Mario Rossi', 'Maria Rossi'],
  ['Daniel Vega', 'Daniela Vega'],
  ['John Ashby Jr.', 'John Ashby Sr.'],
])('%s and %s exclude each other', (a, b) => {
  expect(compareNames(parseName(a), parseName(b))).toBe('conflict');
});

test.each<[string, string]>([
  ['Kim Jong-un', 'Kim Jong-il'],
  ['Ana Duarte', 'Omar Said'],
  ['Duarte', 'Ana Duarte'],
])('%s and %s have no full name in common', (a, b) => {
  expect(compareNames(parseName(a), parseName(b))).toBe('none');
});

test.each(['', '   ', '…', '-', 'A'.repeat(5000), 'al-', '🙂🙂', '\u202e\u0000x'])(
  'any text is a name of a word at least: %j',
  (text) => {
    const { words, keys } = parseName(text);
    expect(words.length).toBeGreaterThan(0);
    expect(keys).toHaveLength(words.length);
  },
);

test('a key is not empty, whatever the word', () => {
  for (const word of ['h', 'hh', 'e', 'yy', 'лена', '金']) expect(nameKey(word)).not.toBe('');
});
