import type { App, Panel } from '../app.js';
import { inWords } from '../data/dates.js';
import type { NodeInfo } from '../data/model.js';
import { capital, count, KIND_WORDS, STATUS_WORDS } from '../data/wording.js';
import { button, fill, h } from '../dom.js';
import { nodeButton } from './links.js';

const PAGE = 100;

interface Column {
  readonly name: string;
  readonly key: (row: Row) => string | number;
  readonly cell?: (row: Row, app: App) => Node | string;
  /** Begins with the most. */
  readonly isCount?: true;
  /** Left out where no row is a meeting or agreement. */
  readonly ofHappenings?: true;
}

interface Row {
  readonly node: NodeInfo;
  readonly ties: number;
}

const COLUMNS: readonly Column[] = [
  { name: 'Name', key: ({ node }) => node.label.toLowerCase(), cell: ({ node }, app) => nodeButton(app, node) },
  { name: 'Kind', key: ({ node }) => (node.happening ? capital(node.happening.kind) : KIND_WORDS[node.kind].one) },
  {
    name: 'Date',
    key: ({ node }) => node.happening?.bounds?.first ?? Infinity,
    cell: ({ node }) => (node.happening ? inWords(node.happening.date) : ''),
    ofHappenings: true,
  },
  {
    name: 'Status',
    key: ({ node }) => (node.happening ? STATUS_WORDS[node.happening.status] : ''),
    ofHappenings: true,
  },
  { name: 'Mediator', key: ({ node }) => (node.mediator ? 'yes' : '') },
  { name: 'Ties', key: ({ ties }) => ties, isCount: true },
  { name: 'Articles', key: ({ node }) => node.articles.length, isCount: true },
];

/** The same view as a table: one row a node that is shown, in any column's order. */
export function tablePanel(app: App): Panel {
  let sortBy = COLUMNS.find(({ isCount }) => isCount)!;
  let isDown = true;
  let limit = PAGE;
  let drawn: unknown = null;
  const element = h('section', {
    class: 'stage table-view',
    id: 'table',
    attrs: { 'aria-label': 'Table', tabindex: -1, hidden: true },
  });
  const draw = (): void => {
    const { nodes } = app.shown;
    const counts = tieCounts(app);
    const rows = app.scene.nodes
      .filter((index) => nodes[index] === 1)
      .map((index): Row => ({ node: app.model.nodes[index]!, ties: counts[index]! }));
    const columns = COLUMNS.filter(({ ofHappenings }) => !ofHappenings || rows.some(({ node }) => node.happening));
    const column = columns.includes(sortBy) ? sortBy : columns[0]!;
    const keyed = rows.map((each) => ({ row: each, key: column.key(each) }));
    keyed.sort(
      (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.node.index - b.row.node.index) * (isDown ? -1 : 1),
    );
    fill(
      element,
      h(
        'table',
        {},
        h(
          'caption',
          {},
          `${count(rows.length, 'row')}${app.scene.fold === 'none' ? '' : ', meetings folded into ties'}`,
        ),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ...columns.map((each, index) =>
              h(
                'th',
                { attrs: { scope: 'col', 'aria-sort': each !== column ? null : isDown ? 'descending' : 'ascending' } },
                button(
                  each.name,
                  () => {
                    isDown = each === column ? !isDown : each.isCount === true;
                    sortBy = each;
                    draw();
                    element.querySelectorAll<HTMLElement>('th button')[index]?.focus();
                  },
                  { class: 'sort' },
                ),
              ),
            ),
          ),
        ),
        h('tbody', {}, ...keyed.slice(0, limit).map((each) => rowOf(app, columns, each.row))),
      ),
      rows.length > limit
        ? button(`Show ${Math.min(PAGE, rows.length - limit)} more`, () => {
            limit += PAGE;
            draw();
          })
        : null,
      app.scene.fold === 'none' ? null : ties(app),
    );
  };
  return {
    element,
    update: (view, before) => {
      element.hidden = view.mode !== 'table';
      if (element.hidden) return;
      if (drawn !== app.shown || !before) {
        if (drawn !== app.shown) limit = PAGE;
        drawn = app.shown;
        draw();
      }
      for (const each of element.querySelectorAll('tr[data-id]'))
        if (view.selected && each.getAttribute('data-id') === view.selected.id)
          each.setAttribute('aria-current', 'true');
        else each.removeAttribute('aria-current');
    },
  };
}

function rowOf(app: App, columns: readonly Column[], row: Row): HTMLElement {
  return h(
    'tr',
    { attrs: { 'data-id': row.node.id } },
    ...columns.map((column, index) => {
      const content = column.cell ? column.cell(row, app) : String(column.key(row));
      return index === 0 ? h('th', { attrs: { scope: 'row' } }, content) : h('td', {}, content);
    }),
  );
}

/** How many shown edges each node has. */
function tieCounts(app: App): Int32Array {
  const counts = new Int32Array(app.model.nodes.length);
  app.scene.edges.forEach((edge, index) => {
    if (app.shown.edges[index] === 0) return;
    counts[edge.source]!++;
    if (edge.target !== edge.source) counts[edge.target]!++;
  });
  return counts;
}

/** In a fold, who is tied to whom. */
function ties(app: App): HTMLElement {
  const { scene, shown, model } = app;
  const rows = scene.edges.flatMap((edge, index) =>
    edge.tie && shown.edges[index] === 1 ? [{ tie: edge.tie, weight: shown.weights[index]! }] : [],
  );
  rows.sort((a, b) => b.weight - a.weight);
  return h(
    'table',
    {},
    h('caption', {}, count(rows.length, 'tie')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...['Tie', 'Meetings and agreements', 'Mediated by'].map((name) => h('th', { attrs: { scope: 'col' } }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      ...rows.slice(0, PAGE).map(({ tie, weight }) =>
        h(
          'tr',
          { attrs: { 'data-id': tie.id } },
          h(
            'th',
            { attrs: { scope: 'row' } },
            button(
              `${model.nodes[tie.a]!.label} – ${model.nodes[tie.b]!.label}`,
              () => {
                app.select({ type: 'tie', id: tie.id });
              },
              { class: 'node-link' },
            ),
          ),
          h('td', {}, String(weight)),
          h('td', {}, [...new Set(tie.mediators.map((each) => model.nodes[each.node]!.label))].join(', ')),
        ),
      ),
    ),
  );
}
