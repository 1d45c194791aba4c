import { z } from 'zod';
import { AGREEMENT_KINDS, MEETING_KINDS, STATUSES } from '../model.js';
import { plural, verbForms } from './inflections.js';
import { readTable } from './table.js';

const text = z.string().min(1);
const word = { id: text, example: text, not: text, source: text };
const forms = { verb: text, forms: z.array(text).optional() };
const kind = z.enum(MEETING_KINDS);
const cameo = z.string().regex(/^04[0-6]$/);

/** What a grammatical role of a meeting's word makes of who fills it. */
export const FRAME_ROLES = ['participant', 'host', 'mediator'] as const;
export type FrameRole = (typeof FRAME_ROLES)[number];

const frameRole = z.enum(FRAME_ROLES);
export const MeetingVerb = z.strictObject({
  ...word,
  ...forms,
  /** Words that must follow the verb, `|` between those of which one does: "sit" + "down". */
  then: z.array(text).optional(),
  /** Phrases of which one must follow the object: "heard" X "out"; `#span` is any short time: "kept" X "for an hour". */
  behind: z.array(text).optional(),
  /** No verb but an adjective that takes a verb's part: it has no other forms. */
  invariant: z.literal(true).optional(),
  kind,
  cameo,
  frame: z.strictObject({
    subject: frameRole,
    object: frameRole.optional(),
    with: frameRole.optional(),
    to: frameRole.optional(),
  }),
  /** Prepositions before where a journey goes. */
  goal: z.array(text).optional(),
  /** What must be there: two parties; someone behind "with"; an object who can act; and the closer conditions of single verbs. */
  needs: z.enum([
    'two',
    'with',
    'object',
    'called',
    'visited',
    'guest',
    'leaders',
    'seen',
    'sat',
    'called-on',
    'travel',
    'sent',
    'invited',
    'reciprocal',
    'sides',
    'time-with',
    'with-person',
    'with-travel',
    'credentials',
    'told-in',
    'summoned',
    'ushered',
    'persons',
    'handed',
  ]),
});
export type MeetingVerb = z.infer<typeof MeetingVerb>;

export const MeetingNoun = z.strictObject({
  ...word,
  words: z.array(text).min(1),
  kind,
  cameo,
  /** A weak noun needs a party in its own frame; `travel` needs a purpose or a goal as well. */
  strength: z.enum(['strong', 'weak', 'travel']),
  needs: z.literal('with').optional(),
});
export type MeetingNoun = z.infer<typeof MeetingNoun>;

export const LightVerb = z.strictObject({
  ...word,
  ...forms,
  /** What the subject of the verb is to the meeting. A chair is a mediator between two others, else a party. */
  role: z.enum(['participant', 'host', 'mediator', 'chair', 'none']),
  /** A particle that must follow: "put on a dinner". */
  particle: text.optional(),
  /** It also tells of something: "maintained talks were useless" has no talks for its object. */
  tells: z.literal(true).optional(),
});
export type LightVerb = z.infer<typeof LightVerb>;

export const MEDIATION_FORMS = [
  'verb-between', 'verb-object', 'noun', 'person', 'phrase-of', 'phrase-before', 'phrase-via', 'phrase-host', 'phrase-with',
  'hyphen', 'hyphen-host', 'separate', 'indirect', 'process-verb', 'process', 'carry-verb', 'guarantor',
  'chair-phrase', 'cargo', 'bridge', 'side', 'bring-verb', 'see-verb', 'venue', 'gap', 'gap-verb', 'pacify-verb', 'strife', 'table-verb', 'induce-verb',
  'joint-act', 'task-verb', 'thank-verb', 'draft-verb', 'journey', 'outcome', 'revive-verb', 'tie',
] as const; // prettier-ignore
export const MediationWord = z.strictObject({ ...word, form: z.enum(MEDIATION_FORMS), words: z.array(text).min(1) });

