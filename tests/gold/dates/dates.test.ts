import { readFileSync } from 'node:fs';
import { parse } from 'edtf';
import { z } from 'zod';
import { dateOfTrigger, findDates, referenceDay } from '../../../src/extract/dates/index.js';
import { loadDateWords } from '../../../src/knowledge/dates.js';

const Case = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullable(),
  dateline: z.string().optional(),
  trigger: z.string(),
  date: z.string().nullable(),
  alt: z.array(z.string().nullable()),
});

const words = loadDateWords();
const cases = readFileSync(new URL('./dates.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Case.parse(JSON.parse(line)));

/** The day a printed dateline gives: EDTF, `XXXX` where it has no year. */
function lineDate(line: string | undefined): string | null {
  for (const { meaning } of line === undefined ? [] : findDates(line, 0, line.length, words)) {
    if (meaning.kind !== 'absolute' || meaning.month === null || meaning.day === null) continue;
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${meaning.year ?? 'XXXX'}-${two(meaning.month)}-${two(meaning.day)}`;
  }
  return null;
}

function answer(one: z.infer<typeof Case>): string | null {
  const { text, trigger } = one;
  const letter = /[\p{L}\d]/u;
  let start = text.indexOf(trigger);
  while (start >= 0 && (letter.test(text[start - 1] ?? ' ') || letter.test(text[start + trigger.length] ?? ' ')))
    start = text.indexOf(trigger, start + 1);
  const reference = referenceDay(one.published, lineDate(one.dateline));
  const span = { start, end: start + trigger.length };
  return dateOfTrigger(text, { start: 0, end: text.length }, span, { words, reference, told: null, tense: null })?.date ?? null;
}

test('the date of a meeting, over all judged sentences', () => {
  const wrong = cases.filter((one) => ![one.date, ...one.alt].includes(answer(one))).map((one) => one.id);
  const share = 1 - wrong.length / cases.length;
  process.stdout.write(`dates: ${(100 * share).toFixed(1)} % of ${cases.length}\n`);
  expect(share).toBeGreaterThanOrEqual(0.95);
});

test('every answer is EDTF', () => {
  for (const one of cases) {
    const date = answer(one);
    if (date !== null) expect(() => parse(date)).not.toThrow();
  }
});
