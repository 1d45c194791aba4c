import { told } from './reading.js';

describe('what a journey is for', () => {
  test.each([
    ['Kenyan envoy Ana Holt flew to the border in January to raise the plan with Ugandan President Yoweri Museveni.', 'held: ana-holt+museveni'],
    ['Kenyan envoy Ana Holt came to the border to discuss a truce with Ugandan President Yoweri Museveni.', 'held: ana-holt+museveni'],
    ['Kenyan envoy Ana Holt flew to the border to open a school with her own money.', ''],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore
});
