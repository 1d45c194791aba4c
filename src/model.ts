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

/** What an agreement is. Readers give the kinds that say what it is for; the nouns alone remain for what others code. */
export const AGREEMENT_KINDS = [
  'ceasefire', 'peace', 'accord', 'declaration', 'exchange', 'truce', 'agreement', 'treaty', 'deal',
] as const; // prettier-ignore
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
  /** The headline in `text`, outside the body's spans; null where the text has none or the body begins with it. */
  readonly headline: Span | null;
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

// ---- Merged across articles: what `resolve` hands to `buildGraph` ----------------------------------------------

/** The sentence of an article that says so. Order of a list of these: article id, start, end, by. */
export interface Evidence extends Span {
  /** The article's id; `start`, `end` count in its `text`. */
  readonly article: string;
  /** The whole sentence that holds the span, as the article has it, white space folded. */
  readonly sentence: string;
  /** The rule that read it. */
  readonly by: string;
  /** Of a meeting or agreement: the status that this sentence gives it. */
  readonly status?: Status;
  /** The words of the span, where they are less than the sentence. */
  readonly quote?: string;
}

/**
 * Evidence in its order, each piece once: an array, or a list that makes its pieces when they are asked for, where
 * thousands of articles speak of one thing.
 */
export interface EvidenceList extends Iterable<Evidence> {
  readonly length: number;
}

/** An entity in a role of a meeting or agreement, with the sentences that put it there (at least one). */
export interface Role {
  readonly entity: EntityId;
  readonly evidence: readonly Evidence[];
}

/** Sources that contradict each other: two or more values, each with who says so. */
export interface Disagreement {
  readonly field: 'kind' | 'status' | 'date' | 'place' | 'participants' | 'mediators' | 'host' | 'parties';
  readonly values: readonly { readonly value: string; readonly evidence: readonly Evidence[] }[];
}

/** An office as articles give it. */
export interface ResolvedOffice {
  readonly title: string;
  /** The state or organization; null where no text says. */
  readonly of: EntityId | null;
  readonly former: boolean;
  /** The first and last date for which an article says so; null where none is dated. */
  readonly from: Edtf | null;
  readonly until: Edtf | null;
  readonly evidence: EvidenceList;
}

export interface ResolvedEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** [] for all but persons. */
  readonly offices: readonly ResolvedOffice[];
  /** Mediates at least one meeting or agreement. */
  readonly mediator: boolean;
  /** The state a place lies in; null for others or where unknown. */
  readonly state: EntityId | null;
  /** The sentences that say in which state; [] where the world's tables alone say so. */
  readonly stateEvidence: readonly Evidence[];
  /** One per mention, at least one. */
  readonly evidence: EvidenceList;
}

interface ResolvedEvent {
  readonly id: string;
  /** A person's own name for it (a decision); null lets the graph make one of kind, parties and date. */
  readonly label: string | null;
  /** The latest that the evidence supports. */
  readonly status: Status;
  readonly date: Edtf | null;
  readonly mediators: readonly Role[];
  /** How many independent sources report it: wire copies count once. */
  readonly sources: number;
  readonly disagreements: readonly Disagreement[];
  readonly evidence: readonly Evidence[];
}

export interface ResolvedMeeting extends ResolvedEvent {
  readonly kind: MeetingKind;
  readonly cameo: string;
  /** A place, or a state where that is all that is known. */
  readonly place: Role | null;
  readonly participants: readonly Role[];
  readonly hosts: readonly Role[];
}

export interface ResolvedAgreement extends ResolvedEvent {
  readonly kind: AgreementKind;
  readonly parties: readonly Role[];
}

