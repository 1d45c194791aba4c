/**
 * Puts other names in the place of those in an annotated document, so that a recogniser learns what stands around names
 * and how names of many cultures look, and not who was in the corpus. What the names are made of: `variety/`.
 */
import type { NameKnowledge } from '../names.js';
import type { NamedDocument, NameSpan } from './gum-names.js';
import { Bodies } from './variety/bodies.js';
import { Draw } from './variety/draw.js';
import { Events } from './variety/events.js';
import { People, type Person } from './variety/people.js';
import { known, Places } from './variety/places.js';
import { Wire } from './variety/wire.js';

export class NameVariety {
  private readonly draw: Draw;
  private readonly people: People;
  private readonly places: Places;
  private readonly bodies: Bodies;
  private readonly events: Events;
  private readonly wires: Wire;

  /**
   * @param nouns words of English that families may be called by
   * @param telling whether wires tell what their names are ({@link Wire})
   */
  constructor(names: NameKnowledge, random: () => number, nouns: readonly string[], telling: boolean) {
    const draw = (this.draw = new Draw(random));
    const demonyms = known(names, 'adjective');
    const people = (this.people = new People(names, draw, nouns));
    const places = (this.places = new Places(names, draw, people.families));
    const bodies = (this.bodies = new Bodies(names, draw, places, people.families, demonyms));
    const events = (this.events = new Events(draw, places, demonyms));
    this.wires = new Wire(draw, { people, places, bodies, events, demonyms }, telling);
  }

  /** A copy of the document under other names. */
  vary(document: NamedDocument): NamedDocument {
    const instead = this.namesInstead(document);
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

  /** For each name of a document another, the same wherever it stands. */
  private namesInstead(document: NamedDocument): (span: NameSpan) => string {
    const { draw, places } = this;
    const whole = new Map<string, string>();
    const person = this.peopleInstead(document, whole);
    return (span) => {
      const old = document.text.slice(span.start, span.end);
      if (span.kind === 'person') return person(old);
      if (old.length < 3) return old;
      const given = whole.get(old);
      if (given !== undefined) return given;
      let name = old;
      if (span.kind === 'location') {
        if (old.split(' ').length > 3) name = old;
        else if (places.isState(old)) name = draw.chance(0.75) ? places.state() : old;
        else if (draw.chance(0.65)) name = places.place();
      } else if (span.kind === 'organization') {
        if (draw.chance(0.5)) name = this.bodies.organization();
      } else if (draw.chance(0.2)) name = this.events.event();
      whole.set(old, name);
      return name;
    };
  }

  /**
   * For each person's name another; who had one family name has one again.
   *
   * @param whole names of several words and what stands for them by now; is added to
   */
  private peopleInstead(document: NamedDocument, whole: Map<string, string>): (old: string) => string {
    const { draw } = this;
    const single = new Map<string, string>();
    const families = new Set<string>();
    for (const span of document.spans) {
      if (span.kind !== 'person') continue;
      const parts = document.text.slice(span.start, span.end).split(' ');
      if (parts.length > 1) families.add(parts.at(-1)!);
    }
    const pool = new Map<string, Person>();
    return (old) => {
      const parts = old.split(' ');
      if (old.length < 3 || parts.length > 5 || /[\d"()[\]]/.test(old)) return old;
      const last = parts.at(-1)!;
      let person = pool.get(last);
      if (!person) pool.set(last, (person = this.people.person()));
      if (parts.length === 1) {
        const given = single.get(old);
        if (given !== undefined) return given;
        const name = families.has(old) || draw.chance(0.75) ? person.family : person.given;
        single.set(old, name);
        return name;
      }
      const given = whole.get(old);
      if (given !== undefined) return given;
      const first = single.get(parts[0]!) ?? person.given;
      single.set(parts[0]!, first);
      single.set(last, person.family);
      const name = this.people.fullName({ ...person, given: first });
      whole.set(old, name);
      return name;
    };
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
      if (part.length > 12 && part.length < 200 && this.draw.chance(share)) {
        const upper = this.draw.chance(0.6)
          ? part.toUpperCase()
          : part.replace(/(^| )([a-z])(?=[a-z]{3})/g, (all) => all.toUpperCase());
        if (upper.length === part.length) text = text.slice(0, start) + upper + text.slice(start + part.length);
      }
    }
    return { ...document, text };
  }

  /** A document of short lines as news agencies write them: datelines, results, lists, attributions. */
  wire(lines: number): NamedDocument {
    return this.wires.document(lines);
  }
}
