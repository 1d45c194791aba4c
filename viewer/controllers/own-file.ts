import type { App } from '../app.js';
import { parse, type Loaded } from '../data/load.js';
import { readGraph, readXmlGraph, toModel, UnreadableGraph } from '../data/read.js';
import { h } from '../dom.js';

/** A graph of the reader's own: chosen or dropped, never sent anywhere. */

export function chooseFile(app: App): void {
  const input = h('input', { attrs: { type: 'file', accept: '.json,.gexf,.graphml,application/json' } });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void openFile(app, file);
  });
  input.click();
}

/** Takes files dropped anywhere on the page. */
export function listenForDrops(app: App): void {
  app.listen('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    document.body.classList.add('is-dropping');
  });
  app.listen('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('is-dropping');
  });
  app.listen('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('is-dropping');
    const file = event.dataTransfer?.files[0];
    if (file) void openFile(app, file);
  });
}

async function openFile(app: App, file: File): Promise<void> {
  try {
    app.open(readOwn(file.name, await file.text()));
    app.announce(`${file.name} is open.`);
  } catch (error) {
    if (!(error instanceof UnreadableGraph)) throw error;
    complain(error.message);
  }
}

/** @throws UnreadableGraph with a message for people */
export function readOwn(name: string, text: string): Loaded {
  const start = text.trimStart().slice(0, 1);
  if (start !== '{' && start !== '<') throw new UnreadableGraph(`${name} is neither a graph.json nor a GEXF file.`);
  const pieces = start === '{' ? readGraph(parse(text, name), name) : readXmlGraph(text, name);
  return { pieces, model: toModel(pieces, [], new Map()) };
}

/** A message that stays until it is closed, read out at once. */
export function complain(message: string): void {
  const dialog = h(
    'dialog',
    { class: 'complaint', attrs: { 'aria-labelledby': 'complaint-title' } },
    h('h2', { id: 'complaint-title' }, 'This file cannot be shown'),
    h('p', {}, message),
    h(
      'p',
      { class: 'note' },
      'What can be opened here: a graph.json as `parley build` writes it, or a GEXF or GraphML file that `parley export` made of one, also after Gephi has laid it out anew.',
    ),
    h('form', { attrs: { method: 'dialog' } }, h('button', { class: 'button primary' }, 'Close')),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
