/** Who has the chair of a meeting and is one of its parties: nobody's mediator. */
import type { EntityId } from '../../model.js';
import { united } from './merge.js';
import type { Event, Sides } from './told.js';

/**
 * Whoever chairs a meeting for a state that takes part is that side ("co-chaired by Kenya's minister and Uganda's"), and
 * whoever chairs the summit of a body alone is of it.
 *
 * @param event is changed
 */
export function seatChairs(event: Event, sides: Sides): void {
  const mediators = [...new Set(event.told.flatMap((one) => one.mediators))];
  if (mediators.length === 0) return;
  const others = event.participants.filter((id) => !mediators.includes(id));
  const isOfSide = (id: EntityId): boolean =>
    id.startsWith('person:') &&
    (sides.get(id) ?? []).some((side) => side.startsWith('state:') && others.includes(side));
  const ownBody =
    others.length === 1 &&
    others[0]!.startsWith('organization:') &&
    event.told[0]!.kind !== 'talks' &&
    event.told.some((one) => one.mediators.length > 0 && one.by.includes('chair'));
  const seated = mediators.filter((id) => ownBody || isOfSide(id));
  if (seated.length === 0) return;
  event.told.forEach((one, at) => {
    if (one.mediators.some((id) => seated.includes(id)))
      event.told[at] = { ...one, mediators: one.mediators.filter((id) => !seated.includes(id)) };
  });
  event.participants = united(event.participants, seated, sides);
}
