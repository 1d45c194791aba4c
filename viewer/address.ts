import { NODE_KINDS, STATUSES } from '../src/model.js';
import { daysOf, isoDay } from '../src/graph/browser.js';
import { START, type Selection, type View } from './state.js';

/** The view as the address's fragment says it: only what differs from the start, in a fixed order. */

/** @returns `node=person%3Aana-duarte&depth=2`; empty for the start */
export function toFragment(view: View): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null | false): void => {
    if (value !== null && value !== false && value !== '') params.append(name, value);
  };
  put('view', view.mode !== START.mode && view.mode);
  put('fold', view.fold !== START.fold && view.fold);
  if (view.selected) put(view.selected.type, view.selected.id);
  put('depth', view.depth > 0 && String(view.depth));
  if (view.path) {
    put('path', view.path[0]);
    put('path', view.path[1]);
  }
  put('role', view.roles !== START.roles && view.roles);
  put('hide', view.hiddenKinds.join(' '));
  put('without', view.hiddenStatuses.join(' '));
  put('no', view.hiddenForms.join(' '));
  put('article', view.article);
  put('publisher', view.publisher);
  if (view.window) {
    put('from', isoDay(view.window[0]));
    put('to', isoDay(view.window[1]));
  }
  put('undated', !view.undated && 'no');
  if (view.reading) put('read', `${view.reading.start}-${view.reading.end} ${view.reading.article}`);
  put('theme', view.theme !== START.theme && view.theme);
  if (view.camera) put('at', [view.camera.x, view.camera.y, view.camera.ratio].map((n) => n.toFixed(4)).join(' '));
  for (const [id, { x, y }] of view.pins) put('pin', `${x.toFixed(2)} ${y.toFixed(2)} ${id}`);
  return params.toString();
}

/** The view that a fragment says; what it does not say, or says wrongly, is as at the start. */
export function fromFragment(fragment: string): View {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const path = params.getAll('path');
  const from = day(params.get('from'));
  const to = day(params.get('to'));
  const at = numbers(params.get('at'));
  const [x, y, ratio] = at;
  return {
    mode: oneOf(['picture', 'table', 'tree'], params.get('view')) ?? START.mode,
    theme: oneOf(['auto', 'light', 'dark'], params.get('theme')) ?? START.theme,
    selected: selection(params),
    reading: reading(params.get('read')),
    path: path[0] !== undefined && path[1] !== undefined ? [path[0], path[1]] : null,
    depth: ([1, 2, 3] as const).find((depth) => String(depth) === params.get('depth')) ?? 0,
    fold: oneOf(['none', 'people', 'states'], params.get('fold')) ?? START.fold,
    roles: oneOf(['all', 'mediators', 'backbone'], params.get('role')) ?? START.roles,
    hiddenKinds: NODE_KINDS.filter((kind) => words(params.get('hide')).includes(kind)).sort(),
    hiddenStatuses: STATUSES.filter((status) => words(params.get('without')).includes(status)).sort(),
    hiddenForms: [...new Set(words(params.get('no')))].sort(),
    article: params.get('article'),
    publisher: params.get('publisher'),
    window: from !== null && to !== null && from <= to ? [from, to] : null,
    undated: params.get('undated') !== 'no',
    camera: x !== undefined && y !== undefined && ratio !== undefined && ratio > 0 ? { x, y, ratio } : null,
    pins: new Map(params.getAll('pin').flatMap(pin)),
  };
}

function selection(params: URLSearchParams): Selection | null {
  for (const type of ['node', 'edge', 'tie'] as const) {
    const id = params.get(type);
    if (id !== null) return { type, id };
  }
  return null;
}

function reading(text: string | null): View['reading'] {
  const match = /^(\d{1,9})-(\d{1,9}) (.+)$/s.exec(text ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]), article: match[3] ?? '' } : null;
}

function pin(text: string): [string, { x: number; y: number }][] {
  const [x = '', y = '', ...id] = text.split(' ');
  const point = { x: Number(x), y: Number(y) };
  return Number.isFinite(point.x) && Number.isFinite(point.y) && id.length > 0 ? [[id.join(' '), point]] : [];
}

function day(text: string | null): number | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? (daysOf(text)?.first ?? null) : null;
}

function words(text: string | null): readonly string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}

function numbers(text: string | null): readonly number[] {
  const all = words(text).map(Number);
  return all.every(Number.isFinite) ? all : [];
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((item) => item === value) ?? null;
}
