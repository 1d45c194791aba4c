import type { NameKnowledge } from '../../knowledge/names.js';
import type { Name, Names } from '../names/index.js';
import { tokenText, type Words } from '../words.js';
import { ownerBefore, sentenceStarts, type EntityOfName, type OfficeFound } from './offices.js';

/** "deputy prime ministers" */
const MOST_WORDS = 3;
/** So many share a title. */
const MOST_BEARERS = 8;

/** One of those who share a title, and whose bearer he is. */
interface Bearer {
  readonly name: number;
  readonly owner: Name | null;
  readonly ownerName: number;
}

/** The offices of those who share a title: "Foreign Ministers Ana Duarte of Portugal and Tom Keller of Kenya", "Presidents X and Y". */
export function sharedOffices(
  words: Words,
  names: Names,
  titles: NameKnowledge['titles'],
  entityOf: EntityOfName,
): OfficeFound[] {
  const found: OfficeFound[] = [];
  const starts = sentenceStarts(words);
  names.names.forEach((first, index) => {
    if (first.kind !== 'person') return;
    const title = titleBefore(words, first.from, titles);
    if (title === null) return;
    const bearers = bearersFrom(words, names, index);
    if (bearers.length < 2) return;
    const before = ownerBefore(words, names, title, starts[title.from]!, entityOf);
    const isShared = !isOfSeveral(words, names, before.from);
    for (const { name, owner, ownerName } of bearers) {
      const bearer = names.names[name]!;
      found.push({
        title: title.text,
        of: owner !== null ? entityOf(owner, ownerName) : isShared ? before.of : null,
        former: before.former,
        evidence: { start: words.start[title.from]!, end: bearer.end },
        name,
        key: title.key,
        // The title's words are nobody's alone
        from: bearer.from,
        to: bearer.from,
      });
    }
  });
  return found;
}

/** "the Kenyan and Ugandan presidents", before the token of the last owner: each is one's own. */
function isOfSeveral(words: Words, { nameAt, demonymAt }: Names, owner: number): boolean {
  const other = owner - 2;
  return (
    other >= 0 && /^(and|&|,)$/.test(tokenText(words, owner - 1)) && (nameAt[other]! >= 0 || demonymAt[other]! >= 0)
  );
}

/** The title in the plural right before a name, in the singular. */
function titleBefore(
  words: Words,
  at: number,
  titles: NameKnowledge['titles'],
): { readonly from: number; readonly text: string; readonly key: string } | null {
  const last = at - 1;
  if (last < 0 || !/[^s]s$/.test(tokenText(words, last))) return null;
  for (let from = Math.max(0, at - MOST_WORDS); from < at; from++) {
    const text = words.text.slice(words.start[from], words.end[last]! - 1);
    const key = text.toLowerCase().replace(/\s+/g, ' ');
    if (titles.get(key)?.kind === 'office') return { from, text, key };
  }
  return null;
}

/** "X of A, Y of B and Z": persons one after another, each with whose they are. */
function bearersFrom(words: Words, names: Names, first: number): Bearer[] {
  const bearers: Bearer[] = [];
  let name = first;
  while (name >= 0 && names.names[name]!.kind === 'person' && bearers.length < MOST_BEARERS) {
    let at = names.names[name]!.to;
    let ownerName = -1;
    if (at + 1 < words.count && tokenText(words, at) === 'of') {
      const behind = names.nameAt[tokenText(words, at + 1) === 'the' ? at + 2 : at + 1] ?? -1;
      if (behind >= 0 && names.names[behind]!.kind !== 'person') ownerName = behind;
    }
    const owner = ownerName >= 0 ? names.names[ownerName]! : null;
    bearers.push({ name, owner, ownerName });
    if (owner !== null) at = owner.to;
    const joint = at;
    while (at < words.count && at - joint < 2 && /^(,|and|&)$/.test(tokenText(words, at))) at++;
    const next = at > joint && at < words.count ? names.nameAt[at]! : -1;
    name = next >= 0 && names.names[next]!.from === at ? next : -1;
  }
  return bearers;
}
