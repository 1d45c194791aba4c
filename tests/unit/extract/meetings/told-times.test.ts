import { meetingsOf } from './reading.js';

// Published on Wednesday 15 May 2024.
describe('the day of the story', () => {
  test.each([
    [
      'a time of the day, in another paragraph',
      'It rained on Tuesday.\n\nOver lunch Angela Merkel met Emmanuel Macron.',
      '2024-05-14',
    ],
    [
      'a day for which something had been planned',
      'The march had been planned for August 18. That same day Angela Merkel met Emmanuel Macron.',
      '2023-08-18',
    ],
    [
      'not what was recalled',
      'It rained on 3 March.\n\nThen it snowed.\n\nOver lunch Angela Merkel met Emmanuel Macron.',
      null,
    ],
    [
      'not when somebody said so',
      'It rained on Monday, an aide said on Tuesday. Angela Merkel met Emmanuel Macron.',
      '2024-05-13?',
    ],
    [
      'not the day spoken of',
      'Angela Merkel said on Sunday that she would go. She met Emmanuel Macron.',
      '2024-05-12?',
    ],
    ['what is to come', 'Angela Merkel will be in Rome on Friday. She will meet Emmanuel Macron.', '2024-05-17?'],
    [
      'what she also did',
      'Angela Merkel met Olaf Scholz on Tuesday.\n\nIt rained.\n\nAngela Merkel also met Emmanuel Macron.',
      '2024-05-14?',
    ],
    [
      'not when they met before what was told',
      'Angela Merkel spoke on Tuesday. She had raised it with Emmanuel Macron when the two met in Rome.',
      null,
    ],
    [
      'not the day of what was done before',
      'Angela Merkel said on Monday, before meeting Emmanuel Macron, that it rained.',
      null,
    ],
    ['one after the other', 'Angela Merkel flew to Rome on Monday before meeting Emmanuel Macron.', '2024-05-13'],
    ['where it is denied', 'Angela Merkel said on Sunday no talks were under way with Emmanuel Macron.', null],
    [
      'agreed afterwards',
      'Angela Merkel agreed on Tuesday to vote next year after talks with Emmanuel Macron.',
      '2024-05-14',
    ],
    [
      'the end of a run that was told first',
      'After three days of talks, Angela Merkel and Emmanuel Macron signed an accord on Tuesday.',
      '2024-05-12/2024-05-14',
    ],
    [
      'not how long nobody came',
      'Angela Merkel was the highest official by far to visit Emmanuel Macron in 25 years.',
      null,
    ],
    ['in an office', 'Angela Merkel will meet Emmanuel Macron at his office on Friday morning.', '2024-05-17'],
    [
      'the day before',
      'Angela Merkel met Olaf Scholz last Thursday after seeing Emmanuel Macron in Paris the day before.',
      '2024-05-08',
    ],
    [
      'since when',
      'Kenya and Uganda met on Monday. It was the first round since March, when they gathered in Rome.',
      '2024-03',
    ],
    ['not what had been', 'Angela Merkel spoke on Tuesday. Emmanuel Macron had met Olaf Scholz twice.', null],
    ['not what was', 'Angela Merkel was in Rome on Friday. She will meet Emmanuel Macron.', null],
  ])('%s', (_, text, date) => {
    expect(meetingsOf(text).meetings.at(-1)).toMatchObject({ date });
  });
});

test('each of several has the year of the one before', () => {
  const { meetings } = meetingsOf(
    'Kenya and Uganda met in Paris on September 5, 2002, and in Rome in November of that year.',
  );
  expect(meetings.map((meeting) => meeting.date)).toEqual(['2002-09-05', '2002-11']);
});

test('a visit of some days has what takes place on it', () => {
  const { meetings } = meetingsOf('Angela Merkel will travel from 29 to 31 May. She will meet Emmanuel Macron.');
  expect(meetings.at(-1)).toMatchObject({ date: '2024-05-29/2024-05-31?' });
});

