import { mapOrdered } from '../../../src/cli/pool.js';

/** A worker that doubles numbers, the larger ones sooner, and fails at 13. */
const DOUBLING = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ job, items }) => {
      if (items.includes(13)) throw new Error('thirteen');
      setTimeout(() => parentPort.postMessage({ job, results: items.map((item) => 2 * item) }), 20 - (job % 5) * 4);
    });
  `)}`,
);

async function* numbers(from: number, to: number): AsyncGenerator<number> {
  for (let i = from; i < to; i++) yield await Promise.resolve(i);
}

async function all(items: AsyncIterable<number>, count: number): Promise<{ results: number[]; here: number }> {
  const results: number[] = [];
  let here = 0;
  const double = (item: number): Promise<number> => {
    here++;
    return Promise.resolve(2 * item);
  };
  for await (const result of mapOrdered(items, count, DOUBLING, double)) results.push(result);
  return { results, here };
}

test.each([
  [0, 100, 100],
  [1, 100, 0],
  [3, 100, 0],
  [3, 17, 0],
  [3, 16, 16],
  [3, 1, 1],
  [3, 0, 0],
])('%d threads, %d items: results in the order of the items, %d made in this thread', async (count, items, inThis) => {
  const { results, here } = await all(numbers(100, 100 + items), count);
  expect(results).toEqual(Array.from({ length: items }, (_, i) => 200 + 2 * i));
  expect(here).toBe(inThis);
});

test('items are read no faster than they are taken', async () => {
  let read = 0;
  const endless = async function* (): AsyncGenerator<number> {
    for (;;) yield await Promise.resolve(100 + read++);
  };
  let taken = 0;
  for await (const result of mapOrdered(endless(), 2, DOUBLING, (item) => Promise.resolve(2 * item))) {
    expect(result).toBe(200 + 2 * taken);
    expect(read - taken).toBeLessThan(120);
    if (++taken === 300) break;
  }
});

test('what a thread throws ends the build', async () => {
  await expect(all(numbers(0, 100), 2)).rejects.toThrow('thirteen');
});
