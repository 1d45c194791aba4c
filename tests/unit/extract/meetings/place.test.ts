import { meetingsOf } from './reading.js';

test.each([
  ['On Tuesday he was in Doha, where Angela Merkel met Emmanuel Macron.', 'Doha'],
  ['He recalls Ohrid, in North Macedonia, where Angela Merkel met Emmanuel Macron.', 'Ohrid'],
  ['Angela Merkel discussed the war with Emmanuel Macron when the latter came to Chisinau last month.', 'Chisinau'],
  ['Angela Merkel flew into Cairo on Monday and met Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel slipped across to Izmir in January for talks with Emmanuel Macron.', 'Izmir'],
  ['Angela Merkel met Emmanuel Macron on Friday at Marlborough House.', 'Marlborough House'],
  ['Angela Merkel met Emmanuel Macron on Friday in January.', null],
])('%s', (text, place) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.placeName)).toEqual([place]);
});

test('where somebody was born is not where he met', () => {
  const { meetings } = meetingsOf('Angela Merkel, who was born in Hamburg, met Emmanuel Macron.');
  expect(meetings[0]!.placeName).toBeNull();
});
