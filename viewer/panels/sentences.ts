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

/** Each sentence once, with all that was read in it. */
function list(app: App, evidence: readonly Evidence[]): HTMLElement {
  const sentences = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const known = sentences.get(each.sentence);
    if (!known) sentences.set(each.sentence, [each]);
    else if (!known.some((other) => other.start === each.start && other.end === each.end && other.by === each.by))
      known.push(each);
  }
  return h('ul', { class: 'quotes' }, ...[...sentences.values()].map((each) => h('li', {}, quote(app, each))));
}

function quote(app: App, all: readonly Evidence[]): HTMLElement {
  const evidence = all[0]!;
  const children = marked(
    evidence.sentence,
    all.flatMap(({ quote: words }) => (words === undefined ? [] : [words])),
  );
  const isKnown = app.model.articles.has(evidence.article);
  const text = h('span', { class: 'quote-text' }, ...children);
  const note = [
    unique(all.map(({ status }) => (status ? STATUS_WORDS[status].toLowerCase() : ''))),
    unique(all.map(({ by }) => by)).replace(/^(?=.)/u, 'rule: '),
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

function unique(words: readonly string[]): string {
  return [...new Set(words.filter((word) => word !== ''))].join(', ');
}

/** A sentence with the words marked that were read, each where it first stands. */
function marked(sentence: string, words: readonly string[]): (Node | string)[] {
  const spans = words
    .map((each) => ({ start: sentence.indexOf(each), length: each.length }))
    .filter(({ start, length }) => start >= 0 && length > 0 && length < sentence.length)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const pieces: (Node | string)[] = [];
  let done = 0;
  for (const { start, length } of spans) {
    if (start < done) continue;
    pieces.push(sentence.slice(done, start), h('mark', {}, sentence.slice(start, start + length)));
    done = start + length;
  }
  return [...pieces, sentence.slice(done)];
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
