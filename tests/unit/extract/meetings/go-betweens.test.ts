import { meetingsOf } from './reading.js';

const SIDES = ['state:KEN', 'state:UGA'];
const sorted = (ids: readonly string[]): string[] => [...ids].sort();

describe('what goes to and fro', () => {
  test.each([
    ['Contacts between Kenya and Uganda took place only through Norway.', ['state:NOR']],
    ['Kenya and Uganda never met, but messages between Kenya and Uganda went through Norway.', ['state:NOR']],
    ['Kenya and Uganda met on Monday. Anna Holt carried the reply to Kampala.', ['person:anna-holt']],
    ['Kenya and Uganda met on Monday. Anna Holt carried a written reply to Kampala.', ['person:anna-holt']],
    ['Kenya and Uganda met on Monday. Anna Holt flew between Nairobi and Kampala three times in April.', ['person:anna-holt']],
    ['Kenya and Uganda met on Monday. Anna Holt had carried the same briefcase between the two capitals.', ['person:anna-holt']],
  ])('%s', (text, mediators) => {
    const { meetings } = meetingsOf(text);
    const told = meetings.filter((meeting) => meeting.status === 'held');
    expect(told.map((meeting) => sorted(meeting.participants))).toEqual([SIDES]);
    expect(told[0]!.mediators).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'Contacts between Kenya and Uganda took place through their ambassadors.',
    'Talks between Kenya and Uganda went on through Friday.',
    'Kenya and Uganda met on Monday. Anna Holt flew between two showers.',
    'Kenya and Uganda met on Monday. Anna Holt carried the bag to Kampala.',
  ])('nobody: %s', (text) => {
    expect(meetingsOf(text).meetings.flatMap((meeting) => meeting.mediators)).toEqual([]);
  });
});

