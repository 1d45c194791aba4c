import { meetingsOf } from './reading.js';

const SIDES = ['state:KEN', 'state:UGA'];

describe('who mediates a meeting', () => {
  test.each([
    ['Qatar, which has been mediating between Kenya and Uganda, condemned the attack.', ['state:QAT']],
    ['Kenya and Uganda held indirect talks in Muscat on Sunday through Omani mediators.', ['state:OMN']],
    ['Kenya and Uganda sat down with a Norwegian mediation team in Oslo.', ['state:NOR']],
    ['Kenya and Uganda held indirect talks in Muscat on Sunday, with Oman acting as go-between.', ['state:OMN']],
    ['Qatari and Egyptian mediators have told Kenya and Uganda that talks will resume.', ['state:QAT', 'state:EGY']],
    ['Talks between Kenya and Uganda opened on Monday. Norwegian diplomat Anna Holt chaired the session.', ['person:anna-holt']],
    ['Talks between Kenya and Uganda opened on Monday. The mediator, Anna Holt, hailed a good start.', ['person:anna-holt']],
    ['Talks between Kenya and Uganda opened on Monday. Anna Holt sat between them.', ['person:anna-holt']],
  ])('%s', (text, mediators) => {
    const { meetings } = meetingsOf(text);
    expect(meetings.map((meeting) => [...meeting.participants].sort())).toEqual([SIDES]);
    expect([...meetings[0]!.mediators].sort()).toEqual([...mediators].sort());
  }); // prettier-ignore

  test.each([
    ['The session was steered by Dame Anna Holt, whom the two governments picked as moderator.', ['person:anna-holt']],
    ["Norway's ambassador, Anna Holt, was in the chair.", ['person:anna-holt']],
    ['Norwegian minister Anna Holt presided over the session.', ['person:anna-holt']],
    ['Norwegian diplomat Anna Holt sat at the head of the table.', ['person:anna-holt']],
    ['Anna Holt, the Norwegian diplomat who has been shepherding the two camps, went home.', ['person:anna-holt']],
    ["A team led by the African Union's facilitator, former minister Anna Holt, carried drafts from one floor to the other.", ['person:anna-holt']],
    ['It was Norwegian diplomats who got the talks going again.', ['state:NOR']],
    ["For eleven days Norway's Anna Holt had gone to and fro between the two camps.", ['person:anna-holt']],
    ['It was the African Union that coaxed them back to the table.', ['organization:african-union']],
    ['Norwegian officials sat with them and held the pen.', ['state:NOR']],
    ['It was Norway that moderated the session.', ['state:NOR']],
    ['Norway and Cuba acted as guarantors.', ['state:CUB', 'state:NOR']],
    ['The mediators are Norway, Cuba and Chile.', ['state:CHL', 'state:CUB', 'state:NOR']],
    ['Its guarantors are Norway and Cuba.', ['state:CUB', 'state:NOR']],
    ['The mediators are Norwegian and Cuban diplomats with little patience.', []],
    ['Ambassador Anna Holt, the Norwegian who heads the mission, was in the chair.', ['person:anna-holt']],
    ['Both presidents thanked Norway and Cuba for bringing them together.', ['state:CUB', 'state:NOR']],
    ['The two sides credited Norway with brokering the meeting.', ['state:NOR']],
    ["They hailed Norway's role in the mediation.", ['state:NOR']],
    ['Mediation is in the hands of Norway.', ['state:NOR']],
    ['Norway heads the mediation.', ['state:NOR']],
    ['The Norwegian side conveyed the Ugandan reply in the evening.', ['state:NOR']],
    ["Norwegian officials passed on Uganda's conditions.", ['state:NOR']],
    ["The Ugandan ambassador conveyed Uganda's reply.", []],
    ['Norway, which heads the mediation team, was pleased.', ['state:NOR']],
    ['Both sides praised the Norwegian-led process and its talks.', ['state:NOR']],
    ['The US-led coalition bombed a depot.', []],
    ['Anna Holt spoke to reporters in her capacity as mediator.', ['person:anna-holt']],
    ['Norway, its minister said, is mediating.', ['state:NOR']],
    ['Norway sponsors a football club.', []],
  ])('Kenya and Uganda met on Monday. %s', (text, mediators) => {
    const { meetings } = meetingsOf(`Kenya and Uganda met on Monday. ${text}`);
    expect(meetings.map((meeting) => [...meeting.participants].sort())).toEqual([SIDES]);
    expect([...meetings[0]!.mediators].sort()).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    ['Kenya and Uganda met on Monday, with Norway as the third-party facilitator.', ['state:NOR']],
    ['Kenya and Uganda resumed talks that Norway is hosting and mediating.', ['state:NOR']],
    ['The talks between Kenya and Uganda, which Norway is hosting and mediating, resumed on Monday.', ['state:NOR']],
    [
      "William Ruto and Yoweri Museveni met on Monday with Norway's Anna Holt in the mediator's seat.",
      ['person:anna-holt'],
    ],
    [
      'Norwegian Foreign Minister Anna Holt opened the meeting of Kenya and Uganda and sat at the head of the table.',
      ['person:anna-holt'],
    ],
    [
      'Anna Holt has been passing messages from the office of President William Ruto to Yoweri Museveni and back again.',
      ['person:anna-holt'],
    ],
    [
      'Delegations from Kenya and Uganda met on Monday for talks led by the United Nations.',
      ['organization:united-nations'],
    ],
  ])('of those who take part: %s', (text, mediators) => {
    const { meetings } = meetingsOf(text);
    expect(meetings.map((meeting) => meeting.participants.length)).toEqual([2]);
    expect(meetings[0]!.mediators).toEqual(mediators);
  });

  test('whoever acts for the state that mediates, and meets both', () => {
    const { meetings } = meetingsOf(
      'Kenya and Uganda hold peace talks with US mediating. The foreign ministers of Kenya and Uganda met with US Secretary of State Antony Blinken on Monday.',
    );
    expect(meetings).toHaveLength(1);
    expect([...meetings[0]!.mediators].sort()).toEqual(['person:antony-blinken', 'state:USA']);
  });

  test('who hosted or brokered something else has no part in it', () => {
    const { meetings } = meetingsOf(
      'Kenya and Uganda held talks in Oslo on Monday, a week after a summit hosted by Angela Merkel.',
    );
    expect(meetings[0]!.host).toBeNull();
  });

  test('a mediator alone with one side takes part and mediates', () => {
    const { meetings } = meetingsOf('Anna Holt, the mediator, met Yoweri Museveni in Oslo on Monday.');
    expect(meetings).toMatchObject([
      { participants: ['person:yoweri-museveni', 'person:anna-holt'], mediators: ['person:anna-holt'] },
    ]);
  });

  test('what somebody did who mediated is told though nobody says between whom', () => {
    const { meetings } = meetingsOf("Anna Holt led the African Union's mediation in Pretoria on Monday.");
    expect(meetings).toMatchObject([{ participants: [], date: '2024-05-13', placeName: 'Pretoria' }]);
    expect(meetings[0]!.mediators).toContain('person:anna-holt');
  });

  test.each([
    'Talks between Kenya and Uganda opened on Monday. Norway is not a mediator.',
    'Talks between Kenya and Uganda opened on Monday. The former mediator Anna Holt stayed away.',
    'Talks between Kenya and Uganda opened in Oslo on Monday. Norway gave the dinner.',
    'Kenya and Uganda met on Monday. Norway carried the day.',
    'The Council of Ministers of Kenya, chaired by William Ruto, condemned the attack.',
    'Parliament lifted the immunity of the two party co-chairs, William Ruto and Anna Holt.',
    'Kenya and Uganda met on Monday. Norway brought its own cook.',
    'Kenya and Uganda met on Monday. Anna Holt took the train from Oslo to Bergen and back.',
  ])('nobody: %s', (text) => {
    expect(meetingsOf(text).meetings.flatMap((meeting) => meeting.mediators)).toEqual([]);
  });
});

