import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import { FINITE, type Sentence } from './sentence.js';

/** Verbs whose object does what the infinitive says: "invited X to meet". */
export const OBJECT_CONTROL =
  /^(invit|ask|urg|persuad|allow|order|tell|told|forc|press|encourag|push|nudg|prod|request|convinc|permit|enabl|sen[dt]|instruct|want|expect|dispatch|summon|appoint|help)/;

const RELATIVE = ['who', 'which', 'that', 'whom'];

/** Heads of the nominals that do what the verb says; of a passive, who undergoes it. */
export function subjectsOf(sentence: Sentence, verb: number, depth = 0): readonly number[] {
  if (depth > 8 || !sentence.has(verb)) return [];
  const own = sentence.dependents(verb, 'nsubj', 'nsubj:pass').filter(
    (at) =>
      (at >= sentence.lead || verb < sentence.lead) &&
      // "X, as chair of the Union, hosted": only X
      (sentence.caseOf(at) !== 'as' || at > verb) &&
      (at < verb ||
        sentence.relation(at) === 'nsubj:pass' ||
        !sentence.dependents(verb, 'nsubj').some((one) => one < verb)),
  );
  if (own.length > 0) {
    const first = own[0]!;
    if (RELATIVE.includes(sentence.lower(first)) && sentence.tag(first) === 'PRON') {
      const noun = relativeNoun(sentence, verb);
      return noun === null ? [] : [noun];
    }
    return own;
  }
  const head = sentence.head(verb);
  if (head < 0) return [];
  const whose = ownerBefore(sentence, verb);
  if (whose !== null) return [whose];
  const relation = sentence.relation(verb);
  const above = (): readonly number[] =>
    sentence.isVerb(head) || sentence.tag(head) === 'ADJ'
      ? subjectsOf(sentence, head, depth + 1)
      : nounOwner(sentence, head, depth + 1);
  if (relation === 'conj') return subjectsOf(sentence, head, depth + 1);
  if (relation === 'parataxis' || relation === 'ccomp' || relation === 'advcl' || relation === 'dep') return above();
  if (relation === 'xcomp') {
    const object = sentence.dependents(head, 'obj', 'iobj')[0];
    return object !== undefined && object < verb && OBJECT_CONTROL.test(sentence.lower(head)) ? [object] : above();
  }
  // "Kenya's government and the unions sat down": a past form, which the tree hangs on its own subject
  if (relation === 'acl' && sentence.penn(verb) === 'VBD') {
    const top = sentence.relation(head) === 'conj' ? sentence.head(head) : head;
    if (sentence.head(top) < 0 && sentence.isNominal(top)) return [top];
  }
  if (relation === 'acl') {
    // "the ministers meeting in Oslo" are the subject; of "a plan to meet" its owner is
    return sentence.penn(verb) === 'VBG' && !isEventNoun(sentence, head)
      ? [head]
      : nounOwner(sentence, head, depth + 1);
  }
  if (relation === 'acl:relcl') {
    const noun = relativeNoun(sentence, verb);
    return noun === null ? [] : [noun];
  }
  // a gerund behind a preposition: "after meeting X", "of meeting X"
  return relation === 'obl' || relation === 'nmod' ? above() : [];
}

/** "the group, whose leader, X, visited Y": the clause's own subject, where the tree joins its verb to another's; null elsewhere. */
function ownerBefore(sentence: Sentence, verb: number): number | null {
  if (!sentence.is(verb - 1, ',') || !sentence.isNominal(verb - 2)) return null;
  for (let at = verb - 2; at > sentence.from && at > verb - 16; at--) {
    if (sentence.is(at, 'whose')) return verb - 2;
    if (sentence.isVerb(at) || sentence.tag(at) === 'AUX') return null;
  }
  return null;
}

const isEventNoun = (sentence: Sentence, i: number): boolean =>
  /^(plan|idea|offer|proposal|prospect|chance|possibility|intention|hope)s?$/.test(sentence.lower(i));

