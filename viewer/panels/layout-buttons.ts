import FA2Layout from 'graphology-layout-forceatlas2/worker';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { App } from '../app.js';
import { button } from '../dom.js';
import type { Picture } from '../picture/picture.js';
import { icon } from './icons.js';

/** Rearrange: ForceAtlas2 in its worker, run and paused by hand, and back to the build's own layout. */
export function layoutButtons(app: App, picture: Picture): HTMLElement[] {
  let layout: FA2Layout | null = null;
  const stop = (): void => {
    layout?.kill();
    layout = null;
    picture.takePositions();
    picture.isMoving = false;
    show();
  };
  const run = button(
    'Rearrange',
    () => {
      if (layout) {
        stop();
        app.announce('The layout rests.');
        return;
      }
      for (const id of app.view.pins.keys()) {
        const index = app.model.byId.get(id);
        if (index !== undefined && picture.graph.hasNode(String(index)))
          picture.graph.setNodeAttribute(String(index), 'fixed', true);
      }
      layout = new FA2Layout(picture.graph, { settings: { ...forceAtlas2.inferSettings(picture.graph), slowDown: 8 } });
      picture.isMoving = true;
      layout.start();
      show();
      app.announce('The layout runs. Press again to pause it.');
    },
    { class: 'icon-button', icon: icon('shuffle') },
  );
  const show = (): void => {
    run.replaceChildren(icon(layout ? 'pause' : 'shuffle'));
    run.setAttribute('aria-label', layout ? 'Pause the layout' : 'Rearrange');
    run.title = layout ? 'Pause the layout' : 'Rearrange';
    run.classList.toggle('is-on', layout !== null);
  };
  const reset = button(
    'Layout as built',
    () => {
      stop();
      app.store.set({ pins: new Map(), camera: null });
      picture.holdFrame(false);
      picture.resetPositions(new Map());
      picture.fit(true);
    },
    { class: 'icon-button', icon: icon('reset') },
  );
  app.signal.addEventListener('abort', () => {
    layout?.kill();
  });
  return [run, reset];
}
