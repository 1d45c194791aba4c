import type { App } from '../app.js';
import type { NodeInfo } from '../data/model.js';
import { count, EDGE_WORDS } from '../data/wording.js';
import { button, h } from '../dom.js';
import { nodeButton } from './links.js';
import { nodeChooser } from './node-chooser.js';
import { sentences } from './sentences.js';

/** Asks for the other end of a path. */
export function pathTo(app: App, node: NodeInfo): HTMLElement {
  return nodeChooser(app, `Paths from ${node.label} to`, 'Show paths', (other) => {
    app.store.set({ path: [node.id, other.id], depth: 0 });
  });
}

/** The shortest paths with the sentences along them. */
export function pathSection(app: App): HTMLElement | null {
  const found = app.paths;
  if (!found) return null;
  const names = app.view.path!.map((id) => app.model.nodes[app.model.byId.get(id)!]!.label);
  const title =
    found.paths.length === 0
      ? `Nothing here joins ${names.join(' and ')}`
      : `${count(found.paths.length, 'shortest path')} of ${count(found.length, 'step')}`;
  return h(
    'section',
    { class: 'section paths' },
    h('h3', {}, title),
    ...found.paths.map((path, number) =>
      h(
        'details',
        { attrs: { open: number === 0 } },
        h('summary', {}, path.nodes.map((node) => app.model.nodes[node]!.short).join(' → ')),
        h(
          'ol',
          { class: 'steps' },
          ...path.edges.map((index, step) => {
            const edge = app.model.edges[index]!;
            const words = EDGE_WORDS[edge.kind];
            const isForward = edge.source === path.nodes[step];
            return h(
              'li',
              {},
              nodeButton(app, app.model.nodes[path.nodes[step]!]!),
              h('span', { class: 'muted' }, ` ${isForward ? words.out.toLowerCase() : words.back} `),
              nodeButton(app, app.model.nodes[path.nodes[step + 1]!]!),
              sentences(app, edge.evidence.slice(0, 2), edge.evidence.length),
            );
          }),
        ),
      ),
    ),
    found.hasMore ? h('p', { class: 'note' }, 'There are more of this length.') : null,
    button('Leave the paths', () => {
      app.store.set({ path: null });
    }),
  );
}
