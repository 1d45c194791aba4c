/** What the name of a place stands for: a city and its state, a building, a capital that is only described. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Edtf, EntityId, Span } from '../../model.js';
import type { Words } from '../words.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

export interface PlaceFound {
  readonly place: EntityId | null;
  readonly placeName: string | null;
  readonly placeState: EntityId | null;
}

/** What places mean that the sentence does not name. */
export interface Setting {
  /** "here": the dateline's city. */
  readonly here: PlaceFound;
  /** Where the paragraph ends that the dateline opens: what stands there is the news itself. */
  readonly opening: number;
  /** The article's day, or its dateline's. */
  readonly reference: Edtf | null;
  /** "the Omani capital". */
  readonly states: Knowledge['names']['states'];
}

/** What no sentence tells, and what a call has not: whoever speaks by telephone is in two places. */
export const NOWHERE: PlaceFound = { place: null, placeName: null, placeState: null };

/** The city that is named right there. */
export function cityAt(sentence: Sentence, at: number, actors: Actors, setting: Setting): PlaceFound | null {
  const index = sentence.has(at) ? actors.names.nameAt[at]! : -1;
  const name = index < 0 ? null : actors.names.names[index]!;
  return name !== null && (name.kind === 'place' || name.metonym) ? ofName(actors, index, sentence, setting) : null;
}

/** The first place or state of the phrase that begins here. */
export function placeBehind(sentence: Sentence, i: number, actors: Actors, setting: Setting): PlaceFound | null {
  // "flew in from Washington"
  if (sentence.is(i, 'from')) return null;
  for (let at = i; at < sentence.to && at < i + 9; at++) {
    if (
      at > i &&
      (sentence.is(at, ',', '.', ';', 'with', 'on', 'for', 'to', 'between', 'and', 'from', 'by') ||
        // "in the disputed border town of Yenga" goes on
        (sentence.isVerb(at) && sentence.relation(at) !== 'amod'))
    )
      return null;
    const name = actors.names.nameAt[at]!;
    const capital = capitalAt(sentence, at, actors, setting);
    if (capital !== null) return capital;
    if (name < 0) continue;
    const { kind, metonym } = actors.names.names[name]!;
    if (kind === 'place' || kind === 'state' || metonym) {
      // "in Russia's capital": the state only owns what follows
      const { to } = actors.names.names[name]!;
      // "at the Asia-Europe summit in Vientiane"
      if (sentence.is(to, '-') && !sentence.spaced(to)) continue;
      // "at ten, Moscow time"
      if (sentence.is(to, 'time')) return null;
      if (sentence.penn(to) === 'POS') {
        // "at Geneva's InterContinental hotel"
        const isHouse = sentence.within(to + 1, to + 6, HOUSE) || sentence.within(to + 1, to + 5, QUARTER);
        const house = isHouse && kind !== 'person' ? ofName(actors, name, sentence, setting) : NOWHERE;
        if (house.placeName !== null) return house;
        continue;
      }
      // "in the Black Sea resort of Sochi", "at the Western Balkans gathering in Tirana"
      const within = sentence.has(to + 2) ? actors.names.nameAt[to + 2]! : -1;
      const common = sentence.tag(to) === 'NOUN' || sentence.penn(to) === 'VBG';
      if (common && sentence.is(to + 1, 'of', 'in', 'outside', 'near') && actors.names.names[within]?.kind === 'place')
        return ofName(actors, within, sentence, setting);
      return ofName(actors, name, sentence, setting);
    }
    if (kind === 'person') return null;
  }
  return null;
}

/** "the Omani capital", "Russia's capital", "Norwegian soil", where no name of the city follows. */
export function capitalAt(
  sentence: Sentence,
  at: number,
  actors: Actors,
  { states, here }: Setting,
): PlaceFound | null {
  const owner = actors.known(at).filter((id) => states.has(id));
  if (owner.length !== 1) return null;
  const next = sentence.penn(at + 1) === 'POS' ? at + 2 : at + 1;
  if (sentence.is(next, 'soil', 'territory')) return { place: null, placeName: null, placeState: owner[0]! };
  const behind = sentence.is(next + 1, ',') ? next + 2 : next + 1;
  if (!sentence.is(next, 'capital') || (sentence.has(behind) && actors.names.nameAt[behind]! >= 0)) return null;
  // Of several, the one where the report was written
  const capitals = states.get(owner[0]!)?.capitals ?? [];
  const city = capitals.find((one) => one === here.placeName) ?? capitals[0];
  return city === undefined ? null : { place: null, placeName: city, placeState: owner[0]! };
}

