import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby';
import { errorCode } from '../errors.js';
import type { Skip } from '../model.js';
import { formOf } from './formats/names.js';

/** A file to read, or standard input. */
export interface Source {
  /** What names it in messages: the path as the user would write it. */
  readonly name: string;
  /** The path relative to the INPUT that led to it. */
  readonly id: string;
  /** Where it lies; null for standard input. */
  readonly path: string | null;
  /** Named by the user, not merely found in a folder: read whatever its name ends in. */
  readonly named: boolean;
}

/**
 * The files that the inputs name, in the inputs' order; folders and globs in code unit order of their paths. A file
 * that several inputs lead to is listed once. Where two files would get one id, both get their whole path instead.
 *
 * In a folder, hidden files and files of no known form are passed over.
 *
 * @param inputs files, folders, globs, or `-`
 */
export function listSources(inputs: readonly string[]): readonly (Source | Skip)[] {
  const listed: (Source | Skip)[] = [];
  const seen = new Set<string>();
  const add = (source: Source): void => {
    const key = source.path === null ? '-' : real(source.path);
    if (seen.has(key)) return;
    seen.add(key);
    listed.push(source);
  };
  for (const input of inputs) {
    if (input === '-') {
      add({ name: '-', id: '-', path: null, named: true });
      continue;
    }
    const kind = kindOf(input);
    if (kind === 'file') add({ name: input, id: path.basename(input), path: input, named: true });
    else if (kind === 'folder') {
      const before = listed.length;
      const skips = walk(input, '', new Set(), add);
      listed.push(...skips);
      if (listed.length === before && !seenUnder(seen, input)) {
        listed.push({ source: input, line: null, reason: 'no file of a known form in this folder' });
      }
    } else if (kind === null && isDynamicPattern(input)) {
      const base = staticBase(input);
      const matches = globSync(input, { dot: false, onlyFiles: true, expandDirectories: false }).sort(byCodeUnit);
      if (matches.length === 0) listed.push({ source: input, line: null, reason: 'no file matches' });
      for (const match of matches) {
        add({ name: match, id: toId(path.relative(base, match)), path: match, named: true });
      }
    } else {
      listed.push({ source: input, line: null, reason: kind === null ? 'no such file or folder' : kind });
    }
  }
  return distinct(listed);
}

/** 'file', 'folder', null where there is nothing, or why it can't be told. */
function kindOf(file: string): string | null {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() || stat.isFIFO() || stat.isCharacterDevice() ? 'file' : 'neither a file nor a folder';
  } catch (error) {
    return fileProblem(error);
  }
}

/** Why the file system refused, in words; null for a file that does not exist. */
export function fileProblem(error: unknown): string | null {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  if (code === 'ELOOP') return 'a loop of symbolic links';
  return `can't be read (${code === '' ? String(error) : code})`;
}

function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function seenUnder(seen: ReadonlySet<string>, folder: string): boolean {
  const prefix = real(folder) + path.sep;
  for (const file of seen) if (file.startsWith(prefix)) return true;
  return false;
}

/** Adds what a folder holds; a folder reached twice through links is read once. */
function walk(root: string, below: string, visited: Set<string>, add: (source: Source) => void): Skip[] {
  const folder = below === '' ? root : path.join(root, below);
  const key = real(folder);
  if (visited.has(key)) return [];
  visited.add(key);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    return [{ source: folder, line: null, reason: fileProblem(error) ?? 'vanished while reading' }];
  }
  const skips: Skip[] = [];
  for (const name of names.sort(byCodeUnit)) {
    if (name.startsWith('.')) continue;
    const relative = below === '' ? name : path.join(below, name);
    const file = path.join(root, relative);
    const kind = kindOf(file);
    if (kind === 'folder') skips.push(...walk(root, relative, visited, add));
    else if (kind === 'file' && formOf(name) !== null)
      add({ name: file, id: toId(relative), path: file, named: false });
    else if (kind !== 'file' && formOf(name) !== null) {
      skips.push({ source: file, line: null, reason: kind ?? 'a link to nothing' });
    }
  }
  return skips;
}

/** The folders a glob starts with, before the first part that has a wildcard. */
function staticBase(pattern: string): string {
  const parts = pattern.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part) && escapePath(part) !== part);
  return (
    parts.slice(0, fixed === -1 ? -1 : Math.min(fixed, parts.length - 1)).join('/') ||
    (pattern.startsWith('/') ? '/' : '.')
  );
}

function toId(relative: string): string {
  return relative.split(path.sep).join('/');
}

function distinct(listed: readonly (Source | Skip)[]): readonly (Source | Skip)[] {
  const counts = new Map<string, number>();
  for (const source of listed) if ('id' in source) counts.set(source.id, (counts.get(source.id) ?? 0) + 1);
  return listed.map((source) =>
    'id' in source && counts.get(source.id) !== 1 ? { ...source, id: source.name } : source,
  );
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
