import { mix } from '../../knowledge/sparse.js';
import { KINDS, PLACES, STATES, TEMPLATES, type Operand, type Template } from './parse-templates.js';
import { NONE } from './transitions.js';
import type { Configuration } from './transitions.js';

/** What the parser sees of the words of one sentence; the root is the last entry. */
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

/** What is asked of a word that isn't there. */
const OUTSIDE = 0x5bd1e995;

/** Templates with a slot of one array for the value of each atom, constant and mixture. */
interface Program {
  /** Number of slots: of each place all kinds, then the states, then the rest. */
  readonly slots: number;
  /** A slot and what lies in it. */
  readonly constants: readonly (readonly [slot: number, value: number])[];
  /** Three numbers a mixture: two slots and the one that takes it; those that it is made of come before it. */
  readonly mixtures: Int32Array;
  /** Three numbers a template: its own, the slot of its first operand, that of its second or -1. */
  readonly templates: Int32Array;
}

function compile(templates: readonly Template[]): Program {
  const slots = new Map<string, number>();
  const constants: (readonly [number, number])[] = [];
  const mixtures: number[] = [];
  const slotOf = (operand: Operand): number => {
    const key = JSON.stringify(operand);
    const known = slots.get(key);
    if (known !== undefined) return known;
    const parts = typeof operand === 'object' ? operand.map(slotOf) : [];
    const slot = slots.size;
    slots.set(key, slot);
    if (typeof operand === 'number') constants.push([slot, operand]);
    if (parts.length > 0) mixtures.push(...parts, slot);
    return slot;
  };
  for (const place of PLACES) for (const kind of KINDS) slotOf(`${place}.${kind}`);
  for (const state of STATES) slotOf(state);
  const compiled = templates.flatMap(([number, first, second]) => [
    number,
    slotOf(first),
    second === undefined ? -1 : slotOf(second),
  ]);
  return { slots: slots.size, constants, mixtures: Int32Array.from(mixtures), templates: Int32Array.from(compiled) };
}

const PROGRAM = compile(TEMPLATES);

/** The parser's features, computed into one buffer. */
export class ParseFeatures {
  readonly count = TEMPLATES.length;
  private readonly values = new Int32Array(PROGRAM.slots);
  /** The word at each of {@link PLACES}. */
  private readonly words = new Int32Array(PLACES.length);

  /** @param features where they are written */
  constructor(readonly features: Int32Array = new Int32Array(TEMPLATES.length)) {
    for (const [slot, value] of PROGRAM.constants) this.values[slot] = value;
  }

  /** Compute all features of a configuration. */
  extract(c: Configuration, input: ParseInput): void {
    findWords(c, this.words);
    readAtoms(c, input, this.words, this.values);
    run(PROGRAM.mixtures, PROGRAM.templates, this.values, this.features);
  }
}

/** Which word stands at each of {@link PLACES}, or NONE. */
function findWords(c: Configuration, words: Int32Array): void {
  const { head, left1, left2, right1, right2, length } = c;
  const s0 = c.top;
  const n0 = c.next;
  const hasTop = s0 !== NONE;
  const s0h = hasTop ? head[s0]! : NONE;
  let n = 0;
  words[n++] = s0;
  words[n++] = c.depth > 1 ? c.stack[c.depth - 2]! : NONE;
  words[n++] = n0;
  for (let next = n0 + 1; next <= n0 + 3; next++) words[n++] = next <= length ? next : NONE;
  words[n++] = s0h;
  words[n++] = s0h !== NONE ? head[s0h]! : NONE;
  words[n++] = hasTop ? left1[s0]! : NONE;
  words[n++] = hasTop ? left2[s0]! : NONE;
  words[n++] = hasTop ? right1[s0]! : NONE;
  words[n++] = hasTop ? right2[s0]! : NONE;
  words[n++] = left1[n0]!;
  words[n++] = left2[n0]!;
  words[n++] = hasTop ? s0 + 1 : NONE;
  words[n++] = hasTop ? s0 - 1 : NONE;
  words[n++] = n0 - 1;
}

/** The values of all atoms into their slots. */
function readAtoms(c: Configuration, input: ParseInput, words: Int32Array, values: Int32Array): void {
  const { head, relation } = c;
  const { word, tag, upos, suffix } = input;
  let n = 0;
  for (let place = 0; place < words.length; place++) {
    const i = words[place]!;
    const isThere = i !== NONE;
    values[n++] = isThere ? word[i]! : OUTSIDE;
    values[n++] = isThere ? tag[i]! : OUTSIDE;
    values[n++] = isThere ? upos[i]! : OUTSIDE;
    values[n++] = isThere ? suffix[i]! : OUTSIDE;
    values[n++] = isThere && head[i] !== NONE ? relation[i]! : OUTSIDE;
  }
  const s0 = c.top;
  const n0 = c.next;
  const hasTop = s0 !== NONE;
  const distance = hasTop ? n0 - s0 : 0;
  values[n++] = hasTop && head[s0] !== NONE ? 1 : 0;
  values[n++] = distance <= 4 ? distance : distance <= 10 ? 5 : 6;
  values[n++] = between(input, s0, n0);
  values[n++] = hasTop ? c.rights[s0]! : 0;
  values[n++] = hasTop ? c.lefts[s0]! : 0;
  values[n++] = c.lefts[n0]!;
  values[n++] = hasTop ? c.rightSet[s0]! : 0;
  values[n++] = hasTop ? c.leftSet[s0]! : 0;
  values[n++] = c.leftSet[n0]!;
}

/** From atoms to features. The arrays are arguments: as fields they would be read again at each step. */
function run(mixtures: Int32Array, templates: Int32Array, values: Int32Array, features: Int32Array): void {
  for (let m = 0; m < mixtures.length; m += 3)
    values[mixtures[m + 2]!] = mix(values[mixtures[m]!]!, values[mixtures[m + 1]!]!);
  for (let t = 0, n = 0; t < templates.length; t += 3) {
    const second = templates[t + 2]!;
    const hash = mix(templates[t]!, values[templates[t + 1]!]!);
    features[n++] = second < 0 ? hash : mix(hash, values[second]!);
  }
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
