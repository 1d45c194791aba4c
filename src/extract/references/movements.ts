import type { NameKnowledge } from '../../knowledge/names.js';
import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import { byForm, formsOf, PENN, UPOS, type Form, type Words } from '../words.js';
import { ARMED_FORCES, LEAGUES, MOVEMENT_NAME, MOVEMENTS, REBELS, SENT, TALKING } from './callings.js';
import type { Phrase } from './phrase.js';

const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const NUM = UPOS.indexOf('NUM');
const VERB = UPOS.indexOf('VERB');
const PLURAL = PENN.indexOf('NNS');

/** "The delegation" is the one of which so many sentences before told. */
const RECENT = 3;
/** So many words behind "a delegation" it is told who leads it. */
const LED_WITHIN = 16;
/** An article with more movements than this tells of none by "the rebels". */
const MOST = 40;

/** What a word may be the noun of. */
const readNoun = byForm(({ lower }) =>
  REBELS.test(lower) || MOVEMENTS.test(lower) ? 'movement' : SENT.test(lower) ? 'sent' : null,
);

/** Which armed movement, coalition or delegation a text means where it says only "the rebels", "the movement", "the team". */
export class Movements {
  /** Movements that the whole article names, in the order of their first names. */
  private readonly named: readonly EntityId[];
  /** The words of their names, in small letters, and at which token each was named last of what is read. */
  private readonly callings = new Map<EntityId, Set<string>>();
  private readonly toldAt = new Map<EntityId, number>();
  /** The token at which another body was told of last. */
  private otherAt = -1;
  /** Those named in the sentence that is read and the one before. */
  private near: { readonly id: EntityId; readonly sentence: number }[] = [];
  /** Whose delegation was told of last. */
  private sent: { readonly id: EntityId; readonly sentence: number } | null = null;
  private readonly forms: readonly Form[];

  constructor(
    private readonly words: Words,
    private readonly names: Names,
    private readonly idOf: readonly EntityId[],
    private readonly knowledge: Pick<NameKnowledge, 'movements' | 'homes' | 'bodies' | 'senses'>,
  ) {
    this.forms = formsOf(words);
    const named = new Set<EntityId>();
    names.names.forEach((_, index) => {
      const id = this.movementOf(index);
      if (id === null || named.size > MOST) return;
      named.add(id);
      const callings = this.callings.get(id) ?? new Set();
      this.callings.set(id, callings);
      for (const word of this.nameOf(index).split(/[ -]/)) callings.add(word);
    });
    this.named = [...named];
  }

  /** A name is read. */
  read(name: number, sentence: number): void {
    const id = this.idOf[name]!;
    const { kind, from } = this.names.names[name]!;
    if (!this.callings.has(id)) {
      if (kind === 'organization') this.otherAt = from;
      return;
    }
    this.toldAt.set(id, from);
    const others = this.near.filter((one) => one.id !== id && sentence - one.sentence < 2);
    this.near = [...others, { id, sentence }].slice(-MOST);
  }

  /** "the rebels", "the movement" at this token of the sentence [from, to): a phrase; null for other words, or where the text does not tell which. */
  at(token: number, sentence: number, from: number, to: number): Phrase | null {
    const noun = readNoun(this.forms[token]!);
    if (noun !== 'movement') return noun === 'sent' ? this.delegation(token, sentence, from, to) : null;
    // "A group of ministers": another body
    if (this.forms[token + 1]?.lower === 'of') this.otherAt = token;
    const frame = this.frameOf(token, from);
    if (frame === null) return null;
    // "the opposition coalition National Union": named right behind
    const behind = token + 1 < to ? this.names.nameAt[token + 1]! : -1;
    if (behind >= 0 && !frame.owned) {
      const { kind } = this.names.names[behind]!;
      return kind === 'organization' ? phraseOf(frame.from, token, this.idOf[behind]!) : null;
    }
    if (frame.owned || /^(of|for|in|from|who|called|known|named)$/.test(this.forms[token + 1]?.lower ?? ''))
      return null;
    const id = this.meant(this.forms[token]!.lower, sentence);
    return id === null ? null : phraseOf(frame.from, token, id);
  }

  /** The state in which all movements of the article act that the tables know; null where there are none or several. */
  home(): EntityId | null {
    const homes = new Set(this.named.map((id) => this.knowledge.homes.get(id)));
    const [home] = homes;
    return homes.size === 1 && home !== undefined ? home : null;
  }

  /**
   * By "the rebels" the only movement of the article, else the only one near; by another noun the only one whose name has
   * it, else the only one near, unless another body was told of since.
   */
  private meant(noun: string, sentence: number): EntityId | null {
    const near = this.near.filter((one) => sentence - one.sentence < 2).map(({ id }) => id);
    if (REBELS.test(noun)) return only(this.named) ?? only(near);
    const hasNoun = (id: EntityId): boolean => this.callings.get(id)?.has(noun) === true;
    const id = only(this.named.filter(hasNoun)) ?? only(near.filter((one) => !LEAGUES.test(noun) || hasNoun(one)));
    return id !== null && this.otherAt <= (this.toldAt.get(id) ?? -1) ? id : null;
  }

