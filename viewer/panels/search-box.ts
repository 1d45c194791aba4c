import type { App, Panel } from '../app.js';
import { nameIndex, search, type Hit } from '../data/search.js';
import { count, KIND_WORDS } from '../data/wording.js';
import { fill, h } from '../dom.js';
import { icon, kindIcon } from './icons.js';

const MOST = 9;

/** Search with completion over names, aliases, places and sentences: a combobox with a list, keyboard first. */
export function searchBox(app: App): Panel {
  let hits: readonly Hit[] = [];
  let active = -1;
  const list = h('ul', {
    class: 'hits',
    id: 'search-hits',
    attrs: { role: 'listbox', 'aria-label': 'Found', hidden: true },
  });
  const input = h('input', {
    id: 'search',
    class: 'search-field',
    attrs: {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: 'Search names, places, sentences',
      'aria-label': 'Search names, places, sentences',
      'aria-expanded': 'false',
      'aria-controls': 'search-hits',
      'aria-autocomplete': 'list',
    },
    oninput: () => {
      hits = search(app.model, nameIndex(app.model), input.value, MOST);
      active = -1;
      draw();
      if (input.value.trim() !== '')
        app.announce(hits.length === 0 ? 'Nothing found' : `${count(hits.length, 'result')}, arrows choose`);
    },
    onkeydown: (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (hits.length === 0) return;
        active = (active + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length;
        draw();
      } else if (event.key === 'Enter') {
        const hit = hits[Math.max(0, active)];
        if (hit) choose(hit);
      } else if (event.key === 'Escape') {
        if (hits.length === 0) input.blur();
        close();
        event.stopPropagation();
      } else return;
      event.preventDefault();
    },
  });

  const close = (): void => {
    hits = [];
    active = -1;
    input.value = '';
    draw();
  };
  const choose = (hit: Hit): void => {
    const node = app.model.nodes[hit.node]!;
    close();
    app.selectNode(hit.node);
    app.picture?.flyTo(hit.node, app.isCalm);
    app.announce(`${node.label}: details are open`);
    if (hit.sentence !== null) {
      const found = node.evidence.find((each) => each.sentence === hit.sentence);
      if (found) app.store.set({ reading: { article: found.article, start: found.start, end: found.end } });
    } else document.querySelector<HTMLElement>('#detail h2')?.focus({ preventScroll: true });
  };
  const draw = (): void => {
    const isOpen = input.value.trim() !== '';
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen && hits.length > 0));
    if (active >= 0) input.setAttribute('aria-activedescendant', `hit-${active}`);
    else input.removeAttribute('aria-activedescendant');
    fill(
      list,
      ...(hits.length === 0
        ? [h('li', { class: 'hit none', attrs: { role: 'option', 'aria-disabled': 'true' } }, 'Nothing found')]
        : hits.map(row)),
    );
  };
  const row = (hit: Hit, index: number): HTMLElement => {
    const node = app.model.nodes[hit.node]!;
    const element = h(
      'li',
      { class: 'hit', id: `hit-${index}`, attrs: { role: 'option', 'aria-selected': String(index === active) } },
      kindIcon(node.kind, { ring: node.mediator }),
      h(
        'span',
        { class: 'hit-text' },
        h('span', { class: 'hit-name' }, node.label),
        h(
          'span',
          { class: 'hit-note' },
          hit.sentence ?? (hit.isAlias ? `also ${hit.text}` : KIND_WORDS[node.kind].one.toLowerCase()),
        ),
      ),
    );
    // Before the field loses the focus and the list closes.
    element.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      choose(hit);
    });
    return element;
  };
  input.addEventListener('blur', close);
  return {
    element: h(
      'div',
      { class: 'search', attrs: { role: 'search' } },
      icon('search'),
      input,
      h('kbd', { attrs: { 'aria-hidden': 'true' } }, '/'),
      list,
    ),
    update: () => undefined,
  };
}
