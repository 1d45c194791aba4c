import { describe, expect, test } from '@jest/globals';
import { meetingsOf, told } from './reading.js';

const RECEIVED = 'Kenyan President William Ruto received Swiss envoy Beat Holt at State House on Thursday.';

describe('who else was there', () => {
  test.each([
    ['present', `${RECEIVED} Present during the meeting were Foreign Minister Joan Wafula and Peter Odera.`, 'beat-holt+joan-wafula+peter-odera+ruto'],
    ['also present', `${RECEIVED} Also present was Foreign Minister Joan Wafula.`, 'beat-holt+joan-wafula+ruto'],
    ['also attending', `${RECEIVED} Also attending the talks were Finance Minister Joan Wafula and the Swiss ambassador, Uwe Keller.`, 'beat-holt+joan-wafula+ruto+uwe-keller'],
    ['among those', `${RECEIVED} He thanked his guest. Among those present were Joan Wafula and Peter Odera.`, 'beat-holt+joan-wafula+peter-odera+ruto'],
    ['at the end', `${RECEIVED} Foreign Minister Joan Wafula was also present.`, 'beat-holt+joan-wafula+ruto'],
    ['attended too', `${RECEIVED} Foreign Minister Joan Wafula also attended.`, 'beat-holt+joan-wafula+ruto'],
    ['joined by', `${RECEIVED} They were joined by Foreign Minister Joan Wafula.`, 'beat-holt+joan-wafula+ruto'],
    ['accompanied by', 'Kenyan President William Ruto was accompanied by Joan Wafula when he met Swiss envoy Beat Holt.', 'beat-holt+joan-wafula+ruto'],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(`held: ${wanted}`);
  }); // prettier-ignore

  test.each([
    ['not present', `${RECEIVED} Foreign Minister Joan Wafula was not present.`],
    ['elsewhere', `${RECEIVED} Foreign Minister Joan Wafula was present at the birth of the party.`],
    ['who is said to be present', `${RECEIVED} Present circumstances were no help to Joan Wafula.`],
    ['at another event', `${RECEIVED} Also present at the funeral were Joan Wafula and Peter Odera.`],
    ['of whom something else is told', `${RECEIVED} Among those hurt by a fall of those present was Joan Wafula.`],
    ['who are said not to be', `${RECEIVED} Among those not present was Joan Wafula.`],
    ['of whom those present are told', `${RECEIVED} Those present were asked about Joan Wafula and Peter Odera.`],
    ['in a land', `${RECEIVED} Also present in Syria were Russia and Iran.`],
    ['joined in saying so', `${RECEIVED} He was joined by Foreign Minister Joan Wafula in condemning the attack.`],
    ['a thing that is joined', `${RECEIVED} His call for calm was joined by Foreign Minister Joan Wafula.`],
    ['somewhere else', `${RECEIVED} At the concert that evening he was accompanied by Foreign Minister Joan Wafula.`],
    ['too long ago', `${RECEIVED} It rained. The price of tea fell. Farmers were glad. Also present were Joan Wafula and Peter Odera.`],
  ])('nobody more: %s', (_, text) => {
    expect(told(text)).toBe('held: beat-holt+ruto');
  }); // prettier-ignore
});

test('not at a meeting that somebody recalled', () => {
  const text = `${RECEIVED} The president recalled his meeting with Ugandan minister Omar Diallo in Oslo in 2019. Also present was Foreign Minister Joan Wafula.`;
  expect(told(text)).toContain('held: beat-holt+joan-wafula+ruto');
});

test('what the clause behind tells is a meeting of its own', () => {
  const text = `${RECEIVED} He was joined by Foreign Minister Joan Wafula, who will meet Ugandan minister Omar Diallo in Oslo on Friday.`;
  expect(told(text)).toContain('held: beat-holt+joan-wafula+ruto');
  expect(told(text)).toContain('planned: joan-wafula+omar-diallo');
});

test.each([
  'The report was written by a commission co-chaired by Kenyan minister Ana Holt and Malian minister Omar Diallo.',
  'Kenyan minister Ana Holt and Malian minister Omar Diallo co-chair the council of a charity.',
])('a chair that two share is no sitting: %s', (text) => {
  expect(meetingsOf(text).meetings).toEqual([]);
});

