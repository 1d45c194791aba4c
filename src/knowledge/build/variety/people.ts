/** Names of people who don't exist, of many cultures. */
import { allLocales } from '@faker-js/faker';
import type { NameKnowledge } from '../../names.js';
import { titled, type Draw } from './draw.js';
import { parts } from './parts.js';

export interface Person {
  readonly given: string;
  readonly family: string;
  /** The family name comes first. */
  readonly turned: boolean;
}

interface Culture {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const LATIN = /^[\p{Script=Latin}\p{M}' -]+$/u;
const GIVEN_BITS = 7;
const FAMILY_BIT = 8;

const CHINESE = parts('people chinese');
const KOREAN = parts('people koreanFamilies');
const KOREAN_GIVEN = parts('people koreanGiven');
const BURMESE = parts('people burmese');
const VIETNAMESE = parts('people vietnameseFamilies');
const VIETNAMESE_GIVEN = parts('people vietnameseGiven');
const ARABIC = parts('people arabicGiven');
const ARABIC_FAMILIES = parts('people arabicFamilies');
const ARABIC_PARTICLES = parts('people arabicParticles');
const EUROPEAN_PARTICLES = parts('people europeanParticles');
const SUFFIXES = parts('people suffixes');

/** Whole cultures from faker's locales, so that given and family names fit together. */
function localeCultures(): Culture[] {
  const cultures: Culture[] = [];
  for (const key of Object.keys(allLocales).sort()) {
    const person = (allLocales as Record<string, { person?: Record<string, unknown> }>)[key]?.person;
    const names = (field: string): string[] => {
      const lists = person?.[field];
      if (lists === null || typeof lists !== 'object') return [];
      return Object.values(lists as Record<string, unknown>)
        .flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
        .filter((name): name is string => typeof name === 'string' && LATIN.test(name) && name.length > 1);
    };
    const given = names('first_name');
    const family = names('last_name');
    if (given.length >= 15 && family.length >= 10) cultures.push({ given, family });
  }
  return cultures;
}

export class People {
  /** Family names of the tables that are no given names. */
  readonly families: readonly string[];
  private readonly cultures = localeCultures();
  private readonly given: readonly string[];
  private readonly placeGiven: readonly string[];
  private readonly placeFamilies: readonly string[];

  /** @param nouns words of English that families may be called by */
  constructor(
    names: NameKnowledge,
    private readonly draw: Draw,
    private readonly nouns: readonly string[],
  ) {
    const all = [...names.persons];
    const known = (fits: (name: string, bits: number) => boolean): string[] =>
      all.filter(([name, bits]) => fits(name, bits)).map(([name]) => titled(name));
    // Chad, Victoria; London, Lincoln: what else names places, more often than chance would
    const isPlace = (name: string): boolean => names.cities.has(name) || names.senses.has(name);
    this.given = known((_, bits) => (bits & GIVEN_BITS) !== 0);
    this.placeGiven = known((name, bits) => (bits & GIVEN_BITS) !== 0 && isPlace(name));
    this.placeFamilies = known((name, bits) => (bits & FAMILY_BIT) !== 0 && isPlace(name));
    this.families = known((_, bits) => bits === FAMILY_BIT);
  }

  person(): Person {
    const { draw } = this;
    const some = this.ofSomeCulture();
    let { given, family } = some;
    if (draw.chance(0.06)) given += `-${titled(draw.pick(this.given).toLowerCase())}`;
    if (draw.chance(0.06)) family += (draw.chance(0.5) ? '-' : ' ') + draw.pick(this.families);
    if (draw.chance(0.02)) given = draw.pick(this.placeGiven);
    if (draw.chance(0.02)) family = draw.pick(this.placeFamilies);
    // Bush, Rice, Macron
    if (draw.chance(0.04)) family = titled(draw.pick(this.nouns));
    if (draw.chance(0.25)) family = draw.strange(family);
    if (draw.chance(0.15)) given = draw.strange(given);
    return { given, family, turned: some.turned };
  }

  private ofSomeCulture(): Person {
    const { draw } = this;
    const word = (list: readonly string[]): string => titled(draw.pick(list));
    const roll = draw.random();
    if (roll < 0.5) {
      const culture = draw.pick(this.cultures);
      return { given: draw.pick(culture.given), family: draw.pick(culture.family), turned: false };
    }
    if (roll < 0.72) return { given: draw.pick(this.given), family: draw.pick(this.families), turned: false };
    if (roll < 0.77) {
      const given = titled(draw.pick(CHINESE) + (draw.chance(0.6) ? draw.pick(CHINESE) : ''));
      return { given, family: word(CHINESE), turned: true };
    }
    if (roll < 0.81)
      return { given: `${word(KOREAN_GIVEN)}-${draw.pick(KOREAN_GIVEN)}`, family: word(KOREAN), turned: true };
    if (roll < 0.83)
      return {
        given: `${word(VIETNAMESE_GIVEN)} ${word(VIETNAMESE_GIVEN)}`,
        family: word(VIETNAMESE),
        turned: true,
      };
    if (roll < 0.85) return { given: word(BURMESE), family: `${word(BURMESE)} ${word(BURMESE)}`, turned: false };
    if (roll < 0.93) {
      let given = word(ARABIC);
      if (draw.chance(0.2)) given += ` ${word(ARABIC)}`;
      const noun = draw.chance(0.6) ? word(ARABIC_FAMILIES) : draw.pick(this.families);
      return { given, family: draw.pick(ARABIC_PARTICLES) + noun, turned: false };
    }
    const culture = draw.pick(this.cultures);
    const given = draw.pick(culture.given);
    return { given, family: draw.pick(EUROPEAN_PARTICLES) + draw.pick(culture.family), turned: false };
  }

  /** With initials, a middle letter or a number at times. */
  fullName(person: Person): string {
    const { draw } = this;
    if (draw.chance(0.05) && !person.turned) {
      const letters = [person.given.charAt(0), draw.letter()];
      return `${draw.pick([letters.join(''), `${letters.join('.')}.`, `${letters.join('. ')}.`, letters.join(' '), `${letters[0]!}.`])} ${person.family}`;
    }
    if (draw.chance(0.05)) return `${person.given} ${person.family}${draw.pick(SUFFIXES)}`;
    const middle = draw.chance(0.12) ? ` ${draw.letter()}.` : '';
    return person.turned ? `${person.family} ${person.given}` : `${person.given}${middle} ${person.family}`;
  }
}
