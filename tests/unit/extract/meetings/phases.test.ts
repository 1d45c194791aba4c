import { meetingsOf } from './reading.js';

const statusOf = (text: string): readonly string[] => meetingsOf(text).meetings.map((meeting) => meeting.status);

// Published on Wednesday 15 May 2024.
test.each([
  ['A meeting of Angela Merkel and Emmanuel Macron that Russia wanted to host on Friday was put off.', 'cancelled'],
  ['A meeting of Angela Merkel and Emmanuel Macron that Russia wants to host on Friday is near.', 'proposed'],
  ['Talks between Kenya and Uganda are on hold until a mediator is named.', 'cancelled'],
  ['A summit of Kenya and Uganda is in the works for later this year.', 'planned'],
  ['Angela Merkel was to meet Emmanuel Macron in Rome on Monday, but the president stayed away.', 'cancelled'],
  ['Angela Merkel was to meet Emmanuel Macron in Rome on Monday, but the president smiled.', 'planned'],
  ['After two meetings with Angela Merkel in Rome, Emmanuel Macron accepted the plan on Friday.', 'held'],
  ['After planned talks with Angela Merkel in Rome, Emmanuel Macron will travel on.', 'planned'],
  ['It rained on Tuesday; the day before Angela Merkel had met Emmanuel Macron.', 'held'],
  ['Angela Merkel flies to Rome on Thursday to see Emmanuel Macron.', 'planned'],
  ['Angela Merkel flew to Rome on Tuesday to see Emmanuel Macron.', 'held'],
])('%s', (text, statuses) => {
  expect(statusOf(text).join(' ')).toBe(statuses);
});

test('a plan that was put off before stands', () => {
  const { meetings } = meetingsOf(
    'Angela Merkel will meet Emmanuel Macron on Friday. The meeting had been put off twice.',
  );
  expect(meetings).toMatchObject([{ status: 'planned' }]);
});

test('what was agreed upon at a meeting is another one', () => {
  expect(statusOf('Angela Merkel and Emmanuel Macron met on Sunday and agreed to restart talks.')[0]).toBe('held');
});
