import { daysOf } from '../../../src/graph/browser.js';
import { arrange } from '../../../viewer/data/arrange.js';
import { fold } from '../../../viewer/data/fold.js';
import { shortestPaths } from '../../../viewer/data/paths.js';
import { buildScene, shown } from '../../../viewer/data/scene.js';
import { visible } from '../../../viewer/data/visible.js';
import { START, type View } from '../../../viewer/state.js';
import { idsOf, smallModel } from './small-model.js';

const model = smallModel();
const left = (change: Partial<View>): string[] => idsOf(model, visible(model, { ...START, ...change }).nodes);
const whole = model.nodes.length;

describe('filters', () => {
  test('nothing hidden shows everything, edges too', () => {
    const all = visible(model, START);
    expect([...all.nodes, ...all.edges].every((flag) => flag === 1)).toBe(true);
  });

  test('hiding a kind hides that kind alone', () => {
    const ids = left({ hiddenKinds: ['place'] });
    expect(ids).toHaveLength(whole - 4);
    expect(ids.some((id) => id.startsWith('place:'))).toBe(false);
  });

  test('who took part only in what is filtered away goes with it', () => {
    const ids = left({ hiddenStatuses: ['proposed'] });
    expect(ids).not.toContain('meeting:summit-2024-23-kigali');
    expect(ids).not.toContain('place:kigali');
    expect(ids).toContain('person:amahoro-mukiza');
  });

  test('a window of time keeps what may have fallen into it, and leaves undated meetings to their own switch', () => {
    const march = daysOf('2024-03')!;
    const ids = left({ window: [march.first, march.last] });
    expect(ids).toContain('meeting:talks-2024-03-04-lisbon');
    expect(ids).toContain('agreement:ceasefire-2023');
    expect(ids).not.toContain('meeting:summit-2024-23-kigali');
    const undated = model.nodes.find((node) => node.happening && !node.happening.date)!.id;
    expect(ids).toContain(undated);
    expect(left({ window: [march.first, march.last], undated: false })).not.toContain(undated);
  });

  test('the backbone is what is mediated, with mediators and parties', () => {
    const ids = left({ roles: 'backbone' });
    expect(ids).toContain('person:ingrid-solheim');
    expect(ids).toContain('person:selim-karaca');
    expect(ids).not.toContain('person:amahoro-mukiza');
    expect(ids.some((id) => id.startsWith('place:'))).toBe(false);
  });

  test('mediators only: of people and states those alone who mediate', () => {
    const entities = left({ roles: 'mediators' }).filter((id) => !/^(meeting|agreement):/u.test(id));
    expect(entities.length).toBeGreaterThan(0);
    for (const id of entities) expect(model.nodes[model.byId.get(id)!]!.mediator).toBe(true);
  });

  test('an article or publisher keeps what it speaks of', () => {
    const ids = left({ publisher: 'Anatolia Wire' });
    expect(ids).toContain('place:ankara');
    expect(ids).not.toContain('place:geneva');
    expect(left({ article: 'wire/visit.txt' })).toEqual(ids);
  });

  test('around a node, each step adds its neighbours', () => {
    const selected = { type: 'node', id: 'place:geneva' } as const;
    const [one, two] = [left({ selected, depth: 1 }), left({ selected, depth: 2 })];
    expect(one).toContain('place:geneva');
    expect(one).toContain('state:CHE');
    expect(one).not.toContain('person:ana-duarte');
    expect(two).toContain('person:ana-duarte');
    expect(one.every((id) => two.includes(id))).toBe(true);
  });
});

