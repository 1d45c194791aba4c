import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { seeded } from '../bench/corpus.js';
import { makeNews } from '../bench/news.js';
import { parley, ROOT, scratch, startParley, written } from './run.js';

const SEEDS = path.join(ROOT, 'seeds');

function corpus(folder: string, count: number, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of makeNews(count, seed))
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

test('what moved to another folder, file or line is known all the same', () => {
  const [before, after, out, fresh] = [scratch(), scratch(), scratch(), scratch()];
  const lines = [...makeNews(4, 6)].map(({ id, text }) => JSON.stringify({ id, text }));
  const french = JSON.stringify({
    id: 'fr',
    text: 'Le ministre des Affaires étrangères a rencontré hier son homologue à Genève.',
  });
  writeFileSync(path.join(before, 'old.jsonl'), [french, ...lines.slice(1)].join('\n'));
  writeFileSync(path.join(after, 'new.jsonl'), [lines[0], ...lines.slice(1), french].join('\n'));
  expect(parley(['build', before, '--out', out]).status).toBe(1);
  const again = parley(['build', after, '--out', out, '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ articles: 4, extracted: 1 });
  expect(again.stderr).toMatch(/new\.jsonl:5: /u);
  expect(parley(['build', after, '--out', fresh, '--no-cache']).status).toBe(1);
  expect(written(out)).toEqual(written(fresh));
});

test('decisions shape the next build, and taken back leave no trace', () => {
  const [articles, out] = [scratch(), scratch()];
  corpus(articles, 12);
  const run = (...args: string[]): void => {
    expect(parley([...args, '--graph', out]).status).toBe(0);
  };
  const build = (): Map<string, string> => {
    expect(parley(['build', articles, '--out', out]).status).toBe(0);
    return written(out);
  };
  const before = build();
  const { nodes } = z
    .object({ nodes: z.array(z.object({ key: z.string() })) })
    .parse(JSON.parse(before.get('graph.json')!));
  const of = (kind: string): string[] => nodes.map(({ key }) => key).filter((key) => key.startsWith(`${kind}:`));
  const [one, other, third, fourth] = of('person');
  run('merge', one!, other!, '--why', 'a test');
  run('rename', third!, 'Somebody Else');
  run('reject', fourth!);
  run('set', of('meeting')[0]!, 'status', 'denied');
  const decided = build();
  expect(decided.get('graph.json')).not.toBe(before.get('graph.json'));
  expect(JSON.parse(decided.get('report.json')!)).toMatchObject({ unmatched: [] });
  expect(decided.get('graph.json')).toContain('Somebody Else');
  for (let left = 4; left > 0; left--) run('decisions', 'undo', String(left));
  expect(build()).toEqual(before);
}, 120_000);

test('a damaged cache costs time, never a wrong graph', () => {
  const [articles, out, fresh] = [scratch(), scratch(), scratch()];
  corpus(articles, 5);
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  const cache = path.join(out, '.cache');
  const data = readdirSync(cache).find((name) => name.endsWith('.data'))!;
  const bytes = readFileSync(path.join(cache, data));
  bytes.fill(0x20, 100, 300);
  writeFileSync(path.join(cache, data), bytes);
  const damaged = parley(['build', articles, '--out', out, '--json']);
  expect(damaged.status).toBe(0);
  expect(damaged.stderr).toMatch(/^parley: 1 entry is damaged in the cache/u);
  expect(JSON.parse(damaged.stdout)).toMatchObject({ articles: 5, extracted: 1 });
  writeFileSync(path.join(cache, 'index.json'), '{"form":1,');
  const lost = parley(['build', articles, '--out', out]);
  expect(lost.status).toBe(0);
  expect(lost.stderr).toMatch(/^parley: the index of the cache/u);
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

test('a build killed at any moment leaves graph, decisions and cache as they were, and the next one succeeds', async () => {
  const [articles, out, fresh] = [scratch(), scratch(), scratch()];
  corpus(articles, 20);
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  expect(parley(['reject', 'state:FRA', '--graph', out, '--why', 'a test']).status).toBe(0);
  const decisions = readFileSync(path.join(out, 'decisions.jsonl'), 'utf8');
  const before = written(out);
  corpus(articles, 40, 2);
  copyFileSync(path.join(out, 'decisions.jsonl'), path.join(fresh, 'decisions.jsonl'));
  const started = process.hrtime.bigint();
  expect(parley(['build', articles, '--out', fresh, '--no-cache']).status).toBe(0);
  const fullMs = Number(process.hrtime.bigint() - started) / 1e6;
  const after = written(fresh);
  const random = seeded(20);
  for (let i = 0; i < 20; i++) {
    const child = startParley(['build', articles, '--out', out]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Anywhere in the whole build, its start and its end included: one moment in each twentieth.
    await new Promise((resolve) => setTimeout(resolve, ((i + random()) / 20) * fullMs * 1.1));
    child.kill('SIGKILL');
    await ended;
    expect([before, after]).toContainEqual(written(out));
    expect(readFileSync(path.join(out, 'decisions.jsonl'), 'utf8')).toBe(decisions);
  }
  const { status, stdout, stderr } = parley(['build', articles, '--out', out, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // The cache is that of the first build or of one that came to its end: some articles are the same in both.
  expect([40, 0]).toContain((JSON.parse(stdout) as { extracted: number }).extracted);
  expect(written(out)).toEqual(after);
}, 300_000);

test('Ctrl-C leaves the old graph whole, says so with status 130, and what was read is not read again', async () => {
  const [articles, out, fresh] = [scratch(), scratch(), scratch()];
  corpus(articles, 3);
  expect(parley(['build', articles, '--out', out]).status).toBe(0);
  const before = written(out);
  // Enough that there is always something left to read.
  corpus(articles, 400, 3);
  const child = startParley(['build', articles, '--out', out]);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    }),
  );
  const kept = (): number =>
    readdirSync(path.join(out, '.cache')).reduce((sum, name) => sum + statSync(path.join(out, '.cache', name)).size, 0);
  const first = kept();
  while (kept() === first && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, signal: null });
  expect(said).toContain('interrupted');
  expect(written(out)).toEqual(before);
  expect(readdirSync(out)).not.toContain('.next');
  const { status, stdout } = parley(['build', articles, '--out', out, '--json']);
  expect(status).toBe(0);
  const { extracted } = JSON.parse(stdout) as { extracted: number };
  expect(extracted).toBeGreaterThan(0);
  expect(extracted).toBeLessThan(400);
  expect(parley(['build', articles, '--out', fresh, '--no-cache']).status).toBe(0);
  expect(written(out)).toEqual(written(fresh));
}, 300_000);

const hasScript = spawnSync('script', ['--version']).status === 0;
(hasScript ? test : test.skip)('on a terminal progress tells rate and time left, and is gone at the end', () => {
  const [articles, out] = [scratch(), scratch()];
  // Enough that one thread needs more than the second after which a rate can be told, however fast the machine.
  corpus(articles, 600);
  const command = [
    process.execPath,
    path.join(ROOT, 'dist/cli/main.js'),
    'build',
    articles,
    '--out',
    out,
    '--workers',
    '1',
  ];
  const { stdout, status } = spawnSync('script', ['-qec', command.join(' '), '/dev/null'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/\d+ of 600 articles · [\d.]+\/s · (?:about )?(?:\d+ min )?\d+ s left/u);
  expect(stdout).toContain('laying out the graph…');
  // The line is cleared, and the cursor is there again, before the report is printed.
  const report = stdout.slice(stdout.lastIndexOf('\u001b[K'));
  expect(report).toMatch(/^\u001b\[K[^\r]*60/u);
  expect(stdout.lastIndexOf('\u001b[?25h')).toBeGreaterThan(stdout.lastIndexOf('\u001b[?25l'));
  expect(parley(['build', articles, '--out', out]).stderr).toBe('');
});

test('copies of an article count once, and the report names them', () => {
  const [articles, out] = [scratch(), scratch()];
  const story = [...makeNews(1)][0]!.paragraphs.join('\n\n');
  writeFileSync(path.join(articles, 'first.txt'), `A headline of its own\n\n${story}\n`);
  writeFileSync(path.join(articles, 'copy.txt'), `Another headline altogether\n\n${story}\n`);
  writeFileSync(path.join(articles, 'other.txt'), 'Ana Duarte visited Omar Said in Lisbon on Monday.\n');
  const build = (...more: string[]) => parley(['build', articles, '--out', out, ...more]);
  expect(build().stdout).toMatch(/1 copy of other articles, counted once:\n {2}copy\.txt = first\.txt\n/u);
  expect(JSON.parse(build('--json').stdout)).toMatchObject({ copies: [['copy.txt', 'first.txt']] });
  const report: unknown = JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8'));
  expect(report).toMatchObject({ copies: [['copy.txt', 'first.txt']] });
});

test('articles may come and go, build by build: the graph is that of a build of its own', () => {
  const [articles, out] = [scratch(), scratch()];
  const made = [...makeNews(30, 4)];
  const random = seeded(5);
  for (let round = 0; round < 3; round++) {
    rmSync(articles, { recursive: true });
    mkdirSync(articles);
    for (const { id, text } of made)
      if (random() < 0.6) writeFileSync(path.join(articles, `${id.replace('/', '-')}.txt`), text);
    const fresh = scratch();
    expect(parley(['build', articles, '--out', out, '--workers', String(round % 3)]).status).toBe(0);
    expect(parley(['build', articles, '--out', fresh, '--no-cache']).status).toBe(0);
    expect(written(out)).toEqual(written(fresh));
  }
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
