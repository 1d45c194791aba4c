import { createReadStream, existsSync, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DataError } from '../errors.js';

/** What of a graph's folder the viewer shows; nothing else in it is ever sent. */
export const DATA_FILES = ['graph.json', 'articles.jsonl', 'evidence.jsonl'] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** The folder of a saved graph, and the graph's file, of what a person named. */
export interface SavedGraph {
  readonly folder: string;
  readonly graphFile: string;
}

/**
 * @param from a folder that `parley build` wrote, or a `graph.json`
 * @throws DataError where there is none
 */
export async function savedGraph(from: string): Promise<SavedGraph> {
  const found = await stat(from).catch(() => null);
  const graphFile = found?.isDirectory() === true ? path.join(from, 'graph.json') : from;
  if (!existsSync(graphFile))
    throw new DataError(from, null, 'no graph.json there; run parley build first, or say with --graph where it is');
  return { folder: path.dirname(graphFile), graphFile };
}

export function fileOf(saved: SavedGraph, name: DataFile): string {
  return name === 'graph.json' ? saved.graphFile : path.join(saved.folder, name);
}

/** A stream of the file, or `null` where the build wrote none. */
export function open(saved: SavedGraph, name: DataFile): ReadStream | null {
  const file = fileOf(saved, name);
  return existsSync(file) ? createReadStream(file) : null;
}
