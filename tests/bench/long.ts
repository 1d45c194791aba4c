/**
 * How the time of `extract` grows with the length of one hostile article: each unit of `fixtures/long-texts.ts` repeated
 * to so many kilobytes and to four times as many. Processor time of all threads, the better of two runs. Four is linear.
 *
 *     npm run bench -- long [kilobytes]            (100 and 400 unless told)
 */
import { extract } from '../../src/extract/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { readText } from '../../src/read/index.js';
import { LONG_UNITS } from '../fixtures/long-texts.js';

/** Run it and print it. @param kilobytes of the shorter text */
export function long(kilobytes: number): void {
  const knowledge = loadKnowledge();
  const seconds = (text: string): number => {
    const before = process.cpuUsage();
    extract(readText('made', text, knowledge, { whole: true }), knowledge);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const best = (text: string): number => Math.min(seconds(text), seconds(text));
  for (const [name, unit] of LONG_UNITS) {
    const times = Math.ceil((kilobytes * 1000) / unit.length);
    const [short, four] = [best(unit.repeat(times)), best(unit.repeat(4 * times))];
    console.log(
      `${name.padEnd(40)} ${String(kilobytes)} KB ${short.toFixed(2).padStart(6)} s  ` +
        `${String(4 * kilobytes)} KB ${four.toFixed(2).padStart(6)} s  ${(four / short).toFixed(1).padStart(5)} times`,
    );
  }
}
