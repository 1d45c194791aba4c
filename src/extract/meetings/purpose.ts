/** What a journey is for: "flew to Buka to plead with X", "is due in Nicosia to brief Y". */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

/** Verbs that one does to somebody's face, by their stems. */
const CONTACT =
  /^(see|meet|brief|fill|update|inform|consult|confer|talk|speak|plead|reason|persuade|convince|urge|press|warn|reassure|assure|coax|lobby|woo|court|congratulate|thank|hear|sound|confront|question|ask|beg|implore|tell|console|comfort|greet|visit|join|debrief|negotiate|discuss|apologi[sz]e|remind|encourage|pressure|cajole|placate|mollify|rally)$/;

const REACH = 22;

/** The persons whom somebody goes to see, from token i on to the end of the clause; [] where the sentence tells of none. */
export function purposeFrom(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] {
  for (let at = i; at < sentence.to && at < i + REACH; at++) {
    if (sentence.is(at, ';', 'who', 'which', 'that', 'where', 'but', 'while')) return [];
    if (!sentence.is(at, 'to') || !CONTACT.test(sentence.lower(at + 1))) continue;
    let whom = at + 2;
    while (sentence.is(whom, 'with', 'to', 'in', 'up', 'out', 'together')) whom++;
    // The tagger may take "to brief the president" for a noun phrase: the group then holds the verb.
    const group = actors.groupAt(sentence, whom);
    if (group === null || group.from < at + 1 || group.possessive) return [];
    return group.ids.filter((id) => actors.kindOf(id) === 'person');
  }
  return [];
}
