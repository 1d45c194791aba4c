/**
 * How often pronouns are resolved, and how often rightly, on GUM's development part:
 * `npx tsx src/knowledge/build/evaluate-references.ts CORPORA [even|odd|all] [--show]`.
 *
 * Counted are pronouns for persons. Asked for are those whose chain holds a person's name in the document; one that is
 * resolved though its chain has no name counts against precision. An entity stands for the chain that most of its names
 * belong to.
 */
import { findNames } from '../../extract/names/index.js';
import { linkMentions } from '../../extract/references/index.js';
import { readWords } from '../../extract/words.js';
import type { EntityId } from '../../model.js';
import { loadLinguisticModels } from '../models.js';
import { loadNameModel, loadNames } from '../names.js';
import { loadNicknames } from '../nicknames.js';
import { readNamedDocuments } from './gum-names.js';

const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: evaluate-references.ts CORPORA [even|odd|all] [--show]');
const half = process.argv[3] ?? 'all';
const show = process.argv.includes('--show');
const knowledge = { names: loadNames(), nameModel: loadNameModel(), nicknames: loadNicknames() };
const models = loadLinguisticModels();
const figures = new Map<string, { asked: number; resolved: number; right: number }>();
const tally = (key: string): { asked: number; resolved: number; right: number } => {
  let found = figures.get(key);
  if (!found) figures.set(key, (found = { asked: 0, resolved: 0, right: 0 }));
  return found;
};

readNamedDocuments(`${corpora}/ud-english-gum/dev.conllu.gz`).forEach((document, number) => {
  if (half !== 'all' && (number % 2 === 0) !== (half === 'even')) return;
  const words = readWords(document.text, [[0, document.text.length]], models);
  const names = findNames(words, knowledge);
  const linked = linkMentions(words, names, knowledge);
  const { idOf } = linked;
  const phrases = linked.phrases.filter(({ sure }) => sure !== false);
  const persons = document.spans.filter((span) => span.kind === 'person');
  const named = new Set(persons.map((span) => span.entity));
  const votes = new Map<EntityId, Map<number, number>>();
  names.names.forEach((name, index) => {
    const gold = persons.find((span) => span.start < name.end && name.start < span.end);
    if (!gold) return;
    const id = idOf[index]!;
    const of = votes.get(id) ?? new Map<number, number>();
    votes.set(id, of.set(gold.entity, (of.get(gold.entity) ?? 0) + 1));
  });
  const chainOf = (id: EntityId): number | null =>
    [...(votes.get(id) ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
  const byStart = new Map(
    phrases.filter((phrase) => phrase.by === 'pronoun').map((phrase) => [words.start[phrase.head]!, phrase]),
  );
  for (const pronoun of document.pronouns) {
    const form = document.text.slice(pronoun.start, pronoun.end).toLowerCase();
    const group = /^(he|him|his|himself|she|her|hers|herself)$/.test(form)
      ? 'he, she'
      : /^(they|them|their|theirs|themselves)$/.test(form)
        ? 'they'
        : /^(i|me|my|mine|myself)$/.test(form)
          ? 'I'
          : null;
    if (group === null) continue;
    const counts = [tally(group), tally('all')];
    const phrase = byStart.get(pronoun.start);
    const asked = named.has(pronoun.entity);
    const right =
      asked && phrase !== undefined && phrase.entities.length === 1 && chainOf(phrase.entities[0]!) === pronoun.entity;
    for (const count of counts) {
      if (asked) count.asked++;
      if (phrase) count.resolved++;
      if (right) count.right++;
    }
    if (show && phrase && !right)
      console.log(
        `${document.id}: ${document.text.slice(Math.max(0, pronoun.start - 120), pronoun.start)}[${form}]${document.text.slice(pronoun.end, pronoun.end + 40)} => ${phrase.entities.join(' ')}`.replace(
          /\s+/g,
          ' ',
        ),
      );
  }
});
for (const [group, { asked, resolved, right }] of figures)
  console.log(
    `${group}: ${asked} with a named bearer, ${resolved} resolved, ${right} rightly; precision ${((100 * right) / Math.max(1, resolved)).toFixed(1)}, recall ${((100 * right) / Math.max(1, asked)).toFixed(1)}`,
  );
