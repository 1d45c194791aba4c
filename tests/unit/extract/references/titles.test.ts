/** Titles that are written short, "PM Duarte", or long: "Minister of Foreign Affairs and Trade". */
import { expect, test } from '@jest/globals';
import { reading } from '../meetings/reading.js';

/** Persons with their offices: "ana-duarte: Prime Minister of KEN". */
const offices = (text: string): string[] =>
  reading(text)
    .references.entities.filter(({ kind }) => kind === 'person')
    .map(({ id, offices }) => {
      const own = offices.map(({ title, of }) => (of === null ? title : `${title} of ${of.replace(/^\w+:/, '')}`));
      return `${id.slice(7)}: ${own.join(', ')}`;
    });

test.each([
  ['PM Duarte met FM Keller in Oslo.', ['duarte: Prime Minister', 'keller: Foreign Minister']],
  ['PM DUARTE MEETS KING. Ana Duarte was late.', ['ana-duarte: Prime Minister']],
  ['Prime Minister Ana Duarte left. PM Duarte was late.', ['ana-duarte: Prime Minister']],
  ['Kenyan PM Ana Duarte met VP Keller.', ['ana-duarte: Prime Minister of KEN', 'keller: Vice President']],
  ['Uganda’s EAM Ana Duarte left.', ['ana-duarte: External Affairs Minister of UGA']],
])('%s', (text, expected) => {
  expect(offices(text)).toEqual(expected);
});

test.each([
  // A frequency, an hour, initials
  ['Capital FM said so.', []],
  ['Ana Duarte left at 6 PM in Oslo.', ['ana-duarte: ']],
  ['P. M. Duarte left.', ['p-m-duarte: ']],
  // A party of those initials
  ['The PS leader Ana Duarte left.', ['ana-duarte: leader']],
])('no title: %s', (text, expected) => {
  expect(offices(text)).toEqual(expected);
});

test('initials that a body has too stand for a title that was told', () => {
  expect(reading('CS Ana Duarte left. The CS met nobody.').names.titles).toHaveLength(2);
});

test('an office without a name', () => {
  expect(reading('Kenya’s PM met Uganda’s FM.').names.titles.map(({ title }) => title.title)).toEqual([
    'prime minister',
    'foreign minister',
  ]);
});

test.each([
  [
    'Kenyan Deputy Prime Minister and Minister of National Defence Ana Duarte left the town on Monday.',
    ['ana-duarte: Deputy Prime Minister of KEN, Minister of National Defence'],
  ],
  [
    'Minister of Foreign Affairs and International Cooperation Ana Duarte left the town on Monday.',
    ['ana-duarte: Minister of Foreign Affairs and International Cooperation'],
  ],
  [
    'Tom Keller, the Minister for Trade and Industry of Chad, left the town on Monday.',
    ['tom-keller: Minister for Trade and Industry of TCD'],
  ],
  // Another's office and a body behind the charge
  [
    'They met the Minister of Defence, European Council President Ana Duarte and others on Monday.',
    ['ana-duarte: President of european-council'],
  ],
  [
    'Executive Secretary of African Development Bank Ana Duarte left the town on Monday.',
    ['ana-duarte: Executive Secretary of african-development-bank'],
  ],
  // An island state, no saint
  ['St. Vincent Prime Minister Ana Duarte left the town on Monday.', ['ana-duarte: Prime Minister of VCT']],
])('what they have charge of: %s', (text, expected) => {
  expect(offices(text)).toEqual(expected);
});

test.each([
  [
    'Emir Tamim Duarte of Kenya met Uganda’s King Tom II in Oslo.',
    ['tamim-duarte: Emir of KEN', 'tom-ii: King of UGA'],
  ],
  // Whose king he is, nothing tells
  ['King Tom II met Pope Leo in Oslo on Monday.', ['tom-ii: ', 'leo: ']],
  // No two states have one head
  [
    'German Chancellor Ana Duarte, the Polish president and Tom Keller met in Oslo.',
    ['ana-duarte: Chancellor of DEU', 'tom-keller: '],
  ],
  // Who is sent, and by whom
  [
    'He met Ana Duarte, the UN Secretary-General’s special envoy, in Oslo.',
    ['ana-duarte: special envoy of united-nations'],
  ],
  ['He met Ana Duarte, the Kenyan prime minister’s special envoy, in Oslo.', ['ana-duarte: special envoy of KEN']],
])('who reigns, and who is sent: %s', (text, expected) => {
  expect(offices(text)).toEqual(expected);
});

test('who reigns, told without a name, has an office where the state is told', () => {
  const kinds = reading('Kenya’s Crown Prince met the King of Uganda. The King left.').names.titles;
  expect(kinds.map(({ title }) => `${title.title} ${title.kind}`)).toEqual([
    'crown prince office',
    'king office',
    'king honorific',
  ]);
});
