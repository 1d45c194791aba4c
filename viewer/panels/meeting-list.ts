import type { App } from '../app.js';
import type { NodeInfo } from '../data/model.js';
import { STATUS_WORDS } from '../data/wording.js';
import { h } from '../dom.js';
import { nodeButton } from './links.js';

/** Meetings as a list by date, those without one last. */
export function meetings(app: App, node: NodeInfo | null, title: string, all: readonly NodeInfo[]): HTMLElement | null {
  const list = all
    .filter((each) => each.happening && each !== node)
    .sort(
      (a, b) =>
        (a.happening?.bounds?.first ?? Infinity) - (b.happening?.bounds?.first ?? Infinity) || a.index - b.index,
    );
  if (list.length === 0) return null;
  return h(
    'section',
    { class: 'section' },
    h('h3', {}, `${title} (${list.length})`),
    h(
      'ul',
      { class: 'rows' },
      ...list.map((each) =>
        h(
          'li',
          { class: 'row meeting-row' },
          h('span', { class: 'row-main' }, nodeButton(app, each)),
          h(
            'span',
            { class: 'row-side' },
            h(
              'span',
              { class: `status status-${each.happening?.status ?? ''}` },
              STATUS_WORDS[each.happening?.status ?? 'held'],
            ),
          ),
        ),
      ),
    ),
  );
}
