/**
 * Trains the recogniser of names: `npx tsx src/knowledge/build/train-names.ts CORPORA UNER`, where CORPORA holds
 * ud-english-gum/train.conllu.gz and ud-english-ewt/train.conllu.gz, and UNER is the train part of UNER_English-EWT
 * (the names of the second). Writes `../models/names.bin`. Some minutes a run.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LABELS, NameFeatures } from '../../extract/names/features.js';
import { viewNames, type NameView } from '../../extract/names/view.js';
import { markNames } from '../../extract/names/marks.js';
import { BEFORE_FIRST, Recogniser, transitionFeature } from '../../extract/names/recognise.js';
import { PENN, readWords } from '../../extract/words.js';
import { loadLinguisticModels } from '../models.js';
import type { SparseWeights } from '../sparse.js';
import { sparseArrays, writeModelFile } from '../model-file.js';
import { loadNames } from '../names.js';
import { pieces } from '../pieces.js';
import { loadWordClasses } from '../word-classes.js';
import { knowledgePath } from '../table.js';
import { readNamedDocuments, type NamedDocument } from './gum-names.js';
import { paragraphStarts, readIobDocuments } from './iob-names.js';
import { mixWeights } from './mix.js';
import { Perceptron, seededRandom, shuffle } from './perceptron.js';
import { NameVariety } from './vary-names.js';

const corpora = process.argv[2];
const uner = process.argv[3];
if (corpora === undefined || uner === undefined)
  throw new Error('usage: train-names.ts CORPORA UNER [RUNS] [COPIES] [PASSES] [OUT]');
/** Trained with names and an order of sentences of their own each, then averaged: one run alone varies by a point. */
const RUNS = Number(process.argv[4] ?? 8);
const COPIES = Number(process.argv[5] ?? 5);
const PASSES = Number(process.argv[6] ?? 7);
/**
 * In units of one update of one feature, for a wrong kind and for a name passed over. 4 and 6, 8 and 12 were tried: all
 * within half a point on the half of the sets that was read; 0 is worse.
 */
const MARGIN = { amount: 14, outside: 20 };
/** Copies of the web's documents under other names, of COPIES: the web holds three times as many names as GUM. */
const WEB_COPIES = 3;
/** Documents of lines as the wires write them, for each copy. */
const WIRES = 150;
/** Of 127: smaller means are dropped. */
const LEAST = 1.2;
const OUT = process.argv[7] ?? knowledgePath('models/names.bin');

const names = loadNames();
const classes = loadWordClasses();
const models = loadLinguisticModels();
const unzipped = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');
const gum = readNamedDocuments(`${corpora}/ud-english-gum/train.conllu.gz`);
const web = readIobDocuments(
  readFileSync(uner, 'utf8'),
  paragraphStarts(unzipped(`${corpora}/ud-english-ewt/train.conllu.gz`)),
);
/** Reviews are of shops and hotels, bodies to one set of annotators, places to the other: half of the runs go without. */
const isReview = ({ id }: NamedDocument): boolean => id.startsWith('reviews-');
const webIds = new Set(web.map(({ id }) => id));
const PROPER = new Set([PENN.indexOf('NNP'), PENN.indexOf('NNPS')]);
const NOUN = PENN.indexOf('NN');
const ORGANIZATION = LABELS.indexOf('B-organization');

interface Example {
  id: string;
  view: NameView;
  gold: Uint8Array;
  /** Tokens whose word is too rare to be learnt by heart; see {@link forget}. */
  rare: number[];
}

/**
 * Gold labels for the tokens of a document, as the reader cuts them.
 *
 * @param telling whether the recogniser sees what the text calls its names, and what stands around them elsewhere in it
 */
