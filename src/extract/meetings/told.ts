import type { Edtf, EntityId, Span } from '../../model.js';
import type { Candidate } from './candidate.js';
import type { PlaceFound } from './place-names.js';

/** A candidate with its date and place. */
export interface Told extends Candidate, PlaceFound {
  readonly date: Edtf | null;
  readonly dateEvidence: Span | null;
  /** The day that the story had reached: the meeting's, where none of its sentences dates it. */
  readonly nearDate?: { readonly day: Edtf; readonly span: Span } | null;
  /** Where the story plays: the meeting's place, where no sentence of it names one. */
  readonly scene?: PlaceFound;
  /** "again", "earlier", "last met": another meeting than the one told of so far. */
  readonly other: boolean;
  readonly span: Span;
  /** What an earlier sentence told and this one takes back. */
  readonly retracts?: Told;
  /** What an earlier sentence told and this one names more participants of. */
  readonly adds?: Told;
}

/** One meeting: all that was told of it, and who meets. */
export interface Event {
  readonly told: Told[];
  participants: EntityId[];
}

/** Persons with the states and bodies they act for, so that "Putin" and "Russia" count as one side. */
export type Sides = ReadonlyMap<EntityId, readonly EntityId[]>;
