import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../errors.js';
import { STATUSES } from '../../model.js';
import type { Decision, NewDecision } from '../../resolve/index.js';
import { finish, type Register } from '../command.js';
import { overSavedGraph } from '../saved-graph.js';

const Options = z.object({
  graph: z.string(),
  json: z.boolean().default(false),
  why: z.string().optional(),
  by: z.string().optional(),
});
type Options = z.infer<typeof Options>;

const LASTS = `
The decision goes to decisions.jsonl beside the graph, one line, and holds in every later build, whatever becomes of the
ids: it names a sentence too. parley decisions lists what was decided; parley decisions undo N takes one back.`;

function correction(program: Command, name: string, description: string): Command {
  return overSavedGraph(program.command(name).description(description))
    .option('--why <reason>', 'why, for whoever reads the decisions')
    .option('--by <person>', 'who decides (otherwise GIT_AUTHOR_NAME or the user of this machine)');
}

/** What all decisions have in common. */
async function about(options: Options): Promise<{ at: string; by: string | null; why: string | null }> {
  const { decider } = await import('../decide.js');
  return { at: new Date().toISOString(), by: decider(options.by), why: options.why ?? null };
}

async function record(options: Options, decision: NewDecision): Promise<void> {
  const [{ appendDecision }, { decisionsFolder }, { plain, print, printJson }, { describe }] = await Promise.all([
    import('../decisions-file.js'),
    import('../decide.js'),
    import('../print.js'),
    import('../../resolve/index.js'),
  ]);
  const whole: Decision = appendDecision(decisionsFolder(options.graph), decision);
  if (options.json) await printJson(whole);
  else await print(`Decided: ${plain(describe(whole))}.\nThe next parley build applies it.\n`);
  finish(0);
}

