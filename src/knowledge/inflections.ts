/** The regular inflections of an English verb. */
export function verbForms(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  // "seeing", not "seing"
  const participle = /(ee|oe|ye)$/.test(verb) ? verb : stem;
  const consonantY = /[^aeiou]y$/.test(verb);
  return [
    verb,
    consonantY ? `${verb.slice(0, -1)}ies` : /(s|x|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`,
    consonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`,
    `${participle}ing`,
  ];
}

/** The regular plural of an English noun. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
