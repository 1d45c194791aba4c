import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { linkMentions } from '../../../../src/extract/references/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** Whom the phrases of a text mean: `text=entities`. */
function meantIn(text: string): string[] {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const { phrases } = linkMentions(words, findNames(words, knowledge), knowledge);
  return phrases.map(
    ({ from, to, entities }) => `${text.slice(words.start[from], words.end[to - 1])}=${[...entities].sort().join('+')}`,
  );
}

test.each([
  ['The two Koreas held talks.', 'The two Koreas=state:KOR+state:PRK'],
  ['The presidents of both Congos met.', 'The presidents of both Congos=state:COD+state:COG'],
  ['Talks between the Sudans resumed.', 'the Sudans=state:SDN+state:SSD'],
])('two states that share a name: %s', (text, phrase) => {
  expect(meantIn(text)).toContain(phrase);
});

describe('bearers of one office, several of them', () => {
  const both = 'person:lotte-brandt+person:tom-keller';
  test.each([
    ['Kenyan President Tom Keller met Ugandan President Lotte Brandt. The two presidents left.', 'The two presidents'],
    [
      'Kenyan Prime Minister Tom Keller met Ugandan Prime Minister Lotte Brandt. The prime ministers left.',
      'The prime ministers',
    ],
    ['Kenyan negotiator Tom Keller met Ugandan negotiator Lotte Brandt. The negotiators left.', 'The negotiators'],
  ])('%s', (text, phrase) => {
    expect(meantIn(text)).toContain(`${phrase}=${both}`);
  });
  test('of states, where nobody is named', () => {
    expect(meantIn('The presidents of Rwanda and Burundi met. The two heads of state left.')).toContain(
      'The two heads of state=state:BDI+state:RWA',
    );
  });
  test('named beside it, they hold the offices', () => {
    const text = 'The Kenyan and Ugandan presidents, Tom Keller and Lotte Brandt, met.';
    const words = readWords(text, [[0, text.length]], knowledge.models);
    const { entities } = linkMentions(words, findNames(words, knowledge), knowledge);
    const offices = entities.flatMap(({ id, offices: own }) => own.map(({ of }) => `${id} ${of ?? ''}`));
    expect(offices.sort()).toEqual(['person:lotte-brandt state:UGA', 'person:tom-keller state:KEN']);
  });
});

describe('pronouns', () => {
  test('an object is not its subject', () => {
    expect(meantIn('King Idris met Crown Prince Salim. The king thanked him.')).toEqual([
      'The king=person:idris',
      'him=person:salim',
    ]);
  });
  test('a description is kept in mind as a name is', () => {
    expect(meantIn('President Tom Keller fired General Karl Brandt. The general said he would obey.')).toContain(
      'he=person:karl-brandt',
    );
  });
  test('who speaks may be told by a pronoun', () => {
    expect(meantIn('President Lotte Brandt arrived. "I want peace," she said.')).toContain('I=person:lotte-brandt');
  });
  test('a possessive beside the verb is no speaker', () => {
    expect(meantIn('President Tom Keller left. His mother wrote: "I am glad."')).not.toContain('I=person:tom-keller');
  });
});

test('both leaders are those who stood together, whoever was named since', () => {
  const text =
    'Kenyan President Tom Keller and Ugandan President Lotte Brandt met. Ghanaian President Hugo Barr slept. Both leaders left.';
  expect(meantIn(text)).toContain('Both leaders=person:lotte-brandt+person:tom-keller');
});

