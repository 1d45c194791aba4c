import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { DataError, UsageError } from '../../errors.js';
import type { ParleyGraph } from '../../graph/index.js';
import type { ArticleHead, ImportedChanges } from '../../model.js';
import type { DecisionTarget } from '../../resolve/index.js';
import { finish, type Register } from '../command.js';

const Options = z.object({
  graph: z.string(),
  json: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  why: z.string().optional(),
  by: z.string().optional(),
});

/** `parley import FILE`: takes back what was touched up elsewhere, as decisions that later builds keep. */
export const importCommand: Register = (program: Command) => {
  program
    .command('import')
    .description('take back a graph touched up in Gephi or elsewhere: positions and renamed labels, as decisions')
    .argument('<file>', 'GEXF, GraphML or a graph.json that began as an export of this graph')
    .option('--graph <folder>', 'the folder that parley build wrote', 'graph')
    .option('--why <reason>', 'why, for whoever reads the decisions')
    .option('--by <person>', 'who decided')
    .option('--dry-run', 'only say what would change')
    .option('--json', 'for programs: JSON instead of sentences')
    .addHelpText(
      'after',
      `
Examples:
  parley import retouched.gexf --dry-run
  parley import retouched.gexf --why "spellings of the ministry's list"

Positions are written into the graph at once; both they and new names go to decisions.jsonl beside it and hold in every
later build. Nodes that the file lacks stay: what was filtered out elsewhere is no decision.`,
    )
    .action(async (file: string, raw: unknown) => {
      const options = Options.parse(raw);
      if (existsSync(options.graph) && !statSync(options.graph).isDirectory())
        throw new UsageError(
          `--graph ${options.graph} is a file; decisions are kept in the folder that parley build wrote`,
        );
      const room = await import('../../graph/index.js');
      const { print, printJson } = await import('../print.js');
      const graph = await room.loadGraph(options.graph);
      const changes = room.changesOf(graph, room.readGraph(room.filePieces(file), file));
      if (!options.dryRun) {
        const about = { by: options.by ?? null, why: options.why ?? `imported from ${path.basename(file)}` };
        await decide(graph, changes, options.graph, about);
        for (const { id, x, y } of changes.positions) graph.mergeNodeAttributes(id, { x, y });
        if (changes.positions.length > 0) {
          await room.saveGraph(graph, options.graph);
          await room.writeWhole(path.join(options.graph, 'graph.gexf'), room.exportGraph(graph, 'gexf'));
        }
      }
      if (options.json) await printJson(changes);
      else await print(account(changes, options.dryRun));
      finish(0);
    });
};

/** Add what was changed to `decisions.jsonl`, but for what was decided there already. */
async function decide(
  graph: ParleyGraph,
  changes: ImportedChanges,
  folder: string,
  about: { readonly by: string | null; readonly why: string },
): Promise<void> {
  const { appendDecisions, readDecisions } = await import('../decisions-file.js');
  const known = new Set(
    readDecisions(folder).map((old) => (old.kind === 'rename' ? `${old.targets[0]?.id ?? ''} ${old.name}` : '')),
  );
  const heads = new Map(graph.getAttribute('articles').map((head) => [head.id, head]));
  const common = { at: new Date().toISOString(), ...about };
  const renames = changes.renames
    .filter(({ id, to }) => !known.has(`${id} ${to}`))
    .map(({ id, to }) => ({ ...common, kind: 'rename' as const, targets: [target(graph, heads, id)], name: to }));
  const pins = changes.positions.map(({ id, x, y }) => {
    return { ...common, kind: 'pin' as const, targets: [target(graph, heads, id)], x, y };
  });
  appendDecisions(folder, [...renames, ...pins]);
}

/** A node by id and by the first sentence that speaks of it. */
function target(graph: ParleyGraph, heads: ReadonlyMap<string, ArticleHead>, id: string): DecisionTarget {
  const { label, evidence } = graph.getNodeAttributes(id);
  const [first] = evidence;
  const article = first === undefined ? undefined : heads.get(first.article);
  if (first === undefined || article === undefined) return { id, label, evidence: null };
  if (!/^[0-9a-f]{64}$/.test(article.sha256))
    throw new DataError('graph.json', null, `article ${article.id} has no SHA-256; build the graph again`);
  return { id, label, evidence: { article: article.id, sha256: article.sha256, start: first.start, end: first.end } };
}

function account({ positions, renames, unknown }: ImportedChanges, dryRun: boolean): string {
  const lines = [
    `${positions.length} positions ${dryRun ? 'would move' : 'moved'}.`,
    `${renames.length} names ${dryRun ? 'would change' : 'change at the next parley build'}.`,
    ...renames.map(({ id, from, to }) => `  ${id}: ${from} -> ${to}`),
    ...(unknown.length === 0
      ? []
      : [`${unknown.length} nodes of the file are not in this graph: ${unknown.slice(0, 5).join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}
