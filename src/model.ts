/**
 * Every type that one stage hands on to the next. Imports nothing.
 *
 * Spans count UTF-16 code units of the article's `text`, end excluded. Dates are EDTF (ISO 8601-2).
 * What a text does not tell is `null`, never an empty string or a guess.
 */

/** A stretch of an article's `text`; `end` is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const ENTITY_KINDS = ['person', 'state', 'organization', 'place'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const MEETING_KINDS = ['call', 'visit', 'meeting', 'summit', 'talks'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const STATUSES = ['held', 'ongoing', 'planned', 'proposed', 'cancelled', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** What an agreement is: the noun that names it. */
export const AGREEMENT_KINDS = ['ceasefire', 'truce', 'accord', 'agreement', 'treaty', 'deal'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** An EDTF expression: `2022-11-07`, `2022-11-07?`, `2022-07-16/2022-07-31`, `2020-23`, `XXXX-07-16`. */
export type Edtf = string;

/** `person:ana-duarte`, `state:PRT`, `organization:african-union`, `place:lisbon`. */
export type EntityId = string;

/** Where the date of publication was read: in the text, or in the page's metadata. */
export type PublishedEvidence = Span | { readonly metadata: string; readonly value: string };

/** Why a stretch of the page was left out of the article's body. */
export interface Cut extends Span {
  readonly reason: string;
}

/** One article as read. `text` never changes after this; every later offset counts in it. */
export interface Article {
  /** The path relative to the INPUT that led to it, or the record's own id. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
  readonly published: Edtf | null;
  readonly publishedEvidence: PublishedEvidence | null;
  /** ISO 639-1, or null where it can't be told. */
  readonly language: string | null;
  readonly text: string;
  /** The spans of `text` that are the article, in order, not overlapping; all else is page furniture. */
  readonly body: readonly (readonly [start: number, end: number])[];
  /** What was cut and why, in order; not part of `extract`'s record. */
  readonly cuts: readonly Cut[];
}

/** An input that could not be read. */
export interface Skip {
  readonly source: string;
  /** 1-based, where the source has lines. */
  readonly line: number | null;
  readonly reason: string;
}

/** A name, or a resolved pronoun or description, that refers to an entity. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  readonly entity: EntityId;
  /** The rule that made it. */
  readonly by: string;
  /** A pronoun or a description ("the two leaders"), not a name. */
  readonly resolved?: true;
  /** A capital or seat of power that stands for its state. */
  readonly metonym?: true;
}

/** An office a text gives somebody. */
export interface Office {
  readonly title: string;
  readonly of: EntityId | null;
  readonly former: boolean;
  /** Where the text says so: title and name together. */
  readonly evidence: Span;
}

export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** [] for all but persons. */
  readonly offices: readonly Office[];
  /** Mediates at least one meeting or agreement of this article. */
  readonly mediator: boolean;
  /** The state a place lies in (world knowledge or text); null for others or where unknown. */
  readonly state: EntityId | null;
}

/** A sentence (or the part of it) that says so, what it says of the status, and the rule that read it. */
export interface MeetingEvidence extends Span {
  readonly status: Status;
  readonly by: string;
}

export interface Meeting {
  /** `m1`, `m2` … in text order within the article. */
  readonly id: string;
  readonly kind: MeetingKind;
  /** CAMEO code of the meeting spoken of: 036, 039–046. */
  readonly cameo: string;
  readonly status: Status;
  readonly date: Edtf | null;
  /** The words the date was read from. */
  readonly dateEvidence: Span | null;
  readonly place: EntityId | null;
  readonly placeName: string | null;
  readonly placeState: EntityId | null;
  readonly participants: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly host: EntityId | null;
  /** In text order, at least one. */
  readonly evidence: readonly MeetingEvidence[];
}

export interface Agreement {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly status: Status;
  readonly date: Edtf | null;
  readonly dateEvidence: Span | null;
  readonly parties: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly evidence: readonly MeetingEvidence[];
}

/** What one article says, before anything is merged across articles: `parley extract`'s record. */
export interface Extract extends Omit<Article, 'cuts'> {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly meetings: readonly Meeting[];
  readonly agreements: readonly Agreement[];
}
