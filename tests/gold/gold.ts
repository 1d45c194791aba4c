/** The form of a gold file; what its fields mean is told in README.md. */

export interface GoldEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mediator: boolean;
  /** May be found, need not. */
  readonly optional?: boolean;
  /** May be called a mediator, need not. */
  readonly mediatorOptional?: boolean;
}
export interface GoldPerson extends GoldEntity {
  readonly state: string | null;
}
export interface GoldState {
  readonly code: string;
  readonly mediator: boolean;
  readonly optional?: boolean;
  readonly mediatorOptional?: boolean;
}
export interface GoldEvent {
  readonly id: string;
  readonly kind: string;
  readonly altKinds: readonly string[];
  readonly status: string;
  readonly date: string | null;
  readonly altDates: readonly (string | null)[];
  readonly optional: readonly string[];
  readonly mediators: readonly string[];
  readonly evidence: readonly string[];
}
export interface GoldMeeting extends GoldEvent {
  readonly altStatuses: readonly string[];
  readonly place: string | null;
  readonly altPlaces?: readonly (string | null)[];
  readonly placeState: string | null;
  /** References; `a|b` means that either will do. */
  readonly participants: readonly string[];
  readonly host: string | null;
}
export interface GoldAgreement extends GoldEvent {
  readonly parties: readonly string[];
}
export interface Gold {
  readonly file: string;
  readonly form: 'clean' | 'flattened';
  readonly published: string | null;
  readonly altPublished?: readonly (string | null)[];
  readonly people: readonly GoldPerson[];
  readonly states: readonly GoldState[];
  readonly organizations: readonly GoldEntity[];
  readonly meetings: readonly GoldMeeting[];
  readonly agreements: readonly GoldAgreement[];
  readonly notEntities: readonly string[];
  /** Passages where an event more is neither right nor wrong. */
  readonly tolerated: readonly string[];
}
