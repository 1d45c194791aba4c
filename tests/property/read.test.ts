import fc from 'fast-check';
import { Readable } from 'node:stream';
import { loadFurniture } from '../../src/knowledge/furniture.js';
import { loadLineModels } from '../../src/knowledge/line-models.js';
import type { Article } from '../../src/model.js';
import { isSkip, readArticles, readHtml, readText } from '../../src/read/index.js';

const knowledge = { furniture: loadFurniture(), lineModels: loadLineModels() };

/** Spans lie within the text, in order, apart from each other; body and cuts together leave only white space. */
function expectSound({ text, body, cuts }: Article): void {
  const spans = [...body, ...cuts.map(({ start, end }) => [start, end] as const)].sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [start, end] of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(at, start).trim()).toBe('');
    at = end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
  expect(text.slice(at).trim()).toBe('');
}

const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Related: more', '3 May 2021', '', 'By A. B', 'The two ministers met in Oslo on Monday for talks.'),
);

test('any text: spans are sound and the text is unchanged', () => {
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r', '\n\n'), (lines, end) => {
      const text = lines.join(end);
      const article = readText('a', text, knowledge);
      expect(article.text).toBe(text);
      expectSound(article);
    }),
  );
});

test('any HTML: spans are sound', async () => {
  const piece = fc.oneof(
    line,
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="x">',
      '</div>',
      '<li>',
      '<a href=x>',
      '</a>',
      '<script>',
      '<!--',
      '<h1>',
      '&amp;',
      '<',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      expectSound(await readHtml('a', pieces.join(''), null, knowledge));
    }),
    { numRuns: 60 },
  );
});

test('any bytes give articles or reasons', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', '{"text":"', '<p>', '%PDF-', 'PK\u0003\u0004', 'WARC/1.0\r\n', '\u001f\u008b'),
      async (bytes, head) => {
        const stdin = Readable.from([Buffer.concat([Buffer.from(head, 'latin1'), bytes])]);
        for await (const outcome of readArticles(['-'], knowledge, { stdin })) {
          if (isSkip(outcome)) expect(outcome.reason).not.toBe('');
          else expectSound(outcome);
        }
      },
    ),
    { numRuns: 100 },
  );
});
