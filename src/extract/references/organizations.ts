import { fold, slug } from '../../knowledge/slug.js';
import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import type { Words } from '../words.js';

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
  return { ids, nameOf };
}
