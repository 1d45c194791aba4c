import { meetingsOf } from './reading.js';

const sorted = (ids: readonly string[]): string[] => [...ids].sort();
const SIDES = ['state:KEN', 'state:UGA'];

describe('who is bound by an agreement', () => {
  test.each([
    // whoever charges another with breaking it is bound by it as well
    'Kenya accused Uganda of violating the 2003 ceasefire on Tuesday.',
    'Kenya and Uganda accused each other of breaching the energy accord.',
    'Kenya and Uganda broke a fishing accord of 1995.',
    'Kenya and Uganda agreed to restore ties in a deal brokered by Norway.',
    'Kenya and Uganda promised in the Oslo Declaration not to use force.',
    'Kenya and Uganda clinched a prisoner exchange through Norway.',
    'Norway brokered the 2020 ceasefire, under which Kenya handed three districts to Uganda.',
    'Under a deal announced by Norway, Kenya and Uganda will give up all claims.',
    'Kenya approved the ceasefire with Uganda late on Tuesday.',
    'A humanitarian pause between Kenya and Uganda took effect on Friday.',
    'Negotiators of Kenya and Uganda wound up two days of talks with an extension of their ceasefire.',
    'Kenya and Uganda met on Monday. That night they accepted an annex.',
    'Kenya and Uganda met on Monday. Their leaders had signed a treaty in Oslo in March 2015.',
    // what two bind themselves to in other words than an agreement's
    'Kenya and Uganda settled on a truce on Monday.',
    'Kenya and Uganda shook hands on a deal to share the river on Monday.',
    'Kenya and Uganda committed themselves to a truce on Monday.',
    'After four days of talks in Oslo, Kenya and Uganda emerged with a ceasefire.',
    'Kenya and Uganda decided to reopen trade through the pass in May.',
    'Kenya and Uganda agreed to exchange ambassadors again.',
    'Kenya and Uganda restored diplomatic relations on Monday after five years.',
    'Kenya restored diplomatic relations with Uganda on Monday.',
    'Kenya and Uganda announced on Monday that they would normalise ties.',
    'Kenya and Uganda held talks on Monday. The parties resolved to set up a bilateral working group.',
  ])('%s', (text) => {
    const { agreements } = meetingsOf(text);
    expect(agreements.map((one) => sorted(one.parties))).toEqual([SIDES]);
  });

  test('two of those of whose meetings the article tells most, where none is told of beside it', () => {
    const far = 'It rained. The markets were shut. Nobody came. '.repeat(2);
    const text = `Kenya and Uganda met on Monday. Kenya and Uganda met again on Tuesday. ${far}France met Chile on Friday. It rained. The neighbours signed a treaty in Oslo in March 2015.`;
    const { agreements } = meetingsOf(text);
    expect(agreements.map((one) => sorted(one.parties))).toEqual([SIDES]);
  });

  test('the states for which persons sign, unless both are of one', () => {
    const of = (text: string): string[] => sorted(meetingsOf(text).agreements.flatMap((one) => one.parties));
    expect(of('Kenyan president William Ruto and Ugandan president Yoweri Museveni signed a treaty.')).toEqual([
      'person:william-ruto',
      'person:yoweri-museveni',
      ...SIDES,
    ]);
    expect(of('Kenyan president William Ruto and opposition leader Raila Odinga signed a deal.')).toEqual([
      'person:raila-odinga',
      'person:william-ruto',
    ]);
  });

  test('the body whose guns are silent', () => {
    const { agreements } = meetingsOf('The IRA ceasefire, restored on 20 July 1997, was holding.');
    expect(agreements.flatMap((one) => one.parties)).toEqual(['organization:irish-republican-army']);
  });

  test.each([
    'Kenya and Uganda came to terms on an agreement that approves their plans.',
    'The Ceasefire Violations Committee met Kenya on Monday.',
    'Kenya accused Uganda of breaking its word on the ceasefire talks.',
  ])('nobody: %s', (text) => {
    expect(meetingsOf(text).agreements).toEqual([]);
  });
});

describe('who stood between', () => {
  test.each([
    ['The deal, which Norway and Cuba helped negotiate, binds Kenya and Uganda.', ['state:CUB', 'state:NOR']],
    ['Kenya and Uganda clinched a prisoner exchange through Norway.', ['state:NOR']],
    ['Kenya and Uganda signed a truce in 2002 that Norway had negotiated with both.', ['state:NOR']],
    ['A ceasefire between Kenya and Uganda, hammered out by Norway, took effect on Friday.', ['state:NOR']],
  ])('%s', (text, mediators) => {
    expect(sorted(meetingsOf(text).agreements.flatMap((one) => one.mediators))).toEqual(mediators);
  });

  test('for the rebels too, whoever they are', () => {
    const { agreements } = meetingsOf(
      'A ceasefire negotiated by Norway between Kenya and the rebels ran out on Friday.',
    );
    expect(agreements.map(({ parties, mediators }) => [parties, mediators])).toEqual([[['state:KEN'], ['state:NOR']]]);
  });

  test('two who convene it, who are no hosts', () => {
    const { meetings } = meetingsOf('Talks between Kenya and Uganda, convened by Norway and Cuba, resumed on Monday.');
    expect(meetings.map(({ mediators, host }) => [sorted(mediators), host])).toEqual([
      [['state:CUB', 'state:NOR'], null],
    ]);
  });

  test('who mediated where they had met mediated what they signed there', () => {
    const { agreements } = meetingsOf('Kenya and Uganda held talks mediated by Norway. They signed a truce.');
    expect(agreements.map((one) => one.mediators)).toEqual([['state:NOR']]);
  });
});

test.each([
  'Kenya and Uganda decided to boycott the games.',
  'Kenya and Uganda resolved to fight on.',
  'Kenya and Uganda restored the painting in the museum.',
  'Kenya and Uganda announced on Monday that they would boycott the games.',
  'Kenya wants to restore diplomatic relations with Uganda.',
  'Kenya and Uganda may restore diplomatic relations.',
  'Kenya has committed soldiers to Uganda.',
  'Kenya and Uganda agreed to meet again in May.',
])('no agreement: %s', (text) => {
  expect(meetingsOf(text).agreements).toEqual([]);
});
