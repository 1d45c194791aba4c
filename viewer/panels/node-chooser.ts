import type { App } from '../app.js';
import type { NodeInfo } from '../data/model.js';
import { nameIndex, search } from '../data/search.js';
import { h } from '../dom.js';

let chooserCount = 0;

/** A field that takes the name of a node, with the browser's own completion, and a button to go on. */
export function nodeChooser(app: App, label: string, action: string, choose: (node: NodeInfo) => void): HTMLElement {
  const id = `chooser-${++chooserCount}`;
  const options = h('datalist', { id: `${id}-names` });
  const problem = h('p', { class: 'problem', attrs: { role: 'alert' } });
  const find = (text: string): NodeInfo[] =>
    search(app.model, nameIndex(app.model), text, 8)
      .filter((hit) => hit.sentence === null)
      .map((hit) => app.model.nodes[hit.node]!);
  const input = h('input', {
    id,
    class: 'field',
    attrs: { type: 'text', list: `${id}-names`, autocomplete: 'off', placeholder: 'a name' },
    oninput: () => {
      options.replaceChildren(...find(input.value).map((node) => h('option', { attrs: { value: node.label } })));
    },
  });
  const form = h(
    'form',
    { class: 'chooser' },
    h('label', { class: 'chooser-label', attrs: { for: id } }, label),
    h(
      'div',
      { class: 'chooser-row' },
      input,
      options,
      h('button', { class: 'button', attrs: { type: 'submit' } }, action),
    ),
    problem,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const exact = app.model.nodes.find((node) => node.label === input.value);
    const node = exact ?? find(input.value)[0];
    problem.textContent = node ? '' : `No one here is called “${input.value}”.`;
    if (node) choose(node);
  });
  return form;
}
