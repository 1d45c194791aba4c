import { meetingsOf, told } from './reading.js';

describe('encounters by their verbs and nouns', () => {
  test.each([
    ['German Chancellor Angela Merkel sat next to French President Emmanuel Macron at the dinner in Paris.', 'held: macron+merkel'],
    ['Kenyan President William Ruto joined French President Emmanuel Macron for breakfast in Paris on Tuesday.', 'held: macron+ruto'],
    ['Kenyan President William Ruto paid a call on French President Emmanuel Macron in Paris on Tuesday.', 'held: macron+ruto'],
    ['German Chancellor Angela Merkel had French President Emmanuel Macron on the phone for an hour on Sunday.', 'held: macron+merkel'],
    ['German Chancellor Angela Merkel got through to French President Emmanuel Macron by telephone on Sunday.', 'held: macron+merkel'],
    ["Ugandan President Yoweri Museveni shook Kenyan President William Ruto's hand in Oslo on Monday.", 'held: museveni+ruto'],
    ['Ugandan President Yoweri Museveni played host to Kenyan President William Ruto in Kampala on Sunday.', 'held: museveni+ruto'],
    ['Ugandan President Yoweri Museveni laid on a banquet for Kenyan President William Ruto in Kampala.', 'held: museveni+ruto'],
    ['The leaders of Kenya and Uganda faced each other across a table in Oslo.', 'held: KEN+UGA'],
    ['Kenyan Foreign Minister Musalia Mudavadi flew into Kampala on Tuesday to brief Ugandan President Yoweri Museveni.', 'held: musalia-mudavadi+museveni'],
    ['The meeting brought together the foreign ministers of Kenya and Uganda.', 'held: KEN+UGA'],
    ['US-China talks broke down on Monday.', 'held: CHN+USA'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore

  test.each([
    'Kenyan President William Ruto faced a drought.',
    'Kenyan President William Ruto had a cold on Sunday.',
    'Kenyan President William Ruto pulled the curtain aside.',
    'Kenyan President William Ruto consulted his aides.',
    'Kenya resumed exports to Uganda.',
    'Kenyan President William Ruto and his foreign minister, Musalia Mudavadi of Kenya, talked of the budget on television.',
    'Kenyan Foreign Minister Musalia Mudavadi spoke of the harvest at a cabinet meeting on Monday.',
    'The African Union explained that in international bargaining there is always a price.',
  ])('none: %s', (text) => {
    expect(told(text)).toBe('');
  });
});

describe('who does it', () => {
  test.each([
    ['After meeting German Chancellor Angela Merkel in Berlin, French President Emmanuel Macron said the plan was dead.', 'held: macron+merkel'],
    ['French President Emmanuel Macron told reporters after meeting German Chancellor Angela Merkel that the plan was dead.', 'held: macron+merkel'],
    ['Speaking after a meeting with Ugandan President Yoweri Museveni, Kenyan President William Ruto said the border would open.', 'held: museveni+ruto'],
    ['Kenyan President William Ruto urged Rwandan President Paul Kagame to meet Ugandan President Yoweri Museveni.', 'proposed: kagame+museveni'],
    ['Kenyan President William Ruto urged Rwanda and Uganda to resume talks.', 'proposed: RWA+UGA'],
    ['Kenyan President William Ruto criticised Rwandan President Paul Kagame for meeting Ugandan President Yoweri Museveni.', 'held: kagame+museveni'],
    ['In a telephone conversation with Kenyan President William Ruto, Ugandan President Yoweri Museveni promised help.', 'held: museveni+ruto'],
    ['The talks that Kenya held with Uganda ended on Monday.', 'held: KEN+UGA'],
    ['Kenya on Monday demanded a meeting of the UN Security Council.', 'proposed: un-security-council'],
    ['Kenya has called for an urgent Security Council meeting.', 'proposed: un-security-council'],
    ['French President Emmanuel Macron opened a meeting of the UN Security Council during the 73rd session of the UN General Assembly.', 'held: macron+un-security-council'],
    ['French President Emmanuel Macron held talks with German Chancellor Angela Merkel at the EU summit in Brussels.', 'held: macron+merkel'],
    ['French President Emmanuel Macron rejected a meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni.', 'denied: museveni+ruto'],
    ['France has proposed a meeting of Kenyan President William Ruto and Ugandan President Yoweri Museveni.', 'proposed: museveni+ruto'],
    ['Kenya rejected a meeting with Uganda.', 'denied: KEN+UGA'],
    ['Kenya must mediate the Uganda-Rwanda conflict.', 'proposed: RWA+UGA'],
    ['Kenya on Monday demanded a meeting with the African Union.', 'proposed: KEN+african-union'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore
});

describe('one with each, or all together', () => {
  test.each([
    ['Kenyan President William Ruto met Ugandan President Yoweri Museveni on Monday and Rwandan President Paul Kagame on Tuesday.', 'held: kagame+ruto | held: museveni+ruto'],
    ['Kenyan President William Ruto will see the Ugandan president, Yoweri Museveni, on the first leg and the leader of Rwanda, Paul Kagame, on the last.', 'planned: kagame+ruto | planned: museveni+ruto'],
    ['President Ruto of Kenya called both leaders, Yoweri Museveni and Emmanuel Macron, on Sunday.', 'held: macron+ruto | held: museveni+ruto'],
    ['Kenyan President William Ruto met Ugandan President Yoweri Museveni and Rwandan President Paul Kagame in Oslo.', 'held: kagame+museveni+ruto'],
    ['Kenyan President William Ruto received the presidents of Uganda and Rwanda, Yoweri Museveni and Paul Kagame, one after the other.', 'held: kagame+ruto | held: museveni+ruto'],
  ].map(([text, wanted]) => [text!, wanted!.replace('person:', '')]))('%s', (text, wanted) => {
    expect(told(text).replaceAll('william-ruto', 'ruto')).toBe(wanted);
  }); // prettier-ignore

  test('guests of two sides meet each other at the table of a third', () => {
    const { meetings } = meetingsOf('French President Emmanuel Macron hosted Kenyan President William Ruto and Ugandan President Yoweri Museveni in Paris.');
    expect(meetings.map(({ host }) => host)).toEqual(['person:emmanuel-macron']);
    expect([...meetings[0]!.participants].sort()).toEqual(['person:william-ruto', 'person:yoweri-museveni']);
  }); // prettier-ignore
});

describe('whether it took place', () => {
  test.each([
    ['The palace denied a report that Kenyan President William Ruto had met Ugandan President Yoweri Museveni in Oslo.', 'denied: museveni+ruto'],
    ['Reports that Kenyan President William Ruto had met Ugandan President Yoweri Museveni in Oslo are false.', 'denied: museveni+ruto'],
    ['Kenyan President William Ruto said he had no plans to meet Ugandan President Yoweri Museveni.', 'denied: museveni+ruto'],
    ['A meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni is out of the question.', 'denied: museveni+ruto'],
    ['Kenyan President William Ruto was to have met Ugandan President Yoweri Museveni on Monday.', 'cancelled: museveni+ruto'],
    ['Kenyan President William Ruto is meeting Ugandan President Yoweri Museveni in Oslo.', 'ongoing: museveni+ruto'],
    ['Kenyan and Ugandan envoys have been meeting in Oslo since Monday.', 'ongoing: KEN+UGA'],
    ['Kenya is in talks with Uganda.', 'ongoing: KEN+UGA'],
    ['Talks between Kenya and Uganda entered their third day on Monday.', 'ongoing: KEN+UGA'],
    ['Kenya and Uganda agreed at talks in Oslo on Tuesday to open the border.', 'held: KEN+UGA'],
    ['Kenyan President William Ruto dropped in on Ugandan President Yoweri Museveni on Monday.', 'held: museveni+ruto'],
    ['Kenyan President William Ruto and Ugandan President Yoweri Museveni would often meet in Oslo.', 'held: museveni+ruto'],
    ['Kenyan President William Ruto said that he would often meet Ugandan President Yoweri Museveni.', 'planned: museveni+ruto'],
    ['William Ruto, Yoweri Museveni to meet in Oslo', 'planned: museveni+ruto'],
    ['A meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni never took place, a minister said.', 'cancelled: museveni+ruto'],
    ['A minister said that a meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni never took place.', 'denied: museveni+ruto'],
    ['The proposed summit of Kenya and Uganda went ahead in Oslo.', 'held: KEN+UGA'],
    ['The planned talks between Kenya and Uganda took place in Oslo.', 'held: KEN+UGA'],
    ['In July a group of elders travelled to Oslo to see Kenyan President William Ruto.', 'held: ruto'],
    ['William Ruto, Yoweri Museveni to hold talks in Oslo', 'planned: museveni+ruto'],
    ['Kenyan President William Ruto has met Ugandan President Yoweri Museveni for talks expected to focus on trade.', 'held: museveni+ruto'],
    ['The talks between Kenya and Uganda are expected to focus on trade.', 'planned: KEN+UGA'],
    ['The palace has not commented on the meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni.', 'held: museveni+ruto'],
    ['Kenyan President William Ruto and Ugandan President Yoweri Museveni have not met since May 2021.', 'held: museveni+ruto'],
    ['Kenyan President William Ruto and Ugandan President Yoweri Museveni have not met since the war.', 'denied: museveni+ruto'],
    ['A meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni never got beyond the planning stage.', 'cancelled: museveni+ruto'],
    ['A meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni had been pencilled in for June.', 'cancelled: museveni+ruto'],
    ['The envoys suspect that Kenyan President William Ruto met Ugandan President Yoweri Museveni in Oslo, which the palace calls an invention.', 'denied: museveni+ruto'],
    ['Kenyan President William Ruto met Ugandan President Yoweri Museveni in Oslo, which the palace denied.', 'denied: museveni+ruto'],
    ['At a summit between Kenya, Uganda and Rwanda on Friday, President Emmanuel Macron rejected a call for a truce.', 'held: KEN+RWA+UGA'],
    ['Macron, in a meeting last March in Paris with German Chancellor Angela Merkel, agreed to a plan.', 'held: macron+merkel'],
    ['Kenyan President William Ruto will meet Ugandan President Yoweri Museveni, something the army refuses.', 'denied: museveni+ruto'],
    ['Reports of a meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni were devoid of truth.', 'denied: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore
});

describe('over two sentences', () => {
  const REPORTED =
    'A newspaper said Kenyan President William Ruto had met Ugandan President Yoweri Museveni in secret.';
  const DUE = 'Kenyan President William Ruto was due to meet Ugandan President Yoweri Museveni on Monday.';
  test.each([
    [`${REPORTED} The palace denied the report.`, 'denied: museveni+ruto'],
    [`${REPORTED} These reports are false.`, 'denied: museveni+ruto'],
    [`${REPORTED} "There was no such meeting," his office said.`, 'denied: museveni+ruto'],
    [`${DUE} They never did.`, 'cancelled: museveni+ruto'],
    [`${DUE} Museveni cried off the evening before.`, 'cancelled: museveni+ruto'],
    [`${DUE} It came to nothing.`, 'cancelled: museveni+ruto'],
    [`${DUE} Nothing came of it.`, 'cancelled: museveni+ruto'],
    [`${DUE} Kenya pulled out of Somalia.`, 'planned: museveni+ruto'],
    [`${DUE} The meeting never took place.`, 'cancelled: museveni+ruto'],
    [`${DUE} The talks were called off at the last minute.`, 'cancelled: museveni+ruto'],
    // What the article itself says is not hearsay.
    ['Kenyan President William Ruto met Ugandan President Yoweri Museveni in Oslo. The palace denied the report.', 'held: museveni+ruto'],
    ['Kenyan President William Ruto met Ugandan President Yoweri Museveni in Oslo on Monday. They discussed the elections due in December.', 'held: museveni+ruto'],
    ['Kenyan President William Ruto called Ugandan President Yoweri Museveni. In the call on Monday the two leaders discussed trade.', 'held: museveni+ruto'],
    ['Kenya and Uganda held talks in Oslo in March. Kenya had long refused to talk to Uganda.', 'denied: KEN+UGA | held: KEN+UGA'],
    ['In a call with Ugandan President Yoweri Museveni, Kenyan President William Ruto praised the plan. During the conversation the dialogue between Nairobi and Kampala was discussed. On Monday Ruto had a telephone conversation with Museveni.', 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore

  test('the calls that a meeting followed are no call of its parties', () => {
    const { meetings } = meetingsOf(
      'Kenyan President William Ruto met Ugandan President Yoweri Museveni. The calls followed face-to-face meetings between the foreign ministers of Kenya and Uganda.',
    );
    expect(meetings.filter(({ kind }) => kind === 'call')).toEqual([]);
  });

  test('whoever opens a meeting of two others is its chair', () => {
    const { meetings } = meetingsOf('Kenya and Uganda held talks in Oslo. Anna Holt, the Norwegian envoy, opened the meeting.');
    expect(meetings.map(({ mediators }) => mediators)).toEqual([['person:anna-holt']]);
  }); // prettier-ignore
});