describe('agreements', () => {
  test.each([
    ['Kenya and Uganda agreed to a prisoner swap in Ankara on Monday.', 'exchange', '2024-05-13', []],
    ['The Nairobi Agreement, which Kenya and Uganda signed in April 2013, was never carried out.', 'accord', '2013-04', []],
    ['A truce that Egypt brokered last July between Kenya and Uganda did not last.', 'ceasefire', '2023-07', ['state:EGY']],
    ['Kenya and Uganda signed a ceasefire in Doha on Friday. The deal was mediated by Qatar and Egypt.', 'ceasefire', '2024-05-10', ['state:EGY', 'state:QAT']],
    ['Kenya and Uganda signed a ceasefire on Friday. It was brokered by Qatar.', 'ceasefire', '2024-05-10', ['state:QAT']],
    ['William Ruto looked on as Kenya and Uganda put pen to paper on Tuesday in Oslo on a timetable for elections.', 'accord', '2024-05-14', []],
    ['Kenya and Uganda on Tuesday signed an arrangement setting up three hotlines.', 'accord', '2024-05-14', []],
    ['Kenya and Uganda signed a joint statement on Monday.', 'declaration', '2024-05-13', []],
    ['In July Kenya and Uganda reached a provisional understanding on supply runs.', 'accord', '2023-07', []],
    ['It ended with a ceasefire signed in Moscow on 21 July 1992 by Kenya and Uganda.', 'ceasefire', '1992-07-21', []],
    ['It was the first meeting since the deal, which Kenya signed with Uganda on January 1.', 'accord', '2024-01-01', []],
    ['The Argyle Declaration, under which Kenya and Uganda promised in December 2013 not to use force, is dead.', 'declaration', '2013-12', []],
    ['Kenya and Uganda agreed on Friday to free a thousand prisoners on each side.', 'exchange', '2024-05-10', []],
    ['Kenya and Uganda met in Oslo on Friday. They agreed to release all hostages.', 'exchange', '2024-05-10?', []],
    ['Kenya and Uganda met in Oslo on Friday. They then put their signatures to a 40-page protocol.', 'accord', '2024-05-10?', []],
    ['Kenya and Uganda agreed an extension of their ceasefire until January 31.', 'ceasefire', null, []],
    ['A truce between Kenya and Uganda, brokered by Egypt, took effect on Sunday.', 'ceasefire', '2024-05-12', ['state:EGY']],
    ['A ceasefire between Kenya and Uganda has held since May 10.', 'ceasefire', '2024-05-10', []],
    ['Both accuse each other of violating the truce brokered by Egypt in April between Kenya and Uganda.', 'ceasefire', '2024-04', ['state:EGY']],
  ])('%s', (text, kind, date, mediators) => {
    const { agreements } = meetingsOf(text);
    expect(agreements.map((one) => [one.kind, one.status, one.date, [...one.parties].sort()])).toEqual([[kind, 'held', date, SIDES]]);
    expect([...agreements[0]!.mediators].sort()).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'Norway hopes for a ceasefire between Kenya and Uganda.',
    'Kenya and Uganda held ceasefire talks on Monday.',
    'Kenya and Uganda are expected to sign a peace treaty on Friday.',
    'Kenya hopes to sign a joint statement with Uganda.',
    'Kenya and Uganda read a road map on Monday.',
    'Kenya and Uganda refused to sign the text.',
    'The deal to be signed in Oslo by Kenya and Uganda is ready.',
    'The deal, which Kenya and Uganda will sign in June, is ready.',
    'Kenya signed a contract with a Swedish firm.',
    'Kenya and Uganda have not agreed to free their prisoners.',
    'Kenya and Uganda agreed to free trade.',
  ])('none is in force: %s', (text) => {
    expect(meetingsOf(text).agreements).toEqual([]);
  });
});

