import fc from 'fast-check';
import { buildGraph, serialize, spilledEvidence } from '../../src/graph/index.js';
import { identify, resolve, type Decision, type Digest } from '../../src/resolve/index.js';
import { article, sha256 } from '../unit/resolve/world.js';

const NAMES = [
  'Ana Duarte',
  'Anna Duarte',
  'A. Duarte',
  'Duarte',
  'Omar Said',
  'Omar Saeed',
  'Thomas Weber',
  'Kim Jong Un',
  'Kim',
];
const STATES = ['PRT', 'EGY', 'DEU'];
const DATES = [null, '2024-03', '2024-03-04', '2024-03-05', '2024-03-04?', 'XXXX-03-04', '2024-03-04/2024-03-06'];

const says = fc.record({
  published: fc.constantFrom(null, '2024-03-05', '2024-03-07', '2010-01-01'),
  people: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...NAMES),
      office: fc.constantFrom(...STATES.map((state) => `minister of ${state}`)),
    }),
    { maxLength: 4, selector: ({ name }) => name },
  ),
  meetings: fc.array(
    fc.record({
      who: fc.uniqueArray(fc.constantFrom(...NAMES, ...STATES), { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('call' as const, 'talks' as const, 'visit' as const),
      status: fc.constantFrom('held' as const, 'planned' as const, 'denied' as const),
      date: fc.constantFrom(...DATES),
      place: fc.constantFrom('lisbon', 'cairo'),
    }),
    { maxLength: 2 },
  ),
});
const digests = fc
  .array(says, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((one, n) => article(`a${n}`, one)));

/** All that a build writes of it. */
function bytes(input: readonly Digest[], decisions: readonly Decision[] = []): string {
  const { resolved, merges, refused } = resolve(input, { decisions });
  return [
    ...serialize(buildGraph(resolved)),
    ...[...spilledEvidence(resolved)].map((line) => JSON.stringify(line)),
    JSON.stringify({ merges, refused }),
  ].join('');
}

test('the order of inputs does not matter', () => {
  fc.assert(
    fc.property(
      digests.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(bytes(shuffled)).toBe(bytes(list));
      },
    ),
    { numRuns: 50 },
  );
});

test('every role is of a listed entity, every id is one, two meetings of one article stay two', () => {
  fc.assert(
    fc.property(digests, (list) => {
      const { resolved } = resolve(list);
      const ids = [...resolved.entities, ...resolved.meetings].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const meeting of resolved.meetings) {
        for (const { entity, evidence } of [...meeting.participants, ...meeting.mediators]) {
          expect(ids).toContain(entity);
          expect(evidence.length).toBeGreaterThan(0);
        }
        const articles = meeting.evidence.map((piece) => piece.article);
        expect(new Set(articles).size).toBe(articles.length);
      }
    }),
    { numRuns: 50 },
  );
});

test('decisions hold, and once taken back leave no trace', () => {
  fc.assert(
    fc.property(digests, fc.nat(), fc.nat(), fc.boolean(), (list, one, other, together) => {
      const before = bytes(list);
      const people = resolve(list).resolved.entities.filter(({ kind }) => kind === 'person');
      if (people.length < 2) return;
      const [a, b] = [people[one % people.length]!, people[other % people.length]!];
      if (a === b) return;
      const targets = [a, b].map(({ id, evidence }) => {
        const [piece] = evidence;
        return {
          id,
          evidence: { article: piece!.article, sha256: sha256(piece!.article), start: piece!.start, end: piece!.end },
        };
      });
      const about = { at: '2026-01-02T03:04:05Z', by: null, why: null };
      const decision = identify({ ...about, kind: together ? 'merge' : 'split', targets });
      const after = resolve(list, { decisions: [decision] });
      expect(after.unmatched).toEqual([]);
      const nodes = targets.map(
        ({ evidence: { article: id, start } }) =>
          after.resolved.entities.find(
            ({ kind, evidence }) =>
              kind === 'person' && [...evidence].some((piece) => piece.article === id && piece.start === start),
          )?.id,
      );
      expect(new Set(nodes).size).toBe(together ? 1 : 2);
      expect(bytes(list, [])).toBe(before);
    }),
    { numRuns: 50 },
  );
});
