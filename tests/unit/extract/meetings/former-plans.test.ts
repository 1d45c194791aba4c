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

describe('what became of a plan', () => {
  const ROUNDS = 'Chad and Oman held three rounds of talks in Rome last year.';
  test.each([
    [`${ROUNDS} A fourth, planned for March, never took place.`, 'cancelled', '2024-03'],
    ['A fourth round of talks between Chad and Oman, planned for March, never took place.', 'cancelled', '2024-03'],
    [`${ROUNDS} A fourth was to be held in March but never happened.`, 'cancelled', '2024-03'],
    [`${ROUNDS} A fourth was due in March but was called off.`, 'cancelled', '2024-03'],
    [`${ROUNDS} A fourth was planned for June.`, 'planned', '2024-06'],
    ['Officials said the planned meeting of Chad and Oman in Rome was postponed.', 'cancelled', null],
    ['The vote came after the planned meeting of Chad and Oman was postponed in March.', 'cancelled', '2024-03'],
    ['Chad and Oman held talks in Rome, and a truce, agreed by both, never materialised.', 'held', null],
    ['Chad and Oman held talks in Rome, but they never came to an agreement.', 'held', null],
    [
      'A meeting of Chad and Oman that had been planned for Monday in Rome did not take place.',
      'cancelled',
      '2024-05-13',
    ],
    [
      'Angela Merkel will meet Emmanuel Macron for the first time since they quarrelled in Rome in 2019.',
      'planned',
      null,
    ],
    ['Angela Merkel was due to meet Emmanuel Macron on Friday but was delayed by fog.', 'planned', '2024-05-17'],
  ])('%s', (text, status, date) => {
    expect(meetingsOf(text).meetings.at(-1)).toMatchObject({ status, date });
  });
});

test.each([
  ['Angela Merkel met Emmanuel Macron on Monday before a dinner with William Ruto.', ['held', 'held']],
  ['Angela Merkel met Emmanuel Macron on Monday before a dinner with William Ruto on Friday.', ['held', 'planned']],
  ['Angela Merkel met Emmanuel Macron on Monday before a summit with William Ruto.', ['held', 'planned']],
])('a meal is next in a row: %s', (text, statuses) => {
  expect(meetingsOf(text).meetings.map(({ status }) => status)).toEqual(statuses);
});

test.each([
  ['Angela Merkel, who met Emmanuel Macron in Rome only a fortnight ago, has demanded that the army leave.', 'held'],
  ['Angela Merkel has demanded to meet Emmanuel Macron in Rome.', 'proposed'],
  ['Chad and Oman have not met since a summit in Rome in March.', 'held'],
  ['Chad and Oman have not met since the war in Darfur.', 'denied'],
])('a clause for itself: %s', (text, status) => {
  expect(meetingsOf(text).meetings).toMatchObject([{ status }]);
});

describe('the day of an offer or agreement is not that of the meeting', () => {
  test.each([
    ['In March, Angela Merkel proposed a meeting with Emmanuel Macron.', null],
    ['Angela Merkel in March invited Emmanuel Macron to visit Berlin.', null],
    ['Angela Merkel offered last month to host Emmanuel Macron.', null],
    ['Angela Merkel and Emmanuel Macron agreed in March to meet in Vienna.', null],
    ['Angela Merkel and Emmanuel Macron agreed in March to meet in Vienna in June.', '2024-06'],
    ['A meeting between Angela Merkel and Emmanuel Macron, proposed by Oslo in March, has yet to be arranged.', null],
    ['A meeting between Angela Merkel and Emmanuel Macron, proposed for March, was cancelled.', '2024-03'],
    ['Angela Merkel has invited Emmanuel Macron to visit Berlin in March.', '2025-03'],
    ['Next week Angela Merkel hopes to meet Emmanuel Macron.', '2024-05-20/2024-05-26'],
    ['In June Angela Merkel plans to meet Emmanuel Macron.', '2024-06'],
    ['Angela Merkel fondly recalled a dinner in March, and invited Emmanuel Macron to visit Berlin.', null],
  ])('%s', (text, date) => {
    expect(meetingsOf(text).meetings.at(-1)).toMatchObject({ date });
  });
});

