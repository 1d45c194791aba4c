import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Staging } from '../../../src/cli/staging.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-staging-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('files are in place together, once all are written', async () => {
  writeFileSync(path.join(folder, 'a'), 'old');
  const staging = new Staging(folder);
  await staging.write('a', ['n', 'ew']);
  await staging.write('b', ['more']);
  expect(text('a')).toBe('old');
  staging.commit();
  expect([text('a'), text('b')]).toEqual(['new', 'more']);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
});

test('what a killed build left is cleared by the next', async () => {
  writeFileSync(path.join(folder, 'a'), 'old');
  await new Staging(folder).write('a', ['half of it']);
  new Staging(folder).abandon();
  expect(text('a')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a build that was killed while it moved its files is finished by the next', () => {
  writeFileSync(path.join(folder, 'a'), 'new');
  writeFileSync(path.join(folder, 'b'), 'old');
  const left = path.join(folder, '.next');
  mkdirSync(left);
  writeFileSync(path.join(left, 'b'), 'new');
  writeFileSync(path.join(left, 'moving'), 'a\nb\n../../c');
  new Staging(folder).abandon();
  expect([text('a'), text('b')]).toEqual(['new', 'new']);
  expect(existsSync(left)).toBe(false);
});

test('two builds do not write into one folder; one that was killed stands in nobody’s way', () => {
  const first = new Staging(folder);
  const mark = path.join(folder, '.next', 'process');
  writeFileSync(mark, String(process.ppid));
  expect(() => new Staging(folder)).toThrow(/another build .* is writing into/u);
  expect(existsSync(mark)).toBe(true);
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(mark, String(pid));
  new Staging(folder).abandon();
  first.abandon();
  expect(readdirSync(folder)).toEqual([]);
});
