import { resolve } from '../../../src/resolve/index.js';
import { article, peopleOf } from './world.js';

test('one name and one state are one person, whatever the spelling', () => {
  const people = peopleOf([
    article('a', { people: [{ name: 'Sergei Shoigu', office: 'minister of RUS' }] }),
    article('b', { people: [{ name: 'Sergey Shoygu', office: 'defence minister of RUS' }] }),
  ]);
  expect(people).toEqual([['a:Sergei Shoigu', 'b:Sergey Shoygu']]);
});

test('one name and two states are two people, and the report says so', () => {
  const digests = [
    article('a', { people: [{ name: 'Thomas Weber', office: 'envoy of CHE' }] }),
    article('b', { people: [{ name: 'Thomas Weber', office: 'envoy of DEU' }] }),
  ];
  expect(peopleOf(digests)).toHaveLength(2);
  const { refused, resolved } = resolve(digests);
  expect(refused).toHaveLength(1);
  expect(refused[0]!.why).toContain('offices of state:');
  expect(resolved.entities.filter(({ kind }) => kind === 'person').map(({ id }) => id)).toEqual([
    'person:thomas-weber',
    'person:thomas-weber-2',
  ]);
});

test('a wrong office in one article does not draw two people together', () => {
  const envoys = (letter: string, state: string) =>
    Array.from({ length: 9 }, (_, n) =>
      article(`${letter}${n}`, { people: [{ name: 'John Ashby', office: `envoy of ${state}` }] }),
    );
  const mixed = article('m', { people: [{ name: 'John Ashby', office: 'envoy of USA, envoy of GBR' }] });
  const people = peopleOf([...envoys('a', 'USA'), mixed, ...envoys('z', 'GBR')]);
  expect(people.map((group) => group.length).sort()).toEqual([10, 9]);
});

test('a name without a state needs a context in common', () => {
  const minister = article('a', { people: [{ name: 'Omar Hassan', office: 'minister of SOM' }, 'Lena Strand'] });
  const elsewhere = article('b', { people: ['Omar Hassan', 'Pavel Dvorak'] });
  const beside = article('c', { people: ['Omar Hassan', 'Lena Strand'] });
  // Others, so that Strand is no name that stands everywhere.
  const others = ['x', 'y', 'z', 'w'].map((id) => article(id, { people: [`Person ${id}${id}`] }));
  const people = peopleOf([minister, elsewhere, beside, ...others]);
  expect(people).toContainEqual(['a:Omar Hassan', 'c:Omar Hassan']);
  expect(people).toContainEqual(['b:Omar Hassan']);
});

test('whom one article tells apart is not one', () => {
  const people = peopleOf([
    article('a', {
      people: [
        { name: 'George Bush', office: 'president of USA' },
        { name: 'George Herbert Walker Bush', office: 'former president of USA' },
      ],
    }),
  ]);
  expect(people).toHaveLength(2);
});

describe('a family name alone', () => {
  const full = article('a', { people: [{ name: 'Jorge Rodríguez', office: 'negotiator of VEN' }] });

  test('stays by itself', () => {
    expect(peopleOf([full, article('b', { people: ['Rodriguez'], states: ['VEN'] })])).toHaveLength(2);
  });

  test('is somebody where the office is the same and nobody else bears the name', () => {
    const lone = article('b', { people: [{ name: 'Rodríguez', office: 'negotiator of VEN' }] });
    expect(peopleOf([full, lone])).toEqual([['a:Jorge Rodríguez', 'b:Rodríguez']]);
    const sister = article('c', { people: [{ name: 'Delcy Rodríguez', office: 'vice-president of VEN' }] });
    expect(peopleOf([full, lone, sister])).toHaveLength(3);
  });

  test('is not whoever held the office years before', () => {
    const late = article('b', {
      published: '2034-03-04',
      people: [{ name: 'Rodríguez', office: 'negotiator of VEN' }],
    });
    expect(peopleOf([full, late])).toHaveLength(2);
  });
});

test('a byname that an article explains', () => {
  const people = peopleOf([
    article('a', { people: [{ name: 'Mohamed Hamdan Dagalo', office: 'general of SDN', aliases: ['Hemedti'] }] }),
    article('b', { people: [{ name: 'Hemedti', office: 'chief of SDN' }] }),
  ]);
  expect(people).toEqual([['a:Mohamed Hamdan Dagalo', 'b:Hemedti']]);
});

