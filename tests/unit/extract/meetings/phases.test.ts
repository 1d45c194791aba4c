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
  ['Angela Merkel and Emmanuel Macron met for an hour but failed to agree.', 'held'],
  ['Emmanuel Macron would not be drawn on whether his handshake with Angela Merkel had been a mistake.', 'held'],
  ['Angela Merkel will next travel to Rome on Monday for the annual consultation with Emmanuel Macron.', 'planned'],
  ['A meeting of Angela Merkel and Emmanuel Macron fixed for 27 June fell through.', 'cancelled'],
  ['After two meetings with Angela Merkel in Rome, Emmanuel Macron accepted the plan on Friday.', 'held'],
  ['After planned talks with Angela Merkel in Rome, Emmanuel Macron will travel on.', 'planned'],
  ['It rained on Tuesday; the day before Angela Merkel had met Emmanuel Macron.', 'held'],
  ['Angela Merkel and Emmanuel Macron agreed to free all captives by May and to meet again in Berlin.', 'planned'],
  ['Angela Merkel and Emmanuel Macron met in Rome and agreed to free all captives.', 'held'],
  ['A meeting of Angela Merkel and Emmanuel Macron in Rome called for a truce.', 'held'],
  ['Kenya and Uganda failed to agree on a date when they met in Rome last week.', 'held'],
  [
    "Angela Merkel's dinner with Emmanuel Macron was called off; they will meet on Friday instead.",
    'cancelled planned',
  ],
  ['Angela Merkel flew to Rome on Monday before meeting Emmanuel Macron.', 'held'],
  ['Angela Merkel said on Monday, before meeting Emmanuel Macron, that it rained.', 'planned'],
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

test.each([
  ['Angela Merkel had planned to meet Emmanuel Macron in May. The idea was later dropped.', 'cancelled'],
  ['Kenya and Uganda held indirect talks on Monday. The sides did not meet each other.', 'held'],
  ['Kenya and Uganda did not meet each other.', 'denied'],
])('a sentence behind tells how far it got: %s', (text, status) => {
  expect(meetingsOf(text).meetings).toMatchObject([{ status }]);
});

test('a sentence with an ordinal alone is taken back', () => {
  const { meetings } = meetingsOf(
    'Angela Merkel and Emmanuel Macron held talks in March. A second round was to follow in May. Macron cried off.',
  );
  expect(meetings.map((meeting) => meeting.status)).toEqual(['held', 'cancelled']);
});

test('what was agreed upon at a meeting is another one', () => {
  expect(statusOf('Angela Merkel and Emmanuel Macron met on Sunday and agreed to restart talks.')[0]).toBe('held');
});
