import { TagFeatures, lookUp, best, styleOf, tagClasses } from '../../extract/words/tagger.js';
import { hashWord, shapesOf } from '../../extract/words/shapes.js';
import type { Shapes } from '../../extract/words/shapes.js';
import { sparseArrays, writeModelFile } from '../model-file.js';
import type { TaggerModel } from '../models.js';
import { SparseModel } from '../sparse.js';
import type { SparseWeights } from '../sparse.js';
import { layOut } from './conllu.js';
import type { TreebankSentence } from './conllu.js';
import { Perceptron, seededRandom, shuffle } from './perceptron.js';

export interface TrainedTagger extends TaggerModel {
  readonly stored: SparseWeights;
}

interface Example {
  readonly shapes: Shapes;
  readonly ambiguity: Uint8Array;
  readonly certain: Uint8Array;
  readonly style: number;
  readonly gold: Int32Array;
}

/** A word must have been seen this often to have a class of tags of its own, and a tag this share of it. */
const AMBIGUITY_COUNT = 4;
const AMBIGUITY_SHARE = 0.02;
const MOST_AMBIGUITY_CLASSES = 250;
/** A word seen this often and with this share of one class is given it without a look at its neighbours. */
const CERTAIN_COUNT = 50;
const CERTAIN_SHARE = 0.997;
/** A pair of tags seen less often is no class; its words teach nothing. */
const CLASS_COUNT = 4;

/** The right class must win by this; one update of all features moves the scores some eighty apart. */
const MARGIN = 60;

function runnerUp(scores: Float64Array, winner: number): number {
  let at = winner === 0 ? 1 : 0;
  for (let i = at + 1; i < scores.length; i++) if (i !== winner && scores[i]! > scores[at]!) at = i;
  return at;
}

/** Train on these sentences; prints the accuracy on each of `watch` as it goes. */
export function trainTagger(
  train: readonly TreebankSentence[],
  epochs: number,
  watch: readonly (readonly [string, readonly TreebankSentence[]])[],
): TrainedTagger {
  const { names, index } = classesOf(train);
  const upos = names.map((name) => name.split(' ')[0] ?? '');
  const penn = names.map((name) => name.split(' ')[1] ?? '');
  const words = knownWords(train, index);
  const random = seededRandom(20261122);

  const examples: Example[] = [];
  const add = (sentence: TreebankSentence, forms: readonly string[]): void => {
    const shapes = shapesOfForms(forms);
    const gold = Int32Array.from(sentence.upos, (tag, i) => index.get(`${tag} ${sentence.xpos[i] ?? ''}`) ?? -1);
    examples.push({
      shapes,
      ...lookUp({ words }, shapes),
      style: styleOf(shapes, 0, forms.length),
      gold,
    });
  };
  for (const sentence of train) {
    add(sentence, sentence.form);
    const chance = random();
    if (chance < 0.08)
      add(
        sentence,
        sentence.form.map((form, i) => headline(form, sentence.upos[i] ?? '')),
      );
    else if (chance < 0.16)
      add(
        sentence,
        sentence.form.map((form) => form.toUpperCase()),
      );
    else if (chance < 0.18)
      add(
        sentence,
        sentence.form.map((form) => form.charAt(0).toUpperCase() + form.slice(1)),
      );
  }

  const perceptron = new Perceptron(names.length);
  const scores = new Float64Array(names.length);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(examples, random);
    let right = 0;
    let total = 0;
    for (const { shapes, ambiguity, certain, style, gold } of examples) {
      const features = new TagFeatures(shapes, ambiguity);
      let previous = -1;
      let second = -1;
      for (let i = 0; i < gold.length; i++) {
        const label = gold[i]!;
        let guess = certain[i]! - 1;
        if (guess < 0) {
          features.extract(i, 0, gold.length, style, previous, second);
          perceptron.score(features.features, features.count, scores);
          guess = best(scores);
          if (label >= 0) {
            const rival = guess === label ? runnerUp(scores, guess) : guess;
            if (scores[label]! - scores[rival]! < MARGIN) {
              perceptron.update(features.features, features.count, label, 1);
              perceptron.update(features.features, features.count, rival, -1);
            }
          }
          perceptron.tick();
        }
        if (label >= 0) total++;
        if (guess === label) right++;
        second = previous;
        previous = guess;
      }
    }
    if (watch.length > 0) console.log(`epoch ${epoch}: train ${((100 * right) / total).toFixed(2)}`);
  }
  const stored = perceptron.freeze({ minimumUpdates: 4, threshold: 0.045 });
  const model: TrainedTagger = { weights: new SparseModel(stored), stored, upos, penn, words };
  for (const [name, sentences] of watch) {
    const accuracy = tagAccuracy(model, sentences);
    console.log(`${name}: UPOS ${accuracy.upos.toFixed(2)} Penn ${accuracy.penn.toFixed(2)}`);
  }
  if (watch.length > 0) console.log(`${stored.keys.length} features, ${stored.entries.length} weights`);
  return model;
}

