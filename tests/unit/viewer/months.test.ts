import { dayInWords, monthInWords, monthOf, monthStart } from '../../../viewer/data/dates.js';
import { timescale } from '../../../viewer/data/months.js';
import { nameIndex, search } from '../../../viewer/data/search.js';
import { corrected } from '../../../viewer/data/corrected.js';
import { smallModel } from './small-model.js';

const model = smallModel();

test('months are counted and named', () => {
  const march = monthOf(monthStart(2024 * 12 + 2));
  expect(march).toBe(2024 * 12 + 2);
  expect(monthInWords(march)).toBe('Mar 2024');
  expect(dayInWords(monthStart(march))).toBe('1 March 2024');
});

test('a date within a month counts there; a wider one is a band and counts nowhere', () => {
  const scale = timescale(model)!;
  const march = scale.bins.find(({ name }) => name === 'Mar 2024')!;
  expect(march.counts.get('held')).toBe(3);
  const summit = scale.bands.find(({ node }) => model.nodes[node]!.id === 'meeting:summit-2024-23-kigali')!;
  expect([dayInWords(summit.first), dayInWords(summit.last)]).toEqual(['1 September 2024', '30 November 2024']);
  expect(scale.bins.find(({ name }) => name === 'Oct 2024')!.total).toBe(0);
  expect(scale.undated).toBe(1);
});

test('an open end reaches to the end of the line', () => {
  const scale = timescale(model)!;
  const ceasefire = scale.bands.find(({ node }) => model.nodes[node]!.id === 'agreement:ceasefire-2023')!;
  expect(ceasefire.last).toBe(scale.last);
});

test.each([
  ['ana', 'person:ana-duarte'],
  ['DUARTE', 'person:ana-duarte'],
  ['solh', 'person:ingrid-solheim'],
  ['AU', 'organization:african-union'],
  ['lisb', 'place:lisbon'],
])('search %s finds %s first', (query, id) => {
  const [hit] = search(model, nameIndex(model), query, 5);
  expect(model.nodes[hit!.node]!.id).toBe(id);
});

test('search finds sentences, and nothing for nothing', () => {
  const hits = search(model, nameIndex(model), 'to thank her', 5);
  expect(hits[0]?.sentence).toContain('Karaca phoned Duarte');
  expect(search(model, nameIndex(model), '  ', 5)).toEqual([]);
  expect(search(model, nameIndex(model), 'zzzz', 5)).toEqual([]);
});

test('decisions are previewed: merged, renamed, rejected; keeping apart changes nothing', () => {
  const base = { other: null, name: null, reason: 'test' };
  const [ana, nikos] = ['person:ana-duarte', 'person:nikos-charalambidis'];
  const merged = corrected(model, [{ ...base, kind: 'merge', target: ana, other: nikos }]);
  const one = merged.nodes[merged.byId.get(ana)!]!;
  expect(merged.byId.has(nikos)).toBe(false);
  expect(one.aliases).toContain('Nikos Charalambidis');
  expect(merged.incident[one.index]!.length).toBeGreaterThan(model.incident[model.byId.get(ana)!]!.length);
  const renamed = corrected(model, [{ ...base, kind: 'rename', target: ana, name: 'A. Duarte' }]);
  expect(renamed.nodes[renamed.byId.get(ana)!]!.label).toBe('A. Duarte');
  const rejected = corrected(model, [{ ...base, kind: 'reject', target: ana }]);
  expect(rejected.nodes).toHaveLength(model.nodes.length - 1);
  expect(
    rejected.edges.every(({ source, target }) => source < rejected.nodes.length && target < rejected.nodes.length),
  ).toBe(true);
  expect(corrected(model, [{ ...base, kind: 'split', target: ana, other: nikos }]).nodes).toHaveLength(
    model.nodes.length,
  );
  const circle = corrected(model, [
    { ...base, kind: 'merge', target: ana, other: nikos },
    { ...base, kind: 'merge', target: nikos, other: ana },
  ]);
  expect(circle.nodes.length).toBeGreaterThan(0);
});
