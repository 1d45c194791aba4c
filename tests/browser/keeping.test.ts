import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportGraph, graphFromJson } from '../../src/graph/browser.js';
import { exportSite, saveFile, savedGraph } from '../../src/view/index.js';
import { check, download, drop, find, inScene, middle, tally, untilTally } from './harness.js';

inScene('keeping, sharing and correcting', (scene) => {
  check('the address restores the view, and back and forward walk through it', async () => {
    const page = await scene.page();
    await find(page, 'Ana Duarte');
    await find(page, 'Cyprus');
    await page.getByRole('button', { name: /^Places/u }).click();
    await page.goBack();
    expect(await tally(page)).toBe(25);
    await page.goBack();
    expect(await page.locator('#detail h2').innerText()).toBe('Ana Duarte');
    await page.goForward();
    expect(await page.locator('#detail h2').innerText()).toBe('Cyprus');
    await page.goForward();
    expect(await tally(page)).toBe(21);
    await page.getByRole('button', { name: 'Switch to dark' }).click();
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.waitForFunction(() => location.hash.includes('at='));
    const { hash } = new URL(page.url());
    const other = await scene.page(hash.slice(1));
    expect(await other.locator('#detail h2').innerText()).toBe('Cyprus');
    expect(await tally(other)).toBe(21);
    expect(await other.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(new URL(other.url()).hash).toBe(hash);
  });

  check('what is shown can be saved as PNG, SVG, GEXF and CSV', async () => {
    const page = await scene.page('hide=place');
    expect((await download(page, 'Picture as PNG')).subarray(1, 4).toString()).toBe('PNG');
    const svg = (await download(page, 'Picture as SVG')).toString();
    expect(svg).toMatch(/^<svg/u);
    expect(svg).toContain('Ingrid Solheim');
    expect(svg).not.toContain('>Kigali<');
    const gexf = (await download(page, 'What is shown as GEXF')).toString();
    expect(gexf.match(/<node /gu)).toHaveLength(21);
    expect((await download(page, 'What is shown as CSV, for Gephi')).toString()).toMatch(/^Id,Label/u);
  });

  check('one file opens from disk, without a network, and runs nothing but its own script', async () => {
    const file = path.join(scene.folder, 'one.html');
    await saveFile(await savedGraph(scene.folder), file);
    const page = await scene.page('node=person%3Aana-duarte', { offline: true }, `file://${file}`);
    expect(await page.locator('#detail h2').innerText()).toBe('Ana Duarte');
    await page.locator('#detail .quote').first().click();
    expect(await page.locator('mark.lit').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.fonts.check('16px "Source Sans 3 Variable"'))).toBe(true);
    expect(await page.locator('.correction').innerText()).toContain('Correct this');
    expect(await page.locator('.correct-form').count()).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/script-src 'sha256-/u);
    expect(text).not.toMatch(
      /https?:\/\/(?!www\.w3\.org|tagus-courier\.example)[a-z]+\.[a-z]+\/[^"']*\.(?:js|css|woff2)/u,
    );
  });

  check('the static site shows the same and cannot write', async () => {
    const folder = path.join(scene.folder, 'site');
    await exportSite(await savedGraph(scene.folder), folder);
    const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
    expect(page).toContain('Content-Security-Policy');
    expect(page).not.toContain('parley-token');
    expect(readFileSync(path.join(folder, 'graph.json'))).toEqual(readFileSync(path.join(scene.folder, 'graph.json')));
  });

  check('a correction is written with its reason and shown at once', async () => {
    const page = await scene.page('view=table&node=person%3Aamahoro-mukiza');
    await page.locator('.correction summary').click();
    await page.getByLabel('What', { exact: true }).selectOption('rename');
    await page.getByLabel('New name').fill('A. Mukiza');
    await page.getByRole('button', { name: 'Write it down' }).click();
    expect(await page.locator('.outcome').innerText()).toContain('Say why');
    await page.getByLabel('Why', { exact: true }).fill('the usual form');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.waitForFunction(() => document.querySelector('#detail h2')?.textContent === 'A. Mukiza');
    const lines = readFileSync(path.join(scene.folder, 'decisions.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      kind: 'rename',
      name: 'A. Mukiza',
      why: 'the usual form',
      targets: [{ id: 'person:amahoro-mukiza', evidence: { article: 'envoys/geneva.txt' } }],
    });
    await page.locator('.correction summary').click();
    await page.getByLabel('What', { exact: true }).selectOption('merge');
    await page.getByLabel('With whom').fill('Ana Duarte');
    await page.getByLabel('Why', { exact: true }).fill('only a test');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.waitForFunction(() => document.querySelector('.tally')?.textContent.startsWith('24') === true);
    expect(await page.locator('#table tbody th').allInnerTexts()).not.toContain('Ana Duarte');
  });

  check('a file of one’s own opens, as JSON and as GEXF; another is refused with the reason', async () => {
    const page = await scene.page();
    const give = async (name: string, text: string): Promise<void> => {
      const file = path.join(scene.folder, name);
      writeFileSync(file, text);
      await page.getByRole('button', { name: 'Share' }).click();
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Open a graph of your own' }).click(),
      ]);
      await chooser.setFiles(file);
    };
    await give('broken.json', '{"nodes": 3}');
    expect(await page.getByRole('dialog').innerText()).toContain('broken.json');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await give('notes.txt', 'just words');
    expect(await page.getByRole('dialog').innerText()).toContain('neither a graph.json nor a GEXF');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const graph: unknown = JSON.parse(readFileSync(path.join(scene.folder, 'graph.json'), 'utf8'));
    const part = graphFromJson(graph, 'graph.json');
    part.dropNode('place:geneva');
    await give('part.json', JSON.stringify(part.export()));
    await page.waitForFunction(() => document.querySelector('.tally')?.textContent === '24 of 24 shown');
    const gexf = await download(page, 'What is shown as GEXF');
    await give('part.gexf', gexf.toString());
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'part.gexf is open.');
    expect(await tally(page)).toBe(24);
    await find(page, 'Lisbon');
    expect(await page.locator('#detail .quote').count()).toBeGreaterThan(0);
  });

  check(
    'a file dropped on the page opens, as JSON and as GEXF; what is no graph is refused and the old one stays',
    async () => {
      const page = await scene.page();
      const file = (name: string, text: string): string => {
        const place = path.join(scene.folder, name);
        writeFileSync(place, text);
        return place;
      };
      await drop(page, file('notes.txt', 'just words'));
      expect(await page.getByRole('dialog').innerText()).toContain('notes.txt is neither a graph.json nor a GEXF file');
      expect(await page.locator('.is-dropping').count()).toBe(0);
      await page.keyboard.press('Escape');
      await drop(page, file('other.gexf', '<html><body>no graph</body></html>'));
      expect(await page.getByRole('dialog').innerText()).toContain('other.gexf');
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      expect(await tally(page)).toBe(25);
      const graph: unknown = JSON.parse(readFileSync(path.join(scene.folder, 'graph.json'), 'utf8'));
      const part = graphFromJson(graph, 'graph.json');
      part.dropNode('place:geneva');
      await drop(page, file('dropped.json', JSON.stringify(part.export())));
      await untilTally(page, 24);
      part.dropNode('place:lisbon');
      await drop(page, file('dropped.gexf', [...exportGraph(part, 'gexf')].join('')));
      await untilTally(page, 23);
      expect(await page.getByRole('status').first().innerText()).toBe('dropped.gexf is open.');
    },
  );

  check('a page without a graph says so and opens one that is dropped', async () => {
    const page = await scene.page();
    await page.route('**/graph.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await page.getByRole('heading', { name: 'parley' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('There is no graph to show');
    await drop(page, path.join(scene.folder, 'graph.json'));
    await untilTally(page, 25);
    // The missing file is on the console too, as it should be.
    expect(scene.problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });

  check('the link to the view is copied, and a word says so', async () => {
    const page = await scene.page('hide=place', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    await page.locator('.toast').waitFor();
    expect(await page.locator('.toast').innerText()).toBe('The link is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  check('a node is dragged and stays; the layout runs in its worker, pauses, and goes back', async () => {
    const page = await scene.page();
    await find(page, 'Selim Karaca');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    const { x, y } = await middle(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 60, { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction(() => location.hash.includes('pin='));
    await page.getByRole('button', { name: 'Fit what is shown' }).click();
    const before = await page.locator('.canvas').screenshot();
    await page.getByRole('button', { name: 'Rearrange' }).click();
    await page.waitForTimeout(600);
    await page.getByRole('button', { name: 'Pause the layout' }).click();
    expect(Buffer.compare(before, await page.locator('.canvas').screenshot())).not.toBe(0);
    await page.getByRole('button', { name: 'Layout as built' }).click();
    expect(page.url()).not.toContain('pin=');
  });
});
