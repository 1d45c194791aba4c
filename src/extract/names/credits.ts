import { ORGANIZATION } from './marks.js';
import type { NameSpan } from './span.js';
import type { NameView } from './view.js';

const WRITTEN =
  /^\W{0,3}(additional |further )?(reporting|writing|editing|compiled|edited|written|reported)( and \w+)? by\b/i;
const PICTURED =
  /^\W{0,3}(file )?(photo|photograph|picture|photo credit|picture credit|credit|video|graphic|illustration)s?( by| courtesy( of)?)?\b/i;

/**
 * Whether a person's name is a credit: "By Jane Doe", "Reporting by …", "Photo: Jane Doe", "Jane Doe/AFP". The newsroom
 * is no part of the news.
 */
export function creditsOf(
  view: NameView,
  spans: readonly NameSpan[],
  sentenceOf: Int32Array,
): (span: NameSpan) => boolean {
  const { words, marks } = view;
  const written = new Map<number, boolean>();
  const bodies = new Uint8Array(words.count + 1);
  for (const { from, to, kind } of spans) if (kind === 'organization') bodies.fill(1, from, to);
  const text = (i: number): string => words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 20));
  const isBody = (i: number): boolean => bodies[i] === 1 || marks.known[i] === ORGANIZATION;

  return ({ from, to }) => {
    const sentence = sentenceOf[from]!;
    const first = words.sentences[sentence]!;
    const last = words.sentences[sentence + 1]!;
    // "Jane Doe/AFP", "AFP/Jane Doe"
    if (to + 1 < last && text(to) === '/' && isBody(to + 1)) return true;
    if (from - 2 >= first && text(from - 1) === '/' && isBody(from - 2)) return true;
    let credit = written.get(sentence);
    if (credit === undefined) {
      const opening = words.text.slice(words.start[first], Math.min(words.end[last - 1]!, words.start[first]! + 60));
      credit = WRITTEN.test(opening);
      written.set(sentence, credit);
    }
    if (credit) return true;
    // "Photo: Jane Doe", "(Photo by Jane Doe)"; but not "Photo: Jane Doe speaks in Oslo"
    if (from - first <= 4 && from > first) {
      const opening = words.text.slice(words.start[first], words.start[from]).slice(0, 60);
      const closed = to >= last || /^[.)\]/|,]$/.test(text(to));
      if (closed && last - to <= 4 && PICTURED.test(opening) && /(:|by|of)\s*$/i.test(opening)) return true;
    }
    return last - first <= 8 && /^by$/i.test(text(first).trim()) && from <= first + 2;
  };
}
