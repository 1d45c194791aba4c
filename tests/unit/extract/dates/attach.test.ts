import { loadDateWords } from '../../../../src/knowledge/dates.js';
import { dateOfTrigger, daysBetween, likelyDay, referenceDay } from '../../../../src/extract/dates/index.js';

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
  ['The envoys [met] until late on Monday.', '2024-05-13'],
  ['The [talks] were postponed until late on Monday.', '2024-05-20'],
  ['Six months earlier, on 18 June 2023, the envoys [met].', '2023-06-18'],
  ['The envoys will [meet] on Monday.', '2024-05-20'],
  ['The envoys are to [meet] on Wednesday.', '2024-05-15'],
  ['The envoys [met] last Wednesday.', '2024-05-08'],
  ['The envoys will [meet] next Monday.', '2024-05-20'],
  ['The envoys will [meet] this Friday.', '2024-05-17'],
  ['Friday’s [summit] ended without a word.', '2024-05-10'],
  ["Ahead of Friday's [summit], the envoys were silent.", '2024-05-17'],
  ['The envoys [met] yesterday.', '2024-05-14'],
  ['The king said on Friday he would [meet] them.', null],
  ['The king vowed on Friday to [meet] them.', null],
  ['On Friday the king said he would [meet] them.', null],
  ['On Friday, the king said, he would [meet] them.', '2024-05-17'],
  ['The king said on Friday after he [met] them that he was glad.', '2024-05-10?'],
  ['The envoys [met] in the early hours of Tuesday.', '2024-05-14'],
  ['The envoys [met] two weeks ago on Friday.', '2024-05-03'],
  ['She will be in Oslo next week and [meets] the king there on Thursday.', '2024-05-23'],
  ['She was in Oslo last week and [met] the king there on Thursday.', '2024-05-09'],
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
  ['The envoy arrived on Tuesday and will [meet] the minister of the interior on Thursday.', '2024-05-16'],
  // The day of the decision is not that of what was decided upon.
  ['The envoy on Monday postponed his [meeting] with the minister.', null],
  ['On Monday the envoy called off a [meeting] with the minister, planned for 12 June 2024.', '2024-06-12'],
  ['On Monday the envoy kicked off [talks] with the minister.', '2024-05-13'],
  ['On Monday the envoys agreed in [talks] with the minister to wait.', '2024-05-13'],
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
  ['They landed on 3 May 2021. The next morning the envoys [met].', '2021-05-04'],
  ['The envoys dined on 3 May 2021 and [met] the following evening.', '2021-05-04'],
  ['The truce began on 3 May 2021; they had [met] the evening before.', '2021-05-02'],
  ['The war ended in March 2019. In June of that year the envoys [met].', '2019-06'],
  ['They quarrelled in March 2019. The envoys [met] on the 13th of that month.', '2019-03-13'],
  ['The premier fell in March 2019. The envoys [met] twice that month.', '2019-03'],
  ['The envoys [met] in the second half of March 2019.', '2019-03-16/2019-03-31'],
  ['The envoys will [meet] in the last week of February 2025.', '2025-02-22/2025-02-28'],
  ['The envoys will [meet] in the first week of June.', '2024-06-01/2024-06-07'],
  ['The envoys will [meet] in the week of 24 June.', '2024-06-24/2024-06-30'],
  ['The envoys will [meet] before the month is out.', '2024-05'],
  ["The envoys will [meet] by year's end.", '2024'],
  ['A [meeting] of the envoys, which Oslo was to host this Friday, has been put off.', '2024-05-17'],
  ['A [meeting] that Oslo had offered to host on Tuesday fell through.', '2024-05-14'],
  ['A [visit] by the king, which had been on the calendar for May 3, was scrapped.', '2024-05-03'],
  ["They [met] on the sidelines of March's assembly.", '2024-03'],
  ['Five days of [talks] between the envoys wound up here on Monday.', '2024-05-09/2024-05-13'],
  ['They signed a truce on Friday after three days of [talks].', '2024-05-08/2024-05-10'],
  ['The envoys will [meet] on Thursday of next week.', '2024-05-23'],
  ['The envoys [met] on Tuesday last week.', '2024-05-07'],
  ['The envoys will [meet] on Friday this week.', '2024-05-17'],
  ['They landed on 3 May 2021. The envoys [met] on Tuesday of the following week.', '2021-05-11'],
  ['They landed on 3 May 2021. The envoys [met] on Thursday of that week.', '2021-05-06'],
  ['They landed on 3 May 2021. The envoys [met] two days afterwards.', '2021-05-05'],
  ['The envoys [met] on 3 May 2021. They had quarrelled a week beforehand.', '2021-05-03'],
  ['A [visit] by the king, which was to have begun in Oslo on 7 June, has been put off.', '2023-06-07'],
  ['A [visit] by the king, which was to have taken place last month, has been put off.', '2024-04'],
  ['The envoys have not [met] since March 2019.', '2019-03'],
  ['The envoys have not [met] since Oslo in March 2019.', '2019-03'],
  ['It was their third [meeting] this year.', null],
  ['They met in the spring of 2019. The previous summer the envoys [met] in Rome.', '2018-22'],
  ['They met in October 2019. The following spring the envoys [met] in Rome.', '2020-21'],
  ['They met on 3 May. On the eve of the meeting the envoys [spoke] by phone.', '2024-05-02'],
  ['They met on 3 May. The envoys [met] on the eve of the meeting of bishops.', null],
  ['They landed on Sunday. They had [met] the premier on Monday.', '2024-05-06'],
  ['They landed on Sunday. On Monday they had [met] the premier.', '2024-05-06'],
  ['They landed on Sunday. On Monday they [met] the premier.', '2024-05-13'],
  ['In 2008 they quarrelled in Rome, and in 2011 the envoys [met] in Paris.', '2011'],
  ['In 2008 they [met] in Rome, and in 2011 in Paris.', '2008'],
  ['It was their twelfth [meeting] since December 2021.', null],
  ['It was the first meeting since 3 March, when the king gave them [dinner].', '2024-03-03'],
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

