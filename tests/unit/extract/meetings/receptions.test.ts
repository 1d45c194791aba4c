/** Those who are kept, fed, shown in, seen off; those who hand over a paper. */
import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('an encounter by how long and over what', () => {
  test.each([
    [`${RUTO} kept ${MUSEVENI} for more than two hours on Monday.`, 'held: museveni+ruto'],
    [`${MUSEVENI} was kept for half an hour by ${RUTO}.`, 'held: museveni+ruto'],
    [`${RUTO} gave ${MUSEVENI} tea at State House.`, 'held: museveni+ruto'],
    [`${RUTO} granted ${MUSEVENI} twenty minutes on Monday.`, 'held: museveni+ruto'],
    [`${MUSEVENI} was granted an audience by ${RUTO}.`, 'held: museveni+ruto'],
    [`${MUSEVENI} was lunched by ${RUTO} in Nairobi.`, 'held: museveni+ruto'],
    [`${MUSEVENI} was with ${RUTO} for ninety minutes.`, 'held: museveni+ruto'],
    [`The ambassador of Uganda had forty minutes with ${RUTO}.`, 'held: UGA+ruto'],
    [`${RUTO} drew ${MUSEVENI} aside in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} parted in Oslo without a deal.`, 'held: museveni+ruto'],
    [`${RUTO} had it out with ${MUSEVENI} in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} reached ${MUSEVENI} by telephone on Sunday.`, 'held: museveni+ruto'],
    [`${RUTO} saw off ${MUSEVENI} at the airport in Nairobi.`, 'held: museveni+ruto'],
    [`${MUSEVENI} took leave of ${RUTO} on Monday.`, 'held: museveni+ruto'],
    [`Presidents William Ruto of Kenya and Yoweri Museveni of Uganda embraced at the border.`, 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `Ugandan police kept ${RUTO} for two hours at the airport.`,
    `${RUTO} gave Uganda two hours to leave the town.`,
    `${RUTO} gave Kenyans an hour each evening.`,
    `${RUTO} saw off Raila Odinga of Kenya at the polls.`,
    `${RUTO} could not be reached by telephone on Sunday.`,
    `${MUSEVENI} was seen off at the airport by nobody.`,
    `${RUTO} and ${MUSEVENI} parted ways over trade.`,
    'Kenya and Uganda parted in 1967 without a deal.',
    `${MUSEVENI} took leave of absence on Monday.`,
    `${RUTO} said farewell to former Ugandan President Idi Amin at his funeral.`,
    'Kenya and Uganda embraced in the spirit of trade.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('who is brought before whom', () => {
  test.each([
    [`${MUSEVENI} was shown in to ${RUTO} at noon.`, 'held: museveni+ruto'],
    [`${MUSEVENI} was ushered straight into the office of ${RUTO}.`, 'held: museveni+ruto'],
    [`${MUSEVENI} was taken to see ${RUTO} on Monday.`, 'held: museveni+ruto'],
    [`${MUSEVENI} was led into ${RUTO}'s study on Monday.`, 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `${MUSEVENI} was shown in a film with ${RUTO}'s house behind him.`,
    `${MUSEVENI} was taken to hospital by plane.`,
    `${MUSEVENI} was admitted to the hospital of Nairobi.`,
    'The treaty ushered Kenya and Uganda into an age of peace.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('a paper that is handed over', () => {
  const MUDAVADI = 'Kenyan Foreign Minister Musalia Mudavadi';
  test.each([
    [`${MUDAVADI} delivered a letter to ${MUSEVENI} in Entebbe.`, 'held: musalia-mudavadi+museveni'],
    [`${MUDAVADI} delivered a message from the president to ${MUSEVENI}.`, 'held: musalia-mudavadi+museveni'],
    ["Nairobi handed a protest note to the Ugandan chargé d'affaires.", 'held: KEN+UGA'],
    ["Uganda's ambassador was handed a note at the foreign ministry in Nairobi.", 'held: KEN+UGA'],
    [`The Ugandan ambassador handed his letters of credence to ${RUTO}.`, 'held: UGA+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `${MUDAVADI} sent a letter to ${MUSEVENI}.`,
    `${RUTO} delivered a message to ${MUSEVENI} in a speech.`,
    'Kenya presented a letter to the Security Council.',
    `${RUTO} handed Musalia Mudavadi a letter from a voter.`,
    'The Ugandan ambassador was handed a bill for his water in Nairobi.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});
