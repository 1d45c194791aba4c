import { type NameKnowledge, type Sense, type Title } from '../../knowledge/names.js';
import { pieces } from '../../knowledge/pieces.js';
import { fold } from '../../knowledge/slug.js';
import { byForm, formsOf, tokenText, type Form, type Words } from '../words.js';
import { isSpelt } from './spelling.js';

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
  /** For each token: 1 where it is a people or a faith, 2 where it is those who belong to it: Tutsis. */
  readonly people: Uint8Array;
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

/** What the tables know of a word by itself. */
interface NameWord {
  readonly pieces: readonly string[];
  /** Those of one word, joined as in the tables' keys. */
  readonly key: string;
  readonly first: string | undefined;
  readonly capital: boolean;
  /** As in {@link Marks}. */
  readonly person: number;
  /** {@link Marks.people}. */
  readonly people: number;
  readonly portfolio: boolean;
  /** The most pieces of a title that begins with it, and of a name; 0 where none may. */
  readonly titleReach: number;
  readonly reach: number;
  readonly hyphen: boolean;
  /** As a name or a title without further words. */
  readonly senses: readonly Sense[] | undefined;
  readonly title: Title | undefined;
}

const NAME_WORDS = new WeakMap<NameKnowledge, (form: Form) => NameWord>();

function nameWordsOf(names: NameKnowledge): (form: Form) => NameWord {
  let wordOf = NAME_WORDS.get(names);
  if (wordOf === undefined) NAME_WORDS.set(names, (wordOf = byForm((form) => nameWord(form.text, names))));
  return wordOf;
}

