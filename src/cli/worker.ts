import { parentPort } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/index.js';
import type { Article } from '../model.js';
import { readOne } from './reading.js';

// One thread of `build`: answers each batch of articles with their readings, in order.
const knowledge = loadKnowledge();
parentPort?.on('message', ({ job, items }: { job: number; items: readonly Article[] }) => {
  parentPort?.postMessage({ job, results: items.map((article) => readOne(article, knowledge)) });
});
