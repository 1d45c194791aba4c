import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { apposed, listedAs } from './appositions.js';
import { asideBefore, behind, nameFrom } from './clause.js';
import { hostIn } from './hosts.js';
import type { Sentence } from './sentence.js';
import { ROLE, triggersOf } from './triggers.js';

/** Who else has a part in a meeting, beside the grammar of its own words. */
export interface Roles {
  readonly mediators: readonly EntityId[];
  readonly hosts: readonly EntityId[];
  readonly joined: readonly EntityId[];
  readonly by: readonly string[];
}

/** "under the auspices of X", "hosted by X", "with X mediating", "Russian-brokered": read around the trigger [from, to). */
export function rolesAround(sentence: Sentence, from: number, to: number, actors: Actors, words: MeetingWords): Roles {
  const mediators: EntityId[] = [];
  const hosts: EntityId[] = [];
  const joined: EntityId[] = [];
  const by: string[] = [];
  const group = (form: Parameters<MeetingWords['mediation']['get']>[0]): ReadonlySet<string> =>
    words.mediation.get(form)!;
  const put = (list: EntityId[], head: number | null, rule: string): void => {
    if (head === null) return;
    const ids = actors.of(sentence, head);
    if (ids.length === 0) return;
    list.push(...ids);
    by.push(rule);
  };

  const triggers = triggersOf(sentence.words, words);
  for (let at = Math.max(sentence.from, from - 14); at < sentence.to && at < to + 26; at++) {
    if ((triggers[at]! & ROLE) === 0) continue;
    if (sentence.is(at, ';')) {
      if (at > to) break;
      continue;
    }
    const other = isOfOther(sentence, at, to, words);
    const of = sentence.phraseAt(at, group('phrase-of'));
    if (of !== null && other && isApart(sentence, at, to)) continue;
    if (of !== null && !(other && words.agreementNouns.has(sentence.lower(to - 1)))) {
      // "the committee chaired by X met Y": its chair
      if (!isOfBody(sentence, at, actors))
        put(mediators, nameFrom(sentence, of.next, actors), `mediation:${of.words.replaceAll(' ', '-')}`);
      // "under UN auspices" has the mediator within
      at = of.next - 1;
      continue;
    }
    const led = ledBy(sentence, at, from, to);
    if (led !== null && !other) put(mediators, nameFrom(sentence, led, actors), 'mediation:led-by');
    const helping =
      sentence.is(
        at,
        'help',
        'assistance',
        'sponsorship',
        'stewardship',
        'supervision',
        'offices',
        'moderation',
        'aegis',
        'umbrella',
      ) && sentence.within(at - 5, at, /^(with|through|under|thanks|via)$/);
    // "thanks to Turkish efforts"
    // "a ceasefire agreed after Turkish intervention"; whom two saw after it, it need not have brought together
    const agreed =
      words.agreementNouns.has(sentence.lower(to - 1)) && sentence.within(at - 3, at, /^(after|following)$/);
    const thanks =
      sentence.is(at, 'efforts', 'diplomacy', 'intercession', 'intervention') &&
      (agreed || sentence.within(at - 4, at, /^(thanks|through|via)$/)) &&
      !sentence.is(at - 1, 'military', 'armed');
    if (
      (helping || thanks || sentence.is(at, 'auspices', 'mediation', 'facilitation', 'chairmanship')) &&
      !sentence.is(at + 1, 'of', 'by') &&
      // "asked for his mediation": not yet
      !sentence.within(
        at - 4,
        at,
        /^(seek|sought|seeks|seeking|request|requested|requesting|ask|asked|asking|demand|demanded|want|wanted|offer|offered|offering)$/,
      )
    ) {
      const owner = sentence
        .children(at)
        .filter((one) => one < at && ['compound', 'amod', 'nmod:poss'].includes(sentence.relation(one)));
      // "Under Egyptian sponsorship Fatah and Hamas": whatever the tree makes of the name behind
      if (owner.length === 0 && actors.names.demonymAt[at - 1]! >= 0) owner.push(at - 1);
      for (const one of owner) {
        // Whose it is, not who stands behind a comma: "a critic of the Norwegian mediation, Ana Holt"
        const ids = actors.known(one);
        // "under his chairmanship Kenyan experts met": not those who stand behind it
        if (ids.length === 0 && sentence.penn(one) === 'PRP$') continue;
        if (ids.length === 0) put(mediators, one, 'mediation:auspices');
        else {
          mediators.push(...ids);
          by.push('mediation:auspices');
        }
      }
    }
    // In front of the words only where it opens the sentence: "Hosted by X, A and B held talks"
    // "at Norway's urging"
    if (URGING.test(sentence.lower(at)) && sentence.penn(at - 1) === 'POS') {
      const owner = actors.groupAt(sentence, at - 2);
      if (owner !== null && sentence.within(owner.from - 1, owner.from, /^(at|on|through|under)$/)) {
        mediators.push(...owner.ids);
        by.push('mediation:urging');
      }
    }
    const near = at > from - 3 || at <= sentence.lead + 1;
    const host = near && !other ? sentence.phraseAt(at, group('phrase-host')) : null;
    // Two who convene it have it at neither's
    const conveners =
      host?.words === 'convened by' ? actors.groupAt(sentence, nameFrom(sentence, host.next, actors) ?? -1) : null;
    if (conveners !== null && conveners.ids.length >= 2) {
      mediators.push(...conveners.ids);
      by.push('mediation:convened-by');
    } else if (host !== null)
      put(hosts, nameFrom(sentence, host.next, actors), `host:${host.words.replaceAll(' ', '-')}`);
    const present = sentence.phraseAt(at, group('phrase-with'));
    if (present !== null)
      put(joined, nameFrom(sentence, present.next, actors), `joined:${present.words.replaceAll(' ', '-')}`);
    const acting = sentence.phraseAt(at, group('phrase-before'));
    if (acting !== null) {
      const nominal = sentence.is(at - 1, 'is', 'was') ? null : nominalBefore(sentence, at, actors);
      // "appointed by X as mediator": not X
      const before = nominal !== null && actors.groupAt(sentence, nominal)?.preposition === 'by' ? null : nominal;
      // "with X and Y mediating", where the tagger takes the last for a noun
      if (before !== null && sentence.is(before - 1, 'and')) put(mediators, before - 2, 'mediation:also');
      put(mediators, before, `mediation:${acting.words.replaceAll(' ', '-')}`);
    }
  }
  const playing = hostIn(sentence, from, to, actors, words);
  if (playing.length > 0) {
    hosts.push(...playing);
    by.push('host:host');
  }
  // "the mediator Ana Holt", "Norwegian mediators": said of one who takes part
  const groups = actors.groups(sentence);
  for (let n = actors.groupFrom(sentence, from - 60); n < groups.length && groups[n]!.from < to + 60; n++) {
    const each = groups[n]!;
    for (let at = each.from; at < each.to; at++) {
      const called = sentence.phraseAt(at, group('person'));
      // "named X as facilitator for Lesotho": not whom he is to serve
      if (each.ids.length === 0 || called === null || sentence.is(called.next, 'for')) continue;
      // "the mediators - X, Y and Z - met"
      const owner = [listedAs(sentence, called.next, actors), apposed(sentence, at, actors)].find(
        (ids) => ids.length > 0,
      );
      if ((owner === undefined && each.ids.length > 2) || isFormer(sentence, at)) continue;
      mediators.push(...(owner ?? each.ids));
      by.push('mediation:person');
      break;
    }
  }
  hyphenated(sentence, from, to, group('hyphen'), (head) => {
    put(mediators, head, 'mediation:hyphen');
  });
  hyphenated(sentence, from, to, group('hyphen-host'), (head) => {
    put(hosts, head, 'host:hyphen');
  });
  for (let at = Math.max(sentence.from, from - 4); at < to; at++) {
    if (!group('indirect').has(sentence.lower(at))) continue;
    by.push('indirect');
    for (const head of behind(sentence, to, [...group('phrase-via')], 16, actors))
      put(mediators, head, 'mediation:via');
  }
  return { mediators, hosts, joined, by };
}

