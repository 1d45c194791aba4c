/**
 * The arc-eager transition system (Nivre 2003), with the artificial root behind the last word (Ballesteros and Nivre
 * 2013): words go from the buffer to a stack, and arcs are drawn between the stack's top and the buffer's first word.
 */

/** Taken once: under Jest each look at a global costs a microsecond. */
const imul = Math.imul;

export const SHIFT = 0;
export const REDUCE = 1;
/** LEFT of relation r is move 2 + 2r: the stack's top becomes a dependent of the buffer's first word. */
export const LEFT = 2;
/** RIGHT of relation r is move 3 + 2r: the buffer's first word becomes a dependent of the stack's top. */
export const RIGHT = 3;

/** No word: no head yet, no dependent, outside the sentence. */
export const NONE = -1;

/** One configuration while parsing `length` words; the root is word number `length`. */
export class Configuration {
  length: number;
  readonly stack: Int32Array;
  depth = 0;
  /** First word of the buffer. */
  next = 0;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** The outermost and second outermost dependent on either side; by word, the root included. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Hash of the set of relations on either side. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;

  private readonly all: Int32Array;

  /** @param room the most words that it is for */
  constructor(readonly room: number) {
    const size = room + 1;
    this.all = new Int32Array(size * 11);
    const part = (k: number): Int32Array => this.all.subarray(k * size, (k + 1) * size);
    this.stack = part(0);
    this.head = part(1);
    this.relation = part(2);
    this.left1 = part(3);
    this.left2 = part(4);
    this.right1 = part(5);
    this.right2 = part(6);
    this.lefts = part(7);
    this.rights = part(8);
    this.leftSet = part(9);
    this.rightSet = part(10);
    this.length = room;
    this.begin(room);
  }

  /** Back to the start, with so many words. */
  begin(length: number): void {
    this.length = length;
    this.depth = 0;
    this.next = 0;
    this.all.fill(0);
    for (const array of [this.head, this.left1, this.left2, this.right1, this.right2]) array.fill(NONE);
  }

  get done(): boolean {
    return this.depth === 0 && this.next === this.length;
  }

  get top(): number {
    return this.depth > 0 ? this.stack[this.depth - 1]! : NONE;
  }

  /** May this move be made now? For LEFT and RIGHT any relation gives the same answer. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.next < this.length;
    if (this.depth === 0) return false;
    if (move === REDUCE) return this.head[this.stack[this.depth - 1]!] !== NONE;
    if ((move & 1) === 0) return this.head[this.stack[this.depth - 1]!] === NONE;
    return this.next < this.length;
  }

  /** Make a move that is allowed. */
  make(move: number): void {
    if (move === SHIFT) this.stack[this.depth++] = this.next++;
    else if (move === REDUCE) this.depth--;
    else if ((move & 1) === 0) {
      const top = this.stack[--this.depth]!;
      this.attach(top, this.next, (move - LEFT) >> 1);
    } else {
      this.attach(this.next, this.stack[this.depth - 1]!, (move - RIGHT) >> 1);
      this.stack[this.depth++] = this.next++;
    }
  }

  private attach(word: number, head: number, relation: number): void {
    this.head[word] = head;
    this.relation[word] = relation;
    const bit = imul(relation + 1, 0x9e3779b1);
    if (word < head) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = word;
      this.lefts[head]!++;
      this.leftSet[head]! ^= bit;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = word;
      this.rights[head]!++;
      this.rightSet[head]! ^= bit;
    }
  }
}
