/**
 * Puts other names in the place of those in an annotated document, so that a recogniser learns what stands around names
 * and how names of many cultures look, and not who was in the corpus. Also makes lines as the wires write them.
 */
import { allLocales } from '@faker-js/faker';
import type { NameKnowledge } from '../names.js';
import type { NamedDocument, NameKind, NameSpan } from './gum-names.js';

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const titled = (word: string): string =>
  word.replace(/(^|[\s'-])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase());

interface Culture {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const LATIN = /^[\p{Script=Latin}\p{M}' -]+$/u;

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

const SYLLABLES =
  'xi jin ping li keqiang wang yi zhao le ji han zheng qin gang wei fenghe liu he yang jie chi deng xiao hu tao wen jia bao bo guo zhang wu chen lin sun ma xu zhu luo liang song xie tang feng yu dong cao yuan fu shen zeng peng lu jiang cai ding ye du dai xia zhong tian ren fan fang shi yao tan zou xiong meng qiu hou bai'.split(
    ' ',
  );
const KOREAN =
  'kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong moon bae baek yang son nam'.split(
    ' ',
  );
const KOREAN_PART =
  'jong un yong chol il sung jae in myung bak seok yeol geun hye dae jung moo hyun kyung wha eui yong ui chun myong nam ho min soo hyun woo jin kwang su hae sook tae young hwan'.split(
    ' ',
  );
const BURMESE =
  'aung san suu kyi min hlaing thein sein win myint htin kyaw than shwe ne soe khin nyunt zaw tun maung myo ko naing htay'.split(
    ' ',
  );
const VIETNAMESE = 'nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly'.split(' ');
const VIETNAMESE_PART =
  'phu trong xuan phuc minh chinh van thi dai quang tan dung duc hong thanh ngoc hue binh lam kim ngan tuan anh'.split(
    ' ',
  );
const ARABIC =
  'mohammed ahmed ali hassan hussein abdullah abdul omar khalid salman faisal ibrahim yousef mahmoud mustafa nasser saeed tariq walid ziad bashar hafez saddam fatah rahman aziz hakim karim latif malik'.split(
    ' ',
  );
const ARABIC_FAMILY =
  'burhan assad sisi sadr hashimi maliki abadi jubeir thani sabah nahyan khalifa saud houthi zawahiri baghdadi sistani hakim tikriti masri bashir turabi mahdi menfi dbeibah haftar sarraj'.split(
    ' ',
  );

interface Person {
  readonly given: string;
  readonly family: string;
  readonly turned: boolean;
}

export class NameVariety {
  private readonly cultures = localeCultures();
  private readonly states: string[];
  private readonly demonyms: string[];
  private readonly capitals: string[];
  private readonly cities: string[];
  private readonly organizations: string[];
  private readonly tableGiven: string[];
  private readonly tableFamily: string[];
  private readonly placeGiven: string[];
  private readonly placeFamily: string[];

  constructor(
    names: NameKnowledge,
    private readonly random: Random,
    /** Words of English that families may be called by. */
    private readonly nouns: readonly string[],
  ) {
    const kinds = (kind: string): string[] =>
      [...names.senses.values()].flatMap((senses) =>
        senses.filter((sense) => sense.kind === kind).map((sense) => sense.name),
      );
    this.states = kinds('state').filter((name) => name.length > 2);
    this.demonyms = kinds('adjective');
    this.capitals = kinds('capital');
    this.cities = [...names.cities.keys()].map(titled);
    this.organizations = kinds('organization');
    const all = [...names.persons];
    this.tableGiven = all.filter(([, bits]) => (bits & 7) !== 0).map(([name]) => titled(name));
    // Chad, Victoria; London, Lincoln: what else names places, more often than chance would
    const isPlace = (name: string): boolean => names.cities.has(name) || names.senses.has(name);
    this.placeGiven = all.filter(([name, bits]) => (bits & 7) !== 0 && isPlace(name)).map(([name]) => titled(name));
    this.placeFamily = all.filter(([name, bits]) => (bits & 8) !== 0 && isPlace(name)).map(([name]) => titled(name));
    this.tableFamily = all.filter(([, bits]) => bits === 8).map(([name]) => titled(name));
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  /** A name that no table holds. */
  private strange(name: string): string {
    const vowels = 'aeiou';
    return name
      .replace(/[aeiou]/g, (letter) => (this.chance(0.5) ? vowels.charAt(Math.floor(this.random() * 5)) : letter))
      .replace(/[nrlst](?=[aeiou])/, () => pick(this.random, ['k', 'v', 'zh', 'dr', 'nd', 'r', 'm', 'b', 'sh', 'gw']));
  }

  person(): Person {
    const { random } = this;
    const roll = random();
    let given: string;
    let family: string;
    let turned = false;
    if (roll < 0.5) {
      const culture = pick(random, this.cultures);
      given = pick(random, culture.given);
      family = pick(random, culture.family);
    } else if (roll < 0.72) {
      given = pick(random, this.tableGiven);
      family = pick(random, this.tableFamily);
    } else if (roll < 0.77) {
      turned = true;
      given = titled(pick(random, SYLLABLES) + (this.chance(0.6) ? pick(random, SYLLABLES) : ''));
      family = titled(pick(random, SYLLABLES));
    } else if (roll < 0.81) {
      turned = true;
      given = titled(pick(random, KOREAN_PART)) + '-' + pick(random, KOREAN_PART);
      family = titled(pick(random, KOREAN));
    } else if (roll < 0.83) {
      turned = true;
      given = titled(`${pick(random, VIETNAMESE_PART)} ${pick(random, VIETNAMESE_PART)}`);
      family = titled(pick(random, VIETNAMESE));
    } else if (roll < 0.85) {
      given = titled(pick(random, BURMESE));
      family = titled(`${pick(random, BURMESE)} ${pick(random, BURMESE)}`);
    } else if (roll < 0.93) {
      given = titled(pick(random, ARABIC));
      if (this.chance(0.2)) given += ` ${titled(pick(random, ARABIC))}`;
      const noun = this.chance(0.6) ? titled(pick(random, ARABIC_FAMILY)) : pick(random, this.tableFamily);
      family = pick(random, ['al-', 'al-', 'al-', 'Al-', 'bin ', 'Al ', 'el-', 'ibn ', 'Abu ', 'Ould ', 'ag ']) + noun;
    } else {
      const culture = pick(random, this.cultures);
      given = pick(random, culture.given);
      family =
        pick(random, [
          'von der ',
          'van ',
          'van der ',
          'de ',
          'de la ',
          'da ',
          'dos ',
          'di ',
          'von ',
          'De ',
          'Van ',
          'Le ',
          'Mc',
          "O'",
          'del ',
          'zu ',
          'ter ',
        ]) + pick(random, culture.family);
    }
    if (this.chance(0.06)) given += `-${titled(pick(random, this.tableGiven).toLowerCase())}`;
    if (this.chance(0.06)) family += (this.chance(0.5) ? '-' : ' ') + pick(random, this.tableFamily);
    if (this.chance(0.02)) given = pick(random, this.placeGiven);
    if (this.chance(0.02)) family = pick(random, this.placeFamily);
    // Bush, Rice, Macron
    if (this.chance(0.04)) family = titled(pick(random, this.nouns));
    if (this.chance(0.25)) family = this.strange(family);
    if (this.chance(0.15)) given = this.strange(given);
    return { given, family, turned };
  }

  fullName(person: Person): string {
    if (this.chance(0.05) && !person.turned) {
      const letters = [person.given.charAt(0), String.fromCharCode(65 + Math.floor(this.random() * 26))];
      return `${pick(this.random, [letters.join(''), `${letters.join('.')}.`, `${letters.join('. ')}.`, letters.join(' '), `${letters[0]!}.`])} ${person.family}`;
    }
    if (this.chance(0.05)) {
      const suffix = pick(this.random, [' II', ' III', ' Jr.', ' Jr', ' Sr.', ' I', ' IV', ' V']);
      return `${person.given} ${person.family}${suffix}`;
    }
    const middle = this.chance(0.12) ? ` ${String.fromCharCode(65 + Math.floor(this.random() * 26))}.` : '';
    return person.turned ? `${person.family} ${person.given}` : `${person.given}${middle} ${person.family}`;
  }

  state(): string {
    return pick(this.random, this.states);
  }

  place(): string {
    const roll = this.random();
    if (roll < 0.25) return pick(this.random, this.capitals);
    if (roll < 0.34) {
      const name = this.chance(0.5) ? pick(this.random, this.tableFamily) : pick(this.random, this.cities);
      const pattern = pick(this.random, PLACES);
      return pattern.includes('*') ? pattern.replace('*', name) : `${name} ${pattern}`;
    }
    if (roll < 0.85) return pick(this.random, this.cities);
    return this.chance(0.3) ? this.unknownPlace() : this.strange(pick(this.random, this.cities));
  }

  /** A place that no table has: Al-Hasakeh's like, Batken's like. */
  private unknownPlace(): string {
    const name = this.strange(this.strange(pick(this.random, this.cities)));
    const roll = this.random();
    if (roll < 0.1) return `${pick(this.random, ['Al-', 'al-', 'El-', 'Ain ', 'Tel ', 'Umm ', 'Bani '])}${name}`;
    if (roll < 0.2) return `${name}-${this.strange(pick(this.random, this.cities))}`;
    return name;
  }

  organization(): string {
    const { random } = this;
    const where = (): string => (this.chance(0.5) ? this.state() : this.place());
    const people = (): string => pick(random, this.demonyms);
    const view = (): string =>
      pick(random, [
        'Democratic',
        'Socialist',
        'Liberal',
        'Conservative',
        'National',
        "People's",
        'Republican',
        'Christian',
        'Green',
        'United',
        'Social Democratic',
        'Communist',
        'Labour',
        'Progressive',
        'Popular',
        'Islamic',
        'Workers',
        'Radical',
        'Patriotic',
        'Free',
        'New',
        'Unionist',
        'Reform',
        'Agrarian',
        'Nationalist',
        'Revolutionary',
        'Independent',
        'Christian Democratic',
      ]);
    const body = (): string =>
      pick(random, [
        'Party',
        'Party',
        'Party',
        'Alliance',
        'Union',
        'Movement',
        'Front',
        'Coalition',
        'Congress',
        'League',
        'Bloc',
        'Federation',
        'Council',
        'Initiative',
        'Assembly',
        'Group',
      ]);
    const matter = (): string =>
      pick(random, [
        'Foreign Affairs',
        'Defence',
        'Defense',
        'Finance',
        'the Interior',
        'Justice',
        'Trade',
        'Health',
        'Education',
        'Labour',
        'Agriculture',
        'Energy',
        'Transport',
        'Human Rights',
        'Peace',
        'Democracy',
        'Progress',
        'Freedom',
        'Development',
        'International Affairs',
        'Strategic Studies',
      ]);
    const initials = (): string =>
      Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
        String.fromCharCode(65 + Math.floor(random() * 26)),
      ).join('');
    if (this.chance(0.22)) return this.foreignBody();
    const purpose = (): string =>
      pick(random, [
        'Peace',
        'Freedom',
        'Justice',
        'Women',
        'Change',
        'Life',
        'Democracy',
        'Unity',
        'Equality',
        'Growth',
        'Europe',
        'Tomorrow',
        'Victory',
        'Reform',
        'Liberation',
        'Solidarity',
        'Progress',
        'Independence',
      ]);
    const folk = (): string =>
      pick(random, [
        'Mothers',
        'Veterans',
        'Citizens',
        'Doctors',
        'Students',
        'Friends',
        'Sons',
        'Daughters',
        'Workers',
        'Lawyers',
        'Women',
        'Families',
        'Voices',
        'Youth',
        'Farmers',
        'Greens',
        'Liberals',
        'Socialists',
        'Democrats',
        'Americans',
        'Centrists',
        'Conservatives',
        'Reformists',
        'Unionists',
      ]);
    switch (Math.floor(random() * 28)) {
      case 20:
        return `${view()} and ${view()} ${body()}`;
      case 21:
        return `${body()} of ${folk()} and ${folk()} for ${purpose()}`;
      case 22:
        return `${folk()} ${pick(random, ['for', 'for', 'of', 'Against', 'Without', 'in'])} ${this.chance(0.7) ? purpose() : where()}`;
      case 23:
        return `${body()} for the ${purpose()} of ${where()}`;
      case 24:
        return `${body()} of the ${this.chance(0.5) ? folk() : purpose()}`;
      case 25:
        // Short forms: UpT, DemoS, MoveOn
        return this.chance(0.5)
          ? `${initials().charAt(0)}${pick(random, ['p', 'd', 'e', 'o', 'v', 'i'])}${initials().slice(0, 2)}`
          : `${pick(random, ['Move', 'Pro', 'Euro', 'Demo', 'Agro', 'Open', 'Neo', 'Sol', 'Fed', 'Lib', 'Rad', 'Uni'])}${pick(random, ['On', 'S', 'Net', 'Pol', 'Bank', 'Com', 'Corp', 'Sur', 'Vox', 'Tech'])}`;
      case 26:
        return `${pick(random, ['Stop', 'Save', 'Rock', 'Move', 'Let', 'Make', 'Stand', 'Rise', 'Remain'])} ${pick(random, ['the Vote', 'the Nation', 'Up', 'the Children', 'the Republic', purpose()])}`;
      case 27:
        return `${view()} ${folk()}${this.chance(0.4) ? ` of ${where()}` : ''}`;
      case 0:
        return `${view()} ${body()}`;
      case 1:
        return `${view()} ${view()} ${body()}`;
      case 2:
        return `${view()} ${body()} of ${where()}`;
      case 3:
        return `${people()} ${view()} ${body()}`;
      case 4:
        return `${people()} ${body()}`;
      case 5:
        return `${body()} for ${matter()}`;
      case 6:
        return `${body()} for ${matter()} and ${matter()}`;
      case 7:
        return `Ministry of ${matter()}`;
      case 8:
        return `${people()} ${pick(random, ['Foreign Ministry', 'Defence Ministry', 'Parliament', 'Senate', 'National Bank', 'Academy of Sciences', 'Football Association', 'Red Cross', 'Army', 'Navy', 'Supreme Court'])}`;
      case 9:
        return initials();
      case 10:
        return initials();
      case 11:
        return pick(random, this.organizations);
      case 12:
        return pick(random, this.organizations);
      case 13:
        return `University of ${where()}`;
      case 14:
        return `${this.place()} ${pick(random, ['University', 'City Council', 'Times', 'United', 'FC', 'Police', 'Stock Exchange', 'Institute', 'Chamber of Commerce', 'College', 'School', 'Grammar School', 'High School', 'Hospital', 'Club', 'Church', 'Rovers', 'Airlines', 'Bank'])}`;
      case 15:
        return `${pick(random, this.tableFamily)} ${pick(random, ['Foundation', 'College', 'School', 'Club', 'Fund', 'Trust', 'Commission', 'Brigade', 'Society', 'Group', 'Corporation', 'Institute', 'Inc.', '& Co', 'Holdings', 'Ltd', 'University', 'Center'])}`;
      case 16:
        return `${pick(random, this.tableFamily)} & ${pick(random, this.tableFamily)}`;
      case 17:
        return `${pick(random, ['National', 'International', 'European', 'African', 'Royal', 'Federal', 'Central', 'World', 'American', 'Supreme'])} ${pick(random, ['Assembly', 'Council', 'Court', 'Bank', 'Commission', 'Institute', 'Committee', 'Association', 'Society', 'Organization', 'Agency', 'Academy', 'Endowment'])} ${this.chance(0.4) ? `for ${matter()}` : this.chance(0.5) ? `of ${where()}` : ''}`.trim();
      case 18:
        return `${pick(random, ['House', 'Chamber', 'Council', 'Court', 'Bank', 'Legislative Assembly', 'National Assembly', 'Parliament', 'Supreme Court', 'Senate', 'House of Commons'])} of ${where()}`;
      default:
        return `${where()} ${view()} ${body()}`;
    }
  }

  /** A body under a name that is no English: Partido Nacional, Lega Verda, Shamora. */
  private foreignBody(): string {
    const { random } = this;
    const word = (): string =>
      this.strange(this.strange(pick(random, this.chance(0.5) ? this.cities : this.tableFamily).split(' ')[0]!));
    const body = (): string => pick(random, FOREIGN_BODIES);
    const view = (): string => pick(random, FOREIGN_VIEWS);
    switch (Math.floor(random() * 9)) {
      case 0:
        return word();
      case 1:
        return word();
      case 2:
        return `${body()} ${view()}`;
      case 3:
        return `${body()} ${view()} ${this.chance(0.5) ? view() : this.state()}`;
      case 4:
        return `${view()} ${body()}`;
      case 5:
        return `${body()} ${word()}`;
      case 6:
        return `${word()} ${word()}`;
      case 7:
        return `${pick(random, ['New', 'Free', 'Our', 'United', 'Democratic', 'Young', 'One', 'Better', 'Just', 'Forward', 'Future', 'Greater'])} ${this.chance(0.6) ? this.state() : word()}`;
      default:
        return `${body()} ${pick(random, ['de', 'di', 'du', 'del', 'van', 'der', 'dos', 'za', 'pour', 'per', 'für'])} ${this.chance(0.5) ? word() : view()}`;
    }
  }

  event(): string {
    const { random } = this;
    const year = 1920 + Math.floor(random() * 105);
    const who = this.chance(0.5) ? this.state() : this.chance(0.6) ? pick(random, this.demonyms) : this.place();
    switch (Math.floor(random() * 6)) {
      case 0:
        return `${year} ${who} ${pick(random, ['general election', 'presidential election', 'parliamentary election', 'federal election', 'legislative election', 'local elections', 'referendum', 'coup', 'state election', 'by-election'])}`;
      case 1:
        return `Treaty of ${this.place()}`;
      case 2:
        return `${this.place()} ${pick(random, ['Accords', 'Agreement', 'Declaration', 'Summit', 'Conference', 'Protocol', 'Process', 'Peace Conference'])}`;
      case 3:
        return `Battle of ${this.place()}`;
      case 4:
        return `${pick(random, this.demonyms)} ${pick(random, ['Civil War', 'Revolution', 'Open', 'Grand Prix', 'Constitution', 'War of Independence', 'Uprising', 'Cup'])}`;
      default:
        return `${this.state()} ${pick(random, ['War', 'Cup', 'Act', 'Crisis', 'Day'])}`;
    }
  }

  /** A copy of the document under other names. */
  vary(document: NamedDocument): NamedDocument {
    const people = new Map<string, string>();
    const whole = new Map<string, string>();
    const family = new Set<string>();
    for (const span of document.spans) {
      if (span.kind !== 'person') continue;
      const parts = document.text.slice(span.start, span.end).split(' ');
      if (parts.length > 1) family.add(parts.at(-1)!);
    }
    const pool = new Map<string, Person>();
    const instead = (span: NameSpan): string => {
      const old = document.text.slice(span.start, span.end);
      if (span.kind === 'person') {
        const parts = old.split(' ');
        if (old.length < 3 || parts.length > 5 || /[\d"()[\]]/.test(old)) return old;
        const last = parts.at(-1)!;
        let person = pool.get(last);
        if (!person) pool.set(last, (person = this.person()));
        if (parts.length === 1) {
          const known = people.get(old);
          if (known !== undefined) return known;
          const name = family.has(old) || this.chance(0.75) ? person.family : person.given;
          people.set(old, name);
          return name;
        }
        const known = whole.get(old);
        if (known !== undefined) return known;
        const first = people.get(parts[0]!) ?? person.given;
        people.set(parts[0]!, first);
        people.set(last, person.family);
        const name = this.fullName({ ...person, given: first });
        whole.set(old, name);
        return name;
      }
      if (old.length < 3) return old;
      const known = whole.get(old);
      if (known !== undefined) return known;
      let name = old;
      if (span.kind === 'location') {
        if (old.split(' ').length > 3) name = old;
        else if (this.states.includes(old)) name = this.chance(0.75) ? this.state() : old;
        else if (this.chance(0.65)) name = this.place();
      } else if (span.kind === 'organization') {
        if (this.chance(0.5)) name = this.organization();
      } else if (this.chance(0.2)) name = this.event();
      whole.set(old, name);
      return name;
    };
    let text = '';
    let at = 0;
    const spans: NameSpan[] = [];
    for (const span of document.spans) {
      text += document.text.slice(at, span.start);
      const start = text.length;
      text += instead(span);
      spans.push({ ...span, start, end: text.length });
      at = span.end;
    }
    text += document.text.slice(at);
    return { id: document.id, text, spans, pronouns: [] };
  }

  /** Some sentences in capitals or as headlines; lengths stay, so that spans hold. */
  shout(document: NamedDocument, share: number): NamedDocument {
    let { text } = document;
    const parts = text.split(/(?<=[.!?]\s)|\n\n/);
    let at = 0;
    for (const part of parts) {
      const start = text.indexOf(part, at);
      if (start < 0) continue;
      at = start + part.length;
      if (part.length > 12 && part.length < 200 && this.chance(share)) {
        const upper = this.chance(0.6)
          ? part.toUpperCase()
          : part.replace(/(^| )([a-z])(?=[a-z]{3})/g, (all) => all.toUpperCase());
        if (upper.length === part.length) text = text.slice(0, start) + upper + text.slice(start + part.length);
      }
    }
    return { ...document, text };
  }

  /** A document of short lines as news agencies write them: datelines, results, lists, attributions. */
  wire(lines: number): NamedDocument {
    let text = '';
    const spans: NameSpan[] = [];
    const add = (kind: NameKind, name: string): void => {
      spans.push({ start: text.length, end: text.length + name.length, kind, entity: 0 });
      text += name;
    };
    for (let k = 0; k < lines; k++) {
      const template = pick(this.random, TEMPLATES);
      const people = [this.person(), this.person(), this.person()];
      for (const part of template.split(/(\{[A-Z]+\d?\})/)) {
        const slot = /^\{([A-Z]+)(\d?)\}$/.exec(part);
        if (!slot) {
          text += part;
          continue;
        }
        const person = people[Number(slot[2] === '' ? '0' : slot[2])]!;
        const number = (): string => String(1 + Math.floor(this.random() * 30));
        switch (slot[1]!) {
          case 'P':
            add('person', this.fullName(person));
            break;
          case 'L':
            add('person', person.family);
            break;
          case 'I':
            add('person', `${person.given.charAt(0)}. ${person.family}`);
            break;
          case 'C':
            add('location', this.place());
            break;
          case 'CC':
            add('location', this.place().toUpperCase());
            break;
          case 'S':
            add(
              'location',
              this.chance(0.15)
                ? pick(this.random, [
                    'U.S.',
                    'UK',
                    'US',
                    'USA',
                    'U.S',
                    'Britain',
                    'Germany',
                    'Russia',
                    'France',
                    'China',
                    'Japan',
                    'Spain',
                    'Italy',
                    'Australia',
                  ])
                : this.state(),
            );
            break;
          case 'O':
            add('organization', this.organization());
            break;
          case 'A': {
            // A body and its initials
            const name = this.organization();
            add('organization', name);
            const initials = name
              .split(/[ -]/)
              .map((word) => word.charAt(0))
              .filter((letter) => letter !== letter.toLowerCase())
              .join('');
            if (initials.length > 1) {
              text += ' (';
              add('organization', initials);
              text += ')';
            }
            break;
          }
          case 'F':
            add('organization', this.foreignBody());
            break;
          case 'G':
            add('location', this.unknownPlace());
            break;
          case 'B':
            // The noun after it is no part of a body's name in small letters: the person's name alone is marked
            add(
              /airport|street|bridge/.test(template) ? 'location' : /Prize/.test(template) ? 'other' : 'organization',
              this.chance(0.5) ? this.fullName(person) : person.family,
            );
            break;
          case 'H':
            add('location', `${this.place()}${pick(this.random, [' - ', '-', '–', ' – '])}${this.place()}`);
            break;
          case 'E':
            add('other', this.event());
            break;
          case 'D':
            text += pick(this.random, this.demonyms);
            break;
          case 'T':
            text += pick(this.random, TITLES);
            break;
          case 'K':
            text += pick(this.random, SPORTS);
            break;
          case 'SS':
            add('location', this.state().toUpperCase());
            break;
          case 'LL':
            add('person', person.family.toUpperCase());
            break;
          case 'TT':
            add('organization', this.place().toUpperCase());
            break;
          case 'TM':
            add(
              'organization',
              this.chance(0.7)
                ? this.place()
                : `${this.place()} ${pick(this.random, ['United', 'City', 'Rovers', 'FC', 'Town', 'Dynamo'])}`,
            );
            break;
          case 'N':
            text += number();
            break;
          case 'M':
            text += pick(this.random, [
              'January',
              'March',
              'May',
              'August',
              'December',
              'Oct.',
              'Nov 3',
              '1996-08-2',
              'Monday',
            ]);
            break;
          case 'Y':
            text += String(1900 + Math.floor(this.random() * 125));
            break;
          default:
            throw new Error(`no slot ${slot[1]}`);
        }
      }
      text += '\n\n';
    }
    return { id: 'wire', text, spans, pronouns: [] };
  }
}

const FOREIGN_BODIES =
  'Partido Parti Partei Partito Partia Partij Stranka Parta Mouvement Movimiento Movimento Union Unión Unione Unió Alliance Alianza Alleanza Liga Lega Ligue Frente Front Fronte Forza Rassemblement Bloc Bloque Blok Coalición Convergence Esquerra Izquierda Sinistra Gauche Democrazia Demokratia Hizb Harakat Jabhat Tehreek Jamaat Yisrael Congreso Sangh Dal Sabha Lok Sendika Junta Bund Bündnis Zentrum Vlaams Nieuw Svoboda Pravda Samoobrona Akcja Samfundet Folkeparti Venstre Soldaridad'.split(
    ' ',
  );
const FOREIGN_VIEWS =
  'Nacional Nazionale Nationale Liberal Libérale Liberale Socialista Socialiste Socialistische Democratico Democrático Démocratique Demokratische Popular Populaire Popolare Républicain Republicana Komunista Comunista Communiste Radical Radicale Verde Verts Grün Nova Nueva Nouvelle Nuovo Sociale Social Cristiana Christen Chrétienne Obrero Ouvrière Agraria Patriótica Islamica Progresista Progressiste Federal Centro Centrum Libre Libertà Ciudadana Citoyen Européenne Akhbar Awami Janata Beiteinu Torah Watani Islami'.split(
    ' ',
  );

/** Kinds of places; a star stands for the name, else it comes first. */
const PLACES =
  'Bay of *|Gulf of *|Strait of *|Sea of *|Cape *|Mount *|Lake *|Port *|Fort *|Camp *|North *|South *|East *|West *|New *|San *|Santa *|Saint *|St. *|River *|Isle of *|Street|Avenue|River|Valley|Mountains|Island|Islands|Airport|International Airport|Bridge|Museum|Park|Square|Palace|Castle|Church|Cathedral|Hotel|Prison|Stadium|County|Province|Region|District|Peninsula|Canal|Dam|Desert|Beach|Hill|Hills|Creek|Road|Harbour|Heights|City|Oblast|State|Plain|Forest|Station|Hall|Center|Arena'.split(
    '|',
  );

const SPORTS =
  'SOCCER CRICKET TENNIS GOLF CYCLING BOXING RUGBY BASKETBALL BASEBALL ATHLETICS SWIMMING HOCKEY SKIING'.split(' ');

const TITLES = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'Defence Minister',
  'Secretary of State',
  'Chancellor',
  'Senator',
  'Gen.',
  'Mr',
  'Ambassador',
  'Governor',
  'spokesman',
  'spokeswoman',
  'envoy',
  'special envoy',
  'Captain',
  'coach',
  'leader',
  'King',
  'Queen',
  'Premier',
  'Mayor',
  'Judge',
  'Dr',
  'Mrs',
  'Deputy Prime Minister',
  'Vice President',
  'mediator',
  'negotiator',
  'analyst',
  'lawyer',
];

/** How news agencies write; the slots are explained in {@link NameVariety.wire}. */
const TEMPLATES = [
  // Who does what: a verb tells a person from a body, whatever the name
  '{P} left for {C} on Monday.',
  '{P} left {C} without a deal.',
  '{P} arrived, met {P1} and flew on to {C}.',
  '{P} urged both sides to talk.',
  '{L} left after an hour; {L1} stayed.',
  '{P} called {L1} from {C}.',
  '{P}, an economist, was arrested in {C}.',
  'The trial of {P} opened in {C}.',
  'Police detained {P}, a journalist, and {P1}, her lawyer.',
  '{L} and {L1} shook hands. Neither spoke.',
  'He thanked {P}, who wept.',
  // Who or what comes first in a sentence
  '{C} hosted the talks.',
  '{C} denied the report. {S} confirmed it.',
  '{C} was calm on Sunday.',
  '{S} rejected the offer, and {C} said nothing.',
  '{O} rejected the offer, and {O} said nothing.',
  // Datelines
  '{CC}, {S} — {O} said on Monday that talks would resume.',
  '{CC}, {S} ({O}) — {T} {P} met {T} {L1}.',
  '{CC} — {P} and {P1} met here on Friday.',
  '{C} ({O}) – {S} and {S} agreed to meet.',
  '{CC}, {SS}, {M} {N} /{O}/ —',
  // Bodies and places under a name that tells nothing, with the noun that does
  'the broadcaster {F} said',
  'broadcaster {F} reported, citing {L}',
  'the daily {F} wrote',
  'the newspaper {F} and the weekly {F}',
  'the news agency {F}',
  'state television {F} showed {L}',
  'the news site {F} reported that {P} had fled.',
  'the opposition party {F}',
  'the militant group {F} and its ally {F}',
  'the {D} party {F} won {N} seats.',
  'the {F} party',
  'the {F} movement and the {F} militia',
  'The {F} rebels took {C}.',
  'The Islamist {F}, the leftist {F} and the centrist {F} ({O}) stayed out.',
  'the company {F}',
  'the bank {F}',
  'members of {F} and {F}',
  'the oil company {F} of {S}',
  'the town of {G} in {G} province',
  'the village of {G}, near {G}',
  'the {G} region',
  'the disputed {G} region',
  'the {G} district of {C}',
  'a checkpoint at {G}',
  'fighting around {G} and {G}',
  'the {G} valley',
  'the rivers {G} and {G}',
  '{G} and {G} provinces',
  'the island of {G}',
  // Called after somebody, and nobody
  'the {B} foundation',
  'The {B} foundation said it would help.',
  'the {B} institute in {C}',
  'the {B} centre and the {B} fund',
  'the {B} brigade',
  'The {B} Prize went to {P}.',
  'at {B} airport',
  'on {B} street in {C}',
  'the {B} bridge',
  // Who took a picture
  'Photo: {P}/{O}',
  '(Photo by {P}/{O})',
  '{T} {P} and {T} {P1} in {C}. [{P2}/{O}]',
  'FILE PHOTO: {P} speaks in {C}. {O}/{P1}',
  // Sport as the wires write it
  '{K} - {SS} BEAT {SS} IN FRIENDLY MATCH.',
  '{K} - {LL} WINS OPENING STAGE, {LL1} THIRD.',
  '{K} - {TT} HELD BY {TT}.',
  '{K} - {D} FIRST DIVISION RESULTS.',
  '{SS} {N} {SS} {N}',
  '{P}',
  '{CC} 1994-11-{N}',
  '{CC} 1997-03-{N}',
  '{TM} beat {TM} by {N} wickets',
  'as {TM} beat {TM} by an innings and {N} runs',
  '{TM} {N} and {N}; {TM} {N} ({I} {N}, {I1} {N} not out)',
  'At {C}: {TM} {N} for {N} ({L} {N}, {I1} {N})',
  '{D} all-rounder {P} took {N} for {N}',
  '{L} ({S}), {L1} ({S}) and {P2} ({S}) qualified.',
  '{S} coach {P} said {L1} would start.',
  '{TM} striker {P} scored twice.',
  // Compounds with names
  'the {P}-led party',
  '{L}-era laws',
  'the {C}-based {O}',
  '{S}-backed rebels in {C}',
  '{O}-led talks',
  'pro-{S} fighters',
  'anti-{L} protests',
  'the {S}-{S} border',
  '{D}-brokered truce between {S} and {S}',
  '{S}-led coalition',
  'the {C}-{C} railway',
  'a {O}-backed militia',
  'the {L} - {L1} match',
  // Who does something, named by the family name alone
  '{L} previously held the seat from {Y} to {Y}.',
  '{L} was a {O} candidate for {C} in the {E}.',
  '{L} campaigned for the {O} in {Y}.',
  '{L} himself ran for the {O} in the {E}.',
  'Although {L} won the {E}, {L1} refused to resign.',
  '{L} was re-elected over {L1} and served until {Y}.',
  '{L} ran against {O} incumbent {P1}.',
  'The newspaper reported that {L}, who stood as {O} candidate against {L1}, had withdrawn.',
  'Relatives of {L} and {L1} deny it.',
  '{O} candidates {P} and {P1} and {O} candidate {P2}',
  'independents {P}, {P1} and {P2}',
  'under Generals {P} and {P1}',
  '{P}, whom {L1} had defeated, and {P2}',
  // Counts and callings at the start, which name nobody
  'Dozens of {D} soldiers were killed near {C}.',
  'Hundreds gathered in {C} on Sunday.',
  'Thousands fled {C}, {O} said.',
  'Scores were wounded as {S} shelled {C}.',
  'Officials in {C} denied it.',
  'Rescuers, medics and police reached {C}.',
  'Talks in {C} stalled. Negotiators blamed {S}.',
  'Sources told {O} that {L} would resign.',
  'Analysts say {L} is weak. Critics disagree.',
  'Protesters in {C} demanded that {L} go.',
  'Residents of {C} said shells fell on the market.',
  'US Secretary of State {P}',
  '{S} President {P} and {S} Prime Minister {P1}',
  'the {D} Foreign Ministry',
  'the {S} Foreign Ministry spokesperson {P}',
  '{CC} / {M} {N} / {O}: {D} {T} {P} received {P1}.',
  'Related: {S}, {C} and the {E}',
  'Read more: {L} warns {S} over {C}',
  // Parties in lists
  '{O} ({O}), {O} ({O}), {O} and {O} ({O})',
  'The participating parties were: the {A}, the {A}, {O} and minor groups.',
  '{O}, {O}, {O}, and {O} wish to promote peace.',
  'a coalition of liberals ({O} and {O}) and greens ({O} and {O})',
  'members of {O}, {O}, {O} and {O} were present, as were {O} and {O} activists',
  'including {O}, the {O}, {O} and {O}',
  '{D} parties, including {O}, {O} and {O}',
  'In {M} {Y} the {A} merged with the {D}-speaking {A}.',
  'In {M} {Y} {O} was a founding member of the {A}.',
  'elected with {O}',
  'leader of the {O}, or {O}, and supporter of the {E}',
  'a state like {C}; senators from {C} and {C}',
  'U.S. Senator {P} of {C} and Governor {P1} of {C}',
  'in the riding of {C} and in {C}, usually {O}-held',
  'appointed {P}; they had appointed {L}',
  // Lists
  'It stars {P}, {P1}, {P2} and {L}.',
  'The cast includes {P}, {L1}, {P2}, {I} and {I1}.',
  'Those present were {P}, {P1}, {L2}, and {P}.',
  'They were {P}, {P1} and {P2}.',
  'with {P}, {I1}, {L2} and {P} in attendance',
  'The five senior ministers ({I}, {P1}, {L2}) resigned.',
  'written by {P}, {P1} and {P2}, and directed by {L}',
  '{C}, {C}, {C} and {C} were hit.',
  'The counties of {C}, {C}, {C} and {C} voted for {L}.',
  'states including {S}, {S}, {S} and {S}',
  '{O}, {O}, {O}, {O} and {O}',
  'groups such as {O}, {O}, and {O}',
  'donors include {O}, {O} and {O}',
  '{L} spoke after {L1}.',
  'That year {L} defeated {L1} by {N} votes.',
  '{L} was born in {C}.',
  'Professor {P} of {O}',
  '{L} strongly opposed the {E}.',
  'whom {L} had defeated',
  'over {P} in the {E}',
  '{L} {D} {O}',
  // Careers in politics
  'He was the {O} candidate in the riding of {H} in the {E}.',
  'She represented {C} for the {O} from {Y} to {Y}.',
  'In {C}, {O} candidate {P} defeated {O} incumbent {P1}.',
  'The {A} merged with the {A} in {Y}.',
  'Parties such as {O}, {O}, {O} and {O} lost seats.',
  'The coalition of {O}, {O}, {O} and the {O} won {N} seats.',
  'The {A}, the {A} and the {A} boycotted the {E}.',
  'It was a split from {A}, led by {P}.',
  '{O} MP {P} and {O} leader {P1} resigned.',
  '{L} joined the {O} in {Y} and ran in {H}.',
  '{P} MP (born {M} {N}, {Y}) is a {D} politician who sat for {C}.',
  'He was defeated by {O} candidate {P}.',
  'finishing third against {O} incumbent {P}',
  'among them {P} ({O}), {P1} ({O}) and {P2} ({O})',
  'The {O} ({O}) and the {O} ({O}) are members of the {O}.',
  'Supporters of {O} and {O} protested.',
  'The governor of {C} {P} supported {L1}.',
  'Governor of {S} {P} won the nomination.',
  'The party, {O}, was led by {L}.',
  '{O} and {O} are allies of {L}.',
  'Left-wing parties ({O}, {O}) and the {O} opposed it.',
  'a member of {O}',
  'former members of the {O}, the {O} and {O}',
  'the alliance between {O} and {O}',
  "{L}'s {O}",
  '{O}, {O} and {O}',
  '{D} parties: {O}, {O}, {O}, {O}',
  'the {O}-{O} coalition',
  'He contested {C} at the {E} for {O}.',
  'elected on the {O} list',
  '{O} was founded in {Y} by {P}',
  'In the {E}, the {O} took {N} percent and {O} {N} percent.',
  'the Member of Parliament for {H}',
  'The electoral district of {H} was abolished in {Y}.',
  '{T} {P} of {O}',
  'endorsed {L} over {L1}',
  'Kings {P} and {P1} of {S}',
  '{CC} {M}{N}',
  '{CC}, {M} {N} ({O}) - {D} {T} {P} met his {D1} counterpart {P1} in {C} on Monday.',
  '{C}, {M} {N} - {T} {P} said on Tuesday that {S} would not attend.',
  '{P} ({S}) beat {P1} ({S}) 6-{N} 7-5',
  '{N}. {P} ({S}) {N}:{N}',
  '{P} ({S}) {N} points',
  '{TM} {N} {TM} {N}',
  '{S} {N} {S} {N}',
  '{S} beat {S} {N}-{N} in {C} on Saturday.',
  '{N}. {I} ({S})',
  '{I} c {L1} b {L2} {N}',
  '{L} beat {L1} in the final of the {E}.',
  'Scorers: {L} {N}, {L1} {N}, {L2} {N}',
  '{TM} - {L} ({N}), {L1} ({N})',
  'Halftime 1-0. Attendance {N},000.',
  '{O} shares rose {N} percent.',
  '{O} said it would buy {O}.',
  '{P}, {N}, of {C}, was charged on Friday.',
  '{D} {T} {P} arrived in {C} for talks with {P1}, the {T} of {S}.',
  '{S} and {S} agreed on Wednesday to end hostilities, {T} {P} said.',
  'The {O} ({O}) won the {E}.',
  'The {O} and the {O} formed a coalition after the {E}.',
  '{L} said. "We are ready," {L} told {O}.',
  '{P} of the {O} was elected in the {E}, defeating {P1} of the {O}.',
  'In the {E}, {P} ran as a candidate of the {O} in {C}.',
  'The {E} was held in {S}.',
  '{S}, {S}, {S} and {S} voted against.',
  'Officials from {S}, {S} and the {O} met in {C}.',
  'The members are {P}, {P1} and {P2}.',
  '{P} (born {Y}) is a {D} politician.',
  '{L} was succeeded by {P1} in {Y}.',
  '{L} and {L1} met in {C}.',
  "{S}'s {T} {P}",
  "{S}'s {P} met {S}'s {P1}.",
  'The {T} of {S}, {P}, will visit {C}.',
  '{T} {L} and {D} {T} {L1} held talks.',
  'Former {D} {T} {P} died in {C}.',
  'Then-{T} {P} signed the {E}.',
  'Reporting by {P} in {C}; editing by {P1}',
  'By {P}',
  'In {C}, {L} told reporters that {L1} had agreed.',
  '{L}, who leads the {O}, said {S} must act.',
  'The {O} was founded by {P} and {P1}.',
  'He is the son of {P}.',
  'The {O} in {C} said.',
  'From {Y} to {Y} he lived in {C}, {S}.',
  'They include {P} ({O}), {P1} ({O}) and {P2} ({O}).',
  'President {P} and First Lady {P1}',
  '{P} Jr. lost to {P1}.',
  '{P} vs. {P1}',
  'Under {L}, the {O} lost the {E}.',
  'Sir {P} and Lord {L1} attended.',
  "{L}'s visit to {C}",
  'Talks between {S} and {S} collapsed.',
  '{S} - {P}, {P1}, {P2}',
  'Relations between {C} and {C} have soured.',
  '{T} {P} told the {O} in {C}.',
  'against the {D} {O}',
  'The {D} {T} visited {S}.',
  "{S} 's {O}",
  'Senator {P} ({C})',
  '{C}-based {O}',
  '{O} spokesman {P} said {S} forces had left {C}.',
  'Supporters of {L} and {L1} clashed in {C}.',
  'led by {P}, {P1}, and {P2}',
  "{P}'s {O}",
  'with {L}, {L1}, {L2} and others',
  'the {C} suburb of {C}',
  '{O} {E}',
  'Article {N} of the {E}',
  'News from {C}: {S} wins.',
  '{L} {N}-{N} {L1} {N}-{N}',
  '{D} Open results',
  'Leading {D} stocks',
  'Rebels of the {O} attacked {C} in {S}.',
  'King {P}',
  'the {L} administration',
  'the {L} government in {S}',
  'The Kingdom of {S}',
  'Princess {P}',
  'Pope {P}',
  'the late {P}',
];
