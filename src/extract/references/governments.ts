import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import { tokenText, type Words } from '../words.js';
import type { Discourse } from './discourse.js';
import type { Phrase } from './phrase.js';

/** What may stand between "the" and "government" without saying whose it is. */
const KIND =
  /^(central|federal|military|transitional|interim|caretaker|civilian|ruling|royal|elected|provisional|national|new|current)$/i;
/** So far apart at most are those whom "and" or "with" joins: "and rebels of the". */
const JOINED_WITHIN = 5;

/** Whose government is meant where a text says only "the government". */
export class Governments {
  /** The state whose government the text told of last. */
  private told: EntityId | null = null;

  /**
   * @param homes the state in which a movement or party acts
   * @param home the one in which all of them act that the article names; null where there is none
   */
  constructor(
    private readonly words: Words,
    private readonly names: Names,
    private readonly idOf: readonly EntityId[],
    private readonly homes: ReadonlyMap<EntityId, EntityId>,
    private readonly discourse: Discourse,
    private readonly home: EntityId | null,
  ) {}

  /** "the government" at this token, in the sentence [from, to): a phrase; null for other words, or where the text does not tell whose. */
  at(token: number, from: number, to: number): Phrase | null {
    const { words } = this;
    const form = tokenText(words, token);
    if (form !== 'government' && form !== 'Government') return null;
    const owner = this.ownerOf(token, from, to);
    if (owner !== null) this.told = owner;
    let left = token - 1;
    while (left > from && token - left < 3 && KIND.test(tokenText(words, left))) left--;
    if (owner !== null || left < from || !/^the$/i.test(tokenText(words, left))) return null;
    if (token + 1 < to && tokenText(words, token + 1) === 'of') return null;
    const state = this.homeOfOther(token, left, from, to) ?? this.told ?? this.discourse.onlyState() ?? this.home;
    if (state === null) return null;
    return { from: left, to: token + 1, head: token, entities: [state], of: [state], by: 'government' };
  }

  /** "Kenya's government", "the Kenyan government", "the government of Kenya". */
  private ownerOf(token: number, from: number, to: number): EntityId | null {
    const { words } = this;
    const before = token > from && /^['’]s?$/.test(tokenText(words, token - 1)) ? token - 2 : token - 1;
    const behind = token + 1 < to && tokenText(words, token + 1) === 'of' ? token + 2 : -1;
    for (const at of [before, behind]) {
      const state = at >= from && at < to ? this.stateAt(at) : null;
      if (state !== null) return state;
    }
    return null;
  }

  private stateAt(token: number): EntityId | null {
    const { names } = this;
    const name = names.nameAt[token]!;
    if (name >= 0) return names.names[name]!.kind === 'state' ? this.idOf[name]! : null;
    const demonym = names.demonymAt[token]!;
    return demonym >= 0 ? names.demonyms[demonym]!.state : null;
  }

  /** The state in which the movement acts that stands beside: "the government and the rebels of X", "X and the government". */
  private homeOfOther(head: number, left: number, from: number, to: number): EntityId | null {
    const { words, names } = this;
    const isJoint = (token: number): boolean => /^(and|with)$/i.test(tokenText(words, token));
    let joint = false;
    for (let k = head + 1; k < to && k - head <= JOINED_WITHIN; k++) {
      joint ||= isJoint(k);
      if (joint && names.nameAt[k]! >= 0) return this.homes.get(this.idOf[names.nameAt[k]!]!) ?? null;
    }
    joint = false;
    for (let k = left - 1; k >= from && left - k <= JOINED_WITHIN; k--) {
      joint ||= isJoint(k);
      if (joint && names.nameAt[k]! >= 0) return this.homes.get(this.idOf[names.nameAt[k]!]!) ?? null;
    }
    return null;
  }
}
