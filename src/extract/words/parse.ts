import type { LinguisticModels } from '../../knowledge/models.js';
import { onlyOf, parts } from './asides.js';
import type { ParseInput } from './parse-features.js';
import { arcsOf, parseGreedily, parseInput } from './parser.js';
import { behindDateline } from './dateline.js';
import { giveBackObjects, isWord, joinSubjects, markAgents } from './repairs.js';
import { shapesOf, shapesOfAll } from './shapes.js';
import { PENN, RELATIONS, UPOS } from './types.js';
import type { Tree, Words } from './types.js';

/** A sentence longer than this is parsed in pieces, so that the work per word stays bounded. */
const LONGEST = 200;

const RELATION_INDEX = new Map<string, number>(RELATIONS.map((name, index) => [name, index]));
const COMMA = PENN.indexOf(',');
const PUNCTUATION = UPOS.indexOf('PUNCT');
const COMPOUND = RELATIONS.indexOf('compound');
const APPOS = RELATIONS.indexOf('appos');
const PARATAXIS = RELATIONS.indexOf('parataxis');

/** A relation as {@link RELATIONS} knows it: itself, or its base without the subtype, or `dep`. */
function relationNumber(name: string): number {
  return RELATION_INDEX.get(name) ?? RELATION_INDEX.get(name.split(':')[0] ?? '') ?? RELATIONS.indexOf('dep');
}

const NUMBERS = new WeakMap<readonly string[], Uint8Array>();

/** The same for all relations of a model; looked up once a model. */
function relationNumbers(names: readonly string[]): Uint8Array {
  let numbers = NUMBERS.get(names);
  if (numbers === undefined) NUMBERS.set(names, (numbers = Uint8Array.from(names, relationNumber)));
  return numbers;
}

/**
 * The grammatical structure of one sentence.
 *
 * @param sentence number of the sentence in `words.sentences`
 * @param standsFor of each token the one that is parsed in its stead, on which it hangs; null: each for itself
 * @returns a tree with exactly one root (none for an empty sentence); a sentence of more than 200 tokens is parsed in
 *   pieces, whose roots hang on the first as parataxis
 */
export function parseSentence(
  words: Words,
  sentence: number,
  models: LinguisticModels,
  standsFor: Int32Array | null,
): Tree {
  const model = models.parser;
  const from = words.sentences[sentence]!;
  const to = words.sentences[sentence + 1]!;
  const head = new Int32Array(to - from);
  const relation = new Uint8Array(to - from);
  const names = relationNumbers(model.relations);
  const shapes = shapesOfAll(words);
  const root = model.relations.indexOf('root');
  const further = model.relations.indexOf('parataxis');
  let first = -1;
  for (const [begin, end] of pieces(words, from, to)) {
    const whole = parseInput(shapes, words.tag, words.penn, begin, end - begin);
    readDueAsReady(words, begin, end, whole);
    for (const { kept, beside } of parts(words, begin, end, standsFor)) {
      const input = kept.length < end - begin ? onlyOf(whole, kept, begin) : whole;
      const arcs = arcsOf(parseGreedily(model, input), root, further);
      for (let i = 0; i < kept.length; i++) {
        const at = kept[i]! - from;
        if (arcs.head[i]! >= 0) {
          head[at] = kept[arcs.head[i]!]!;
          relation[at] = names[arcs.relation[i]!]!;
        } else if (beside !== null) {
          head[at] = beside;
          relation[at] = APPOS;
        } else if (first < 0) {
          first = kept[i]!;
          head[at] = -1;
          relation[at] = names[root]!;
        } else {
          head[at] = first;
          relation[at] = PARATAXIS;
        }
      }
    }
  }
  for (let i = from; standsFor !== null && i < to; i++) {
    const word = standsFor[i]!;
    if (word === i) continue;
    head[i - from] = word;
    relation[i - from] = COMPOUND;
  }
  markAgents(words, from, head, relation);
  giveBackObjects(words, from, head, relation);
  joinSubjects(words, from, head, relation);
  return { from, to, head, relation };
}

const DUE = new Set(['due']);
const ADJ = UPOS.indexOf('ADJ');
const VB = PENN.indexOf('VB');
const TO = PENN.indexOf('TO');
const READY = parseInput(shapesOf('ready', Int32Array.of(0), Int32Array.of(5), 0, 1), Uint8Array.of(ADJ), Uint8Array.of(PENN.indexOf('JJ')), 0, 1); // prettier-ignore

/** "was due to meet": the treebanks have hardly any "due" but "due to the rain", a preposition; before an infinitive it is an adjective like "ready". */
function readDueAsReady(words: Words, begin: number, end: number, input: ParseInput): void {
  for (let i = begin; i + 2 < end; i++) {
    if (words.penn[i + 1] !== TO || words.penn[i + 2] !== VB || !isWord(words, i, DUE)) continue;
    input.word[i - begin] = READY.word[0]!;
    input.suffix[i - begin] = READY.suffix[0]!;
    input.tag[i - begin] = READY.tag[0]!;
    input.upos[i - begin] = READY.upos[0]!;
  }
}

/** What is parsed by itself: the stretches of a long sentence, and last its dateline, which is no part of the clause. */
function pieces(words: Words, from: number, to: number): (readonly [begin: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  const lead = behindDateline(words, from, to);
  const clause = lead < to ? lead : from;
  for (let begin = clause; begin < to;) {
    const end = pieceEnd(words, begin, to);
    found.push([begin, end]);
    begin = end;
  }
  if (clause > from) found.push([from, clause]);
  return found;
}

/** Where the piece that begins here ends: at the sentence's end, else behind the last comma or mark within reach. */
function pieceEnd(words: Words, begin: number, to: number): number {
  if (to - begin <= LONGEST) return to;
  for (let i = begin + LONGEST - 1; i > begin + LONGEST / 2; i--) {
    if (words.tag[i] === PUNCTUATION || words.penn[i] === COMMA) return i + 1;
  }
  return begin + LONGEST;
}
