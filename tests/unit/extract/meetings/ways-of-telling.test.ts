import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('meetings by less common verbs', () => {
  test.each([
    ['The envoys of Kenya and Uganda hammered out the last details of a truce in Oslo.', 'held: KEN+UGA'],
    [`${RUTO} flew ${MUSEVENI} in for talks on Monday.`, 'held: museveni+ruto'],
    [`${RUTO} put ${MUSEVENI} up in a palace on the coast.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} spent two hours together.`, 'held: museveni+ruto'],
    [`${RUTO} spent an afternoon with Ugandan commanders in Oslo.`, 'held: UGA+ruto'],
    [`${RUTO} reached out by phone to his Ugandan counterpart.`, 'held: UGA+ruto'],
    ['Kenyan officials had hoped to see President Yoweri Museveni in Oslo.', 'proposed: KEN+museveni'],
    [`${RUTO} and ${MUSEVENI} have not spoken since the coup.`, 'denied: museveni+ruto'],
    [`${RUTO}, who visited Uganda last June, is expected in Somalia on Monday.`, 'held: ruto | planned: SOM+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore

  test.each([
    `${RUTO} spent an hour with the victims in Kampala.`,
    `${RUTO} put up a fight at the summit of Mount Elgon.`,
    `${MUSEVENI} hammered out a plan for his farm.`,
  ])('%s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('a gap since the last meeting tells of that one', () => {
  test.each([
    [`${RUTO} and ${MUSEVENI} have not met for six years.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} had not seen each other in more than a decade.`, 'held: museveni+ruto'],
    ['Kenya and Uganda have not held talks since 2018.', 'held: KEN+UGA'],
    ['Not since 2018 have the leaders of Kenya and Uganda sat down together.', 'held: KEN+UGA'],
    [`${RUTO} and ${MUSEVENI} will not meet for six months.`, 'denied: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('whether they met is left open', () => {
  test.each([
    `${RUTO} declined to say whether he had met ${MUSEVENI}.`,
    `Asked if he spoke to ${MUSEVENI} on Friday, ${RUTO} smiled.`,
    `It was not clear whether a meeting with ${MUSEVENI} had taken place, ${RUTO} said.`,
  ])('%s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });

  test('a plan is one whether or not it is sure', () => {
    expect(told(`${RUTO} did not say whether he would meet ${MUSEVENI}.`)).not.toBe('');
  });
});
