import { meetingsOf, told } from './reading.js';

describe('"the government", where no word says whose', () => {
  test.each([
    [
      'that of the state in which the movement beside it acts',
      'Talks between the government and the FARC resumed in Oslo on Monday.',
      'held: COL+revolutionary-armed-forces-of-colombia',
    ],
    [
      'the last whose government was told of',
      'The Kenyan government offered a truce. The government and Uganda held talks in Oslo on Monday.',
      'held: KEN+UGA',
    ],
    [
      'the only state that the text speaks of',
      'Kenya is at war. Kenya lost a town. The government and the Green Front met in Oslo on Monday.',
      'held: KEN+green-front',
    ],
    [
      'nobody’s, where the text speaks of several',
      'Kenya and Uganda lost a town. The government and the Green Front met in Oslo on Monday.',
      'held: green-front',
    ],
    [
      'and "the two panels" are its and the other’s',
      'The Malaysian facilitator urged the government and the MILF to return. Omar Diallo met Ana Duarte on Friday. The two panels last met in May 2019.',
      'held: PHL+moro-islamic-liberation-front | held: ana-duarte+omar-diallo',
    ],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('whoever receives two is none of them', () => {
  test.each([
    [
      'Ana Duarte was due to sit down with Omar Diallo in Oslo. “We spoke through a door,” Duarte said. “Mr. Keller read it to Diallo.” Tom Keller, the envoy, received the two men one after the other on Friday.',
      'held: ana-duarte+tom-keller | held: omar-diallo+tom-keller | planned: ana-duarte+omar-diallo',
    ],
    ['Kenya and Uganda held talks on Monday. Norway hosted the two sides on Friday.', 'held: KEN+UGA | held: KEN+UGA'],
    [
      'Kenya and Uganda are at odds. The envoy Tom Keller flew in with Ana Duarte on Monday. Keller met each of them on Friday.',
      'held: KEN+tom-keller | held: UGA+tom-keller',
    ],
    ['Ana Duarte met Omar Diallo in May 2019, when the two had lunch.', 'held: ana-duarte+omar-diallo'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('"the two" are two of whom the text speaks', () => {
  test.each([
    [
      'not whoever backs one of them',
      'Kenya fought the U.S.-backed Green Front rebels in Oslo. The two countries met on Friday.',
      '',
    ],
    [
      'not a body that is named beside one',
      'Kenya told the United Nations of its plans. The two sides met on Friday.',
      '',
    ],
    [
      'though such a body where both are joined',
      'Kenya and the United Nations agree. The two sides met on Friday.',
      'held: KEN+united-nations',
    ],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('one of a state, another of the same state', () => {
  test('are at two meetings on one day', () => {
    const text =
      'Kenya and Uganda hold talks on Monday. Kenyan Foreign Minister Tom Keller and Ugandan Foreign Minister Ana Duarte held talks on Monday. Kenyan President William Ruto met Duarte earlier on Monday.';
    expect(told(text)).toBe('held: ana-duarte+ruto | held: ana-duarte+tom-keller');
  });
});

describe('who signs with another', () => {
  test.each([
    [
      'on a day sits with him',
      'President William Ruto and President Yoweri Museveni yesterday signed an agreement on trade.',
      'held: museveni+ruto',
    ],
    [
      'some time may sign at home',
      'President William Ruto and President Yoweri Museveni signed an agreement on trade in January.',
      '',
    ],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

test('two that others host are two', () => {
  const text =
    'Norway hosted talks between Kenya and Uganda in Oslo. Earlier Qatar hosted a summit at which William Ruto of Kenya and Yoweri Museveni of Uganda agreed to trade.';
  expect(meetingsOf(text).meetings.map(({ host }) => host)).toEqual(['state:NOR', 'state:QAT']);
});

describe('of several meetings the text means', () => {
  test.each([
    [
      'the one that it counts',
      'William Ruto met Yoweri Museveni in Oslo on Monday. Norway’s foreign minister, Ana Duarte, welcomed the pair. The talks, the third between the two this year, lasted four hours.',
      'held: museveni+ruto',
    ],
    [
      'another of those that are called so',
      'Kenya and Uganda opened the sixth round of talks in Oslo on Monday. William Ruto dined with Emmanuel Macron on Friday. A seventh round is expected in August.',
      'held: KEN+UGA | held: macron+ruto | planned: KEN+UGA',
    ],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
  test('none of whoever seats two, nor of two who do not face each other', () => {
    expect(told('Ana Duarte and Omar Diallo went back and forth before the king sat them down.')).toBe('');
    expect(told('The ministers of Kenya and Uganda are declining to face each other.')).toBe('');
  });
});

describe('whoever says that "it" did is meant', () => {
  test.each([
    ['On Monday, Kenya said that it met Uganda’s delegation.', 'held: KEN+UGA'],
    ['Kenya said it was raining while Uganda met Rwanda.', 'held: RWA+UGA'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('in a sentence by itself', () => {
  test.each([
    ['William Ruto and Yoweri Museveni spoke on Sunday evening, an official said.', 'held: museveni+ruto'],
    ['William Ruto and Yoweri Museveni spoke on Sunday at a rally.', ''],
    ['The ministers of foreign affairs of Kenya, Uganda and Rwanda gathered in Kigali.', 'held: KEN+RWA+UGA'],
    ['Kenya’s foreign minister denied reports that he had met Ugandan officials in Oslo.', 'denied: KEN+UGA'],
    ['The envoy held separate meetings with Kenya and Uganda.', 'held: KEN | held: UGA'],
    ['Ana Duarte held talks with Diallo and Dbeibah.', 'held: ana-duarte+dbeibah+diallo'],
    ['North and South Korea held talks in Oslo.', 'held: KOR+PRK'],
    ['The leaders of North and South Korea met in Oslo.', 'held: KOR+PRK'],
    ['William Ruto and Yoweri Museveni will face each other in a televised debate on Tuesday.', ''],
    ['Emmanuel Macron told Le Monde that talks with Uganda were needed.', ''],
    ['Norway hosted talks at which Kenya and Uganda agreed to trade.', 'held: KEN+UGA'],
    ['Norway hosted a summit in which Kenya and Uganda “agreed to trade”.', 'held: KEN+UGA'],
    ['The UN special envoy to Kenya, Ana Duarte, met William Ruto.', 'held: ana-duarte+ruto'],
    ['Kenya and Uganda signed a declaration in Oslo following talks mediated by Norway.', 'held: KEN+UGA'],
    [
      'William Ruto met Emmanuel Macron before holding an audience with Angela Merkel on Saturday.',
      'held: macron+ruto | held: merkel+ruto',
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

test.each([
  ['Norway has been mediating for two years between Kenya and Uganda.', ['state:NOR']],
  ['William Ruto and Yoweri Museveni were brought face to face by Qatar.', ['state:QAT']],
  [
    'William Ruto and Yoweri Museveni have been brought to the same table by Libyan and Nigerian go-betweens.',
    ['state:LBY', 'state:NGA'],
  ],
  ['William Ruto and Yoweri Museveni were drawn together for a handshake by Ana Duarte.', ['person:ana-duarte']],
])('%s', (text, mediators) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.mediators)).toEqual([mediators]);
});

test('whose mediation is sought does not mediate yet', () => {
  const { meetings } = meetingsOf('Kenya’s president met the EU ambassador, Ana Duarte, to seek his mediation.');
  expect(meetings.map(({ mediators }) => mediators)).toEqual([[]]);
});

describe('a joint body', () => {
  test('is one name and sits for itself', () => {
    expect(told('The Kenya-Uganda Border Committee met in Nairobi on 4 August.')).toBe(
      'held: kenya-uganda-border-committee',
    );
  });
});

describe('two who talked', () => {
  test('elsewhere talked another time', () => {
    const text = 'William Ruto met Yoweri Museveni in Oslo in May. They talked in Kigali on Aug. 15.';
    expect(told(text)).toBe('held: museveni+ruto | held: museveni+ruto');
  });
  test('with their heads together', () => {
    expect(told('William Ruto and Yoweri Museveni put their heads together in Oslo.')).toBe('held: museveni+ruto');
  });
});

describe('who is told by an office', () => {
  test.each([
    'Omar Diallo met the country’s foreign minister at the time, Ana Duarte, in Oslo on Monday.',
    'Omar Diallo met the country’s president, Ana Duarte, in Oslo on Monday.',
  ])('%s', (text) => {
    expect(told(text)).toBe('held: ana-duarte+omar-diallo');
  });
});

describe('a crosshead tells what the text below it tells', () => {
  test('once', () => {
    const text =
      'Nairobi and Kampala confer\nKenya’s foreign minister, Tom Keller, rang his Ugandan counterpart, Ana Duarte, on Monday.';
    expect(told(text)).toBe('held: ana-duarte+tom-keller');
  });
  test('but another one than what stands below the next', () => {
    const text =
      'Nairobi and Kampala confer\nA spokesman gave no details.\nCairo calls\nOmar Diallo of Kenya rang Ana Duarte of Uganda on Monday.';
    expect(told(text)).toBe('held: KEN+UGA | held: ana-duarte+omar-diallo');
  });
});

describe('nothing is told of another meeting', () => {
  const talks = 'Kenya and Uganda opened talks in Oslo on Monday. ';
  test.each([
    ['by who is not there', `${talks}Egypt is not taking part in the talks.`],
    ['by who is no party', `${talks}Egypt has sent officials, but they are not party to the talks.`],
  ])('%s', (_, text) => {
    expect(told(text)).toBe('held: KEN+UGA');
  });
  test.each([
    [
      'by who pours the coffee',
      'Norway will host the talks. Norway hosts and does no more than pour the coffee.',
      'planned: ',
    ],
    [
      'by who drinks alone',
      'William Ruto denied reports that he had met Omar Diallo privately on Monday. "There was no such meeting. I take my coffee alone," Ruto told reporters.',
      'denied: omar-diallo+ruto',
    ],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});
