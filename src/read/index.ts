import type { Readable } from 'node:stream';
import type { Article, Skip } from '../model.js';
import type { Knowledge } from '../knowledge/index.js';
import { articleFromText, NOTHING_STATED } from './article.js';
import { open, rawLines, readAll } from './bytes.js';
import { decode } from './decode.js';
import { parseRecord } from './formats/jsonl.js';
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
  knowledge: Knowledge,
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
  knowledge: Knowledge,
  options: ReadOptions,
  limits: Limits,
): AsyncGenerator<Article | Skip> {
  const { head, chunks } = await open(source, options.stdin, limits);
  if (head.length === 0) throw new Unreadable('empty');
  const form = (source.path === null ? null : formOf(source.path)) ?? sniffForm(head);
  const whole = options.whole === true;
  if (form === 'jsonl') {
    for await (const line of rawLines(chunks, limits)) {
      const skip = (reason: string): Skip => ({ source: source.name, line: line.number, reason });
      if (line.bytes === null) {
        yield skip('line longer than allowed (limit recordBytes)');
        continue;
      }
      try {
        const record = parseRecord(line.bytes);
        if (record === null) continue;
        const id = record.id ?? `${source.id}#${String(line.number)}`;
        if (record.text !== null) yield articleFromText(id, record.text, record.stated, knowledge, whole);
        else yield skip('HTML is not read yet');
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        yield skip(error.message);
      }
    }
    return;
  }
  if (form !== 'text') throw new Unreadable(`the form "${form}" is not read yet`);
  const text = decode(await readAll(chunks, limits));
  if (text.trim() === '') throw new Unreadable('empty');
  yield articleFromText(source.id, text, NOTHING_STATED, knowledge, whole);
}

/**
 * An article from its text alone.
 *
 * @param text a flattened page, or with `whole` the article's own text; it becomes `article.text` unchanged
 */
export function readText(id: string, text: string, knowledge: Knowledge, options: { whole?: boolean } = {}): Article {
  return articleFromText(id, text, NOTHING_STATED, knowledge, options.whole === true);
}
