import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../errors.js';

/** The built viewer: every file it consists of, by its address below the page. */
export type BuiltViewer = ReadonlyMap<string, Buffer>;

/** Beside the compiled code, and, where the code runs uncompiled, in the project's own `dist`. */
const PLACES = ['../viewer/', '../../dist/viewer/'];

/**
 * Read the built viewer.
 *
 * @throws DataError where it has not been built
 */
export function readBuiltViewer(): BuiltViewer {
  const folder = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) =>
    existsSync(path.join(place, 'index.html')),
  );
  if (folder === undefined)
    throw new DataError('viewer/index.html', null, 'the viewer is not built; npm run build builds it');
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = path.relative(folder, file).split(path.sep).join('/');
    // A graph that somebody left beside the viewer is not the one to be shown.
    if (address === 'index.html' || address === 'icon.svg' || address.startsWith('assets/'))
      files.set(address, readFileSync(file));
  }
  return files;
}

/** The page with something put at the end of its head. */
export function withHead(page: string, html: string): string {
  const at = page.indexOf('</head>');
  return `${page.slice(0, at)}${html}${page.slice(at)}`;
}

/** The one file of this kind that the page loads. */
export function only(viewer: BuiltViewer, extension: string): { readonly address: string; readonly text: string } {
  const found = [...viewer].filter(([address]) => address.endsWith(extension));
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new DataError(
      'viewer',
      null,
      `${found.length} files *${extension}, 1 expected; npm run build builds the viewer anew`,
    );
  return { address: first[0], text: first[1].toString('utf8') };
}