describe('those who share a chair', () => {
  const both = 'person:ana-holt,person:omar-diallo';
  test.each([
    ['by both', 'The meeting was co-chaired by Kenyan minister Ana Holt and her Malian counterpart, Omar Diallo.'],
    ['jointly by both', 'The Joint Commission was chaired jointly by Foreign Minister Ana Holt of Kenya and Foreign Minister Omar Diallo of Mali.'],
    ['jointly with the other', 'Kenya’s foreign minister, Ana Holt, chaired the joint committee in Oslo on Sunday jointly with Malian minister Omar Diallo.'],
    ['behind the place', 'The third round of the Kenya-Mali Joint Commission was held in Oslo on Monday, co-chaired by Foreign Secretary Ana Holt and Permanent Secretary Omar Diallo.'],
    ['of the session just told of', 'The session of the Kenya-Mali Joint Commission opened in Oslo on Monday. The session was co-chaired by Kenyan minister Ana Holt and Malian minister Omar Diallo.'],
  ])('%s', (_, text) => {
    const [meeting, ...more] = meetingsOf(text).meetings;
    expect([meeting!.participants.join(), meeting!.mediators, more]).toEqual([both, [], []]);
  }); // prettier-ignore

  test.each([
    ['between two others', 'Talks between Chad and Sudan were co-chaired by Kenyan minister Ana Holt and Malian minister Omar Diallo.'],
    ['of two told of before', 'Chad and Sudan held talks in Oslo. The session was co-chaired by Kenyan minister Ana Holt and Malian minister Omar Diallo.'],
    ['for a body', 'The meeting was co-chaired by the United Nations and Kenyan minister Ana Holt.'],
  ])('mediators: %s', (_, text) => {
    expect(meetingsOf(text).meetings.flatMap(({ mediators }) => mediators)).toContain('person:ana-holt');
  }); // prettier-ignore
});

describe('who is sent', () => {
  test.each([
    ['a delegation told of by who leads it', 'A delegation headed by Deputy Prime Minister Ana Holt of Kenya arrived in Oslo on Monday. The delegation met President Omar Diallo of Mali.', 'held: ana-holt+omar-diallo'],
    ['a team', 'The rebels sent a five-man team under Commander Ana Holt to Oslo. The team met Malian minister Omar Diallo.', 'held: ana-holt+omar-diallo'],
    ['a delegation that nobody is said to lead', 'A Kenyan delegation arrived in Oslo on Monday, led there by hope. The delegation met President Omar Diallo of Mali.', 'held: KEN+omar-diallo'],
    ['delegations from capitals', 'Delegations from Tokyo and Hanoi met in Oslo.', 'held: JPN+VNM'],
    ['diplomats from other cities', 'Diplomats from New York and Geneva met in Oslo.', ''],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore
});

describe('offices of two states', () => {
  test.each([
    ['the second without its name', 'Kenya’s envoy, Ana Holt, and Mali’s, Omar Diallo, met in Oslo on Friday.', 'held: ana-holt+omar-diallo'],
    ['the second the other side', 'Kenya’s envoy Ana Holt met Mali’s, Omar Diallo, in Oslo.', 'held: ana-holt+omar-diallo'],
    ['no apposition of another state', 'After a call with French President Luc Holt, the Kenyan premier announced a plan.', 'held: KEN+luc-holt'],
    ['an apposition of his own', 'After a call with Luc Holt, the French president, the Kenyan premier announced a plan.', 'held: KEN+luc-holt'],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore
});

test.each([
  ['his own side’s word', 'Kenyan envoy Ana Holt met General Omar Diallo and delegate Tom Keller in Oslo. She delivered a message from Nairobi.', []],
  ['his state’s word passed on', 'Kenya and Uganda held talks in Muscat on Monday. Kenyan envoy Ana Holt relayed a message from Nairobi.', []],
  ['his own government’s', 'Kenya and Uganda held talks in Muscat on Monday. Omani envoy Ana Holt conveyed a message from her government.', []],
  ['a name’s alone', 'Kenya and Uganda held talks in Muscat on Monday. Omani envoy Ana Holt conveyed a message from Omar Diallo.', []],
  ['another state’s word', 'Kenya and Uganda held talks in Muscat on Monday. Omani envoy Ana Holt relayed a message from Nairobi.', ['person:ana-holt']],
  ['another president’s word', 'Kenya and Uganda held talks in Muscat on Monday. Oman passed on a message from Ugandan president Tom Keller.', ['state:OMN']],
  ['messages of others', 'Kenyan envoy Ana Holt carried messages between Chad and Mali for months.', ['person:ana-holt']],
])('a message: %s', (_, text, wanted) => {
  expect(meetingsOf(text).meetings.flatMap(({ mediators }) => mediators)).toEqual(wanted);
}); // prettier-ignore
