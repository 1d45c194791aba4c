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

/** All reports of meetings, in the order of articles and of their text. */
export function meetingReports(corpus: Corpus, world: World): Report<DigestMeeting>[] {
  const reports: Report<DigestMeeting>[] = [];
  for (let article = 0; article < corpus.articles; article++)
    for (const [index, event] of corpus.meetings(article).entries()) {
      const place = event.place === null ? null : world.entityOf(article, event.place);
      const placeState = event.placeState ?? (place === null ? null : (world.affiliations(place)[0] ?? null));
      const helpers = event.host === null ? event.mediators : [...event.mediators, event.host];
      reports.push({
        article,
        // Fetched when asked for: memory would not hold a million of them.
        get event() {
          return corpus.meetings(article)[index]!;
        },
        status: event.status,
        part: event.part,
        family: FAMILIES.get(event.kind) ?? 'meeting',
        days: daysOf(event.date),
        sides: sidesOf(article, event.participants, world),
        helpers: sidesOf(article, helpers, world),
        place: place ?? placeState,
        placeState,
      });
    }
  return reports;
}

/** All reports of agreements, likewise. */
export function agreementReports(corpus: Corpus, world: World): Report<DigestAgreement>[] {
  const reports: Report<DigestAgreement>[] = [];
  for (let article = 0; article < corpus.articles; article++)
    for (const [index, event] of corpus.agreements(article).entries())
      reports.push({
        article,
        get event() {
          return corpus.agreements(article)[index]!;
        },
        status: event.status,
        part: null,
        family: FAMILIES.get(event.kind) ?? event.kind,
        days: daysOf(event.date),
        sides: sidesOf(article, event.parties, world),
        helpers: sidesOf(article, event.mediators, world),
        place: null,
        placeState: null,
      });
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
