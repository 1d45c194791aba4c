import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { agentOf, behind, isPassive, subjectsOf } from './clause.js';
import type { Parties } from './candidate.js';
import { doers } from './doers.js';
import { movers } from './mediator-both.js';
import { modifierIds } from './modifiers.js';
import type { Sentence } from './sentence.js';

/** "mediated between A and B", "brought A and B together", "a mediation effort between A and B". */
export function mediationAt(
  sentence: Sentence,
  at: number,
  actors: Actors,
  words: MeetingWords,
): { to: number; rule: string; parties: Parties | string } | null {
  const verbs = words.mediation.get('verb-between')!;
  const nouns = words.mediation.get('noun')!;
  const lower = sentence.lower(at);
  if (
    sentence.isVerb(at) &&
    verbs.has(lower) &&
    !sentence.is(at - 1, '-') &&
    sentence.relation(at) !== 'amod' &&
    !sentence.is(at + 1, 'by')
  ) {
    const heads = behind(sentence, at + 1, ['between', 'among', 'in'], 16, actors);
    const mediators = movers(sentence, at, actors);
    const others = behind(sentence, at + 1, ['between', 'among'], 16, actors).flatMap((one) =>
      actors.of(sentence, one),
    );
    // "shuttled between Brussels and his home": on nobody's errand
    if (lower.startsWith('shuttl') && others.length < 2 && sentence.any(at + 2, at + 9, 'home', 'office', 'work'))
      return { to: at + 1, rule: 'mediation:verb', parties: 'only goes home' };
    // "offers to mediate were passed over", "is ready to mediate": nothing that took place, between nobody
    const only = sentence.is(at - 1, 'to') && heads.length === 0;
    const object = sentence.dependents(at, 'obj')[0];
    if (
      object !== undefined &&
      !actors.canAct(sentence, object) &&
      !/^(conflict|dispute|crisis|war|row|standoff)$/.test(sentence.lower(object))
    )
      return null;
    const disputed = object === undefined ? [] : disputants(sentence, object, actors);
    if (
      mediators.length === 0 ||
      (only && disputed.length === 0) ||
      (heads.length === 0 && disputed.length === 0 && lower.startsWith('shuttl'))
    )
      return { to: at + 1, rule: 'mediation:verb', parties: 'nobody mediates, or between nobody' };
    return {
      to: at + 1,
      rule: 'mediation:verb',
      parties: {
        subject: [],
        others: [...others, ...disputed],
        host: [],
        mediators,
        by: others.length > 0 ? ['between'] : [],
      },
    };
  }
  if (sentence.isVerb(at) && /^(bring|brings|brought|bringing)$/.test(lower)) {
    if (!sentence.any(at, at + 24, 'together')) return null;
    const passive = sentence.penn(at) === 'VBN' && isPassive(sentence, at);
    const object = passive ? subjectsOf(sentence, at)[0] : sentence.dependents(at, 'obj')[0];
    if (object === undefined) return null;
    // "brought X together with Y"
    const together = actors.groupAt(sentence, object)?.to ?? object + 1;
    const joined = sentence.is(together, 'together') ? behind(sentence, together + 1, ['with'], 2, actors) : [];
    const others = distinct([object, ...joined].flatMap((one) => actors.of(sentence, one)));
    const agent = passive ? agentOf(sentence, at, actors) : null;
    const by = passive ? (agent === null ? [] : actors.of(sentence, agent)) : doers(sentence, at, actors);
    const mediators = by.filter((id) => !others.includes(id));
    const several = others.length >= 2 || (passive && others.length === 1 && actors.isPlural(sentence, object));
    if (!several || (mediators.length === 0 && !passive))
      return { to: at + 1, rule: 'mediation:together', parties: 'nobody brings two together' };
    return {
      to: at + 1,
      rule: 'mediation:together',
      parties: { subject: [], others, host: [], mediators, by: ['object'] },
    };
  }
  const noun = sentence.isVerb(at) ? null : sentence.phraseAt(at, nouns);
  if (noun === null) return null;
  const head = noun.next - 1;
  const others = behind(sentence, noun.next, ['between', 'among'], 16, actors).flatMap((one) =>
    actors.of(sentence, one),
  );
  const owners = sentence
    .children(head)
    .filter((one) => one < head && ['nmod:poss', 'amod', 'compound'].includes(sentence.relation(one)))
    .flatMap((one) => actors.known(one));
  const by = behind(sentence, noun.next, ['by', 'of', 'from'], 16, actors).flatMap((one) => actors.of(sentence, one));
  const verb = sentence.head(head);
  const subjects =
    verb >= 0 && sentence.isVerb(verb) && sentence.relation(head) === 'obj'
      ? subjectsOf(sentence, verb).flatMap((one) => actors.of(sentence, one))
      : [];
  const rejecting =
    verb >= 0 &&
    /^(reject|refus|accept|welcom|prais|urg|thank|ask|seek|sought|request|call|demand|hail|laud|applaud|critici|condemn|dismiss|mock|doubt|back|support|endors|resent|follow|need|want)/.test(
      sentence.lower(verb),
    );
  const adjunct =
    verb >= 0 &&
    sentence.isVerb(verb) &&
    sentence.relation(head) === 'obl' &&
    /^(under|with|through|thanks to|by|after)$/.test(sentence.caseOf(head))
      ? subjectsOf(sentence, verb).flatMap((one) => actors.of(sentence, one))
      : [];
  const mediators = distinct([...by, ...owners, ...(rejecting || owners.length > 0 || by.length > 0 ? [] : subjects)]);
  if (others.length === 0) others.push(...adjunct.filter((id) => !mediators.includes(id)));
  if (mediators.length === 0 || (others.length === 0 && (rejecting || subjects.length === 0)))
    return { to: noun.next, rule: 'mediation:noun', parties: 'nobody mediates, or between nobody' };
  return {
    to: noun.next,
    rule: 'mediation:noun',
    parties: { subject: [], others, host: [], mediators, by: others.length > 0 ? ['between'] : [] },
  };
}

/** "the US-Iran conflict", "the dispute between A and B". */
function disputants(sentence: Sentence, object: number, actors: Actors): readonly EntityId[] {
  const ids: EntityId[] = [];
  for (const child of sentence.children(object))
    ids.push(
      ...(sentence.relation(child) === 'nmod' ? actors.of(sentence, child) : modifierIds(sentence, child, actors)),
    );
  return distinct(ids);
}

const distinct = (ids: readonly EntityId[]): EntityId[] => [...new Set(ids)];
