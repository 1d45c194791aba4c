import type { App, Panel } from '../app.js';
import { activeFilters, NO_FILTER } from '../data/filters.js';
import { count } from '../data/wording.js';
import { button, fill, h } from '../dom.js';
import { icon } from './icons.js';

/** Above picture, table and tree alike: how much is shown, and each filter that is on, a click from being off. */
export function statusLine(app: App): Panel {
  const tally = h('p', { class: 'tally' });
  const note = h('p', { class: 'tally-note' });
  const chips = h('ul', { class: 'chips', attrs: { 'aria-label': 'Filters that are on' } });
  const reset = button(
    'Show everything',
    () => {
      app.store.set(NO_FILTER);
      document.getElementById('search')?.focus({ preventScroll: true });
    },
    { class: 'chip reset' },
  );
  const total = app.model.nodes.length;
  const entities = app.model.nodes.filter((node) => !node.happening).length;
  return {
    element: h(
      'section',
      { class: 'status-line', attrs: { 'aria-label': 'What is shown' } },
      tally,
      note,
      chips,
      reset,
    ),
    update: (view) => {
      const { shown, scene } = app;
      const many = shown.nodes.reduce((sum, each) => sum + each, 0);
      tally.textContent = `${many.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} shown`;
      const left = entities - scene.nodes.length;
      note.textContent =
        scene.fold === 'none'
          ? ''
          : `Meetings are folded into ties${left > 0 ? `; ${count(left, 'entity', 'entities')} took part in none${scene.fold === 'states' ? ' or spoke for a state' : ''}` : ''}`;
      note.hidden = scene.fold === 'none';
      const filters = activeFilters(app.model, view);
      fill(
        chips,
        ...filters.map(({ text, off }) =>
          h(
            'li',
            {},
            h(
              'button',
              {
                class: 'chip',
                attrs: { type: 'button', 'aria-label': `Take off the filter: ${text}` },
                onclick: () => {
                  app.store.set(off);
                },
              },
              h('span', { class: 'chip-text' }, text),
              icon('close'),
            ),
          ),
        ),
      );
      chips.hidden = filters.length === 0;
      reset.hidden = filters.length === 0;
    },
  };
}