/** "the former U.N. mediator": not "the former premier and mediator", "former president X as mediator". */
export function isFormer(sentence: Sentence, called: number): boolean {
  for (let at = called - 1; at > called - 6 && !sentence.is(at, ',', 'and', 'as', 'the', 'a'); at--)
    if (sentence.is(at, 'former', 'ex', 'erstwhile', 'onetime')) return !sentence.isVerb(called);
  return false;
}

/** "talks between X and Y, led by Z": where the name begins, if the participle at `at` is the trigger's own; else null. */
function ledBy(sentence: Sentence, at: number, from: number, to: number): number | null {
  if (!sentence.is(at, 'led', 'headed', 'sponsored', 'shepherded', 'guided') || sentence.penn(at) !== 'VBN')
    return null;
  // "led by X on the government's side and by Y on that of the rebels": each for his own
  if (sentence.within(at + 2, at + 16, /^side$/)) return null;
  const by = sentence.is(at + 1, 'by')
    ? at + 2
    : sentence.is(at + 1, 'jointly') && sentence.is(at + 2, 'by')
      ? at + 3
      : -1;
  const head = sentence.head(at);
  const own =
    sentence.relation(at) === 'acl' || sentence.dependents(at, 'nsubj:pass').some((one) => one >= from && one < to);
  return by >= 0 && own && ((head >= from && head < to) || sentence.relation(at) !== 'acl') ? by : null;
}

