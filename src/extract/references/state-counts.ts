import type { EntityId } from '../../model.js';

/** How often a text named each state; of states only, so that there are few however long the text. */
export class StateCounts {
  private readonly times = new Map<EntityId, number>();

  add(id: EntityId): void {
    if (id.startsWith('state:')) this.times.set(id, (this.times.get(id) ?? 0) + 1);
  }

  /** The one state of which the text spoke so far, more than once; null where it spoke of none or of several. */
  only(): EntityId | null {
    const [[state, times] = [null, 0]] = this.times;
    return this.times.size === 1 && times > 1 ? state : null;
  }

  /** The two states that the text names most, where no third is named as often; else []. */
  main(): readonly EntityId[] {
    const [first, second, third] = [...this.times].sort(([, a], [, b]) => b - a);
    if (first === undefined || second === undefined || second[1] === third?.[1]) return [];
    return [first[0], second[0]];
  }
}
