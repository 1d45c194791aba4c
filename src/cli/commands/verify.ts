import type { Command } from 'commander';
import { finish, type Register } from '../command.js';
import { GraphOptions, overSavedGraph } from '../saved-graph.js';

/** `parley verify`: checks every piece of evidence against the articles' text. */
export const verify: Register = (program: Command) => {
  overSavedGraph(
    program
      .command('verify')
      .description("re-check every piece of evidence against the articles' text; exit status 1 where one doesn't hold"),
  )
    .addHelpText(
      'after',
      `
Examples:
  parley verify
  parley verify --graph other --json | jq .broken

Checked are graph.json and evidence.jsonl against articles.jsonl, all in one folder: that each article still has the
text of its sha256, and that each sentence stands where its span says.`,
    )
    .action(async (raw: unknown) => {
      const options = GraphOptions.parse(raw);
      const { verifyEvidence } = await import('../verify-evidence.js');
      const { plain, print, printJson, screen, table } = await import('../print.js');
      const verification = await verifyEvidence(options.graph);
      const { articles, evidence, broken } = verification;
      if (options.json) await printJson(verification);
      else {
        const rows = broken.map(({ on, article, start, end, why }) => [
          plain(on),
          `${plain(article)} ${start}–${end}`,
          why,
        ]);
        if (broken.length > 0) await print(`${table(['On', 'Article', 'What is wrong'], rows, screen(), '')}\n`);
        const verdict = broken.length === 0 ? 'all of it holds' : `${broken.length} of them don't hold`;
        await print(`${evidence} pieces of evidence in ${articles} articles: ${verdict}\n`);
      }
      finish(broken.length === 0 ? 0 : 1);
    });
};
