/** Who does what a verb says, where the tree tells it, where word order does, and where the sense of another verb does. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { listed } from './appositions.js';
import { cleftBefore } from './clefts.js';
import { asideBefore, OBJECT_CONTROL, subjectBefore, subjectsOf } from './clause.js';
import { sentTo } from './sending.js';
import { FINITE, type Sentence } from './sentence.js';

/** Verbs whose object is said to have done what "for", "of" or "from" tells: "accused X of meeting Y". */
const JUDGING =
  /^(critici[sz]|condemn|blam|prais|applaud|commend|attack|rebuk|fault|slam|blast|denounc|chid|scold|mock|pillor|congratulat|accus|suspect|barr?(ed|ing|s)?$|prevent|stop|bann?(ed|ing|s)?$|keep|kept|dissuad|discourag|censur|lambast|punish|fired?$|sack|dismiss|thank|credit|hail|laud|salut|honou?r|welcom)/;

/** Whose object does what stands behind "with": "credited X with bringing", "tasked X with mediating". */
const CREDITING =
  /^(credited|credits?|crediting|thank(s|ed|ing)?|prais(es?|ed|ing)|task(s|ed)|charged|entrusted|mandated)$/;

/** Prepositions before a gerund that leave its subject to the clause. */
const BEFORE_GERUND = new Set([
  'after',
  'before',
  'since',
  'by',
  'on',
  'upon',
  'while',
  'when',
  'without',
  'following',
  'despite',
  'from',
  'for',
  'of',
  'besides',
  'in',
]);

/** Heads of the nominals that do what the verb says, by the tree or by the order of words; `by` tells which. */
export function doersOf(
  sentence: Sentence,
  verb: number,
  actors: Actors,
): { readonly heads: readonly number[]; readonly by: readonly string[] } {
  const controlled = controlledBy(sentence, verb, actors);
  if (controlled !== null) return controlled;
  // Where the tagger takes the verb for a noun, the tree knows no subject of it.
  let heads = sentence.isVerb(verb)
    ? subjectsOf(sentence, verb).filter((at) => !isSpanOfTime(sentence, at) && !isVerbOfAside(sentence, at))
    : [];
  const by: string[] = [];
  const named = actors.groupAt(sentence, verb - 1);
  if (
    !heads.some((at) => actors.of(sentence, at).length > 0 || actors.canAct(sentence, at)) &&
    sentence.dependents(verb, 'nsubj').length === 0
  )
    heads = [];
  // "X and Y conferred by telephone": no adjective of Y, where the tree makes it one
  if (isToldOf(sentence, verb) && named?.to === verb && named.ids.length > 1 && named.preposition === '')
    return { heads: [named.to - 1], by: ['subject-before'] };
  const helped = sentence.tag(verb - 1) === 'AUX' && !sentence.isVerb(verb);
  if (heads.length === 0 && (!actsWithoutSubject(sentence, verb) || named !== null || helped)) {
    const guess = subjectBefore(sentence, verb, actors);
    if (guess !== null) {
      heads = [guess];
      by.push('subject-before');
    }
  }
  if (heads.length > 0 && heads.every((at) => actors.of(sentence, at).length === 0)) {
    const guess = subjectBefore(sentence, verb, actors);
    const place = actors.names.nameAt[heads[0]!]! >= 0 && !actors.canAct(sentence, heads[0]!);
    // "X, the envoy, is in Oslo and met": no town meets
    const nearer = place || (guess !== null && guess > heads[0]! && verb - guess < 5);
    if (guess !== null && nearer && actors.of(sentence, guess).length > 0) {
      heads = [guess];
      by.push('subject-before');
    }
  }
  return { heads, by };
}

/** A past participle that hangs on a noun, as the tagger may have a clause's only verb. */
function isToldOf(sentence: Sentence, verb: number): boolean {
  if (sentence.penn(verb) !== 'VBN' || sentence.relation(verb) !== 'acl') return false;
  for (let at = verb - 1; at >= sentence.from && at > verb - 30; at--)
    if (FINITE.has(sentence.penn(at) ?? '') && sentence.isVerb(at)) return false;
  return true;
}

/** "X, whom many respect, had met Y": no verb meets, where the tree takes the aside's for the subject. */
const isVerbOfAside = (sentence: Sentence, at: number): boolean =>
  sentence.tag(at) === 'VERB' && sentence.dependents(at, 'nsubj', 'obj').some((one) => sentence.is(one, ...WHO));
