import type { NameKnowledge } from '../../knowledge/names.js';
import type { NameView } from './view.js';
import { isBorne } from './following.js';
import { foldedToken, STATE } from './marks.js';
import { FAMILY_FIRST } from './name.js';
import { sentenceIndex, type NameSpan, type SpanKind } from './span.js';

/** Before a name that is a storm's from there on, people's names as most are. */
const STORMS: ReadonlySet<string> = new Set(['cyclone', 'hurricane', 'typhoon']);

/** Beyond this a name is looked up by its first tokens only, so that hostile text stays linear. */
const LONGEST = 12;

/**
 * What a text establishes once holds for all of it: a name recognised in one sentence is recognised in headlines,
 * in capitals and where nothing around it tells; one kind for one name unless the tables know several.
 */
export function remember(view: NameView, spans: readonly NameSpan[], names: NameKnowledge): NameSpan[] {
  const { words, marks, zone } = view;
  const folded: string[] = [];
  const form = (i: number): string => (folded[i] ??= foldedToken(words, i));
  const keyOf = (from: number, to: number): string => {
    let key = '';
    for (let i = from; i < to; i++) key += key === '' ? form(i) : ` ${form(i)}`;
    return key;
  };
  const sentenceOf = sentenceIndex(words.sentences, words.count);

  // How often each name was given each kind; and the family names of people with full names
  const votes = new Map<string, Map<SpanKind, number>>();
  const families = new Map<string, number>();
  for (const span of spans) {
    // "the Duarte foundation" tells nothing of Duarte
    if (span.to - span.from > LONGEST || span.by === 'noun') continue;
    const key = keyOf(span.from, span.to);
    let kinds = votes.get(key);
    if (!kinds) votes.set(key, (kinds = new Map<SpanKind, number>()));
    // A line of capitals tells little
    const weight = view.style[sentenceOf[span.from]!] === 0 ? 2 : 1;
    kinds.set(span.kind, (kinds.get(span.kind) ?? 0) + weight);
    if (span.kind === 'person' && span.to - span.from > 1) {
      const whole = words.text.slice(
        words.start[span.from],
        Math.min(words.end[span.to - 1]!, words.start[span.from]! + 60),
      );
      const last = form(FAMILY_FIRST.test(whole) ? span.from : span.to - 1);
      if (last.length > 2) families.set(last, (families.get(last) ?? 0) + weight);
    }
  }
  const storms = stormsOf(view, form);
  for (const storm of storms) families.delete(storm);
  const settled = new Map<string, SpanKind>();
  for (const [key, kinds] of votes) {
    let best: SpanKind | null = null;
    let most = 0;
    let total = 0;
    for (const [kind, count] of kinds) {
      total += count;
      if (count > most) {
        most = count;
        best = kind;
      }
    }
    if (best === null) continue;
    const family = families.get(key);
    // The bearer of a full name outweighs what single words look like
    if (family !== undefined && !names.senses.has(key)) best = 'person';
    if (most * 2 >= total || family !== undefined) settled.set(key, best);
  }

  for (const storm of storms) settled.set(storm, 'other');

  const out: NameSpan[] = spans.map((span) => {
    if (span.to - span.from > LONGEST) return span;
    const key = keyOf(span.from, span.to);
    const kind = settled.get(key);
    if (kind === undefined || kind === span.kind || span.by === 'event' || span.by === 'noun') return span;
    if (marks.known[span.from] === STATE && kind === 'person') return span;
    return { ...span, kind, by: 'memory' };
  });

  const covered = new Uint8Array(words.count);
  for (const span of out) covered.fill(1, span.from, span.to);
  const byFirst = new Map<string, number>();
  for (const key of settled.keys()) {
    const gap = key.indexOf(' ');
    const first = gap < 0 ? key : key.slice(0, gap);
    const length = key.split(' ').length;
    if ((byFirst.get(first) ?? 0) < length) byFirst.set(first, length);
  }
  // "Amir Khan" where the text goes on as in the "Amir Khan Muttaqi" that it names elsewhere
  out.forEach((span, index) => {
    const end = words.sentences[sentenceOf[span.from]! + 1]!;
    for (let to = Math.min(end, span.from + (byFirst.get(form(span.from)) ?? 0)); to > span.to; to--) {
      if (settled.get(keyOf(span.from, to)) !== span.kind || covered.subarray(span.to, to).includes(1)) continue;
      out[index] = { ...span, to };
      covered.fill(1, span.to, to);
      break;
    }
  });
  // A word that mostly stands unmarked where a capital tells something is no name
  const bare = new Map<string, number>();
  for (let i = 0; i < words.count; i++) {
    if (zone[i] === 0 || covered[i] === 1 || view.style[sentenceOf[i]!] !== 0) continue;
    const start = words.sentences[sentenceOf[i]!]!;
    if (i > start + 1 && byFirst.has(form(i))) bare.set(form(i), (bare.get(form(i)) ?? 0) + 2);
  }
  const weightOf = (key: string): number => {
    let sum = 0;
    for (const count of votes.get(key)?.values() ?? []) sum += count;
    return sum;
  };
  for (let i = 0; i < words.count; i++) {
    if (zone[i] === 0 || covered[i] === 1) continue;
    const first = form(i);
    const end = words.sentences[sentenceOf[i]! + 1]!;
    const reach = Math.min(byFirst.get(first) ?? 0, end - i);
    let found = 0;
    for (let length = reach; length > 0; length--) {
      let free = true;
      for (let k = i; k < i + length; k++) if (covered[k] === 1) free = false;
      if (!free) continue;
      const kind = settled.get(keyOf(i, i + length));
      if (kind === undefined || kind === 'other' || (kind === 'person' && isBorne(words, i, i + length))) continue;
      // One word alone, as it also stands in small letters, is no name again
      if (length === 1 && ((view.memory[i]! & 1) !== 0 || first.length < 3)) continue;
      if (length === 1 && !families.has(first) && (bare.get(first) ?? 0) > weightOf(first)) continue;
      out.push({ from: i, to: i + length, kind, by: 'memory' });
      covered.fill(1, i, i + length);
      found = length;
      break;
    }
    if (
      found === 0 &&
      !isBorne(words, i, i + 1) &&
      families.has(first) &&
      (view.memory[i]! & 1) === 0 &&
      marks.known[i] === 0
    ) {
      out.push({ from: i, to: i + 1, kind: 'person', by: 'memory' });
      covered[i] = 1;
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

/** After "Hurricane Duarte" Duarte is a storm wherever it stands alone. */
function stormsOf({ words, zone }: NameView, form: (i: number) => string): ReadonlySet<string> {
  const storms = new Set<string>();
  for (let i = 1; i < words.count; i++)
    if (zone[i] === 1 && STORMS.has(form(i - 1)) && form(i) !== '') storms.add(form(i));
  return storms;
}
