import type { NameKnowledge } from '../../knowledge/names.js';
import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import { byForm, formsOf, UPOS, tokenText, type Words } from '../words.js';
import { NUMBERS } from './callings.js';
import type { Discourse } from './discourse.js';
import type { Phrase } from './phrase.js';

const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');

/** A noun that may be the head of a description. */
export interface Head {
  /** First token of the title, or the noun itself. */
  readonly start: number;
  readonly head: number;
  /** One past the last token: "state" in "heads of state". */
  readonly end: number;
  /** The title in the singular, null for other nouns. */
  readonly title: string | null;
  readonly side: boolean;
  readonly pair: boolean;
}

const mayNameTwins = byForm(({ text }) => /^(\p{Lu}|int(er|ra)-)/u.test(text));

/** Of sides that have no side in common. */
const AT_ODDS = /^(warring|rival|conflicting|feuding|competing|opposing)$/i;

/** What stands around a head. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly of: EntityId[];
  readonly number: number | null;
  readonly definite: boolean;
  readonly possessive: boolean;
  /** Warring, rival. */
  readonly atOdds: boolean;
  /** "the other heads of delegation": none of whom the text spoke. */
  readonly others: boolean;
  /** Whose, where it is one person's: "his", "her advisers", "his movement's negotiators"; the pronoun's token, else -1. */
  readonly owner: number;
}

/** Reads what stands around the head of a description. */
export class Frames {
  constructor(
    private readonly words: Words,
    private readonly names: Names,
    private readonly idOf: readonly EntityId[],
    private readonly discourse: Discourse,
    private readonly knowledge: Pick<NameKnowledge, 'twins' | 'senses'>,
  ) {}

