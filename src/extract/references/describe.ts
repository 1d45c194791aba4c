import type { NameKnowledge } from '../../knowledge/names.js';
import type { EntityId } from '../../model.js';
import type { Names } from '../names/index.js';
import { PENN, UPOS, tokenText, type Words } from '../words.js';
import { officeFits, PORTFOLIOS, SPEECH } from './callings.js';
import type { Discourse } from './discourse.js';
import { Frames, type Frame, type Head } from './frames.js';
import type { OfficeFound } from './offices.js';
import type { Person } from './people.js';
import type { Phrase } from './phrase.js';

const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const VERB = UPOS.indexOf('VERB');
const PLURAL_NOUN = PENN.indexOf('NNS');
const PLURAL_NAME = PENN.indexOf('NNPS');

/** Offices whose bearers, where the text names none, stand for their states. */
const FOR_STATES =
  /^(leader|president|minister|foreign minister|prime minister|defen[cs]e minister|head|head of state|head of government|top diplomat|diplomat|negotiator|chief negotiator|envoy|official)$/;

/** Sides that one state may have within. */
const WITHIN = /^(sides|parties|factions|camps|rivals|belligerents|combatants|opponents|adversaries|foes)$/i;

/** Of whom a state or body has several, so that two descriptions need not mean one; or who is no side. */
const MANY =
  /(official|diplomat|aide|adviser|spokes\p{L}+|source|mediator|facilitator|head|chief|colleague|counterpart)$/u;

/** Sides that only states are. */
const STATES = /^(countries|nations|neighbou?rs|states|capitals|republics)$/i;

/** Beyond so many bearers of offices a text is a list: whoever comes later is no description's bearer. */
const MOST_BEARERS = 300;

/** Reads descriptions; keeps the offices that only a description tells ("his counterpart, X"). */
export class Descriptions {
  readonly found: OfficeFound[] = [];
  private readonly bearers: Person[];
  private readonly officeAt: ReadonlyMap<number, OfficeFound>;
  readonly frames: Frames;
  private readonly byId: ReadonlyMap<EntityId, Person>;
  private readonly byHome = new Map<EntityId, Person[]>();

  constructor(
    private readonly words: Words,
    private readonly names: Names,
    idOf: readonly EntityId[],
    private readonly personAt: (name: number) => number,
    private readonly people: readonly Person[],
    offices: readonly OfficeFound[],
    private readonly discourse: Discourse,
    knowledge: Pick<NameKnowledge, 'twins' | 'senses'>,
  ) {
    this.frames = new Frames(words, names, idOf, discourse, knowledge);
    this.bearers = people
      .filter((person) => person.offices.length > 0 || person.callings.size > 0)
      .slice(0, MOST_BEARERS);
    this.byId = new Map(people.map((person) => [person.id, person]));
    for (const person of people)
      for (const home of person.homes) {
        const known = this.byHome.get(home);
        if (known === undefined) this.byHome.set(home, [person]);
        else if (known.length < 2) known.push(person);
      }
    this.officeAt = new Map([...offices].reverse().map((office) => [office.from, office]));
  }

