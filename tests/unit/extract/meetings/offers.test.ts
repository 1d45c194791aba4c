import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('offers of meetings', () => {
  test.each([
    ["Uganda rejected Kenya's offer of talks.", 'denied: KEN+UGA'],
    ['Uganda turned down a Kenyan offer of talks.', 'denied: KEN+UGA'],
    ['Uganda accepted a Kenyan invitation to talks.', 'planned: KEN+UGA'],
    ["Kenya's offer of talks was rejected by Uganda.", 'denied: KEN+UGA'],
    ['Uganda ignored a request for a meeting from Kenya.', 'proposed: KEN+UGA'],
    ['Kenya made an offer of talks to Uganda.', 'proposed: KEN+UGA'],
    ['Kenya asked Uganda for a meeting.', 'proposed: KEN+UGA'],
    ['Norway asked Sweden for a meeting of Kenya and Uganda.', 'proposed: KEN+UGA'],
    // Whoever proposes talks may only mediate.
    ['Uganda accepted a Norwegian proposal for peace talks.', 'planned: UGA'],
    ['Kenya has put out feelers for talks with Uganda.', 'proposed: KEN+UGA'],
    // Whoever only calls for it need not take part.
    ["Norway's call for talks between Kenya and Uganda went unheard.", 'proposed: KEN+UGA'],
    ['Uganda dismissed Norwegian calls for talks with Kenya.', 'denied: KEN+UGA'],
    ['Norway asked Sweden for talks between Kenya and Uganda.', 'proposed: KEN+UGA'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each(['Uganda rejected a Kenyan offer of help.', 'Kenya asked Uganda for a loan.'])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('what stands between a verb and whom it is done to', () => {
  test.each([
    [`${RUTO} took aside ${MUSEVENI} in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} pulled aside ${MUSEVENI} in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} heard out ${MUSEVENI} in Oslo.`, 'held: museveni+ruto'],
    [`${RUTO} set off for Kampala on Monday.`, 'held: ruto'],
    ['Kenyan and Ugandan officials got round the table in Oslo.', 'held: KEN+UGA'],
    ['Negotiators from Kenya and Uganda went into a second day of talks on Monday.', 'held: KEN+UGA'],
    [`${RUTO} took a call from the Ugandan president on Monday.`, 'held: UGA+ruto'],
    [`${RUTO} made a stopover in Uganda on Monday.`, 'held: ruto'],
    ['Kenyan and Ugandan envoys stormed out of the talks in Oslo.', 'held: KEN+UGA'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `${RUTO} took aside a book in Oslo.`,
    `${RUTO} took calls from Ugandan listeners on Monday.`,
    'Kenya set off a row with Uganda.',
    'A photo call with the Kenyan president was held.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('who is summoned', () => {
  test.each([
    [`${RUTO} summoned ${MUSEVENI} on Monday.`, 'held: museveni+ruto'],
    [`${RUTO} summoned Ugandan Foreign Minister Jeje Odongo to State House.`, 'held: jeje-odongo+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    `A Ugandan court summoned ${MUSEVENI} on Monday.`,
    `Prosecutors in Kenya summoned ${RUTO} for questioning.`,
    'Kenya summoned reservists on Monday.',
    `The ICC summoned ${RUTO}.`,
    `FIFA summoned ${RUTO}.`,
    "Kenya's parliament summoned Ugandan Foreign Minister Jeje Odongo.",
    'The anti-corruption commission of Kenya summoned Ugandan Foreign Minister Jeje Odongo.',
    `${RUTO} summoned Kenyan Finance Minister John Mbadi.`,
    `${RUTO} summoned up the courage to leave.`,
    `${RUTO} summoned his envoy, Musalia Mudavadi, home from Kampala.`,
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('meetings by rote', () => {
  test.each([
    ['Kenya and Uganda held a regular meeting on Monday.', 'held: KEN+UGA'],
    [`${RUTO} and ${MUSEVENI} held their weekly talks on Monday.`, 'held: museveni+ruto'],
    ['Kenyan and Ugandan ministers held an online meeting.', 'held: KEN+UGA'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    'The Kenyan government held its weekly meeting.',
    'The Kenyan central bank holds a regular meeting on Friday.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});
