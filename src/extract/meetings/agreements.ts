import type { AgreementKind, Edtf, EntityId, Span, Status } from '../../model.js';
import type { Knowledge } from '../../knowledge/index.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import { dateOfTrigger, tellsDate, type Tense, type TriggerDate } from '../dates/index.js';
import type { Actors } from './actors.js';
import { throughWhom } from './agreement-parties.js';
import { readAgreement } from './agreement-reading.js';
import type { Collect } from './candidate.js';
import type { Sentence } from './sentence.js';
import { boundAt, type Bound } from './agreement-bound.js';
import { rolesAround } from './roles.js';
import { statusOf } from './status.js';
import type { ToldDates } from './told-dates.js';
import { BINDING, PAPER, triggersOf } from './triggers.js';
import { isDefinite } from './agreement-names.js';

/** An agreement as one place in one sentence tells it. */
export interface ToldAgreement {
  readonly sentence: number;
  readonly kind: AgreementKind;
  readonly status: Status;
  readonly date: Edtf | null;
  readonly dateEvidence: Span | null;
  /** The day that the story had reached: the agreement's, where none of its sentences dates it. */
  readonly nearDate: { readonly day: Edtf; readonly span: Span } | null;
  readonly parties: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly definite: boolean;
  /** "Algiers Agreement", in lower case; null where it has no name. */
  readonly named: string | null;
  readonly span: Span;
  readonly by: string;
}

/** Ceasefires, accords and treaties that the sentence says were reached, are in force, or were brokered by somebody. */
export function findAgreements(
  sentence: Sentence,
  actors: Actors,
  dates: ToldDates,
  knowledge: Knowledge,
  trace: Collect | null,
): readonly ToldAgreement[] {
  const words = knowledge.meetings;
  const found: ToldAgreement[] = [];
  const triggers = triggersOf(sentence.words, words);
  for (let at = sentence.from; at < sentence.to; at++) {
    if ((triggers[at]! & (PAPER | BINDING)) === 0) continue;
    const noun = sentence.phraseAt(at, words.agreementNouns) ?? exchangeAt(sentence, at, words);
    if (noun === null || sentence.isVerb(at)) {
      const bound = boundAt(sentence, at, actors, words);
      if (bound !== null) found.push(...agreed(sentence, bound, actors, dates, knowledge, trace));
      continue;
    }
    const from = at;
    at = noun.next - 1;
    const entry = words.agreementNouns.get(noun.words)!;
    const start = sentence.words.start[from]!;
    const end = sentence.words.end[noun.next - 1]!;
    const read = readAgreement(sentence, from, noun.next, actors, knowledge, entry.document);
    if (typeof read === 'string') {
      trace?.({ start, end, rule: `agreement:${entry.id}`, rejected: read });
      continue;
    }
    const tense = read.status === 'held' || read.status === 'ongoing' ? 'past' : 'future';
    const made = read.clause === null || read.dated ? { start, end } : spanOf(sentence, read.clause);
    const dated = dateAt(sentence, made, tense, dates, knowledge);
    const by = [`agreement:${entry.id}`, ...read.by].join('+');
    trace?.({ start, end, rule: by, rejected: null });
    found.push({
      sentence: sentence.number,
      kind: entry.kind === 'accord' ? (read.kind ?? entry.kind) : entry.kind,
      named: read.named ? nameOf(sentence, from, noun.next) : null,
      status: read.status,
      date: dated?.date ?? null,
      dateEvidence: dated?.evidence ?? null,
      nearDate: read.by.includes('signed') || read.by.includes('recalled') ? dates.reached(sentence.number) : null,
      parties: read.parties,
      mediators: read.mediators,
      definite: isDefinite(sentence, from),
      span: { start: sentence.start, end: sentence.end },
      by,
    });
  }
  return found;
}

