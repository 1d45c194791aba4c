import type { Command } from 'commander';
import { z } from 'zod';
import type { NodeSummary } from '../../graph/index.js';
import { STATUSES } from '../../model.js';
import { finish, type Register } from '../command.js';
import { anyOf, gather, GraphOptions, overSavedGraph } from '../saved-graph.js';

const Options = GraphOptions.extend({
  with: z.array(z.string()).default([]),
  mediator: z.array(z.string()).default([]),
  status: z.array(z.enum(STATUSES)).default([]),
  place: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** `parley meetings`: who met whom, when, where and through whom. */
export const meetings: Register = (program: Command) => {
  const command = program
    .command('meetings')
    .description('the meetings of the graph by date: who, when, where, through whom, and whether they took place')
    .option('--with <name>', 'who takes part, mediates or hosts; may be given several times: all of them', gather)
    .option('--mediator <name>', 'who mediates; may be given several times: all of them', gather)
    .addOption(anyOf('--status <status>', 'any of these', STATUSES))
    .option('--place <name>', 'held there, or in a place that lies there')
    .option('--from <date>', 'not over before it: 2024, 2024-03, 2024-03-04, 2024-21 (spring)')
    .option('--to <date>', 'not begun after it');
  overSavedGraph(command)
    .addHelpText(
      'after',
      `
Examples:
  parley meetings --with "Ana Duarte"
  parley meetings --mediator norway --status held --from 2023 --to 2024-06
  parley meetings --status planned --json

A meeting passes a condition on dates where its date may overlap with it; one without a known year doesn't.`,
    )
    .action(async (raw: unknown) => {
      const options = Options.parse(raw);
      const graphRoom = await import('../../graph/index.js');
      const { print, printJson, screen, table } = await import('../print.js');
      const graph = await graphRoom.loadGraph(options.graph);
      const found = graphRoom.meetings(graph, {
        with: options.with,
        mediator: options.mediator,
        status: options.status,
        ...(options.place === undefined ? {} : { place: options.place }),
        ...(options.from === undefined ? {} : { from: options.from }),
        ...(options.to === undefined ? {} : { to: options.to }),
      });
      if (options.json) await printJson(found);
      else {
        const names = (nodes: readonly NodeSummary[]): string => nodes.map((node) => node.label).join(', ');
        const rows = found.map((meeting) => [
          meeting.date ?? '',
          meeting.status,
          meeting.kind,
          names(meeting.participants),
          names(meeting.mediators),
          meeting.place?.label ?? '',
          meeting.sources,
          meeting.id,
        ]);
        const head = ['Date', 'Status', 'Kind', 'Participants', 'Mediators', 'Place', 'Sources', 'Id'];
        await print(table(head, rows, screen(), 'No meeting fits.'));
      }
      finish(0);
    });
};