/** What the tagger sees of a sentence whose words are given. */
export function shapesOfForms(forms: readonly string[]): Shapes {
  const { text, start, end } = layOut(forms);
  return shapesOf(text, start, end, 0, forms.length);
}

/** The classes the tagger gives the words of a sentence. */
export function tagForms(model: TaggerModel, forms: readonly string[]): Uint8Array {
  return tagClasses(model, shapesOfForms(forms), Int32Array.of(0, forms.length));
}

/** Share of tokens with the right tag, in percent. */
export function tagAccuracy(
  model: TaggerModel,
  sentences: readonly TreebankSentence[],
): { upos: number; penn: number } {
  let total = 0;
  let upos = 0;
  let penn = 0;
  for (const sentence of sentences) {
    tagForms(model, sentence.form).forEach((label, i) => {
      total++;
      if (model.upos[label] === sentence.upos[i]) upos++;
      if (model.penn[label] === sentence.xpos[i]) penn++;
    });
  }
  return { upos: (100 * upos) / total, penn: (100 * penn) / total };
}

export function saveTagger(path: string, model: TrainedTagger): void {
  const words = [...model.words].sort((a, b) => a[0] - b[0]);
  writeModelFile(path, {
    about: {
      what: 'part-of-speech tagger for English: universal and Penn tags',
      source: 'UD English EWT and GUM (2025-05), training parts',
      licence: 'CC BY-SA 4.0',
      made: 'train-tagger.ts, 2026-11',
    },
    labels: new Map([
      ['upos', model.upos],
      ['penn', model.penn],
    ]),
    numbers: new Map(),
    arrays: new Map([
      ...sparseArrays('tags', model.stored),
      ['words.hashes', Int32Array.from(words, ([word]) => word)],
      ['words.known', Uint16Array.from(words, ([, known]) => known)],
    ]),
  });
}

/** A word as headlines write it: short function words stay small. */
function headline(form: string, tag: string): string {
  if (form.length <= 3 && /^(ADP|DET|CCONJ|PART|SCONJ)$/.test(tag)) return form;
  return form.charAt(0).toUpperCase() + form.slice(1);
}

function classesOf(train: readonly TreebankSentence[]): { names: string[]; index: Map<string, number> } {
  const counts = new Map<string, number>();
  for (const sentence of train) {
    sentence.upos.forEach((tag, i) => {
      const name = `${tag} ${sentence.xpos[i] ?? ''}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  }
  const names = [...counts].filter(([, count]) => count >= CLASS_COUNT).map(([name]) => name);
  names.sort();
  return { names, index: new Map(names.map((name, i) => [name, i])) };
}

/**
 * What is known of frequent words: the set of universal tags they take, the commonest first, the sets numbered from 1
 * by frequency; and, for those that hardly ever have another, their class.
 */
function knownWords(train: readonly TreebankSentence[], classes: ReadonlyMap<string, number>): Map<number, number> {
  const tags = new Map<number, Map<string, number>>();
  const pairs = new Map<number, Map<string, number>>();
  const count = (of: Map<number, Map<string, number>>, word: number, name: string): void => {
    const counts = of.get(word) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    of.set(word, counts);
  };
  for (const sentence of train) {
    sentence.form.forEach((form, i) => {
      const word = hashWord(form, 0, form.length);
      const tag = sentence.upos[i] ?? '';
      count(tags, word, tag);
      count(pairs, word, `${tag} ${sentence.xpos[i] ?? ''}`);
    });
  }
  const ranked = (counts: Map<string, number>): [string, number][] =>
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const sets = new Map<number, string>();
  const frequency = new Map<string, number>();
  const certain = new Map<number, number>();
  for (const [word, counts] of tags) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total < AMBIGUITY_COUNT) continue;
    const kept = ranked(counts).filter(([, times]) => times >= AMBIGUITY_SHARE * total);
    const set = kept
      .slice(0, 4)
      .map(([tag]) => tag)
      .join(' ');
    sets.set(word, set);
    frequency.set(set, (frequency.get(set) ?? 0) + 1);
    const [pair, times] = ranked(pairs.get(word) ?? new Map<string, number>())[0] ?? ['', 0];
    const label = classes.get(pair);
    if (label !== undefined && total >= CERTAIN_COUNT && times >= CERTAIN_SHARE * total) certain.set(word, label + 1);
  }
  const number = new Map(
    ranked(frequency)
      .slice(0, MOST_AMBIGUITY_CLASSES)
      .map(([set], i) => [set, i + 1]),
  );
  const words = new Map<number, number>();
  for (const [word, set] of sets) {
    const known = (number.get(set) ?? 0) | ((certain.get(word) ?? 0) << 8);
    if (known > 0) words.set(word, known);
  }
  return words;
}
