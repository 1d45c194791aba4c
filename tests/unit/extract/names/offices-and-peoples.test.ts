/** Offices of several states, peoples and faiths, initials of persons: none of them bodies. */
import { expect, test } from '@jest/globals';
import { namesOf } from './names-of.js';

test.each([
  ['The Presidents of Kenya and Uganda met on Monday.', 'Kenya state, Uganda state'],
  ['The Foreign Ministers of Kenya left on Monday.', 'Kenya state'],
  ['The Friends of Syria met in Oslo on Monday.', 'Friends of Syria organization, Oslo place'],
  ['They dined at United Nations Headquarters with the Greek Cypriot leader, Mr. Nikos Duarte.', 'United Nations organization, Nikos Duarte person'], // prettier-ignore
  ['Crown Prince Hassan bin Karun (HBK) left the town on Monday.', 'Hassan bin Karun person, HBK organization'],
  ['On Monday the town held the Shia leader Nimr al-Karun.', 'Nimr al-Karun person'],
  ['The Tutsi rebel Laurent Karun left the town on Monday.', 'Laurent Karun person'],
  ['The Lebanese Druze leader Walid Karun left on Monday.', 'Walid Karun person'],
  ['The Oromo Liberation Front left the town on Monday.', 'Oromo Liberation Front organization'],
  ['Karen Holt left the town on Monday.', 'Karen Holt person'],
  ['Mr Shan met Premier Lunda on Monday.', 'Shan person, Lunda person'],
  ['The town and the PS signed a truce.', 'PS organization'],
  ['Lenik Karunto, IGAD Executive Secretary, met the elders of the town on Monday.', 'Lenik Karunto person, IGAD organization'], // prettier-ignore
])('%s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});