const WHO = ['who', 'whom', 'which'];

/** "X last month received Y", "X yesterday met Y": no month and no day receives. */
const isSpanOfTime = (sentence: Sentence, at: number): boolean =>
  /^(yesterday|today|tomorrow|tonight)$/.test(sentence.lower(at)) ||
  (/^(day|week|weekend|month|year|night|morning|evening|afternoon|spring|summer|autumn|winter)$/.test(
    sentence.lower(at),
  ) &&
    sentence.within(at - 2, at, /^(last|this|next|earlier|later|same)$/));

/** Who does it by another verb's sense or for being a gerund's or participle's subject; null where the tree must tell. */
export function controlledBy(
  sentence: Sentence,
  verb: number,
  actors: Actors,
): { readonly heads: readonly number[]; readonly by: readonly string[] } | null {
  const told = toldByAnother(sentence, verb, actors);
  if (told !== null) return { heads: [told], by: ['object-control'] };
  const gerund = ofGerund(sentence, verb, actors) ?? fronted(sentence, verb, actors);
  return gerund === null ? null : { heads: gerund, by: ['gerund'] };
}

/** "Speaking after talks with X, Y said", "Having met X, Y said": the group behind the comma that closes a participle in front. */
function fronted(sentence: Sentence, verb: number, actors: Actors): readonly number[] | null {
  const opens = verb === sentence.lead && sentence.is(verb, 'meeting');
  if (verb > sentence.lead + 1 || !(sentence.penn(verb) === 'VBG' || opens || sentence.is(verb - 1, 'having')))
    return null;
  return behindComma(sentence, verb, actors);
}

/** "criticised X for talks with Y": whom somebody is judged for the noun that begins at `from`; null elsewhere. */
export function judged(sentence: Sentence, from: number, actors: Actors): readonly number[] | null {
  let at = from - 1;
  while (at > from - 4 && !sentence.is(at, 'for', 'over')) at--;
  if (!sentence.is(at, 'for', 'over')) return null;
  const group = actors.groupAt(sentence, at - 1);
  if (group?.to !== at || group.ids.length === 0 || group.possessive) return null;
  return JUDGING.test(sentence.lower(group.from - 1)) ? [group.to - 1] : null;
}

/** "urged X to resume talks": who is to do what the verb before the noun at `from` says; null elsewhere. */
export function urged(
  sentence: Sentence,
  from: number,
  actors: Actors,
  light: ReadonlyMap<string, unknown>,
): readonly number[] | null {
  for (let at = from - 1; at > from - 4; at--)
    if (sentence.is(at - 1, 'to') && light.has(sentence.lower(at))) {
      const told = toldByAnother(sentence, at, actors);
      return told === null ? null : [told];
    }
  return null;
}

/** "plans for X to meet", "urged X to meet", "criticised X for meeting": whom the words right before name. */
function toldByAnother(sentence: Sentence, verb: number, actors: Actors): number | null {
  const infinitive = sentence.is(verb - 1, 'to');
  const credited = sentence.is(verb - 1, 'with');
  const judged =
    (credited || sentence.is(verb - 1, 'for', 'of', 'from', 'over')) && sentence.lower(verb).endsWith('ing');
  if (!infinitive && !judged) return null;
  // "persuaded A and the commander, B, to meet": a comma closes what they are called
  const end = sentence.is(verb - 2, ',') ? verb - 2 : verb - 1;
  const group = actors.groupAt(sentence, end - 1);
  if (group === null || group.ids.length === 0 || group.to !== end || group.possessive) return null;
  // "thanked the head of the service, X, for bringing"
  if (end < verb - 1 && judged && creditedBefore(sentence, group.from)) return group.to - 1;
  if (end < verb - 1 && !sentence.any(group.from, end, ',')) return null;
  if (infinitive && group.preposition === 'to') return sentTo(sentence, group.from - 1, actors);
  // "left for Oslo to meet": a goal, nobody who is to meet
  if (infinitive && group.preposition === 'for')
    return LEAVING.test(sentence.lower(group.from - 2)) ? null : group.to - 1;
  if (group.preposition !== '') return null;
  let before = group.from - 1;
  if (sentence.tag(before) === 'ADV') before--;
  const lower = sentence.lower(before);
  const controls = infinitive ? OBJECT_CONTROL : credited ? CREDITING : JUDGING;
  // "thanked Norway for": the tagger may take the verb for an adjective of the name
  if (!infinitive && CREDITING.test(sentence.lower(group.from))) return group.to - 1;
  return sentence.isVerb(before) && controls.test(lower) ? group.to - 1 : null;
}

