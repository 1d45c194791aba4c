/** Names of states of the tables, of places, and of places that no table has. */
import type { NameKnowledge, Sense } from '../../names.js';
import { titled, type Draw } from './draw.js';
import { parts } from './parts.js';

/** A star stands for the name, else it comes first. */
const KINDS = parts('places kinds');
const ARABIC_STARTS = parts('places arabicStarts');

/** What the tables know under one kind of sense. */
export function known(names: NameKnowledge, kind: Sense['kind']): string[] {
  return [...names.senses.values()].flatMap((senses) =>
    senses.filter((sense) => sense.kind === kind).map((sense) => sense.name),
  );
}

export class Places {
  readonly cities: readonly string[];
  private readonly states: readonly string[];
  private readonly capitals: readonly string[];

  constructor(
    names: NameKnowledge,
    private readonly draw: Draw,
    private readonly families: readonly string[],
  ) {
    this.states = known(names, 'state').filter((name) => name.length > 2);
    this.capitals = known(names, 'capital');
    this.cities = [...names.cities.keys()].map(titled);
  }

  isState(name: string): boolean {
    return this.states.includes(name);
  }

  state(): string {
    return this.draw.pick(this.states);
  }

  city(): string {
    return this.draw.pick(this.cities);
  }

  place(): string {
    const { draw } = this;
    const roll = draw.random();
    if (roll < 0.25) return draw.pick(this.capitals);
    if (roll < 0.34) {
      const name = draw.chance(0.5) ? draw.pick(this.families) : this.city();
      const pattern = draw.pick(KINDS);
      return pattern.includes('*') ? pattern.replace('*', name) : `${name} ${pattern}`;
    }
    if (roll < 0.85) return this.city();
    return draw.chance(0.3) ? this.unknown() : draw.strange(this.city());
  }

  /** A place that no table has: Al-Hasakeh's like, Batken's like. */
  unknown(): string {
    const { draw } = this;
    const name = draw.strange(draw.strange(this.city()));
    const roll = draw.random();
    if (roll < 0.1) return `${draw.pick(ARABIC_STARTS)}${name}`;
    if (roll < 0.2) return `${name}-${draw.strange(this.city())}`;
    return name;
  }
}
