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
    ['Norway hosts Kenya and Uganda for talks.', 'state:NOR'],
  ])('%s', (text, host) => {
    expect(meetingsOf(text).meetings.map((meeting) => meeting.host)).toEqual([host]);
  });

  test.each([
    ['Norway was host.', 'state:NOR'],
    ['Anna Holt, the head of the mission on the lake, was host at her residence.', 'person:anna-holt'],
    ['Norway hosts and pours the coffee, its ministry said.', 'state:NOR'],
    ['Norway, which provides the hall and the guards, is not in the room.', 'state:NOR'],
    ['The two ministers thanked Norway for its hospitality.', 'state:NOR'],
    ['We thank the Norwegian authorities for their hospitality.', 'state:NOR'],
    ['The host, Anna Holt, was pleased.', 'person:anna-holt'],
    ['The Norwegian hosts said that the mood was good.', 'state:NOR'],
    ["Anna Holt, the host country's own envoy, was pleased.", null],
    ['Anna Holt gave her rooms a coat of paint.', null],
    ['Anna Holt, who hosts a talk show, was pleased.', null],
    ['Norway hosted the Winter Olympics in 1994.', null],
    ['Norway refused to host.', null],
  ])('in a sentence of its own: %s', (text, host) => {
    expect(meetingsOf(`Kenya and Uganda met on Monday. ${text}`).meetings.map((meeting) => meeting.host)).toEqual([
      host,
    ]);
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
