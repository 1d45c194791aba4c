import { fingerprint, groupSources } from '../../../src/resolve/sources.js';

const WORDS =
  'envoy minister border treaty harbour railway winter talks grain council paper window ferry cabinet'.split(' ');

/** Paragraphs of sixty words that no other seed has. */
function story(seed: string, paragraphs = 6): string[] {
  return Array.from({ length: paragraphs }, (_, p) =>
    Array.from({ length: 60 }, (_, n) => `${WORDS[(n * 7 + p) % WORDS.length]!}${seed}${p}x${n % 40}`).join(' '),
  );
}
const sources = (...texts: readonly string[]): number[] => [...groupSources(texts.map(fingerprint))];
const whole = story('a').join('\n\n');

test('the same words are one source, whatever their case, accents and marks', () => {
  expect(sources(whole, whole.toUpperCase().replaceAll(' ', ', '), whole.replaceAll('e', 'é'))).toEqual([0, 0, 0]);
});

test('small edits and another headline leave it one source', () => {
  const edited = whole.replace('envoya0x0', 'they').replaceAll('a1x3 ', 'said ').replaceAll('a4x17 ', 'more ');
  expect(sources(whole, `Another headline for the same report\n\n${edited}`)).toEqual([0, 0]);
});

test('what is cut short is its longer form', () => {
  expect(sources(story('a').slice(0, 2).join('\n\n'), whole)).toEqual([0, 0]);
});

test('reports that have a third of their words in common, as a background that is told again and again, are two', () => {
  const background = story('b', 2);
  expect(sources([...story('c', 4), ...background].join('\n'), [...story('d', 4), ...background].join('\n'))).toEqual([
    0, 1,
  ]);
});

test('all copies have one first, and what has no words has none', () => {
  const copies = Array.from({ length: 5 }, (_, n) => whole.replaceAll(`a${n}x5 `, 'then '));
  expect(sources(story('e').join('\n'), ...copies, '', '—', 'too short')).toEqual([0, 1, 1, 1, 1, 1, 6, 7, 8]);
});
