import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Register } from '../command.js';

const Options = z.object({ graph: z.string() });
const Package = z.object({ version: z.string() });

/** `parley mcp`: a read-only server of the Model Context Protocol, on standard input and output. */
export const mcp: Register = (program: Command) => {
  program
    .command('mcp')
    .description('a read-only Model Context Protocol server over a saved graph, on standard input and output')
    .option('--graph <folder>', 'the folder that parley build wrote, or a graph.json', 'graph')
    .addHelpText(
      'after',
      `
Tools: search_nodes, open_nodes, neighbours, path, meetings, mediators, evidence. Every statement comes with the
sentences that say so, their article, place and status; one without evidence says that it has none.

Example, in a client's configuration:
  { "mcpServers": { "parley": { "command": "npx", "args": ["parley", "mcp", "--graph", "/data/graph"] } } }`,
    )
    .action(async (raw: unknown) => {
      const { graph: from } = Options.parse(raw);
      const [{ loadGraph, moreEvidence }, { makeServer }, { StdioServerTransport }] = await Promise.all([
        import('../../graph/index.js'),
        import('../../mcp/server.js'),
        import('@modelcontextprotocol/sdk/server/stdio.js'),
      ]);
      const graph = await loadGraph(from);
      const folder = statSync(from).isDirectory() ? from : path.dirname(from);
      const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
      const { version } = Package.parse(JSON.parse(text));
      const server = makeServer(
        graph,
        async (on) => (await moreEvidence(folder, new Set([on]))).get(on) ?? [],
        version,
      );
      await server.connect(new StdioServerTransport());
    });
};