  /** Whom the noun phrase with this head means; null where the text does not tell. */
  read(found: Head, from: number, to: number): Phrase | null {
    const { names } = this;
    const { head, end, title, side, pair } = found;
    // A title that stands with a name belongs to the name
    const follower = end < to ? names.nameAt[end]! : -1;
    if (title !== null && follower >= 0 && names.names[follower]!.kind === 'person') return null;
    const frame = this.frames.around(found, from, to);
    const { number, definite, of } = frame;
    const span = { from: frame.from, to: frame.to, head, of };
    const plural = this.isPlural(head) || side || (pair && number !== 1);
    if (plural && frame.others && of.length === 0) return null;
    if (!plural && title !== null) {
      // "Ana Duarte, the foreign minister of Portugal": the office says who
      const office = this.officeAt.get(found.start);
      if (office) return { ...span, entities: [this.people[this.personAt(office.name)]!.id], by: 'apposition' };
    }
    if (plural && title !== null) {
      const named = this.namedAfter(frame, to);
      if (named.length > 1 && (of.length === 0 || of.length === named.length)) {
        named.forEach(({ person, name }, k) => {
          if (of.length > 0) this.tellOffice(person, name, title, frame, of[k]!);
        });
        return { ...span, entities: named.map(({ person }) => person.id), by: 'apposition' };
      }
    }
    if (side && !pair) {
      // "Kenya's warring parties", "the Kenyan factions": whoever they are, they are Kenya's
      if (
        of.length === 1 &&
        (frame.atOdds || (of[0]!.startsWith('state:') && WITHIN.test(tokenText(this.words, head))))
      )
        return { ...span, entities: of, by: 'sides' };
      if (!definite && number === null) return null;
      if (of.length > 1) return { ...span, entities: of, by: 'sides' };
      // "His opponents", whoever they are
      if (frame.owner >= 0) return null;
      const wanted = number ?? 2;
      // "The pair announced a session of their governments": of those for whom the two act
      const theirs = frame.possessive ? this.sidesOf(this.discourse.together().ids) : [];
      if (theirs.length === wanted) return { ...span, entities: theirs, by: 'sides' };
      const doers = this.discourse.doersTo(frame.from);
      const persons = wanted === 2 && WITHIN.test(tokenText(this.words, head)) ? this.discourse.justJoined(doers) : [];
      if (persons.length === 2) {
        const sides = this.sidesOf(persons);
        return { ...span, entities: sides.length === 2 ? sides : persons, by: 'sides' };
      }
      const actors = this.discourse.lastActors(wanted, STATES.test(tokenText(this.words, head)), doers);
      return actors.length < wanted ? null : { ...span, entities: actors, by: 'sides' };
    }
    if (pair) return this.pair(span, frame, to);
    const key = title ?? this.called(head, from);
    if (/^(counterpart|colleague)s?$/.test(key)) return this.counterpart(span, frame, plural, to);
    const called = plural ? key.replace(/s$/, '') : key;
    const fits = (office: OfficeFound): boolean => officeFits(office.key, called);
    if (of.length > 0) {
      const found = this.officesOf(span, plural, fits, to);
      // "An official", "Kenya's mediator": one of several, or nobody's voice
      const isOne = !/^an?$/i.test(tokenText(this.words, span.from)) && !MANY.test(called);
      const [only, ...more] = found.entities;
      if (!plural && isOne && only !== undefined && more.length === 0 && !this.byId.has(only))
        this.discourse.meansBearer(only, called, span.from, span.to);
      return found;
    }
    if (!definite && number === null) return null;
    if (plural) {
      const wanted = number ?? 2;
      if (frame.owner >= 0 && number === null) return this.oneOwners(span, frame);
      const doers = this.discourse.doersTo(frame.from);
      const persons = this.discourse.lastPersons(wanted, fits, FOR_STATES.test(called), doers);
      if (persons.length === wanted) return { ...span, entities: persons, by: 'offices' };
      // "Their border commanders": of the states that the two just told of act for
      const theirs = frame.possessive ? this.sidesOf(this.discourse.together().ids) : [];
      if (theirs.length === wanted) return { ...span, entities: theirs, by: 'offices of states' };
      if (!FOR_STATES.test(called)) return null;
      const actors = this.discourse.lastActors(wanted, false, doers);
      return actors.length === wanted ? { ...span, entities: actors, by: 'offices of states' } : null;
    }
    const theirs = this.ofOthers(found, to);
    if (theirs !== null)
      return theirs.person === null ? null : { ...span, entities: [theirs.person], by: 'apposition' };
    const fitting = this.bearers.filter((person) => person.offices.some(fits) || person.callings.has(called));
    // "X and Y, each flanked by his spy chief"
    if (frame.owner >= 0 && this.isOfEach(frame.owner)) return null;
    // "The Minister", in capitals, is whom an office's own statement is about
    const own = title !== null && /^\p{Lu}\p{Ll}/u.test(tokenText(this.words, head));
    const foremost = own ? this.discourse.inMind.foremost(fitting) : null;
    const bearer = foremost?.id ?? this.discourse.bearer(fitting, called) ?? this.tellersOwn(called, span.from);
    return bearer === null ? null : { ...span, entities: [bearer], by: 'office' };
  }

