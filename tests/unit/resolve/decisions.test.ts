import { DataError } from '../../../src/errors.js';
import {
  describe as inWords,
  identify,
  parseDecisions,
  resolve,
  type DecisionTarget,
  type NewDecision,
} from '../../../src/resolve/index.js';
import { article, peopleOf, sha256 } from './world.js';

const ABOUT = { at: '2026-01-02T03:04:05Z', by: 'ana', why: null };

/** The first entity or meeting of an article, as a decision names it. */
function target(id: string, where: string, start: number, length = 10): DecisionTarget {
  return { id, evidence: { article: where, sha256: sha256(where), start, end: start + length } };
}

const byname = article('a', { people: [{ name: 'Abu Mazen', office: 'president of PSE' }, 'Lena Strand'] });
const name = article('b', { people: [{ name: 'Mahmoud Abbas', office: 'president of PSE' }] });
const again = article('c', { people: [{ name: 'Mahmoud Abbas', office: 'president of PSE' }] });
const startOf = (digest: typeof byname, who: string): number =>
  digest.entities.find((entity) => entity.name === who)!.says[0]!;
const abu = target('person:abu-mazen', 'a', startOf(byname, 'Abu Mazen'));
const mahmoud = target('person:mahmoud-abbas', 'b', startOf(name, 'Mahmoud Abbas'));
const merge = identify({ ...ABOUT, kind: 'merge', targets: [abu, mahmoud] });

test('a merge holds for all that the two stand for, under the first id', () => {
  const { resolved, unmatched } = resolve([byname, name, again], { decisions: [merge] });
  const people = resolved.entities
    .filter(({ kind }) => kind === 'person')
    .map(({ id, evidence }) => [id, evidence.length]);
  expect(people).toEqual([
    ['person:abu-mazen', 3],
    ['person:lena-strand', 1],
  ]);
  expect(unmatched).toEqual([]);
});

test('it outlives a change of id: the sentence tells whom it meant', () => {
  const renamed = { ...merge, targets: [abu, { ...mahmoud, id: 'person:somebody-else' }] };
  expect(resolve([byname, name], { decisions: [renamed] }).unmatched).toEqual([]);
});

test('where the article is gone, the id tells', () => {
  const gone = { ...merge, targets: [abu, { ...mahmoud, evidence: { ...mahmoud.evidence!, sha256: sha256('gone') } }] };
  expect(peopleOf([byname, again], { decisions: [gone] })).toContainEqual(['a:Abu Mazen', 'c:Mahmoud Abbas']);
});

test('where neither is there, the decision is reported and does nothing', () => {
  const { unmatched, resolved } = resolve([again], { decisions: [merge] });
  expect(unmatched.map(({ why }) => why)).toEqual(['nothing found for person:abu-mazen']);
  expect(resolved.entities.map(({ id }) => id)).toContain('person:mahmoud-abbas');
});

test('a split keeps apart what one name and state would join', () => {
  const second = target('person:mahmoud-abbas', 'c', startOf(again, 'Mahmoud Abbas'));
  const split = identify({ ...ABOUT, kind: 'split', targets: [mahmoud, second] });
  expect(peopleOf([name, again])).toHaveLength(1);
  expect(peopleOf([name, again], { decisions: [split] })).toEqual([['b:Mahmoud Abbas'], ['c:Mahmoud Abbas']]);
  const ids = resolve([name, again], { decisions: [split] }).resolved.entities.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['person:mahmoud-abbas', 'person:mahmoud-abbas-2']));
});

test('of a merge and a split of one pair the later counts, whatever the order of lines', () => {
  const split = identify({ ...ABOUT, at: '2026-02-02T00:00:00Z', kind: 'split', targets: [abu, mahmoud] });
  for (const decisions of [
    [merge, split],
    [split, merge],
  ]) {
    const { unmatched } = resolve([byname, name], { decisions });
    expect(unmatched.map(({ decision }) => decision.kind)).toEqual(['merge']);
  }
});

