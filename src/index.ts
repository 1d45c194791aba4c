/**
 * parley-graph: news articles in, a graph of people, states, mediators and meetings out.
 *
 * ```ts
 * import { loadGraph, neighbours } from 'parley-graph';
 * const graph = await loadGraph('graph');
 * for (const { label, ties } of neighbours(graph, 'Ana Duarte')) console.log(label, ties[0]?.evidence[0]?.sentence);
 * ```
 *
 * Everything works on a graphology graph, so that the whole graphology library does, too. `parley-graph/query` is the
 * half that needs no Node.
 *
 * @module
 */
export { loadKnowledge, type Knowledge } from './knowledge/index.js';
export { isSkip, readArticles, readText, type ReadOptions } from './read/index.js';
export { extract } from './extract/index.js';
export { digest, resolve, type Digest, type Resolution, type ResolveOptions } from './resolve/index.js';
export * from './graph/index.js';