async function opened(options: Options) {
  const [room, decide] = await Promise.all([import('../../graph/index.js'), import('../decide.js')]);
  decide.decisionsFolder(options.graph);
  const graph = await room.loadGraph(options.graph);
  return { graph, decide, nodeNamed: (name: string): string => room.nodeNamed(graph, name) };
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** `parley merge A B…`: they are one. */
export const merge: Register = (program) => {
  correction(program, 'merge', 'decide that two or more nodes are one; the first keeps its id')
    .argument('<names...>', 'names, aliases or ids')
    .addHelpText('after', `\nExample:\n  parley merge "Abu Mazen" "Mahmoud Abbas" --why "his byname"\n${LASTS}`)
    .action(async (names: string[], raw: unknown) => {
      const options = Options.parse(raw);
      if (names.length < 2) throw new UsageError('merge needs two names or more');
      const { graph, decide, nodeNamed } = await opened(options);
      const ids = [...new Set(names.map(nodeNamed))];
      if (ids.length < 2) throw new UsageError(`all of these are ${ids[0]!} already`);
      const kinds = new Set(ids.map(kindOf));
      if (kinds.size > 1) throw new UsageError(`a ${[...kinds].join(' and a ')} can't be one; merge takes one kind`);
      const targets = ids.map((id) => decide.targetOf(graph, id));
      await record(options, { ...(await about(options)), kind: 'merge', targets });
    });
};

/** `parley split A B`: they are two, for ever. */
export const split: Register = (program) => {
  correction(program, 'split', 'decide that two are not one, now and in every later build')
    .argument('<a>', 'a name, an alias or an id')
    .argument('<b>', 'another; or of the same node NAME@ARTICLE: what that article says is of someone else')
    .addHelpText(
      'after',
      `
Examples:
  parley split "Thomas Weber" person:thomas-weber-2
  parley split "George Bush" "George Bush@clips/1990.txt" --why "the father"
${LASTS}`,
    )
    .action(async (a: string, b: string, raw: unknown) => {
      const options = Options.parse(raw);
      const { graph, decide } = await opened(options);
      const targets = await decide.splitTargets(graph, options.graph, [a, b]);
      await record(options, { ...(await about(options)), kind: 'split', targets: [...targets] });
    });
};

/** `parley rename NAME NEW`. */
export const rename: Register = (program) => {
  correction(program, 'rename', 'give a node another name; its id stays, the old name becomes an alias')
    .argument('<name>', 'a name, an alias or an id')
    .argument('<new>', 'the name that it is to have')
    .addHelpText('after', `\nExample:\n  parley rename person:sergey-shoygu "Sergei Shoigu"\n${LASTS}`)
    .action(async (name: string, to: string, raw: unknown) => {
      const options = Options.parse(raw);
      if (to.trim() === '') throw new UsageError('the new name is empty');
      const { graph, decide, nodeNamed } = await opened(options);
      const targets = [decide.targetOf(graph, nodeNamed(name))];
      await record(options, { ...(await about(options)), kind: 'rename', targets, name: to.trim() });
    });
};

/** `parley reject NAME`: it is not to stand in the graph. */
export const reject: Register = (program) => {
  correction(program, 'reject', 'decide that something is no such thing: it leaves the graph, with its edges')
    .argument('<name>', 'a name, an alias or an id')
    .addHelpText('after', `\nExample:\n  parley reject "Blue House" --why "a building"\n${LASTS}`)
    .action(async (name: string, raw: unknown) => {
      const options = Options.parse(raw);
      const { graph, decide, nodeNamed } = await opened(options);
      const targets = [decide.targetOf(graph, nodeNamed(name))];
      await record(options, { ...(await about(options)), kind: 'reject', targets });
    });
};

const SetOptions = Options.extend({ remove: z.boolean().default(false) });
const FIELDS = ['date', 'status', 'place', 'mediator', 'participant', 'host'] as const;

/** `parley set NAME FIELD VALUE`: what a meeting or agreement is to say. */
export const set: Register = (program) => {
  correction(program, 'set', 'decide on a date, status, place or role of a meeting or agreement')
    .argument('<name>', 'a meeting or agreement, by its label or id')
    .argument('<field>', FIELDS.join(', '))
    .argument('<value>', 'EDTF or "none" for a date, a status, or the node meant')
    .option('--remove', 'take the node out of the role instead')
    .addHelpText(
      'after',
      `
Examples:
  parley set meeting:talks-2024-03-04-lisbon date 2024-03-05 --why "the ministry's communiqué"
  parley set meeting:talks-2024-03-04-lisbon mediator "Ana Duarte"
  parley set meeting:talks-2024-03-04-lisbon participant "Omar Said" --remove
${LASTS}`,
    )
    .action(async (name: string, fieldName: string, text: string, raw: unknown) => {
      const options = SetOptions.parse(raw);
      const field = FIELDS.find((one) => one === fieldName);
      if (field === undefined) throw new UsageError(`no field "${fieldName}"; there are ${FIELDS.join(', ')}`);
      const { graph, decide, nodeNamed } = await opened(options);
      const id = nodeNamed(name);
      if (!['meeting', 'agreement'].includes(kindOf(id)))
        throw new UsageError(`${id} is a ${kindOf(id)}; set takes meetings and agreements (rename gives other names)`);
      if (kindOf(id) === 'agreement' && (field === 'place' || field === 'host'))
        throw new UsageError(`an agreement has no ${field}`);
      let value: string | null | ReturnType<typeof decide.targetOf>;
      if (field === 'date') {
        const { daysOf } = await import('../../edtf.js');
        value = text === 'none' ? null : text;
        if (value !== null && daysOf(value) === null && !/^XXXX-\d\d(?:-\d\d)?$/u.test(value))
          throw new UsageError(
            `"${text}" is no date in EDTF, such as 2024-03-05, 2024-03, 2024-03-05/2024-03-07 or none`,
          );
      } else if (field === 'status') {
        if (!STATUSES.some((status) => status === text))
          throw new UsageError(`no status "${text}"; there are ${STATUSES.join(', ')}`);
        value = text;
      } else value = decide.targetOf(graph, nodeNamed(text));
      if (options.remove && (field === 'date' || field === 'status'))
        throw new UsageError(`--remove is for roles; give ${field} a value${field === 'date' ? ', or none' : ''}`);
      await record(options, {
        ...(await about(options)),
        kind: 'set',
        targets: [decide.targetOf(graph, id)],
        field,
        value,
        ...(options.remove ? { remove: true as const } : {}),
      });
    });
};
