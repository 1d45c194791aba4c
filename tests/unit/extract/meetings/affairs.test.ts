import { meetingsOf } from './reading.js';

describe('what is of public affairs', () => {
  test.each([
    ['a singer alone with her phone', 'Lorna Tate has not returned the calls, the label said.'],
    ['a writer among pupils', 'Lorna Tate was talking to college students at eleven, her aunt recalled.'],
    ['a match', 'Kenya won both meetings with Uganda last season, the second by three goals.'],
    ['a visitor whom nobody names', 'Whoever wrote this has never visited Kenya.'],
  ])('%s is no meeting', (_, text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });

  test.each([
    ['two who are named', 'Lorna Tate visited Hugo Barr at his office on Tuesday.'],
    ['an official', 'Foreign Minister Lorna Tate was due to attend a summit on Tuesday.'],
    ['somebody whose sentence tells of a state', 'Tate is due to hold talks on the Kenyan border on Tuesday.'],
    ['a state', 'Kenya is holding talks on the border on Tuesday.'],
    ['politics beside a match', "Kenya's president met his Ugandan counterpart in the stadium."],
  ])('%s may meet', (_, text) => {
    expect(meetingsOf(text).meetings).toHaveLength(1);
  });

  test('in an article about meetings of states, those of others are believed', () => {
    const others = 'The guests then held talks with Barr.';
    const about = 'Kenya held talks with Uganda on Monday. Ghana met Togo in Accra on Tuesday. ';
    const { meetings } = meetingsOf(`${about}${others}`);
    expect(meetings.some(({ participants }) => participants.includes('person:barr'))).toBe(true);
    expect(meetingsOf(others).meetings).toEqual([]);
  });
});

describe('what is told of a meeting on the way to another', () => {
  const met = 'Angela Merkel met Emmanuel Macron in Berlin. ';

  test('a way opened to talks tells of none that they held', () => {
    const { meetings } = meetingsOf(`${met}The war ended in an accord that opened the door to peace and border talks.`);
    expect(meetings).toHaveLength(1);
    const named = meetingsOf('The accord paved the way for talks between Kenya and Uganda.');
    expect(named.meetings.map(({ status }) => status)).toEqual(['proposed']);
  });

  test('what is said ahead of the meeting is said of that one, which was held', () => {
    const { meetings } = meetingsOf(`${met}"We want peace," Angela Merkel said ahead of the meeting.`);
    expect(meetings.map(({ status, evidence }) => [status, evidence.length])).toEqual([['held', 2]]);
  });
});