test('what was signed on a day told is an agreement, whoever signed it', () => {
  const { agreements } = meetingsOf('A peace agreement signed in Oslo in August 2001 ended the war in Kenya.');
  expect(agreements).toMatchObject([{ kind: 'peace', date: '2001-08', parties: [] }]);
});

describe('dates that a story carries on', () => {
  test('the year told before holds for the days behind it', () => {
    const { meetings } = meetingsOf(
      'In 2018 Angela Merkel met Emmanuel Macron in Paris. In July Angela Merkel met Emmanuel Macron again in Berlin.',
    );
    expect(meetings.map((meeting) => meeting.date)).toEqual(['2018', '2018-07']);
  });

  test('the next day is that behind the meeting told of', () => {
    const { agreements } = meetingsOf(
      'William Ruto met Yoweri Museveni on 3 May. The next day they signed a declaration.',
    );
    expect(agreements.map((one) => one.date)).toEqual(['2024-05-04']);
  });

  test('the day that the story has reached', () => {
    const { meetings } = meetingsOf(
      'Angela Merkel landed in Paris on 3 May. In the morning she met Emmanuel Macron.\n\nMacron has a dog.',
    );
    expect(meetings.map((meeting) => [meeting.date, meeting.dateEvidence])).toEqual([
      ['2024-05-03', { start: 33, end: 38 }],
    ]);
  });

  test('where no sentence dates a meeting, the day of the story is a guess', () => {
    const { meetings } = meetingsOf('Angela Merkel landed in Paris on 3 May. She met Emmanuel Macron.');
    expect(meetings.map((meeting) => meeting.date)).toEqual(['2024-05-03?']);
  });

  test('what had happened before is not the day of the story', () => {
    const { meetings } = meetingsOf(
      'Angela Merkel flew to Paris on 3 May. Bild had reported on Friday that she was ill. In the evening she met Emmanuel Macron.',
    );
    expect(meetings.at(-1)!.date).toBe('2024-05-03');
  });

  test('an attempt that is over lies behind', () => {
    const { meetings } = meetingsOf(
      'Norway had tried in vain to bring Angela Merkel and Emmanuel Macron together on Thursday.',
    );
    expect(meetings.map((meeting) => meeting.date)).toEqual(['2024-05-09']);
  });

  test('a dateline is no meeting’s day', () => {
    const { meetings } = meetingsOf('BERLIN, May 15 (Reuters) - Angela Merkel met Emmanuel Macron, a spokesman said.');
    expect(meetings.map((meeting) => meeting.date)).toEqual([null]);
  });

  test('the news after a story is not the story', () => {
    const { meetings } = meetingsOf(
      'In 2018 Angela Merkel visited Paris.\n\nOn 3 May Angela Merkel met Emmanuel Macron in Berlin.',
    );
    expect(meetings.at(-1)!.date).toBe('2024-05-03');
  });
});

