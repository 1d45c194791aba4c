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
    [`${RUTO} and ${MUSEVENI} were brought together in Oslo by Rwandan President Paul Kagame.`, 'held: museveni+ruto'],
    [`Ana Holt, whose team reached Kampala on Monday, is to be received by ${MUSEVENI}.`, 'planned: ana-holt+museveni'],
    [`In Kampala on Monday, ${RUTO} told ${MUSEVENI} that the border would open.`, 'held: museveni+ruto'],
    [`In Nairobi ${RUTO} briefed the Ugandan ambassador, Ana Holt.`, 'held: ana-holt+ruto'],
    [`${RUTO} was on the line to the Ugandan leader within minutes.`, 'held: UGA+ruto'],
    [`${RUTO} is the first leader to be received by ${MUSEVENI}.`, 'held: museveni+ruto'],
    [`${RUTO} put off a visit to Kampala.`, 'cancelled: ruto'],
    [`${RUTO} will next travel to Kampala.`, 'planned: ruto'],
    ['Ugandan negotiators have travelled to Nairobi to brief Kenyan diplomats.', 'held: KEN+UGA'],
    ['Kenyan ministers rang counterparts in Kampala and Kigali to ask for gas.', 'held: KEN+RWA | held: KEN+UGA'],
    [`Leaders of the African Union, at a meeting with ${MUSEVENI} on Monday, promised help.`, 'held: african-union+museveni'],
    ['Kenyan officials had hoped to see President Yoweri Museveni in Oslo.', 'proposed: KEN+museveni'],
    [`${RUTO} and ${MUSEVENI} have not spoken since the coup.`, 'denied: museveni+ruto'],
    [`${RUTO}, who visited Uganda last June, is expected in Somalia on Monday.`, 'held: ruto | planned: SOM+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore

  test.each([
    `${RUTO} spent an hour with the victims in Kampala.`,
    `${RUTO} put up a fight at the summit of Mount Elgon.`,
    'The game between Kenya and Uganda, a meeting of two old rivals, had to be moved.',
    'Uganda’s new rulers met with a wall of silence.',
    `${MUSEVENI} hammered out a plan for his farm.`,
  ])('%s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('who takes part is told by who speaks of it', () => {
  test.each([
    [`A meeting with ${MUSEVENI} is not on the cards, ${RUTO} said on Friday.`, 'denied: museveni+ruto'],
    [`Talks with ${MUSEVENI} may resume soon, said ${RUTO}.`, 'proposed: museveni+ruto'],
    [`No meeting with the rebels is on the cards, ${RUTO} insisted.`, 'denied: ruto'],
    [`A meeting with ${MUSEVENI} is not on the cards, writer Ana Holt said.`, 'denied: museveni'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('how far it has got', () => {
  test.each([
    ['Planned talks between Kenya and Uganda collapsed on Saturday.', 'cancelled: KEN+UGA'],
    ['Talks between Kenya and Uganda collapsed on Saturday.', 'held: KEN+UGA'],
    ['The Kenyan foreign minister was due to fly to Kampala on Monday but put off the journey.', 'cancelled: KEN'],
    [`Had ${RUTO} not fallen ill, he would have met ${MUSEVENI} in Oslo.`, 'cancelled: museveni+ruto'],
    [`Kenyan officials had hoped to see ${MUSEVENI} in Oslo, but he stayed at home.`, 'cancelled: KEN+museveni'],
    [`${RUTO} and ${MUSEVENI} are in the second day of their talks.`, 'ongoing: museveni+ruto'],
    ['Talks between Kenya and Uganda broke up on Tuesday and will resume on Friday.', 'held: KEN+UGA | planned: KEN+UGA'],
    [`${RUTO}, speaking by telephone with ${MUSEVENI}, asked for the border to be reopened.`, 'held: museveni+ruto'],
    [`${RUTO} lands in Kampala on Saturday for a two-day visit.`, 'planned: ruto'],
    [`${RUTO} would gladly see ${MUSEVENI} -- once the border opens.`, 'proposed: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore
});

describe('those told of, by their number', () => {
  test.each([
    [
      'The foreign ministers of Kenya, Uganda and Rwanda will meet in Oslo on Friday. The three last met in Arusha in March.',
      ['2024-05-17', '2024-03'],
    ],
    [
      'Negotiators for Kenya and Uganda held talks in Oslo on Monday. The two panels last met in Arusha on April 9.',
      ['2024-05-13', '2024-04-09'],
    ],
  ])('%s', (text, dates) => {
    expect(meetingsOf(text).meetings.map(({ date }) => date)).toEqual(dates);
  });
});

describe('what the tree gets wrong is told by the order of words', () => {
  test.each([
    [
      'A summit of Kenya and Uganda in Oslo that Norway had called for May 2 went ahead without the host.',
      'held: KEN+NOR+UGA',
    ],
    [
      'Norway did not, and a meeting of Kenya and Uganda that it had offered to host on Monday fell through.',
      'cancelled: KEN+UGA',
    ],
    [`${RUTO} rang Andrew Te'e on Monday night to urge him not to leave.`, 'held: andrew-te-e+ruto'],
    [`Rwandan President Paul Kagame called ${MUSEVENI} the following day.`, 'held: kagame+museveni'],
    [`${RUTO} and ${MUSEVENI} had not been in the same room since July last year.`, 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test('a gesture that is not made is no word on whether they met', () => {
    expect(meetingsOf(`${RUTO} and ${MUSEVENI} did not even shake hands.`).meetings).toEqual([]);
  });
});

describe('days on either side', () => {
  test.each([
    ['The Kenyan and Ugandan delegations reconvene in Oslo on 24 May.', '2024-05-24'],
    [
      'Kenyan Foreign Minister Musalia Mudavadi received H.E. Mr. Jeje Odongo, Minister of Foreign Affairs of the Republic of Uganda, at the palace in Nairobi on Monday, 13 May 2024.',
      '2024-05-13',
    ],
  ])('%s', (text, date) => {
    expect(meetingsOf(text).meetings[0]?.date).toBe(date);
  });
});

test('the date of a clause that is closed is not what comes behind it', () => {
  const { meetings } = meetingsOf(`Ana Holt, whose team came to Kampala on Monday, is to be received by ${MUSEVENI}.`);
  expect(meetings.map(({ date }) => date)).toEqual([null]);
});

describe('records are no dates', () => {
  test.each([
    [`${RUTO} and ${MUSEVENI} met for the first time in five years on Monday.`, ['2024-05-13']],
    [`${RUTO} is due in Kampala on Sunday, his first visit in four years.`, ['2024-05-19']],
    [`${RUTO} and ${MUSEVENI} have not met in six years.`, [null]],
    ['Kenya and Uganda have not held talks since May 2018.', ['2018-05']],
    ['Not since 2018 have the leaders of Kenya and Uganda sat down together.', ['2018']],
    ['Kenya and Uganda met in Oslo in May 2020, and again in July 2021.', ['2020-05', '2021-07']],
  ])('%s', (text, dates) => {
    expect(meetingsOf(text).meetings.map(({ date }) => date)).toEqual(dates);
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

test('a question tells of no meeting', () => {
  expect(
    told(`${RUTO} met ${MUSEVENI} in Oslo in May. What houses did they visit and whom did they meet in June?`),
  ).toBe('held: museveni+ruto');
});

describe('those who agree on it', () => {
  test.each([
    ['Kenya and Uganda agreed on Monday that talks would resume in Oslo in July.', 'planned: KEN+UGA'],
    [
      'The Kenyan and Ugandan ministers agreed that the border commissions would sit again in July.',
      'planned: KEN+UGA',
    ],
    [
      'Kenya and Uganda met on Monday. A working group on medicines would gather in Oslo.',
      'held: KEN+UGA | planned: KEN+UGA',
    ],
    ['A group of Ugandan chiefs was in Nairobi last week to see Kenyan President William Ruto.', 'held: UGA+ruto'],
    ['Kenya and Uganda agreed on Monday that a joint commission would convene in Oslo in July.', 'planned: KEN+UGA'],
    ["Ugandan rebels and the junta's envoys were brought together in Oslo by Norway.", 'held: NOR+UGA'],
    ['Analysts in Kenya and Uganda said that talks would fail.', ''],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});
