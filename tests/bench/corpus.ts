/**
 * Made articles for measures of extraction alone (`news.ts` makes whole archives): articles about invented people and real states, with names, dates, verbs and furniture varied. Seeded,
 * so that every run reads the same text; names are put together from syllables, so that the vocabulary grows with the
 * size, as real news' does.
 */

/** A small seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface MadeArticle {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  /** The article in a page's furniture. */
  readonly text: string;
}

const STATES = [
  ['Kenya', 'Kenyan', 'Nairobi'], ['Ethiopia', 'Ethiopian', 'Addis Ababa'], ['Norway', 'Norwegian', 'Oslo'],
  ['Qatar', 'Qatari', 'Doha'], ['Turkey', 'Turkish', 'Ankara'], ['Egypt', 'Egyptian', 'Cairo'],
  ['Colombia', 'Colombian', 'Bogota'], ['Japan', 'Japanese', 'Tokyo'], ['India', 'Indian', 'New Delhi'],
  ['Pakistan', 'Pakistani', 'Islamabad'], ['Serbia', 'Serbian', 'Belgrade'], ['Kosovo', 'Kosovar', 'Pristina'],
  ['Sudan', 'Sudanese', 'Khartoum'], ['Oman', 'Omani', 'Muscat'], ['Finland', 'Finnish', 'Helsinki'],
  ['Vietnam', 'Vietnamese', 'Hanoi'], ['Brazil', 'Brazilian', 'Brasilia'], ['Rwanda', 'Rwandan', 'Kigali'],
  ['Poland', 'Polish', 'Warsaw'], ['Chile', 'Chilean', 'Santiago'], ['Jordan', 'Jordanian', 'Amman'],
  ['Georgia', 'Georgian', 'Tbilisi'], ['Mexico', 'Mexican', 'Mexico City'], ['Angola', 'Angolan', 'Luanda'],
] as const; // prettier-ignore

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'sh',
  'ch',
  'kr',
  'br',
  'dr',
  'st',
  'tr',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'ia', 'ei'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'm', 'v', 'k', 'nd', 'rt'];
const OFFICES = ['President', 'Prime Minister', 'Foreign Minister', 'Defence Minister', 'special envoy', 'Ambassador'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore
const TOPICS = [
  'the ceasefire',
  'trade',
  'the border',
  'grain exports',
  'prisoners',
  'the pipeline',
  'refugees',
  'water',
];
const FURNITURE = [
  'Home',
  'World',
  'Share this article',
  'Most read',
  'Subscribe to our newsletter',
  'Contact us',
  'Related',
];

/** @param words about how long the article itself is */
export function makeArticle(random: () => number, number: number, words: number): MadeArticle {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const word = (syllables: number): string => {
    let made = '';
    for (let i = 0; i < syllables; i++) made += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    return made;
  };
  const name = (): string => {
    const made = word(1 + Math.floor(random() * 2) + (random() < 0.3 ? 1 : 0));
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const people = Array.from({ length: 4 }, () => ({
    given: name(),
    family: name(),
    state: pick(STATES),
    office: pick(OFFICES),
  }));
  const full = (i: number): string => {
    const { given, family, state, office } = people[i]!;
    return `${state[1]} ${office} ${given} ${family}`;
  };
  const year = 2000 + Math.floor(random() * 25);
  const month = 1 + Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const date = (): string => `${pick(MONTHS)} ${1 + Math.floor(random() * 28)}`;
  const sentences: (() => string)[] = [
    () => `${full(0)} met ${full(1)} in ${pick(STATES)[2]} on ${pick(DAYS)} to discuss ${pick(TOPICS)}.`,
    () =>
      `${people[0]!.family} and ${people[1]!.family} will hold talks in ${pick(STATES)[2]} on ${date()}, officials said.`,
    () => `“We have made progress on ${pick(TOPICS)},” ${people[2]!.family} told reporters after the meeting.`,
    () => `The talks were mediated by ${pick(STATES)[0]}, whose envoy ${full(3)} shuttled between the delegations.`,
    () =>
      `${people[1]!.family} spoke by telephone with his ${pick(STATES)[1]} counterpart, the ministry said in a statement.`,
    () =>
      `Fighting over ${name()} has killed ${10 + Math.floor(random() * 5000)} people since ${year - 1 - Math.floor(random() * 9)}.`,
    () => `The ${word(2)} ${word(3)} of the ${name()} valley remains in dispute, analysts at ${name()} University say.`,
    () => `A visit planned for ${pick(DAYS)} was called off after ${pick(STATES)[0]} objected to the agenda.`,
    () =>
      `Both sides agreed to ${pick(['extend', 'respect', 'review'])} the agreement that ${pick(STATES)[0]} brokered in ${year - 2}.`,
    () =>
      `Prices in the ${name()} market rose by ${Math.floor(random() * 90)} per cent, the ${word(2)} office reported.`,
  ];
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const paragraph = [pick(sentences)(), pick(sentences)(), pick(sentences)()].join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  const title = `${people[0]!.state[0]} and ${people[1]!.state[0]} leaders discuss ${pick(TOPICS)}`;
  const published = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const menu = Array.from({ length: 5 }, () => pick(FURNITURE)).join('\n');
  const related = Array.from({ length: 4 }, () => `${name()} ${word(2)} ${pick(STATES)[0]} ${word(2)} ${name()}`).join(
    '\n',
  );
  const text = `${menu}\n\n${title}\n\n${MONTHS[month - 1]!} ${day}, ${year}\n\n${paragraphs.join('\n\n')}\n\n${pick(FURNITURE)}\n${related}\n`;
  return { id: `made/${String(number).padStart(6, '0')}`, title, published, text };
}
