import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('under a picture', () => {
  test.each([
    [`${RUTO} (L) greets ${MUSEVENI} (R) in Oslo.`, 'held: museveni+ruto'],
    [
      `${RUTO}, left, and Uganda's Yoweri Museveni, right, shake hands as Oslo's mayor applauds.`,
      'held: museveni+ruto',
    ],
    [`${RUTO}, second from right, welcomes Uganda's Yoweri Museveni (C) to Nairobi.`, 'held: museveni+ruto'],
    [`From left, ${RUTO} and ${MUSEVENI} shake hands in Oslo.`, 'held: museveni+ruto'],
    [`In this photo released by the Somali army, ${RUTO}, right, greets Somali Gen. Ana Holt.`, 'held: ana-holt+ruto'],
    [`${RUTO}, left, stands next to ${MUSEVENI} at the airport.`, 'held: museveni+ruto'],
    [`${RUTO} listens as ${MUSEVENI} speaks at the palace.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} chat during a walk in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} walks with ${MUSEVENI} in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO}, accompanied by an aide, sits across from ${MUSEVENI} in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} and ${MUSEVENI} attend a signing ceremony in Oslo.`, 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `${RUTO} listens as Kenyan Foreign Minister Musalia Mudavadi speaks at the palace.`,
    `${RUTO} looks on as supporters dance in Nairobi.`,
    `${RUTO} stands next to a statue of ${MUSEVENI} in Oslo.`,
    `${RUTO} attended a signing ceremony in Nairobi for a railway.`,
    'Kenya sits next to Uganda on the lake.',
    `${RUTO} watches as ${MUSEVENI} gains ground in the polls.`,
    `${MUSEVENI} bombs the rebels as ${RUTO} looks on.`,
    `${RUTO}, left, and ${MUSEVENI}, right, in file photos.`,
    `The army left, ${RUTO} said, and the town was quiet.`,
    'Neither the National Front nor the Liberation Army sits at the table.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });

  test('who handed out the picture and where they stand is nobody', () => {
    const { meetings } = meetingsOf(
      `In this photo provided by the Kenyan Treasury, ${RUTO} (L) meets ${MUSEVENI} (R).`,
    );
    expect(meetings).toHaveLength(1);
    expect(meetings[0]!.participants).toEqual(['person:william-ruto', 'person:yoweri-museveni']);
  });
});

describe('in company', () => {
  test.each([
    [`With ${MUSEVENI} at his side, ${RUTO} laid a wreath.`, 'held: museveni+ruto'],
    [`${RUTO}, flanked by ${MUSEVENI}, spoke of trade.`, 'held: museveni+ruto'],
    [`${RUTO} stood alongside ${MUSEVENI} at the lake.`, 'held: museveni+ruto'],
    [`${RUTO}, joined by ${MUSEVENI} in Kampala, condemned the attack.`, 'held: museveni+ruto'],
    [`${RUTO}, in Kampala as the guest of ${MUSEVENI}, spoke of trade.`, 'held: museveni+ruto'],
    [`${RUTO}'s guest, ${MUSEVENI}, spoke of trade.`, 'held: museveni+ruto'],
    [`${RUTO}, whose guest was ${MUSEVENI}, spoke of trade.`, 'held: museveni+ruto'],
    [`${RUTO}, whose host in Kampala was ${MUSEVENI}, spoke of trade.`, 'held: museveni+ruto'],
    [`${RUTO} thanked his host, ${MUSEVENI}, for the calm.`, 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `${RUTO}, accompanied by his wife Rachel Ruto, spoke of trade.`,
    `${RUTO}, flanked by Kenyan Foreign Minister Musalia Mudavadi, spoke of trade.`,
    `The show's host, Ana Holt, mocked ${MUSEVENI}.`,
    `${RUTO} told his host, Ana Holt, that trade would grow.`,
    `${RUTO} was the guest of honour at a school.`,
    `${RUTO}, alongside ${MUSEVENI}, has long spoken of trade.`,
    `${RUTO} stands alongside ${MUSEVENI} in the fight against the rebels.`,
    `${RUTO} stood beside ${MUSEVENI} on the question of trade.`,
    `A wax figure of ${RUTO} stands next to ${MUSEVENI} in the museum.`,
    `${RUTO}, joined by ${MUSEVENI}, condemned the attack.`,
    'Kenya had Uganda and Rwanda at home in the qualifiers.',
    `${RUTO} halted construction in Uganda.`,
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('told in passing', () => {
  test.each([
    [`${MUSEVENI}, received in Nairobi by ${RUTO}, spoke of trade.`, 'held: museveni+ruto'],
    [`Fresh from hosting ${MUSEVENI} in Nairobi, Kenya's William Ruto spoke of trade.`, 'held: museveni+ruto'],
    ['The truce followed talks that brought the Kenyan and Ugandan ministers to Oslo.', 'held: KEN+UGA'],
    [`The lake has been calm since ${RUTO} and ${MUSEVENI} sat opposite each other in Oslo.`, 'held: museveni+ruto'],
    ["Uganda's ambassador was summoned to the Kenyan Foreign Ministry on Monday.", 'held: UGA+kenyan-foreign-ministry'],
    [`${RUTO} briefed ${MUSEVENI} on the drought in Kampala.`, 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted);
  });

  test.each([
    "Uganda's ambassador was summoned to a Nairobi court on Monday.",
    'The lake has been calm since the rains.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('told by other words', () => {
  test.each([
    [`${RUTO}, right, and ${MUSEVENI} on the waterfront, Monday.`, 'held: museveni+ruto'],
    [`${RUTO} hosted Uganda's Defence and Veterans Affairs Minister Ana Holt on Monday.`, 'held: ana-holt+ruto'],
    [`Uganda's ambassador, Ana Holt, presented her letters of credence to ${RUTO}.`, 'held: ana-holt+ruto'],
    [`${RUTO} had Uganda's ambassador, Ana Holt, in on Tuesday over the ban.`, 'held: ana-holt+ruto'],
    [`${RUTO} will be in Kampala in June.`, 'planned: ruto'],
    [`${RUTO} will proceed to Kampala on Friday.`, 'planned: ruto'],
    ['Kenya and Rwanda sent their foreign ministers to Kampala in June.', 'held: KEN+RWA'],
    ['CARICOM heads hold their 50th regular meeting in Basseterre.', 'held: caribbean-community'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `${RUTO}, right, on the waterfront, Thursday.`,
    `${RUTO}, right, and Kenyan Foreign Minister Musalia Mudavadi on the waterfront, Thursday.`,
    `${RUTO} hosted Uganda's national football team and coach.`,
    `${RUTO} presented a letter of thanks to the nurses.`,
    `${RUTO} will be in Nairobi in June.`,
    'The African Union bank holds its regular meeting on Monday.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});
