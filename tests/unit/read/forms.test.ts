import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { loadFurniture } from '../../../src/knowledge/furniture.js';
import { loadLineModels } from '../../../src/knowledge/line-models.js';
import type { Article, Skip } from '../../../src/model.js';
import { isSkip, readArticles, readText } from '../../../src/read/index.js';

const knowledge = { furniture: loadFurniture(), lineModels: loadLineModels() };
const LEAD = 'Ana Duarte met the foreign minister of Norland in Lisbon on Monday, her office said.';
const REST = 'The two spoke of the truce on the ridge and of the prisoners whom both sides still hold.';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'forms-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(name: string, content: string | Uint8Array): Promise<(Article | Skip)[]> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const outcomes: (Article | Skip)[] = [];
  for await (const outcome of readArticles([file], knowledge)) outcomes.push(outcome);
  return outcomes;
}

async function textOf(name: string, content: string | Uint8Array): Promise<string> {
  const [outcome] = await read(name, content);
  return outcome === undefined ? 'nothing' : isSkip(outcome) ? outcome.reason : outcome.text;
}

/** One page of lines of text, 14 points apart, a gap of 28 where a line is empty. */
function pdf(lines: readonly string[]): string {
  const shown = lines.map((line, i) => `BT /F1 11 Tf 1 0 0 1 72 ${720 - i * 14} Tm (${line}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** A zip archive of deflated files. */
function zip(files: readonly (readonly [name: string, content: string])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, where, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

function docx(paragraphs: readonly string[]): Buffer {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zip([
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations],
    [
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ],
  ]);
}

test('a PDF: lines of a paragraph are joined, a word parted at a line end too, paragraphs stay apart', async () => {
  const text = await textOf(
    'a.pdf',
    pdf(['Ana Duarte met the foreign min-', 'ister of Norland', 'in Lisbon.', '', '', 'The two spoke of the truce.']),
  );
  expect(text).toBe('Ana Duarte met the foreign minister of Norland in Lisbon.\n\nThe two spoke of the truce.');
});

test('a PDF of pictures only is skipped, and says so', async () => {
  expect(await textOf('b.pdf', pdf([]))).toContain('without a text layer');
});

test('a Word document: an empty line between paragraphs', async () => {
  expect((await textOf('a.docx', docx([LEAD, REST]))).trim()).toBe(`${LEAD}\n\n${REST}`);
});

describe('JSON Lines', () => {
  const lines = [LEAD, REST].map((text, i) => JSON.stringify({ id: `r${i}`, text: `${text} ĀਊӐ` }));

  test.each(['utf-16le', 'utf-16be'])('in %s', async (encoding) => {
    const outcomes = await read('a.jsonl', iconv.encode(lines.join('\r\n'), encoding, { addBOM: true }));
    expect(outcomes).toMatchObject([
      { id: 'r0', text: `${LEAD} ĀਊӐ` },
      { id: 'r1', text: `${REST} ĀਊӐ` },
    ]);
  });

  test('with line ends of all kinds, and a mark at its beginning', async () => {
    const outcomes = await read('b.jsonl', `\ufeff${lines[0]!}\r\n\n${lines[1]!}\n\r\n${lines[0]!}`);
    expect(outcomes.map((outcome) => (isSkip(outcome) ? outcome.reason : outcome.id))).toEqual(['r0', 'r1', 'r0#2']);
  });
});

test.each([
  ['windows-1252', 'The minister said: “Nothing is agreed until everything is agreed” – and left for São Tomé. '],
  ['windows-1251', 'Министры встретились в Москве, чтобы обсудить соглашение о перемирии и обмен пленными. '],
])('%s is recognised', async (encoding, text) => {
  const long = text.repeat(3).trim();
  expect(await textOf('a.txt', iconv.encode(long, encoding))).toBe(long);
});

test('mixed line ends stay as they are, and each ends a line', () => {
  const text = `Envoys meet in Lisbon\r\n\r\n${LEAD}\r${REST}\n\n${REST.replace('two', 'envoys')}\u2028${LEAD.replace('Monday', 'Friday')}`;
  const article = readText('a', text, knowledge);
  expect(article.text).toBe(text);
  expect(article.title).toBe('Envoys meet in Lisbon');
  expect(article.body.map(([start, end]) => text.slice(start, end))).toEqual([
    LEAD,
    REST,
    LEAD.replace('Monday', 'Friday'),
  ]);
});

test('text wrapped at 72 columns is kept whole', () => {
  const wrap = (paragraph: string): string => paragraph.replace(/(.{40,72})(?:\s|$)/gu, '$1\n').trim();
  const paragraphs = [
    `${LEAD} ${REST}`,
    `${REST} They will meet again before the end of the month, in a place that is not yet known.`,
    `${LEAD.replace('Monday', 'Friday')} A spokesman for the ministry of Sudria would not say more than that.`,
  ];
  const article = readText('a', `Envoys meet in Lisbon\n\n${paragraphs.map(wrap).join('\n\n')}\n`, knowledge);
  const body = article.body.map(([start, end]) => article.text.slice(start, end)).join(' ');
  expect(body.replaceAll('\n', ' ')).toBe(paragraphs.join(' '));
  expect(article.body).toHaveLength(3);
});

describe('text wrapped at a column on a page whose other lines are not', () => {
  const wrap = (paragraph: string): string => paragraph.replace(/(.{30,62})(?:\s|$)/gu, '$1\n').trim();
  const paragraphs = [
    'The foreign minister of Norland spoke on the phone with his counterpart, Irena Koval, who is on a tour of the Middle East. The call, which was held at the request of Sudria, was about the truce that ended on Monday.',
    'Koval had come back from Velmar, where she had met Prime Minister Tomas Brandt and the envoys of both sides. The two spoke of what is to be done next and of the border, which has been closed since the spring.',
  ];

  test('goes on over the breaks', () => {
    const title = 'Envoy of Sudria Discusses The Truce With The Foreign Minister Of Norland On A Long Tour Of The East';
    const article = readText('a', `${title}\n${paragraphs.map(wrap).join('\n')}\n`, knowledge);
    expect(article.body.map(([start, end]) => article.text.slice(start, end).replaceAll('\n', ' '))).toEqual(
      paragraphs,
    );
  });

  test('but a list of headlines of one width is one each', () => {
    const titles = [
      'Envoys of Norland agree on second round in Velmar',
      'Minister of Sudria says that the truce will hold',
    ];
    const list = [
      ...titles,
      'Ferry service to the islands resumes on Wednesday',
      'Parliament votes on the budget after long debate',
    ];
    const article = readText('a', `${LEAD}\n\n${REST}\n\n${list.join('\n')}\n`, knowledge);
    expect(article.cuts.length + article.body.length).toBeGreaterThanOrEqual(6);
  });
});

test.each([
  ['date 2024-08-22 Envoys of Norland meet in Lisbon', 'Envoys of Norland meet in Lisbon'],
  ['Published: 2024-08-22T10:00:00Z Envoys of Norland meet in Lisbon', 'Envoys of Norland meet in Lisbon'],
])('a labelled day before the headline is no part of it: %s', (line, title) => {
  const article = readText('a', `${line}\n\n${LEAD}\n\n${REST}\n`, knowledge);
  expect(article).toMatchObject({ title, published: '2024-08-22' });
});

test('a caption that stands beside its credited double is cut with it', () => {
  const caption = 'Foreign ministers of Norland and Sudria speak around a table in Lisbon, October 15, 2016';
  const text = `Envoys of Norland meet in Lisbon\n\n© AGENCY / Karel Vint/Pool${caption}\n${caption} - Agency International\n${LEAD}\n\n${REST}\n`;
  const article = readText('a', text, knowledge);
  expect(article.body.map(([start, end]) => text.slice(start, end))).toEqual([LEAD, REST]);
});

describe('a table of comma-separated values', () => {
  const row = (id: number, text: string): string => `${id},"${text.replaceAll('"', '""')}"`;
  const told = async (name: string, content: string | Uint8Array): Promise<readonly string[]> =>
    (await read(name, content)).map((one) =>
      isSkip(one) ? `${String(one.line)}: ${one.reason}` : `${one.id}: ${one.text}`,
    );

  test.each([
    [
      'cells over several lines',
      `id,text\n${row(1, 'He said "no".\nShe left.')}\n2,plain`,
      ['1: He said "no".\nShe left.', '2: plain'],
    ],
    ['semicolons, and a mark inside a cell', 'id;text\n1;a 5" disk\n2;b', ['1: a 5" disk', '2: b']],
    ['lines that end as on old Macs', 'id,text\r1,a\r2,"b, c"\r', ['1: a', '2: b, c']],
    ['a mark that is never closed', 'id,text\n1,a\n2,"b\nc', ['1: a', '3: a row whose quotation mark is never closed']],
    ['an empty cell', 'id,text\n1,a\n2,\n3,c', ['1: a', '3: an empty text', '3: c']],
    ['no column of text', 'a,b\n1,2', ['1: no column named "text", "body", "content" or "html" in the first row']],
    ['a byte order mark before a quoted name', '\ufeff"id","text"\n1,"a"', ['1: a']],
  ])('with %s', async (_, content, expected) => {
    expect(await told('t.csv', content)).toEqual(expected);
  });

  test.each(['utf-16le', 'utf-16be', 'windows-1251'])('in %s', async (encoding) => {
    const text = 'Министр встретился с послами в Лиссабоне и говорил с ними о перемирии.';
    const content = iconv.encode(`id;text\n1;${text}\n`, encoding, { addBOM: encoding.startsWith('utf') });
    expect(await told('e.csv', content)).toEqual([`1: ${text}`]);
  });

  test('larger than a file may be is read row by row', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => row(i, `${LEAD}\n${REST}`));
    const file = path.join(folder, 'large.csv');
    writeFileSync(file, ['id,text', ...rows].join('\n'));
    let articles = 0;
    for await (const outcome of readArticles([file], knowledge, { whole: true, limits: { fileBytes: 100_000 } }))
      if (!isSkip(outcome)) articles++;
    expect(articles).toBe(3000);
  });

  test('a row past its limit is refused, the rest is read', async () => {
    const file = path.join(folder, 'wide.csv');
    writeFileSync(file, `id,text\n1,"${'long\n'.repeat(1000)}"\n2,b`);
    const outcomes: string[] = [];
    for await (const outcome of readArticles([file], knowledge, { limits: { recordBytes: 1000 } }))
      outcomes.push(isSkip(outcome) ? outcome.reason : outcome.text);
    expect(outcomes[0]).toContain('limit recordBytes');
    expect(outcomes.at(-1)).toBe('b');
  });
});

test('a Word document that unpacks to more than a file may have is refused with the limit', async () => {
  const file = path.join(folder, 'bomb.docx');
  writeFileSync(file, docx([LEAD, ' '.repeat(200_000)]));
  const outcomes: string[] = [];
  for await (const outcome of readArticles([file], knowledge, { limits: { fileBytes: 100_000 } }))
    outcomes.push(isSkip(outcome) ? outcome.reason : outcome.text);
  expect(outcomes).toEqual(['a document that unpacks to more than 100000 bytes (limit fileBytes)']);
});

test('a headline in Markdown is told without its marks', async () => {
  const [article] = await read('m.md', `# **Ana Duarte meets minister of Norland**\n\n${LEAD}\n\n${REST}\n`);
  expect(article).toMatchObject({ title: 'Ana Duarte meets minister of Norland' });
});
