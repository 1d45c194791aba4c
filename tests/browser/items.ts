import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { exportGraph, graphFromJson } from '../../src/graph/browser.js';
import { exportSite, saveFile, savedGraph } from '../../src/view/index.js';
import { barriers } from './axe.js';
import { factsOf } from './facts.js';
import { check, download, drop, find, inScene, tally, untilTally } from './harness.js';

/** What the viewer promises, item by item, on a graph of any kind, with a picture and without. */
export function items(name: string, files: () => Readonly<Record<string, string>>): void {
  for (const canDraw of [true, false])
    inScene(
      `${name}, ${canDraw ? 'with a picture' : 'where the browser cannot draw'}`,
      (scene) => {
        let facts: ReturnType<typeof factsOf>;
        beforeAll(() => {
          facts = factsOf(files()['graph.json']!);
        });
        const encoded = (id: string): string => encodeURIComponent(id);
        const detail = (page: Page) => page.locator('#detail');

        check('first sight: what one sees, whole', async () => {
          const page = await scene.page();
          expect(await page.locator('h1').innerText()).toContain(`${facts.articles} articles`);
          expect(await tally(page)).toBe(facts.nodes);
          expect(await page.locator('#stage').isVisible()).toBe(canDraw);
          expect(await page.locator('#table').isVisible()).toBe(!canDraw);
          if (!canDraw) expect(await page.getByRole('button', { name: 'Picture' }).isDisabled()).toBe(true);
          else expect(await page.evaluate(inked)).toBeGreaterThan(500);
          for (const [kind, many] of facts.kinds)
            expect(
              await page
                .locator('.legend .entry', { has: page.locator(`.kind-${kind}`) })
                .first()
                .innerText(),
            ).toMatch(new RegExp(`\\s${many.toLocaleString('en-GB')}$`, 'u'));
        });

        check('search by name and by sentence, keyboard alone', async () => {
          const page = await scene.page();
          await find(page, facts.person.label);
          expect(await detail(page).locator('h2').innerText()).toBe(facts.person.label);
          await page.keyboard.press('/');
          await page.keyboard.insertText(facts.sentence.slice(0, 60));
          await page.waitForSelector('.hit[role=option]:not(.none)');
          await page.keyboard.press('Enter');
          await page.waitForSelector('mark.lit');
        });

        check('a person’s meetings and sentences, and the article in full beside', async () => {
          const page = await scene.page(`node=${encoded(facts.person.id)}`);
          expect(await detail(page).innerText()).toMatch(/In \d+ articles? · \d+ sentences?/u);
          expect(await detail(page).innerText()).toContain('Meetings and agreements (');
          await detail(page).locator('.sentences .quote:visible').last().click();
          await page.waitForSelector('#reader mark.lit');
          expect((await page.locator('.article-text').innerText()).length).toBeGreaterThan(40);
          await page.keyboard.press('Escape');
          expect(await page.locator('#reader').isVisible()).toBe(false);
          await detail(page).locator('.meeting-row .node-link').first().click();
          expect(await detail(page).locator('.eyebrow').innerText()).toMatch(
            /held|ongoing|planned|proposed|cancelled|denied/u,
          );
          await detail(page).locator('.why').first().click();
          await page.waitForFunction(() => location.hash.includes('edge='));
        });

        check('legend, roles, status, publisher and article narrow it down, and one click undoes it', async () => {
          const page = await scene.page('view=table');
          const kind = facts.kinds.get('place') === undefined ? 'organization' : 'place';
          await page
            .locator('.legend .entry', { has: page.locator(`.kind-${kind}`) })
            .first()
            .click();
          await untilTally(page, facts.nodes - facts.kinds.get(kind)!);
          await page.locator('.chip', { hasText: `No ${kind}s` }).click();
          await untilTally(page, facts.nodes);
          for (const fragment of [
            `role=backbone`,
            `role=mediators`,
            `without=${facts.status.name}`,
            `publisher=${encoded(facts.publisher)}`,
            `article=${encoded(facts.article)}`,
          ]) {
            await page.evaluate((hash) => (location.hash = hash), `view=table&${fragment}`);
            await page.locator('.chip.reset').waitFor();
            expect(await tally(page)).toBeLessThan(facts.nodes);
            expect(await page.locator('.chips .chip').count()).toBe(1);
            await page.locator('.chip.reset').click();
            await untilTally(page, facts.nodes);
          }
          await page.evaluate((hash) => (location.hash = hash), `view=table&without=${facts.status.name}`);
          await page.locator('.chip.reset').waitFor();
          expect((await page.locator('#table').innerText()).toLowerCase()).not.toContain(facts.status.name);
        });

        check('around somebody step by step, and the paths to another with their sentences', async () => {
          const page = await scene.page(`node=${encoded(facts.person.id)}`);
          const many: number[] = [];
          for (const step of ['1 step', '2 steps', '3 steps']) {
            await page.getByRole('button', { name: step, exact: true }).click();
            many.push(await tally(page));
          }
          expect(many).toEqual([...many].sort((a, b) => a - b));
          expect(many[0]).toBeLessThan(facts.nodes);
          await page.getByRole('button', { name: 'all', exact: true }).click();
          await untilTally(page, facts.nodes);
          await page.getByLabel(/^Paths from/u).fill(facts.other.label);
          await page.getByRole('button', { name: 'Show paths' }).click();
          await page.waitForSelector('.paths .steps .quote');
          expect(await page.locator('.paths h3').first().innerText()).toMatch(/shortest paths? of \d+ steps/u);
        });

        check('the line of time narrows, and plays', async () => {
          const page = await scene.page();
          const from = page.getByRole('slider', { name: 'From' });
          await from.focus();
          await page.keyboard.press('End');
          await page.waitForFunction(() => location.hash.includes('from='));
          expect(await tally(page)).toBeLessThan(facts.nodes);
          await page.getByRole('button', { name: 'All dates' }).click();
          await untilTally(page, facts.nodes);
          await page.getByRole('button', { name: 'Play', exact: true }).click();
          const first = await page.locator('.time-reading').innerText();
          await page.waitForFunction((text) => document.querySelector('.time-reading')?.textContent !== text, first);
          await page.getByRole('button', { name: 'Pause', exact: true }).click();
        });

        check('meetings fold into ties of people and of states, and a tie tells its meetings', async () => {
          const page = await scene.page('view=table');
          for (const fold of ['people', 'states']) {
            await page.getByLabel('Meetings', { exact: true }).selectOption(fold);
            expect(await page.locator('.tally-note').innerText()).toContain('folded into ties');
            await page.locator('#table table').last().locator('th[scope=row] button').first().click();
            expect(await detail(page).innerText()).toContain('What brought them together');
            expect(await detail(page).locator('.sentences .quote').count()).toBeGreaterThan(0);
            expect(page.url()).toContain(`fold=${fold}`);
          }
          if (canDraw) {
            await page.getByRole('button', { name: 'Picture' }).click();
            await page.waitForSelector('.canvas.is-dimmed');
            expect(await page.evaluate(inked)).toBeGreaterThan(500);
          }
        });

        check('the address restores the view, back and forward walk through it', async () => {
          const page = await scene.page();
          await find(page, facts.person.label);
          await page.getByRole('button', { name: 'Tree' }).click();
          await page.goBack();
          await page.waitForFunction(() => !location.hash.includes('view=tree'));
          await page.goForward();
          await page.waitForFunction(() => location.hash.includes('view=tree'));
          const other = await scene.page(new URL(page.url()).hash.slice(1));
          expect(await detail(other).locator('h2').innerText()).toBe(facts.person.label);
          expect(await other.getByRole('tree').isVisible()).toBe(true);
        });

        check('what is shown is saved as a picture and as files', async () => {
          const page = await scene.page(`node=${encoded(facts.person.id)}&depth=2`);
          const many = await tally(page);
          expect((await download(page, 'Picture as PNG')).subarray(1, 4).toString()).toBe('PNG');
          expect((await download(page, 'Picture as SVG')).toString()).toContain(facts.person.label);
          expect((await download(page, 'What is shown as GEXF')).toString().match(/<node /gu)).toHaveLength(many);
          expect((await download(page, 'What is shown as CSV, for Gephi')).toString()).toMatch(/^Id,Label/u);
        });

        check('one file opens from disk without a network, a static site cannot write', async () => {
          const saved = await savedGraph(scene.folder);
          const file = path.join(scene.folder, 'one.html');
          await saveFile(saved, file);
          const page = await scene.page(`node=${encoded(facts.person.id)}`, { offline: true }, `file://${file}`);
          expect(await detail(page).locator('h2').innerText()).toBe(facts.person.label);
          expect(await page.locator('.correct-form').count()).toBe(0);
          await exportSite(saved, path.join(scene.folder, 'site'));
          expect(readFileSync(path.join(scene.folder, 'site/index.html'), 'utf8')).not.toContain('parley-token');
        });

        check('a correction is written down with its reason and shown', async () => {
          const page = await scene.page(`node=${encoded(facts.mediator.id)}`);
          await page.locator('.correction summary').click();
          await page.getByLabel('What', { exact: true }).selectOption('rename');
          await page.getByLabel('New name').fill('Somebody Else');
          await page.getByLabel('Why', { exact: true }).fill('only a test');
          await page.getByRole('button', { name: 'Write it down' }).click();
          await page.waitForFunction(() => document.querySelector('#detail h2')?.textContent === 'Somebody Else');
          const lines = readFileSync(path.join(scene.folder, 'decisions.jsonl'), 'utf8').trim().split('\n');
          expect(JSON.parse(lines.at(-1)!)).toMatchObject({ kind: 'rename', targets: [{ id: facts.mediator.id }] });
        });

        check('a graph of one’s own opens by dropping it, and another file is refused', async () => {
          const page = await scene.page();
          const graph = graphFromJson(
            JSON.parse(readFileSync(path.join(scene.folder, 'graph.json'), 'utf8')),
            'graph.json',
          );
          graph.dropNode(facts.other.id);
          const put = (file: string, text: string): string => {
            writeFileSync(path.join(scene.folder, file), text);
            return path.join(scene.folder, file);
          };
          await drop(page, put('own.gexf', [...exportGraph(graph, 'gexf')].join('')));
          await untilTally(page, facts.nodes - 1);
          await drop(page, put('own.json', '{"nodes": []}'));
          expect(await page.getByRole('dialog').innerText()).toContain('own.json');
        });

        check('table and tree are walked by keyboard', async () => {
          const page = await scene.page('view=table');
          await page.locator('#table tbody .node-link').first().focus();
          const name = await page.locator('#table tbody .node-link').first().innerText();
          await page.keyboard.press('Enter');
          expect(await detail(page).locator('h2').innerText()).toBe(name.trim());
          await page.getByRole('button', { name: 'Tree' }).click();
          await page.getByRole('treeitem').first().focus();
          await page.keyboard.press('ArrowRight');
          await page.keyboard.press('ArrowRight');
          await page.keyboard.press('Enter');
          expect(await detail(page).locator('h2').innerText()).toBe(
            await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
          );
        });

        // Where there is no picture, all but the first views are what they are with one.
        for (const colorScheme of canDraw ? (['light', 'dark'] as const) : (['light'] as const))
          check(
            `axe-core finds nothing serious in ${colorScheme}: views, open menu, the legend on a phone, dialogs`,
            async () => {
              const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
              const states: readonly (readonly [
                string,
                string,
                { viewport?: { width: number; height: number } },
                ((page: Page) => Promise<void>) | null,
              ])[] = [
                ['details', `node=${encoded(facts.person.id)}`, {}, null],
                ['table', 'view=table&fold=people', {}, null],
                ['tree', 'view=tree&hide=place', {}, null],
                ['menu', '', {}, async (page) => page.getByRole('button', { name: 'Share' }).click()],
                ['rail', '', phone, async (page) => page.getByRole('button', { name: 'Legend and filters' }).tap()],
                ['details on a phone', `node=${encoded(facts.person.id)}&hide=place`, phone, null],
                [
                  'an article on a phone',
                  `node=${encoded(facts.person.id)}`,
                  phone,
                  async (page) => page.locator('.sentences .quote:visible').last().tap(),
                ],
                [
                  'refused file',
                  '',
                  {},
                  async (page) => {
                    writeFileSync(path.join(scene.folder, 'notes.txt'), 'words');
                    await drop(page, path.join(scene.folder, 'notes.txt'));
                    await page.getByRole('dialog').waitFor();
                  },
                ],
                [
                  'correction',
                  `node=${encoded(facts.person.id)}`,
                  {},
                  async (page) => page.locator('.correction summary').click(),
                ],
                ['nothing left', 'hide=person%20state%20organization%20place%20meeting%20agreement', {}, null],
              ];
              for (const [state, fragment, options, act] of canDraw ? states : states.slice(0, 3)) {
                const page = await scene.page(fragment, { colorScheme, ...options });
                if (act) await act(page);
                expect({ state, colorScheme, found: await barriers(page) }).toEqual({ state, colorScheme, found: [] });
                await page.context().close();
              }
            },
          );
      },
      { files, flags: canDraw ? [] : ['--disable-3d-apis'] },
    );
}

/** How many pixels of the names' sheet are not blank: names stand in the picture. */
function inked(): number {
  const sheet = document.querySelector<HTMLCanvasElement>('.sheet-names');
  const context = sheet?.getContext('2d');
  if (!sheet || !context) return 0;
  const { data } = context.getImageData(0, 0, sheet.width, sheet.height);
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) count++;
  return count;
}
