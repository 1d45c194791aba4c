/**
 * Makes the tables of given and family names: `npx tsx src/knowledge/build/names.ts FOLDER`, where FOLDER holds
 * Phoenix.Countries.actors.txt.gz and leaders-2021-*.csv. Sources and licences: `../DATA-LICENSES.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import nlp from 'compromise';
import { fold } from '../slug.js';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: names.ts FOLDER (with the Phoenix actor files and the leaders)');

/** How English newsrooms write these letters (close to BGN/PCGN). */
const ROMAN: readonly (readonly [string, string])[] = [
  ...pairs(
    'а a б b в v г g ґ g д d ѓ gj ђ dj е e є ye ж zh з z ѕ dz и i і i ї yi ј j й y к k л l љ lj м m н n њ nj о o п p р r с s т t ќ kj ћ c у u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ  ы y ь  э e ю yu я ya ё yo',
  ),
  ...pairs('α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'),
  ...pairs(
    'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
  ),
];
function pairs(text: string): (readonly [string, string])[] {
  const parts = text.split(' ');
  const found: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) found.push([parts[i]!, parts[i + 1]!]);
  return found;
}
const roman = new Map(ROMAN);
const romanized = (name: string): string => {
  const plain = name.normalize('NFD').replaceAll('\u0301', '').normalize('NFC').toLowerCase();
  return Array.from(plain, (letter) => roman.get(letter) ?? letter).join('');
};

type Role = 'given' | 'family';
type Gender = 'female' | 'male' | 'either';
/** role → gender → folded names. */
const tables = new Map<string, Set<string>>();
const sources = new Map<string, Set<string>>();
function add(role: Role, gender: Gender, name: string, source: string): void {
  for (const part of fold(romanized(name)).split(/[\s-]+/)) {
    if (part.length < 2 || part.length > 24 || !/^[a-z]+('[a-z]+)*$/.test(part) || PARTICLES.has(part)) continue;
    const key = `${role} ${gender}`;
    let table = tables.get(key);
    if (!table) tables.set(key, (table = new Set()));
    table.add(part);
    let from = sources.get(key);
    if (!from) sources.set(key, (from = new Set()));
    from.add(source);
  }
}
const PARTICLES = new Set(
  'al el bin ibn bint ben abu van von der den de del della di da dos das do du la le los las st san ter ten zu zur af av y e i o bar ul ud abd the of and'.split(
    ' ',
  ),
);

for (const locale of Object.values(allLocales)) {
  const person = (locale as { person?: Record<string, unknown> }).person;
  for (const [field, role] of [
    ['first_name', 'given'],
    ['last_name', 'family'],
  ] as const) {
    const lists = person?.[field];
    if (lists === null || typeof lists !== 'object') continue;
    for (const [kind, list] of Object.entries(lists as Record<string, unknown>)) {
      if (!Array.isArray(list)) continue;
      const gender = role === 'given' && (kind === 'female' || kind === 'male') ? kind : 'either';
      for (const name of list) if (typeof name === 'string') add(role, gender, name, '@faker-js/faker');
    }
  }
}
const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
for (const [word, tag] of Object.entries(lexicon)) {
  if (tag === 'MaleName') add('given', 'male', word, 'compromise');
  if (tag === 'FemaleName') add('given', 'female', word, 'compromise');
  if (tag === 'FirstName') add('given', 'either', word, 'compromise');
  if (tag === 'LastName') add('family', 'either', word, 'compromise');
}

/** Leaders and ministers: the last word is a family name, the first a given one; in some states the other way round. */
const FAMILY_FIRST = new Set(['CHN', 'KOR', 'PRK', 'TWN', 'VNM', 'KHM', 'HUN', 'SGP', 'MMR']);
function person(name: string, state: string, source: string): void {
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .trim()
    .split(/\s+/);
  if (words.length < 2 || words.length > 5) return;
  if (words.some((word) => NOT_NAMES.has(fold(word)))) return;
  const turned = FAMILY_FIRST.has(state);
  words.forEach((word, i) => {
    const family = turned ? i === 0 : i === words.length - 1;
    if (word.replace(/\./g, '').length > 1) add(family ? 'family' : 'given', 'either', word, source);
  });
}
const NOT_NAMES = new Set(
  'minister president general prince king queen lord sir dr secretary the of and party army national government ministry united forces police council state foreign acting for air force court bank republic union front chief university'.split(
    ' ',
  ),
);
let pending: string | null = null;
for (const line of gunzipSync(readFileSync(`${folder}/Phoenix.Countries.actors.txt.gz`))
  .toString('latin1')
  .split('\n')) {
  const code = /\[([A-Z]{3})(GOV|ELI)[A-Z]* +[<>]?\d/.exec(line);
  const head = /^([A-Z][A-Z_.'-]+?)_?(?=\s|$)/.exec(line)?.[1];
  if (head !== undefined) pending = head;
  if (code && pending !== null) {
    const words = pending.split('_').filter((word) => word !== '');
    person(
      words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' '),
      code[1]!,
      'Phoenix.Countries actors (petrarch2)',
    );
    pending = null;
  }
}
for (const [file, column] of [
  ['leaders-2021-wikidata.csv', 5],
  ['leaders-2021-wikipedia.csv', 5],
] as const)
  for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n').slice(1))
    person(line.split(',')[column] ?? '', '', 'world-leaders-2021');

const file = fileURLToPath(new URL('../language/en/names.jsonl', import.meta.url));
const rows: string[] = [];
for (const key of [...tables.keys()].sort()) {
  const [role, gender] = key.split(' ') as [Role, Gender];
  const byLetter = new Map<string, string[]>();
  for (const name of [...tables.get(key)!].sort()) {
    // What is known with its gender needs no second line without
    if (
      gender === 'either' &&
      role === 'given' &&
      (tables.get('given female')?.has(name) ?? tables.get('given male')?.has(name))
    )
      continue;
    let list = byLetter.get(name.charAt(0));
    if (!list) byLetter.set(name.charAt(0), (list = []));
    list.push(name);
  }
  for (const [letter, names] of [...byLetter].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
    rows.push(
      JSON.stringify({
        role,
        gender,
        letter,
        names: names.join(' '),
        source: [...sources.get(key)!].sort().join('; '),
      }),
    );
}
writeFileSync(file, rows.join('\n') + '\n');
