import { createColors } from 'picocolors';
import type { Skip } from '../model.js';
import { describe, type Unmatched } from '../resolve/index.js';
import { screen } from './print.js';

const pc = createColors(screen().colour);

/** What a build found, for people and (`report.json`) for programs. Nothing in it depends on the clock or the machine. */
export interface Report {
  readonly articles: number;
  readonly skipped: readonly Skip[];
  /** How many of each kind. */
  readonly entities: Readonly<Record<string, number>>;
  readonly mediators: number;
  readonly meetings: Readonly<Record<string, number>>;
  readonly agreements: number;
  /** Entities that were taken for one, and why. */
  readonly merges: readonly { readonly into: string; readonly names: readonly string[]; readonly why: string }[];
  /** What looked like one and was left apart, and why. */
  readonly refused: readonly { readonly ids: readonly [string, string]; readonly why: string }[];
  /** Articles that are copies of one source, as their ids: what they say counts once. */
  readonly copies: readonly (readonly string[])[];
  /** How often sources contradict each other about one meeting or agreement. */
  readonly disagreements: number;
  /** Decisions that no longer find what they speak of. */
  readonly unmatched: readonly Unmatched[];
  /** How many articles were extracted in this build; the others were known from before. Not in `report.json`. */
  readonly extracted?: number;
}

/** The report as people read it. */
export function printReport(report: Report, out: string): string {
  const lines: string[] = [];
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  const known = report.extracted === undefined ? '' : ` (${report.extracted} read anew)`;
  lines.push(`${pc.bold(String(report.articles))} ${plural(report.articles, 'article')}${known}`);
  lines.push(`  ${list(report.entities)}; ${report.mediators} of them mediate`);
  const meetings = Object.values(report.meetings).reduce((sum, count) => sum + count, 0);
  lines.push(`  ${meetings} ${plural(meetings, 'meeting')}${meetings > 0 ? ` (${list(report.meetings)})` : ''}`);
  lines.push(`  ${report.agreements} ${plural(report.agreements, 'agreement')}`);
  if (report.merges.length > 0) {
    lines.push(`${report.merges.length} taken for one across articles or spellings:`);
    for (const merge of report.merges.slice(0, 20)) lines.push(`  ${merge.names.join(' = ')}: ${merge.why}`);
    if (report.merges.length > 20) lines.push(`  … and ${report.merges.length - 20} more in ${out}/report.json`);
  }
  if (report.refused.length > 0)
    lines.push(
      `${report.refused.length} ${plural(report.refused.length, 'pair')} left apart for what speaks against it (${out}/report.json)`,
    );
  if (report.copies.length > 0) {
    const copies = report.copies.reduce((sum, group) => sum + group.length - 1, 0);
    lines.push(`${copies} ${copies === 1 ? 'copy' : 'copies'} of other articles, counted once:`);
    for (const group of report.copies.slice(0, 10))
      lines.push(`  ${group.slice(0, 4).join(' = ')}${group.length > 4 ? ` = … (${group.length})` : ''}`);
    if (report.copies.length > 10) lines.push(`  … and ${report.copies.length - 10} more in ${out}/report.json`);
  }
  if (report.disagreements > 0)
    lines.push(
      `${report.disagreements} ${plural(report.disagreements, 'disagreement')} between sources (parley meetings, parley show)`,
    );
  if (report.unmatched.length > 0) {
    lines.push(pc.yellow(`${report.unmatched.length} ${plural(report.unmatched.length, 'decision')} without effect:`));
    for (const { decision, why } of report.unmatched.slice(0, 20)) lines.push(`  ${describe(decision)}: ${why}`);
  }
  if (report.skipped.length > 0) {
    lines.push(pc.yellow(`${report.skipped.length} skipped:`));
    for (const skip of report.skipped.slice(0, 20)) lines.push(`  ${where(skip)}: ${skip.reason}`);
    if (report.skipped.length > 20) lines.push(`  … and ${report.skipped.length - 20} more in ${out}/report.json`);
  }
  lines.push(`Written to ${out}. Look at it: parley view${out === 'graph' ? '' : ` --graph ${out}`}`);
  return `${lines.join('\n')}\n`;
}

/** `file` or `file:line`. */
export function where(skip: Skip): string {
  return skip.line === null ? skip.source : `${skip.source}:${skip.line}`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