function exampleOf(document: NamedDocument, telling: boolean): Example {
  const web = webIds.has(document.id);
  const words = readWords(document.text, [[0, document.text.length]], models);
  const seen = viewNames(words, markNames(words, names), classes);
  const view = telling ? seen : { ...seen, told: new Uint8Array(words.count), around: null };
  const gold = new Uint8Array(words.count);
  let at = 0;
  for (const span of document.spans) {
    while (at < words.count && words.end[at]! <= span.start) at++;
    // "the President", "Senators", "Americans" name nobody; "Syrian" names nothing
    if ((span.kind === 'person' || span.kind === 'other') && isGeneric(document.text.slice(span.start, span.end)))
      continue;
    // Titles and articles are no part of a name, though some annotators take them in
    if (web) {
      const last = (i: number): boolean => i + 1 >= words.count || words.start[i + 1]! >= span.end;
      while (
        at < words.count &&
        !last(at) &&
        (/^(the|a|an)$/i.test(words.text.slice(words.start[at], words.end[at])) ||
          (span.kind === 'person' && view.marks.title[at] !== 0))
      )
        at++;
    }
    // A state is a place whatever it does: what it is here the tables say
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

/**
 * The labels with what may be right beside them: the web's annotators passed over many bodies, and marked no works or
 * events; what is guessed to be one, of proper nouns none of which is marked, is granted.
 */
function granted(view: NameView, marked: Uint8Array, guess: Uint8Array, from: number, to: number): Uint8Array {
  let gold = marked;
  for (let i = from; i < to; i++) {
    if (marked[i] !== 0 || guess[i]! < ORGANIZATION || guess[i]! % 2 === 0) continue;
    let end = i + 1;
    while (end < to && guess[end] === guess[i]! + 1) end++;
    const tokens = Array.from({ length: end - i }, (_, k) => i + k);
    if (tokens.some((k) => marked[k] !== 0) || (end < to && marked[end]! > 0 && marked[end]! % 2 === 0)) continue;
    if (!tokens.some((k) => PROPER.has(view.words.penn[k]!))) continue;
    if (gold === marked) gold = marked.slice();
    gold.set(guess.subarray(i, end), i);
  }
  return gold;
}

/** Common nouns of the documents. */
const nouns = [...new Set(gum.flatMap(({ text }) => nounsOf(text)))].sort();
function nounsOf(text: string): string[] {
  const words = readWords(text, [[0, text.length]], models);
  const found: string[] = [];
  for (let i = 0; i < words.count; i++) {
    const form = words.text.slice(words.start[i], words.end[i]);
    if (words.penn[i] === NOUN && /^[a-z]{4,9}$/.test(form)) found.push(form);
  }
  return found;
}

/** One model, of examples made with this seed. */
function trained(seed: number, web: readonly NamedDocument[], telling: boolean): SparseWeights {
  const random = seededRandom(seed);
  const variety = new NameVariety(names, random, nouns, telling);
  const examples: Example[] = [];
  const add = (document: NamedDocument): void => {
    examples.push(exampleOf(document, telling));
  };
  for (const document of gum) {
    add(document);
    add(variety.shout(document, 0.1));
  }
  for (const document of web) add(document);
  for (let copy = 0; copy < COPIES; copy++)
    for (const document of copy < WEB_COPIES ? [...gum, ...web] : gum) add(variety.shout(variety.vary(document), 0.05));
  for (let k = 0; k < COPIES * WIRES; k++) add(variety.shout({ ...variety.wire(8), id: `wire ${k}` }, 0.05));
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
    for (const [{ id, view, gold: marked }, s] of items) {
      const from = view.words.sentences[s]!;
      const to = view.words.sentences[s + 1]!;
      const features = new NameFeatures(view);
      const guess = new Uint8Array(view.words.count);
      recogniser.handicap({ gold: marked, ...MARGIN });
      recogniser.sentence(view, features, s, guess);
      const gold = webIds.has(id) ? granted(view, marked, guess, from, to) : marked;
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
  // With what texts tell of their names people are found better, and bodies worse: two runs of four go without
  runs.push(trained(20031 + run, run % 2 === 0 ? web : web.filter((document) => !isReview(document)), run % 4 < 2));
  // After each run, so that what there is can be tried
  writeModelFile(OUT, {
    about: {
      what: `Recogniser of names: linear chain over hashed features, averaged structured perceptron, mean of ${runs.length} runs`,
      source:
        'UD English GUM 2025-05, train; UNER_English-EWT v1, train; names varied from the tables beside this file',
      licence:
        'Texts of GUM under CC BY and CC BY-SA, EWT and its names under CC BY-SA 4.0; names as in DATA-LICENSES.md',
    },
    labels: new Map([['labels', [...LABELS]]]),
    numbers: new Map(),
    arrays: new Map(sparseArrays('names', mixWeights(runs, LEAST))),
  });
}
