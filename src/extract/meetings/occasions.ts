/** Several meetings of the same in one breath: "met in Oslo in May, in Rome in June and in Cairo on 3 July". */
import { MONTH, WEEKDAY } from '../words/calendar.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

/** As far as those who are brought together, or "four times:", part the word for the meeting from the list. */
const LEAD = 18;

/** More items than anybody lists. */
const MOST = 8;

const LINK = /^([,;]|and|then|later|again|finally|once|more|lastly)$/;

/**
 * The tokens of each further item of a list of places and dates behind token i, with the one before; [] where there is no
 * such list.
 *
 * @param placed whether the first has a place of its own: a call has none, a visit its goal
 */
export function occasionsBehind(
  sentence: Sentence,
  i: number,
  actors: Actors,
  placed: boolean,
): readonly { readonly from: number; readonly to: number }[] {
  let end: number | null = null;
  for (let at = i; end === null && at < i + LEAD; at++) {
    if (sentence.is(at, ';', 'who', 'which', 'that', 'where', 'when')) return [];
    end = (placed ? occasionAt(sentence, at, actors) : null) ?? repeatedAt(sentence, at);
  }
  const found: { from: number; to: number }[] = [];
  while (end !== null && found.length < MOST) {
    let next: number = end;
    while (next < end + 5 && LINK.test(sentence.lower(next))) next++;
    // "in Geneva in May, and again on 3 July": of the same place, or of one that is not told
    const again = sentence.is(next - 1, 'again', 'more') && sentence.is(next, 'on', 'in');
    const own = next === end ? null : occasionAt(sentence, next, actors);
    const alone = DATE_ALONE.test(sentence.lower(next)) && !sentence.isVerb(next + 1);
    end = own ?? (next > end && (again || alone) ? dateEnd(sentence, next) : null);
    if (end !== null) found.push({ from: next - 1, to: end });
  }
  return found;
}

/** A month or a year that needs no preposition behind "and": "in February and September". */
const DATE_ALONE = new RegExp(`^(${MONTH}|[12]\\d{3})$`);

/** One past the date of "in July and again in August", "in 2013 and 2015"; null where none is, or one that goes on: "in May and June". */
function repeatedAt(sentence: Sentence, i: number): number | null {
  if (!sentence.is(i, 'in', 'on') || sentence.is(i - 1, 'again')) return null;
  const end = dateEnd(sentence, i + 1);
  if (end === null) return null;
  const next = sentence.is(end, ',') ? end + 1 : end;
  if (!sentence.is(next, 'and')) return null;
  if (sentence.is(next + 1, 'again')) return end;
  const [first, second] = [sentence.lower(end - 1), sentence.lower(next + 1)];
  // "in 2013 and 2015 envoys signed", "in 2013, and 2015 saw a war": the second year is another clause's
  if (/^(NOUN|PROPN|ADJ|VERB|AUX)$/.test(sentence.tag(next + 2) ?? '')) return null;
  return end === i + 2 && isParted(first, second) ? end : null;
}

const MONTHS = MONTH.split('|');

/** Two years, or months by their full names, with others between. */
function isParted(first: string, second: string): boolean {
  const years = [first, second].map((word) => (/^[12]\d{3}$/.test(word) ? Number(word) : 0));
  if (years[0]! > 0) return years[1]! > years[0]! + 1;
  const [from, to] = [MONTHS.indexOf(first), MONTHS.indexOf(second)];
  return from >= 0 && to > from + 1;
}

/** One past "in Oslo in May", "in Geneva, Switzerland, on 3 July 2004"; null where no place with a date begins. */
export function occasionAt(sentence: Sentence, i: number, actors: Actors): number | null {
  if (!sentence.is(i, 'in', 'at')) return null;
  let at = placeEnd(sentence, sentence.is(i + 1, 'the') ? i + 2 : i + 1, actors);
  if (at === null) return null;
  // "in Vantaa, Finland, in May"
  at = (sentence.is(at, ',') ? placeEnd(sentence, at + 1, actors) : null) ?? at;
  return dateEnd(sentence, sentence.is(at, ',') ? at + 1 : at);
}

export function placeEnd(sentence: Sentence, i: number, actors: Actors): number | null {
  const index = sentence.has(i) ? actors.names.nameAt[i]! : -1;
  if (index < 0) return null;
  const { kind, metonym, to } = actors.names.names[index]!;
  return kind === 'place' || kind === 'state' || metonym ? to : null;
}

const DATE = new RegExp(
  `^(${MONTH}|${WEEKDAY}|spring|summer|autumn|winter|week|month|year|\\d{1,2}(st|nd|rd|th)?|\\d{4})$`,
);

const WITHIN = /^(on|in|late|early|mid|last|this|that|next|the|same|of|from|to|again|[-–,])$/;

/** One past the last word of the date that begins at token i; null where none does. */
export function dateEnd(sentence: Sentence, i: number): number | null {
  let end: number | null = null;
  for (let at = i; at < sentence.to && at < (end ?? i) + 4; at++) {
    // "in June 2020, in Rome": a comma is a date's own before its year alone
    if (sentence.is(at, ',') && !/^\d{4}$/.test(sentence.lower(at + 1))) break;
    if (DATE.test(sentence.lower(at))) end = at + 1;
    else if (!WITHIN.test(sentence.lower(at))) break;
  }
  return end;
}
