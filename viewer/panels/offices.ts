import type { App } from '../app.js';
import { inWords } from '../data/dates.js';
import type { EdgeInfo, NodeInfo } from '../data/model.js';
import { capital } from '../data/wording.js';
import { h } from '../dom.js';
import { nodeButton, whyButton } from './links.js';
import { sentences } from './sentences.js';

/** The offices that articles give a person, in the order of time, each with why. */
export function offices(app: App, node: NodeInfo, edges: readonly EdgeInfo[]): HTMLElement | null {
  const held = edges.filter((edge) => edge.kind === 'represents' && edge.source === node.index);
  if (held.length + node.offices.length === 0) return null;
  const rows = [
    ...held.map((edge) => ({
      from: edge.from,
      row: row(
        title(edge.office ?? 'represents', edge.former),
        nodeButton(app, app.model.nodes[edge.target]!),
        span(edge.from, edge.until),
        whyButton(app, edge),
      ),
    })),
    ...node.offices.map((office) => ({
      from: office.from,
      row: h(
        'li',
        {},
        h(
          'details',
          {},
          h(
            'summary',
            {},
            title(office.title, office.former),
            ' ',
            h('span', { class: 'muted' }, span(office.from, office.until)),
          ),
          sentences(app, office.evidence),
        ),
      ),
    })),
  ];
  rows.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0));
  return h(
    'section',
    { class: 'section' },
    h('h3', {}, 'Offices'),
    h('ul', { class: 'rows' }, ...rows.map((each) => each.row)),
  );
}

function row(name: string, whom: HTMLElement, when: string, why: HTMLElement): HTMLElement {
  return h(
    'li',
    { class: 'row' },
    h('span', { class: 'row-main' }, h('span', {}, name, ' '), whom),
    h('span', { class: 'row-side' }, when === '' ? null : h('span', { class: 'muted' }, when), why),
  );
}

function title(name: string, isFormer: boolean): string {
  return isFormer ? `${capital(name)} (former)` : capital(name);
}

/** The first and last date for which an article says so: not the term of office. */
function span(from: string | null, until: string | null): string {
  if (from === null) return '';
  return until === null || until === from ? `as of ${inWords(from)}` : `as of ${inWords(from)} – ${inWords(until)}`;
}