/** "an exchange of 200 wounded prisoners", "brokered the release of two hostages": as "prisoner exchange", whatever stands between; null elsewhere. */
function exchangeAt(
  sentence: Sentence,
  at: number,
  words: MeetingWords,
): { readonly next: number; readonly words: string } | null {
  const freed = sentence.is(at, 'release', 'return', 'repatriation') && isBrokered(sentence, at, words);
  if (!freed && !sentence.is(at, 'exchange', 'swap', 'handover')) return null;
  if (sentence.isVerb(at) || !sentence.is(at + 1, 'of')) return null;
  for (let of = at + 2; of < sentence.to && of < at + 7; of++) {
    if (words.captives.has(sentence.lower(of))) return { next: at + 1, words: 'swap' };
    if (!['NUM', 'ADJ', 'NOUN', 'DET', 'ADV'].includes(sentence.tag(of) ?? '')) return null;
  }
  return null;
}

/** "brokered the safe release", "helped mediate the return": a release alone is nobody's agreement. */
const isBrokered = (sentence: Sentence, noun: number, words: MeetingWords): boolean =>
  [noun - 1, noun - 2, noun - 3].some(
    (at) => words.broker.has(sentence.lower(at)) && /^(co-)?(broker|mediat|facilitat)/.test(sentence.lower(at)),
  );

const spanOf = (sentence: Sentence, at: number): Span => ({
  start: sentence.words.start[at]!,
  end: sentence.words.end[at]!,
});

function dateAt(
  sentence: Sentence,
  trigger: Span,
  tense: Tense,
  dates: ToldDates,
  knowledge: Knowledge,
): TriggerDate | null {
  const stretch = {
    start: Math.max(sentence.start, dates.from, trigger.start - 1500),
    end: Math.min(sentence.end, trigger.end + 1500),
  };
  if (stretch.start > trigger.start) stretch.start = trigger.start;
  const dated = tellsDate(sentence.words.text, stretch, knowledge.dates)
    ? dateOfTrigger(sentence.words.text, stretch, trigger, {
        ...dates.context(sentence.number),
        words: knowledge.dates,
        tense,
      })
    : null;
  if (dated === null) {
    const entry = tense === 'past' ? dates.entry(sentence.number) : null;
    return entry === null ? null : { date: entry.day, evidence: entry.span, by: 'entry' };
  }
  if (!dated.date.includes('..')) return dated;
  // "has held since May": made then; "until May" says when it ends
  const [from] = dated.date.split('/');
  return from === undefined || from === '..' || from === '' ? null : { ...dated, date: from };
}

/** "agreed to free a thousand prisoners", where it has happened. */
function agreed(
  sentence: Sentence,
  { verb, parties, recalled, kind, rule: how }: Bound,
  actors: Actors,
  dates: ToldDates,
  knowledge: Knowledge,
  trace: Collect | null,
): readonly ToldAgreement[] {
  const { status, by } = statusOf(sentence, verb, verb + 1, verb, knowledge.meetings);
  const made = spanOf(sentence, verb);
  const rule = `agreement:${kind}+${how}`;
  if (status !== 'held' && status !== 'ongoing' && by !== 'due') {
    trace?.({ ...made, rule, rejected: `not agreed: ${by}` });
    return [];
  }
  // "swapped prisoners, with the Emirates acting as intermediary": none of those who did
  const roles = rolesAround(sentence, verb, verb + 1, actors, knowledge.meetings);
  const mediators = [...new Set([...roles.mediators, ...throughWhom(sentence, verb + 1, actors, parties)])];
  const bound = parties.filter((id) => !mediators.includes(id));
  if (bound.length < 2 && !recalled) {
    trace?.({ ...made, rule, rejected: 'only one is bound' });
    return [];
  }
  trace?.({ ...made, rule, rejected: null });
  const dated = dateAt(sentence, made, 'past', dates, knowledge);
  return [
    {
      sentence: sentence.number,
      kind,
      named: null,
      status: 'held',
      date: dated?.date ?? null,
      dateEvidence: dated?.evidence ?? null,
      nearDate: dates.reached(sentence.number),
      parties: bound,
      mediators,
      definite: false,
      span: { start: sentence.start, end: sentence.end },
      by: recalled ? `${rule}+recalled` : rule,
    },
  ];
}

/** The capital words before the noun, and the noun. */
function nameOf(sentence: Sentence, from: number, to: number): string {
  let start = from;
  while (start > sentence.from && start > from - 5 && /^\p{Lu}/u.test(sentence.text(start - 1))) start--;
  return Array.from({ length: to - start }, (_, n) => sentence.lower(start + n)).join(' ');
}
