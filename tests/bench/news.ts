/**
 * Made news: articles of about 400 words that tell of one to three meetings each, in the furniture of several sites,
 * some of them copies of others; forty a day, so that a larger archive is a longer one. Seeded: every run reads the
 * same text, and a smaller archive is the beginning of a larger one.
 */
import { MadeWorld, type MadeEvent, type MadePerson } from './made-world.js';

export interface MadeArticle {
  readonly id: string;
  readonly title: string;
  /** The day of publication, ISO 8601. */
  readonly published: string;
  /** The article in a page's furniture. */
  readonly text: string;
  /** The article's own paragraphs. */
  readonly paragraphs: readonly string[];
  /** What it tells of, each with how. */
  readonly told: readonly { readonly event: MadeEvent; readonly planned: boolean; readonly sentence: string }[];
  /** Everybody whom it names, with the longest form. */
  readonly people: readonly { readonly person: MadePerson; readonly name: string }[];
  /** The article that it is a copy of, cut or with small edits. */
  readonly copyOf: string | null;
}

const ARTICLES_A_DAY = 40;
const FIRST_DAY = Math.floor(Date.UTC(2005, 0, 3) / 86_400_000);
const WORDS = 400;
/** Events that newer articles still tell of. */
const RECENT = 60;
const COPIES = 0.04;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore
const AGENCIES = ['AFP', 'AP', 'Reuters', 'Xinhua', 'dpa'];
const THINGS = [
  'budget', 'harvest', 'railway', 'school year', 'currency', 'drought', 'hospital', 'election', 'census', 'strike',
  'port', 'mine', 'university', 'festival', 'bridge', 'curfew', 'reservoir', 'market', 'parliament', 'refinery',
]; // prettier-ignore
const GROUPS = [
  'Analysts',
  'Residents',
  'Aid workers',
  'Economists',
  'Opposition lawmakers',
  'Traders',
  'Farmers',
  'Teachers',
];
const CHANGES = [
  'has improved',
  'remains fragile',
  'has been delayed',
  'costs too much',
  'is in dispute',
  'was reopened',
  'has doubled in size',
];
const MENUS: readonly (readonly string[])[] = [
  ['Home', 'World', 'Politics', 'Business', 'Opinion', 'Sport', 'Sign in', 'Subscribe'],
  ['News', 'Live', 'Video', 'Weather', 'More', 'Search'],
  ['Front page', 'Diplomacy', 'Economy', 'Culture', 'Archive'],
  ['Menu', 'Latest', 'Most read', 'Newsletters'],
  [],
];
const TAILS: readonly (readonly string[])[] = [
  ['Share this article', 'Most read', 'Contact us', 'Terms of use', 'All rights reserved'],
  ['Related', 'Subscribe to our newsletter', 'About us', 'Privacy policy'],
  ['Follow us', 'Advertise with us', 'Cookie settings'],
  [],
];

/** As many articles as asked for. */
export function* makeNews(articles: number, seed = 1): Generator<MadeArticle> {
  const world = new MadeWorld(seed);
  const recent: MadeEvent[] = [];
  const written: MadeArticle[] = [];
  for (let number = 0; number < articles; number++) {
    const day = FIRST_DAY + Math.floor(number / ARTICLES_A_DAY);
    const id = `made/${String(number).padStart(6, '0')}`;
    const copied = written.length > 0 && world.random() < COPIES ? world.pick(written) : null;
    const article =
      copied === null ? new Draft(world, day).article(id, recent) : copy(copied, id, iso(day), world.random);
    yield article;
    written.push(article);
    if (written.length > RECENT) written.shift();
  }
}

/** Cut at the end, or with another verb of saying. */
function copy(of: MadeArticle, id: string, published: string, random: () => number): MadeArticle {
  const cut = random() < 0.5 && of.paragraphs.length > 4;
  const paragraphs = cut
    ? of.paragraphs.slice(0, -1)
    : of.paragraphs.map((paragraph, index) => (index === 0 ? paragraph : paragraph.replace(' said ', ' reported ')));
  const text = `${of.title}\n\n${paragraphs.join('\n\n')}\n`;
  const told = of.told.filter(({ sentence }) => text.includes(sentence));
  const people = of.people.filter(({ name }) => text.includes(name));
  return { ...of, id, published, text, paragraphs, told, people, copyOf: of.copyOf ?? of.id };
}

