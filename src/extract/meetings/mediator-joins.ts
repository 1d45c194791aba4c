/** How somebody gets two to one table: brings them together, arranges for them to meet, sees each in turn. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { behind, betweenWhom, nounBehind, objectBehind, subjectsOf } from './clause.js';
import { agentBehind, type Tell } from './mediator-acts.js';
import { isBoth } from './mediator-acts.js';
import { areApart, movers, twoBehind } from './mediator-both.js';
import { triesTo } from './mediator-aims.js';
import { thirdOf } from './mediator-nearing.js';
import { isPlace } from './mediator-paths.js';
import type { Sentence } from './sentence.js';

/** "brought them together", "coaxed it back to the table", "got the talks going again", "helped to bring it about". */
export function brings(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const bring = sentence.is(at, 'bring', 'brings', 'brought', 'bringing');
  const agents = broughtBy(sentence, at, actors);
  if (agents !== null) {
    const them = subjectsOf(sentence, at).flatMap((one) => actors.of(sentence, one));
    if (them.length >= 2 && !them.some((id) => agents.includes(id))) tell(at, agents, them, 'talks', 'together');
    return;
  }
  // "the accord to which X had brought them"
  if (bring && sentence.is(at + 1, 'them', 'both') && isGoal(sentence, at, words)) {
    tell(at, movers(sentence, at, actors), [], 'agreement', 'induced');
    return;
  }
  // "put their heads together": their own
  if (sentence.any(at + 1, at + 4, 'heads')) return;
  const pronoun = sentence.is(at + 1, 'it', 'them', 'this', 'that', 'both');
  // "The meeting was brought about by X"
  if (sentence.is(at, 'brought') && sentence.is(at + 1, 'about') && sentence.is(at + 2, 'by')) {
    tell(at, agentBehind(sentence, at, actors) ?? [], [], 'any', 'by');
    return;
  }
  // "brought together by X, they talked"
  if (bring && sentence.is(at + 1, 'together') && sentence.is(at + 2, 'by')) {
    const before = actors.groupAt(sentence, sentence.is(at - 1, ',') ? at - 2 : at - 1)?.ids ?? [];
    const two = areApart(before, actors) ? before : [];
    tell(at, thirdOf(agentBehind(sentence, at + 1, actors) ?? [], two, actors), two, 'talks', 'together');
    return;
  }
  if (bring) {
    const about = [1, 2, 3].some((n) => sentence.is(at + n, 'about'));
    if (about && pronoun) {
      tell(at, movers(sentence, at, actors), [], 'agreement', 'brought-about');
      return;
    }
    const guests = sentence.is(at + 1, 'together')
      ? actors.groups(sentence)[actors.groupFrom(sentence, at + 2)]
      : undefined;
    if (guests !== undefined && guests.from <= at + 4 && guests.ids.length >= 2) {
      tell(at, movers(sentence, at, actors), guests.ids, 'talks', 'together');
      return;
    }
  }
  const two = sentence.is(at + 1, 'the') && sentence.is(at + 2, 'two') && sentence.tag(at + 3) !== 'NOUN';
  const noun = two ? at + 2 : nounBehind(sentence, at + 1);
  const object = pronoun ? at + 1 : noun;
  const group = objectBehind(sentence, at, actors);
  const pair = twoBehind(sentence, at, actors, words);
  const end = pair?.to ?? group?.to ?? (object === null ? null : object + 1);
  if (end === null) return;
  const process = object !== null && words.mediation.get('process')!.has(sentence.lower(object));
  if (process) {
    if (
      sentence.any(end, end + 3, 'going', 'moving', 'started', 'restarted', 'alive', 'rolling') ||
      (sentence.is(end, 'back') && sentence.any(end, end + 3, 'track'))
    )
      tell(at, movers(sentence, at, actors), [], 'talks', 'going');
    return;
  }
  const them = group !== null && group.ids.length >= 2 ? group.ids : [];
  if (/^(keep|kept)/.test(sentence.lower(at)) && keepsOpen(sentence, at, actors, tell)) return;
  const both = pronoun || pair !== null || them.length > 0 || (object !== null && isBoth(sentence, object, words));
  if (both && toTerms(sentence, at, end, pair?.ids ?? [], actors, words, tell)) return;
  if (both && intoDoing(sentence, at, end, pair?.ids ?? [], actors, words, tell)) return;
  const told =
    reunited(sentence, end) ??
    ((bring || sentence.is(at, 'got', 'get', 'gets')) && them.length > 0 && toPlace(sentence, end, actors)
      ? 'together'
      : null);
  if (told === null || !(both || (told === 'table' && group !== null))) return;
  if (bring || told === 'table' || sentence.is(at + 1, 'them') || pair !== null) {
    const bringers = movers(sentence, at, actors);
    // "thanked A and B for bringing them together": others than those who brought them
    tell(at, bringers, them.some((id) => bringers.includes(id)) ? [] : them, 'talks', 'together');
  }
}

