/**
 * Resolving by itself, on what a faultless reader would make of made news: how long it takes as the archive grows, and
 * how right it is where it is known who is who and which meeting is which.
 *
 *     npm run bench -- resolve [articles …]        (3,000 and 30,000 unless told)
 */
import { Corpus, resolveStream } from '../../src/resolve/index.js';
import { loadNicknames } from '../../src/knowledge/nicknames.js';
import { bcubed, wrongMerges } from '../gold/resolution/score.js';
import { digestOf, StateFinder } from './made-digests.js';
import { MadeWorld } from './made-world.js';
import { makeNews } from './news.js';

interface Truth {
  /** Of each mention and of each report, whom or what it means. */
  readonly people: Map<string, string>;
  readonly meetings: Map<string, string>;
}

/** The mention of a person at a place in an article, the report of a meeting likewise. */
const at = (article: string, start: number): string => `${article} ${String(start)}`;

function read(articles: number): { readonly corpus: Corpus; readonly truth: Truth } {
  const corpus = new Corpus();
  const truth: Truth = { people: new Map(), meetings: new Map() };
  const states = new StateFinder(new MadeWorld(1));
  for (const article of makeNews(articles)) {
    corpus.add(digestOf(article, states));
    for (const { person, name } of article.people)
      truth.people.set(at(article.id, article.text.indexOf(name)), String(person.number));
    for (const { event, sentence } of article.told)
      truth.meetings.set(at(article.id, article.text.indexOf(sentence)), String(event.number));
  }
  return { corpus, truth };
}

/** Run it and print it. @param sizes numbers of articles, rising */
export function resolution(sizes: readonly number[]): void {
  const nicknames = loadNicknames();
  let smallest: { readonly articles: number; readonly seconds: number } | null = null;
  for (const articles of sizes) {
    const { corpus, truth } = read(articles);
    const before = process.cpuUsage();
    const { resolved } = resolveStream(corpus, { nicknames });
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const people = new Map<string, string>();
    for (const { id, kind, evidence } of resolved.entities)
      if (kind === 'person') for (const { article, start } of evidence) people.set(at(article, start), id);
    const meetings = new Map<string, string>();
    for (const { id, evidence } of resolved.meetings)
      for (const { article, start } of evidence) meetings.set(at(article, start), id);
    console.log(
      `${articles} articles: ${seconds.toFixed(1)} s of CPU; people B³ F1 ${bcubed(truth.people, people).f1.toFixed(4)}, ` +
        `${wrongMerges(truth.people, people).length} of ${new Set(truth.people.values()).size} wrongly merged (of one name and state, as a rule); ` +
        `meetings B³ F1 ${bcubed(truth.meetings, meetings).f1.toFixed(4)}, ${wrongMerges(truth.meetings, meetings).length} wrongly merged`,
    );
    if (smallest !== null)
      console.log(
        `${articles} take ${(seconds / smallest.seconds).toFixed(1)} times what ${smallest.articles} take (${(articles / smallest.articles).toFixed(1)} times the articles)`,
      );
    smallest ??= { articles, seconds };
  }
}
