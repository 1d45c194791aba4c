import { meetingsOf } from './reading.js';

test.each([
  ['On Tuesday he was in Doha, where Angela Merkel met Emmanuel Macron.', 'Doha'],
  ['He recalls Ohrid, in North Macedonia, where Angela Merkel met Emmanuel Macron.', 'Ohrid'],
  ['Angela Merkel discussed the war with Emmanuel Macron when the latter came to Chisinau last month.', 'Chisinau'],
  ['Angela Merkel flew into Cairo on Monday and met Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel slipped across to Izmir in January for talks with Emmanuel Macron.', 'Izmir'],
  ['Angela Merkel met Emmanuel Macron on Friday at Marlborough House.', 'Marlborough House'],
  ['Angela Merkel met Emmanuel Macron on Friday in January.', null],
  ['Angela Merkel met Emmanuel Macron in Oslo for talks on the war in Darfur.', 'Oslo'],
  ['Angela Merkel arrived in Oslo for talks with Emmanuel Macron on a truce in Darfur.', 'Oslo'],
  ['Angela Merkel and Emmanuel Macron held talks on the situation in Darfur.', null],
  ['Angela Merkel and Emmanuel Macron held talks on a truce in Oslo.', 'Oslo'],
  ['Angela Merkel was in Cape Town a fortnight ago, where she had discussions with Emmanuel Macron.', 'Cape Town'],
  ['Angela Merkel received Emmanuel Macron at State House shortly before the opening.', 'State House'],
  ["Angela Merkel met Emmanuel Macron in Cairo's Zamalek district on Friday.", 'Cairo'],
  ["Angela Merkel met Emmanuel Macron at Cairo's request on Friday.", null],
  ['Angela Merkel will meet Emmanuel Macron on Friday at ten, Moscow time.', null],
  [
    'Angela Merkel met Emmanuel Macron for talks, Oslo said, as they try to forget the killing of a man in Darfur.',
    null,
  ],
  ['Kenya and Uganda held talks in the Omani capital on Monday.', 'Muscat'],
  ["Kenya and Uganda held talks in Turkey's capital on Monday.", 'Ankara'],
  ['Kenya and Uganda held talks in Singapore on Monday.', 'Singapore'],
  ['Kenya and Uganda held talks in the Swiss resort of Arosa on Monday.', 'Arosa'],
  ['Kenya and Uganda held talks in the Black Sea resort of Sochi on Monday.', 'Sochi'],
  ['Kenya and Uganda held talks in the Washington suburb of Arlington on Monday.', 'Arlington'],
  ['The Oslo talks between Kenya and Uganda ended on Monday.', 'Oslo'],
  ['Doha is hosting talks between Kenya and Uganda.', 'Doha'],
  ['OSLO, May 15 (Reuters) - Kenya and Uganda held talks here on Monday.', 'Oslo'],
  ['The talks that took place in Cairo between Kenya and Uganda ended on Monday.', 'Cairo'],
  ['Angela Merkel flew with aides to Cairo to meet Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel, who was in Cairo on Monday, met Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel, who was in Cairo on Monday, signed a protocol there after talks with Emmanuel Macron.', 'Cairo'],
  ['Kenya and Uganda have not met since Geneva in March.', 'Geneva'],
  ['Angela Merkel was in Harare on Wednesday, where she met Emmanuel Macron.', 'Harare'],
  ['Angela Merkel will see Emmanuel Macron while she is in Helsinki.', 'Helsinki'],
  ['Angela Merkel left Hamburg on Monday after talks with Emmanuel Macron.', 'Hamburg'],
  ['Angela Merkel left Hamburg for Cairo to meet Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel met Emmanuel Macron at Topusko yesterday.', 'Topusko'],
  ["Angela Merkel's Moscow summit with Emmanuel Macron is off, the White House said.", 'Moscow'],
  ['Angela Merkel will meet Emmanuel Macron soon, an aide said at the White House.', null],
  ['Angela Merkel will meet Emmanuel Macron soon, officials in Cairo said.', null],
  ['Angela Merkel met Emmanuel Macron and officials in Cairo.', 'Cairo'],
  ['A meeting of Angela Merkel and Emmanuel Macron that Russia wants to host in Moscow is near.', 'Moscow'],
  ['Angela Merkel met Emmanuel Macron that month, in Tuynhuys.', 'Tuynhuys'],
  ['Angela Merkel will see Emmanuel Macron at the Western Balkans gathering in Tirana on Friday.', 'Tirana'],
  ['A visit by Angela Merkel to Emmanuel Macron, the president, which was to have begun in Manila, was off.', 'Manila'],
  ['Angela Merkel met Emmanuel Macron on the Indonesian island of Bali on Monday.', 'Bali'],
  ['Angela Merkel met Emmanuel Macron on the margins of Friday’s summit in Bali.', 'Bali'],
  ['Angela Merkel met Emmanuel Macron at Mar-a-Lago in Florida on Tuesday.', 'Mar-a-Lago'],
  ['Angela Merkel met Emmanuel Macron at Fort Hunt, outside Washington.', 'Fort Hunt'],
  ['Angela Merkel met Emmanuel Macron at a resort in Florida on Tuesday.', 'Florida'],
  ['Angela Merkel and Emmanuel Macron held a day-long meeting at Peace House, on the southern side.', 'Peace House'],
  ['Angela Merkel and Emmanuel Macron held talks at Villa La Grange in Geneva on Wednesday.', 'Villa La Grange'],
  ['King Charles welcomed Emmanuel Macron to Windsor Castle on Friday.', 'Windsor Castle'],
  ['Angela Merkel held talks with Emmanuel Macron in Dar es Salaam on Monday.', 'Dar es Salaam'],
  ['Angela Merkel flew on to Moscow the next day, where she met Emmanuel Macron.', 'Moscow'],
  ['Angela Merkel left Cairo for Doha on Friday after talks with Emmanuel Macron.', 'Cairo'],
  ['Angela Merkel met Emmanuel Macron on the outskirts of Tripoli on Monday.', 'Tripoli'],
  ['Angela Merkel flew home from Hanoi on Thursday after three days of talks with Emmanuel Macron.', 'Hanoi'],
  ['Angela Merkel flew from Bonn to Belgrade on Thursday and met Emmanuel Macron.', 'Belgrade'],
  ['Angela Merkel, who was in Riyadh to see Emmanuel Macron, will speak at Qubba Palace.', 'Riyadh'],
  ['Angela Merkel flew back to Washington on Friday after talks with Emmanuel Macron.', null],
])('%s', (text, place) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.placeName)).toEqual([place]);
});

test('where somebody was born is not where he met', () => {
  const { meetings } = meetingsOf('Angela Merkel, who was born in Hamburg, met Emmanuel Macron.');
  expect(meetings[0]!.placeName).toBeNull();
});

test('a state whose soil it is', () => {
  const { meetings } = meetingsOf('Kenya and Uganda held talks on Norwegian soil.');
  expect(meetings).toMatchObject([{ placeName: null, placeState: 'state:NOR' }]);
});

test('at his hotel is in no palace that was told of before', () => {
  const { meetings } = meetingsOf(
    'Angela Merkel called on Emmanuel Macron at Windsor Castle and met Olaf Scholz at his hotel afterwards.',
  );
  expect(meetings.map(({ placeName }) => placeName)).toEqual(['Windsor Castle', null]);
});

test.each([
  'Angela Merkel and Emmanuel Macron held talks here yesterday and said they would meet in Cairo next year.',
  'Angela Merkel and Emmanuel Macron held talks on Monday and agreed to meet in Cairo next year.',
])('where the next are to be is not where these were: %s', (text) => {
  expect(meetingsOf(text).meetings[0]!.placeName).toBeNull();
});
