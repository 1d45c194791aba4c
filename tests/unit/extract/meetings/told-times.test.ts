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
      'not what was recalled',
      'It rained on 3 March.\n\nThen it snowed.\n\nOver lunch Angela Merkel met Emmanuel Macron.',
      null,
    ],
    [
      'not when somebody said so',
      'It rained on Monday, an aide said on Tuesday. Angela Merkel met Emmanuel Macron.',
      '2024-05-13?',
    ],
    ['what is to come', 'Angela Merkel will be in Rome on Friday. She will meet Emmanuel Macron.', '2024-05-17?'],
    ['not what was', 'Angela Merkel was in Rome on Friday. She will meet Emmanuel Macron.', null],
  ])('%s', (_, text, date) => {
    expect(meetingsOf(text).meetings.at(-1)).toMatchObject({ date });
  });
});

describe('the time of another clause is not the meeting\u2019s', () => {
  test.each([
    ['Angela Merkel met Emmanuel Macron and will go on to Muscat later this week.', null],
    ['Angela Merkel met Emmanuel Macron in March, and she will meet him again.', '2024-03'],
    ['Angela Merkel ended her trip on Tuesday, having met Emmanuel Macron.', null],
    ['Angela Merkel handed over a peace plan on Monday. She met Emmanuel Macron for an hour.', '2024-05-13?'],
    ['Angela Merkel left on Tuesday; the day before she had met Emmanuel Macron.', '2024-05-13'],
    ['On Tuesday, the day after Angela Merkel had met Emmanuel Macron, it rained.', '2024-05-13'],
    ['Angela Merkel was to have met Emmanuel Macron in Rome on May 25.', '2024-05-25'],
    ['Kenya and Uganda had not been in the same room since July last year.', '2023-07'],
    [
      'Chad, which chairs the Union of many long names this year, has offered to host Angela Merkel in June.',
      '2024-06',
    ],
    ['Angela Merkel refused to meet Emmanuel Macron in Rome on Tuesday.', '2024-05-14'],
    ['Angela Merkel, who was in Rome on Monday, met Emmanuel Macron.', '2024-05-13'],
    ['Angela Merkel, who was in Rome on Monday, will meet Emmanuel Macron.', null],
  ])('%s', (text, date) => {
    expect(meetingsOf(text).meetings[0]).toMatchObject({ date });
  });
});
