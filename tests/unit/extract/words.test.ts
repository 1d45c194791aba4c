import { describe, expect, test } from '@jest/globals';
import { PENN, RELATIONS, UPOS, parse, readWords, tokenText } from '../../../src/extract/words.js';
import type { Words } from '../../../src/extract/words.js';
import { loadLinguisticModels } from '../../../src/knowledge/models.js';
import { readTable } from '../../../src/knowledge/table.js';
import { z } from 'zod';

const models = loadLinguisticModels();

function read(text: string): Words {
  return readWords(text, [[0, text.length]], models);
}

/** The sentences of a text, each as its tokens joined by spaces. */
function sentences(text: string): string[] {
  const words = read(text);
  const result: string[] = [];
  for (let s = 0; s + 1 < words.sentences.length; s++) {
    const tokens: string[] = [];
    for (let i = words.sentences[s]!; i < words.sentences[s + 1]!; i++) tokens.push(tokenText(words, i));
    result.push(tokens.join(' '));
  }
  return result;
}

function tags(text: string): string[] {
  return [...read(text).tag].map((tag) => UPOS[tag]!);
}

/** The arcs of the first sentence, as "dependent relation head". */
function arcs(text: string): string[] {
  const words = read(text);
  const tree = parse(words, 0, models);
  return [...tree.head].map((head, i) => {
    const relation = RELATIONS[tree.relation[i]!]!;
    return `${tokenText(words, tree.from + i)} ${relation} ${head < 0 ? '-' : tokenText(words, head)}`;
  });
}

describe('tokens', () => {
  test.each([
    ['U.S. troops left.', 'U.S. troops left .'],
    [
      'Mr. Kovac met Gen. J. R. Smith in St. Anton, Va., at 10:30 a.m.',
      'Mr. Kovac met Gen. J. R. Smith in St. Anton , Va. , at 10:30 a.m.',
    ],
    ['See No. 5 and p. 12.', 'See No. 5 and p. 12 .'],
    ['There was no. It ended.', 'There was no .'],
    [
      "The leaders' talks weren't Iran's idea; they'll say it's ours.",
      "The leaders ' talks were n't Iran 's idea ; they 'll say it 's ours .",
    ],
    ['The U.N.’s envoy couldn’t come.', 'The U.N. ’s envoy could n’t come .'],
    ['We cannot go.', 'We can not go .'],
    [
      'The Armenia-Azerbaijan cease-fire, a 15-year pro-Russian project',
      'The Armenia - Azerbaijan cease - fire , a 15 - year pro-Russian project',
    ],
    ['He paid $1,000.5 (15%) on 11.05.22, or 2022-11-07.', 'He paid $ 1,000.5 ( 15 % ) on 11.05.22 , or 2022-11-07 .'],
    ["the 1990s, the 1930's and the 15th", "the 1990s , the 1930's and the 15th"],
    ['at 5pm, 430km away, for US$5bn', 'at 5 pm , 430 km away , for US$ 5 bn'],
    ["O'Brien and d'Estaing of AT&T", "O'Brien and d'Estaing of AT&T"],
    ['“We ‘agree’,” he said.', '“ We ‘ agree ’ , ” he said .'],
    ['BAKU, Azerbaijan (AP) — Talks', 'BAKU , Azerbaijan ( AP ) — Talks'],
    ['Baku / 11.05.22 / Turan: Talks', 'Baku / 11.05.22 / Turan : Talks'],
    [
      'See https://example.org/a?b=c, or mail a.b@example.org.',
      'See https://example.org/a?b=c , or mail a.b@example.org .',
    ],
    ['so ... and then -- well', 'so ... and then -- well'],
    ['Dr. Kim Jong-un, 2020-21', 'Dr. Kim Jong - un , 2020 - 21'],
    ['Élysée, Łódź and Вучић met', 'Élysée , Łódź and Вучић met'],
    ['We agree 🤝 now', 'We agree 🤝 now'],
  ])('%s', (text, expected) => {
    expect(sentences(text)[0]).toBe(expected);
  });

  test('lie in the body only, and cover every visible character of it once', () => {
    const text = 'Menu | Home\nLeaders met in Oslo. (They ate.)\nAdvertisement\nTalks go on… 日本語 too.';
    const body = [
      [12, 44],
      [59, text.length],
    ] as const;
    const words = readWords(text, body, models);
    let covered = '';
    for (let i = 0; i < words.count; i++) {
      expect(body.some(([from, to]) => words.start[i]! >= from && words.end[i]! <= to)).toBe(true);
      if (i > 0) expect(words.start[i]).toBeGreaterThanOrEqual(words.end[i - 1]!);
      covered += tokenText(words, i);
    }
    expect(covered).toBe(body.map(([from, to]) => text.slice(from, to).replace(/\s/gu, '')).join(''));
  });
});

