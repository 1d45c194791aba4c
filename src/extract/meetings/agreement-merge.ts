import type { Agreement, AgreementKind } from '../../model.js';
import type { ToldAgreement } from './agreements.js';
import { compatible, same } from './likeness.js';
import { mostExact, type Sides } from './merge.js';

/**
 * Put together what several sentences tell of one agreement: by name, by date and parties; "the truce" is the one told of
 * last. Each is held against the last twenty only, so the work stays linear.
 */
export function mergeAgreements(all: readonly ToldAgreement[], sides: Sides): ToldAgreement[][] {
  const events: ToldAgreement[][] = [];
  for (const told of all) {
    let best: { event: ToldAgreement[]; points: number } | null = null;
    const last = events.slice(-20);
    // "the November ceasefire", where one of the last twenty is a ceasefire: however far
    const only = isFire(told.kind) && last.filter((event) => isFire(event[0]!.kind)).length === 1;
    for (const event of last) {
      const points = sameness(event, told, sides, only);
      if (points > 0 && (best === null || points >= best.points)) best = { event, points };
    }
    if (best === null) events.push([told]);
    else best.event.push(told);
  }
  return events;
}

const isFire = (kind: AgreementKind): boolean => kind === 'ceasefire' || kind === 'truce';

/** 0: another agreement; higher: more surely this one. */
function sameness(whole: readonly ToldAgreement[], told: ToldAgreement, sides: Sides, only: boolean): number {
  // What was told first and last stands for the whole, so that an accord told of a thousand times costs no more than ten.
  const event = whole.length <= 16 ? whole : [...whole.slice(0, 8), ...whole.slice(-8)];
  const names = event.map((one) => one.named).filter((name) => name !== null);
  if (told.named !== null && names.length > 0) return names.includes(told.named) ? 5 : 0;
  const dates = event.map((one) => one.date).filter((date) => date !== null);
  if (told.date !== null && dates.length > 0 && !dates.some((date) => compatible(date, told.date!))) return 0;
  // One of the day that the story had reached is not the one that was signed on another day
  const reached = event.flatMap((one) => (one.nearDate === null ? [] : [one.nearDate.day]));
  if (
    told.date !== null &&
    dates.length === 0 &&
    reached.length > 0 &&
    !told.by.includes('+recalled') &&
    !reached.some((day) => compatible(day, told.date!))
  )
    return 0;
  const near = told.sentence - event.at(-1)!.sentence;
  // "the previous accord": another than the one told of
  if (told.by.includes('+previous') && !dates.some((date) => told.date !== null && compatible(date, told.date)))
    return 0;
  const alike = event.some(
    (one) => isFire(one.kind) === isFire(told.kind) && (one.kind === 'exchange') === (told.kind === 'exchange'),
  );
  if (!alike && near > 2) return 0;
  if (
    !alike &&
    !(told.definite && told.kind === 'accord' && near <= 1 && told.parties.length === 0 && told.named === null)
  )
    return 0;
  const known = event.flatMap((one) => [...one.parties, ...one.mediators]);
  const mine = [...told.parties, ...told.mediators];
  const complement =
    (told.parties.length === 0 && event.every((one) => one.mediators.length === 0)) ||
    (told.mediators.length === 0 && event.every((one) => one.parties.length === 0));
  if (mine.length === 0 || known.length === 0 || complement)
    return (told.definite || near <= 1) && (near <= 8 || only) ? 1 : 0;
  const shared = mine.filter((id) => known.some((other) => same(id, other, sides))).length;
  if (shared === 0) return 0;
  return 1 + shared;
}

/** What the sentences of one agreement tell, as the record has it; agreements of nobody are left out, unless told with the day of their signing. */
export function agreementsOf(events: readonly (readonly ToldAgreement[])[]): readonly Agreement[] {
  return events
    .filter((event) => event.some((one) => one.parties.length + one.mediators.length > 0 || isSignedThen(one)))
    .map((event, index) => {
      const dated = mostExact(event);
      const near = event.map((one) => one.nearDate).find((one) => one !== null);
      const bySentence = new Map<number, ToldAgreement>();
      for (const one of event) if (!bySentence.has(one.sentence)) bySentence.set(one.sentence, one);
      const mediators = [...new Set(event.flatMap((one) => one.mediators))];
      return {
        id: `a${index + 1}`,
        kind: event.find((one) => one.kind === 'peace')?.kind ?? event[0]!.kind,
        status: event[0]!.status,
        date: dated === null ? (near?.day.replace(/[?~]?$/, '?') ?? null) : dated.date,
        dateEvidence: dated === null ? (near?.span ?? null) : dated.dateEvidence,
        parties: [...new Set(event.flatMap((one) => one.parties))].filter((id) => !mediators.includes(id)),
        mediators,
        evidence: [...bySentence.values()]
          .sort((a, b) => a.span.start - b.span.start)
          .map((one) => ({ start: one.span.start, end: one.span.end, status: one.status, by: one.by })),
      };
    });
}

/** "a peace agreement signed in Oslo in August 2001": one, whoever signed it. */
const isSignedThen = ({ by, date }: ToldAgreement): boolean => by.includes('+signed') && date !== null;
