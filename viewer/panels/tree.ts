import { NODE_KINDS } from '../../src/model.js';
import type { App, Panel } from '../app.js';
import { otherEnd, type NodeInfo } from '../data/model.js';
import { count, EDGE_WORDS, KIND_WORDS } from '../data/wording.js';
import { fill, h } from '../dom.js';
import { isHollow } from '../palette.js';
import { kindIcon } from './icons.js';

/** A branch of the tree; its children are made when it is first opened. */
interface Branch {
  readonly label: string;
  readonly mark: () => Node | null;
  readonly node: number | null;
  readonly children: (() => readonly Branch[]) | null;
}

const PAGE = 200;

/** The same view as a tree: kinds, their nodes, what each is tied by, and to whom. Arrow keys walk it as in any tree. */
export function treePanel(app: App): Panel {
  const element = h('section', { class: 'stage tree-view', id: 'tree', attrs: { 'aria-label': 'Tree', hidden: true } });
  let drawn: unknown = null;
  const draw = (): void => {
    const tree = h('ul', { class: 'tree', attrs: { role: 'tree', 'aria-label': 'The graph' } });
    tree.append(...roots(app).map((branch) => item(app, branch, 1)));
    tree.querySelector('[role=treeitem]')?.setAttribute('tabindex', '0');
    tree.addEventListener('keydown', (event) => {
      if (walk(tree, event)) event.preventDefault();
    });
    fill(element, tree);
  };
  return {
    element,
    update: (view) => {
      element.hidden = view.mode !== 'tree';
      if (element.hidden) return;
      if (drawn !== app.shown) {
        drawn = app.shown;
        draw();
      }
      for (const each of element.querySelectorAll('[data-id]'))
        each.setAttribute('aria-selected', String(each.getAttribute('data-id') === view.selected?.id));
    },
  };
}

function roots(app: App): Branch[] {
  const { scene, shown, model } = app;
  const nodes = scene.nodes.filter((index) => shown.nodes[index] === 1).map((index) => model.nodes[index]!);
  return NODE_KINDS.flatMap((kind) => {
    const all = nodes
      .filter((node) => node.kind === kind)
      .sort((a, b) => b.importance - a.importance || a.index - b.index);
    return all.length === 0
      ? []
      : [
          {
            label: `${KIND_WORDS[kind].many} (${all.length})`,
            mark: () => kindIcon(kind),
            node: null,
            children: () => all.slice(0, PAGE).map((node) => branchOf(app, node, [])),
          },
        ];
  });
}

function branchOf(app: App, node: NodeInfo, above: readonly number[]): Branch {
  const hasChildren = !above.includes(node.index);
  return {
    label: node.label,
    mark: () => kindIcon(node.kind, { ring: node.mediator, hollow: isHollow(node.happening?.status ?? null) }),
    node: node.index,
    children: hasChildren ? () => tieBranches(app, node, [...above, node.index]) : null,
  };
}

function tieBranches(app: App, node: NodeInfo, above: readonly number[]): Branch[] {
  const { scene, shown, model } = app;
  const groups = new Map<string, Set<number>>();
  const add = (title: string, other: number): void => {
    const known = groups.get(title);
    if (known) known.add(other);
    else groups.set(title, new Set([other]));
  };
  if (scene.fold === 'none')
    for (const index of model.incident[node.index]!) {
      if (shown.edges[index] === 0) continue;
      const edge = model.edges[index]!;
      add(EDGE_WORDS[edge.kind][edge.source === node.index ? 'out' : 'in'], otherEnd(edge, node.index));
    }
  else
    scene.edges.forEach((edge, index) => {
      if (shown.edges[index] === 0 || (edge.source !== node.index && edge.target !== node.index)) return;
      const isOut = edge.source === node.index;
      const title =
        edge.kind === 'tie'
          ? 'Met'
          : edge.kind === 'mediated'
            ? isOut
              ? 'Mediated for'
              : 'Mediated by'
            : EDGE_WORDS[edge.kind][isOut ? 'out' : 'in'];
      add(title, isOut ? edge.target : edge.source);
    });
  return [...groups].map(([title, others]) => ({
    label: `${title} (${count(others.size, 'entry', 'entries')})`,
    mark: () => null,
    node: null,
    children: () => [...others].slice(0, PAGE).map((other) => branchOf(app, model.nodes[other]!, above)),
  }));
}

function item(app: App, branch: Branch, level: number): HTMLElement {
  const label = h('span', { class: 'tree-label' }, branch.mark(), h('span', {}, branch.label));
  const twist = branch.children ? h('span', { class: 'twist', attrs: { 'aria-hidden': 'true' } }) : null;
  const row = h('span', { class: 'tree-row' }, twist, label);
  const element = h(
    'li',
    {
      attrs: {
        role: 'treeitem',
        tabindex: -1,
        'aria-level': level,
        'aria-label': branch.label,
        'aria-expanded': branch.children ? 'false' : null,
        'aria-selected': 'false',
        'data-id': branch.node === null ? null : app.model.nodes[branch.node]!.id,
      },
    },
    row,
  );
  const toggle = (isOpen: boolean): void => {
    if (!branch.children) return;
    if (isOpen && !element.querySelector('ul'))
      element.append(
        h('ul', { attrs: { role: 'group' } }, ...branch.children().map((child) => item(app, child, level + 1))),
      );
    element.setAttribute('aria-expanded', String(isOpen));
  };
  element.addEventListener('toggle-branch', (event) => {
    event.stopPropagation();
    toggle(element.getAttribute('aria-expanded') !== 'true');
  });
  element.addEventListener('pick-branch', (event) => {
    event.stopPropagation();
    if (branch.node === null) toggle(element.getAttribute('aria-expanded') !== 'true');
    else app.selectNode(branch.node);
  });
  row.addEventListener('click', (event) => {
    focusItem(element);
    element.dispatchEvent(new Event(event.target === twist ? 'toggle-branch' : 'pick-branch'));
  });
  return element;
}

function focusItem(element: HTMLElement): void {
  const tree = element.closest('[role=tree]');
  for (const each of tree?.querySelectorAll('[tabindex="0"]') ?? []) each.setAttribute('tabindex', '-1');
  element.setAttribute('tabindex', '0');
  element.focus();
}

/** @returns whether the key was one of a tree's */
function walk(tree: HTMLElement, event: KeyboardEvent): boolean {
  const current = document.activeElement;
  if (!(current instanceof HTMLElement) || current.getAttribute('role') !== 'treeitem') return false;
  const seen = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
    (each) => !each.parentElement?.closest('[aria-expanded=false]'),
  );
  const at = seen.indexOf(current);
  const go = (to: HTMLElement | null | undefined): void => {
    if (to) focusItem(to);
  };
  switch (event.key) {
    case 'ArrowDown':
      go(seen[at + 1]);
      return true;
    case 'ArrowUp':
      go(seen[at - 1]);
      return true;
    case 'Home':
      go(seen[0]);
      return true;
    case 'End':
      go(seen.at(-1));
      return true;
    case 'ArrowRight':
      if (current.getAttribute('aria-expanded') === 'false') current.dispatchEvent(new Event('toggle-branch'));
      else go(current.querySelector<HTMLElement>('[role=treeitem]'));
      return true;
    case 'ArrowLeft':
      if (current.getAttribute('aria-expanded') === 'true') current.dispatchEvent(new Event('toggle-branch'));
      else go(current.parentElement?.closest<HTMLElement>('[role=treeitem]'));
      return true;
    case 'Enter':
    case ' ':
      current.dispatchEvent(new Event('pick-branch'));
      return true;
    default:
      return false;
  }
}
