import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { NodeView } from '../../graph/index.js';
import type { Evidence } from '../../model.js';
import { finish, type Register } from '../command.js';
import { GraphOptions, overSavedGraph } from '../saved-graph.js';

/** `parley show NAME`: everything about one node, with every sentence. */
export const show: Register = (program: Command) => {
  overSavedGraph(
    program
      .command('show')
      .description('everything about one node: what it is, its edges, and every sentence that says so')
      .argument('<name>', 'a name, an alias or an id'),
  )
    .addHelpText(
      'after',
      `
Examples:
  parley show "Ana Duarte"
  parley show meeting:talks-2024-03-04-lisbon --json

Evidence beyond what graph.json carries is taken from evidence.jsonl beside it.`,
    )
    .action(async (name: string, raw: unknown) => {
      const options = GraphOptions.parse(raw);
      const graphRoom = await import('../../graph/index.js');
      const { print, printJson, screen, table, plain } = await import('../print.js');
      const view = graphRoom.show(await graphRoom.loadGraph(options.graph), name);
      const whole = await complete(view, options.graph, graphRoom.moreEvidence);
      if (options.json) {
        await printJson(whole);
        finish(0);
        return;
      }
      const { attributes, ties } = whole;
      await print(`${plain(attributes.label)}\n`);
      await print(table(['Field', 'Value'], [['id', whole.id], ...facts(attributes)], screen(), ''));
      const rows = ties.map((tie) => [
        tie.source.id === whole.id ? graphRoom.tieInWords(tie) : `${graphRoom.tieInWords(tie)} (by)`,
        tie.source.id === whole.id ? tie.target.label : tie.source.label,
        tie.world === true ? 'known of the world' : tie.evidenceCount,
        tie.source.id === whole.id ? tie.target.id : tie.source.id,
      ]);
      await print(`\n${table(['Edge', 'Other end', 'Sentences', 'Id'], rows, screen(), 'It has no edges.')}`);
      const sentences = attributes.evidence.map((piece) => [
        piece.sentence,
        piece.status ?? '',
        piece.by,
        `${piece.article} ${piece.start}–${piece.end}`,
      ]);
      await print(`\n${table(['Sentence', 'Status', 'Rule', 'Article'], sentences, screen(), 'No sentence says so.')}`);
      finish(0);
    });
};

/** A node and its edges with the evidence that did not fit into the graph. */
async function complete(
  view: NodeView,
  graph: string,
  more: (folder: string, on: ReadonlySet<string>) => Promise<Map<string, Evidence[]>>,
): Promise<NodeView> {
  const short = [
    ...(view.attributes.evidence.length < view.attributes.evidenceCount ? [view.id] : []),
    ...view.ties.filter((tie) => tie.evidence.length < tie.evidenceCount).map((tie) => tie.edge),
  ];
  if (short.length === 0) return view;
  const folder = statSync(graph).isDirectory() ? graph : path.dirname(graph);
  const found = await more(folder, new Set(short));
  const all = (on: string, evidence: readonly Evidence[]): readonly Evidence[] => [
    ...evidence,
    ...(found.get(on) ?? []),
  ];
  return {
    ...view,
    attributes: { ...view.attributes, evidence: all(view.id, view.attributes.evidence) },
    ties: view.ties.map((tie) => ({ ...tie, evidence: all(tie.edge, tie.evidence) })),
  };
}

function facts(node: NodeView['attributes']): [string, string | number][] {
  if (node.kind === 'meeting' || node.kind === 'agreement') {
    const kind = node.kind === 'meeting' ? `${node.meetingKind}, CAMEO ${node.cameo}` : node.agreementKind;
    return [
      ['kind', `${node.kind}: ${kind}`],
      ['status', node.status],
      ['date', node.date ?? 'no source tells'],
      ['sources', node.sources],
      ...node.disagreements.map(({ field, values }): [string, string] => [
        `sources disagree on ${field}`,
        values.map(({ value, evidence }) => `${value} (${evidence[0]?.article ?? 'unknown'})`).join(' / '),
      ]),
    ];
  }
  return [
    ['kind', node.mediator === true ? `${node.kind}, mediator` : node.kind],
    ['also', node.aliases.join(', ')],
    ...(node.offices ?? []).map(({ title, former }): [string, string] => [
      'office',
      former ? `former ${title}` : title,
    ]),
    ['articles', node.articles.length],
  ];
}
