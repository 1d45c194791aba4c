import type { Command } from 'commander';
import { z } from 'zod';
import { finish, type Register } from '../command.js';

const Options = z.object({ json: z.boolean().default(false) });

/** `parley diff OLD NEW`: what appeared, vanished or changed, and which sentence did it. */
export const diff: Register = (program: Command) => {
  program
    .command('diff')
    .description('what appeared, vanished or changed between two graphs, and which sentence did it')
    .argument('<old>', 'a folder that parley build wrote, or a graph.json')
    .argument('<new>', 'likewise')
    .option('--json', 'for programs: JSON instead of a table')
    .addHelpText(
      'after',
      `
Examples:
  parley diff graph.last-week graph
  parley diff old/graph.json new/graph.json --json | jq '.[] | select(.field == "status")'

Positions are no difference. A node that got another id is known by the sentences that speak of it.`,
    )
    .action(async (before: string, after: string, raw: unknown) => {
      const options = Options.parse(raw);
      const [{ diffGraphs, loadGraph }, { plain, print, printJson, screen, table }] = await Promise.all([
        import('../../graph/index.js'),
        import('../print.js'),
      ]);
      const changes = diffGraphs(await loadGraph(before), await loadGraph(after));
      if (options.json) await printJson(changes);
      else {
        const rows = changes.map(({ change, label, field, from, to, evidence }) => [
          change,
          plain(label),
          field === null ? '' : plain(`${field}: ${from ?? 'none'} → ${to ?? 'none'}`),
          evidence === null ? '' : plain(evidence.sentence),
          evidence === null ? '' : plain(evidence.article),
        ]);
        await print(table(['', 'What', 'Change', 'Sentence', 'Article'], rows, screen(), 'Nothing differs.'));
      }
      finish(0);
    });
};
