/** Tags that the words around them rule out. */
import { PENN, UPOS, type Words } from './types.js';

const POS = PENN.indexOf('POS');
const VBD = PENN.indexOf('VBD');
const VBN = PENN.indexOf('VBN');
const VBZ = PENN.indexOf('VBZ');
const NNP = PENN.indexOf('NNP');
const NNS = PENN.indexOf('NNS');
const VERB = UPOS.indexOf('VERB');
const ADP = UPOS.indexOf('ADP');
const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const PRON = UPOS.indexOf('PRON');
const LETTER = /^\p{L}{2}/u;

/** In small letters nobody's name: "Tom I. Keller later met X". */
const PAST = /^(met|flew|held|spoke|told)$/;

/** Between a reduced passive and its "by" stand so few words: "received in Malabo by". */
const REACH = 5;

/**
 * Right what the tagger gets wrong for want of examples, in place: no word of letters is a possessive 's ("Ana Holt walks
 * with"), "met" is a verb, and what a comma parts from its noun and "by" follows is a participle ("Ana Holt, received in Oslo by Bo Lind,").
 */
export function retag({ text, count, start, end, tag, penn }: Words): void {
  const is = (i: number, form: string): boolean =>
    end[i]! - start[i]! === form.length && text.startsWith(form, start[i]);
  for (let i = 0; i < count; i++) {
    if (penn[i] === POS && LETTER.test(text.slice(start[i], start[i]! + 2))) {
      // "with supporters"
      const isVerb = i > 0 && (penn[i - 1] === NNP || tag[i - 1] === NOUN || tag[i - 1] === PRON);
      tag[i] = isVerb ? VERB : NOUN;
      penn[i] = isVerb ? VBZ : NNS;
    } else if (penn[i] === VBZ && ((is(i, 'talks') && isNamedBefore(i)) || (i > 0 && is(i - 1, 'with')))) {
      tag[i] = NOUN;
      penn[i] = NNS;
    } else if (penn[i] === NNP && end[i]! - start[i]! <= 5 && PAST.test(text.slice(start[i], end[i]))) {
      tag[i] = VERB;
      penn[i] = VBD;
    } else if (penn[i] === VBD && i > 0 && is(i - 1, ',') && isAgentBehind(i)) penn[i] = VBN;
  }

  /** "on the Iran talks" */
  function isNamedBefore(i: number): boolean {
    let at = i - 1;
    while (at > i - 4 && (penn[at] === NNP || tag[at] === ADJ)) at--;
    return at < i - 1 && at > 0 && is(at, 'the') && tag[at - 1] === ADP;
  }

  function isAgentBehind(verb: number): boolean {
    for (let at = verb + 1; at < count && at <= verb + REACH; at++) {
      if (is(at, 'by')) return at === verb + 1 || tag[verb + 1] === ADP;
      if (is(at, ',') || is(at, '.') || tag[at] === VERB) return false;
    }
    return false;
  }
}