/** The nearest verb before token `from`, within one phrase, thanks or judges somebody. */
function creditedBefore(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at > from - 12 && at >= sentence.from; at--)
    if (sentence.isVerb(at)) return CREDITING.test(sentence.lower(at)) || JUDGING.test(sentence.lower(at));
  return false;
}

/** Behind them "for" has where somebody goes. */
const LEAVING = /^(left|leav(e|es|ing)|depart(s|ed|ing)?|head(s|ed|ing)?|bound|sail(s|ed|ing)?|off|out|flew|set)$/;

/** "After meeting X, Y left", "Y left after meeting X": the subject of the clause that the gerund belongs to. */
function ofGerund(sentence: Sentence, verb: number, actors: Actors): readonly number[] | null {
  // "toured Kenya, meeting President X", where the tagger takes it for a noun
  const untagged = sentence.is(verb - 1, ',') && !sentence.isVerb(verb);
  if (!sentence.lower(verb).endsWith('ing') || !(untagged || BEFORE_GERUND.has(sentence.lower(verb - 1)))) return null;
  // "Fresh from hosting X, Y left"
  const fresh = sentence.is(verb - 2, 'fresh', 'straight', 'back') && verb - 2 <= sentence.lead;
  const opens = fresh || verb - 1 <= sentence.lead || sentence.is(verb - 2, '"', '“', ',') || verb - 2 < sentence.from;
  if (opens) {
    const main = behindComma(sentence, verb, actors);
    if (main !== null || verb - 2 < sentence.from) return main;
  }
  for (let at = verb - 2; at >= sentence.from && at > verb - 24; at--) {
    if (sentence.is(at, ';', '"', '“', '”')) return null;
    if (!sentence.isVerb(at) || !FINITE.has(sentence.penn(at)!)) continue;
    // "…, President X said after meeting Y": who says so, not whom the tree makes the subject
    const speaker = SPEAKING.test(sentence.lower(at)) ? actors.groupAt(sentence, at - 1) : null;
    if (speaker?.to === at && speaker.ids.length > 0 && speaker.preposition === '' && !speaker.possessive)
      return [speaker.to - 1];
    const heads = subjectsOf(sentence, at).filter((one) => actors.of(sentence, one).length > 0);
    if (heads.length > 0) return heads;
    const guess = subjectBefore(sentence, at, actors);
    return guess === null ? null : [guess];
  }
  return null;
}

const SPAN = /^(minutes|hours|days?|weeks?|months?|years?)$/;

/** "After a meeting with X, Y said": whose clause it is where the noun's phrase, whose words begin at `from`, opens the sentence. */
export function frontedOwner(sentence: Sentence, from: number, actors: Actors): readonly number[] | null {
  let at = from - 1;
  while (at > sentence.lead && at > from - 6 && sentence.tag(at) !== 'ADP' && !sentence.isVerb(at)) at--;
  // "Hours after a meeting"
  const lead = SPAN.test(sentence.lower(at - 1)) ? sentence.lead + 2 : sentence.lead;
  const opens = at >= sentence.from && at <= lead && sentence.tag(at) === 'ADP';
  return opens ? behindComma(sentence, from, actors) : null;
}

/** "A meeting with X may follow, Y said", "… said Y": whoever speaks of it behind it, for a state or a body. */
export function speakerBehind(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] {
  const speaks = (ids: readonly EntityId[]): boolean =>
    ids.length > 0 && ids.every((id) => actors.actsFor(id).length > 0);
  for (let at = i; at < sentence.to && at < i + 30; at++) {
    if (sentence.is(at, ';')) return [];
    if (!SPEAKING.test(sentence.lower(at)) || !sentence.isVerb(at)) continue;
    const before = actors.groupAt(sentence, at - 1);
    const opened = before === null ? at : before.from;
    if (!sentence.is(opened - 1, ',', '"', '”')) return [];
    const group = before ?? actors.groups(sentence)[actors.groupFrom(sentence, at + 1)];
    if (group === undefined || group.possessive || (before === null ? group.from !== at + 1 : group.to !== at))
      return [];
    return speaks(group.ids) ? group.ids : [];
  }
  return [];
}

const SPEAKING = /^(said|says|insisted|added|told|announced|stressed|declared|warned|noted)$/;