/** "the accord to which somebody brought": the relative's noun is an agreement. */
function isGoal(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  for (let at = verb - 1; at > sentence.from + 1 && at > verb - 24; at--) {
    if (sentence.is(at, ';')) return false;
    if (sentence.is(at, 'which') && sentence.is(at - 1, 'to', 'into'))
      return words.agreementNouns.get(sentence.lower(sentence.is(at - 2, ',') ? at - 3 : at - 2))?.document === false;
  }
  return false;
}

/** "were brought to the same table by X", "drawn together for a handshake by X": who brought them; null where nobody did. */
function broughtBy(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null {
  if (!/^VB[DN]$/.test(sentence.penn(verb) ?? '') || !sentence.within(verb - 3, verb, /^(was|were|been|be|being)$/))
    return null;
  // "brought together" is read with its verb
  if (sentence.is(verb, 'brought') && sentence.is(verb + 1, 'together')) return null;
  if (reunited(sentence, verb + 1) === null) return null;
  const agent = behind(sentence, verb + 1, ['by'], 16, actors)[0];
  const ids = agent === undefined ? [] : actors.of(sentence, agent);
  return ids.length === 0 ? null : ids;
}

/** "together", "face to face", "to one table", "back": where those go who are brought together. */
function reunited(sentence: Sentence, from: number): 'together' | 'table' | null {
  for (let at = from; at < sentence.to && at < from + 4; at++) {
    if (sentence.is(at, 'together', 'here', 'there')) return 'together';
    // "sat them down in Oslo"
    if (sentence.is(at, 'down') && !sentence.is(at + 1, 'to', 'with', 'on')) return 'together';
    if (sentence.is(at, 'face') && sentence.is(at + 1, 'to')) return 'together';
    if (sentence.is(at, 'back') && !sentence.is(at + 1, 'to', 'from', 'into', 'in', 'on')) return 'together';
    if (sentence.is(at, 'to', 'around', 'round', 'at', 'into') && sentence.any(at + 1, at + 5, 'table', 'room'))
      return 'table';
    if (!sentence.is(at, 'back', 'both', 'sides', ',', 'all')) return null;
  }
  return null;
}

/** "kept a line open between A and B", "keeping channels open between the two sides", "kept A and B in touch". */
function keepsOpen(sentence: Sentence, verb: number, actors: Actors, tell: Tell): boolean {
  let line = verb + 1;
  while (line < verb + REACH && !LINE.test(sentence.lower(line))) line++;
  if (line === verb + REACH) return false;
  const touched = sentence.is(line, 'contact', 'touch') && sentence.is(line - 1, 'in') ? line - 2 : null;
  const open = sentence.any(verb + 1, line + 4, 'open', 'alive') && sentence.any(line + 1, line + 4, 'between');
  const parties = touched !== null ? actors.of(sentence, touched) : betweenWhom(sentence, line + 1, actors);
  if (touched === null ? !open : parties.length < 2) return false;
  tell(verb, thirdOf(movers(sentence, verb, actors), parties, actors), parties, 'talks', 'nearing');
  return true;
}

/** So far from "kept" may the line be that is kept open. */
const REACH = 8;

const LINE = /^(lines?|channels?|back-channels?|backchannels?|contacts?|touch|communications?|dialogue)$/;

/** "brought the two premiers, A and B, to Oslo". */
function toPlace(sentence: Sentence, end: number, actors: Actors): boolean {
  const to = sentence.is(end, ',') ? end + 1 : end;
  return sentence.is(to, 'to') && isPlace(sentence, to + 1, actors);
}

/** "coaxed the two into restoring ties": who got them to. */
function intoDoing(
  sentence: Sentence,
  at: number,
  end: number,
  them: readonly EntityId[],
  actors: Actors,
  words: MeetingWords,
  tell: Tell,
): boolean {
  // "coaxed both into one room" is to a table
  const room = sentence.any(end + 1, end + 5, 'room', 'table');
  const into = !room && sentence.is(end, 'into', 'back') && sentence.any(end, end + 3, 'into');
  if (!into || !/^(coax|cajol|nudg|prod|persuad|talk|pushed|lure|drag)/.test(sentence.lower(at))) return false;
  // "talked them into buying the ship": no act of two with each other
  if (isOfTwo(sentence, sentence.is(end, 'into') ? end + 1 : end + 2, words))
    tell(at, thirdOf(movers(sentence, at, actors), them, actors), them.length > 1 ? them : [], 'agreement', 'induced');
  return true;
}

/** "signing", "a truce", "a last round of talks": from token `from` on, what two do or have with each other. */
function isOfTwo(sentence: Sentence, from: number, words: MeetingWords): boolean {
  const joint = words.mediation.get('joint-act')!;
  const stem = sentence.lower(from).replace(/ing$/, '');
  if (stem !== sentence.lower(from)) return [stem, `${stem}e`, stem.slice(0, -1)].some((verb) => joint.has(verb));
  for (let noun = from; noun < from + REACH && !sentence.isVerb(noun); noun++) {
    const lower = sentence.lower(noun);
    if (words.mediation.get('process')!.has(lower) || words.agreementNouns.has(lower) || words.nouns.has(lower))
      return true;
  }
  return false;
}

/** "brought A and B to a truce", "trying to bring both to terms": what two come to, or are only brought nearer to. */
function toTerms(
  sentence: Sentence,
  verb: number,
  end: number,
  them: readonly EntityId[],
  actors: Actors,
  words: MeetingWords,
  tell: Tell,
): boolean {
  const nearer = sentence.is(end, 'close', 'closer', 'near', 'nearer');
  const to = nearer ? end + 1 : end;
  if (!sentence.is(to, 'to', 'into', 'towards', 'toward') || sentence.isVerb(to + 1)) return false;
  for (let noun = to + 1; noun < to + REACH; noun++) {
    if (sentence.is(noun, ',', 'and') || sentence.isVerb(noun)) return false;
    const known = words.agreementNouns.get(sentence.lower(noun));
    const terms = known?.document === false || sentence.is(noun, 'terms', 'peace', 'compromise', 'reconciliation');
    if (!terms || sentence.tag(noun + 1) === 'NOUN') continue;
    // "discussed how to bring both to a truce": only thought of
    if (sentence.is(verb - 1, 'to') && !triesTo(sentence, verb, REACH)) return true;
    const bringers = thirdOf(movers(sentence, verb, actors), them, actors);
    const parties = them.length > 1 ? them : [];
    const done = !nearer && to === end && sentence.is(end, 'to', 'into') && /^VB[DN]$/.test(sentence.penn(verb) ?? '');
    tell(verb, bringers, parties, done ? 'agreement' : 'talks', done ? 'induced' : 'nearing');
    return true;
  }
  return false;
}

/** "persuaded X to talk to Y", "got X to sit down with Y": both; [] where only one is moved. */
function broughtTo(sentence: Sentence, act: number, moved: readonly EntityId[], actors: Actors): readonly EntityId[] {
  if (!MEETING.test(sentence.lower(act))) return [];
  const groups = actors.groups(sentence);
  for (let at = act + 1; at < act + 4; at++) {
    if (at > act + 1 && !sentence.is(at - 1, 'to', 'with', 'down')) return [];
    const other = groups[actors.groupFrom(sentence, at)];
    if (other?.from !== at || other.ids.length === 0 || other.possessive) continue;
    return thirdOf(other.ids, moved, actors).length > 0 ? [...moved, ...other.ids] : [];
  }
  return [];
}

/** "to return to the table", "to end its boycott", "to rejoin the talks": to what two have with each other. */
const goesBack = (sentence: Sentence, act: number): boolean =>
  /^(return|rejoin|resume|attend|join|come|go|end|lift|suspend|drop|stay)$/.test(sentence.lower(act)) &&
  sentence.within(act + 1, act + 7, /^(table|talks|negotiations|boycott|process|dialogue|walkout)$/);

const MEETING = /^(meet|talk|speak|sit|negotiate)$/;

/** "arranged for X and Y to meet", "got both sides to agree": who moves two to do it together. */
export function induces(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (!words.mediation.get('induce-verb')!.has(sentence.lower(verb))) return;
  const group = actors.groups(sentence)[actors.groupFrom(sentence, verb + 1)];
  if (group?.ids.length === 1 && group.from <= verb + 3 && sentence.is(group.to, 'to')) {
    const two = broughtTo(sentence, group.to + 1, group.ids, actors);
    if (two.length >= 2) tell(verb, thirdOf(movers(sentence, verb, actors), two, actors), two, 'any', 'induced');
    if (two.length >= 2) return;
  }
  const both = twoBehind(sentence, sentence.is(verb + 1, 'for') ? verb + 1 : verb, actors, words);
  if (both === null) {
    const one = sentence.is(verb + 1, 'him', 'her', 'it') ? verb + 2 : group?.from === verb + 1 ? group.to : -1;
    const ids = group?.to === one ? group.ids : [];
    if (sentence.is(one, 'to') && goesBack(sentence, one + 1))
      tell(verb, thirdOf(movers(sentence, verb, actors), ids, actors), ids, 'talks', 'by-inducing');
    return;
  }
  // "help the two talk": the infinitive alone
  const act = sentence.is(both.to, 'to') ? both.to + 1 : sentence.lower(verb).startsWith('help') ? both.to : null;
  if (act === null || !words.mediation.get('joint-act')!.has(sentence.lower(act))) return;
  const by = thirdOf(movers(sentence, verb, actors), both.ids, actors);
  tell(verb, by, areApart(both.ids, actors) ? both.ids : [], 'any', both.ids.length > 1 ? 'induced' : 'by-inducing');
}

/** "received the two envoys one after the other", "met both sides separately": a third party between them. */
export function seesEach(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const group = objectBehind(sentence, at, actors);
  const noun = nounBehind(sentence, at + 1);
  const ids = group !== null && new Set(group.ids).size >= 2 ? group.ids : [];
  const both = ids.length === 2 || (noun !== null && isBoth(sentence, noun, words) && !sentence.is(noun, 'them'));
  if (!both) return;
  const from = Math.max(group?.to ?? 0, (noun ?? 0) + 1);
  for (let i = from; i < sentence.to && i < from + 12; i++) {
    const turn =
      sentence.is(i, 'separately', 'apart') ||
      (sentence.is(i, 'in') && sentence.is(i + 1, 'turn')) ||
      (sentence.is(i, 'one') &&
        sentence.is(i + 1, 'after', 'by') &&
        sentence.is(i + 2, 'the', 'one') &&
        sentence.is(i + (sentence.is(i + 2, 'the') ? 3 : 2), 'other', 'one'));
    if (!turn) continue;
    const mediators = movers(sentence, at, actors);
    if (mediators.length === 1) tell(at, mediators, [], 'any', 'each');
    return;
  }
}

/** Who are at odds by the word alone, where it is said of both: a third who talks with all of them stands between. */
const AT_ODDS = /^(sides|camps|factions|rivals|belligerents|foes|adversaries|enemies|parties)$/;
const ALL_OF = /^(both|two|rival|warring|opposing|conflicting|feuding|each|all)$/;
const CONVERSING =
  /^(talks|meetings?|consultations?|negotiations|discussions|contacts|sessions?|conversations|rounds?)$/;

/** "held talks with both sides", "met the warring parties": whoever sees all who are at odds; `noun` tells of them. */
export function seesBoth(sentence: Sentence, noun: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  // "the two sides' lawyers" are others
  if (!AT_ODDS.test(sentence.lower(noun)) || sentence.penn(noun + 1) === 'POS') return;
  // "both parties" sit in parliament too, "both sides of the House"
  const strict = sentence.is(noun, 'parties') ? /^(rival|warring|opposing|conflicting|feuding)$/ : ALL_OF;
  const of = sentence.is(noun + 1, 'of', 'in');
  if (of && !sentence.within(noun + 2, noun + 6, /^(conflict|dispute|crisis|war|divide|row|quarrel|talks)$/)) return;
  let from = noun;
  let all = false;
  while (from > noun - 5 && /^(DET|ADJ|NUM|NOUN|CCONJ|PRON)$/.test(sentence.tag(from - 1) ?? '')) {
    from--;
    all ||= strict.test(sentence.lower(from));
    if (sentence.is(from, 'both', 'the', 'each')) break;
  }
  if (!all) return;
  let verb = from - 1;
  if (sentence.is(verb, 'with', 'from')) {
    let talks = verb - 1;
    while (talks > verb - 6 && !CONVERSING.test(sentence.lower(talks))) {
      if (sentence.isVerb(talks) || sentence.is(talks, ',')) break;
      talks--;
    }
    if (CONVERSING.test(sentence.lower(talks))) verb = sentence.head(talks);
    else if (/^(met|meets?|meeting|spoke|speaks|speaking|talked|talking|conferred)$/.test(sentence.lower(verb - 1)))
      verb--;
    else return;
    // "after separate talks with both sides, X said"
    if (verb >= 0 && !sentence.isVerb(verb)) return;
  } else if (!words.mediation.get('see-verb')!.has(sentence.lower(verb))) return;
  if (verb < 0 || !sentence.isVerb(verb)) return;
  const mediators = movers(sentence, verb, actors);
  if (mediators.length === 1) tell(noun, mediators, [], 'any', 'each');
}

/** "had both teams in his office", "kept the two sides in adjoining rooms": where two are whom a third has there. */
export function hasBoth(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (!sentence.is(verb, 'had', 'has', 'kept') || (sentence.tag(verb) !== 'VERB' && sentence.isVerb(verb + 1))) return;
  const pair = twoBehind(sentence, verb, actors, words);
  if (pair === null || !sentence.any(verb + 1, pair.to, 'both', 'two', 'rival', 'warring', 'and')) return;
  // "the two sides' envoys in"
  let at = pair.to;
  while (at < pair.to + 3 && (sentence.penn(at) === 'POS' || sentence.tag(at) === 'NOUN')) at++;
  if (!sentence.is(at, 'in', 'at', 'around', 'round') || !sentence.within(at + 1, at + REACH, PREMISES)) return;
  const parties = areApart(pair.ids, actors) ? pair.ids : [];
  tell(verb, thirdOf(movers(sentence, verb, actors), parties, actors), parties, 'talks', 'together');
}

const PREMISES = /^(rooms?|offices?|residence|table|palace|villa|house|hotel|study|tent|suites?)$/;