describe('in front of the sentence, and behind an announcement', () => {
  test('a comma closes what stands in front', () => {
    const { agreements } = meetingsOf('Following mediation by Norway, Kenya and Uganda agreed to a ceasefire.');
    expect(agreements.map((one) => [...one.parties].sort())).toEqual([SIDES]);
  });

  test('what lies before an announcement is no plan', () => {
    const { agreements } = meetingsOf('Norway announced that it had brokered a ceasefire between Kenya and Uganda.');
    expect(agreements.map((one) => [one.status, [...one.parties].sort(), one.mediators])).toEqual([
      ['held', SIDES, ['state:NOR']],
    ]);
  });
});

describe('what somebody does who mediates', () => {
  test.each([
    'Norway helped broker the talks between Kenya and Uganda.',
    'Norway co-mediated the talks between Kenya and Uganda.',
    'Norway brought Kenya and Uganda to the negotiating table in March.',
    'Norway arranged for Kenya and Uganda to meet in Oslo.',
    'Norway persuaded Kenya and Uganda to meet in Oslo.',
    'Kenya and Uganda exchanged messages through Norway.',
    'Norway has played a mediation role in the talks between Kenya and Uganda.',
    'The talks between Kenya and Uganda, led by Norway, resumed on Monday.',
    'Norway is leading the talks between Kenya and Uganda.',
    'Kenya and Uganda held talks with the help of Norway.',
    'Kenya and Uganda met in Oslo under the good offices of Norway.',
    'Kenya and Uganda sat in separate rooms as Norwegian officials carried proposals between them.',
    'Kenya and Uganda met on Monday. The two governments thanked Norway for its mediation.',
  ])('%s', (text) => {
    const { meetings } = meetingsOf(text);
    expect(meetings.map((meeting) => [[...meeting.participants].sort(), meeting.mediators])).toEqual([
      [SIDES, ['state:NOR']],
    ]);
  });

  test.each([
    'The Senate committee chaired by Anna Holt met William Ruto on Monday.',
    'The US-led coalition held talks with Kenya.',
    'The insurance broker Anna Holt met William Ruto on Monday.',
    'A Norwegian delegation, led by Anna Holt, held talks with Kenya.',
  ])('nobody: %s', (text) => {
    expect(meetingsOf(text).meetings.flatMap((meeting) => meeting.mediators)).toEqual([]);
  });

  test.each([
    ['Erik Berg and Anna Holt', 'They are co-chaired by Erik Berg, a former speaker, and priest Anna Holt.', ['person:anna-holt', 'person:erik-berg']],
    ['Anna Holt', 'Anna Holt chaired the three days of talks along with special envoy Erik Berg.', ['person:anna-holt', 'person:erik-berg']],
    ['Anna Holt', 'The text was concluded under the aegis of Anna Holt.', ['person:anna-holt']],
    ['Anna Holt', 'It was opened by Anna Holt, under whose mediation they had met before.', ['person:anna-holt']],
    ['Anna Holt', 'It was moderated by the head of the mission, Anna Holt.', ['person:anna-holt']],
    ['Anna Holt', '"We tossed a coin," said Anna Holt, founder of the Red Cross and one of four mediators.', ['person:anna-holt']],
    ['Anna Holt', 'It was Anna Holt who, in May, after days of flights, brought them together.', ['person:anna-holt']],
    ['nobody', 'Asked whether Norway had acted as a go-between, Anna Holt said nothing.', []],
    ['nobody', 'The Mixed Commission, chaired by Anna Holt, has met since.', []],
  ])('of talks told of before, %s: %s', (_, text, mediators) => {
    const { meetings } = meetingsOf(`Kenya and Uganda held talks on Monday. ${text}`);
    expect([...meetings[0]!.mediators].sort()).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'The Personal Envoy of the Secretary-General for the talks between Kenya and Uganda, Anna Holt, will visit the region.',
    'Kenya and Uganda met in Oslo in front of Anna Holt, the facilitator, and Jon Berg.',
  ])('whose office it is, and nobody beside: %s', (text) => {
    expect(meetingsOf(text).meetings.flatMap((meeting) => meeting.mediators)).toEqual(['person:anna-holt']);
  });

  test('at whose initiative two met', () => {
    const { meetings } = meetingsOf('Kenya and Uganda met in July, at the initiative of Anna Holt.');
    expect(meetings.map((meeting) => meeting.mediators)).toEqual([['person:anna-holt']]);
  });

  test('who was appointed, not who appointed', () => {
    const { meetings } = meetingsOf('Anna Holt was appointed mediator between Kenya and Uganda.');
    expect(meetings.map((meeting) => meeting.mediators)).toEqual([['person:anna-holt']]);
  });
});

