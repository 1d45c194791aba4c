import type { App, Panel } from '../app.js';
import { button, h } from '../dom.js';
import type { View } from '../state.js';
import { icon } from './icons.js';
import { closeRail, isRailOpen, openRail } from './rail.js';
import { fileMenu } from './file-menu.js';
import { pageTitle } from './page-title.js';
import { searchBox } from './search-box.js';

/** The top of the page: what one sees, search, and how it is shown. */
export function toolbar(app: App): Panel {
  const search = searchBox(app);
  const modes = [
    ['picture', 'Picture'],
    ['table', 'Table'],
    ['tree', 'Tree'],
  ] as const;
  const modeButtons = modes.map(([mode, label]) => {
    const element = button(
      label,
      () => {
        app.store.set({ mode });
      },
      { class: 'segment', pressed: false },
    );
    return { mode, element };
  });
  const fold = h(
    'select',
    {
      id: 'fold',
      class: 'field compact',
      attrs: { 'aria-label': 'Meetings' },
      onchange: () => {
        const value = fold.value;
        app.store.set({
          fold: value === 'people' || value === 'states' ? value : 'none',
          selected: app.view.selected?.type === 'node' ? app.view.selected : null,
          // A fold is arranged anew: where somebody put a node, and where the camera stood, means nothing there.
          pins: new Map(),
          camera: null,
        });
      },
    },
    h('option', { attrs: { value: 'none' } }, 'Meetings as nodes'),
    h('option', { attrs: { value: 'people' } }, 'Fold to people'),
    h('option', { attrs: { value: 'states' } }, 'Fold to states'),
  );
  const theme = button(
    'Light or dark',
    () => {
      app.store.set({ theme: app.isDark ? 'light' : 'dark' });
    },
    { class: 'icon-button theme', icon: icon('moon') },
  );
  const filters = button(
    'Legend and filters',
    () => {
      if (isRailOpen()) closeRail();
      else openRail();
    },
    { class: 'icon-button rail-toggle', icon: icon('filter') },
  );
  filters.id = 'rail-toggle';
  filters.setAttribute('aria-expanded', 'false');
  filters.setAttribute('aria-controls', 'legend');
  closeRail();
  app.listen('pointerdown', (event) => {
    const { target } = event;
    if (isRailOpen() && target instanceof Element && !target.closest('.legend, .rail-toggle')) closeRail();
  });
  const element = h(
    'header',
    { class: 'top' },
    filters,
    pageTitle(app),
    search.element,
    h(
      'div',
      { class: 'segments', attrs: { role: 'group', 'aria-label': 'Show as' } },
      ...modeButtons.map(({ element: each }) => each),
    ),
    fold,
    fileMenu(app),
    theme,
  );
  return {
    element,
    update: (view: View) => {
      for (const { mode, element: each } of modeButtons) {
        each.setAttribute('aria-pressed', String(view.mode === mode));
        if (mode === 'picture') each.disabled = !app.canDraw;
      }
      fold.value = view.fold;
      theme.replaceChildren(icon(app.isDark ? 'sun' : 'moon'));
      theme.setAttribute('aria-label', app.isDark ? 'Switch to light' : 'Switch to dark');
    },
  };
}
