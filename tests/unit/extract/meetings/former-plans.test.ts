import { meetingsOf } from './reading.js';

// Published on 15 May 2024, a Wednesday.
test.each([
  ['The talks of Chad and Oman, originally scheduled for Friday, have been moved to May 28.', '2024-05-28'],
  ['The talks of Chad and Oman, first set for April 30, took place on Tuesday.', '2024-05-14'],
])('a day that was given up is not the day: %s', (text, date) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.date)).toEqual([date]);
});

test('where no other day is told, it was to be then', () => {
  const { meetings } = meetingsOf('The talks of Chad and Oman, originally scheduled for Friday, were called off.');
  expect(meetings).toMatchObject([{ status: 'cancelled', date: '2024-05-17' }]);
});

test.each([
  ['Angela Merkel and Emmanuel Macron were to meet in Rome on April 24.', '2024-04-24'],
  ['A meeting of Angela Merkel and Emmanuel Macron was scheduled for March.', '2024-03'],
  ['Angela Merkel and Emmanuel Macron were to meet in Rome on Sunday.', '2024-05-19'],
  ['Angela Merkel and Emmanuel Macron will meet in Rome on April 24.', '2025-04-24'],
])('a plan told in the past may be over, but for a weekday: %s', (text, date) => {
  expect(meetingsOf(text).meetings).toMatchObject([{ status: 'planned', date }]);
});

test.each([
  'On Tuesday Angela Merkel denied that she had met Emmanuel Macron.',
  'Angela Merkel on Tuesday denied that she had met Emmanuel Macron.',
  'Angela Merkel denied on Tuesday that she had met Emmanuel Macron.',
])('the day of a denial is no meeting\u2019s: %s', (text) => {
  expect(meetingsOf(text).meetings).toMatchObject([{ status: 'denied', date: null }]);
});
