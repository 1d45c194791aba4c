import { parse, type Loaded } from '../data/load.js';
import { readGraph, readXmlGraph, toModel, UnreadableGraph } from '../data/read.js';
import { h } from '../dom.js';

/** A graph of the reader's own: chosen or dropped, never sent anywhere. */

/** Whoever can show another graph. */
export interface Opener {
  readonly signal: AbortSignal;
  readonly open: (loaded: Loaded) => void;
  /** Says what was done. */
  readonly tell: (message: string) => void;
}

export function chooseFile(opener: Opener): void {
  const input = h('input', { attrs: { type: 'file', accept: '.json,.gexf,.graphml,application/json' } });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void openFile(opener, file);
  });
  input.click();
}

/** Takes files dropped anywhere on the page. */
export function listenForDrops(opener: Opener): void {
  const { signal } = opener;
  window.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      document.body.classList.add('is-dropping');
    },
    { signal },
  );
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) document.body.classList.remove('is-dropping');
    },
    { signal },
  );
  window.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      document.body.classList.remove('is-dropping');
      const file = event.dataTransfer?.files[0];
      if (file) void openFile(opener, file);
    },
    { signal },
  );
}

async function openFile(opener: Opener, file: File): Promise<void> {
  try {
    opener.open(readOwn(file.name, await file.text()));
    opener.tell(`${file.name} is open.`);
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