/** What somebody does without whom two would not have met. */
const URGING = /^(urging|prodding|behest|insistence|instigation|initiative)$/;

const hasVerb = (sentence: Sentence, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (sentence.isVerb(at) && sentence.penn(at) !== 'VBN') return true;
  return false;
};

/** Between the trigger and a participle at `at` stands another meeting or agreement: "talks a week after a summit hosted by X". */
function isOfOther(sentence: Sentence, at: number, to: number, words: MeetingWords): boolean {
  if (at <= to || (sentence.penn(at) !== 'VBN' && !sentence.is(at + 1, 'by'))) return false;
  for (let back = at - 1; back >= to; back--) {
    const lower = sentence.lower(back);
    if (!sentence.isVerb(back) && (words.nouns.has(lower) || words.agreementNouns.get(lower)?.document === false))
      return true;
  }
  return false;
}

/** "spoke by phone ahead of talks mediated by X": what comes before or after the other is apart from it. */
function isApart(sentence: Sentence, at: number, to: number): boolean {
  for (let back = at - 1; back >= to && !sentence.is(back, ','); back--)
    if (
      sentence.is(back, 'before', 'after', 'following', 'since') ||
      (sentence.is(back, 'of') && sentence.is(back - 1, 'ahead'))
    )
      return true;
  return false;
}

/** "Russian-brokered", "US-led": the word before the hyphen, in one token or in three. */
function hyphenated(
  sentence: Sentence,
  from: number,
  to: number,
  participles: ReadonlySet<string>,
  found: (head: number) => void,
): void {
  for (let at = Math.max(sentence.from, from - 5); at < to; at++) {
    if (!participles.has(sentence.lower(at)) || !sentence.is(at - 1, '-', '–')) continue;
    // "the US-led coalition held talks": the participle is another noun's
    if (hasVerb(sentence, at + 1, from)) continue;
    found(at - 2);
  }
}

function nominalBefore(sentence: Sentence, i: number, actors: Actors): number | null {
  // "with X, who had seen Y twice, moderating": not Y
  const end = Math.min(i, asideBefore(sentence, i));
  for (let at = end - 1; at >= sentence.from && at > end - 8; at--) {
    if (sentence.is(at, ',', ';')) continue;
    if (sentence.isNominal(at) && actors.canAct(sentence, at)) return at;
    if (sentence.isVerb(at) && sentence.penn(at) !== 'VBG') return null;
  }
  return null;
}

/** What a body has that meets: a chair, a head. */
const LEADING_BODY = /^(led|headed|chaired|co-chaired|guided)$/;

/** The noun before a participle names a body: "the committee chaired by X", "the delegation, led by X". */
export function isOfBody(sentence: Sentence, participle: number, actors: Actors): boolean {
  const noun = sentence.is(participle - 1, ',') ? participle - 2 : participle - 1;
  // "talks between the government and the opposition, sponsored by X": the talks
  if (
    noun < participle - 1 &&
    sentence.any(participle - 14, noun, 'between') &&
    !LEADING_BODY.test(sentence.lower(participle))
  )
    return false;
  return (
    sentence.isNominal(noun) &&
    actors.isActorNoun(sentence, noun) &&
    // "the Cameroon-Nigeria Mixed Commission, chaired by X" has two sides, and X between them
    actors.known(noun).every((id) => actors.kindOf(id) === 'organization' && !actors.isJoint(id))
  );
}