  /** "the delegation", "the six-man team", where one was told of shortly before; notes whose it is where that is told. */
  private delegation(token: number, sentence: number, from: number, to: number): Phrase | null {
    const leader = this.leaderOf(token, to);
    if (leader !== null) {
      this.sent = { id: leader, sentence };
      return null;
    }
    const owner = this.ownerOf(token, from, to);
    if (owner !== null) {
      // "Kenya's team lost": nobody is sent
      const plays =
        this.forms[token]!.lower === 'team' && !(token > from && TALKING.test(this.forms[token - 1]!.lower));
      this.sent = plays ? null : { id: owner, sentence };
      return null;
    }
    const frame = this.frameOf(token, from);
    if (frame === null || frame.owned || this.sent === null || sentence - this.sent.sentence > RECENT) return null;
    if (sentence === this.sent.sentence || /^(of|from|to)$/.test(this.forms[token + 1]?.lower ?? '')) return null;
    return phraseOf(frame.from, token, this.sent.id);
  }

  /** "a delegation led by X", "by Y's envoy X", "a team of five under Commander X": the person; null where nobody is named. */
  private leaderOf(token: number, to: number): EntityId | null {
    const { nameAt, names, titleAt, demonymAt } = this.names;
    let led = -1;
    let ofWhom = false;
    for (let k = token + 1; k < to && k - token < LED_WITHIN; k++) {
      const { lower } = this.forms[k]!;
      if (/^(led|headed)$/.test(lower) && this.forms[k + 1]?.lower === 'by') led = k;
      else if (lower === 'under') led = k;
      else if (led < 0 && this.words.tag[k] === VERB) return null;
      if (led < 0 || k <= led + 1) continue;
      const name = nameAt[k]!;
      if (name >= 0 && names[name]!.kind === 'person') {
        const { to: behind } = names[name]!;
        const others = behind < to && (titleAt[behind]! >= 0 || /^['’]s?$/.test(this.forms[behind]!.lower));
        if (!others) return ofWhom ? null : this.idOf[name]!;
        k = behind - 1;
        continue;
      }
      // "the chief of staff of X"
      if (name >= 0 || lower === ',') ofWhom = false;
      else if (lower === 'of') ofWhom = true;
      if (name < 0 && titleAt[k]! < 0 && demonymAt[k]! < 0 && !this.isModifier(k) && !/^(the|of|['’]s?|,)$/.test(lower))
        return null;
    }
    return null;
  }

  /** "a delegation of the X", "an X delegation", "X's team": a state or body. */
  private ownerOf(token: number, from: number, to: number): EntityId | null {
    let behind = token + 1;
    if (behind < to && /^(of|from)$/.test(this.forms[behind]!.lower)) {
      behind++;
      if (behind < to && this.forms[behind]!.lower === 'the') behind++;
      if (behind < to) return this.sideAt(behind);
    }
    for (let k = token - 1; k >= from && token - k < 5; k--) {
      const side = this.sideAt(k);
      if (side !== null) return side;
      if (!this.isModifier(k) && !/^['’]s?$/.test(this.forms[k]!.lower)) return null;
    }
    return null;
  }

  private sideAt(token: number): EntityId | null {
    const { names } = this;
    const name = names.nameAt[token]!;
    if (name >= 0) {
      const { kind, metonym } = names.names[name]!;
      return kind === 'state' || kind === 'organization' || metonym ? this.idOf[name]! : null;
    }
    const demonym = names.demonymAt[token]!;
    return demonym >= 0 ? names.demonyms[demonym]!.state : null;
  }

  /** From "the" on, with adjectives and nouns between; `owned` where a name or a people's adjective says whose. Null without an article. */
  private frameOf(token: number, from: number): { readonly from: number; readonly owned: boolean } | null {
    let owned = false;
    for (let k = token - 1; k >= from && token - k < 6; k--) {
      const { lower } = this.forms[k]!;
      if (/^(the|this|that|its|their)$/.test(lower)) return /^(its|their)$/.test(lower) ? null : { from: k, owned };
      if (this.names.nameAt[k]! >= 0 || this.names.demonymAt[k]! >= 0) owned = true;
      else if (!this.isModifier(k)) return null;
    }
    return null;
  }

  private isModifier(token: number): boolean {
    const { tag, penn } = this.words;
    const noun = tag[token] === NOUN && penn[token] !== PLURAL;
    return tag[token] === ADJ || tag[token] === NUM || noun || this.forms[token]!.text === '-';
  }

  private movementOf(name: number): EntityId | null {
    const { kind, known } = this.names.names[name]!;
    if (kind !== 'organization') return null;
    const id = this.idOf[name]!;
    if (known !== null || this.knowledge.bodies.has(id)) return this.knowledge.movements.has(id) ? id : null;
    const text = this.nameOf(name);
    // "Front page" names none
    return text.includes(' ') && MOVEMENT_NAME.test(text) && !(ARMED_FORCES.test(text) && this.isOfState(text))
      ? id
      : null;
  }

  /** In small letters, as far as it matters. */
  private nameOf(name: number): string {
    const { start, end, canonical } = this.names.names[name]!;
    return `${this.words.text.slice(start, Math.min(end, start + 200))} ${canonical ?? ''}`.trim().toLowerCase();
  }

  /** "vietnam people's army": a state's name or adjective begins it. */
  private isOfState(text: string): boolean {
    const pieces = text.split(' ');
    return [1, 2].some(
      (count) =>
        this.knowledge.senses
          .get(pieces.slice(0, count).join(' '))
          ?.some(({ kind }) => kind === 'state' || kind === 'adjective') === true,
    );
  }
}

/** The first, where there is no other. */
const only = (ids: readonly EntityId[]): EntityId | null => (ids.length === 1 ? ids[0]! : null);

function phraseOf(from: number, head: number, id: EntityId): Phrase {
  return { from, to: head + 1, head, entities: [id], of: [id], by: 'movement' };
}
