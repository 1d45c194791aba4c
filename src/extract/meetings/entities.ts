import type { Knowledge } from '../../knowledge/index.js';
import type { Agreement, Entity, EntityId, Meeting } from '../../model.js';

/**
 * The article's entities with their part in its meetings: mediators marked, and the states that only a demonym tells of
 * ("the Kenyan minister") added where they take part, under the name that the tables give them.
 */
export function withParts(
  entities: readonly Entity[],
  meetings: readonly Meeting[],
  agreements: readonly Agreement[],
  knowledge: Knowledge,
): readonly Entity[] {
  const mediators = new Set<EntityId>([...meetings, ...agreements].flatMap((event) => event.mediators));
  const known = new Set(entities.map((entity) => entity.id));
  const added: Entity[] = [];
  const taking = [
    ...meetings.flatMap((meeting) => [
      ...meeting.participants,
      ...meeting.mediators,
      ...(meeting.host === null ? [] : [meeting.host]),
      ...(meeting.placeState === null ? [] : [meeting.placeState]),
    ]),
    ...agreements.flatMap((agreement) => [...agreement.parties, ...agreement.mediators]),
    // "the Kenyan minister" is the tie to Kenya of whoever bears the name, and the graph draws it.
    ...entities.flatMap(({ offices }) => offices.flatMap(({ of }) => (of === null ? [] : [of]))),
  ];
  for (const id of taking) {
    const state = knowledge.names.states.get(id);
    if (known.has(id) || state === undefined) continue;
    known.add(id);
    added.push({ id, kind: 'state', name: state.name, aliases: [], offices: [], mediator: false, state: null });
  }
  return [...entities, ...added].map((entity) => (mediators.has(entity.id) ? { ...entity, mediator: true } : entity));
}
