import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ExtractCache } from '../../../src/cli/cache.js';
import { pack, unpack } from '../../../src/cli/reading.js';
import { article } from '../resolve/world.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const cache = (limit = 1e6): ExtractCache => new ExtractCache(folder, limit);
const dataFile = (): string =>
  path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.data'))!,
  );

function keep(values: Readonly<Record<string, string>>): void {
  const kept = cache();
  for (const [key, value] of Object.entries(values)) kept.set(key, value);
  kept.commit();
}

test('what was kept is found by the next build, what it did not ask for is gone after it', () => {
  keep({ a: 'one', b: 'two' });
  const second = cache();
  expect([second.get('a'), second.get('c')]).toEqual(['one', null]);
  expect(second.trouble).toBeNull();
  second.commit();
  expect(cache().get('b')).toBeNull();
});

test('a build that is interrupted leaves what was there and what it read', () => {
  keep({ a: 'one', b: 'two' });
  const interrupted = cache();
  interrupted.get('a');
  interrupted.set('c', 'three');
  interrupted.interrupt();
  const next = cache();
  expect(['a', 'b', 'c'].map((key) => next.get(key))).toEqual(['one', 'two', 'three']);
});

test('a build that fails leaves the cache as it was', () => {
  keep({ a: 'one' });
  const failed = cache();
  failed.set('b', 'two');
  failed.abandon();
  const next = cache();
  expect([next.get('a'), next.get('b')]).toEqual(['one', null]);
});

test('a damaged entry is not given out, and told of', () => {
  keep({ a: 'one', b: 'two' });
  const bytes = readFileSync(dataFile());
  bytes[0] = 0x21;
  writeFileSync(dataFile(), bytes);
  const damaged = cache();
  expect([damaged.get('a'), damaged.get('b')]).toEqual([null, 'two']);
  expect(damaged.trouble).toContain('1 entry is damaged');
  damaged.set('a', 'one');
  damaged.commit();
  expect(cache().get('a')).toBe('one');
});

test.each(['{"form":1,', '[]', '{"form":1,"generation":"../../x","entries":[]}'])(
  'an index that reads %s is no index, and that is told',
  (index) => {
    keep({ a: 'one' });
    writeFileSync(path.join(folder, 'index.json'), index);
    const damaged = cache();
    expect(damaged.get('a')).toBeNull();
    expect(damaged.trouble).toContain('the index');
  },
);

test('what would pass the limit is not kept', () => {
  const small = cache(5);
  small.set('a', 'one');
  small.set('b', 'three');
  small.commit();
  const next = cache();
  expect([next.get('a'), next.get('b')]).toEqual(['one', null]);
});

test('readings and skips come back; what is neither, or not of one article, does not', () => {
  const digest = article('a', { people: ['Ana Duarte'] });
  const reading = { record: '{"id":"a","text":"…"}', digest: JSON.stringify(digest) };
  const at = { source: 'b.txt', line: 7 };
  expect(unpack(pack(reading), at)).toEqual({ record: reading.record, digest });
  // Where it stood when it was read is forgotten.
  expect(unpack(pack({ source: 'a.txt', line: 3, reason: 'empty' }), at)).toEqual({ ...at, reason: 'empty' });
  for (const other of ['', 'x', '\n', '\n{}', '\n1', `{"id":"b"}\n${reading.digest}`, `${reading.record}\n{}`])
    expect(unpack(other, at)).toBeNull();
});

const NOBODY = 65534;

/** Root may write whatever a file's mode says: as root, run it as somebody else, who owns the cache. */
function asOthers(run: () => void): void {
  if (process.getuid?.() !== 0) {
    run();
    return;
  }
  for (const file of [folder, ...readdirSync(folder).map((name) => path.join(folder, name))])
    chownSync(file, NOBODY, NOBODY);
  process.seteuid!(NOBODY);
  try {
    run();
  } finally {
    process.seteuid!(0);
  }
}

test('a cache that may only be read still knows what it knew', () => {
  keep({ a: 'one' });
  chmodSync(dataFile(), 0o444);
  asOthers(() => {
    const next = cache();
    next.set('b', 'two');
    expect([next.get('a'), next.get('b')]).toEqual(['one', null]);
    expect(next.trouble).toMatch(/can't be written/u);
    next.commit();
    expect(cache().get('a')).toBe('one');
  });
});
