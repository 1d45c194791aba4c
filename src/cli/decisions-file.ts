import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { UsageError } from '../errors.js';
import { identify, inOrder, parseDecisions, type Decision, type NewDecision } from '../resolve/index.js';

/** Where the decisions about a graph stand. */
export function decisionsFile(graphFolder: string): string {
  return path.join(graphFolder, 'decisions.jsonl');
}

/**
 * The decisions about a graph, in the order in which they were taken; [] where nobody decided anything.
 *
 * @throws DataError with file and line where a line is malformed
 */
export function readDecisions(graphFolder: string): readonly Decision[] {
  const file = decisionsFile(graphFolder);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return inOrder(parseDecisions(text, file));
}

/** Add a decision; see {@link appendDecisions}. @returns the decision with its id */
export function appendDecision(graphFolder: string, decision: NewDecision): Decision {
  return appendDecisions(graphFolder, [decision])[0]!;
}

/**
 * Add decisions: a line each at the end of the file, in one write, so that two programs that decide at once both count.
 *
 * @param graphFolder made if absent
 * @returns the decisions with their ids
 */
export function appendDecisions(graphFolder: string, decisions: readonly NewDecision[]): readonly Decision[] {
  const whole = decisions.map(identify);
  if (whole.length === 0) return whole;
  mkdirSync(graphFolder, { recursive: true });
  const file = openSync(decisionsFile(graphFolder), 'a+');
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    // A file that an editor left without a line end would swallow the first line.
    const start = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a ? '\n' : '';
    writeSync(file, start + whole.map((decision) => `${JSON.stringify(decision)}\n`).join(''));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return whole;
}

/**
 * Take a decision back: its line goes, all others stay as they are.
 *
 * @param which its number in {@link readDecisions}, from 1 on, or its id
 * @throws UsageError where there is none
 */
export function undoDecision(graphFolder: string, which: string): Decision {
  const decisions = readDecisions(graphFolder);
  const decision = decisions.find(({ id }) => id === which) ?? decisions[Number(which) - 1];
  if (decision === undefined || !/^(?:\d+|d-[0-9a-f]+)$/u.test(which))
    throw new UsageError(
      decisions.length === 0
        ? `there are no decisions in ${decisionsFile(graphFolder)}`
        : `there is no decision ${which}; parley decisions lists ${decisions.length}`,
    );
  const file = decisionsFile(graphFolder);
  const kept = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() === '' || parseDecisions(line, file)[0]?.id !== decision.id);
  writeFileAtomic(file, kept.join('\n'));
  return decision;
}
