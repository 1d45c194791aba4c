import type { Names } from '../names/index.js';
import { UPOS, type Words } from '../words.js';

/** What joins the parts of a name: "Ministry of Trade and Industry". */
const LINKS = new Set(
  ['ADP', 'CCONJ', 'DET', 'NUM', 'PART', 'PUNCT', 'SYM'].map((tag) => UPOS.findIndex((one) => one === tag)),
);

/**
 * For each token the one that stands for it in the clause: of a run of words of a body's, state's or place's name its
 * last ("Liberation Army" is an army to the parser, which need not know it), else the token itself. People keep
 * their names whole: given names help the parser.
 */
export function standingFor(words: Words, { nameAt, names }: Names): Int32Array {
  const stands = new Int32Array(nameAt.length);
  const isPart = (token: number): boolean => {
    const name = nameAt[token]!;
    return name >= 0 && names[name]!.kind !== 'person' && !LINKS.has(words.tag[token]!);
  };
  for (let i = stands.length - 1; i >= 0; i--) {
    const isSame = i + 1 < stands.length && nameAt[i] === nameAt[i + 1] && isPart(i) && isPart(i + 1);
    stands[i] = isSame ? stands[i + 1]! : i;
  }
  return stands;
}
