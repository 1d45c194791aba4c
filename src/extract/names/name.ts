import type { EntityId, EntityKind } from '../../model.js';
import type { TitleMatch } from './marks.js';

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

/** A given name of two halves at the end, the second in small letters: Moon Jae-in, Kim Yong-chol, family first. */
export const FAMILY_FIRST = /^\p{Lu}\p{L}+ \p{Lu}\p{Ll}+[-–‑]\p{Ll}+$/u;
