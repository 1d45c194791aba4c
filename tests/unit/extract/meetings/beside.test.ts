/** What is told beside a meeting and is none of it: another's mediators, calls, what was said there. */
import { expect, test } from '@jest/globals';
import { meetingsOf, told } from './reading.js';

const mediatorsOf = (text: string): string[] =>
  meetingsOf(text).meetings.map(({ mediators, participants }) => `${participants.join('+')} < ${mediators.join('+')}`);

test('who led talks to a pact led those of its parties, no call that is told of next', () => {
  const text =
    'In 2016, Kenya signed a peace deal with Uganda after four years of negotiations in Oslo that were facilitated by Norway. ' +
    'Premier Ana Duarte called her colleague, Tom Keller, on Friday night.';
  expect(mediatorsOf(text)).toEqual(['state:KEN+state:UGA < state:NOR', 'person:ana-duarte+person:tom-keller < ']);
});

test('talks told of behind a pact are those of its parties, not of the meeting told of behind them', () => {
  const text =
    'Kenya and Uganda signed a pact on Monday. It came after months of talks mediated by Norway. ' +
    'Berlin hosted a meeting in March between Ana Duarte and Tom Keller.';
  expect(mediatorsOf(text)[0]).toBe('state:KEN+state:UGA < state:NOR');
});

test('who only tried to bring two together is no mediator of what they signed', () => {
  const text =
    'Kenya and Uganda signed a peace agreement on June 27 in Oslo. Ghana had tried to bring the two sides together in Accra in March.';
  expect(meetingsOf(text).agreements.map(({ mediators }) => mediators)).toEqual([[]]);
  const done = text.replace(
    'had tried to bring the two sides together in Accra in March',
    'had brought the two sides together',
  );
  expect(meetingsOf(done).agreements.map(({ mediators }) => mediators)).toEqual([['state:GHA']]);
});

test.each([
  // What they called for or agreed on there says nothing of whether they met
  [
    'Berlin hosted a meeting in March between William Ruto and Yoweri Museveni, during which they called for a truce.',
    'held: ruto+museveni',
  ],
  ['They will hold a meeting in July between Kenya and Uganda, at which they will sign it.', 'planned: KEN+UGA'],
])('%s', (text, expected) => {
  expect(told(text).split(': ')[0]).toBe(expected.split(': ')[0]);
});

test('a participle behind "last" is what they did', () => {
  const text =
    'The head of the delegation, William Ruto, and the ELN’s chief negotiator, Yoweri Museveni, last met in Oslo in November, when they agreed to resume the dialogue this month.';
  expect(meetingsOf(text).meetings.map(({ kind, status }) => `${kind} ${status}`)).toContain('meeting held');
});

test('what somebody tried is not what others plan', () => {
  const text =
    'Uganda said that negotiations on a pact would begin soon. Ghana had tried to bring Kenya and Uganda together in Accra in March.';
  expect(meetingsOf(text).meetings.map(({ status }) => status)).toEqual(['proposed']);
});

test.each([
  [
    'William Ruto spoke by telephone with Yoweri Museveni. Angela Merkel and Emmanuel Macron joined the call.',
    'held: macron+merkel+museveni+ruto',
  ],
  // "on" before an acting officer, whom nobody telephoned
  [
    'William Ruto held talks with Yoweri Museveni and called on acting Prime Minister Paul Kagame.',
    'held: kagame+ruto | held: museveni+ruto',
  ],
])('%s', (text, expected) => {
  expect(told(text)).toBe(expected);
  expect(meetingsOf(text).meetings.every(({ kind }) => kind === 'call')).toBe(text.includes('telephone'));
});

test.each([
  // Who chairs for one of the two is that side, who chairs his own body's summit is of it
  [
    'The meeting between Kenya and Uganda, co-chaired by Kenyan Defence Minister Ana Holt and Ugandan Defence Minister Tom Keller, ended on Monday.',
    'person:ana-holt+person:tom-keller < ',
  ],
  [
    'IGAD heads of state held a summit on March 12 chaired by Djibouti’s President Ana Holt.',
    'organization:intergovernmental-authority-on-development+person:ana-holt < ',
  ],
  [
    'Talks between Kenya and Uganda, chaired by Djibouti’s President Ana Holt, ended on Monday.',
    'state:KEN+state:UGA < person:ana-holt',
  ],
])('%s', (text, expected) => {
  expect(mediatorsOf(text)).toEqual([expected]);
});

test('who visits in a clause with "whose" is none of those before it', () => {
  const text =
    'Ana Holt has held contacts with the Front, whose leader, William Ruto, visited Cairo last week with his son.';
  expect(meetingsOf(text).meetings.at(-1)?.participants).toEqual(['person:william-ruto']);
});

test.each([
  // What stands in brackets is no way
  [
    'William Ruto met this evening (Wednesday, 15 May 2024), at the palace in Nairobi, with Yoweri Museveni.',
    'held: museveni+ruto',
  ],
  // What nobody has decided is open
  ['It is not clear whether William Ruto will meet Yoweri Museveni.', 'proposed: museveni+ruto'],
  ['Kenya has not decided whether to hold talks with Uganda.', 'proposed: KEN+UGA'],
  ['William Ruto will not meet Yoweri Museveni.', 'denied: museveni+ruto'],
  // Who says "we" speaks for himself and his own, not for those told of before
  [
    'William Ruto met Yoweri Museveni. "We will not negotiate under threat," French President Emmanuel Macron said.',
    'denied: macron | held: museveni+ruto',
  ],
])('%s', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test('what two agreed is not what one of them signed with others', () => {
  const text =
    'Ana Holt announced that Kenya and Uganda had agreed to end their dispute. Kenya, Ghana and Chad had signed a security pact in October.';
  expect(meetingsOf(text).agreements.map(({ parties }) => [...parties].sort())).toEqual([
    ['state:KEN', 'state:UGA'],
    ['state:GHA', 'state:KEN', 'state:TCD'],
  ]);
});

test('whom somebody met before he delivered a message delivered none', () => {
  const text =
    'William Ruto was in Oslo last week, where he met Angela Merkel and President Emmanuel Macron and delivered a message from Ghana.';
  const [meeting] = meetingsOf(text).meetings;
  expect(meeting?.mediators).not.toContain('person:emmanuel-macron');
  expect(meeting?.participants).toEqual(expect.arrayContaining(['person:angela-merkel', 'person:emmanuel-macron']));
});