describe('folding', () => {
  test('people tied by what they took part in, its mediators on the tie', () => {
    const tie = fold(model, 'people').ties.find(({ id }) => id === 'person:nikos-charalambidis|person:selim-karaca')!;
    expect(tie.happenings.map((index) => model.nodes[index]!.id)).toContain('agreement:truce-2024-03');
    expect(tie.mediators.map(({ node }) => model.nodes[node]!.id)).toContain('organization:united-nations');
  });

  test('a state stands for those who represent it', () => {
    const ids = fold(model, 'states').ties.map(({ id }) => id);
    expect(ids).toContain('state:CYP|state:TUR');
    expect(ids.some((id) => id.includes('person:selim-karaca'))).toBe(false);
  });

  const nodeOf = (id: string): number => model.byId.get(id)!;

  test('who mediated, hosted or took part belongs to a fold, tied or not; who was only named does not', () => {
    const { members } = fold(model, 'states');
    const ids = [...members.keys()].map((index) => model.nodes[index]!.id);
    expect(ids).toContain('state:TUR');
    expect(ids).toContain('organization:united-nations');
    expect(ids.some((id) => id.startsWith('place:') || id.startsWith('meeting:'))).toBe(false);
    for (const [member, happenings] of members) {
      expect(happenings.length).toBeGreaterThan(0);
      expect(new Set(happenings).size).toBe(happenings.length);
      expect(model.nodes[member]!.happening).toBeNull();
    }
  });

  test('no party of a tie stands as its mediator, and no line joins a mediator to whom it met there itself', () => {
    const talks = 'meeting:talks-2024-03-04-lisbon';
    // One who took part, and a state whose envoy did, are said to have mediated as well.
    const both = smallModel([
      ['person:nikos-charalambidis', talks],
      ['state:TUR', talks],
    ]);
    for (const to of ['people', 'states'] as const) {
      const { ties, goBetweens } = fold(both, to);
      for (const line of goBetweens.filter(({ kind }) => kind === 'mediated'))
        expect(both.nodes[line.source]!.id).not.toMatch(/^(person:nikos|state:TUR)/u);
      for (const tie of ties) for (const { node } of tie.mediators) expect([tie.a, tie.b]).not.toContain(node);
      for (const { source, target, happenings } of goBetweens) {
        expect(source).not.toBe(target);
        for (const tie of ties)
          if ([tie.a, tie.b].includes(source) && [tie.a, tie.b].includes(target))
            expect(tie.happenings.filter((each) => happenings.includes(each))).toEqual([]);
      }
    }
  });

  test('a mediator is joined to each party of what was mediated', () => {
    const { goBetweens } = fold(model, 'people');
    const targets = goBetweens
      .filter(({ kind, source }) => kind === 'mediated' && source === nodeOf('organization:united-nations'))
      .map(({ target }) => model.nodes[target]!.id);
    expect(targets.sort()).toEqual(['person:nikos-charalambidis', 'person:selim-karaca']);
  });

  test('a fold is arranged by its own ties: every place is finite, no two are one, and the same each time', () => {
    for (const to of ['people', 'states'] as const) {
      const scene = buildScene(model, to);
      const { x, y } = arrange(model, scene);
      expect(arrange(model, scene)).toEqual({ x, y });
      const places = scene.nodes.map((node) => [x[node]!, y[node]!] as const);
      expect(places.flat().every(Number.isFinite)).toBe(true);
      expect(new Set(places.map(String)).size).toBe(places.length);
      const tied = new Set(scene.edges.flatMap((edge) => [edge.source, edge.target]));
      const lowest = Math.min(...scene.nodes.filter((node) => tied.has(node)).map((node) => y[node]!));
      for (const node of scene.nodes) if (!tied.has(node)) expect(y[node]).toBeLessThan(lowest);
    }
    expect(arrange(model, buildScene(model, 'none')).x[0]).toBe(model.nodes[0]!.x);
  });

  test('hiding people leaves the states that they spoke for tied; hiding meetings leaves agreements alone', () => {
    const states = buildScene(model, 'states');
    const flags = shown(model, states, { ...START, hiddenKinds: ['person'] });
    const at = states.edges.findIndex(({ id }) => id === 'state:CYP|state:TUR');
    expect(flags.edges[at]).toBe(1);
    const people = buildScene(model, 'people');
    const tie = people.edges.findIndex(({ id }) => id === 'person:nikos-charalambidis|person:selim-karaca');
    const agreed = shown(model, people, { ...START, hiddenKinds: ['meeting'] });
    expect(agreed.weights[tie]).toBeGreaterThan(0);
    expect(agreed.weights[tie]).toBeLessThan(shown(model, people, START).weights[tie]!);
  });

  test('nobody is tied to themself, and each pair once', () => {
    for (const to of ['people', 'states'] as const) {
      const { ties } = fold(model, to);
      expect(ties.every(({ a, b }) => a !== b)).toBe(true);
      expect(new Set(ties.map(({ id }) => id)).size).toBe(ties.length);
    }
  });

  test('a tie weighs what the filters leave of it, and goes where nothing is left', () => {
    const scene = buildScene(model, 'people');
    const at = scene.edges.findIndex(({ id }) => id === 'person:nikos-charalambidis|person:selim-karaca');
    const all = shown(model, scene, START).weights[at]!;
    const some = shown(model, scene, { ...START, hiddenForms: ['truce'] });
    expect(some.weights[at]).toBe(all - 1);
    const none = shown(model, scene, { ...START, hiddenForms: ['truce', 'talks', 'meeting', 'ceasefire'] });
    expect(none.edges[at]).toBe(0);
  });
});

test('all shortest paths have one length, begin and end right, and use shown edges alone', () => {
  const { edges } = visible(model, START);
  const [from, to] = [model.byId.get('person:ana-duarte')!, model.byId.get('person:amahoro-mukiza')!];
  const found = shortestPaths(model, edges, from, to, 50)!;
  expect(found.paths.length).toBeGreaterThan(0);
  for (const path of found.paths) {
    expect(path.edges).toHaveLength(found.length);
    expect([path.nodes[0], path.nodes.at(-1)]).toEqual([from, to]);
  }
  expect(shortestPaths(model, new Uint8Array(edges.length), from, to, 50)).toBeNull();
});
