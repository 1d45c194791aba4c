import { meetingsOf, told } from './reading.js';

const HOLT = 'held: ana-holt+omar-diallo';

describe('who meets, where the tree names another', () => {
  test.each([
    ['who is sent', 'Kenya’s William Ruto sent his envoy, Ana Holt, to Lome to meet Omar Diallo.', HOLT],
    [
      'who is to be sent',
      'William Ruto agreed to send Ana Holt to Lome to meet Omar Diallo.',
      'planned: ana-holt+omar-diallo',
    ],
    ['who goes by themselves', 'Ana Holt flew to Lome to meet Omar Diallo.', HOLT],
    [
      'behind an aside',
      'General Ashfaq Kayani, the army chief, whom American officials regard as the real authority, had met Richard Holbrooke.',
      'held: ashfaq-kayani+richard-holbrooke',
    ],
    ['a day before the verb', 'On Libya, envoy Ana Holt yesterday met in Lome with Omar Diallo.', HOLT],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });

  test.each([
    ['a letter that is sent', 'William Ruto sent a letter to Omar Diallo to meet the demand.', ''],
    ['troops that are sent', 'Kenya sent troops to Lome to meet the threat.', ''],
  ])('no meeting: %s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('on the eve of a meeting', () => {
  test.each([
    ['only when it was', 'Ana Holt met Omar Diallo on the eve of the summit.', HOLT],
    ['its own parties', 'Ana Holt left on the eve of talks between Kenya and Uganda.', 'planned: KEN+UGA'],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('a body’s envoy', () => {
  const mediatorsOf = (text: string): string[] => [
    ...new Set(meetingsOf(text).meetings.flatMap(({ mediators }) => mediators)),
  ];

  test.each([
    ['who sees one', 'UN special envoy Ana Holt met Ugandan minister Omar Diallo in Kampala on Monday.', []],
    ['who calls on a president', 'The African Union envoy Ana Holt visited Uganda’s Omar Diallo in Kampala on Monday.', []],
    ['who sees one side and the other', 'UN special envoy Ana Holt met Ugandan minister Omar Diallo on Monday. On Tuesday she met Kenyan minister Tom Keller in Nairobi.', ['person:ana-holt']],
    ['who sits with both', 'UN special envoy Ana Holt met Ugandan minister Omar Diallo and Kenyan minister Tom Keller in Oslo on Monday.', ['person:ana-holt']],
    ['whose body mediates', 'UN special envoy Ana Holt met Ugandan minister Omar Diallo on Monday. Chad and Sudan signed a truce brokered by the United Nations.', ['person:ana-holt', 'organization:united-nations']],
    ['called a mediator', 'UN mediator Ana Holt met Ugandan minister Omar Diallo in Kampala on Monday.', ['person:ana-holt']],
  ])('%s', (_, text, wanted) => {
    const found = [...mediatorsOf(text), ...meetingsOf(text).agreements.flatMap(({ mediators }) => mediators)];
    expect([...new Set(found)]).toEqual(wanted);
  }); // prettier-ignore
});
