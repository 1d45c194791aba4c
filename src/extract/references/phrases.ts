/**
 * What descriptions and pronouns mean: "the Turkish leader", "his Pakistani counterpart", "the two presidents", "the
 * foreign ministers of X and Y", "both sides", "she". One pass from left to right over the words, with what the text
 * has told so far of persons, states and pairs of them; offices are known from the whole article.
 */
import type { EntityId } from '../../model.js';
import type { NameKnowledge } from '../../knowledge/names.js';
import type { Names } from '../names/index.js';
import { byForm, formsOf, PENN, tokenText, UPOS, type Words } from '../words.js';
import { CALLINGS, PAIRS, PERSONS, PRONOUNS, SIDES, SPEECH } from './callings.js';
import { Descriptions } from './describe.js';
import { Discourse } from './discourse.js';
import type { Head } from './frames.js';
import { Governments } from './governments.js';
import type { OfficeFound } from './offices.js';
import { Movements } from './movements.js';
import { gatherPeople } from './people.js';
import type { Cluster } from './persons.js';
import type { Phrase } from './phrase.js';

const PLURAL = PENN.indexOf('NNS');
const VERB = UPOS.indexOf('VERB');
const DENIAL = /^(denied|denies|denying|dismissed|rejected|disputed)$/i;
/** The longest word that heads a description without being a title: counterparts, neighbouring. */
const LONGEST = 14;

/** Those who are there for the sake of others. */
const THIRDS =
  /^(mediators|facilitators|go-betweens|intermediaries|guarantors|observers|monitors|brokers|peacekeepers)$/i;

/** What a word may be in a description, by itself. */
const readWord = byForm(({ text, lower }) => ({
  pronoun: text.length > LONGEST ? undefined : PRONOUNS.get(lower),
  side: SIDES.test(text),
  pair: PAIRS.test(text),
  calling: CALLINGS.test(text),
  person: PERSONS.test(text),
}));

/**
 * Resolve descriptions and pronouns, in text order; and the offices that only a description tells ("his counterpart"),
 * and whose the text calls those of whom it tells no office.
 */
