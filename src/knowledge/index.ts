import { loadNames, type NameKnowledge } from './names.js';

/**
 * All that parley knows before it reads: the world's states and names, the language's words, trained models.
 * Data lies beside this module as JSON Lines and model files; it is read, checked and frozen once, and handed
 * on as an argument. Knowledge helps to recognise; it never puts a node in the graph.
 */
export interface Knowledge {
  readonly version: string;
  readonly names: NameKnowledge;
}

/**
 * Read and check all knowledge.
 *
 * @throws DataError where a file is malformed
 */
export function loadKnowledge(): Knowledge {
  return Object.freeze({ version: '1', names: loadNames() });
}
