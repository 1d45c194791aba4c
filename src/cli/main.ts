#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { DataError, UsageError } from '../errors.js';
import { finish } from './command.js';
import { COMMANDS } from './commands/index.js';
import { refusalOf } from './refusal.js';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

const program = new Command('parley')
  .description(
    'News articles in; a graph of people, states, mediators and meetings out, each traced to the sentence that says it.',
  )
  .version(version)
  .showHelpAfterError('(parley --help lists the commands)')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  parley build clippings/ --out graph        read a folder, write the graph
  parley view                                look at it in a browser, on this machine only
  parley meetings --with "Ana Duarte"        whom she met, when and where
  parley extract article.txt --explain       what one article says, and which rule read it

Exit status: 0 all read; 1 some inputs were skipped (each named with its reason); 2 nothing could be done.`,
  );

for (const register of COMMANDS) register(program);

// A reader that closed its end (| head) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) finish(error.exitCode === 0 ? 0 : 2);
  else {
    const told = error instanceof UsageError || error instanceof DataError ? error.message : refusalOf(error);
    if (told === null) throw error;
    process.stderr.write(`parley: ${told}\n`);
    finish(2);
  }
}
