/**
 * Prints how right and how fast the linguistic layer is, beside natural's.
 *
 *     npx tsx src/knowledge/build/evaluate.ts CORPORA
 *
 * Tokens and sentences: F1 of exact spans on raw text (the treebank's sentences joined by a space, paragraphs by an
 * empty line). Tags and trees: on the treebank's tokens; trees with predicted tags, punctuation counted.
 */
import { BrillPOSTagger, Lexicon, RuleSet } from 'natural/lib/natural/brill_pos_tagger/index.js';
import { SentenceTokenizer, TreebankWordTokenizer, WordPunctTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import { parse, readWords } from '../../extract/words.js';
import { loadLinguisticModels } from '../models.js';
import type { LinguisticModels } from '../models.js';
import { readCorpora } from './conllu.js';
import type { TreebankSentence } from './conllu.js';
import { parseAccuracy, parseExample } from './parser.js';
import { tagAccuracy } from './tagger.js';

interface RawText {
  readonly text: string;
  /** Spans of the right tokens and sentences, as "start end". */
  readonly tokens: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
}

function rawText(bank: readonly TreebankSentence[]): RawText {
  let text = '';
  const tokens = new Set<string>();
  const sentences = new Set<string>();
  for (const sentence of bank) {
    if (text !== '') text += sentence.paragraph ? '\n\n' : ' ';
    const from = text.length;
    text += sentence.text;
    let at = from;
    for (const form of sentence.form) {
      const start = text.indexOf(form, at);
      if (start < 0) throw new Error(`"${form}" is not in "${sentence.text}"`);
      tokens.add(`${start} ${start + form.length}`);
      at = start + form.length;
    }
    sentences.add(`${from} ${from + sentence.text.trimEnd().length}`);
  }
  return { text, tokens, sentences };
}

function f1(guess: ReadonlySet<string>, gold: ReadonlySet<string>): string {
  let right = 0;
  for (const span of guess) if (gold.has(span)) right++;
  return ((200 * right) / (guess.size + gold.size)).toFixed(2);
}

/** Spans of pieces that come in text order; natural's tokenizers give no offsets and change quotes. */
function located(text: string, pieces: readonly string[]): Set<string> {
  const spans = new Set<string>();
  let at = 0;
  for (const piece of pieces) {
    const wanted = piece === '``' || piece === "''" ? '"' : piece;
    const start = text.indexOf(wanted, at);
    // A piece that is not found nearby was changed by the tokenizer: it counts as wrong.
    if (start < 0 || start - at > 200) {
      at += piece.length;
      spans.add(`changed ${spans.size}`);
      continue;
    }
    at = start + wanted.length;
    spans.add(`${start} ${at}`);
  }
  return spans;
}

function ownSpans(raw: RawText, models: LinguisticModels): { tokens: Set<string>; sentences: Set<string> } {
  const words = readWords(raw.text, [[0, raw.text.length]], models);
  const tokens = new Set<string>();
  const sentences = new Set<string>();
  for (let i = 0; i < words.count; i++) tokens.add(`${words.start[i]!} ${words.end[i]!}`);
  for (let s = 0; s + 1 < words.sentences.length; s++) {
    sentences.add(`${words.start[words.sentences[s]!]!} ${words.end[words.sentences[s + 1]! - 1]!}`);
  }
  return { tokens, sentences };
}

/** natural's tagger gives Penn tags alone: its universal tag is the one that EWT gives most often to that Penn tag. */
function universal(bank: readonly TreebankSentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of bank) {
    sentence.xpos.forEach((penn, i) => {
      const tags = counts.get(penn) ?? new Map<string, number>();
      const tag = sentence.upos[i] ?? '';
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
      counts.set(penn, tags);
    });
  }
  const most = (tags: Map<string, number>): string => [...tags].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'X';
  return new Map([...counts].map(([penn, tags]) => [penn, most(tags)]));
}

