/** A person's correction as the viewer sends it: what `POST /decisions` takes. Imports nothing. */

export const CORRECTION_KINDS = ['merge', 'split', 'rename', 'reject'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export interface Correction {
  readonly kind: CorrectionKind;
  /** The id of the node that it is about. */
  readonly target: string;
  /** The other node, of `merge` and `split` (keep apart); else null. */
  readonly other: string | null;
  /** The new name, of `rename`; else null. */
  readonly name: string | null;
  /** Why, in the person's own words; never empty. */
  readonly reason: string;
}
