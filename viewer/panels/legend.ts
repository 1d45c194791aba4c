import { NODE_KINDS, STATUSES } from '../../src/model.js';
import type { App, Panel } from '../app.js';
import { inWords } from '../data/dates.js';
import type { Shown } from '../data/scene.js';
import { capital, EDGE_WORDS, KIND_WORDS, STATUS_WORDS } from '../data/wording.js';
import { button, fill, h, s } from '../dom.js';
import type { Palette } from '../palette.js';
import { toggled, type View } from '../state.js';
import { icon, kindIcon, statusIcon } from './icons.js';
import { closeRail } from './rail.js';

/** The legend, whose entries filter, and the other filters below it. */
export function legendPanel(app: App): Panel {
  const updates: Update[] = [];
  let counted: { readonly shown: Shown; readonly counts: Counts } | null = null;
  const { nodes } = app.model;
  const kinds = NODE_KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  const statuses = STATUSES.filter((status) => nodes.some((node) => node.happening?.status === status));
  const publishers = [...new Set([...app.model.articles.values()].flatMap((each) => each.publisher ?? []))].sort();
  const element = h(
    'nav',
    { class: 'legend', id: 'legend', attrs: { 'aria-label': 'Legend and filters', tabindex: -1 } },
    h('h2', { class: 'rail-title' }, 'Legend'),
    button(
      'Close the legend',
      () => {
        closeRail();
      },
      { class: 'icon-button rail-close', icon: icon('close') },
    ),
    h(
      'ul',
      { class: 'entries' },
      ...kinds.map((kind) =>
        h(
          'li',
          {},
          entry(
            updates,
            kindIcon(kind),
            KIND_WORDS[kind].many,
            kind,
            nodes.filter((node) => node.kind === kind).length,
            {
              isOn: (view) => !view.hiddenKinds.includes(kind),
              toggle: () => {
                app.store.set({ hiddenKinds: toggled(app.view.hiddenKinds, kind) });
              },
            },
          ),
        ),
      ),
    ),
    h('p', { class: 'legend-key' }, kindIcon('person', { ring: true }), h('span', {}, 'A ring marks a mediator')),
    h('p', { class: 'legend-key' }, kindIcon('meeting', { hollow: true }), h('span', {}, 'Hollow: not held (yet)')),
    lines(app, updates),
    choices(app, updates, 'roles', 'Roles', [
      ['all', 'Everyone'],
      ['mediators', 'Mediators only'],
      ['backbone', 'Mediators’ backbone'],
    ]),
    statuses.length > 1
      ? group(
          'Status',
          ...statuses.map((status) =>
            entry(
              updates,
              statusIcon(status),
              STATUS_WORDS[status],
              status,
              nodes.filter((node) => node.happening?.status === status).length,
              {
                isOn: (view) => !view.hiddenStatuses.includes(status),
                toggle: () => {
                  app.store.set({ hiddenStatuses: toggled(app.view.hiddenStatuses, status) });
                },
              },
            ),
          ),
        )
      : null,
    forms(app, updates, 'meeting', 'Kind of meeting'),
    forms(app, updates, 'agreement', 'Kind of agreement'),
    publishers.length > 1
      ? picker(
          app,
          updates,
          'publisher',
          'Publisher',
          'All publishers',
          publishers.map((name) => [name, name]),
        )
      : null,
    app.model.articles.size > 1
      ? picker(
          app,
          updates,
          'article',
          'Article',
          'All articles',
          [...app.model.articles.values()].map((each) => [
            each.id,
            [each.title ?? each.id, each.published ? inWords(each.published) : '']
              .filter((part) => part !== '')
              .join(', '),
          ]),
        )
      : null,
  );
  return {
    element,
    update: (view) => {
      const { shown } = app;
      if (counted?.shown !== shown) counted = { shown, counts: countShown(app, shown) };
      for (const update of updates) update(view, counted.counts);
    },
  };
}

/** How many are shown of each kind, status and form, in one walk over the graph. */
type Counts = ReadonlyMap<string, number>;
type Update = (view: View, counts: Counts) => void;

