import type { Furniture } from '../knowledge/furniture.js';
import { cueBit } from '../knowledge/furniture.js';
import type { Judgement } from './body.js';
import { isNameAlone } from './edges.js';
import type { Shape } from './line-shapes.js';
import type { Line } from './lines.js';

/** Who a page says wrote and published its article. */
export interface Credits {
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
}

/** Name words, "and" between names: nothing else may stand in a by-line. */
const NAMES =
  /^(\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|do|van|von|der|den|bin|al|el|la)){1,3})(?:(?:,\s|\sand\s|\s&\s)(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}))?$/u;

const REACH = 12;

const SIGNED = /^(?:by|words|text|written by|reported by|reporting by|story by)[:\s]\s*(.{3,100})$/iu;
const CAPTION = cueBit('caption');
const TIMED = cueBit('dateline') | cueBit('relative-time');

/**
 * By-line, agencies and publisher as the lines around a flattened article tell them.
 *
 * @param headline index of the headline's line, or null
 */
export function findCredits(
  lines: readonly Line[],
  shapes: readonly Shape[],
  kept: Judgement,
  headline: number | null,
  furniture: Pick<Furniture, 'agencies' | 'anyAgency' | 'mastheadWords'>,
): Credits {
  const { anyAgency } = furniture;
  const first = kept.indexOf(null);
  const last = kept.lastIndexOf(null);
  const publisher =
    findPublisher(lines, shapes, first, last) ?? findMasthead(lines, shapes, headline ?? first, furniture);
  if (first === -1) return { publisher, authors: [], agencies: [] };
  const authors = new Set<string>();
  const agencies = new Set<string>();
  const from = Math.max(0, first - REACH);
  const to = Math.min(lines.length, last + 6);
  for (let i = from; i < to; i++) {
    const { text } = lines[i]!;
    if (kept[i] === null) {
      // A dateline or a signature in brackets: "LISBON (AFP) —", "ab/cd (AFP, Reuters)", "City / 04.03.24 / Agency:".
      const signature = STAMPED.exec(text)?.[1];
      if (i === first || text.length < 60) readAgencies(datelineOf(text), furniture, agencies);
      if (signature !== undefined && !anyAgency.test(signature)) agencies.add(signature);
      if (i !== first && text.length >= 60)
        readAgencies(
          /^\p{Lu}[^.!?:]{1,30}?(?:\(|\s\/\s)[^:–—!?]{1,40}[:–—]/u.exec(text)?.[0] ?? '',
          furniture,
          agencies,
        );
      continue;
    }
    if (text.length > 120) continue;
    const signed = SIGNED.exec(text)?.[1];
    const byline = signed ?? (standsAsByline(i, lines, shapes, headline ?? from, first, last) ? text : '');
    for (const name of namesOf(byline.replace(/\s?[,|•·].*$|\.\s(?=[\p{L}]{4,}:).*$/u, ''))) {
      if (!anyAgency.test(name)) authors.add(name);
    }
    if (
      signed !== undefined ||
      /^(?:sources?|via|agencies)\s?:/iu.test(text) ||
      /^[\p{Ll}/,\s]{0,24}\((?:[^()]{2,40})\)$/u.test(text) ||
      isAgencyAlone(text, furniture)
    ) {
      readAgencies(text, furniture, agencies);
    }
  }
  return { publisher, authors: [...authors], agencies: [...agencies] };
}

/** "City/04.03.24/Agency:": whoever stands after place and date signs the report, known or not. */
const STAMPED = /^\p{Lu}[\p{L} -]{1,30}\s?\/\s?\d{1,2}[./]\d{1,2}[./]\d{2,4}\s?\/\s?(\p{Lu}[\p{L} -]{1,30}):/u;

/** A name alone right below the text, or between headline and text beside a line with the date or what its bearer is. */
function standsAsByline(
  at: number,
  lines: readonly Line[],
  shapes: readonly Shape[],
  headline: number,
  first: number,
  last: number,
): boolean {
  if (!isNameAlone(lines[at]!.text, shapes[at]!)) return false;
  if (at > last) return at === last + 1;
  if (at <= headline || at >= first) return false;
  return [at - 1, at + 1].some((i) => {
    const shape = shapes[i];
    if (shape === undefined || i <= headline || i >= first || shape.units > 60) return false;
    return (
      shape.date === 3 ||
      (shape.cues & TIMED) !== 0 ||
      /\b(?:news|correspondent|reporter|editor)\b/iu.test(lines[i]!.text)
    );
  });
}

/** "ANA DUARTE" as Ana Duarte. */
function withoutCapitals(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/(?<=\p{L})\p{Lu}/gu, (letter) => letter.toLowerCase());
}

function namesOf(byline: string): readonly string[] {
  const [, ...names] = NAMES.exec(byline) ?? [];
  return names.filter((name: string | undefined) => name !== undefined).map(withoutCapitals);
}

function isAgencyAlone(text: string, { agencies, anyAgency }: Pick<Furniture, 'agencies' | 'anyAgency'>): boolean {
  return (
    text.length < 60 &&
    anyAgency.test(text) &&
    agencies.some(
      ({ pattern }) => text.replace(pattern, '').replace(/[\s,/.|-]|\d{1,2}:\d\d|news agency|with/giu, '') === '',
    )
  );
}

