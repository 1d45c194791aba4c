import { AGREEMENT_KINDS, ENTITY_KINDS, MEETING_KINDS, STATUSES } from '../model.js';
import { count, fields, list, oneOf, orNull, text, truth, type Check } from '../check.js';
import { DAY_PARTS } from './day-parts.js';

/** So many whole numbers, and what else the tuple holds after them. */
const tuple =
  (numbers: number, ...rest: readonly Check[]): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length !== numbers + rest.length) return 'no tuple of its length';
    for (let i = 0; i < value.length; i++) {
      const problem = i < numbers ? count(value[i]) : rest[i - numbers]!(value[i]);
      if (problem !== null) return `[${String(i)}] ${problem}`;
    }
    return null;
  };

const counts = list(count);
const texts = list(text);
const status = oneOf(STATUSES);
const event = { status, date: orNull(text), mediators: texts, says: list(tuple(4, status)) };

/** The form of a digest, down to each number: hand-made checks, since every article of every build passes here. */
export const digestForm: Check = fields({
  head: fields({
    id: text,
    sha256: text,
    title: orNull(text),
    publisher: orNull(text),
    published: orNull(text),
    url: orNull(text),
  }),
  fingerprint: counts,
  sentences: texts,
  rules: texts,
  entities: list(
    fields({
      id: text,
      kind: oneOf(ENTITY_KINDS),
      name: text,
      aliases: texts,
      state: orNull(text),
      offices: list(fields({ title: text, of: orNull(text), former: truth, say: tuple(4) })),
      says: (value) =>
        counts(value) ?? (Array.isArray(value) && value.length % 4 === 0 ? null : 'not four numbers each'),
    }),
  ),
  meetings: list(
    fields({
      ...event,
      kind: oneOf(MEETING_KINDS),
      cameo: text,
      part: orNull(oneOf(DAY_PARTS)),
      place: orNull(text),
      placeState: orNull(text),
      participants: texts,
      host: orNull(text),
    }),
  ),
  agreements: list(fields({ ...event, kind: oneOf(AGREEMENT_KINDS), parties: texts })),
});
