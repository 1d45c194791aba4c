/**
 * What descriptions and pronouns mean: "the Turkish leader", "his Pakistani counterpart", "the two presidents", "the
 * foreign ministers of X and Y", "both sides", "she". One pass from left to right over the words, with what the text
 * has told so far of persons, states and pairs of them; offices are known from the whole article.
 */
import type { EntityId } from '../../model.js';
import { GIVEN_FEMALE, GIVEN_MALE, type NameKnowledge } from '../../knowledge/names.js';
import type { Names } from '../names/index.js';
import { PENN, UPOS, tokenText, type Words } from '../words.js';
import type { OfficeFound } from './offices.js';
import type { Cluster } from './persons.js';

/** A description or pronoun and what it means. */
export interface Phrase {
  /** Tokens, the article or possessive included. */
  readonly from: number;
  readonly to: number;
  /** Its head: the noun or pronoun. */
  readonly head: number;
  /** Whom it denotes: persons where the text names them, else the states or organizations they act for. */
  readonly entities: readonly EntityId[];
  /** States and organizations that the phrase itself names as theirs: Turkey in "the Turkish leader". */
  readonly of: readonly EntityId[];
  readonly by: string;
}

type Gender = 'female' | 'male' | null;

interface Person {
  readonly id: EntityId;
  readonly gender: Gender;
  readonly offices: readonly OfficeFound[];
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
/** Nouns for the parties themselves. */
const SIDES =
  /^(sides|parties|countries|nations|neighbou?rs|governments|delegations|rivals|states|capitals|adversaries|allies|foes|teams|camps|republics|belligerents|combatants|opponents|belligerent|powers)$/i;
const PAIRS = /^(pair|duo|trio|two|men|women|three)$/i;
/** Nouns for persons that are no titles. */
const PERSONS =
  /^(leader|leaders|counterpart|counterparts|statesman|statesmen|strongman|politician|politicians|statesmen|heads|head|chief|chiefs|opposite)$/i;
/** Whoever speaks for a state at its top: "the Turkish leader" may be any of them. */
const TOP =
  /^(president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|supreme leader|head of state|head of government|taoiseach|ruler|monarch|leader|paramount leader|dictator|strongman|pope|military leader|junta leader|vice president)$/;
const SPEECH =
  /^(said|says|say|told|tells|added|adds|noted|stated|stressed|wrote|warned|insisted|explained|declared|argued|continued|remarked|announced|acknowledged|asked|called|claimed|confirmed|emphasi[sz]ed|reiterated|tweeted|posted|concluded|urged)$/i;

const PRONOUNS: ReadonlyMap<string, 'male' | 'female' | 'plural' | 'speaker'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
  ['they', 'plural'],
  ['them', 'plural'],
  ['their', 'plural'],
  ['themselves', 'plural'],
  ['i', 'speaker'],
  ['me', 'speaker'],
  ['my', 'speaker'],
  ['myself', 'speaker'],
]);

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const ADP = UPOS.indexOf('ADP');
const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const PLURAL_NOUN = PENN.indexOf('NNS');
const PLURAL_NAME = PENN.indexOf('NNPS');

/**
 * By how much the likeliest bearer of a pronoun must outscore the next, in units of a third of a sentence's distance.
 * On GUM's development part (`build/evaluate-references.ts`, even documents) 0 resolves 58 of 100 rightly, 1 resolves 81.
 */
const CLEARLY = 1;
/** Past this many sentences a pronoun no longer reaches. */
const REACH = 3;

