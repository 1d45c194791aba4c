/** States and bodies that a text has named so far, and which of them it tells of together. */
import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import type { Words } from '../words.js';
import { areJoined } from './joints.js';
import { Listing } from './listing.js';
import { Pairs } from './pairs.js';
import { StateCounts } from './state-counts.js';

/** So many are kept in the order in which they were named. */
const RECENT = 8;

export class ToldActors {
  /** An article may be about the same two from end to end. */
  readonly pairs: Pairs;
  readonly states = new StateCounts();
  /** The latest last. */
  private recent: EntityId[] = [];
  private readonly list: Listing;
  private previous: { readonly id: EntityId; readonly end: number } | null = null;
  private sentence = 0;

  /** @param thirds who is seldom one of two sides */
  constructor(
    private readonly words: Words,
    private readonly names: Names,
    private readonly thirds: ReadonlySet<EntityId>,
  ) {
    this.pairs = new Pairs({ decay: 0.5, sentences: Infinity }, thirds);
    this.list = new Listing(words);
  }

  begin(sentence: number): void {
    this.sentence = sentence;
    this.previous = null;
    this.list.begin();
  }

  /** A state or organization is named, or pointed to by a demonym. */
  named(id: EntityId, from: number, to: number): void {
    const before = this.previous;
    this.states.add(id);
    this.pairs.named(id, from, this.sentence);
    const listed = this.list.read(id, from, to);
    if (listed !== null) this.pairs.listed(listed, this.sentence);
    else if (before && before.id !== id && areJoined(this.words, this.names, before.end, from))
      this.pairs.joined(before.id, id, from, this.sentence);
    this.previous = { id, end: to };
    if (this.recent.at(-1) === id) return;
    this.recent = this.recent.filter((other) => other !== id);
    this.recent.push(id);
    if (this.recent.length > RECENT) this.recent.shift();
  }

  /** Those that the text tells of together, most of all of late; else the last named, where no list goes on beyond them. */
  last(wanted: number, states: boolean, except: readonly EntityId[]): readonly EntityId[] {
    const fits = (ids: readonly EntityId[]): boolean =>
      (!states || ids.every((id) => id.startsWith('state:'))) && !ids.some((id) => except.includes(id));
    const pair = wanted === 2 ? this.pairs.likeliest(this.sentence, fits) : null;
    if (pair !== null) return pair.ids;
    const main = wanted === 2 && states ? this.states.main() : [];
    if (main.length === 2) return main;
    const recent = this.recent.filter((id) => fits([id]) && !this.thirds.has(id)).slice(-wanted);
    return recent.length === wanted && !this.list.hasMore(recent) ? recent : [];
  }
}
