/** Years and days that head an entry, dates that stand beside a count, how far a meeting has got, and where it was. */
import { meetingsOf } from './reading.js';

// Published on Wednesday 15 May 2024.
describe('the date', () => {
  test.each([
    ['the year that heads an entry', '1987: In March Angela Merkel meets Emmanuel Macron.', ['1987-03']],
    [
      'a stretch in it',
      '1992: Angela Merkel and Emmanuel Macron meet in Tunis from 3 to 5 May.',
      ['1992-05-03/1992-05-05'],
    ],
    ['all that can be said', '1986: Angela Merkel meets Emmanuel Macron.', ['1986']],
    ['a day', 'Day two, May 6: Angela Merkel receives Emmanuel Macron.', ['2024-05-06']],
    ['not of another paragraph', '1986: It rains.\n\nAngela Merkel meets Emmanuel Macron.', [null]],
    [
      'the date on a line above the entry, where several are',
      'May 1986\n\nIt rains.\n\n3 June 1987\n\nAngela Merkel meets Emmanuel Macron.\n\nThey part.\n\n1988\n\nIt snows.',
      ['1987-06-03'],
    ],
    [
      'the year on a line above the days',
      '2022\n\nMarch 3: Angela Merkel flies to Rome and is received by Emmanuel Macron.\n\n2023\n\nJune 18 – Angela Merkel and Emmanuel Macron meet in Oslo.',
      ['2022-03-03', '2023-06-18'],
    ],
    [
      'a label behind it',
      '- March 2022: landing -\n\nIt rains.\n\n- June 2023: summit -\n\nOn June 18 Angela Merkel meets Emmanuel Macron.\n\n- May 2024: treaty -\n\nIt snows.',
      ['2023-06-18'],
    ],
    ['a day to come', 'May 26. Angela Merkel calls on Emmanuel Macron in Rome.', ['2024-05-26']],
    ['not where only one is', '3 June 1987\n\nIt rains.\n\nAngela Merkel meets Emmanuel Macron.', [null]],
    ['no head, a noun', '1986 troops left. Angela Merkel met Emmanuel Macron.', [null]],
    [
      'a day beside a count',
      'Angela Merkel was freed on 12 December 2000. Six months earlier, on 18 June, she met Emmanuel Macron.',
      ['2000-06-18'],
    ],
    [
      'the autumn of that year',
      'Angela Merkel was freed in 1986. In the autumn of that year she met Emmanuel Macron.',
      ['1986-23'],
    ],
    [
      'not since when',
      'Angela Merkel and Emmanuel Macron met for the first time since 2019 on Monday in Rome.',
      ['2024-05-13'],
    ],
    ['how long, not before what', 'Angela Merkel met Emmanuel Macron for two years before announcing it.', [null]],
    [
      'counted from the day of the plan before',
      'Angela Merkel is expected in Rome on Friday. She will be received by Emmanuel Macron the following day.',
      ['2024-05-18'],
    ],
    [
      'in the year that the story has turned to',
      'They met on 2 February 1981. It flared again in January 1995. Three weeks later, on 17 February, Angela Merkel met Emmanuel Macron.',
      ['1995-02-17'],
    ],
    [
      'behind a clause that is closed',
      'Talks between Kenya and Uganda, which lasted eleven days, wound up on 13 May without a deal.',
      ['2024-05-13'],
    ],
    ['the day of a live page', 'Talks in Rome\n\n10:15 Angela Merkel is meeting Emmanuel Macron.', ['2024-05-15']],
    ['no day of what is only planned', '10:15 Angela Merkel hopes to meet Emmanuel Macron.', [null]],
    [
      'what is waited for is still to come',
      'A visit by Angela Merkel to Kenya has been postponed until after the election in the winter.',
      ['2024-24'],
    ],
    [
      'the new day',
      'Talks between Kenya and Uganda, led by Ghana, have been put back by a day to Saturday.',
      ['2024-05-18'],
    ],
    [
      'on which it is held where it is held',
      'Kenya and Uganda will attend the peace conference that Norway is holding at the Holmen on June 15.',
      ['2024-06-15'],
    ],
  ])('%s', (_, text, dates) => {
    expect(meetingsOf(text).meetings.map(({ date }) => date?.replace('?', '') ?? null)).toEqual(dates);
  });

  test('of a pact: a day of the month told before', () => {
    const text = 'The talks between Kenya and Uganda in March had ended with a ceasefire signed on the 18th.';
    expect(meetingsOf(text).agreements.map(({ date }) => date)).toEqual(['2024-03-18']);
  });

  test('of a pact: the end of the stretch behind "when"', () => {
    const { agreements } = meetingsOf('Kenya and Uganda fought from 2013 to 2018, when the two signed a peace deal.');
    expect(agreements.map(({ date }) => date)).toEqual(['2018']);
  });
});

