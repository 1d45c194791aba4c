import { expect, test } from '@jest/globals';
import { LONG_UNITS } from '../../fixtures/long-texts.js';
import { extract } from '../../../src/extract/index.js';
import { loadKnowledge } from '../../../src/knowledge/index.js';
import { readText } from '../../../src/read/index.js';

const knowledge = loadKnowledge();

test.each([...LONG_UNITS])('twenty kilobytes of %s are read, and what is found lies within them', (_, unit) => {
  const text = unit.repeat(Math.ceil(20_000 / unit.length));
  const { mentions, meetings } = extract(readText('made', text, knowledge, { whole: true }), knowledge);
  for (const { start, end } of mentions) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  const evidence = meetings.flatMap(({ evidence: told }) => told);
  for (const { start, end } of evidence) expect(text.slice(start, end)).not.toBe('');
});
