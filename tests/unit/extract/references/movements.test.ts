import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { linkMentions } from '../../../../src/extract/references/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** Whom the description means in the text's last sentence; undefined for nobody. */
function meant(text: string, description: string): readonly string[] | undefined {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const { phrases } = linkMentions(words, findNames(words, knowledge), knowledge);
  return phrases.findLast(({ from, to }) => text.slice(words.start[from], words.end[to - 1]) === description)?.entities;
}

const LOFA = 'organization:lofa-defence-front';

describe('a movement told of by what it is', () => {
  test.each([
    ['Envoys of the Lofa Defence Front came to Accra. President Ana Holt met the rebels on Monday.', 'the rebels'],
    ['The Lofa Defence Front took a town. On Monday the movement met envoys.', 'the movement'],
    ['The rebel group Lofa Defence Front met envoys in Accra on Monday.', 'The rebel group'],
    ['The Lofa Defence Front rose. Envoys came. On Monday they met the front.', 'the front'],
    ['The rebels met envoys in Accra. The Lofa Defence Front has five thousand men.', 'The rebels'],
  ])('%s', (text, description) => {
    expect(meant(text, description)).toEqual([LOFA]);
  });

  test.each([
    ['one of two', 'The Lofa Defence Front and the Nimba Resistance Army fight on. Ana Holt left. She met the rebels.'],
    ['those of another', 'The Lofa Defence Front took a town. Ana Holt met the Ugandan rebels.'],
    ['the army of a state', 'The Nigerian Army lost ten men. Ana Holt met the rebels.'],
    ["a people's army of a state", "The Nigerian People's Army lost ten men. Ana Holt met the rebels."],
    ['a word of a menu', 'Front page :: Economy\nAna Holt met envoys of the Front. She met the rebels.'],
    ['a body that is none', 'The World Bank sent a mission. Ana Holt met the rebels.'],
  ])('%s is not said', (_, text) => {
    expect(meant(text, 'the rebels')).toBeUndefined();
  });
});

describe('"the group" is not the movement', () => {
  test.each([
    ['where another body is nearer', 'Hamas fights on. The Group of Seven met in Italy. Tom Keller met the group.'],
    ['where a group is told of', 'Hamas fights on. A group of ministers flew to Cairo. Tom Keller met the group.'],
    ['long after', 'Hamas fights on. It rained. Tom Keller left. He met the group.'],
  ])('%s', (_, text) => {
    expect(meant(text, 'the group')).toBeUndefined();
  });
  test('a league only by its name', () => {
    expect(meant('Hamas fights on. Tom Keller met the coalition.', 'the coalition')).toBeUndefined();
  });
});

test('"the delegation" is the one told of shortly before', () => {
  const text = 'A delegation of the Lofa Defence Front came to Accra. The army chief met the delegation on Monday.';
  expect(meant(text, 'the delegation')).toEqual([LOFA]);
  expect(meant('The army chief met the delegation on Monday.', 'the delegation')).toBeUndefined();
  expect(meant("Kenya's negotiating team came. On Monday Ana Holt met the team.", 'the team')).toEqual(['state:KEN']);
  expect(meant("Kenya's team lost to Uganda. On Monday Ana Holt met the team.", 'the team')).toBeUndefined();
});

test.each([
  ['Anders Holm', 'anders-holm'],
  ['Tom Keller’s envoy Anders Holm', 'anders-holm'],
  ['the foreign minister of Kenya, Anders Holm,', 'anders-holm'],
  ['the chief of staff of Anders Holm', null],
])('a delegation led by %s', (by, id) => {
  const text = `A delegation led by ${by} arrived in Accra on Monday. The delegation met Ana Holt.`;
  expect(meant(text, 'The delegation')).toEqual(id === null ? undefined : [`person:${id}`]);
});

test('the government is that of the state in which the movement fights', () => {
  expect(meant('The government met Renamo in the bush.', 'The government')).toEqual(['state:MOZ']);
});

test('"their governments" are those for which the two act', () => {
  const text =
    'Burundi and Chad sent help. Kenyan President Tom Keller met Ugandan President Lotte Brandt in Rwanda. The pair announced a session of their governments.';
  expect(meant(text, 'their governments')).toEqual(['state:KEN', 'state:UGA']);
});

test('what is between two states of one word is theirs', () => {
  expect(meant('Inter-Korean talks opened.', 'Inter-Korean')).toEqual(['state:KOR', 'state:PRK']);
});