describe('sentences', () => {
  test.each<[string, number]>([
    ['He met the U.S. He left the U.N. Then he slept.', 3],
    ['The U.S. Secretary of State met Sen. Kim. The U.S. Senate slept.', 2],
    ['J. R. Smith met A. Kovac. B. Lee came too.', 2],
    ['"Talks go on." The end.', 2],
    ['“Will it hold?” he asked. “Yes!” she said.', 2],
    ['(He left.) She stayed.', 2],
    ['It ended on Sept. 5. Nobody came.', 2],
    ['They left at 5 p.m. They slept.', 2],
    ['They left at 5 p.m. Monday.', 1],
    ['1. Release the prisoners. 2. Withdraw.', 2],
    ['They waited… Then they left.', 2],
    ['They waited… and left.', 1],
    ['No stop before a blank line\n\nNext paragraph', 2],
    ['Leaders to meet in Oslo\nThe two sides agreed on Monday to meet.\nMore talks follow.', 3],
    ['Leaders met in Oslo\nand agreed.', 1],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toHaveLength(expected);
  });

  test('keep the notes behind them', () => {
    expect(sentences('He won. [2] She lost. [3] [4] They slept.')).toEqual([
      'He won . [ 2 ]',
      'She lost . [ 3 ] [ 4 ]',
      'They slept .',
    ]);
  });

  test('go on over the line breaks of text that is wrapped by hand', () => {
    const text = [
      'The foreign ministers of the two states met on the island for the first',
      'time since the war. They agreed that the talks should go on, said Mr.',
      'Kovac, who had come from the Norwegian capital with a delegation of ten',
      'Officials, and that prisoners would be exchanged before the winter sets',
      'in. Nothing was signed.',
    ].join('\n');
    expect(sentences(text)).toHaveLength(3);
  });

  test('end where furniture was cut out between two lines, not where a word was cut out', () => {
    const text = 'Leaders met\nShare this\nTalks go on';
    expect(
      readWords(
        text,
        [
          [0, 11],
          [23, text.length],
        ],
        models,
      ).sentences,
    ).toHaveLength(3);
    const inline = 'Leaders met [photo] Kovac there.';
    expect(
      readWords(
        inline,
        [
          [0, 12],
          [20, inline.length],
        ],
        models,
      ).sentences,
    ).toHaveLength(2);
  });

  test('no abbreviation of the table ends one before what it stands before', () => {
    const rows = readTable('language/en/abbreviations.jsonl', z.object({ id: z.string(), example: z.string() }));
    const broken = rows.filter((row) => sentences(row.example).length > 1).map((row) => row.example);
    expect(broken).toEqual([]);
  });
});

describe('tags', () => {
  test.each([
    ['The leaders will meet in Oslo on Monday .', 'DET NOUN AUX VERB ADP PROPN ADP PROPN PUNCT'],
    ['Their meeting lasted two hours .', 'PRON NOUN VERB NUM NOUN PUNCT'],
    ['She has met her Turkish counterpart .', 'PRON AUX VERB PRON ADJ NOUN PUNCT'],
  ])('%s', (text, expected) => {
    expect(tags(text).join(' ')).toBe(expected);
  });

  test('tell tenses apart', () => {
    const words = read('He met her and will meet them.');
    expect(PENN[words.penn[1]!]).toBe('VBD');
    expect(PENN[words.penn[5]!]).toBe('VB');
  });

  test('find verbs in headlines, capitalised or in capitals', () => {
    expect(tags('Leaders To Meet In Oslo On Monday')[2]).toBe('VERB');
    expect(tags('LEADERS WILL MEET IN OSLO ON MONDAY')[2]).toBe('VERB');
  });
});

