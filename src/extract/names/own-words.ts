import { isBodyNoun } from './body-nouns.js';
import { DEMONYM, STATE } from './marks.js';
import type { Look, NameSpan, SpanKind } from './span.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What stands or lies somewhere, where a name of another tongue begins with it: Teatro, Jebel, Laguna. */
const SITES = words(
  'aeropuerto aeroporto aéroport anse arroyo avenida bahía baía barrio beit beyt bukit cabo calle cap capilla casa cerro château chateau colonia cordillera djebel estadio estádio gare gunung hospedaje hotel hôtel ilha iglesia igreja isla île islas jabal jebel jezero kampong kampung khirbet khor koh lac lago lagoa laguna llano masjid mezquita morro museo nahr oued palacio palácio palais palazzo pampa parque paseo plage playa plaza praça praia puente pulau quebrada quinta río rua rue salar schloss selat serra sierra stade sungai tanjung teatro teluk tel tell théâtre trg ulica valle wad wadi zamek',
);
/** Texts, prizes, contests, plans and feasts, likewise: Ley, Premio, Copa. */
const THINGS = words(
  'acuerdo carnaval clásico convenio copa coppa coupe decreto fête fiesta lei lex ley loi operación operação opération pacto plan prêmio premio prix proceso proyecto tratado traité',
);
/** Bodies, likewise: Radio, Banco. */
const BODIES = words(
  'agencia banca banco bancolombia banka banque canal club corporación diario fundación fundação fondation grupo groupe ministerio radio rádio sociedad société televisión telewizja universidad universidade università université universität',
);
/** Behind a body's or a person's name, or without one, they are texts, prizes, plans and deeds: the Shanghai Communiqué. */
const TEXTS =
  /^(Accords?|Act|Agenda|Agreement|Award|Bill|Blueprint|Code|Communiqu[eé]|Constitution|Cup|Declaration|Decree|Doctrine|Edict|Formula|Framework|Index|Law|Manifesto|Medal|Memorandum|Pact|Plan|Policy|Prize|Process|Protocol|Regulations|Resolution|Roadmap|Scheme|Statute|Summit|Treaty|Trophy|Understanding|Vision|War)$/;
const ORDINAL = /^(\d{1,3}(?:st|nd|rd|th)|(?:\p{Lu}\p{Ll}+-)?(First|Second|Third|\p{Lu}\p{Ll}+th))$/u;

/**
 * The kind that a name's own first or last word gives it, where tables don't know the name: Teatro Colón is no body,
 * Radio Colón no person, the Shanghai Communiqué neither. Which of its sittings is told is no part of a body's name.
 *
 * @param spans in text order, not overlapping
 */
export function heedOwnWords(look: Look, spans: readonly NameSpan[]): NameSpan[] {
  return spans.map((span) => {
    if (isLama(look, span)) return { ...span, to: span.from + 2, kind: 'person', by: 'own words' };
    if (span.kind === 'other' || isKnown(look, span)) return span;
    const kind = kindOf(look, span);
    if (kind !== null && kind !== span.kind) return { ...span, kind, by: 'own words' };
    return span.kind === 'organization' ? withoutOrdinal(look, span) : span;
  });
}

/** "the Dalai Lama": who has this name from an office has no other in the news. */
function isLama({ text, zone }: Look, { from, to }: NameSpan): boolean {
  return (
    to - from < 3 && from > 0 && zone[from + 1] === 1 && text(from + 1) === 'Lama' && /^the$/i.test(text(from - 1))
  );
}

function isKnown({ marks }: Look, { from, to }: NameSpan): boolean {
  const match = marks.matches[marks.match[from] ?? -1];
  return match?.from === from && match.to === to && match.senses.length > 0;
}

function kindOf(look: Look, { from, to, kind }: NameSpan): SpanKind | null {
  const { marks, text } = look;
  const last = text(to - 1);
  if (from > 1 && isOrderOf(look, from)) return 'other';
  if (to - from < 2) return null;
  const first = text(from).toLowerCase();
  // "President Plaza Lasso" has a family's name
  if (from === 0 || marks.title[from - 1] === 0) {
    if (SITES.has(first)) return isBodyNoun(last) ? null : 'location';
    if (THINGS.has(first)) return 'other';
    if (BODIES.has(first)) return 'organization';
  }
  return kind === 'organization' && TEXTS.test(last) ? 'other' : null;
}

/** "the Order of the White Lion": what is pinned to a coat. */
function isOrderOf({ text }: Look, from: number): boolean {
  const of = /^the$/i.test(text(from - 1)) ? from - 2 : from - 1;
  return of > 0 && text(of) === 'of' && text(of - 1) === 'Order';
}

/** "the Eleventh | Kenya-Uganda Joint Commission", "the 14th | Joint Commission"; the Third Committee keeps its own. */
function withoutOrdinal({ marks, text }: Look, span: NameSpan): NameSpan {
  const { from, to } = span;
  if (to - from < 3 || !ORDINAL.test(text(from))) return span;
  const next = marks.known[from + 1]!;
  const isOfTwo = (next === STATE || next === DEMONYM) && /^[-–]$/.test(text(from + 2));
  return isOfTwo || text(from + 1) === 'Joint' ? { ...span, from: from + 1, by: 'own words' } : span;
}