/**
 * "X and Y agreed that a round would be held", "X and Y signed a pact after talks": two sides whose meeting it is, where
 * nobody else is told of; [] elsewhere.
 */
export function agreeingBefore(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] {
  const twoBefore = (verb: number): readonly EntityId[] => {
    const subject = subjectBefore(sentence, verb, actors);
    const ids = subject === null ? [] : actors.of(sentence, subject);
    return new Set(ids.map((id) => actors.actsFor(id)[0] ?? id)).size >= 2 ? ids : [];
  };
  if (sentence.within(i - 3, i, /^(after|following)$/))
    for (let at = i - 2; at > sentence.lead && at > i - 14; at--) {
      if (sentence.is(at, ';', '"', '“', '”', 'who', 'which', 'that')) break;
      if (BOUND.test(sentence.lower(at)) && sentence.penn(at) === 'VBD') return twoBefore(at);
    }
  for (let at = i - 1; at > sentence.lead && at > i - 14; at--) {
    if (sentence.is(at, ';', '"', '“', '”', 'who', 'which')) return [];
    if (!sentence.is(at, 'that')) continue;
    let verb = at - 1;
    // "agreed on Monday that"
    while (verb > at - 4 && !sentence.isVerb(verb)) verb--;
    return AGREEING.test(sentence.lower(verb)) ? twoBefore(verb) : [];
  }
  return [];
}

const BOUND = /^(signed|agreed|reached|initialled|struck|concluded|inked|sealed)$/;
const AGREEING = /^(agreed?|agrees|decided?|decides|announced?|announces|confirmed|said|declared|pledged)$/;

/** The group behind the comma that closes what stands in front, where it is the subject of a verb. */
function behindComma(sentence: Sentence, from: number, actors: Actors): readonly number[] | null {
  const groups = actors.groups(sentence);
  for (let at = from + 1; at < sentence.to && at < from + 24; at++) {
    if (sentence.is(at, ';', '"', '”')) return null;
    if (!sentence.is(at, ',')) continue;
    const first = groups[actors.groupFrom(sentence, at + 1)];
    if (first?.from !== at + 1) continue;
    // "Kenya's Ana Holt promised": whose name stands behind that of the state
    const next = first.possessive ? groups[actors.groupFrom(sentence, first.to)] : first;
    const group = next !== undefined && next.from <= first.to + 1 ? next : first;
    if (group.ids.length === 0 || group.possessive) continue;
    const penn = sentence.penn(group.to);
    if (penn === null || penn === ',' || FINITE.has(penn) || sentence.tag(group.to) === 'ADV') return [group.to - 1];
  }
  return null;
}

/** A gerund or participle that names the act without anybody: "meeting in Oslo is hard". */
function actsWithoutSubject(sentence: Sentence, verb: number): boolean {
  const relation = sentence.relation(verb);
  return relation === 'csubj' || relation === 'amod' || relation === 'compound';
}

/** Whoever does what the verb says; the nearest group before where the tree has none. */
export function doers(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] {
  // "with Ana Holt shuttling between the two"
  const beside = sentence.lower(verb).endsWith('ing') ? actors.groupAt(sentence, verb - 1) : null;
  if (beside?.to === verb && beside.preposition === 'with' && !beside.possessive && beside.ids.length > 0)
    return beside.ids;
  const spent = spentOn(sentence, verb);
  if (spent !== null) return doers(sentence, spent, actors);
  const cleft = cleftBefore(sentence, verb, actors);
  if (cleft.length > 0) return cleft;
  const role = roleOwner(sentence, verb, actors);
  if (role !== null) return role;
  const controlled = controlledBy(sentence, verb, actors);
  if (controlled !== null) return controlled.heads.flatMap((at) => actors.of(sentence, at));
  const subject = ownSubject(sentence, verb, actors) ?? subjectBefore(sentence, verb, actors);
  if (subject === null) return [];
  // "The guarantors, X and Y, facilitate": those that are listed, not whom "the guarantors" may recall.
  for (let at = subject; at >= sentence.from && at >= subject - 2; at--)
    if (sentence.is(at, 'guarantor', 'guarantors', 'mediators', 'facilitators', 'co-chairs')) {
      const named = listed(sentence, subject + 1, actors);
      if (named.length > 0) return named;
    }
  // "Norway announced that it had brokered": whoever says so of itself
  if (sentence.is(subject, 'it') && sentence.relation(verb) === 'ccomp' && actors.of(sentence, subject).length === 0)
    return doers(sentence, sentence.head(verb), actors);
  const named = namedBefore(sentence, subject, actors);
  if (named !== null) return named;
  // "President X of A and President Y of B": the tree joins what the names of their states part
  const joined = sentence.dependents(subject, 'conj').filter((at) => at < verb && actors.canAct(sentence, at));
  return [subject, ...joined].flatMap((at) => actors.of(sentence, at));
}

