import { meetingsOf, told } from './reading.js';

const RUTO = 'Kenyan President William Ruto';

describe('talks that are only judged', () => {
  test.each([
    ['the only way', 'Talks with Iran are the only way out, the French minister said.', 'proposed: FRA+IRN'],
    ['in vain', 'Togo’s leader said dialogue with Benin was pointless.', 'denied: BEN+TGO'],
    ['a gerund', 'Talking to Russia is useless, Poland’s president said.', 'denied: POL+RUS'],
    ['would be', 'Negotiations with Mali would be futile, the French envoy said.', 'denied: FRA+MLI'],
    ['nothing to discuss', 'The Kenyan president has nothing to discuss with Uganda.', 'denied: KEN+UGA'],
    ['an infinitive', 'It is pointless to negotiate with Iran, the French minister said.', 'denied: IRN'],
    ['not in vain', 'Talks with Uganda are not pointless, Kenya’s minister said.', 'proposed: KEN+UGA'],
    ['the time', 'It is time for talks with Russia, Poland’s president said.', 'proposed: POL+RUS'],
    ['against', 'Kenya is against talks with Uganda.', 'denied: KEN+UGA'],
    ['some that were held', 'The talks with Mali were essential, the French envoy said.', 'held: FRA+MLI'],
    ['some that were useful', 'Talks between Kenya and Uganda were the best since the war.', 'held: KEN+UGA'],
    ['some that were crucial', 'Talks between Kenya and Uganda in 1971 were crucial to the accord.', 'held: KEN+UGA'],
    ['a first time', 'Talks between Kenya and Uganda were the first time they spoke of it.', 'held: KEN+UGA'],
    ['against those of others', 'Norway is against the talks between Kenya and Uganda.', 'held: KEN+UGA'],
    ['an agenda', 'A meeting between Kenya and Uganda was the only item on the agenda.', 'held: KEN+UGA'],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toBe(wanted);
  });
});

describe('sides told of in other words', () => {
  test.each([
    ['a seat that receives', `${RUTO} was received at the Kremlin on Monday.`, 'held: RUS+ruto'],
    ['on the sidelines', 'The ministers of Kenya and Uganda spoke on the sidelines of the summit.', 'held: KEN+UGA'],
    ['sat with', 'Kenyan officials had sat with Ugandan officials in Oslo four times.', 'held: KEN+UGA'],
    ['a gerund behind a comma', `${RUTO} toured Oman, meeting Ana Holt in Salalah.`, 'held: ana-holt+ruto'],
    ['is there to see', 'He is in Oslo to see President William Ruto before the vote.', 'held: ruto'],
    ['a first direct contact', 'Kenyan officials and the Taliban had their first direct contact in Oslo.', 'held: KEN+taliban'],
    ['a state dinner', `${RUTO} treated Ana Holt to a state dinner.`, 'held: ana-holt+ruto'],
    ['a call that is paid', `${RUTO} paid a call on Uganda’s president in Kampala.`, 'held: UGA+ruto'],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toContain(wanted);
  }); // prettier-ignore

  test.each([
    'Kenya reviewed its ties with France.',
    'Kenya called on Uganda’s president on Friday to resign.',
    'Complaints from Cuba were received at the Kremlin.',
    'Kenyan doctors came into contact with Ugandan patients.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).meetings).toEqual([]);
  });
});
