import { jaroWinkler } from '../distance.js';
import type { Nicknames } from '../knowledge/nicknames.js';
import { fold } from '../knowledge/slug.js';

/**
 * A person's name, ready to be compared: words in lower case without diacritics, each with a key that its
 * transliterations share.
 */
export interface PersonName {
  /** As an article writes it. */
  readonly text: string;
  /** Given names, initials and family names in their order, without articles and particles; at least one. */
  readonly words: readonly string[];
  readonly keys: readonly string[];
  /** For each word the names that stand for it in everyday use; null where none is known. */
  readonly everyday: readonly (ReadonlySet<string> | null)[];
  /** `jr`, `sr`, `ii` … or null. */
  readonly suffix: string | null;
  /** The words in one, white space and hyphens aside: `kimjongun`. */
  readonly joined: string;
  readonly joinedKey: string;
}

/** The Arabic article in the forms newsrooms write, assimilated to sun letters too. */
const ARTICLES = new Set(['al', 'el', 'ul', 'ad', 'ar', 'as', 'ash', 'at', 'az', 'an']);
/** Words between given and family name that spellings drop and add. */
const PARTICLES = new Set([
  ...['bin', 'ibn', 'ben', 'bint', 'al', 'el', 'ul'],
  ...[
    'de',
    'da',
    'di',
    'du',
    'del',
    'della',
    'der',
    'den',
    'dos',
    'das',
    'do',
    'van',
    'von',
    'la',
    'le',
    'ter',
    'zu',
    'af',
    'av',
  ],
]);
/** "Servant of": one name with the word that follows, written together or apart. */
const SERVANT = new Set(['abd', 'abdel', 'abdul', 'abdal', 'abdol', 'abdoul', 'abdou']);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** No name has more words; what follows is no name. */
const WORDS = 8;

/**
 * @param text a person's name without titles; of whatever length and script
 * @param nicknames for names that are to be compared
 */
export function parseName(text: string, nicknames?: Nicknames): PersonName {
  const raw: string[] = [];
  for (const part of fold(text.slice(0, 120)).replace(/[.,]/gu, ' ').split(/\s+/u)) {
    const pieces = part.split(/[-‐‑–]/u).filter((piece) => piece !== '');
    // "al-Burhan" and "ar-Rahman" have an article; "Al Gore" has a name.
    if (pieces.length > 1 && ARTICLES.has(pieces[0]!)) pieces.shift();
    raw.push(...pieces.map((piece) => piece.replace(/[^\p{L}\p{N}]+/gu, '')).filter((piece) => piece !== ''));
  }
  let suffix: string | null = null;
  if (raw.length > 1 && SUFFIXES.has(raw.at(-1)!)) suffix = raw.pop()!;
  const words: string[] = [];
  for (let i = 0; i < raw.length && words.length < WORDS; i++) {
    const word = raw[i]!;
    let next = i + 1;
    if (SERVANT.has(word)) {
      while (next < raw.length && ARTICLES.has(raw[next]!)) next++;
      // As the whole of a name the two are given and family name.
      if (next < raw.length && (i > 0 || next < raw.length - 1)) {
        words.push(`abdel${raw[next]!}`);
        i = next;
        continue;
      }
    }
    if (i > 0 && next < raw.length && PARTICLES.has(word)) continue;
    words.push(SERVANT.has(word) ? 'abdel' : word.replace(/^abd[aeiou]l(?=\p{L}{3})/u, 'abdel'));
  }
  if (words.length === 0) words.push(fold(text.slice(0, 120)).trim() || 'x');
  const keys = words.map(nameKey);
  const everyday = words.map((word) => nicknames?.get(word) ?? null);
  return { text, words, keys, everyday, suffix, joined: words.join(''), joinedKey: keys.join('') };
}

const keyCache = new Map<string, string>();
const KEY_CACHE = 200_000;

/**
 * What the Latin spellings of one name have in common: `gaddafi`, `qadhafi` and `kadafi` give `kadafi`; `zelenskiy`,
 * `zelensky` and `zelenskyy` give one key, so do `mohammed` and `muhammad`.
 *
 * @param word folded
 */
