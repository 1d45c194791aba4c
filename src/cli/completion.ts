/** A command as a shell completes it. */
export interface CommandWords {
  readonly name: string;
  readonly describe: string;
  readonly options: readonly OptionWords[];
  /** The words that its argument may be; [] where that is a file or a name. */
  readonly choices: readonly string[];
}

export interface OptionWords {
  readonly flag: string;
  readonly describe: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

/** What writes the script, by the shell's name. */
export const SHELLS: ReadonlyMap<string, (commands: readonly CommandWords[]) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

function bash(commands: readonly CommandWords[]): string {
  const words = commands.map(({ name, options, choices }) => {
    const flags = options.map(({ flag }) => flag).join(' ');
    return `    ${name}) words='${[...choices, flags].join(' ')}' ;;`;
  });
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ flag, choices }) =>
          `    '${name} ${flag}') COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$current")); return ;;`,
      ),
  );
  return `# bash completion for parley
_parley() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
    *) words='' ;;
  esac
  # Files too, but for what begins with a hyphen.
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _parley parley
`;
}

/** A text between single quotes, in any of the three shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function zsh(commands: readonly CommandWords[]): string {
  // A colon or bracket would end the description.
  const plain = (text: string): string => text.replace(/[:[\]]/g, ' ');
  const list = commands.map(({ name, describe }) => `    ${quoted(`${name}:${plain(describe)}`)}`);
  const cases = commands.map(({ name, options, choices }) => {
    const specs = options.map(({ flag, describe, takesValue, choices: values }) => {
      const value = !takesValue ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
      return quoted(`*${flag}[${plain(describe)}]${value}`);
    });
    const rest = choices.length > 0 ? quoted(`*:word:(${choices.join(' ')})`) : quoted('*:file:_files');
    return `    ${name}) _arguments ${[...specs, rest].join(' \\\n      ')} ;;`;
  });
  return `#compdef parley
_parley() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
_parley "$@"
`;
}

function fish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, describe, options, choices }) => {
    const within = `complete -c parley -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c parley -n __fish_use_subcommand -f -a ${name} -d ${fishQuoted(describe)}`,
      ...(choices.length > 0 ? [`${within} -f -a ${quoted(choices.join(' '))}`] : []),
      ...options.map(({ flag, describe: about, takesValue, choices: values }) => {
        const value = !takesValue ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
        return `${within} -l ${flag.slice(2)}${value} -d ${fishQuoted(about)}`;
      }),
    ];
  });
  return `# fish completion for parley\n${lines.join('\n')}\n`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
