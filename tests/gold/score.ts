/**
 * Scores what `parley extract` says of the gold articles against the gold itself.
 * Pure: the caller reads the files and runs the extractor.
 */
import type { Extract } from '../../src/model.js';
import type { Gold, GoldEntity, GoldEvent, GoldMeeting } from './gold.js';

export interface Pair {
  readonly gold: Gold;
  readonly extract: Extract;
}

export interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}
export interface Measure extends Count {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
export const COUNTED = [
  'people', 'states', 'organizations', 'mediators', 'meetings', 'participants', 'meetingMediators', 'hosts',
  'agreements', 'parties', 'agreementMediators',
] as const;
export type Counted = (typeof COUNTED)[number];
export const RATED = [
  'published', 'meetingStatus', 'meetingKind', 'meetingDate', 'meetingPlace',
  'agreementStatus', 'agreementKind', 'agreementDate',
] as const;
export type Rated = (typeof RATED)[number];
export interface Rate {
  readonly right: number;
  readonly of: number;
}
export interface Scores {
  readonly articles: number;
  readonly counts: Readonly<Record<Counted, Measure>>;
  readonly rates: Readonly<Record<Rated, Rate>>;
  /** How often a name that only page furniture has was found. */
  readonly falselyFound: number;
  /** One line each, with the article's file name first. */
  readonly errors: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}
/** An event of the extract with its references turned into the gold's. */
interface Found {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly date: string | null;
  readonly placeName: string | null;
  readonly placeState: string | null;
  readonly parties: readonly string[];
  readonly mediators: readonly string[];
  readonly host: string | null;
  readonly spans: readonly Span[];
}
/** A gold event with its evidence located in the text. */
interface Wanted {
  readonly gold: GoldEvent & Partial<Pick<GoldMeeting, 'altStatuses' | 'place' | 'altPlaces' | 'placeState'>>;
  readonly parties: readonly string[];
  readonly host: string | null;
  readonly spans: readonly Span[];
}
interface Tally {
  readonly counts: Partial<Record<Counted, Count>>;
  readonly rates: Partial<Record<Rated, Rate>>;
  readonly falselyFound: number;
  readonly errors: readonly string[];
}

const NOTHING: Count = { right: 0, wrong: 0, missed: 0 };

/** Fold a name for comparison: no diacritics, case, quotes, hyphens or leading article. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”"]/g, '')
    .replace(/’/g, "'")
    .replace(/[\s\-–.]+/g, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Score extract records against gold. The pairs' order changes nothing but the order of the errors. */
export function score(pairs: readonly Pair[]): Scores {
  const tallies = pairs.map(scoreOne);
  const count = (kind: Counted): Measure => measure(tallies.map((tally) => tally.counts[kind] ?? NOTHING).reduce(add, NOTHING));
  const rate = (kind: Rated): Rate =>
    tallies.map((tally) => tally.rates[kind] ?? { right: 0, of: 0 }).reduce((a, b) => ({ right: a.right + b.right, of: a.of + b.of }), { right: 0, of: 0 });
  return {
    articles: pairs.length,
    counts: Object.fromEntries(COUNTED.map((kind) => [kind, count(kind)])) as Record<Counted, Measure>,
    rates: Object.fromEntries(RATED.map((kind) => [kind, rate(kind)])) as Record<Rated, Rate>,
    falselyFound: tallies.reduce((sum, tally) => sum + tally.falselyFound, 0),
    errors: tallies.flatMap((tally) => tally.errors),
  };
}

/**
 * Pair gold with the record whose id ends in the gold's file name.
 *
 * @returns `missing`: files of the gold that no record stands for
 */
export function pairUp(golds: readonly Gold[], extracts: readonly Extract[]): { pairs: Pair[]; missing: string[] } {
  const byFile = new Map(extracts.map((extract) => [extract.id.split('/').at(-1) ?? extract.id, extract]));
  const pairs: Pair[] = [];
  const missing: string[] = [];
  for (const gold of golds) {
    const extract = byFile.get(gold.file);
    if (extract) pairs.push({ gold, extract });
    else missing.push(gold.file);
  }
  return { pairs, missing };
}

/** Precision, recall and F1; 1 where there is nothing to find and nothing was found. */
export function measure(count: Count): Measure {
  const precision = ratio(count.right, count.right + count.wrong);
  const recall = ratio(count.right, count.right + count.missed);
  return { ...count, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function add(a: Count, b: Count): Count {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

function scoreOne({ gold, extract }: Pair): Tally {
  const errors: string[] = [];
  const say = (message: string): void => void errors.push(`${gold.file}: ${message}`);
  const refs = new Map([...matchNames(gold.people, extract, 'person'), ...matchNames(gold.organizations, extract, 'organization')]);
  const toRef = (id: string): string => refs.get(id) ?? id;
  const named = new Map<string, string>(
    [...gold.people, ...gold.organizations].map((entity): [string, string] => [entity.id, entity.name])
      .concat(extract.entities.map((entity): [string, string] => [entity.id, entity.name])),
  );
  const show = (ids: readonly string[]): string => ids.map((id) => id.split('|').map((one) => named.get(one) ?? one).join(' or ')).join(', ') || 'nobody';

  const taking = new Set<string>([
    ...extract.meetings.flatMap((m) => [...m.participants, ...m.mediators, ...(m.host === null ? [] : [m.host])]),
    ...extract.agreements.flatMap((a) => [...a.parties, ...a.mediators]),
  ]);
  const spoken = new Set<string>(extract.mentions.filter((mention) => mention.resolved !== true).map((mention) => mention.entity));
  const served = new Set<string>(extract.entities.flatMap((e) => e.offices.flatMap(({ of }) => (of === null ? [] : [of]))));
  const found = (kind: string): string[] =>
    extract.entities.filter((e) => e.kind === kind && (kind !== 'state' || spoken.has(e.id) || taking.has(e.id) || served.has(e.id))).map((e) => toRef(e.id));
  const goldStates = gold.states.map((state) => ({ ...state, id: `state:${state.code}` }));
  const everyone = [...gold.people, ...goldStates, ...gold.organizations];
  const ids = (list: readonly { id: string; optional?: boolean }[], optional: boolean): string[] =>
    list.filter((entity) => (entity.optional ?? false) === optional).map((entity) => entity.id);
  const compare = (what: string, wanted: readonly string[], maybe: readonly string[], got: readonly string[], elsewhere: readonly string[] = []): Count => {
    const slots = wanted.map((slot) => slot.split('|'));
    const met = slots.filter((slot) => slot.some((ref) => got.includes(ref)));
    const missed = slots.filter((slot) => !met.includes(slot) && !slot.some((ref) => maybe.includes(ref) && elsewhere.includes(ref)));
    const allowed = new Set([...maybe, ...slots.flat()]);
    const wrong = [...new Set(got)].filter((ref) => !allowed.has(ref));
    const twice = got.length - new Set(got).size;
    if (missed.length > 0) say(`${what} missing: ${show(missed.map((slot) => slot.join('|')))}`);
    if (wrong.length > 0) say(`${what} wrong: ${show(wrong)}`);
    return { right: met.length, wrong: wrong.length + twice, missed: missed.length };
  };

  const people = compare('person', ids(gold.people, false), ids(gold.people, true), found('person'));
  const states = compare('state', ids(goldStates, false), ids(goldStates, true), found('state'));
  const organizations = compare('organization', ids(gold.organizations, false), ids(gold.organizations, true), found('organization'));
  const mediators = compare('mediator', everyone.filter((e) => e.mediator).map((e) => e.id),
    everyone.filter((e) => e.mediatorOptional === true).map((e) => e.id), extract.entities.filter((e) => e.mediator).map((e) => toRef(e.id)));

  const tolerated = locate(gold.tolerated, extract.text);
  const meetings = scoreEvents(
    gold.meetings.map((m) => ({ gold: m, parties: m.participants, host: m.host, spans: locate(m.evidence, extract.text) })),
    extract.meetings.map((m) => ({ ...m, parties: unique(m.participants.map(toRef)), mediators: unique(m.mediators.map(toRef)), host: m.host === null ? null : toRef(m.host), spans: m.evidence })),
    tolerated, 'meeting', show, say, compare);
  const agreements = scoreEvents(
    gold.agreements.map((a) => ({ gold: a, parties: a.parties, host: null, spans: locate(a.evidence, extract.text) })),
    extract.agreements.map((a) => ({ ...a, placeName: null, placeState: null, host: null, parties: unique(a.parties.map(toRef)), mediators: unique(a.mediators.map(toRef)), spans: a.evidence })),
    tolerated, 'agreement', show, say, compare);

  const published = sameDate(extract.published, [gold.published, ...(gold.altPublished ?? [])]);
  if (!published) say(`published ${extract.published}, not ${gold.published}`);
  const forms = extract.entities.flatMap((entity) => [entity.name, ...entity.aliases]).map((form) => ` ${fold(form)} `);
  const furniture = gold.notEntities.filter((name) => forms.some((form) => form.includes(` ${fold(name)} `)));
  if (furniture.length > 0) say(`from page furniture: ${furniture.join(', ')}`);
  return {
    counts: { people, states, organizations, mediators,
      meetings: meetings.events, participants: meetings.parties, meetingMediators: meetings.mediators, hosts: meetings.hosts,
      agreements: agreements.events, parties: agreements.parties, agreementMediators: agreements.mediators },
    rates: { published: { right: Number(published), of: 1 },
      meetingStatus: meetings.status, meetingKind: meetings.kind, meetingDate: meetings.date, meetingPlace: meetings.place,
      agreementStatus: agreements.status, agreementKind: agreements.kind, agreementDate: agreements.date },
    falselyFound: furniture.length,
    errors,
  };
}

interface EventTally {
  readonly events: Count;
  readonly parties: Count;
  readonly mediators: Count;
  readonly hosts: Count;
  readonly status: Rate;
  readonly kind: Rate;
  readonly date: Rate;
  readonly place: Rate;
}

function scoreEvents(
  wanted: readonly Wanted[], found: readonly Found[], tolerated: readonly Span[], word: string,
  show: (ids: readonly string[]) => string, say: (message: string) => void,
  compare: (what: string, wanted: readonly string[], maybe: readonly string[], got: readonly string[], elsewhere?: readonly string[]) => Count,
): EventTally {
  const candidates = wanted
    .flatMap((want) => found.map((got) => ({ want, got, points: affinity(want, got) })))
    .filter((candidate) => candidate.points > 0)
    .sort((a, b) => b.points - a.points);
  const matches = new Map<Wanted, Found>();
  const taken = new Set<Found>();
  for (const { want, got } of candidates) {
    if (matches.has(want) || taken.has(got)) continue;
    matches.set(want, got);
    taken.add(got);
  }
  const missed = wanted.filter((want) => !matches.has(want));
  const wrong = found.filter((got) => !taken.has(got) && !overlap(got.spans, tolerated));
  for (const { gold, parties } of missed) say(`${word} missing: ${gold.id} (${gold.status} ${gold.kind}, ${gold.date}, ${show(parties)})`);
  for (const got of wrong) say(`${word} wrong: ${got.id} (${got.status} ${got.kind}, ${got.date}, ${show(got.parties)})`);

  let [parties, mediators, hosts] = [NOTHING, NOTHING, NOTHING];
  let [status, kind, date, place] = [0, 0, 0, 0];
  for (const [{ gold, parties: goldParties, host }, got] of matches) {
    const tell = (what: string, is: string | null, should: string | null): void => {
      say(`${word} ${gold.id}: ${what} ${is}, not ${should}`);
    };
    const gotHost = got.host === null ? [] : [got.host];
    parties = add(parties, compare(`${word} ${gold.id}: party`, goldParties, gold.optional, got.parties, [...got.mediators, ...gotHost]));
    mediators = add(mediators, compare(`${word} ${gold.id}: mediator`, gold.mediators, gold.optional, got.mediators));
    hosts = add(hosts, compare(`${word} ${gold.id}: host`, host === null ? [] : [host], gold.optional, gotHost));
    const right = {
      status: [gold.status, ...(gold.altStatuses ?? [])].includes(got.status),
      kind: [gold.kind, ...gold.altKinds].includes(got.kind),
      date: sameDate(got.date, [gold.date, ...gold.altDates]),
      place: samePlace(gold, got),
    };
    if (!right.status) tell('status', got.status, gold.status);
    if (!right.kind) tell('kind', got.kind, gold.kind);
    if (!right.date) tell('date', got.date, gold.date);
    if (!right.place) tell('place', got.placeName ?? got.placeState, gold.place ?? gold.placeState ?? null);
    status += Number(right.status);
    kind += Number(right.kind);
    date += Number(right.date);
    place += Number(right.place);
  }
  const of = matches.size;
  return { events: { right: of, wrong: wrong.length, missed: missed.length }, parties, mediators, hosts,
    status: { right: status, of }, kind: { right: kind, of }, date: { right: date, of }, place: { right: place, of } };
}

/** How well two events go together: 0 for not at all, 2 and more where the evidence overlaps and somebody is shared. */
function affinity({ gold, parties, host, spans }: Wanted, got: Found): number {
  const slots = parties.map((slot) => slot.split('|'));
  const known = new Set([...slots.flat(), ...gold.optional, ...gold.mediators, ...(host === null ? [] : [host])]);
  const theirs = [...got.parties, ...got.mediators, ...(got.host === null ? [] : [got.host])];
  const met = slots.filter((slot) => slot.some((ref) => theirs.includes(ref))).length;
  const strange = got.parties.filter((ref) => !known.has(ref)).length;
  const closeness = ratio(2 * met, 2 * met + (slots.length - met) + strange);
  const dated = sameDate(got.date, [gold.date, ...gold.altDates]);
  const likeness = closeness + 0.2 * Number(dated) + 0.1 * Number(gold.status === got.status) + 0.1 * Number(samePlace(gold, got)) + 0.05 * Number(gold.kind === got.kind);
  if (overlap(spans, got.spans) && theirs.some((ref) => known.has(ref))) return 2 + likeness;
  return slots.length > 0 && closeness === 1 && dated ? likeness : 0;
}

/** Whether a date is one of those allowed; a trailing `?` is of no account. */
function sameDate(date: string | null, allowed: readonly (string | null)[]): boolean {
  const sure = (one: string | null): string | null => one?.replace(/\?$/, '') ?? null;
  return allowed.map(sure).includes(sure(date));
}

function samePlace(gold: Wanted['gold'], got: Found): boolean {
  if (gold.place === undefined) return true;
  const allowed = [gold.place, ...(gold.altPlaces ?? [])].map((name) => name && fold(name));
  if (got.placeName !== null) return allowed.includes(fold(got.placeName));
  return allowed.includes(null) && ((gold.placeState ?? null) === null || gold.place !== null || got.placeState === `state:${gold.placeState}`);
}

/** Pair the extract's entities of one kind with the gold's, by name first, then by any alias. */
function matchNames(golds: readonly GoldEntity[], extract: Extract, kind: string): Map<string, string> {
  const refs = new Map<string, string>();
  const used = new Set<string>();
  const forms = (entity: { name: string; aliases: readonly string[] }, all: boolean): string[] => [entity.name, ...(all ? entity.aliases : [])].map(fold);
  for (const all of [false, true]) {
    for (const entity of extract.entities) {
      if (entity.kind !== kind || refs.has(entity.id)) continue;
      const mine = forms(entity, all);
      const match = golds.find((gold) => !used.has(gold.id) && forms(gold, all).some((form) => mine.includes(form)));
      if (match === undefined) continue;
      refs.set(entity.id, match.id);
      used.add(match.id);
    }
  }
  return refs;
}

/** Every place where one of the passages stands. */
function locate(passages: readonly string[], text: string): Span[] {
  const spans: Span[] = [];
  for (const passage of passages) {
    for (let start = text.indexOf(passage); start >= 0; start = text.indexOf(passage, start + 1)) spans.push({ start, end: start + passage.length });
  }
  return spans;
}

function overlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
