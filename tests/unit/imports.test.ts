import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Which rooms a room may take from; what is not listed here is a mistake. A room may always take from itself. */
const MAY: ReadonlyMap<string, readonly string[]> = new Map([
  ['src/model.ts', []],
  ['src/errors.ts', []],
  ['src/order.ts', []],
  ['src/check.ts', []],
  ['src/distance.ts', []],
  ['src/calendar.ts', []],
  ['src/edtf.ts', ['calendar', 'model']],
  ['src/knowledge', ['errors', 'model', 'order']],
  // The scripts that train models share the features with the code that applies them.
  ['src/knowledge/build', ['errors', 'model', 'order', 'knowledge', 'extract', 'read']],
  ['src/read', ['errors', 'model', 'order', 'knowledge']],
  ['src/extract', ['calendar', 'errors', 'model', 'order', 'distance', 'edtf', 'knowledge']],
  ['src/resolve', ['check', 'errors', 'model', 'order', 'distance', 'edtf', 'knowledge', 'read']],
  ['src/graph', ['check', 'errors', 'model', 'order', 'distance', 'edtf']],
  ['src/index.ts', ['knowledge', 'read', 'extract', 'resolve', 'graph', 'model', 'errors']],
  ['src/mcp', ['errors', 'model', 'graph', 'order', 'edtf']],
  ['src/view', ['errors', 'model', 'graph', 'order', 'edtf', 'resolve', 'cli']],
  ['src/cli', ['check', 'errors', 'model', 'order', 'distance', 'edtf', 'knowledge', 'read', 'extract', 'resolve', 'graph', 'mcp', 'view']],
]); // prettier-ignore

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (statSync(path.join(ROOT, file)).isDirectory()) return sources(file);
    return name.endsWith('.ts') ? [file] : [];
  });
}

/** The longest key of MAY that the file lies in. */
function roomOf(file: string): string {
  const rooms = [...MAY.keys()].filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

function imports(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/gu)].map((match) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), match[1]!)).replace(/\.js$/u, '.ts'),
  );
}

test('imports run one way: model, knowledge, read and extract, resolve, graph, cli', () => {
  const wrong: string[] = [];
  for (const file of sources('src')) {
    const room = roomOf(file);
    if (room === '') wrong.push(`${file} lies in no room`);
    for (const target of imports(file)) {
      const [, name] = /^src\/([a-z-]+)/u.exec(target) ?? [];
      const own = room.split('/')[1]?.replace('.ts', '');
      if (name !== undefined && name !== own && !(MAY.get(room) ?? []).includes(name))
        wrong.push(`${file} takes ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the viewer takes the model, the browser half of the graph and the form of a correction only', () => {
  const allowed = new Set(['src/model.ts', 'src/graph/browser.ts', 'src/view/correction.ts']);
  const wrong = sources('viewer')
    .flatMap((file) => imports(file).map((target) => ({ file, target })))
    .filter(({ target }) => target.startsWith('src/') && !allowed.has(target));
  expect(wrong).toEqual([]);
});

test("the browser's half of the graph touches neither disk nor process", () => {
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const target of imports(file)) walk(target);
  };
  walk('src/graph/browser.ts');
  const wrong = [...seen].filter((file) => /from 'node:/u.test(readFileSync(path.join(ROOT, file), 'utf8')));
  expect(wrong).toEqual([]);
});
