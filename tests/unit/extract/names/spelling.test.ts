import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

function read(text: string): { names: string[]; known: string[]; demonyms: string[] } {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const { names, demonyms } = findNames(words, knowledge);
  return {
    names: names.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
    known: names.flatMap(({ known }) => known ?? []),
    demonyms: demonyms.map(({ from, to, state }) => `${text.slice(words.start[from], words.end[to - 1])} ${state}`),
  };
}

describe('initials that are written as a word', () => {
  test.each([
    ['Unita', 'organization:unita'],
    ['Renamo', 'organization:renamo'],
    ['Swapo', 'organization:swapo'],
    ['Ecowas', 'organization:economic-community-of-west-african-states'],
    ['Nato', 'organization:nato'],
  ])('%s', (name, id) => {
    expect(read(`The president met ${name} envoys in Lusaka.`).known).toContain(id);
  });
  test('nobody of that name', () => {
    expect(read('Isis Duarte met Nato Katsarava in Oslo.').names).toEqual(
      expect.arrayContaining(['person Isis Duarte', 'person Nato Katsarava']),
    );
  });
});

describe('what stands for an adjective before another', () => {
  test.each([
    ['Sino-Indian talks opened.', ['Sino state:CHN', 'Indian state:IND']],
    ['The Franco-German summit ended.', ['Franco state:FRA', 'German state:DEU']],
  ])('%s', (text, demonyms) => {
    expect(read(text)).toEqual({ names: [], known: [], demonyms });
  });
  test('not by itself', () => {
    expect(read('Franco met German envoys.').demonyms).toEqual(['German state:DEU']);
  });
});

describe('names that no table knows, behind what tells their kind', () => {
  test.each([
    ['He met his Ethiopian counterpart, Workneh Bekele.', 'person Workneh Bekele'],
    ['He met the Ethiopian envoy, Tewolde Gebremeskel.', 'person Tewolde Gebremeskel'],
    ['The opposition coalition Unitary Platform will meet.', 'organization Unitary Platform'],
  ])('%s', (text, name) => {
    expect(read(text).names).toContain(name);
  });
  test('a day is no body', () => {
    expect(read('He left the party Monday Night.').names).toEqual([]);
  });
});
