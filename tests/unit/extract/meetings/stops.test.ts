import { meetingsOf } from './reading.js';

const visits = (text: string): string[] =>
  meetingsOf(text).meetings.map(({ host, placeName, date }) => `${placeName ?? host ?? ''} ${date ?? ''}`);

describe('a visit for each goal of a journey', () => {
  test.each([
    [
      'Ana Duarte, the Portuguese foreign minister, visited Ghana, Togo and Benin in May.',
      ['state:GHA 2024-05', 'state:TGO 2024-05', 'state:BEN 2024-05'],
    ],
    [
      'Ana Duarte, the Portuguese foreign minister, visited Ghana in 2009 and Togo and Benin in 2013.',
      ['state:GHA 2009', 'state:TGO 2013', 'state:BEN 2013'],
    ],
    [
      'Portuguese Foreign Minister Ana Duarte will travel to Ghana on Monday and to Togo on Tuesday.',
      ['state:GHA 2024-05-20', 'state:TGO 2024-05-21'],
    ],
    [
      'Portuguese Foreign Minister Ana Duarte visited Ghana and Togo, and Benin said it was next.',
      ['state:GHA ', 'state:TGO '],
    ],
  ])('%s', (text, wanted) => {
    expect(visits(text)).toEqual(wanted);
  });

  test.each([
    'Portuguese Foreign Minister Ana Duarte visited Ghana, and Togo said it was ready to talk.',
    'Portuguese Foreign Minister Ana Duarte visited Ghana and Lisbon.',
    'Portuguese Foreign Minister Ana Duarte visited Ghana, Togo and Benin said.',
    'Portuguese Foreign Minister Ana Duarte visited Ghana and Togo, in response, closed its embassy.',
    "Portuguese Foreign Minister Ana Duarte visited Ghana, Togo's neighbour.",
  ])('one goal: %s', (text) => {
    expect(visits(text)).toEqual(['state:GHA ']);
  });
});
