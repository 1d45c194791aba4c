import type { App, Panel } from '../app.js';
import { inWords } from '../data/dates.js';
import { linked, otherEnd, type EdgeInfo, type NodeInfo } from '../data/model.js';
import { capital, count, EDGE_WORDS, STATUS_WORDS, whatItIs } from '../data/wording.js';
import { button, fill, h } from '../dom.js';
import { isHollow } from '../palette.js';
import { icon, kindIcon } from './icons.js';
import { correction } from './correction.js';
import { nodeButton, whyButton } from './links.js';
import { meetings } from './meeting-list.js';
import { sentences } from './sentences.js';
import { offices } from './offices.js';
import { pathSection, pathTo } from './paths.js';

/** What is picked: what it is, its edges, and the sentences that say so. */
export function detailPanel(app: App): Panel {
  const element = h('aside', { class: 'panel detail', id: 'detail', attrs: { 'aria-label': 'Details', hidden: true } });
  return {
    element,
    update: (view, before) => {
      if (
        before &&
        view.selected === before.selected &&
        view.path === before.path &&
        view.depth === before.depth &&
        view.fold === before.fold
      )
        return;
      const content = view.selected ? describe(app) : null;
      element.hidden = content === null;
      if (!content) {
        element.replaceChildren();
        return;
      }
      fill(element, ...content);
      if (before && before.selected !== view.selected) element.scrollTop = 0;
    },
  };
}

function describe(app: App): (Node | null)[] | null {
  const { selected } = app.view;
  if (!selected) return null;
  if (selected.type === 'node') {
    const index = app.model.byId.get(selected.id);
    return index === undefined ? gone(app, selected.id) : aboutNode(app, app.model.nodes[index]!);
  }
  if (selected.type === 'edge') {
    const index = app.model.edgeById.get(selected.id);
    return index === undefined ? gone(app, selected.id) : aboutEdge(app, app.model.edges[index]!);
  }
  return aboutTie(app, selected.id);
}

function gone(app: App, id: string): Node[] {
  return [
    heading(app, 'Not in this graph', null, id),
    h('p', { class: 'note' }, 'The address names something that this graph does not have.'),
  ];
}

function heading(app: App, title: string, icon_: Node | null, what: string): HTMLElement {
  return h(
    'header',
    { class: 'panel-head' },
    h('p', { class: 'eyebrow' }, icon_, what),
    h('h2', { attrs: { tabindex: -1 } }, title),
    button(
      'Close',
      () => {
        app.select(null);
      },
      { class: 'icon-button close', icon: icon('close') },
    ),
  );
}

function aboutNode(app: App, node: NodeInfo): (Node | null)[] {
  const { happening } = node;
  const edges = app.model.incident[node.index]!.map((index) => app.model.edges[index]!);
  const facts = happening
    ? `${STATUS_WORDS[happening.status]} · ${inWords(happening.date)} · ${count(happening.sources, 'independent source')}`
    : `In ${count(node.articles.length, 'article')} · ${count(node.evidenceCount, 'sentence')}`;
  return [
    heading(
      app,
      node.label,
      kindIcon(node.kind, { hollow: isHollow(happening?.status ?? null), ring: node.mediator }),
      whatItIs(node),
    ),
    h('p', { class: 'facts' }, facts),
    happening?.cameo ? h('p', { class: 'facts' }, `CAMEO ${happening.cameo}`) : null,
    node.aliases.length > 0 ? h('p', { class: 'facts' }, `Also: ${node.aliases.join(', ')}`) : null,
    around(app),
    pathTo(app, node),
    pathSection(app),
    happening && happening.disagreements.length > 0 ? disagreements(app, node) : null,
    offices(app, node, edges),
    meetings(app, node, 'Mediated', linked(app.model, node.index, 'mediated')),
    meetings(app, node, 'Meetings and agreements', [
      ...new Set([...linked(app.model, node.index, 'participated_in'), ...linked(app.model, node.index, 'party_to')]),
    ]),
    ...otherEdges(app, node, edges),
    sentences(app, node.evidence, node.evidenceCount),
    correction(app, node),
  ];
}

