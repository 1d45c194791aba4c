import { Worker } from 'node:worker_threads';

/** How many batches may wait or run for each worker: enough to keep it busy, few enough to bound memory. */
const BATCHES_PER_WORKER = 4;
const BATCH_ITEMS = 8;

/** So few are done here before a thread would have loaded what it needs. */
const FEW = 16;

interface Waiting<Out> {
  readonly resolve: (results: readonly Out[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Map items in worker threads, results in the items' order, whatever the number of workers.
 *
 * The worker module answers each message `{ job, items }` with `{ job, results }`, one result an item.
 *
 * @param items read no faster than the workers take them
 * @param module the worker's file; with `count` 0, or a handful of items, nothing is started and `here` maps in this thread
 * @throws what the worker threw, after the others were stopped
 */
export async function* mapOrdered<In, Out>(
  items: AsyncIterable<In>,
  count: number,
  module: URL,
  here: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  if (count === 0) {
    for await (const item of items) yield await here(item);
    return;
  }
  const rest = items[Symbol.asyncIterator]();
  const first: In[] = [];
  let next = await rest.next();
  for (; next.done !== true && first.length < FEW; next = await rest.next()) first.push(next.value);
  if (next.done === true) {
    for (const item of first) yield await here(item);
    return;
  }
  const begun = [...first, next.value];
  const all = async function* (): AsyncGenerator<In> {
    yield* begun;
    for (let more = await rest.next(); more.done !== true; more = await rest.next()) yield more.value;
  };
  yield* inThreads(all(), count, module);
}

async function* inThreads<In, Out>(items: AsyncIterable<In>, count: number, module: URL): AsyncGenerator<Out> {
  const waiting = new Map<number, Waiting<Out>>();
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(module);
    worker.on('message', ({ job, results }: { job: number; results: readonly Out[] }) => {
      waiting.get(job)?.resolve(results);
      waiting.delete(job);
    });
    worker.on('error', fail);
    return worker;
  });
  let job = 0;
  const send = (batch: readonly In[]): Promise<readonly Out[]> => {
    const worker = workers[job % count]!;
    const answer = new Promise<readonly Out[]>((resolve, reject) => waiting.set(job, { resolve, reject }));
    // Its reader may come to it later than its failure does.
    answer.catch(() => undefined);
    worker.postMessage({ job, items: batch });
    job++;
    return answer;
  };
  const flying: Promise<readonly Out[]>[] = [];
  try {
    let batch: In[] = [];
    for await (const item of items) {
      batch.push(item);
      if (batch.length < BATCH_ITEMS) continue;
      flying.push(send(batch));
      batch = [];
      if (flying.length >= count * BATCHES_PER_WORKER) yield* await flying.shift()!;
    }
    if (batch.length > 0) flying.push(send(batch));
    for (const results of flying) yield* await results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
