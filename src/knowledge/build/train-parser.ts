/**
 * Trains the dependency parser: models/parser.bin. Run train-tagger.ts first.
 *
 *     npx tsx src/knowledge/build/train-parser.ts CORPORA [EPOCHS] [OUT]
 *
 * Greedy, arc-eager, averaged perceptron, dynamic oracle; EWT and GUM train with jack-knifed tags. Two runs
 * that see the sentences in different order are mixed.
 */
import { loadTagger } from '../models.js';
import { knowledgePath } from '../table.js';
import type { SparseWeights } from '../sparse.js';
import { readCorpora } from './conllu.js';
import { mixWeights } from './mix.js';
import {
  frozenParser,
  jackknife,
  parseAccuracy,
  parseExample,
  relationsOf,
  saveParser,
  trainParser,
} from './parser.js';

const corpora = process.argv[2] ?? '';
const epochs = Number(process.argv[3] ?? '12');
const { train, ewtDev, gumDev } = readCorpora(corpora);
const relations = relationsOf(train);
const known = new Set(relations);
const base = (name: string): string => (known.has(name) ? name : (name.split(':')[0] ?? name));
const training = train.map((sentence) => ({ ...sentence, relation: sentence.relation.map(base) }));
const tagger = loadTagger();
const examples = jackknife(training, 4, 5, relations);
const ewt = ewtDev.map((sentence) => parseExample(sentence, tagger, relations));
const gum = gumDev.map((sentence) => parseExample(sentence, tagger, relations));
const prune = { minimumUpdates: 6, threshold: 0.07 };
/** Of 127: smaller means of the two runs are dropped. */
const LEAST = 7;

function show(name: string, stored: SparseWeights): void {
  const parser = frozenParser(stored, relations);
  for (const [bank, set, sentences] of [
    ['EWT dev', ewt, ewtDev],
    ['GUM dev', gum, gumDev],
  ] as const) {
    const { uas, las } = parseAccuracy(parser, set, sentences);
    console.log(`${name}, ${bank}: UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)}`);
  }
  console.log(`${stored.keys.length} features, ${stored.entries.length} weights`);
}

const runs = [20261123, 20261201].map((seed, run) => {
  const perceptron = trainParser(examples, relations, epochs, seed, (model, epoch) => {
    if (epoch % 4 === 0) show(`run ${run + 1}, epoch ${epoch}`, model.freeze(prune));
  });
  return perceptron.freeze(prune);
});
const mixed = mixWeights(runs, LEAST);
show('mixed', mixed);
saveParser(process.argv[4] ?? knowledgePath('models/parser.bin'), frozenParser(mixed, relations));
