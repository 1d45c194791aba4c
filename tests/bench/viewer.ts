// The viewer beside a bare Sigma page with the same graph, in one browser, run by turns: `npx tsx tests/bench/viewer.ts`.
// First paint, frames of a moving camera, scripting of a filter and a hover; medians of paired runs. Software GL: a floor.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { savedGraph, serve } from '../../src/view/index.js';
import { buildViewer } from '../browser/built.js';
import { CHROMIUM } from '../browser/chromium.js';
import { makeGraph } from '../browser/made-graph.js';

const RUNS = Number(process.env['RUNS'] ?? 5);
const FRAMES = 6;
const PAGE = `<!doctype html><meta charset="utf-8"><title>bare</title>
<style>html,body{margin:0;height:100%}#c{height:100%}</style><div id="c"></div><script type="module" src="main.js"></script>`;
const BARE = `
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
const data = await (await fetch('./graph.json')).json();
const graph = new MultiDirectedGraph();
for (const { key, attributes: { x, y, label } } of data.nodes) graph.addNode(key, { x, y, label, size: 4, color: '#2b66b0' });
for (const { key, source, target } of data.edges) graph.addDirectedEdgeWithKey(key, source, target, { size: 1, color: '#cccccc' });
new Sigma(graph, document.getElementById('c'));
`;

interface Figures {
  readonly paintMs: number;
  readonly frameMs: number;
}

async function main(): Promise<void> {
  if (CHROMIUM === null) throw new Error('no Chromium found; name one in PARLEY_CHROMIUM');
  buildViewer();
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-bench-'));
  const { graph, articles, nodes, edges } = makeGraph(10_000, 30_000);
  writeFileSync(path.join(folder, 'graph.json'), graph);
  writeFileSync(path.join(folder, 'articles.jsonl'), articles);
  const viewing = await serve(await savedGraph(folder), 0, () => new Date());
  const bare = await serveBare(folder, graph);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const pairs: (readonly [ours: Figures, theirs: Figures])[] = [];
    for (let run = 0; run < RUNS; run++) {
      const ours = await look(browser, viewing.address);
      const theirs = await look(browser, bare.address);
      pairs.push([ours, theirs]);
      say(
        `run ${run + 1}: paint ${ours.paintMs.toFixed(0)} / ${theirs.paintMs.toFixed(0)} ms, frame ${ours.frameMs.toFixed(0)} / ${theirs.frameMs.toFixed(0)} ms`,
      );
    }
    say(`${nodes} nodes, ${edges} edges, ours / a bare Sigma page, medians of ${RUNS} paired runs`);
    say(`first paint     ${ratio(pairs, 'paintMs')}   (at most 1.30)`);
    say(`a camera frame  ${ratio(pairs, 'frameMs')}   (at most 1.25)`);
    const { filterMs, hoverMs } = await answers(browser, viewing.address);
    say(
      `scripting of a filter ${filterMs.toFixed(0)} ms, of the slowest hover ${hoverMs.toFixed(0)} ms   (at most 100)`,
    );
  } finally {
    await browser.close();
    viewing.server.closeAllConnections();
    viewing.server.close();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function ratio(pairs: readonly (readonly [Figures, Figures])[], key: keyof Figures): string {
  const of = median(pairs.map(([ours, theirs]) => ours[key] / theirs[key]));
  return `${of.toFixed(2)}   ${median(pairs.map(([ours]) => ours[key])).toFixed(0)} / ${median(pairs.map(([, theirs]) => theirs[key])).toFixed(0)} ms`;
}

/** The runner of this file names functions for its traces with a helper that pages do not have. */
async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript('globalThis.__name = (value) => value;');
  return page;
}

/** Until the picture stands and a frame has gone by, then the cost of a frame while the camera moves. */
async function look(browser: Browser, address: string): Promise<Figures> {
  const page = await newPage(browser);
  await page.goto(address, { waitUntil: 'commit' });
  // Sigma makes its canvases and draws the first frame in one go.
  await page.waitForSelector('.sigma-nodes', { state: 'attached', timeout: 120_000 });
  const paintMs = await page.evaluate(
    () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            done(performance.now());
          }),
        ),
      ),
  );
  const frameMs = await moving(page);
  await page.close();
  return { paintMs, frameMs };
}

/** Turn the wheel frame by frame, as a person who zooms: both pages listen to it. */
async function moving(page: Page): Promise<number> {
  return page.evaluate(async (frames) => {
    const target = document.querySelector('.sigma-mouse');
    if (!target) throw new Error('there is no picture');
    const box = target.getBoundingClientRect();
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    const costs: number[] = [];
    for (let turn = 0; turn < frames; turn++) {
      target.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: turn % 2 === 0 ? -120 : 120,
          clientX: box.left + box.width / 2,
          clientY: box.top + box.height / 2,
          bubbles: true,
          cancelable: true,
        }),
      );
      const start = performance.now();
      await frame();
      await frame();
      await frame();
      costs.push((performance.now() - start) / 3);
    }
    costs.sort((a, b) => a - b);
    return costs[Math.floor(costs.length / 2)] ?? NaN;
  }, FRAMES);
}

/** How long the page's own code works on a click in the legend and on a move of the mouse. */
async function answers(browser: Browser, address: string): Promise<{ filterMs: number; hoverMs: number }> {
  const page = await newPage(browser);
  await page.goto(address);
  await page.waitForSelector('.sigma-nodes', { state: 'attached', timeout: 120_000 });
  const figures = await page.evaluate(() => {
    const entry = [...document.querySelectorAll<HTMLElement>('.entry')].find((each) =>
      each.textContent.startsWith('People'),
    );
    const canvas = document.querySelector('.canvas');
    if (!entry || !canvas) throw new Error('the page is not as it was');
    const box = canvas.getBoundingClientRect();
    const timed = (run: () => void): number => {
      const start = performance.now();
      run();
      return performance.now() - start;
    };
    const filters: number[] = [];
    for (let turn = 0; turn < 7; turn++)
      filters.push(
        timed(() => {
          entry.click();
        }),
      );
    // The picture lights up in the next frame; here at once, so that its work is counted.
    window.requestAnimationFrame = (run) => {
      run(performance.now());
      return 0;
    };
    const hovers: number[] = [];
    for (let turn = 0; turn < 40; turn++)
      hovers.push(
        timed(() => {
          canvas.dispatchEvent(
            new PointerEvent('pointermove', {
              clientX: box.left + 300 + turn * 10,
              clientY: box.top + 200 + turn * 8,
              bubbles: true,
            }),
          );
        }),
      );
    const middle = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
    return { filterMs: middle(filters), hoverMs: Math.max(...hovers) };
  });
  await page.close();
  return figures;
}

/** The least page that draws the same nodes and edges with Sigma. */
async function serveBare(
  folder: string,
  graph: string,
): Promise<{ readonly address: string; readonly close: () => void }> {
  // Below the project, so that its packages are found.
  const source = path.resolve('node_modules/.cache/bare-sigma');
  mkdirSync(source, { recursive: true });
  writeFileSync(path.join(source, 'main.js'), BARE);
  await build({
    configFile: false,
    root: source,
    logLevel: 'silent',
    build: {
      outDir: path.join(folder, 'bare'),
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: 'main.js', formats: ['es'], fileName: () => 'main.js' },
    },
  });
  rmSync(source, { recursive: true });
  const script = readFileSync(path.join(folder, 'bare/main.js'));
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === '/graph.json'
        ? ['application/json', graph]
        : request.url === '/main.js'
          ? ['text/javascript', script]
          : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

await main();
