import fc from 'fast-check';
import { NODE_KINDS, STATUSES } from '../../../src/model.js';
import { fromFragment, toFragment } from '../../../viewer/address.js';
import { START, toggled, type View } from '../../../viewer/state.js';

test('the start has an empty address, and an empty address is the start', () => {
  expect(toFragment(START)).toBe('');
  expect(fromFragment('')).toEqual(START);
});

const id = fc.string({ minLength: 1, unit: 'binary' });
const sorted = <T extends string>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.subarray([...items]).map((list) => [...list].sort());
const views: fc.Arbitrary<View> = fc.record({
  mode: fc.constantFrom('picture', 'table', 'tree'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  selected: fc.option(fc.record({ type: fc.constantFrom('node', 'edge', 'tie'), id })),
  reading: fc.option(fc.record({ article: id, start: fc.nat(99_999), end: fc.nat(99_999) })),
  path: fc.option(fc.tuple(id, id)),
  depth: fc.constantFrom(0, 1, 2, 3),
  fold: fc.constantFrom('none', 'people', 'states'),
  roles: fc.constantFrom('all', 'mediators', 'backbone'),
  hiddenKinds: sorted(NODE_KINDS),
  hiddenStatuses: sorted(STATUSES),
  hiddenForms: sorted(['call', 'talks', 'truce']),
  article: fc.option(id),
  publisher: fc.option(id),
  window: fc.option(fc.tuple(fc.integer({ min: -200_000, max: 0 }), fc.integer({ min: 0, max: 200_000 }))),
  undated: fc.boolean(),
  camera: fc.option(
    fc.record({ x: fc.constantFrom(0.5, -0.25), y: fc.constantFrom(0.5, 1.75), ratio: fc.constantFrom(0.1, 2) }),
  ),
  pins: fc
    .array(fc.tuple(id, fc.record({ x: fc.constantFrom(1.25, -30), y: fc.constantFrom(0, 7.5) })), { maxLength: 3 })
    .map((pins) => new Map(pins)),
});

test('every view comes back from its address', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(fromFragment(`#${toFragment(view)}`)).toEqual(view);
    }),
  );
});

test.each([
  '#depth=9',
  '#view=hologram',
  '#at=x y z',
  '#from=2024-01-01',
  '#hide=unicorn',
  '#pin=1',
  '#read=5',
  '#%E0%A4%A',
])('what an address says wrongly is as at the start: %s', (fragment) => {
  expect(fromFragment(fragment)).toEqual(START);
});

test('a toggled list is sorted, and toggled twice the same', () => {
  expect(toggled(['b'], 'a')).toEqual(['a', 'b']);
  expect(toggled(toggled(['b'], 'a'), 'a')).toEqual(['b']);
});
