import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readBuiltViewer, only, withHead, type BuiltViewer } from './built.js';
import { DATA_FILES, fileOf, open, type DataFile, type SavedGraph } from './data-files.js';
import { policy, SITE_POLICY } from './policy.js';

/**
 * Write the viewer and the graph as a static site: any web host serves it, no server of ours is needed. Read-only.
 *
 * @param folder made if absent; files of the same names are replaced, others stay
 */
export async function exportSite(saved: SavedGraph, folder: string): Promise<void> {
  const viewer = readBuiltViewer();
  for (const [address, content] of viewer) {
    const file = path.join(folder, ...address.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      file,
      address === 'index.html' ? withHead(content.toString('utf8'), policyTag(SITE_POLICY)) : content,
    );
  }
  for (const name of DATA_FILES) {
    if (open(saved, name)?.destroy() === undefined) await writeFile(path.join(folder, name), '');
    else await copyFile(fileOf(saved, name), path.join(folder, name));
  }
}

/**
 * Write one HTML file that holds viewer, graph and articles, and opens from disk without a network. Read-only. Its
 * script and style are allowed by their hashes, nothing else is.
 */
export async function saveFile(saved: SavedGraph, file: string): Promise<void> {
  const part = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await pipeline(Readable.from(selfContained(saved, readBuiltViewer())), createWriteStream(part));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

async function* selfContained(saved: SavedGraph, viewer: BuiltViewer): AsyncGenerator<string> {
  // The parser ends a script at its end tag, whatever the script means by it.
  const script = only(viewer, '.js').text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = withFonts(only(viewer, '.css').text, viewer);
  const rules = policy({ script: hash(script), style: hash(style), load: '' });
  const page = (viewer.get('index.html') ?? Buffer.alloc(0))
    .toString('utf8')
    .replace(/<script[^>]*><\/script>/u, '')
    .replace(/<link[^>]*>/gu, '');
  const [head = '', body = ''] = withHead(page, `${policyTag(rules)}<style>\n</style>`).split('\n</style>');
  yield head;
  yield `${style}</style>`;
  const end = body.lastIndexOf('</body>');
  yield body.slice(0, end);
  for (const name of DATA_FILES) yield* data(saved, name);
  yield `<script type="module">${script}</script>`;
  yield body.slice(end);
}

/** A file as a block of data: no byte of it can end the block, whatever an article says. */
async function* data(saved: SavedGraph, name: DataFile): AsyncGenerator<string> {
  yield `<script type="application/json" id="parley-${name.slice(0, name.indexOf('.'))}">`;
  const stream = open(saved, name);
  if (stream) {
    stream.setEncoding('utf8');
    // In JSON a `<` stands within strings only, where its escape means the same.
    for await (const chunk of stream) yield String(chunk).replaceAll('<', '\\u003c');
  }
  yield '</script>';
}

/** The stylesheet with its fonts inside. */
function withFonts(style: string, viewer: BuiltViewer): string {
  return style.replace(/url\(["']?\.?\/?([\w.-]+\.woff2)["']?\)/gu, (whole, name: string) => {
    const font = viewer.get(`assets/${name}`);
    return font ? `url(data:font/woff2;base64,${font.toString('base64')})` : whole;
  });
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function policyTag(rules: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${rules}">`;
}
