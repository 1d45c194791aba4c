/** Nouns for relatives: a closed class. */
const KIN =
  '(?:grand|step|half-)?(?:father|mother|son|daughter|brother|sister)|wife|husband|uncle|aunt|nephew|niece|cousin|widow|twin';
/** "His late father, ", "the president's brother and deputy, " before a name. */
const BEFORE = new RegExp(
  `(?:\\b(?:his|her|their|whose)|['’]s) (?:[a-z-]+ ){0,2}(?:${KIN})(?: and [a-z-]+)?,? $`,
  'iu',
);
/** ", his elder brother", ", the president's son" behind a name. */
const BEHIND = new RegExp(`^, (?:his|her|their|(?:the )?[\\p{L}-]+['’]s) (?:[a-z-]+ ){0,2}(?:${KIN})\\b`, 'iu');
/** So many units around a name are looked at. */
const REACH = 60;

/** Whether the text introduces the name at the span as the kin of somebody: two people, however like their names. */
export function isKinOfSomebody(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || BEHIND.test(text.slice(end, end + REACH));
}
