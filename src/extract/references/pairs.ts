import type { EntityId } from '../../model.js';

/** Two that a text told of together. */
interface Pair {
  readonly ids: readonly [EntityId, EntityId];
  /** How often, those joined by "and" or "with" counting {@link JOINED}. */
  weight: number;
  /** Where they stood together last, by whatever means. */
  token: number;
  sentence: number;
  /** The sentence in which they were last joined; -1 if never. */
  joined: number;
}

/** Two joined by "and" count as much as two that share so many sentences. */
const JOINED = 3;
/** More than so much weight tells nothing more. */
const MOST_WEIGHT = 12;
/** What it is worth to have been joined in this sentence or the one before. */
const JUST_JOINED = 4;
/** What it takes off that one of the two is a body that is seldom a side. */
const OF_THIRDS = 4;
/** By how much the two of whom a whole text tells outweigh any other two. */
const STANDS_OUT = 2;
/** Beyond so many pairs a text is a list: no later one is what it is about. */
const MOST_PAIRS = 200;
/** So many of one sentence are paired with each other. */
const MOST_OF_SENTENCE = 4;

/** How a sentence's distance tells against a pair, and how far one reaches. */
export interface Reach {
  /** Off the weight for each sentence between. */
  readonly decay: number;
  /** In sentences; Infinity for the whole text. */
  readonly sentences: number;
}

/** Who stood together so far, and how surely "the two" are they. */
export class Pairs {
  private readonly pairs = new Map<string, Pair>();
  private current = -1;
  /** Distinct ids of the sentence, in order. */
  private here: EntityId[] = [];

  /** @param thirds who is seldom one of two sides */
  constructor(
    private readonly reach: Reach,
    private readonly thirds: ReadonlySet<EntityId>,
  ) {}

  /** One is named: beside whomever the sentence named before, but for an `owner`, who stands beside nobody then. */
  named(id: EntityId, token: number, sentence: number, owner: EntityId | null = null): void {
    if (sentence !== this.current) {
      this.current = sentence;
      this.here = [];
    }
    if (this.here.includes(id) || this.here.length >= MOST_OF_SENTENCE) return;
    // "The king's adviser Y met Z": the king did not
    if (owner !== null) this.here = this.here.filter((other) => other !== owner);
    for (const other of this.here) this.note(other, id, token, sentence, 1);
    this.here.push(id);
  }

  /** Two are joined by "and" or "with". */
  joined(one: EntityId, other: EntityId, token: number, sentence: number): void {
    this.note(one, other, token, sentence, JOINED);
  }

  /** Two of whom the text told together are told of again. */
  again(one: EntityId, other: EntityId, token: number, sentence: number): void {
    this.note(one, other, token, sentence, 1);
  }

  /** This sentence lists them, three or more: no two of them are told of together for that. */
  listed(ids: readonly EntityId[], sentence: number): void {
    for (const one of ids)
      for (const other of ids) {
        const pair = one < other ? this.pairs.get(keyOf(one, other)) : undefined;
        if (pair?.sentence === sentence && --pair.weight <= 0) this.pairs.delete(keyOf(one, other));
      }
  }

  /** These two were told of together here, but not as the two whom a text is about. */
  apart(one: EntityId, other: EntityId, sentence: number): void {
    const pair = this.pairs.get(keyOf(one, other));
    if (pair?.sentence === sentence && pair.weight <= JOINED + 1) this.pairs.delete(keyOf(one, other));
  }

  /** Two were joined in this sentence or so many before. */
  areJoined(ids: readonly EntityId[], sentence: number, within = 1): boolean {
    const pair = ids.length === 2 ? this.pairs.get(keyOf(ids[0]!, ids[1]!)) : undefined;
    return pair !== undefined && pair.joined >= 0 && sentence - pair.joined <= within;
  }

  /** The likeliest two, of those that fit; null where none was told of within reach. */
  likeliest(
    sentence: number,
    fits: (ids: readonly EntityId[]) => boolean,
  ): { readonly ids: readonly EntityId[]; readonly score: number; readonly sentence: number } | null {
    let best: Pair | null = null;
    let most = -Infinity;
    for (const pair of this.pairs.values()) {
      const { ids, weight, token, joined } = pair;
      const distance = sentence - pair.sentence;
      if (distance > this.reach.sentences || !fits(ids)) continue;
      const third = ids.some((id) => this.thirds.has(id));
      // A body that is seldom a side is none with whomever a sentence happens to name beside it
      if (third && joined < 0) continue;
      const score =
        Math.min(weight, MOST_WEIGHT) -
        distance * this.reach.decay -
        (third ? OF_THIRDS : 0) +
        (joined >= 0 && sentence - joined <= 1 ? JUST_JOINED : 0);
      if (best === null || score > most || (score === most && token > best.token)) [best, most] = [pair, score];
    }
    return best === null ? null : { ids: best.ids, score: most, sentence: best.sentence };
  }

  /** Of those that fit, the two that the text told of together most by far, however long ago; null where none stands out. */
  foremost(fits: (ids: readonly EntityId[]) => boolean): readonly EntityId[] | null {
    let best: Pair | null = null;
    let next = 0;
    for (const pair of this.pairs.values()) {
      if (pair.joined < 0 || !fits(pair.ids)) continue;
      if (best === null || pair.weight > best.weight) {
        next = best?.weight ?? 0;
        best = pair;
      } else next = Math.max(next, pair.weight);
    }
    return best !== null && best.weight > JOINED && best.weight - next >= STANDS_OUT ? best.ids : null;
  }

  private note(one: EntityId, other: EntityId, token: number, sentence: number, weight: number): void {
    const key = keyOf(one, other);
    const pair = this.pairs.get(key);
    if (pair === undefined) {
      if (this.pairs.size < MOST_PAIRS)
        this.pairs.set(key, { ids: [one, other], weight, token, sentence, joined: weight === JOINED ? sentence : -1 });
      return;
    }
    pair.weight += weight;
    pair.token = token;
    pair.sentence = sentence;
    if (weight === JOINED) pair.joined = sentence;
  }
}

function keyOf(one: EntityId, other: EntityId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
