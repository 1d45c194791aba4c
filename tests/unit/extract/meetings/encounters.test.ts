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
