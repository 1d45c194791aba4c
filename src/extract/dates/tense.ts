import type { DateLexicon } from './lexicon.js';

/** Past or future of the clause around some words, from its verbs; past where nothing tells. */
export function tenseAround(lex: DateLexicon, from: number, to: number): 'past' | 'future' {
  let start = from;
  while (start > 0 && from - start < 14 && !stops(lex, start - 1)) start--;
  let end = to;
  while (end < lex.tokens.length && end - to < 12 && !stops(lex, end)) end++;
  // What governs the trigger from before says most: the nearest word wins.
  for (let i = from - 1; i >= start; i--) {
    if (isFuture(lex, i) || isFuture(lex, i - 1)) return 'future';
    if (lex.has('reporting', i)) break;
    if (lex.has('past', i)) return 'past';
  }
  if (infinitive(lex, from)) return 'future';
  // "On Monday, it will be"
  if (lex.is(to, ',') && isFuture(lex, lex.is(to + 1, 'it', 'he', 'she', 'they', 'we', 'i') ? to + 2 : to + 1))
    return 'future';
  if (isPastForm(lex.lower(from))) return 'past';
  for (let i = to; i < end; i++) {
    if (lex.has('reporting', i)) break;
    if (isFuture(lex, i)) return 'future';
    // "had been set for", "was due on": the participle tells
    if (lex.has('past', i)) return isFuture(lex, i + 1) || isFuture(lex, i + 2) ? 'future' : 'past';
    if (lex.has('present', i)) return 'future';
  }
  for (let i = from; i < to; i++) if (lex.has('present', i)) return 'future';
  for (let i = from - 1; i >= start; i--) if (lex.has('present', i)) return 'future';
  return 'past';
}

/** The tense of what a date dates: "said on Sunday that he would come" is of what was said. */
export const tenseOfDate = (lex: DateLexicon, at: { from: number; to: number }): 'past' | 'future' =>
  lex.is(at.to, 'that') && saidBefore(lex, at.from) ? 'past' : tenseAround(lex, at.from, at.to);

function saidBefore(lex: DateLexicon, date: number): boolean {
  for (let i = date - 1; i >= 0 && i >= date - 4; i--) if (lex.has('reporting', i)) return true;
  return false;
}

/** "to meet", "to hold a summit", not after a journey or an effort that was made: "flew in to meet". */
function infinitive(lex: DateLexicon, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    if (!lex.is(i, 'to')) continue;
    if (!(
      i === from - 1 ||
      lex.is(
        i + 1,
        'hold',
        'host',
        'have',
        'pay',
        'attend',
        'begin',
        'start',
        'resume',
        'convene',
        'join',
        'open',
        'organise',
        'organize',
        'make',
        'arrange',
      )
    ))
      return false;
    for (let j = i - 1; j >= 0 && j >= i - 12; j--) {
      if (
        lex.is(
          j,
          'agreed',
          'agree',
          'want',
          'wants',
          'plans',
          'hopes',
          'offered',
          'promised',
          'pledged',
          'vowed',
          'intends',
          'refused',
          'urged',
          'asked',
          'called',
          'invited',
          'decided',
        )
      )
        return true;
      if (lex.is(j, '.', ';')) return false;
    }
    return false;
  }
  return false;
}

/** A word of the future; "May" inside a sentence is a month or a person, "a peace plan" and "the next day" tell nothing. */
function isFuture(lex: DateLexicon, i: number): boolean {
  if (lex.phrase('future', i) === null) return false;
  // "had been planned for March 18": for a day that is past
  if (lex.is(i - 1, 'been') && lex.is(i - 2, 'had')) return false;
  if (lex.is(i, 'may')) return !(lex.tokens[i]!.upper && i > 0);
  if (lex.is(i, 'plan', 'plans')) return lex.is(i + 1, 'to', 'on', 'for') && lex.tokens[i + 2]?.upper !== true;
  if (lex.is(i, 'set')) return !lex.is(i + 1, 'up', 'out', 'off', 'aside', 'back', 'foot');
  if (lex.is(i, 'next'))
    return !(lex.is(i - 1, 'the') && lex.is(i + 1, 'day', 'morning', 'evening', 'afternoon', 'night'));
  return true;
}

function stops(lex: DateLexicon, i: number): boolean {
  return lex.is(i, '.', ';', ':', ',') || (lex.has('clause', i) && !lex.is(i, 'that'));
}

/** "met", "rang", "received": a verb's past by its form, whatever it is tagged. */
export const isPastForm = (lower: string): boolean =>
  /^(met|spoke|held|saw|sat|flew|told|rang|came|went|drove|swung)$/.test(lower) ||
  (lower.endsWith('ed') && lower.length > 4);
