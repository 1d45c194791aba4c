import { check, find, inScene, tally } from './harness.js';
import { items } from './items.js';
import { makeGraph } from './made-graph.js';

const made = (): Record<string, string> => {
  const { graph, articles } = makeGraph(2000, 6000);
  return { 'graph.json': graph, 'articles.jsonl': articles };
};

items('a made graph of 2,000 nodes', made);

inScene(
  'a graph of 2,000 nodes',
  (scene) => {
    check('is drawn, found in, filtered and folded', async () => {
      const page = await scene.page();
      expect(await tally(page)).toBe(2000);
      expect(await page.locator('.canvas .sheet-names').count()).toBe(1);
      await find(page, 'Person 1001');
      expect(await page.locator('#detail h2').innerText()).toBe('Person 1001');
      await page
        .getByRole('button', { name: /^Meetings/u })
        .first()
        .click();
      expect(await tally(page)).toBe(1000);
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByRole('button', { name: '2 steps', exact: true }).click();
      expect(await tally(page)).toBeLessThan(2000);
      await page.getByRole('button', { name: 'all', exact: true }).click();
      await page.getByLabel('Meetings', { exact: true }).selectOption('people');
      await page.getByRole('button', { name: 'Table' }).click();
      expect(await page.locator('#table caption').first().innerText()).toContain('meetings folded into ties');
    });

    check('opening and closing panels and filters a hundred times takes no more memory', async () => {
      const page = await scene.page('view=table');
      const client = await page.context().newCDPSession(page);
      const heap = async (): Promise<number> => {
        await client.send('HeapProfiler.collectGarbage');
        const { usedSize } = await client.send('Runtime.getHeapUsage');
        return usedSize;
      };
      const cycle = async (times: number): Promise<void> => {
        await page.evaluate(async (count) => {
          const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
          for (let turn = 0; turn < count; turn++) {
            location.hash = `view=table&node=person%3Amade-${1001 + (turn % 40)}`;
            await pause();
            location.hash = 'view=table&hide=place';
            await pause();
          }
        }, times);
      };
      await cycle(20);
      const before = await heap();
      await cycle(100);
      expect((await heap()) - before).toBeLessThan(1_500_000);
    });
  },
  { files: made },
);
