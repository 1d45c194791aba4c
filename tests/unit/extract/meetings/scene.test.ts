import { meetingsOf } from './reading.js';

// Published on 15 May 2024, a Wednesday.
describe('the news that a report opens with took place where it was written', () => {
  test.each([
    ['OSLO, May 15 (Reuters) - Kenya and Uganda held talks on Monday.', 'Oslo', 'state:NOR'],
    ['OSLO: Kenya and Uganda held talks on Tuesday.', 'Oslo', 'state:NOR'],
    ['Oslo, Norway – Kenya and Uganda held talks on Tuesday.', 'Oslo', 'state:NOR'],
    ['PORT SUDAN (AP) -- Kenya and Uganda held talks on Tuesday.', 'Port Sudan', 'state:SDN'],
    ['RUETLI, Switzerland (AP) -- Kenya and Uganda held talks on Tuesday.', 'Ruetli', 'state:CHE'],
    ['OSLO (AP) -- Kenya and Uganda held talks after a night of haggling in this Norwegian town.', 'Oslo', 'state:NOR'],
    ['Oslo, 15 May 2024\nKenya and Uganda held talks on Tuesday.', 'Oslo', 'state:NOR'],
    ['Readout\nPort Sudan, Sudan, May 15, 2024\nKenya and Uganda held talks today.', 'Port Sudan', 'state:SDN'],
    ['Ministers meet\nOSLO (AP) -- Kenya and Uganda held talks on Tuesday.', 'Oslo', 'state:NOR'],
  ])('%s', (text, placeName, placeState) => {
    expect(meetingsOf(text).meetings).toMatchObject([{ placeName, placeState }]);
  });

  test.each([
    ['what is recalled', 'OSLO (AP) -- Kenya and Uganda held talks in March.'],
    ['what is still to come', 'OSLO (AP) -- Kenya and Uganda will hold talks on Friday.'],
    ['what others report', 'OSLO (AP) -- Kenya and Uganda held talks on Monday, state media said.'],
    ['who receives elsewhere', 'OSLO (AP) -- Kenya received Ugandan President Yoweri Museveni on Monday.'],
    ['a paragraph further on', 'Oslo, 15 May 2024\nIt rained.\n\nKenya and Uganda held talks on Monday.'],
    ['a further paragraph', 'OSLO (AP) -- It rained.\n\nKenya and Uganda held talks on Monday.'],
    ['a call', 'OSLO (AP) -- William Ruto telephoned Yoweri Museveni on Monday.'],
    ['no city', 'ANALYSIS: Kenya and Uganda held talks on Monday.'],
  ])('not %s', (_, text) => {
    expect(meetingsOf(text).meetings).toMatchObject([{ placeName: null }]);
  });

  test('another sentence that names a place knows better', () => {
    const { meetings } = meetingsOf(
      'OSLO (AP) -- Kenya and Uganda held talks on Monday. The talks took place in Hamar.',
    );
    expect(meetings).toMatchObject([{ placeName: 'Hamar' }]);
  });
});

test('of several capitals, the one where the report was written', () => {
  const { meetings } = meetingsOf('PRETORIA (AP) -- Kenya and Uganda met in the South African capital on Monday.');
  expect(meetings).toMatchObject([{ placeName: 'Pretoria', placeState: 'state:ZAF' }]);
});

test('a city lies in the state that is named behind it', () => {
  const { meetings } = meetingsOf('Kenya and Uganda held talks in Hurdal, Norway, on Monday.');
  expect(meetings).toMatchObject([{ placeName: 'Hurdal', placeState: 'state:NOR' }]);
});

test.each([
  ['Angela Merkel arrived in Cairo on Monday. She met Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel flew to Cairo on Monday. There she met Emmanuel Macron.', 'Cairo'],
  ['Rebels shelled a market in Cairo. Angela Merkel met Emmanuel Macron to discuss the situation there.', null],
  ['Angela Merkel is in Cairo. She will meet Emmanuel Macron on Friday.', 'Cairo'],
  ['Angela Merkel arrived in Cairo on Monday.\n\nShe met Emmanuel Macron.', null],
  ['Angela Merkel arrived in Cairo on Monday. She had dinner with Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel left for Cairo on Monday. She had met Emmanuel Macron.', null],
  ['Angela Merkel arrived in Cairo on Monday. William Ruto met Emmanuel Macron.', null],
])('who has gone somewhere meets others there: %s', (text, place) => {
  const met = meetingsOf(text).meetings.filter(({ participants }) => participants.includes('person:emmanuel-macron'));
  expect(met.map((meeting) => meeting.placeName)).toEqual([place]);
});

describe('whom somebody also met, at the same place', () => {
  const placesOf = (text: string): (string | null)[] => meetingsOf(text).meetings.map(({ placeName }) => placeName);

  test('on the day that the story has reached', () => {
    const first = 'Ana Duarte met William Ruto in Nairobi on Tuesday.';
    expect(placesOf(`${first} It rained. Duarte also met Yoweri Museveni.`)).toEqual(['Nairobi', 'Nairobi']);
  });

  test.each([
    'Ana Duarte met William Ruto in Nairobi in March. On Tuesday Duarte also met Yoweri Museveni.',
    'Ana Duarte met William Ruto in Nairobi on Tuesday. Paul Kagame also met Yoweri Museveni.',
    'Ana Duarte met William Ruto in Nairobi on Tuesday. Duarte also telephoned Yoweri Museveni.',
  ])('not elsewhere: %s', (text) => {
    expect(placesOf(text)).toEqual(['Nairobi', null]);
  });
});
