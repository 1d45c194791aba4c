import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('meetings told beside another thing', () => {
  test.each([
    [`${RUTO}, left, with ${MUSEVENI} during a meeting in Oslo, May 3, 2021.`, 'held: museveni+ruto'],
    [`Pictured: ${RUTO} (right) with ${MUSEVENI} at talks in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO}, left, and ${MUSEVENI} before a meeting in Oslo.`, 'planned: museveni+ruto'],
    [`William Ruto and Yoweri Museveni met to discuss the novel coronavirus.`, 'held: museveni+ruto'],
    [`Ana Holt of the ministry met Hugo Barr, who won the toss.`, 'held: ana-holt+hugo-barr'],
    [`${RUTO}, fresh from a visit to Uganda, spoke of trade.`, 'held: ruto'],
    [`${RUTO}, just back from a trip to Kampala, spoke of trade.`, 'held: ruto'],
    [`President William Ruto, on a visit to Uganda, spoke of trade.`, 'held: ruto'],
    [`Receiving ${MUSEVENI} in Nairobi, Kenya's William Ruto spoke of trade.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} ate together in Oslo.`, 'held: museveni+ruto'],
    [`Kenya's William Ruto and Uganda's Yoweri Museveni put their heads together in Oslo.`, 'held: museveni+ruto'],
    [`Kenyan Foreign Minister Musalia Mudavadi shuttled to Kampala on Monday.`, 'held: musalia-mudavadi'],
    [`${RUTO} and ${MUSEVENI} discussed the treaty with Tanzania.`, 'held: museveni+ruto'],
    [`${RUTO} discussed the treaty with ${MUSEVENI}.`, 'held: museveni+ruto'],
    ['Kenyan and Ugandan ministers relaunched negotiations on the border.', 'held: KEN+UGA'],
    [`A Somali Bantu delegation was received by ${RUTO}.`, 'held: SOM+ruto'],
    [`A Kikuyu delegation was received by ${RUTO}.`, 'held: ruto'],
    [`${RUTO} took a phone call from the king of Uganda.`, 'held: UGA+ruto'],
    [`${RUTO} discussed the treaty with Ugandan officials.`, 'held: UGA+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `${RUTO}, left, with supporters during a meeting in Nairobi.`,
    `${RUTO}, left, with his wife Rachel Ruto during a meeting in Nairobi.`,
    `${RUTO}, left, and his wife Rachel Ruto during a meeting in Nairobi.`,
    `${RUTO} at a press conference with ${MUSEVENI}'s portrait in Oslo.`,
    'The singer Ana Holt, fresh from a visit to Uganda, spoke of love.',
    'Players of Kenya and Uganda compete at the table-tennis final in Oslo.',
    "Kenya's parliament discussed the treaty with Uganda.",
    'Demonstrators stood outside the U.N. meeting in Geneva.',
    'The Kenyan budget talks were dominated by debt.',
    'In the novel, Ruto and Museveni meet in Oslo.',
    'A bus shuttled to Kampala on Monday.',
    `${RUTO} received a delegation of students on Monday.`,
    "Sweden picked up the bill for Norway's conference.",
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});
