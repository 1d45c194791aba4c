import type { App, Panel } from '../app.js';
import { button, h } from '../dom.js';
import type { View } from '../state.js';
import { Picture } from '../picture/picture.js';
import { lightFor } from '../picture/light.js';
import { layoutButtons } from './layout-buttons.js';
import { icon } from './icons.js';
import { listenToPointer } from '../controllers/pointer.js';

/** The picture with its buttons; without WebGL a word on why there is none. */
export function stagePanel(app: App): Panel {
  const canvas = h('div', {
    class: 'canvas',
    attrs: { role: 'img', 'aria-label': 'Picture of the graph; table and tree show the same as text' },
  });
  const element = h('section', { class: 'stage', id: 'stage', attrs: { 'aria-label': 'Picture' } }, canvas);
  const tools = h('div', { class: 'stage-tools', attrs: { role: 'group', 'aria-label': 'Picture tools' } });
  element.append(tools);
  const start = (): void => {
    if (app.picture || !app.canDraw || canvas.clientWidth === 0) return;
    const picture = (app.picture = new Picture(canvas, app.model, app.scene, app.shown, app.palette, app.view.pins));
    // Names are measured and drawn in the page's own face once that is there.
    void document.fonts.ready.then(() => {
      if (app.picture === picture) picture.fontsCame();
    });
    app.signal.addEventListener('abort', () => {
      picture.kill();
      app.picture = null;
    });
    listenToPointer(app, picture, canvas);
    tools.append(
      button(
        'Closer',
        () => {
          picture.zoom(1 / 1.5, app.isCalm);
        },
        { class: 'icon-button', icon: icon('plus') },
      ),
      button(
        'Further',
        () => {
          picture.zoom(1.5, app.isCalm);
        },
        { class: 'icon-button', icon: icon('minus') },
      ),
      button(
        'Fit what is shown',
        () => {
          picture.fit(app.isCalm);
        },
        { class: 'icon-button', icon: icon('fit') },
      ),
      ...layoutButtons(app, picture),
    );
    if (app.view.camera) picture.setCamera(app.view.camera);
    else if (app.view.depth > 0) picture.fit(true);
    picture.sigma.getCamera().on('updated', keepCamera(app, picture));
    picture.light(lightFor(app, null));
    new ResizeObserver(() => {
      if (app.picture === picture && canvas.clientWidth > 0) picture.resize();
    }).observe(canvas);
  };
  return {
    element,
    update: (view, before) => {
      element.hidden = view.mode !== 'picture';
      if (element.hidden) return;
      start();
      const { picture } = app;
      if (!picture || !before) return;
      if (picture.scene !== app.scene || picture.palette !== app.palette)
        picture.setScene(app.scene, app.shown, app.palette, view.pins);
      else if (picture.shown !== app.shown) picture.setShown(app.shown);
      else if (view.selected === before.selected && view.path === before.path && view.mode === before.mode) {
        moveCamera(picture, view, before);
        return;
      }
      picture.light(lightFor(app, null));
      if (isOtherPart(view, before)) {
        picture.resize();
        picture.fit(app.isCalm);
      } else moveCamera(picture, view, before);
    },
  };
}

/** Whether the part of the graph that is looked at has changed by a step that says where to look: around whom, folded how. */
function isOtherPart(view: View, before: View): boolean {
  if (view.camera !== before.camera) return false;
  return view.depth !== before.depth || (view.depth > 0 && view.selected !== before.selected);
}

/** Follow the view where the address, and not the pointer, has changed it. */
function moveCamera(picture: Picture, view: View, before: View): void {
  if (view.camera === before.camera) return;
  const camera = view.camera ?? { x: 0.5, y: 0.5, ratio: 1 };
  if (!isSame(camera, picture.camera)) picture.setCamera(camera);
}

function isSame(a: { x: number; y: number; ratio: number }, b: { x: number; y: number; ratio: number }): boolean {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.ratio - b.ratio) < 1e-3;
}

/** The camera goes into the view once it rests. */
function keepCamera(app: App, picture: Picture): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  app.signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { x, y, ratio } = picture.camera;
      const isWhole = isSame({ x, y, ratio }, { x: 0.5, y: 0.5, ratio: 1 });
      if (isWhole ? app.view.camera !== null : !app.view.camera || !isSame(app.view.camera, { x, y, ratio }))
        app.store.set({ camera: isWhole ? null : { x, y, ratio } });
    }, 250);
  };
}
