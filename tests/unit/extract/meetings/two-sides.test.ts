import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';
const MUSEVENI = 'Ugandan President Yoweri Museveni';

describe('both sides of a meeting', () => {
  test.each([
    ['two states that talk about something', 'Kenya and Uganda agreed to talk about the lake.', 'planned: KEN+UGA'],
    ['two who hug', `${RUTO} and ${MUSEVENI} hugged on the tarmac in Oslo.`, 'held: museveni+ruto'],
    ['the opposition', `${RUTO} met the opposition on Monday.`, 'held: ruto'],
    ['two by their offices', 'Oman’s sultan sees Iranian foreign minister', 'held: IRN+OMN'],
    ['two hours of talks', 'Ana Holt and Omar Diallo held two hours of talks yesterday.', 'held: ana-holt+omar-diallo'],
    ['a side without a name', 'Kenya’s government and oil unions sat down on Tuesday.', 'held: KEN'],
    ['a gerund', 'Kenyan rebels and envoys meeting in Lome broke for the weekend.', 'held: KEN'],
    ['back to the table', 'Thai envoys and the rebels returned to the table in Oslo.', 'held: THA'],
    ['in touch', 'Kenyan diplomats have been in touch with Ugandan rebels.', 'held: KEN+UGA'],
    ['a visitor told of in front', 'Kenya’s president gave a banquet for the visiting Ugandan premier.', 'held: KEN+UGA'],
    ['an aside', `${MUSEVENI}, during a visit to Nairobi, signed a pact with Ana Holt.`, 'held: ana-holt+museveni'],
    ['for consultations', 'The Czech president invited the leaders of the big parties to the Castle for consultations.', 'proposed: CZE'],
    ['a conference of several', 'Armed groups and the Kenyan military gathered in Oslo for a peace conference.', 'held: KEN'],
    ['an audience', `${RUTO} was granted an audience by Pope Francis.`, 'held: francis+ruto'],
    ['a guard of honour', `${RUTO} inspected a guard of honour with ${MUSEVENI}.`, 'held: museveni+ruto'],
    ['a goal is no doer', 'Yasser Arafat left for Oslo to meet Norwegian officials.', 'held: NOR+yasser-arafat'],
    ['officials from cities', 'Officials from Khartoum and Juba met in Oslo.', 'held: SDN+SSD'],
    ['a headline without a verb', 'Macron in Kampala for talks', 'held: UGA+macron'],
    ['a headline’s summit', 'Macron in Kampala for African Union summit', 'held: african-union+macron'],
    ['a headline’s pair', 'Ruto, Museveni mend fences in Kampala talks', 'held: museveni+ruto'],
    ['a headline’s capitals', 'Manila, Beijing resume consultations', 'held: CHN+PHL'],
    ['a side of politics', 'Ana Duarte met opposition lawmakers on Monday.', 'held: ana-duarte'],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  }); // prettier-ignore

  test.each([
    'Ana Holt and Omar Diallo talked about the lake.',
    'Kenya talked about the lake.',
    `${RUTO} hugged the coast in a speech of two hours.`,
    'Kenya and Uganda embraced with joy a plan for the lake.',
    'Kenya met the opposition of its neighbours.',
    'Kenya’s army and the reservists sat on a bench.',
    'The foreign-ministers meeting in Oslo ended late.',
    'Voters returned to the table of results.',
    'The Kenyan minister is in touch with reality.',
    'Kenyan police and protesters gathered in Oslo for the march.',
    'Ana Duarte met her editors on Monday.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});
