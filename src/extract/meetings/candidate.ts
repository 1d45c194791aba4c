import type { EntityId, MeetingKind, Status } from '../../model.js';

/** A meeting as one place in one sentence tells it, before anything is merged. */
export interface Candidate {
  readonly sentence: number;
  /** Tokens of the words that name it. */
  readonly from: number;
  readonly to: number;
  readonly kind: MeetingKind;
  readonly cameo: string;
  readonly participants: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly host: EntityId | null;
  readonly status: Status;
  /** The noun or verb stands for a meeting told elsewhere ("the meeting", "during their talks"). */
  readonly definite: boolean;
  /** Told in the present tense: with a day still to come, it is planned. */
  readonly present: boolean;
  /** Nobody is named, but parties are meant that the article has told of: "they will meet again". */
  readonly inherits: boolean;
  /** One of several that a list tells apart: the tokens [from, to) of its own place and date. */
  readonly occasion?: { readonly from: number; readonly to: number };
  /** One of several goals of a journey: its tokens name where it was. */
  readonly stop?: true;
  /** The rule, and what told roles and status, joined by `+`. */
  readonly by: string;
}

/** The parties that a meeting's own words name. */
export interface Parties {
  /** Sides in the order subject, object and others: each the parties of one role. */
  readonly subject: readonly EntityId[];
  readonly others: readonly EntityId[];
  readonly host: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly by: readonly string[];
  /** "with A and with B": each has a meeting of its own, told of at the token given. */
  readonly apart?: readonly { readonly at: number; readonly ids: readonly EntityId[] }[];
}

/** What was tried on which words, for `--explain`. */
export interface Trace {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** null where the rule fired; else why it did not. */
  readonly rejected: string | null;
}

export type Collect = (trace: Trace) => void;

/** Called for each status that the words give, with the rule. */
export type Take = (status: Status, by: string) => void;
