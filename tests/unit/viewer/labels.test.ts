import fc from 'fast-check';
import { placeLabels, type LabelWish } from '../../../viewer/picture/labels.js';

const VIEW = { width: 800, height: 600 };
const wish = fc.record({
  x: fc.integer({ min: -20, max: 820 }),
  y: fc.integer({ min: -20, max: 620 }),
  radius: fc.integer({ min: 2, max: 20 }),
  width: fc.integer({ min: 10, max: 200 }),
});
const wishesOf = (list: readonly Omit<LabelWish, 'id' | 'text' | 'height' | 'firmness'>[]): LabelWish[] =>
  list.map((each, id) => ({ ...each, id, text: `node ${id}`, height: 16, firmness: 0 }));

test('no name covers another or a node, and all lie in view', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 60 }), (list) => {
      const wishes = wishesOf(list);
      const boxes = placeLabels(wishes, wishes, VIEW, 100).map((label) => ({
        id: label.id,
        left: label.x - 2,
        right: label.x + label.width + 2,
        top: label.y - 8,
        bottom: label.y + 8,
      }));
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(VIEW.width);
        for (const other of boxes)
          if (other.id !== box.id)
            expect(
              box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
            ).toBe(false);
        for (const node of wishes)
          if (node.id !== box.id)
            expect(
              box.left < node.x + node.radius &&
                box.right > node.x - node.radius &&
                box.top < node.y + node.radius &&
                box.bottom > node.y - node.radius,
            ).toBe(false);
      }
    }),
  );
});

test('the more important comes first; the firm cover nodes, but no names; the firmest stand in any case', () => {
  const at = { x: 400, y: 300, radius: 10, width: 60 };
  const crowd = Array.from({ length: 80 }, (_, index) => ({
    id: 100 + index,
    x: 320 + (index % 10) * 16,
    y: 260 + Math.floor(index / 10) * 10,
    radius: 9,
  }));
  const [first] = wishesOf([at]);
  expect(placeLabels([first!], crowd, VIEW, 9)).toHaveLength(0);
  expect(placeLabels([{ ...first!, firmness: 1 }], crowd, VIEW, 9)).toHaveLength(1);
  const four = wishesOf([at, at, at, at, at, at]).map((each) => ({ ...each, firmness: 1 as const }));
  expect(placeLabels(four, [], VIEW, 9).map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  expect(placeLabels([...four, { ...four[0]!, id: 9, firmness: 2 }], [], VIEW, 9).map(({ id }) => id)).toContain(9);
});
