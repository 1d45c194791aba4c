import { meetingsOf } from './reading.js';

const SIDES = ['state:KEN', 'state:UGA'];
const sorted = (ids: readonly string[]): string[] => [...ids].sort();

const mediatorsOf = (text: string): string[] => {
  const { meetings, agreements } = meetingsOf(text);
  return sorted([...new Set([...meetings, ...agreements].flatMap((one) => one.mediators))]);
};

/** Parties and mediators of each meeting and agreement, in text order. */
const told = (text: string): (readonly [string[], string[]])[] => {
  const { meetings, agreements } = meetingsOf(text);
  return [
    ...meetings.map((one) => [sorted(one.participants), sorted(one.mediators)] as const),
    ...agreements.map((one) => [sorted(one.parties), sorted(one.mediators)] as const),
  ];
};

describe('through whom two swapped or bound themselves', () => {
  test.each([
    ['Kenya and Uganda swapped 190 prisoners on Friday, with Norway acting as intermediary.', ['state:NOR']],
    ["Kenya and Uganda agreed on Friday to free two prisoners with Norway's help.", ['state:NOR']],
    ['Kenya and Uganda agreed to free their prisoners through Norway.', ['state:NOR']],
    ['Kenya and Uganda exchanged 40 soldiers thanks to mediation by Norway.', ['state:NOR']],
    ['Kenya and Uganda exchanged 40 soldiers through the Malaba crossing.', []],
  ])('%s', (text, mediators) => {
    expect(told(text)).toContainEqual([SIDES, mediators]);
  });

  test.each([
    ['Norway brokered the release of five hostages held in Uganda.', ['state:NOR']],
    ['Norway mediated the safe return of 14 prisoners.', ['state:NOR']],
    // its own people
    ['Norway secured the release of five hostages held in Uganda.', []],
    ['Norway welcomed the release of five hostages held in Uganda.', []],
  ])('%s', (text, mediators) => {
    expect(meetingsOf(text).agreements.flatMap((one) => one.mediators)).toEqual(mediators);
  });
});

