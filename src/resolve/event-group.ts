import type { DayPart } from './day-parts.js';
import { exact } from './event-times.js';
import type { Report } from './reports.js';

/** Reports taken for one so far. */
export class Group {
  readonly members: number[];
  readonly why = new Set<string>();
  /** Groups that must stay apart from it. */
  readonly apart = new Set<Group>();
  readonly #articles = new Set<number>();
  readonly #sides = new Map<string, Set<string>>();
  readonly #family: string;
  readonly #parts = new Set<DayPart>();
  /** Places proper, not the states that they lie in. */
  readonly #places = new Set<string>();
  /** Whether no report of it knows the day. */
  #vague: boolean;
  /** The days on which all agree but for one; null while none is dated. */
  #first: number | null = null;
  #last: number | null = null;
  #into: Group | null = null;

  constructor(report: Report, index: number) {
    this.members = [index];
    this.#articles.add(report.article);
    this.#family = report.family;
    for (const [side, people] of report.sides) this.#sides.set(side, new Set(people));
    if (report.part !== null) this.#parts.add(report.part);
    if (report.place !== null && report.place !== report.placeState) this.#places.add(report.place);
    if (report.days !== null) [this.#first, this.#last] = [report.days.first, report.days.last];
    this.#vague = !exact(report);
  }

  get root(): Group {
    if (this.#into === null) return this;
    return (this.#into = this.#into.root);
  }

  /** Why two groups can't be one event; null where nothing forbids it. */
  conflict(other: Group): string | null {
    for (const group of this.apart) if (group.root === other) return 'decided to be kept apart';
    for (const group of other.apart) if (group.root === this) return 'decided to be kept apart';
    const [small, large] = this.#articles.size <= other.#articles.size ? [this, other] : [other, this];
    for (const article of small.#articles) if (large.#articles.has(article)) return 'one article tells of both';
    if (this.#family !== other.#family) return 'they differ in kind';
    if (this.#first !== null && other.#first !== null)
      if (Math.max(this.#first - other.#last!, other.#first - this.#last!) > 1) return 'their dates exclude each other';
    let common = 0;
    const against: string[] = [];
    for (const [side, people] of this.#sides) {
      const others = other.#sides.get(side);
      if (others === undefined || people.size === 0 || others.size === 0) continue;
      let both = 0;
      for (const id of people) if (others.has(id)) both++;
      if (both === 0) against.push(side);
      common += both;
    }
    if (against.length > 0 && common < 2 * against.length) return `different people of ${against[0]!}`;
    if ((this.#vague || other.#vague) && this.#places.size > 0 && other.#places.size > 0)
      if (![...this.#places].some((place) => other.#places.has(place))) return 'in different places';
    if (this.#family === 'call')
      for (const part of this.#parts) if (other.#parts.size > 0 && !other.#parts.has(part)) return 'at different hours';
    return null;
  }

  join(other: Group, why: string): void {
    if (other.members.length > this.members.length) {
      other.join(this, why);
      return;
    }
    for (const member of other.members) this.members.push(member);
    for (const group of other.apart) this.apart.add(group);
    for (const article of other.#articles) this.#articles.add(article);
    for (const [side, people] of other.#sides) {
      const known = this.#sides.get(side);
      if (known === undefined) this.#sides.set(side, people);
      else for (const id of people) known.add(id);
    }
    for (const part of other.#parts) this.#parts.add(part);
    for (const place of other.#places) this.#places.add(place);
    this.#vague &&= other.#vague;
    if (other.#first !== null) {
      if (this.#first === null) [this.#first, this.#last] = [other.#first, other.#last];
      else {
        const [first, last] = [Math.max(this.#first, other.#first), Math.min(this.#last!, other.#last!)];
        // Where sources disagree by a day, both days stay possible.
        [this.#first, this.#last] =
          first <= last ? [first, last] : [Math.min(this.#first, other.#first), Math.max(this.#last!, other.#last!)];
      }
    }
    for (const reason of other.why) this.why.add(reason);
    this.why.add(why);
    other.#into = this;
  }
}
