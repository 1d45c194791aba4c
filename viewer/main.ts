import type { Correction } from '../src/view/correction.js';
import { App, isDark, type Panel } from './app.js';
import { fromFragment } from './address.js';
import { chooseFile, listenForDrops } from './controllers/own-file.js';
import { followAddress } from './controllers/history.js';
import { listenToKeys } from './controllers/keyboard.js';
import { corrected } from './data/corrected.js';
import { loadGraph, type Loaded } from './data/load.js';
import { UnreadableGraph } from './data/read.js';
import { button, fill, h } from './dom.js';
import { PANELS } from './panels/index.js';
import { START, Store } from './state.js';
import { toast } from './toast.js';

const root = document.getElementById('app') ?? document.body;
const live = h('div', { class: 'unseen', attrs: { role: 'status', 'aria-live': 'polite' } });
const token = document.querySelector<HTMLMetaElement>('meta[name="parley-token"]')?.content ?? null;
const store = new Store(fromFragment(location.hash));
const watching = { panels: [] as readonly Panel[] };
let ending = new AbortController();

store.watch((view, before) => {
  showTheme();
  for (const panel of watching.panels.toReversed()) panel.update(view, before);
});
followAddress(store);

/** The stylesheet knows two themes; `auto` is whichever the system is set to. */
function showTheme(): void {
  document.documentElement.dataset['theme'] = isDark(store.view) ? 'dark' : 'light';
}

function announce(message: string): void {
  live.textContent = message;
}

function tell(message: string): void {
  announce(message);
  toast(message);
}

function openOwn(own: Loaded): void {
  store.set({ ...START, theme: store.view.theme });
  mount(own, true);
}

/** Where there is no graph beside the page, or none that can be read: why, and the way to one's own. */
function mountNothing(reason: string): void {
  const opener = { signal: ending.signal, open: openOwn, tell };
  showTheme();
  fill(
    root,
    h(
      'main',
      { class: 'nothing' },
      h('h1', { class: 'brand' }, 'parley'),
      h('p', { class: 'empty-title' }, 'There is no graph to show'),
      h('p', {}, reason),
      h('p', { class: 'note' }, 'A graph.json or GEXF file can be dropped anywhere on this page; it is sent nowhere.'),
      button(
        'Open a graph of your own …',
        () => {
          chooseFile(opener);
        },
        { class: 'button primary' },
      ),
    ),
    live,
  );
  listenForDrops(opener);
}

/** Show a graph in place of whatever was shown. */
function mount(loaded: Loaded, isOwn: boolean): void {
  ending.abort();
  ending = new AbortController();
  const decisions: Correction[] = [];
  const app: App = new App(
    loaded,
    store,
    ending.signal,
    announce,
    tell,
    isOwn ? null : token,
    (decision) => {
      decisions.push(decision);
      mount({ ...loaded, model: corrected(loaded.model, decisions) }, isOwn);
    },
    openOwn,
  );
  showTheme();
  if (!app.canDraw && store.view.mode === 'picture') {
    store.set({ mode: 'table' });
    announce('This browser cannot draw the picture (no WebGL 2); the table shows the same.');
  }
  const panels = PANELS.map((make) => make(app));
  fill(
    root,
    h(
      'a',
      {
        class: 'skip',
        attrs: { href: '#' },
        onclick: (event) => {
          event.preventDefault();
          store.set({ mode: 'table' });
          document.querySelector<HTMLElement>('#table')?.focus();
        },
      },
      'Go to the table',
    ),
    ...panels.map((panel) => panel.element),
    live,
  );
  watching.panels = panels;
  // From the last to the first: details that open beside the picture take their room before it looks how much it has.
  for (const panel of panels.toReversed()) panel.update(store.view, null);
  listenToKeys(app);
  listenForDrops(app);
  matchMedia('(prefers-color-scheme: dark)').addEventListener(
    'change',
    () => {
      showTheme();
      for (const panel of panels) panel.update(store.view, store.view);
    },
    { signal: ending.signal },
  );
}

try {
  mount(await loadGraph(), false);
} catch (error) {
  if (!(error instanceof UnreadableGraph)) throw error;
  mountNothing(error.message);
}
