/** Names that hold others, or that others run into: offices, fleets, halls, joint bodies. */
import { expect, test } from '@jest/globals';
import { namesOf } from './names-of.js';

// prettier-ignore
test.each([
  ['It was attended by Turkish President Ana Duarte and UN Secretary-General Antonio Lenik.', 'Ana Duarte person, UN organization, Antonio Lenik person'],
  ['Troops stood around the town halls in Zvecan, Leposavic and Zubin Potok on Sunday.', 'Zvecan place, Leposavic place, Zubin Potok place'],
  ['After a night in Geneva, Duarte and Mario Lenik said on Sunday that they had met.', 'Geneva place, Duarte place, Mario Lenik person'],
  ["The trawlers FB Allah'r Dan and FB Ma were taken on Tuesday.", ''],
  ["LENIK, March 13 (KNX) - The council met in the town on Tuesday.", 'LENIK place'],
  ['The Lenik Company (KNX) looks after the river.', 'Lenik Company organization, KNX organization'],
  ['The team was led by Police Lt. Col. Zaw Lin Aung on Tuesday.', 'Zaw Lin Aung person'],
  ["They lunched at the Dr Cheddi Lenik Guest House with Ana Duarte.", 'Cheddi Lenik Guest House place, Ana Duarte person'],
  ['He said the China Road and Bridge Corporation would begin work in May.', 'China Road and Bridge Corporation organization'],
  ['He said that China and the Bridge Corporation would begin work in May.', 'China state, Bridge Corporation organization'],
  ['The Association of Serb Municipalities has never been set up.', 'Association of Serb Municipalities organization'],
  ['Under the Black Sea Grain Initiative, a Joint Coordination Center was to be set up.', 'Black Sea Grain Initiative organization, Joint Coordination Center organization'],
  ["It came hours after NATO's Kosovo Force deployed around the town.", 'NATO organization, Kosovo Force organization'],
  ["He called on Caricom's Eminent Persons Group to return.", 'Caricom organization, Eminent Persons Group organization'],
  ["The Lord's Resistance Army and the People's Liberation Army left.", "Lord's Resistance Army organization, People's Liberation Army organization"],
  ['His Excellency thanked President Duarte on Monday.', 'Duarte person'],
  ['The Foreign Affairs and International Trade Minister Professor Amon Lenik left on Monday.', 'Amon Lenik person'],
  ['She chaired a session of the National Security Council on Monday.', 'National Security Council organization'],
  ["The main party of the Kosovo Serbs had left, and Kosovo Serbs voted.", 'Kosovo state, Kosovo state'],
  ['He told reporters next to Air Force One that he was glad.', ''],
  ['They met at Villa La Grange and then at the Palácio dos Desportos on Friday.', 'Villa La Grange place, Palácio dos Desportos place'],
  ['They met at the Zimbabwe-Mozambique Bi-National Commission in Harare last year.', 'Zimbabwe-Mozambique Bi-National Commission organization, Harare place'],
  ['They quarrel over the New River Triangle, Takuba Lodge said on Monday.', 'Takuba Lodge place'],
  // What the recogniser saw a part of
  ['She led the Ministry of Trade, Industry and Fisheries until Monday.', 'Ministry of Trade, Industry and Fisheries organization'],
  ['She said that the Ministry of Defence and Kenya had agreed.', 'Ministry of Defence organization, Kenya state'],
  ['It is led by the National Cohesion and Integration Commission.', 'National Cohesion and Integration Commission organization'],
  ['The session of the Russian-Norwegian Joint Fisheries Commission went on.', 'Russian-Norwegian Joint Fisheries Commission organization'],
  ['Two companies, Norebo and Murman Seafood, have been barred.', 'Norebo organization, Murman Seafood organization'],
  ['It is the Norwegian Foreign Ministry that State Secretary Ana Keller left on Monday.', 'Norwegian Foreign Ministry organization, Ana Keller person'],
  ['Senator Ana Keller, R-Fla., and Tom Holt, D-N.Y., left on Monday.', 'Ana Keller person, Tom Holt person'],
  ['They crossed the Amu Darya with Unesco on Monday.', 'Amu Darya place, Unesco organization'],
  // Two persons, one of a series, initials of a text
  ['A Zelenskyy-Putin meeting is not planned for this year.', 'Zelenskyy person, Putin person'],
  ['Jean-Marie Keller left the town on Monday.', 'Jean-Marie Keller person'],
  ['They talk of a Comprehensive Partnership Agreement (CPX) in May.', ''],
  ["Kenya's Crown Prince held talks with the King of Uganda on Monday.", 'Kenya state, Uganda state'],
  ["The AU's Peace and Security Council met on Friday.", 'AU organization, Peace and Security Council organization'],
  ["The African Union's Peace and Security Department sent a note.", 'African Union organization, Peace and Security Department organization'],
  ["The AU's Peace Fund and Norway sent a note.", 'AU organization, Peace Fund organization, Norway state'],
  ["The African Union's High Representative for the Horn of Africa left on Monday.", 'African Union organization, Horn of Africa place'],
  ['They met in Lenik ahead of the Duarte-Keller Meeting on Monday.', 'Lenik place, Duarte person, Keller person'],
  ['Five MOUs were signed, and the MoU on water will follow on Monday.', ''],
  ['She met Chairman of the ABC Party Yusuf Bahkeli on Monday.', 'ABC Party organization, Yusuf Bahkeli person'],
  ["He met Member of the Politburo of the Workers' Party Central Committee Li Xinrang.", "Politburo of the Workers' Party Central Committee organization, Li Xinrang person"],
  ['The chairman of the African Development Bank Group left on Monday.', 'African Development Bank Group organization'],
  ["She told Norway's al-Karun television that it was over.", 'Norway state, al-Karun organization'],
  ['He met officials in the Sultanate on Monday.', ''],
  ["The Hon'ble Adviser met Begum Ana Keller on Monday.", 'Ana Keller person'],
])('%s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});
