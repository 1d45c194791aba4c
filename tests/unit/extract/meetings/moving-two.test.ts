import { meetingsOf } from './reading.js';

const mediatorsOf = (text: string): readonly string[] => {
  const { meetings, agreements } = meetingsOf(`Kenya and Uganda met on Monday. ${text}`);
  return [...new Set([...meetings, ...agreements].flatMap((one) => one.mediators))].sort();
};

describe('who moves two', () => {
  test.each([
    ['Norway got both sides to swap lists.', ['state:NOR']],
    ['Norway persuaded Kenya and Uganda to settle their row.', ['state:NOR']],
    ['Norway persuaded the two commanders, one Kenyan and one Ugandan, to stop.', ['state:NOR']],
    ['Norway persuaded Kenya to end its boycott of the talks.', ['state:NOR']],
    ['Norway brought the Kenyan government and the armed opposition together.', ['state:NOR']],
    ['Anna Holt sat them down in Oslo.', ['person:anna-holt']],
    ['They were content to be brought together by Norway.', ['state:NOR']],
    ['The meeting was brought about by Norway.', ['state:NOR']],
    ['Over tea her adviser, Anna Holt, had taken proposals from one side to the other.', ['person:anna-holt']],
    ['The Norwegian channel carried three letters between Nairobi and Kampala.', ['state:NOR']],
    ['Norwegian officials went between delegations that would not share a room.', ['state:NOR']],
    ['Anna Holt went from tent to tent.', ['person:anna-holt']],
    ['Norway served as a conduit between the two sides.', ['state:NOR']],
    ['They talk, but only through Norway.', ['state:NOR']],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  });

  test.each([
    'Norway persuaded Kenya and Uganda to buy ships.',
    'Norway persuaded Ghana to return the ship.',
    'The porter carried the flag between the two columns.',
    'Anna Holt sat between the two premiers at the dinner.',
    'Anna Holt went from shop to shop.',
    'The man who had got them there stood at the back.',
    'Anna Holt shuttled between Oslo and her home in Bergen.',
  ])('nobody: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });
});

describe('who is sent, thanked or writes', () => {
  test.each([
    ['Ghana tasked Anna Holt with bringing the two sides together.', ['person:anna-holt']],
    ['Anna Holt, named by the African Union to steer the talks between Kenya and Uganda, was content.', ['person:anna-holt']],
    ['The African Union sent its chairman, Omar Diallo, to find a way out between Kenya and Uganda.', ['person:omar-diallo']],
    ['Both thanked Norway for making the meeting possible.', ['state:NOR']],
    ['Ghana praised Norway for its part in the talks.', ['state:NOR']],
    ['Norway had drafted the text.', ['state:NOR']],
    ['Norway offered both delegations a proposal.', ['state:NOR']],
    ['The former premier Anna Holt put a proposal to both sides.', ['person:anna-holt']],
  ])('%s', (text, mediators) => {
    expect(mediatorsOf(text)).toEqual(mediators);
  }); // prettier-ignore

  test.each([
    'Ghana tasked Anna Holt with buying ships.',
    'Both thanked Norway for the ships.',
    'Norway had drafted the law.',
    'A former mediator, Anna Holt, was content.',
    'Ghana named Anna Holt to lead the bank.',
    'Kenya and Uganda met on Monday. Both thanked Norway for making the loan possible.',
    'Norway stepped down as mediator in March. Kenya and Uganda held talks in Doha.',
  ])('nobody: %s', (text) => {
    expect(mediatorsOf(text)).toEqual([]);
  });
});

describe('agreements that somebody moved two to', () => {
  test.each([
    ['Anna Holt coaxed Kenya and Uganda into an armistice in 1949.', ['state:KEN', 'state:UGA'], ['person:anna-holt']],
    ['The 1998 pact, guaranteed by Norway, ended the dispute between Kenya and Uganda.', ['state:KEN', 'state:UGA'], ['state:NOR']],
    ['The truce, negotiated through Norwegian intelligence, took effect on Sunday between Kenya and Uganda.', ['state:KEN', 'state:UGA'], ['state:NOR']],
    ['An exchange of 200 wounded soldiers between Kenya and Uganda was arranged by Norway.', ['state:KEN', 'state:UGA'], ['state:NOR']],
  ])('%s', (text, parties, mediators) => {
    const [agreement] = meetingsOf(text).agreements;
    expect([...(agreement?.parties ?? [])].sort()).toEqual(parties);
    expect(agreement?.mediators).toEqual(mediators);
  }); // prettier-ignore

  test('told by its own name, what two signed is one', () => {
    const text = 'Norway had drawn up the cessation of hostilities that Kenya and Uganda signed in December 2002.';
    expect(meetingsOf(text).agreements.map(({ kind }) => kind)).toEqual(['ceasefire']);
  });

  test.each([
    'Anna Holt talked Kenya and Uganda into a contest.',
    'They went on an exchange of 20 students.',
    'William Ruto met Yoweri Museveni. William Ruto goes to Prague today to report to Warsaw Pact leaders.',
  ])('none: %s', (text) => {
    expect(meetingsOf(text).agreements).toEqual([]);
  });
});

describe('where somebody goes between two', () => {
  test.each([
    ['UN envoy Anna Holt went between the Kenyan and Ugandan delegations, who sat on two floors of a Geneva hotel.', 'Geneva'],
    ['Kenyan and Ugandan officials sat in separate rooms in Muscat while Omani minister Badr Said went between them.', 'Muscat'],
    ['UN envoy Anna Holt flew between Nairobi and Kampala with drafts.', null],
  ])('%s', (text, place) => {
    expect(meetingsOf(text).meetings.map(({ placeName }) => placeName)).toContainEqual(place);
  }); // prettier-ignore
});
