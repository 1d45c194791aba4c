/**
 * Trains the part-of-speech tagger: models/tagger.bin.
 *
 *     npx tsx src/knowledge/build/train-tagger.ts CORPORA [EPOCHS] [OUT]
 *
 * An averaged perceptron over EWT and GUM train; the classes are pairs of universal and Penn tag. Some sentences are
 * learned again as headlines (Every Word Capitalised, ALL IN CAPITALS).
 */
import { knowledgePath } from '../table.js';
import { readCorpora } from './conllu.js';
import { saveTagger, trainTagger } from './tagger.js';

const corpora = process.argv[2] ?? '';
const epochs = Number(process.argv[3] ?? '8');
const { train, ewtDev, gumDev } = readCorpora(corpora);
const model = trainTagger(train, epochs, [
  ['EWT dev', ewtDev],
  ['GUM dev', gumDev],
]);
saveTagger(process.argv[4] ?? knowledgePath('models/tagger.bin'), model);
