import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assembleKernel } from '../../../src/knowledge/build/make-kernel.js';
import { SparseModel, type SparseWeights } from '../../../src/knowledge/sparse.js';
import { knowledgePath } from '../../../src/knowledge/table.js';

const CLASSES = 101;

/** Weights by feature, then by class. */
type Rows = ReadonlyMap<number, ReadonlyMap<number, number>>;

function stored(rows: Rows): SparseWeights {
  const sorted = [...rows].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  return {
    keys: Int32Array.from(sorted, ([key]) => key),
    lengths: Uint8Array.from(sorted, ([, row]) => row.size),
    entries: Uint16Array.from(
      sorted.flatMap(([, row]) => [...row].map(([label, weight]) => (label << 8) | (weight & 0xff))),
    ),
  };
}

function summed(rows: Rows, features: Int32Array): number[] {
  const sums = Array.from({ length: CLASSES }, () => 0);
  for (const feature of features) for (const [label, weight] of rows.get(feature) ?? []) sums[label]! += weight;
  return sums;
}

const weight = fc.integer({ min: -128, max: 127 });
/** Rows of few weights and of nearly all classes. */
const row = fc.oneof(
  fc.array(fc.tuple(fc.nat(CLASSES - 1), weight), { minLength: 1, maxLength: 12 }),
  fc.array(fc.tuple(fc.nat(CLASSES - 1), weight), { minLength: 40, maxLength: 120 }),
);
/** Many that share high or low bits, so that slots are taken and the filter lets strangers through. */
const key = fc.oneof(
  fc.integer(),
  fc.nat(40),
  fc.nat(40).map((high) => high << 24),
);
const rowsOf = fc
  .array(fc.tuple(key, row), { maxLength: 60 })
  .map((list): Rows => new Map(list.map(([name, entries]) => [name, new Map(entries)])));

test('scores are the sums of the weights of the active features, however they are kept', () => {
  fc.assert(
    fc.property(rowsOf, fc.array(key, { maxLength: 100 }), (rows, others) => {
      const model = new SparseModel(stored(rows));
      const features = Int32Array.from([...rows.keys(), ...others].slice(0, 150));
      const expected = summed(rows, features);
      const scores = new Float64Array(CLASSES).fill(7);
      model.score(features, features.length, scores);
      expect([...scores]).toEqual(expected);
      expect([...model.features.slice(0, features.length)]).toEqual([...features]);
      expect([...model.sums(features.length).slice(0, CLASSES)]).toEqual(expected);
    }),
  );
});

test('only the first n features count', () => {
  const model = new SparseModel(stored(new Map([[5, new Map([[0, 3]])]])));
  model.features.set([5, 5, 5]);
  expect(model.sums(2)[0]).toBe(6);
});

test('the greatest sums that a signed byte allows fit', () => {
  const all = new Map(Array.from({ length: CLASSES }, (_, label) => [label, label % 2 === 0 ? -128 : 127]));
  const model = new SparseModel(stored(new Map([[9, all]])));
  model.features.fill(9);
  const sums = model.sums(256);
  expect(sums[0]).toBe(-128 * 256);
  expect(sums[1]).toBe(127 * 256);
});

test('a class that no feature has weights for scores nothing', () => {
  const model = new SparseModel(stored(new Map([[5, new Map([[0, 3]])]])));
  const scores = new Float64Array(CLASSES).fill(7);
  model.score(Int32Array.of(5), 1, scores);
  expect([...scores]).toEqual([3, ...Array.from({ length: CLASSES - 1 }, () => 0)]);
});

test('the kernel that lies beside the models is what its source gives', async () => {
  const kept = readFileSync(knowledgePath('models/sparse.wasm'));
  expect(Buffer.from(await assembleKernel()).equals(kept)).toBe(true);
});