/** How far around the node the picture goes. */
function around(app: App): HTMLElement {
  const choices = [0, 1, 2, 3] as const;
  return h(
    'div',
    { class: 'choices', attrs: { role: 'group', 'aria-label': 'How many steps around it are shown' } },
    h('span', { class: 'choices-name' }, 'Show'),
    ...choices.map((depth) =>
      button(
        depth === 0 ? 'all' : count(depth, 'step'),
        () => {
          app.store.set({ depth });
        },
        { class: 'choice', pressed: app.view.depth === depth },
      ),
    ),
  );
}

const LISTED_APART = new Set(['represents>', 'mediated>', 'participated_in>', 'party_to>']);

function otherEdges(app: App, node: NodeInfo, edges: readonly EdgeInfo[]): HTMLElement[] {
  const groups = new Map<string, { title: string; edges: EdgeInfo[] }>();
  for (const edge of edges) {
    const isOut = edge.source === node.index;
    const key = `${edge.kind}${isOut ? '>' : '<'}`;
    if (LISTED_APART.has(key)) continue;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { title: EDGE_WORDS[edge.kind][isOut ? 'out' : 'in'], edges: [] }));
    group.edges.push(edge);
  }
  return [...groups.values()].map((group) =>
    h(
      'section',
      { class: 'section' },
      h('h3', {}, group.edges.length > 1 ? `${group.title} (${group.edges.length})` : group.title),
      h(
        'ul',
        { class: 'rows' },
        ...group.edges.map((edge) =>
          h(
            'li',
            { class: 'row' },
            h(
              'span',
              { class: 'row-main' },
              nodeButton(app, app.model.nodes[otherEnd(edge, node.index)]!),
              edge.office ? h('span', { class: 'muted' }, ` ${edge.office}`) : null,
            ),
            h('span', { class: 'row-side' }, whyButton(app, edge)),
          ),
        ),
      ),
    ),
  );
}

function disagreements(app: App, node: NodeInfo): HTMLElement {
  return h(
    'section',
    { class: 'section disagreement' },
    h('h3', {}, 'Sources disagree'),
    ...(node.happening?.disagreements ?? []).map((each) =>
      h(
        'div',
        {},
        h('p', { class: 'disagreement-field' }, capital(each.field)),
        h(
          'ul',
          { class: 'rows' },
          ...each.values.map((value) => {
            const named = app.model.byId.get(value.value);
            const shown =
              named === undefined
                ? each.field === 'date'
                  ? inWords(value.value)
                  : value.value
                : app.model.nodes[named]!.label;
            return h(
              'li',
              {},
              h('strong', {}, shown),
              value.evidence.length > 0 ? sentences(app, value.evidence) : null,
            );
          }),
        ),
      ),
    ),
  );
}

function aboutEdge(app: App, edge: EdgeInfo): Node[] {
  const source = app.model.nodes[edge.source]!;
  const target = app.model.nodes[edge.target]!;
  const words = EDGE_WORDS[edge.kind];
  return [
    heading(
      app,
      `${source.label} ${words.out.toLowerCase()} ${target.label}`,
      null,
      capital(edge.office ?? words.name),
    ),
    h('ul', { class: 'rows ends' }, h('li', {}, nodeButton(app, source)), h('li', {}, nodeButton(app, target))),
    sentences(app, edge.evidence, edge.evidenceCount),
  ];
}

function aboutTie(app: App, id: string): (Node | null)[] {
  const tie = app.scene.tieById.get(id);
  if (!tie) return gone(app, id);
  const a = app.model.nodes[tie.a]!;
  const b = app.model.nodes[tie.b]!;
  const mediators = [...new Set(tie.mediators.map((each) => each.node))].map((index) => app.model.nodes[index]!);
  const happenings = tie.happenings.map((index) => app.model.nodes[index]!);
  return [
    heading(
      app,
      `${a.label} and ${b.label}`,
      null,
      `Tie of ${count(tie.happenings.length, 'meeting or agreement', 'meetings and agreements')}`,
    ),
    h('ul', { class: 'rows ends' }, h('li', {}, nodeButton(app, a)), h('li', {}, nodeButton(app, b))),
    mediators.length > 0
      ? h(
          'section',
          { class: 'section' },
          h('h3', {}, 'Mediated by'),
          h('ul', { class: 'rows' }, ...mediators.map((node) => h('li', {}, nodeButton(app, node)))),
        )
      : null,
    meetings(app, null, 'What brought them together', happenings),
    sentences(
      app,
      happenings.flatMap((node) => node.evidence),
      happenings.reduce((sum, node) => sum + node.evidenceCount, 0),
    ),
  ];
}
