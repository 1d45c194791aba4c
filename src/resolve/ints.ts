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

/** Numbers in a list that grows. */
export class Doubles {
  #data = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const grown = new Float64Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.#length++] = value;
  }

  /** What was pushed; the list's own memory. */
  get values(): Float64Array {
    return this.#data.subarray(0, this.#length);
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