/** Resolve descriptions and pronouns, in text order; and the offices that only a description tells ("his counterpart"). */
export function resolvePhrases(
  words: Words,
  names: Names,
  idOf: readonly EntityId[],
  clusters: readonly Cluster[],
  clusterOf: Int32Array,
  personIds: readonly EntityId[],
  offices: readonly OfficeFound[],
  knowledge: NameKnowledge,
): { phrases: Phrase[]; offices: OfficeFound[] } {
  const persons = gatherPersons();
  const inQuotes = quotedTokens(words);
  const phrases: Phrase[] = [];
  const found: OfficeFound[] = [];

  /** Persons named so far: number → where last, in which sentence, and as what. */
  const seen = new Map<number, { token: number; sentence: number; subject: boolean; times: number }>();
  /** States and organizations named so far, the last one last. */
  let recent: EntityId[] = [];
  let statePair: readonly EntityId[] = [];
  let personPair: readonly EntityId[] = [];
  let lastSpeaker: EntityId | null = null;

  for (let s = 0; s + 1 < words.sentences.length; s++) {
    const from = words.sentences[s]!;
    const to = words.sentences[s + 1]!;
    const speaker = speakerOf(from, to);
    if (speaker !== null) lastSpeaker = speaker;
    let previousActor: { id: EntityId; token: number } | null = null;
    let previousPerson: { id: EntityId; token: number } | null = null;
    for (let i = from; i < to; i++) {
      const nameIndex = names.nameAt[i]!;
      const demonymIndex = names.demonymAt[i]!;
      if (nameIndex >= 0) {
        const name = names.names[nameIndex]!;
        if (name.from !== i) continue;
        if (name.kind === 'person') {
          const person = clusterOf[nameIndex]!;
          const before = seen.get(person);
          seen.set(person, {
            token: i,
            sentence: s,
            subject: isSubject(name.from, name.to, from, to),
            times: (before?.times ?? 0) + 1,
          });
          const id = personIds[person]!;
          if (previousPerson && previousPerson.id !== id && joined(previousPerson.token, i))
            personPair = [previousPerson.id, id];
          previousPerson = { id, token: name.to };
        } else if (name.kind !== 'place' || name.metonym) actor(idOf[nameIndex]!, i, name.to);
        i = name.to - 1;
        continue;
      }
      if (demonymIndex >= 0) {
        const demonym = names.demonyms[demonymIndex]!;
        if (demonym.from === i) actor(demonym.state, i, demonym.to);
        // The noun that follows may still be a description's head; go on token by token
        if (demonym.to - 1 > i) i = demonym.to - 1;
        continue;
      }
      const form = tokenText(words, i);
      if (form.length > 14) {
        if (names.titleAt[i]! < 0) continue;
      }
      const pronoun = PRONOUNS.get(form.toLowerCase());
      if (pronoun !== undefined) {
        // "I" and "US": a capital I inside a name was passed above
        const entities = resolvePronoun(pronoun, i, s);
        if (entities.length > 0) phrases.push({ from: i, to: i + 1, head: i, entities, of: [], by: 'pronoun' });
        continue;
      }
      const title = names.titleAt[i]! >= 0 ? names.titles[names.titleAt[i]!]! : null;
      if (title && title.from !== i) continue;
      if (title?.title.kind === 'honorific') continue;
      const side = SIDES.test(form);
      const pair = PAIRS.test(form);
      if (!title && !side && !pair && !PERSONS.test(form)) continue;
      const head = title ? title.to - 1 : i;
      const phrase = describe(i, head, from, to, s, title ? title.title.title : null, side, pair);
      if (phrase) phrases.push(phrase);
      if (title) i = title.to - 1;
    }

    /** A state or organization is named, or pointed to by a demonym. */
    function actor(id: EntityId, at: number, end: number): void {
      if (previousActor && previousActor.id !== id && joined(previousActor.token, at))
        statePair = [previousActor.id, id];
      previousActor = { id, token: end };
      if (recent.at(-1) !== id) {
        recent = recent.filter((other) => other !== id);
        recent.push(id);
        if (recent.length > 8) recent.shift();
      }
    }
  }
  return { phrases, offices: found };

  function gatherPersons(): Person[] {
    const byCluster = new Map<number, OfficeFound[]>();
    for (const office of offices) {
      const cluster = clusterOf[office.name]!;
      const list = byCluster.get(cluster);
      if (list) list.push(office);
      else byCluster.set(cluster, [office]);
    }
    return clusters.map((cluster, number) => {
      let gender: Gender = null;
      for (const index of cluster.names) {
        const name = names.names[index]!;
        // Titles right before the name tell first
        const at = name.from - 1;
        const title = at >= 0 && names.titleAt[at]! >= 0 ? names.titles[names.titleAt[at]!]! : null;
        if (title?.title.gender) gender = title.title.gender;
        if (gender !== null) break;
      }
      if (gender === null)
        for (const office of byCluster.get(number) ?? []) gender ??= knowledge.titles.get(office.key)?.gender ?? null;
      if (gender === null && cluster.parts.length > 1) {
        const bits = knowledge.persons.get(cluster.parts[0]!) ?? 0;
        if ((bits & GIVEN_FEMALE) !== 0 && (bits & GIVEN_MALE) === 0) gender = 'female';
        else if ((bits & GIVEN_MALE) !== 0 && (bits & GIVEN_FEMALE) === 0) gender = 'male';
      }
      return { id: personIds[number]!, gender, offices: byCluster.get(number) ?? [] };
    });
  }

  /** X and Y, X, Y; between X and Y; X with Y: two that stand together. */
  function joined(end: number, start: number): boolean {
    if (start - end > 5) return false;
    for (let k = end; k < start; k++) if (/^(and|with|-|–|\/|versus|vs|v)$/i.test(tokenText(words, k))) return true;
    return start === end;
  }

  function isSubject(at: number, end: number, from: number, to: number): boolean {
    for (let k = at - 1; k >= from && k > at - 4; k--) if (words.tag[k] === ADP || words.tag[k] === VERB) return false;
    for (let k = end; k < to && k < end + 3; k++) if (words.tag[k] === VERB || words.tag[k] === AUX) return true;
    return false;
  }

  /** Who says what stands in quotes in this sentence. */
  function speakerOf(from: number, to: number): EntityId | null {
    for (let i = from; i < to; i++) {
      if (inQuotes[i] === 1 || !SPEECH.test(tokenText(words, i))) continue;
      for (const k of [i - 1, i + 1, i - 2, i + 2]) {
        if (k < from || k >= to) continue;
        const index = names.nameAt[k]!;
        if (index >= 0 && names.names[index]!.kind === 'person') return personIds[clusterOf[index]!]!;
      }
      for (let k = i - 1; k >= from; k--) {
        const index = names.nameAt[k]!;
        if (index >= 0 && names.names[index]!.kind === 'person' && inQuotes[k] === 0)
          return personIds[clusterOf[index]!]!;
      }
    }
    return null;
  }

  function resolvePronoun(kind: 'male' | 'female' | 'plural' | 'speaker', at: number, s: number): readonly EntityId[] {
    if (kind === 'speaker') {
      if (inQuotes[at] !== 1) return [];
      const speaker = speakerOf(words.sentences[s]!, words.sentences[s + 1]!) ?? lastSpeaker;
      return speaker === null ? [] : [speaker];
    }
    if (kind === 'plural') return personPair.length > 0 && !(statePair.length > 0) ? personPair : statePair;
    const quoted = inQuotes[at] === 1 ? (speakerOf(words.sentences[s]!, words.sentences[s + 1]!) ?? lastSpeaker) : null;
    let best = -1;
    let bestScore = -Infinity;
    let secondScore = -Infinity;
    for (const [number, { token, sentence, subject, times }] of seen) {
      if (s - sentence > REACH) continue;
      const person = persons[number]!;
      if (person.gender !== null && person.gender !== kind) continue;
      if (person.id === quoted) continue;
      // The subject of the sentence before outranks whoever came last; so does whom the article is about
      const score =
        (sentence - s) * 3 +
        (subject ? 2.5 : 0) +
        (person.gender === kind ? 1 : 0) +
        Math.min(times, 8) * 0.3 +
        token / (words.count + 1);
      if (score > bestScore) {
        secondScore = bestScore;
        bestScore = score;
        best = number;
      } else if (score > secondScore) secondScore = score;
    }
    // Where two are as likely, nobody is said
    if (best < 0 || bestScore - secondScore < CLEARLY) return [];
    // A pronoun keeps its bearer in mind as a name does
    const bearer = seen.get(best)!;
    const from = words.sentences[s]!;
    if (bearer.sentence < s)
      seen.set(best, {
        token: at,
        sentence: s,
        subject: isSubject(at, at + 1, from, words.sentences[s + 1]!),
        times: bearer.times + 1,
      });
    else bearer.times++;
    return [persons[best]!.id];
  }

  function describe(
    start: number,
    head: number,
    from: number,
    to: number,
    s: number,
    title: string | null,
    side: boolean,
    pair: boolean,
  ): Phrase | null {
    // Left: article, number, whose
    let left = start;
    let number: number | null = null;
    let definite = false;
    let possessive = false;
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
        break;
      }
      if (NUMBERS.has(form)) {
        number = NUMBERS.get(form)!;
        definite ||= form === 'both';
        left = k;
      } else if (
        of.length > 0 &&
        /^(and|,|&)$/.test(form) &&
        k > from &&
        (names.demonymAt[k - 1]! >= 0 || names.nameAt[k - 1]! >= 0)
      ) {
        // "the Armenian and Azerbaijani foreign ministers"
      } else if (/^['’]s?$/.test(form)) {
        // "Turkey's foreign minister"
      } else if (words.tag[k] === ADJ || words.tag[k] === NOUN || /^(then|ex|former|-|warring|rival)$/.test(form)) {
        if (of.length > 0) break;
        left = k;
      } else break;
      k--;
    }
    // A title that stands with a name belongs to the name
    let end = head + 1;
    const follower = end < to ? names.nameAt[end]! : -1;
    if (title !== null && follower >= 0 && names.names[follower]!.kind === 'person') return null;
    const plural = isPlural(head) || side || (pair && number !== 1);
    // Right: "of X and Y", "of both countries"
    let listed = false;
    if (end < to && /^(of|from|for|representing)$/i.test(tokenText(words, end))) {
      let k = end + 1;
      for (let steps = 0; k < to && steps < 12; steps++) {
        const name = names.nameAt[k]!;
        if (name >= 0) {
          if (names.names[name]!.kind === 'person') break;
          of.push(idOf[name]!);
          listed = true;
          k = names.names[name]!.to;
          end = k;
          continue;
        }
        const form = tokenText(words, k).toLowerCase();
        if (/^(the|and|,|&|both|two|countries|nations|sides|states)$/.test(form)) {
          if (/^(countries|nations|sides|states)$/.test(form)) {
            for (const id of lastActors(2)) if (!of.includes(id)) of.push(id);
            end = k + 1;
            break;
          }
          k++;
          continue;
        }
        break;
      }
    }
    const span = { from: left, to: listed ? end : head + 1, head, of };
    if (!plural && title !== null) {
      // "Ana Duarte, the foreign minister of Portugal": the office says who
      const office = offices.find((found) => found.from === start);
      if (office) return { ...span, entities: [personIds[clusterOf[office.name]!]!], by: 'apposition' };
    }
    if (side && !pair) {
      if (!definite && number === null && of.length === 0) return null;
      if (of.length > 1) return { ...span, entities: of, by: 'sides' };
      if (!definite && number === null) return null;
      const wanted = number ?? 2;
      const actors = lastActors(wanted);
      return actors.length < wanted ? null : { ...span, entities: actors, by: 'sides' };
    }
    if (pair) {
      if (!definite && number === null) return null;
      if (
        /^(two|three)$/i.test(tokenText(words, head)) &&
        head + 1 < to &&
        (words.tag[head + 1] === NOUN || words.tag[head + 1] === ADJ)
      )
        return null;
      const wanted = /^(trio|three)$/i.test(tokenText(words, head)) ? 3 : 2;
      const people = lastPersons(wanted, s, null);
      if (people.length === wanted) return { ...span, entities: people, by: 'pair' };
      const actors = lastActors(wanted);
      return actors.length === wanted ? { ...span, entities: actors, by: 'pair' } : null;
    }
    const key = title ?? called(head, from);
    const counterpart = /^counterparts?$/.test(key);
    if (counterpart && !plural) {
      // "his Pakistani counterpart, Ishaq Khan": the name stands beside it
      let k = head + 1;
      if (k < to && tokenText(words, k) === ',') k++;
      const beside = k < to ? names.nameAt[k]! : -1;
      if (beside >= 0 && names.names[beside]!.kind === 'person' && (k === head + 1 || of.length > 0)) {
        const number = clusterOf[beside]!;
        const id = personIds[number]!;
        const owner = nearest(persons.filter((person) => person.id !== id && person.offices.length > 0));
        const like = owner?.offices[0];
        const state = of.at(-1) ?? null;
        if (state !== null) {
          const name = names.names[beside]!;
          const evidence = { start: words.start[left]!, end: name.end };
          const office = {
            title: like?.title ?? 'counterpart',
            of: state,
            former: false,
            evidence,
            name: beside,
            key: like?.key ?? 'counterpart',
            from: head,
            to: head + 1,
          };
          found.push(office);
          persons[number] = { ...persons[number]!, offices: [...persons[number]!.offices, office] };
        }
        return { ...span, entities: [id], by: 'counterpart' };
      }
    }
    const single = key.replace(/s$/, '');
    const fits = (office: OfficeFound): boolean => officeFits(office.key, single);
    if (of.length > 0) {
      const entities: EntityId[] = [];
      for (const state of of) {
        const bearer = persons.filter((person) =>
          person.offices.some((office) => office.of === state && !office.former),
        );
        const exact = counterpart
          ? bearer.filter((person) => person.offices.some((office) => office.of === state))
          : bearer.filter((person) => person.offices.some((office) => office.of === state && fits(office)));
        const one = nearest(exact) ?? (counterpart ? nearest(bearer) : null);
        entities.push(one?.id ?? state);
      }
      if (!plural && entities.length > 1) entities.splice(0, entities.length - 1);
      return { ...span, entities: [...new Set(entities)], by: counterpart ? 'counterpart' : 'office' };
    }
    if (counterpart) {
      if (!possessive) return null;
      // The other bearer of the owner's office
      const owners = resolvePronoun(/^her$/i.test(tokenText(words, left)) ? 'female' : 'male', left, s);
      const owner = persons.find((person) => person.id === owners[0]);
      const other = persons.filter(
        (person) =>
          person !== owner &&
          person.offices.some((office) =>
            owner?.offices.some((own) => officeFits(office.key, own.key) && own.of !== office.of),
          ),
      );
      const one = nearest(other);
      return one ? { ...span, entities: [one.id], by: 'counterpart' } : null;
    }
    if (!definite && number === null) return null;
    if (plural) {
      const wanted = number ?? 2;
      const people = lastPersons(wanted, s, fits);
      if (people.length === wanted) return { ...span, entities: people, by: 'offices' };
      if (
        !/^(leaders|presidents|ministers|foreign ministers|prime ministers|defen[cs]e ministers|heads|top diplomats|diplomats|negotiators|envoys|officials)$/.test(
          key,
        )
      )
        return null;
      const actors = lastActors(wanted);
      return actors.length === wanted ? { ...span, entities: actors, by: 'offices of states' } : null;
    }
    const bearer = nearest(persons.filter((person) => person.offices.some(fits)));
    return bearer ? { ...span, entities: [bearer.id], by: 'office' } : null;
  }

  function isPlural(at: number): boolean {
    const form = tokenText(words, at);
    return (
      words.penn[at] === PLURAL_NOUN ||
      words.penn[at] === PLURAL_NAME ||
      (/s$/.test(form) && !/ss$/.test(form) && words.tag[at] === NOUN)
    );
  }

  /** The last states or organizations that stood together, else the last named. */
  function lastActors(wanted: number): readonly EntityId[] {
    if (wanted === 2 && statePair.length === 2) return statePair;
    return recent.length >= wanted ? recent.slice(-wanted) : [];
  }

  function lastPersons(
    wanted: number,
    s: number,
    fits: ((office: OfficeFound) => boolean) | null,
  ): readonly EntityId[] {
    const list = [...seen]
      .filter(([number, at]) => s - at.sentence <= REACH * 3 && (fits === null || persons[number]!.offices.some(fits)))
      .sort((a, b) => b[1].token - a[1].token);
    if (fits === null && wanted === 2 && personPair.length === 2) return personPair;
    return list.slice(0, wanted).map(([number]) => persons[number]!.id);
  }

  /** Of several bearers the one named last before here, else the first in the article. */
  function nearest(list: readonly Person[]): Person | null {
    let best: Person | null = null;
    let bestToken = -1;
    for (const person of list) {
      const at = seen.get(persons.indexOf(person))?.token ?? -1;
      if (best === null || at > bestToken) {
        best = person;
        bestToken = at;
      }
    }
    return best;
  }

  /** The noun in lower case, with the word that tells which of its kind: "foreign ministers". */
  function called(head: number, from: number): string {
    const noun = tokenText(words, head).toLowerCase();
    const before = head - 1;
    if (before < from || names.demonymAt[before]! >= 0 || names.nameAt[before]! >= 0) return noun;
    const which = tokenText(words, before).toLowerCase();
    return PORTFOLIOS.has(which) ? `${which} ${noun}` : noun;
  }

  /** Whether a person with this office may be called so: "minister" for the foreign minister, "leader" for the top. */
  function officeFits(office: string, called: string): boolean {
    const plain = office.toLowerCase();
    const word = called.toLowerCase();
    if (plain === word) return true;
    if (/^(leader|head|statesman|strongman|ruler)$/.test(word)) return TOP.test(plain) || plain.endsWith('leader');
    if (
      /^(minister|secretary|envoy|chief|commander|spokesman|representative|adviser|president|diplomat|mediator|negotiator|official|general|ambassador)$/.test(
        word,
      )
    )
      return (
        (plain.endsWith(word) && !APART.has(plain)) ||
        ((word === 'diplomat' || word === 'minister') && DIPLOMATS.test(plain)) ||
        (word === 'secretary' && plain.startsWith('secretary'))
      );
    if (
      /^(top diplomat|chief diplomat|senior diplomat|foreign minister|minister of foreign affairs|foreign secretary|foreign affairs minister)$/.test(
        word,
      )
    )
      return DIPLOMATS.test(plain);
    if (/^(premier|pm)$/.test(word)) return plain === 'prime minister';
    if (/^defen[cs]e /.test(word)) return plain.replace('defense', 'defence') === word.replace('defense', 'defence');
    return false;
  }
}

