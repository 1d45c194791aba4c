import { createHash } from 'node:crypto';
import type {
  AgreementKind,
  ArticleHead,
  ArticleRecord,
  Edtf,
  EntityKind,
  Extract,
  MeetingKind,
  Mention,
  Span,
  Status,
} from '../model.js';
import { dayPart, type DayPart } from './day-parts.js';
import { digestForm } from './digest-form.js';
import { Interner } from './ints.js';
import { fingerprint } from './sources.js';

/** Where an article says something: span, the sentence (index into the digest's list), the rule (likewise). */
export type Say = readonly [start: number, end: number, sentence: number, rule: number];

/** A {@link Say} of a meeting or agreement, with the status this sentence gives it. */
export type SayStatus = readonly [...Say, status: Status];

export interface DigestEntity {
  /** The id within the article. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The state a place lies in; the state or organization whose a person is called: "Kenya's Ana Duarte". */
  readonly state: string | null;
  readonly offices: readonly {
    readonly title: string;
    readonly of: string | null;
    readonly former: boolean;
    readonly say: Say;
  }[];
  /** Its mentions in text order, each four numbers on from the last: a {@link Say}. */
  readonly says: readonly number[];
}

interface DigestEvent {
  readonly status: Status;
  readonly date: Edtf | null;
  /** Entity ids within the article. */
  readonly mediators: readonly string[];
  readonly says: readonly SayStatus[];
}

export interface DigestMeeting extends DigestEvent {
  readonly kind: MeetingKind;
  readonly cameo: string;
  /** Part of the day that the sentence tells, where it tells one. */
  readonly part: DayPart | null;
  readonly place: string | null;
  readonly placeState: string | null;
  readonly participants: readonly string[];
  readonly host: string | null;
}

export interface DigestAgreement extends DigestEvent {
  readonly kind: AgreementKind;
  readonly parties: readonly string[];
}

/**
 * What resolving needs of one article: its record without the text, each sentence that says something once.
 * Plain JSON, so that it travels between threads and lies in the cache as it is.
 */
export interface Digest {
  readonly head: ArticleHead;
  /** What near copies of the article's body share, see `sources.ts`. */
  readonly fingerprint: readonly number[];
  readonly sentences: readonly string[];
  readonly rules: readonly string[];
  readonly entities: readonly DigestEntity[];
  readonly meetings: readonly DigestMeeting[];
  readonly agreements: readonly DigestAgreement[];
}

/** The line of `articles.jsonl` for an article as extracted. */
export function articleRecord(extract: Extract): ArticleRecord {
  const { id, title, publisher, published, url, text, body } = extract;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { id, sha256, title, publisher, published, url, text, body };
}

/**
 * Keep of an article what resolving needs.
 *
 * @param sentences of `extract.text`, in order, not overlapping
 * @param record the article's line of `articles.jsonl`
 */
