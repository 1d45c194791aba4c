import { meetingsOf } from './reading.js';

const occasions = (text: string): string[] =>
  meetingsOf(text).meetings.map(({ placeName, date }) => `${placeName ?? ''} ${date ?? ''}`);

describe('a list of places and dates: one meeting each', () => {
  test.each([
    [
      'Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Oslo in May 2019, in Rome in June 2020 and in Cairo on 3 July 2021.',
      ['Oslo 2019-05', 'Rome 2020-06', 'Cairo 2021-07-03'],
    ],
    [
      'Norway has brought the two leaders, William Ruto and Yoweri Museveni, together three times: in Oslo on May 3, 2019; in Rome in June 2020; and in Cairo in July 2021.',
      ['Oslo 2019-05-03', 'Rome 2020-06', 'Cairo 2021-07'],
    ],
    [
      'Kenya and Uganda held three rounds of talks, in Oslo in March, in Rome, Italy, in April and again in Oslo in May.',
      ['Oslo 2024-03', 'Rome 2024-04', 'Oslo 2024-05'],
    ],
  ])('%s', (text, wanted) => {
    expect(occasions(text)).toEqual(wanted);
  });

  test('all of them with the same parties and mediator', () => {
    const { meetings } = meetingsOf('Norway brought Kenya and Uganda together in Oslo in March and in Rome in April.');
    expect(meetings.map(({ participants, mediators }) => [participants, mediators])).toEqual([
      [['state:KEN', 'state:UGA'], ['state:NOR']],
      [['state:KEN', 'state:UGA'], ['state:NOR']],
    ]);
  });

  test.each([
    'Kenya and Uganda met in Oslo in March, and in April the border opened in Kampala.',
    'Kenya and Uganda met in Oslo in March to settle what was agreed in Rome in April.',
    'Kenya and Uganda held talks in Oslo, in Norway, in March.',
  ])('one meeting: %s', (text) => {
    expect(occasions(text)).toEqual(['Oslo 2024-03']);
  });
});

describe('times without a place', () => {
  test.each([
    ['William Ruto and Yoweri Museveni spoke by phone in July and again in August.', [' 2023-07', ' 2023-08']],
    ['William Ruto and Yoweri Museveni met in 2013 and 2015.', [' 2013', ' 2015']],
    ['Kenya and Uganda talked by telephone in January and April.', [' 2024-01', ' 2024-04']],
  ])('%s', (text, wanted) => {
    expect(occasions(text)).toEqual(wanted);
  });

  test.each([
    ['Kenya and Uganda held talks in March and April.', ' 2024-03/2024-04'],
    ['Kenya and Uganda held talks in 2022 and 2023.', ' 2022'],
    ['Kenya and Uganda held talks in 2019 and 2021 envoys wept.', ' 2019'],
    ['William Ruto and Yoweri Museveni met in 2013, and 2015 saw a war.', ' 2013'],
    ['William Ruto and Yoweri Museveni met in Oslo in 2013, and 2015 saw a war.', 'Oslo 2013'],
    ['Kenya and Uganda held talks between January and April.', ' 2024-01/2024-04'],
  ])('one stretch: %s', (text, wanted) => {
    expect(occasions(text)).toEqual([wanted]);
  });
});
