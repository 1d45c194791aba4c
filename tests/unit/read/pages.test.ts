import { readFileSync } from 'node:fs';
import { loadFurniture } from '../../../src/knowledge/furniture.js';
import { loadLineModels } from '../../../src/knowledge/line-models.js';
import type { Article } from '../../../src/model.js';
import { readHtml, readText, showBody } from '../../../src/read/index.js';

const knowledge = { furniture: loadFurniture(), lineModels: loadLineModels() };
const page = (name: string): string => readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), 'utf8');
const bodyOf = ({ text, body }: Pick<Article, 'text' | 'body'>): string =>
  body.map(([start, end]) => text.slice(start, end)).join('\n');

describe('a flattened page', () => {
  const text = page('strait-herald.txt');
  const article = readText('a.txt', text, knowledge);
  const body = bodyOf(article);

  test('keeps its text unchanged', () => {
    expect(article.text).toBe(text);
  });

  test.each([
    'VELMAR (AFP) — Envoys of Norland',
    'The talks, which were mediated',
    'What was agreed',
    'Karel Vint, said',
  ])('keeps %s', (kept) => {
    expect(body).toContain(kept);
  });

  test.each(['Skip to content', 'Getty', 'Related:', 'Most read', 'Ferry service', 'Copyright', 'Irena Koval'])(
    'cuts %s',
    (cut) => {
      expect(body).not.toContain(cut);
    },
  );

  test('tells title, publisher, authors, agency and date', () => {
    expect(article).toMatchObject({
      title: 'Envoys of Norland and Sudria agree on second round in Velmar',
      publisher: 'Strait Herald Media',
      authors: ['Irena Koval', 'Tomas Brandt'],
      agencies: ['AFP'],
      published: '2023-04-12',
      language: 'en',
    });
    const evidence = article.publishedEvidence;
    expect(evidence !== null && 'start' in evidence ? text.slice(evidence.start, evidence.end) : null).toBe(
      '12 April 2023',
    );
  });

  test.each([
    ['Velmar/12.04.23/Norpress: Envoys', 'Norpress'],
    ['VELMAR (Kyodo) — Envoys', 'Kyodo'],
    ['VELMAR, April 12 — Envoys', null],
  ])('takes the agency from a dateline: %s', (dateline, agency) => {
    const page = text.replace('VELMAR (AFP) — Envoys', dateline);
    expect(readText('a.txt', page, knowledge).agencies).toEqual(agency === null ? [] : [agency]);
  });

  test('with --whole everything is body', () => {
    expect(bodyOf(readText('a.txt', text, knowledge, { whole: true }))).toBe(text.trim());
  });
});

