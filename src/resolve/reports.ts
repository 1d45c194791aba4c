import { daysOf, type Days } from '../edtf.js';
import type { Status } from '../model.js';
import type { Corpus } from './corpus.js';
import type { DayPart } from './day-parts.js';
import type { DigestAgreement, DigestMeeting } from './digest.js';

/** Nobody is named for this side. Most are states: one set for all. */
const NOBODY: ReadonlySet<string> = new Set<string>();

/** What one article says of one meeting or agreement, in terms of the graph's entities. */
export interface Report<T extends DigestMeeting | DigestAgreement = DigestMeeting | DigestAgreement> {
  readonly article: number;
  readonly event: T;
  readonly status: Status;
  readonly kind: T['kind'];
  /** Of a meeting, the part of the day that the sentence tells. */
  readonly part: DayPart | null;
  /** Kinds that may be one event share it: a call is nothing else, a visit may be talks. */
  readonly family: string;
  /** The days that its date may mean; null where the text tells none, or no year. */
  readonly days: Days | null;
  /** The state, organization or (where nothing tells) person for whom a participant stands → the people named for it. */
  readonly sides: ReadonlyMap<string, ReadonlySet<string>>;
  /** The sides of mediators and hosts, likewise. */
  readonly helpers: ReadonlyMap<string, ReadonlySet<string>>;
  /** A place or state of the graph. */
  readonly place: string | null;
  /** The state that it lies in. */
  readonly placeState: string | null;
  /** Without its sides, which nobody asks for once it is known what it is a report of. */
  settled: () => Report<T>;
}

/** The graph's id of an article's entity; null where nothing in the text names it, or a person rejected it. */
export type EntityOf = (article: number, local: string) => string | null;

export interface World {
  readonly entityOf: EntityOf;
  /** The states and organizations that a person or place of the graph stands for, strongest first. */
  readonly affiliations: (id: string) => readonly string[];
}

const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['call', 'call'],
  ['ceasefire', 'truce'],
  ['truce', 'truce'],
  ['treaty', 'accord'],
  ['accord', 'accord'],
  ['agreement', 'accord'],
  ['deal', 'accord'],
  ['peace', 'accord'],
  ['declaration', 'accord'],
  ['exchange', 'exchange'],
]);

const NO_SIDES: Report['sides'] = new Map<string, ReadonlySet<string>>();

/** A report whose event is fetched when asked for: memory would not hold a million of them. */
class Fetched<T extends DigestMeeting | DigestAgreement> implements Report<T> {
  readonly article: number;
  readonly status: Status;
  readonly kind: T['kind'];
  readonly part: DayPart | null;
  readonly family: string;
  readonly days: Days | null;
  readonly sides: Report['sides'];
  readonly helpers: Report['helpers'];
  readonly place: string | null;
  readonly placeState: string | null;
  readonly #events: (article: number) => readonly T[];
  readonly #index: number;

  constructor(said: Omit<Report<T>, 'event' | 'settled'>, events: (article: number) => readonly T[], index: number) {
    this.article = said.article;
    this.status = said.status;
    this.kind = said.kind;
    this.part = said.part;
    this.family = said.family;
    this.days = said.days;
    this.sides = said.sides;
    this.helpers = said.helpers;
    this.place = said.place;
    this.placeState = said.placeState;
    this.#events = events;
    this.#index = index;
  }

  get event(): T {
    return this.#events(this.article)[this.#index]!;
  }

  settled(): Report<T> {
    const { article, status, kind, part, family, days, place, placeState } = this;
    const rest = { article, status, kind, part, family, days, place, placeState, sides: NO_SIDES, helpers: NO_SIDES };
    return new Fetched<T>(rest, this.#events, this.#index);
  }
}

/** All reports of meetings, in the order of articles and of their text. */
export function meetingReports(corpus: Corpus, world: World): Report<DigestMeeting>[] {
  const meetings = (article: number): readonly DigestMeeting[] => corpus.meetings(article);
  const reports: Report<DigestMeeting>[] = [];
  for (let article = 0; article < corpus.articles; article++)
    for (const [index, event] of corpus.meetings(article).entries()) {
      const place = event.place === null ? null : world.entityOf(article, event.place);
      const placeState = event.placeState ?? (place === null ? null : (world.affiliations(place)[0] ?? null));
      const helpers = event.host === null ? event.mediators : [...event.mediators, event.host];
      const said = {
        article,
        status: event.status,
        kind: event.kind,
        part: event.part,
        family: FAMILIES.get(event.kind) ?? 'meeting',
        days: daysOfMeeting(event),
        sides: sidesOf(article, event.participants, world),
        helpers: sidesOf(article, helpers, world),
        place: place ?? placeState,
        placeState,
      };
      reports.push(new Fetched(said, meetings, index));
    }
  return reports;
}

/** Talks under way on a day began on it or a few days before: a round of them is told of day by day. */
const UNDER_WAY_DAYS = 6;

function daysOfMeeting({ date, status, kind }: DigestMeeting): Days | null {
  const days = daysOf(date);
  return days !== null && status === 'ongoing' && kind === 'talks' && days.first === days.last
    ? { ...days, first: days.first - UNDER_WAY_DAYS }
    : days;
}

/** All reports of agreements, likewise. */
export function agreementReports(corpus: Corpus, world: World): Report<DigestAgreement>[] {
  const agreements = (article: number): readonly DigestAgreement[] => corpus.agreements(article);
  const reports: Report<DigestAgreement>[] = [];
  for (let article = 0; article < corpus.articles; article++)
    for (const [index, event] of corpus.agreements(article).entries()) {
      const said = {
        article,
        status: event.status,
        kind: event.kind,
        part: null,
        family: FAMILIES.get(event.kind) ?? event.kind,
        days: daysOf(event.date),
        sides: sidesOf(article, event.parties, world),
        helpers: sidesOf(article, event.mediators, world),
        place: null,
        placeState: null,
      };
      reports.push(new Fetched(said, agreements, index));
    }
  return reports;
}

function sidesOf(article: number, locals: readonly string[], world: World): ReadonlyMap<string, ReadonlySet<string>> {
  const sides = new Map<string, ReadonlySet<string>>();
  for (const local of locals) {
    const id = world.entityOf(article, local);
    if (id === null) continue;
    const person = id.startsWith('person:');
    const side = person ? (world.affiliations(id)[0] ?? id) : id;
    const people = sides.get(side);
    if (person) sides.set(side, people === undefined ? new Set([id]) : new Set([...people, id]));
    else if (people === undefined) sides.set(side, NOBODY);
  }
  return sides;
}
