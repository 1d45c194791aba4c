import { meetingsOf, told } from './reading.js';

// What stands before the dash is no part of the clause, whatever form it has.
test.each([
  'LISBON - ',
  'LISBON — ',
  'LISBON, March 5 - ',
  'LISBON, Portugal (AP) -- ',
  'Lisbon (Reuters) – ',
  'SAN JOSE, Costa Rica, May 14 (Xinhua) -- ',
  'LISBON, Portugal (AP) _ ',
  'LISBON, 14 May 2024. ',
  'Lisbon, May 14. ',
  'Port Moresby, 14 May 2024: ',
])('%s', (dateline) => {
  expect(told(`${dateline}Yoweri Museveni and William Ruto held talks on Monday.`)).toBe('held: museveni+ruto');
});

test('a dash inside a sentence begins none', () => {
  expect(told('NATO - which sat in Brussels - said that Yoweri Museveni met William Ruto.')).toBe(
    'held: museveni+ruto',
  );
});

test.each([
  ['Lisbon, May 14. ', 'Lisbon'],
  ['LISBON, May 14. /TASS/. ', 'Lisbon'],
  ['He left Lisbon, May 14. ', null],
])('the news is from there: %s', (dateline, place) => {
  const { meetings } = meetingsOf(`${dateline}Yoweri Museveni met William Ruto on Monday.`);
  expect(meetings).toMatchObject([{ placeName: place }]);
});

test.each([
  ['Monday, 13 May 2024: Yoweri Museveni meets William Ruto in Kampala.', '2024-05-13'],
  ['Bastille Day, July 14: Yoweri Museveni met William Ruto in Kampala.', '2023-07-14'],
])('what heads a diary’s entry is none: %s', (text, date) => {
  expect(meetingsOf(text).meetings).toMatchObject([{ date }]);
});
