import { Argument, type Command } from 'commander';
import { UsageError } from '../../errors.js';
import { finish, type Register } from '../command.js';
import { SHELLS, type CommandWords } from '../completion.js';

/** `parley completion SHELL`: the script that completes parley's commands and options there. */
export const completion: Register = (program: Command) => {
  program
    .command('completion')
    .description('a script that completes commands, options and their words in your shell')
    .addArgument(new Argument('<shell>', 'for which one').choices([...SHELLS.keys()]))
    .addHelpText(
      'after',
      `
Examples:
  parley completion bash > ~/.local/share/bash-completion/completions/parley
  parley completion zsh > "\${fpath[1]}/_parley"
  parley completion fish > ~/.config/fish/completions/parley.fish
  source <(parley completion bash)                                 for this session only`,
    )
    .action(async (shell: string) => {
      const write = SHELLS.get(shell);
      if (write === undefined)
        throw new UsageError(`no completion for ${shell}; there are ${[...SHELLS.keys()].join(', ')}`);
      const { print } = await import('../print.js');
      await print(write(wordsOf(program)));
      finish(0);
    });
};

/** What there is to complete, read off the program itself. */
function wordsOf(program: Command): CommandWords[] {
  return program.commands.map((command) => ({
    name: command.name(),
    describe: command.description(),
    options: [
      ...command.options.flatMap(({ long, description, argChoices, required, optional }) =>
        long === undefined
          ? []
          : [{ flag: long, describe: description, choices: argChoices ?? [], takesValue: required || optional }],
      ),
      { flag: '--help', describe: 'how to use the command', choices: [], takesValue: false },
    ],
    choices: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
  }));
}