/** Offices that nobody calls by their last word alone: a prime minister is not "the minister". */
const APART = new Set(['prime minister', 'vice president', 'deputy prime minister', 'deputy president']);

/** What tells one minister or secretary from another. */
const PORTFOLIOS = new Set(['foreign', 'prime', 'defence', 'defense', 'interior', 'finance', 'deputy', 'vice', 'home', 'justice', 'trade', 'energy']); // prettier-ignore

const DIPLOMATS =
  /^(foreign minister|minister of foreign affairs|foreign affairs minister|external affairs minister|secretary of state|foreign secretary|top diplomat|chief diplomat|minister for foreign affairs|foreign policy chief|diplomat|senior diplomat)$/;

/** 1 for each token inside quotation marks; a paragraph's end closes them. */
export function quotedTokens(words: Words): Uint8Array {
  const inside = new Uint8Array(words.count);
  let open = false;
  let last = 0;
  for (let i = 0; i < words.count; i++) {
    if (words.text.slice(last, words.start[i]).includes('\n')) open = false;
    last = words.end[i]!;
    const form = words.end[i]! - words.start[i]! <= 2 ? tokenText(words, i) : '';
    if (form === '“' || form === '«' || form === '``') open = true;
    else if (form === '”' || form === '»' || form === "''") open = false;
    else if (form === '"') open = !open;
    else if (open) inside[i] = 1;
  }
  return inside;
}