/** "OSLO" as the tables write it, "PORT SUDAN" as a text would. */
function inSmall(found: PlaceFound, states: Setting['states']): PlaceFound {
  const { placeName, placeState } = found;
  if (placeName === null || placeName !== placeName.toUpperCase()) return found;
  const capitals = placeState === null ? [] : (states.get(placeState)?.capitals ?? []);
  const small = placeName.replace(
    /(\p{L})([\p{L}\p{M}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
  return { ...found, placeName: capitals.find((one) => one.toUpperCase() === placeName) ?? small };
}

/** The city of a dateline; {@link NOWHERE} where it names none. */
export function datelinePlace(line: Span, words: Words, actors: Actors, states: Setting['states']): PlaceFound {
  const { names } = actors.names;
  for (let index = 0; index < names.length && names[index]!.start < line.end; index++) {
    const { start, kind, metonym } = names[index]!;
    if (start < line.start) continue;
    if (kind === 'place' || metonym) return inSmall(cityOf(actors, index, words), states);
    // "RUETLI, Switzerland (AP) -": a city that no table has, before its state
    const city =
      kind === 'state'
        ? /^\s*(\p{Lu}[\p{L}\p{M}'’ .-]{2,30}),\s*$/u.exec(words.text.slice(line.start, start))?.[1]
        : undefined;
    if (city !== undefined)
      return inSmall({ place: null, placeName: city, placeState: actors.references.idOf[index]! }, states);
  }
  return capitalOf(words.text.slice(line.start, line.end), states);
}

/** "PARIS (UPI) -": a capital in capitals that the reading of names has passed over. */
function capitalOf(line: string, states: Setting['states']): PlaceFound {
  const city = /^\s*(\p{Lu}{3,20}(?: \p{Lu}{2,20}){0,2})\s?[,(—–:-]/u.exec(line)?.[1];
  if (city === undefined) return NOWHERE;
  for (const [id, { capitals }] of states) {
    const capital = capitals.find((one) => one.toUpperCase() === city);
    if (capital !== undefined) return { place: null, placeName: capital, placeState: id };
  }
  return NOWHERE;
}

/** What stands in a city or belongs to somebody. */
export const HOUSE = /^(hotel|residence|house|home|office|palace|villa|guesthouse|embassy)$/;

/** What is a part of a city: "in Cairo's Zamalek district". */
const QUARTER = /^(district|suburb|quarter|neighbou?rhood|outskirts|centre|center|airport|port|harbou?r|university)$/;

export const BUILDING =
  /^(House|Palace|Hotel|Castle|Airport|Centre|Center|Hall|Park|Villa|Fort|Barracks|Monastery|Resort)$/;

export function ofName(actors: Actors, index: number, sentence: Sentence, { states }: Setting): PlaceFound {
  const name = actors.names.names[index]!;
  // "Marlborough House" is in no Marlborough, "Villa La Grange" in no La Grange
  const before = sentence.has(name.from - 1) && /^(Villa|Hotel|Camp|Fort)$/.test(sentence.text(name.from - 1));
  if (name.kind === 'place' && (before || BUILDING.test(sentence.text(name.to)))) {
    const { start, end, text } = sentence.words;
    const [from, to] = before ? [name.from - 1, name.to - 1] : [name.from, name.to];
    return { place: null, placeName: text.slice(start[from], end[to]).replace(/\s+/g, ' '), placeState: null };
  }
  if (name.kind === 'state' && !name.metonym) {
    const id = actors.references.idOf[index]!;
    // Singapore and Djibouti are cities too.
    const own = states.get(id);
    const city = own !== undefined && own.capitals.includes(own.name) ? own.name : null;
    return { place: null, placeName: city, placeState: id };
  }
  return cityOf(actors, index, sentence.words);
}

/** A city, or a capital where it stands for its state; of the state that is named behind it, where one is. */
export function cityOf(actors: Actors, index: number, words: Words): PlaceFound {
  const name = actors.names.names[index]!;
  // "in The Hague", "in St. Petersburg"
  const first = /(?<=\s)(?:The|St\.?|Saint) $/.exec(words.text.slice(Math.max(0, name.start - 8), name.start));
  const text = words.text.slice(name.start - (first?.[0].length ?? 0), name.end).replace(/\s+/g, ' ');
  const placeState = stateBehind(actors, index, words.text) ?? name.state;
  if (name.kind === 'place')
    return { place: actors.references.idOf[index]!, placeName: name.canonical ?? text, placeState };
  return { place: null, placeName: text, placeState };
}

/** "Hurdal, Norway, on Monday", "WINDSOR, Canada (AP)"; not "in Geneva, Norway said". */
function stateBehind(actors: Actors, index: number, text: string): EntityId | null {
  const [name, next] = [actors.names.names[index]!, actors.names.names[index + 1]];
  if (next === undefined || next.start > name.end + 3 || !/^,\s+$/.test(text.slice(name.end, next.start))) return null;
  if (!/^(?:[,.;:)]|\s(?:[-–—([]|on\b|for\b|to\b)|\s?$)/.test(text.slice(next.end, next.end + 5))) return null;
  return next.kind === 'state' && !next.metonym ? actors.references.idOf[index + 1]! : null;
}