function relativeNoun(sentence: Sentence, verb: number): number | null {
  let at = verb;
  for (let n = 0; n < 6; n++) {
    if (sentence.relation(at) === 'acl:relcl' || sentence.relation(at) === 'acl') return sentence.head(at);
    at = sentence.head(at);
    if (at < 0) return null;
  }
  return null;
}

/** Whose plan, offer, refusal it is: the possessor, else the subject of the verb that has the noun. */
export function nounOwner(sentence: Sentence, noun: number, depth = 0): readonly number[] {
  if (depth > 8 || !sentence.has(noun)) return [];
  const owner = sentence.dependents(noun, 'nmod:poss')[0];
  if (owner !== undefined) return [owner];
  const head = sentence.head(noun);
  if (head < 0) return sentence.dependents(noun, 'nsubj');
  const relation = sentence.relation(noun);
  if (relation === 'obj' || relation === 'obl' || relation === 'xcomp') return subjectsOf(sentence, head, depth + 1);
  if (relation === 'nmod' || relation === 'conj' || relation === 'compound')
    return nounOwner(sentence, head, depth + 1);
  return [];
}

export function isPassive(sentence: Sentence, verb: number): boolean {
  return (
    sentence.dependents(verb, 'aux:pass', 'nsubj:pass').length > 0 || sentence.dependents(verb, 'obl:agent').length > 0
  );
}

/** Who does it in a passive: the nominal behind "by". */
export function agentOf(sentence: Sentence, verb: number, actors: Actors | null = null): number | null {
  const agent = sentence.dependents(verb, 'obl:agent', 'obl').find((at) => sentence.caseOf(at) === 'by');
  if (agent !== undefined) return agent;
  return behind(sentence, verb + 1, ['by'], 18, actors)[0] ?? null;
}

/** Where what stands behind a preposition ends, or another clause begins. */
const BOUNDS = new Set([
  ';',
  ':',
  '—',
  '–',
  'who',
  'which',
  'where',
  'while',
  'but',
  'because',
  'although',
  'whose',
  'after',
  'before',
]);

/**
 * Nominals behind one of these prepositions, from token i on to the end of the clause. The words' order tells, not where
 * the tree hangs the phrase: that is where parses go wrong most.
 */
export function behind(
  sentence: Sentence,
  i: number,
  prepositions: readonly string[],
  reach = 16,
  actors: Actors | null = null,
): readonly number[] {
  const found: number[] = [];
  let end = i + reach;
  for (let at = i; at < sentence.to && at < end; at++) {
    // "met this evening (Thursday, 15 May), in Oslo, with X": brackets are no way
    if (sentence.is(at, '(')) {
      const close = closing(sentence, at);
      end += close - at;
      at = close;
      continue;
    }
    // "received one after the other by X"
    if (sentence.is(at, 'after') && sentence.is(at - 1, 'one') && sentence.is(at + 2, 'other')) continue;
    // "discuss a pact that X signed with Y": whom another clause tells of
    if (sentence.penn(at) === 'WDT') break;
    if (BOUNDS.has(sentence.lower(at)) || (at > i && FINITE.has(sentence.penn(at) ?? '') && sentence.isVerb(at))) break;
    if (!prepositions.includes(sentence.lower(at)) || sentence.penn(at + 1) === 'VB') continue;
    const group = actors === null ? null : groupFrom(sentence, at + 1, actors);
    const nominal =
      group !== null && !group.possessive && group.ids.length > 0 ? group.to - 1 : nominalFrom(sentence, at + 1);
    if (nominal !== null) found.push(nominal);
  }
  return found;
}

/** Where the bracket at token i closes, if within a few words; else i. */
function closing(sentence: Sentence, i: number): number {
  for (let at = i + 1; at < sentence.to && at < i + 12; at++) if (sentence.is(at, ')')) return at;
  return i;
}

/** The group that begins at token i, or a word or two behind it in the same phrase. */
function groupFrom(sentence: Sentence, i: number, actors: Actors): Group | null {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, i)];
  if (group === undefined || group.from > i + 3) return null;
  for (let at = i; at < group.from; at++)
    if (!['DET', 'ADJ', 'NUM', 'NOUN', 'ADV'].includes(sentence.tag(at) ?? '')) return null;
  return group;
}

