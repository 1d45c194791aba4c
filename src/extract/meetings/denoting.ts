import type { EntityId, EntityKind } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Names } from '../names/index.js';
import type { References } from '../references/index.js';
import type { Sentence } from './sentence.js';

/** "Joint Border Commission", "India-Nepal Committee". */
const JOINT =
  /\b(joint|mixed|bilateral|trilateral|tripartite|quadripartite|intergovernmental|binational|contact group)\b|\p{L}[-–]\p{Lu}\p{L}+ .*(commission|committee|council|group|mechanism)$/iu;

/** Whether a body of this name is one of several states or sides. */
export const isJointName = (name: string): boolean => JOINT.test(name);

/** Of what leaders are that no state sends. */
const CIVIL = /^(business|community|religious|church|faith|labou?r|union|student|industry|civic)$/;

/** Of what teams are that come to work or to play. */
const AT_WORK =
  /^(rescue|medical|relief|search|film|camera|research|football|soccer|rugby|cricket|hockey|basketball|olympic)$/;

/** Whom single words and ids denote, as far as it matters to who meets whom. */
export class Denoting {
  private readonly kinds: ReadonlyMap<EntityId, EntityKind>;
  private readonly entityNames: ReadonlyMap<EntityId, string>;
  private readonly offices: ReadonlyMap<EntityId, readonly EntityId[]>;

  constructor(
    readonly references: References,
    readonly names: Names,
    private readonly words: MeetingWords,
  ) {
    this.kinds = new Map(references.entities.map((entity) => [entity.id, entity.kind]));
    this.entityNames = new Map(references.entities.map((entity) => [entity.id, entity.name]));
    this.offices = new Map(
      references.entities.map((entity) => [
        entity.id,
        entity.offices.filter((office) => !office.former && office.of !== null).map((office) => office.of!),
      ]),
    );
  }

  kindOf(id: EntityId): EntityKind {
    return (
      this.kinds.get(id) ??
      (id.startsWith('state:')
        ? 'state'
        : id.startsWith('person:')
          ? 'person'
          : id.startsWith('place:')
            ? 'place'
            : 'organization')
    );
  }

  /** The states and bodies that a person acts for; a state or body acts for itself. */
  actsFor(id: EntityId): readonly EntityId[] {
    return this.kindOf(id) === 'person' ? (this.offices.get(id) ?? []) : [id];
  }

  /** Each with the states and bodies that it acts for, behind it: whom two lists share, either may name otherwise. */
  withSides(ids: readonly EntityId[]): readonly EntityId[] {
    return ids.flatMap((id) => [id, ...this.actsFor(id)]);
  }

  /** A body that two states or more sit in by its name: when it meets, they do. */
  isJoint(id: EntityId): boolean {
    return this.kindOf(id) === 'organization' && isJointName(this.entityNames.get(id) ?? '');
  }

  /** Whether the noun names somebody who meets for others: a delegation, an envoy, a minister. */
  isDelegate(sentence: Sentence, i: number): boolean {
    return this.words.delegates.has(sentence.lower(i)) || (this.names.titleAt[i]! >= 0 && sentence.text(i) !== '');
  }

  /** Whether the noun names somebody who can act: a minister, a delegation. */
  isActorNoun(sentence: Sentence, i: number): boolean {
    return (
      this.words.actors.has(sentence.lower(i)) ||
      this.names.titleAt[i]! >= 0 ||
      // "her local opposite"
      (sentence.is(i, 'opposite') && sentence.within(i - 3, i, /^(his|her|their|its)$/)) ||
      // "his opposite number"
      (sentence.is(i, 'number', 'numbers') && sentence.is(i - 1, 'opposite'))
    );
  }

  /** Whether the noun names private people, who do not stand for their state: "Kenyan students", "business leaders". */
  isPrivate(sentence: Sentence, i: number): boolean {
    if (this.names.nameAt[i]! >= 0) return false;
    return (
      this.words.privates.has(sentence.lower(i)) ||
      (sentence.is(i, 'leader', 'leaders') && CIVIL.test(sentence.lower(i - 1))) ||
      (sentence.is(i, 'team', 'teams') && AT_WORK.test(sentence.lower(i - 1)))
    );
  }

  /** "Putin's adviser": one person, who is not whom he belongs to; "Putin's envoys" and "his team" stand for him. */
  isOther(sentence: Sentence, i: number): boolean {
    const singular = sentence.penn(i) === 'NN' || sentence.penn(i) === 'NNP';
    return singular && (this.words.actors.get(sentence.lower(i)) === 'person' || this.names.titleAt[i]! >= 0);
  }

  /** A small letter's word that means meeting: it begins no party's name. */
  isTrigger(sentence: Sentence, i: number): boolean {
    return this.words.verbs.has(sentence.lower(i)) && sentence.text(i) === sentence.lower(i);
  }

  /** Persons, states and organizations that the token stands for; a place is no party. */
  known(i: number): readonly EntityId[] {
    return this.references.entitiesOf(i).filter((id) => this.kindOf(id) !== 'place');
  }

  /** Is token i part of somebody's name? */
  isPersonsName(i: number): boolean {
    const name = this.names.nameAt[i]!;
    return name >= 0 && this.names.names[name]!.kind === 'person';
  }

  /** Any of them a person. */
  hasPerson(ids: readonly EntityId[]): boolean {
    return ids.some((id) => this.kindOf(id) === 'person');
  }
}
