import { meetingsOf } from './reading.js';

const ANGELA = 'person:angela-merkel';
const EMMANUEL = 'person:emmanuel-macron';
const BOTH = [ANGELA, EMMANUEL];

describe('families of words for meeting', () => {
  test.each([
    ['Angela Merkel had earlier telephoned French President Emmanuel Macron, her office said.', 'call', BOTH],
    ['Angela Merkel dialled Emmanuel Macron on Tuesday.', 'call', BOTH],
    ['Angela Merkel was on the line with Emmanuel Macron.', 'call', BOTH],
    ['Angela Merkel reached Emmanuel Macron by telephone.', 'call', BOTH],
    ['Angela Merkel and Emmanuel Macron exchanged calls on Tuesday.', 'call', BOTH],
    ['Angela Merkel called on Emmanuel Macron in Paris.', 'visit', BOTH],
    ['Angela Merkel paid a courtesy call on Emmanuel Macron in Paris.', 'visit', BOTH],
    ['Angela Merkel bumped into Emmanuel Macron in Oslo.', 'meeting', BOTH],
    ['Angela Merkel broke bread with Emmanuel Macron.', 'meeting', BOTH],
    ['Angela Merkel held a video link with Emmanuel Macron.', 'call', BOTH],
    ['Kenya and Uganda broke off negotiations.', 'talks', ['state:KEN', 'state:UGA']],
    ['Kenya and Uganda exchanged delegations.', 'visit', ['state:KEN', 'state:UGA']],
    ['The government of Kenya and the rebels of Uganda sat down on Monday.', 'talks', ['state:KEN', 'state:UGA']],
    ['Angela Merkel is in Paris for talks with Emmanuel Macron.', 'talks', BOTH],
    ["Angela Merkel's meeting with Emmanuel Macron had been brief.", 'meeting', BOTH],
    ['The foreign ministers of Thailand and Cambodia met in Kuala Lumpur.', 'meeting', ['state:KHM', 'state:THA']],
  ])('%s', (text, kind, parties) => {
    const { meetings } = meetingsOf(text);
    expect(meetings.map((one) => [one.kind, [...one.participants].sort()])).toEqual([[kind, [...parties].sort()]]);
  });

  test.each([
    'Angela Merkel called on Emmanuel Macron to resign.',
    'Angela Merkel bumped into a table in Berlin.',
    'Germany and France broke the ice.',
    'A town stands on the line between Kenya and Uganda.',
    'Angela Merkel called on Emmanuel Macron “to release them all”.',
    'That last round of fighting, between Kenya and Uganda, saw many killed.',
    'Kenya sent troops to Uganda.',
    'Kenya and Uganda signed a bilateral treaty.',
    '"These are not peace negotiations between Kenya and Uganda," he said.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});

describe('journeys', () => {
  test.each([
    ['German Chancellor Angela Merkel flew to Beijing on Monday.', 'held'],
    ['German Chancellor Angela Merkel intends to fly to Beijing.', 'planned'],
    ['A German delegation left for Beijing on Monday.', 'held'],
  ])('to another state: %s', (text, status) => {
    expect(meetingsOf(text).meetings).toMatchObject([{ kind: 'visit', status, placeName: 'Beijing' }]);
  });

  test.each([
    'German Chancellor Angela Merkel flew to Hamburg on Monday.',
    'German troops flew to Beijing on Monday.',
    'German Chancellor Angela Merkel did not fly to Beijing.',
  ])('no visit: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });

  test('what it is for is the meeting', () => {
    const { meetings } = meetingsOf('German Chancellor Angela Merkel flew to Beijing to meet Emmanuel Macron.');
    expect(meetings).toMatchObject([{ kind: 'meeting', placeName: 'Beijing', participants: BOTH }]);
  });

  test('a delegation that is sent stands for those who send it', () => {
    expect(meetingsOf('Kenya sent a delegation to Uganda.').meetings).toMatchObject([
      { kind: 'visit', host: 'state:UGA', status: 'held' },
    ]);
  });

  test('an invitation is no visit yet', () => {
    expect(meetingsOf('Angela Merkel invited Emmanuel Macron to Berlin.').meetings).toMatchObject([
      { kind: 'visit', status: 'proposed', host: ANGELA },
    ]);
  });
});

test('one after the other: a call with each', () => {
  const text = 'Angela Merkel spoke by phone with Emmanuel Macron on Monday and with Boris Johnson on Tuesday.';
  expect(meetingsOf(text).meetings.map((one) => [one.participants, one.date])).toEqual([
    [BOTH, '2024-05-13'],
    [[ANGELA, 'person:boris-johnson'], '2024-05-14'],
  ]);
});

test('hosting two for talks is no side of them', () => {
  const [meeting] = meetingsOf('Norway hosted Kenya and Uganda for talks on Monday.').meetings;
  expect(meeting).toMatchObject({ host: 'state:NOR', participants: ['state:KEN', 'state:UGA'] });
});

test('a second round has the parties of the first', () => {
  const { meetings } = meetingsOf('Kenya and Uganda held talks in Oslo on Monday. A second round is due in March.');
  expect(meetings.map((one) => [one.status, one.participants])).toEqual([
    ['held', ['state:KEN', 'state:UGA']],
    ['planned', ['state:KEN', 'state:UGA']],
  ]);
});

test.each([
  ['Talks between Kenya and Uganda never took place.', 'cancelled'],
  ['Talks between Kenya and Uganda failed to materialise.', 'cancelled'],
  ['Angela Merkel was to have met Emmanuel Macron on Friday.', 'cancelled'],
  ['Angela Merkel had been due to meet Emmanuel Macron on Friday.', 'cancelled'],
  ['A meeting between Angela Merkel and Emmanuel Macron, which Norway was to host, has been postponed.', 'cancelled'],
  ['Angela Merkel has yet to meet Emmanuel Macron.', 'denied'],
  ['Angela Merkel ruled out meeting Emmanuel Macron.', 'denied'],
])('status: %s', (text, status) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.status)).toEqual([status]);
});
