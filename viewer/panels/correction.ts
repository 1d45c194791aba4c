import type { App } from '../app.js';
import type { Correction, CorrectionKind } from '../../src/view/correction.js';
import type { NodeInfo } from '../data/model.js';
import { nameIndex, search } from '../data/search.js';
import { fill, h } from '../dom.js';

const CHOICES: readonly {
  readonly kind: CorrectionKind;
  readonly label: string;
  readonly asks: 'node' | 'name' | null;
}[] = [
  { kind: 'merge', label: 'Merge with …', asks: 'node' },
  { kind: 'split', label: 'Keep apart from …', asks: 'node' },
  { kind: 'rename', label: 'Rename to …', asks: 'name' },
  { kind: 'reject', label: 'Reject: this is no such thing', asks: null },
];

/** A person's correction of what the build made of a node; every later build keeps to it. */
export function correction(app: App, node: NodeInfo): HTMLElement {
  const section = h('details', { class: 'section correction' }, h('summary', {}, 'Correct this'));
  if (app.token === null) {
    section.append(
      h(
        'p',
        { class: 'note' },
        'This copy is read-only. Run `parley view` beside the graph to correct it, or use `parley merge`, `split`, `rename`, `reject`.',
      ),
    );
    return section;
  }
  section.append(form(app, node, app.token));
  return section;
}

function form(app: App, node: NodeInfo, token: string): HTMLElement {
  let chosen = CHOICES[0]!;
  const names = h('datalist', { id: 'correct-names' });
  const other = h('input', {
    id: 'correct-other',
    class: 'field',
    attrs: { type: 'text', autocomplete: 'off', list: 'correct-names' },
  });
  const find = (): NodeInfo[] =>
    search(app.model, nameIndex(app.model), other.value, 8)
      .map((hit) => app.model.nodes[hit.node]!)
      .filter((each) => each !== node);
  other.addEventListener('input', () => {
    if (chosen.asks === 'node')
      names.replaceChildren(...find().map((each) => h('option', { attrs: { value: each.label } })));
  });
  const otherLabel = h('label', { attrs: { for: 'correct-other' } }, 'With whom');
  const otherRow = h('div', { class: 'form-row' }, otherLabel, other, names);
  const reason = h('input', {
    id: 'correct-reason',
    class: 'field',
    attrs: { type: 'text', placeholder: 'for whoever reads the decision later' },
  });
  const outcome = h('p', { class: 'outcome', attrs: { role: 'status' } });
  const select = h(
    'select',
    {
      id: 'correct-kind',
      class: 'field',
      onchange: () => {
        chosen = CHOICES.find((choice) => choice.kind === select.value) ?? chosen;
        otherRow.hidden = chosen.asks === null;
        otherLabel.textContent = chosen.asks === 'name' ? 'New name' : 'With whom';
        names.replaceChildren();
      },
    },
    ...CHOICES.map((choice) => h('option', { attrs: { value: choice.kind } }, choice.label)),
  );
  const element = h(
    'form',
    { class: 'correct-form' },
    h('div', { class: 'form-row' }, h('label', { attrs: { for: 'correct-kind' } }, 'What'), select),
    otherRow,
    h('div', { class: 'form-row' }, h('label', { attrs: { for: 'correct-reason' } }, 'Why'), reason),
    h('button', { class: 'button primary', attrs: { type: 'submit' } }, 'Write it down'),
    outcome,
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const partner =
      chosen.asks === 'node'
        ? (app.model.nodes.find((each) => each.label === other.value && each !== node) ?? find()[0])
        : null;
    const problem =
      chosen.asks === 'node' && !partner
        ? `No one here is called “${other.value}”.`
        : chosen.asks === 'name' && other.value.trim() === ''
          ? 'A name is missing.'
          : reason.value.trim() === ''
            ? 'Say why: the decision stays, and others will ask.'
            : null;
    if (problem !== null) {
      outcome.textContent = problem;
      return;
    }
    const decision: Correction = {
      kind: chosen.kind,
      target: node.id,
      other: partner?.id ?? null,
      name: chosen.asks === 'name' ? other.value.trim() : null,
      reason: reason.value.trim(),
    };
    void send(app, decision, token).then((message) => {
      fill(outcome, message);
      app.announce(message);
    });
  });
  return element;
}

async function send(app: App, decision: Correction, token: string): Promise<string> {
  try {
    const response = await fetch('./decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-parley-token': token },
      body: JSON.stringify(decision),
    });
    if (!response.ok) return `It was not written: ${await response.text()}`;
    app.decide(decision);
    return 'Written to decisions.jsonl. What you see is what the next build will do.';
  } catch {
    return 'It was not written: `parley view` does not answer.';
  }
}
