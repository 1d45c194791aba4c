import { meetingsOf } from './reading.js';

// Published on Wednesday 15 May 2024.
describe('the time of another clause is not the meeting\u2019s', () => {
  test.each([
    ['Angela Merkel met Emmanuel Macron and will go on to Muscat later this week.', null],
    ['Angela Merkel met Emmanuel Macron in March, and she will meet him again.', '2024-03'],
    ['Angela Merkel ended her trip on Tuesday, having met Emmanuel Macron.', null],
    ['Angela Merkel handed over a peace plan on Monday. She met Emmanuel Macron for an hour.', '2024-05-13?'],
    ['Angela Merkel left on Tuesday; the day before she had met Emmanuel Macron.', '2024-05-13'],
    ['On Tuesday, the day after Angela Merkel had met Emmanuel Macron, it rained.', '2024-05-13'],
    ['Angela Merkel was to have met Emmanuel Macron in Rome on May 25.', '2024-05-25'],
    ['Angela Merkel refused to meet Emmanuel Macron in Rome on Tuesday.', '2024-05-14'],
    ['Angela Merkel, who was in Rome on Monday, met Emmanuel Macron.', '2024-05-13'],
    ['Angela Merkel, who was in Rome on Monday, will meet Emmanuel Macron.', null],
  ])('%s', (text, date) => {
    expect(meetingsOf(text).meetings[0]).toMatchObject({ date });
  });
});
