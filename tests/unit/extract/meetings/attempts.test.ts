import { meetingsOf, told } from './reading.js';

const mediatorsOf = (text: string): string[] => {
  const { meetings, agreements } = meetingsOf(text);
  return [...new Set([...meetings, ...agreements].flatMap((one) => one.mediators))].sort();
};

describe('whose attempt it is to bring about what two others are to have', () => {
  test.each([
    ['Norway has launched fresh efforts to restart stalled peace talks between Kenya and Uganda.', ['state:NOR']],
    ['Norway and Qatar are stepping up efforts to bring Kenya and Uganda back to the negotiating table.', ['state:NOR', 'state:QAT']],
    ['Months of quiet effort by Norway to bring Kenya and Uganda together bore fruit on Tuesday.', ['state:NOR']],
    ['An attempt by Norway to reconcile Kenya and Uganda has failed, a diplomat said.', ['state:NOR']],
    ['France supports Norwegian efforts to restart talks between Kenya and Uganda.', ['state:NOR']],
    ['Norwegian minister Anna Holt met the Kenyan president on Monday in an effort to restart peace talks between Kenya and Uganda.', ['person:anna-holt']],
    ['The minister welcomed an initiative by Anna Holt to facilitate dialogue between Kenya and Uganda.', ['person:anna-holt']],
    ["Kenya and Uganda met on Monday. Efforts led by Norway to mend ties between Kenya and Uganda had begun in May.", ['state:NOR']],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'The United States welcomed efforts to restart talks between Kenya and Uganda.',
    'Norway wants to revive talks between Kenya and Uganda.',
    'Kenya and Uganda held talks on Monday in a bid to end their war.',
    'Kenyan president John Kamau met Ugandan president Joe Okot in an effort to revive the peace talks.',
    'Kenya has launched fresh efforts to restart talks with Uganda.',
    'Kenya and Uganda met on Monday. The minister praised the efforts to mend ties between the two countries.',
    'Kenya and Uganda met on Monday. Norway gave up its mediating role.',
  ])('nobody: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });

  test('what is only tried has not been held, and whose effort it is has no part in it', () => {
    expect(told('Norway has launched fresh efforts to restart stalled peace talks between Kenya and Uganda.')).toBe(
      'proposed: KEN+UGA',
    );
    expect(told('The United States welcomed efforts to restart talks between Kenya and Uganda.')).toBe(
      'proposed: KEN+UGA',
    );
    expect(told('Norway has restarted talks with Kenya.')).toBe('held: KEN+NOR');
  });
});

describe('who stands between by what he does for both', () => {
  test.each([
    ['United Nations envoy Anna Holt held talks on Monday with both sides of the conflict in Kenya.', ['person:anna-holt']],
    ['Norwegian minister Anna Holt has met the warring parties four times this year.', ['person:anna-holt']],
    ['Talks between Kenya and Uganda resumed on Monday. Kampala attributed it to the mediation efforts of Norway.', ['state:NOR']],
    ['Kenya and Uganda exchanged 200 prisoners on Monday. Norway said that it had helped to arrange the swap.', ['state:NOR']],
    ['Kenya and Uganda exchanged 200 prisoners on Monday. Kampala thanked Norway for its role.', ['state:NOR']],
    ['Kenya and Uganda exchanged 200 prisoners on Monday. It was the third exchange that Norway had facilitated.', ['state:NOR']],
    ['Kenya and Uganda met on Monday. Norway facilitated the release of the captives.', ['state:NOR']],
    ['Norway named Anna Holt as its mediator in the dispute between Kenya and Uganda.', ['person:anna-holt']],
    ['Swiss diplomat Anna Holt, once head of the OSCE, is the go-between in secret contacts between Kenya and Uganda.', ['person:anna-holt']],
    ['Norway, which co-sponsored the peace talks with Qatar, said Kenya and Uganda had met on Friday.', ['state:NOR', 'state:QAT']],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'Norwegian minister Anna Holt met both sides of the House on Monday.',
    'President Anna Holt will meet both parties on Monday to talk about the budget.',
    'Kenya and Uganda met on Monday. Norway facilitated the release of a report on whales.',
    'Kenya and Uganda signed a deal on power. The contract had been arranged by Norway.',
    'Kenya and Uganda signed a trade agreement on Monday, which Kenyan envoy Anna Holt had negotiated.',
    'Kenyan minister Anna Holt will co-chair the dialogue with her Ugandan counterpart on Monday.',
  ])('nobody: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });

  test('an attempt of another year is none at the meeting told of beside it', () => {
    const text = "Kenya and Uganda met on 3 May 2024. Norway's own attempt to broker a deal fell apart in 2020.";
    expect(mediatorsOf(text)).toEqual([]);
  });
});

describe('where the words around tell whose it is', () => {
  test.each([
    // whoever is named or asked for it in a clause of his own
    ["Kenya and Uganda met on Monday. The invitation came from Norway's president, Anna Holt, who was named ECOWAS mediator in the dispute.", ['person:anna-holt']],
    // an offer is its maker's
    ['Switzerland takes note of the offer made by the president of Norway, Anna Holt, to bring Kenya and Uganda to the same table.', ['person:anna-holt']],
    // not whom an aside names
    ['In August, the African Union, whose heads are the president of Ghana, Ana Duarte, and the president of Mali, Omar Diallo, had got Kenya and Uganda into one room.', ['organization:african-union']],
    ["Kenya's Ann Mbeki and Uganda's Joe Okot sat at the table, with Omar Diallo, who had been to see President Ana Duarte twice, moderating.", ['person:omar-diallo']],
    ['In London, with Mr Omar Diallo in the chair, Kenya and Uganda accepted that half of the water should go back.', ['person:omar-diallo']],
    ['Kenya and Uganda held their first meeting on Wednesday at the residence of the United Nations representative, Ana Duarte, who chaired it.', ['person:ana-duarte']],
    ['Kenya and Uganda met in Oslo. Years of mediation under the lawyer Omar Diallo had gone before.', ['person:omar-diallo']],
    ['Omar Diallo brings César Badiate together with Ousmane Sonko in Bissau on Monday.', ['person:omar-diallo']],
    ['Kenya and Uganda are close to a deal. In October the secretary of state, Ana Duarte, had both teams in her office, where they shook on the terms.', ['person:ana-duarte']],
    ['Ana Duarte visited Nairobi and Kampala, flying between them five times. Kenya and Uganda agreed to a truce.', ['person:ana-duarte']],
    ['Mr Omar Diallo had made eleven journeys between the capitals to get Kenya and Uganda to the table.', ['person:omar-diallo']],
    ['Norwegian envoys met the president in an effort to push Kenya and Uganda to the negotiating table.', ['state:NOR']],
    // whom somebody thanks for it, behind what he is called
    ['Festus Osifo of the union thanked the head of the service, Ana Duarte, for bringing both sides back to the table.', ['person:ana-duarte']],
    ['Kenya and Uganda met on Monday. Norway has stepped in to end the row between Kenya and Uganda.', ['state:NOR']],
    // the envoy of whoever mediates
    ["Lebanon's speaker Nabih Berri met the American envoy Tom Keller on Sunday. The United States has been mediating between Lebanon and Israel since May.", ['person:tom-keller', 'state:USA']],
    ["The three mediators are former premier Espen Eide of Norway and former presidents Ana Duarte of Brazil and Omar Diallo of Mali. They met Kenya's president John Kamau on Monday.", ['person:ana-duarte', 'person:espen-eide', 'person:omar-diallo']],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'Kenya and Uganda met on Monday. Norway has ceased to be a mediator.',
    'Ana Duarte had both children in her office. Kenya and Uganda met on Monday.',
    'Kenya and Uganda met on Monday. Kenyan president John Kamau has two sons in the army.',
    'Kenya brought its farmers together with Ugandan traders.',
    'Festus Osifo thanked the driver of the bus, Ana Duarte, for bringing both children back.',
    "The dialogue of Kenya's government with the rebels was led by the Chief Whip, Ana Duarte, on the Government side and by Joe Okot on that of the rebels.",
  ])('nobody: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });

  test('an envoy of one who does not mediate is a side of what he has', () => {
    const text =
      "Kenya's president John Kamau met the French envoy Tom Keller on Sunday. The United States has been mediating between Kenya and Uganda since May.";
    expect(mediatorsOf(text)).toEqual(['state:USA']);
  });
});

test('one meeting, in which somebody stands between both', () => {
  const { meetings } = meetingsOf('Norwegian minister Anna Holt met the two sides on Monday.');
  expect(meetings.map(({ participants, mediators }) => [participants, mediators])).toEqual([
    [[], ['person:anna-holt']],
  ]);
});

test('whoever works for both sides is neither', () => {
  const { meetings } = meetingsOf("Norwegian minister Anna Holt met with the two sides' lawyers on Monday.");
  expect(meetings.flatMap(({ mediators }) => mediators)).toEqual([]);
});