test.each([
  ['Angela Merkel is also to meet Emmanuel Macron.', 'planned'],
  ['Angela Merkel and Emmanuel Macron were still meeting late on Wednesday.', 'ongoing'],
  ['Talks between Kenya and Uganda in Rome entered their third day on Wednesday.', 'ongoing'],
  ['Talks between Kenya and Uganda were in their second week on Wednesday.', 'ongoing'],
  ['Talks between Kenya and Uganda had entered their third day when they were broken off.', 'held'],
  ['Angela Merkel is to fly to Rome this month to confer with Emmanuel Macron.', 'planned'],
  ['Angela Merkel flew to Rome this month to confer with Emmanuel Macron.', 'held'],
  ['Washington is pushing Kenya and Uganda to meet in July.', 'proposed'],
  ["William Ruto's visit to Uganda will push forward trade.", 'planned'],
  ['Talks between Kenya and Uganda have been moved to Saturday.', 'planned'],
  ['Talks between Kenya and Uganda have been moved to Rome.', 'held'],
  ['Talks between Kenya and Uganda were moved to Rome in 1993.', 'held'],
  ['Plans for a meeting between Kenya and Uganda in Rome came to nothing.', 'cancelled'],
  ['A meeting between Kenya and Uganda in Rome came to nothing.', 'held'],
  ['Angela Merkel had planned to meet Emmanuel Macron in May; the encounter was scrapped.', 'cancelled'],
  ['Kenya and Uganda had agreed to meet in Rome in 2019, but war broke out.', 'cancelled'],
  ['Kenya and Uganda had agreed to meet in Rome in June, but no day has been chosen.', 'planned'],
  ['Kenya and Uganda had agreed to meet in Rome in June, but have yet to choose a day.', 'planned'],
])('%s', (text, status) => {
  expect(meetingsOf(text).meetings.map((meeting) => meeting.status)).toEqual([status]);
});

describe('the place', () => {
  test.each([
    ['Angela Merkel and Emmanuel Macron met in the disputed border town of Yenga.', 'Yenga'],
    ['Kenya and Uganda met for the first time since 2019 on Monday in Rome.', 'Rome'],
    ['Angela Merkel and Emmanuel Macron had met twice before: last June in Rome, and in May.', 'Rome'],
    ['Angela Merkel visited Rome last week and is expected in Nairobi.', 'Rome'],
    ['Angela Merkel flew in from Rome and met Emmanuel Macron.', null],
    ['Angela Merkel met Emmanuel Macron at the Asia-Europe summit in Vientiane.', 'Vientiane'],
    ['Angela Merkel met Emmanuel Macron that October in Rome.', 'Rome'],
    ['Angela Merkel met Emmanuel Macron that October and now teaches in Rome.', null],
    ['Kenya and Uganda held talks in The Hague.', 'The Hague'],
    ['Kenya and Uganda held talks in St. Petersburg.', 'St. Petersburg'],
    ["Angela Merkel and Emmanuel Macron met at Geneva's InterContinental hotel.", 'Geneva'],
    ['PARIS (UPI) - Kenyan and Ugandan negotiators sat down for talks today.', 'Paris'],
    ['In Rome, Angela Merkel, who is attending a summit, will see Emmanuel Macron.', 'Rome'],
    ['During the meeting Kenya and Uganda discussed the commission, which last convened in Rome in 2022.', null],
    ['The meeting between Kenya and Uganda, which was convened in Rome in 2022, failed.', 'Rome'],
    ['Angela Merkel and Emmanuel Macron spoke of a museum in Rome. There they met Paul Kagame.', 'Rome'],
    ['Angela Merkel and Emmanuel Macron spoke of a museum in Rome. There was a meeting with Paul Kagame.', null],
  ])('%s', (text, place) => {
    expect(meetingsOf(text).meetings.at(-1)?.placeName ?? null).toBe(place);
  });

  test('the state that is visited', () => {
    const state = (text: string): unknown => meetingsOf(text).meetings[0]?.placeState;
    expect(state("Zambia's president visited Angola in 2023.")).toBe('state:AGO');
    expect(state("William Ruto visited Angola's president in 2023.")).toBeNull();
  });
});