/** "had spent weeks ferrying drafts", "spent April shuttling": the verb whose subject did it; null elsewhere. */
function spentOn(sentence: Sentence, gerund: number): number | null {
  if (sentence.penn(gerund) !== 'VBG') return null;
  for (let at = gerund - 1; at > gerund - 6 && at >= sentence.from; at--) {
    if (sentence.is(at, 'spent', 'spends', 'spend')) return at;
    if (sentence.isVerb(at) || sentence.is(at, ',', ';')) return null;
  }
  return null;
}

/** "X's role in mediating", "X's success in brokering": whose; null elsewhere. */
function roleOwner(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null {
  if (!sentence.is(verb - 1, 'in', 'of', 'at')) return null;
  if (!sentence.is(verb - 2, 'role', 'part', 'efforts', 'effort', 'success', 'work', 'hand', 'attempts')) return null;
  const groups = actors.groups(sentence);
  const owner = groups[actors.groupFrom(sentence, verb - 2) - 1];
  return owner !== undefined && owner.possessive && verb - 2 - owner.to <= 3 ? owner.ids : null;
}

/** The tree's subject; where that can't act, or an "as" opens the verb's own clause, the group right before the verb. */
function ownSubject(sentence: Sentence, verb: number, actors: Actors): number | null {
  // "X was in the chair": the tree makes what is said of X the head
  const predicate = sentence.relation(verb) === 'cop' ? sentence.head(verb) : verb;
  const tree = subjectsOf(sentence, predicate)[0];
  // "the Union, whose heads are X and Y, had brought": not Y
  const inAside = tree !== undefined && tree < verb && tree > asideBefore(sentence, verb);
  const subject = inAside ? (subjectBefore(sentence, verb, actors) ?? tree) : tree;
  let end = verb;
  while (sentence.tag(end - 1) === 'AUX' || sentence.tag(end - 1) === 'ADV') end--;
  const group = actors.groupAt(sentence, end - 1);
  const beside = group?.to === end && !group.possessive && group.ids.length > 0 ? group : null;
  if (subject === undefined || beside === null) return subject ?? null;
  if (beside.preposition === 'as' && subject < beside.from && FINITE.has(sentence.penn(end) ?? '')) return end - 1;
  // "After calls by X, A and B accepted": what a comma closes in front is no subject
  const closed = actors.groupAt(sentence, subject);
  if (closed !== null && closed.to < beside.from && closed.preposition !== '' && sentence.is(beside.from - 1, ','))
    return beside.preposition === '' ? end - 1 : subject;
  if (actors.canAct(sentence, subject) || actors.of(sentence, subject).length > 0) return subject;
  return beside.preposition === '' ? end - 1 : subject;
}

/** "Ana Holt, then Merkel's envoy, flew": an apposition's own words are not who flew. */
function namedBefore(sentence: Sentence, subject: number, actors: Actors): readonly EntityId[] | null {
  const group = actors.groupAt(sentence, subject);
  if (group === null || !sentence.is(group.to, ',')) return null;
  let comma = group.from - 1;
  while (sentence.is(comma, 'then', 'now', 'once', 'the', 'a', 'former')) comma--;
  if (!sentence.is(comma, ',')) return null;
  const before = actors.groupAt(sentence, comma - 1);
  if (before === null || before.ids.length !== 1 || actors.kindOf(before.ids[0]!) !== 'person') return null;
  return before.ids;
}

/** "We had talks", "we will hold a meeting": who speaks takes part; "we support the talks" says nothing of it. */
export function isOurs(sentence: Sentence, from: number, words: MeetingWords): boolean {
  for (let at = from - 1; at >= from - 5 && at > sentence.from; at--) {
    if (!sentence.isVerb(at) && !sentence.is(at, 'had', 'have')) continue;
    if (words.light.get(sentence.lower(at))?.role !== 'participant') return false;
    return sentence.within(Math.max(sentence.from, at - 3), at, /^we$/);
  }
  return false;
}
