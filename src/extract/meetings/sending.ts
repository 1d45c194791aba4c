import type { Actors } from './actors.js';
import { objectBehind } from './clause.js';
import type { Sentence } from './sentence.js';

const SENDING = /^(sen(d|ds|t|ding)|dispatch(es|ed|ing)?|despatch(es|ed|ing)?)$/;

/** "sent his minister, X, to Oslo to meet Y": the token of whom a verb sends where the words from `goal` on say; null where none does. */
export function sentTo(sentence: Sentence, goal: number, actors: Actors): number | null {
  for (let at = goal - 1; at >= sentence.from && at > goal - 16; at--) {
    if (sentence.is(at, ';', '"', '“', '”')) return null;
    if (!sentence.isVerb(at)) continue;
    const group = SENDING.test(sentence.lower(at)) ? objectBehind(sentence, at, actors) : null;
    return group !== null && group.ids.length > 0 && group.preposition === '' ? group.to - 1 : null;
  }
  return null;
}
