import { loadFurniture, type Furniture } from './furniture.js';
import { loadLineModels, type LineModels } from './line-models.js';
import { loadDateWords, type DateWords } from './dates.js';
import { loadMeetingWords, type MeetingWords } from './meetings.js';
import { loadLinguisticModels, type LinguisticModels } from './models.js';
import { loadNameModel, loadNames, type NameKnowledge, type NameModel } from './names.js';
import { loadNicknames, type Nicknames } from './nicknames.js';
import { knowledgeVersion } from './version.js';

/**
 * All that parley knows before it reads: the world's states and names, the language's words, trained models.
 * Data lies beside this module as JSON Lines and model files; it is read, checked and frozen once, and handed
 * on as an argument. Knowledge helps to recognise; it never puts a node in the graph.
 */
export interface Knowledge {
  /** Changes whenever knowledge or code that reads with it changes: part of a cache's key. Computed when asked for. */
  readonly version: string;
  readonly models: LinguisticModels;
  readonly dates: DateWords;
  readonly meetings: MeetingWords;
  readonly names: NameKnowledge;
  readonly nicknames: Nicknames;
  /** The trained recogniser of names. */
  readonly nameModel: NameModel;
  /** The words by which page furniture is known, and the models that cut it. */
  readonly furniture: Furniture;
  readonly lineModels: LineModels;
}

/**
 * Read and check all knowledge.
 *
 * @throws DataError where a file is malformed
 */
export function loadKnowledge(): Knowledge {
  let version: string | null = null;
  return Object.freeze({
    get version(): string {
      return (version ??= knowledgeVersion());
    },
    models: loadLinguisticModels(),
    dates: loadDateWords(),
    meetings: loadMeetingWords(),
    names: loadNames(),
    nicknames: loadNicknames(),
    nameModel: loadNameModel(),
    furniture: loadFurniture(),
    lineModels: loadLineModels(),
  });
}