/** A line of `articles.jsonl`: the article as read, what the viewer shows and `verify` checks. */
export interface ArticleRecord {
  readonly id: string;
  /** Of `text` in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: Edtf | null;
  readonly url: string | null;
  readonly text: string;
  readonly body: readonly (readonly [start: number, end: number])[];
}

/** An article as the graph lists it: without its text. */
export type ArticleHead = Omit<ArticleRecord, 'text' | 'body'>;

/** An office on a node: with the first few pieces of its evidence. */
export interface NodeOffice extends Omit<ResolvedOffice, 'evidence'> {
  readonly evidence: readonly Evidence[];
}

/** Everything that one graph is built from. Every role's entity is listed, every id is unique; order does not matter. */
export interface Resolved {
  readonly articles: readonly ArticleHead[];
  readonly entities: readonly ResolvedEntity[];
  readonly meetings: readonly ResolvedMeeting[];
  readonly agreements: readonly ResolvedAgreement[];
}

/** {@link Resolved} for sizes that memory can't hold: each list is made as it is walked. */
export interface ResolvedStream {
  /** In the order of their ids. */
  readonly articles: Iterable<ArticleHead>;
  /** Of all entities. */
  readonly names: Iterable<Pick<ResolvedEntity, 'id' | 'kind' | 'name'>>;
  readonly entities: Iterable<ResolvedEntity>;
  readonly meetings: Iterable<ResolvedMeeting>;
  readonly agreements: Iterable<ResolvedAgreement>;
}

// ---- The graph ------------------------------------------------------------------------------------------------

export const NODE_KINDS = [...ENTITY_KINDS, 'meeting', 'agreement'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const EDGE_KINDS = [
  'participated_in',
  'mediated',
  'hosted',
  'party_to',
  'represents',
  'held_in',
  'located_in',
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

interface NodeBase {
  readonly label: string;
  /** The position, laid out at build time, rounded to three decimals. */
  readonly x: number;
  readonly y: number;
  /** Ids of all articles that speak of it, sorted. */
  readonly articles: readonly string[];
  /** The first few; the rest is in `evidence.jsonl`. */
  readonly evidence: readonly Evidence[];
  /** How many pieces of evidence there are in all. */
  readonly evidenceCount: number;
}

export interface EntityNode extends NodeBase {
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** Present on whoever mediates at least one meeting or agreement. */
  readonly mediator?: true;
  /** Offices of which no text says where; the others are `represents` edges. Absent where there are none. */
  readonly offices?: readonly NodeOffice[];
}

export interface MeetingNode extends NodeBase {
  readonly kind: 'meeting';
  readonly meetingKind: MeetingKind;
  readonly cameo: string;
  readonly status: Status;
  readonly date: Edtf | null;
  readonly sources: number;
  readonly disagreements: readonly Disagreement[];
}

export interface AgreementNode extends NodeBase {
  readonly kind: 'agreement';
  readonly agreementKind: AgreementKind;
  readonly status: Status;
  readonly date: Edtf | null;
  readonly sources: number;
  readonly disagreements: readonly Disagreement[];
}

export type NodeAttributes = EntityNode | MeetingNode | AgreementNode;

export interface EdgeAttributes {
  readonly kind: EdgeKind;
  readonly evidence: readonly Evidence[];
  readonly evidenceCount: number;
  /** Of `represents`: the office, whether it is past, and from when to when articles say so. */
  readonly office?: string;
  readonly former?: true;
  readonly from?: Edtf;
  readonly until?: Edtf;
  /** Of `located_in`: the world's tables say so, no sentence. */
  readonly world?: true;
}

export interface GraphAttributes {
  /** The form of this file; raised when a reader of the old form could no longer read it. */
  readonly format: 1;
  readonly articles: readonly ArticleHead[];
}

/** A line of `evidence.jsonl`: what did not fit into `graph.json`, in order. */
export interface SpilledEvidence {
  /** A node's id or an edge's key. */
  readonly on: string;
  readonly evidence: Evidence;
}

/** What a graph that was touched up elsewhere differs in: positions to keep, names to decide upon. */
export interface ImportedChanges {
  readonly positions: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly renames: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Nodes of the file that the saved graph doesn't have. */
  readonly unknown: readonly string[];
}
