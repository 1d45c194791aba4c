/**
 * What a sentence takes back of the sentence before: "They never did." "These reports are false." "There was no such
 * meeting." What was only planned is cancelled by it, what was told as done is denied.
 */
import type { Status } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import { lowersOf, type Words } from '../words.js';
import type { Told } from './told.js';

/** A sentence that takes back is short, or says it in its first words. */
const REACH = 24;

const REPORTS =
  /^(report|rumou?r|claim|allegation|suggestion|story|stories|account|accusation|article|statement|assertion|information|speculation|news)s?$/;
const UNTRUE =
  /^(false|untrue|wrong|baseless|fake|unfounded|groundless|fabricated|fabrication|fiction|fictitious|invented|invention|incorrect|nonsense|lies?|inaccurate|rubbish|fantasy|hoax|bogus)$/;
const DENYING =
  /^(den(y|ies|ied|ying)|dismiss(ed|es|ing)?|reject(ed|s|ing)?|refut(es|ed|ing)|disput(es|ed|ing)|rubbish(ed|es|ing)?)$/;
/** What the sentence before told, and what may stand between that and what it is called: "called this a lie", "said it was 'fiction'". */
const TOLD = /^(it|this|that|them|these|they|those)$/;
const CALLED =
  /^(a|an|the|as|is|was|were|are|to|be|been|pure|sheer|complete|completely|total|totally|utter|utterly|entirely|simply|just|["“”'‘’]|``|'')$/;
/** Words by which the sentence before only passes on what others say. */
const HEARSAY =
  /^(accused|accuses|accusing|report|reports|reported|reportedly|said|says|claim|claims|claimed|according|alleged|allegedly|rumou?rs?|rumou?red|newspaper|newspapers|media|wrote|article|articles|published|accounts?|story|stories|channel|channels|broadcaster|magazine|website|daily|blog|tabloid|television|radio)$/;

/** "Duarte cried off the evening before." "It came to nothing." "The plan fell through." */
const FELL_THROUGH =
  /^(?:\S+ ){1,3}(?:(?:then|later|has|had|have|was|been|all|both) ){0,3}(?:cried off|bowed out|backed out|pulled out|(?:failed to|did not|never) (?:turn|turned|show|showed) up|fell through|came to (?:nothing|naught|nought)|came of it|come of it)(?! of (?!the (?:meeting|talks|summit|trip|visit)))/;

/** "The idea was later dropped." */
const DROPPED =
  /^(?:the|that|this) (?:idea|plan|proposal) (?:(?:was|has|had|been|later|then|soon) ){0,3}(?:dropped|shelved|abandoned|scrapped)\b/;

/** How the sentence with this number takes back what the one before it told, or null. */
export function retraction(
  words: Words,
  number: number,
  language: MeetingWords,
): 'never' | 'untrue' | 'no-such' | null {
  const from = words.sentences[number]!;
  const end = words.sentences[number + 1]!;
  const to = Math.min(end, from + REACH);
  const lowers = lowersOf(words);
  const lower = (i: number): string => (i >= from && i < end ? lowers[i]! : '');
  const opening = lowers.slice(from, Math.min(from + 9, end)).join(' ');
  if (FELL_THROUGH.test(opening) || DROPPED.test(opening)) return 'never';
  // "They never did." "It did not happen."
  const length = end - from;
  if (length <= 9)
    for (let at = from + 1; at < to; at++) {
      const never =
        lower(at) === 'never' ||
        ((lower(at) === 'not' || lower(at) === "n't" || lower(at) === 'n’t') && lower(at - 1) !== '');
      if (!never) continue;
      const verb =
        lower(at) === 'never'
          ? lower(at + 1)
          : lower(at - 1) === 'did'
            ? lower(at + 1) === '.' || lower(at + 1) === ''
              ? 'did'
              : lower(at + 1)
            : '';
      if (
        /^(did|happened|happen|came|come|took|take)$/.test(verb) &&
        /^(they|he|she|it|this|that|the|neither|either|none|both)$/.test(lower(from))
      )
        return 'never';
    }
  for (let at = from; at < to; at++) {
    const word = lower(at);
    if (
      word === 'no' &&
      lower(at + 1) === 'such' &&
      (language.nouns.has(lower(at + 2)) || /^(contact|encounter|thing)s?$/.test(lower(at + 2)))
    )
      return 'no-such';
    if (REPORTS.test(word) && /^(the|this|that|these|those|such)$/.test(lower(at - 1))) {
      if (DENYING.test(lower(at - 2)) || DENYING.test(lower(at - 3))) return 'untrue';
      for (let next = at + 1; next < at + 5; next++)
        if (UNTRUE.test(lower(next)) && lower(next - 1) !== 'not') return 'untrue';
    }
    if (DENYING.test(word) && TOLD.test(lower(at + 1)) && /^([.,;!]|)$/.test(lower(at + 2))) return 'untrue';
    if (TOLD.test(word) && isCalledUntrue(lower, at + 1)) return 'untrue';
  }
  return null;
}

/** "a lie", "was \"fiction\"": what "this" or "it" is called, from token `from` on; "a false start" is none. */
function isCalledUntrue(lower: (i: number) => string, from: number): boolean {
  let at = from;
  while (at < from + 5 && CALLED.test(lower(at))) at++;
  return at > from && UNTRUE.test(lower(at)) && /^([.,;:!"“”'’)]|''|and|but|)$/.test(lower(at + 1));
}

/** What was told in the sentence before, taken back in this one; [] where nothing there can be. */
export function retracted(
  before: readonly Told[],
  words: Words,
  number: number,
  how: NonNullable<ReturnType<typeof retraction>>,
): readonly Told[] {
  const span = { start: words.start[words.sentences[number]!]!, end: words.end[words.sentences[number + 1]! - 1]! };
  return before
    .filter((told) => {
      const ahead = told.status === 'planned' || told.status === 'proposed';
      if (how === 'never' && ahead) return true;
      return (told.status === 'held' || told.status === 'ongoing') && isHearsay(words, told.sentence);
    })
    .map((told) => {
      const ahead = told.status === 'planned' || told.status === 'proposed';
      const status: Status = how === 'never' && ahead ? 'cancelled' : 'denied';
      return {
        ...told,
        sentence: number,
        status,
        span,
        date: null,
        dateEvidence: null,
        by: `${told.by}+retracted:${how}`,
        retracts: told,
      };
    });
}

/** The sentence says what others say: only that can be taken back. */
function isHearsay(words: Words, number: number): boolean {
  const lowers = lowersOf(words);
  for (let i = words.sentences[number]!; i < words.sentences[number + 1]!; i++)
    if (HEARSAY.test(lowers[i]!)) return true;
  return false;
}