function nameWord(text: string, names: NameKnowledge): NameWord {
  const own = text.length > LONGEST_TOKEN ? [] : pieces(text);
  const first = own[0];
  const unit = text.charCodeAt(0);
  const capital =
    unit > 127 ? UPPER_OR_DIGIT.test(text.slice(0, 2)) : (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  let person = first !== undefined && own.length === 1 && names.particles.has(first) ? PARTICLE : 0;
  if (capital) for (const piece of own) person |= names.persons.get(piece) ?? 0;
  const key = own.length === 1 ? own[0]! : own.join(' ');
  const titleReach = first === undefined ? 0 : (names.titleReach.get(first) ?? 0);
  const mayBeName = first !== undefined && (capital || PARTICLES_FIRST.has(first));
  return {
    pieces: own,
    key,
    first,
    capital,
    person,
    people: !capital
      ? 0
      : names.peoples.has(key)
        ? 1
        : key.endsWith('s') && names.peoples.has(key.slice(0, -1))
          ? 2
          : 0,
    portfolio: capital && names.portfolios.has(key),
    titleReach,
    reach: mayBeName ? Math.max(names.reach.get(first) ?? 1, names.cityReach.get(first) ?? 1) : 0,
    hyphen: text.length === 1 && (unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013),
    senses: mayBeName ? sensesOf(names, key, text) : undefined,
    title: titleReach > 0 ? titleOf(names, key, text) : undefined,
  };
}

function titleOf(names: NameKnowledge, key: string, form: string): Title | undefined {
  const title = names.titles.get(key);
  // "H.E." and "HE"; "He" is a word, and a family's name
  return title && (!/^(\p{L}\.)+$/u.test(title.title) || form === form.toUpperCase()) ? title : undefined;
}

/** What a name may mean that is written so; none of them for a city. */
function sensesOf(names: NameKnowledge, key: string, form: string): readonly Sense[] | undefined {
  const fitting = names.senses.get(key)?.filter((sense) => isSpelt(sense, form, names));
  if (fitting && fitting.length > 0) return fitting;
  return names.cities.has(key) ? NO_SENSES : undefined;
}

/** Look every word up in the tables of names; longest known name first, from left to right. */
export function markNames(words: Words, names: NameKnowledge): Marks {
  const { count, text, start, end } = words;
  const known = new Uint8Array(count);
  const person = new Uint8Array(count);
  const title = new Uint8Array(count);
  const people = new Uint8Array(count);
  const match = new Int32Array(count).fill(-1);
  const matches: Match[] = [];
  const titles: TitleMatch[] = [];
  const told = new Set<string>();
  const forms = formsOf(words);
  const wordOf = nameWordsOf(names);

  for (let s = 0; s + 1 < words.sentences.length; s++) {
    const from = words.sentences[s]!;
    const to = words.sentences[s + 1]!;
    let titleEnd = from;
    let matchEnd = from;
    for (let i = from; i < to; i++) {
      const word = wordOf(forms[i]!);
      const { first, capital, titleReach } = word;
      if (first === undefined) continue;
      person[i] = word.person;
      people[i] = word.people;
      // Titles, in small letters too: "foreign minister", "Foreign Minister"
      if (i >= titleEnd) {
        if (titleReach > 0) {
          const found = longest(i, to, titleReach, titleAt(i), titleOf);
          if (found) {
            const kind = found.value.kind === 'office' ? 1 : 3;
            // "lord", "father", "st" in small letters are words
            if (kind === 1 || capital) {
              titleEnd = kind === 1 ? behindPortfolio(found.to, to) : found.to;
              for (let k = i; k < titleEnd; k++) title[k] = k === i ? kind : kind + 1;
              const office = found.value.reigns && isUnnamed(i, titleEnd, from, to);
              titles.push({ from: i, to: titleEnd, title: office ? { ...found.value, kind: 'office' } : found.value });
              told.add(found.value.title);
            }
          }
        }
      }
      if (i < matchEnd || word.reach === 0 || (!capital && i + 1 === to)) continue;
      const found = longest(i, to, word.reach, word.senses, sensesOf);
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
  return { known, person, title, people, match, matches, titles };

  /** "the Saudi Crown Prince met", "the King of Jordan left": a reign whose state is told and whose bearer is not. */
  function isUnnamed(at: number, end: number, first: number, last: number): boolean {
    if (end < last && wordOf(forms[end]!).capital) return false;
    const before = at > first && /^['’]s?$/.test(tokenText(words, at - 1)) ? at - 2 : at - 1;
    const owned = before >= first && [STATE, DEMONYM].includes(known[before]! & 7);
    return owned || (end + 1 < last && tokenText(words, end) === 'of' && wordOf(forms[end + 1]!).capital);
  }

  /** Behind "Minister" at `at`: one past "of Foreign Affairs and International Cooperation"; `at` where no charge is told. */
  function behindPortfolio(at: number, end: number): number {
    const { portfolio } = wordOf(forms[at - 1]!);
    // The tables have "minister of foreign affairs": "and International Cooperation" may follow
    const opens = HAS_CHARGE.test(tokenText(words, at - 1)) && at < end && /^(of|for)$/i.test(tokenText(words, at));
    if (!opens && !portfolio) return at;
    let last = at;
    for (let k = opens ? at + 1 : at; k < end && k < at + LONGEST_CHARGE; k++) {
      const word = wordOf(forms[k]!);
      if (word.portfolio && !beginsAnother(k, end)) last = k + 1;
      else if (!/^(and|of|the|&|,)$/i.test(tokenText(words, k))) break;
    }
    return last;
  }

  /** "Minister of Defence, European Council President X": a longer name, or the next one's title, is no charge. */
  function beginsAnother(at: number, end: number): boolean {
    const { reach, titleReach } = wordOf(forms[at]!);
    const name = longest(at, end, reach, undefined, sensesOf);
    return name !== null || longest(at, end, titleReach, undefined, titleOf)?.value.kind === 'office';
  }

  /** A title of one word; what is short for one only as it is spelt, before a name or behind whose it is. */
  function titleAt(i: number): Title | undefined {
    const { title } = wordOf(forms[i]!);
    return title === undefined || title.short === null || isShort(title, i) ? title : undefined;
  }

  /** "PM Duarte", "Kenya's FM", "Kenyan PM"; not "at 6 PM", "Capital FM", nor "the PS" that nobody was called. */
  function isShort({ short, title: full, isBodyToo }: Title, at: number): boolean {
    if (text.slice(start[at], end[at]) !== short) return false;
    const before = at > 0 ? tokenText(words, at - 1) : '';
    if (/^\d/.test(before)) return false;
    const behind = forms[at + 1];
    const named =
      behind !== undefined &&
      ((wordOf(behind).capital && !/^\d/.test(behind.text)) || (wordOf(behind).person & PARTICLE) !== 0);
    if (named) return true;
    if (isBodyToo && !told.has(full)) return false;
    return known[at - 1]! > 0 || /^(the|an?|his|her|its|their|our|['’]s)$/i.test(before);
  }

  /** The longest entry that begins at a token: `alone` is what the token is by itself. */
  function longest<T>(
    from: number,
    to: number,
    reach: number,
    alone: T | undefined,
    find: (names: NameKnowledge, key: string, form: string) => T | undefined,
  ): { to: number; value: T; key: string } | null {
    const first = wordOf(forms[from]!);
    let { key } = first;
    let best = alone === undefined ? null : { to: from + 1, value: alone, key };
    let parts = first.pieces.length;
    for (let k = from + 1; k < to && parts < reach; k++) {
      const { pieces: more, key: further, hyphen } = wordOf(forms[k]!);
      if (hyphen) continue;
      if (more.length === 0) break;
      key += ` ${further}`;
      parts += more.length;
      const value = find(names, key, text.slice(start[from], end[k]));
      if (value !== undefined) best = { to: k + 1, value, key };
    }
    return best;
  }
}

/** The last word of a title that "of" and a charge may follow, and so many tokens of it at most. */
const HAS_CHARGE = /^(minister|secretary|commissioner|state)$/i;
const LONGEST_CHARGE = 14;

const NO_SENSES: readonly Sense[] = [];
/** Known names that begin with a small letter: al-Qaeda, the Gambia is not among them (its article is no part of it). */
const PARTICLES_FIRST = new Set(['al', 'mainland', 'sub']);

/** A token's text as the tables spell it. */
export function foldedToken(words: Words, i: number): string {
  return words.end[i]! - words.start[i]! > LONGEST_TOKEN ? '' : fold(words.text.slice(words.start[i], words.end[i]));
}
