import { type NameKnowledge, type Sense, type Title } from '../../knowledge/names.js';
import { pieces } from '../../knowledge/pieces.js';
import { fold } from '../../knowledge/slug.js';
import type { Words } from '../words.js';

/** What the tables say of a token: {@link Marks.known}. */
export const STATE = 1;
export const CAPITAL = 2;
export const SEAT = 3;
export const DEMONYM = 4;
export const PLACE = 5;
export const CITY = 6;
export const ORGANIZATION = 7;

/** A known name found in the text. */
export interface Match {
  readonly from: number;
  /** One past its last token. */
  readonly to: number;
  /** One of the constants above: its likeliest sense. */
  readonly known: number;
  readonly senses: readonly Sense[];
  /** Its pieces, joined by a space: how the tables know it. */
  readonly key: string;
}

/** A title or form of address found in the text. */
export interface TitleMatch {
  readonly from: number;
  readonly to: number;
  readonly title: Title;
}

/** What the tables say of the words of a text, before anything is decided. */
export interface Marks {
  /** For each token: a constant above, 0 where the tables know nothing; +8 inside a match after its first token. */
  readonly known: Uint8Array;
  /** For each token: bits of given and family names (`NameKnowledge.persons`), 16 for a particle. */
  readonly person: Uint8Array;
  /** For each token: 0 none, 1 begins a title, 2 goes on with one, 3 and 4 the same for forms of address. */
  readonly title: Uint8Array;
  /** Index into `matches` of the match that covers the token, -1 for none. */
  readonly match: Int32Array;
  readonly matches: readonly Match[];
  readonly titles: readonly TitleMatch[];
}

const PARTICLE = 16;

const KNOWN = {
  state: STATE,
  capital: CAPITAL,
  seat: SEAT,
  adjective: DEMONYM,
  people: DEMONYM,
  place: PLACE,
  organization: ORGANIZATION,
} as const;

/** A token longer than this is nobody's name; it is not folded, so that hostile text costs nothing. */
const LONGEST_TOKEN = 60;

const UPPER_OR_DIGIT = /^['’ʻ‘]?[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u;

/** Look every word up in the tables of names; longest known name first, from left to right. */
export function markNames(words: Words, names: NameKnowledge): Marks {
  const { count, text, start, end } = words;
  const { persons, cities, cityReach } = names;
  const known = new Uint8Array(count);
  const person = new Uint8Array(count);
  const title = new Uint8Array(count);
  const match = new Int32Array(count).fill(-1);
  const matches: Match[] = [];
  const titles: TitleMatch[] = [];
  const cache = new Map<string, readonly string[]>();
  const piecesAt = (i: number): readonly string[] => {
    const length = end[i]! - start[i]!;
    if (length > LONGEST_TOKEN) return [];
    const form = text.slice(start[i], end[i]);
    let found = cache.get(form);
    if (!found) cache.set(form, (found = pieces(form)));
    return found;
  };
  const isHyphen = (i: number): boolean => {
    const unit = text.charCodeAt(start[i]!);
    return end[i]! - start[i]! === 1 && (unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013);
  };

  for (let s = 0; s + 1 < words.sentences.length; s++) {
    const from = words.sentences[s]!;
    const to = words.sentences[s + 1]!;
    let titleEnd = from;
    let matchEnd = from;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(start[i]!);
      const capital =
        unit > 127
          ? UPPER_OR_DIGIT.test(text.slice(start[i], start[i]! + 2))
          : (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
      const own = piecesAt(i);
      const first = own[0];
      if (first === undefined) continue;
      if (names.particles.has(first) && own.length === 1) person[i] = PARTICLE;
      if (capital) {
        let bits = 0;
        for (const piece of own) bits |= persons.get(piece) ?? 0;
        person[i]! |= bits;
      }
      // Titles, in small letters too: "foreign minister", "Foreign Minister"
      if (i >= titleEnd) {
        const reach = names.titleReach.get(first);
        if (reach !== undefined) {
          const found = longest(i, to, reach, (key, last) => {
            const title = names.titles.get(key);
            // "H.E." and "HE"; "He" is a word, and a family's name
            return title && (!/^(\p{L}\.)+$/u.test(title.title) || isCapitals(i, last)) ? title : undefined;
          });
          if (found) {
            const kind = found.value.kind === 'office' ? 1 : 3;
            // "lord", "father", "st" in small letters are words
            if (kind === 1 || capital) {
              for (let k = i; k < found.to; k++) title[k] = k === i ? kind : kind + 1;
              titles.push({ from: i, to: found.to, title: found.value });
              titleEnd = found.to;
            }
          }
        }
      }
      if (i < matchEnd || (!capital && !(PARTICLES_FIRST.has(first) && i + 1 < to))) continue;
      const reach = Math.max(names.reach.get(first) ?? 0, cityReach.get(first) ?? 0, 1);
      const found = longest(i, to, reach, (key, last) => {
        const senses = names.senses.get(key);
        const fitting = senses?.filter((sense) => !sense.capitals || isCapitals(i, last));
        if (fitting && fitting.length > 0) return fitting;
        return cities.has(key) ? NO_SENSES : undefined;
      });
      if (!found) continue;
      const sense = found.value[0];
      const mark = sense === undefined ? CITY : KNOWN[sense.kind];
      for (let k = i; k < found.to; k++) {
        known[k] = k === i ? mark : mark + 8;
        match[k] = matches.length;
      }
      matches.push({ from: i, to: found.to, known: mark, senses: found.value, key: found.key });
      matchEnd = found.to;
    }
  }
  return { known, person, title, match, matches, titles };

  function isCapitals(from: number, to: number): boolean {
    const form = text.slice(start[from], end[to - 1]);
    return form === form.toUpperCase();
  }

  function longest<T>(
    from: number,
    to: number,
    reach: number,
    find: (key: string, last: number) => T | undefined,
  ): { to: number; value: T; key: string } | null {
    let key = '';
    let parts = 0;
    let best: { to: number; value: T; key: string } | null = null;
    for (let k = from; k < to && parts < reach; k++) {
      if (k > from && isHyphen(k)) continue;
      const own = piecesAt(k);
      if (own.length === 0) break;
      for (const piece of own) key += key === '' ? piece : ` ${piece}`;
      parts += own.length;
      const value = find(key, k + 1);
      if (value !== undefined) best = { to: k + 1, value, key };
    }
    return best;
  }
}

const NO_SENSES: readonly Sense[] = [];
/** Known names that begin with a small letter: al-Qaeda, the Gambia is not among them (its article is no part of it). */
const PARTICLES_FIRST = new Set(['al', 'mainland', 'sub']);

/** A token's text as the tables spell it. */
export function foldedToken(words: Words, i: number): string {
  return words.end[i]! - words.start[i]! > LONGEST_TOKEN ? '' : fold(words.text.slice(words.start[i], words.end[i]));
}
