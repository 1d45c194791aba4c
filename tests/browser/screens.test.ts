import type { Page } from 'playwright-core';
import { check, find, inScene, middle, tally, untilTally } from './harness.js';

/** Small and large screens, fingers, and readers who want no motion. */

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

inScene('screens of all sizes', (scene) => {
  check(
    'by touch at 390 pixels: a node is tapped, filters are taken off, the article is read, all with a finger',
    async () => {
      const page = await scene.page('', PHONE);
      await find(page, 'Selim Karaca');
      await page.locator('#detail').getByRole('button', { name: 'Close', exact: true }).tap();
      await page.waitForFunction(() => location.hash.includes('at='));
      const { x, y } = await settledMiddle(page);
      await page.touchscreen.tap(x, y);
      await page.waitForSelector('#detail h2');
      expect(await page.locator('#detail h2').innerText()).toBe('Selim Karaca');
      // What was tapped stays in sight above its details.
      const [canvas, panel] = [
        await page.locator('.canvas').boundingBox(),
        await page.locator('#detail').boundingBox(),
      ];
      expect(canvas!.height).toBeGreaterThan(150);
      expect(canvas!.y + canvas!.height).toBeLessThanOrEqual(panel!.y);
      await page.locator('#detail .sentences .quote:visible').last().tap();
      await page.waitForSelector('#reader mark.lit');
      await page.getByRole('button', { name: 'Close the article' }).tap();
      await page.locator('#detail').getByRole('button', { name: 'Close', exact: true }).tap();
      await page.getByRole('button', { name: 'Legend and filters' }).tap();
      await page.getByRole('button', { name: /^Places/u }).tap();
      await untilTally(page, 21);
      await page.getByRole('button', { name: 'Close the legend' }).tap();
      await page.locator('.chip', { hasText: 'No places' }).tap();
      await untilTally(page, 25);
    },
  );

  check('the legend of a phone goes by Escape and by a tap beside it, and gives the focus back', async () => {
    const page = await scene.page('', PHONE);
    const legend = page.getByRole('navigation', { name: 'Legend and filters' });
    const opener = page.getByRole('button', { name: 'Legend and filters' });
    expect(await legend.isVisible()).toBe(false);
    for (const close of [() => page.keyboard.press('Escape'), () => page.touchscreen.tap(370, 500)]) {
      await opener.tap();
      await legend.waitFor();
      expect(await opener.getAttribute('aria-expanded')).toBe('true');
      await close();
      await legend.waitFor({ state: 'hidden' });
      expect(await opener.getAttribute('aria-expanded')).toBe('false');
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rail-toggle');
  });

  for (const [width, height] of [
    [360, 640],
    [390, 844],
    [844, 390],
    [1024, 768],
    [1440, 900],
    [3840, 2160],
  ] as const)
    check(`at ${width}×${height} nothing is cut off, no button lies on another, and none is too small`, async () => {
      const isTouched = width < 900;
      const page = await scene.page('hide=place', {
        viewport: { width, height },
        hasTouch: isTouched,
        isMobile: isTouched,
      });
      for (const step of ['picture', 'details'] as const) {
        if (step === 'details') await find(page, 'Ana Duarte');
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect({ step, faults: await page.evaluate(faults, isTouched ? 40 : 24) }).toEqual({ step, faults: [] });
      }
      expect(await tally(page)).toBe(21);
    });

  check('names grow on a wall of 4K', async () => {
    const inkOf = async (width: number, height: number): Promise<number> => {
      const page = await scene.page('', { viewport: { width, height } });
      return page.evaluate(() => {
        const sheet = document.querySelector<HTMLCanvasElement>('.sheet-names')!;
        const font = sheet.getContext('2d')!.font;
        return Number.parseFloat(/([\d.]+)px/u.exec(font)?.[1] ?? '0');
      });
    };
    expect(await inkOf(3840, 2160)).toBeGreaterThan(1.4 * (await inkOf(1440, 900)));
  });
});

inScene('motion', (scene) => {
  /** How many different pictures there are in the second after the camera is told to come closer, by the page's own clock. */
  const pictures = async (page: Page): Promise<number> => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.clock.install();
    const picture = (): Promise<string> =>
      page.evaluate(() => document.querySelector<HTMLCanvasElement>('.sheet-names')!.toDataURL());
    const seen = new Set([await picture()]);
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.stage-tools button')!.click();
    });
    for (let elapsed = 0; elapsed < 1000; elapsed += 50) {
      await page.clock.runFor(50);
      seen.add(await picture());
    }
    return seen.size;
  };

  check('who asked for less motion gets a camera that jumps and nothing that fades', async () => {
    const calm = await scene.page('', { reducedMotion: 'reduce' });
    expect(await pictures(calm)).toBe(2);
    const lively = await scene.page('', { reducedMotion: 'no-preference' });
    expect(await pictures(lively)).toBeGreaterThan(2);
    const fade = (page: Page): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector('.sigma-nodes')!).transitionDuration);
    expect(await fade(calm)).toBe('0s');
    expect(await fade(lively)).not.toBe('0s');
  });

  check('playing goes step by step: the window jumps from month to month, with no way between', async () => {
    const page = await scene.page('', { reducedMotion: 'reduce' });
    const [moves, readings] = await page.evaluate(async () => {
      const shade = document.querySelector('.time-window')!;
      const places: string[] = [];
      const readings: string[] = [];
      const watcher = new MutationObserver(() => {
        const place = shade.getAttribute('x') ?? '';
        if (places.at(-1) !== place) places.push(place);
        const reading = document.querySelector('.time-reading')?.textContent ?? '';
        if (readings.at(-1) !== reading) readings.push(reading);
      });
      watcher.observe(shade, { attributes: true });
      document.querySelector<HTMLElement>('.time-head button')!.click();
      while (readings.length < 4) await new Promise((done) => setTimeout(done, 50));
      document.querySelector<HTMLElement>('.time-head button')!.click();
      return [places.length, readings.length];
    });
    // The first month begins where the whole line does.
    expect(moves).toBeLessThanOrEqual(readings);
    expect(moves).toBeGreaterThan(1);
  });
});