export const StatusWord = z.strictObject({
  ...word,
  status: z.enum([...STATUSES, 'stop']),
  words: z.array(text).min(1),
  /** `clause`: bears on its own clause only, not on what a verb governs. */
  scope: z.enum(['both', 'clause']),
});

export const AgreementWord = z.strictObject({
  ...word,
  form: z.enum(['noun', 'document', 'reach', 'sign', 'sign-object', 'captive', 'fire', 'broker', 'stand']),
  words: z.array(text).min(1),
  kind: z.enum(AGREEMENT_KINDS).optional(),
  /** Too common a word to look for agreements by it. */
  common: z.literal(true).optional(),
});

export const NEGATIVE_FORMS = [
  'before-noun',
  'routine',
  'listener',
  'object',
  'of-noun',
  'after-talk',
  'after-call',
  'phrase',
  'sport',
  'fixture',
  'show',
] as const;
export const NegativeWord = z.strictObject({ ...word, form: z.enum(NEGATIVE_FORMS), words: z.array(text).min(1) });

export const ActorNoun = z.strictObject({
  ...word,
  form: z.enum(['person', 'body', 'delegate', 'private', 'public']),
  words: z.array(text).min(1),
});

export type StatusCue = z.infer<typeof StatusWord>['status'];

/** "sent her foreign minister", "flew back on Monday to": the words between are few. */
export const NEAR = 4;

/** "shook the Kenyan president Ana Holt's hand": a long name between. */
export const FAR = 10;

/** What two do with messages that somebody carries. */
export const EXCHANGING: ReadonlySet<string> = new Set(['exchanged', 'exchange', 'exchanges', 'exchanging', 'traded']);

const GOING_FORMS =
  'flew flown flying shuttled commuted travelled traveled gone went going moved moving ran run running walked walking crossed rode';

/** How somebody goes to and fro between two. */
export const GOING: ReadonlySet<string> = new Set(GOING_FORMS.split(' '));

/** What two are moved to do; other words for it are too common to look for a mediator by them. */
const INDUCED = 'accept agree compromise disengage initial negotiate reconcile resume settle sign sit swap talk'.split(
  ' ',
);

/** By these two bind themselves to stop firing. */
const AGREEING = ['agree', 'agreed', 'agrees', 'pledged', 'decided', 'resolved', 'undertook', 'settled'];

/** In a phrase behind an object: any short time, "half an hour". */
export const SPAN = '#span';

/** How long people talk. */
export const SPAN_UNITS = ['minute', 'minutes', 'hour', 'hours', 'morning', 'afternoon', 'evening'];

/** What is handed over at a meeting, and is seldom sent in that word: "handed" a note. */
export const PAPERS =
  'note notes letter letters message messages protest demarche démarche memorandum memo ultimatum dossier reply response invitation'.split(
    ' ',
  );

/** Words near a verb without which its condition cannot hold. */
const NEAR_OF: Readonly<Partial<Record<MeetingVerb['needs'], readonly string[]>>> = {
  reciprocal: ['each', 'one'],
  'time-with': ['with', 'together'],
  'with-person': ['with'],
  'with-travel': ['with'],
  handed: PAPERS,
  ushered: ['in', 'into', 'see', 'meet', 'presence'],
};