describe('the two countries', () => {
  const about = 'Kenya and Uganda are at odds. Kenya and Uganda met. ';
  test('are those whom the text most often tells of together', () => {
    const text = `${about}Ghana and Togo wait. Rain fell. It fell for long. The two countries wait.`;
    expect(meantIn(text)).toContain('The two countries=state:KEN+state:UGA');
  });
  test('are those told of just now, where that is so', () => {
    expect(meantIn(`${about}Ghana and Togo wait. The two countries wait.`)).toContain(
      'The two countries=state:GHA+state:TGO',
    );
  });
  test('are those most often named, where none stood together', () => {
    const text = 'Kenya waits. Uganda waits. Kenya slept. Uganda slept. Togo left. The two countries wait.';
    expect(meantIn(text)).toContain('The two countries=state:KEN+state:UGA');
  });
  test('are states', () => {
    expect(meantIn(`${about}Togo and the United Nations wait. The two countries wait.`)).toContain(
      'The two countries=state:KEN+state:UGA',
    );
  });
});

test('whose president it is stands behind the name as well', () => {
  const words = readWords('President Tom Keller of Kenya left.', [[0, 35]], knowledge.models);
  const { entities } = linkMentions(words, findNames(words, knowledge), knowledge);
  expect(entities.flatMap(({ offices }) => offices.map(({ of }) => of))).toEqual(['state:KEN']);
});

test('a description that a name follows means who bears the name', () => {
  const text = 'Kenyan President Tom Keller slept. The outgoing head of state, Lotte Brandt, left.';
  expect(meantIn(text)).toContain('The outgoing head of state=person:lotte-brandt');
});

describe('the two, of several pairs', () => {
  const met = 'Kenyan President Tom Keller met Ugandan President Lotte Brandt in Nairobi. ';
  test('those whom one sentence told of, not a third and the last of them', () => {
    expect(meantIn(`${met}Hugo Barr poured the tea. The two men left.`)).toContain(
      'The two men=person:lotte-brandt+person:tom-keller',
    );
  });
  test('those who hold the office, whoever was joined since', () => {
    const text =
      'Kenyan Premier Tom Keller and Ugandan Premier Lotte Brandt met with General Hugo Barr and Rwandan Premier Karl Holt. The two prime ministers left.';
    expect(meantIn(text)).toContain('The two prime ministers=person:lotte-brandt+person:tom-keller');
  });
  const war =
    'Kenya and Uganda fought over the lake. Kenya called Uganda stubborn. Uganda called Kenya vain. Kenya and Uganda sent envoys. ';
  test('the sides that all is about, not two joined once', () => {
    expect(meantIn(`${war}Ghana and Togo cheered. It rained. It snowed. Both sides paused.`)).toContain(
      'Both sides=state:KEN+state:UGA',
    );
  });
  test('no body that is seldom a side', () => {
    expect(meantIn(`${war}Ghana and the United Nations cheered. It rained. They paused.`)).toContain(
      'They=state:KEN+state:UGA',
    );
  });
  test('but such a body too where nobody else was told of', () => {
    expect(meantIn('Kenya and the European Union met. Both sides paused.')).toContain(
      'Both sides=organization:european-union+state:KEN',
    );
  });
});

describe('whose a text calls somebody without an office', () => {
  test.each([
    ["Kenya's Tom Keller arrived. The Kenyan minister smiled.", 'person:tom-keller'],
    ['Tom Keller of Kenya arrived. The Kenyan minister smiled.', 'person:tom-keller'],
    ["Kenya's Tom Keller and Kenya's Lotte Brandt arrived. The Kenyan minister smiled.", 'state:KEN'],
    ["Kenya's Tom Keller met Kenyan Foreign Minister Lotte Brandt. The Kenyan minister smiled.", 'person:lotte-brandt'],
  ])('%s', (text, who) => {
    expect(meantIn(text)).toContain(`The Kenyan minister=${who}`);
  });
});

describe('an office alone', () => {
  const told =
    'Foreign Minister Lotte Brandt flew home. Lotte Brandt was tired. She had met Kenyan Foreign Minister Tom Keller. ';
  test('in capitals means whom the statement is about', () => {
    expect(meantIn(`${told}Later the Minister slept.`)).toContain('the Minister=person:lotte-brandt');
  });
  test('else whoever was named last', () => {
    expect(meantIn(`${told}Later the minister slept.`)).toContain('the minister=person:tom-keller');
  });
  test('a vice president is no leader', () => {
    const text =
      'Kenyan President Tom Keller and Ugandan President Lotte Brandt met. Vice President Hugo Barr and Vice President Karl Holt slept. Both leaders left.';
    expect(meantIn(text)).toContain('Both leaders=person:lotte-brandt+person:tom-keller');
  });
});

