import type { ResolvedAgreement, ResolvedEntity, ResolvedMeeting, Role } from '../model.js';
import { dateInWords } from '../edtf.js';
import { byCodeUnit } from './order.js';

/** What a caption needs of an entity. */
export type Named = Pick<ResolvedEntity, 'id' | 'kind' | 'name'>;

/** As many names as still read as a caption; the rest is counted. */
const NAMED = 3;

/** `Talks: Cyprus, Turkey (Lisbon, 4 March 2024)`. */
export function labelMeeting(meeting: ResolvedMeeting, entities: ReadonlyMap<string, Named>): string {
  const place = meeting.place === null ? null : (entities.get(meeting.place.entity)?.name ?? null);
  return label(meeting.kind, meeting.participants, [place, meeting.date === null ? null : dateInWords(meeting.date)], entities);
}

/** `Ceasefire: Armenia, Azerbaijan (2020)`. */
export function labelAgreement(agreement: ResolvedAgreement, entities: ReadonlyMap<string, Named>): string {
  return label(agreement.kind, agreement.parties, [agreement.date === null ? null : dateInWords(agreement.date)], entities);
}

function label(
  kind: string,
  roles: readonly Role[],
  details: readonly (string | null)[],
  entities: ReadonlyMap<string, Named>,
): string {
  const names = whoMeets(roles, entities);
  const rest = names.length - NAMED;
  const list = names.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  const known = details.filter((detail) => detail !== null).join(', ');
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  return title + (list === '' ? '' : `: ${list}`) + (known === '' ? '' : ` (${known})`);
}

/** The people, where two or more are named; else states and organizations, so that nobody is named twice over. */
function whoMeets(roles: readonly Role[], entities: ReadonlyMap<string, Named>): string[] {
  const all = roles
    .map((role) => entities.get(role.entity))
    .filter((entity) => entity !== undefined)
    .sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id));
  const people = all.filter((entity) => entity.kind === 'person');
  const others = all.filter((entity) => entity.kind !== 'person');
  const chosen = people.length >= 2 ? people : others.length >= 2 ? others : all;
  return chosen.map((entity) => entity.name);
}
