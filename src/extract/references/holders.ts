import type { OfficeFound } from './offices.js';
import type { Person } from './people.js';

/** Whose offices, as far as the text tells them, are all of the past. */
export const isFormer = ({ offices }: Person): boolean => offices.length > 0 && offices.every(({ former }) => former);

/**
 * All of them hold such offices, as far as the text tells their offices: at least one of them ("President X and Y of
 * Kenya"); or, where they may be `untold`, it tells only whose they are ("Kenya's X and Uganda's Y"), or joined the two.
 */
export function allHold(
  people: readonly Person[],
  fits: (office: OfficeFound) => boolean,
  untold: boolean,
  areJoined: () => boolean,
): boolean {
  const told = people.filter(({ offices }) => offices.length > 0);
  if (told.length > 0) return told.every(({ offices }) => offices.some(fits));
  return untold && (people.length > 2 || people.every(({ homes }) => homes.length > 0) || areJoined());
}
