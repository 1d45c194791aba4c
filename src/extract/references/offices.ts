import type { EntityId, Office } from '../../model.js';
import type { Name, Names, TitleMatch } from '../names/index.js';
import { PENN, UPOS, tokenText, type Words } from '../words.js';

/** An office that the text gives the bearer of a name. */
export interface OfficeFound extends Office {
  /** The name's index in `Names.names`. */
  readonly name: number;
  /** The title in small letters, as the tables spell it. */
  readonly key: string;
  /** Tokens of the title. */
  readonly from: number;
  readonly to: number;
}

const UNITED_NATIONS = 'organization:united-nations';

/** Titles of those who are sent. */
const ENVOY = /(envoy|representative|emissary|ambassador)$/i;

/** What ties a name to the entity it stands for. */
export type EntityOfName = (name: Name, index: number) => EntityId;

/** Who leads a state or its government: two people, where they have two such titles. */
const HEADS = /^(president|prime minister|premier|chancellor|king|queen|emir|sultan)$/;
const FORMER = /^(former|ex|then|late|onetime|one-time|erstwhile|ousted|deposed|outgoing|ex-|then-)$/i;
const BETWEEN =
  /^(top|chief|senior|deputy|new|newly|long-time|longtime|current|incumbent|then|former|ex|acting|interim|late|-|outgoing|the|its|caretaker|elected|then-|special|first|second|veteran|visiting|de|facto|exiled|powerful|joint)$/i;
const FINITE: ReadonlySet<number> = new Set((['VBD', 'VBZ', 'VBP', 'MD'] as const).map((tag) => PENN.indexOf(tag)));
const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const PLURAL = PENN.indexOf('NNS');

