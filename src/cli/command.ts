import type { Command } from 'commander';

/**
 * One command of the shell: adds itself to the program. Its action imports what is heavy only when it runs, so that
 * `parley --help` stays quick, and answers with the exit status: 0 all done, 1 some inputs skipped, 2 nothing done.
 */
export type Register = (program: Command) => void;

/** Leave the exit status to the end of the process, so that what was printed is written out first. */
export function finish(status: 0 | 1 | 2): void {
  process.exitCode = status;
}
