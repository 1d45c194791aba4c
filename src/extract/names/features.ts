import { mix } from '../../knowledge/sparse.js';
import { PENN, UPOS } from '../words.js';
import { hashWord } from '../words/shapes.js';
import { hashes } from './hashes.js';
import { CLOSE, type NameView, OPEN, SPEECH_HASHES } from './view.js';

/** Labels of the recogniser: outside, then first and later tokens of each kind. */
export const LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-location',
  'I-location',
  'B-organization',
  'I-organization',
  'B-other',
  'I-other',
] as const;
export const OUTSIDE = 0;

/** Number of features of one token, at most. */
const ROOM = 112;

const BEFORE = 0x2b1d;
const AFTER = 0x51c3;
const NOUN_PROPER = PENN.indexOf('NNP');
const NOUN_PROPER_PLURAL = PENN.indexOf('NNPS');
const COMMA = hashWord(',', 0, 1);
/** What parts the names of a list. */
const LIST_HASHES = hashes(', and or & ; / the');
const PUNCT = UPOS.indexOf('PUNCT');
const ADJECTIVE = UPOS.indexOf('ADJ');

/** The recogniser's features, computed into one buffer. */
export class NameFeatures {
  readonly features = new Int32Array(ROOM);
  count = 0;

  constructor(private readonly view: NameView) {}

