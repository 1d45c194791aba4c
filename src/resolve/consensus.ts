import type { Disagreement, Edtf, Evidence, Status } from '../model.js';
import { byCodeUnit } from '../order.js';
import type { Corpus } from './corpus.js';
import type { Report } from './reports.js';

/** Pieces of evidence that each value of a disagreement carries; the event itself has all. */
const SHOWN = 5;

/** How near to the end of its history a status is, among sentences of one day. */
const RANK: Readonly<Record<Status, number>> = {
  proposed: 0,
  planned: 1,
  cancelled: 2,
  denied: 3,
  ongoing: 4,
  held: 5,
};
/** Statuses that a plan leads to: a later plan speaks of another time, it takes nothing back. */
const ASSERTED: ReadonlySet<Status> = new Set<Status>(['held', 'ongoing']);
const TAKEN_BACK: ReadonlySet<Status> = new Set<Status>(['denied', 'cancelled']);

/** One value that some reports have. */
interface Vote<T> {
  readonly value: T;
  readonly reports: Report[];
  /** Independent sources. */
  readonly sources: Set<number>;
}

/** What the reports of one event say together. */
export class Consensus {
  readonly #corpus: Corpus;
  readonly #reports: readonly Report[];
  readonly #source: Int32Array;

  /**
   * @param reports in order of their articles, at least one
   * @param source of each article: the first of its near copies
   */
  constructor(corpus: Corpus, reports: readonly Report[], source: Int32Array) {
    this.#corpus = corpus;
    this.#reports = reports;
    this.#source = source;
  }

