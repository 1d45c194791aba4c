import type { App, Panel } from '../app.js';
import type { ArticleRecord, Evidence } from '../../src/model.js';
import { inWords } from '../data/dates.js';
import { button, fill, h } from '../dom.js';
import { icon } from './icons.js';

/** An article in full, with the sentence lit; what is page furniture stands back. */
export function readerPanel(app: App): Panel {
  const element = h('aside', { class: 'panel reader', id: 'reader', attrs: { 'aria-label': 'Article', hidden: true } });
  let opener: Element | null = null;
  return {
    element,
    update: (view, before) => {
      if (before && view.reading === before.reading) return;
      const { reading } = view;
      const article = reading ? app.model.articles.get(reading.article) : undefined;
      const wasHidden = element.hidden;
      element.hidden = !reading || !article;
      if (!reading || !article) {
        element.replaceChildren();
        if (!wasHidden && opener instanceof HTMLElement && opener.isConnected) opener.focus();
        return;
      }
      if (wasHidden) opener = document.activeElement;
      fill(element, ...content(app, article, reading));
      const lit = element.querySelector('mark.lit');
      lit?.scrollIntoView({ block: 'center' });
      if (before) element.querySelector('h2')?.focus({ preventScroll: true });
    },
  };
}

function content(app: App, article: ArticleRecord, span: { readonly start: number; readonly end: number }): Node[] {
  const details = [article.publisher, article.published === null ? null : inWords(article.published)].filter(
    (part) => part !== null,
  );
  const address = article.url === null ? null : safeAddress(article.url);
  return [
    h(
      'header',
      { class: 'panel-head' },
      h('p', { class: 'eyebrow' }, 'Article'),
      h('h2', { attrs: { tabindex: -1 } }, article.title ?? article.id),
      button(
        'Close the article',
        () => {
          app.store.set({ reading: null });
        },
        { class: 'icon-button close', icon: icon('close') },
      ),
      details.length > 0 ? h('p', { class: 'facts' }, details.join(' · ')) : null,
      h('p', { class: 'facts' }, h('span', { class: 'path' }, article.id)),
      address === null
        ? null
        : h(
            'p',
            { class: 'facts' },
            h(
              'a',
              { attrs: { href: address, rel: 'noopener noreferrer', target: '_blank' } },
              'The page it was read from',
            ),
          ),
    ),
    h('div', { class: 'article-text', attrs: { lang: 'en' } }, ...pieces(article, span, alsoSaid(app, article.id))),
  ];
}

/** Only a web address becomes a link: an article may claim to come from `javascript:`. */
function safeAddress(text: string): string | null {
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** What the article says of what is selected. */
function alsoSaid(app: App, article: string): readonly Evidence[] {
  const { selected } = app.view;
  if (!selected) return [];
  const { model, scene } = app;
  const node = model.byId.get(selected.id);
  const edge = model.edgeById.get(selected.id);
  const all =
    selected.type === 'tie'
      ? (scene.tieById.get(selected.id)?.happenings ?? []).flatMap((each) => model.nodes[each]!.evidence)
      : selected.type === 'edge'
        ? edge === undefined
          ? []
          : model.edges[edge]!.evidence
        : node === undefined
          ? []
          : model.nodes[node]!.evidence;
  return all.filter((each) => each.article === article);
}

/** Where the whole sentence of a piece of evidence stands; the evidence has it with its white space folded. */
function sentenceAround(text: string, evidence: Evidence | null): { start: number; end: number } | null {
  if (!evidence) return null;
  const reach = 2 * evidence.sentence.length + 40;
  const from = Math.max(0, evidence.start - reach);
  let folded = '';
  const places: number[] = [];
  for (let at = from; at < Math.min(text.length, evidence.end + reach); at++) {
    const isSpace = /\s/u.test(text.charAt(at));
    if (isSpace && folded.endsWith(' ')) continue;
    folded += isSpace ? ' ' : text.charAt(at);
    places.push(at);
  }
  for (let at = folded.indexOf(evidence.sentence); at >= 0; at = folded.indexOf(evidence.sentence, at + 1)) {
    const [start, end] = [places[at]!, places[at + evidence.sentence.length - 1]! + 1];
    if (start <= evidence.start && end >= evidence.end) return { start, end };
  }
  return null;
}

/** The text cut where body, lit span and other evidence begin and end; each piece knows what it is. */
function pieces(
  article: ArticleRecord,
  span: { readonly start: number; readonly end: number },
  also: readonly Evidence[],
): Node[] {
  const { text, body } = article;
  const edges = new Set([0, text.length]);
  const mark = (start: number, end: number): void => {
    edges.add(Math.min(Math.max(0, start), text.length));
    edges.add(Math.min(Math.max(0, end), text.length));
  };
  mark(span.start, span.end);
  const said = sentenceAround(text, also.find((each) => each.start === span.start && each.end === span.end) ?? null);
  if (said) mark(said.start, said.end);
  for (const each of also) mark(each.start, each.end);
  for (const [start, end] of body) mark(start, end);
  const cuts = [...edges].sort((a, b) => a - b);
  const nodes: Node[] = [];
  let isLitOpen = false;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    const piece = text.slice(start, end);
    const isWithin = said !== null && start >= said.start && end <= said.end;
    if (start >= span.start && end <= span.end) {
      nodes.push(h('mark', { class: isLitOpen ? 'lit more' : 'lit' }, piece));
      isLitOpen = true;
    } else if (isWithin) nodes.push(h('mark', { class: 'said' }, piece));
    else if (also.some((each) => start >= each.start && end <= each.end))
      nodes.push(h('mark', { class: 'also' }, piece));
    else if (body.some((each) => start >= each[0] && end <= each[1])) nodes.push(document.createTextNode(piece));
    else nodes.push(h('span', { class: 'furniture' }, piece));
  }
  return nodes;
}
