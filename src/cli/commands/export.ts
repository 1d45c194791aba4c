import path from 'node:path';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../errors.js';
import { EXPORT_FORMATS, GEXF_VERSIONS, NEO4J_DIALECTS, TABLES } from '../../graph/export/index.js';
import { finish, type Register } from '../command.js';

const NAMES = EXPORT_FORMATS.map(({ name }) => name);
const FORMATS = EXPORT_FORMATS.map(({ name, describe }) => `  ${name.padEnd(11)} ${describe}`).join('\n');

const Options = z.object({
  graph: z.string(),
  format: z.string(),
  out: z.string().optional(),
  gexfVersion: z.enum(GEXF_VERSIONS).default('1.3'),
  table: z.enum(TABLES).optional(),
  dialect: z.enum(NEO4J_DIALECTS).default('admin'),
});

/** `parley export --format F`: the same graph in another form. */
export const exportCommand: Register = (program: Command) => {
  program
    .command('export')
    .description('the saved graph in another form, written as a stream')
    .addOption(new Option('--format <name>', 'the form').choices(NAMES).makeOptionMandatory())
    .option(
      '--out <file>',
      'write there instead of to standard output; tables become FILE.nodes.csv and FILE.edges.csv',
    )
    .option('--graph <folder>', 'the folder that parley build wrote, or a graph.json', 'graph')
    .addOption(new Option('--gexf-version <version>', 'of gexf').choices(GEXF_VERSIONS).default('1.3'))
    .addOption(new Option('--table <table>', 'of the csv forms: only this one').choices(TABLES))
    .addOption(new Option('--dialect <dialect>', 'of csv-neo4j: whose header').choices(NEO4J_DIALECTS).default('admin'))
    .addHelpText(
      'after',
      `
Formats:
${FORMATS}

Examples:
  parley export --format gexf --out ties.gexf
  parley export --format gexf --gexf-version 1.2 | python3 -c "import networkx, sys; print(networkx.read_gexf(sys.stdin.buffer))"
  parley export --format csv-neo4j --dialect apoc --out ties.csv      writes ties.nodes.csv and ties.edges.csv
  parley export --format csv-gephi --table edges | head
  parley export --format cypher | cypher-shell`,
    )
    .action(async (raw: unknown) => {
      const options = Options.parse(raw);
      const { exportFormat, exportGraph, gathered, loadGraph, writeWhole } = await import('../../graph/index.js');
      const { printAll } = await import('../print.js');
      const format = exportFormat(options.format);
      const { out, gexfVersion, dialect } = options;
      const tables = options.table === undefined ? TABLES : ([options.table] as const);
      if (format.tables === true && out === undefined && tables.length > 1)
        throw new UsageError(`${format.name} consists of two files: give --out FILE, or --table nodes or edges`);
      const graph = await loadGraph(options.graph);
      for (const table of format.tables === true ? tables : (['nodes'] as const)) {
        const pieces = exportGraph(graph, format.name, { gexfVersion, dialect, table });
        if (out === undefined) await printAll(gathered(pieces));
        else await writeWhole(format.tables === true && tables.length > 1 ? tableFile(out, table) : out, pieces);
      }
      finish(0);
    });
};

/** `ties.csv` becomes `ties.nodes.csv`. */
function tableFile(out: string, table: string): string {
  const { dir, name, ext } = path.parse(out);
  return path.join(dir, `${name}.${table}${ext === '' ? '.csv' : ext}`);
}