test('offices tell from when to when articles give them', () => {
  const minister = (id: string, published: string) =>
    article(id, { published, people: [{ name: 'Ana Duarte', office: 'foreign minister of PRT' }] });
  const president = article('c', {
    published: '2024-05-01',
    people: [{ name: 'Ana Duarte', office: 'president of PRT' }],
  });
  const { resolved } = resolve([president, minister('b', '2023-02'), minister('a', '2021-06-07')]);
  const person = resolved.entities.find(({ id }) => id === 'person:ana-duarte');
  expect(person?.offices.map(({ title, of, from, until }) => [title, of, from, until])).toEqual([
    ['foreign minister', 'state:PRT', '2021-06-07', '2023-02'],
    ['president', 'state:PRT', '2024-05-01', '2024-05-01'],
  ]);
});

test('each merge says why', () => {
  const { merges } = resolve([
    article('a', { people: [{ name: 'Ana Duarte', office: 'minister of PRT' }] }),
    article('b', { people: [{ name: 'Ana M. Duarte', office: 'minister of PRT' }] }),
  ]);
  expect(merges.map(({ into, names }) => [into, names])).toEqual([
    ['person:ana-m-duarte', ['Ana Duarte', 'Ana M. Duarte']],
  ]);
  expect(merges[0]!.why).toContain('both of state:PRT');
});

test('ten thousand of one family name and as many given names stay apart', () => {
  const digests = Array.from({ length: 10_000 }, (_, n) =>
    article(`a${n}`, { people: [`${String.fromCharCode(65 + (n % 26))}${(n * 7919).toString(36)} Kim`] }),
  );
  expect(resolve(digests).merges).toEqual([]);
});

test('whom four articles name without saying who is one, unless the name is elsewhere somebody else', () => {
  const unknown = ['a', 'b', 'c', 'd'].map((id) => article(id, { people: ['Ana Duarte', `Person ${id}`] }));
  expect(peopleOf(unknown)).toContainEqual(['a:Ana Duarte', 'b:Ana Duarte', 'c:Ana Duarte', 'd:Ana Duarte']);
  expect(peopleOf(unknown.slice(0, 3))).toContainEqual(['a:Ana Duarte']);
  const others = ['PRT', 'BRA'].map((state) =>
    article(state, { people: [{ name: 'Ana Duarte', office: `minister of ${state}` }] }),
  );
  expect(peopleOf([...unknown, ...others])).toContainEqual(['BRA:Ana Duarte']);
});

test('one name in news of the same states is one person, unless many years lie between', () => {
  const others = Array.from({ length: 40 }, (_, n) => article(`x${n}`, { people: [`Person x${n}`] }));
  const news = (id: string, published: string) =>
    article(id, { published, people: ['Ana Duarte'], states: ['KWT', 'IRQ', 'SAU'] });
  expect(peopleOf([news('a', '2001-03-04'), news('b', '2003-03-04'), ...others])).toContainEqual([
    'a:Ana Duarte',
    'b:Ana Duarte',
  ]);
  expect(peopleOf([news('a', '1990-03-04'), news('b', '2003-03-04'), ...others])).toContainEqual(['a:Ana Duarte']);
});

describe('a name that has no other beside it', () => {
  const ruler = (id: string, office: string, published = '2024-03-04') =>
    article(id, { published, people: [{ name: 'Sunardi', office }] });

  test('is one person in one office', () => {
    const people = peopleOf([ruler('a', 'president of IDN'), ruler('b', 'president of IDN', '2024-09-01')]);
    expect(people).toEqual([['a:Sunardi', 'b:Sunardi']]);
  });

  test.each([
    ['in another office', ruler('b', 'minister of IDN')],
    ['of another state', ruler('b', 'president of MYS')],
    ['many years later', ruler('b', 'president of IDN', '2034-03-04')],
    ['without an office', article('b', { people: ['Sunardi'] })],
  ])('stays by itself %s', (_where, other) => {
    expect(peopleOf([ruler('a', 'president of IDN'), other])).toHaveLength(2);
  });

  test('is not joined where people of fuller names may be meant', () => {
    const namesakes = ['Ali Sunardi', 'Budi Sunardi'].map((name) =>
      article(name, { people: [{ name, office: 'president of IDN' }] }),
    );
    expect(peopleOf([ruler('a', 'president of IDN'), ruler('b', 'president of IDN'), ...namesakes])).toHaveLength(4);
  });
});

test('"Abdul Karim" is a name of two words, and one with "Abdulkarim" behind a given name', () => {
  const people = peopleOf([
    article('a', { people: [{ name: 'Abdul Karim', office: 'minister of BGD' }] }),
    article('b', { people: [{ name: 'Abdul Karim', office: 'envoy of BGD' }] }),
    article('c', { people: [{ name: 'Omar Abdul Karim', office: 'envoy of EGY' }] }),
    article('d', { people: [{ name: 'Omar Abdulkarim', office: 'envoy of EGY' }] }),
  ]);
  expect(people).toEqual([
    ['a:Abdul Karim', 'b:Abdul Karim'],
    ['c:Omar Abdul Karim', 'd:Omar Abdulkarim'],
  ]);
});