/** The head of the noun phrase that begins at token i. */
export function nominalFrom(sentence: Sentence, i: number): number | null {
  for (let at = i; at < sentence.to && at < i + 9; at++) {
    if (sentence.is(at, ',', '.', ';', ':')) return null;
    if (!sentence.isNominal(at) && !(sentence.tag(at) === 'ADJ' && sentence.penn(at) === 'NNP')) {
      if (sentence.isVerb(at) || sentence.tag(at) === 'SCONJ') return null;
      continue;
    }
    let head = at;
    for (let n = 0; n < 8; n++) {
      const relation = sentence.relation(head);
      const up = sentence.head(head);
      if (up <= head && relation !== 'flat') break;
      if (
        !(
          relation === 'compound' ||
          relation === 'amod' ||
          relation === 'nmod:poss' ||
          relation === 'nummod' ||
          relation === 'flat' ||
          relation === 'det'
        ) ||
        !sentence.isNominal(up)
      )
        break;
      head = up;
    }
    return head;
  }
  return null;
}

/**
 * A token of the nearest group to the left that can be a subject, behind no preposition and of no other clause; for where
 * the tree has none.
 */
export function subjectBefore(sentence: Sentence, verb: number, actors: Actors): number | null {
  const groups = actors.groups(sentence);
  const aside = asideBefore(sentence, verb);
  const joined = sentence.is(verb - 1, 'and') || (sentence.tag(verb - 1) === 'ADV' && sentence.is(verb - 2, 'and'));
  for (let n = actors.groupFrom(sentence, verb) - 1; n >= 0; n--) {
    const group = groups[n]!;
    if (group.to > verb || group.from >= aside) continue;
    if (verb - group.to > 24 || (group.from < sentence.lead && verb >= sentence.lead)) return null;
    if (group.possessive || (group.preposition !== '' && !opensOwnClause(sentence, group, verb))) continue;
    // "received X and spoke with Y": X is what the first verb has, not who spoke
    if (joined && isVerbBefore(sentence, group.from)) continue;
    for (let at = group.to; at < verb; at++) if (sentence.is(at, ';', '"', '“', '”')) return null;
    // "X and his German counterpart, Y, met": an apposition to the last of the group before
    const whole = groups[n - 1];
    if (
      whole !== undefined &&
      whole.to === group.from - 1 &&
      sentence.is(whole.to, ',') &&
      !whole.possessive &&
      group.ids.every((id) => whole.ids.includes(id))
    )
      return whole.to - 1;
    return group.to - 1;
  }
  return null;
}

/** "since X and Y sat", "after X, the envoy, met": no preposition, where the verb stands right behind. */
const opensOwnClause = (sentence: Sentence, { to, preposition }: Group, verb: number): boolean =>
  /^(since|until|till|once)$/.test(preposition) &&
  (to === verb || (to === verb - 1 && sentence.is(to, ','))) &&
  /^VB[DZP]$/.test(sentence.penn(verb) ?? '');

/** "X, who attends the summit, will meet": where the relative clause that closes right before the verb begins; else the sentence's end. */
export function asideBefore(sentence: Sentence, verb: number): number {
  let close = verb - 1;
  // "X, whose team is there, is to be received", "X, who chairs it, has for two years tried to end it"
  while (
    close > verb - 10 &&
    (sentence.tag(close) === 'VERB'
      ? sentence.is(close + 1, 'to')
      : !/^(PUNCT|PRON|SCONJ|CCONJ)$/.test(sentence.tag(close) ?? ''))
  )
    close--;
  if (!sentence.is(close, ',')) return sentence.to;
  // "the group, whose leader, X, visited Y": no clause closes without a verb of its own
  let own = false;
  for (let at = close - 1; at > sentence.from && at > close - 30; at--) {
    own ||= sentence.tag(at) === 'VERB' || sentence.tag(at) === 'AUX';
    if (sentence.is(at, 'who', 'which', 'whose', 'whom', 'where') && sentence.is(at - 1, ','))
      return own ? at - 1 : sentence.to;
    // "Kenya, whose men built it and whose president, X, offered": his own verb
    if (!own && sentence.is(at, 'whose')) return sentence.to;
  }
  return sentence.to;
}

