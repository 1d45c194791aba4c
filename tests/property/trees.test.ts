import fc from 'fast-check';
import { DEPTH, fillUp, logOdds, type GrownTrees } from '../../src/knowledge/trees.js';

/** A tree as nested nodes: a number is a leaf. */
type Tree = number | { readonly feature: number; readonly cut: number; readonly left: Tree; readonly right: Tree };

const WIDTH = 5;
const value = fc.integer({ min: -8, max: 8 }).map((v) => v / 4);

function trees(depth: number): fc.Arbitrary<Tree> {
  if (depth === 0) return value;
  const below = trees(depth - 1);
  return fc.oneof(value, fc.record({ feature: fc.nat(WIDTH - 1), cut: value, left: below, right: below }));
}

function grown(all: readonly Tree[], bias: number): GrownTrees {
  const out = { roots: [] as number[], feature: [] as number[], value: [] as number[], right: [] as number[] };
  const add = (tree: Tree): void => {
    const node = out.feature.length;
    out.feature.push(typeof tree === 'number' ? -1 : tree.feature);
    out.value.push(typeof tree === 'number' ? tree : tree.cut);
    out.right.push(0);
    if (typeof tree === 'number') return;
    add(tree.left);
    out.right[node] = out.feature.length;
    add(tree.right);
  };
  for (const tree of all) {
    out.roots.push(out.feature.length);
    add(tree);
  }
  return { ...out, bias };
}

function walk(tree: Tree, row: readonly number[]): number {
  if (typeof tree === 'number') return tree;
  return walk(row[tree.feature]! <= tree.cut ? tree.left : tree.right, row);
}

test('trees filled up give what walking them gives, wherever the row begins', () => {
  const row = fc.array(value, { minLength: WIDTH, maxLength: WIDTH });
  fc.assert(
    fc.property(fc.array(trees(DEPTH), { maxLength: 6 }), value, row, row, (all, bias, other, own) => {
      const rows = Float64Array.from([...other, ...own]);
      const sum = all.reduce<number>((so, tree) => so + walk(tree, own), bias);
      expect(logOdds(fillUp(grown(all, bias)), rows, WIDTH)).toBe(sum);
    }),
  );
});

test('a tree that is too deep is refused', () => {
  let deep: Tree = 1;
  for (let d = 0; d <= DEPTH; d++) deep = { feature: 0, cut: 0, left: 0, right: deep };
  expect(() => fillUp(grown([deep], 0))).toThrow('deeper');
});
