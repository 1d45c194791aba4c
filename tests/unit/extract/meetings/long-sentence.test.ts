import { meetingsOf } from './reading.js';

/** Nothing but meetings, and no finite verb that helps another. */
const CLAUSE = 'the meeting of Chad and Oman in Lisbon, ';

/** Seconds of processor time for one sentence of so many clauses; other programs on the machine don't count. */
function secondsFor(times: number): number {
  const before = process.cpuUsage();
  meetingsOf(CLAUSE.repeat(times));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test('one sentence of many pages is read in time that grows with its length', () => {
  secondsFor(500);
  const short = Math.min(secondsFor(500), secondsFor(500));
  expect(secondsFor(6000) / short).toBeLessThan(14);
});
