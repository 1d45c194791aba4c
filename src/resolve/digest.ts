import { createHash } from 'node:crypto';
import type {
  AgreementKind,
  ArticleHead,
  ArticleRecord,
  Edtf,
  EntityKind,
  Evidence,
  Extract,
  MeetingKind,
  Span,
  Status,
} from '../model.js';

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
  /** The state a place lies in. */
  readonly state: string | null;
  readonly offices: readonly {
    readonly title: string;
    readonly of: string | null;
    readonly former: boolean;
    readonly say: Say;
  }[];
  readonly says: readonly Say[];
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
  const says = new Map<string, Say[]>();
  for (const mention of extract.mentions) {
    const list = says.get(mention.entity);
    if (list) list.push(say(mention, mention.by));
    else says.set(mention.entity, [say(mention, mention.by)]);
  }
  const events = (list: Extract['meetings'][number]['evidence']): SayStatus[] =>
    list.map((evidence) => [...say(evidence, evidence.by), evidence.status]);
  const { text: _text, body: _body, ...head } = record;
  return {
    head,
    entities: extract.entities
      .filter((entity) => says.has(entity.id))
      .map((entity) => ({
        id: entity.id,
        kind: entity.kind,
        name: entity.name,
        aliases: entity.aliases,
        state: entity.state,
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

/** The evidence that a {@link Say} stands for. */
export function evidenceOf(digest: Digest, say: Say | SayStatus): Evidence {
  const [start, end, sentence, rule] = say;
  const status = say[4];
  const base = {
    article: digest.head.id,
    start,
    end,
    sentence: digest.sentences[sentence] ?? '',
    by: digest.rules[rule] ?? '',
  };
  return status === undefined ? base : { ...base, status };
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

/** Gives equal strings one number. */
class Interner {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();

  index(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.values.length;
      this.values.push(value);
      this.#numbers.set(value, number);
    }
    return number;
  }
}

/** Take back what {@link digest} wrote as JSON: from a worker, or from the cache, which checks form and sums. */
export function parseDigest(text: string): Digest {
  return JSON.parse(text) as Digest;
}
