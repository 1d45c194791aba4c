import { resolve } from '../../../src/resolve/index.js';
import { article, meetingsOf, type MeetingSays, type Says } from './world.js';

const ANA = { name: 'Ana Duarte', office: 'minister of PRT' };
const OMAR = { name: 'Omar Said', office: 'minister of EGY' };

function tells(id: string, meeting: Partial<MeetingSays>, says: Says = {}) {
  return article(id, { people: [ANA, OMAR], meetings: [{ who: ['Ana Duarte', 'Omar Said'], ...meeting }], ...says });
}

test('reports with different detail become one meeting that has both', () => {
  const { resolved } = resolve([
    tells('a', { date: '2024-03-04', place: 'lisbon' }),
    tells('b', { date: '2024-03', mediators: ['Ingrid Solheim'] }, { published: '2024-03-06' }),
  ]);
  expect(resolved.meetings).toHaveLength(1);
  const [meeting] = resolved.meetings;
  expect(meeting).toMatchObject({ date: '2024-03-04', sources: 2, status: 'held', disagreements: [] });
  expect(meeting!.place?.entity).toBe('place:lisbon');
  expect(meeting!.mediators.map(({ entity }) => entity)).toEqual(['person:ingrid-solheim']);
  expect(meeting!.participants.map(({ entity }) => entity)).toEqual(['person:ana-duarte', 'person:omar-said']);
});

test('people in one article and their states in another are the same parties', () => {
  const states = article('b', { meetings: [{ who: ['PRT', 'EGY'], date: '2024-03-04' }] });
  expect(meetingsOf(resolve([tells('a', { date: '2024-03-04' }), states]))).toEqual(['a b']);
});

test('a plan and its happening are one meeting with its history', () => {
  const { resolved } = resolve([
    tells('a', { status: 'planned', date: '2024-03-10' }, { published: '2024-03-04' }),
    tells('b', { status: 'cancelled', date: '2024-03-10' }, { published: '2024-03-07' }),
    tells('c', { status: 'held', date: '2024-03-10' }, { published: '2024-03-11' }),
    tells('d', { status: 'planned', date: '2024-03-10' }, { published: '2024-03-12' }),
  ]);
  expect(resolved.meetings).toHaveLength(1);
  expect(resolved.meetings[0]!.status).toBe('held');
  expect(resolved.meetings[0]!.evidence.map(({ status }) => status)).toEqual([
    'planned',
    'cancelled',
    'held',
    'planned',
  ]);
});

test('what is called off is cancelled', () => {
  const { resolved } = resolve([
    tells('a', { status: 'planned', date: '2024-03-10' }, { published: '2024-03-04' }),
    tells('b', { status: 'cancelled', date: '2024-03-10' }, { published: '2024-03-07' }),
  ]);
  expect(resolved.meetings.map(({ status }) => status)).toEqual(['cancelled']);
});

test('two of one article stay two, in other articles too', () => {
  const both = article('a', {
    people: [ANA, OMAR],
    meetings: [
      { who: ['Ana Duarte', 'Omar Said'], kind: 'call', date: '2024-03-04', part: 'morning' },
      { who: ['Ana Duarte', 'Omar Said'], kind: 'call', date: '2024-03-04', part: 'evening' },
    ],
  });
  const late = tells('b', { kind: 'call', date: '2024-03-04', part: 'evening' });
  const { resolved } = resolve([both, late]);
  expect(resolved.meetings).toHaveLength(2);
  const evening = resolved.meetings.find(({ evidence }) => evidence.some((piece) => piece.article === 'b'));
  expect(evening!.evidence.map(({ article: id, start }) => [id, start])).toEqual([
    ['a', 5100],
    ['b', 5000],
  ]);
});

test('a report that fits both of one article does not make them one', () => {
  const who = ['Ana Duarte', 'Omar Said'];
  const both = article('a', {
    people: [ANA, OMAR],
    meetings: [
      { who, date: '2024-03-04' },
      { who, date: '2024-03-04' },
    ],
  });
  expect(meetingsOf(resolve([both, tells('b', { date: '2024-03-04' })]))).toEqual(['a', 'a b']);
});

