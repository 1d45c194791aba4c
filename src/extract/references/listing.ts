/** Lists of names: "X, Y and Z". */
import type { EntityId } from '../../model.js';
import { tokenText, type Words } from '../words.js';

/** So many of a list are kept; nobody is one of two of a longer one anyway. */
const MOST = 12;

/** The list that a sentence's last names stand in, as far as it has been read. */
export class Listing {
  private ids: EntityId[] = [];
  /** The last list of three or more. */
  private last: readonly EntityId[] = [];
  private end = -1;

  constructor(private readonly words: Words) {}

  begin(): void {
    this.ids = [];
    this.end = -1;
  }

  /**
   * A name at tokens [from, to): of the list of the names before where a comma or "and" alone stands between.
   *
   * @returns all of the list, where this name closes it behind "and" and it has three or more; else null
   */
  read(id: EntityId, from: number, to: number): readonly EntityId[] | null {
    const link = this.linkTo(from);
    if (link === null) this.ids = [];
    if (!this.ids.includes(id) && this.ids.length < MOST) this.ids.push(id);
    this.end = to;
    if (link !== 'and' || this.ids.length < 3) return null;
    return (this.last = this.ids);
  }

  /** All of these stand in the last list, which has more than these. */
  hasMore(ids: readonly EntityId[]): boolean {
    return this.last.length > ids.length && ids.every((id) => this.last.includes(id));
  }

  private linkTo(from: number): 'and' | ',' | null {
    const between = from - this.end;
    if (this.end < 0 || between < 1 || between > 3) return null;
    let link: 'and' | ',' | null = null;
    for (let k = this.end; k < from; k++) {
      const form = tokenText(this.words, k);
      if (/^(and|&)$/i.test(form)) link = 'and';
      else if (form === ',') link ??= ',';
      else if (form !== 'the') return null;
    }
    return link;
  }
}
