/** Envoys who see one side and then the other: no word says that they mediate, but whom they see and what those two have do. */
import type { Entity, EntityId } from '../../model.js';
import type { ToldAgreement } from './agreements.js';
import { same } from './likeness.js';
import type { Event, Sides } from './told.js';

const ENVOY = /\b(envoy|emissary|mediator|facilitator|special representative)\b/i;

/** Whoever is sent to others by his office, a state's as well as a body's. */
export function sentOut(entities: readonly Entity[]): ReadonlySet<EntityId> {
  return new Set(
    entities
      .filter(({ offices }) => offices.some(({ title, former }) => !former && ENVOY.test(title)))
      .map(({ id }) => id),
  );
}

/** So many agreements and mediated meetings tell who is at odds in one article, and so many meetings whom an envoy sees. */
const MANY = 40;

/**
 * An envoy of neither who meets two apart from each other mediates where those two, elsewhere in the article, have an
 * agreement or a mediated meeting with each other; the envoy of whoever mediates between them mediates where he meets one.
 *
 * @param events their first tellings are given the mediator
 */
export function addShuttling(
  events: readonly Event[],
  agreements: readonly (readonly ToldAgreement[])[],
  envoys: ReadonlySet<EntityId>,
  sides: Sides,
): void {
  if (envoys.size === 0) return;
  const seen = new Map<EntityId, { readonly event: Event; readonly others: readonly EntityId[] }[]>();
  for (const event of events) {
    const { status } = event.told[0]!;
    if (status === 'denied' || status === 'cancelled' || event.participants.length > MANY) continue;
    for (const envoy of event.participants.filter((id) => envoys.has(id))) {
      const others = event.participants.filter((id) => id !== envoy && !alike(id, envoy, sides));
      const known = seen.get(envoy) ?? [];
      if (others.length > 0 && known.length < MANY) seen.set(envoy, [...known, { event, others }]);
    }
  }
  const rivals = [
    ...agreements.map((agreement) => ({
      both: agreement.flatMap((one) => one.parties),
      by: agreement.flatMap((one) => one.mediators),
    })),
    ...events
      .map(({ told, participants }) => ({
        both: participants,
        by: told.slice(0, MANY).flatMap((one) => one.mediators),
      }))
      .filter(({ by }) => by.length > 0),
  ]
    .filter(({ both }) => both.length <= MANY)
    .slice(0, MANY);
  for (const [envoy, met] of seen) {
    const sees = (id: EntityId, others: readonly EntityId[]): boolean => others.some((one) => same(one, id, sides));
    for (const { event, others } of met)
      if (
        rivals.some(({ both, by }) => {
          const mine = both.filter((id) => sees(id, others));
          const theirs = both.filter((id) => !mine.some((one) => alike(one, id, sides)) && !alike(id, envoy, sides));
          // "Kenya mediates between X and Y. Its envoy saw X": for whom he is sent
          const sent =
            !both.some((id) => alike(id, envoy, sides)) && (sides.get(envoy) ?? []).some((id) => by.includes(id));
          if (sent && mine.length > 0 && theirs.length > 0) return true;
          // Both at one table with him: no going to and fro
          return (
            mine.length > 0 && theirs.some((id) => met.some((other) => other.event !== event && sees(id, other.others)))
          );
        })
      ) {
        const first = event.told[0]!;
        if (!event.told.some((one) => one.mediators.includes(envoy)))
          event.told[0] = { ...first, mediators: [...first.mediators, envoy] };
      }
  }
}

/** Who mediates by his office alone, whomever he meets. */
const MEDIATOR = /\b(mediator|facilitator)\b/i;

/** Whom a body sends; a state's envoy may be a party's. */
const BODYS_ENVOY = /\b(envoy|special representative)\b/i;

/**
 * Who mediates by office wherever he takes part: mediators, and a body's envoy who meets two others at least or is said to
 * mediate, he or his body. One who sees one side alone and of whom nothing more is told is a guest like others.
 */
export function envoysOf(
  entities: readonly Entity[],
  events: readonly Event[],
  agreements: readonly (readonly ToldAgreement[])[],
  sides: Sides,
): ReadonlySet<EntityId> {
  const current = (entity: Entity, title: RegExp): Entity['offices'] =>
    entity.offices.filter((office) => !office.former && title.test(office.title));
  const envoys = new Set(entities.filter((one) => current(one, MEDIATOR).length > 0).map(({ id }) => id));
  const sent = new Map(
    entities.flatMap((one) => {
      const bodies = current(one, BODYS_ENVOY).flatMap(({ of }) => (of?.startsWith('organization:') ? [of] : []));
      return bodies.length > 0 ? [[one.id, bodies] as const] : [];
    }),
  );
  if (sent.size === 0) return envoys;
  const all = [...events.map(({ told }) => told), ...agreements];
  const mediating = new Set(all.flatMap((told) => told.flatMap((one) => one.mediators)));
  const met = new Map<EntityId, Set<EntityId>>();
  for (const { participants, told } of events) {
    if (told[0]!.status === 'denied' || participants.length > MANY) continue;
    for (const id of participants.filter((one) => sent.has(one))) {
      const others = met.get(id) ?? new Set();
      for (const one of participants) if (others.size < 2 && !alike(one, id, sides)) others.add(sideOf(one, sides));
      met.set(id, others);
    }
  }
  for (const [id, bodies] of sent)
    if ((met.get(id)?.size ?? 0) > 1 || [id, ...bodies].some((one) => mediating.has(one))) envoys.add(id);
  return envoys;
}

/** The state or body that a person acts for; whom the text gives none stands for himself. */
const sideOf = (id: EntityId, sides: Sides): EntityId => (id.startsWith('person:') ? (sides.get(id)?.[0] ?? id) : id);

/** The same one, or two who act for one. */
const alike = (a: EntityId, b: EntityId, sides: Sides): boolean =>
  same(a, b, sides) || (sides.get(a) ?? []).some((one) => (sides.get(b) ?? []).includes(one));