/** One article while it is written. */
class Draft {
  readonly #world: MadeWorld;
  readonly #day: number;
  /** The longest form of each name so far. */
  readonly #named = new Map<MadePerson, string>();
  readonly #told: { event: MadeEvent; planned: boolean; sentence: string }[] = [];

  constructor(world: MadeWorld, day: number) {
    this.#world = world;
    this.#day = day;
  }

  article(id: string, recent: MadeEvent[]): MadeArticle {
    const world = this.#world;
    const event = this.#event(recent);
    const lede = this.#report(event);
    const paragraphs = [`${this.#dateline(event)}${lede}`];
    const more = Math.floor(world.random() * 3);
    const [one, other] = event.parties;
    const sentences: (() => string)[] = [
      () => `“We have made progress on ${event.topic},” ${this.#short(world.pick(event.parties))} told reporters.`,
      () => `${this.#short(one)} said the two sides would set up a committee on ${event.topic}.`,
      () => `A spokesman for ${other.state.name} said the ${world.pick(THINGS)} was not on the agenda.`,
      () => `${this.#full(world.person())} said in a statement that the ${world.pick(THINGS)} ${world.pick(CHANGES)}.`,
      ...Array.from({ length: 3 }, () => () => this.#background()),
    ];
    const places = Array.from({ length: more }, () => 1 + Math.floor(world.random() * 5));
    for (let count = lede.split(' ').length, at = 1; count < WORDS; at++) {
      const told = places.filter((place) => place === at).map(() => this.#report(this.#event(recent)));
      const others = Array.from({ length: 2 + Math.floor(world.random() * 2) }, () => world.pick(sentences)());
      const paragraph = [...told, ...others].join(' ');
      count += paragraph.split(' ').length;
      paragraphs.push(paragraph);
    }
    const title = `${one.state.name} and ${other.state.name} discuss ${event.topic}`;
    const people = [...this.#named].map(([person, name]) => ({ person, name }));
    return {
      id,
      title,
      published: iso(this.#day),
      text: this.#page(title, paragraphs),
      paragraphs,
      told: this.#told,
      people,
      copyOf: null,
    };
  }

  /** What others told of in the last days, or news. */
  #event(recent: MadeEvent[]): MadeEvent {
    const known = recent.length > 0 && this.#world.random() < 0.55 ? this.#world.pick(recent) : null;
    if (known !== null && this.#told.every(({ event }) => event !== known) && Math.abs(known.day - this.#day) <= 5)
      return known;
    // Some are announced some days before.
    const ahead =
      this.#world.random() < 0.25 ? 1 + Math.floor(this.#world.random() * 4) : -Math.floor(this.#world.random() * 2);
    const event = this.#world.event(this.#day + ahead);
    recent.push(event);
    if (recent.length > RECENT) recent.shift();
    return event;
  }

  /** The sentence that tells of it. */
  #report(event: MadeEvent): string {
    const world = this.#world;
    const planned = event.day > this.#day;
    const [one, other] = event.parties;
    const on = this.#when(event.day);
    const capital = event.where?.capital ?? '';
    const [a, b] = [this.#full(one), this.#full(other)];
    const mediator = event.mediator === null ? null : this.#full(event.mediator);
    const mediated =
      mediator === null ? '' : world.pick([`, mediated by ${mediator}`, `, with ${mediator} as mediator`]);
    const about = world.random() < 0.6 ? ` to discuss ${event.topic}` : '';
    const forms: Readonly<Record<MadeEvent['kind'], readonly string[]>> = {
      call: planned
        ? [`${a} will speak by telephone with ${b} ${on}`]
        : [`${a} spoke by telephone with ${b} ${on}${about}`, `${a} telephoned ${b} ${on}${about}`],
      visit: planned
        ? [`${a} will visit ${capital} ${on} for talks with ${b}`]
        : [`${a} visited ${capital} ${on} and met ${b}${about}`, `${b} received ${a} in ${capital} ${on}${about}`],
      meeting: planned
        ? [`${a} will meet ${b} in ${capital} ${on}${about}`, `${a} and ${b} are due to meet in ${capital} ${on}`]
        : [`${a} met ${b} in ${capital} ${on}${about}`, `${a} and ${b} met ${on} in ${capital}${about}`],
      talks: planned
        ? [`${a} and ${b} will hold talks in ${capital} ${on}${mediated}`]
        : [
            `${a} held talks with ${b} in ${capital} ${on}${mediated}`,
            `${a} and ${b} held talks ${on} in ${capital}${mediated}`,
          ],
    };
    const sentence = `${world.pick(forms[event.kind])}.`.replace(',.', '.');
    this.#told.push({ event, planned, sentence });
    return sentence;
  }

  #when(day: number): string {
    const date = new Date(day * 86_400_000);
    const near = Math.abs(day - this.#day) < 6 && this.#world.random() < 0.7;
    return near ? `on ${DAYS[date.getUTCDay()]!}` : `on ${MONTHS[date.getUTCMonth()]!} ${date.getUTCDate()}`;
  }

  #full(person: MadePerson): string {
    const { given, family, title, state } = person;
    // A name in full once; then as the wires go on.
    if (this.#named.has(person)) return family;
    const name = `${given} ${family}`;
    this.#named.set(person, name);
    const form = this.#world.random();
    if (form < 0.6) return `${state.adjective} ${title} ${name}`;
    return form < 0.9 ? `${name}, the ${title} of ${state.name},` : `${title} ${name} of ${state.name}`;
  }

  #short(person: MadePerson): string {
    return this.#named.has(person) ? person.family : this.#full(person);
  }

  #background(): string {
    const world = this.#world;
    const state = world.frequent(world.states);
    const [thing, other] = [world.pick(THINGS), world.pick(THINGS)];
    const year = 1990 + Math.floor(world.random() * 14);
    const number = 10 + Math.floor(world.random() * 5000);
    return world.pick([
      `${world.pick(GROUPS)} in ${state.name} say the ${thing} ${world.pick(CHANGES)} since ${year}.`,
      `The ${state.adjective} ${thing} ${world.pick(CHANGES)}, and the ${other} ${world.pick(CHANGES)}.`,
      `Fighting near the ${thing} killed ${number} people in ${year}, according to the ministry.`,
      `${world.pick(GROUPS)} have complained for years that the ${thing} depends on the ${other}.`,
      `Prices rose by ${number % 90} per cent after the ${thing} closed, the statistics office reported.`,
      `${state.name} has spent ${number} million dollars on the ${thing} and nothing on the ${other}.`,
      `Nobody expects the ${thing} to be settled before the ${other} is, and the ${other} may take years.`,
    ]);
  }

  #dateline(event: MadeEvent): string {
    const world = this.#world;
    if (world.random() < 0.5) return '';
    const place = (event.where ?? event.parties[0].state).capital;
    return `${world.random() < 0.5 ? place.toUpperCase() : place} (${world.pick(AGENCIES)}) – `;
  }

  #page(title: string, paragraphs: readonly string[]): string {
    const world = this.#world;
    const date = new Date(this.#day * 86_400_000);
    const written = `${MONTHS[date.getUTCMonth()]!} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
    const related = Array.from({ length: Math.floor(world.random() * 5) }, () => {
      const [one, other] = [world.frequent(world.states), world.frequent(world.states)];
      return `${one.name}: ${world.pick(THINGS)} ${world.pick(CHANGES)} as ${other.name} looks on`;
    });
    return [
      world.pick(MENUS).join('\n'), title, written, ...paragraphs, world.pick(TAILS).join('\n'), related.join('\n'),
    ].filter((part) => part !== '').join('\n\n') + '\n'; // prettier-ignore
  }
}

function iso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
