import { parentPort } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/index.js';
import type { RawArticle } from '../read/index.js';
import { readOne } from './reading.js';

// One thread of `build`: answers each batch of records with their readings, in order.
const knowledge = loadKnowledge();
parentPort?.on('message', ({ job, items }: { job: number; items: readonly RawArticle[] }) => {
  void Promise.all(items.map((raw) => readOne(raw, knowledge))).then((results) => {
    parentPort?.postMessage({ job, results });
  });
});