describe('trees', () => {
  test('give subject, object, place and agent', () => {
    expect(arcs('The president met the king in Oslo.')).toEqual([
      'The det president',
      'president nsubj met',
      'met root -',
      'the det king',
      'king obj met',
      'in case Oslo',
      'Oslo obl met',
      '. punct met',
    ]);
    expect(arcs('The talks were brokered by Norway.')).toEqual(
      expect.arrayContaining(['talks nsubj:pass brokered', 'were aux:pass brokered', 'Norway obl:agent brokered']),
    );
  });

  test.each<[string, boolean]>([
    ['The talks were hosted by Norway.', true],
    ['The summit, mediated by Qatar, ended.', true],
    ['Prices have risen by half.', false],
    ['They met by the river.', false],
  ])('"%s" has an agent: %s', (text, expected) => {
    expect(arcs(text).some((arc) => arc.includes(' obl:agent '))).toBe(expected);
  });

  test('hang an infinitive on who is due to do it', () => {
    expect(arcs('Kenyan President William Ruto was due to sit down with the king.')).toEqual(
      expect.arrayContaining(['William nsubj due', 'sit xcomp due']),
    );
  });

  test('join what is coordinated', () => {
    expect(arcs('Norway and Sweden signed the treaty.')).toEqual(
      expect.arrayContaining(['Norway nsubj signed', 'Sweden conj Norway', 'and cc Sweden']),
    );
  });

  test('read a short aside beside what it stands behind, not as part of the clause', () => {
    expect(arcs('The Kenyan minister (left) met his counterpart from the Union (AU) in Oslo.')).toEqual(
      expect.arrayContaining(['minister nsubj met', 'left appos minister', 'AU appos Union', 'Oslo obl met']),
    );
  });

  test('leave brackets with a verb in them to the parser', () => {
    expect(arcs('The envoy (he had left Oslo) met them.')).toEqual(expect.arrayContaining(['he nsubj left']));
  });

  test('give a verb one subject, and none that stands before its "and"', () => {
    expect(arcs('The government and the Liberation Front rebels will begin peace talks.')).toEqual(
      expect.arrayContaining(['government nsubj begin', 'rebels conj government']),
    );
    expect(arcs('U.S. envoy Ana Holt met Serbian President Boris Kane in Oslo and then flew to Riga.')).toEqual(
      expect.arrayContaining(['Boris obj met', 'flew conj met']),
    );
  });

  test('read a name as its last word where another word stands for it', () => {
    const words = read('Colombia and the National Liberation Army guerrillas will begin peace talks.');
    const standsFor = Int32Array.from({ length: words.count }, (_, i) => (i === 3 || i === 4 ? 5 : i));
    const { head, relation } = parse(words, 0, models, standsFor);
    expect([...head.slice(0, 7)]).toEqual([8, 6, 6, 5, 5, 6, 0]);
    expect(RELATIONS[relation[3]!]).toBe('compound');
  });

  test.each([
    ['of one word', 'Talks'],
    ['of punctuation', '... !? --'],
    ['of 600 words', `${'the envoy met them, '.repeat(150)}and left.`],
    ['of 600 words without a comma', 'envoy '.repeat(600)],
  ])('have one root and no circle in a sentence %s', (_, text) => {
    const words = read(text);
    const { head, from, to } = parse(words, 0, models);
    expect(head).toHaveLength(to - from);
    expect([...head].filter((h) => h < 0)).toHaveLength(1);
    const reachesRoot = (i: number): boolean => {
      let at = i;
      for (let steps = 0; steps <= to - from; steps++) {
        if (at < 0) return true;
        if (at < from || at >= to) return false;
        at = head[at - from]!;
      }
      return false;
    };
    for (let i = from; i < to; i += 7) expect(reachesRoot(i)).toBe(true);
  });
});

describe('hostile text', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['white space', ' \n\t \u00a0 '],
    ['invisible signs', '\u200b\u200f\ufeff'],
    ['names of methods', '__proto__ constructor hasOwnProperty toString'],
    ['right-to-left marks in a name', '\u202eKovac\u202c met A\u200dB'],
    ['half a character', 'a \ud83d b \udc00 c'],
    ['control characters', 'a\u0000b\u0007 c'],
    ['emoji with joiners', 'family 👨‍👩‍👧 flag 🇳🇴 ok'],
    ['apostrophes', "''''' ’’’ 's n't '"],
    ['periods', '. . .. ... a. b. c. .a .5 .'],
  ])('%s is read without a crash, in order', (_, text) => {
    const words = read(text);
    expect(words.sentences[words.sentences.length - 1]).toBe(words.count);
    for (let i = 0; i < words.count; i++) {
      expect(words.end[i]).toBeGreaterThan(words.start[i]!);
      if (i > 0) expect(words.start[i]).toBeGreaterThanOrEqual(words.end[i - 1]!);
    }
    for (let s = 0; s + 1 < words.sentences.length; s++) parse(words, s, models);
  });
});
