import { lineWords, type Furniture } from '../knowledge/furniture.js';
import { findPageDates } from './dates.js';
import type { Line } from './lines.js';

/** What one line looks like, apart from its neighbours. */
export interface Shape {
  readonly units: number;
  readonly words: readonly string[];
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
  const raw = lineWords(text);
  const words = raw.map((word) => word.toLowerCase());
  let capitals = 0;
  let functions = 0;
  let self = 0;
  raw.forEach((word, i) => {
    const lower = words[i]!;
    if (word !== lower && word[0] !== lower[0]) capitals++;
    if (furniture.functionWords.has(lower)) functions++;
    if (furniture.selfWords.has(lower)) self++;
  });
  const count = Math.max(1, words.length);
  const ending = endingOf(whole);
  const { cues, onlyCues } = findCues(partRunTogether(raw, words), furniture);
  const units = whole.length;
  const closed = ending === 1 || ending === 2 || ending === 5;
  const digits = countDigits(text);
  const letters = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  return {
    units,
    words,
    ending,
    beginning: beginningOf(text),
    functionShare: functions / count,
    capitalShare: capitals / count,
    digitShare: digits / text.length,
    sentences: (text.match(/[.!?。…]["”’»)]{0,2}(?=\s+["“‘«(]?[\p{Lu}\p{N}]|$)|[。]/gu) ?? []).length,
    date: dateOf(text),
    cues,
    onlyCues,
    selfWords: self,
    signs:
      (/https?:|www\.|\w\.(?:com|org|net)\b/u.test(text) ? 1 : 0) |
      (/[©®™]|\(c\)/iu.test(text) ? 2 : 0) |
      (text.includes('|') || text.includes('›') || text.includes('»') ? 4 : 0) |
      (text.includes('@') ? 8 : 0) |
      (/["“”„«]/u.test(text) ? 16 : 0) |
      (letters ? 32 : 0) |
      (/\s\/\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,3}$|\([^()]{2,60}\/[^()]{2,40}\)\.?$/u.test(text.slice(-120))
        ? 64
        : 0),
    kind: units < 15 ? 5 : units < 30 ? 0 : units < 90 ? (closed ? 2 : 1) : closed ? 4 : 3,
  };
}

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) count++;
  }
  return count;
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
  const first = text[0] ?? '';
  if (/\p{Lu}/u.test(first)) return 0;
  if (/\p{Ll}/u.test(first)) return 1;
  if (/\d/u.test(first)) return 2;
  if (/["“‘'«„]/u.test(first)) return 3;
  return /[-–—•*·▪►→+]/u.test(first) ? 4 : 5;
}

function dateOf(text: string): number {
  if (!/\d/u.test(text)) return 0;
  const dates = findPageDates(text.slice(0, 300));
  const date = dates[0];
  if (date === undefined) return /\b\d{1,2}[:.]\d\d\b/u.test(text) && text.length < 40 ? 1 : 0;
  if (date.end - date.start > text.length * 0.4 || text.length < 40) return 3;
  return date.start < 3 ? 2 : 1;
}

/** Cues are looked for in a line's first words and in its last: a long paragraph may hold any of them by chance. */
const CUE_WORDS = 40;

/** Flatteners run a label into the headline beside it ("RelatedEnvoys meet"): the first words are parted at the capital. */
function partRunTogether(raw: readonly string[], words: readonly string[]): readonly string[] {
  const at = raw.slice(0, 3).findIndex((word) => /^\p{L}?\p{Ll}{3,}\p{Lu}/u.test(word));
  if (at === -1) return words;
  const parts = raw[at]!.replace(/(\p{Ll})(\p{Lu})/u, '$1 $2')
    .toLowerCase()
    .split(' ');
  return [...words.slice(0, at), ...parts, ...words.slice(at + 1)];
}

function findCues(words: readonly string[], furniture: Furniture): { cues: number; onlyCues: number } {
  let cues = 0;
  let onlyCues = 0;
  const tail = Math.max(CUE_WORDS, words.length - CUE_WORDS);
  for (let at = 0; at < words.length; at++) {
    if (at === CUE_WORDS) at = tail;
    const list = furniture.cues.get(words[at] ?? '');
    if (list === undefined) continue;
    for (const cue of list) {
      if (cue.atStart && at > 0) continue;
      if (!cue.words.every((word, i) => words[at + i] === word)) continue;
      cues |= cue.bit;
      if (at === 0 && words.length <= cue.words.length + 1) onlyCues |= cue.bit;
    }
  }
  return { cues, onlyCues };
}
