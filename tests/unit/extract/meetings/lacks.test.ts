import { findMeetings } from '../../../../src/extract/meetings/index.js';
import type { Knowledge } from '../../../../src/knowledge/index.js';
import { knowledge, reading, told } from './reading.js';

/** Knowledge whose parser must not be asked for. */
const unparsed: Knowledge = {
  ...knowledge,
  models: {
    ...knowledge.models,
    get parser(): never {
      throw new Error('a sentence was parsed');
    },
  },
};

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

test.each([
  [`${RUTO} called for calm after Ugandan troops left the border.`, 'a preposition parts what follows from the verb'],
  [`${RUTO} called on Uganda to open the border.`, 'a demand of a state'],
  [`${RUTO} called on ${MUSEVENI} to open the border.`, 'a demand of a person'],
  [`${RUTO} visited the hospital where Yoweri Museveni had been treated.`, 'another clause'],
  [`${RUTO} received letters from engineers in Uganda.`, 'from whom, not whom'],
  [`${RUTO} saw his tax fail.`, 'only whose it is'],
  [`${RUTO} saw Uganda as a rival.`, 'seen as something'],
  [`${RUTO} told reporters that Uganda had been warned.`, 'told the press'],
  [`${RUTO} welcomed Uganda's decision.`, 'what belongs to a state'],
  [`${RUTO} parleyed in vain against Uganda.`, 'nobody behind "with"'],
  [`${RUTO} was told of the attack on Uganda.`, 'nobody is told face to face'],
  [`${RUTO} brought the case against Uganda.`, 'nobody is brought together'],
  ['The Kenyan government agreed to open the border.', 'one side agrees with nobody'],
])('no tree is made of "%s": %s', (text) => {
  expect(() => findMeetings(reading(text), unparsed)).not.toThrow();
  expect(told(text)).toBe('');
});

test.each([
  `${RUTO} called ${MUSEVENI} on Monday.`,
  `${RUTO} called on ${MUSEVENI} in Kampala on Monday.`,
  `${RUTO} had received ${MUSEVENI} in Nairobi on Monday.`,
  `${MUSEVENI} was received by ${RUTO} in Nairobi on Monday.`,
  `${RUTO} saw ${MUSEVENI} in Kampala on Monday.`,
  `${RUTO} conferred with ${MUSEVENI} in Kampala on Monday.`,
])('one is made of "%s"', (text) => {
  expect(() => findMeetings(reading(text), unparsed)).toThrow('a sentence was parsed');
  expect(told(text)).toBe('held: museveni+ruto');
});
