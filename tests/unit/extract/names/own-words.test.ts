import { expect, test } from '@jest/globals';
import { namesOf } from './names-of.js';

test.each([
  ['He spoke at the Teatro Lenik on Monday.', 'Teatro Lenik place'],
  ['They met at the Hotel Lenik on Monday.', 'Hotel Lenik place'],
  ['Troops climbed Jebel Lenik on Monday.', 'Jebel Lenik place'],
  ['The Laguna Lenik is dry.', 'Laguna Lenik place'],
])('what stands or lies somewhere, in other tongues: %s', (text, name) => {
  expect(namesOf(text)).toBe(name);
});

test.each([
  'The Ley de Transparencia obliges it to publish.',
  'He won the Premio Lenik on Monday.',
  'It was a violation of the Lenik Communiqué and of its spirit.',
  'She wore her Order of the White Lion.',
])('texts and prizes are no bodies: %s', (text) => {
  expect(namesOf(text)).not.toMatch(/organization|person/);
});

test.each([
  ['She told Radio Lenik that it would not.', 'Radio Lenik organization'],
  ['The Warsaw Pact held its manoeuvres.', 'Warsaw Pact organization'],
  ['They revived the Mara-Nile Basin Panel on Monday.', 'Mara-Nile Basin Panel organization'],
])('bodies and people: %s', (text, name) => {
  expect(namesOf(text)).toBe(name);
});

test.each([
  ['The Fourth Bangladesh-Nepal Joint Commission was held.', 'Bangladesh-Nepal Joint Commission organization'],
  ['The 14th Joint Boundary Commission was held.', 'Joint Boundary Commission organization'],
  ['The Third Committee voted on Monday.', 'Third Committee organization'],
])('which of its sittings it is belongs to no name: %s', (text, name) => {
  expect(namesOf(text)).toBe(name);
});

test.each([
  ['Supporters of the Greens and the Liberals marched.', 'Greens organization, Liberals organization'],
  ['Conservatives (C) and Labour (L) were silent.', 'Conservatives organization, Labour organization'],
  ['The Ministry of Health and Social Services was silent.', 'Ministry of Health and Social Services organization'],
])('two bodies, or one: %s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});

test.each([
  ['He received the Dalai Lama on Monday.', 'Dalai Lama person'],
  ['The Saudi Crown Prince was silent.', 'Saudi state'],
  ['Kosovo Serbs and Bosnian Croats were silent.', 'Kosovo Serbs organization, Bosnian Croats organization'],
])('whom an office or a people names: %s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});

test.each([
  ['The generals will see each other at Topusko tomorrow.', 'Topusko place'],
  ['MARADI - Elders and officers talked through the night.', 'MARADI place'],
])('where it is: %s', (text, name) => {
  expect(namesOf(text)).toBe(name);
});

test('staff at a firm', () => {
  expect(namesOf('The analyst at Unicef said so.')).toBe('Unicef organization');
});
