/** Names of elections, treaties, battles and the like. */
import type { Draw } from './draw.js';
import { parts } from './parts.js';
import type { Places } from './places.js';

const PATTERNS = parts('events patterns');
const VOTES = parts('events votes');
const AGREEMENTS = parts('events agreements');
const NATIONAL = parts('events national');
const OF_STATES = parts('events ofStates');

export class Events {
  constructor(
    private readonly draw: Draw,
    private readonly places: Places,
    private readonly demonyms: readonly string[],
  ) {}

  event(): string {
    const { draw, places, demonyms } = this;
    const year = String(1920 + draw.number(105));
    const who = draw.chance(0.5) ? places.state() : draw.chance(0.6) ? draw.pick(demonyms) : places.place();
    return draw.fill(
      draw.pick(PATTERNS),
      new Map([
        ['year', () => year],
        ['who', () => who],
        ['place', () => places.place()],
        ['state', () => places.state()],
        ['people', () => draw.pick(demonyms)],
        ['vote', () => draw.pick(VOTES)],
        ['agreement', () => draw.pick(AGREEMENTS)],
        ['national', () => draw.pick(NATIONAL)],
        ['ofState', () => draw.pick(OF_STATES)],
      ]),
    );
  }
}