/** The middle of the picture once its size rests. */
async function settledMiddle(page: Page): Promise<{ x: number; y: number }> {
  let last = await middle(page);
  for (;;) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const now = await middle(page);
    if (now.x === last.x && now.y === last.y) return now;
    last = now;
  }
}

/** Controls in view that are cut by the screen's edge, lie on one another, or are smaller than a finger or pointer needs. */
function faults(least: number): string[] {
  const found: string[] = [];
  const boxes = [
    ...document.querySelectorAll<HTMLElement>(
      '.top button, .top select, .top input, .stage-tools button, .time-head button, .chip',
    ),
  ]
    .filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1,
    )
    .map((element) => ({
      name: element.getAttribute('aria-label') ?? (element.textContent || element.id),
      box: element.getBoundingClientRect(),
      isSegment: element.classList.contains('segment'),
    }));
  if (boxes.length < 3) found.push('hardly a button is there');
  boxes.forEach(({ name, box, isSegment }, index) => {
    if (box.left < -0.5 || box.right > innerWidth + 0.5 || box.top < -0.5 || box.bottom > innerHeight + 0.5)
      found.push(`${name} is cut off`);
    if (Math.min(box.width, box.height) < (isSegment ? 24 : Math.min(least, 30))) found.push(`${name} is too small`);
    for (const other of boxes.slice(index + 1))
      if (
        box.left < other.box.right - 0.5 &&
        box.right > other.box.left + 0.5 &&
        box.top < other.box.bottom - 0.5 &&
        box.bottom > other.box.top + 0.5
      )
        found.push(`${name} lies on ${other.name}`);
  });
  return found;
}
