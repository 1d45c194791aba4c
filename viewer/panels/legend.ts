import { NODE_KINDS, STATUSES } from '../../src/model.js';
import type { App, Panel } from '../app.js';
import { inWords } from '../data/dates.js';
import { capital, KIND_WORDS, STATUS_WORDS } from '../data/wording.js';
import { button, h } from '../dom.js';
import { isHollow } from '../palette.js';
import { isFiltered, START, toggled, type View } from '../state.js';
import { kindIcon } from './icons.js';

/** The legend, whose entries filter, and the other filters below it. */
export function legendPanel(app: App): Panel {
  const updates: ((view: View) => void)[] = [];
  const { nodes } = app.model;
  const kinds = NODE_KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  const statuses = STATUSES.filter((status) => nodes.some((node) => node.happening?.status === status));
  const forms = [...new Set(nodes.flatMap((node) => (node.happening ? [node.happening.kind] : [])))].sort();
  const publishers = [...new Set([...app.model.articles.values()].flatMap((each) => each.publisher ?? []))].sort();
  const reset = button('Show everything', () => {
    app.store.set({ ...pick(START), depth: 0 });
  });
  reset.classList.add('quiet');
  const tally = h('p', { class: 'tally' });
  const element = h(
    'nav',
    { class: 'legend', id: 'legend', attrs: { 'aria-label': 'Legend and filters' } },
    h('h2', { class: 'rail-title' }, 'What is shown'),
    h(
      'ul',
      { class: 'entries' },
      ...kinds.map((kind) =>
        h(
          'li',
          {},
          entry(updates, kindIcon(kind), KIND_WORDS[kind].many, nodes.filter((node) => node.kind === kind).length, {
            isOn: (view) => !view.hiddenKinds.includes(kind),
            toggle: () => {
              app.store.set({ hiddenKinds: toggled(app.view.hiddenKinds, kind) });
            },
          }),
        ),
      ),
    ),
    h('p', { class: 'legend-key' }, kindIcon('person', { ring: true }), h('span', {}, 'A ring marks a mediator')),
    h('p', { class: 'legend-key' }, kindIcon('meeting', { hollow: true }), h('span', {}, 'Hollow: not held (yet)')),
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
              kindIcon('meeting', { hollow: isHollow(status) }),
              STATUS_WORDS[status],
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
    forms.length > 1
      ? group(
          'Kind of meeting',
          ...forms.map((form) =>
            entry(updates, null, capital(form), nodes.filter((node) => node.happening?.kind === form).length, {
              isOn: (view) => !view.hiddenForms.includes(form),
              toggle: () => {
                app.store.set({ hiddenForms: toggled(app.view.hiddenForms, form) });
              },
            }),
          ),
        )
      : null,
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
    h('div', { class: 'rail-foot' }, tally, reset),
  );
  return {
    element,
    update: (view) => {
      for (const update of updates) update(view);
      const shown = app.shown;
      const many = shown.nodes.reduce((sum, each) => sum + each, 0);
      tally.textContent = `${many.toLocaleString('en-GB')} of ${nodes.length.toLocaleString('en-GB')} shown`;
      reset.hidden = !isFiltered(view);
    },
  };
}

function pick(view: View): Partial<View> {
  const { hiddenKinds, hiddenStatuses, hiddenForms, roles, article, publisher, window, undated } = view;
  return { hiddenKinds, hiddenStatuses, hiddenForms, roles, article, publisher, window, undated };
}

function group(title: string, ...entries: HTMLElement[]): HTMLElement {
  return h(
    'section',
    { class: 'rail-group' },
    h('h3', { class: 'rail-subtitle' }, title),
    h('ul', { class: 'entries' }, ...entries.map((each) => h('li', {}, each))),
  );
}

function entry(
  updates: ((view: View) => void)[],
  mark: Node | null,
  name: string,
  number: number,
  on: { readonly isOn: (view: View) => boolean; readonly toggle: () => void },
): HTMLElement {
  const element = h(
    'button',
    { class: 'entry', onclick: on.toggle, attrs: { type: 'button', 'aria-pressed': 'true' } },
    mark,
    h('span', { class: 'entry-name' }, name),
    h('span', { class: 'entry-count' }, number.toLocaleString('en-GB')),
  );
  updates.push((view) => {
    element.setAttribute('aria-pressed', String(on.isOn(view)));
  });
  return element;
}

function choices(
  app: App,
  updates: ((view: View) => void)[],
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
  updates: ((view: View) => void)[],
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