test('"they" of long ago or of passers-by gives no mention', () => {
  const text = 'Tom Keller saw Lotte Brandt in Oslo. It rained. It snowed. It rained. They sang.';
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const { mentions } = linkMentions(words, findNames(words, knowledge), knowledge);
  expect(mentions.filter((mention) => mention.resolved)).toEqual([]);
});

describe('he who says what follows', () => {
  test.each([
    ["Tom Keller left. Kenya's foreign minister said he would stay.", 'state:KEN'],
    ['Tom Keller left. The Kenyan president said on Monday that he would stay.', 'state:KEN'],
    ["Tom Keller left. Kenya's foreign minister arrived and he would stay.", 'person:tom-keller'],
  ])('%s', (text, who) => {
    expect(meantIn(text)).toContain(`he=${who}`);
  });
});

describe('sides at odds', () => {
  test.each([
    ["Sudan's warring parties met.", "Sudan's warring parties=state:SDN"],
    ['The warring parties in Sudan met.', 'The warring parties in Sudan=state:SDN'],
    ['The rival Libyan governments met.', 'The rival Libyan governments=state:LBY'],
  ])('%s', (text, phrase) => {
    expect(meantIn(text)).toContain(phrase);
  });
  test('those that are not, in a state, are anybody', () => {
    expect(meantIn('The parties in Sudan met.')).toEqual([]);
  });
});

test('two presidents are they of whom one is called so, if none knows what the other is', () => {
  const text = 'President Tom Keller and Lotte Brandt of Kenya signed. The two presidents left.';
  expect(meantIn(text)).toContain('The two presidents=person:lotte-brandt+person:tom-keller');
});

describe("Kenya's X and Uganda's Y, of whom no office is told", () => {
  const met = "Kenya's Tom Keller and Uganda's Lotte Brandt met. ";
  test.each([
    ['The presidents left.', 'The presidents=person:lotte-brandt+person:tom-keller'],
    ['The two leaders left.', 'The two leaders=person:lotte-brandt+person:tom-keller'],
  ])('%s', (text, phrase) => {
    expect(meantIn(met + text)).toContain(phrase);
  });
  test('are no commanders', () => {
    expect(meantIn(`${met}The commanders left.`).join()).not.toContain('person:');
  });
});

test('"they" are no two states that a sentence only names', () => {
  expect(meantIn('Fishermen from Kenya reached Uganda. They sang.')).toEqual([]);
  expect(meantIn('Kenya and Uganda talked. They agreed.')).toEqual(['They=state:KEN+state:UGA']);
});

