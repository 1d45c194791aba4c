/** Bearers of offices whom a text doesn't name: "the Kenyan premier ... The premier ... He". */
import type { EntityId } from '../../model.js';
import { officeFits } from './callings.js';

/** So many are kept in mind. */
const MOST = 8;

/** One of them. */
export interface Unnamed {
  /** The state or body whose office it is. */
  readonly of: EntityId;
  /** In small letters. */
  readonly office: string;
  readonly token: number;
  readonly sentence: number;
  readonly subject: boolean;
}

/** Who was told of so far by an office of a state or body alone. */
export class UnnamedBearers {
  private bearers: Unnamed[] = [];

  tell(bearer: Unnamed): void {
    this.bearers = this.bearers.filter(({ of, office }) => of !== bearer.of || office !== bearer.office);
    this.bearers.push(bearer);
    if (this.bearers.length > MOST) this.bearers.shift();
  }

  /** The last whom a text may call so: "the minister" for a foreign minister. */
  called(office: string): Unnamed | null {
    return this.bearers.findLast((bearer) => officeFits(bearer.office, office)) ?? null;
  }

  /** The last of all. */
  get last(): Unnamed | null {
    return this.bearers.at(-1) ?? null;
  }
}
