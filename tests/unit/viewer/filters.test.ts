import { activeFilters, NO_FILTER } from '../../../viewer/data/filters.js';
import { START, type View } from '../../../viewer/state.js';
import { smallModel } from './small-model.js';

const model = smallModel();
const everything: View = {
  ...START,
  selected: { type: 'node', id: 'person:ana-duarte' },
  depth: 2,
  roles: 'backbone',
  hiddenKinds: ['place', 'state'],
  hiddenStatuses: ['denied'],
  hiddenForms: ['call'],
  publisher: 'Anatolia Wire',
  article: 'wire/visit.txt',
  window: [19_700, 19_800],
  undated: false,
};

test('no filter is on at the start', () => {
  expect(activeFilters(model, START)).toEqual([]);
});

test('each filter that is on is named', () => {
  const texts = activeFilters(model, everything).map(({ text }) => text);
  expect(texts).toHaveLength(10);
  expect(texts).toContain('Around Ana Duarte');
  expect(texts).toContain('No places');
  expect(texts).toContain('None denied');
});

test('each is taken off alone, and all of them at once', () => {
  const all = activeFilters(model, everything);
  for (const { text, off } of all) {
    const left = activeFilters(model, { ...everything, ...off }).map((filter) => filter.text);
    expect(left).toEqual(all.map((filter) => filter.text).filter((each) => each !== text));
  }
  expect(activeFilters(model, { ...everything, ...NO_FILTER })).toEqual([]);
  expect({ ...everything, ...NO_FILTER }.selected).toEqual(everything.selected);
});
