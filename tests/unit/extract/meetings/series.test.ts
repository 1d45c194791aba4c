import { meetingsOf } from './reading.js';

/** "status date place: who" of each meeting that a text of an article tells of. */
const list = (text: string): string[] =>
  meetingsOf(`OSLO, 3 June 2024 (Wire) - ${text}`).meetings.map(
    ({ status, date, placeName, participants }) =>
      `${status} ${date ?? '-'} ${placeName ?? '-'}: ${participants
        .map((id) => id.slice(id.lastIndexOf(':') + 1))
        .sort()
        .join('+')}`,
  );

const TALKS = 'Kenya and Uganda held talks in Nairobi on Saturday.';
const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('rounds and sessions by their number', () => {
  test.each([
    ['The first round was held in Kampala in March.', 'held 2024-03 Kampala: KEN+UGA'],
    ['The previous round, in Kampala in March, broke up without a result.', 'held 2024-03 Kampala: KEN+UGA'],
    ["Last year's session, in Kigali, ended in failure.", 'held 2023 Kigali: KEN+UGA'],
    ['Earlier rounds took place in Kampala in March and in Kigali in April.', 'held 2024-03 Kampala: KEN+UGA, held 2024-04 Kigali: KEN+UGA'],
    ['Those were in Kampala in March, and in Kigali in April.', 'held 2024-03 Kampala: KEN+UGA, held 2024-04 Kigali: KEN+UGA'],
    ['The first round was held in Kampala in March, and the fifth in Kigali.', 'held 2024-03 Kampala: KEN+UGA, held - Kigali: KEN+UGA'],
    ['The first round was held in Kampala in March, the second in Kigali in April.', 'held 2024-03 Kampala: KEN+UGA, held 2024-04 Kigali: KEN+UGA'],
  ])('%s', (text, wanted) => {
    expect(list(`${TALKS} ${text}`).slice(1).join(', ')).toBe(wanted);
  }); // prettier-ignore

  test.each([
    'Those were in trouble in March.',
    'The first round of voting was held in Kampala in March.',
    'The last session was long.',
  ])('none: %s', (text) => {
    expect(list(`${TALKS} ${text}`)).toHaveLength(1);
  });

  test('a round goes on between the sides of those who sat before, not from a call', () => {
    expect(
      list(
        `${RUTO} met ${MUSEVENI} in Kampala on Saturday. Ruto telephoned Rwandan President Paul Kagame. A second round is due in Kigali in July.`,
      ).at(-1),
    ).toBe('planned 2024-07 Kigali: KEN+UGA');
  });
});

describe('journeys beside the meetings of others', () => {
  test('who goes elsewhere after others have met is told of too', () => {
    expect(
      list(`${MUSEVENI} met Rwandan President Paul Kagame in Kigali in May, and ${RUTO} flew to Oslo.`),
    ).toHaveLength(2);
  });
  test('a journey to a meeting is that meeting', () => {
    expect(list(`${RUTO} flew to Kampala to meet ${MUSEVENI}.`)).toHaveLength(1);
  });
});

describe('who signs together', () => {
  test.each([
    [`${RUTO} and ${MUSEVENI} signed an accord in Kigali on Saturday.`, 'held 2024-06-01 Kigali: william-ruto+yoweri-museveni'],
    [`${RUTO} and ${MUSEVENI} met in Kigali on Saturday. Ruto and Museveni signed an accord in Kigali.`, 'held 2024-06-01 Kigali: william-ruto+yoweri-museveni'],
    ['Kenya and Uganda signed an accord in Kigali on Saturday.', ''],
    [`The accord that ${RUTO} and ${MUSEVENI} signed in Kigali in May is void.`, ''],
    [`${RUTO} and ${MUSEVENI} will sign an accord in Kigali.`, ''],
  ])('%s', (text, wanted) => {
    expect(list(text).join(', ')).toBe(wanted);
  }); // prettier-ignore
});

describe('whatever the tree makes of a preposition', () => {
  test.each([
    [`${RUTO} said he had been on the phone to ${MUSEVENI} on Sunday.`, 'held 2024-06-02 -: william-ruto+yoweri-museveni'],
    [`${RUTO} gave a dinner for the Ugandan and Rwandan delegations on Sunday.`, 'held 2024-06-02 -: RWA+UGA'],
    [`${RUTO} will see ${MUSEVENI} next week.`, 'planned 2024-06-10/2024-06-16 -: william-ruto+yoweri-museveni'],
  ])('%s', (text, wanted) => {
    expect(list(text).join(', ')).toBe(wanted);
  }); // prettier-ignore
});

describe('what came about and what did not', () => {
  test.each([
    [`The storm did not keep ${RUTO} from meeting ${MUSEVENI} in Entebbe.`, 'held - Entebbe: william-ruto+yoweri-museveni'],
    [`The storm kept ${RUTO} from meeting ${MUSEVENI} in Entebbe.`, 'cancelled - Entebbe: william-ruto+yoweri-museveni'],
    [`${RUTO}, who had been expected in Entebbe for talks with ${MUSEVENI}, had to call off his trip.`, 'cancelled - Entebbe: william-ruto+yoweri-museveni'],
    [`${TALKS} No further session is planned.`, 'held 2024-06-01 Nairobi: KEN+UGA'],
    [`${TALKS} A further session is planned for Friday.`, 'held 2024-06-01 Nairobi: KEN+UGA, planned 2024-06-07 -: KEN+UGA'],
  ])('%s', (text, wanted) => {
    expect(list(text).join(', ')).toBe(wanted);
  }); // prettier-ignore
});
