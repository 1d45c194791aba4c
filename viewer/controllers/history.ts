import { fromFragment, toFragment } from '../address.js';
import type { Store, View } from '../state.js';

/** Changes that are made by the hundred while dragging: they replace the last entry instead of adding to the history. */
const FLEETING = new Set<keyof View>(['camera', 'window', 'theme', 'pins']);

/** The view and the address's fragment say the same; back and forward go from view to view. */
export function followAddress(store: Store): void {
  let isFollowing = false;
  store.watch((view, before) => {
    if (isFollowing) return;
    const fragment = toFragment(view);
    if (fragment === toFragment(before)) return;
    const address = fragment === '' ? `${location.pathname}${location.search}` : `#${fragment}`;
    const changed = [...keys(view)].filter((key) => view[key] !== before[key]);
    if (changed.every((key) => FLEETING.has(key))) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  });
  const follow = (): void => {
    isFollowing = true;
    store.set(fromFragment(location.hash));
    isFollowing = false;
  };
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
}

function keys(view: View): readonly (keyof View)[] {
  return Object.keys(view).filter((key): key is keyof View => key in view);
}
