/** Names that end with what stands or lies somewhere. */
import { describe, expect, test } from '@jest/globals';
import { sites } from '../../../../src/extract/names/sites.js';
import { Look, type NameSpan, type SpanKind } from '../../../../src/extract/names/span.js';
import { markNames } from '../../../../src/extract/names/marks.js';
import { viewNames } from '../../../../src/extract/names/view.js';
import { readWords } from '../../../../src/extract/words.js';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';

/** What becomes of marked names, `kind:text` each, in order. */
function after(text: string, ...marked: [SpanKind, string][]): string[] {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const look = new Look(viewNames(words, markNames(words, knowledge.names), knowledge.nameModel.classes));
  const spans = marked.map(([kind, name]): NameSpan => {
    const from = words.start.indexOf(text.indexOf(name));
    return { from, to: words.end.indexOf(text.indexOf(name) + name.length) + 1, kind, by: 'recogniser' };
  });
  return sites(look, spans).map(({ from, to, kind }) => `${kind}:${text.slice(words.start[from], words.end[to - 1])}`);
}

describe('a place, all of it', () => {
  test('of which parts were marked', () => {
    const marked: [SpanKind, string][] = [
      ['person', 'Anton'],
      ['location', 'Keller Bridge'],
    ];
    expect(after('They walked over the Anton Keller Bridge in the rain.', ...marked)).toEqual([
      'location:Anton Keller Bridge',
    ]);
  });
  test('that was marked as a person', () => {
    expect(after('Shots were heard at the Lenik Mosque.', ['person', 'Lenik Mosque'])).toEqual([
      'location:Lenik Mosque',
    ]);
  });
  test('that was passed over where a place stands', () => {
    expect(after('They met at the Lenik Palace on Monday.')).toEqual(['location:Lenik Palace']);
  });
  test('without its article', () => {
    expect(after('They said The Anton Bridge was shut.', ['person', 'Anton'])).toEqual(['location:Anton Bridge']);
  });
});

describe('no place', () => {
  test('whoever has a given name and stands where people do', () => {
    expect(after('Later Anton Castle spoke.', ['person', 'Anton Castle'])).toEqual(['person:Anton Castle']);
  });
  test('bodies', () => {
    expect(after('He spoke for the Lenik Bank in Oslo.', ['organization', 'Lenik Bank'])).toEqual([
      'organization:Lenik Bank',
    ]);
    expect(after('He spoke for the Lenik House.', ['organization', 'Lenik House'])).toEqual([
      'organization:Lenik House',
    ]);
  });
  test('the noun in small letters', () => {
    expect(after('They saw the Anton bridge.', ['person', 'Anton'])).toEqual(['person:Anton']);
  });
  test('what nothing before it calls a place', () => {
    expect(after('Later Lenik Palace lost.')).toEqual([]);
  });
});
