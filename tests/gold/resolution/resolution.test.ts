import { loadNicknames } from '../../../src/knowledge/nicknames.js';
import { resolve } from '../../../src/resolve/index.js';
import { digestsByHand, goldArticles, goldClusters } from './by-hand.js';
import { bcubed, wrongMerges } from './score.js';

// The rules of resolving by themselves: who is named, for which state, and what each report says is taken from the gold.
const clusters = goldClusters();
const texts = new Map(goldArticles().map(({ id, text }) => [id, text]));

function scored(withStates: boolean) {
  const { resolved } = resolve(digestsByHand(withStates), { nicknames: loadNicknames() });
  const goldPeople = new Map<string, string>();
  const people = new Map<string, string>();
  const at = new Map<string, string>();
  for (const entity of resolved.entities)
    if (entity.kind === 'person')
      for (const { article, start, end } of entity.evidence) at.set(`${article} ${start} ${end}`, entity.id);
  for (const person of clusters.people)
    for (const { article, name } of person.mentionsIn) {
      const start = Math.max(0, texts.get(article)!.indexOf(name));
      goldPeople.set(`${article} ${person.id}`, person.id);
      const id = at.get(`${article} ${start} ${start + name.length}`);
      if (id !== undefined) people.set(`${article} ${person.id}`, id);
    }
  const goldMeetings = new Map<string, string>();
  const meetings = new Map<string, string>();
  for (const meeting of clusters.meetings)
    for (const { article } of meeting.reports) goldMeetings.set(`${article} ${meeting.id}`, meeting.id);
  // By hand, the rule that read a report is the gold meeting's id.
  for (const meeting of resolved.meetings)
    for (const { article, by } of meeting.evidence) meetings.set(`${article} ${by}`, meeting.id);
  return { goldPeople, people, goldMeetings, meetings };
}

test.each([
  [true, 0.97, 0.97],
  [false, 0.92, 0.93],
])('names with states %s: people at least %d, meetings at least %d, nobody wrongly merged', (withStates, floor, floorOfMeetings) => {
  const { goldPeople, people, goldMeetings, meetings } = scored(withStates);
  expect(wrongMerges(goldPeople, people)).toEqual([]);
  expect(wrongMerges(goldMeetings, meetings)).toEqual([]);
  expect(bcubed(goldPeople, people).f1).toBeGreaterThanOrEqual(floor);
  expect(bcubed(goldMeetings, meetings).f1).toBeGreaterThanOrEqual(floorOfMeetings);
});

test('near copies are one source', () => {
  const { resolved } = resolve(digestsByHand(true));
  for (const copies of clusters.sameSource) {
    const both = resolved.meetings.filter(({ evidence }) => copies.every((id) => evidence.some(({ article }) => article === id)));
    expect(both.length).toBeGreaterThan(0);
    for (const { evidence, sources } of both)
      expect(sources).toBeLessThan(new Set(evidence.map(({ article }) => article)).size);
  }
});
