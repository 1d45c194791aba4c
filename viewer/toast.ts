import { h } from './dom.js';

/** How long a word stays that asks for no answer, in milliseconds. */
const STAYS = 4000;

/** A word on what was just done, for those who look; screen readers hear it from the live region. */
export function toast(message: string): void {
  for (const old of document.querySelectorAll('.toast')) old.remove();
  const element = h('div', { class: 'toast', attrs: { 'aria-hidden': 'true' } }, message);
  document.body.append(element);
  setTimeout(() => {
    element.remove();
  }, STAYS);
}
