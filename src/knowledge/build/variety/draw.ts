import { DataError } from '../../../errors.js';

/** Drawing lots from one stream of chance, so that the same seed makes the same names. */
export class Draw {
  constructor(readonly random: () => number) {}

  /** True in this share of cases. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from 0, below `below`. */
  number(below: number): number {
    return Math.floor(this.random() * below);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.number(list.length)]!;
  }

  letter(): string {
    return String.fromCharCode(65 + this.number(26));
  }

  /** A pattern with each `{slot}` filled, from left to right. */
  fill(pattern: string, slots: ReadonlyMap<string, () => string>): string {
    return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const slot = slots.get(name);
      if (!slot) throw new DataError(pattern, null, `no slot ${name}`);
      return slot();
    });
  }

  /** A name that no table holds. */
  strange(name: string): string {
    const vowels = 'aeiou';
    return name
      .replace(/[aeiou]/g, (letter) => (this.chance(0.5) ? vowels.charAt(this.number(5)) : letter))
      .replace(/[nrlst](?=[aeiou])/, () => this.pick(['k', 'v', 'zh', 'dr', 'nd', 'r', 'm', 'b', 'sh', 'gw']));
  }
}

export const titled = (word: string): string =>
  word.replace(/(^|[\s'-])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase());