describe('a page of HTML', () => {
  test('keeps the article, cuts caption, teaser, comments and footer', async () => {
    const article = await readHtml('a.html', page('ridge-post.html'), null, knowledge);
    const body = bodyOf(article);
    for (const kept of ['The truce between', 'Davit Marn, spoke', 'A fragile calm', 'Residents of'])
      expect(body).toContain(kept);
    for (const cut of ['READ MORE', 'A monitor looks', 'break it within', '©', 'By Mara'])
      expect(body).not.toContain(cut);
  });

  test('takes title, publisher, author and the local day from its metadata', async () => {
    const article = await readHtml('a.html', page('ridge-post.html'), 'https://example.org/1', knowledge);
    expect(article).toMatchObject({
      title: 'Truce on the ridge holds as monitors deploy',
      publisher: 'The Ridge Post',
      authors: ['Mara Lindt'],
      published: '2021-09-03',
      publishedEvidence: { metadata: 'json-ld datePublished', value: '2021-09-03T23:30:00-04:00' },
      url: 'https://example.org/1',
    });
  });

  test('words of neighbouring blocks never run together', async () => {
    const html = '<div>One<div>two</div>three<br>four</div><a>five</a><a>six</a>';
    expect((await readHtml('a', html, null, knowledge)).text.split(/\s+/u)).toEqual([
      'One',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
  });

  test('names its limit when elements nest too deep', async () => {
    await expect(readHtml('a', '<div>'.repeat(100_000), null, knowledge)).rejects.toThrow('limit depth');
  });
});

const STORY = 'Ana Duarte met the foreign minister of Norland in Lisbon on Monday to speak of the truce. ';

describe('the date of a flattened page', () => {
  const around = (above: string, below = ''): string =>
    `Envoys meet the foreign minister in Lisbon\n\n${above}\n\n${STORY.repeat(3)}\n\n${STORY.repeat(2)}They will meet again.\n\n${below}`;
  test.each([
    ['July 8, 2025', '2025-07-08'],
    ['2022 May 11 (Wednesday) 22:39:33', '2022-05-11'],
    ['Published: 03.12.2021', '2021-12-03'],
    ['14 minutes ago', null],
    ['Copyright 2023 Example Media', null],
  ])('%s above the text: %s', (line, day) => {
    expect(readText('a', around(line), knowledge).published).toBe(day);
  });

  test('dates in a list of headlines below are not the article’s', () => {
    const list =
      'Latest news\nBridge opens\n11.Mar.2026\nPort closes\n10.Mar.2026\nRoad blocked\n09.Mar.2026\n\n15 Mar 2026';
    expect(readText('a', around('', list), knowledge).published).toBeNull();
  });
});

describe('a date that is told in part', () => {
  const below = `${STORY.repeat(3)}\n\n${STORY.repeat(2)}They will meet again.`;
  test.each([
    [
      'a season on a magazine’s issue',
      `The envoys of Lisbon\nIssue 12 (Autumn 2018)    Back issues\n\n${below}`,
      '2018-23',
    ],
    ['a month on it', `Northern Review No. 7, March 2019\nThe envoys of Lisbon\n\n${below}`, '2019-03'],
    ['a season in a headline', `The envoys of Lisbon and the summer 2019 truce\n\n${below}`, null],
    [
      'a dateline without its year',
      `Envoys meet in Lisbon\n\nLISBON, Jan. 21 (Coast Press) - ${below}\n\n© 2023 Coast Press`,
      'XXXX-01-21',
    ],
    ['a dateline with its weekday', `Envoys meet in Lisbon\n\nLISBON, Tuesday, March 5, 2024: ${below}`, '2024-03-05'],
    ['a dateline closed by a period', `Envoys meet in Lisbon\n\nLISBON, 5 March 2024. ${below}`, '2024-03-05'],
    [
      'the page’s day beside the weather',
      `Sunday, March 10, 2024 | Lisbon 17°C\nEnvoys meet in Lisbon\n\n${below}`,
      '2024-03-10?',
    ],
    [
      'the page’s day where the article tells its own',
      `Sunday, March 10, 2024 | Lisbon 17°C\nEnvoys meet in Lisbon\nMarch 7, 2024, 6:12 p.m.\n\n${below}`,
      '2024-03-07',
    ],
    [
      'a long bar with its day',
      `Envoys meet in Lisbon\nThis page is no longer updated  |  Last updated: 7 March 2024 22:41 GMT  |  by Ana Duarte and Luís Reis\n\n${below}`,
      '2024-03-07',
    ],
  ])('%s', (_, text, day) => {
    const article = readText('a', text, knowledge);
    expect(article.published).toBe(day);
    expect(bodyOf(article)).toContain('Ana Duarte met');
  });
});

describe('what stands at the ends of an article', () => {
  const paragraphs = [
    'The delegation of Norland reached the island on Tuesday evening and went straight to the harbour hotel, envoys said.',
    'Its head said that the question of the prisoners would come first, and that of the border crossing after it.',
    'The foreign minister of Sudria, who had arrived in Lisbon a day before, asked for a break until the following morning.',
  ];
  const framed = (head: string, foot: string): Article =>
    readText(
      'a',
      `Envoys meet the foreign minister in Lisbon\n${head}\n\n${paragraphs.join('\n\n')}\n\n${foot}`,
      knowledge,
    );

  test.each([
    ['Irena Koval is a writer based in Velmar.'],
    ['Also by this author: The other port'],
    ['Readers who liked this bought: ‘Marn at Seventy’'],
    ['© Strait Herald Trust'],
    ['Irena Koval'],
  ])('%s is none of it', (foot) => {
    expect(bodyOf(framed('5 March 2024', foot))).toBe(paragraphs.join('\n'));
  });

  test('a last paragraph on a writer stays where it says more than that', () => {
    const last = 'Irena Koval is a writer whom the police arrested in March, and the envoys asked for her release.';
    expect(bodyOf(framed('', last))).toContain(last);
  });

  test.each([
    ['IRENA KOVAL-BRANDT\n5 March 2024', ['Irena Koval-Brandt']],
    ['Words: Irena Koval. Pictures: Tomas Brandt', ['Irena Koval']],
    ['Port Velmar', []],
  ])('by-line %s', (head, authors) => {
    expect(framed(head, '').authors).toEqual(authors);
  });

  test('pull quotes, turns of pages and a caption with its credit are cut', () => {
    const cut = [
      'pull quote: "THE KEY IS HERE"',
      '[continued on page 17]',
      'Envoys in the hall. (Photo: Tomas Brandt/SH)',
    ];
    const text = `Envoys meet in Lisbon\n\n${paragraphs[0]!}\n\n${paragraphs[1]!}\n\n${cut.join('\n')}\n\n${paragraphs[2]!}\n\n${STORY.trim()}`;
    expect(bodyOf(readText('a', text, knowledge))).toBe([...paragraphs, STORY.trim()].join('\n'));
  });
});

test.each([
  ['© 2024 Getty Images', 'Copyright 2024 Strait Herald Media. All rights reserved.', 'Strait Herald Media'],
  ['THE STRAIT HERALD', '', 'THE STRAIT HERALD'],
  ['Menu', '', null],
])('publisher of a page that begins %s', (head, foot, publisher) => {
  const text = `${head}\nEnvoys meet the foreign minister in Lisbon\n\n${STORY.repeat(3)}\n\n${STORY.repeat(2)}They will meet.\n\n${foot}`;
  expect(readText('a', text, knowledge).publisher).toBe(publisher);
});

test.each([
  [
    'During a telephone conversation with President Ilham Aliyev, Anthony Blinken expressed support for the talks.',
    'en',
  ],
  ['The talks in Nicosia ended.', 'en'],
  ['Die Minister trafen sich am Montag in Wien, um über den Frieden zu sprechen.', 'de'],
  ['Los ministros se reunieron el lunes en Madrid para hablar de la paz.', 'es'],
  ['Duarte met Lind in Lisbon.', null],
  ['Vladimir Putin met Recep Tayyip Erdogan on Friday.', null],
  ['Carla Duarte conferred with Bosnian President Alija Izetbegovic in Sarajevo.', 'en'],
  ['Merkel trifft Putin und Macron in Sotschi.', 'de'],
  ['Der Präsident empfing den Kanzler gestern zu Gesprächen.', 'de'],
])('language of %s', (text, language) => {
  expect(readText('a', text, knowledge).language).toBe(language);
});

test('a line that only repeats the paragraphs above is cut', () => {
  const paragraphs = [
    'The delegation of Norland reached the island on Tuesday evening and went straight to the harbour hotel.',
    'Its head said that the question of the prisoners would come first, and that of the border crossing after it.',
    'The envoys of Sudria, who had arrived a day before, asked for a break until the following morning.',
  ];
  const article = readText('a', [...paragraphs, paragraphs.join(' ')].join('\n\n'), knowledge);
  expect(bodyOf(article)).toBe(paragraphs.join('\n'));
});

test('showBody gives the whole text in segments', () => {
  const article = readText('a', page('strait-herald.txt'), knowledge);
  const segments = showBody(article);
  expect(segments.map((segment) => segment.text).join('')).toBe(article.text);
  expect(
    segments
      .filter((segment) => !segment.kept && segment.text.trim() !== '')
      .every((segment) => segment.reason !== null),
  ).toBe(true);
});

/** Paragraphs of one story, none like the other: what says the same twice is cut. */
const PARAGRAPHS = [
  'The foreign minister of Norland received the envoys in Lisbon on Monday and spoke with them for three hours about a truce.',
  'Officials of both governments said afterwards that the two armies would stay on their own side of the river until spring.',
  'A plan for the exchange of prisoners, which was first put forward in January, had been the hardest part of the talks in Lisbon.',
  'In the capital of Sudria the opposition called the truce a trick and asked that parliament be heard before anything is signed.',
  'The envoys will come back to Lisbon in two weeks, when the ministers of both countries are to put their names to the plan.',
] as const;

describe('a live page', () => {
  const post = (time: string, headline: string, text: string): string =>
    `${time}\n\n${headline}\n\n${text}\n\nShare this post\n\n👍 12  💬 3\n\n`;
  const live = (stamps: readonly string[]): string =>
    `COAST NEWS\n\nTruce talks in Lisbon – live\n\nLast updated: 7 March 2024\n\nKEY POINTS\n\nEnvoy is late\n\n${stamps
      .map((stamp, i) => post(stamp, `Headline number ${i + 1}`, PARAGRAPHS[i]!))
      .join('')}Most read\n\nFerry service resumes\n\n© 2024 Coast News`;

  test.each([
    [['21:55', '20.10', '17:32', '9:05 GMT', '8:00am']],
    [['#46  18h40', '#41  16h05', '#33  14h30', '#3  09h00']],
  ])('is its posts, not their stamps: %s', (stamps) => {
    const article = readText('live', live(stamps), knowledge);
    const lines = bodyOf(article).split('\n');
    expect(lines).toEqual(stamps.flatMap((_, i) => [`Headline number ${i + 1}`, PARAGRAPHS[i]!]));
    expect(article).toMatchObject({ title: 'Truce talks in Lisbon – live', published: '2024-03-07' });
  });

  test('a stamp may have the headline behind it, and a post be short', () => {
    const posts = ['18:40 The envoys leave', '16.05 – Two tables', '14:30 Handshake', '9:00 Good morning'];
    const page = live(['21:55']).replace(
      /21:55[^]*👍 12 {2}💬 3\n\n/u,
      posts.map((head, i) => `${head}\n${PARAGRAPHS[i]!}\nThe envoys have left the ferry for good.\n\n`).join(''),
    );
    const lines = bodyOf(readText('live', page, knowledge)).split('\n');
    expect(lines.filter((line) => line.startsWith('The envoys have'))).toHaveLength(4);
    expect(lines).not.toContain('18:40 The envoys leave');
  });

  test('comments with the time of day below an article are none', () => {
    const below = ['7:01', '7:15', '8:20', '9:30'].map(
      (time) => `${time}\n\nI saw the envoys in Lisbon. They were late.`,
    );
    const text = `Envoys meet in Lisbon\n\n${PARAGRAPHS.join('\n\n')}\n\nComments\n\n${below.join('\n\n')}`;
    const body = bodyOf(readText('a', text, knowledge));
    expect(body).toContain(PARAGRAPHS[1]);
    expect(body).not.toContain('They were late');
  });
});

test("a wire's dateline with its name between slashes", () => {
  const text = `LISBON, March 4, 2024. /KNX/. ${PARAGRAPHS[0]}\n\n${PARAGRAPHS.slice(1).join('\n\n')}`;
  expect(readText('wire', text, knowledge).published).toBe('2024-03-04');
  const dashed = text.replace('LISBON, March 4, 2024. /KNX/.', 'LISBON, Portugal — March 4, 2024.');
  expect(readText('wire', dashed, knowledge).published).toBe('2024-03-04');
  for (const head of [
    'LISBON, March 4. /KNX-NORLAND/.',
    'LISBON, March 4. /KNX correspondent Ana Reis/.',
    'LISBON, March 4, Knxa --',
  ]) {
    const yearless = text.replace('LISBON, March 4, 2024. /KNX/.', head);
    expect(readText('wire', yearless, knowledge).published).toBe('XXXX-03-04');
  }
});

describe('a chronology', () => {
  const ENTRIES = [
    'Norland votes for a new parliament. The old one goes home.',
    'Ana Duarte flies to Lisbon to see Karel Vint. Both call a deal close.',
    'The envoys of both sides sit down together for the first time.',
    'Vint receives Duarte on the ferry. Nothing is signed.',
    'By noon the truce is announced.',
  ];
  const page = (heads: readonly string[], before = ''): string =>
    `COAST NEWS\n\nLatest | Sport | Opinion\n\nHow the coast got its truce\n\nLast modified 18 June 2025\n\n${heads
      .map((head, i) => `${before}${head}\n${ENTRIES[i]!}\n\n`)
      .join('')}Most read\n\nFerry service resumes\n\n© 2025 Coast News`;

  test.each([
    [['23 June 2016', 'November 2018', '31 December 2020', '12-14 April 2024', '11 June 2025']],
    [['1987', 'Spring 1988', 'Dec. 3, 1990:', 'Wednesday 5 May 1993', '1994']],
    [['1987, October', '1990, March 26-30', '1990, summer', '1991, May', '1994, June 3']],
  ])('is its entries and their dates: %s', (heads) => {
    const article = readText('chronology', page(heads), knowledge);
    expect(bodyOf(article).split('\n')).toEqual(heads.flatMap((head, i) => [head, ENTRIES[i]!]));
    expect(article).toMatchObject({ title: 'How the coast got its truce', published: '2025-06-18' });
  });

  test('comments with their day and a name above it are none', () => {
    const below = ENTRIES.map((entry, i) => `Karel Vint ${i}\n${i + 1} June 2025\n${entry}`);
    const text = `Envoys meet in Lisbon\n\n${PARAGRAPHS.join('\n\n')}\n\nComments\n\n${below.join('\n\n')}`;
    expect(bodyOf(readText('a', text, knowledge))).not.toContain('Duarte flies');
  });
});

test.each([
  ['LISBON, March 7, 2024. /LUSA/. ', '2024-03-07'],
  ['Lisbon, March 7, 2024. ', '2024-03-07'],
  ['The envoys left Lisbon, March 7, 2024. ', null],
])('a dateline that a period closes: %s', (dateline, published) => {
  const text = `Envoys meet in Lisbon\n\n${dateline}${PARAGRAPHS.join('\n\n')}`;
  expect(readText('a', text, knowledge)).toMatchObject({ published });
});

describe('what stands inside a flattened article', () => {
  const around = (inside: string): string =>
    `Envoys agree on a truce in Lisbon\n\nBy Luís Reis\n\n${PARAGRAPHS.slice(0, 2).join('\n\n')}\n\n${inside}\n\n${PARAGRAPHS.slice(2).join('\n\n')}\n\nMost read\n\nFerry service resumes`;
  test.each([
    ['a pointer', 'READ: Sudria names Karel Vint'],
    ['a pointer to the site', 'On CoastNews.com: Sudria names Karel Vint'],
    ['an advertisement', 'ADVERTISEMENT'],
    ['a headline in capitals', "KAREL VINT OF SUDRIA SAYS HE NEVER READ NORLAND'S PLAN"],
    ['a plea', 'Follow Karel Vint and our desk on WhatsApp.'],
    ['a plea in capitals', '>>> SUPPORT REPORTING LIKE VINT: become a member for €4 <<<'],
    ['a quotation pulled out', '❝ Karel Vint never says yes, he never says no. ❞'],
    ['a quotation and its speaker', '"A pause is not peace, but it is a start" — Karel Vint'],
    [
      'a caption that begins with rights',
      '(c) Handout/Norland Photo: envoys on the quay. From left, Karel Vint is seen.',
    ],
    ['a caption that ends with its agency', 'Envoys on the quay with Karel Vint in 2022 EFE / ANA REIS'],
    ['a caption under an agency’s name', 'EPA: Karel Vint walks along the quay'],
    ['headlines under their label', 'More:\n\nWho is Karel Vint?\n\nWhy the ferry is late'],
    ['points in a box', 'FAST FACTS\n\n• June 2017: Karel Vint is elected\n\n• Three plans, none signed'],
    ['a note in a box', '┌ Did you know? ┐\nKarel Vint is 44 years old.'],
    ['an answer of a form', 'Your subscription to Vint Weekly could not be saved. Please try again.'],
  ])('%s is cut', (_, inside) => {
    const body = bodyOf(readText('a', around(inside), knowledge));
    for (const paragraph of PARAGRAPHS) expect(body).toContain(paragraph);
    expect(body).not.toMatch(/Vint|ADVERT|ferry/iu);
  });

  test.each(['What was agreed', 'WHAT WAS AGREED', 'What comes next?', '"Nobody asked us," she said.'])(
    '%s stays',
    (inside) => {
      expect(bodyOf(readText('a', around(inside), knowledge))).toContain(inside);
    },
  );
});

describe('a headline', () => {
  const below = `${STORY.repeat(3)}\n\n${STORY.repeat(2)}They will meet again.`;
  test.each([
    [
      'above its standfirst',
      'The quiet road',
      'Three envoys met the minister of Norland in Lisbon to speak of a truce',
    ],
    [
      'above its by-line, not the caption below',
      'Quiet road to a truce',
      'By Luís Reis\n7 March 2024\nEPA: The foreign minister of Norland in Lisbon',
    ],
    [
      'and not the points below',
      'Envoys meet on truce of Norland',
      '• Ana Duarte met the minister\n• They speak of the truce',
    ],
    [
      'and not what the page tells of its source',
      'Quiet road to a truce',
      'Source: Foreign minister of Norland\nPosted: 7 March 2024',
    ],
  ])('stands %s', (_, headline, between) => {
    expect(readText('a', `COAST NEWS\n\n${headline}\n${between}\n\n${below}`, knowledge).title).toBe(headline);
  });
});

test.each([
  ['© Copyright 2025 Harbour Interactive Inc.', 'Harbour Interactive'],
  ['Coast Beacon Pty Ltd © 2025. Printed in Velmar.', 'Coast Beacon'],
  ['The Coast Review is printed in Velmar. © MMXX', null],
])('publisher of a page that says %s', (rights, publisher) => {
  const text = `Envoys meet in Lisbon\n\n${STORY.repeat(3)}\n\n${STORY.repeat(2)}They will meet again.\n\n${rights}`;
  expect(readText('a', text, knowledge).publisher).toBe(publisher);
});