describe('who is called a mediator', () => {
  test.each([
    // whatever mediators hope or will do, they are mediators
    ['Mediators from Norway and Cuba had hoped for more.', ['state:CUB', 'state:NOR']],
    ['The Norwegian-led effort is in its third year.', ['state:NOR']],
    ['Anna Holt, who began the mediation in 2019, was absent.', ['person:anna-holt']],
    ['The four guarantor countries of the Oslo Protocol - Norway, Cuba, Chile and Ghana - sent word.', ['state:CHL', 'state:CUB', 'state:GHA', 'state:NOR']],
    ['The co-chairs of the Oslo Group, Norway and Cuba, sent word.', ['state:CUB', 'state:NOR']],
    ['Norway got them to sign.', ['state:NOR']],
    ['Anna Holt has been the go-between since June.', ['person:anna-holt']],
    ['The mediation team comprised Norway, Cuba and Chile.', ['state:CHL', 'state:CUB', 'state:NOR']],
    ['Norway and Cuba, the sponsors of the Oslo talks, were content.', ['state:CUB', 'state:NOR']],
    ['Anna Holt, mandated by the African Union to mediate, was content.', ['person:anna-holt']],
    ['Anna Holt had spent weeks ferrying drafts from one team to the other.', ['person:anna-holt']],
    ['The mediating countries, Norway and Cuba, were content.', ['state:CUB', 'state:NOR']],
    ["Norway's shuttle diplomacy had paved the way.", ['state:NOR']],
    ["Norway's good offices were praised.", ['state:NOR']],
    ['Norway has been trying to broker a deal for two years.', ['state:NOR']],
    ['Norway is facilitating.', ['state:NOR']],
    ['Norway continues to mediate.', ['state:NOR']],
    ['Norway got the two to the table.', ['state:NOR']],
    ['They communicate only through Norway.', ['state:NOR']],
    ['The negotiations are led by Norway.', ['state:NOR']],
    ['The round was co-chaired by the office of the United Nations envoy.', ['organization:united-nations']],
    ['Norwegian minister Anna Holt chaired the first herself.', ['person:anna-holt']],
    ['The secretary-general of the Oslo Group, Anna Holt, moderated.', ['person:anna-holt']],
    ['It was Norwegian diplomats who flew to Kampala and got the talks going.', ['state:NOR']],
  ])('of talks told before, %s', (text, mediators) => {
    const { meetings } = meetingsOf(`Kenya and Uganda met on Monday. ${text}`);
    expect(meetings.map((meeting) => sorted(meeting.participants))).toContainEqual(SIDES);
    expect(sorted(meetings[0]!.mediators)).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    ['Talks between Kenya and the opposition, sponsored by Norway and Cuba, opened in Oslo.', ['state:KEN'], ['state:CUB', 'state:NOR']],
    ['Kenyan officials met opposition leaders in Oslo. Anna Holt moderated the exchanges.', ['state:KEN'], ['person:anna-holt']],
    ['Kenya and Uganda resumed talks on Monday, with Norwegian envoy Anna Holt shuttling between the delegations.', SIDES, ['person:anna-holt']],
    ['Talks between Kenya and Uganda, under United Nations moderation, opened in Oslo.', SIDES, ['organization:united-nations']],
    ['The Kenya-Uganda Joint Commission, chaired by Anna Holt, met Kenya and Uganda.', SIDES, ['person:anna-holt']],
  ])('of those who take part: %s', (text, parties, mediators) => {
    const { meetings } = meetingsOf(text);
    expect(sorted(meetings[0]!.participants)).toEqual(expect.arrayContaining([...parties]));
    expect(sorted(meetings[0]!.mediators)).toEqual(mediators);
  }); // prettier-ignore

  test('who is said to be the mediator is that of what the article tells of first, however far', () => {
    const filler = 'The rains have come. The roads are bad. The price of maize has doubled. Nobody sleeps. ';
    const { meetings } = meetingsOf(
      `Kenya and Uganda met on Monday. ${filler}Who mediates? Norway is the chief mediator.`,
    );
    expect(meetings).toMatchObject([{ mediators: ['state:NOR'] }]);
  });

  test.each([
    'Kenya and Uganda met on Monday. A spokesman denied that Norway had mediated.',
    'Kenya and Uganda met on Monday. Norway is a possible mediator.',
    'Kenya and Uganda met on Monday. Norway hailed the mediation.',
    'Kenya and Uganda met on Monday. Norway and Cuba, the sponsors of the team, were content.',
    'Kenya and Uganda met on Monday. Norway lost its role as mediator in 2010.',
    'Kenya and Uganda met on Monday. They spoke through their spokesmen.',
    'Anna Holt of Norway will co-chair with Kenyan minister Musalia Mudavadi the next meeting of the commission.',
    'Anna Holt was to have met Yoweri Museveni on Friday but the meeting was called off. She spent April shuttling between Bergen and Narvik.',
  ])('nobody: %s', (text) => {
    expect(meetingsOf(text).meetings.flatMap((meeting) => meeting.mediators)).toEqual([]);
  });

  test('a critic of the mediation is none, the mediation has whose it is', () => {
    const { meetings } = meetingsOf('A critic of the Norwegian mediation, Anna Holt, called for talks between Kenya and Uganda.');
    expect(meetings.flatMap((meeting) => meeting.mediators)).not.toContain('person:anna-holt');
  }); // prettier-ignore
});

