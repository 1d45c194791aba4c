import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeCorpus } from '../bench/corpus.js';
import { parley, ROOT, scratch, startParley, written } from './run.js';

const SEEDS = path.join(ROOT, 'seeds');

function corpus(folder: string, count: number, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of makeCorpus(count, seed))
    writeFileSync(path.join(folder, `${id.replace('/', '-')}.txt`), text);
}

test('the committed graph is what the seeds give, byte for byte', () => {
  const out = scratch();
  expect(parley(['build', 'seeds', '--out', out]).status).toBe(0);
  const committed = written(path.join(ROOT, 'graph'));
  expect([...written(out).keys()]).toEqual([...committed.keys()]);
  for (const [name, text] of written(out))
    expect({ name, same: text === committed.get(name) }).toEqual({ name, same: true });
});

test('neither the number of workers nor the order of inputs changes a byte', () => {
  const files = readdirSync(SEEDS).map((name) => path.join(SEEDS, name));
  const [alone, many] = [scratch(), scratch()];
  expect(parley(['build', ...files, '--out', alone, '--workers', '0', '--no-cache']).status).toBe(0);
  expect(parley(['build', ...files.reverse(), '--out', many, '--workers', '3', '--no-cache']).status).toBe(0);
  expect(written(many)).toEqual(written(alone));
});

test('what is known already is not extracted again, and the result is the same', () => {
  const [articles, out, fresh] = [scratch(), scratch(), scratch()];
  corpus(articles, 40);
  const build = (to: string, ...more: string[]): { articles: number; extracted: number } => {
    const { status, stdout } = parley(['build', articles, '--out', to, '--json', ...more]);
    expect(status).toBe(0);
    return JSON.parse(stdout) as { articles: number; extracted: number };
  };
  expect(build(out)).toMatchObject({ articles: 40, extracted: 40 });
  expect(build(out)).toMatchObject({ articles: 40, extracted: 0 });
  copyFileSync(path.join(SEEDS, readdirSync(SEEDS)[0]!), path.join(articles, 'one-more.txt'));
  rmSync(path.join(articles, 'made-000007.txt'));
  expect(build(out)).toMatchObject({ articles: 40, extracted: 1 });
  expect(build(fresh, '--no-cache')).toMatchObject({ articles: 40, extracted: 40 });
  expect(written(out)).toEqual(written(fresh));
});

test('a damaged cache costs time, never a wrong graph', () => {
  const [articles, out, fresh] = [scratch(), scratch(), scratch()];
  corpus(articles, 5);
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  const cache = path.join(out, '.cache');
  const data = readdirSync(cache).find((name) => name.endsWith('.data'))!;
  const bytes = readFileSync(path.join(cache, data));
  bytes.fill(0x20, 100, 300);
  writeFileSync(path.join(cache, data), bytes);
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  writeFileSync(path.join(cache, 'index.json'), '{"form":1,');
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  expect(parley(['build', articles, '--out', fresh, '--no-cache']).status).toBe(0);
  expect(written(out)).toEqual(written(fresh));
});

test('bad inputs are named with line and reason; the rest is written', () => {
  const [articles, out] = [scratch(), scratch()];
  writeFileSync(path.join(articles, 'empty.txt'), '');
  writeFileSync(
    path.join(articles, 'binary.txt'),
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 9]),
  );
  writeFileSync(
    path.join(articles, 'broken.jsonl'),
    '{"id":"a","text":"Ana Duarte met Omar Said in Lisbon on Monday."}\n{"id":"b"\n',
  );
  writeFileSync(path.join(articles, 'cut.txt.gz'), gzipSync('Some words that were cut short').subarray(0, 20));
  writeFileSync(path.join(articles, 'good.txt'), 'Ana Duarte visited Omar Said in Lisbon on Monday.\n');
  const { status, stderr } = parley(['build', articles, path.join(articles, 'missing.txt'), '--out', out, '--whole']);
  expect(status).toBe(1);
  for (const name of ['empty.txt', 'binary.txt', 'broken.jsonl:2', 'cut.txt.gz', 'missing.txt'])
    expect(stderr).toMatch(new RegExp(`skipped .*${name.replaceAll('.', '\\.')}: .{3}`, 'u'));
  const ids = written(out)
    .get('articles.jsonl')!
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids).toEqual(['a', 'good.txt']);
});

test('where nothing can be read the old graph stays, and the status is 2', () => {
  const [articles, out] = [scratch(), scratch()];
  corpus(articles, 3);
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  const before = written(out);
  expect(parley(['build', path.join(articles, 'no-such-file'), '--out', out]).status).toBe(2);
  expect(written(out)).toEqual(before);
});

test('a build killed at any moment leaves the old graph whole, and the next one succeeds', async () => {
  const [articles, out, fresh] = [scratch(), scratch(), scratch()];
  corpus(articles, 20);
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  const before = written(out);
  corpus(articles, 40, 2);
  const started = process.hrtime.bigint();
  expect(parley(['build', articles, '--out', fresh, '--no-cache']).status).toBe(0);
  const fullMs = Number(process.hrtime.bigint() - started) / 1e6;
  const after = written(fresh);
  for (let i = 0; i < 20; i++) {
    const child = startParley(['build', articles, '--out', out]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Spread over the whole build, its start and its end included.
    await new Promise((resolve) => setTimeout(resolve, ((i + 0.5) / 20) * fullMs * 1.1));
    child.kill('SIGKILL');
    await ended;
    const now = written(out);
    expect([before, after]).toContainEqual(now);
  }
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  expect(written(out)).toEqual(after);
}, 300_000);

test('an article that is not English is skipped with that reason', () => {
  const [articles, out] = [scratch(), scratch()];
  writeFileSync(
    path.join(articles, 'fr.txt'),
    'Le ministre des Affaires étrangères a rencontré hier à Genève son homologue, avec lequel il a parlé longuement de la paix et de la reprise des négociations entre les deux pays.\n',
  );
  const { status, stdout, stderr } = parley(['build', articles, '--out', out]);
  expect(status).toBe(2);
  expect(stdout + stderr).toMatch(/fr\.txt: .*"fr"/u);
});
