/** Stretches with a name of their own, and feasts: seasons, quarters, decades, centuries, years. */
import { absolute, trailingYear, type Rule } from './rule.js';

export const season: Rule = (lex, i) => {
  const value = lex.value('season', i);
  if (value === null) return null;
  const { year, next } = trailingYear(lex, i + 1);
  // A winter that spans two years: "the winter of 2015-16".
  if (year !== null) {
    const spans = lex.joined(next, '-', '–', '/') && /^\d\d(\d\d)?$/.test(lex.lower(next + 1)) ? next + 2 : next;
    return { meaning: { kind: 'season', season: value, year, shift: null }, next: spans, by: 'season-year' };
  }
  if (
    !lex.is(i - 1, 'in', 'the', 'of', 'since', 'by', 'late', 'early', 'mid', '-') ||
    (lex.is(i - 1, 'the') && !lex.is(i - 2, 'in', 'of', 'during', 'since', 'by'))
  )
    return null;
  if (lex.is(i, 'fall') && lex.is(i - 1, 'the') && lex.is(i + 1, 'of')) return null;
  return { meaning: { kind: 'season', season: value, year: null, shift: null }, next: i + 1, by: 'season' };
};

export const quarter: Rule = (lex, i) => {
  const ordinal = lex.dayOfMonth(i);
  let at = i;
  let value: number | null = null;
  if (ordinal?.ordinal === true && lex.is(ordinal.next, 'quarter')) {
    value = ordinal.day;
    at = ordinal.next + 1;
  } else if (/^q[1-4]$/.test(lex.lower(i))) {
    value = Number(lex.lower(i).slice(1));
    at = i + 1;
  } else if (lex.is(i, 'q') && lex.joined(i + 1, '1', '2', '3', '4')) {
    value = Number(lex.lower(i + 1));
    at = i + 2;
  }
  if (value === null || value > 4) return null;
  const { year, next } = trailingYear(lex, at);
  if (year === null && lex.is(at, 'of') && lex.unit(at + 2) === 'year') {
    const shift = lex.value('shift', at + 1);
    return {
      meaning: { kind: 'quarter', quarter: value, year: null, yearShift: shift ?? 0 },
      next: at + 3,
      by: 'quarter',
    };
  }
  return { meaning: { kind: 'quarter', quarter: value, year, yearShift: 0 }, next, by: 'quarter' };
};

export const decade: Rule = (lex, i) => {
  const token = lex.tokens[i];
  if (token === undefined) return null;
  if (/^[12]\d\d0$/.test(token.text) && lex.joined(i + 1, 's', "'s", '’s'))
    return { meaning: { kind: 'decade', decade: Number(token.text) / 10, shift: 0 }, next: i + 2, by: 'decade' };
  const ordinal = lex.dayOfMonth(i);
  if (ordinal?.ordinal === true) {
    const at = lex.is(ordinal.next, '-') ? ordinal.next + 1 : ordinal.next;
    if (lex.unit(at) === 'century' && lex.is(at, 'century'))
      return { meaning: { kind: 'century', century: ordinal.day }, next: at + 1, by: 'century' };
  }
  return null;
};

export const bareYear: Rule = (lex, i) => {
  const year = lex.year(i);
  if (year === null) return null;
  const after = lex.tokens[i + 1];
  // "1986: Secret contacts begin"
  if (i === 0 && lex.is(1, ':', '—', '–')) return { meaning: absolute(year, null, null), next: 1, by: 'year-entry' };
  const plain = lex.is(
    i - 1,
    'in',
    'since',
    'until',
    'till',
    'by',
    'from',
    'of',
    'before',
    'after',
    'during',
    'early',
    'late',
    'mid',
    'around',
    'about',
    'circa',
    'to',
    'between',
    'and',
    'through',
  );
  const hyphen = lex.is(i - 1, '-', '–') && (lex.is(i - 2, 'mid') || lex.year(i - 2) !== null);
  if (
    (plain || lex.is(i - 1, '(')) &&
    lex.joined(i + 1, '-', '–') &&
    /^\d\d$/.test(lex.lower(i + 2)) &&
    !lex.joined(i + 3, '-')
  ) {
    const end = Math.floor(year / 100) * 100 + Number(lex.lower(i + 2));
    if (end > year)
      return {
        meaning: { kind: 'range', from: absolute(year, null, null), to: absolute(end, null, null) },
        next: i + 3,
        by: 'years',
      };
  }
  if (plain || hyphen || lex.is(i - 1, '(')) {
    // "in 2014 villages": a count
    if (
      after !== undefined &&
      after.spaced &&
      /^\p{Ll}{3,}s$/u.test(after.text) &&
      lex.is(i - 1, 'in', 'of', 'from', 'to', 'by', 'and') &&
      !lex.is(i + 1, 'was', 'has', 'talks', 'as')
    )
      return null;
    return { meaning: absolute(year, null, null), next: i + 1, by: 'year' };
  }
  if (after !== undefined && after.spaced && /^\p{L}/u.test(after.text))
    return { meaning: absolute(year, null, null), next: i + 1, by: 'year-noun', ofNoun: true };
  return null;
};

export const feast: Rule = (lex, i) => {
  if (!(lex.tokens[i]?.upper ?? false)) return null;
  const moving = lex.phrase('moving-feast', i);
  if (moving !== null)
    return {
      meaning: { kind: 'moving-feast', year: trailingYear(lex, moving.next).year },
      next: trailingYear(lex, moving.next).next,
      by: 'moving-feast',
    };
  const fixed = lex.phrase('feast', i);
  if (fixed === null) return null;
  const { year, next } = trailingYear(lex, fixed.next);
  return { meaning: absolute(year, Math.floor(fixed.value / 100), fixed.value % 100), next, by: 'feast' };
};