export function digest(extract: Extract, sentences: readonly Span[], record: ArticleRecord): Digest {
  const kept = new Interner();
  const rules = new Interner();
  const say = (span: Span, by: string): Say => {
    const sentence = sentenceAround(sentences, span);
    return [span.start, span.end, kept.index(fold(extract.text.slice(sentence.start, sentence.end))), rules.index(by)];
  };
  const says = new Map<string, number[]>();
  for (const mention of extract.mentions) {
    const list = says.get(mention.entity);
    if (list) list.push(...say(mention, mention.by));
    else says.set(mention.entity, [...say(mention, mention.by)]);
  }
  // Whom an office or a meeting names without a mention of its own ("the Kenyan minister") has that sentence as evidence.
  const unnamed = (id: string | null, span: Span, by: string): void => {
    if (id !== null && !says.has(id)) says.set(id, [...say(span, by)]);
  };
  for (const entity of extract.entities)
    if (says.has(entity.id)) for (const office of entity.offices) unnamed(office.of, office.evidence, 'office');
  for (const { participants, mediators, host, place, placeState, evidence } of extract.meetings)
    for (const id of [...participants, ...mediators, host, place, placeState])
      if (evidence[0] !== undefined) unnamed(id, evidence[0], evidence[0].by);
  for (const { parties, mediators, evidence } of extract.agreements)
    for (const id of [...parties, ...mediators])
      if (evidence[0] !== undefined) unnamed(id, evidence[0], evidence[0].by);
  const owners = ownersOf(extract);
  const events = (list: Extract['meetings'][number]['evidence']): SayStatus[] =>
    list.map((evidence) => [...say(evidence, evidence.by), evidence.status]);
  const { text, body, ...head } = record;
  return {
    head,
    fingerprint: fingerprint(body.map(([start, end]) => text.slice(start, end)).join('\n')),
    entities: extract.entities
      .filter((entity) => says.has(entity.id))
      .map((entity) => ({
        id: entity.id,
        kind: entity.kind,
        name: entity.name,
        aliases: entity.aliases,
        state: entity.state ?? owners.get(entity.id) ?? null,
        offices: entity.offices.map(({ title, of, former, evidence }) => ({
          title,
          of,
          former,
          say: say(evidence, 'office'),
        })),
        says: says.get(entity.id) ?? [],
      })),
    meetings: extract.meetings.map((meeting) => ({
      kind: meeting.kind,
      cameo: meeting.cameo,
      status: meeting.status,
      date: meeting.date,
      part: dayPart(meeting.evidence.map((evidence) => extract.text.slice(evidence.start, evidence.end))),
      place: meeting.place,
      placeState: meeting.placeState,
      participants: meeting.participants,
      mediators: meeting.mediators,
      host: meeting.host,
      says: events(meeting.evidence),
    })),
    agreements: extract.agreements.map((agreement) => ({
      kind: agreement.kind,
      status: agreement.status,
      date: agreement.date,
      parties: agreement.parties,
      mediators: agreement.mediators,
      says: events(agreement.evidence),
    })),
    sentences: kept.values,
    rules: rules.values,
  };
}

/** Between the names: "Kenya's Ana Duarte", "Ana Duarte of the United Nations". */
const OWNS = /^['’]s? $/u;
const OWNED_BY = /^ of (?:the )?$/u;

/** By person the state or organization whose they are called in passing, without an office. */
function ownersOf({ mentions, text }: Extract): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const owns = ({ kind }: Mention): boolean => kind === 'state' || kind === 'organization';
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || next.start - mention.end > 8) return;
    const between = text.slice(mention.end, next.start);
    const [owner, person] = OWNS.test(between) ? [mention, next] : OWNED_BY.test(between) ? [next, mention] : [];
    if (owner === undefined || person === undefined || !owns(owner) || person.kind !== 'person') return;
    if (person.resolved !== true && !owners.has(person.entity)) owners.set(person.entity, owner.entity);
  });
  return owners;
}

/** White space folded, so that a sentence stands on one line. */
function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The sentence that holds the start of the span, or the span itself where none does. */
function sentenceAround(sentences: readonly Span[], span: Span): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.start <= span.start ? sentence : span;
}

/**
 * Take back what {@link digest} wrote as JSON, from a thread or from the cache.
 *
 * @returns null where it is no digest, or one that points at what it doesn't hold
 */
export function parseDigest(text: string): Digest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isDigest(value) ? value : null;
}

function isDigest(value: unknown): value is Digest {
  if (digestForm(value) !== null) return false;
  // Its form is a digest's; what is left to check is that sentences and rules are there to which it points.
  const { sentences, rules, entities, meetings, agreements } = value as Digest;
  const points = (say: readonly (number | string)[], from: number): boolean =>
    Number(say[from + 2]) < sentences.length && Number(say[from + 3]) < rules.length;
  return (
    entities.every(
      ({ says, offices }) =>
        says.every((_, at) => at % 4 !== 0 || points(says, at)) && offices.every(({ say }) => points(say, 0)),
    ) && [...meetings, ...agreements].every(({ says }) => says.length > 0 && says.every((say) => points(say, 0)))
  );
}
