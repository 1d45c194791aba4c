import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** `kind:text`, and the state or known body where there is one. */
function namesIn(text: string): string[] {
  const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
  return names.map(({ kind, start, end, state, known }) =>
    [kind, text.slice(start, end), kind === 'person' ? null : (state ?? known)]
      .filter((part) => part !== null)
      .join(':'),
  );
}

describe('what stands before a name', () => {
  test.each([
    ['He read it in the newspaper Al Karun.', 'organization:Al Karun'],
    ['Thousands gathered in the Plaza de Norte on Sunday.', 'place:Plaza de Norte'],
    ['The minister told Donald Trump that it would move.', 'person:Donald Trump'],
    ["In Jordan Tesfay's bar nobody slept.", 'person:Jordan Tesfay'],
    ['Analysts at Morgan Duarte met investors.', 'organization:Morgan Duarte'],
    ["Duarte held its developers' conference in Lisbon.", 'organization:Duarte'],
    ['Analysts met Morgan Duarte at the bank.', 'person:Morgan Duarte'],
    ['U.S. senior adviser for Africa Massad Boulos, a businessman, left.', 'person:Massad Boulos'],
    ['President Duarte suspended its members.', 'person:Duarte'],
    ['Turkey under Ana Duarte closed its airspace.', 'person:Ana Duarte'],
  ])('%s', (text, name) => {
    expect(namesIn(text).some((found) => found.startsWith(name))).toBe(true);
  });
  test.each(['They met on the frigate Te Karun.', 'He leaves after Ramadan.', 'The leaders of the two Koreas met.'])(
    'nobody: %s',
    (text) => {
      expect(namesIn(text).filter((name) => name.startsWith('person:'))).toEqual([]);
    },
  );
});

describe('for whom a name stands', () => {
  test('a government is its state', () => {
    expect(namesIn('The Government of Colombia agreed.')).toEqual(['state:Government of Colombia:state:COL']);
  });
  test('Brussels is the European Union where nothing speaks of Belgium', () => {
    expect(namesIn('Hungary called on Brussels to drop the plan.')).toContain(
      'organization:Brussels:organization:european-union',
    );
    expect(namesIn('Brussels agreed. Belgian police watched.')).toContain('state:Brussels:state:BEL');
  });
  test('a town before the comma tells which Georgia', () => {
    expect(namesIn('He teaches at a college in Macon, Georgia.')).toContain('place:Georgia:state:USA');
    expect(namesIn('He teaches at a college in Batumi, Georgia.')).toContain('state:Georgia:state:GEO');
  });
  test('a body that is numbered', () => {
    expect(namesIn('Leaders of the Group of 20 met.')).toContain('organization:Group of 20:organization:g20');
  });
});

test('a name goes on where the text names it longer elsewhere', () => {
  const text =
    'Minister Amir Khan Muttaqi came. On Friday Foreign Minister Amir Khan Muttaqi left to offer condolences.';
  expect(namesIn(text).filter((name) => name.startsWith('person:'))).toEqual([
    'person:Amir Khan Muttaqi',
    'person:Amir Khan Muttaqi',
  ]);
});

test('whom a note at the end says to be the author is no part of the news', () => {
  const text = [
    'William Ruto met Yoweri Museveni.',
    'They spoke for an hour.',
    'Nothing was signed.',
    'Both left on Friday.',
    'Ana Duarte is a fellow of the Centre.',
  ].join('\n\n');
  expect(namesIn(text).filter((name) => name.startsWith('person:'))).toEqual([
    'person:William Ruto',
    'person:Yoweri Museveni',
  ]);
});
