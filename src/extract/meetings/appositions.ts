/** Who is meant by a noun that names nobody: the name before its comma, behind it, in a list behind a colon. */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import type { Sentence } from './sentence.js';

/** "in front of X, the facilitator, and Y": the name before its commas; [] elsewhere. */
export function apposed(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  let comma = at - 1;
  while (comma > at - 4 && sentence.is(comma, 'the', 'a', 'an', 'chief', 'main', 'lead')) comma--;
  return comma < at - 1 && sentence.is(comma, ',') && sentence.is(at + 1, ',') ? actors.known(comma - 1) : [];
}

/** A person's name right behind the group, after a comma: "the Union's facilitator, former minister Ana Holt". */
export function nameBehind(sentence: Sentence, group: Group, actors: Actors): readonly EntityId[] {
  if (namesPerson(group, actors) || !sentence.is(group.to, ',')) return [];
  const next = actors.groups(sentence)[actors.groupFrom(sentence, group.to + 1)];
  if (next === undefined || next.from > group.to + 3 || next.ids.length !== 1 || !actors.hasPerson(next.ids)) return [];
  // A clause of its own begins: "the mediators, Ana Holt said"
  return sentence.is(next.to, ',', '.') || next.to >= sentence.to ? next.ids : [];
}

/** By a name of his own, not only by what he is called. */
function namesPerson(group: Group, actors: Actors): boolean {
  for (let at = group.from; at < group.to; at++) {
    const name = actors.names.nameAt[at]!;
    if (name >= 0 && actors.names.names[name]!.kind === 'person') return true;
  }
  return false;
}

/** "The guarantors are A, B and C", "its mediators were A and B": several by name, and nothing more is said of them; [] elsewhere. */
export function equated(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  if (!sentence.is(at, 'are', 'were', 'include', 'includes', 'included', 'comprise', 'comprises', 'comprised'))
    return [];
  const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 1)];
  const whole =
    group !== undefined &&
    group.from <= at + 2 &&
    group.ids.length >= 2 &&
    group.preposition === '' &&
    !group.possessive;
  return whole && (group.to >= sentence.to || sentence.is(group.to, '.', ',', ';', ')')) ? group.ids : [];
}

/** A list right behind: after a comma, a colon, "namely", "such as", a few words of measure: "in plenty: X, Y and Z". */
export function listed(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  let at = from;
  let mark = false;
  for (let n = 0; n < 4 && at < sentence.to; n++, at++) {
    if (sentence.is(at, ':', '-', '—', '–', 'namely', '(', 'including') || (sentence.is(at, ',') && n === 0))
      mark = true;
    else if (sentence.is(at, 'in', 'plenty', 'such', 'as', 'abroad')) continue;
    else break;
  }
  if (!mark) return [];
  const groups = actors.groups(sentence);
  const first = actors.groupFrom(sentence, at);
  if (groups[first] === undefined || groups[first].from > at + 2) return [];
  const ids = [...groups[first].ids];
  // What a colon opens is one list to its end, also where no "and" closes it.
  for (let n = first + 1; n < groups.length && n < first + 12; n++) {
    const gap = groups[n]!.from - groups[n - 1]!.to;
    const joined = Array.from({ length: gap }, (_, k) => groups[n - 1]!.to + k).every((one) =>
      sentence.is(one, ',', 'and', 'the', '&', 'of'),
    );
    if (gap > 4 || !joined) break;
    ids.push(...groups[n]!.ids);
  }
  // "the mediators, X said": a clause of its own
  const last = groups[first].to;
  if (sentence.is(from, ',') && (sentence.isVerb(last) || groups[first].preposition !== '')) return [];
  return ids;
}

/** "the mediators - X, Y and Z - met", "the two facilitators (X and Y)": several by name behind what they are called; [] elsewhere. */
export function listedAs(sentence: Sentence, mark: number, actors: Actors): readonly EntityId[] {
  const opened =
    sentence.is(mark, '-', '—', '–', '(') && sentence.spaced(mark) && sentence.lower(mark - 1).endsWith('s');
  const group = opened ? actors.groups(sentence)[actors.groupFrom(sentence, mark + 1)] : undefined;
  if (group === undefined || group.from > mark + 2 || group.possessive) return [];
  return sentence.is(group.to, '-', '—', '–', ')') && group.ids.length >= 2 ? group.ids : [];
}

/** "by X, a former speaker, and Y": Y, whom the list has behind what describes X. */
export function behindApposition(sentence: Sentence, comma: number, actors: Actors): readonly EntityId[] {
  if (!sentence.is(comma, ',') || !sentence.is(comma + 1, 'a', 'an', 'the')) return [];
  for (let at = comma + 2; at < sentence.to && at < comma + 9; at++) {
    if (sentence.isVerb(at) || sentence.is(at, ';', 'who')) return [];
    if (!sentence.is(at, 'and') || !sentence.is(at - 1, ',')) continue;
    const group = actors.groupAt(sentence, at + 1);
    return group !== null && !group.possessive && !sentence.isVerb(group.to) ? group.ids : [];
  }
  return [];
}