describe('what was not done at a meeting', () => {
  test.each([
    ['Chad and Oman failed to agree on a quota at talks in Rome on Tuesday.', 'held'],
    ['Chad and Oman did not reach an agreement at their meeting in Rome on Tuesday.', 'held'],
    ['No agreement was reached at talks between Chad and Oman in Rome.', 'held'],
    ['Angela Merkel never raised the matter at her meeting with Emmanuel Macron in Rome.', 'held'],
    ['Angela Merkel refused to make concessions at her meeting with Emmanuel Macron.', 'held'],
    ['Angela Merkel refused to give a date at her meeting with Emmanuel Macron.', 'held'],
    ['Angela Merkel did not attend talks with Emmanuel Macron in Rome.', 'denied'],
    ['The Front did not agree to participate in talks with Oman.', 'denied'],
    ['Chad failed to win a seat at the talks with Oman.', 'denied'],
    ['Chad gave no sign of interest in talks with Oman.', 'denied'],
    ['A meeting of Angela Merkel and Emmanuel Macron was short but did not happen by chance.', 'held'],
    ['Angela Merkel did not agree to a meeting with Emmanuel Macron.', 'denied'],
    ['Chad and Oman did not agree on talks in Rome.', 'denied'],
    ['Angela Merkel has not discussed the war with Emmanuel Macron.', 'denied'],
    ['Angela Merkel refused to discuss a meeting with Emmanuel Macron.', 'denied'],
  ])('%s', (text, status) => {
    expect(meetingsOf(text).meetings).toMatchObject([{ status }]);
  });
});

test('what was not signed at a meeting is no agreement', () => {
  const { agreements } = meetingsOf('Angela Merkel did not sign the treaty at her meeting with Emmanuel Macron.');
  expect(agreements).toEqual([]);
});

test('put off is not called off', () => {
  const text = 'The meeting of Chad and Oman was planned for March but did not take place until April.';
  expect(meetingsOf(text).meetings.map(({ status }) => status)).not.toContain('cancelled');
});

test.each([
  ['A meeting of Angela Merkel and Emmanuel Macron scheduled for Friday in Rome was called off.', 'cancelled'],
  ['Talks planned between Chad and Oman were called off on Monday.', 'cancelled'],
  ['Talks between Chad and Oman came in Rome after a plan was dropped.', 'held'],
])('what is planned and called off in one breath: %s', (text, status) => {
  expect(meetingsOf(text).meetings).toMatchObject([{ status }]);
});

describe('a trip that is called off', () => {
  test.each([
    ['Angela Merkel put off a trip to Rome. She was to meet Emmanuel Macron.', 'cancelled'],
    ['Angela Merkel put off a trip to Rome. She is to meet Emmanuel Macron in Paris.', 'planned'],
    ['Angela Merkel made a trip to Rome. She was to meet Emmanuel Macron.', 'planned'],
  ])('%s', (text, status) => {
    expect(meetingsOf(text).meetings.at(-1)).toMatchObject({ status });
  });
});

test('talks that open are not open', () => {
  expect(meetingsOf('Formal negotiations between Chad and Oman open in Rome.').meetings).toMatchObject([
    { status: 'held', placeName: 'Rome' },
  ]);
});

describe('what goes on', () => {
  test.each([
    ['Angela Merkel is in Rome for talks with Emmanuel Macron.', ['ongoing']],
    ['Angela Merkel is in Rome for talks with Emmanuel Macron on Friday.', ['planned']],
    ['Angela Merkel was in Rome on Monday for talks with Emmanuel Macron.', ['held']],
    ['Angela Merkel and Emmanuel Macron agreed to maintain high-level contacts.', []],
    ['Angela Merkel and Emmanuel Macron will keep talking, an aide said.', []],
    ['Kenya maintained secret contacts with Uganda in March.', ['held']],
  ])('%s', (text, statuses) => {
    expect(meetingsOf(text).meetings.map(({ status }) => status)).toEqual(statuses);
  });
});
