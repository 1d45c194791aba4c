import type { App } from '../app.js';
import type { EdgeInfo, NodeInfo } from '../data/model.js';
import { count } from '../data/wording.js';
import { h } from '../dom.js';
import { isHollow } from '../palette.js';
import { kindIcon } from './icons.js';

/** The buttons by which panels lead to one another. */

/** Opens a node. */
export function nodeButton(app: App, node: NodeInfo, text = node.label): HTMLElement {
  return h(
    'button',
    {
      class: 'node-link',
      attrs: { type: 'button' },
      onclick: () => {
        app.selectNode(node.index);
      },
    },
    kindIcon(node.kind, { hollow: isHollow(node.happening?.status ?? null), ring: node.mediator }),
    h('span', {}, text),
  );
}

/** Opens the edge itself, with its sentences. */
export function whyButton(app: App, edge: EdgeInfo): HTMLElement {
  const label = edge.world ? 'world knowledge' : count(edge.evidenceCount, 'sentence');
  return h(
    'button',
    {
      class: 'why',
      attrs: { type: 'button', 'aria-label': `Why: ${label}` },
      onclick: () => {
        app.select({ type: 'edge', id: edge.id });
      },
    },
    label,
  );
}
