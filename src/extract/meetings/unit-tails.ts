/** What belongs to a party's phrase around its head: offices and leaders behind it, a participle in front. */
import type { Denoting } from './denoting.js';
import type { Sentence } from './sentence.js';

/** Behind "for reintegration" or "in charge of energy" where a comma and a person's name or "and his" follow; else `end`. */
export function behindCharge(sentence: Sentence, end: number, actors: Denoting): number {
  if (!sentence.is(end, 'for', 'in', 'on')) return end;
  for (let at = end + 1; at < sentence.to && at < end + 9; at++) {
    if (sentence.is(at, ',')) {
      if (sentence.is(at + 1, 'and') && sentence.penn(at + 2) === 'PRP$') return at;
      const name = actors.names.nameAt[at + 1]!;
      return at > end + 1 && name >= 0 && actors.names.names[name]!.kind === 'person' ? at : end;
    }
    // "the minister for trade and his counterpart"
    if (at > end + 1 && sentence.is(at, 'and') && sentence.penn(at + 1) === 'PRP$') return at;
    const tag = sentence.tag(at);
    if (!(
      tag === 'NOUN' ||
      tag === 'ADJ' ||
      tag === 'PROPN' ||
      tag === 'DET' ||
      sentence.is(at, 'and', 'of', 'charge', '-')
    ))
      return end;
  }
  return end;
}

/** "the UN nuclear watchdog": nouns that a body's name stands before, where a comma and a person's name close them. */
export function behindNouns(sentence: Sentence, end: number, actors: Denoting): number {
  for (let at = end; at < sentence.to && at < end + 5; at++) {
    if (sentence.is(at, ',')) {
      const name = actors.names.nameAt[at + 1]!;
      return name >= 0 && actors.names.names[name]!.kind === 'person' ? at : end;
    }
    if (sentence.tag(at) !== 'NOUN' && sentence.tag(at) !== 'ADJ') return end;
  }
  return end;
}

/** Behind "to the United Nations" where that follows an ambassador; else `end`. */
export function behindAccredited(sentence: Sentence, end: number, actors: Denoting): number {
  if (!sentence.is(end, 'to') || !/^(ambassador|envoy|representative|delegate)s?$/.test(sentence.lower(end - 1)))
    return end;
  const name = actors.names.nameAt[sentence.is(end + 1, 'the') ? end + 2 : end + 1] ?? -1;
  return name < 0 || actors.names.names[name]!.kind === 'person' ? end : actors.names.names[name]!.to;
}

/** Behind "of Pakistan" where that follows a person's name; else `end`. */
export function ofState(sentence: Sentence, end: number, actors: Denoting): number {
  if (!sentence.is(end, 'of', 'from')) return end;
  const name = actors.names.nameAt[sentence.is(end + 1, 'the') ? end + 2 : end + 1] ?? -1;
  if (name < 0) return end;
  const { kind, metonym, to } = actors.names.names[name]!;
  return kind === 'person' || metonym || sentence.penn(to) === 'POS' ? end : to;
}

/** Bodies that somebody leads where they go. */
const LED =
  /^(delegations?|teams?|missions?|groups?|negotiators|officials|envoys|representatives|mediators|ministers|lawmakers|commanders|panel)$/;

/** The first token behind "led by", "headed by" that tells who leads the body whose phrase ends at `end`; null where nobody does. */
export function ledBy(sentence: Sentence, end: number, actors: Denoting): number | null {
  // "a delegation of elders led by X": whoever it is made of
  const several = sentence.penn(end - 1) === 'NNS' && actors.isActorNoun(sentence, end - 1);
  if (!(several || LED.test(sentence.lower(end - 1))) || actors.names.nameAt[end - 1]! >= 0) return null;
  const at = sentence.is(end, ',') ? end + 1 : end;
  return sentence.is(at, 'led', 'headed') && sentence.is(at + 1, 'by') ? at + 2 : null;
}

/** Participles that stand before who has suffered or does it: "ousted president Ana Holt". */
const MODIFIERS = new Set(
  'visiting ousted deposed toppled exiled jailed imprisoned detained freed outgoing departing incoming elected appointed disgraced embattled sanctioned'.split(
    ' ',
  ),
);

/** A participle that belongs to the name, title or people's name right behind it, and is no verb of its own. */
export function isParticiple(sentence: Sentence, i: number, actors: Denoting): boolean {
  if (!MODIFIERS.has(sentence.lower(i))) return false;
  const { nameAt, titleAt, demonymAt } = actors.names;
  if (!(nameAt[i + 1]! >= 0 || titleAt[i + 1]! >= 0 || demonymAt[i + 1]! >= 0)) return false;
  const before = sentence.tag(i - 1);
  // "was visiting Kenya", "after visiting Kenya", "Ruto, visiting Kenya"; "the visiting Ugandan premier"
  if (sentence.is(i, 'visiting'))
    return i === sentence.lead || before === 'VERB' || before === 'DET' || sentence.is(i - 1, 'with', 'between');
  return i === sentence.lead || before === 'VERB' || before === 'ADP' || before === 'DET' || sentence.is(i - 1, 'and');
}

/** What a state does for those who are not it: "Chad-backed rebels", "a Turkish-allied militia". */
const FOR_OTHERS =
  /^(backed|supported|funded|financed|aligned|allied|leaning|friendly|affiliated|linked|recogni[sz]ed|occupied|controlled|administered|held|based|born|educated|trained|armed|sponsored|supplied|installed|appointed|wanted|sanctioned)$/;

/** Behind "Chad-backed", where the name or demonym ends at `end`: what follows is no state's; else `end`. */
export function behindBacked(sentence: Sentence, end: number): number {
  const joined = sentence.is(end, '-') && !sentence.spaced(end) && !sentence.spaced(end + 1);
  return joined && FOR_OTHERS.test(sentence.lower(end + 1)) ? end + 2 : end;
}

/** Where what stands before "the Chad-backed Northern Front" ends, the name itself beginning at `from`; else `from`. */
export function beforeBacked(sentence: Sentence, from: number): number {
  const joined = sentence.is(from - 2, '-') && !sentence.spaced(from - 2) && !sentence.spaced(from - 1);
  if (!joined || !(FOR_OTHERS.test(sentence.lower(from - 1)) || sentence.is(from - 1, 'led'))) return from;
  return sentence.is(from - 4, 'the', 'a') ? from - 4 : from - 3;
}

/** "Omanis", "the Swiss", where no noun follows that the demonym would describe. */
export const isPeople = (sentence: Sentence, at: number): boolean =>
  sentence.penn(at) === 'NNPS' ||
  (sentence.is(at - 1, 'the') &&
    (at + 1 >= sentence.to ||
      (sentence.tag(at + 1) === 'PUNCT' && !sentence.is(at + 1, ',', '-', '–', "'", '"', '“', '/'))));
