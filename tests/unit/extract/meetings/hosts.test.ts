import { meetingsOf } from './reading.js';

describe('who hosts', () => {
  test.each([
    ['Hosted by Norway, Kenya and Uganda held talks in Oslo on Monday.', 'state:NOR'],
    ["Kenya and Uganda met in Oslo at Norway's invitation.", 'state:NOR'],
    ['At the invitation of Anna Holt, Kenya and Uganda met in Oslo.', 'person:anna-holt'],
    ['Kenya and Uganda met in Oslo with Anna Holt as host.', 'person:anna-holt'],
    ['Anna Holt, the host of the talks between Kenya and Uganda, said they went well.', 'person:anna-holt'],
    ['Norway was the host of the talks between Kenya and Uganda.', 'state:NOR'],
    ['Kenya and Uganda held talks in Oslo with their Norwegian host.', 'state:NOR'],
    ['William Ruto and Yoweri Museveni met at the residence of Anna Holt.', 'person:anna-holt'],
    ["William Ruto and Yoweri Museveni met at Anna Holt's residence.", 'person:anna-holt'],
    ['Switzerland provided the venue for talks between Kenya and Uganda.', 'state:CHE'],
    ['Kenya and Uganda met at a villa provided by Norway.', 'state:NOR'],
  ])('%s', (text, host) => {
    expect(meetingsOf(text).meetings.map((meeting) => meeting.host)).toEqual([host]);
  });

  test.each([
    'The talk show host Anna Holt met William Ruto on Monday.',
    'Kenya and Uganda discussed a host of issues in Oslo.',
    'A session of Kenya and Uganda was put off at the request of Norway.',
    'William Ruto met Yoweri Museveni at the Norwegian embassy.',
  ])('nobody: %s', (text) => {
    expect(meetingsOf(text).meetings.map((meeting) => meeting.host)).toEqual([null]);
  });
});
