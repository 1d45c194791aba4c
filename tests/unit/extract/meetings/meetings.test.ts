import { meetingsOf, tracesOf } from './reading.js';

const ANGELA = 'person:angela-merkel';
const EMMANUEL = 'person:emmanuel-macron';

describe('who meets whom', () => {
  test.each([
    ['Angela Merkel met Emmanuel Macron in Berlin on Monday.', [ANGELA, EMMANUEL]],
    ['Angela Merkel met with Emmanuel Macron in Berlin.', [ANGELA, EMMANUEL]],
    ['Angela Merkel and Emmanuel Macron met in Berlin.', [ANGELA, EMMANUEL]],
    ['Angela Merkel held talks with Emmanuel Macron.', [ANGELA, EMMANUEL]],
    ['Talks between Kenya and Uganda began in Nairobi.', ['state:KEN', 'state:UGA']],
    ['The foreign ministers of Kenya and Uganda met in Nairobi.', ['state:KEN', 'state:UGA']],
    ['German Chancellor Angela Merkel spoke with French President Emmanuel Macron by phone.', [ANGELA, EMMANUEL]],
    ['A telephone conversation between Angela Merkel and Emmanuel Macron lasted an hour.', [ANGELA, EMMANUEL]],
    ['Kenyan and Ugandan officials held a meeting in Nairobi.', ['state:KEN', 'state:UGA']],
    ['Kenya, Uganda and Tanzania held a summit in Arusha.', ['state:KEN', 'state:UGA', 'state:TZA']],
  ])('%s', (text, expected) => {
    const { meetings } = meetingsOf(text);
    expect(meetings).toHaveLength(1);
    expect([...meetings[0]!.participants].sort()).toEqual([...expected].sort());
  });
});

test.each([
  'Germany met the criteria of the deal with France.',
  'Angela Merkel held a press conference in Paris.',
  'Angela Merkel spoke to reporters in Paris.',
  'Angela Merkel talks up the economy.',
  'Angela Merkel welcomed the decision of the French court.',
  "Angela Merkel welcomed Emmanuel Macron's decision to leave.",
  'It was a meeting of minds between Germany and France.',
  'Angela Merkel called Emmanuel Macron a friend.',
  'Angela Merkel spoke about Emmanuel Macron.',
  'France reached the summit of the mountain.',
  'Angela Merkel called for calm in France.',
])('no meeting: %s', (text) => {
  expect(meetingsOf(text).meetings).toEqual([]);
});

test.each([
  ['Angela Merkel met Emmanuel Macron.', 'held'],
  ['Angela Merkel is meeting Emmanuel Macron in Berlin.', 'ongoing'],
  ['Angela Merkel will meet Emmanuel Macron on Friday.', 'planned'],
  ['Angela Merkel is due to meet Emmanuel Macron.', 'planned'],
  ['Angela Merkel is to meet Emmanuel Macron on Friday.', 'planned'],
  ['Angela Merkel agreed to meet Emmanuel Macron.', 'planned'],
  ['Angela Merkel offered to meet Emmanuel Macron.', 'proposed'],
  ['Angela Merkel hopes to meet Emmanuel Macron.', 'proposed'],
  ['Kenya called for talks with Uganda.', 'proposed'],
  ['Angela Merkel cancelled a meeting with Emmanuel Macron.', 'cancelled'],
  ['A meeting between Angela Merkel and Emmanuel Macron was called off.', 'cancelled'],
  ['Angela Merkel refused to meet Emmanuel Macron.', 'denied'],
  ['Angela Merkel did not meet Emmanuel Macron.', 'denied'],
  ['Kenya ruled out talks with Uganda.', 'denied'],
])('status: %s', (text, status) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.status)).toEqual([status]);
});

test.each([
  ['Norway brokered talks between Kenya and Uganda.', ['state:NOR'], null],
  ['Kenya and Uganda held talks under the auspices of Norway.', ['state:NOR'], null],
  ['Kenya and Uganda held talks mediated by Norway.', ['state:NOR'], null],
  ['Kenya and Uganda held Norwegian-brokered talks.', ['state:NOR'], null],
  ['Kenya and Uganda held indirect talks through Norway.', ['state:NOR'], null],
  ['Norway mediated between Kenya and Uganda.', ['state:NOR'], null],
  ['Norway hosted talks between Kenya and Uganda.', [], 'state:NOR'],
])('mediator and host: %s', (text, mediators, host) => {
  const { meetings } = meetingsOf(text);
  expect(meetings).toHaveLength(1);
  expect(meetings[0]!.mediators).toEqual(mediators);
  expect(meetings[0]!.host).toBe(host);
  expect([...meetings[0]!.participants].sort()).toEqual(['state:KEN', 'state:UGA']);
});

