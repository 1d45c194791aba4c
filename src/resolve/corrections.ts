import { STATUSES, type ResolvedAgreement, type ResolvedMeeting, type Role } from '../model.js';
import { byCodeUnit } from '../order.js';
import type { Decision, DecisionTarget } from './decisions.js';

type SetDecision = Extract<Decision, { kind: 'set' }>;

/**
 * The event with what a person set. Whom they put into a role is proved by the event's own sentences, marked with the
 * decision; what they take out of one leaves no trace but the decision.
 */
export function applySet<T extends ResolvedMeeting | ResolvedAgreement>(
  event: T,
  decision: SetDecision,
  nodeOf: (target: DecisionTarget) => string | null,
): T {
  const { field, value } = decision;
  if (field === 'date') return typeof value === 'object' && value !== null ? event : { ...event, date: value };
  if (field === 'status') {
    const status = STATUSES.find((one) => one === value);
    return status === undefined ? event : { ...event, status };
  }
  const entity = value !== null && typeof value === 'object' ? nodeOf(value) : null;
  if (entity === null) return event;
  const role: Role = { entity, evidence: event.evidence.slice(0, 1).map((piece) => ({ ...piece, by: decision.id })) };
  const change = (roles: readonly Role[]): readonly Role[] => {
    const others = roles.filter((one) => one.entity !== entity);
    if (decision.remove === true) return others;
    return [...others, roles.find((one) => one.entity === entity) ?? role].sort((a, b) =>
      byCodeUnit(a.entity, b.entity),
    );
  };
  if (field === 'mediator') {
    const mediators = change(event.mediators);
    if (decision.remove === true) return { ...event, mediators };
    const others = (roles: readonly Role[]): readonly Role[] => roles.filter((one) => one.entity !== entity);
    // Interface: whom the list of mediators has stands among the parties only where a text says so, too.
    return 'participants' in event
      ? { ...event, mediators, participants: others(event.participants) }
      : { ...event, mediators, parties: others(event.parties) };
  }
  if (!('participants' in event)) return field === 'participant' ? { ...event, parties: change(event.parties) } : event;
  if (field === 'participant') return { ...event, participants: change(event.participants) };
  if (field === 'host') return { ...event, hosts: change(event.hosts) };
  return { ...event, place: decision.remove === true ? null : role };
}