describe('one mediation, a meeting and an agreement', () => {
  test('who mediated the talks mediated what was agreed there', () => {
    const { meetings, agreements } = meetingsOf(
      'Kenya and Uganda met in talks mediated by Norway on Friday. Kenya and Uganda signed an accord on Friday.',
    );
    expect(meetings[0]!.mediators).toEqual(['state:NOR']);
    expect(agreements).toMatchObject([{ mediators: ['state:NOR'] }]);
  });

  test('not where they were on different days', () => {
    const { agreements } = meetingsOf(
      'Kenya and Uganda met in talks mediated by Norway on Friday. Kenya and Uganda signed an accord on 2 May 2021.',
    );
    expect(agreements).toMatchObject([{ date: '2021-05-02', mediators: [] }]);
  });

  test('the agreement tells who sat in the talks', () => {
    const { meetings } = meetingsOf(
      'Kenya and Uganda reached a deal in Oslo. Norway has facilitated the negotiations.',
    );
    expect(meetings.map((one) => sorted(one.participants))).toEqual([SIDES]);
  });

  test('the agreement tells who sat in the talks that somebody hosted', () => {
    const { meetings } = meetingsOf('Kenya and Uganda reached a deal in Oslo. Anna Holt hosted the talks.');
    expect(meetings).toMatchObject([{ host: 'person:anna-holt', mediators: [] }]);
    expect(sorted(meetings[0]!.participants)).toEqual(SIDES);
  });

  test.each([
    'Norway brought Kenya and Uganda to Oslo in July 1990.',
    'Norway brought both sides, Kenya and Uganda, to Oslo in July 1990.',
  ])('two whom a third brings to a place sit there: %s', (text) => {
    const { meetings } = meetingsOf(text);
    expect(meetings.map((one) => [sorted(one.participants), one.mediators])).toEqual([[SIDES, ['state:NOR']]]);
  });
});

test('who moderates a call is no party to it', () => {
  const { meetings } = meetingsOf(
    'Presidents William Ruto and Yoweri Museveni spoke by video on Friday. Anna Holt moderated the exchange.',
  );
  expect(meetings).toMatchObject([{ kind: 'call', mediators: ['person:anna-holt'] }]);
});

test('who convenes talks does not meet', () => {
  const { meetings } = meetingsOf('Kenya and Uganda met in May. Norway and Cuba had jointly convened the talks.');
  expect(meetings.map((one) => sorted(one.participants))).toEqual([SIDES]);
});

test('one who arranges a truce is its mediator, two are its parties', () => {
  const [one] = meetingsOf(
    'Kenya and Uganda met on Monday. A truce that Anna Holt arranged lasted nine days.',
  ).agreements;
  expect(one?.mediators).toEqual(['person:anna-holt']);
});

test('talks about a swap that end are no swap', () => {
  expect(meetingsOf('Talks on a prisoner swap between Kenya and Uganda ended in Oslo without result.').agreements).toEqual([]);
}); // prettier-ignore

test('under whose mediation several agreed', () => {
  const { agreements } = meetingsOf(
    'Under the mediation of Angolan President Joao Lourenco, the foreign ministers of Kenya and Uganda agreed on a ceasefire on Monday.',
  );
  expect(agreements).toHaveLength(1);
  expect(sorted(agreements[0]!.parties)).toEqual(SIDES);
  expect(agreements[0]!.mediators).toEqual(['person:joao-lourenco']);
});

test('a round of talks is one', () => {
  const { meetings } = meetingsOf('Kenyan and Ugandan officials concluded a third round of talks in Oslo on Friday.');
  expect(meetings).toHaveLength(1);
});

describe('what is signed without a word for it', () => {
  test.each([
    ['Kenya and Uganda signed in Oslo on Friday.', SIDES],
    ['Kenya and Uganda met in Oslo on Friday. Two days later, they signed.', SIDES],
    ['Kenya and Uganda concluded the text in Oslo on Friday.', SIDES],
    ['Kenya and Uganda met in Oslo. A pact was signed on Monday.', SIDES],
  ])('%s', (text, parties) => {
    const { agreements } = meetingsOf(text);
    expect(agreements.map((one) => sorted(one.parties))).toEqual([parties]);
  });

  test.each([
    'Kenya and Uganda signed on to the plan.',
    'Kenya and Uganda have not signed.',
    'Anna Holt and Yoweri Museveni signed in at noon.',
    'Kenya signed in Oslo on Friday.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).agreements).toEqual([]);
  });
});

test('who acts as host', () => {
  const { meetings } = meetingsOf('Kenya and Uganda met on Monday. Norwegian officials acted as hosts.');
  expect(meetings).toMatchObject([{ host: 'state:NOR' }]);
});