test('who mediates the talks that a call comes before has no part in the call', () => {
  const { meetings } = meetingsOf(
    'Kenyan President William Ruto and Ugandan President Yoweri Museveni spoke by phone on Sunday ahead of talks in Muscat mediated by Oman.',
  );
  expect(meetings.map(({ kind, mediators }) => `${kind}: ${mediators.join(' ')}`)).toEqual([
    'call: ',
    'talks: state:OMN',
  ]);
});

test('under somebody’s chairmanship those who meet are no mediators', () => {
  const { meetings } = meetingsOf('Under his chairmanship Kenyan and Ugandan experts met in Oslo on 10 July.');
  expect(meetings.map(({ participants, mediators }) => [participants, mediators])).toEqual([
    [['state:KEN', 'state:UGA'], []],
  ]);
});

test.each([
  // Who sits down with the messengers is none; nor are those who are served, or who only receive
  ['Tom Keller sat down with the three Norwegians who have carried every word between Kenya and Uganda.', 'state:NOR'],
  ['The Kenyan leader, Tom Keller, sat with them in Oslo for close to two hours. Anna Holt of Uganda had come.', ''],
])('%s', (text, mediators) => {
  expect([...new Set(meetingsOf(text).meetings.flatMap((meeting) => meeting.mediators))].join(' ')).toBe(mediators);
});