function brill(bank: readonly TreebankSentence[], train: readonly TreebankSentence[]): { upos: number; penn: number } {
  const tagger = new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), new RuleSet('EN'));
  const map = universal(train);
  let total = 0;
  let upos = 0;
  let penn = 0;
  for (const sentence of bank) {
    tagger.tag([...sentence.form]).taggedWords.forEach(({ tag }, i) => {
      total++;
      if (tag === sentence.xpos[i]) penn++;
      if (map.get(tag) === sentence.upos[i]) upos++;
    });
  }
  return { upos: (100 * upos) / total, penn: (100 * penn) / total };
}

function main(corpora: string): void {
  const began = performance.now();
  const models = loadLinguisticModels();
  console.log(`models loaded in ${(performance.now() - began).toFixed(0)} ms\n`);
  const { train, ewtDev, gumDev, ewtTest } = readCorpora(corpora);
  const banks = [
    ['EWT dev', ewtDev],
    ['EWT test', ewtTest],
    ['GUM dev', gumDev],
  ] as const;
  const treebank = new TreebankWordTokenizer();
  const punctuation = new WordPunctTokenizer();
  const splitter = new SentenceTokenizer([...models.abbreviations.kinds.keys()].map((word) => `${word}.`));
  for (const [name, bank] of banks) {
    const raw = rawText(bank);
    const own = ownSpans(raw, models);
    console.log(
      `${name}, tokens F1: own ${f1(own.tokens, raw.tokens)}, natural's treebank tokenizer ${f1(
        located(raw.text, treebank.tokenize(raw.text)),
        raw.tokens,
      )}, its word-and-punctuation tokenizer ${f1(located(raw.text, punctuation.tokenize(raw.text)), raw.tokens)}`,
    );
    // natural knows no paragraphs: it is given each alone.
    const pieces = raw.text.split('\n\n').flatMap((paragraph) => splitter.tokenize(paragraph));
    console.log(
      `${name}, sentences F1: own ${f1(own.sentences, raw.sentences)}, natural's ${f1(
        located(
          raw.text,
          pieces.map((piece) => piece.trim()),
        ),
        raw.sentences,
      )}`,
    );
    const tags = tagAccuracy(models.tagger, bank);
    const theirs = brill(bank, train);
    console.log(
      `${name}, tags: UPOS ${tags.upos.toFixed(2)}, Penn ${tags.penn.toFixed(2)}; natural's Brill tagger UPOS ${theirs.upos.toFixed(2)}, Penn ${theirs.penn.toFixed(2)}`,
    );
    const examples = bank.map((sentence) => parseExample(sentence, models.tagger, models.parser.relations));
    const trees = parseAccuracy(models.parser, examples, bank);
    console.log(
      `${name}, trees: UAS ${trees.uas.toFixed(2)}, LAS ${trees.las.toFixed(2)}; relations without subtype ${trees.base.toFixed(2)}\n`,
    );
  }
  for (const [style, change] of HEADLINES) {
    const bank = gumDev.map((sentence) => ({ ...sentence, form: sentence.form.map(change) }));
    console.log(`GUM dev ${style}, tags: UPOS ${tagAccuracy(models.tagger, bank).upos.toFixed(2)}`);
  }
  speed(rawText(train.slice(0, 8000)).text, models);
}

/** Ways in which headlines write their words. */
const HEADLINES: readonly (readonly [string, (form: string) => string])[] = [
  ['With Every Word Capitalised', (form) => form.charAt(0).toUpperCase() + form.slice(1)],
  ['IN CAPITALS', (form) => form.toUpperCase()],
];

function speed(text: string, models: LinguisticModels): void {
  readWords(text.slice(0, 100_000), [[0, 100_000]], models);
  let began = performance.now();
  const words = readWords(text, [[0, text.length]], models);
  const tagging = performance.now() - began;
  console.log(`tokens, sentences and tags: ${Math.round(words.count / (tagging / 1000))} tokens a second`);
  began = performance.now();
  const sentences = Math.min(2000, words.sentences.length - 1);
  for (let s = 0; s < sentences; s++) parse(words, s, models);
  const parsing = performance.now() - began;
  console.log(`trees: ${Math.round(words.sentences[sentences]! / (parsing / 1000))} tokens a second`);
}

main(process.argv[2] ?? '');
