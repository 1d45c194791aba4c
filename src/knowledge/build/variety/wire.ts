/** Short lines as news agencies write them: datelines, results, lists, attributions (`wire-lines.jsonl`). */
import { z } from 'zod';
import { DataError } from '../../../errors.js';
import { readTable } from '../../table.js';
import type { NameKind, NamedDocument, NameSpan } from '../gum-names.js';
import type { Bodies } from './bodies.js';
import type { Draw } from './draw.js';
import type { Events } from './events.js';
import { parts } from './parts.js';
import type { People, Person } from './people.js';
import type { Places } from './places.js';

const FILE = 'build/variety/wire-lines.jsonl';
const ALL_LINES = readTable(FILE, z.strictObject({ line: z.string().min(1), about: z.string().min(1) }));
/** Lines that tell what names are and who meets where; they sharpen people and places, and blur bodies. */
const TELLING = new Set(['What a text calls its names', 'Who meets whom, and where']);
const TITLES = parts('people titles');
const SHORT_STATES = parts('places shortStates');
const SPORTS = parts('events sports');
const DATES = parts('events dates');
const TEAMS = parts('bodies teams');
const DASHES = [' - ', '-', '–', ' – '];

/** What the slots that are names are marked as. */
const KINDS: ReadonlyMap<string, NameKind> = new Map([
  ...['P', 'L', 'I', 'LL'].map((slot): [string, NameKind] => [slot, 'person']),
  ...['C', 'CC', 'G', 'H', 'S', 'SS'].map((slot): [string, NameKind] => [slot, 'location']),
  ...['O', 'F', 'TM', 'TT'].map((slot): [string, NameKind] => [slot, 'organization']),
  ['E', 'other'],
]);

/** What the slots of the lines are filled from. */
export interface Makers {
  readonly people: People;
  readonly places: Places;
  readonly bodies: Bodies;
  readonly events: Events;
  readonly demonyms: readonly string[];
}

/**
 * Fills the slots of the lines. A number after the letters says which of the line's three people is meant.
 *
 * | slot | |
 * |---|---|
 * | P, L, I, LL | a person's full name, family name, initial and family name, FAMILY NAME |
 * | C, CC, G, H | a place, a PLACE, one that no table has, a riding of two places |
 * | S, SS, D | a state, a STATE, a demonym |
 * | O, A, F, TM, TT | a body, a body with its initials, one in no English, a team, a TEAM |
 * | B | a person's name that something else bears |
 * | E, T, K, M, N, Y | an event, a title, a sport, a date, a number, a year |
 */
export class Wire {
  private text = '';
  private spans: NameSpan[] = [];
  private readonly lines: readonly { line: string }[];

  /** @param telling whether the lines of {@link TELLING} are among them */
  constructor(
    private readonly draw: Draw,
    private readonly makers: Makers,
    telling: boolean,
  ) {
    this.lines = ALL_LINES.filter(({ about }) => telling || !TELLING.has(about));
  }

  /** A document of so many lines. */
  document(lines: number): NamedDocument {
    this.text = '';
    this.spans = [];
    const { people } = this.makers;
    for (let k = 0; k < lines; k++) {
      const { line } = this.draw.pick(this.lines);
      const three = [people.person(), people.person(), people.person()];
      for (const part of line.split(/(\{[A-Z]+\d?\})/)) {
        const slot = /^\{([A-Z]+)(\d?)\}$/.exec(part);
        if (slot) this.fill(slot[1]!, three[Number(slot[2] === '' ? '0' : slot[2])]!, line);
        else this.text += part;
      }
      this.text += '\n\n';
    }
    return { id: 'wire', text: this.text, spans: this.spans, pronouns: [] };
  }

  private add(kind: NameKind, name: string): void {
    this.spans.push({ start: this.text.length, end: this.text.length + name.length, kind, entity: 0 });
    this.text += name;
  }

  private fill(slot: string, person: Person, line: string): void {
    const { draw } = this;
    const { people, bodies } = this.makers;
    const kind = KINDS.get(slot);
    switch (slot) {
      case 'B':
        // The noun after it is no part of a body's name in small letters: the person's name alone is marked
        this.add(
          /airport|street|bridge/.test(line) ? 'location' : /Prize/.test(line) ? 'other' : 'organization',
          draw.chance(0.5) ? people.fullName(person) : person.family,
        );
        break;
      case 'A':
        this.withInitials(bodies.organization());
        break;
      default:
        if (kind === undefined) this.text += this.plain(slot);
        else this.add(kind, this.name(slot, person));
    }
  }

  /** A name of the kind that {@link KINDS} says. */
  private name(slot: string, person: Person): string {
    const { draw } = this;
    const { people, places, bodies, events } = this.makers;
    switch (slot) {
      case 'P':
        return people.fullName(person);
      case 'L':
        return person.family;
      case 'I':
        return `${person.given.charAt(0)}. ${person.family}`;
      case 'LL':
        return person.family.toUpperCase();
      case 'C':
        return places.place();
      case 'CC':
      case 'TT':
        return places.place().toUpperCase();
      case 'G':
        return places.unknown();
      case 'H':
        return `${places.place()}${draw.pick(DASHES)}${places.place()}`;
      case 'S':
        return draw.chance(0.15) ? draw.pick(SHORT_STATES) : places.state();
      case 'SS':
        return places.state().toUpperCase();
      case 'O':
        return bodies.organization();
      case 'F':
        return bodies.foreign();
      case 'TM':
        return draw.chance(0.7) ? places.place() : `${places.place()} ${draw.pick(TEAMS)}`;
      case 'E':
        return events.event();
      default:
        throw new DataError(FILE, null, `no slot ${slot}`);
    }
  }

  /** What is no name. */
  private plain(slot: string): string {
    const { draw } = this;
    switch (slot) {
      case 'D':
        return draw.pick(this.makers.demonyms);
      case 'T':
        return draw.pick(TITLES);
      case 'K':
        return draw.pick(SPORTS);
      case 'M':
        return draw.pick(DATES);
      case 'N':
        return String(1 + draw.number(30));
      case 'Y':
        return String(1900 + draw.number(125));
      default:
        throw new DataError(FILE, null, `no slot ${slot}`);
    }
  }

  /** A body and its initials in brackets. */
  private withInitials(name: string): void {
    this.add('organization', name);
    const initials = name
      .split(/[ -]/)
      .map((word) => word.charAt(0))
      .filter((letter) => letter !== letter.toLowerCase())
      .join('');
    if (initials.length < 2) return;
    this.text += ' (';
    this.add('organization', initials);
    this.text += ')';
  }
}