  /** Independent sources: copies count once. */
  get sources(): number {
    return new Set(this.#reports.map(({ article }) => this.#source[article]!)).size;
  }

  /** By publication, what is undated first. */
  #chronological(): Report[] {
    const day = (report: Report): number => {
      const { first } = this.#corpus.published(report.article);
      return Number.isNaN(first) ? -Infinity : first;
    };
    return [...this.#reports].sort((a, b) => {
      const [x, y] = [day(a), day(b)];
      return x === y ? RANK[a.event.status] - RANK[b.event.status] || a.article - b.article : x - y;
    });
  }

  /** The report that first told of it. */
  get first(): Report {
    const dated = this.#chronological().filter(({ article }) => !Number.isNaN(this.#corpus.published(article).first));
    return dated[0] ?? this.#reports[0]!;
  }

  /** The latest that the evidence supports: a plan after the event speaks of the past, a denial counts. */
  status(): Status {
    let status: Status | null = null;
    for (const { event } of this.#chronological())
      if (status === null || !ASSERTED.has(status) || ASSERTED.has(event.status) || TAKEN_BACK.has(event.status))
        // What is over isn't under way any more.
        status = status === 'held' && event.status === 'ongoing' ? status : event.status;
    return status ?? 'planned';
  }

  #votes<T>(value: (report: Report) => T | null, key: (value: T) => string): Vote<T>[] {
    const votes = new Map<string, Vote<T>>();
    for (const report of this.#reports) {
      const said = value(report);
      if (said === null) continue;
      let vote = votes.get(key(said));
      if (vote === undefined) votes.set(key(said), (vote = { value: said, reports: [], sources: new Set() }));
      vote.reports.push(report);
      vote.sources.add(this.#source[report.article]!);
    }
    return [...votes.values()];
  }

  /** What most sources say; between equals what was published nearest to the event, then first. */
  #choose<T>(votes: readonly Vote<T>[], prefer: (value: T) => number): T | null {
    const distance = (vote: Vote<T>): number => {
      let least = Infinity;
      for (const { article, days } of vote.reports) {
        const { first } = this.#corpus.published(article);
        const at = days?.last ?? this.#anchor();
        if (!Number.isNaN(first) && first >= at) least = Math.min(least, first - at);
      }
      return least;
    };
    const sorted = votes
      .map((vote) => ({ vote, preference: prefer(vote.value), distance: distance(vote) }))
      .sort(
        (a, b) =>
          b.preference - a.preference ||
          b.vote.sources.size - a.vote.sources.size ||
          (a.distance === b.distance ? 0 : a.distance - b.distance) ||
          a.vote.reports[0]!.article - b.vote.reports[0]!.article,
      );
    return sorted[0]?.vote.value ?? null;
  }

  #anchor(): number {
    for (const { days } of this.#reports) if (days !== null) return days.last;
    return -Infinity;
  }

  /** The date: as exact as some source has it; a stretch of days that a source gives whole before one day of it. */
  date(): Edtf | null {
    const votes = this.#votes(
      ({ event }) => event.date,
      (date) => date,
    );
    // Plans that came to nothing else don't date what took place.
    const done = votes.filter(({ reports }) => reports.some(({ event }) => ASSERTED.has(event.status)));
    const pool = done.some(({ reports }) => reports.some(({ days }) => days !== null)) ? done : votes;
    const precision = (vote: Vote<Edtf>): number => {
      const days = vote.reports[0]!.days;
      if (days === null) return -4000;
      const length = days.last - days.first;
      if (!Number.isFinite(length)) return -20;
      // Up to a fortnight a stretch is what talks took, beyond it a date that isn't known better.
      const sure = /[?%~]/u.test(vote.value) ? 5 : 0;
      return length <= 13 ? -sure : -length;
    };
    const stretch = (vote: Vote<Edtf>): number => {
      const days = vote.reports[0]!.days;
      return days !== null && vote.value.includes('/') && days.last - days.first <= 13 && days.last > days.first
        ? 1
        : 0;
    };
    const best = Math.max(...pool.map(precision));
    const precise = pool.filter((vote) => precision(vote) === best);
    const whole = precise.filter((vote) => stretch(vote) === 1);
    return this.#choose(whole.length > 0 ? whole : precise, () => 0);
  }

  place(): string | null {
    const votes = this.#votes(
      ({ place }) => place,
      (place) => place,
    );
    return this.#choose(votes, (place) => (place.startsWith('state:') ? 0 : 1));
  }

  /** The kind that most sources give it; the generic word yields to any other. */
  kind<K extends string>(kinds: readonly K[], generic: K): K {
    const votes = this.#votes<K>(
      ({ event }) => kinds.find((kind) => kind === event.kind) ?? null,
      (kind) => kind,
    );
    return this.#choose(votes, (kind) => (kind === generic ? 0 : 1)) ?? generic;
  }

  /** Where reports contradict each other, with who says which. */
  disagreements(): Disagreement[] {
    const found: Disagreement[] = [];
    const add = <T>(field: Disagreement['field'], votes: readonly Vote<T>[], name: (value: T) => string): void => {
      if (votes.length < 2) return;
      found.push({
        field,
        values: votes
          .map(({ value, reports }) => ({ value: name(value), evidence: this.#evidence(reports) }))
          .sort((a, b) => byCodeUnit(a.value, b.value)),
      });
    };
    const dates = this.#votes(
      ({ event, days }) => (days === null ? null : event.date),
      (date) => date,
    );
    add(
      'date',
      excluding(dates, ({ reports: [a] }, { reports: [b] }) => disjoint(a!, b!)),
      (date) => date,
    );
    const places = this.#votes(
      ({ place }) => place,
      (place) => place,
    );
    add(
      'place',
      excluding(places, (a, b) => {
        const [one, other] = [a.reports[0]!, b.reports[0]!];
        const within = one.place === other.placeState || other.place === one.placeState;
        return one.place !== other.place && !within;
      }),
      (place) => place,
    );
    const statuses = this.#votes<Status>(
      ({ event }) => event.status,
      (status) => status,
    );
    const denied = statuses.some(({ value }) => value === 'denied');
    const asserted = statuses.some(({ value }) => ASSERTED.has(value));
    if (denied && asserted)
      add(
        'status',
        statuses.filter(({ value }) => value === 'denied' || ASSERTED.has(value)),
        (status) => status,
      );
    return found;
  }

  #evidence(reports: readonly Report[]): Evidence[] {
    return reports.slice(0, SHOWN).map(({ article, event }) => this.#corpus.evidence(article, event.says[0]!));
  }
}

/** Values that exclude some other value. */
function excluding<T>(votes: readonly Vote<T>[], exclude: (a: Vote<T>, b: Vote<T>) => boolean): Vote<T>[] {
  return votes.filter((vote) => votes.some((other) => other !== vote && exclude(vote, other)));
}

function disjoint(a: Report, b: Report): boolean {
  return a.days !== null && b.days !== null && (a.days.first > b.days.last || b.days.first > a.days.last);
}
