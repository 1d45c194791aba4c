/**
 * Names in an article: people, states, organizations and places, with the titles before them.
 *
 * Steps: what the tables know of each word (marks), what the recogniser makes of the sentence (recognise), what rules
 * know better (spans), what speaks for a person (evidence), what the rest of the article says (memory), and at last which kind a name has (kinds).
 */
import type { Knowledge } from '../../knowledge/index.js';
import type { Words } from '../words.js';
import { demandEvidence, dropSignature } from './evidence.js';
import { viewNames } from './view.js';
import { AmbiguousNames } from './ambiguous.js';
import { extendPersons } from './extend.js';
import { decideKinds } from './kinds.js';
import { markNames, type TitleMatch } from './marks.js';
import { remember } from './memory.js';
import type { Demonym, Names } from './name.js';
import { Recogniser } from './recognise.js';
import { combined } from './combined.js';
import { cutSpans } from './spans.js';

export { FAMILY_FIRST, type Demonym, type Name, type Names } from './name.js';
export type { TitleMatch } from './marks.js';

/**
 * Find the names of a text.
 *
 * @param words tokens, sentences and tags of the article's body
 * @param credits who wrote or carried the article: nobody that it tells of
 * @returns names in text order, not overlapping; demonyms and titles beside them
 * @throws never, whatever the text; time and memory grow linearly with it
 */
export function findNames(
  words: Words,
  knowledge: Pick<Knowledge, 'names' | 'nameModel'>,
  credits: readonly string[] = [],
): Names {
  const marks = markNames(words, knowledge.names);
  const view = viewNames(words, marks, knowledge.nameModel.classes);
  const labels = new Uint8Array(words.count);
  new Recogniser(knowledge.nameModel.weights).labelsOf(view, labels);
  const found = extendPersons(view, demandEvidence(view, cutSpans(view, labels)));
  const remembered = extendPersons(view, remember(view, found, knowledge.names));
  const credited = new Set(credits.map((credit) => credit.toLowerCase()));
  const signed = dropSignature(view, demandEvidence(view, remembered));
  const front = combined(view, knowledge.names.combining);
  const own = signed.filter(({ from, to }) => !(front.has(from) && to <= from + 3));
  const spans =
    credited.size === 0
      ? own
      : own.filter(
          ({ from, to }) => !credited.has(words.text.slice(words.start[from], words.end[to - 1]).toLowerCase()),
        );
  const names = decideKinds(view, spans, knowledge.names);

  const nameAt = new Int32Array(words.count).fill(-1);
  names.forEach((name, index) => nameAt.fill(index, name.from, name.to));
  const taken = new Uint8Array(words.count);
  for (const span of spans) taken.fill(1, span.from, span.to);
  const demonyms: Demonym[] = [];
  const ambiguous = new AmbiguousNames(view, knowledge.names);
  const demonymAt = new Int32Array(words.count).fill(-1);
  for (const match of marks.matches) {
    const plain = match.senses.find(({ kind }) => kind === 'adjective' || kind === 'people');
    const sense = plain && ambiguous.between(match.key, plain);
    if (sense?.id === undefined || sense.id === null || taken[match.from] === 1) continue;
    demonymAt.fill(demonyms.length, match.from, match.to);
    demonyms.push({
      from: match.from,
      to: match.to,
      state: sense.id,
      people: sense.kind === 'people' && /s$|men$/.test(sense.name),
    });
  }
  for (const [at, state] of front) {
    if (taken[at] === 1 || demonymAt[at + 2] === -1) continue;
    demonymAt[at] = demonyms.length;
    demonyms.push({ from: at, to: at + 1, state, people: false });
  }
  demonyms.sort((a, b) => a.from - b.from);
  demonyms.forEach(({ from, to }, index) => demonymAt.fill(index, from, to));
  const titles: TitleMatch[] = [];
  const titleAt = new Int32Array(words.count).fill(-1);
  for (const title of marks.titles) {
    if (nameAt[title.from] !== -1) continue;
    titleAt.fill(titles.length, title.from, title.to);
    titles.push(title);
  }
  return { names, demonyms, titles, nameAt, demonymAt, titleAt };
}
