/** Dates: what a text says of time, and which EDTF value that has for a reader of its day. */
export { findDates } from './find.js';
export { resolveDate, parsePoint, type DateContext, type Tense } from './resolve.js';
export { dateOfTrigger, type TriggerContext, type TriggerDate } from './attach.js';
export { referenceDay, findDateline, type Dateline } from './dateline.js';
export type { DateExpression, Meaning } from './meaning.js';
