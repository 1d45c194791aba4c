import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** `kind:text` of every name of a text; `*` marks a metonym. */
function namesIn(text: string): string[] {
  const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
  return names.map((name) => `${name.kind}${name.metonym ? '*' : ''}:${text.slice(name.start, name.end)}`);
}
function demonymsIn(text: string): string[] {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  return findNames(words, knowledge).demonyms.map(
    ({ from, state }) => `${text.slice(words.start[from], words.end[from])}=${state}`,
  );
}

describe('people of any culture', () => {
  test.each([
    ['Ethiopian Prime Minister Abiy Ahmed met reporters on Monday.', 'Abiy Ahmed'],
    ['Chinese President Xi Jinping said the talks were useful.', 'Xi Jinping'],
    ['Saudi Crown Prince Mohammed bin Salman arrived in Paris.', 'Mohammed bin Salman'],
    ['European Commission President Ursula von der Leyen spoke on Friday.', 'Ursula von der Leyen'],
    ['Serbian President Aleksandar Vučić left the meeting.', 'Aleksandar Vučić'],
    ['Serbian President Aleksandar Vucic left the meeting.', 'Aleksandar Vucic'],
    ['The talks were led by Choe Son-hui on Tuesday.', 'Choe Son-hui'],
    ['Senator John F. Brandt opposed the deal.', 'John F. Brandt'],
    ['Portugal’s top diplomat Ana Duarte said so.', 'Ana Duarte'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toContain(`person:${name}`);
  });
});

describe('a title is no part of the name', () => {
  test.each([
    ['President Joe Keller spoke.', 'Joe Keller'],
    ['Mr. Keller spoke to Mrs. Duarte in Rome.', 'Keller'],
    ['Then-President Ana Duarte signed the treaty.', 'Ana Duarte'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toContain(`person:${name}`);
  });
});

describe('states', () => {
  test('their names, short and long', () => {
    expect(namesIn('Officials of the United States, the UK, Türkiye and Ivory Coast met.')).toEqual([
      'state:United States',
      'state:UK',
      'state:Türkiye',
      'state:Ivory Coast',
    ]);
  });
  test('the two Congos and the two Koreas are told apart', () => {
    const text =
      'The Republic of the Congo, the Democratic Republic of the Congo, North Korea and South Korea took part.';
    const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
    expect(names.map((name) => name.state)).toEqual(['state:COG', 'state:COD', 'state:PRK', 'state:KOR']);
  });
  test('former states, realms and unrecognised states have ids of their own', () => {
    const text = 'The Soviet Union, Abkhazia and the Duchy of Saxony were named.';
    const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
    expect(names.map((name) => name.state)).toEqual(['state:SUHH', 'state:x-abkhazia', 'state:x-duchy-of-saxony']);
  });
  test('a state inside a longer name is no mention', () => {
    expect(
      namesIn('He joined the Communist Party of Vietnam before the 1997 United Kingdom general election.'),
    ).toEqual(['organization:Communist Party of Vietnam']);
  });
  test('a seat of power stands for its state', () => {
    expect(namesIn('The Kremlin rejected the offer.')).toEqual(['state*:Kremlin']);
    expect(namesIn('Ankara rejected the offer.')).toEqual(['state*:Ankara']);
  });
  test('where the city is meant it is a place', () => {
    expect(namesIn('They met in Ankara on Monday.')).toEqual(['place:Ankara']);
  });
  test('a given name is no state', () => {
    expect(namesIn('Foreign Minister Jordan Keller met Chad Duarte.')).toEqual([
      'person:Jordan Keller',
      'person:Chad Duarte',
    ]);
  });
  test('words in small letters and currencies are no states', () => {
    expect(namesIn('They ate turkey from fine china and paid US$10.')).toEqual([]);
  });
});

describe('demonyms point to states and are no names', () => {
  test('adjectives and inhabitants', () => {
    expect(demonymsIn('Kenyan forces and the Britons left.')).toEqual(['Kenyan=state:KEN', 'Britons=state:GBR']);
    expect(namesIn('Kenyan forces left.')).toEqual([]);
  });
});

describe('organizations', () => {
  test.each([
    ['The African Union welcomed the truce.', 'African Union'],
    ['Hamas rejected the proposal.', 'Hamas'],
    ['The EU and the OSCE sent observers.', 'OSCE'],
    ['The Liga Popular de Avantis (LPA) won the vote.', 'LPA'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toContain(`organization:${name}`);
  });
  test('the Holy See is a state', () => {
    expect(namesIn('The Holy See offered to mediate.')).toEqual(['state:Holy See']);
  });
});

describe('what is nobody’s name', () => {
  test.each([
    'The President told the Secretary to leave.',
    'Senators and Americans agreed.',
    'They met on Monday in July.',
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
  test('by-lines and credits', () => {
    expect(
      namesIn('Reporting by Jane Keller in Oslo; editing by Paul Duarte').filter((name) => name.startsWith('person')),
    ).toEqual([]);
    expect(namesIn('By Jane Keller\n\nThe talks ended.').filter((name) => name.startsWith('person'))).toEqual([]);
  });
});

describe('memory across the article', () => {
  test('a name is recognised in a headline and in capitals', () => {
    const text = 'DUARTE MEETS KELLER IN LISBON\n\nPresident Ana Duarte met Tom Keller on Monday. Later Duarte left.';
    expect(namesIn(text).filter((name) => /duarte/i.test(name))).toHaveLength(3);
  });
});

describe('hostile names', () => {
  test.each([
    ['__proto__', '__proto__ met constructor and toString on Monday.'],
    ['a token of ten thousand letters', `President ${'A'.repeat(10_000)} spoke.`],
    ['right-to-left marks and joiners', 'President \u202eAna\u202c D\u200duarte met \u200fKeller.'],
    ['emoji', 'President 😀 Ana 👨‍👩‍👧 Duarte met 🇵🇹.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(() => namesIn(text)).not.toThrow();
  });
  test('spans are the names', () => {
    const text = 'Ana Duarte met 😀 Tom Keller in São Tomé.';
    const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
    for (const name of names) expect(text.slice(name.start, name.end)).toMatch(/^\p{L}.*\p{L}$/u);
  });
});

describe('a person needs evidence', () => {
  test.each([
    ['Dozens fled the town. Rescuers arrived.', 'Dozens'],
    ['The United States stayed away. Washington warned of delay. London and Paris agreed.', 'Washington'],
    ['Lisbon / 11.05.22 / ZORAN: The minister left.', 'ZORAN'],
    ['US Secretary called on Monday.', 'US Secretary'],
    ['RelatedTop News - Kenya hosts talks.', 'RelatedTop News'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).not.toContain(`person:${name}`);
  });
  test('a name cut off where a dash stands free', () => {
    expect(namesIn('Criticism came from Maria Deaver - SalamNews in May.')).toContain('person:Maria Deaver');
  });
  test('the signature on the last line is no part of the news', () => {
    const text = 'Kenya sent aid.\n\nThe deal was signed.\n\nTalks went on.\n\nThe minister left.\n\nMaria Deaver';
    expect(namesIn(text)).not.toContain('person:Maria Deaver');
    expect(namesIn(text.replace('The minister', 'Maria Deaver'))).toContain('person:Maria Deaver');
  });
});

describe('words with several meanings', () => {
  const statesIn = (text: string): (string | null)[] =>
    findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge).names.map(({ state }) => state);
  test('Congo is where the capital that the text names is', () => {
    expect(statesIn('Brazzaville hosted the meeting. Congo sent its minister.')).toContain('state:COG');
    expect(statesIn('Kinshasa hosted the meeting. Congo sent its minister.')).not.toContain('state:COG');
  });
  test('Korea is the one whose capital speaks', () => {
    expect(statesIn('Pyongyang said Korea would act.')).toEqual(['state:PRK', 'state:PRK']);
    expect(statesIn('Pyongyang and Seoul said Korea would be one.')).toContain('state:x-korea');
  });
  test('Georgia among divisions of the United States is one of them', () => {
    expect(namesIn('Voters in Georgia and Alabama went to the polls.')).toContain('place:Georgia');
    expect(namesIn('Officials of Georgia and Armenia met in Tbilisi.')).toContain('state:Georgia');
  });
});
