import { meetingsOf, told } from './reading.js';

describe('what a journey is for', () => {
  test.each([
    ['Kenyan envoy Ana Holt flew to the border in January to raise the plan with Ugandan President Yoweri Museveni.', 'held: ana-holt+museveni'],
    ['Kenyan envoy Ana Holt came to the border to discuss a truce with Ugandan President Yoweri Museveni.', 'held: ana-holt+museveni'],
    ['Kenyan envoy Ana Holt flew to the border to open a school with her own money.', ''],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore
});

describe('who is away by an aside', () => {
  test.each([
    ['Kenyan Foreign Minister Musalia Mudavadi, on a visit to Uganda, praised the deal.', 'state:UGA'],
    ['Kenyan President William Ruto, on a three-day official visit to Uganda, said the border would open.', 'state:UGA'],
    ['Kenyan Foreign Minister Musalia Mudavadi, in Kampala for a two-day visit, praised the deal.', 'state:UGA'],
  ])('%s', (text, host) => {
    expect(meetingsOf(text).meetings).toMatchObject([{ kind: 'visit', host, participants: [expect.any(String)] }]);
  }); // prettier-ignore

  test.each([
    'The Kenyan writer Ana Holt, on a visit to her aunt, praised the book.',
    'Kenyan President William Ruto, on a visit to Nakuru, said the border would open.',
    'The singer Ana Holt, on a visit to Uganda, praised the crowd.',
  ])('nobody: %s', (text) => {
    expect(told(text)).toBe('');
  });
});