  /**
   * Compute the features of token `i` of sentence `s`. Each begins with the number of its template, shifted so that
   * small values never make one template's feature another's.
   */
  extract(i: number, s: number): void {
    const { words, shapes: sh, marks, runFrom, runTo, wideFrom, wideTo, memory } = this.view;
    const from = words.sentences[s]!;
    const to = words.sentences[s + 1]!;
    const style = this.view.style[s]!;
    const f = this.features;
    let n = 0;
    const w0 = sh.word[i]!;
    const p1 = i > from ? sh.word[i - 1]! : BEFORE;
    const p2 = i > from + 1 ? sh.word[i - 2]! : BEFORE;
    const n1 = i + 1 < to ? sh.word[i + 1]! : AFTER;
    const n2 = i + 2 < to ? sh.word[i + 2]! : AFTER;
    const t0 = words.penn[i]!;
    const tp = i > from ? words.penn[i - 1]! : 90;
    const tn = i + 1 < to ? words.penn[i + 1]! : 91;
    const tp2 = i > from + 1 ? words.penn[i - 2]! : 90;
    const tn2 = i + 2 < to ? words.penn[i + 2]! : 91;
    const g0 = marks.known[i]!;
    const gp = i > from ? marks.known[i - 1]! : 30;
    const gn = i + 1 < to ? marks.known[i + 1]! : 31;
    const b0 = bits(marks.person[i]!);
    const bp = i > from ? bits(marks.person[i - 1]!) : 30;
    const bn = i + 1 < to ? bits(marks.person[i + 1]!) : 31;
    const h0 = marks.title[i]!;
    const hp = i > from ? marks.title[i - 1]! : 9;
    const hn = i + 1 < to ? marks.title[i + 1]! : 9;
    const m0 = memory[i]! & 3;
    const m1 = memory[i]! >> 2;
    const shape = sh.shape[i]!;
    const sp = i > from ? sh.shape[i - 1]! : -1;
    const sn = i + 1 < to ? sh.shape[i + 1]! : -1;
    const first = i === from || (i === from + 1 && (sp & 128) !== 0) ? 1 : 0;
    const look = (shape & 0xfff) | (first << 12) | (style << 13);
    const a = runFrom[i]!;
    const b = runTo[i]!;
    const wa = wideFrom[i]!;
    const wb = wideTo[i]!;
    const inRun = Math.min(i - a, 3) | (Math.min(b - i, 4) << 3);
    const runLast = b > a ? sh.word[b - 1]! : AFTER;
    const runFirst = b > a ? sh.word[a]! : BEFORE;
    const wideLast = wb > wa ? sh.word[wb - 1]! : AFTER;
    const wideFirst = wb > wa ? sh.word[wa]! : BEFORE;
    const beforeRun = a > from ? sh.word[a - 1]! : BEFORE;
    const afterRun = b < to ? sh.word[b]! : AFTER;
    const beforeRunTitle = a > from ? marks.title[a - 1]! : 9;
    const afterRunTag = b < to ? words.penn[b]! : 91;
    const beforeRunTag = a > from ? words.penn[a - 1]! : 90;
    const firstBits = b > a ? bits(marks.person[a]!) : 0;
    const lastBits = b > a ? bits(marks.person[b - 1]!) : 0;

    f[n++] = mix(1 << 16, 0);
    f[n++] = mix(2 << 16, w0);
    f[n++] = mix(3 << 16, p1);
    f[n++] = mix(4 << 16, n1);
    f[n++] = mix(mix(5 << 16, p1), w0);
    f[n++] = mix(mix(6 << 16, w0), n1);
    f[n++] = mix(mix(7 << 16, p2), p1);
    f[n++] = mix(mix(8 << 16, n1), n2);
    f[n++] = mix(9 << 16, sh.suffix3[i]!);
    f[n++] = mix(10 << 16, sh.suffix4[i]!);
    f[n++] = mix(11 << 16, sh.prefix3[i]!);
    f[n++] = mix(12 << 16, look);
    f[n++] = mix(mix(13 << 16, sh.suffix2[i]!), look);
    f[n++] = mix(mix(14 << 16, look), mix(sp & 0x1f7, sn & 0x1f7));
    f[n++] = mix(15 << 16, t0);
    f[n++] = mix(mix(16 << 16, tp), t0);
    f[n++] = mix(mix(17 << 16, t0), tn);
    f[n++] = mix(mix(18 << 16, mix(tp, t0)), tn);
    f[n++] = mix(mix(19 << 16, mix(tp2, tp)), t0);
    f[n++] = mix(mix(20 << 16, mix(t0, tn)), tn2);
    f[n++] = mix(21 << 16, b0);
    f[n++] = mix(mix(22 << 16, bp), b0);
    f[n++] = mix(mix(23 << 16, b0), bn);
    f[n++] = mix(mix(24 << 16, mix(bp, b0)), mix(bn, inRun));
    f[n++] = mix(25 << 16, g0);
    f[n++] = mix(mix(26 << 16, g0), b0);
    f[n++] = mix(mix(27 << 16, gp), g0);
    f[n++] = mix(mix(28 << 16, g0), gn);
    f[n++] = mix(mix(29 << 16, g0), p1);
    f[n++] = mix(mix(30 << 16, g0), n1);
    f[n++] = mix(mix(31 << 16, g0), mix(tp, tn));
    f[n++] = mix(mix(32 << 16, h0), mix(hp, hn));
    f[n++] = mix(mix(33 << 16, hp), b0);
    f[n++] = mix(mix(34 << 16, hp), inRun);
    f[n++] = mix(mix(35 << 16, h0), inRun);
    f[n++] = mix(36 << 16, m0 | (first << 4) | (style << 5));
    f[n++] = mix(mix(37 << 16, m0), mix(b0, g0));
    f[n++] = mix(38 << 16, inRun);
    f[n++] = mix(mix(39 << 16, runLast), inRun & 7);
    f[n++] = mix(mix(40 << 16, runFirst), i === a ? 0 : 1);
    f[n++] = mix(mix(41 << 16, wideLast), i >= a && b === wb ? 0 : 1);
    f[n++] = mix(mix(42 << 16, wideFirst), a === wa ? 0 : 1);
    f[n++] = mix(43 << 16, beforeRun);
    f[n++] = mix(44 << 16, afterRun);
    f[n++] = mix(mix(45 << 16, mix(firstBits, lastBits)), inRun);
    f[n++] = mix(mix(46 << 16, beforeRunTitle), mix(inRun, firstBits));
    f[n++] = mix(mix(47 << 16, afterRunTag), mix(beforeRunTag, b - a));
    f[n++] = mix(mix(48 << 16, beforeRun), mix(lastBits, b - a));
    f[n++] = mix(mix(49 << 16, afterRun), mix(lastBits, b - a));
    f[n++] = mix(mix(50 << 16, mix(lastBits, firstBits)), mix(g0, m0));
    f[n++] = mix(mix(51 << 16, sh.suffix4[Math.max(b - 1, 0)]!), inRun & 7);
    f[n++] = mix(mix(52 << 16, t0), mix(g0, b0));
    f[n++] = mix(mix(53 << 16, w0), b - a);
    f[n++] = mix(mix(54 << 16, beforeRun), g0);
    f[n++] = mix(mix(55 << 16, afterRun), g0);
    // The names before and after this one in a list
    let near = a - 1;
    while (near > from && a - near <= 3 && LIST_HASHES.has(sh.word[near]!)) near--;
    const listBefore =
      near >= from && near < a - 1 && runTo[near] === near + 1 && this.view.zone[near] === 1 ? near : -1;
    near = b;
    while (near < to && near - b < 3 && LIST_HASHES.has(sh.word[near]!)) near++;
    const listAfter = near < to && near > b && this.view.zone[near] === 1 && runFrom[near] === near ? near : -1;
    if (listBefore >= 0) {
      const size = Math.min(4, listBefore + 1 - runFrom[listBefore]!);
      const kind = mix(bits(marks.person[listBefore]!), mix(bits(marks.person[runFrom[listBefore]!]!), size));
      f[n++] = mix(mix(58 << 16, kind), mix(lastBits, b - a));
      f[n++] = mix(mix(59 << 16, marks.known[runFrom[listBefore]!]!), mix(this.view.body[listBefore]!, g0));
      f[n++] = mix(60 << 16, sh.word[listBefore]!);
    }
    if (listAfter >= 0) {
      const last = runTo[listAfter]! - 1;
      const size = Math.min(4, last + 1 - listAfter);
      const kind = mix(bits(marks.person[last]!), mix(bits(marks.person[listAfter]!), size));
      f[n++] = mix(mix(61 << 16, kind), mix(lastBits, b - a));
      f[n++] = mix(mix(62 << 16, marks.known[listAfter]!), mix(this.view.body[last]!, g0));
      f[n++] = mix(63 << 16, sh.word[last]!);
    }
    // What the rest of the text tells
    f[n++] = mix(mix(64 << 16, m1), inRun);
    f[n++] = mix(mix(65 << 16, m1), mix(b0, g0));
    // What it calls this word, and the last of the run: a village, a party
    const { told } = this.view;
    f[n++] = mix(mix(95 << 16, told[i]!), inRun);
    f[n++] = mix(mix(96 << 16, told[b - 1]!), mix(b0, g0));
    f[n++] = mix(mix(97 << 16, told[b - 1]!), mix(lastBits, b - a));
    const { around } = this.view;
    if (around !== null) {
      f[n++] = mix(mix(98 << 16, around[i]!), inRun);
      f[n++] = mix(mix(99 << 16, around[b - 1]!), mix(b0, g0));
      f[n++] = mix(mix(100 << 16, around[b - 1]!), mix(lastBits, b - a));
    }
    // Nouns of bodies in the run, in the wide run
    let bodies = 0;
    for (let k = Math.max(wa, i - 12); k < wb && k < i + 12; k++)
      if (this.view.body[k] === 1) bodies |= k >= a && k < b ? (k === i ? 4 : k > i ? 1 : 2) : k > i ? 8 : 16;
    f[n++] = mix(mix(66 << 16, bodies), inRun);
    f[n++] = mix(mix(67 << 16, bodies), mix(t0, tn));
    // A role after the name: ", president of"
    const comma = b + 1 < to && sh.word[b] === COMMA;
    const role = comma ? (marks.title[b + 1] !== 0 ? 1 : b + 2 < to && marks.title[b + 2] !== 0 ? 2 : 3) : 0;
    f[n++] = mix(mix(68 << 16, role), mix(lastBits, b - a));
    f[n++] = mix(
      mix(69 << 16, SPEECH_HASHES.has(afterRun) || SPEECH_HASHES.has(beforeRun) ? 1 : 0),
      mix(lastBits, b - a),
    );
    // A short form in brackets after it, or itself in brackets
    const bracket = afterRun === OPEN && b + 2 < to && sh.word[b + 2] === CLOSE ? sh.shape[b + 1]! & 7 : 8;
    const inside = beforeRun === OPEN && afterRun === CLOSE ? 1 : 0;
    f[n++] = mix(mix(70 << 16, bracket), mix(lastBits, b - a));
    if (inside === 1) f[n++] = mix(mix(71 << 16, shape & 7), mix(lastBits, a - 2 >= from ? marks.known[a - 2]! : 30));
    f[n++] = mix(mix(72 << 16, afterRunTag), mix(beforeRunTag, mix(lastBits, first)));
    f[n++] = mix(mix(73 << 16, beforeRun), afterRun);
    // What the words mean where they are no names
    const { classes } = this.view;
    const c0 = classes[i]!;
    const k0 = c0 & 15;
    const kp = i > from ? classes[i - 1]! & 15 : 10;
    const kn = i + 1 < to ? classes[i + 1]! & 15 : 11;
    const kFirst = classes[a]! & 15;
    const cLast = classes[b - 1]!;
    const kBefore = a > from ? classes[a - 1]! & 15 : 10;
    const kAfter = b < to ? classes[b]! & 15 : 11;
    f[n++] = mix(80 << 16, c0);
    f[n++] = mix(mix(81 << 16, kp), k0);
    f[n++] = mix(mix(82 << 16, k0), kn);
    f[n++] = mix(mix(83 << 16, cLast), inRun);
    f[n++] = mix(mix(84 << 16, mix(kFirst, cLast)), Math.min(b - a, 4));
    f[n++] = mix(mix(85 << 16, kBefore), mix(kAfter, first));
    f[n++] = mix(mix(86 << 16, k0), mix(t0, first));
    f[n++] = mix(mix(87 << 16, c0), mix(b0, g0));
    f[n++] = mix(mix(88 << 16, kBefore), mix(lastBits, b - a));
    f[n++] = mix(mix(89 << 16, kAfter), mix(lastBits, b - a));
    f[n++] = mix(mix(90 << 16, wb > wa ? classes[wb - 1]! & 15 : 12), mix(inRun, b === wb ? 0 : 1));
    let unknown = 0;
    for (let k = Math.max(a, i - 8); k < b && k < i + 8; k++)
      unknown |= (classes[k]! & 15) === 0 ? 1 : (classes[k]! & 15) === 9 ? 2 : 4;
    f[n++] = mix(mix(91 << 16, unknown), mix(b - a, firstBits));
    // Whether the tables know the whole run, or which part of it
    const m = marks.match[i]!;
    if (m >= 0) {
      const match = marks.matches[m]!;
      const left = Math.max(-1, Math.min(2, match.from - a));
      const right = Math.max(-1, Math.min(2, b - match.to));
      f[n++] = mix(mix(92 << 16, match.known), mix(left, right));
      f[n++] = mix(mix(93 << 16, mix(match.known, left)), mix(right, cLast));
      f[n++] = mix(mix(94 << 16, mix(match.known, left)), mix(right, mix(firstBits, lastBits)));
    }
    if (t0 !== NOUN_PROPER && t0 !== NOUN_PROPER_PLURAL && words.tag[i] !== ADJECTIVE)
      f[n++] = mix(mix(56 << 16, m0), mix(first, b0));
    if (words.tag[i] === PUNCT) f[n++] = mix(57 << 16, w0);
    this.count = n;
  }
}

/** Person bits in small: 0 unknown, 1 given, 2 family, 3 both, 4 particle (added). */
function bits(person: number): number {
  return ((person & 7) !== 0 ? 1 : 0) | ((person & 8) !== 0 ? 2 : 0) | ((person & 16) !== 0 ? 4 : 0);
}
