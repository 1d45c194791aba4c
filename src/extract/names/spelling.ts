import type { NameKnowledge, Sense } from '../../knowledge/names.js';

/** Initials that are spoken as a word are written as one: Unita, Nato, Renamo. */
const AS_WORD = /^\p{Lu}\p{Ll}{3,7}$/u;

/** Whether what the tables know in capitals may be written so: AU but no "Au", UNITA and Unita; no word that people are called. */
export function isSpelt(sense: Sense, form: string, names: NameKnowledge): boolean {
  if (!sense.capitals || form === form.toUpperCase()) return true;
  return sense.kind === 'organization' && AS_WORD.test(form) && !names.persons.has(form.toLowerCase());
}
