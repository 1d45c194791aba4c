import { check, find, inScene, middle, tally } from './harness.js';

inScene('looking at the graph', (scene) => {
  check('a title says what one sees, and the whole graph is drawn', async () => {
    const page = await scene.page();
    expect(await page.locator('h1').innerText()).toContain('3 articles, 7 March – 31 May 2024');
    expect(await tally(page)).toBe(25);
    const drawn = await page.locator('.canvas').screenshot();
    await page.getByRole('button', { name: /^People/u }).click();
    expect(Buffer.compare(drawn, await page.locator('.canvas').screenshot())).not.toBe(0);
  });

  check('search completes names, aliases and sentences, by keyboard alone', async () => {
    const page = await scene.page();
    await page.keyboard.press('/');
    await page.keyboard.type('solh');
    expect(await page.getByRole('option').first().innerText()).toContain('Ingrid Solheim');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('combobox', { name: /Search/u }).getAttribute('aria-activedescendant')).toBe('hit-0');
    await page.keyboard.press('Enter');
    expect(await page.locator('#detail h2').innerText()).toBe('Ingrid Solheim');
    expect(page.url()).toContain('node=person%3Aingrid-solheim');
    await page.keyboard.press('/');
    await page.keyboard.type('to thank her');
    await page.keyboard.press('Enter');
    expect(await page.locator('mark.lit').first().innerText()).toContain('Karaca phoned Duarte');
  });

  check('hover lights the neighbours and a click opens the details', async () => {
    const page = await scene.page();
    await find(page, 'Selim Karaca');
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
    expect(await page.locator('#detail').isVisible()).toBe(false);
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: 'Fit what is shown' }).click();
    await find(page, 'Selim Karaca');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    const { x, y } = await middle(page);
    await page.mouse.move(x, y);
    await page.waitForSelector('.canvas.is-dimmed');
    await page.mouse.click(x, y);
    await page.waitForSelector('#detail h2');
    expect(await page.locator('#detail h2').innerText()).toBe('Selim Karaca');
  });

  check('the panel holds offices, meetings with their status, and the sentences in their articles', async () => {
    const page = await scene.page('node=person%3Aingrid-solheim');
    const detail = page.locator('#detail');
    expect(await detail.innerText()).toContain('Person, mediator');
    expect(await detail.innerText()).toMatch(/Offices[\s\S]*Envoy[\s\S]*United Nations/u);
    expect(await detail.innerText()).toMatch(/Meeting: Ingrid Solheim, Selim Karaca[\s\S]*Denied/u);
    await detail.getByRole('button', { name: /brokered by Solheim/u }).click();
    const reader = page.locator('#reader');
    expect(await reader.locator('h2').innerText()).toBe('Second round put off');
    expect(await reader.locator('mark.lit').innerText()).toBe('Solheim');
    expect(await reader.locator('.article-text').innerText()).toContain('An African Union summit in Kigali');
    await page.keyboard.press('Escape');
    expect(await reader.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('quote');
  });

  check('an edge opens on its own sentences', async () => {
    const page = await scene.page('node=organization%3Aunited-nations');
    await page.locator('#detail').getByRole('button', { name: 'Why: 1 sentence' }).first().click();
    expect(page.url()).toContain('edge=');
    expect(await page.locator('#detail h2').innerText()).toMatch(/ United Nations$/u);
    expect(await page.locator('#detail .quote').count()).toBe(1);
  });

  check('where sources disagree, the panel says so with the sentences of each', async () => {
    const page = await scene.page('node=meeting%3Atalks-2024-03-04-lisbon');
    const text = await page.locator('.disagreement').innerText();
    expect(text).toContain('Sources disagree');
    expect(text).toContain('4 March 2024');
    expect(text).toContain('5 March 2024');
  });

  check('the legend and the other filters narrow down picture, table and count alike', async () => {
    const page = await scene.page('view=table');
    const rows = page.locator('#table tbody tr');
    expect(await rows.count()).toBe(25);
    const places = page.getByRole('button', { name: /^Places/u });
    await places.click();
    expect(await places.getAttribute('aria-pressed')).toBe('false');
    expect(await rows.count()).toBe(21);
    expect(page.url()).toContain('hide=place');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByRole('button', { name: /^Denied/u }).click();
    expect(await page.locator('#table').innerText()).not.toContain('Denied');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByLabel('Roles').selectOption('backbone');
    const names = await page.locator('#table tbody th').allInnerTexts();
    expect(names).toContain('Ana Duarte');
    expect(names).not.toContain('Amahoro Mukiza');
    await page.getByLabel('Roles').selectOption('all');
    await page.getByLabel('Publisher').selectOption('Anatolia Wire');
    expect(await page.locator('#table tbody th').allInnerTexts()).not.toContain('Geneva');
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await rows.count()).toBe(25);
  });

  check('around a node one, two or three steps are shown', async () => {
    const page = await scene.page('view=table&node=person%3Aamahoro-mukiza');
    const counts = [];
    for (const name of ['1 step', '2 steps', '3 steps', 'all']) {
      await page.getByRole('button', { name, exact: true }).click();
      counts.push(await tally(page));
    }
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBe(6);
    expect(counts[3]).toBe(25);
  });

  check('all shortest paths between two are listed with the sentences along them', async () => {
    const page = await scene.page('node=person%3Aana-duarte');
    await page.getByLabel('Paths from Ana Duarte to').fill('Amahoro Mukiza');
    await page.getByRole('button', { name: 'Show paths' }).click();
    const paths = page.locator('.paths');
    expect(await paths.locator('h3').first().innerText()).toMatch(/shortest paths? of \d steps/u);
    expect(await paths.locator('.steps .quote').count()).toBeGreaterThan(0);
    expect(page.url()).toContain('path=person%3Aana-duarte&path=person%3Aamahoro-mukiza');
  });

  check('the line of time filters by keyboard and by dragging, and plays', async () => {
    const page = await scene.page();
    const from = page.getByRole('slider', { name: 'From' });
    expect(await page.locator('.bar').count()).toBeGreaterThan(2);
    expect(await page.locator('.band').count()).toBeGreaterThan(2);
    await from.focus();
    for (let press = 0; press < 15; press++) await page.keyboard.press('PageUp');
    expect(await from.getAttribute('aria-valuetext')).toMatch(/ March 2024$/u);
    const narrowed = await tally(page);
    expect(narrowed).toBeLessThan(25);
    expect(page.url()).toContain('from=2024-03');
    await page.getByRole('button', { name: 'All dates' }).click();
    expect(await tally(page)).toBe(25);
    const box = await page.locator('.time-track').boundingBox();
    await page.mouse.move(box!.x + box!.width * 0.3, box!.y + 20);
    await page.mouse.down();
    await page.mouse.move(box!.x + box!.width * 0.5, box!.y + 20, { steps: 4 });
    await page.mouse.up();
    const dragged = await page.locator('.time-reading').innerText();
    await page.mouse.move(box!.x + box!.width * 0.4, box!.y + 20);
    await page.mouse.down();
    await page.mouse.move(box!.x + box!.width * 0.6, box!.y + 20, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator('.time-reading').innerText()).not.toBe(dragged);
    await page.getByRole('button', { name: 'Play' }).click();
    const start = await page.locator('.time-reading').innerText();
    await page.waitForFunction((text) => document.querySelector('.time-reading')?.textContent !== text, start);
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  check('meetings fold into ties between people or states, which open on what they stand for', async () => {
    const page = await scene.page('view=table');
    await page.getByLabel('Meetings', { exact: true }).selectOption('people');
    await page.getByRole('button', { name: 'Nikos Charalambidis – Selim Karaca' }).click();
    const detail = page.locator('#detail');
    expect(await detail.innerText()).toMatch(/Mediated by[\s\S]*Ingrid Solheim/u);
    expect(await detail.innerText()).toMatch(/What brought them together[\s\S]*Truce/u);
    await page.getByLabel('Meetings', { exact: true }).selectOption('states');
    expect(await page.getByRole('button', { name: 'Cyprus – Turkey' }).count()).toBe(1);
    expect(await page.locator('#table tbody th').allInnerTexts()).not.toContain('Nikos Charalambidis');
    await page.getByRole('button', { name: 'Picture' }).click();
    expect(page.url()).toContain('fold=states');
  });

  check(
    'the legend counts what is shown, tells kinds of meeting from kinds of agreement, and keys the lines',
    async () => {
      const page = await scene.page();
      const group = (title: string) => page.locator('.rail-group', { has: page.getByText(title, { exact: true }) });
      expect(await group('Kind of meeting').innerText()).not.toMatch(/Truce|Ceasefire/u);
      expect(await group('Kind of agreement').innerText()).toMatch(/Ceasefire\s+1\s+Truce\s+1/u);
      expect(await page.locator('.lines').innerText()).toContain('mediated');
      await page.getByRole('button', { name: /^Places/u }).click();
      expect(await page.getByRole('button', { name: /^Places/u }).innerText()).toContain('0 of 4');
      expect(await page.getByRole('button', { name: /^People/u }).innerText()).not.toContain('of');
      await page.getByLabel('Meetings', { exact: true }).selectOption('states');
      expect(await page.getByRole('button', { name: /^People/u }).innerText()).toContain(' of 5');
      expect(await page.locator('.lines').innerText()).toContain('met or agreed');
      expect(await page.locator('.lines').innerText()).not.toContain('took part');
    },
  );

  check(
    'each filter that is on stands above as a word, and goes by a click; where nothing is left the page says so',
    async () => {
      const page = await scene.page('hide=place&without=denied&undated=no&publisher=Anatolia+Wire');
      const chips = page.locator('.chips .chip');
      expect(await chips.allInnerTexts()).toEqual(['No places', 'None denied', 'Anatolia Wire', 'No undated']);
      await chips.first().click();
      expect(page.url()).not.toContain('hide=');
      expect(await chips.count()).toBe(3);
      await page.locator('.chip.reset').click();
      expect(await chips.count()).toBe(0);
      expect(await tally(page)).toBe(25);
      const nothing = await scene.page('hide=person+state+organization+place+meeting+agreement');
      await nothing.locator('.empty').getByRole('button', { name: 'Show everything' }).click();
      expect(await tally(nothing)).toBe(25);
      expect(await nothing.locator('.empty').isVisible()).toBe(false);
    },
  );

  check('an article lights the whole sentence, and the words in it more', async () => {
    const page = await scene.page('node=person%3Aingrid-solheim');
    await page
      .locator('#detail')
      .getByRole('button', { name: /brokered by Solheim/u })
      .click();
    expect(await page.locator('mark.lit').innerText()).toBe('Solheim');
    const said = await page.locator('.article-text mark').allInnerTexts();
    expect(said.join('')).toContain('He and Karaca agreed on a truce in the buffer zone, brokered by Solheim');
  });

  check('the steps of a path read from one to the next, whichever way its edges point', async () => {
    const page = await scene.page('node=state%3APRT&path=state%3APRT&path=meeting%3Acall-2024-03-06&view=table');
    const steps = await page.locator('.paths .steps > li').allInnerTexts();
    expect(steps[0]).toMatch(/^\s*Portugal\s+is represented by\s+Ana Duarte/u);
    expect(steps[1]).toMatch(/^\s*Ana Duarte\s+took part in\s+Call/u);
  });

  check('looking around somebody brings them near, and the whole comes back with all', async () => {
    const page = await scene.page();
    await find(page, 'Amahoro Mukiza');
    await page.waitForFunction(() => location.hash.includes('at='));
    await page.getByRole('button', { name: '1 step', exact: true }).click();
    const hash = await page.evaluate(() => location.hash);
    await page.waitForFunction((before) => location.hash.includes('depth=1') && location.hash !== before, hash);
    await page.getByRole('button', { name: 'all', exact: true }).click();
    await page.waitForFunction(() => !location.hash.includes('at=') && !location.hash.includes('depth='));
  });
});
