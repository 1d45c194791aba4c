import countries from 'i18n-iso-countries/index.js';

/**
 * The two-letter code of ISO 3166-1 for a state's id, in lower case: `state:PRT` gives `pt`.
 *
 * @returns null for what isn't a state, and for states that ISO 3166-1 doesn't list
 */
export function alpha2(id: string): string | null {
  if (!id.startsWith('state:')) return null;
  // Kosovo's code is user-assigned; the table knows it under both.
  return countries.alpha3ToAlpha2(id.slice('state:'.length))?.toLowerCase() ?? null;
}