test('a new name keeps the id and makes the old one an alias', () => {
  const rename = identify({ ...ABOUT, kind: 'rename', targets: [mahmoud], name: 'Mahmud Abbas' });
  const person = resolve([name], { decisions: [rename] }).resolved.entities.find(({ kind }) => kind === 'person');
  expect(person).toMatchObject({ id: 'person:mahmoud-abbas', name: 'Mahmud Abbas', aliases: ['Mahmoud Abbas'] });
});

const talks = article('t', {
  meetings: [{ who: ['Ana Duarte', 'Omar Said'], date: '2024-03-04', place: 'lisbon' }],
  people: ['Ingrid Solheim'],
});
const meeting = target('meeting:talks', 't', 5000, 90);
const somebody = (who: string): DecisionTarget => target(`person:${who}`, 't', startOf(talks, who));
const only = (...decisions: NewDecision[]) => resolve([talks], { decisions: decisions.map(identify) }).resolved;

test('what is rejected leaves the graph with its roles', () => {
  const { entities, meetings } = only({ ...ABOUT, kind: 'reject', targets: [somebody('Omar Said')] });
  expect(entities.map(({ id }) => id)).not.toContain('person:omar-said');
  expect(meetings[0]!.participants.map(({ entity }) => entity)).toEqual(['person:ana-duarte']);
  expect(only({ ...ABOUT, kind: 'reject', targets: [meeting] }).meetings).toEqual([]);
});

test('a date, a mediator, a participant that is none', () => {
  const about = { ...ABOUT, kind: 'set' as const, targets: [meeting] };
  const { meetings, entities } = only(
    { ...about, field: 'date', value: '2024-03-05' },
    { ...about, field: 'mediator', value: somebody('Ingrid Solheim') },
    { ...about, field: 'participant', value: somebody('Omar Said'), remove: true },
  );
  expect(meetings[0]).toMatchObject({ id: 'meeting:talks', date: '2024-03-05' });
  expect(meetings[0]!.mediators.map(({ entity }) => entity)).toEqual(['person:ingrid-solheim']);
  expect(meetings[0]!.mediators[0]!.evidence[0]!.by).toMatch(/^d-[0-9a-f]{12}$/u);
  expect(meetings[0]!.participants.map(({ entity }) => entity)).toEqual(['person:ana-duarte']);
  expect(entities.find(({ id }) => id === 'person:ingrid-solheim')?.mediator).toBe(true);
});

test('a position is handed on', () => {
  const pin = identify({ ...ABOUT, kind: 'pin', targets: [mahmoud], x: 1, y: -2 });
  expect(resolve([name], { decisions: [pin] }).positions).toEqual(new Map([['person:mahmoud-abbas', { x: 1, y: -2 }]]));
});

describe('decisions.jsonl', () => {
  test('comes back as it was written; empty lines and doubles are nothing', () => {
    const line = JSON.stringify(merge);
    expect(parseDecisions(`${line}\n\n${line}\n`, 'd')).toEqual([merge]);
  });

  test.each<[string, string]>([
    ['{', 'not a JSON object'],
    ['{}', 'kind'],
    ['<<<<<<< HEAD', 'git'],
    [JSON.stringify({ ...merge, targets: [abu] }), 'targets'],
    [JSON.stringify({ ...merge, at: 'yesterday' }), 'at'],
    [JSON.stringify({ ...merge, colour: 'red' }), 'colour'],
    [JSON.stringify(identify({ ...ABOUT, kind: 'set', targets: [meeting], field: 'status', value: 'great' })), 'held'],
  ])('%s is told with its line', (line, words) => {
    expect(() => parseDecisions(`\n${line}\n`, 'graph/decisions.jsonl')).toThrow(DataError);
    expect(() => parseDecisions(`\n${line}\n`, 'graph/decisions.jsonl')).toThrow('graph/decisions.jsonl:2: ');
    expect(() => parseDecisions(`\n${line}\n`, 'graph/decisions.jsonl')).toThrow(words);
  });

  test('the same decision has the same id', () => {
    expect(identify({ ...ABOUT, kind: 'merge', targets: [abu, mahmoud] })).toEqual(merge);
  });

  test('in words', () => {
    expect(inWords(merge)).toBe('merge person:abu-mazen and person:mahmoud-abbas');
  });
});
