/** Where a name begins and ends, and what it is beside other words with capitals. */
import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** `kind:text` of every name of a text. */
function namesIn(text: string): string[] {
  const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
  return names.map((name) => `${name.kind}:${text.slice(name.start, name.end)}`);
}
const personsIn = (text: string): string[] =>
  namesIn(text)
    .filter((name) => name.startsWith('person:'))
    .map((name) => name.slice('person:'.length));

describe('beside a dateline', () => {
  test.each([
    ['CAIRO - Ana Duarte met Carlos Pereira on Thursday.', 'CAIRO'],
    ['KYIV — Ana Duarte met Carlos Pereira on Monday.', 'KYIV'],
  ])('%s', (text, place) => {
    expect(personsIn(text)).toEqual(['Ana Duarte', 'Carlos Pereira']);
    expect(namesIn(text).some((name) => name.endsWith(`:${place}`))).toBe(true);
  });
  test('a riding of several places is one', () => {
    const text = 'She was the party’s candidate in the riding of Hamilton - Burlington - Oakville in that year.';
    expect(namesIn(text)).toContain('place:Hamilton - Burlington - Oakville');
  });
});

describe('a city’s name that is a given name', () => {
  test('begins a name at the start of a text', () => {
    expect(personsIn('Hassan Sheikh Mohamud met the mediators on Monday in the capital.')).toEqual([
      'Hassan Sheikh Mohamud',
    ]);
  });
  test('stands apart after "for"', () => {
    const text = 'The United Nations envoy for Somalia James Swan has held a meeting in the capital.';
    expect(namesIn(text)).toEqual(['organization:United Nations', 'state:Somalia', 'person:James Swan']);
  });
  test('begins a name after "to"', () => {
    expect(personsIn('The envoys spoke to Hassan Sheikh Mohamud on Monday.')).toEqual(['Hassan Sheikh Mohamud']);
  });
  test('stands apart after "of"', () => {
    expect(personsIn('The governor of Maine Susan Duarte spoke to the delegates on Monday.')).toEqual(['Susan Duarte']);
  });
});

describe('a date that runs into a name', () => {
  test.each([
    ['On 21 May Nikol Pereira met the envoy in the capital.', 'Nikol Pereira'],
    ['Last August Augustin Pereira met the envoy in the capital.', 'Augustin Pereira'],
    ['The envoy said in June Carlos Pereira had agreed to the plan.', 'Carlos Pereira'],
  ])('%s', (text, person) => {
    expect(personsIn(text)).toEqual([person]);
  });
  test('is a given name elsewhere', () => {
    expect(personsIn('The envoy met June Pereira in the capital on Monday.')).toEqual(['June Pereira']);
  });
});

describe('storms and operations bear nobody', () => {
  test('nor does their name alone', () => {
    const text = 'Hurricane Maria hit the coast. Maria weakened as it moved inland. The envoy stayed at home.';
    expect(namesIn(text)).toEqual([]);
  });
});

describe('where a family name begins', () => {
  test.each([
    ['The minister thanked Jaap de Hoop and left, and van den Broek stayed with the envoys.', 'van den Broek'],
    ['On Monday al-Burhan rejected an offer to meet the general in the capital.', 'al-Burhan'],
    ['Vice Premier He Lifeng met the secretary on Monday, officials of both sides said.', 'He Lifeng'],
  ])('%s', (text, person) => {
    expect(personsIn(text)).toContain(person);
  });
  test('"He" at the start of a sentence is nobody', () => {
    expect(personsIn('The envoy left. He met nobody.')).toEqual([]);
  });
  test('"H.E." is no part of it', () => {
    expect(personsIn('They received H.E. Carlos Pereira at the palace on Monday.')).toEqual(['Carlos Pereira']);
  });
});

describe('who stands beside a person', () => {
  test('is one, where no table and no dictionary knows the name', () => {
    expect(personsIn('Corneille Nangaa and Carlos Pereira spoke for the rebels.')).toEqual([
      'Corneille Nangaa',
      'Carlos Pereira',
    ]);
  });
});

describe('where something happens', () => {
  test.each([
    ['Lars Pereira met Ana Duarte in Ilulissat.', 'Ilulissat'],
    ['The ministers met in Ungvár on Monday.', 'Ungvár'],
  ])('%s', (text, place) => {
    expect(namesIn(text)).toContain(`place:${place}`);
  });
  test.each(['The treaty was signed in March and took effect.', 'They believe in God and in peace.'])('%s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('a place’s name that goes on', () => {
  test.each([
    ['The report in the Sydney Morning Herald was wrong.', 'organization:Sydney Morning Herald'],
    ['The teams met at the Victoria Skating Rink on Sunday.', 'place:Victoria Skating Rink'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe('the noun beside a name', () => {
  test.each([
    ['The convoy reached the town of Hiram on Sunday.', 'place:Hiram'],
    ['Fighters took the village of Cliddesden near the border.', 'place:Cliddesden'],
    ['Whitfield Garage is closed.', 'place:Whitfield Garage'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });
  test('before an initial is no part of it', () => {
    expect(personsIn('Then the Ukrainian O. Kubrakov met the delegates.')).toEqual(['O. Kubrakov']);
  });
  test('after an initial is a family name', () => {
    expect(personsIn('The biologist Charles B. Davenport spoke to the delegates.')).toEqual(['Charles B. Davenport']);
  });
});

test('two given names and a third word are a person, after "of" too', () => {
  expect(personsIn('This is the report on the trial of the impeachment of Donald John Trump.')).toEqual([
    'Donald John Trump',
  ]);
});

describe('a nickname', () => {
  test.each([
    ['Police arrested William "Cowboy" Pereira on Sunday.', 'William "Cowboy" Pereira'],
    ['Police arrested Carlos “El Toro” Pereira on Sunday.', 'Carlos “El Toro” Pereira'],
  ])('stands inside the name: %s', (text, person) => {
    expect(personsIn(text)).toEqual([person]);
  });
  test('what somebody says is none', () => {
    expect(personsIn('Carlos Pereira, "Peace now," Ana Duarte said.')).toEqual(['Carlos Pereira', 'Ana Duarte']);
  });
});

describe('who the people of a state are', () => {
  test('names no state', () => {
    expect(namesIn('The minister met his Togolese counterpart on Tuesday.')).toEqual([]);
  });
});
