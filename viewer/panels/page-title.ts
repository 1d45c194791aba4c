import type { App } from '../app.js';
import { bounds, dayInWords } from '../data/dates.js';
import { count } from '../data/wording.js';
import { h } from '../dom.js';

/** What one sees: how many articles, from when to when. */
export function pageTitle(app: App): HTMLElement {
  const heads = app.loaded.pieces.heads;
  const days = heads.flatMap((article) => bounds(article.published) ?? []);
  const first = days.reduce((least, each) => Math.min(least, each.first), Infinity);
  const last = days.reduce((most, each) => Math.max(most, each.last), -Infinity);
  const when = days.length === 0 ? '' : first === last ? `, ${dayInWords(first)}` : `, ${range(first, last)}`;
  const text = `${count(heads.length, 'article')}${when}`;
  document.title = `parley: ${text}`;
  return h('h1', { class: 'title' }, h('span', { class: 'brand' }, 'parley'), h('span', { class: 'subtitle' }, text));
}

/** `7–12 March 2024`, `7 March – 2 April 2024`: what both share stands once. */
function range(first: number, last: number): string {
  const from = dayInWords(first).split(' ');
  const to = dayInWords(last).split(' ');
  while (from.length > 1 && from.at(-1) === to[from.length - 1]) from.pop();
  return from.length === 1 ? `${from[0] ?? ''}–${to.join(' ')}` : `${from.join(' ')} – ${to.join(' ')}`;
}
