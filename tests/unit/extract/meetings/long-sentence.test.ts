import { meetingsOf } from './reading.js';

const CLAUSES = [
  // Nothing but meetings, and no finite verb that helps another
  'the meeting of Chad and Oman in Lisbon, ',
  // Verbs that ask who stands behind them
  'saw the wall and called it grand, ',
  // Names with nothing finite in front of them
  'after talks with Chad and Oman and Kenya then ',
  // Agreements told of again and again
  'the truce of Chad and Oman signed in Lisbon, ',
];

/** Seconds of processor time for one sentence of so many clauses; other programs on the machine don't count. */
function secondsFor(clause: string, times: number): number {
  const before = process.cpuUsage();
  meetingsOf(`Chad and Oman ${clause.repeat(times)}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test.each(CLAUSES)('one sentence of many pages is read in time that grows with its length: %s', (clause) => {
  secondsFor(clause, 500);
  // The better of two: the collector's threads count as the processor's time too.
  const best = (times: number): number => Math.min(secondsFor(clause, times), secondsFor(clause, times));
  const short = best(500);
  expect(best(4000) / short).toBeLessThan(12);
});
