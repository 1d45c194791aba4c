import { findPageDates, readTimestamp } from '../../../src/read/dates.js';

test.each([
  ['July 8, 2025', ['2025-07-08']],
  ['Nov. 19, 2019, 9:02 AM', ['2019-11-19']],
  ['11.Mar.2026', ['2026-03-11']],
  ['15 Mar 2026', ['2026-03-15']],
  ['2022 May 11 (Wednesday) 22:39:33', ['2022-05-11']],
  ['Baku / 11.05.22 / Agency:', ['2022-05-11']],
  ['the 3rd of March, 2020', ['2020-03-03']],
  ['25/12/2020 and 12/25/2020', ['2020-12-25', '2020-12-25']],
  ['03/04/2024', ['2024']],
  ['31.02.2024', []],
  ['14 minutes ago', []],
  ['Copyright 2023', []],
  ['version 10.11.12.13', []],
  ['1-2-3 and 6-4, 7-6', []],
])('%s', (line, days) => {
  expect(findPageDates(line).map((date) => date.edtf)).toEqual(days);
});

test.each([
  ['2024-03-05T23:30:00-05:00', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['2024-03', '2024-03'],
  ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05'],
  ['2024-13-40', null],
  ['yesterday', null],
])('timestamp %s', (value, day) => {
  expect(readTimestamp(value)).toBe(day);
});
