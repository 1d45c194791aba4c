import { loadDateWords } from '../../../../src/knowledge/dates.js';
import { dateOfTrigger, findDates, referenceDay } from '../../../../src/extract/dates/index.js';

const words = loadDateWords();

/** The date of the words between square brackets. */
function dateOf(marked: string, reference: string | null): string | null {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const trigger = { start, end: marked.indexOf(']') - 1 };
  return (
    dateOfTrigger(text, { start: 0, end: text.length }, trigger, { words, reference, told: null, tense: null })?.date ??
    null
  );
}

// 2024-05-15 is a Wednesday.
test.each([
  ['The envoys [met] on Monday.', '2024-05-13'],
  ['The envoys [met] on Wednesday.', '2024-05-15'],
  ['The envoys will [meet] on Monday.', '2024-05-20'],
  ['The envoys are to [meet] on Wednesday.', '2024-05-15'],
  ['The envoys [met] last Wednesday.', '2024-05-08'],
  ['The envoys will [meet] next Monday.', '2024-05-20'],
  ['The envoys will [meet] this Friday.', '2024-05-17'],
  ['Friday’s [summit] ended without a word.', '2024-05-10'],
  ["Ahead of Friday's [summit], the envoys were silent.", '2024-05-17'],
  ['The envoys [met] yesterday.', '2024-05-14'],
  ['The envoys [met] the day before yesterday.', '2024-05-13'],
  ['The envoys [meet] tomorrow morning.', '2024-05-16'],
  ['The envoys will [meet] the day after tomorrow.', '2024-05-17'],
  ['The envoys [met] overnight.', '2024-05-14/2024-05-15'],
  ['The envoys [met] last week.', '2024-05-06/2024-05-12'],
  ['The envoys will [meet] next week.', '2024-05-20/2024-05-26'],
  ['The envoys [met] earlier this month.', '2024-05'],
  ['The envoys [met] over the weekend.', '2024-05-11/2024-05-12'],
  ['The envoys will [meet] this weekend.', '2024-05-18/2024-05-19'],
  ['The envoys [met] a week ago.', '2024-05-08?'],
  ['The envoys [met] three days ago.', '2024-05-12'],
  ['The envoys [met] two months ago.', '2024-03'],
  ['The envoys [met] about ten years ago.', '2014~'],
  ['The envoys [met] in November.', '2023-11'],
  ['The envoys will [meet] in March.', '2025-03'],
  ['The envoys [met] on 3 June.', '2023-06-03'],
  ['The envoys will [meet] on June 3.', '2024-06-03'],
  ['The envoys [met] on June 3, 2021, in Oslo.', '2021-06-03'],
  ['The envoys [met] on the 3rd of June 2021.', '2021-06-03'],
  ['The envoys [met] on 2021-06-03.', '2021-06-03'],
  ['The envoys [met] on 23/06/2021.', '2021-06-23'],
  ['The envoys [met] on 06/23/2021.', '2021-06-23'],
  ['The envoys [met] in the summer of 2021.', '2021-22'],
  ['The envoys [met] last autumn.', '2023-23'],
  ['The envoys will [meet] this summer.', '2024-22'],
  ['The envoys [met] in the second quarter of 2021.', '2021-04/2021-06'],
  ['The envoys [met] often in the 1990s.', '199X'],
  ['The envoys [met] in the eighteenth century.', '17XX'],
  ['The envoys [met] from 3 to 5 June 2021.', '2021-06-03/2021-06-05'],
  ['The envoys [met] on June 3-5, 2021.', '2021-06-03/2021-06-05'],
  ['The envoys [met] from Thursday to Saturday.', '2024-05-09/2024-05-11'],
  ['The envoys [met] on Friday and Saturday.', '2024-05-10/2024-05-11'],
  ['The envoys held [talks] between 28 May and 2 June 2021.', '2021-05-28/2021-06-02'],
  ['[Talks] have gone on since Monday.', '2024-05-13/..'],
  ['A three-day [summit] opens on Friday in Oslo.', '2024-05-17/2024-05-19'],
  ['The envoys are to [meet] within two weeks.', '2024-05-15/2024-05-29'],
  ['The envoys will [meet] in three days.', '2024-05-18'],
  ['Two days after the attack of 3 May, the envoys [met].', '2024-05-05'],
  ['A bomb went off on Friday, the day before the envoys [met].', '2024-05-11'],
  ['The envoys [met] the premier on Friday and the king the following day.', '2024-05-10'],
  ['They landed on Friday. The next day the envoys [met].', '2024-05-11'],
  ['They landed on Friday; a few hours later the envoys [met].', '2024-05-10'],
  ["On the eve of Friday's summit the envoys [met].", '2024-05-09'],
  ['The ministry said on Tuesday that the envoys had [met] on 3 May.', '2024-05-03'],
  ['The ministry said on Tuesday that the envoys had [met].', null],
  ['The envoys [met] on Monday, the ministry announced on Tuesday.', '2024-05-13'],
  ['The minister, who was elected in 2019, [met] the envoys in March.', '2024-03'],
  ['The envoys, who signed the truce of 3 May, [met] the premier.', null],
  ['The envoys [met] to discuss the 2015 nuclear deal.', null],
  ['The 2015 [summit] was their last.', '2015'],
  ['It was the first [meeting] of the two since 2019.', null],
  ['A [meeting] planned for Friday was put off.', '2024-05-17'],
  ['The envoys [met] on Christmas Eve.', '2023-12-24'],
  ['The envoys [met] at Easter.', null],
  ['The envoys [met] at Easter 2021.', '2021'],
  ['The envoys may [meet] again soon.', null],
  ['April Holt [met] the envoys of the Mon people.', null],
  ['Theresa May [met] the envoys near Jan Mayen.', null],
  ['The Sunday Times wrote that the envoys had [met].', null],
  ['They recalled Bloody Sunday when they [met].', null],
  ['They [met] in 2014 villages.', null],
  ['They [met] 12 times.', null],
])('%s', (marked, expected) => {
  expect(dateOf(marked, '2024-05-15')).toBe(expected);
});

test.each([
  ['The envoys [met] on Monday.', null],
  ['The envoys [met] yesterday.', null],
  ['The envoys [met] on July 16.', 'XXXX-07-16'],
  ['The envoys [met] on July 16, 2021.', '2021-07-16'],
])('without a reference day: %s', (marked, expected) => {
  expect(dateOf(marked, null)).toBe(expected);
});

test('a dateline has the nearest year of publication', () => {
  expect(referenceDay('2024-01-01', 'XXXX-12-31')).toBe('2023-12-31');
  expect(referenceDay('2024-01-01', '2023-12-30')).toBe('2023-12-30');
  expect(referenceDay(null, 'XXXX-12-31')).toBe('XXXX-12-31');
  expect(referenceDay('2024-01-01', null)).toBe('2024-01-01');
});

test('a million words of dates are read in linear time', () => {
  const text = 'on Monday the 3rd of May 2021, two days after Friday, '.repeat(4000);
  const begin = performance.now();
  expect(findDates(text, 0, text.length, words).length).toBeGreaterThan(8000);
  expect(performance.now() - begin).toBeLessThan(4000);
});