function countShown(app: App, shown: Shown): Counts {
  const counts = new Map<string, number>();
  for (const { index, kind, happening } of app.model.nodes) {
    if ((happening ? shown.happenings : shown.nodes)[index] === 0) continue;
    for (const key of happening ? [kind, happening.status, `${kind} ${happening.kind}`] : [kind])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The kinds of meeting that there are, or of agreement. */
function forms(app: App, updates: Update[], of: 'meeting' | 'agreement', title: string): HTMLElement | null {
  const nodes = app.model.nodes.filter((node) => node.kind === of);
  const all = [...new Set(nodes.flatMap((node) => node.happening?.kind ?? []))].sort();
  if (all.length < 2) return null;
  return group(
    title,
    ...all.map((form) =>
      entry(
        updates,
        null,
        capital(form),
        `${of} ${form}`,
        nodes.filter((node) => node.happening?.kind === form).length,
        {
          isOn: (view) => !view.hiddenForms.includes(form),
          toggle: () => {
            app.store.set({ hiddenForms: toggled(app.view.hiddenForms, form) });
          },
        },
      ),
    ),
  );
}

/** What the lines of the picture mean; the lines that a fold draws are others. */
function lines(app: App, updates: Update[]): HTMLElement {
  const list = h('ul', { class: 'lines' });
  let drawn: { scene: unknown; palette: unknown } | null = null;
  updates.push(() => {
    const { scene, palette } = app;
    if (drawn?.scene === scene && drawn.palette === palette) return;
    drawn = { scene, palette };
    const kinds = new Set(scene.edges.map((edge) => edge.kind));
    fill(
      list,
      ...LINES.filter((kind) => kinds.has(kind)).map((kind) =>
        h(
          'li',
          { class: 'legend-key' },
          lineIcon(palette, kind, scene.fold !== 'none'),
          h('span', {}, lineWords(kind)),
        ),
      ),
    );
  });
  return list;
}

const LINES = ['tie', 'participated_in', 'party_to', 'mediated', 'hosted', 'represents', 'held_in'] as const;

function lineWords(kind: (typeof LINES)[number]): string {
  if (kind === 'tie') return 'met or agreed: thicker, more often';
  return kind === 'held_in' ? 'held in, lies in' : EDGE_WORDS[kind].name;
}

function lineIcon(palette: Palette, kind: (typeof LINES)[number], isFolded: boolean): SVGElement {
  const colour = isFolded && kind === 'mediated' ? palette.edges.via : palette.edges[kind];
  return s(
    'svg',
    { viewBox: '0 0 18 18', class: 'kind-icon', 'aria-hidden': 'true', focusable: 'false' },
    s('line', { x1: 0, y1: 9, x2: 18, y2: 9, stroke: colour, 'stroke-width': kind === 'tie' ? 5 : 2.4 }),
  );
}

function group(title: string, ...entries: HTMLElement[]): HTMLElement {
  return h(
    'section',
    { class: 'rail-group' },
    h('h3', { class: 'rail-subtitle' }, title),
    h('ul', { class: 'entries' }, ...entries.map((each) => h('li', {}, each))),
  );
}

/**
 * A line of the legend: its mark, its name, how many of it are shown, and of how many where that is less.
 *
 * @param key what the shown ones are counted under
 */
function entry(
  updates: Update[],
  mark: Node | null,
  name: string,
  key: string,
  all: number,
  on: { readonly isOn: (view: View) => boolean; readonly toggle: () => void },
): HTMLElement {
  const number = h('span', { class: 'entry-count' });
  const element = h(
    'button',
    { class: 'entry', onclick: on.toggle, attrs: { type: 'button', 'aria-pressed': 'true' } },
    mark,
    h('span', { class: 'entry-name' }, name),
    number,
  );
  updates.push((view, counts) => {
    element.setAttribute('aria-pressed', String(on.isOn(view)));
    const many = counts.get(key) ?? 0;
    const whole = all.toLocaleString('en-GB');
    number.textContent = many === all ? whole : `${many.toLocaleString('en-GB')} of ${whole}`;
  });
  return element;
}

function choices(
  app: App,
  updates: Update[],
  key: 'roles',
  title: string,
  options: readonly (readonly [View['roles'], string])[],
): HTMLElement {
  const id = `filter-${key}`;
  const select = h(
    'select',
    {
      id,
      class: 'field',
      onchange: () => {
        app.store.set({ roles: options.find(([value]) => value === select.value)?.[0] ?? 'all' });
      },
    },
    ...options.map(([value, label]) => h('option', { attrs: { value } }, label)),
  );
  updates.push((view) => {
    select.value = view.roles;
  });
  return h(
    'section',
    { class: 'rail-group' },
    h('label', { class: 'rail-subtitle', attrs: { for: id } }, title),
    select,
  );
}

function picker(
  app: App,
  updates: Update[],
  key: 'publisher' | 'article',
  title: string,
  all: string,
  options: readonly (readonly [value: string, label: string])[],
): HTMLElement {
  const id = `filter-${key}`;
  const select = h(
    'select',
    {
      id,
      class: 'field',
      onchange: () => {
        const value = select.selectedIndex === 0 ? null : select.value;
        app.store.set(key === 'article' ? { article: value } : { publisher: value });
      },
    },
    h('option', { attrs: { value: '' } }, all),
    ...options.map(([value, label]) => h('option', { attrs: { value } }, label)),
  );
  updates.push((view) => {
    const at = options.findIndex(([value]) => value === view[key]);
    select.selectedIndex = at + 1;
  });
  return h(
    'section',
    { class: 'rail-group' },
    h('label', { class: 'rail-subtitle', attrs: { for: id } }, title),
    select,
  );
}
