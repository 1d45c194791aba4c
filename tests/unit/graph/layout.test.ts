import { below, layOut } from '../../../src/graph/layout.js';

test('who is tied to nobody stands in rows below the rest, each in a place of its own', () => {
  const ids = Array.from({ length: 30 }, (_, index) => `n${String(index).padStart(2, '0')}`);
  const edges = Array.from({ length: 14 }, (_, index) => [index, (index * 3 + 1) % 15] as const);
  const points = layOut(ids, edges);
  const tied = new Set(edges.flat());
  const lowest = Math.min(...points.filter((_, index) => tied.has(index)).map(({ y }) => y));
  const lone = points.filter((_, index) => !tied.has(index));
  for (const { y } of lone) expect(y).toBeLessThan(lowest);
  expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(points.length);
});

test.each([1, 5, 40, 3000])('%d points below a square keep its width and lie under it', (wanted) => {
  const square = [
    { x: 0, y: 0 },
    { x: 8000, y: 8000 },
  ];
  const next = below(square, wanted);
  const points = Array.from({ length: wanted }, next);
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(8000);
    expect(y).toBeLessThan(0);
    expect(y).toBeGreaterThan(-4800);
  }
});

test('where nothing is placed, the points still get places', () => {
  const next = below([], 9);
  const points = Array.from({ length: 9 }, next);
  expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});
