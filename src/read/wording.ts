import { cueBit } from '../knowledge/furniture.js';
import { findPageDates, isDateline } from './dates.js';
import type { Shape } from './line-shapes.js';

/** Cues of furniture that no line of the article's own begins with, unless it is a sentence. */
export const SURE_CUES = (
  ['related', 'latest', 'most-read', 'share', 'comments', 'newsletter', 'legal', 'source', 'caption', 'advert'] as const
).reduce((mask, kind) => mask | cueBit(kind), 0);

const POINTERS = (['related', 'latest', 'most-read', 'share', 'newsletter'] as const).reduce(
  (mask, kind) => mask | cueBit(kind),
  0,
);
const STAMP = cueBit('dateline');
const RELATED = cueBit('related');

/** What a line that is surely furniture weighs, in log-odds; half of it for one that is likely. */
const SURE = -4;
/** For wording that only furniture has: more than the model ever gives a line for looking like prose. */
const CERTAIN = -8;

const CAPTION_DATE =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2},\s\d{4}/u;
/** What stands between the parts of an article as printed: quotations pulled out, labels of pictures, turns of pages. */
const NOTE =
  /^(?:pull ?quote|illustrations?|photographs?|photography|pictures|graphics?)\s?:|^\[?(?:continued (?:on|from) page|page)\s\d{1,4}\b.{0,12}$|^\[(?:image|photo|video|map|graphic|advertisement)\b|^[❝❞\u2500-\u257f]/iu;
/** A credit in brackets, after a slash or after its label ends a caption. */
const CREDITED =
  /\((?:photo|image|picture|file photo|photograph|credit)s?\s?(?:by|:)[^()]{2,60}\)\.?$|[[(](?:file|photo|image)\s?[:/][^()[\]]{2,40}[\])]\.?$|\b(?:credit|photo|image|picture)s?\s?:\s?[^.:]{2,60}$/iu;
const AGENCY_CREDIT =
  /\b(?:AP|AFP|EPA|EFE|ANSA|DPA|REUTERS|Reuters|Getty(?: Images)?|GETTY(?: IMAGES)?)\s?\/\s?\p{Lu}[\p{L}. '’-]{3,40}$|^(?:AP|AFP|EPA|EFE|Reuters|REUTERS|Getty(?: Images)?|Shutterstock)\s?[:|]\s/u;
/** Without one of these no line is a credit: most need not be looked at twice. */
const LABELLED = /[[(:/|]/;
const RIGHTS_FIRST = /^(?:©|\(c\))\s?\p{L}/iu;
/** What readers are asked to do, and where: follow, join, sign up. */
const PLEA =
  /^[^\p{L}\p{N}"“]{0,6}(?:please\s)?(?:follow|like|find|join|subscribe|sign up|listen|download|get|send|e-?mail|contact|support|become|visit|click|tap|tell us|don['’]t miss)\b[^"“”]{0,200}?(?:\b(?:facebook|twitter|instagram|youtube|whatsapp|telegram|tiktok|newsletters?|inbox|apps?|podcasts?|subscriptions?|subscribers?|members?|our (?:channel|forums?|page|coverage|reporters?|journalism))\b|\s@\w)/iu;
const PLEA_IN_CAPITALS = /^[^\p{L}]{0,6}(?:SUPPORT|SUBSCRIBE|SIGN UP|CLICK HERE|FOLLOW|DOWNLOAD|DONATE|JOIN)\b/u;
/** "On Example.com: Ferry runs again." */
const ON_SITE = /^(?:on|at|from|in|via)\s(?:[\p{L}\p{N}-]{1,40}\.){1,3}(?:com|org|net|[a-z]{2}):\s/iu;
/** "READ: Ferry runs again", a pointer whose label any word may be that tells what to do with the other article. */
const READ_THIS =
  /^\P{L}{0,3}(?:read|watch|listen|see|more|also|explainer|explained|opinion|analysis|video|photos|gallery|timeline|in pictures|recommended|editorial)(?:\s(?:also|more|next|here|now|on))?\s?[:→»>]/iu;
/** A quotation pulled out, its speaker behind a dash. */
const PULLED = /^["“].{10,250}["”]\s?[—–-]{1,2}\s?[^.!?"”]{3,60}$/u;
/** What a form on the page answers. */
const WIDGET =
  /^(?:your (?:subscription|e-?mail|request|comment|message|password)\b.{0,60}\b(?:could not|couldn['’]t|has been|was|is)\b|thank(?:s| you) for (?:signing up|subscribing|registering|your)|please (?:enter|try again|check|wait|enable|refresh|log in|sign in)\b|something went wrong|an error (?:has )?occurred|(?:you are|you're) now subscribed|this (?:video|content|slideshow|browser|feature)\b.{0,40}\b(?:javascript|not (?:available|supported)|unavailable|requires)\b)/iu;
const ALTERNATIVE = /\s(?:image|photo|picture|thumbnail)$/u;

function beginsWithDateline(text: string): boolean {
  const date = findPageDates(text.slice(0, 120))[0];
  return date !== undefined && isDateline(text, date.start, date.end);
}

/** What the line's own words weigh beside the model, in log-odds: few pages to learn from have any one of them. */
export function weightOfWording(shape: Shape, text: string): number {
  if (shape.units >= 400) return 0;
  // A caption in agency style dates itself in full; running text never gives weekday and year together.
  if (shape.date !== 0 && CAPTION_DATE.test(text) && !beginsWithDateline(text) && !/["“”]|\bsaid\b/u.test(text))
    return SURE;
  if ((shape.signs & 1) !== 0 && /^(?:https?:\/\/|www\.)\S+$/u.test(text)) return SURE;
  if ((shape.signs & 2) !== 0 && RIGHTS_FIRST.test(text)) return CERTAIN;
  if (LABELLED.test(text)) {
    if (AGENCY_CREDIT.test(text)) return CERTAIN;
    if (CREDITED.test(text)) return SURE;
  }
  if (shape.units < 300 && PLEA.test(text)) return CERTAIN;
  if (shape.units >= 200) return 0;
  if (NOTE.test(text)) return SURE;
  if (WIDGET.test(text) || PULLED.test(text)) return CERTAIN;
  if (PLEA_IN_CAPITALS.test(text)) return CERTAIN;
  if ((shape.signs & 1) !== 0 && ON_SITE.test(text)) return SURE;
  const sentence = shape.ending === 1 || shape.ending === 2 || shape.ending === 5;
  // A subhead in capitals has few words; a headline in capitals points elsewhere.
  if ((shape.signs & 32) !== 0 && shape.words.length >= 6 && !sentence) return SURE;
  if (!sentence && READ_THIS.test(text)) return SURE;
  if (shape.ending === 0 && ALTERNATIVE.test(text)) return SURE;
  // A stamp between bulletins, or of the last change.
  if (shape.units < 60 && (shape.date === 3 || (shape.cues & STAMP) !== 0)) return SURE;
  if ((shape.cues & SURE_CUES) === 0) return 0;
  // A label, its colon, and what it points to: a question or a headline in full.
  if ((shape.cues & POINTERS) !== 0 && /^[^:.!?]{3,24}:\s/u.test(text)) return SURE;
  if ((shape.onlyCues & RELATED) !== 0) return SURE;
  return sentence ? 0 : SURE / 2;
}
