import type { Judgement } from './body.js';
import type { Line } from './lines.js';

/** Who a page says wrote and published its article. */
export interface Credits {
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
}

/** News agencies by the forms that by-lines and datelines use. Names are facts; the forms are the agencies' own. */
const AGENCIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['AFP', /\b(?:AFP|Agence France-Presse)\b/u],
  ['Reuters', /\b(?:Reuters|REUTERS)\b/u],
  ['AP', /\bAP\b|\b(?:The )?Associated Press\b/u],
  ['UPI', /\bUPI\b/u],
  ['dpa', /\b(?:dpa|DPA)\b/u],
  ['ANSA', /\bANSA\b/u],
  ['EFE', /\bEFE\b/u],
  ['Lusa', /\b(?:LUSA|Lusa)\b/u],
  ['APA', /\bAPA\b/u],
  ['PTI', /\bPTI\b/u],
  ['ANI', /\bANI\b/u],
  ['IANS', /\bIANS\b/u],
  ['Xinhua', /\bXinhua\b/u],
  ['TASS', /\bTASS\b/u],
  ['Interfax', /\bInterfax\b/u],
  ['RIA Novosti', /\bRIA Novosti\b/u],
  ['Anadolu', /\bAnadolu(?: Agency)?\b/u],
  ['Kyodo', /\bK(?:yodo|YODO)\b/u],
  ['Yonhap', /\bYonhap\b/u],
  ['Bloomberg', /\bBloomberg\b/u],
  ['Turan', /\b(?:Turan|TURAN)\b/u],
  ['Trend', /\bTrend News Agency\b/u],
  ['Armenpress', /\b(?:Armenpress|ARMENPRESS)\b/u],
  ['IRNA', /\bIRNA\b/u],
  ['SANA', /\bSANA\b/u],
  ['WAM', /\bWAM\b/u],
  ['KUNA', /\bKUNA\b/u],
  ['QNA', /\bQNA\b/u],
  ['SPA', /\bSPA\b/u],
  ['MENA', /\bMENA\b/u],
];

/** Name words, "and" between names: nothing else may stand in a by-line. */
const NAMES =
  /^(\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|do|van|von|der|den|bin|al|el|la)){1,3})(?:(?:,\s|\sand\s|\s&\s)(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}))?$/u;

const REACH = 12;

/** By-line, agencies and publisher as the lines around a flattened article tell them. */
export function findCredits(lines: readonly Line[], kept: Judgement): Credits {
  const first = kept.indexOf(null);
  if (first === -1) return { publisher: findPublisher(lines), authors: [], agencies: [] };
  const last = kept.lastIndexOf(null);
  const authors = new Set<string>();
  const agencies = new Set<string>();
  const from = Math.max(0, first - REACH);
  const to = Math.min(lines.length, last + 6);
  for (let i = from; i < to; i++) {
    const { text } = lines[i]!;
    if (kept[i] === null) {
      // A dateline or a signature in brackets: "LISBON (AFP) —", "ab/cd (AFP, Reuters)", "City / 04.03.24 / Turan:".
      if (i === first || text.length < 60) readAgencies(datelineOf(text), agencies);
      else readAgencies(/^\p{Lu}[^.!?:]{1,30}?(?:\(|\s\/\s)[^:–—!?]{1,40}[:–—]/u.exec(text)?.[0] ?? '', agencies);
      continue;
    }
    if (text.length > 120) continue;
    const signed = /^(?:by|written by|reported by|reporting by|story by)[:\s]\s*(.{3,100})$/iu.exec(text)?.[1];
    // A name alone right below the text is its author's.
    const byline = signed ?? (i === last + 1 && !/\d/u.test(text) ? text : '');
    for (const name of namesOf(byline.replace(/[,|].*$/u, ''))) {
      if (!AGENCIES.some(([, pattern]) => pattern.test(name))) authors.add(name);
    }
    if (
      signed !== undefined ||
      /^(?:sources?|via|agencies)\s?:/iu.test(text) ||
      /^[\p{Ll}/,\s]{0,24}\((?:[^()]{2,40})\)$/u.test(text) ||
      isAgencyAlone(text)
    ) {
      readAgencies(text, agencies);
    }
  }
  return { publisher: findPublisher(lines), authors: [...authors], agencies: [...agencies] };
}

function namesOf(byline: string): readonly string[] {
  const [, ...names] = NAMES.exec(byline) ?? [];
  return names.filter((name: string | undefined) => name !== undefined);
}

function isAgencyAlone(text: string): boolean {
  return (
    text.length < 60 &&
    AGENCIES.some(
      ([, pattern]) => text.replace(pattern, '').replace(/[\s,/.|-]|\d{1,2}:\d\d|news agency|with/giu, '') === '',
    )
  );
}

/** What stands before a dateline's dash or colon, or a signature in brackets at the end. */
function datelineOf(text: string): string {
  const signature = /^[\p{Ll}/,\s]{0,24}(\([^()]{2,40}\))$/u.exec(text)?.[1];
  if (signature !== undefined) return signature;
  return /^[^.!?]{2,70}?(?:\s[–—-]{1,2}\s|:\s)/u.exec(text.replace(/\b[A-Z][a-z]{0,4}\./gu, ''))?.[0] ?? '';
}

function readAgencies(text: string, found: Set<string>): void {
  for (const [name, pattern] of AGENCIES) if (pattern.test(text)) found.add(name);
}

const RIGHTS =
  /(?:©|\(c\)|copyright)\s{0,2}(?:©|\(c\))?\s{0,2}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s)?(?:by\s)?([\p{L}\p{N}][^|·•©]{1,80})/iu;
const RIGHTS_ELSEWHERE = /^all rights reserved|^reserved\b/iu;

/**
 * The publisher as a "SOURCE:" line, a notice of rights or an address of the site tells it: in that order, and only
 * where it is a name.
 */
function findPublisher(lines: readonly Line[]): string | null {
  let rights: string | null = null;
  let source: string | null = null;
  let site: string | null = null;
  for (const { text } of lines) {
    if (text.length > 300) continue;
    const named = /^source\s?:\s?(.{2,80})$/iu.exec(text)?.[1];
    if (named !== undefined && source === null)
      source = named.replace(/\s*(?:,|\band\b|&)\s*(?:news )?agencies\s*$/iu, '').trim();
    const holder = RIGHTS.exec(text)?.[1];
    if (holder !== undefined && rights === null) {
      const name = holder
        .replace(/[.,;]\s.*$|\s*-\s.*$|\s*all rights.*$|[.,;]$/iu, '')
        .replace(/,?\s(?:19|20)\d\d.*$/u, '')
        .trim();
      if (name.length >= 2 && !RIGHTS_ELSEWHERE.test(name) && /\p{Lu}/u.test(name)) rights = name;
    }
    const domain =
      /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|tv|news|am|az|ge|ru|uk|eu|de|fr|tr|il|ir|in|pk|ke|ng|za))\/?$/iu.exec(
        text,
      )?.[1];
    if (domain !== undefined && site === null) site = domain.toLowerCase();
  }
  return source !== null && !/agenc|reuters|afp\b|associated press/iu.test(source) ? source : (rights ?? site);
}
