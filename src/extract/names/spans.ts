import { addActing } from './acting.js';
import { markEvents } from './events.js';
import type { NameView } from './view.js';
import { given, merge, nicknamed, realms, split } from './joined.js';
import { fullNames, heedNouns } from './following.js';
import { longerNames, wholeNames } from './heads.js';
import { lengthen } from './lengthened.js';
import { agree } from './lists.js';
import { mend } from './mended.js';
import { heedOwnWords } from './own-words.js';
import { partJoined } from './joined-persons.js';
import { partBodies } from './parted.js';
import { addPassedOver } from './passed-over.js';
import { withoutPortfolios } from './portfolios.js';
import { sites } from './sites.js';
import { Look, type NameSpan, type SpanKind } from './span.js';

const KINDS: readonly SpanKind[] = ['person', 'location', 'organization', 'other'];

/** The spans that the labels mark, mended by rule; in text order, not overlapping. */
export function cutSpans(view: NameView, labels: Uint8Array): NameSpan[] {
  const look = new Look(view);
  const { words } = view;
  const spans: NameSpan[] = [];
  for (let i = 0; i < words.count;) {
    const label = labels[i]!;
    if (label === 0) {
      i++;
      continue;
    }
    const kind = KINDS[(label - 1) >> 1]!;
    let to = i + 1;
    while (to < words.count && labels[to] === label + (label % 2 === 1 ? 1 : 0)) to++;
    spans.push({ from: i, to, kind, by: 'recogniser' });
    i = to;
  }
  const joined = nicknamed(
    look,
    given(look, split(look, merge(look, realms(look, lengthen(look, markEvents(look, spans)))))),
  );
  const cut = withoutPortfolios(look, wholeNames(look, mend(look, agree(look, partBodies(look, joined)))));
  const kinds = heedOwnWords(look, sites(look, heedNouns(look, longerNames(look, cut))));
  return addActing(look, partJoined(look, addPassedOver(look, fullNames(look, kinds))));
}
