/**
 * Trains the recogniser of names: `npx tsx src/knowledge/build/train-names.ts CORPORA`, where CORPORA holds
 * ud-english-gum/train.conllu.gz. Writes `../models/names.bin`. Some minutes.
 */
import { LABELS, NameFeatures, viewNames, type NameView } from '../../extract/names/features.js';
import { markNames } from '../../extract/names/marks.js';
import { BEFORE_FIRST, Recogniser, transitionFeature } from '../../extract/names/recognise.js';
import { readWords } from '../../extract/words.js';
import { loadLinguisticModels } from '../models.js';
import type { SparseWeights } from '../sparse.js';
import { sparseArrays, writeModelFile } from '../model-file.js';
import { loadNames } from '../names.js';
import { pieces } from '../pieces.js';
import { knowledgePath } from '../table.js';
import { readNamedDocuments, type NamedDocument } from './gum-names.js';
import { mixWeights } from './mix.js';
import { Perceptron, seededRandom, shuffle } from './perceptron.js';
import { NameVariety } from './vary-names.js';

const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: train-names.ts CORPORA [RUNS] [COPIES] [PASSES] [OUT]');
/** Trained with names and an order of sentences of their own each, then averaged: one run alone varies by a point. */
const RUNS = Number(process.argv[3] ?? 4);
const COPIES = Number(process.argv[4] ?? 5);
const PASSES = Number(process.argv[5] ?? 7);
/** In units of one update of one feature; 0, 3 and 8 were tried: 8 was best on the half of the sets that was read. */
const MARGIN = 8;
/** Of 127: smaller means are dropped. */
const LEAST = 1.2;
const OUT = process.argv[6] ?? knowledgePath('models/names.bin');

const names = loadNames();
const models = loadLinguisticModels();
const documents = readNamedDocuments(`${corpora}/ud-english-gum/train.conllu.gz`);

interface Example {
  id: string;
  view: NameView;
  gold: Uint8Array;
  /** Tokens whose word is too rare to be learnt by heart; see {@link forget}. */
  rare: number[];
}

/** Gold labels for the tokens of a document, as the reader cuts them. */
function exampleOf(document: NamedDocument): Example {
  const words = readWords(document.text, [[0, document.text.length]], models);
  const view = viewNames(words, markNames(words, names));
  const gold = new Uint8Array(words.count);
  let at = 0;
  for (const span of document.spans) {
    while (at < words.count && words.end[at]! <= span.start) at++;
    // A state is a place whatever it does: what it is here the tables say
    // "the President", "Senators", "Americans" name nobody
    if (span.kind === 'person' && isGeneric(document.text.slice(span.start, span.end))) continue;
    const kind =
      span.kind === 'organization' &&
      names.senses.get(document.text.slice(span.start, span.end).toLowerCase().replaceAll('.', ''))?.[0]?.kind ===
        'state'
        ? 'location'
        : span.kind;
    const label = LABELS.indexOf(`B-${kind}`);
    let first = true;
    for (let i = at; i < words.count && words.start[i]! < span.end; i++) {
      if (view.zone[i] === 0) {
        if (first) continue;
        break;
      }
      gold[i] = first ? label : label + 1;
      first = false;
    }
  }
  return { id: document.id, view, gold, rare: [] };
}

/** Nothing but titles or the people of a state. */
function isGeneric(name: string): boolean {
  const parts = pieces(name);
  const single = parts.join(' ').replace(/s$/, '');
  if (names.titles.has(parts.join(' ')) || names.titles.has(single)) return true;
  return (names.senses.get(parts.join(' ')) ?? []).some(
    (sense) => sense.kind === 'people' || sense.kind === 'adjective',
  );
}

