import type { Agreement, EntityId, Meeting, Mention } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';
import { unitAt } from './units.js';

/**
 * Mentions of those who take part and whom the sentence that says so only describes: "the Polish head of state", "a
 * Kenyan official". A unit's own words, or the demonym's where no unit is read.
 *
 * @param sentences in which meetings and agreements were found, in text order
 * @param mentions of the article, in text order
 * @returns resolved mentions, in the order of their sentences; no two of one entity in one sentence
 */
export function describedParts(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  { meetings, agreements }: { readonly meetings: readonly Meeting[]; readonly agreements: readonly Agreement[] },
  actors: Actors,
): Mention[] {
  const wanted = wantedAt([...meetings, ...agreements]);
  const found: Mention[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const ids = wanted.get(sentence.start);
    if (ids === undefined) continue;
    while (next < mentions.length && mentions[next]!.start < sentence.start) next++;
    for (let at = next; at < mentions.length && mentions[at]!.start < sentence.end; at++)
      ids.delete(mentions[at]!.entity);
    for (let at = sentence.from; at < sentence.to && ids.size > 0;) {
      const unit = unitAt(sentence, at, actors);
      const to = unit?.to ?? at + 1;
      const demonym = actors.names.demonymAt[at]! >= 0;
      for (const id of unit?.ids ?? (demonym ? actors.known(at) : []))
        if (ids.delete(id)) found.push(mentionOf(id, at, to, sentence, actors));
      at = to;
    }
  }
  return found;
}

function mentionOf(entity: EntityId, from: number, to: number, { words }: Sentence, actors: Actors): Mention {
  const start = words.start[from]!;
  const end = words.end[to - 1]!;
  const text = words.text.slice(start, end);
  return { start, end, text, kind: actors.kindOf(entity), entity, by: 'description', resolved: true };
}

/** By where a sentence begins: who takes part in what it tells. */
function wantedAt(events: readonly (Meeting | Agreement)[]): Map<number, Set<EntityId>> {
  const wanted = new Map<number, Set<EntityId>>();
  for (const event of events) {
    const parties = 'parties' in event ? event.parties : event.participants;
    const ids = [...parties, ...event.mediators, ...('host' in event && event.host !== null ? [event.host] : [])];
    for (const { start } of event.evidence) {
      const known = wanted.get(start);
      if (known === undefined) wanted.set(start, new Set(ids));
      else for (const id of ids) known.add(id);
    }
  }
  return wanted;
}
