import { mix } from '../../knowledge/sparse.js';
import { NONE } from './transitions.js';
import type { Configuration } from './transitions.js';

/** Number of features of one configuration, at most. */
export const PARSE_FEATURES = 112;

/** What the parser sees of the words of one sentence; the root is the last entry, words outside are `OUTSIDE`. */
export interface ParseInput {
  readonly length: number;
  /** Hash of the word. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  /** Universal and Penn tag in one number. */
  readonly tag: Int32Array;
  /** Universal tag alone. */
  readonly upos: Int32Array;
}

const OUTSIDE = 0x5bd1e995;

/**
 * The features of Zhang and Nivre (2011), with the word under the stack's top, endings, and the words between.
 *
 * @returns how many features were written to `f`
 */
export function parseFeatures(c: Configuration, input: ParseInput, f: Int32Array): number {
  const { word, tag, suffix, upos, length } = input;
  const s0 = c.top;
  const s1 = c.depth > 1 ? c.stack[c.depth - 2]! : NONE;
  const n0 = c.next;
  const n1 = n0 + 1 <= length ? n0 + 1 : NONE;
  const n2 = n0 + 2 <= length ? n0 + 2 : NONE;
  const n3 = n0 + 3 <= length ? n0 + 3 : NONE;

  const hasTop = s0 !== NONE;
  const s0h = hasTop ? c.head[s0]! : NONE;
  const s0h2 = s0h !== NONE ? c.head[s0h]! : NONE;
  const s0l = hasTop ? c.left1[s0]! : NONE;
  const s0l2 = hasTop ? c.left2[s0]! : NONE;
  const s0r = hasTop ? c.right1[s0]! : NONE;
  const s0r2 = hasTop ? c.right2[s0]! : NONE;
  const n0l = c.left1[n0]!;
  const n0l2 = c.left2[n0]!;

  const w = (i: number): number => (i === NONE ? OUTSIDE : word[i]!);
  const t = (i: number): number => (i === NONE ? OUTSIDE : tag[i]!);
  const u = (i: number): number => (i === NONE ? OUTSIDE : upos[i]!);
  const r = (i: number): number => (i === NONE || c.head[i] === NONE ? OUTSIDE : c.relation[i]!);

  const S0w = w(s0);
  const S0t = t(s0);
  const S1w = w(s1);
  const S1t = t(s1);
  const N0w = w(n0);
  const N0t = t(n0);
  const N1w = w(n1);
  const N1t = t(n1);
  const N2w = w(n2);
  const N2t = t(n2);
  const S0ht = t(s0h);
  const S0lt = t(s0l);
  const S0rt = t(s0r);
  const N0lt = t(n0l);
  const S0r = r(s0);
  const S0lr = r(s0l);
  const S0rr = r(s0r);
  const N0lr = r(n0l);
  const S0wt = mix(S0w, S0t);
  const N0wt = mix(N0w, N0t);
  const tt = mix(mix(71, S0t), N0t);
  const headed = hasTop && s0h !== NONE ? 1 : 0;

  let distance = hasTop ? n0 - s0 : 0;
  if (distance > 4) distance = distance > 10 ? 6 : 5;
  const vr = hasTop ? c.rights[s0]! : 0;
  const vl = hasTop ? c.lefts[s0]! : 0;
  const nl = c.lefts[n0]!;
  const sr = hasTop ? c.rightSet[s0]! : 0;
  const sl = hasTop ? c.leftSet[s0]! : 0;
  const ns = c.leftSet[n0]!;

  let n = 0;
  // Words alone.
  f[n++] = mix(1, mix(S0w, headed));
  f[n++] = mix(2, mix(S0t, headed));
  f[n++] = mix(3, S0wt);
  f[n++] = mix(4, N0w);
  f[n++] = mix(5, N0t);
  f[n++] = mix(6, N0wt);
  f[n++] = mix(7, N1w);
  f[n++] = mix(8, N1t);
  f[n++] = mix(9, mix(N1w, N1t));
  f[n++] = mix(10, N2w);
  f[n++] = mix(11, N2t);
  f[n++] = mix(12, mix(N2w, N2t));
  f[n++] = mix(13, S1w);
  f[n++] = mix(14, mix(S1t, headed));
  f[n++] = mix(15, hasTop ? suffix[s0]! : OUTSIDE);
  f[n++] = mix(16, suffix[n0]!);
  // Pairs.
  f[n++] = mix(mix(17, S0wt), N0wt);
  f[n++] = mix(mix(18, S0wt), N0w);
  f[n++] = mix(mix(19, S0w), N0wt);
  f[n++] = mix(mix(20, S0wt), N0t);
  f[n++] = mix(mix(21, S0t), N0wt);
  f[n++] = mix(mix(22, S0w), N0w);
  f[n++] = mix(23, mix(tt, headed));
  f[n++] = mix(mix(24, N0t), N1t);
  f[n++] = mix(mix(25, mix(S1w, headed)), N0w);
  f[n++] = mix(mix(26, S1t), mix(N0t, headed));
  f[n++] = mix(mix(27, S1w), mix(S0w, headed));
  f[n++] = mix(mix(28, S1t), mix(S0t, headed));
  f[n++] = mix(mix(29, S0w), mix(N0t, headed));
  f[n++] = mix(mix(30, S0t), N0w);
  f[n++] = mix(mix(31, N0w), N1t);
  f[n++] = mix(mix(32, N0t), N1w);
  f[n++] = mix(mix(33, N0w), N1w);
  // Triples of tags.
  f[n++] = mix(mix(34, N0t), mix(N1t, N2t));
  f[n++] = mix(mix(35, tt), N1t);
  f[n++] = mix(mix(36, tt), S0ht);
  f[n++] = mix(mix(37, tt), S0lt);
  f[n++] = mix(mix(38, tt), S0rt);
  f[n++] = mix(mix(39, tt), N0lt);
  f[n++] = mix(mix(40, tt), mix(S1t, headed));
  f[n++] = mix(mix(41, tt), mix(N1t, N2t));
  f[n++] = mix(mix(42, tt), mix(S1t, N1t));
  f[n++] = mix(mix(43, S0w), mix(N0t, N1t));
  f[n++] = mix(mix(44, S0t), mix(N0w, N1t));
  f[n++] = mix(mix(45, S0t), mix(N0t, N1w));
  // Distance and number of dependents.
  f[n++] = mix(mix(46, S0w), distance);
  f[n++] = mix(mix(47, S0t), distance);
  f[n++] = mix(mix(48, N0w), distance);
  f[n++] = mix(mix(49, N0t), distance);
  f[n++] = mix(mix(50, mix(S0w, N0w)), distance);
  f[n++] = mix(mix(51, tt), distance);
  f[n++] = mix(mix(52, S0w), vr);
  f[n++] = mix(mix(53, S0t), vr);
  f[n++] = mix(mix(54, S0w), vl);
  f[n++] = mix(mix(55, S0t), vl);
  f[n++] = mix(mix(56, N0w), nl);
  f[n++] = mix(mix(57, N0t), nl);
  f[n++] = mix(mix(58, S0w), sr);
  f[n++] = mix(mix(59, S0t), sr);
  f[n++] = mix(mix(60, S0w), sl);
  f[n++] = mix(mix(61, S0t), sl);
  f[n++] = mix(mix(62, N0w), ns);
  f[n++] = mix(mix(63, N0t), ns);
  f[n++] = mix(mix(64, tt), sr);
  f[n++] = mix(mix(65, tt), mix(sl, ns));
  // Heads and dependents.
  f[n++] = mix(66, w(s0h));
  f[n++] = mix(67, S0ht);
  f[n++] = mix(68, S0r);
  f[n++] = mix(69, w(s0l));
  f[n++] = mix(70, S0lt);
  f[n++] = mix(72, S0lr);
  f[n++] = mix(73, w(s0r));
  f[n++] = mix(74, S0rt);
  f[n++] = mix(75, S0rr);
  f[n++] = mix(76, w(n0l));
  f[n++] = mix(77, N0lt);
  f[n++] = mix(78, N0lr);
  f[n++] = mix(79, mix(t(s0h2), r(s0h)));
  f[n++] = mix(80, mix(w(s0h2), 0));
  f[n++] = mix(81, mix(t(s0l2), r(s0l2)));
  f[n++] = mix(82, mix(t(s0r2), r(s0r2)));
  f[n++] = mix(83, mix(t(n0l2), r(n0l2)));
  f[n++] = mix(84, w(s0r2));
  f[n++] = mix(85, w(n0l2));
  f[n++] = mix(mix(86, S0t), mix(S0lt, t(s0l2)));
  f[n++] = mix(mix(87, S0t), mix(S0rt, t(s0r2)));
  f[n++] = mix(mix(88, S0t), mix(S0ht, t(s0h2)));
  f[n++] = mix(mix(89, N0t), mix(N0lt, t(n0l2)));
  f[n++] = mix(mix(90, tt), mix(S0r, S0rr));
  f[n++] = mix(mix(91, tt), mix(S0r, N0lr));
  f[n++] = mix(mix(92, S0w), mix(S0r, N0t));
  f[n++] = mix(mix(93, S0w), mix(w(s0r), N0w));
  f[n++] = mix(mix(94, w(s0h)), mix(S0w, N0w));
  f[n++] = mix(mix(95, w(s0h)), N0w);
  f[n++] = mix(mix(96, S0ht), mix(N0w, S0r));
  f[n++] = mix(mix(97, mix(S1t, r(s1))), mix(tt, S0r));
  f[n++] = mix(mix(98, suffix[n0]!), mix(S0t, distance));
  f[n++] = mix(mix(99, hasTop ? suffix[s0]! : OUTSIDE), mix(N0t, distance));
  f[n++] = mix(mix(100, tt), mix(N1t, mix(N2t, t(n3))));
  f[n++] = mix(mix(101, u(s0)), mix(mix(u(s1), u(n0)), mix(u(n1), u(s0h))));
  f[n++] = mix(mix(102, u(s0)), mix(between(input, s0, n0), u(n0)));
  f[n++] = mix(mix(103, mix(u(s0), headed)), mix(between(input, s0, n0), u(n1)));
  f[n++] = mix(mix(104, tt), mix(hasTop ? t(s0 + 1) : OUTSIDE, n0 > 0 ? t(n0 - 1) : OUTSIDE));
  f[n++] = mix(mix(105, tt), mix(s0 > 0 ? t(s0 - 1) : OUTSIDE, N1t));
  return n;
}

/** Which kinds of words stand between the two: verbs, punctuation, conjunctions; at most the last eight are looked at. */
function between(input: ParseInput, s0: number, n0: number): number {
  if (s0 === NONE) return 0;
  let seen = 0;
  for (let i = Math.max(s0 + 1, n0 - 8); i < n0; i++) {
    const upos = input.upos[i]!;
    if (upos < 32) seen |= 1 << upos;
  }
  return seen;
}
