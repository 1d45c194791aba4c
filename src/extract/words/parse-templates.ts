/**
 * What the parser looks at, as data: the features of Zhang and Nivre (2011), with the word under the stack's top,
 * endings, and the words between. A feature is the hash of its template's number and of one or two operands; an operand
 * is an atom or two operands mixed.
 */

// prettier-ignore
/**
 * Words that a configuration has at hand: S0 is the stack's top, S1 the one below it, N0 to N3 the buffer's first; h, l
 * and r are the head and the outermost dependents on either side, with 2 the head's head and the second outermost; S0a
 * and S0b stand in the text after and before S0, N0b before N0.
 */
export const PLACES = [
  'S0', 'S1', 'N0', 'N1', 'N2', 'N3', 'S0h', 'S0h2', 'S0l', 'S0l2', 'S0r', 'S0r2', 'N0l', 'N0l2', 'S0a', 'S0b', 'N0b',
] as const;

/** What is asked of such a word: word, universal and Penn tag in one, universal tag, suffix, relation to its head. */
export const KINDS = ['w', 't', 'u', 's', 'r'] as const;

/**
 * What is asked of the configuration: whether S0 has a head; how far S0 and N0 are apart; which kinds of words stand
 * between them; how many dependents S0 has on its right and left, N0 on its left, and the sets of their relations.
 */
export const STATES = [
  'headed',
  'distance',
  'between',
  'rights',
  'lefts',
  'N0lefts',
  'rightSet',
  'leftSet',
  'N0leftSet',
] as const;

type Atom = `${(typeof PLACES)[number]}.${(typeof KINDS)[number]}` | (typeof STATES)[number] | number;
export type Operand = Atom | readonly [Operand, Operand];
export type Template = readonly [number: number, first: Operand, second?: Operand];

const S0: Operand = ['S0.w', 'S0.t'];
const N0: Operand = ['N0.w', 'N0.t'];
/** The tags of the pair between which an arc may be drawn. */
const TAGS: Operand = [[71, 'S0.t'], 'N0.t'];

/** The numbers are part of what the model's weights are stored under. */
export const TEMPLATES: readonly Template[] = [
  // Words alone
  [1, ['S0.w', 'headed']],
  [2, ['S0.t', 'headed']],
  [3, S0],
  [4, 'N0.w'],
  [5, 'N0.t'],
  [6, N0],
  [7, 'N1.w'],
  [8, 'N1.t'],
  [9, ['N1.w', 'N1.t']],
  [10, 'N2.w'],
  [11, 'N2.t'],
  [12, ['N2.w', 'N2.t']],
  [13, 'S1.w'],
  [14, ['S1.t', 'headed']],
  [15, 'S0.s'],
  [16, 'N0.s'],
  // Pairs
  [17, S0, N0],
  [18, S0, 'N0.w'],
  [19, 'S0.w', N0],
  [20, S0, 'N0.t'],
  [21, 'S0.t', N0],
  [22, 'S0.w', 'N0.w'],
  [23, [TAGS, 'headed']],
  [24, 'N0.t', 'N1.t'],
  [25, ['S1.w', 'headed'], 'N0.w'],
  [26, 'S1.t', ['N0.t', 'headed']],
  [27, 'S1.w', ['S0.w', 'headed']],
  [28, 'S1.t', ['S0.t', 'headed']],
  [29, 'S0.w', ['N0.t', 'headed']],
  [30, 'S0.t', 'N0.w'],
  [31, 'N0.w', 'N1.t'],
  [32, 'N0.t', 'N1.w'],
  [33, 'N0.w', 'N1.w'],
  // Triples of tags
  [34, 'N0.t', ['N1.t', 'N2.t']],
  [35, TAGS, 'N1.t'],
  [36, TAGS, 'S0h.t'],
  [37, TAGS, 'S0l.t'],
  [38, TAGS, 'S0r.t'],
  [39, TAGS, 'N0l.t'],
  [40, TAGS, ['S1.t', 'headed']],
  [41, TAGS, ['N1.t', 'N2.t']],
  [42, TAGS, ['S1.t', 'N1.t']],
  [43, 'S0.w', ['N0.t', 'N1.t']],
  [44, 'S0.t', ['N0.w', 'N1.t']],
  [45, 'S0.t', ['N0.t', 'N1.w']],
  // Distance and number of dependents
  [46, 'S0.w', 'distance'],
  [47, 'S0.t', 'distance'],
  [48, 'N0.w', 'distance'],
  [49, 'N0.t', 'distance'],
  [50, ['S0.w', 'N0.w'], 'distance'],
  [51, TAGS, 'distance'],
  [52, 'S0.w', 'rights'],
  [53, 'S0.t', 'rights'],
  [54, 'S0.w', 'lefts'],
  [55, 'S0.t', 'lefts'],
  [56, 'N0.w', 'N0lefts'],
  [57, 'N0.t', 'N0lefts'],
  [58, 'S0.w', 'rightSet'],
  [59, 'S0.t', 'rightSet'],
  [60, 'S0.w', 'leftSet'],
  [61, 'S0.t', 'leftSet'],
  [62, 'N0.w', 'N0leftSet'],
  [63, 'N0.t', 'N0leftSet'],
  [64, TAGS, 'rightSet'],
  [65, TAGS, ['leftSet', 'N0leftSet']],
  // Heads and dependents
  [66, 'S0h.w'],
  [67, 'S0h.t'],
  [68, 'S0.r'],
  [69, 'S0l.w'],
  [70, 'S0l.t'],
  [72, 'S0l.r'],
  [73, 'S0r.w'],
  [74, 'S0r.t'],
  [75, 'S0r.r'],
  [76, 'N0l.w'],
  [77, 'N0l.t'],
  [78, 'N0l.r'],
  [79, ['S0h2.t', 'S0h.r']],
  [80, ['S0h2.w', 0]],
  [81, ['S0l2.t', 'S0l2.r']],
  [82, ['S0r2.t', 'S0r2.r']],
  [83, ['N0l2.t', 'N0l2.r']],
  [84, 'S0r2.w'],
  [85, 'N0l2.w'],
  [86, 'S0.t', ['S0l.t', 'S0l2.t']],
  [87, 'S0.t', ['S0r.t', 'S0r2.t']],
  [88, 'S0.t', ['S0h.t', 'S0h2.t']],
  [89, 'N0.t', ['N0l.t', 'N0l2.t']],
  [90, TAGS, ['S0.r', 'S0r.r']],
  [91, TAGS, ['S0.r', 'N0l.r']],
  [92, 'S0.w', ['S0.r', 'N0.t']],
  [93, 'S0.w', ['S0r.w', 'N0.w']],
  [94, 'S0h.w', ['S0.w', 'N0.w']],
  [95, 'S0h.w', 'N0.w'],
  [96, 'S0h.t', ['N0.w', 'S0.r']],
  [97, ['S1.t', 'S1.r'], [TAGS, 'S0.r']],
  [98, 'N0.s', ['S0.t', 'distance']],
  [99, 'S0.s', ['N0.t', 'distance']],
  // What stands around and between
  [100, TAGS, ['N1.t', ['N2.t', 'N3.t']]],
  [
    101,
    'S0.u',
    [
      ['S1.u', 'N0.u'],
      ['N1.u', 'S0h.u'],
    ],
  ],
  [102, 'S0.u', ['between', 'N0.u']],
  [103, ['S0.u', 'headed'], ['between', 'N1.u']],
  [104, TAGS, ['S0a.t', 'N0b.t']],
  [105, TAGS, ['S0b.t', 'N1.t']],
];