export function nameKey(word: string): string {
  const known = keyCache.get(word);
  if (known !== undefined) return known;
  const key = word
    .replace(/ck|kh(?=[^aeiouy])/gu, 'k')
    .replace(/^kh/u, 'h')
    .replace(/kh/gu, 'h')
    .replace(/zh/gu, 'j')
    .replace(/dzh|dj/gu, 'j')
    .replace(/tch|tsch|tsh|cz|ch/gu, 'C')
    .replace(/sch|sh/gu, 's')
    .replace(/([bdgt])h/gu, '$1')
    .replace(/ph/gu, 'f')
    .replace(/x/gu, 'ks')
    .replace(/w/gu, 'v')
    .replace(/t[sz]/gu, 'z')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/[qgc]/gu, 'k')
    .replace(/ou|oo/gu, 'u')
    .replace(/ee/gu, 'i')
    .replace(/(?<=.)h/gu, '')
    .replace(/(?<=[^aeiou])[iy]+(?=[aeou])/gu, '')
    .replace(/(?<=[aeou])[iyj]+(?=[aeou])/gu, '')
    .replace(/^[iy]+(?=[aeou])/gu, 'i')
    .replace(/e/gu, 'a')
    .replace(/o/gu, 'u')
    .replace(/y/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
  if (keyCache.size >= KEY_CACHE) keyCache.clear();
  keyCache.set(word, key === '' ? word : key);
  return key === '' ? word : key;
}

/** The consonants of a key, `h` and `k` at its start alike; short names keep their vowels. */
export function skeleton(key: string): string {
  const bare = key.replace(/^h/u, 'k').replace(/(?<=.)[aiu]/gu, '');
  return bare.length < 3 ? key : bare;
}

/** How two names compare. */
export type NameRelation =
  /** The same words, diacritics and hyphens aside. */
  | 'same'
  /** The same words in another spelling. */
  | 'spelling'
  /** Given and family name are one; a middle name or initial is more. */
  | 'middle'
  /** One leaves out the first name or goes on where the other ends, or they stand in another order. */
  | 'fuller'
  /** One family name and one given name, one of them loosely spelt or an everyday form. */
  | 'loose'
  /** One family name; a given name is but an initial. */
  | 'initial'
  /** One family name, and given names that exclude each other. */
  | 'conflict'
  | 'none';

type WordRelation = 'equal' | 'spelling' | 'loose' | 'initial' | 'none';

/** One word of each name; the family name's spelling may be looser. */
function compareWords(one: PersonName, i: number, other: PersonName, j: number, family: boolean): WordRelation {
  const [a, b] = [one.words[i]!, other.words[j]!];
  const [keyA, keyB] = [one.keys[i]!, other.keys[j]!];
  if (a === b) return 'equal';
  if (a.length === 1 || b.length === 1) {
    const [short, long, longKey] = a.length === 1 ? [a, b, keyB] : [b, a, keyA];
    return long.startsWith(short) || nameKey(short) === longKey[0] ? 'initial' : 'none';
  }
  if (gendered(a, b)) return 'none';
  if (keyA === keyB || nameKey(a.replace(/e/gu, 'i')) === nameKey(b.replace(/e/gu, 'i'))) return 'spelling';
  if (firstLetterAside(a, keyA, b, keyB)) return 'spelling';
  if (family) {
    const bones = skeleton(keyA);
    if (bones.length >= 3 && bones === skeleton(keyB) && jaroWinkler(keyA, keyB) >= 0.75) return 'loose';
  } else if (one.everyday[i]?.has(b) === true || other.everyday[j]?.has(a) === true) return 'loose';
  return Math.min(a.length, b.length) >= 5 && jaroWinkler(keyA, keyB) >= 0.94 ? 'loose' : 'none';
}

/** Russian writes g for h (Heydar, Geidar), Turkish c for j (Ceyhun, Jeyhun), Arabic kh may turn into k. */
function firstLetterAside(a: string, keyA: string, b: string, keyB: string): boolean {
  if (Math.min(a.length, b.length) < 5) return false;
  const pair = [a[0]!, b[0]!].sort().join('');
  if (pair === 'cj') return nameKey(`j${a.slice(1)}`) === nameKey(`j${b.slice(1)}`);
  return (pair === 'gh' || pair === 'hk' || pair === 'gk') && keyA.slice(1) === keyB.slice(1);
}

