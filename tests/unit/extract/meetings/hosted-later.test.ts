import { describe, expect, test } from '@jest/globals';
import { meetingsOf } from './reading.js';

/** Participants and host of each meeting. */
const told = (text: string): string[] =>
  meetingsOf(text).meetings.map(({ participants, host }) => `${[...participants].sort().join('+')} at ${host ?? '-'}`);

describe('what a later sentence tells of the meeting', () => {
  const MET = 'Kenyan President Tom Keller met Ugandan President Ana Holt in Oslo on Monday. ';
  test('its host is none of its parties', () => {
    expect(told(`${MET}The meeting was hosted by the Norwegian envoy, Erik Dahl.`)).toEqual([
      'person:ana-holt+person:tom-keller at person:erik-dahl',
    ]);
  });
  test('whoever else attended is one', () => {
    expect(told(`${MET}The talks were also attended by Hugo Barr.`)).toEqual([
      'person:ana-holt+person:hugo-barr+person:tom-keller at -',
    ]);
  });
  test('a meeting that is not "the" one is another', () => {
    expect(told(`${MET}A meeting on Friday was attended by Hugo Barr.`)).toContain(
      'person:ana-holt+person:tom-keller at -',
    );
  });
});
