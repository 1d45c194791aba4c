import { expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** The people whom a text names. */
function peopleIn(text: string): string[] {
  const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
  return names.filter(({ kind }) => kind === 'person').map((name) => text.slice(name.start, name.end));
}

test.each([
  ['Varkulen flew to Oslo for talks.', 'Varkulen'],
  ['On Thursday, Varkulen is due to hold a meeting in Cairo.', 'Varkulen'],
  ['Varkulen and President Ana Duarte will gather on Monday.', 'Varkulen'],
  ['The ambassador said he had met Gable in Paris.', 'Gable'],
  ['Rights groups condemned the arrest of Tarvo Oskelim on Monday.', 'Tarvo Oskelim'],
  ['He called for the release of Nurvan Dzhelim and others.', 'Nurvan Dzhelim'],
  ['A court sentenced Zarvo Muskelim to nine years in prison.', 'Zarvo Muskelim'],
  ['The lawyer of Gulvira Imsek said the charges were false.', 'Gulvira Imsek'],
  ['Tovig Yaglubu was jailed last year.', 'Tovig Yaglubu'],
  ['Tovig Yaglubu will host a dinner.', 'Tovig Yaglubu'],
  ['It was arranged by the Kenyan businessman Vidvar Helgim.', 'Vidvar Helgim'],
  ['The bishop of Malanje, Tovig Yaglubu, carried the message.', 'Tovig Yaglubu'],
  ['"They disagreed," said Vidvar Helgim, who had chaired the talks.', 'Vidvar Helgim'],
  ['Foreign Minister Amir Khan Tavrelo offered condolences.', 'Amir Khan Tavrelo'],
  ['President Daniel arap Moi received him.', 'Daniel arap Moi'],
  ['They were voting for Clinton During a campaign stop in Iowa.', 'Clinton'],
  ['The envoy met Omar Said in Lisbon.', 'Omar Said'],
  ['On Thursday, Clinton is expected to meet officials in Cairo.', 'Clinton'],
])('%s', (text, person) => {
  expect(peopleIn(text)).toContain(person);
});

test.each([
  'On Thursday, Parliament is due to hold a meeting.',
  'Officials and President Ana Duarte will gather on Monday.',
  'The envoy said he had met Opposition leaders in Paris.',
  'The envoy met Foreign Office staff.',
  'Oslo is expected to host a summit.',
  'Crowds cheered the release of Silver Lining Express.',
  'The death of Yugoslavia was long.',
  'The visitor Varkul Airlines carried was late.',
  'They mourned the death of Varkul University.',
  'He told Congress that talks had failed.',
  'She met Monday with the envoy.',
])('nobody of that name: %s', (text) => {
  expect(peopleIn(text).filter((name) => name !== 'Ana Duarte')).toEqual([]);
});
