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
    // In front of the clause
    ['Meeting in Kampala, the heads of state of Uganda, Kenya and Burundi backed a force.', 'held: BDI+KEN+UGA'],
    ['Meeting on Monday, Kenya and Uganda agreed a truce.', 'held: KEN+UGA'],
    ['Meeting on Monday, Kenya and Uganda will discuss a truce.', 'planned: KEN+UGA'],
    ['Meeting for the first time, Kenya and Uganda lost the match.', ''],
    // Who secures talks between two sits in none
    ['The United Nations floated talks between Kenya and Uganda.', 'proposed: KEN+UGA'],
    ['Norway secured talks between Kenya and Uganda.', 'held: KEN+UGA'],
    ['Norway secured talks with Kenya.', 'held: KEN+NOR'],
    ['Norway maintained talks were useless.', ''],
    ['Meeting in Kampala, the committee approved the budget.', ''],
    ['While visiting Dakar, the Gambian president signed a pact.', 'held: GMB'],
    ["Hours after talks with her Kenyan colleague, Uganda's Ana Holt flew to Oslo.", 'held: KEN+ana-holt'],
    // Whoever says so
    [
      'Kenya will talk to Uganda, President William Ruto said after meeting Paul Kagame in Oslo.',
      'held: kagame+ruto | planned: KEN+UGA',
    ],
    ['"We had talks with the Eritreans," the Ethiopian negotiator said.', 'held: ERI+ETH'],
    ["Kenya's foreign ministry said its minister had met Ana Holt in Oslo.", 'held: KEN+ana-holt'],
    ['Kenya told Uganda that its minister had met Ana Holt in Oslo.', 'held: ana-holt'],
    ['The Aden Front, which is not at the table, said it had met a Kenyan minister.', 'held: KEN+aden-front'],
    // The passive
    [
      'Kenyan envoy Hugo Barr was told by his Ugandan counterpart during a call that it was shut.',
      'held: UGA+hugo-barr',
    ],
    ['Kenyan envoy Hugo Barr was told by Ugandan reporters that the talks had failed.', ''],
    ['The Ugandan premier was visited in Oslo by Kenyan President William Ruto.', 'held: UGA+ruto'],
    // To whom an ambassador is sent
    ["Kenya's ambassador to the United Nations met her American counterpart in Oslo.", 'held: KEN+USA'],
    // Whoever receives in person meets all
    ['Kenyan President William Ruto received the foreign ministers of Rwanda and Burundi.', 'held: BDI+RWA+ruto'],
    ['Norway received the foreign ministers of Rwanda and Burundi.', 'held: BDI+RWA'],
    // Whose clergy stand for no state, whose president is called on
    ['Kenyan bishops met Ugandan President Yoweri Museveni in Kampala.', 'held: museveni'],
    ["Paraguay's vice president called on Taiwan's president at the palace in Taipei.", 'held: PRY+TWN'],
    ["Paraguay's vice president called on Taiwan's president to resign.", ''],
    // Names between commas, names joined
    ["Yemen's southern separatists, the Aden Front, held talks with the Saudi ambassador.", 'held: SAU+aden-front'],
    [
      'The presidents of Kenya and Uganda and the Rwandan leader signed a pact at their summit in Oslo.',
      'held: KEN+RWA+UGA',
    ],
    ['The Keller–Holt summit in Oslo failed.', 'held: holt+keller'],
    ['The Lufthansa–Alitalia talks collapsed.', ''],
    ['The Renault–Nissan talks collapsed.', ''],
    ['Tom Keller came. The Keller-Holt summit in Oslo failed.', 'held: holt+tom-keller'],
    ['Tom Keller-Holt came. The Keller-Holt summit in Oslo failed.', ''],
    ['The Dominican president met Haitian ministers.', 'held: DOM+HTI'],
    // Owners in a list
    ['Envoys of the Kenyan government and of Uganda met in Oslo.', 'held: KEN+UGA'],
    ['Envoys of Kenya spoke and of Uganda nothing was heard.', ''],
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