/** The language of meetings, ready to look up by lower-case word or words. */
export interface MeetingWords {
  /** Any form of a verb → the entries it may belong to. */
  readonly verbs: ReadonlyMap<string, readonly MeetingVerb[]>;
  readonly nouns: ReadonlyMap<string, MeetingNoun>;
  readonly light: ReadonlyMap<string, LightVerb>;
  readonly mediation: ReadonlyMap<(typeof MEDIATION_FORMS)[number], ReadonlySet<string>>;
  readonly status: ReadonlyMap<string, { readonly id: string; readonly status: StatusCue; readonly clause: boolean }>;
  readonly agreementNouns: ReadonlyMap<
    string,
    {
      readonly id: string;
      readonly kind: (typeof AGREEMENT_KINDS)[number];
      /** A paper of any kind: an agreement only where it is signed. */
      readonly document: boolean;
    }
  >;
  /** Verbs that put a name under a paper. */
  readonly sign: ReadonlySet<string>;
  /** What is put under a paper: a name, a signature, a pen to it. */
  readonly signObjects: ReadonlySet<string>;
  /** Whom an exchange sets free. */
  readonly captives: ReadonlySet<string>;
  /** What stops where two agree to stop it: fighting, hostilities. */
  readonly fire: ReadonlySet<string>;
  readonly reach: ReadonlySet<string>;
  readonly broker: ReadonlySet<string>;
  /** Verbs that only befall an agreement that was made: violate, hold, expire. */
  readonly stand: ReadonlySet<string>;
  readonly negatives: ReadonlyMap<(typeof NEGATIVE_FORMS)[number], ReadonlySet<string>>;
  /** Nouns for who can take part, singular and plural. */
  readonly actors: ReadonlyMap<string, 'person' | 'body'>;
  /** Those of them who meet for others: delegations, envoys, ministers. Singular and plural. */
  readonly delegates: ReadonlySet<string>;
  /** Nouns for who meets for nobody but themselves: students, refugees. Singular and plural. */
  readonly privates: ReadonlySet<string>;
  /** Those of politics and war, whoever they are: the opposition, rebels, lawmakers. Singular and plural. */
  readonly publics: ReadonlySet<string>;
  /** First words of triggers and agreements: a sentence without any holds no meeting. */
  readonly cues: ReadonlySet<string>;
  /** Common words that are cues only where one of these follows within {@link NEAR} words: "flew" + "to". */
  readonly nearCues: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same within {@link FAR} words, an object between: "had" X "on the phone". */
  readonly farCues: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @throws DataError where a file is malformed */
export function loadMeetingWords(): MeetingWords {
  const table = <T>(name: string, schema: z.ZodType<T>): readonly T[] => readTable(`language/en/${name}.jsonl`, schema);
  const verbs = new Map<string, MeetingVerb[]>();
  const cues = new Set<string>();
  const nearCues = new Map<string, Set<string>>();
  const farCues = new Map<string, Set<string>>();
  const cue = (words: string): void => void cues.add(words.split(' ')[0]!);
  const actors = new Map<string, 'person' | 'body'>();
  const delegates = new Set<string>();
  const privates = new Set<string>();
  const publics = new Set<string>();
  for (const entry of table('meeting-nouns-actors', ActorNoun)) {
    for (const each of entry.words) {
      for (const word of [each, plural(each)]) {
        if (entry.form === 'delegate') delegates.add(word);
        else if (entry.form === 'private') privates.add(word);
        else if (entry.form === 'public') publics.add(word);
        else actors.set(word, entry.form);
      }
    }
  }
  for (const entry of table('meeting-verbs', MeetingVerb)) {
    const inflected = entry.invariant === true ? [entry.verb] : verbForms(entry.verb);
    for (const form of new Set([...inflected, ...(entry.forms ?? [])])) {
      verbs.set(form, [...(verbs.get(form) ?? []), entry]);
      const near =
        entry.then?.[0]?.split('|') ??
        entry.goal ??
        NEAR_OF[entry.needs] ??
        (entry.needs === 'sent' ? delegates : null);
      if (entry.behind !== undefined) {
        const far = farCues.get(form) ?? new Set<string>();
        for (const phrase of entry.behind) for (const word of lastOf(phrase)) far.add(word);
        farCues.set(form, far);
      } else if (near === null) cue(form);
      else widen(nearCues, form, [...near]);
    }
  }
  const nouns = new Map<string, MeetingNoun>();
  for (const entry of table('meeting-nouns', MeetingNoun)) {
    for (const each of entry.words) {
      nouns.set(each, entry);
      // The last word of a phrase is the rarer: "on the line", "around the table"; a hyphen may part it into tokens.
      const parts = each.split(' ').at(-1)!.split('-');
      for (const word of parts) if (word.length > 3) cues.add(word);
      // "one-on-one" has none that is rare
      if (parts.length > 1 && parts.every((word) => word.length <= 3)) widen(nearCues, parts[0]!, [parts.at(-1)!]);
      cues.add(each.split(' ').at(-1)!);
    }
  }
  const light = new Map<string, LightVerb>();
  for (const entry of table('meeting-verbs-light', LightVerb)) {
    for (const form of [...verbForms(entry.verb), ...(entry.forms ?? [])]) light.set(form, entry);
  }
  const mediation = grouped(MEDIATION_FORMS, table('mediation', MediationWord));
  for (const form of [
    'verb-between',
    'verb-object',
    'noun',
    'person',
    'process-verb',
    'carry-verb',
    'guarantor',
    'venue',
  ] as const)
    for (const each of mediation.get(form)!) cue(each);
  // "concluded under the aegis of": rare words that only whom somebody mediates for can follow
  for (const each of ['aegis', 'auspices']) cue(each);
  const status = new Map<string, { id: string; status: StatusCue; clause: boolean }>();
  for (const entry of table('status', StatusWord))
    for (const each of entry.words)
      if (!status.has(each)) status.set(each, { id: entry.id, status: entry.status, clause: entry.scope === 'clause' });
  const agreementNouns = new Map<string, { id: string; kind: (typeof AGREEMENT_KINDS)[number]; document: boolean }>();
  const sign = new Set<string>();
  const signObjects = new Set<string>();
  const captives = new Set<string>();
  const fire = new Set<string>();
  const reach = new Set<string>();
  const broker = new Set<string>();
  const stand = new Set<string>();
  for (const entry of table('agreements', AgreementWord)) {
    for (const each of entry.words) {
      if (entry.form === 'reach') reach.add(each);
      else if (entry.form === 'broker') broker.add(each);
      else if (entry.form === 'stand') stand.add(each);
      else if (entry.form === 'sign') sign.add(each);
      else if (entry.form === 'sign-object') signObjects.add(each);
      else if (entry.form === 'captive') captives.add(each);
      else if (entry.form === 'fire') fire.add(each);
      else {
        agreementNouns.set(each, {
          id: entry.id,
          kind: entry.kind ?? 'agreement',
          document: entry.form === 'document',
        });
      }
      if (!['reach', 'broker', 'stand'].includes(entry.form) && entry.common !== true) cue(each);
    }
  }
  for (const form of EXCHANGING) widen(nearCues, form, [...mediation.get('cargo')!]);
  // "go-between", which a hyphen parts into tokens, "messages between the two", "flew between the capitals"
  const paths = [...mediation.get('cargo')!, ...mediation.get('bridge')!, ...mediation.get('journey')!];
  for (const form of ['go', ...GOING, ...paths]) widen(nearCues, form, ['between']);
  widen(nearCues, 'go', ['betweens']);
  for (const form of ['communicate', 'communicates', 'communicated', 'communicating'])
    widen(nearCues, form, ['through', 'via']);
  // "bridge the gaps", "end the war between"
  for (const form of mediation.get('gap-verb')!) widen(farCues, form, [...mediation.get('gap')!]);
  for (const form of ['reconcile', 'reconciles', 'reconciled', 'reconciling'])
    farCues.get(form)?.add('and').add('with');
  for (const form of [...mediation.get('pacify-verb')!, ...mediation.get('revive-verb')!])
    widen(farCues, form, ['between']);
  // "efforts to bring A and B together", "get both to the table"
  for (const form of ['bring', 'get', 'draw', 'push', 'bringing', 'getting'])
    widen(farCues, form, ['together', 'table', 'room']);
  // "put before them a set of ideas"
  for (const form of mediation.get('table-verb')!) widen(farCues, form, [...mediation.get('cargo')!]);
  // "offered both delegations a proposal" is one of papers; "tasked X with bringing them together", "thanked X for its part"
  for (const form of mediation.get('task-verb')!)
    widen(farCues, form, ['between', 'together', 'mediate', 'facilitate', 'mediating']);
  for (const form of mediation.get('thank-verb')!)
    widen(farCues, form, ['efforts', 'possible', 'role', 'part', 'help', 'offices']);
  for (const form of mediation.get('draft-verb')!) widen(farCues, form, [...mediation.get('cargo')!]);
  // "kept a line open", "kept both in touch"
  for (const form of ['keep', 'keeps', 'kept', 'keeping']) widen(farCues, form, ['open', 'alive', 'contact', 'touch']);
  // "got A and B to sign", "persuaded both to meet"
  for (const form of mediation.get('induce-verb')!) widen(farCues, form, [...INDUCED]);
  // "coaxed both into one room": nobody is coaxed for another end
  for (const form of mediation.get('bring-verb')!) if (/^(coax|cajol|nudg|prod)/.test(form)) cue(form);
  // "sat between them", "set up the encounter"
  for (const [form, behind] of [
    ['sat', 'between'],
    ['sits', 'between'],
    ['set', 'up'],
    ['sets', 'up'],
  ] as const)
    widen(nearCues, form, [behind]);
  // "was the guest of X", "with X at his side", "flanked by X", "X looks on as"
  for (const form of ['guest', 'guests', 'host', 'hosts', 'flanked', 'alongside']) cue(form);
  for (const form of ['at', 'by']) widen(nearCues, form, ['side']);
  for (const form of ['accompanied', 'joined']) widen(nearCues, form, ['by']);
  for (const form of ['listens', 'applauds', 'watches', 'smiles', 'gestures', 'speaks'])
    widen(nearCues, form, ['as', 'while']);
  for (const form of ['stands', 'stood', 'standing', 'walks', 'walked']) widen(nearCues, form, ['beside', 'next']);
  widen(nearCues, 'looks', ['as', 'while', 'on']);
  // "concluded the text"
  const papers = [...agreementNouns].flatMap(([noun, { document }]) => (document ? [noun.split(' ')[0]!] : []));
  farCues.set('concluded', new Set([...(farCues.get('concluded') ?? []), ...papers]));
  for (const form of AGREEING) widen(farCues, form, [...fire, 'to', 'on']);
  for (const stem of ['restor', 'normalis', 'normaliz', 'establish', 'resum'])
    for (const end of ['e', 'es', 'ed', '']) widen(farCues, `${stem}${end}`, ['ties', 'relations']);
  return Object.freeze({
    verbs,
    nouns,
    light,
    mediation,
    status,
    agreementNouns,
    reach,
    broker,
    stand,
    sign,
    signObjects,
    captives,
    fire,
    negatives: grouped(NEGATIVE_FORMS, table('meeting-negatives', NegativeWord)),
    actors,
    delegates,
    privates,
    publics,
    cues,
    nearCues,
    farCues,
  });
}

/** What a phrase behind an object may end in. */
export function lastOf(phrase: string): readonly string[] {
  const last = phrase.slice(phrase.lastIndexOf(' ') + 1);
  return last === SPAN ? SPAN_UNITS : [last];
}

/** One more of these words near the form makes it a cue. */
function widen(cues: Map<string, Set<string>>, form: string, words: readonly string[]): void {
  cues.set(form, new Set([...(cues.get(form) ?? []), ...words]));
}

function grouped<F extends string>(
  all: readonly F[],
  rows: readonly { readonly form: F; readonly words: readonly string[] }[],
): ReadonlyMap<F, ReadonlySet<string>> {
  const groups = new Map<F, Set<string>>(all.map((form) => [form, new Set<string>()]));
  for (const row of rows) for (const each of row.words) groups.get(row.form)!.add(each);
  return groups;
}