test.each<[string, Partial<MeetingSays>, Partial<MeetingSays>]>([
  ['another month', { date: '2024-03-04' }, { date: '2024-05-04' }],
  ['a call and a visit', { date: '2024-03-04', kind: 'call' }, { date: '2024-03-04', kind: 'visit' }],
  ['other people of the same states', { date: '2024-03-04' }, { date: '2024-03-04', who: ['Rui Costa', 'Omar Said'] }],
  ['successive days in two places', { date: '2024-03-04', place: 'lisbon' }, { date: '2024-03-05', place: 'porto' }],
])('%s: two meetings', (_, first, second) => {
  const rui = { name: 'Rui Costa', office: 'premier of PRT' };
  const digests = [tells('a', first), tells('b', second, { people: [ANA, OMAR, rui] })];
  expect(meetingsOf(resolve(digests))).toEqual(['a', 'b']);
});

test('an undated report goes with the only meeting near its publication, and with none where there are two', () => {
  const undated = tells('c', { date: null }, { published: '2024-03-06' });
  const first = tells('a', { date: '2024-03-04' }, { published: '2024-03-04' });
  expect(meetingsOf(resolve([first, undated]))).toEqual(['a c']);
  const second = tells('b', { date: '2024-03-01' }, { published: '2024-03-01' });
  expect(meetingsOf(resolve([first, second, undated]))).toEqual(['a', 'b', 'c']);
  const longAgo = tells('c', { date: null }, { published: '2024-09-06' });
  expect(meetingsOf(resolve([first, longAgo]))).toEqual(['a', 'c']);
});

test('sources that disagree by a day about one place are one meeting, and both are heard', () => {
  const { resolved } = resolve([
    tells('a', { date: '2024-03-04', place: 'lisbon' }),
    tells('b', { date: '2024-03-05', place: 'lisbon' }),
    tells('c', { date: '2024-03-04', place: 'lisbon' }),
  ]);
  expect(resolved.meetings).toHaveLength(1);
  expect(resolved.meetings[0]!.date).toBe('2024-03-04');
  expect(
    resolved.meetings[0]!.disagreements.map(({ field, values }) => [
      field,
      values.map(({ value, evidence }) => [value, evidence.map((piece) => piece.article)]),
    ]),
  ).toEqual([
    [
      'date',
      [
        ['2024-03-04', ['a', 'c']],
        ['2024-03-05', ['b']],
      ],
    ],
  ]);
});

test('one says that it took place, another denies it', () => {
  const { resolved } = resolve([
    tells('a', { date: '2024-03-04' }, { published: '2024-03-05' }),
    tells('b', { date: '2024-03-04', status: 'denied' }, { published: '2024-03-06' }),
  ]);
  expect(resolved.meetings[0]!.disagreements.map(({ field }) => field)).toEqual(['status']);
});

test('who met whom on one day in one place, and who else was there, is one, whatever state the place lies in', () => {
  const one = tells('a', { who: ['Omar Said'], date: '2024-03-04', place: 'black-sea' });
  const both = tells('b', { date: '2024-03-04', place: 'black-sea' });
  expect(meetingsOf(resolve([one, both]))).toEqual(['a b']);
  const elsewhere = tells('c', { who: ['Omar Said'], date: '2024-03-04', place: 'red-sea' });
  expect(meetingsOf(resolve([elsewhere, both]))).toEqual(['b', 'c']);
});

const GUESTS = [
  ANA,
  OMAR,
  { name: 'Rui Costa', office: 'premier of ESP' },
  { name: 'Ida Holt', office: 'chair of nordic-council' },
];

function atSummit(id: string, kind: 'summit' | 'talks', who: readonly string[]) {
  return article(id, { people: GUESTS, meetings: [{ who, kind, date: '2024-03-04', place: 'lisbon' }] });
}

test('two of the guests of a summit who talk there by themselves have a meeting of their own', () => {
  const summit = atSummit('a', 'summit', ['Ana Duarte', 'Omar Said', 'Rui Costa']);
  expect(meetingsOf(resolve([summit, atSummit('b', 'talks', ['Ana Duarte', 'Omar Said'])]))).toEqual(['a', 'b']);
  expect(meetingsOf(resolve([summit, atSummit('b', 'summit', ['Ana Duarte', 'Omar Said'])]))).toEqual(['a b']);
});