/** Daniel and Daniela, Mario and Maria: spellings of two names, not of one. */
function gendered(a: string, b: string): boolean {
  if (a === `${b}a` || b === `${a}a`) return true;
  return a.slice(0, -1) === b.slice(0, -1) && /^(?:oa|ao)$/u.test(`${a.at(-1)!}${b.at(-1)!}`);
}

/**
 * Compare two names by their words.
 *
 * The last word is taken for the family name; names that put it first (Kim Jong Un, Moon Jae-in) compare as a whole.
 * Middle names that both give must agree from the first on: George W. is not George H. W.
 */
export function compareNames(a: PersonName, b: PersonName): NameRelation {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return 'conflict';
  if (a.joined === b.joined) return 'same';
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 1) return 'none';
  if (short.joinedKey === long.joinedKey && !short.words.some((word, i) => gendered(word, long.words[i] ?? word)))
    return 'spelling';
  if (reversed(short, long)) return 'fuller';
  const family = compareWords(short, short.words.length - 1, long, long.words.length - 1, true);
  if (family === 'none' || family === 'initial') {
    // A longer name that goes on: Abiy Ahmed and Abiy Ahmed Ali.
    const goesOn =
      long.words.length > short.words.length &&
      short.keys.every((key, i) => key === long.keys[i] && short.words[i]!.length > 1);
    return goesOn ? 'fuller' : 'none';
  }
  const given = align(short, long);
  if (family === 'loose') return given === 'spelling' || given === 'middle' ? 'loose' : 'none';
  return given;
}

/** Two names in the other order: Abe Shinzo, Shinzo Abe. */
function reversed(a: PersonName, b: PersonName): boolean {
  return a.words.length === 2 && b.words.length === 2 && a.keys[0] === b.keys[1] && a.keys[1] === b.keys[0];
}

/** Given names from the first on; or a first name that one of them leaves out. */
function align(
  short: PersonName,
  long: PersonName,
): 'spelling' | 'middle' | 'fuller' | 'loose' | 'initial' | 'conflict' {
  const count = short.words.length - 1;
  const extra = long.words.length - 1 - count;
  const from = (offset: number): 'equal' | 'initial' | 'loose' | 'none' => {
    let worst: 'equal' | 'initial' | 'loose' = 'equal';
    for (let i = 0; i < count; i++) {
      const relation = compareWords(short, i, long, i + offset, false);
      if (relation === 'none') return 'none';
      if (relation === 'loose') worst = 'loose';
      else if (relation === 'initial' && worst === 'equal') worst = 'initial';
    }
    return worst;
  };
  const first = from(0);
  if (first === 'equal') return extra === 0 ? 'spelling' : 'middle';
  if (first === 'loose') return 'loose';
  if (first === 'initial') return compareWords(short, 0, long, 0, false) === 'initial' ? 'initial' : 'middle';
  // An initial takes nothing from a first name that is given in full.
  if (extra > 0 && from(extra) === 'equal' && short.words[0]!.length > 1) return 'fuller';
  return 'conflict';
}

/** Names that may be one person share a key; those who share one need not be one. */
export function blockingKeys(name: PersonName): readonly string[] {
  if (name.words.length === 1) return [];
  const family = skeleton(name.keys.at(-1)!);
  const keys = new Set<string>([
    `=${name.joinedKey}`,
    `>${name.keys[0]!} ${name.keys[1]!}`,
    `~${[...name.keys].sort().join(' ')}`,
  ]);
  for (let i = 0; i < name.words.length - 1; i++) {
    keys.add(`${initialClass(name.words[i]!)} ${family}`);
    for (const other of name.everyday[i] ?? []) keys.add(`${initialClass(other)} ${family}`);
  }
  return [...keys];
}

/** Letters that transliterations of a first letter confuse stand for one. */
function initialClass(word: string): string {
  const first = word[0]!;
  if ('aeiouy'.includes(first)) return 'a';
  if ('ghkqxcj'.includes(first)) return 'k';
  return first === 'w' ? 'v' : first;
}
