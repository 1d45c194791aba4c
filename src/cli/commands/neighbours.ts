import type { Command } from 'commander';
import { z } from 'zod';
import { EDGE_KINDS, NODE_KINDS } from '../../model.js';
import { finish, type Register } from '../command.js';
import { anyOf, GraphOptions, overSavedGraph, positive } from '../saved-graph.js';

const Options = GraphOptions.extend({
  depth: z.number().default(1),
  nodeKind: z.array(z.enum(NODE_KINDS)).default([]),
  edgeKind: z.array(z.enum(EDGE_KINDS)).default([]),
});

/** `parley neighbours NAME`: who and what stands around somebody. */
export const neighbours: Register = (program: Command) => {
  const command = program
    .command('neighbours')
    .description('who and what stands around a node of the graph, and the edges that lead there')
    .argument('<name>', 'a name, an alias or an id')
    .option('--depth <steps>', 'how many steps to go', positive, 1)
    .addOption(anyOf('--node-kind <kind>', 'list only these; others are still walked through', NODE_KINDS))
    .addOption(anyOf('--edge-kind <kind>', 'walk only along these', EDGE_KINDS));
  overSavedGraph(command)
    .addHelpText(
      'after',
      `
Examples:
  parley neighbours "Ana Duarte"
  parley neighbours portugal --edge-kind represents
  parley neighbours "Ana Duarte" --depth 2 --node-kind person --json`,
    )
    .action(async (name: string, raw: unknown) => {
      const options = Options.parse(raw);
      const graphRoom = await import('../../graph/index.js');
      const { printJson, print, screen, table } = await import('../print.js');
      const graph = await graphRoom.loadGraph(options.graph);
      const found = graphRoom.neighbours(graph, name, {
        depth: options.depth,
        nodeKinds: options.nodeKind,
        edgeKinds: options.edgeKind,
      });
      if (options.json) await printJson(found);
      else {
        const rows = found.map(({ id, label, kind, mediator, depth, ties }) => [
          depth,
          label,
          mediator === true ? `${kind}, mediator` : kind,
          [...new Set(ties.map((tie) => graphRoom.tieInWords(tie)))].join(', '),
          id,
        ]);
        await print(table(['Steps', 'Name', 'Kind', 'By', 'Id'], rows, screen(), 'Nothing stands around it.'));
      }
      finish(0);
    });
};
