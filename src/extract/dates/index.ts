/** Dates: what a text says of time, and which EDTF value that has for a reader of its day. */
export { findDates, readStretch, tellsDate } from './find.js';
export { tensesOf } from './tellings.js';
export { lacksYear, type ValueContext } from './value.js';
export { daysBetween, parsePoint } from './points.js';
export { resolveDate, type DateContext, type Tense } from './resolve.js';
export { dateOfTrigger, type TriggerContext, type TriggerDate } from './attach.js';
export { likelyDay, referenceDay, findDateline, type Dateline } from './dateline.js';
export type { DateExpression, Meaning } from './meaning.js';
