import type { App, Panel } from '../app.js';
import { NO_FILTER } from '../data/filters.js';
import { button, h } from '../dom.js';

/** What stands there where the filters leave nothing, or the graph holds nothing. */
export function emptyPanel(app: App): Panel {
  const isBare = app.model.nodes.length === 0;
  const element = h(
    'section',
    { class: 'empty', attrs: { 'aria-label': 'Nothing to show', hidden: true } },
    h('p', { class: 'empty-title' }, isBare ? 'This graph is empty' : 'Nothing passes these filters'),
    h(
      'p',
      { class: 'note' },
      isBare
        ? 'The articles that it was built from name nobody. `parley build` says what it read.'
        : 'Take one off above, or all of them.',
    ),
    isBare
      ? null
      : button(
          'Show everything',
          () => {
            app.store.set(NO_FILTER);
          },
          { class: 'button primary' },
        ),
  );
  return {
    element,
    update: () => {
      element.hidden = app.shown.nodes.includes(1);
    },
  };
}
