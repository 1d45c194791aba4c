import { meetingsOf } from './reading.js';

const SIDES = ['state:KEN', 'state:UGA'];

describe('that an agreement stands', () => {
  test.each([
    ['Kenya and Uganda agreed on Monday to extend their ceasefire.', 'ceasefire', '2024-05-13'],
    ['Kenya and Uganda agreed to observe a truce.', 'ceasefire', null],
    ['Kenya and Uganda consented to a truce.', 'ceasefire', null],
    ['The port reopened in March under a deal between Kenya and Uganda.', 'accord', '2024-03'],
    ['Kenya and Uganda, which agreed in Oslo in 2013 to normalise their relations, traded barbs.', 'accord', '2013'],
    ['Kenya and Uganda accepted a truce proposed by Norway.', 'ceasefire', null],
    ['Kenya and Uganda announced a ceasefire on Monday.', 'ceasefire', '2024-05-13'],
    ['An agreement between Kenya and Uganda was announced on Monday.', 'accord', '2024-05-13'],
    ['Norway announced a ceasefire between Kenya and Uganda.', 'ceasefire', null],
    ['Norway said Kenya and Uganda had reached an agreement to end the war.', 'accord', null],
    ['A ceasefire has been in place between Kenya and Uganda since March.', 'ceasefire', '2024-03'],
    ['A truce between Kenya and Uganda expired on Monday.', 'ceasefire', '2024-05-13'],
    ['A truce between Kenya and Uganda was holding on Monday.', 'ceasefire', '2024-05-13'],
    ['The Kenya-Uganda ceasefire has held since March.', 'ceasefire', '2024-03'],
    ['The talks between Kenya and Uganda ended with a ceasefire.', 'ceasefire', null],
    ['Under the 2005 agreement, Kenya and Uganda were to withdraw their troops.', 'accord', '2005'],
    ['Under a deal reached in March, Kenya and Uganda will withdraw their troops.', 'accord', '2024-03'],
    ['Kenya and Uganda accused each other of breaking the ceasefire.', 'ceasefire', null],
    ['Under the deal, Kenya and Uganda will withdraw their troops.', 'accord', null],
    ['Kenya and Uganda exchanged 100 prisoners on Monday.', 'exchange', '2024-05-13'],
    ['Kenya and Uganda agreed to cease hostilities on Monday.', 'ceasefire', '2024-05-13'],
    ['Kenya and Uganda pledged to halt fighting.', 'ceasefire', null],
    ['Kenya and Uganda agreed on Monday in Oslo to reopen their embassies.', 'accord', '2024-05-13'],
  ])('%s', (text, kind, date) => {
    const { agreements } = meetingsOf(text);
    expect(agreements.map((one) => [one.kind, one.status, one.date, [...one.parties].sort(), one.mediators])).toEqual([
      [kind, 'held', date, SIDES, []],
    ]);
  });

  test.each([
    'Kenya and Uganda are expected to agree on a truce.',
    'Kenya and Uganda have not agreed to extend the truce.',
    'Kenya and Uganda may agree to stop fighting.',
    'Kenya and Uganda agreed to fire the coach.',
    'Kenya and Uganda agreed to hold elections.',
    'Kenya and Uganda agreed to continue their dialogue.',
    'Kenya and Uganda agreed to disagree.',
    'Under the deal, Kenya and Uganda would withdraw their troops.',
    'Under the draft deal, Kenya and Uganda will withdraw their troops.',
    'Kenya agreed to work with Uganda.',
    'Kenya and Uganda have yet to agree to lift the ban.',
    'Anna Holt and Peter Lund agreed to marry.',
    'Kenya accepted a truce.',
    'Kenya declared a truce.',
    "Peace deal between Kenya and Uganda 'hopefully soon': Anna Holt",
    'A truce between Kenya and Uganda is close.',
    'Kenya signed an agreement on Monday.',
    'William Ruto stood up and signed an agreement.',
    'Kenya and Uganda announced talks on a ceasefire.',
    'A truce between Kenya and Uganda is to be announced on Monday.',
    'The talks between Kenya and Uganda did not produce an agreement.',
  ])('none stands: %s', (text) => {
    expect(meetingsOf(text).agreements).toEqual([]);
  });

  test('one signed on a day of its own is not the one just signed', () => {
    const { agreements } = meetingsOf(
      'Kenya and Uganda met on Monday in Oslo. The two ministers signed a joint statement. The agreement they initialled on March 10 was shorter.',
    );
    expect(agreements.map((one) => one.date)).toEqual(['2024-05-13?', '2024-03-10']);
  });

  test.each([
    ['Norway secured a truce between Kenya and Uganda.'],
    ['Norway negotiated a ceasefire between Kenya and Uganda.'],
    ['Norway helped Kenya and Uganda to reach a ceasefire.'],
    ['A truce between Kenya and Uganda held thanks to Norwegian efforts.'],
    ['It was Norway that brokered the 1996 pact between Kenya and Uganda.'],
    ['A truce that Norway had brokered between Kenya and Uganda collapsed on Monday.'],
  ])('who gets others to agree is no party: %s', (text) => {
    const { agreements } = meetingsOf(text);
    expect(agreements.map((one) => [[...one.parties].sort(), one.mediators])).toEqual([[SIDES, ['state:NOR']]]);
  });

  test.each([
    'A roadmap was adopted in Algiers on Thursday by the Malian government and six armed groups.',
    'The Malian government and rebels signed a ceasefire on Monday.',
    'The Malian government and armed groups agreed a truce on Monday.',
    'A ceasefire between the Malian government and rebels took effect on Monday.',
  ])('with those whom no name tells: %s', (text) => {
    expect(meetingsOf(text).agreements.map((one) => one.parties)).toEqual([['state:MLI']]);
  });

  test('the only ceasefire that the article has told of, however far', () => {
    const { agreements } = meetingsOf(
      `Norway brokered a ceasefire in March. ${'The rain went on all day. '.repeat(12)}The ceasefire between Kenya and Uganda has held since.`,
    );
    expect(agreements.map((one) => [one.date, [...one.parties].sort(), one.mediators])).toEqual([
      ['2024-03', SIDES, ['state:NOR']],
    ]);
  });

  test('a truce obtained from two', () => {
    const { agreements } = meetingsOf('Anna Holt obtained a truce from Kenya and Uganda.');
    expect(agreements.map((one) => [[...one.parties].sort(), one.mediators])).toEqual([[SIDES, ['person:anna-holt']]]);
  });

  test('what two adopt binds them, what one adopts does not', () => {
    const of = (text: string): number => meetingsOf(text).agreements.length;
    expect(of('A roadmap was adopted in Algiers on Thursday by Kenya and Uganda.')).toBe(1);
    expect(of('A roadmap was adopted in Nairobi on Thursday by Kenya.')).toBe(0);
  });

  test('the previous accord is another', () => {
    const { agreements } = meetingsOf(
      'Kenya and Uganda signed an accord on Sunday. Anna Holt mediated the previous agreement, signed by Kenya and Uganda in April 2005.',
    );
    expect(agreements.map((one) => [one.date, one.mediators])).toEqual([
      ['2024-05-12', []],
      ['2005-04', ['person:anna-holt']],
    ]);
  });

  test('both of "a truce brokered by X and Y took effect"', () => {
    const { agreements } = meetingsOf('A truce brokered by Norway and Cuba took effect on Monday.');
    expect(agreements[0]!.mediators).toEqual(['state:NOR', 'state:CUB']);
  });

  test('presidents whose states part their names', () => {
    const { agreements } = meetingsOf(
      'Presidents William Ruto of Kenya and Yoweri Museveni of Uganda signed a peace treaty on Monday.',
    );
    expect(agreements[0]!.parties).toEqual(expect.arrayContaining(['person:william-ruto', 'person:yoweri-museveni']));
  });

  test('the sides that its sentence means and an earlier one names', () => {
    const { agreements } = meetingsOf(
      'Kenya and Uganda held talks in Oslo on Monday. The war between the neighbours ended with an accord signed in 2005.',
    );
    expect(agreements.map((one) => [...one.parties].sort())).toEqual([SIDES]);
  });
});

