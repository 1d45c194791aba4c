import { ParseFeatures } from '../../../../src/extract/words/parse-features.js';
import { TEMPLATES } from '../../../../src/extract/words/parse-templates.js';
import { Configuration, LEFT, NONE, SHIFT } from '../../../../src/extract/words/transitions.js';
import { mix } from '../../../../src/knowledge/sparse.js';

const OUTSIDE = 0x5bd1e995;

/** Three words and the root; each value tells its word: 11 is the first's hash, 21 its tag. */
const input = {
  length: 3,
  word: Int32Array.of(11, 12, 13, 19),
  tag: Int32Array.of(21, 22, 23, 29),
  upos: Int32Array.of(1, 2, 3, 31),
  suffix: Int32Array.of(41, 42, 43, 49),
};

function featuresOf(moves: readonly number[]): ReadonlyMap<number, number> {
  const c = new Configuration(input.length);
  for (const move of moves) c.make(move);
  const features = new ParseFeatures();
  features.extract(c, input);
  return new Map(TEMPLATES.map(([number], index) => [number, features.features[index]!]));
}

test('no two templates have the same number', () => {
  expect(new Set(TEMPLATES.map(([number]) => number)).size).toBe(TEMPLATES.length);
});

test('before the first move nothing is on the stack', () => {
  const features = featuresOf([]);
  expect(features.get(1)).toBe(mix(1, mix(OUTSIDE, 0)));
  expect(features.get(4)).toBe(mix(4, 11));
  expect(features.get(46)).toBe(mix(mix(46, OUTSIDE), 0));
  expect(features.get(104)).toBe(mix(mix(104, mix(mix(71, OUTSIDE), 21)), mix(OUTSIDE, OUTSIDE)));
});

test('words, tags and endings of the stack’s top and the buffer', () => {
  const features = featuresOf([SHIFT, SHIFT]);
  expect(features.get(3)).toBe(mix(3, mix(12, 22)));
  expect(features.get(13)).toBe(mix(13, 11));
  expect(features.get(15)).toBe(mix(15, 42));
  expect(features.get(22)).toBe(mix(mix(22, 12), 13));
  expect(features.get(7)).toBe(mix(7, 19));
  expect(features.get(10)).toBe(mix(10, OUTSIDE));
  expect(features.get(104)).toBe(mix(mix(104, mix(mix(71, 22), 23)), mix(23, 22)));
  expect(features.get(105)).toBe(mix(mix(105, mix(mix(71, 22), 23)), mix(21, 29)));
});

test('arcs that are drawn: the dependent of the buffer’s first word, its relation, how many it has', () => {
  const features = featuresOf([SHIFT, LEFT + 2 * 7]);
  expect(features.get(76)).toBe(mix(76, 11));
  expect(features.get(78)).toBe(mix(78, 7));
  expect(features.get(56)).toBe(mix(mix(56, 12), 1));
});

test('the state of one configuration leaves nothing behind in the next', () => {
  const features = new ParseFeatures();
  const late = new Configuration(input.length);
  for (const move of [SHIFT, LEFT + 2 * 7, SHIFT]) late.make(move);
  features.extract(late, input);
  const first = new Configuration(input.length);
  expect(first.top).toBe(NONE);
  features.extract(first, input);
  expect([...features.features]).toEqual([...featuresOf([]).values()]);
});
