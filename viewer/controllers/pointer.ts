import type { App } from '../app.js';
import { lightFor } from '../picture/light.js';
import type { Picture } from '../picture/picture.js';

type Under = { readonly node: number } | { readonly edge: number } | null;

/** Hover lights, a click or tap opens, dragging a node puts it down where it is let go. */
export function listenToPointer(app: App, picture: Picture, canvas: HTMLElement): void {
  let under: Under = null;
  let dragged: { node: number; moved: boolean } | null = null;
  let frame = 0;

  const hover = (now: Under): void => {
    if (same(now, under)) return;
    under = now;
    canvas.classList.toggle('is-over', now !== null);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (app.picture === picture) picture.light(lightFor(app, under));
    });
  };
  const point = (event: PointerEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  canvas.addEventListener('pointermove', (event) => {
    const { x, y } = point(event);
    if (dragged) {
      dragged.moved = true;
      const to = picture.sigma.viewportToGraph({ x, y });
      picture.place(dragged.node, to.x, to.y);
      return;
    }
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const found = picture.at(x, y, 3);
    hover(found && 'edge' in found && picture.hasManyEdges ? null : found);
  });
  canvas.addEventListener('pointerleave', () => {
    hover(null);
  });
  picture.sigma.on('downNode', (payload) => {
    const { node, event } = payload;
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    dragged = { node: Number(node), moved: false };
    picture.holdFrame(true);
    payload.preventSigmaDefault();
  });
  picture.sigma.on('moveBody', (payload) => {
    if (dragged) payload.preventSigmaDefault();
  });
  const drop = (): void => {
    if (dragged?.moved === true) {
      const { id } = app.model.nodes[dragged.node]!;
      app.store.set({ pins: new Map([...app.view.pins, [id, picture.pinAt(dragged.node)]]) });
    }
    dragged = null;
  };
  picture.sigma.on('upNode', drop);
  picture.sigma.on('upStage', drop);
  app.listen('pointerup', drop);

  const pick = (x: number, y: number, isTouch: boolean): void => {
    const found = picture.at(x, y, isTouch ? 14 : 5);
    if (!found) {
      if (app.view.selected) app.select(null);
    } else if ('node' in found) app.selectNode(found.node);
    else {
      const edge = app.scene.edges[found.edge]!;
      if (edge.tie) app.select({ type: 'tie', id: edge.tie.id });
      else if (edge.edge !== null) app.select({ type: 'edge', id: app.model.edges[edge.edge]!.id });
      else app.selectNode(edge.source);
    }
  };
  const onClick = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }): void => {
    pick(event.x, event.y, !(event.original instanceof MouseEvent));
  };
  picture.sigma.on('clickNode', onClick);
  picture.sigma.on('clickStage', onClick);
}

function same(a: Under, b: Under): boolean {
  if (!a || !b) return a === b;
  if ('node' in a) return 'node' in b && a.node === b.node;
  return 'edge' in b && a.edge === b.edge;
}
