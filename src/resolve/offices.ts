import type { ResolvedOffice } from '../model.js';
import { byCodeUnit } from '../order.js';
import type { Corpus } from './corpus.js';
import type { Say } from './digest.js';
import type { EntityOf } from './reports.js';
import { Says } from './says.js';

/**
 * The offices that articles give a person: one for each title and state or organization, with the first and last date of
 * publication that says so.
 *
 * @param occurrences of the person, in order
 */
export function resolveOffices(corpus: Corpus, occurrences: readonly number[], entityOf: EntityOf): ResolvedOffice[] {
  const offices = new Map<string, Statement>();
  for (const occurrence of occurrences) {
    const article = corpus.articleOf(occurrence);
    for (const { title, of: local, former, say } of corpus.offices(occurrence)) {
      const of = local === null ? null : entityOf(article, local);
      const key = `${title.toLowerCase()}\t${of ?? ''}\t${former ? 'former' : ''}`;
      let office = offices.get(key);
      if (office === undefined) offices.set(key, (office = { title, of, former, says: [], from: null, until: null }));
      office.says.push([article, say]);
      if (corpus.date(article) === null) continue;
      if (office.from === null || starts(corpus, article) < starts(corpus, office.from)) office.from = article;
      if (office.until === null || starts(corpus, article) > starts(corpus, office.until)) office.until = article;
    }
  }
  const published = (article: number | null): string | null => (article === null ? null : corpus.date(article));
  return [...offices]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, { title, of, former, says, from, until }]) => ({
      title,
      of,
      former,
      from: published(from),
      until: published(until),
      evidence: new Says(corpus, says),
    }));
}

interface Statement {
  readonly title: string;
  readonly of: string | null;
  readonly former: boolean;
  readonly says: (readonly [article: number, say: Say])[];
  /** Articles. */
  from: number | null;
  until: number | null;
}

/** A date without a year tells nothing and stands behind all others. */
function starts(corpus: Corpus, article: number): number {
  const { first } = corpus.published(article);
  return Number.isNaN(first) ? Infinity : first;
}
