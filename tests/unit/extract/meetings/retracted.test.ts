/** Meetings that one sentence passes on and the next one takes back. */
import { expect, test } from '@jest/globals';
import { meetingsOf } from './reading.js';

const statuses = (text: string): string[] => meetingsOf(text).meetings.map(({ status }) => status);

const MET = 'The paper reported that William Ruto and Yoweri Museveni had met in Kampala in May.';

test.each([
  'The presidency called this a lie.',
  'Ruto told the paper that it was "fiction."',
  'Both ministries rubbish them.',
  'They dismissed it as nonsense.',
  'That meeting did not take place.',
])('denied: %s', (next) => {
  expect(statuses(`${MET} ${next}`)).toEqual(['denied']);
});

test.each([
  'It was a false start.',
  'He said that it was wrong to wait.',
  'They called this a success.',
  'They dismissed it as too small a step for the town.',
])('held: %s', (next) => {
  expect(statuses(`${MET} ${next}`)).toEqual(['held']);
});

test('what nobody passes on is not taken back', () => {
  expect(statuses('William Ruto and Yoweri Museveni met in Kampala in May. The opposition called it a lie.')).toEqual([
    'held',
  ]);
});

test.each([
  ['William Ruto was unable to meet Yoweri Museveni in Kampala because of the weather.', ['denied']],
  ['William Ruto was barred from meeting Yoweri Museveni in Kampala.', ['denied']],
  ['William Ruto and Yoweri Museveni met in Kampala but were unable to agree on the border.', ['held']],
  ['William Ruto, who had been unable to travel in May, met Yoweri Museveni in Kampala on Monday.', ['held']],
  ['William Ruto and Yoweri Museveni were unable to agree on a border at talks in Oslo on Monday.', ['held']],
])('who could not come: %s', (text, expected) => {
  expect(statuses(text)).toEqual(expected);
});