  /** "his negotiators", "her advisers": the side for which their one owner acts. */
  private oneOwners(span: Omit<Phrase, 'entities' | 'by'>, { owner, from, head }: Frame): Phrase | null {
    // "His movement's negotiators" are not his
    if (owner !== from || head - owner > 3) return null;
    for (let k = owner; k < head; k++) if (/^['’]s?$/.test(tokenText(this.words, k))) return null;
    const id = this.discourse.one(/^her$/i.test(tokenText(this.words, owner)) ? 'female' : 'male', owner);
    const sides = id === null ? [] : this.sidesOf([id]);
    return sides.length === 1 ? { ...span, entities: sides, by: 'offices of states' } : null;
  }

  /** "the pair", "the two", "the two men". */
  private pair(span: Omit<Phrase, 'entities' | 'by'>, { number, definite, head }: Frame, to: number): Phrase | null {
    const { words } = this;
    if (!definite && number === null) return null;
    if (
      /^(two|three)$/i.test(tokenText(words, head)) &&
      head + 1 < to &&
      (words.tag[head + 1] === NOUN || words.tag[head + 1] === ADJ) &&
      // "The two last met in May"
      !(/^(last|first|next|later)$/i.test(tokenText(words, head + 1)) && words.tag[head + 2] === VERB)
    )
      return null;
    const wanted = /^(trio|three)$/i.test(tokenText(words, head)) ? 3 : 2;
    const doers = this.discourse.doersTo(span.from);
    const several = this.discourse.lastSeveral(wanted);
    if (several.length > 0) return { ...span, entities: several, by: 'pair' };
    const persons = this.discourse.lastPersons(wanted, null, false, doers);
    if (persons.length === wanted) return { ...span, entities: persons, by: 'pair' };
    const actors = this.discourse.lastActors(wanted, false, doers);
    return actors.length === wanted ? { ...span, entities: actors, by: 'pair' } : null;
  }

  private counterpart(span: Omit<Phrase, 'entities' | 'by'>, frame: Frame, plural: boolean, to: number): Phrase | null {
    const { words, names, discourse } = this;
    const { head, of, from: left } = frame;
    if (!plural) {
      // "his Pakistani counterpart, Ishaq Khan": the name stands beside it
      let k = head + 1;
      if (k < to && tokenText(words, k) === ',') k++;
      const beside = k < to ? names.nameAt[k]! : -1;
      if (beside >= 0 && names.names[beside]!.kind === 'person' && (k === head + 1 || of.length > 0)) {
        const person = this.people[this.personAt(beside)]!;
        if (of.length > 0) this.tellOffice(person, beside, null, frame, of.at(-1)!);
        return { ...span, entities: [person.id], by: 'counterpart' };
      }
    }
    if (of.length > 0) {
      const entities = of.map((state) => {
        const bearers = this.bearers.filter((person) => person.offices.some((own) => own.of === state && !own.former));
        return discourse.inMind.nearest(bearers)?.id ?? state;
      });
      if (!plural && entities.length > 1) entities.splice(0, entities.length - 1);
      return { ...span, entities: [...new Set(entities)], by: 'counterpart' };
    }
    if (!frame.possessive || plural) return null;
    // The other bearer of the owner's office
    const owner = discourse.one(/^her$/i.test(tokenText(words, left)) ? 'female' : 'male', left);
    const own = this.bearers.find(({ id }) => id === owner)?.offices ?? [];
    const others = this.bearers.filter(
      ({ id, offices }) =>
        id !== owner &&
        offices.some((office) => own.some((mine) => officeFits(office.key, mine.key) && mine.of !== office.of)),
    );
    const one = discourse.inMind.nearest(others);
    return one ? { ...span, entities: [one.id], by: 'counterpart' } : null;
  }

  /** "the leader of the opposition, X, said": no leader of whom the text told, but X; null where no such words stand behind. */
  private ofOthers({ end }: Head, to: number): { readonly person: EntityId | null } | null {
    const { words, names } = this;
    if (end + 2 >= to || tokenText(words, end) !== 'of') return null;
    let k = end + 1;
    if (/^(the|his|her|its|their|an?)$/.test(tokenText(words, k))) k++;
    while (k < to && words.tag[k] === ADJ) k++;
    if (k >= to || words.tag[k] !== NOUN || /^(country|state|nation|republic|government)$/.test(tokenText(words, k)))
      return null;
    k++;
    if (k + 1 < to && tokenText(words, k) === ',') k++;
    const name = k < to ? names.nameAt[k]! : -1;
    const named =
      name >= 0 && names.names[name]!.kind === 'person' && /^\p{P}/u.test(tokenText(words, names.names[name]!.to));
    return { person: named ? this.people[this.personAt(name)]!.id : null };
  }

  /** "Kenya said the foreign minister had met": of the one state that the sentence named, and that says so; null elsewhere. */
  private tellersOwn(called: string, at: number): EntityId | null {
    if (!FOR_STATES.test(called)) return null;
    let verb = at - 1;
    while (verb > at - 5 && verb > 0 && this.words.tag[verb] !== VERB) verb--;
    const id = SPEECH.test(tokenText(this.words, verb)) ? this.discourse.onlyActorHere() : null;
    return id?.startsWith('state:') === true ? id : null;
  }

  /** "each accompanied by his minister": one's own, of whom there are several. */
  private isOfEach(owner: number): boolean {
    for (let k = owner - 1; k >= 0 && owner - k < 5; k--) if (/^each$/i.test(tokenText(this.words, k))) return true;
    return false;
  }

  /** "the Kenyan and Ugandan presidents, X and Y": the names beside a plural. */
  private namedAfter({ to: after }: Frame, to: number): { person: Person; name: number }[] {
    const { words, names } = this;
    const found: { person: Person; name: number }[] = [];
    let k = after;
    for (let steps = 0; k < to && steps < 8; steps++) {
      const name = names.nameAt[k]!;
      if (name >= 0) {
        if (names.names[name]!.kind !== 'person') break;
        found.push({ person: this.people[this.personAt(name)]!, name });
        k = names.names[name]!.to;
      } else if (/^(,|and|&)$/.test(tokenText(words, k))) k++;
      else break;
    }
    return found;
  }

  /** The office that a description tells; a counterpart's is that of the last bearer before him. */
  private tellOffice(person: Person, name: number, title: string | null, frame: Frame, state: EntityId): void {
    const others =
      title === null ? this.bearers.filter(({ id, offices }) => id !== person.id && offices.length > 0) : [];
    const like = this.discourse.inMind.nearest(others)?.offices[0];
    const office: OfficeFound = {
      title: title ?? like?.title ?? 'counterpart',
      of: state,
      former: false,
      evidence: { start: this.words.start[frame.from]!, end: this.names.names[name]!.end },
      name,
      key: title ?? like?.key ?? 'counterpart',
      from: frame.head,
      to: frame.head + 1,
    };
    this.found.push(office);
    person.offices = [...person.offices, office];
    if (!this.bearers.includes(person) && this.bearers.length < MOST_BEARERS) this.bearers.push(person);
  }

  /** "the Turkish leader", "the foreign ministers of X and Y": who bears it for each, else the state itself. */
  private officesOf(
    span: Omit<Phrase, 'entities' | 'by'>,
    plural: boolean,
    fits: (office: OfficeFound) => boolean,
    end: number,
  ): Phrase {
    const { of } = span;
    const entities: EntityId[] = of.map((state) => {
      const bearers = this.bearers.filter(({ offices }) =>
        offices.some((office) => office.of === state && !office.former && fits(office)),
      );
      const one = this.discourse.inMind.nearest(bearers) ?? this.onlyOneOf(state);
      if (one) return one.id;
      // "Secretary of State X … the top American diplomat": an office of which the text told no owner
      const unowned = this.bearers
        .filter(({ offices }) => offices.some((office) => office.of === null && fits(office)))
        .filter((person) => !this.discourse.inMind.isHere(person))
        // "The Kenyan premier met Prime Minister X": two of one office in one sentence
        .filter(({ offices }) => !offices.some(({ from }) => from >= span.to && from < end));
      return of.length === 1 && !plural && unowned.length === 1 && state.startsWith('state:') ? unowned[0]!.id : state;
    });
    // "Commissioners of both countries": none of them is the only one of whom the text says whose he is
    if (plural && of.length > 1 && entities.some((id, k) => id === of[k]))
      return { ...span, entities: of, by: 'office' };
    if (!plural && entities.length > 1) entities.splice(0, entities.length - 1);
    return { ...span, entities: [...new Set(entities)], by: 'office' };
  }

  /** The states or organizations that persons act for, and those that are such; without doubles. */
  private sidesOf(ids: readonly EntityId[]): readonly EntityId[] {
    const sides = ids.map((id) => {
      const person = this.byId.get(id);
      if (person === undefined) return id;
      return person.offices.find(({ of, former }) => of !== null && !former)?.of ?? person.homes[0] ?? id;
    });
    return [...new Set(sides)].filter((id) => !this.byId.has(id));
  }

  /** "Kenya's Tom Keller … the Kenyan minister": the only one whom the text calls the state's without an office. */
  private onlyOneOf(state: EntityId): Person | null {
    const own = (this.byHome.get(state) ?? []).filter(({ offices }) => offices.length === 0);
    return own.length === 1 ? own[0]! : null;
  }

  private isPlural(at: number): boolean {
    const { words } = this;
    const form = tokenText(words, at);
    return (
      words.penn[at] === PLURAL_NOUN ||
      words.penn[at] === PLURAL_NAME ||
      (/s$/.test(form) && !/ss$/.test(form) && words.tag[at] === NOUN)
    );
  }

  /** The noun in lower case, with the word that tells which of its kind: "foreign ministers". */
  private called(head: number, from: number): string {
    const { words, names } = this;
    const noun = tokenText(words, head).toLowerCase();
    const before = head - 1;
    if (before < from || names.demonymAt[before]! >= 0 || names.nameAt[before]! >= 0) return noun;
    const which = tokenText(words, before).toLowerCase();
    return PORTFOLIOS.has(which) ? `${which} ${noun}` : noun;
  }
}
