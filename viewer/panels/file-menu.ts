import { EXPORT_FORMATS, exportGraph, TABLES, type ExportFormat } from '../../src/graph/browser.js';
import type { App } from '../app.js';
import { chooseFile } from '../controllers/own-file.js';
import { shownGraph } from '../data/shown-graph.js';
import { button, h } from '../dom.js';
import { asPng, asSvg } from '../picture/image.js';

/** Keep and share: a link to this view, images and files of what is shown, another file to look at. */
export function fileMenu(app: App): HTMLElement {
  const id = 'file-menu';
  const list = h('ul', { class: 'menu-list', id, attrs: { hidden: true } });
  const toggle = button('Share', () => {
    open(list.hasAttribute('hidden'));
  });
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-controls', id);
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
  };
  const item = (label: string, run: () => void | Promise<void>): void => {
    list.append(
      h(
        'li',
        {},
        button(
          label,
          () => {
            open(false);
            toggle.focus();
            void run();
          },
          { class: 'menu-item' },
        ),
      ),
    );
  };
  item('Copy link to this view', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      app.tell('The link is copied.');
    } catch {
      app.tell('The browser did not allow copying; the address bar holds the link.');
    }
  });
  item('Picture as PNG', () =>
    asPng(app).then((blob) => {
      save(app, blob, 'parley.png');
    }),
  );
  item('Picture as SVG', () => {
    save(app, new Blob([asSvg(app)], { type: 'image/svg+xml' }), 'parley.svg');
  });
  for (const format of EXPORT_FORMATS)
    item(`What is shown as ${FORMAT_NAMES.get(format.name) ?? format.name}`, () => {
      exportAs(app, format);
    });
  item('Open a graph of your own …', () => {
    chooseFile(app);
  });
  const element = h('div', { class: 'menu' }, toggle, list);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    event.stopPropagation();
    open(false);
    toggle.focus();
  });
  app.listen('pointerdown', (event) => {
    if (event.target instanceof Node && !element.contains(event.target)) open(false);
  });
  return element;
}

const FORMAT_NAMES = new Map([
  ['gexf', 'GEXF'],
  ['graphml', 'GraphML'],
  ['csv-gephi', 'CSV, for Gephi'],
  ['csv-neo4j', 'CSV, for Neo4j'],
  ['cypher', 'Cypher'],
  ['jsonld', 'JSON-LD'],
  ['ftm', 'FollowTheMoney'],
  ['events', 'event rows'],
]);

function exportAs(app: App, format: ExportFormat): void {
  const graph = shownGraph(app);
  if (format.tables !== true)
    save(app, new Blob([...exportGraph(graph, format.name)], { type: 'text/plain' }), `parley.${format.extension}`);
  else
    for (const table of TABLES)
      save(
        app,
        new Blob([...exportGraph(graph, format.name, { table })], { type: 'text/csv' }),
        `parley-${table}.${format.extension}`,
      );
}

function save(app: App, blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = h('a', { attrs: { href: address, download: name } });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
  app.tell(`${name} is saved.`);
}
