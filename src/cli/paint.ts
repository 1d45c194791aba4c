import { createColors } from 'picocolors';
import { explain, extract, type Trace } from '../extract/index.js';
import type { Knowledge } from '../knowledge/index.js';
import type { Article, Entity, Meeting, Span } from '../model.js';
import { showBody } from '../read/index.js';
import { screen } from './print.js';

const pc = createColors(screen().colour);

/** A page with what was kept in plain type and what was cut in grey, each cut with its reason. */
export function paintBody(article: Article): string {
  const lines = [pc.bold(`── ${printable(article.id)}`)];
  const told = [
    ['title', article.title],
    ['publisher', article.publisher],
    ['authors', article.authors.join(', ')],
    ['agencies', article.agencies.join(', ')],
    ['published', article.published],
    ['language', article.language],
  ] as const;
  for (const [name, value] of told) if (value !== null && value !== '') lines.push(`${name}: ${printable(value)}`);
  for (const { text, kept, reason } of showBody(article)) {
    const shown = printable(text.trim());
    if (shown === '') continue;
    for (const line of shown.split('\n'))
      lines.push(kept ? `${pc.green('+')} ${line}` : pc.dim(`- ${line}${reason === null ? '' : `  [${reason}]`}`));
  }
  return `${lines.join('\n')}\n\n`;
}

/** What was read in an article, each thing with its rule and the words it was read from. */
export function paintTrace(article: Article, knowledge: Knowledge): string {
  const record = extract(article, knowledge);
  const names = new Map(record.entities.map((entity) => [entity.id, entity]));
  const lines = [pc.bold(`── ${printable(article.id)}`)];
  for (const mention of record.mentions) {
    const how = mention.resolved === true ? 'stands for' : mention.metonym === true ? 'stands for' : 'names';
    lines.push(`${quote(article, mention)} ${how} ${pc.cyan(mention.entity)}  ${pc.dim(`by ${mention.by}`)}`);
  }
  for (const meeting of record.meetings) lines.push(...paintMeeting(article, meeting, names));
  for (const agreement of record.agreements) {
    lines.push(
      pc.bold(`${agreement.kind}, ${agreement.status}, ${agreement.date ?? 'no date'}`),
      `  parties: ${list(agreement.parties, names)}`,
      `  mediators: ${list(agreement.mediators, names)}`,
    );
    for (const evidence of agreement.evidence)
      lines.push(`  ${evidence.status} ${pc.dim(`by ${evidence.by}`)}: ${quote(article, evidence)}`);
  }
  const traces = explain(article, knowledge);
  if (traces.length > 0) lines.push(pc.bold('rules for meetings and agreements, in text order'));
  for (const trace of traces) lines.push(paintRule(article, trace));
  return `${lines.join('\n')}\n\n`;
}

function paintMeeting(article: Article, meeting: Meeting, names: ReadonlyMap<string, Entity>): string[] {
  const place = meeting.placeName ?? meeting.placeState;
  const lines = [
    pc.bold(
      `${meeting.kind} (CAMEO ${meeting.cameo}), ${meeting.status}, ${meeting.date ?? 'no date'}${place === null ? '' : `, ${printable(place)}`}`,
    ),
    `  between: ${list(meeting.participants, names)}`,
  ];
  if (meeting.mediators.length > 0) lines.push(`  mediators: ${list(meeting.mediators, names)}`);
  if (meeting.host !== null) lines.push(`  host: ${list([meeting.host], names)}`);
  for (const evidence of meeting.evidence)
    lines.push(`  ${evidence.status} ${pc.dim(`by ${evidence.by}`)}: ${quote(article, evidence)}`);
  return lines;
}

function paintRule(article: Article, trace: Trace): string {
  const outcome = trace.rejected === null ? pc.green('fired') : `${pc.yellow('not')}: ${trace.rejected}`;
  return `  ${trace.rule} on ${quote(article, trace)}  ${outcome}`;
}

function list(ids: readonly string[], names: ReadonlyMap<string, Entity>): string {
  return ids.map((id) => printable(names.get(id)?.name ?? id)).join(', ') || 'nobody';
}

function quote(article: Article, span: Span): string {
  return `“${printable(article.text.slice(span.start, span.end).replace(/\s+/gu, ' '))}”`;
}

/** Text without characters that would move the cursor or change the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, ' ');
}
