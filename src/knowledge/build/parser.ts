import { ParseFeatures } from '../../extract/words/parse-features.js';
import type { ParseInput } from '../../extract/words/parse-features.js';
import { arcsOf, bestMove, parseGreedily, parseInput } from '../../extract/words/parser.js';
import { Configuration, LEFT, NONE, REDUCE, RIGHT, SHIFT } from '../../extract/words/transitions.js';
import { tagNumbers } from '../../extract/words/tagger.js';
import { sparseArrays, writeModelFile } from '../model-file.js';
import type { ParserModel, TaggerModel } from '../models.js';
import { SparseModel } from '../sparse.js';
import type { SparseWeights } from '../sparse.js';
import type { TreebankSentence } from './conllu.js';
import { Perceptron, seededRandom, shuffle } from './perceptron.js';
import { shapesOfForms, tagForms, trainTagger } from './tagger.js';

export interface TrainedParser extends ParserModel {
  readonly stored: SparseWeights;
}

/** A sentence ready to parse: its words with predicted tags, and the right answer. */
export interface ParseExample {
  readonly input: ParseInput;
  /** The root's dependents have the sentence's length as head. */
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** Tag a sentence with a model and lay it out for the parser. */
export function parseExample(
  sentence: TreebankSentence,
  tagger: TaggerModel,
  relations: readonly string[],
): ParseExample {
  const numbers = tagNumbers(tagger);
  const labels = tagForms(tagger, sentence.form);
  const upos = labels.map((label) => numbers.upos[label]!);
  const penn = labels.map((label) => numbers.penn[label]!);
  const length = sentence.form.length;
  const shapes = shapesOfForms(sentence.form);
  return {
    input: parseInput(shapes, upos, penn, 0, length),
    head: Int32Array.from(sentence.head, (head) => (head < 0 ? length : head)),
    relation: Int32Array.from(sentence.relation, (name) => relations.indexOf(name)),
  };
}

/**
 * Tag the training part as a tagger would that never saw it: in `folds` parts, each tagged by a model trained on the
 * others, so that the parser learns to live with the tagger's mistakes.
 */
export function jackknife(
  train: readonly TreebankSentence[],
  folds: number,
  epochs: number,
  relations: readonly string[],
): ParseExample[] {
  const examples = new Map<TreebankSentence, ParseExample>();
  for (let fold = 0; fold < folds; fold++) {
    // Whole stretches of text, not every n-th sentence: neighbours share their names.
    const part = (i: number): boolean => Math.floor((i * folds) / train.length) === fold;
    const tagger = trainTagger(
      train.filter((_, i) => !part(i)),
      epochs,
      [],
    );
    train.forEach((sentence, i) => {
      if (part(i)) examples.set(sentence, parseExample(sentence, tagger, relations));
    });
    console.log(`tagged part ${fold + 1} of ${folds}`);
  }
  return train.flatMap((sentence) => examples.get(sentence) ?? []);
}

/** The relations of a treebank, by name; those seen fewer than five times give way to their base. */
export function relationsOf(train: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of train) for (const name of sentence.relation) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 5)
    .map(([name]) => name)
    .sort();
}

/**
 * How many right arcs a kind of move (SHIFT, REDUCE, LEFT, RIGHT) would put out of reach: the dynamic oracle of
 * Goldberg and Nivre (2012).
 */
export function cost(c: Configuration, kind: number, gold: Gold): number {
  const b = c.next;
  const s = c.top;
  const { head } = gold;
  let lost = 0;
  if (kind === LEFT) {
    if (head[s]! > b) lost++;
    lost += gold.dependentsFrom(s, b);
  } else if (kind === REDUCE) {
    lost += gold.dependentsFrom(s, b);
  } else {
    const own = head[b]!;
    if (kind === SHIFT) {
      if (own < b && gold.onStack(c, own)) lost++;
    } else if (own !== s && (own > b || gold.onStack(c, own))) lost++;
    for (const k of gold.leftDependents(b)) if (c.head[k] === NONE && gold.onStack(c, k)) lost++;
  }
  return lost;
}

/** The right tree of a sentence, laid out for the oracle. */
export class Gold {
  readonly head: Int32Array;
  readonly relation: Int32Array;
  private readonly dependents: number[][];

  constructor(example: ParseExample) {
    this.head = example.head;
    this.relation = example.relation;
    this.dependents = Array.from({ length: example.head.length + 1 }, () => []);
    example.head.forEach((head, i) => this.dependents[head]!.push(i));
  }

  dependentsFrom(word: number, from: number): number {
    let count = 0;
    for (const k of this.dependents[word]!) if (k >= from) count++;
    return count;
  }

  leftDependents(word: number): number[] {
    return this.dependents[word]!.filter((k) => k < word);
  }

