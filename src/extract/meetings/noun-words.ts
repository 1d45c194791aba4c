/** What the words around a meeting's noun make of whoever they govern. */
import { MONTH, WEEKDAY } from '../words/calendar.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import { isSaidOf } from './ordinals.js';
import type { Sentence } from './sentence.js';

/** Prepositions of a meeting that the clause's subject takes part in. */
export const TAKING_PART = new Set([
  'during',
  'in',
  'at',
  'for',
  'after',
  'following',
  'before',
  'ahead of',
  'on',
  'over',
  'through',
  'to',
  'into',
  'from',
  'via',
  'by',
  'upon',
  'prior to',
  'until',
  'with',
]);

/** Verbs whose object is spoken to. */
export const ADDRESSING =
  /^(ask|told|tell|urg|assur|inform|press|thank|warn|brief|congratulat|invit|remind|encourag|reassur|implor|call|present|hand|confront|lectur|scold|rebuk|question)/;

/** Verbs behind which "to" has whoever is spoken to. */
export const SPEAKING =
  /^(said|say|convey|express|explain|reiterat|stress|relay|propos|suggest|indicat|complain|apologi[sz]|confirm|promis|repeat|spoke|speak|communicat|emphasi[sz])/;

/** Verbs by which a meeting has those who take part for its object. */
export const GATHERING =
  /^(brought|brings|bring|bringing|gather(ed|s)?|involv(ed|es)|includ(ed|es)|unit(ed|es)|assembl(ed|es)|pitt(ed|s)|pits|drew|draws|saw|sees)$/;

/** Words before a meeting that is one more of those told of. */
const NEXT = ['second', 'third', 'fourth', 'fifth', 'sixth', 'next', 'another', 'further', 'new', 'fresh', 'final'];

/** Words that count a meeting among those before it. */
const BEFORE =
  /^(first|opening|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(st|nd|rd|th)|last|latest|previous|earlier|past|preceding|initial)$/;

/**
 * "The first round was held in", "last year's session, in Rome, ended": one of a series, by its number and by what is said
 * of it right behind.
 */
function isOfSeries(sentence: Sentence, from: number, to: number): boolean {
  const counted =
    sentence.within(from - 3, from, BEFORE) || (sentence.penn(from - 1) === 'POS' && isSpan(sentence, from - 2));
  return counted && isSaidOf(sentence, to);
}

/** "last year's", "May's": a time whose meeting it is. */
const isSpan = (sentence: Sentence, i: number): boolean => SPAN.test(sentence.lower(i));

const SPAN = new RegExp(`^(year|month|week|${MONTH}|${WEEKDAY})$`);

/** "demanded a meeting", "called for a session". */
export const isAskedFor = (sentence: Sentence, verb: number): boolean =>
  /^(demand|request|ask|seek|sought|urg|propos|press|push|appeal)/.test(sentence.lower(verb)) ||
  (/^call/.test(sentence.lower(verb)) && sentence.is(verb + 1, 'for', 'on'));

/** "proposed talks between X and Y", "rejected", "condemned". */
export const isJudged = (sentence: Sentence, verb: number): boolean =>
  isAskedFor(sentence, verb) ||
  /^(reject|condemn|oppos|denounc|critici[sz]|welcom|prais|hail|suggest|offer|back|support|float|secur)/.test(
    sentence.lower(verb),
  );

/** Subjects that only tell of a meeting. */
export const TELLERS =
  /^(spokesman|spokeswoman|spokesperson|source|sources|statement|report|reports|agency|newspaper|daily|media|tv|television|analyst|analysts|observer|observers|witness|witnesses|paper|readout|communique|communiqué|it|that|this|which|spokespeople|spokesmen)$/;

/** Bodies and callings that sit among themselves. */
const AT_HOME =
  /^(parliament|cabinet|senate|congress|assembly|legislature|lawmakers|legislators|deputies|court|bundestag|duma|knesset|diet|bishops|clerics|churches|teachers|doctors|workers|students|farmers|shareholders|investors)$/;

/** "Kenya's parliament held a session", "a conference of Kenyan bishops": one such body near the words, and no other party. */
const isHome = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.within(from - 8, from, AT_HOME) || sentence.within(to, to + 5, AT_HOME);

/** A bank's or a company's own meeting: "the Kenyan central bank left its rate alone at its monthly meeting". */
const isOfBoard = (sentence: Sentence, from: number): boolean =>
  sentence.within(from - 16, from, /^(bank|banks|shareholders|directors|ratesetters)$/) &&
  sentence.within(from - 4, from, /^(its|their|policy|rate|annual|monthly)$/);

/** What such a body, or a parliament, a party, a calling does among itself. */
export const isOfOneBody = (sentence: Sentence, from: number, to: number, noun: string): boolean =>
  /^(session|conference|gathering|retreat)$/.test(noun)
    ? isHome(sentence, from, to)
    : noun === 'meeting' && isOfBoard(sentence, from);

/** "A session planned for Tuesday", "a round that had been set for May": one more of those told of. */
function isAppointed(sentence: Sentence, from: number, to: number): boolean {
  if (!sentence.within(from - 3, from, /^(a|an|another|no)$/)) return false;
  return sentence.within(
    to,
    to + 6,
    /^(planned|scheduled|slated|set|due|called|arranged|pencilled|penciled|expected)$/,
  );
}

/** "another round", "a session planned for Tuesday", "the first round was held in": one of those told of. */
export const isOneMore = (sentence: Sentence, from: number, to: number): boolean =>
  NEXT.some((word) => sentence.is(from - 1, word) || sentence.is(from - 2, word)) ||
  isAppointed(sentence, from, to) ||
  isOfSeries(sentence, from, to);

/** Whoever comes or goes back to "the table" negotiates there. */
export const isBack = (sentence: Sentence, verb: number | null): boolean =>
  verb !== null && /^(return(s|ed|ing)?|c[ao]me|comes|coming|went|go|goes|going|got|get)$/.test(sentence.lower(verb));

/** What is done to whoever is kept from a meeting. */
export const BARRED = /^(barred|banned|disinvited|uninvited|ejected|expelled)$/;

/** "maintained talks were useless", "X, with supporters during a meeting": what tells of the noun has it for no object. */
export const isTold = (sentence: Sentence, noun: number, verb: number, words: MeetingWords): boolean =>
  (sentence.tag(verb) === 'NOUN' && sentence.is(verb - 1, 'with')) ||
  (words.light.get(sentence.lower(verb))?.tells === true &&
    sentence.relation(noun) === 'nsubj' &&
    sentence.head(noun) > noun);

/** "The Union's leaders hold their 50th regular meeting": of states, however regular. */
export const ofHeads = (sentence: Sentence, from: number): boolean =>
  sentence.is(from - 1, 'regular') &&
  sentence.within(from - 8, from, /^(heads|leaders|presidents|premiers|ministers)$/);