describe('what was agreed at a meeting has its day', () => {
  test.each([
    ['Kenya and Uganda held talks on Monday. It was cold. Kenya and Uganda reached an agreement.', '2024-05-13?'],
    ['Kenya and Uganda held talks from 1 to 3 May. It was cold. Kenya and Uganda signed a truce.', '2024-05-03?'],
    ['Kenya and Chad held talks on Monday. It was cold. Kenya and Uganda reached an agreement.', null],
    ['Kenya and Uganda will hold talks on Friday. It was cold. Kenya and Uganda reached an agreement.', null],
  ])('%s', (text, date) => {
    expect(meetingsOf(text.replaceAll('. ', '.\n\n')).agreements).toMatchObject([{ date }]);
  });
});

test.each([
  'Under any deal between Kenya and Uganda, the lake stays Kenyan.',
  'Under a draft deal between Kenya and Uganda, the captives go free.',
])('what has yet to be agreed is none: %s', (text) => {
  expect(meetingsOf(text).agreements).toEqual([]);
});

test('one of three who sign may have brokered it', () => {
  const { agreements } = meetingsOf('Kenya, Uganda and Norway signed a truce brokered by Norwegian envoy Ana Holt.');
  expect(agreements.flatMap(({ mediators }) => mediators)).toEqual(['person:ana-holt']);
});