export function resolvePhrases(
  words: Words,
  names: Names,
  idOf: readonly EntityId[],
  clusters: readonly Cluster[],
  clusterOf: Int32Array,
  personIds: readonly EntityId[],
  offices: readonly OfficeFound[],
  knowledge: NameKnowledge,
): { phrases: Phrase[]; offices: OfficeFound[]; homes: ReadonlyMap<EntityId, readonly EntityId[]> } {
  const people = gatherPeople(words, names, idOf, clusters, clusterOf, personIds, offices, knowledge);
  const personAt = (name: number): number => clusterOf[name]!;
  const discourse = new Discourse(words, names, people, personAt, knowledge.thirds);
  const descriptions = new Descriptions(words, names, idOf, personAt, people, offices, discourse, knowledge);
  const movements = new Movements(words, names, idOf, knowledge);
  const governments = new Governments(words, names, idOf, knowledge.homes, discourse, movements.home());
  const phrases: Phrase[] = [];
  const forms = formsOf(words);

  for (let s = 0; s + 1 < words.sentences.length; s++) {
    const from = words.sentences[s]!;
    const to = words.sentences[s + 1]!;
    discourse.begin(s);
    /** "I" waits for the sentence's end, where it is said who speaks. */
    const speakers: number[] = [];
    for (let i = from; i < to; i++) {
      const nameIndex = names.nameAt[i]!;
      const demonymIndex = names.demonymAt[i]!;
      if (nameIndex >= 0) {
        const name = names.names[nameIndex]!;
        if (name.from !== i) continue;
        movements.read(nameIndex, s);
        if (name.kind === 'person') discourse.person(personAt(nameIndex), name.from, name.to);
        else if ((name.kind !== 'place' || name.metonym) && !isOfCompound(name.to))
          discourse.actor(idOf[nameIndex]!, i, name.to);
        i = name.to - 1;
        continue;
      }
      if (demonymIndex >= 0) {
        const demonym = names.demonyms[demonymIndex]!;
        if (demonym.from === i && !isOfCompound(demonym.to)) discourse.actor(demonym.state, i, demonym.to);
        // The noun that follows may still be a description's head; go on token by token
        if (demonym.to - 1 > i) i = demonym.to - 1;
        continue;
      }
      const twins = descriptions.frames.twinStates(i, from) ?? descriptions.frames.halfNamed(i, to);
      if (twins !== null) {
        for (const id of twins.entities) discourse.actor(id, i, i + 1);
        phrases.push(twins);
        continue;
      }
      const body = governments.at(i, from, to) ?? movements.at(i, s, from, to);
      if (body !== null) {
        for (const id of body.entities)
          if (id.startsWith('person:')) discourse.means(id, body.from, body.to);
          else discourse.actor(id, i, i + 1);
        phrases.push(body);
        continue;
      }
      const itself = forms[i]!.text === 'it' ? speakingBody(i, from) : null;
      if (itself !== null) {
        phrases.push(pronounAt(i, [itself]));
        continue;
      }
      const { pronoun } = readWord(forms[i]!);
      if (pronoun === 'speaker') {
        if (discourse.inQuotes[i] === 1) speakers.push(i);
      } else if (pronoun === 'plural') {
        const { ids, sure } = discourse.together(forms[i]!.lower === 'them' ? discourse.doersTo(i) : []);
        if (ids.length > 0) phrases.push({ ...pronounAt(i, ids), sure });
      } else if (pronoun !== undefined) {
        const told = /^s?he$/.test(forms[i]!.lower) ? speakerBefore(i, from) : null;
        const id = told === null ? discourse.one(pronoun, i) : told.entities[0]!;
        if (id !== null) {
          discourse.referred(id, i);
          phrases.push(pronounAt(i, [id]));
        }
      } else {
        const head = headAt(i, from, to);
        if (!head) continue;
        const phrase = descriptions.read(head, from, to);
        if (phrase) {
          phrases.push(phrase);
          // Whoever a description means is kept in mind as if named; a title beside a name is part of it
          if (phrase.entities.length === 1 && phrase.by !== 'apposition')
            discourse.means(phrase.entities[0]!, phrase.from, phrase.to);
          else if (THIRDS.test(tokenText(words, phrase.head))) discourse.meansThirds(phrase.entities);
          else if (/^(pair|offices?|offices of states|sides)$/.test(phrase.by))
            discourse.meansSeveral(phrase.entities, phrase.from);
        }
        i = head.end - 1;
      }
    }
    const speaker = speakers.length > 0 ? discourse.speaking() : null;
    if (speaker !== null) for (const at of speakers) phrases.push(pronounAt(at, [speaker]));
  }
  phrases.sort((a, b) => a.from - b.from || a.to - b.to || a.head - b.head);
  return { phrases, offices: descriptions.found, homes: new Map(people.map(({ id, homes }) => [id, homes])) };

  /** "U.S.-backed rebels", "Chinese-made drones": of whom the text does not speak. */
  function isOfCompound(end: number): boolean {
    return /^[-‐‑]\p{Ll}/u.test(words.text.slice(words.end[end - 1], words.end[end - 1]! + 2));
  }

  function pronounAt(at: number, entities: readonly EntityId[]): Phrase {
    return { from: at, to: at + 1, head: at, entities, of: [], by: 'pronoun' };
  }

  /** "Kenya's foreign minister said on Monday he", "denied reports that he": the description of one who says what follows. */
  function speakerBefore(at: number, from: number): Phrase | null {
    const verb = saidBefore(at, from);
    if (verb === null) return null;
    const last = phrases.findLast((phrase) => phrase.to === verb && phrase.by === 'office');
    return last?.entities.length === 1 ? last : null;
  }

  /** "Kenya said on Monday that it": the state or body that says what follows. */
  function speakingBody(at: number, from: number): EntityId | null {
    const verb = saidBefore(at, from);
    const index = verb === null ? -1 : names.nameAt[beforeAside(verb - 1, from)]!;
    if (index < 0) return null;
    const { kind, metonym } = names.names[index]!;
    return kind === 'state' || kind === 'organization' || metonym ? idOf[index]! : null;
  }

  /** "X, which is not at the table, said": what stands before the clause that a comma closes at this token; else the token. */
  function beforeAside(at: number, from: number): number {
    if (tokenText(words, at) !== ',') return at;
    for (let k = at - 1; k > from && at - k < 24; k--)
      if (tokenText(words, k - 1) === ',' && /^(which|who|whose)$/.test(tokenText(words, k))) return k - 2;
    return at;
  }

  /** "said on Monday that", "denied reports that": the verb, where what it says begins at token `at`. */
  function saidBefore(at: number, from: number): number | null {
    for (let k = at - 1; k > from && at - k < 7; k--) {
      const form = tokenText(words, k);
      if (SPEECH.test(form) || DENIAL.test(form)) return k;
      if (words.tag[k] === VERB || /^\p{P}/u.test(form)) return null;
    }
    return null;
  }

  /** The head of a description that begins, as a title, or stands here. */
  function headAt(i: number, from: number, to: number): Head | null {
    const { side, pair, calling, person } = readWord(forms[i]!);
    const title = names.titleAt[i]! >= 0 ? names.titles[names.titleAt[i]!]! : null;
    if (title && title.from !== i) return null;
    const several = words.penn[i] === PLURAL ? severalAt(i, from, to) : null;
    if (several) return { ...several, side, pair };
    if (title?.title.kind === 'office')
      return { start: i, head: title.to - 1, end: title.to, title: title.title.title, side, pair };
    if (title) return null;
    if (calling) return { start: i, head: i, end: i + 1, title: forms[i]!.lower, side, pair };
    return side || pair || person ? { start: i, head: i, end: i + 1, title: null, side, pair } : null;
  }

  /** Bearers of one office: "prime ministers", "heads of state", "negotiators". */
  function severalAt(
    i: number,
    from: number,
    to: number,
  ): { start: number; head: number; end: number; title: string } | null {
    const form = forms[i]!.lower;
    if (!form.endsWith('s') || form.length > LONGEST) return null;
    const single = form.endsWith('ies') ? `${form.slice(0, -3)}y` : form.slice(0, -1);
    const isOffice = (title: string): boolean => knowledge.titles.get(title)?.kind === 'office';
    const reach = (first: string): number => knowledge.titleReach.get(first) ?? 0;
    // "heads of state": the rest of the title stands behind
    if (reach(single) > 2 && i + 2 < to) {
      const behind = `${single} ${forms[i + 1]!.lower} ${forms[i + 2]!.lower}`;
      if (isOffice(behind)) return { start: i, head: i, end: i + 3, title: behind };
      // "ministers of foreign affairs"
      const longer = i + 3 < to ? `${behind} ${forms[i + 3]!.lower}` : '';
      if (isOffice(longer)) return { start: i, head: i, end: i + 4, title: longer };
    }
    const first = i > from ? forms[i - 1]!.lower : '';
    const before = reach(first) > 1 ? `${first} ${single}` : '';
    if (isOffice(before)) return { start: i - 1, head: i, end: i + 1, title: before };
    return isOffice(single) ? { start: i, head: i, end: i + 1, title: single } : null;
  }
}
