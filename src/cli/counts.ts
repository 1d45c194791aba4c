import { ENTITY_KINDS, STATUSES, type Disagreement, type ResolvedStream } from '../model.js';
import type { Report } from './report.js';

/** Counts what passes on its way into the graph. */
export class Counts {
  readonly #entities = new Map<string, number>(ENTITY_KINDS.map((kind) => [kind, 0]));
  readonly #meetings = new Map<string, number>(STATUSES.map((status) => [status, 0]));
  #mediators = 0;
  #agreements = 0;
  #disagreements = 0;

  /** The same lists; each is counted as it is walked, which must be once. */
  of(resolved: ResolvedStream): ResolvedStream {
    const disagree = ({ disagreements }: { readonly disagreements: readonly Disagreement[] }): void => {
      this.#disagreements += disagreements.length;
    };
    return {
      articles: resolved.articles,
      names: resolved.names,
      entities: each(resolved.entities, ({ kind, mediator }) => {
        this.#entities.set(kind, (this.#entities.get(kind) ?? 0) + 1);
        if (mediator) this.#mediators++;
      }),
      meetings: each(resolved.meetings, (meeting) => {
        this.#meetings.set(meeting.status, (this.#meetings.get(meeting.status) ?? 0) + 1);
        disagree(meeting);
      }),
      agreements: each(resolved.agreements, (agreement) => {
        this.#agreements++;
        disagree(agreement);
      }),
    };
  }

  found(): Pick<Report, 'entities' | 'mediators' | 'meetings' | 'agreements' | 'disagreements'> {
    const some = (counts: ReadonlyMap<string, number>): Record<string, number> =>
      Object.fromEntries([...counts].filter(([, count]) => count > 0));
    return {
      entities: some(this.#entities),
      mediators: this.#mediators,
      meetings: some(this.#meetings),
      agreements: this.#agreements,
      disagreements: this.#disagreements,
    };
  }
}

function each<T>(values: Iterable<T>, look: (value: T) => void): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const value of values) {
        look(value);
        yield value;
      }
    },
  };
}
