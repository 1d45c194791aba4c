/**
 * Trains the dependency parser: models/parser.bin. Run train-tagger.ts first.
 *
 *     npx tsx src/knowledge/build/train-parser.ts CORPORA [EPOCHS] [OUT]
 *
 * Greedy, arc-eager, averaged perceptron, dynamic oracle; EWT and GUM train with jack-knifed tags.
 */
import { loadTagger } from '../models.js';
import { knowledgePath } from '../table.js';
import { readCorpora } from './conllu.js';
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
const perceptron = trainParser(examples, relations, epochs, (model, epoch) => {
  if (epoch % 3 !== 0 && epoch !== epochs) return;
  const frozen = frozenParser(model, relations, prune);
  const show = (name: string, { uas, las, base: bases }: ReturnType<typeof parseAccuracy>): void => {
    console.log(`epoch ${epoch}, ${name}: UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)} (base ${bases.toFixed(2)})`);
  };
  show('EWT dev', parseAccuracy(frozen, ewt, ewtDev));
  show('GUM dev', parseAccuracy(frozen, gum, gumDev));
  console.log(`${frozen.stored.keys.length} features, ${frozen.stored.entries.length} weights`);
});
saveParser(process.argv[4] ?? knowledgePath('models/parser.bin'), frozenParser(perceptron, relations, prune));