test.each([
  ['2024-22', 'The envoys [met] on 16 September.', '2023-09-16'],
  ['2024-22', 'The envoys will [meet] in September.', '2024-09'],
  ['XXXX-07-16', 'The envoys [met] on 3 May.', 'XXXX-05-03'],
])('an article of %s: %s', (reference, marked, expected) => {
  expect(dateOf(marked, reference)).toBe(expected);
});

test('an article of no known year was probably written on the weekday that it tells of', () => {
  // 7 November was a Tuesday in 2023, a Thursday in 2024.
  expect(likelyDay({ month: 11, day: 7 }, 2, 2023)).toBe('2023-11-07');
  expect(likelyDay({ month: 11, day: 7 }, 4, 2023)).toBe('2024-11-07');
  expect(likelyDay({ month: 11, day: 7 }, 1, 2023)).toBe('2023-11-07');
  const text = 'The envoys met on Monday.';
  const context = { words, reference: 'XXXX-11-07', likely: '2023-11-07', told: null, tense: null };
  expect(dateOfTrigger(text, { start: 0, end: text.length }, { start: 11, end: 14 }, context)?.date).toBe(
    'XXXX-11-06?',
  );
});

test('a dateline has the nearest year of publication', () => {
  expect(referenceDay('2024-01-01', 'XXXX-12-31')).toBe('2023-12-31');
  expect(referenceDay('2024-01-01', '2023-12-30')).toBe('2023-12-30');
  expect(referenceDay(null, 'XXXX-12-31')).toBe('XXXX-12-31');
  expect(referenceDay('2024-01-01', null)).toBe('2024-01-01');
});

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['XXXX-12-31', 'XXXX-01-01', 1],
  ['XXXX-01-01', 'XXXX-12-31', -1],
  ['XXXX-03-02', '2024-03-02', null],
  ['2024-03', '2024-03-02', null],
])('from %s to %s: %s days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
