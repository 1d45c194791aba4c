import type { Evidence } from '../../src/model.js';
import type { App } from '../app.js';
import { inWords } from '../data/dates.js';
import { count, STATUS_WORDS } from '../data/wording.js';
import { h } from '../dom.js';

/** The sentences that say so, article by article; each opens its article where it stands. */
export function sentences(app: App, evidence: readonly Evidence[], total = evidence.length): HTMLElement {
  const articles = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const known = articles.get(each.article);
    if (known) known.push(each);
    else articles.set(each.article, [each]);
  }
  const groups = [...articles].map(([id, each]) =>
    h('li', { class: 'source' }, h('p', { class: 'source-name' }, ...sourceName(app, id)), list(app, each)),
  );
  return h(
    'section',
    { class: 'section sentences' },
    h('h3', {}, evidence.length === 0 ? 'No sentence' : count(Math.max(total, evidence.length), 'sentence')),
    evidence.length === 0
      ? h('p', { class: 'note' }, 'World knowledge says so, no article: a place lies in its state.')
      : h('ul', { class: 'sources' }, ...groups),
    total > evidence.length
      ? h('p', { class: 'note' }, `${count(total - evidence.length, 'more')} not kept in this file.`)
      : null,
  );
}

function list(app: App, evidence: readonly Evidence[]): HTMLElement {
  const seen = new Map<string, Evidence>();
  for (const each of evidence) if (!seen.has(`${each.start}-${each.end}`)) seen.set(`${each.start}-${each.end}`, each);
  return h('ul', { class: 'quotes' }, ...[...seen.values()].map((each) => h('li', {}, quote(app, each))));
}

function quote(app: App, evidence: Evidence): HTMLElement {
  const { sentence, quote: words } = evidence;
  const at = words === undefined || words === sentence ? -1 : sentence.indexOf(words);
  const children =
    at < 0 || words === undefined
      ? [sentence]
      : [sentence.slice(0, at), h('mark', {}, words), sentence.slice(at + words.length)];
  const isKnown = app.model.articles.has(evidence.article);
  const text = h('span', { class: 'quote-text' }, ...children);
  const note = [
    evidence.status ? STATUS_WORDS[evidence.status].toLowerCase() : '',
    evidence.by ? `rule: ${evidence.by}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const inner = [text, note === '' ? null : h('span', { class: 'quote-note' }, note)];
  return isKnown
    ? h(
        'button',
        {
          class: 'quote',
          attrs: { type: 'button', title: 'Show it in the article' },
          onclick: () => {
            app.store.set({ reading: { article: evidence.article, start: evidence.start, end: evidence.end } });
          },
        },
        ...inner,
      )
    : h('div', { class: 'quote' }, ...inner);
}

/** Publisher, title and date of an article, as far as they are known. */
export function sourceName(app: App, id: string): (Node | string)[] {
  const article = app.model.articles.get(id);
  if (!article) return [h('strong', {}, id)];
  const details = [article.publisher, article.published === null ? null : inWords(article.published)].filter(
    (part) => part !== null,
  );
  return [
    h('strong', {}, article.title ?? id),
    details.length > 0 ? h('span', { class: 'muted' }, ` ${details.join(', ')}`) : '',
  ];
}
