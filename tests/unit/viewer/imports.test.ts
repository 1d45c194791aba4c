import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const VIEWER = fileURLToPath(new URL('../../../viewer', import.meta.url));

/** Each source file of the viewer with those that it imports, types included. */
function importsByFile(): Map<string, string[]> {
  const files = readdirSync(VIEWER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const text = readFileSync(path.join(VIEWER, file), 'utf8');
      const targets = [...text.matchAll(/from '(\.[^']+)\.js'/gu)].map((match) =>
        path.join(path.dirname(file), `${match[1]!}.ts`),
      );
      return [file, targets.filter((target) => files.includes(target))];
    }),
  );
}

test('no file of the viewer imports itself by way of others', () => {
  const imports = importsByFile();
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (done.has(file) || way.includes(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  expect(imports.size).toBeGreaterThan(30);
  expect(circles).toEqual([]);
});

test('of src, the viewer takes the types, the graph’s door for browsers and the form of a correction', () => {
  const wrong = readdirSync(VIEWER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(path.join(VIEWER, file), 'utf8').matchAll(/from '[./]*\/(src\/[^']+)\.js'/gu)].map(
        (match) => match[1]!,
      ),
    )
    .filter((target) => !['src/model', 'src/graph/browser', 'src/view/correction'].includes(target));
  expect(wrong).toEqual([]);
});
