import type { Command } from 'commander';
import { finish, type Register } from '../command.js';
import { GraphOptions, overSavedGraph } from '../saved-graph.js';

/** `parley mediators`: who mediates, how often and between whom. */
export const mediators: Register = (program: Command) => {
  overSavedGraph(
    program.command('mediators').description('who mediates, the most active first, how often and between whom'),
  )
    .addHelpText(
      'after',
      `
Examples:
  parley mediators
  parley mediators --json | jq '.[0].between'`,
    )
    .action(async (raw: unknown) => {
      const options = GraphOptions.parse(raw);
      const graphRoom = await import('../../graph/index.js');
      const { print, printJson, screen, table } = await import('../print.js');
      const found = graphRoom.mediators(await graphRoom.loadGraph(options.graph));
      if (options.json) await printJson(found);
      else {
        const rows = found.map(({ id, label, kind, meetings, agreements, between }) => [
          label,
          kind,
          meetings,
          agreements,
          between.map((side) => side.label).join(', '),
          id,
        ]);
        const head = ['Mediator', 'Kind', 'Meetings', 'Agreements', 'Between', 'Id'];
        await print(table(head, rows, screen(), 'Nobody mediates in this graph.'));
      }
      finish(0);
    });
};
