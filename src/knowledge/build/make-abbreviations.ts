/**
 * Makes language/en/abbreviations.jsonl and language/en/openers.jsonl.
 *
 *     npx tsx src/knowledge/build/make-abbreviations.ts CORPORA
 *
 * Sources: compromise's abbreviations (MIT), the words that end in a period in the training parts of the treebanks
 * (EWT, GUM), and the traditional short forms of the states of the US, of ranks and of months.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { AbbreviationKind } from '../models.js';
import { knowledgePath } from '../table.js';
import { readCorpora } from './conllu.js';

interface Row {
  id: string;
  kind: AbbreviationKind;
  example: string;
  source: string;
}

// prettier-ignore
/** Words before a name, in news: ranks, offices and forms of address. */
const TITLES = [
  'adm', 'amb', 'archbp', 'asst', 'atty', 'bp', 'brig', 'capt', 'cdr', 'cmdr', 'col', 'comdr', 'cpl', 'cpt', 'dr',
  'drs', 'fr', 'gen', 'gov', 'govs', 'hon', 'insp', 'lieut', 'lt', 'maj', 'messrs', 'mlle', 'mme', 'mr', 'mrs', 'ms',
  'msgr', 'pres', 'prof', 'profs', 'pvt', 'rep', 'reps', 'rev', 'sec', 'sen', 'sens', 'sgt', 'supt', 'vadm',
];
const NUMBERS = ['art', 'arts', 'ch', 'fig', 'figs', 'no', 'nos', 'p', 'para', 'paras', 'pp', 'res', 'vol', 'vols'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'];
// prettier-ignore
const PLACES = [
  'ala', 'ariz', 'ark', 'ave', 'bldg', 'blvd', 'calif', 'colo', 'conn', 'del', 'fla', 'ft', 'hwy', 'ill', 'kan', 'ky',
  'md', 'mich', 'minn', 'mont', 'mt', 'neb', 'nev', 'okla', 'ont', 'penn', 'que', 'rd', 'sask', 'st', 'ste', 'sts',
  'tenn', 'tex', 'va', 'vt', 'wis', 'wyo',
];
/** The short forms of two or three letters that are words or names of their own without a period. */
const WORDS = new Set([
  'cal',
  'ex',
  'inf',
  'is',
  'mass',
  'me',
  'miss',
  'ore',
  'pa',
  'sir',
  'wash',
  'def',
  'plz',
  'situ',
  'vivo',
  'vitro',
  'vet',
  'temp',
  'arc',
  'lit',
  'bc',
  'pt',
  'min',
  'ad',
  'nee',
  'ma',
  'det',
  'exp',
  'eng',
  'fem',
  'masc',
  'pl',
  'pref',
  'prob',
  'pron',
  'ss',
  'wr',
  'ver',
  'rb',
  'vb',
  'bl',
  'ba',
  'fm',
  'cl',
  'ea',
  'lat',
  'lng',
  'fy',
  'gal',
  'jd',
]);

const EXAMPLES: Record<AbbreviationKind, (word: string) => string> = {
  title: (word) => `They saw ${word}. Kovac there.`,
  number: (word) => `It says so in ${word}. 5 of the text.`,
  place: (word) => `They met in Lake ${word}. Clair again.`,
  month: (word) => `It began on ${word}. 5 at noon.`,
  other: (word) => `They wrote ${word}. and went on.`,
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

async function compromise(): Promise<string[]> {
  const folder = new URL('src/1-one/tokenize/model/abbreviations/', pathToFileURL('node_modules/compromise/'));
  const words: string[] = [];
  for (const file of ['honorifics', 'misc', 'months', 'nouns', 'organizations', 'places']) {
    const module: unknown = await import(new URL(`${file}.js`, folder).href);
    words.push(...z.object({ default: z.array(z.string()) }).parse(module).default);
  }
  return words;
}

async function main(corpora: string): Promise<void> {
  const { train } = readCorpora(corpora);
  const rows = new Map<string, Row>();
  const add = (id: string, kind: AbbreviationKind, source: string): void => {
    if (rows.has(id)) return;
    const shown = kind === 'number' || kind === 'other' ? id : capital(id);
    rows.set(id, { id, kind, example: EXAMPLES[kind](kind === 'number' && id === 'no' ? 'No' : shown), source });
  };
  for (const word of TITLES) add(word, 'title', 'usage of English news');
  for (const word of NUMBERS) add(word, 'number', 'usage of English news');
  for (const word of MONTHS) add(word, 'month', 'compromise 14.17.0, months');
  for (const word of PLACES) add(word, 'place', 'usage of English news');
  for (const word of await compromise()) {
    if (!/^[a-z]{2,}$/.test(word) || WORDS.has(word)) continue;
    add(word, 'other', 'compromise 14.17.0, abbreviations');
  }
  const plain = new Map<string, number>();
  const dotted = new Map<string, number>();
  for (const sentence of train) {
    for (const form of sentence.form) {
      const lower = form.toLowerCase();
      if (/^[a-z]{2,6}\.$/.test(lower)) dotted.set(lower.slice(0, -1), (dotted.get(lower.slice(0, -1)) ?? 0) + 1);
      else plain.set(lower, (plain.get(lower) ?? 0) + 1);
    }
  }
  for (const [word, count] of dotted) {
    if (count >= 2 && count > (plain.get(word) ?? 0)) add(word, 'other', 'EWT and GUM, train');
  }
  write('language/en/abbreviations.jsonl', [...rows.values()]);

  const first = new Map<string, number>();
  const closed = new Map<string, number>();
  for (const sentence of train) {
    const at = sentence.upos.findIndex((tag) => tag !== 'PUNCT');
    const word = sentence.form[at]?.toLowerCase() ?? '';
    if (!/^[a-z]+$/.test(word)) continue;
    first.set(word, (first.get(word) ?? 0) + 1);
    if (/^(DET|PRON|ADP|CCONJ|SCONJ|ADV|AUX|INTJ)$/.test(sentence.upos[at] ?? ''))
      closed.set(word, (closed.get(word) ?? 0) + 1);
  }
  const openers: { id: string; count: number; source: string }[] = [];
  for (const [id, count] of first) {
    if (id.length > 1 && count >= 3 && (closed.get(id) ?? 0) >= 0.8 * count)
      openers.push({ id, count, source: 'EWT and GUM, train' });
    else if (id === 'a' || id === 'i') openers.push({ id, count, source: 'EWT and GUM, train' });
  }
  write('language/en/openers.jsonl', openers);
}

function write(file: string, rows: { id: string }[]): void {
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(knowledgePath(file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

await main(process.argv[2] ?? '');
