import type { Corpus } from './corpus.js';
import { inOrder, type Decision, type DecisionTarget } from './decisions.js';

/** An occurrence of an entity, or the number of a report of a meeting or agreement. */
export interface Spot {
  readonly room: 'entity' | 'meeting' | 'agreement';
  readonly index: number;
}

/** What the decisions say, in terms of this corpus. */
export interface Constraints {
  readonly together: readonly (readonly [Spot, Spot])[];
  readonly apart: readonly (readonly [Spot, Spot])[];
}

/** The first report of each article, for both kinds of event. */
export interface ReportNumbers {
  readonly meeting: Int32Array;
  readonly agreement: Int32Array;
}

/** Number reports in the order of articles, as `meetingReports` and `agreementReports` list them. */
export function numberReports(corpus: Corpus): ReportNumbers {
  const meeting = new Int32Array(corpus.articles + 1);
  const agreement = new Int32Array(corpus.articles + 1);
  for (let article = 0; article < corpus.articles; article++) {
    meeting[article + 1] = meeting[article]! + corpus.meetingCount(article);
    agreement[article + 1] = agreement[article]! + corpus.agreementCount(article);
  }
  return { meeting, agreement };
}

/** Which part of the graph an id is of. */
export function roomOf(id: string): Spot['room'] {
  return id.startsWith('meeting:') ? 'meeting' : id.startsWith('agreement:') ? 'agreement' : 'entity';
}

/** Finds what decisions speak of by their evidence. */
export class Locator {
  readonly #corpus: Corpus;
  readonly #numbers: ReportNumbers;
  /** Articles by their hash, only those that decisions name. */
  readonly #articles = new Map<string, number[]>();

  constructor(corpus: Corpus, numbers: ReportNumbers, decisions: readonly Decision[]) {
    this.#corpus = corpus;
    this.#numbers = numbers;
    for (const decision of decisions)
      for (const { evidence } of targetsOf(decision)) if (evidence !== null) this.#articles.set(evidence.sha256, []);
    if (this.#articles.size === 0) return;
    for (let article = 0; article < corpus.articles; article++)
      this.#articles.get(corpus.head(article).sha256)?.push(article);
  }

  /** The place in this corpus that the target's evidence points to; null where no article holds it any more. */
  find(target: DecisionTarget): Spot | null {
    const { evidence } = target;
    if (evidence === null) return null;
    const articles = this.#articles.get(evidence.sha256) ?? [];
    const article = articles.find((one) => this.#corpus.id(one) === evidence.article) ?? articles[0];
    if (article === undefined) return null;
    const room = roomOf(target.id);
    const index =
      room === 'entity' ? this.#occurrence(article, target.id, evidence) : this.#report(article, room, evidence);
    return index === null ? null : { room, index };
  }

  /** The entity whose mention or office stands at the span, or overlaps it most. */
  #occurrence(article: number, id: string, span: { start: number; end: number }): number | null {
    const corpus = this.#corpus;
    const kind = id.slice(0, id.indexOf(':'));
    let best: number | null = null;
    let most = 0;
    for (let occurrence = corpus.firstOf(article); occurrence < corpus.endOf(article); occurrence++) {
      if (corpus.kind(occurrence) !== kind) continue;
      for (let i = 0; i < corpus.mentionCount(occurrence); i++) {
        const [start, end] = corpus.mention(occurrence, i);
        const common = overlap(start, end, span);
        if (common > most) [best, most] = [occurrence, common];
      }
    }
    return best;
  }

  #report(article: number, room: 'meeting' | 'agreement', span: { start: number; end: number }): number | null {
    const events = room === 'meeting' ? this.#corpus.meetings(article) : this.#corpus.agreements(article);
    let best: number | null = null;
    let most = 0;
    events.forEach((event, index) => {
      for (const [start, end] of event.says) {
        const common = overlap(start, end, span);
        if (common > most) [best, most] = [this.#numbers[room][article]! + index, common];
      }
    });
    return best;
  }
}

/** How much of two spans is common, of 0 to 1: 1 where they are one. */
function overlap(start: number, end: number, span: { start: number; end: number }): number {
  const common = Math.min(end, span.end) - Math.max(start, span.start);
  return common <= 0 ? 0 : common / (Math.max(end, span.end) - Math.min(start, span.start));
}

/** All targets of a decision, the value of a `set` included. */
export function targetsOf(decision: Decision): readonly DecisionTarget[] {
  const value =
    decision.kind === 'set' && decision.value !== null && typeof decision.value === 'object' ? [decision.value] : [];
  return [...decision.targets, ...value];
}

/** Where the decisions' targets were found: by evidence, or else by the id that a first pass gave them. */
export type Spots = ReadonlyMap<DecisionTarget, Spot>;

/** What must be together or apart. Of two decisions about one pair the later counts. */
export function constraintsOf(decisions: readonly Decision[], spots: Spots): Constraints {
  const pairs = new Map<string, { readonly kind: 'together' | 'apart'; readonly pair: readonly [Spot, Spot] }>();
  for (const decision of inOrder(decisions)) {
    if (decision.kind !== 'merge' && decision.kind !== 'split') continue;
    const found = decision.targets.map((target) => spots.get(target) ?? null);
    const [first, ...others] = found;
    if (first === undefined || first === null) continue;
    for (const other of others) {
      if (other === null || other.room !== first.room || other.index === first.index) continue;
      const key = `${first.room} ${[first.index, other.index].sort((a, b) => a - b).join(' ')}`;
      pairs.set(key, { kind: decision.kind === 'merge' ? 'together' : 'apart', pair: [first, other] });
    }
  }
  const of = (kind: 'together' | 'apart'): (readonly [Spot, Spot])[] =>
    [...pairs.values()].filter((entry) => entry.kind === kind).map(({ pair }) => pair);
  return { together: of('together'), apart: of('apart') };
}

/** The pairs of one part of the graph, as numbers. */
export function pairsOf(pairs: readonly (readonly [Spot, Spot])[], room: Spot['room']): (readonly [number, number])[] {
  return pairs.filter(([a]) => a.room === room).map(([a, b]) => [a.index, b.index] as const);
}
