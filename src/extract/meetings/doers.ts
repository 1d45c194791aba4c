/** Who does what a verb says, where the tree tells it, where word order does, and where the sense of another verb does. */
import type { Actors } from './actors.js';
import { OBJECT_CONTROL, subjectBefore, subjectsOf } from './clause.js';
import { FINITE, type Sentence } from './sentence.js';

/** Verbs whose object is said to have done what "for", "of" or "from" tells: "accused X of meeting Y". */
const JUDGING =
  /^(critici[sz]|condemn|blam|prais|applaud|commend|attack|rebuk|fault|slam|blast|denounc|chid|scold|mock|pillor|congratulat|accus|suspect|barr?(ed|ing|s)?$|prevent|stop|bann?(ed|ing|s)?$|keep|kept|dissuad|discourag|censur|lambast|punish|fired?$|sack|dismiss|thank|credit|hail|laud|salut|honou?r|welcom)/;

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
  let heads = sentence.isVerb(verb) ? subjectsOf(sentence, verb) : [];
  const by: string[] = [];
  const named = actors.groupAt(sentence, verb - 1);
  if (
    !heads.some((at) => actors.of(sentence, at).length > 0 || actors.canAct(sentence, at)) &&
    sentence.dependents(verb, 'nsubj').length === 0
  )
    heads = [];
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

/** "Speaking after talks with X, Y said": the group behind the comma that closes a participle in front. */
function fronted(sentence: Sentence, verb: number, actors: Actors): readonly number[] | null {
  if (verb > sentence.lead + 1 || sentence.penn(verb) !== 'VBG') return null;
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
  const judged = sentence.is(verb - 1, 'for', 'of', 'from', 'over') && sentence.lower(verb).endsWith('ing');
  if (!infinitive && !judged) return null;
  const group = actors.groupAt(sentence, verb - 2);
  if (group === null || group.ids.length === 0 || group.to !== verb - 1 || group.possessive) return null;
  if (infinitive && group.preposition === 'for') return group.to - 1;
  if (group.preposition !== '') return null;
  let before = group.from - 1;
  if (sentence.tag(before) === 'ADV') before--;
  const lower = sentence.lower(before);
  return sentence.isVerb(before) && (infinitive ? OBJECT_CONTROL : JUDGING).test(lower) ? group.to - 1 : null;
}

/** "After meeting X, Y left", "Y left after meeting X": the subject of the clause that the gerund belongs to. */
function ofGerund(sentence: Sentence, verb: number, actors: Actors): readonly number[] | null {
  if (!sentence.lower(verb).endsWith('ing') || !BEFORE_GERUND.has(sentence.lower(verb - 1))) return null;
  const opens = verb - 1 <= sentence.lead || sentence.is(verb - 2, '"', '“', ',') || verb - 2 < sentence.from;
  if (opens) {
    const main = behindComma(sentence, verb, actors);
    if (main !== null || verb - 2 < sentence.from) return main;
  }
  for (let at = verb - 2; at >= sentence.from && at > verb - 24; at--) {
    if (sentence.is(at, ';', '"', '“', '”')) return null;
    if (!sentence.isVerb(at) || !FINITE.has(sentence.penn(at)!)) continue;
    const heads = subjectsOf(sentence, at).filter((one) => actors.of(sentence, one).length > 0);
    if (heads.length > 0) return heads;
    const guess = subjectBefore(sentence, at, actors);
    return guess === null ? null : [guess];
  }
  return null;
}

/** "After a meeting with X, Y said": whose clause it is where the noun's phrase, whose words begin at `from`, opens the sentence. */
export function frontedOwner(sentence: Sentence, from: number, actors: Actors): readonly number[] | null {
  let at = from - 1;
  while (at > sentence.lead && at > from - 6 && sentence.tag(at) !== 'ADP' && !sentence.isVerb(at)) at--;
  const opens = at >= sentence.from && at <= sentence.lead && sentence.tag(at) === 'ADP';
  return opens ? behindComma(sentence, from, actors) : null;
}

/** The group behind the comma that closes what stands in front, where it is the subject of a verb. */
function behindComma(sentence: Sentence, from: number, actors: Actors): readonly number[] | null {
  const groups = actors.groups(sentence);
  for (let at = from + 1; at < sentence.to && at < from + 24; at++) {
    if (sentence.is(at, ';', '"', '”')) return null;
    if (!sentence.is(at, ',')) continue;
    const group = groups[actors.groupFrom(sentence, at + 1)];
    if (group?.from !== at + 1 || group.ids.length === 0 || group.possessive) continue;
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
