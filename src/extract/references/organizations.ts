import { fold, slug } from '../../knowledge/slug.js';
import type { EntityId } from '../../model.js';
import { isBodyNoun } from '../names/body-nouns.js';
import type { Names } from '../names/index.js';
import { tokenText, type Words } from '../words.js';

const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'to',
  'de',
  'des',
  'du',
  'la',
  'del',
  'di',
  'y',
  'e',
  'et',
  'against',
  'with',
  '&',
]);

/** Put names of organizations together: known ids, initials ("SDLP"), the article at the front. */
export function clusterOrganizations(
  words: Words,
  names: Names,
): { ids: readonly (EntityId | undefined)[]; nameOf: readonly (string | undefined)[] } {
  const ids: (EntityId | undefined)[] = [];
  const nameOf: (string | undefined)[] = [];
  const byInitials = new Map<string, { id: EntityId; name: string }>();
  names.names.forEach((name, index) => {
    if (name.kind !== 'organization') return;
    const text = words.text.slice(name.start, Math.min(name.end, name.start + 300)).replace(/\s+/g, ' ');
    const id = name.known ?? `organization:${slug(text)}`;
    const canonical = name.canonical ?? text;
    ids[index] = id;
    nameOf[index] = canonical;
    const parts = fold(text)
      .split(/[\s-]+/)
      .filter((part) => part !== '' && !SMALL.has(part));
    if (parts.length > 1 && parts.length < 10) {
      const initials = parts.map((part) => part.charAt(0)).join('');
      if (!byInitials.has(initials)) byInitials.set(initials, { id, name: canonical });
    }
  });
  names.names.forEach((name, index) => {
    if (name.kind !== 'organization' || name.known !== null) return;
    const text = words.text.slice(name.start, Math.min(name.end, name.start + 20)).replaceAll('.', '');
    if (!/^\p{Lu}{2,8}$/u.test(text)) return;
    const full = byInitials.get(fold(text));
    if (!full) return;
    ids[index] = full.id;
    nameOf[index] = full.name;
  });
  names.names.forEach((name, index) => {
    if (name.kind !== 'organization' || name.known !== null || name.to - name.from > 1) return;
    const whole = wholeOf(words, names, index);
    if (whole === null) return;
    ids[index] = ids[whole];
    nameOf[index] = nameOf[whole];
  });
  return { ids, nameOf };
}

/** So many bodies back the one is looked for that its last word alone stands for. */
const BACK = 40;

/** "the Movement": the body named last whose name ends so, or has it before "of"; null where the text names none. */
function wholeOf(words: Words, names: Names, index: number): number | null {
  const short = names.names[index]!;
  const noun = tokenText(words, short.from).toLowerCase();
  if (!isBodyNoun(noun) || short.from === 0 || !/^(the|its|their|our|his|her)$/i.test(tokenText(words, short.from - 1)))
    return null;
  let seen = 0;
  for (let i = index - 1; i >= 0 && seen < BACK; i--) {
    const { kind, from, to } = names.names[i]!;
    if (kind !== 'organization') continue;
    seen++;
    if (to - from > 1 && headOf(words, from, to) === noun) return i;
  }
  return null;
}

/** The noun of a body's name: "council" of Council of Elders and Security Council. */
function headOf(words: Words, from: number, to: number): string {
  for (let i = from + 1; i < to; i++)
    if (/^(of|for|on|against)$/.test(tokenText(words, i))) return tokenText(words, i - 1).toLowerCase();
  return tokenText(words, to - 1).toLowerCase();
}
