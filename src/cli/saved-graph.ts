import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod';

/** What every command over a saved graph takes. */
export const GraphOptions = z.object({ graph: z.string(), json: z.boolean().default(false) });

/** Add `--graph` and `--json` to a command. */
export function overSavedGraph(command: Command): Command {
  return command
    .option('--graph <folder>', 'the folder that parley build wrote, or a graph.json', 'graph')
    .option('--json', 'for programs: JSON instead of a table');
}

/** An option that may be given several times, each of the given words. */
export function anyOf(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, `${description}; may be given several times`)
    .choices(choices)
    .argParser((value: string, before: unknown) => {
      if (!choices.includes(value)) throw new InvalidArgumentError(`there are ${choices.join(', ')}.`);
      return [...z.array(z.string()).catch([]).parse(before), value];
    });
}

/** Gathers the values of an option that may be given several times. */
export function gather(value: string, before: unknown): string[] {
  return [...z.array(z.string()).catch([]).parse(before), value];
}

/** Reads a whole number from 1 on. */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('a whole number from 1 on is needed.');
  return number;
}
