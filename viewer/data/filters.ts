import { START, toggled, type View } from '../state.js';
import { dayInWords } from './dates.js';
import type { Model } from './model.js';
import { capital, KIND_WORDS, STATUS_WORDS } from './wording.js';

/** A filter that is on: how it reads, and what takes it off. */
export interface ActiveFilter {
  readonly text: string;
  readonly off: Partial<View>;
}

/** What takes off all filters at once; what is picked stays. */
export const NO_FILTER: Partial<View> = {
  depth: START.depth,
  roles: START.roles,
  hiddenKinds: START.hiddenKinds,
  hiddenStatuses: START.hiddenStatuses,
  hiddenForms: START.hiddenForms,
  article: START.article,
  publisher: START.publisher,
  window: START.window,
  undated: START.undated,
};

/** The filters that narrow a view down, in the order of the legend. */
export function activeFilters(model: Model, view: View): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (text: string, off: Partial<View>): void => {
    filters.push({ text, off });
  };
  if (view.depth > 0 && view.selected?.type === 'node') {
    const index = model.byId.get(view.selected.id);
    if (index !== undefined) add(`Around ${model.nodes[index]!.label}`, { depth: 0 });
  }
  for (const kind of view.hiddenKinds)
    add(`No ${KIND_WORDS[kind].many.toLowerCase()}`, { hiddenKinds: toggled(view.hiddenKinds, kind) });
  if (view.roles !== 'all')
    add(view.roles === 'mediators' ? 'Mediators only' : 'Mediators’ backbone', { roles: 'all' });
  for (const status of view.hiddenStatuses)
    add(`None ${STATUS_WORDS[status].toLowerCase()}`, { hiddenStatuses: toggled(view.hiddenStatuses, status) });
  for (const form of view.hiddenForms) add(`Not: ${capital(form)}`, { hiddenForms: toggled(view.hiddenForms, form) });
  if (view.publisher !== null) add(view.publisher, { publisher: null });
  if (view.article !== null) add(model.articles.get(view.article)?.title ?? view.article, { article: null });
  if (view.window) add(`${dayInWords(view.window[0])} – ${dayInWords(view.window[1])}`, { window: null });
  if (!view.undated) add('No undated', { undated: true });
  return filters;
}
