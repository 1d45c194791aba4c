import type { Readable } from 'node:stream';
import type { Article, Skip } from '../model.js';
import { articleFromHtml, articleFromText, NOTHING_STATED, type ReadKnowledge } from './article.js';
import { open } from './bytes.js';
import { readForm } from './formats/index.js';
import { formOf, sniffForm } from './formats/names.js';
import { listSources, type Source } from './inputs.js';
import { LIMITS, Unreadable, type Limits } from './limits.js';

export interface ReadOptions {
  /** The inputs are the articles' own text: there is no page furniture to cut. */
  readonly whole?: boolean;
  /** Where `-` reads from; the process's own standard input if absent. */
  readonly stdin?: Readable;
  readonly limits?: Partial<Limits>;
}

/** Whether an outcome of {@link readArticles} is an input that could not be read. */
export function isSkip(outcome: Article | Skip): outcome is Skip {
  return 'reason' in outcome;
}

/**
 * Read articles from files, folders, globs and standard input, one at a time, in the inputs' order.
 *
 * @param inputs files, folders (read recursively, in code unit order), globs, or `-`
 * @returns every article with an id of its own, and a Skip for each input or record that can't be read
 * @throws never because of what the inputs hold
 */
export async function* readArticles(
  inputs: readonly string[],
  knowledge: ReadKnowledge,
  options: ReadOptions = {},
): AsyncGenerator<Article | Skip> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const taken = new Set<string>();
  for (const source of listSources(inputs)) {
    if (!('id' in source)) {
      yield source;
      continue;
    }
    try {
      for await (const outcome of readSource(source, knowledge, options, limits)) {
        if (isSkip(outcome)) yield outcome;
        else yield unique(outcome, taken);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { source: source.name, line: error.line, reason: error.message };
    }
  }
}

function unique(article: Article, taken: Set<string>): Article {
  let id = article.id;
  for (let n = 2; taken.has(id); n++) id = `${article.id}#${String(n)}`;
  taken.add(id);
  return id === article.id ? article : { ...article, id };
}

async function* readSource(
  source: Source,
  knowledge: ReadKnowledge,
  options: ReadOptions,
  limits: Limits,
): AsyncGenerator<Article | Skip> {
  const { head, chunks } = await open(source, options.stdin, limits);
  if (head.length === 0) throw new Unreadable('empty');
  const form = (source.path === null ? null : formOf(source.path)) ?? sniffForm(head);
  for await (const draft of readForm(form, chunks, limits)) {
    if ('reason' in draft) {
      yield { source: source.name, line: draft.line, reason: draft.reason };
      continue;
    }
    const { line, stated } = draft;
    const id = draft.id ?? (line === null ? source.id : `${source.id}#${String(line)}`);
    const whole = options.whole === true || draft.whole;
    try {
      if (draft.text !== null) yield articleFromText(id, draft.text, stated, knowledge, whole, limits);
      else yield await articleFromHtml(id, draft.html ?? '', stated, knowledge, whole, limits);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { source: source.name, line, reason: error.message };
    }
  }
}

/**
 * An article from its text alone.
 *
 * @param text a flattened page, or with `whole` the article's own text; it becomes `article.text` unchanged
 * @throws Unreadable for a line past the limit
 */
export function readText(
  id: string,
  text: string,
  knowledge: ReadKnowledge,
  options: { whole?: boolean } = {},
): Article {
  return articleFromText(id, text, NOTHING_STATED, knowledge, options.whole === true, LIMITS);
}

/**
 * An article from a page of HTML; `article.text` is the page flattened, a line a block.
 *
 * @param url where the page was, or null
 * @throws Unreadable for a page past a limit
 */
export async function readHtml(
  id: string,
  html: string,
  url: string | null,
  knowledge: ReadKnowledge,
  options: { whole?: boolean } = {},
): Promise<Article> {
  return articleFromHtml(id, html, { ...NOTHING_STATED, url }, knowledge, options.whole === true, LIMITS);
}

export { DuplicateIndex, fingerprint, sameSource, type Fingerprint, type SourceGroup } from './duplicates.js';
export { showBody, type Segment } from './show-body.js';
