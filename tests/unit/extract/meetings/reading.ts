import {
  findMeetings,
  explainMeetings,
  type ArticleRead,
  type MeetingsFound,
  type Trace,
} from '../../../../src/extract/meetings/index.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { linkMentions } from '../../../../src/extract/references/index.js';
import { readWords } from '../../../../src/extract/words.js';
import { loadKnowledge } from '../../../../src/knowledge/index.js';
import type { Meeting } from '../../../../src/model.js';

export const knowledge = loadKnowledge();

/** An article that is nothing but this text, published on Wednesday 15 May 2024. */
export function reading(text: string): ArticleRead {
  const body = [[0, text.length]] as const;
  const words = readWords(text, body, knowledge.models);
  const names = findNames(words, knowledge);
  return {
    article: { text, published: '2024-05-15', body, headline: null },
    words,
    names,
    references: linkMentions(words, names, knowledge),
  };
}

export function meetingsOf(text: string): MeetingsFound {
  return findMeetings(reading(text), knowledge);
}

export function tracesOf(text: string): readonly Trace[] {
  return explainMeetings(reading(text), knowledge);
}

const SHORT: Readonly<Record<string, string>> = {
  'person:william-ruto': 'ruto',
  'person:yoweri-museveni': 'museveni',
  'person:paul-kagame': 'kagame',
  'person:emmanuel-macron': 'macron',
  'person:angela-merkel': 'merkel',
};

/** "held: merkel+macron": status and parties of each meeting, in order of the alphabet. */
export function told(text: string): string {
  const side = (id: string): string => SHORT[id] ?? id.slice(id.indexOf(':') + 1);
  const show = ({ status, participants }: Meeting): string => `${status}: ${participants.map(side).sort().join('+')}`;
  return meetingsOf(text).meetings.map(show).sort().join(' | ');
}
