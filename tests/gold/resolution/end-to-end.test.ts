import { createHash } from 'node:crypto';
import { extractWithSentences } from '../../../src/extract/index.js';
import { loadKnowledge } from '../../../src/knowledge/index.js';
import type { Article } from '../../../src/model.js';
import { digest, resolve, type Digest } from '../../../src/resolve/index.js';
import { goldArticles, goldClusters, type GoldArticle } from './by-hand.js';
import { bcubed, wrongMerges } from './score.js';

// From the articles' text to the graph: what extraction misses or gets wrong counts against the clusters too.
const knowledge = loadKnowledge();
const clusters = goldClusters();

function article({ id, url, title, publisher, published, text }: GoldArticle): Article {
  const read = { authors: [], agencies: [], publishedEvidence: null, language: 'en', headline: null, body: [[0, text.length]] as const, cuts: [] };
  return { id, url, title, publisher, published, text, ...read };
}

function digestOf(gold: GoldArticle): Digest {
  const { extract, sentences } = extractWithSentences(article(gold), knowledge);
  const { id, title, publisher, published, url, text, body } = extract;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return digest(extract, sentences, { id, sha256, title, publisher, published, url, text, body });
}

test('people and meetings of the articles, from text to clusters', () => {
  const articles = goldArticles();
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const { resolved } = resolve(articles.map(digestOf), { nicknames: knowledge.nicknames });

  const names = resolved.entities
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ id, evidence }) => [...evidence].map((piece) => ({ id, ...piece })));
  const byArticle = new Map(articles.map(({ id }) => [id, names.filter((piece) => piece.article === id)]));
  const goldPeople = new Map<string, string>();
  const people = new Map<string, string>();
  for (const person of clusters.people)
    for (const { article: of, name } of person.mentionsIn) {
      goldPeople.set(`${of} ${person.id}`, person.id);
      const start = Math.max(0, texts.get(of)!.indexOf(name));
      // A name may be found shorter or longer than a person marked it.
      const found = byArticle.get(of)?.find((piece) => piece.start < start + name.length && start < piece.end);
      if (found !== undefined) people.set(`${of} ${person.id}`, found.id);
    }

  const goldMeetings = new Map<string, string>();
  const meetings = new Map<string, string>();
  for (const meeting of clusters.meetings)
    for (const { article: of, evidence } of meeting.reports) {
      goldMeetings.set(`${of} ${meeting.id}`, meeting.id);
      const start = texts.get(of)!.indexOf(evidence);
      const end = start + evidence.length;
      const overlap = (piece: { start: number; end: number }): number => Math.min(piece.end, end) - Math.max(piece.start, start);
      let most = 0;
      for (const { id, evidence: pieces } of resolved.meetings)
        for (const piece of pieces)
          if (piece.article === of && overlap(piece) > most) {
            most = overlap(piece);
            meetings.set(`${of} ${meeting.id}`, id);
          }
    }

  const [ofPeople, ofMeetings] = [bcubed(goldPeople, people), bcubed(goldMeetings, meetings)];
  const wrong = wrongMerges(goldPeople, people);
  process.stdout.write(
    `people B³ F1 ${ofPeople.f1.toFixed(3)} (${ofPeople.missing.length} of ${ofPeople.items} not found), ` +
      `meetings B³ F1 ${ofMeetings.f1.toFixed(3)} (${ofMeetings.missing.length} of ${ofMeetings.items} not found), ` +
      `wrong merges of people ${wrong.length} ${JSON.stringify(wrong.map(({ gold }) => gold))}\n`,
  );
  expect(ofPeople.f1).toBeGreaterThanOrEqual(0.95);
  expect(ofMeetings.f1).toBeGreaterThanOrEqual(0.9);
  expect(wrong).toEqual([]);
}, 120_000);
