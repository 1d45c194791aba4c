import { once } from 'node:events';
import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { errorCode, UsageError } from '../../errors.js';
import { finish, type Register } from '../command.js';

const Options = z.object({
  graph: z.string(),
  port: z.number().optional(),
  export: z.string().optional(),
  save: z.string().optional(),
});

/** The port that is tried first, so that a link to a view can be kept. */
const PORT = 7413;

/** `parley view`: the graph in a browser, on this machine; or as a site, or as one file. */
export const view: Register = (program: Command) => {
  program
    .command('view')
    .description('look at the saved graph in a browser: on this machine only, as a static site, or as one file')
    .option('--graph <folder>', 'the folder that parley build wrote, or a graph.json', 'graph')
    .option('--port <port>', `the port to serve on; ${PORT} or any other that is free unless told`, toPort)
    .option('--export <folder>', 'write a static site there, for any web host; read-only')
    .option('--save <file>', 'write one HTML file that opens from disk without a network; read-only')
    .addHelpText(
      'after',
      `
Examples:
  parley view                        serve it on 127.0.0.1 until interrupted; corrections go to decisions.jsonl
  parley view --export site          a folder to put on the web
  parley view --save graph.html      one file to send`,
    )
    .action(async (raw: unknown) => {
      const options = Options.parse(raw);
      const { exportSite, savedGraph, saveFile, serve } = await import('../../view/index.js');
      const saved = await savedGraph(options.graph);
      if (options.export !== undefined) await exportSite(saved, options.export);
      if (options.save !== undefined) await saveFile(saved, options.save);
      if (options.export !== undefined || options.save !== undefined) {
        finish(0);
        return;
      }
      const clock = (): Date => new Date();
      const { server, address } = await serve(saved, options.port ?? PORT, clock).catch((error: unknown) => {
        if (errorCode(error) !== 'EADDRINUSE') throw error;
        if (options.port === undefined) return serve(saved, 0, clock);
        throw new UsageError(`port ${options.port} is taken; choose another, or leave --port out`);
      });
      process.stdout.write(`${address}\n`);
      const controller = new AbortController();
      await Promise.race([
        once(process, 'SIGINT', { signal: controller.signal }),
        once(process, 'SIGTERM', { signal: controller.signal }),
      ]);
      controller.abort();
      server.close();
      server.closeAllConnections();
      finish(0);
    });
};

function toPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a number from 0 to 65535 is needed.');
  return port;
}
