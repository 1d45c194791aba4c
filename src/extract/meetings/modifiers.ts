import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

/** What is done for a meeting by who is no party to it. */
const ROLE =
  /^(brokered|mediated|led|hosted|sponsored|backed|facilitated|based|convened|organi[sz]ed|moderated|chaired)$/;

/** The parties that stand before a noun: "Kenya-Uganda talks". */
export function modifierIds(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] {
  const ids: EntityId[] = [];
  const walk = (at: number, depth: number): void => {
    if (depth > 5) return;
    // "Norwegian-brokered talks", in one word or in three: a role of its own, not a party
    if (ROLE.test(sentence.lower(at)) || (sentence.is(at + 1, '-') && ROLE.test(sentence.lower(at + 2)))) return;
    ids.push(...actors.known(at));
    for (const child of sentence.dependents(at, 'conj', 'compound', 'amod', 'flat', 'nmod:poss', 'nmod'))
      if (child < at || sentence.relation(child) === 'conj' || sentence.relation(child) === 'flat')
        walk(child, depth + 1);
  };
  walk(i, 0);
  return ids;
}

/** All who are named from the first on, to the end of the list: where the tree lost the coordination. */
export function listFrom(sentence: Sentence, head: number, actors: Actors): readonly EntityId[] {
  const ids: EntityId[] = [];
  for (let at = Math.max(sentence.from, head - 3); at < sentence.to && at < head + 24; at++) {
    if (
      at > head &&
      (sentence.isVerb(at) ||
        sentence.is(at, ';', 'in', 'on', 'at', 'over', 'about', 'for', 'during', 'to', 'after', 'who', 'which', 'that'))
    )
      break;
    if (at < head && sentence.isVerb(at)) ids.length = 0;
    ids.push(...actors.known(at));
  }
  // "rebels and Ugandan President X": the state only says whose president X is
  const sides = new Set(ids.flatMap((id) => (actors.kindOf(id) === 'person' ? actors.actsFor(id) : [])));
  return [...new Set(ids)].filter((id) => !sides.has(id));
}
