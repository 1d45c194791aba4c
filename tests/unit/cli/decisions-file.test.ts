import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appendDecision, decisionsFile, readDecisions, undoDecision } from '../../../src/cli/decisions-file.js';
import { DataError, UsageError } from '../../../src/errors.js';
import type { NewDecision } from '../../../src/resolve/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-decisions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function reject(id: string, at = '2026-01-02T03:04:05Z'): NewDecision {
  return { kind: 'reject', at, by: null, why: null, targets: [{ id, evidence: null }] };
}
const text = (): string => readFileSync(decisionsFile(folder), 'utf8');

test('nobody decided anything', () => {
  expect(readDecisions(folder)).toEqual([]);
  expect(readDecisions(path.join(folder, 'absent'))).toEqual([]);
});

test('a decision is a line at the end; the list is in the order of time', () => {
  const late = appendDecision(folder, reject('person:a', '2026-02-02T00:00:00Z'));
  const early = appendDecision(folder, reject('person:b'));
  expect(text()).toBe(`${JSON.stringify(late)}\n${JSON.stringify(early)}\n`);
  expect(readDecisions(folder)).toEqual([early, late]);
});

test('a file without a line end does not swallow the next decision', () => {
  const first = appendDecision(folder, reject('person:a'));
  writeFileSync(decisionsFile(folder), text().trimEnd());
  const second = appendDecision(folder, reject('person:b'));
  expect(readDecisions(folder)).toEqual(expect.arrayContaining([first, second]));
});

test('one taken back is gone, the others stay as they are', () => {
  const before = [reject('person:a'), reject('person:b', '2026-03-03T00:00:00Z')].map((one) =>
    appendDecision(folder, one),
  );
  const kept = text();
  const third = appendDecision(folder, reject('person:c', '2026-02-02T00:00:00Z'));
  expect(undoDecision(folder, '2')).toEqual(third);
  expect(text()).toBe(kept);
  expect(undoDecision(folder, before[1]!.id)).toEqual(before[1]);
  expect(readDecisions(folder)).toEqual([before[0]]);
});

test.each(['0', '2', 'd-000000000000', 'one', ''])('there is no decision %j to take back', (which) => {
  appendDecision(folder, reject('person:a'));
  expect(() => undoDecision(folder, which)).toThrow(UsageError);
});

test('a damaged line is told with file and line', () => {
  appendDecision(folder, reject('person:a'));
  appendFileSync(decisionsFile(folder), '{"kind":"reject"}\n');
  expect(() => readDecisions(folder)).toThrow(DataError);
  expect(() => readDecisions(folder)).toThrow(`${decisionsFile(folder)}:2: `);
});