describe('the time of another clause is not the meeting\u2019s', () => {
  test.each([
    ['Angela Merkel met Emmanuel Macron and will go on to Muscat later this week.', null],
    ['Angela Merkel met Emmanuel Macron in March, and she will meet him again.', '2024-03'],
    ['Angela Merkel ended her trip on Tuesday, having met Emmanuel Macron.', null],
    ['Angela Merkel handed over a peace plan on Monday. She met Emmanuel Macron for an hour.', '2024-05-13?'],
    ['Ana Holt sat in Oslo on Thursday. Angela Merkel had met Emmanuel Macron on Monday.', '2024-05-06'],
    ['Ana Holt sat in Oslo on Thursday. She said Angela Merkel had met Emmanuel Macron on Monday.', '2024-05-13'],
    ['Angela Merkel left on Tuesday; the day before she had met Emmanuel Macron.', '2024-05-13'],
    ['On Tuesday, the day after Angela Merkel had met Emmanuel Macron, it rained.', '2024-05-13'],
    ['Angela Merkel was to have met Emmanuel Macron in Rome on May 25.', '2024-05-25'],
    ['Kenya and Uganda had not been in the same room since July last year.', '2023-07'],
    [
      'Chad, which chairs the Union of many long names this year, has offered to host Angela Merkel in June.',
      '2024-06',
    ],
    ['Angela Merkel had flown ten times since Aug. 21 and met Emmanuel Macron on Sunday.', '2024-05-12'],
    ['Angela Merkel met Emmanuel Macron on Sunday, the first such talks in years.', '2024-05-12'],
    ['Angela Merkel refused to meet Emmanuel Macron in Rome on Tuesday.', '2024-05-14'],
    ['Angela Merkel, who was in Rome on Monday, met Emmanuel Macron.', '2024-05-13'],
    ['Angela Merkel, who was in Rome on Monday, will meet Emmanuel Macron.', null],
    ['Angela Merkel lost an election last year and has offered to host Emmanuel Macron.', null],
  ])('%s', (text, date) => {
    expect(meetingsOf(text).meetings[0]).toMatchObject({ date });
  });
});

test('"later" looks ahead only where the day is to come', () => {
  const { meetings } = meetingsOf(
    'Angela Merkel met Emmanuel Macron on Sunday and President William Ruto later in the day.',
  );
  expect(meetings.map(({ status, date }) => [status, date])).toEqual([
    ['held', '2024-05-12'],
    ['held', '2024-05-12'],
  ]);
  const [ahead] = meetingsOf('Angela Merkel meets Emmanuel Macron later this week.').meetings;
  expect(ahead).toMatchObject({ date: '2024-05-13/2024-05-19' });
});

describe('the future of a story that is over', () => {
  test.each([
    ['Angela Merkel met Emmanuel Macron in 2018. They would meet again in 2019.', 'held'],
    ['2018: Angela Merkel flies to Rome, where she will meet Emmanuel Macron.', 'held'],
    ['In 2018 Angela Merkel announced that she would meet Emmanuel Macron in 2019.', 'planned'],
    ['In 2018 Angela Merkel and Emmanuel Macron agreed they would meet in 2019.', 'planned'],
    ['Angela Merkel met Emmanuel Macron in 2018. They will meet again in June.', 'planned'],
  ])('%s', (text, status) => {
    expect(meetingsOf(text).meetings.at(-1)).toMatchObject({ status });
  });
});

test('what lies some days off is another meeting', () => {
  const text = 'Angela Merkel visited Rome in March, four days after she had met Emmanuel Macron in Paris.';
  expect(meetingsOf(text).meetings.map(({ placeName }) => placeName)).toEqual(['Rome', 'Paris']);
  const when = 'Angela Merkel visited Rome in March, when she met Emmanuel Macron.';
  expect(meetingsOf(when).meetings).toHaveLength(1);
});

describe('the day at the head of an entry', () => {
  const dates = (text: string): unknown[] => meetingsOf(text).meetings.map(({ status, date }) => [status, date]);

  test('a period closes it', () => {
    expect(dates('7 February. It rains.\n\n21 April. Angela Merkel and Emmanuel Macron meet in Rome.')).toEqual([
      ['held', '2024-04-21'],
    ]);
    expect(dates('5–9 February. Rome. Angela Merkel and Emmanuel Macron hold talks.')).toEqual([
      ['held', '2024-02-05/2024-02-09'],
    ]);
    // An answer, no head
    expect(dates('When? In March 2020. Angela Merkel met Emmanuel Macron.')).toEqual([['held', null]]);
  });

  test('it has a line of its own', () => {
    const text =
      '12 April 2023\nAngela Merkel flies to Rome to see Emmanuel Macron.\nIt rains.\n19 May 2023\nKenya and Uganda meet.\n2 June 2023\nIt snows.';
    expect(dates(text)).toEqual([
      ['held', '2023-04-12'],
      ['held', '2023-05-19'],
    ]);
  });

  test('of a day of the last months, or of the next weeks', () => {
    expect(dates('26 November: Angela Merkel meets Emmanuel Macron.')).toEqual([['held', '2023-11-26']]);
    expect(dates('26 May: Angela Merkel meets Emmanuel Macron.')).toEqual([['planned', '2024-05-26']]);
  });
});
