import { describe, expect, test } from '@jest/globals';
import { told } from './reading.js';

describe('both sides of a sentence that stands alone', () => {
  test.each([
    // The first half of an adjective is no verb
    ['Seoul and Pyongyang held working-level military talks on Tuesday.', 'held: KOR+PRK'],
    // Lawmakers of another state are met, not only addressed
    ['Kenyan Foreign Minister Ana Holt held talks with Ugandan lawmakers.', 'held: UGA+ana-holt'],
    // Several who act, whatever the tagger makes of them
    ["Kenya's Ana Holt and envoys from Uganda opened negotiations.", 'held: UGA+ana-holt'],
    // Two of one office
    ['The Kenyan premier met Prime Minister Hugo Barr.', 'held: KEN+hugo-barr'],
    ['The Kenyan premier and President Hugo Barr of Chad are holding a new round of talks.', 'ongoing: KEN+hugo-barr'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});
