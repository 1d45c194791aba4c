import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('encounters that no word for meeting names', () => {
  test.each([
    [`${RUTO} told ${MUSEVENI} in Kampala on Monday that the border would open.`, 'held: museveni+ruto'],
    [`${RUTO} briefed ${MUSEVENI} in Kampala on Monday on the border.`, 'held: museveni+ruto'],
    [`${RUTO} will warn ${MUSEVENI} in Oslo that the border may close.`, 'planned: museveni+ruto'],
    ['Kenyan Foreign Minister Musalia Mudavadi told his Ugandan counterpart, Jeje Odongo, in Kampala on Monday that the border would open.', 'held: jeje-odongo+musalia-mudavadi'],
    [`${RUTO} talked ${MUSEVENI} into a ceasefire in Oslo on Monday.`, 'held: museveni+ruto'],
    [`${RUTO} and Rwandan President Paul Kagame talked ${MUSEVENI} out of a walkout.`, 'held: kagame+museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} toasted each other in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} pose for a photo in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} poses with ${MUSEVENI} in Kampala, Uganda, May 3, 2021.`, 'held: museveni+ruto'],
    [`${RUTO} exchanged a few words with ${MUSEVENI}.`, 'held: museveni+ruto'],
    [`The Kenyan ambassador will present his credentials to ${MUSEVENI} on Monday.`, 'planned: KEN+museveni'],
    [`${MUSEVENI} received the credentials of the new Kenyan ambassador on Monday.`, 'held: KEN+museveni'],
    [`${RUTO} would gladly meet ${MUSEVENI}, his office said.`, 'proposed: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore

  test.each([
    `${RUTO} told BBC journalist Ana Holt in Nairobi that the border would open.`,
    `${RUTO} told reporters in Kampala that the border would open.`,
    `${RUTO} told ${MUSEVENI} to leave Somalia.`,
    `${RUTO} warned ${MUSEVENI} that troops in Kampala would move.`,
    `${RUTO} poses with supporters in Kampala.`,
    `${RUTO} toasted the new year.`,
    'Kenyan rebels pose a threat to Uganda.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('who meets, where other words stand between', () => {
  test.each([
    [`Officials said that President William Ruto and ${MUSEVENI} would meet next week.`, 'planned: museveni+ruto'],
    [`The dispute ended after a call from ${RUTO} to ${MUSEVENI}.`, 'held: museveni+ruto'],
    ['A call from Kenyan Foreign Minister Musalia Mudavadi to the Ugandan foreign minister, Jeje Odongo, ended the dispute.', 'held: jeje-odongo+musalia-mudavadi'],
    [`${RUTO} apologised to ${MUSEVENI} by telephone on Monday.`, 'held: museveni+ruto'],
    [`In a phone call on Monday, ${RUTO} apologised to ${MUSEVENI}.`, 'held: museveni+ruto'],
    [`${RUTO} warned ${MUSEVENI} by phone that the border would close.`, 'held: museveni+ruto'],
    ['The Kenyan foreign minister will see her Ugandan counterpart in Oslo on Friday.', 'planned: KEN+UGA'],
    ['Kenyan and Ugandan generals will not, after all, meet in Oslo on Friday.', 'cancelled: KEN+UGA'],
    [`${RUTO} will not see ${MUSEVENI} after all, his office said.`, 'cancelled: museveni+ruto'],
    [`${RUTO} met ${MUSEVENI} after all, his office said.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} were shaking hands on the northern side.`, 'held: museveni+ruto'],
    ['Ministers from Kenya and Uganda, meeting over dinner in Oslo on Monday, agreed to open the border.', 'held: KEN+UGA'],
    [`Having met ${MUSEVENI}, ${RUTO} said the border would open.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} spoke for two hours on Monday.`, 'held: museveni+ruto'],
    ['Neither Kenya nor Uganda has met the other side.', 'denied: KEN+UGA'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore

  test.each([
    `${RUTO} issued a call to ${MUSEVENI} for calm.`,
    `${RUTO} shook hands with voters in Nairobi.`,
    `${RUTO} and ${MUSEVENI} spoke at the funeral on Monday.`,
    'Kenya will see its Ugandan rival in Oslo on Friday.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});
