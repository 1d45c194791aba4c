import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** Everything that an article's extract depends on, relative to this module. */
const PARTS = ['.', '../read', '../extract', '../resolve', '../model', '../edtf', '../order', '../distance'];

/** A hash of the knowledge and of the code that reads with it: 16 hexadecimal digits. */
export function knowledgeVersion(): string {
  const hash = createHash('sha256');
  const here = fileURLToPath(new URL('./', import.meta.url));
  for (const part of PARTS) for (const file of files(path.join(here, part))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The files of a folder in the order of their names, or the module of that name. */
function files(at: string): string[] {
  if (!existsSync(at)) return [`${at}.js`, `${at}.ts`].filter((file) => existsSync(file));
  return readdirSync(at, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return entry.name === 'build' ? [] : files(path.join(at, entry.name));
      return /\.(?:jsonl|bin|js|ts)$/u.test(entry.name) ? [path.join(at, entry.name)] : [];
    });
}