test("a body's summit is one, told of as the body's alone or with all who came", () => {
  const whole = atSummit(
    'a',
    'summit',
    GUESTS.map(({ name }) => name),
  );
  expect(meetingsOf(resolve([whole, atSummit('b', 'summit', ['Ida Holt'])]))).toEqual(['a b']);
  expect(meetingsOf(resolve([whole, atSummit('b', 'talks', ['Ida Holt'])]))).toEqual(['a', 'b']);
});

test('a family name alone stands for whoever has it in the report of the same day and place', () => {
  const names = (id: string, who: readonly string[], date: string) =>
    article(id, { meetings: [{ who: [...who, 'EGY'], date, place: 'lisbon' }] });
  const whole = names('a', ['Ana Duarte'], '2024-03-04');
  expect(meetingsOf(resolve([whole, names('b', ['Duarte'], '2024-03-04')]))).toEqual(['a b']);
  expect(meetingsOf(resolve([whole, names('b', ['Costa'], '2024-03-04')]))).toEqual(['a', 'b']);
  expect(meetingsOf(resolve([whole, names('b', ['Duarte'], '2024-03')]))).toEqual(['a', 'b']);
});

test('talks under way belong to the round that began a few days before', () => {
  const begun = tells('a', { date: '2024-03-04', place: 'lisbon' });
  const underWay = (date: string) => tells('b', { status: 'ongoing', date, place: 'lisbon' }, { published: date });
  const { resolved } = resolve([begun, underWay('2024-03-07')]);
  expect(resolved.meetings.map(({ disagreements }) => disagreements)).toEqual([[]]);
  expect(meetingsOf(resolve([begun, underWay('2024-03-27')]))).toEqual(['a', 'b']);
});

test('copies count as one source', () => {
  const fingerprint = Array.from({ length: 33 }, (_, n) => 100 + n * 31);
  const { resolved } = resolve([
    tells('a', { date: '2024-03-04' }, { fingerprint }),
    tells('b', { date: '2024-03-04' }, { fingerprint }),
    tells('c', { date: '2024-03-04' }),
  ]);
  expect(resolved.meetings[0]!.sources).toBe(2);
});

test('copies that tell of an unnamed meeting tell of one; others may tell of another', () => {
  const fingerprint = Array.from({ length: 33 }, (_, n) => 100 + n * 31);
  const unnamed = (id: string, print?: readonly number[]) =>
    article(id, {
      people: ['Ana Duarte'],
      meetings: [{ who: [], date: '2024-03-04' }],
      ...(print === undefined ? {} : { fingerprint: print }),
    });
  const resolution = resolve([unnamed('a', fingerprint), unnamed('b', fingerprint), unnamed('c')]);
  expect(meetingsOf(resolution)).toEqual(['a b', 'c']);
  expect(resolution.copies).toEqual([['a', 'b']]);
  expect(resolution.merges).toContainEqual(expect.objectContaining({ names: ['a', 'b'], why: 'copies of one text' }));
});

test('the id is made of what was first reported, and stays when more is known', () => {
  const plan = tells('b', { kind: 'meeting', status: 'planned', date: '2024-03' }, { published: '2024-02-20' });
  const held = tells('a', { date: '2024-03-04', place: 'lisbon' }, { published: '2024-03-05' });
  const [before] = resolve([plan]).resolved.meetings;
  const [after] = resolve([plan, held]).resolved.meetings;
  expect(before!.id).toBe('meeting:meeting-2024-03-ana-duarte-omar-said');
  expect(after!.id).toBe(before!.id);
  expect(after!.date).toBe('2024-03-04');
});

test('agreements of one kind, day and parties are one; a truce is no treaty', () => {
  const signs = (id: string, kind: 'ceasefire' | 'truce' | 'treaty') =>
    article(id, { agreements: [{ who: ['PRT', 'EGY'], kind, date: '2024-03-04' }] });
  const { resolved } = resolve([signs('a', 'ceasefire'), signs('b', 'truce'), signs('c', 'treaty')]);
  expect(resolved.agreements.map(({ evidence }) => evidence.map((piece) => piece.article))).toEqual([
    ['a', 'b'],
    ['c'],
  ]);
});
