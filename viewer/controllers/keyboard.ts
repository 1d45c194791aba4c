import type { App } from '../app.js';
import { closeRail, isRailOpen } from '../panels/rail.js';

/** `/` goes to the search, Escape closes what lies on top. */
export function listenToKeys(app: App): void {
  app.listen('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      document.getElementById('search')?.focus();
    } else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      if (isRailOpen()) closeRail();
      else if (app.view.reading) app.store.set({ reading: null });
      else if (app.view.selected) app.select(null);
    }
  });
}