  onStack(c: Configuration, word: number): boolean {
    for (let k = c.depth - 1; k >= 0; k--) if (c.stack[k] === word) return true;
    return false;
  }
}

/** SHIFT, REDUCE, LEFT or RIGHT, whatever the relation. */
function kindOf(move: number): number {
  return move < LEFT ? move : LEFT + (move & 1);
}

/** Is this the move that draws a right arc, or one that loses nothing? For an arc that is right, its relation counts. */
function isRight(c: Configuration, move: number, gold: Gold, costs: Float64Array): boolean {
  const kind = kindOf(move);
  if (costs[kind]! > 0) return false;
  if (kind === LEFT && gold.head[c.top] === c.next) return move === LEFT + 2 * gold.relation[c.top]!;
  if (kind === RIGHT && gold.head[c.next] === c.top) return move === RIGHT + 2 * gold.relation[c.next]!;
  return true;
}

/** Train on these examples with exploration: the parser follows its own moves, right or wrong. */
export function trainParser(
  examples: ParseExample[],
  relations: readonly string[],
  epochs: number,
  seed: number,
  watch: (model: Perceptron, epoch: number) => void,
): Perceptron {
  const moves = LEFT + 2 * relations.length;
  const perceptron = new Perceptron(moves);
  const random = seededRandom(seed);
  const extractor = new ParseFeatures();
  const { features, count } = extractor;
  const scores = new Float64Array(moves);
  const costs = new Float64Array(4);
  const usable = examples.filter((example) => example.input.length <= 150);
  const golds = new Map(usable.map((example) => [example, new Gold(example)]));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(usable, random);
    for (const example of usable) {
      const gold = golds.get(example)!;
      const c = new Configuration(example.input.length);
      while (!c.done) {
        extractor.extract(c, example.input);
        perceptron.score(features, count, scores);
        const guess = bestMove(c, scores, moves);
        for (let kind = 0; kind < 4; kind++) costs[kind] = c.allows(kind) ? cost(c, kind, gold) : Infinity;
        // A tree that crosses may cost something whatever is done.
        const least = Math.min(costs[0]!, costs[1]!, costs[2]!, costs[3]!);
        for (let kind = 0; kind < 4; kind++) costs[kind]! -= least;
        let right = -1;
        let wrong = -1;
        for (let move = 0; move < moves; move++) {
          if (isRight(c, move, gold, costs)) {
            if (right < 0 || scores[move]! > scores[right]!) right = move;
          } else if (costs[kindOf(move)]! < Infinity && (wrong < 0 || scores[move]! > scores[wrong]!)) wrong = move;
        }
        if (wrong >= 0 && scores[right]! <= scores[wrong]!) {
          perceptron.update(features, count, right, 1);
          perceptron.update(features, count, wrong, -1);
        }
        perceptron.tick();
        c.make(epoch === 1 || random() < 0.1 ? right : guess);
      }
    }
    watch(perceptron, epoch);
  }
  return perceptron;
}

/** A parser with these weights. */
export function frozenParser(stored: SparseWeights, relations: readonly string[]): TrainedParser {
  return { weights: new SparseModel(stored), stored, relations };
}

/** Share of words with the right head; with the right relation too; with its base (nsubj for nsubj:pass). Percent. */
export function parseAccuracy(
  model: ParserModel,
  examples: readonly ParseExample[],
  sentences: readonly TreebankSentence[],
): { uas: number; las: number; base: number } {
  let total = 0;
  let heads = 0;
  let arcs = 0;
  let bases = 0;
  const root = model.relations.indexOf('root');
  const further = model.relations.indexOf('parataxis');
  examples.forEach((example, e) => {
    const { head, relation } = arcsOf(parseGreedily(model, example.input), root, further);
    const sentence = sentences[e]!;
    for (let i = 0; i < head.length; i++) {
      total++;
      if (head[i] !== sentence.head[i]) continue;
      heads++;
      const guess = model.relations[relation[i]!] ?? '';
      const gold = sentence.relation[i] ?? '';
      if (guess === gold) arcs++;
      if (guess.split(':')[0] === gold.split(':')[0]) bases++;
    }
  });
  return { uas: (100 * heads) / total, las: (100 * arcs) / total, base: (100 * bases) / total };
}

export function saveParser(path: string, model: TrainedParser): void {
  writeModelFile(path, {
    about: {
      what: 'dependency parser for English (Universal Dependencies), arc-eager',
      source: 'UD English EWT and GUM (2025-05), training parts',
      licence: 'CC BY-SA 4.0',
      made: 'train-parser.ts, 2026-11',
    },
    labels: new Map([['relations', model.relations]]),
    numbers: new Map(),
    arrays: new Map(sparseArrays('moves', model.stored)),
  });
}
