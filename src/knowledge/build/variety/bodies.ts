/** Names of parties, ministries, companies and other bodies, in English and not. */
import type { NameKnowledge } from '../../names.js';
import type { Draw } from './draw.js';
import { parts } from './parts.js';
import { known, type Places } from './places.js';

const PATTERNS = parts('bodies patterns');
const FOREIGN_PATTERNS = parts('bodies foreignPatterns');

export class Bodies {
  private readonly slots: ReadonlyMap<string, () => string>;
  private readonly foreignSlots: ReadonlyMap<string, () => string>;

  constructor(
    names: NameKnowledge,
    private readonly draw: Draw,
    places: Places,
    families: readonly string[],
    demonyms: readonly string[],
  ) {
    const organizations = known(names, 'organization');
    const from = (list: readonly string[]) => (): string => draw.pick(list);
    const purposes = parts('bodies purposes');
    const purpose = from(purposes);
    const matter = from(parts('bodies matters'));
    const folk = from(parts('bodies folk'));
    const where = (): string => (draw.chance(0.5) ? places.state() : places.place());
    const initials = (): string => Array.from({ length: 2 + draw.number(3) }, () => draw.letter()).join('');
    const called = parts('bodies called');
    const shortLetters = parts('bodies shortLetters');
    const shortStarts = parts('bodies shortStarts');
    const shortEnds = parts('bodies shortEnds');
    this.slots = new Map([
      ['view', from(parts('bodies views'))],
      ['body', from(parts('bodies bodies'))],
      ['matter', matter],
      ['purpose', purpose],
      ['folk', folk],
      ['people', from(demonyms)],
      ['where', where],
      ['place', () => places.place()],
      ['family', from(families)],
      ['known', from(organizations)],
      ['initials', initials],
      ['organ', from(parts('bodies organs'))],
      ['ofTown', from(parts('bodies ofTowns'))],
      ['ofFamily', from(parts('bodies ofFamilies'))],
      ['rank', from(parts('bodies ranks'))],
      ['institution', from(parts('bodies institutions'))],
      ['chamber', from(parts('bodies chambers'))],
      ['preposition', from(parts('bodies prepositions'))],
      ['call', from(parts('bodies calls'))],
      ['aim', () => (draw.chance(0.4) ? ` for ${matter()}` : draw.chance(0.5) ? ` of ${where()}` : '')],
      ['ofWhere', () => (draw.chance(0.4) ? ` of ${where()}` : '')],
      ['folkOrPurpose', () => (draw.chance(0.5) ? folk() : purpose())],
      ['cause', () => (draw.chance(0.7) ? purpose() : where())],
      ['called', () => draw.pick([...called, purpose()])],
      // UpT, DemoS, MoveOn
      [
        'short',
        () =>
          draw.chance(0.5)
            ? `${initials().charAt(0)}${draw.pick(shortLetters)}${initials().slice(0, 2)}`
            : `${draw.pick(shortStarts)}${draw.pick(shortEnds)}`,
      ],
    ]);
    const word = (): string =>
      draw.strange(draw.strange(draw.pick(draw.chance(0.5) ? places.cities : families).split(' ')[0]!));
    const foreignView = from(parts('bodies foreignViews'));
    this.foreignSlots = new Map([
      ['word', word],
      ['body', from(parts('bodies foreignBodies'))],
      ['view', foreignView],
      ['joint', from(parts('bodies foreignJoints'))],
      ['newness', from(parts('bodies newness'))],
      ['viewOrState', () => (draw.chance(0.5) ? foreignView() : places.state())],
      ['stateOrWord', () => (draw.chance(0.6) ? places.state() : word())],
      ['wordOrView', () => (draw.chance(0.5) ? word() : foreignView())],
    ]);
  }

  organization(): string {
    const { draw } = this;
    return draw.chance(0.22) ? this.foreign() : draw.fill(draw.pick(PATTERNS), this.slots);
  }

  /** A body under a name that is no English: Partido Nacional, Lega Verda, Shamora. */
  foreign(): string {
    return this.draw.fill(this.draw.pick(FOREIGN_PATTERNS), this.foreignSlots);
  }
}
