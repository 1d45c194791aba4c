import { digest, parseDigest, articleRecord } from '../../../src/resolve/index.js';
import type { Extract, Mention } from '../../../src/model.js';
import { article } from './world.js';

const whole = article('a', {
  people: [{ name: 'Ana Duarte', office: 'minister of PRT' }, 'Omar Said'],
  meetings: [{ who: ['Ana Duarte', 'Omar Said'], date: '2024-03-04', place: 'lisbon', part: 'evening' }],
  agreements: [{ who: ['PRT', 'EGY'], kind: 'accord' }],
});

test('a digest comes back as it was', () => {
  expect(parseDigest(JSON.stringify(whole))).toEqual(whole);
});

type Path = readonly (string | number)[];

function changed(path: Path, value: unknown): string {
  const copy: unknown = JSON.parse(JSON.stringify(whole));
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  // What is undefined is left out of the text.
  at[path.at(-1)!] = value;
  return JSON.stringify(copy);
}

test.each<[string, Path, unknown]>([
  ['without an id', ['head', 'id'], undefined],
  ['with a fingerprint of words', ['fingerprint', 0], 'seven'],
  ['of an unknown kind of entity', ['entities', 0, 'kind'], 'planet'],
  ['with a mention cut short', ['entities', 0, 'says'], [1, 2, 0]],
  ['that begins before its text', ['entities', 0, 'says', 0], -1],
  ['that points at a sentence it lacks', ['entities', 0, 'says', 2], 99],
  ['that points at a rule it lacks', ['meetings', 0, 'says', 0, 3], 99],
  ['with a meeting that no sentence tells of', ['meetings', 0, 'says'], []],
  ['with a status of its own', ['meetings', 0, 'status'], 'perhaps'],
  ['with an hour that is none', ['meetings', 0, 'part'], 'midnight snack'],
  ['with a number for a participant', ['meetings', 0, 'participants', 0], 7],
  ['with an agreement of no kind', ['agreements', 0, 'kind'], null],
])('what lies in the cache %s is no digest', (_name, path, value) => {
  expect(parseDigest(changed(path, value))).toBeNull();
});

test.each(['', 'null', '[]', '{"head"', '{}', '"text"'])('%p is no digest', (text) => {
  expect(parseDigest(text)).toBeNull();
});

/** The state or organization whose each person is called. */
function owners(text: string, names: readonly (readonly [string, Mention['kind'], string])[]): (string | null)[] {
  const mentions = names.map(([words, kind, entity]): Mention => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words, kind, entity, by: 'name' };
  });
  mentions.sort((a, b) => a.start - b.start);
  const plain = { aliases: [], offices: [], mediator: false, state: null };
  const extract: Extract = {
    ...{ id: 'a', url: null, title: null, publisher: null, authors: [], agencies: [], published: null },
    ...{ publishedEvidence: null, language: 'en', text, body: [[0, text.length]], headline: null, mentions },
    entities: names.map(([name, kind, id]) => ({ id, kind, name, ...plain })),
    meetings: [],
    agreements: [],
  };
  const made = digest(extract, [{ start: 0, end: text.length }], articleRecord(extract));
  return made.entities.filter(({ kind }) => kind === 'person').map(({ state }) => state);
}

const ANA = ['Ana Duarte', 'person', 'person:ana-duarte'] as const;
const KENYA = ['Kenya', 'state', 'state:KEN'] as const;
const UNITED_NATIONS = ['United Nations', 'organization', 'organization:united-nations'] as const;

test.each([
  ["Kenya's Ana Duarte spoke.", [KENYA, ANA], 'state:KEN'],
  ['Kenya’s Ana Duarte spoke.', [KENYA, ANA], 'state:KEN'],
  ['It was Ana Duarte of the United Nations who spoke.', [ANA, UNITED_NATIONS], 'organization:united-nations'],
  ['Ana Duarte of Kenya spoke.', [ANA, KENYA], 'state:KEN'],
  ['Ana Duarte left Kenya.', [ANA, KENYA], null],
  ['In Kenya, Ana Duarte spoke.', [KENYA, ANA], null],
  ["Kenya's friend Ana Duarte spoke.", [KENYA, ANA], null],
])('whose somebody is called: %s', (text, names, owner) => {
  expect(owners(text, names)).toEqual([owner]);
});
