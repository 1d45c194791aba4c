import type { Names } from '../names/index.js';
import { UPOS, tokenText, type Words } from '../words.js';
import { SPEECH } from './callings.js';

const ADP = UPOS.indexOf('ADP');
const SCONJ = UPOS.indexOf('SCONJ');
const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
/** So many words of a title may stand before the name that a sentence begins with. */
const LONGEST_TITLE = 9;

/** Whether the words [name, end), in the sentence [from, to), are the subject of a verb, as far as their neighbours tell. */
export function isSubject(
  words: Words,
  { titleAt, titles }: Names,
  name: number,
  end: number,
  from: number,
  to: number,
): boolean {
  if (opensWithAside(words, name, end, from, to)) return true;
  // "Secretary of State X", "Minister of Foreign Affairs X": what stands before the title tells as well
  let title = name;
  while (title > from && titleAt[title - 1]! >= 0) title = titles[titleAt[title - 1]!]!.from;
  const { tag } = words;
  const isGoverned = (at: number): boolean => {
    for (let k = at - 1; k >= from && k > at - 4; k--) if (tag[k] === ADP || tag[k] === VERB) return true;
    return false;
  };
  if (isGoverned(name) && isGoverned(title)) return false;
  for (let k = end; k < to && k < end + 3; k++) if (tag[k] === VERB || tag[k] === AUX) return true;
  return false;
}

/** "Kenya's Tom Keller, fresh from a visit to the camps where he": who opens the sentence, set apart by a comma. */
function opensWithAside(words: Words, at: number, end: number, from: number, to: number): boolean {
  if (at - from > LONGEST_TITLE || end + 1 >= to || tokenText(words, end) !== ',') return false;
  const { tag } = words;
  for (let k = from; k < at; k++)
    if (tag[k] === ADP || tag[k] === VERB || tag[k] === SCONJ || tokenText(words, k) === ',') return false;
  return true;
}

/** "..., the ministry's spokesman Tom Keller says.": who only tells what a sentence says of others closes it. */
export function isTeller(words: Words, at: number, end: number, from: number, to: number): boolean {
  if (end >= to || !SPEECH.test(tokenText(words, end))) return false;
  // What he says may follow: "X, Tom Keller said, was ill"
  for (let k = end + 1; k < to; k++) if (words.tag[k] === VERB || words.tag[k] === AUX) return false;
  for (let k = at - 1; k > from && at - k < LONGEST_TITLE; k--) {
    if (tokenText(words, k) === ',') return true;
    if (words.tag[k] === VERB || words.tag[k] === AUX) return false;
  }
  return false;
}
