import type { EntityId } from '../../model.js';

/** So many sentences back "the three" were together. */
const REACH = 2;
/** So many of one sentence are kept in mind. */
const MOST = 40;

/** The persons of the last sentences that had any, each named, or meant by "he" or by an office; and whom a description of several means. */
export class Gatherings {
  private here: EntityId[] = [];
  private earlier: readonly (readonly EntityId[])[] = [];

  private meant: readonly EntityId[] = [];
  /** So many sentences ago. */
  private age = 0;

  /** A sentence begins. */
  begin(): void {
    this.age++;
    if (this.here.length > 0) this.earlier = [...this.earlier, this.here].slice(-REACH);
    this.here = [];
  }

  stands(id: EntityId): void {
    if (!this.here.includes(id) && this.here.length < MOST) this.here.push(id);
  }

  /** A description means these, persons or not. */
  means(ids: readonly EntityId[]): void {
    this.meant = ids;
    this.age = 0;
  }

  /** More than two whom the last description of several means, in this sentence or the one before: "The three met when they"; else []. */
  several(fits: (ids: readonly EntityId[]) => boolean): readonly EntityId[] {
    return this.meant.length > 2 && this.age <= 1 && fits(this.meant) ? this.meant : [];
  }

  /** So many persons and no more in the last sentence that has as many: "X met Y and Z. The three leaders"; else []. */
  last(wanted: number, fits: (ids: readonly EntityId[]) => boolean): readonly EntityId[] {
    const group = [...this.earlier, this.here].reverse().find((ids) => ids.length >= wanted);
    return group?.length === wanted && fits(group) ? group : [];
  }
}
