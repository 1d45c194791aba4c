/**
 * What each word by itself may begin, as the tables and the rules of meetings have it: nearly every word of a text begins
 * nothing, and no rule need be tried on it. A rule that begins with a word of its own must be let through here.
 */
import { EXCHANGING, GOING, type MeetingWords } from '../../knowledge/meetings.js';
import { byForm, formsOf, type Form, type Words } from '../words.js';
import { COMPANY } from './company.js';
import { beginningsOf } from './sentence.js';

/** A word of meetings. */
export const CUE = 1;
/** A word of meetings where another stands near it. */
export const CUE_NEAR = 2;
/** The name of a kind of agreement, of one word. */
export const AGREEMENT = 4;
/** A word that one who takes part may be told by. */
export const PARTY = 8;
/** A meeting may be told of from here on: {@link findCandidates}. */
export const TELLING = 16;
/** A rule for mediators may begin here: {@link findMediations}. */
export const MEDIATING = 32;
/** A rule for hosts may begin here: {@link hostIn}, {@link findHostings}. */
export const HOSTING = 64;
/** An agreement may be named from here on: {@link findAgreements}, {@link signatories}. */
export const PAPER = 128;
/** Two may bind themselves by this verb: {@link findAgreements}. */
export const BINDING = 256;
/** Somebody else's part in a meeting may be told from here on: {@link rolesAround}. */
export const ROLE = 512;

const PARTIES = [
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'i',
  'we',
  'us',
  'pair',
  'both',
  'sides',
  'two',
  'parties',
  'leaders',
  'their',
  // one more of those told of: "A second round is due", "Talks resume on Monday"
  'again',
  'another',
  'further',
  'next',
  'resume',
  'resumed',
  'second',
  'third',
];

/** What one more of a series begins with: "The fourth closed", "Those were in Oslo"; and who brings two together. */
const ONE_MORE = split('the a an those these they meeting bring brings brought bringing');

/** Beside the words of mediation: whose auspices, who is called an envoy, what is led, who sits or speaks between. */
const MEDIATORS = split(
  'whose under through with thanks envoy representative mediating mediate facilitate sponsor sponsors conveners organisers ' +
    'architect architects set sets led headed mediation facilitation diplomacy offices process track initiative effort efforts ' +
    'push drive format sat sits stood shuttled shuttling shuttle shuttles had has kept contact contacts communication communications talks negotiations ' +
    'exchanges dialogue discussions communicate communicates communicated communicating speak speaks spoke talk talked ' +
    'negotiate negotiates negotiated instrumental pivotal',
);

/** Beside the venues: who is called the host, who invites, whose home it is. */
const HOSTS = split(
  'host hosts hosted hosting hospitality invited invitation residence home villa palace ranch estate dacha retreat farm house',
);

/** Beside what an agreement is called: "an exchange of prisoners", "brokered the release of hostages". */
const SWAPS = ['exchange', 'swap', 'handover', 'release', 'return', 'repatriation'];

/** Beside the verbs of signing: who agrees to do something, who swaps captives, who mends his ties. */
const BINDERS = split(
  'decided resolved undertook undertaken restore restored normalise normalised normalize normalized establish established ' +
    're-establish re-established resumed resume agreed agree agrees pledged exchanged exchange exchanges swapped swaps swaped swap swape swapes trade traded trades',
);

/** Beside the phrases of the tables: who led or helped, whose urging it was; and where a clause ends. */
const ROLES = split(
  '; led headed sponsored shepherded guided help assistance sponsorship stewardship supervision offices moderation aegis ' +
    'umbrella efforts diplomacy intercession intervention auspices mediation facilitation chairmanship urging prodding behest ' +
    'insistence instigation initiative',
);

function split(words: string): readonly string[] {
  return words.split(' ');
}

const READERS = new WeakMap<MeetingWords, (form: Form) => number>();

/** What reads the bits of a form; made once a language. */
function readerOf(language: MeetingWords): (form: Form) => number {
  const known = READERS.get(language);
  if (known !== undefined) return known;
  const { mediation } = language;
  const table = new Map<string, number>();
  const mark = (bit: number, ...lists: readonly Iterable<string>[]): void => {
    for (const words of lists) for (const word of words) table.set(word, (table.get(word) ?? 0) | bit);
  };
  const firsts = (...forms: readonly Parameters<typeof mediation.get>[0][]): Iterable<string>[] =>
    forms.map((form) => beginningsOf(mediation.get(form)!).keys());
  mark(CUE, language.cues);
  mark(CUE_NEAR, language.nearCues.keys(), language.farCues.keys());
  mark(AGREEMENT, language.agreementNouns.keys());
  mark(PARTY, PARTIES);
  mark(TELLING, ONE_MORE, COMPANY, beginningsOf(language.nouns).keys(), language.verbs.keys());
  mark(TELLING, mediation.get('verb-between')!, ...firsts('noun'));
  mark(MEDIATING, MEDIATORS, GOING, EXCHANGING, ...mediation.values(), ...firsts('chair-phrase', 'person'));
  mark(HOSTING, HOSTS, mediation.get('venue')!);
  mark(PAPER, SWAPS, beginningsOf(language.agreementNouns).keys());
  mark(BINDING, BINDERS, language.sign);
  mark(ROLE, ROLES, ...firsts('phrase-of', 'phrase-host', 'phrase-with', 'phrase-before'));
  const reader = byForm(({ lower }) => table.get(lower) ?? 0);
  READERS.set(language, reader);
  return reader;
}

const MARKS = new WeakMap<Words, Uint16Array>();

/** For each token of a text the bits above; computed once a text. */
export function triggersOf(words: Words, language: MeetingWords): Uint16Array {
  const known = MARKS.get(words);
  if (known !== undefined) return known;
  const bitsOf = readerOf(language);
  const forms = formsOf(words);
  const marks = new Uint16Array(words.count);
  for (let i = 0; i < words.count; i++) marks[i] = bitsOf(forms[i]!);
  MARKS.set(words, marks);
  return marks;
}
