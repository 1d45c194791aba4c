import { describe, expect, test } from '@jest/globals';
import { told } from './reading.js';

describe('who takes part, and who is only named beside', () => {
  test.each([
    // What precedes the clause
    ['According to Kenya, Ugandan envoys met Rwandan officials in Kigali.', 'held: RWA+UGA'],
    ['Kenya, Uganda leaders meet in Oslo.', 'held: KEN+UGA'],
    // Two who are joined
    ['Kenya–Uganda talks on fishing broke down.', 'held: KEN+UGA'],
    ['Sino-Indian border talks were held in Chushul.', 'held: CHN+IND'],
    ['Kenyan officials met – Ugandan talks failed.', 'held: KEN | held: UGA'],
    ['Tom Keller will discuss with Ana Holt a pact that her hosts signed with Norway.', 'planned: ana-holt+tom-keller'],
    // Owners in a list
    ["Kenya's and Uganda's presidents spoke by telephone on Saturday.", 'held: KEN+UGA'],
    ["Norwegian minister Tom Keller met Kenya's and Uganda's negotiators in Oslo.", 'held: KEN+UGA+tom-keller'],
    // An office whose owner nobody told is not another state's
    ['President Tom Keller met the Ugandan president in Kampala.', 'held: UGA+tom-keller'],
    // The other side's people are not one's own
    [
      'Kenyan Foreign Minister Tom Keller met his Ugandan counterpart, Ana Holt, and presidential adviser Hugo Barr.',
      'held: ana-holt+hugo-barr+tom-keller',
    ],
    // States that back those who meet
    [
      'Talks between Kenya-backed rebels and Ugandan President Yoweri Museveni took place in Kampala.',
      'held: museveni',
    ],
    [
      "The Rwandan-allied militia's commander, Hugo Barr, met Ugandan President Yoweri Museveni.",
      'held: hugo-barr+museveni',
    ],
    // Talks before the meeting are others
    [
      "Kenya's president met Rwandan President Paul Kagame on Friday, two weeks after talks with Uganda and Burundi.",
      'held: BDI+KEN+UGA | held: KEN+kagame',
    ],
    // What somebody does meanwhile is no meeting apart
    [
      'Kenyan President William Ruto held talks with Rwandan President Paul Kagame in Oslo, with Hugo Barr in the chair.',
      'held: kagame+ruto',
    ],
    // Who was asked about a visit is not visited
    [
      'Kenyan President William Ruto met Rwandan President Paul Kagame in Oslo. The visit had not been agreed with Brussels.',
      'held: kagame+ruto',
    ],
    // A side without a name
    ["Sudan's warring parties met in Geneva.", 'held: SDN'],
    // A time between subject and verb
    ["Kenya's President Keller last month received Imam Hugo Barr.", 'held: hugo-barr+keller'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('those told of before', () => {
  const CALL = 'Kenyan President William Ruto phoned Ugandan President Yoweri Museveni on Monday. ';
  test.each([
    [`${CALL}Their border commanders will meet at Busia on Friday.`, 'held: museveni+ruto | planned: KEN+UGA'],
    [
      `Kenyan President William Ruto met Ugandan President Yoweri Museveni in Oslo. The two spoke again on Friday.`,
      'held: museveni+ruto',
    ],
    [`${CALL}The two spoke in Parliament.`, 'held: museveni+ruto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});
