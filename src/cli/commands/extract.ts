import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Command } from 'commander';
import { z } from 'zod';
import { finish, type Register } from '../command.js';

const Options = z.object({
  whole: z.boolean().default(false),
  explain: z.boolean().default(false),
  showBody: z.boolean().default(false),
  out: z.string().optional(),
});

/** `parley extract INPUT…`: what each article says, before anything is merged across articles. */
export const extract: Register = (program: Command) => {
  program
    .command('extract')
    .description('what each article says: JSON Lines on standard output, one record an article, in input order')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .option('--whole', "take the whole input as the article's own text (no page furniture to cut)")
    .option('--explain', 'instead of records, show which rule fired on which words, and why others did not')
    .option('--show-body', 'instead of records, show what was kept of the page and what was cut, and why')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      `
Examples:
  parley extract article.html | jq .meetings
  parley extract --whole sentences.jsonl --out records.jsonl
  parley extract page.txt --show-body
  echo "Ana Duarte met Omar Said in Lisbon." | parley extract --whole --explain -`,
    )
    .action(async (inputs: string[], raw: unknown) => {
      const options = Options.parse(raw);
      const [{ loadKnowledge }, { readArticles, isSkip }, { extract: extractArticle }] = await Promise.all([
        import('../../knowledge/index.js'),
        import('../../read/index.js'),
        import('../../extract/index.js'),
      ]);
      const { paintBody, paintTrace } = await import('../paint.js');
      const knowledge = loadKnowledge();
      const out: Writable = options.out === undefined ? process.stdout : createWriteStream(options.out);
      let read = 0;
      let skipped = 0;
      for await (const article of readArticles(inputs, knowledge, { whole: options.whole })) {
        if (isSkip(article)) {
          skipped++;
          const line = article.line === null ? '' : `:${article.line}`;
          process.stderr.write(`parley: skipped ${article.source}${line}: ${article.reason}\n`);
          continue;
        }
        read++;
        let text: string;
        if (options.showBody) text = paintBody(article);
        else if (options.explain) text = paintTrace(article, knowledge);
        else text = `${JSON.stringify(extractArticle(article, knowledge))}\n`;
        if (!out.write(text)) await once(out, 'drain');
      }
      if (out !== process.stdout) {
        out.end();
        await once(out, 'finish');
      }
      finish(read === 0 ? 2 : skipped > 0 ? 1 : 0);
    });
};