  /** Article, number and whose to the left; "of X and Y", "of both countries" to the right. */
  around({ start, head, end: after }: Head, from: number, to: number): Frame {
    const { words, names, idOf } = this;
    let left = start;
    let number: number | null = null;
    let definite = false;
    let possessive = false;
    let listed = false;
    let others = false;
    let ownerAt = -1;
    const of: EntityId[] = [];
    for (let k = start - 1, steps = 0; k >= from && steps < 7; steps++) {
      const name = names.nameAt[k]!;
      const demonym = names.demonymAt[k]!;
      if (name >= 0) {
        const owner = names.names[name]!;
        if (owner.kind === 'person') break;
        of.unshift(idOf[name]!);
        left = owner.from;
        k = owner.from - 1;
        continue;
      }
      if (demonym >= 0) {
        of.unshift(names.demonyms[demonym]!.state);
        left = names.demonyms[demonym]!.from;
        k = left - 1;
        continue;
      }
      const form = tokenText(words, k).toLowerCase();
      if (/^(the|these|those|this|that)$/.test(form)) {
        definite = true;
        left = k;
        break;
      }
      if (/^(his|her|their|its)$/.test(form)) {
        definite = true;
        possessive = true;
        left = k;
        if (form === 'his' || form === 'her') ownerAt = k;
        // "Kenya's foreign ministry said its minister had": of the one state or body that the sentence named
        const owner = form === 'its' && of.length === 0 ? this.discourse.onlyActorHere() : null;
        if (owner !== null) of.push(owner);
        break;
      }
      others ||= form === 'other';
      if (NUMBERS.has(form)) {
        number = NUMBERS.get(form)!;
        definite ||= form === 'both';
        left = k;
      } else if (
        of.length > 0 &&
        /^(and|,|&)$/.test(form) &&
        // "According to Kenya, Ugandan envoys met": a comma alone joins two in headlines only
        (form !== ',' || listed || ownerEnding(words, names, k - 1) === from) &&
        k > from &&
        ownerEnding(words, names, k - 1) >= 0
      ) {
        // "the Armenian and Azerbaijani foreign ministers", "Peru's and Ecuador's presidents"
        listed ||= form !== ',';
      } else if (/^['’]s?$/.test(form)) {
        // "Turkey's foreign minister"
      } else if (
        words.tag[k] === ADJ ||
        words.tag[k] === NOUN ||
        /^(then|ex|former|-)$/.test(form) ||
        AT_ODDS.test(form)
      ) {
        if (of.length > 0 && !AT_ODDS.test(form)) break;
        left = k;
      } else break;
      k--;
    }
    const atOdds = this.isAtOdds(left, head);
    const end = this.listedAfter(after, to, of, atOdds);
    return { from: left, to: end, head, of, number, definite, possessive, atOdds, others, owner: ownerAt };
  }

  /** "the warring parties", "two rival governments": the words [from, head). */
  private isAtOdds(from: number, head: number): boolean {
    for (let k = from; k < head; k++) if (AT_ODDS.test(tokenText(this.words, k))) return true;
    return false;
  }

  /** Adds to `of` what stands behind "of", or behind "in" where it is `within` that they are at odds; one past the last token of the phrase. */
  private listedAfter(after: number, to: number, of: EntityId[], within: boolean): number {
    const { words, names } = this;
    let end = after;
    if (end >= to || !(within ? /^(of|from|in)$/i : /^(of|from|for|representing)$/i).test(tokenText(words, end)))
      return end;
    let listed = false;
    let k = end + 1;
    for (let steps = 0; k < to && steps < 12; steps++) {
      const name = names.nameAt[k]!;
      if (name >= 0) {
        if (names.names[name]!.kind === 'person') break;
        of.push(this.idOf[name]!);
        listed = true;
        k = names.names[name]!.to;
        end = k;
        continue;
      }
      const form = tokenText(words, k).toLowerCase();
      const half = this.halfNamed(k, to);
      if (half !== null) {
        of.push(...half.entities);
        k++;
        continue;
      }
      const twins = this.twinsAt(k);
      if (twins !== null) {
        of.push(...twins);
        listed = true;
        end = ++k;
        continue;
      }
      if (/^(countries|nations|sides|states)$/.test(form)) {
        for (const id of this.discourse.lastActors(2, form !== 'sides')) if (!of.includes(id)) of.push(id);
        end = k + 1;
        break;
      }
      if (!/^(the|and|,|&|both|two)$/.test(form)) break;
      k++;
    }
    return listed ? end : after;
  }

  /** The two states that share a name in the plural, or an adjective: "the Koreas", "inter-Korean"; null for other words. */
  private twinsAt(token: number): readonly EntityId[] | null {
    const form = formsOf(this.words)[token]!;
    return mayNameTwins(form) ? (this.knowledge.twins.get(form.lower) ?? null) : null;
  }

  /** "North" of "North and South Korea": a phrase of its own for the state that the rest of the other's name makes of it. */
  halfNamed(at: number, to: number): Phrase | null {
    const { words, names } = this;
    if (at + 3 >= to || tokenText(words, at + 1) !== 'and' || !COMPASS.test(tokenText(words, at))) return null;
    const [name, demonym] = [names.nameAt[at + 2]!, names.demonymAt[at + 2]!];
    const other = name >= 0 ? names.names[name]! : demonym >= 0 ? names.demonyms[demonym]! : null;
    if (other?.from !== at + 2 || other.to !== at + 4 || !COMPASS.test(tokenText(words, at + 2))) return null;
    const key = `${tokenText(words, at)} ${tokenText(words, at + 3)}`.toLowerCase();
    const state = this.knowledge.senses.get(key)?.find(({ kind }) => STATES.has(kind))?.id ?? null;
    return state === null ? null : { from: at, to: at + 1, head: at, entities: [state], of: [state], by: 'twins' };
  }

  /** "the two Koreas", "both Sudans": a phrase of its own. */
  twinStates(head: number, from: number): Phrase | null {
    const entities = this.twinsAt(head);
    if (entities === null) return null;
    let start = head;
    while (start > from && head - start < 2 && /^(the|both|two)$/i.test(tokenText(this.words, start - 1))) start--;
    return { from: start, to: head + 1, head, entities, of: entities, by: 'twins' };
  }
}

const STATES: ReadonlySet<string> = new Set(['state', 'adjective', 'people']);
const COMPASS = /^(North|South|East|West)$/;

/** The first token of the name or demonym that ends at token `at`, with or without 's; -1 where there is none. */
function ownerEnding(words: Words, names: Names, at: number): number {
  const last = at > 0 && /^['’]s?$/.test(tokenText(words, at)) ? at - 1 : at;
  if (last < 0) return -1;
  const demonym = names.demonymAt[last]!;
  if (demonym >= 0) return names.demonyms[demonym]!.from;
  const name = names.nameAt[last]!;
  return name >= 0 ? names.names[name]!.from : -1;
}
