/** A list of 32-bit integers that grows; a quarter of what an array of numbers in objects takes. */
export class Ints {
  #data = new Int32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const grown = new Int32Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.#length++] = value;
  }

  at(index: number): number {
    return this.#data[index]!;
  }
}

/** Gives equal strings one number. */
export class Interner {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();

  index(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.values.length;
      this.values.push(value);
      this.#numbers.set(value, number);
    }
    return number;
  }

  /** -1 where the string has none. */
  find(value: string): number {
    return this.#numbers.get(value) ?? -1;
  }
}
