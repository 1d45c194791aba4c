import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { savedGraph, serve, type Viewing } from '../../src/view/index.js';
import { buildViewer, ROOT } from './built.js';
import { CHROMIUM } from './chromium.js';

/** What every test of the viewer stands on: the built viewer, a served graph, a real browser. */

const FIXTURES = path.join(ROOT, 'tests/fixtures/graphs');
/** Each test opens pages of its own; software GL is slow where other suites run beside. */
const PATIENCE_MS = 120_000;

/** A group of tests in the browser, skipped by name where there is none. */
export function inBrowser(name: string, tests: () => void): void {
  if (CHROMIUM === null) describe.skip(`${name} (no Chromium found; name one in PARLEY_CHROMIUM)`, tests);
  else describe(name, tests);
}

export function check(name: string, run: () => Promise<void>): void {
  test(name, run, PATIENCE_MS);
}

/** What a scene shows, and how its browser is started. */
interface Staging {
  /** What the graph's folder holds; the small graph of the fixtures unless told. */
  readonly files?: () => Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** A group of tests that look at one served graph in one browser, each on pages of its own. */
export function inScene(name: string, tests: (scene: Scene) => void, staging: Staging = {}): void {
  inBrowser(name, () => {
    const scene = new Scene();
    beforeAll(() => scene.start(staging), PATIENCE_MS);
    afterEach(() => scene.tidy());
    afterAll(() => scene.stop());
    tests(scene);
  });
}

/** A served graph with a browser to look at it. */
export class Scene {
  readonly #open: Page[] = [];
  readonly problems: string[] = [];
  #running: { readonly folder: string; readonly viewing: Viewing; readonly browser: Browser } | null = null;

  get #stage(): { readonly folder: string; readonly viewing: Viewing; readonly browser: Browser } {
    if (this.#running === null) throw new Error('the scene has not been started');
    return this.#running;
  }
  get folder(): string {
    return this.#stage.folder;
  }
  get viewing(): Viewing {
    return this.#stage.viewing;
  }
  get browser(): Browser {
    return this.#stage.browser;
  }

  /** A scene of its own, to be stopped by who started it. */
  static async started(staging: Staging): Promise<Scene> {
    const scene = new Scene();
    await scene.start(staging);
    return scene;
  }

  async start({ files = small, flags = [] }: Staging): Promise<void> {
    buildViewer();
    const folder = mkdtempSync(path.join(tmpdir(), 'parley-view-'));
    for (const [name, text] of Object.entries(files())) writeFileSync(path.join(folder, name), text);
    const viewing = await serve(await savedGraph(folder), 0, () => new Date('2024-06-01T12:00:00Z'));
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', ...flags] });
    this.#running = { folder, viewing, browser };
  }

  /** A new page on the view that a fragment says. */
  async page(fragment = '', options: BrowserContextOptions = {}, address = this.viewing.address): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    await page.goto(`${address}${fragment === '' ? '' : `#${fragment}`}`);
    await page.waitForSelector('.tally', { state: 'attached' });
    this.#open.push(page);
    return page;
  }

  /** Close the pages of one test, and see that none of them complained. */
  async tidy(): Promise<void> {
    for (const page of this.#open.splice(0)) await page.context().close();
    expect(this.problems.splice(0)).toEqual([]);
  }

  async stop(): Promise<void> {
    if (this.#running === null) return;
    await this.browser.close();
    this.viewing.server.close();
    this.viewing.server.closeAllConnections();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function small(): Record<string, string> {
  return {
    'graph.json': readFileSync(path.join(FIXTURES, 'small.json'), 'utf8'),
    'articles.jsonl': readFileSync(path.join(FIXTURES, 'articles.jsonl'), 'utf8'),
  };
}

/** Opens the details of a node by its name, as a reader would. */
export async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.waitForSelector('.hit[role=option]:not(.none)');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#detail h2');
}

/** The middle of the picture, in the page's pixels. */
export async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.canvas').boundingBox();
  if (!box) throw new Error('there is no picture');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How many nodes are shown. */
export async function tally(page: Page): Promise<number> {
  return Number.parseInt(((await page.locator('.tally').textContent()) ?? '').replaceAll(',', ''), 10);
}

/** How many nodes are shown, once it is as many as that. */
export async function untilTally(page: Page, many: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      Number.parseInt((document.querySelector('.tally')?.textContent ?? '').replaceAll(',', ''), 10) === wanted,
    many,
  );
}

/** Drops a file from the disk on the page, as a hand with a mouse would. */
export async function drop(page: Page, file: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    client.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  await send('dragEnter');
  await send('dragOver');
  // A drop counts only once the page has said that it takes it.
  await page.waitForSelector('.is-dropping');
  await send('dragOver');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  await send('drop');
  await client.detach();
}

/** What is saved by an item of the menu that keeps and shares. */
export async function download(page: Page, item: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Share' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: item }).click()]);
  return readFileSync(await file.path());
}
