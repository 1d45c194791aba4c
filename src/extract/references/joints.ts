/** What stands between two names: what joins them, or makes the one the other's. */
import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import { UPOS, tokenText, type Words } from '../words.js';

const ADP = UPOS.indexOf('ADP');
const AUX = UPOS.indexOf('AUX');
const VERB = UPOS.indexOf('VERB');
/** So many words at most stand between an owner and the name of who is his. */
const MOST_OWNED = 9;

/** Whom a sentence names: tokens [from, end). */
export interface Here {
  readonly id: EntityId;
  readonly from: number;
  readonly end: number;
}

/** "the president's adviser, Y", where `end` is the end of a name: the president is no side beside his man. */
export function isOwner(words: Words, end: number, start: number): boolean {
  if (start - end > MOST_OWNED || !/^['’]s?$/.test(tokenText(words, end))) return false;
  for (let k = end + 1; k < start; k++) {
    const tag = words.tag[k];
    if (tag === VERB || tag === AUX || tag === ADP || /^(and|&)$/i.test(tokenText(words, k))) return false;
  }
  return true;
}

/**
 * X and Y, X, Y; between X and Y; X with Y: two that stand together. Between persons titles and whose they are count for
 * nothing: "President X of Kenya and Ugandan President Y".
 */
export function areJoined(
  words: Words,
  { nameAt, demonymAt, titleAt }: Names,
  end: number,
  start: number,
  persons = false,
): boolean {
  const most = persons ? 7 : 5;
  let between = 0;
  for (let k = end; k < start && between <= most; k++)
    if (!persons || (nameAt[k]! < 0 && demonymAt[k]! < 0 && titleAt[k]! < 0)) between++;
  if (between > most) return false;
  for (let k = end; k < start; k++) if (/^(and|with|-|–|\/|versus|vs|v)$/i.test(tokenText(words, k))) return true;
  return start === end;
}

/**
 * Who does something to whom the phrase at this token means, and is none of them: "Kenya's envoy received the two".
 * [] where it is no verb's object, or where the sentence names two before the verb, who may be meant.
 */
export function doersBefore(words: Words, here: readonly Here[], from: number, at: number): readonly EntityId[] {
  const { tag } = words;
  let joint = at - 1;
  // "to each of them"
  if (joint - 1 > from && /^(each|both|all)$/i.test(tokenText(words, joint - 1))) joint -= 2;
  // "calls between X and each of the two leaders"
  if (joint > from && /^and$/i.test(tokenText(words, joint))) {
    const beside = here.at(-1);
    return beside?.end === joint && beside.id.startsWith('person:') ? [beside.id] : [];
  }
  if (joint > from && tag[joint] === ADP) joint--;
  if (joint < from || tag[joint] !== VERB) return [];
  let person: EntityId | null = null;
  let body: EntityId | null = null;
  for (const { id, end } of here) {
    if (end > joint) break;
    if (id.startsWith('person:') ? person !== null && person !== id : body !== null && body !== id) return [];
    if (id.startsWith('person:')) person = id;
    else body = id;
  }
  return [person, body].filter((id) => id !== null);
}
