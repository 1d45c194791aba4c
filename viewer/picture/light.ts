import type { App } from '../app.js';
import type { Lit } from './overlay.js';

/** What to light: what the pointer is on, else the paths, else what is selected; each with its neighbours. */
export function lightFor(app: App, hover: { readonly node: number } | { readonly edge: number } | null): Lit | null {
  if (hover) return 'node' in hover ? aroundNode(app, hover.node) : alongEdge(app, hover.edge);
  const { paths } = app;
  if (paths && paths.paths.length > 0 && app.scene.fold === 'none') {
    const nodes = new Set(paths.paths.flatMap((path) => path.nodes));
    const edges = new Set(paths.paths.flatMap((path) => path.edges));
    const [first] = paths.paths;
    return { nodes, edges, core: new Set([first!.nodes[0]!, first!.nodes.at(-1)!]), dim: true };
  }
  const { selected } = app.view;
  if (!selected) return null;
  if (selected.type === 'node') {
    const node = app.model.byId.get(selected.id);
    return node === undefined || app.shown.nodes[node] === 0 ? null : aroundNode(app, node);
  }
  const index = app.scene.edges.findIndex((edge) => edge.id === selected.id);
  return index < 0 ? null : alongEdge(app, index);
}

function aroundNode(app: App, node: number): Lit {
  const nodes = new Set([node]);
  const edges = new Set<number>();
  for (const index of sceneIncident(app).get(node) ?? []) {
    if (app.shown.edges[index] === 0) continue;
    const edge = app.scene.edges[index]!;
    edges.add(index);
    nodes.add(edge.source).add(edge.target);
  }
  return { nodes, edges, core: new Set([node]), dim: true };
}

function alongEdge(app: App, index: number): Lit {
  const edge = app.scene.edges[index]!;
  const ends = new Set([edge.source, edge.target]);
  return { nodes: ends, edges: new Set([index]), core: ends, dim: true };
}

const incidents = new WeakMap<object, ReadonlyMap<number, readonly number[]>>();

/** The scene's edges at each node; made once a scene. */
function sceneIncident(app: App): ReadonlyMap<number, readonly number[]> {
  const { scene } = app;
  let incident = incidents.get(scene);
  if (incident) return incident;
  const made = new Map<number, number[]>();
  scene.edges.forEach((edge, index) => {
    for (const end of [edge.source, edge.target]) {
      const known = made.get(end);
      if (known) known.push(index);
      else made.set(end, [index]);
    }
  });
  incidents.set(scene, (incident = made));
  return incident;
}
