import { statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Article, Skip } from '../model.js';
import { articleFromHtml, articleFromText, NOTHING_STATED, type ReadKnowledge, type Stated } from './article.js';
import { open } from './bytes.js';
import { readForm } from './formats/index.js';
import { formOf } from './formats/names.js';
import { sniffForm } from './formats/sniff.js';
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
export function isSkip(outcome: Article | RawArticle | Skip): outcome is Skip {
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
  for await (const raw of readRaw(inputs, options))
    yield isSkip(raw) ? raw : await toArticle(raw, knowledge, options.limits);
}

/** One record of an input before the article is told apart from its page: plain data, so that it travels to a thread. */
export interface RawArticle {
  /** No other record of the same reading has it. */
  readonly id: string;
  /** The input as the user named it, and the line in it where it has lines. */
  readonly source: string;
  readonly line: number | null;
  /** Either the text or, where that is null, the page's HTML. */
  readonly text: string | null;
  readonly html: string | null;
  readonly stated: Stated;
  readonly whole: boolean;
}

/**
 * The records of files, folders, globs and standard input, in the inputs' order: all of reading that waits for the disk.
 * What is left to do with each is {@link toArticle}'s.
 *
 * @throws never because of what the inputs hold
 */
export async function* readRaw(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<RawArticle | Skip> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const taken = new Set<string>();
  for (const source of listSources(inputs)) {
    if (!('id' in source)) {
      yield source;
      continue;
    }
    try {
      for await (const outcome of readSource(source, options, limits)) {
        if ('reason' in outcome) yield outcome;
        else yield unique(outcome, taken);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { source: source.name, line: error.line, reason: error.message };
    }
  }
}

/** How many bytes the inputs hold; null where that can't be told before they are read: standard input, compressed files. */
export function inputBytes(inputs: readonly string[]): number | null {
  let bytes = 0;
  for (const source of listSources(inputs)) {
    if (!('id' in source)) continue;
    if (source.path === null || source.path.endsWith('.gz')) return null;
    bytes += statSync(source.path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/** Tell the article apart from its page: all of reading that takes thought. A Skip for what passes a limit. */
export async function toArticle(
  raw: RawArticle,
  knowledge: ReadKnowledge,
  limits: Partial<Limits> = {},
): Promise<Article | Skip> {
  const { id, text, html, stated, whole } = raw;
  const all: Limits = { ...LIMITS, ...limits };
  try {
    if (text !== null) return articleFromText(id, text, stated, knowledge, whole, all);
    return await articleFromHtml(id, html ?? '', stated, knowledge, whole, all);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { source: raw.source, line: raw.line, reason: error.message };
  }
}

function unique(raw: RawArticle, taken: Set<string>): RawArticle {
  let id = raw.id;
  for (let n = 2; taken.has(id); n++) id = `${raw.id}#${String(n)}`;
  taken.add(id);
  return id === raw.id ? raw : { ...raw, id };
}

async function* readSource(source: Source, options: ReadOptions, limits: Limits): AsyncGenerator<RawArticle | Skip> {
  const { head, chunks } = await open(source, options.stdin, limits);
  if (head.length === 0) throw new Unreadable('empty');
  const form = (source.path === null ? null : formOf(source.path)) ?? sniffForm(head);
  for await (const draft of readForm(form, chunks, limits)) {
    if ('reason' in draft) {
      yield { source: source.name, line: draft.line, reason: draft.reason };
      continue;
    }
    const { line, text, html, stated } = draft;
    const id = draft.id ?? (line === null ? source.id : `${source.id}#${String(line)}`);
    yield { id, source: source.name, line, text, html, stated, whole: options.whole === true || draft.whole };
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

export { showBody, type Segment } from './show-body.js';
