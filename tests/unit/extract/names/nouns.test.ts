import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** `kind:text` of every name of a text. */
function namesIn(text: string): string[] {
  const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
  return names.map((name) => `${name.kind}:${text.slice(name.start, name.end)}`);
}

describe('called after somebody, and no person', () => {
  test.each([
    'The Ana Duarte foundation said it would help.',
    'The Ana Duarte prize went to a school.',
    'They landed at the Ana Duarte airport.',
    'Shots were heard near the Ta Muen Thom temple.',
    'The Ana Duarte brigade was disbanded.',
  ])('%s', (text) => {
    expect(namesIn(text).filter((name) => name.startsWith('person:'))).toEqual([]);
  });
  test('whoever it is called after stays a person elsewhere', () => {
    const text = 'President Ana Duarte spoke. The Duarte foundation listened. Duarte left.';
    expect(namesIn(text).filter((name) => name.startsWith('person:'))).toEqual(['person:Ana Duarte', 'person:Duarte']);
  });
  test('those who stand for somebody are his', () => {
    expect(namesIn('Officials of the Trump administration met President Donald Trump.')).toContain('person:Trump');
  });
});

describe('the noun behind a name makes it a place', () => {
  test.each([
    ['Guyana holds the Essequibo region.', 'Essequibo'],
    ['The envoy went to Camp Darapanan on Monday.', 'Camp Darapanan'],
  ])('%s', (text, place) => {
    expect(namesIn(text)).toContain(`place:${place}`);
  });
});

test.each(['Donald Trump', 'Tom Barrack', 'Liz Truss', 'Robert Gates'])('%s is no building', (name) => {
  expect(namesIn(`${name} and Ana Duarte met on Tuesday.`)).toEqual([`person:${name}`, 'person:Ana Duarte']);
});

describe('states’ names that are given names', () => {
  test.each([
    ['The ambassador in Pristina, Jordan Whitfield, says so.', 'Jordan Whitfield'],
    ['A lawyer called Georgia Tesfay spoke.', 'Georgia Tesfay'],
  ])('%s', (text, person) => {
    expect(namesIn(text)).toContain(`person:${person}`);
  });
  test.each([
    ['Fighting reached the Jordan Valley.', 'person:Jordan Valley'],
    ['The Israel Museum is shut.', 'person:Israel Museum'],
  ])('%s', (text, wrong) => {
    expect(namesIn(text)).not.toContain(wrong);
  });
});

describe('whoever took the picture is nobody in the news', () => {
  test.each([
    'Photo: Tom Keller',
    '(Photo by Tom Keller)',
    'Tom Keller/Reuters',
    'AFP/Tom Keller',
    'Photo: Tom Keller/AFP',
  ])('%s', (text) => {
    expect(namesIn(text).filter((name) => name.startsWith('person:'))).toEqual([]);
  });
  test('whoever is in it is', () => {
    expect(namesIn('Photo: Tom Keller speaks in Oslo.')).toContain('person:Tom Keller');
  });
});

describe('datelines and cities under their English names', () => {
  test('a place in capitals before its state', () => {
    expect(namesIn('AL-AIN, United Arab Emirates — The ministers met here on Monday.')[0]).toBe('place:AL-AIN');
  });
  test.each([
    ['DOHA - The ministers met here on Monday.', 'place:DOHA'],
    ['KUWAIT CITY: The ministers met here on Monday.', 'place:KUWAIT CITY'],
    ['Moscow: we are ready for talks.', 'state:Moscow'],
  ])('a city in capitals before a dash or colon: %s', (text, name) => {
    expect(namesIn(text)[0]).toBe(name);
  });
  test.each([
    ['They met in Geneva.', 'state:CHE'],
    ['They met in Antwerp.', 'state:BEL'],
  ])('%s', (text, state) => {
    const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
    expect(names[0]?.state).toBe(state);
  });
  test('a region is no state, its republic is one', () => {
    expect(namesIn('They fought over Nagorno-Karabakh.')).toEqual(['place:Nagorno-Karabakh']);
    expect(namesIn('The Republic of Artsakh was dissolved.')).toEqual(['state:Republic of Artsakh']);
  });
});

describe('titles alone', () => {
  test.each(['The UN Secretary-General spoke.', 'He lectured at the General Staff in Oslo.'])('%s', (text) => {
    expect(namesIn(text).filter((name) => name.startsWith('person:'))).toEqual([]);
  });
});

describe('ships’ letters', () => {
  test('before a ship', () => {
    expect(namesIn('The crew left the MS Carla Duarte in Manila on Monday.')).toEqual(['place:Manila']);
    expect(namesIn('The crew left FB Carla Duarte in Manila on Monday.')).toContain('person:Carla Duarte');
  });
  test('somebody’s initials', () => {
    expect(namesIn('Ana Duarte met MS Dhoni in Delhi on Monday.')).toContain('person:Dhoni');
  });
});

test.each([
  ['He met the heads of the opposition parties, Kizza Besigye and Norbert Mao, in Kampala.', 'person:Kizza Besigye'],
  ['The leaders of the two factions, Riek Machar and Taban Deng, met in Juba.', 'person:Taban Deng'],
  ['On a visit to Tehran, Araghchi and Grossi again met on Monday.', 'person:Grossi'],
  ['A Trump-Putin summit may be held in Budapest.', 'person:Putin'],
])('persons behind several bodies or a place, and joined by a hyphen: %s', (text, person) => {
  expect(namesIn(text)).toContain(person);
});