/** What stands before a dateline's dash or colon, or a signature in brackets at the end. */
function datelineOf(text: string): string {
  const signature = /^[\p{Ll}/,\s]{0,24}(\([^()]{2,40}\))$/u.exec(text)?.[1];
  if (signature !== undefined) return signature;
  return /^[^.!?]{2,70}?(?:\s[–—-]{1,2}\s|:\s)/u.exec(text.replace(/\b[A-Z][a-z]{0,4}\./gu, ''))?.[0] ?? '';
}

function readAgencies(
  text: string,
  { agencies, anyAgency }: Pick<Furniture, 'agencies' | 'anyAgency'>,
  found: Set<string>,
): void {
  if (text === '' || !anyAgency.test(text)) return;
  for (const { name, pattern } of agencies) if (pattern.test(text)) found.add(name);
}

const RIGHTS =
  /(?:©|\(c\)|copyright)\s{0,2}(?:©|\(c\)|copyright)?\s{0,2}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s)?(?:by\s)?([\p{L}\p{N}][^|·•©]{1,80})/iu;
/** "Strait Herald Ltd © 2023" */
const HOLDER_FIRST =
  /(?:^|[.·•|]\s+|\s{2,})(\p{Lu}[\p{L}\p{N}&'’ .-]{2,60}?)\s?(?:©|\(c\))\s?(?:(?:19|20)\d\d|[MCDLXVI]+)(?:\.\s|\.?$)/u;
/** A year in Roman figures, or a sentence. */
const NO_HOLDER = /^[MCDLXVI]+$|\s(?:is|are|was|has|have)\s/u;
/** What a company is, after its name; without the dots the name may be without. */
const FORM =
  /(?:,?\s(?:Pty|Pte|Pvt|Ltd|Ltée|Limited|LLC|FZ|FZ-LLC|FZ LLC|Inc|Incorporated|Corp|Corporation|GmbH|AG|plc|PLC|S\.?A\.?|S\.?L\.?|S\.?p\.?A|s\.?a\.?l|a\.?s\.?b\.?l|B\.?V|Co|Company)\.?)+$/u;

function withoutForm(name: string): string {
  const bare = name.replace(FORM, '');
  return bare.length >= 3 ? bare : name;
}

const RIGHTS_ELSEWHERE = /^all rights reserved|^reserved\b/iu;

/**
 * The publisher as a "SOURCE:" line, a notice of rights or an address of the site tells it: in that order, and only
 * where it is a name.
 */
function findPublisher(lines: readonly Line[], shapes: readonly Shape[], first: number, last: number): string | null {
  let rights: string | null = null;
  let source: string | null = null;
  let site: string | null = null;
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (text.length > 300) continue;
    const named = /^source\s?:\s?(.{2,80})$/iu.exec(text)?.[1];
    if (named !== undefined && source === null)
      source = named.replace(/\s*(?:,|\band\b|&)\s*(?:news )?agencies\s*$/iu, '').trim();
    // Inside the article and in captions it is the pictures' rights that are told.
    const shape = shapes[i]!;
    const mayTell = (i < first || i > last) && (shape.cues & CAPTION) === 0;
    const told = mayTell && ((shape.signs & 2) !== 0 || /copyright/i.test(text));
    const holder = told ? (HOLDER_FIRST.exec(text)?.[1] ?? RIGHTS.exec(text)?.[1]) : undefined;
    if (holder !== undefined && rights === null) {
      const name = withoutForm(
        holder
          .replace(/[.,;]\s.*$|\s*-\s.*$|\s*all rights.*$|[.,;]$/iu, '')
          .replace(/,?\s(?:19|20)\d\d.*$|\s\([^()]*$|\)[^(]*$|\salle rechte.*$/iu, '')
          .replace(/^copyright\s/iu, '')
          .trim(),
      );
      if (name.length >= 2 && !RIGHTS_ELSEWHERE.test(name) && !NO_HOLDER.test(name) && /\p{Lu}/u.test(name))
        rights = name;
    }
    const domain = text.includes(' ')
      ? undefined
      : /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|tv|news|am|az|ge|ru|uk|eu|de|fr|tr|il|ir|in|pk|ke|ng|za))\/?$/iu.exec(
          text,
        )?.[1];
    if (domain !== undefined && site === null) site = domain.toLowerCase();
  }
  return source !== null && !/agenc|reuters|afp\b|associated press/iu.test(source) ? source : (rights ?? site);
}

const MASTHEAD_LINES = 6;

/** The paper's name in the page's first lines: short, in capitals or capitalised, with a word that papers are called by. */
function findMasthead(
  lines: readonly Line[],
  shapes: readonly Shape[],
  until: number,
  { mastheadWords }: Pick<Furniture, 'mastheadWords'>,
): string | null {
  for (let i = 0; i < Math.min(until, MASTHEAD_LINES); i++) {
    const name = lines[i]!.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '');
    const { words, capitalShare, date, cues } = shapes[i]!;
    if (name.length > 50 || words.length < 2 || words.length > 6 || date !== 0 || cues !== 0 || /[,|>:/]/u.test(name))
      continue;
    if (capitalShare >= 0.5 && words.some((word) => mastheadWords.has(word))) return name;
  }
  return null;
}
