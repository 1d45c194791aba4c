import { isMark } from './asides.js';
import { MONTH, WEEKDAY } from './calendar.js';
import { PENN, RELATIONS, UPOS } from './types.js';
import type { Words } from './types.js';

const OBJ = RELATIONS.indexOf('obj');
const OBL = RELATIONS.indexOf('obl');
const AGENT = RELATIONS.indexOf('obl:agent');
const CASE = RELATIONS.indexOf('case');
const AUX = RELATIONS.indexOf('aux');
const AUX_PASS = RELATIONS.indexOf('aux:pass');
const NSUBJ = RELATIONS.indexOf('nsubj');
const NSUBJ_PASS = RELATIONS.indexOf('nsubj:pass');
const CC = RELATIONS.indexOf('cc');
const COP = RELATIONS.indexOf('cop');
const CONJ = RELATIONS.indexOf('conj');
const COMPOUND = RELATIONS.indexOf('compound');
const VBN = PENN.indexOf('VBN');
const NNS = PENN.indexOf('NNS');
const VERB = UPOS.indexOf('VERB');
const PROPN = UPOS.indexOf('PROPN');
const AGENTS = new Set([UPOS.indexOf('NOUN'), UPOS.indexOf('PROPN'), UPOS.indexOf('PRON'), UPOS.indexOf('DET')]);
const BY = new Set(['by']);
const HAVE = new Set(['have', 'has', 'had', "'ve", '’ve', 'having']);
const CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'i');

/**
 * What hangs on a participle with "by" is its agent: so it is 508 times of 528 in EWT and GUM train, but the parser
 * has seen few of the verbs. Left alone: active perfects ("has risen by half"), figures, times in words of their own.
 */
export function markAgents(words: Words, from: number, head: Int32Array, relation: Uint8Array): void {
  const passive = new Uint8Array(head.length);
  const perfect = new Uint8Array(head.length);
  const by = new Uint8Array(head.length);
  for (let i = 0; i < head.length; i++) {
    const h = head[i]! - from;
    if (h < 0) continue;
    const kind = relation[i]!;
    if (kind === AUX_PASS || kind === NSUBJ_PASS) passive[h] = 1;
    else if (kind === AUX && isWord(words, from + i, HAVE)) perfect[h] = 1;
    else if (kind === CASE && isWord(words, from + i, BY)) by[h] = 1;
  }
  for (let i = 0; i < head.length; i++) {
    const h = head[i]! - from;
    if (relation[i] !== OBL || by[i] === 0 || h < 0 || i < h || words.penn[from + h] !== VBN) continue;
    if (AGENTS.has(words.tag[from + i]!) && (passive[h] === 1 || perfect[h] === 0)) relation[i] = AGENT;
  }
}

/**
 * No subject stands before the "and" of its verb, nor before the preposition of a noun that is not said of it: of "met X
 * in Y and then flew to Z" the parser takes X for who flew or who was Y, X being met.
 */
export function giveBackObjects(words: Words, from: number, head: Int32Array, relation: Uint8Array): void {
  /** By word where its last "and" or preposition stands, and whether it is said of something ("is in Y"). */
  const bar = new Int32Array(head.length).fill(-1);
  const said = new Uint8Array(head.length);
  for (let i = 0; i < head.length; i++) {
    const h = head[i]! - from;
    if (relation[i] === COP && h >= 0) said[h] = 1;
    if ((relation[i] === CC || relation[i] === CASE) && h > i) bar[h] = i;
  }
  for (let i = 0; i < head.length; i++) {
    const h = head[i]! - from;
    if (relation[i] !== NSUBJ || h < i || bar[h]! <= i || said[h] === 1) continue;
    // "X will hear them, and Y with it"
    if (relation[bar[h]!] === CASE && bar[i]! >= 0) continue;
    let verb = head[h]! - from;
    // "was in Y, where he met X and then flew": not what the clause before is about
    if (verb >= 0 && verb < i && words.tag[from + verb] !== VERB) {
      verb = i - 1;
      while (verb > i - BACK && verb > 0 && words.tag[from + verb] !== VERB) verb--;
    }
    if (verb < 0 || verb >= i || words.tag[from + verb] !== VERB) continue;
    head[i] = from + verb;
    relation[i] = OBJ;
  }
}

/**
 * A verb has one subject: of two with "and" between them the second is joined to the first ("the government and the
 * Front rebels will talk"), and one that stands right before the next is part of its name ("Army guerrillas").
 */
export function joinSubjects(words: Words, from: number, head: Int32Array, relation: Uint8Array): void {
  const subject = new Int32Array(head.length).fill(-1);
  /** By word the last "and" before it that hangs on it. */
  const joint = new Int32Array(head.length).fill(-1);
  for (let i = 0; i < head.length; i++) {
    const h = head[i]! - from;
    if (relation[i] === CC && h > i) joint[h] = i;
    if ((relation[i] !== NSUBJ && relation[i] !== NSUBJ_PASS) || h < i) continue;
    const before = words.penn[from + i] === NNS ? nameBefore(words, from, i, h, head, relation) : -1;
    if (before >= 0) {
      head[before] = from + i;
      relation[before] = COMPOUND;
      joint[i] = Math.max(joint[i]!, joint[before]!);
      if (subject[h] === before) subject[h] = -1;
    }
    const and = Math.max(joint[i]!, joint[h]!);
    if (subject[h]! >= 0 && and > subject[h]!) {
      head[and] = from + i;
      head[i] = from + subject[h]!;
      relation[i] = CONJ;
    } else subject[h] = i;
  }
}

/** As far before an object its verb is looked for, where the tree knows none. */
const BACK = 10;

/** Is token i one of these short words (small letters, at most six)? */
export function isWord(words: Words, i: number, set: ReadonlySet<string>): boolean {
  const length = words.end[i]! - words.start[i]!;
  return length <= 6 && set.has(words.text.slice(words.start[i], words.end[i]).toLowerCase());
}

/** The name that hangs on the same verb, without a preposition, right before token i or before the brackets there. */
function nameBefore(
  words: Words,
  from: number,
  i: number,
  verb: number,
  head: Int32Array,
  relation: Uint8Array,
): number {
  let at = i - 1;
  if (at >= 0 && isMark(words, from + at, ')')) {
    while (at >= 0 && !isMark(words, from + at, '(')) at--;
    at--;
  }
  if (at < 0 || words.tag[from + at] !== PROPN || head[at] !== from + verb) return -1;
  if (relation[at] !== NSUBJ && relation[at] !== OBL) return -1;
  if (CALENDAR.test(words.text.slice(words.start[from + at], words.end[from + at]))) return -1;
  for (let k = at - 1; k >= 0 && head[k]! >= from + k; k--)
    if (head[k] === from + at && relation[k] === CASE) return -1;
  return at;
}
