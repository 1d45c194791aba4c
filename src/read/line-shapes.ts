import { WORD_MARKS, type Furniture } from '../knowledge/furniture.js';
import { classOf, lineWords, LOWER, lowerOf, NUMBER, OTHER, UPPER, wordKey } from '../knowledge/line-words.js';
import { findPageDates } from './dates.js';
import type { Line } from './lines.js';

/** What one line looks like, apart from its neighbours. */
export interface Shape {
  readonly units: number;
  /** Their keys. */
  readonly words: readonly number[];
  /** 0 none, 1 full stop, 2 question or exclamation mark, 3 ellipsis, 4 colon, 5 quotation mark, 6 bracket, 7 comma. */
  readonly ending: number;
  /** 0 capital, 1 lower case, 2 digit, 3 quotation mark, 4 bullet or dash, 5 other. */
  readonly beginning: number;
  /** Shares from 0 to 1. */
  readonly functionShare: number;
  readonly capitalShare: number;
  readonly digitShare: number;
  /** Ends of sentences inside the line and at its end. */
  readonly sentences: number;
  /** 0 none, 1 holds a date, 2 begins with one, 3 is little else. */
  readonly date: number;
  /** Bits of CUE_KINDS for cues anywhere in the line. */
  readonly cues: number;
  /** Bits of CUE_KINDS for cues that make up the whole line. */
  readonly onlyCues: number;
  readonly selfWords: number;
  /** 1 an address, 2 a copyright sign, 4 a vertical bar, 8 an @, 16 a quotation, 32 all capitals, 64 a slash credit. */
  readonly signs: number;
  /** 0–5: short, middling without and with an end mark, long without and with an end mark, very short. */
  readonly kind: number;
}

/** Beyond this many units a line's words are not looked at: long lines are prose or none on other grounds. */
const LOOK_UNITS = 20_000;

/** Look at every line by itself. */
export function lineShapes(lines: readonly Line[], furniture: Furniture): readonly Shape[] {
  const seen = new Map<string, Shape>();
  return lines.map(({ text }) => {
    if (text.length > 60) return shapeOf(text, furniture);
    let shape = seen.get(text);
    if (shape === undefined) {
      shape = shapeOf(text, furniture);
      seen.set(text, shape);
    }
    return shape;
  });
}

function shapeOf(whole: string, furniture: Furniture): Shape {
  const text = whole.length > LOOK_UNITS ? whole.slice(0, LOOK_UNITS) : whole;
  const { keys: words, starts, ends } = lineWords(text);
  const count = words.length;
  let capitals = 0;
  let functions = 0;
  let self = 0;
  let cued = false;
  const { marks } = furniture;
  for (let i = 0; i < count; i++) {
    const first = text.charCodeAt(starts[i]!);
    if (lowerOf(first) !== first) capitals++;
    const word = words[i]!;
    const mark = marks.get(word);
    if (mark === undefined) continue;
    if ((mark & WORD_MARKS.function) !== 0) functions++;
    if ((mark & WORD_MARKS.self) !== 0) self++;
    if ((mark & WORD_MARKS.cue) !== 0) cued = true;
  }
  const ending = endingOf(whole);
  const parted = partRunTogether(text, words, starts, ends);
  const { cues, onlyCues } = cued || parted !== words ? findCues(parted, furniture) : NO_CUES;
  const units = whole.length;
  const closed = ending === 1 || ending === 2 || ending === 5;
  const { digits, sentences, signs } = look(text);
  return {
    units,
    words,
    ending,
    beginning: beginningOf(text),
    functionShare: functions / Math.max(1, count),
    capitalShare: capitals / Math.max(1, count),
    digitShare: digits / text.length,
    sentences,
    date: digits === 0 ? 0 : dateOf(text),
    cues,
    onlyCues,
    selfWords: self,
    signs,
    kind: units < 15 ? 5 : units < 30 ? 0 : units < 90 ? (closed ? 2 : 1) : closed ? 4 : 3,
  };
}

const ADDRESS = /https?:|www\.|\w\.(?:com|org|net)\b/;
const SLASH_CREDIT = /\s\/\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,3}$|\([^()]{2,60}\/[^()]{2,40}\)\.?$/u;

