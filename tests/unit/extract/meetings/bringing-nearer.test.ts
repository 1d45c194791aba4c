import { meetingsOf } from './reading.js';

const sorted = (ids: readonly string[]): string[] => [...ids].sort();
const mediatorsOf = (text: string): string[] => {
  const { meetings, agreements } = meetingsOf(text);
  return sorted([...new Set([...meetings, ...agreements].flatMap((one) => one.mediators))]);
};

describe('who brings two nearer who are at odds', () => {
  test.each([
    ['Norway worked through the night to bridge the gaps between Kenya and Uganda.', ['state:NOR']],
    ['Norway is trying to narrow differences between Kenya and Uganda.', ['state:NOR']],
    ['Anna Holt, who chairs the panel, has for two years tried to reconcile Kenya and Uganda.', ['person:anna-holt']],
    ['Norway has quietly kept a line open between Kenya and Uganda.', ['state:NOR']],
    ['Norway kept Kenya and Uganda in touch through the winter.', ['state:NOR']],
    ["Kenya and Uganda met on Monday. Norway's efforts to end the war between Kenya and Uganda went on.", ['state:NOR']],
    ['Kenya and Uganda met on Monday. Anna Holt has been working to end the fighting between Kenya and Uganda.', ['person:anna-holt']],
    ['Anna Holt, whose mediation had brought Kenya and Uganda to Oslo, resigned. Kenya and Uganda met on Monday.', ['person:anna-holt']],
    ['Kenya and Uganda talked in Oslo under the umbrella of the African Union.', ['organization:african-union']],
    ['Norway helped end the war between Kenya and Uganda. Kenya and Uganda met on Monday.', ['state:NOR']],
    ['Norway convinced Kenya to meet Uganda in Oslo.', ['state:NOR']],
    ['Norway coaxed Kenya and Uganda into one room.', ['state:NOR']],
    ["Kenya and Uganda resumed talks on Monday at Norway's urging.", ['state:NOR']],
    ['Under Norwegian sponsorship Kenya and Uganda signed a pact on Monday.', ['state:NOR']],
    ['With the help of Norway, Kenya and Uganda exchanged letters last week.', ['state:NOR']],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'Kenya and Uganda met on Monday. Kenya worked to narrow its differences with Uganda.',
    // a minister of one side, who seeks its own peace
    'Kenyan minister Anna Holt kept a line open between Kenya and Uganda.',
    'Kenya and Uganda met on Monday. Norway will try to end the war between Kenya and Uganda.',
    'Kenya and Uganda met on Monday. Norway urged Kenya and Uganda to end the war between them.',
    'Kenya and Uganda met on Monday. Norway kept a shop open between Kenya and Uganda Streets.',
  ])('nobody: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });

  test('efforts to end a war make no meeting of those who wage it', () => {
    expect(meetingsOf("Norway's efforts to end the war between Kenya and Uganda went on.").meetings).toEqual([]);
  });
});

describe('what is put before both', () => {
  test.each([
    ["Norway's foreign minister, Anna Holt, relayed proposals between the two.", ['person:anna-holt']],
    ["Norway's foreign minister, Anna Holt, put before them a set of ideas.", ['person:anna-holt']],
    ['In the chair was Anna Holt of the African Union.', ['person:anna-holt']],
    ['Anna Holt flew to Nairobi to mediate.', ['person:anna-holt']],
    ['Anna Holt, long a quiet mediator between Kenya and Uganda, was there.', ['person:anna-holt']],
    ['Anna Holt spent the night going from the Kenyan to the Ugandan rooms.', ['person:anna-holt']],
    ['Norway, which had set up the meeting, said nothing.', ['state:NOR']],
    ['Norwegian president Anna Holt had arranged that meeting.', ['person:anna-holt']],
    ['Anna Holt has been trusted by both sides as a go-between.', ['person:anna-holt']],
    ['The African Union co-mediated.', ['organization:african-union']],
    ["Norwegian officials carried papers from the Kenyan delegation's floor to the Ugandan one.", ['state:NOR']],
  ])('Kenya and Uganda met on Monday. %s', (text, mediators) => {
    expect(mediatorsOf(`Kenya and Uganda met on Monday. ${text}`)).toEqual(mediators);
  });

  test.each([
    'Norway, which had set up the commission, said nothing.',
    'Norway put the kettle before them.',
    'Anna Holt refused to mediate.',
    'Norway brought two proposals of its own to the talks between Kenya and Uganda.',
    'Ambassador Anna Holt brought a letter from Kenya to Uganda.',
  ])('nobody: Kenya and Uganda met on Monday. %s', (text) => {
    expect(mediatorsOf(`Kenya and Uganda met on Monday. ${text}`)).toEqual([]);
  });

  test.each([
    "Norway relayed Kenya's reply to Uganda on Thursday.",
    'Norway handed Uganda a Kenyan counter-proposal.',
    'Messages pass between Kenya and Uganda by way of a Norwegian minister, Anna Holt.',
  ])('%s', (text) => {
    const { meetings } = meetingsOf(text);
    expect(meetings.map((one) => sorted(one.participants))).toEqual([['state:KEN', 'state:UGA']]);
    expect(mediatorsOf(text)).toHaveLength(1);
  });

  test('nobody carries his own side’s words', () => {
    expect(mediatorsOf("Kenya conveyed its offer to Uganda. Kenya's envoy handed Uganda a Kenyan proposal.")).toEqual(
      [],
    );
  });

  test('who takes a message from one to another and is of a third state', () => {
    expect(
      mediatorsOf('Norwegian president Anna Holt brought a message from William Ruto to Yoweri Museveni.'),
    ).toEqual(['person:anna-holt']);
  });
});

describe('an envoy who sees one and then the other', () => {
  const met =
    'Norwegian envoy Anna Holt met William Ruto, the president of Kenya, in Nairobi on Monday. On Tuesday Holt met Ugandan president Yoweri Museveni in Kampala.';

  test('mediates between two who have a truce with each other', () => {
    expect(mediatorsOf(`${met} Kenya and Uganda signed a truce in Oslo in March.`)).toEqual(['person:anna-holt']);
  });

  test.each([
    met,
    `${met} Kenya and Chile signed a truce in Oslo in March.`,
    `${met.replace('envoy', 'minister')} Kenya and Uganda signed a truce in Oslo in March.`,
    `${met.replace('Norwegian', 'Kenyan')} Kenya and Uganda signed a truce in Oslo in March.`,
  ])('but not where nothing tells of it: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });
});