describe('whom somebody brings to terms', () => {
  test.each([
    ['Norway has been trying for months to bring Kenya and Uganda to a truce.', [SIDES, ['state:NOR']]],
    ['Norway brought Kenya and Uganda closer to a peace agreement.', [SIDES, ['state:NOR']]],
    ['Kenya and Uganda met on Monday. Norway brought them to an accord on Friday.', [SIDES, ['state:NOR']]],
    [
      'Norway persuaded Uganda and the commander, Anna Holt, to hold talks.',
      [['person:anna-holt', 'state:UGA'], ['state:NOR']],
    ],
  ])('%s', (text, event) => {
    expect(told(text)).toContainEqual(event);
  });

  test.each([
    'Kenya and Uganda met on Monday. Norway brought both to a peace conference.',
    'Kenya and Uganda met on Monday. Anna Holt asked how to bring the two sides to a truce.',
    'Kenya and Uganda met on Monday. Anna Holt talked them into buying the ship.',
  ])('nobody: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });
});

describe('what somebody did for what was agreed', () => {
  test.each([
    ['Residents said a ceasefire between Kenya and Uganda was agreed after Norwegian intervention.', ['state:NOR']],
    ['Kenya and Uganda signed the deal after months of quiet diplomacy by Norway.', ['state:NOR']],
    ['Norway was instrumental in the deal between Kenya and Uganda.', ['state:NOR']],
    ['Kenya and Uganda met on Monday. They signed the accord to which Anna Holt and Omar Diallo had brought them.', ['person:anna-holt', 'person:omar-diallo']],
    ['The last attempt to end the war between Kenya and Uganda, mediated by Norway, broke down in March.', ['state:NOR']],
    ['A ceasefire between Kenya and Uganda was agreed after Norwegian military intervention.', []],
    ['Kenya and Uganda signed an accord on Monday. Norway was instrumental in the defeat of Ghana.', []],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore
});

describe('whom the words before a clause belong to', () => {
  test.each([
    ['Through the good offices of the king of Norway, Olav Holt, Kenya and Uganda agreed to talk again.', [SIDES, ['person:olav-holt']]],
    ['Kenya and Uganda held indirect talks through the Norwegian minister, Anna Holt, who passed notes from one room to the other.', [SIDES, ['person:anna-holt']]],
    ['Kenya and Uganda held talks on Monday at the headquarters of the African Union, which has mediated in the conflict since 2012.', [SIDES, ['organization:african-union']]],
  ])('%s', (text, event) => {
    expect(told(text)).toEqual([event]);
  }); // prettier-ignore

  test('a comma closes what a name stands in, and two accept', () => {
    const text = 'After a night of calls by Norwegian envoy Anna Holt, Kenya and Uganda accepted a border deal.';
    expect(meetingsOf(text).agreements.map((one) => sorted(one.parties))).toEqual([SIDES]);
  });
});

describe('what somebody does who mediates', () => {
  test.each([
    ['Norway served as the go-between in the talks that ended the siege.', ['state:NOR']],
    ['Kenya and Uganda met on Monday. Dame Anna Holt is presiding.', ['person:anna-holt']],
    ['Kenya and Uganda met on Monday. Anna Holt mediated a halt to the fighting.', ['person:anna-holt']],
    ['Two houses of parliament of Kenya held talks with Uganda. Anna Holt, who brought the two speakers together, was content.', ['person:anna-holt']],
    ['Anna Holt persuaded William Ruto and Yoweri Museveni to accept a handover.', ['person:anna-holt']],
    ['Norwegian envoy Anna Holt brought a letter from Kenya to Uganda.', ['person:anna-holt']],
    ['Ugandan envoy Anna Holt brought a letter from Yoweri Museveni to William Ruto.', []],
    ['Kenya and Uganda met on Monday. Anna Holt facilitated the evacuation of a school.', []],
    ['Anna Holt served as ambassador in the talks that ended the siege.', []],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore
});

describe('who is called a mediator', () => {
  test('several by name between dashes', () => {
    const text = 'The Quad mediators - Norway, Cuba and Ghana - held talks with Ugandan officials on Tuesday.';
    expect(mediatorsOf(text)).toEqual(['state:CUB', 'state:GHA', 'state:NOR']);
  });

  test('as many as the sentence before has for its subject', () => {
    const before = 'Kenya and Uganda met on Monday. Anna Holt and Omar Diallo landed at noon.';
    expect(mediatorsOf(`${before} The two mediators were content.`)).toEqual([
      'person:anna-holt',
      'person:omar-diallo',
    ]);
    expect(mediatorsOf(`${before} The three mediators were content.`)).toEqual([]);
  });

  test.each([
    ['Kenya and Uganda ended a round of talks on Tuesday, Norwegian brokers said.', ['state:NOR']],
    ['Kenya and Uganda met on Monday. Norwegian go-betweens said gaps remained.', ['state:NOR']],
    ['Kenya and Uganda met on Monday. Stock brokers said gaps remained.', []],
    ['Norway brokers truce between Kenya and Uganda', ['state:NOR']],
    ['Kenya and Uganda met on Monday. Anna Holt, who led the talks for the African Union, was content.', ['person:anna-holt']],
    // of one side
    ['Kenya and Uganda met on Monday. Anna Holt, who led the talks for Kenya, was content.', []],
    ['Anna Holt, the former UN mediator in Uganda, met Omar Diallo on Monday.', []],
    ['Kenya and Uganda signed an accord in 2002. Norway and Cuba signed as guarantors of the accord.', []],
    ['Kenya and Uganda signed an accord in 2002. Norway, a guarantor of the accord, sent troops.', []],
    ['Norway led the talks for Kenya and Uganda in Oslo.', ['state:NOR']],
    ['The African Union appointed former president Kibaki as mediator between Kenya and Uganda.', ['person:kibaki']],
    ['William Ruto thanked Norway for its role in the talks with Uganda.', ['state:NOR']],
    ['William Ruto thanked Yoweri Museveni for his role in the talks between them.', []],
    ['William Ruto chaired a meeting of the cabinet with Ugandan minister Jeje Odongo after talks with Norway broke down.', []],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore

  test('whose part in talks is thanked for, is not told to have met who thanks', () => {
    const { meetings } = meetingsOf('William Ruto thanked Yoweri Museveni for his role in the talks.');
    expect(meetings.flatMap((one) => one.participants)).toEqual([]);
  });
});
