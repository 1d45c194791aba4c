import type { LinguisticModels } from '../../knowledge/models.js';
import { arcsOf, parseGreedily, parseInput } from './parser.js';
import { shapesOf } from './shapes.js';
import { PENN, RELATIONS, UPOS } from './types.js';
import type { Tree, Words } from './types.js';

/** A sentence longer than this is parsed in pieces, so that the work per word stays bounded. */
const LONGEST = 200;

const RELATION_INDEX = new Map<string, number>(RELATIONS.map((name, index) => [name, index]));
const COMMA = PENN.indexOf(',');
const PUNCTUATION = UPOS.indexOf('PUNCT');
const PARATAXIS = RELATIONS.indexOf('parataxis');

/** A relation as {@link RELATIONS} knows it: itself, or its base without the subtype, or `dep`. */
function relationNumber(name: string): number {
  return RELATION_INDEX.get(name) ?? RELATION_INDEX.get(name.split(':')[0] ?? '') ?? RELATIONS.indexOf('dep');
}

/**
 * The grammatical structure of one sentence.
 *
 * @param sentence number of the sentence in `words.sentences`
 * @returns a tree with exactly one root (none for an empty sentence); a sentence of more than 200 tokens is parsed in
 *   pieces, whose roots hang on the first as parataxis
 */
export function parseSentence(words: Words, sentence: number, models: LinguisticModels): Tree {
  const model = models.parser;
  const from = words.sentences[sentence]!;
  const to = words.sentences[sentence + 1]!;
  const head = new Int32Array(to - from);
  const relation = new Uint8Array(to - from);
  const names = Uint8Array.from(model.relations, relationNumber);
  const root = model.relations.indexOf('root');
  const further = model.relations.indexOf('parataxis');
  let first = -1;
  for (let begin = from; begin < to;) {
    const end = pieceEnd(words, begin, to);
    const shapes = shapesOf(words.text, words.start, words.end, begin, end);
    const input = parseInput(shapes, words.tag, words.penn, begin, end - begin);
    const arcs = arcsOf(parseGreedily(model, input), root, further);
    for (let i = 0; i < end - begin; i++) {
      const at = begin - from + i;
      if (arcs.head[i]! >= 0) {
        head[at] = begin + arcs.head[i]!;
        relation[at] = names[arcs.relation[i]!]!;
      } else if (first < 0) {
        first = begin + i;
        head[at] = -1;
        relation[at] = names[root]!;
      } else {
        head[at] = first;
        relation[at] = PARATAXIS;
      }
    }
    begin = end;
  }
  return { from, to, head, relation };
}

/** Where the piece that begins here ends: at the sentence's end, else behind the last comma or mark within reach. */
function pieceEnd(words: Words, begin: number, to: number): number {
  if (to - begin <= LONGEST) return to;
  for (let i = begin + LONGEST - 1; i > begin + LONGEST / 2; i--) {
    if (words.tag[i] === PUNCTUATION || words.penn[i] === COMMA) return i + 1;
  }
  return begin + LONGEST;
}
