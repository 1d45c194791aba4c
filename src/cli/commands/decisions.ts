import { z } from 'zod';
import { finish, type Register } from '../command.js';
import { GraphOptions, overSavedGraph } from '../saved-graph.js';

const Unmatched = z.object({
  unmatched: z.array(z.object({ decision: z.object({ id: z.string() }), why: z.string() })),
});

/** `parley decisions`, `parley decisions undo N`. */
export const decisions: Register = (program) => {
  const command = overSavedGraph(
    program.command('decisions').description('what people decided about this graph, numbered; undo takes one back'),
  )
    .addHelpText(
      'after',
      `
Examples:
  parley decisions
  parley decisions undo 3

They stand in decisions.jsonl beside the graph: one JSON object a line, in any order, so that git can merge the files of
two people. The number is the place in the order of time; the id (d-…) works as well. "Finds" says whether the last build
found what a decision speaks of.`,
    )
    .action(async (raw: unknown) => {
      const options = GraphOptions.parse(raw);
      const [{ readDecisions }, { decisionsFolder }, { plain, printJson, print, screen, table }, { describe }] =
        await Promise.all([
          import('../decisions-file.js'),
          import('../decide.js'),
          import('../print.js'),
          import('../../resolve/index.js'),
        ]);
      const folder = decisionsFolder(options.graph);
      const all = readDecisions(folder);
      const lost = await unmatchedIn(folder);
      if (options.json)
        await printJson(all.map((decision) => ({ ...decision, unmatched: lost.get(decision.id) ?? null })));
      else {
        const rows = all.map((decision, index) => [
          index + 1,
          plain(describe(decision)),
          plain(decision.why ?? ''),
          plain(decision.by ?? ''),
          decision.at.slice(0, 10),
          plain(lost.get(decision.id) ?? 'yes'),
          decision.id,
        ]);
        const head = ['No.', 'Decision', 'Why', 'By', 'When', 'Finds', 'Id'];
        await print(table(head, rows, screen(), 'Nobody decided anything yet.'));
      }
      finish(0);
    });
  overSavedGraph(command.command('undo').description('take a decision back'))
    .argument('<number>', 'its number in the list, or its id')
    .action(async (which: string, raw: unknown, self: { readonly parent: { opts: () => unknown } | null }) => {
      // Both commands know --graph; commander gives it to the outer one where it stands before "undo".
      const inner = GraphOptions.parse(raw);
      const outer = GraphOptions.parse(self.parent?.opts() ?? inner);
      const graph = inner.graph === 'graph' ? outer.graph : inner.graph;
      const [{ undoDecision }, { decisionsFolder }, { plain, print, printJson }, { describe }] = await Promise.all([
        import('../decisions-file.js'),
        import('../decide.js'),
        import('../print.js'),
        import('../../resolve/index.js'),
      ]);
      const decision = undoDecision(decisionsFolder(graph), which);
      if (inner.json || outer.json) await printJson(decision);
      else await print(`Taken back: ${plain(describe(decision))}.\nThe next parley build does without it.\n`);
      finish(0);
    });
};

/** What the last build's report says of decisions that found nothing, by id. */
async function unmatchedIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const [{ readFileSync }, path] = await Promise.all([import('node:fs'), import('node:path')]);
  let text: string;
  try {
    text = readFileSync(path.join(folder, 'report.json'), 'utf8');
  } catch {
    return new Map();
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const report = Unmatched.safeParse(value);
  return new Map(report.success ? report.data.unmatched.map(({ decision, why }) => [decision.id, why]) : []);
}
