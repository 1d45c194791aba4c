/**
 * Names in an article: people, states, organizations and places, with the titles before them.
 *
 * Steps: what the tables know of each word (marks), what the recogniser makes of the sentence (recognise), what rules
 * know better (spans), what speaks for a person (evidence), what the rest of the article says (memory), and at last which kind a name has (kinds).
 */
import type { Knowledge } from '../../knowledge/index.js';
import type { EntityId, EntityKind } from '../../model.js';
import type { Words } from '../words.js';
import { demandEvidence, dropSignature } from './evidence.js';
import { viewNames } from './features.js';
import { AmbiguousNames } from './ambiguous.js';
import { decideKinds } from './kinds.js';
import { markNames, type TitleMatch } from './marks.js';
import { remember } from './memory.js';
import { Recogniser } from './recognise.js';
import { cutSpans, extendPersons } from './spans.js';

/** A name in the text: a proper noun phrase without its title. */
export interface Name {
  /** First and one past the last token, in `Words`. */
  readonly from: number;
  readonly to: number;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  /** The state itself; for a place, and for the capital or seat of power, the state it lies in or stands for. */
  readonly state: EntityId | null;
  /** The id of an organization that the tables know. */
  readonly known: EntityId | null;
  /** The name the tables give it, where they know it under another. */
  readonly canonical: string | null;
  /** A capital or seat of power that stands for its state. */
  readonly metonym: boolean;
  /** The rule that made it. */
  readonly by: string;
}

/** A word that points to a state without naming it: Kenyan (forces), the Kenyans. */
export interface Demonym {
  readonly from: number;
  readonly to: number;
  readonly state: EntityId;
  /** Its inhabitants (Kenyans), not its adjective. */
  readonly people: boolean;
}

/** What one text holds of names. */
export interface Names {
  /** In text order, not overlapping. */
  readonly names: readonly Name[];
  /** Demonyms outside names, in text order. */
  readonly demonyms: readonly Demonym[];
  /** Titles and forms of address, in text order, not overlapping; outside names. */
  readonly titles: readonly TitleMatch[];
  /** For each token: index into `names`, -1 for none. */
  readonly nameAt: Int32Array;
  /** For each token: index into `demonyms`, -1 for none. */
  readonly demonymAt: Int32Array;
  /** For each token: index into `titles`, -1 for none. */
  readonly titleAt: Int32Array;
}

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
  const spans = dropSignature(view, demandEvidence(view, remembered)).filter(
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
  const titles: TitleMatch[] = [];
  const titleAt = new Int32Array(words.count).fill(-1);
  for (const title of marks.titles) {
    if (nameAt[title.from] !== -1) continue;
    titleAt.fill(titles.length, title.from, title.to);
    titles.push(title);
  }
  return { names, demonyms, titles, nameAt, demonymAt, titleAt };
}