/** A finite verb right before a group: what follows is its object. */
function isVerbBefore(sentence: Sentence, i: number): boolean {
  const at = sentence.tag(i - 1) === 'ADV' ? i - 2 : i - 1;
  return sentence.tag(at) === 'VERB' && FINITE.has(sentence.penn(at) ?? '');
}

/** The group right behind a verb, adverbs between: its object, whatever the tree makes of a long name. */
export function objectBehind(sentence: Sentence, verb: number, actors: Actors): Group | null {
  let at = verb + 1;
  // "called on X", whatever the tagger makes of "on", calls nobody
  while (at < sentence.to && (sentence.is(at, 'up') || (sentence.tag(at) === 'ADV' && !sentence.is(at, 'on', 'upon'))))
    at++;
  at = behindAdjuncts(sentence, at, actors);
  // "received both of them", "met each of the two leaders"
  if (sentence.is(at, 'both', 'each', 'all') && sentence.is(at + 1, 'of')) at += 2;
  const n = actors.groupFrom(sentence, at);
  const group = actors.groups(sentence)[n];
  const named = group?.from === at && group.possessive ? titledBehind(sentence, group, actors.groups(sentence)[n + 1], actors) : null; // prettier-ignore
  if (named !== null) return named;
  return group?.from === at || (group?.from === at + 1 && sentence.is(at, 'both')) ? group : null;
}

/** "hosted Canada's National Security Adviser Ana Holt": the name behind a title of capital words; null elsewhere. */
function titledBehind(sentence: Sentence, owner: Group, next: Group | undefined, actors: Actors): Group | null {
  if (next === undefined || next.from > owner.to + 9 || !actors.hasPerson(next.ids) || next.preposition !== '')
    return null;
  for (let at = owner.to; at < next.from; at++)
    if (sentence.penn(at) !== 'POS' && !(/^\p{Lu}/u.test(sentence.text(at)) || sentence.is(at, 'and', 'of', 'for')))
      return null;
  return next;
}

/** Verbs that never do without an object. */
const RECEIVING = /^(receiv|welcom|greet|host)/;

/** "received at noon, in the palace, the Kenyan president": past what says when and where, before a group; else i. */
function behindAdjuncts(sentence: Sentence, i: number, actors: Actors): number {
  if (!RECEIVING.test(sentence.lower(i - 1)) || !sentence.is(i, 'in', 'on', 'at', 'today', 'yesterday', ',')) return i;
  const groups = actors.groups(sentence);
  for (let n = actors.groupFrom(sentence, i); n < groups.length && groups[n]!.from < i + 16; n++) {
    const { from, preposition, ids, possessive } = groups[n]!;
    for (let at = i; at < from; at++)
      if (sentence.isVerb(at) || sentence.is(at, ';', 'that', 'who', 'and', 'from', 'by', 'for', 'with')) return i;
    if (preposition === '' && !possessive && actors.hasPerson(ids)) return from;
  }
  return i;
}

export function betweenWhom(
  sentence: Sentence,
  from: number,
  actors: Actors,
  prepositions: readonly string[] = ['between', 'among'],
): readonly EntityId[] {
  return behind(sentence, from, prepositions, 14, actors).flatMap((one) => actors.of(sentence, one));
}

/** The last noun of the phrase right behind, for where the tree has no object. */
export function nounBehind(sentence: Sentence, from: number): number | null {
  let noun: number | null = null;
  for (let at = from; at < sentence.to && at < from + 6; at++) {
    if (sentence.tag(at) === 'NOUN') noun = at;
    else if (!['DET', 'ADJ', 'NUM', 'PRON', 'PROPN'].includes(sentence.tag(at) ?? '')) break;
  }
  return noun;
}

/** A token of the name that begins here, also where tags go wrong within it ("the United Nations"). */
export function nameFrom(sentence: Sentence, i: number, actors: Actors): number | null {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, i)];
  return group !== undefined && group.from <= i + 1 && group.ids.length > 0 ? group.to - 1 : nominalFrom(sentence, i);
}