test('a host who receives a guest is a party', () => {
  const [meeting] = meetingsOf('Angela Merkel received Emmanuel Macron in Berlin.').meetings;
  expect(meeting).toMatchObject({ host: ANGELA, participants: [ANGELA, EMMANUEL], kind: 'visit', cameo: '043' });
});

test('place and day', () => {
  const [meeting] = meetingsOf('Angela Merkel met Emmanuel Macron in Geneva, Switzerland, on Monday.').meetings;
  expect(meeting).toMatchObject({ placeName: 'Geneva', date: '2024-05-13' });
});

test('separate calls are one call with each', () => {
  const { meetings } = meetingsOf('Angela Merkel held separate calls with Emmanuel Macron and Boris Johnson.');
  expect(meetings.map((meeting) => [meeting.kind, meeting.participants])).toEqual([
    ['call', [ANGELA, EMMANUEL]],
    ['call', [ANGELA, 'person:boris-johnson']],
  ]);
});

test('headline, lead and detail are one meeting; an earlier one is another', () => {
  const { meetings } = meetingsOf(
    'Merkel meets Macron in Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin on Monday. The meeting lasted an hour. ' +
      'Merkel and Macron had last met in Paris in March.',
  );
  expect(meetings.map((meeting) => meeting.date)).toEqual(['2024-05-13', '2024-03']);
  expect(meetings[0]!.evidence.length).toBeGreaterThan(1);
});

test.each([
  [
    'Norway brokered a ceasefire between Kenya and Uganda in March 2021.',
    ['state:KEN', 'state:UGA'],
    ['state:NOR'],
    '2021-03',
  ],
  ['Kenya and Uganda signed a peace treaty on 3 May 2021.', ['state:KEN', 'state:UGA'], [], '2021-05-03'],
  [
    'A Norwegian-brokered truce between Kenya and Uganda ended the war.',
    ['state:KEN', 'state:UGA'],
    ['state:NOR'],
    null,
  ],
])('agreement: %s', (text, parties, mediators, date) => {
  const { agreements } = meetingsOf(text);
  expect(agreements).toHaveLength(1);
  expect(agreements[0]).toMatchObject({ parties, mediators, date, status: 'held' });
});

test.each([
  ['The dinner that William Ruto was going to have with Yoweri Museveni in Arusha is off.', 'cancelled'],
  ['Angela Merkel will be in Moscow on Saturday for consultations with Emmanuel Macron.', 'planned'],
  ['"Nobody won," said Angela Merkel, who met Emmanuel Macron on Monday.', 'held'],
  ['Kenya did not cancel its talks with Uganda.', 'held'],
])('%s', (text, status) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.status)).toEqual([status]);
});

test('what had happened before something else did is held', () => {
  const { meetings } = meetingsOf('Anna Holt resigned before Angela Merkel met Emmanuel Macron in Berlin on Monday.');
  expect(meetings.map((meeting) => [meeting.status, meeting.date])).toEqual([['held', '2024-05-13']]);
});

test('a ceasefire that is only called for is none', () => {
  expect(meetingsOf('Norway called for a ceasefire between Kenya and Uganda.').agreements).toEqual([]);
});

test('a trace says which rule fired and why another did not', () => {
  const traces = tracesOf('Angela Merkel met Emmanuel Macron and held a press conference.');
  expect(traces.find((trace) => trace.rule.startsWith('verb:meet'))?.rejected).toBeNull();
  expect(traces.find((trace) => trace.rule === 'noun:conference')?.rejected).toBe('a press conference');
});

test.each([
  ['will host', 'planned'],
  ['hosted', 'held'],
])('who %s two for a second round has one meeting', (verb, status) => {
  const { meetings } = meetingsOf(
    `Omani Foreign Minister Badr Albusaidi ${verb} Kenyan and Ugandan delegations in Muscat for a second round of peace talks.`,
  );
  expect(meetings.map((meeting) => meeting.status)).toEqual([status]);
});