/** Digits, ends of sentences and signs, in one pass over the units. */
function look(text: string): { digits: number; sentences: number; signs: number } {
  let digits = 0;
  let sentences = 0;
  let signs = 0;
  let upper = false;
  let lower = false;
  let dotted = false;
  let slashed = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === LOWER) lower = true;
    else if (kind === UPPER) upper = true;
    else if (kind === NUMBER) {
      if (unit >= 48 && unit <= 57) digits++;
    } else if (kind === OTHER && unit !== 32) {
      // prettier-ignore
      switch (unit) {
        case 0x2e: case 0x3a: // . :
          dotted = true;
          if (unit === 0x2e && endsSentence(text, i + 1)) sentences++;
          break;
        case 0x21: case 0x3f: case 0x2026: // ! ? …
          if (endsSentence(text, i + 1)) sentences++;
          break;
        case 0x3002: // 。
          sentences++;
          break;
        case 0xa9: case 0xae: case 0x2122: // © ® ™
          signs |= 2;
          break;
        case 0x28: // (c)
          if (text.charCodeAt(i + 2) === 0x29 && (text.charCodeAt(i + 1) | 32) === 0x63) signs |= 2;
          break;
        case 0x7c: case 0x203a: // | ›
          signs |= 4;
          break;
        case 0xbb: // »
          signs |= 4;
          break;
        case 0x40: // @
          signs |= 8;
          break;
        case 0x22: case 0x201c: case 0x201d: case 0x201e: case 0xab: // " “ ” „ «
          signs |= 16;
          break;
        case 0x2f: // /
          slashed = true;
          break;
      }
    }
  }
  if (dotted && ADDRESS.test(text)) signs |= 1;
  if (upper && !lower) signs |= 32;
  if (slashed && SLASH_CREDIT.test(text.slice(-120))) signs |= 64;
  return { digits, sentences, signs };
}

/** After a full stop: at most two closing signs, then the end, or a space and what a sentence may begin with. */
function endsSentence(text: string, from: number): boolean {
  let at = from;
  while (at < from + 2 && '"”’»)'.includes(text.charAt(at)) && at < text.length) at++;
  if (at === text.length) return true;
  const spaces = at;
  while (isSpace(text.charCodeAt(at))) at++;
  if (at === spaces) return false;
  let kind = classOf(text.charCodeAt(at));
  if (kind === OTHER && '"“‘«('.includes(text.charAt(at)) && at < text.length) kind = classOf(text.charCodeAt(at + 1));
  return kind === UPPER || kind === NUMBER;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || (unit > 0x1fff && /\s/.test(String.fromCharCode(unit)));
}

function endingOf(text: string): number {
  let at = text.length - 1;
  const last = text[at] ?? '';
  if (/["”’»“]/u.test(last)) return /[.!?,]/u.test(text[at - 1] ?? '') ? 5 : 0;
  if (last === ')' || last === ']') {
    at = text.length - 2;
    return text[at] === '.' ? 1 : 6;
  }
  if (last === '.' || last === '。') return text.endsWith('..') ? 3 : 1;
  if (last === '!' || last === '?') return 2;
  if (last === '…') return 3;
  if (last === ':') return 4;
  return last === ',' || last === ';' ? 7 : 0;
}

function beginningOf(text: string): number {
  const kind = classOf(text.charCodeAt(0));
  if (kind === UPPER) return 0;
  if (kind === LOWER) return 1;
  const first = text.charAt(0);
  if (kind === NUMBER && first >= '0' && first <= '9') return 2;
  if ('"“‘\'«„'.includes(first)) return 3;
  return '-–—•*·▪►→+'.includes(first) ? 4 : 5;
}

function dateOf(text: string): number {
  const dates = findPageDates(text.slice(0, 300));
  const date = dates[0];
  if (date === undefined) return /\b\d{1,2}[:.]\d\d\b/u.test(text) && text.length < 40 ? 1 : 0;
  if (date.end - date.start > text.length * 0.4 || text.length < 40) return 3;
  return date.start < 3 ? 2 : 1;
}

/** Cues are looked for in a line's first words and in its last: a long paragraph may hold any of them by chance. */
const CUE_WORDS = 40;

/** Flatteners run a label into the headline beside it ("RelatedEnvoys meet"): the first words are parted at the capital. */
function partRunTogether(
  text: string,
  words: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
): readonly number[] {
  for (let i = 0; i < Math.min(3, words.length); i++) {
    const end = ends[i]!;
    let small = 0;
    for (let at = starts[i]!; at < end; at++) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === UPPER && small >= 3) {
        const parts = [wordKey(text.slice(starts[i], at)), wordKey(text.slice(at, end))];
        return [...words.slice(0, i), ...parts, ...words.slice(i + 1)];
      }
      if (kind !== LOWER && at > starts[i]!) break;
      if (kind === LOWER) small++;
    }
  }
  return words;
}

const NO_CUES = { cues: 0, onlyCues: 0 } as const;

function findCues(words: readonly number[], furniture: Furniture): { cues: number; onlyCues: number } {
  let cues = 0;
  let onlyCues = 0;
  const tail = Math.max(CUE_WORDS, words.length - CUE_WORDS);
  for (let at = 0; at < words.length; at++) {
    if (at === CUE_WORDS) at = tail;
    const list = furniture.cues.get(words[at]!);
    if (list === undefined) continue;
    for (const cue of list) {
      if (cue.atStart && at > 0) continue;
      if (!standsAt(cue.words, words, at)) continue;
      cues |= cue.bit;
      if (at === 0 && words.length <= cue.words.length + 1) onlyCues |= cue.bit;
    }
  }
  return { cues, onlyCues };
}

function standsAt(cue: readonly number[], words: readonly number[], at: number): boolean {
  for (let i = 1; i < cue.length; i++) if (words[at + i] !== cue[i]) return false;
  return true;
}