/** One model, of examples made with this seed. */
function trained(seed: number): SparseWeights {
  const random = seededRandom(seed);
  const variety = new NameVariety(names, random);
  const examples: Example[] = [];
  for (const document of documents) examples.push(exampleOf(document), exampleOf(variety.shout(document, 0.1)));
  for (let copy = 0; copy < COPIES; copy++)
    for (const document of documents) examples.push(exampleOf(variety.shout(variety.vary(document), 0.05)));
  for (let k = 0; k < COPIES * 120; k++)
    examples.push(exampleOf(variety.shout({ ...variety.wire(8), id: `wire ${k}` }, 0.05)));
  console.error(`${examples.length} documents`);

  // Words of few documents, most of them names put in at random, must not be learnt by heart: each pass gives them new
  // hashes, so that their weights never add up and are left out of the model, as they will be unknown in other texts
  const WIDESPREAD = 4;
  const spread = new Map<number, { ids: number; last: string }>();
  for (const { id, view } of [...examples].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)))
    for (const word of view.shapes.word) {
      const known = spread.get(word);
      if (!known) spread.set(word, { ids: 1, last: id });
      else if (known.last !== id) {
        known.ids++;
        known.last = id;
      }
    }
  for (const example of examples)
    example.view.shapes.word.forEach((word, i) => {
      if (example.view.zone[i] === 1 && spread.get(word)!.ids < WIDESPREAD) example.rare.push(i);
    });
  function forget(): void {
    for (const { view, rare } of examples)
      for (const i of rare) view.shapes.word[i] = Math.floor(random() * 0x7fffffff);
  }

  const items: [Example, number][] = [];
  for (const example of examples)
    for (let s = 0; s + 1 < example.view.words.sentences.length; s++) {
      const from = example.view.words.sentences[s]!;
      const to = example.view.words.sentences[s + 1]!;
      if (example.view.zone.subarray(from, to).includes(1)) items.push([example, s]);
    }
  const perceptron = new Perceptron(LABELS.length);
  const recogniser = new Recogniser(perceptron);
  const one = new Int32Array(1);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(items, random);
    forget();
    let wrong = 0;
    for (const [{ view, gold }, s] of items) {
      const from = view.words.sentences[s]!;
      const to = view.words.sentences[s + 1]!;
      const features = new NameFeatures(view);
      const guess = new Uint8Array(view.words.count);
      recogniser.handicap({ gold, amount: MARGIN });
      recogniser.sentence(view, features, s, guess);
      let differs = false;
      for (let i = from; i < to; i++) {
        const same = guess[i] === gold[i];
        if (!same) {
          differs = true;
          features.extract(i, s);
          perceptron.update(features.features, features.count, gold[i]!, 1);
          perceptron.update(features.features, features.count, guess[i]!, -1);
        }
        const goldBefore = i === from ? BEFORE_FIRST : gold[i - 1]!;
        const guessBefore = i === from ? BEFORE_FIRST : guess[i - 1]!;
        if (!same || goldBefore !== guessBefore) {
          one[0] = transitionFeature(goldBefore);
          perceptron.update(one, 1, gold[i]!, 1);
          one[0] = transitionFeature(guessBefore);
          perceptron.update(one, 1, guess[i]!, -1);
        }
      }
      if (differs) {
        wrong++;
        recogniser.refresh();
      }
      perceptron.tick();
    }
    console.error(`pass ${pass + 1}: ${wrong} of ${items.length} sentences wrong`);
  }
  return perceptron.freeze({ minimumUpdates: 5, threshold: 0.005 });
}

const runs: SparseWeights[] = [];
for (let run = 0; run < RUNS; run++) {
  runs.push(trained(20031 + run));
  // After each run, so that what there is can be tried
  writeModelFile(OUT, {
    about: {
      what: `Recogniser of names: linear chain over hashed features, averaged structured perceptron, mean of ${runs.length} runs`,
      source: 'UD English GUM 2025-05, train; names varied from the tables beside this file',
      licence: 'Texts of GUM under CC BY and CC BY-SA; names as in DATA-LICENSES.md',
    },
    labels: new Map([['labels', [...LABELS]]]),
    numbers: new Map(),
    arrays: new Map(sparseArrays('names', mixWeights(runs, LEAST))),
  });
}
