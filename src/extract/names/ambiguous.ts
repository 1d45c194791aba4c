import type { NameKnowledge, Sense } from '../../knowledge/names.js';
import type { EntityId } from '../../model.js';
import type { NameView } from './view.js';
import type { Match } from './marks.js';
import { sentenceIndex } from './span.js';

/** Words about the inner life of a federation, which its neighbours abroad don't have. */
const DIVISION_WORDS =
  /^(state|governor|gov|senator|sen|congressman|congresswoman|rep|republican|republicans|democrat|democrats|democratic|gubernatorial|county|primary|u\.s\.|statewide)$/i;

/** Bit of `NameView.memory`: it stands behind a preposition of place. */
const IN_PLACE = 8;

/** Decides between the things an ambiguous name can mean, from the other names of the text; see `world/ambiguous.jsonl`. */
export class AmbiguousNames {
  /** How often the text points to a state by other means than ambiguous words; made when first asked for. */
  private counts: Map<EntityId, number> | null = null;
  private sentenceOf: Int32Array | null = null;
  private readonly divisions = new Map<string, boolean>();

  constructor(
    private readonly view: NameView,
    private readonly names: NameKnowledge,
  ) {}

  /** The sense that the text's other names speak for: Congo with Brazzaville but not Kinshasa, Korea with Seoul. */
  between(key: string, sense: Sense): Sense {
    const found = this.names.ambiguous.get(key);
    if (!found || found.between.length === 0) return sense;
    const counts = this.pointers();
    let best: EntityId | null = null;
    let others = 0;
    for (const id of found.between) {
      const count = counts.get(id) ?? 0;
      if (count > 0) best = id;
      if (count > 0) others++;
    }
    if (others !== 1) best = found.first;
    if (best === null || best === sense.id) return sense;
    return { ...sense, id: best, of: this.names.states.get(best)?.name ?? sense.of };
  }

  /** The state of which the name is a division in this text (Georgia, Washington), or null. */
  division(key: string, sense: Sense): EntityId | null {
    const division = this.names.ambiguous.get(key)?.division ?? null;
    if (division === null) return null;
    let decided = this.divisions.get(key);
    if (decided === undefined) {
      // The state itself is spoken of where its capital, its people or its neighbours by name are
      const own = sense.kind === 'state' && sense.id !== null ? (this.pointers().get(sense.id) ?? 0) : 0;
      decided =
        own === 0 && this.view.marks.matches.some((match) => match.key === key && this.isAmong(match, sense, division));
      this.divisions.set(key, decided);
    }
    return decided ? division : null;
  }

  /** The body that a capital stands for rather than for its own state, which the text never speaks of: Brussels; or null. */
  body(key: string, capital: Sense): Sense | null {
    const body = this.names.ambiguous.get(key)?.body ?? null;
    if (body === null || (capital.id !== null && (this.pointers().get(capital.id) ?? 0) > 0)) return null;
    return this.names.senses.get(body)?.find((sense) => sense.kind === 'organization') ?? null;
  }

  /** Whether other divisions of the state, or words of its inner life, stand near. */
  private isAmong(match: Match, sense: Sense, division: EntityId): boolean {
    const { words } = this.view;
    this.sentenceOf ??= sentenceIndex(words.sentences, words.count);
    const sentence = this.sentenceOf[match.from]!;
    const from = Math.max(words.sentences[sentence]!, match.from - 25);
    const to = Math.min(words.sentences[sentence + 1]!, match.to + 25);
    const state = sense.kind === 'state';
    let beside = 0;
    for (let i = from; i < to; i++) {
      if (i >= match.from && i < match.to) continue;
      if (i === match.from - 2 && this.liesIn(i, sense)) beside += 2;
      const gap = i < match.from ? match.from - i : i - match.to + 1;
      if (this.isDivision(i, division)) beside += gap <= 3 ? 2 : 1;
      else if (gap <= 5 && (state || gap === 1)) {
        const form = words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 20));
        if (state ? DIVISION_WORDS.test(form) : i >= match.to && /^state$/i.test(form)) beside += state ? 1 : 2;
      }
    }
    return beside >= (state ? 1 : 2);
  }

  /** "Lenik, Georgia": what stands before the comma is a town, and none that the state itself has. */
  private liesIn(i: number, sense: Sense): boolean {
    const { words, marks, zone, memory } = this.view;
    const comma = words.text.slice(words.start[i + 1], words.end[i + 1]) === ',';
    if (!comma || sense.kind !== 'state' || zone[i] === 0 || (memory[i]! & IN_PLACE) === 0) return false;
    const match = marks.match[i]! >= 0 ? marks.matches[marks.match[i]!]! : null;
    return match === null || (match.senses.length === 0 && this.names.cities.get(match.key) !== sense.id);
  }

  /** Whether a name that begins here is one of the tables' divisions of a state. */
  private isDivision(i: number, state: EntityId): boolean {
    const { marks } = this.view;
    const match = marks.match[i]! >= 0 ? marks.matches[marks.match[i]!]! : null;
    if (match?.from !== i || match.senses.length > 0) return false;
    return this.names.cities.get(match.key) === state;
  }

  private pointers(): Map<EntityId, number> {
    if (this.counts !== null) return this.counts;
    const counts = new Map<EntityId, number>();
    for (const match of this.view.marks.matches) {
      const id = match.senses[0]?.id;
      if (id === undefined || id === null || this.names.ambiguous.has(match.key)) continue;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return (this.counts = counts);
  }
}
