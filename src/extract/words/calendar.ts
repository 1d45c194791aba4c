/** The names of months and days, as alternatives of a pattern in small letters. */
export const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
export const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** The same as names are written. */
export const capitalised = (words: string): string => words.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
