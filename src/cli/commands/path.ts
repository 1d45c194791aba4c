import type { Command } from 'commander';
import { z } from 'zod';
import { EDGE_KINDS } from '../../model.js';
import { finish, type Register } from '../command.js';
import { anyOf, GraphOptions, overSavedGraph, positive } from '../saved-graph.js';

const Options = GraphOptions.extend({
  all: z.number().default(1),
  edgeKind: z.array(z.enum(EDGE_KINDS)).default([]),
});

/** `parley path A B`: how two are connected, with a sentence for every step. */
export const path: Register = (program: Command) => {
  const command = program
    .command('path')
    .description('the shortest way from one node to another, with the sentence behind every step')
    .argument('<a>', 'a name, an alias or an id')
    .argument('<b>', 'likewise')
    .option('--all <count>', 'up to so many of the ways that are equally short', positive, 1)
    .addOption(anyOf('--edge-kind <kind>', 'walk only along these', EDGE_KINDS));
  overSavedGraph(command)
    .addHelpText(
      'after',
      `
Examples:
  parley path "Ana Duarte" "Selim Karaca"
  parley path portugal turkey --all 5 --edge-kind participated_in --edge-kind mediated
  parley path kigali lisbon --json

With --json, a list of ways; an empty one where nothing joins the two.`,
    )
    .action(async (a: string, b: string, raw: unknown) => {
      const options = Options.parse(raw);
      const graphRoom = await import('../../graph/index.js');
      const { plain, print, printJson, screen, table } = await import('../print.js');
      const graph = await graphRoom.loadGraph(options.graph);
      const found = graphRoom.paths(graph, a, b, { edgeKinds: options.edgeKind, limit: options.all });
      if (options.json) await printJson(found);
      else if (found.length === 0) await print('Nothing joins them.\n');
      else
        for (const { nodes, steps } of found) {
          await print(`${plain(nodes.map((node) => node.label).join(' – '))}\n`);
          const rows = steps.flatMap((ties) =>
            ties.map((tie) => {
              const [first] = tie.evidence;
              const source = first === undefined ? '(known of the world)' : `${first.sentence} (${first.article})`;
              return [tie.source.label, graphRoom.tieInWords(tie), tie.target.label, source];
            }),
          );
          await print(`${table(['From', 'Tie', 'To', 'Sentence'], rows, screen(), 'They are one and the same.')}\n`);
        }
      finish(0);
    });
};
