/** Who is said to mediate, between nobody, in the sentence that tells of the meeting: "talks at the seat of X, which has mediated since 2012". */
import type { Candidate } from './candidate.js';
import { past } from './likeness.js';

/**
 * Where a sentence tells of one meeting of others and of somebody who mediates between nobody, he mediates that meeting.
 *
 * @param found all that the sentence tells of
 */
export function besideMeeting(found: readonly Candidate[]): readonly Candidate[] {
  const alone = found.find((one) => one.by.startsWith('mediation:verb') && one.participants.length === 0);
  if (alone === undefined) return found;
  const others = found.filter((one) => one !== alone && one.kind !== 'call' && one.kind !== 'visit');
  const [meeting] = others;
  if (meeting === undefined || others.length > 1 || !isOfOthers(meeting, alone)) return found;
  return found
    .filter((one) => one !== alone)
    .map((one) => (one === meeting ? { ...one, mediators: alone.mediators, by: `${one.by}+mediated-beside` } : one));
}

const isOfOthers = (meeting: Candidate, { mediators, status }: Candidate): boolean =>
  meeting.participants.length > 0 &&
  meeting.mediators.length === 0 &&
  past(meeting.status) === past(status) &&
  !mediators.some((id) => meeting.participants.includes(id) || meeting.host === id);