/** Read the offices that stand with names: "Portugal's top diplomat Ana Duarte", "Ana Duarte, the foreign minister of Portugal,". */
export function findOffices(words: Words, names: Names, entityOf: EntityOfName): OfficeFound[] {
  const found: OfficeFound[] = [];
  const starts = sentenceStarts(words);
  const ids = names.names.map((name, index) => (name.kind === 'organization' ? entityOf(name, index) : null));
  const unitedNations = ids.includes(UNITED_NATIONS) ? UNITED_NATIONS : null;
  names.names.forEach((name, index) => {
    if (name.kind !== 'person') return;
    const first = starts[name.from]!;
    // Titles right before the name, from right to left: "Prime Minister and Foreign Minister X"
    let at = name.from - 1;
    let before: OfficeFound | null = null;
    let plain = true;
    for (let steps = 0; at >= first && steps < 3; steps++) {
      const title = titleEnding(at);
      if (title) {
        if (isOffice(title)) {
          before = read(title, index, name);
          found.push(before);
          plain = false;
        }
        at = title.from - 1;
        continue;
      }
      const form = tokenText(words, at);
      const joined = before !== null && at > first && /^(and|,|\/)$/.test(form) ? titleEnding(at - 1) : null;
      if (joined !== null) {
        if (!isSamePersons(joined, before!)) break;
        at--;
        continue;
      }
      // "the Foreign Minister of Portugal, Ana Duarte"; "President of Russia Vladimir Putin"
      const place = names.nameAt[at]!;
      const beforePlace = place >= 0 ? names.names[place]! : null;
      const comma =
        form === ',' && at > first && names.nameAt[at - 1]! >= 0 ? names.names[names.nameAt[at - 1]!]! : null;
      const owner = beforePlace ?? comma;
      if (plain && owner && owner.kind !== 'person') {
        let k = owner.from - 1;
        if (k >= first && /^the$/i.test(tokenText(words, k))) k--;
        if (k > first && /^(of|for|to)$/i.test(tokenText(words, k))) {
          const title2 = titleEnding(k - 1);
          if (title2?.title.kind === 'office') found.push(read(senderOf(title2) ?? title2, index, name));
        }
      } else if (plain && form === ',') {
        const last = at > first + 3 && isAtTheTime(at - 1) ? at - 4 : at - 1;
        const title2 = at > first ? titleEnding(last) : null;
        // An apposition closes again: "the Turkish president, X, said", not "according to the Turkish president, X said".
        const end = sentenceEnd(name.from);
        const closes = name.to >= end || /^[\p{P}]/u.test(tokenText(words, name.to));
        if (closes && title2 && isOffice(title2) && (hasOwner(title2) || isThe(title2))) {
          const office = read(title2, index, name);
          found.push(last === at - 1 ? office : { ...office, former: true });
        }
      }
      break;
    }
    // After the name: ", the Turkish foreign minister," / ", foreign minister of Turkey,"
    const end = sentenceEnd(name.to);
    if (name.to < end && /^[,(]$/.test(tokenText(words, name.to))) {
      for (let k = name.to + 1, steps = 0; k < end && steps < 9; steps++) {
        const titleIndex = names.titleAt[k]!;
        if (titleIndex >= 0) {
          const title = sentBy(names.titles[titleIndex]!) ?? names.titles[titleIndex]!;
          // "Under X, the foreign ministers of Y and Z agreed": not his
          if (!isOffice(title) || words.penn[title.to - 1] === PLURAL) break;
          // The title of the next name is not this one's: "X, President Y"
          const follower = title.to < end ? names.nameAt[title.to]! : -1;
          if (follower >= 0 && names.names[follower]!.kind === 'person') break;
          const office = read(title, index, name);
          // "After talks with the French president X, the Kenyan premier flew": somebody else's
          const former = before !== null && before.of !== null && before.of !== office.of ? before.key : null;
          // "the German chancellor X, the Polish president and Y"
          const areHeads = former !== null && HEADS.test(former) && HEADS.test(office.key);
          if (former !== null && office.of !== null && (areHeads || isDoing(title))) break;
          found.push(office);
          break;
        }
        const form = tokenText(words, k);
        const here = names.nameAt[k]!;
        if (here >= 0 && names.names[here]!.kind === 'person') break;
        const fine =
          here >= 0 ||
          names.demonymAt[k]! >= 0 ||
          words.tag[k] === ADJ ||
          BETWEEN.test(form) ||
          /^(a|an|the|his|her|who|is|was|'s|’s|')$/i.test(form);
        if (!fine) break;
        k++;
      }
    }
  });
  names.names.forEach((name, index) => {
    const office = name.kind === 'person' ? gappedOffice(name, index) : null;
    if (office !== null) found.push(office);
  });
  return found;

  /** "Kenya's envoy, X, and Uganda's, Y": the same office of another; null elsewhere. */
  function gappedOffice(name: Name, index: number): OfficeFound | null {
    const owner = name.from - 3;
    const first = starts[name.from]!;
    if (owner <= first || tokenText(words, name.from - 1) !== ',' || !/^['’]s?$/.test(tokenText(words, owner + 1)))
      return null;
    const of = names.nameAt[owner]!;
    if (of < 0 || names.names[of]!.kind === 'person') return null;
    const like = found.findLast((office) => office.from >= first && office.from < owner && office.of !== null);
    if (like === undefined || found.some((office) => office.name === index)) return null;
    const { start } = names.names[of]!;
    return {
      ...like,
      of: entityOf(names.names[of]!, of),
      name: index,
      evidence: { start, end: name.end },
      from: owner + 1,
      to: owner + 2,
    };
  }
  /** A finite verb follows the title. */
  function isDoing({ to }: TitleMatch): boolean {
    return to < words.count && FINITE.has(words.penn[to]!);
  }
  /** "Prime Minister and Foreign Minister X", not "the Kenyan premier and President X of Chad". */
  function isSamePersons(title: TitleMatch, office: OfficeFound): boolean {
    const { of } = ownerBefore(words, names, title, starts[title.from]!, entityOf);
    // "the PM and President X": nobody is both
    if (title.title.title !== office.key && [title.title.title, office.key].every((key) => HEADS.test(key)))
      return false;
    const capital = (from: number): boolean => /^\p{Lu}/u.test(tokenText(words, from));
    return capital(title.from) === capital(office.from) && (of === null || office.of === null || of === office.of);
  }
  /** "the foreign minister at the time, Ana Duarte" */
  function isAtTheTime(at: number): boolean {
    return ['at', 'the', 'time'].every((form, k) => tokenText(words, at - 2 + k).toLowerCase() === form);
  }
  function titleEnding(at: number): TitleMatch | null {
    const index = names.titleAt[at]!;
    if (index < 0) return null;
    const title = names.titles[index]!;
    return title.to === at + 1 ? title : null;
  }
  /** "the Personal Envoy of the Secretary-General for X": the envoy, whom the second title sends; null elsewhere. */
  function senderOf(title: TitleMatch): TitleMatch | null {
    let at = title.from - 1;
    if (/^the$/i.test(tokenText(words, at))) at--;
    const envoy = at > 0 && /^of$/i.test(tokenText(words, at)) ? titleEnding(at - 1) : null;
    return envoy !== null && ENVOY.test(envoy.title.title) ? envoy : null;
  }
  /** An office; a reign is one where its state is told. */
  function isOffice(title: TitleMatch): boolean {
    if (title.title.kind === 'office') return true;
    if (!title.title.reigns) return false;
    const bearer = title.to < words.count ? names.nameAt[title.to]! : -1;
    const behind = bearer >= 0 ? names.names[bearer]! : title;
    const end = sentenceEnd(title.from);
    return hasOwner(title) || [title, behind].some((one) => ownerAfter(words, names, one, end, entityOf) !== null);
  }
  /** "the Secretary-General's Special Envoy": the envoy; null where no title stands behind a title's "'s". */
  function sentBy(title: TitleMatch): TitleMatch | null {
    if (title.to + 1 >= words.count || !/^['’]s?$/.test(tokenText(words, title.to))) return null;
    let at = title.to + 1;
    while (at < words.count && at < title.to + 4 && (words.tag[at] === ADJ || BETWEEN.test(tokenText(words, at)))) {
      if (names.titleAt[at]! >= 0) break;
      at++;
    }
    const envoy = names.titleAt[at] ?? -1;
    return envoy >= 0 && names.titles[envoy]!.title.kind === 'office' ? names.titles[envoy]! : null;
  }
  /** Whose envoy it is that stands behind a title's "'s": of the body or state that has the office. */
  function sendersOwner(title: TitleMatch): EntityId | null {
    let at = title.from - 1;
    while (at > 0 && at > title.from - 4 && !/^['’]s?$/.test(tokenText(words, at))) at--;
    if (!/^['’]s?$/.test(tokenText(words, at))) return null;
    const sender = at > 0 ? titleEnding(at - 1) : null;
    return sender && (ownerBefore(words, names, sender, starts[sender.from]!, entityOf).of ?? sender.title.of);
  }
  function isThe(title: TitleMatch): boolean {
    let at = title.from - 1;
    // "the outgoing head of state"
    for (let steps = 0; at > 0 && steps < 3 && (words.tag[at] === ADJ || FORMER.test(tokenText(words, at))); steps++)
      at--;
    // "the country's foreign minister"
    if (at > 1 && /^['’]s$/.test(tokenText(words, at)) && words.tag[at - 1] === NOUN) at -= 2;
    return at >= 0 && /^(the|a|an|his|her|its|their)$/i.test(tokenText(words, at));
  }
  function hasOwner(title: TitleMatch): boolean {
    return ownerBefore(words, names, title, starts[title.from]!, entityOf).of !== null;
  }
  function read(title: TitleMatch, name: number, bearer: Name): OfficeFound {
    const first = starts[title.from]!;
    const { of, former, from } = ownerBefore(words, names, title, first, entityOf);
    // "President Ana Duarte of Portugal": behind the name as well as behind the title
    const behind = title.to === bearer.from && /^of$/i.test(bearer.to < words.count ? tokenText(words, bearer.to) : '');
    const owner =
      of ??
      ownerAfter(words, names, title, sentenceEnd(title.to), entityOf)?.id ??
      (behind ? ownerAfter(words, names, bearer, sentenceEnd(title.to), entityOf)?.id : null) ??
      title.title.of ??
      sendersOwner(title) ??
      (isSecretaryGenerals(words, title) ? unitedNations : null);
    return {
      title: written(words, title),
      of: owner,
      former,
      evidence: {
        start: Math.min(words.start[from]!, bearer.start),
        end: Math.max(words.end[title.to - 1]!, bearer.end),
      },
      name,
      key: title.title.title,
      from: title.from,
      to: title.to,
    };
  }
  function sentenceEnd(at: number): number {
    if (at >= words.count) return words.count;
    const first = starts[at]!;
    let low = 0;
    let high = words.sentences.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (words.sentences[middle]! <= first) low = middle;
      else high = middle;
    }
    return words.sentences[high]!;
  }
}

/** As the text has it; "Prime Minister" for "PM". */
function written(words: Words, { from, to, title }: TitleMatch): string {
  if (title.short === null) return words.text.slice(words.start[from], words.end[to - 1]);
  return title.title.replace(/\b(?!of\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Whose office it is, read leftwards: "Portugal's former top", "the Turkish", "then-", "EU". */
export function ownerBefore(
  words: Words,
  names: Names,
  title: { from: number },
  first: number,
  entityOf: EntityOfName,
): { of: EntityId | null; former: boolean; from: number } {
  let former = false;
  let from = title.from;
  for (let k = title.from - 1, steps = 0; k >= first && steps < 6; steps++) {
    const name = names.nameAt[k]!;
    if (name >= 0) {
      const owner = names.names[name]!;
      if (owner.kind === 'person') return { of: null, former, from };
      // "of Portugal's ..." belongs to it all the same; "in Lisbon Prime Minister" does not
      if (owner.kind === 'place' && owner.state === null) return { of: null, former, from };
      const id = owner.kind === 'place' ? entityOf(owner, name) : entityOf(owner, name);
      if (
        owner.kind === 'place' &&
        k === title.from - 1 &&
        owner.from > first &&
        /^(in|at|from|to|near)$/i.test(tokenText(words, owner.from - 1))
      )
        return { of: null, former, from };
      // "the former U.N. mediator"
      if (owner.from > first && FORMER.test(tokenText(words, owner.from - 1))) former = true;
      return { of: id, former, from: owner.from };
    }
    const demonym = names.demonymAt[k]!;
    if (demonym >= 0) {
      if (k > first && FORMER.test(tokenText(words, names.demonyms[demonym]!.from - 1))) former = true;
      return { of: names.demonyms[demonym]!.state, former, from: names.demonyms[demonym]!.from };
    }
    const form = tokenText(words, k);
    const glued = /^(former|ex|then)-$/i.test(form) || FORMER.test(form);
    if (glued) former = true;
    if (!glued && !/^['’]s?$/.test(form) && !BETWEEN.test(form) && words.tag[k] !== ADJ) break;
    from = k;
    k--;
  }
  return { of: null, former, from };
}

/** Whose office it is, read rightwards: "of Portugal", "for the European Union", "to the UN". */
function ownerAfter(
  words: Words,
  names: Names,
  title: { to: number },
  end: number,
  entityOf: EntityOfName,
): { id: EntityId; to: number } | null {
  let k = title.to;
  if (k >= end || !/^(of|for|to)$/i.test(tokenText(words, k))) return null;
  const topic =
    ENVOY.test(words.text.slice(words.start[k - 1], words.end[k - 1])) && /^(for|to)$/i.test(tokenText(words, k));
  k++;
  if (k < end && /^the$/i.test(tokenText(words, k))) k++;
  const name = k < end ? names.nameAt[k]! : -1;
  if (name < 0) return null;
  const owner = names.names[name]!;
  // "the special representative for Libya": whose errand that is, not whom he acts for
  return owner.kind === 'person' || (topic && owner.kind !== 'organization')
    ? null
    : { id: entityOf(owner, name), to: owner.to };
}

/** "the Secretary-General's special envoy", "special envoy of the Secretary-General": where no body is named, the United Nations'. */
function isSecretaryGenerals(words: Words, title: { from: number; to: number }): boolean {
  if (!ENVOY.test(tokenText(words, title.to - 1))) return false;
  const around = (from: number, to: number): string => words.text.slice(words.start[Math.max(0, from)], words.end[to]);
  const last = words.count - 1;
  return (
    /secretary[- ]general['’]s$/i.test(around(title.from - 4, title.from - 1)) ||
    /^of (the )?secretary[- ]general\b/i.test(around(Math.min(title.to, last), Math.min(title.to + 4, last)))
  );
}

/** For each token: the first of its sentence. */
export function sentenceStarts(words: Words): Int32Array {
  const starts = new Int32Array(words.count);
  for (let s = 0; s + 1 < words.sentences.length; s++)
    starts.fill(words.sentences[s]!, words.sentences[s], words.sentences[s + 1]);
  return starts;
}
