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