describe('the two, and who is none of them', () => {
  const joined = 'President Tom Keller of Kenya and Ugandan President Lotte Brandt met in May.';
  test.each([
    // A president is no side beside his own adviser
    [
      `${joined} An envoy saw President Keller's security adviser, Karl Weber. Guests praised both presidents.`,
      'both presidents=person:lotte-brandt+person:tom-keller',
    ],
    // Nor is somebody who was president once
    [
      `${joined} The opposition, led by former president Karl Weber, accuses Keller. An envoy saw both presidents.`,
      'both presidents=person:lotte-brandt+person:tom-keller',
    ],
    // Nor who stands beside the two
    [
      `${joined} There were calls between President Karl Weber and each of the two presidents.`,
      'the two presidents=person:lotte-brandt+person:tom-keller',
    ],
    [
      'Tom Keller met Karl Weber. He also met Lotte Brandt. The two laughed.',
      'The two=person:lotte-brandt+person:tom-keller',
    ],
    // Sides are those of the two who were joined, not of a headline's states
    [
      'Rivals of South Sudan to talk, says Uganda. President Tom Keller and Karl Weber met, with both sides hopeful.',
      'both sides=person:karl-weber+person:tom-keller',
    ],
    [
      'Acting Prime Minister Tom Keller and President Karl Weber met. The two leaders laughed.',
      'The two leaders=person:karl-weber+person:tom-keller',
    ],
  ])('%s', (text, phrase) => {
    expect(meantIn(text)).toContain(phrase);
  });

  test('three are those whom one sentence brought together, whoever held an office before', () => {
    const text =
      'Kenyan President Anna Roth met Ugandan President Karl Weber and Malian President Jan Vogt. ' +
      'Tom Keller met Lotte Brandt and Otto Lang. The three leaders left.';
    expect(meantIn(text)).toContain('The three leaders=person:lotte-brandt+person:otto-lang+person:tom-keller');
  });

  test.each([
    ["Kenya and Uganda signed. Tom Keller says his movement's negotiators met a minister.", 'negotiators'],
    ['Kenya and Uganda signed. Tom Keller spoke of his opponents.', 'opponents'],
    ['President Tom Keller and President Karl Weber met. Anna Roth came with the other presidents.', 'presidents'],
    ['Spy chief Tom Keller left. Karl Weber and Otto Lang met, each flanked by his spy chief.', 'spy chief'],
  ])('nobody: %s', (text, noun) => {
    expect(meantIn(text).filter((phrase) => phrase.includes(noun))).toEqual([]);
  });
});

describe('he', () => {
  test('is who opens the sentence, set apart by a comma', () => {
    const text = "Tom Keller met Karl Weber. Kenya's Otto Lang, fresh from Oslo where he saw the king, smiled.";
    expect(meantIn(text)).toContain('he=person:otto-lang');
  });
  test('is not who only tells of it', () => {
    const text = 'Minister Tom Keller spoke to Anna Roth, spokesman Karl Weber said. He also called Otto Lang.';
    expect(meantIn(text)).not.toContain('He=person:karl-weber');
  });
});

test('who share a title hold it each for their own state', () => {
  const text = 'Foreign Ministers Tom Keller of Kenya, Lotte Brandt of Uganda and Karl Weber met. Presidents smiled.';
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const { entities } = linkMentions(words, findNames(words, knowledge), knowledge);
  const offices = entities.flatMap(({ id, offices: own }) => own.map(({ title, of }) => `${id} ${title} ${of ?? ''}`));
  expect(offices.sort()).toEqual([
    'person:karl-weber Foreign Minister ',
    'person:lotte-brandt Foreign Minister state:UGA',
    'person:tom-keller Foreign Minister state:KEN',
  ]);
});

test.each([
  ['Kenyan ministers Tom Keller and Lotte Brandt met.', 'minister of state:KEN'],
  ['Former US presidents Tom Keller and Lotte Brandt met.', 'former president of state:USA'],
  ['The Kenyan and Ugandan presidents Tom Keller and Lotte Brandt met.', 'president of null'],
])('who share a title share its owner and its time: %s', (text, expected) => {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const { entities } = linkMentions(words, findNames(words, knowledge), knowledge);
  const offices = entities.flatMap(({ offices: own }) =>
    own.map(({ title, of, former }) => `${former ? 'former ' : ''}${title} of ${of}`),
  );
  expect(offices).toEqual([expected, expected]);
});

test('the two are no owner of one of them', () => {
  const text = "Karl Holt's adviser Tom Keller met President Lotte Brandt. The two left.";
  expect(meantIn(text)).toContain('The two=person:lotte-brandt+person:tom-keller');
});

test('both sides of talks are not two who took them in since', () => {
  const text = 'Kenya and Uganda held talks. Tom Keller and Lotte Brandt hosted them. Both sides left.';
  expect(meantIn(text)).toContain('Both sides=state:KEN+state:UGA');
});
