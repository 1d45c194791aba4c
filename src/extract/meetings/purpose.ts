/** What a journey is for: "flew to Buka to plead with X", "is due in Nicosia to brief Y". */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

/** Verbs that one does to somebody's face, by their stems. */
const CONTACT =
  /^(see|meet|brief|fill|update|inform|consult|confer|talk|speak|plead|reason|persuade|convince|urge|press|warn|reassure|assure|coax|lobby|woo|court|congratulate|thank|hear|sound|confront|question|ask|beg|implore|tell|console|comfort|greet|visit|join|debrief|negotiate|discuss|apologi[sz]e|remind|encourage|pressure|cajole|placate|mollify|rally)$/;

/** Verbs for what is done with somebody about a thing: "to raise the idea with X". */
const TOPIC =
  /^(raise|discuss|negotiate|explore|settle|resolve|arrange|share|review|broach|coordinate|agree|finali[sz]e|prepare|seal|pursue|work|thrash|hammer|iron)$/;

const REACH = 22;

/** As far as what is talked of parts its verb from "with". */
const OF_TOPIC = 9;

/** The "with" behind what the verb before token i has for its topic; null where none follows in the phrase. */
function withBehind(sentence: Sentence, i: number): number | null {
  for (let at = i; at < sentence.to && at < i + OF_TOPIC; at++) {
    if (sentence.is(at, 'with')) return at;
    if (sentence.is(at, ',', ';', 'who', 'which', 'that', 'where', 'but', 'while') || sentence.isVerb(at)) return null;
  }
  return null;
}

/** The persons, or officials by whom they act for, whom somebody goes to see, from token i on to the end of the clause; [] where the sentence tells of none. */
export function purposeFrom(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] {
  for (let at = i; at < sentence.to && at < i + REACH; at++) {
    if (sentence.is(at, ';', 'who', 'which', 'that', 'where', 'but', 'while')) return [];
    if (!sentence.is(at, 'to')) continue;
    const along = TOPIC.test(sentence.lower(at + 1)) ? withBehind(sentence, at + 2) : null;
    if (along === null && !CONTACT.test(sentence.lower(at + 1))) continue;
    let whom = along ?? at + 2;
    while (sentence.is(whom, 'with', 'to', 'in', 'up', 'out', 'together')) whom++;
    // The tagger may take "to brief the president" for a noun phrase: the group then holds the verb.
    const group = actors.groupAt(sentence, whom);
    if (group === null || group.from < at + 1 || group.possessive) return [];
    const persons = group.ids.filter((id) => actors.kindOf(id) === 'person');
    if (persons.length > 0) return persons;
    for (let one = group.from; one < group.to; one++)
      if (actors.names.nameAt[one]! < 0 && actors.isDelegate(sentence, one)) return group.ids;
    return [];
  }
  return [];
}
