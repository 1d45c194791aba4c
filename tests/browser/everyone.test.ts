import { barriers } from './axe.js';
import { check, find, inScene, Scene, small, tally } from './harness.js';

inScene('for everyone', (scene) => {
  const states: readonly (readonly [name: string, fragment: string])[] = [
    ['the picture', ''],
    ['the table', 'view=table'],
    ['the tree', 'view=tree'],
    ['details with an article', 'node=meeting%3Atalks-2024-03-04-lisbon&read=120-160+envoys%2Flisbon.txt'],
    ['a tie', 'fold=people&view=table&tie=person%3Anikos-charalambidis%7Cperson%3Aselim-karaca'],
    [
      'filters and paths',
      'hide=place&without=denied&node=person%3Aana-duarte&path=person%3Aana-duarte&path=person%3Aamahoro-mukiza',
    ],
  ];
  for (const colorScheme of ['light', 'dark'] as const)
    check(`axe-core finds nothing serious in ${colorScheme}`, async () => {
      for (const [name, fragment] of states) {
        const page = await scene.page(fragment, { colorScheme });
        expect({ name, found: await barriers(page) }).toEqual({ name, found: [] });
      }
      const phone = await scene.page('node=person%3Aana-duarte', {
        colorScheme,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
      });
      expect(await barriers(phone)).toEqual([]);
    });

  check('the tree is walked with the arrow keys and picks what Enter says', async () => {
    const page = await scene.page('view=tree');
    await page.locator('[role=treeitem]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    expect(await page.locator('#detail h2').innerText()).toBe(first);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('3');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('1');
  });

  check('the table sorts by any column and says how', async () => {
    const page = await scene.page('view=table');
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    const names = await page.locator('#table tbody th').allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
  });

  check('the page answers from 360 pixels with touch to 4K', async () => {
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 3840, height: 2160 },
    ]) {
      const page = await scene.page('', { viewport, hasTouch: viewport.width < 500, isMobile: viewport.width < 500 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await find(page, 'Ana Duarte');
      const box = await page.locator('#detail').boundingBox();
      expect(box!.width).toBeGreaterThan(300);
      expect(box!.x + box!.width).toBeLessThanOrEqual(viewport.width);
    }
    const phone = await scene.page('', { viewport: { width: 360, height: 640 }, hasTouch: true });
    await phone.getByRole('button', { name: 'Legend and filters' }).tap();
    await phone.getByRole('button', { name: /^Places/u }).tap();
    expect(await tally(phone)).toBe(21);
  });

  check('what an article says is text, never markup', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const files = small();
    const nasty = (text: string): string => text.replaceAll('Ingrid Solheim', JSON.stringify(hostile).slice(1, -1));
    const other = await Scene.started({
      files: () => ({
        'graph.json': nasty(files['graph.json']!),
        'articles.jsonl': nasty(files['articles.jsonl']!),
      }),
    });
    try {
      const page = await other.page('node=person%3Aingrid-solheim&view=table');
      expect(await page.locator('#detail h2').innerText()).toBe(hostile);
      await page.locator('#detail .quote').first().click();
      await page.waitForTimeout(100);
      expect(await page.title()).toMatch(/^parley/u);
      expect(await page.locator('#app img').count()).toBe(0);
      await other.tidy();
    } finally {
      await other.stop();
    }
  });
});

inScene(
  'without WebGL',
  (scene) => {
    check('table and tree stand in for the picture', async () => {
      const page = await scene.page();
      expect(await page.locator('#table tbody tr').count()).toBe(25);
      expect(await page.getByRole('button', { name: 'Picture' }).isDisabled()).toBe(true);
      await find(page, 'Ana Duarte');
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tree' }).click();
      expect(await page.getByRole('treeitem').count()).toBeGreaterThan(3);
    });
  },
  { flags: ['--disable-3d-apis'] },
);
