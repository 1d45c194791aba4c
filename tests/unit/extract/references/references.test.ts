import { describe, expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { linkMentions, type References } from '../../../../src/extract/references/index.js';
import { readWords, tokenText, type Words } from '../../../../src/extract/words.js';

function read(text: string): { words: Words; references: References } {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  return { words, references: linkMentions(words, findNames(words, knowledge), knowledge) };
}
/** Whom the n-th token of this form denotes. */
function whom(text: string, form: string, nth = 0): readonly string[] {
  const { words, references } = read(text);
  for (let i = 0, seen = 0; i < words.count; i++)
    if (tokenText(words, i) === form && seen++ === nth) return references.entitiesOf(i);
  throw new Error(`no ${form} in ${text}`);
}
const persons = (text: string): string[] =>
  read(text)
    .references.entities.filter(({ kind }) => kind === 'person')
    .map(({ id }) => id);

describe('one person, several names', () => {
  test('a family name before and after the full one', () => {
    expect(persons('Duarte flew to Oslo. Foreign Minister Ana Duarte met Tom Keller. Keller thanked Duarte.')).toEqual([
      'person:ana-duarte',
      'person:tom-keller',
    ]);
  });
  test('initials and middle names', () => {
    expect(persons('President Robert Francis Keller spoke. Robert Keller left. R. F. Keller wrote.')).toEqual([
      'person:robert-francis-keller',
    ]);
  });
  test.each([
    ['General Paulo Duarte, better known as Karun, left. Karun was late.', ['person:paulo-duarte']],
    ['General Paulo Duarte, also known as “Karun”, left. Karun was late.', ['person:paulo-duarte']],
    ['Paulo Duarte called Keller on Monday.', ['person:paulo-duarte', 'person:keller']],
    ['General Paulo Duarte, who met Karun, left. Tom Karun was late.', ['person:paulo-duarte', 'person:tom-karun']],
  ])('what else somebody is called: %s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
  test('two spellings', () => {
    expect(persons('Secretary Antony Keller spoke. Anthony Keller left.')).toHaveLength(1);
  });
  test('a short form of the given name', () => {
    expect(persons('President Joseph R. Keller, Jr. spoke. Joe Keller left, and then Ana Keller left.')).toEqual([
      'person:joseph-r-keller',
      'person:ana-keller',
    ]);
  });
  test('a form of address before a given name alone is another way to say it', () => {
    const { entities } = read('Sheikh Tamira met Minister Keller and Mr Lenik. Tamira left.').references;
    expect(entities.filter(({ kind }) => kind === 'person').map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Tamira', ['Sheikh Tamira']],
      ['Keller', []],
      ['Lenik', []],
    ]);
  });
  test('two people of one family name are kept apart', () => {
    const text = 'President Ana Duarte and her brother Paulo Duarte arrived. Then Paulo Duarte left.';
    expect(persons(text)).toEqual(['person:ana-duarte', 'person:paulo-duarte']);
  });
  test.each([
    'President Robert Keller stood by the water. His father, Robert Francis Keller, never liked it. Robert Keller left.',
    'President Robert Francis Keller spoke. His son Robert Keller left.',
    'President Robert Keller spoke. Robert Francis Keller, the president’s younger brother, left.',
    'President Robert Keller Sr. spoke. Minister Robert Keller Jr. left.',
  ])('kin of like names are two people: %s', (text) => {
    expect(persons(text)).toHaveLength(2);
  });
  test('a relative is one person under a shorter form of the name', () => {
    const text = 'President Ana Duarte spoke. Her brother, Robert Francis Keller, left. Robert Keller is a lawyer.';
    expect(persons(text)).toEqual(['person:ana-duarte', 'person:robert-francis-keller']);
  });
  test('diacritics are folded in ids', () => {
    expect(persons('President Aleksandar Vučić met Aleksandar Vucic.')).toEqual(['person:aleksandar-vucic']);
  });
});

describe('offices', () => {
  test.each([
    ['Portugal’s top diplomat Ana Duarte spoke.', 'top diplomat', 'state:PRT', false],
    ['Portuguese Foreign Minister Ana Duarte spoke.', 'Foreign Minister', 'state:PRT', false],
    ['The foreign minister of Portugal, Ana Duarte, spoke.', 'foreign minister', 'state:PRT', false],
    ['Ana Duarte, the foreign minister of Portugal, spoke.', 'foreign minister', 'state:PRT', false],
    ['Former Portuguese President Ana Duarte spoke.', 'President', 'state:PRT', true],
    ['EU foreign policy chief Ana Duarte spoke.', 'foreign policy chief', 'organization:european-union', false],
    ['Kremlin spokesman Ivan Keller spoke.', 'spokesman', 'state:RUS', false],
  ])('%s', (text, title, of, former) => {
    const person = read(text).references.entities.find(({ kind }) => kind === 'person');
    expect(person?.offices.map((office) => ({ title: office.title, of: office.of, former: office.former }))).toEqual([
      { title, of, former },
    ]);
  });
  test('a name without a title has none', () => {
    expect(read('Ana Duarte spoke in Lisbon.').references.entities.flatMap(({ offices }) => offices)).toEqual([]);
  });
  test('of one who stands beside: "his Pakistani counterpart"', () => {
    const text = 'Turkish Foreign Minister Hakan Demir met his Pakistani counterpart, Ishaq Khan, on Monday.';
    const khan = read(text).references.entities.find(({ id }) => id === 'person:ishaq-khan');
    expect(khan?.offices[0]).toMatchObject({ title: 'Foreign Minister', of: 'state:PAK' });
  });

  test.each([
    // whom an envoy is sent by, not where: "for" tells the errand
    ['The Personal Envoy of the Secretary-General for Western Sahara, Ana Duarte, met him. The United Nations agreed.', 'organization:united-nations'],
    ["The Secretary-General's special representative for Libya, Ana Duarte, met him. The United Nations agreed.", 'organization:united-nations'],
    ['Ana Duarte, special envoy of the Secretary-General for Libya, met him. The United Nations agreed.', 'organization:united-nations'],
    ['The special representative for Libya, Ana Duarte, met him.', null],
    ["The EU's special representative for Libya, Ana Duarte, met him.", 'organization:european-union'],
    ['Ana Duarte, the envoy of Libya, met him.', 'state:LBY'],
  ])('of envoys: %s', (text, of) => {
    const duarte = read(text).references.entities.find((entity) => entity.id === 'person:ana-duarte');
    expect(duarte?.offices.map((office) => office.of)).toEqual([of]);
  }); // prettier-ignore
});

describe('descriptions', () => {
  const lead = 'Turkish President Hakan Demir met Portuguese Prime Minister Ana Duarte in Oslo. ';
  test('by state and office', () => {
    expect(whom(`${lead}The Turkish leader left.`, 'leader')).toEqual(['person:hakan-demir']);
    expect(whom(`${lead}The prime minister left.`, 'minister')).toEqual(['person:ana-duarte']);
  });
  test('of somebody unnamed: the state', () => {
    expect(whom(`${lead}The Kenyan president was absent.`, 'president')).toEqual(['state:KEN']);
  });
  test('of several: the states, or the persons where they are named', () => {
    expect(whom('The foreign ministers of Armenia and Azerbaijan met.', 'ministers')).toEqual([
      'state:ARM',
      'state:AZE',
    ]);
    expect(whom(`${lead}The two leaders shook hands.`, 'leaders')).toEqual(
      expect.arrayContaining(['person:hakan-demir', 'person:ana-duarte']),
    );
  });
  test('both sides', () => {
    expect(whom('Armenia and Azerbaijan held talks. Both sides agreed to go on.', 'sides')).toEqual([
      'state:ARM',
      'state:AZE',
    ]);
  });
  test('nobody where the text does not tell', () => {
    expect(whom('The two sides agreed.', 'sides')).toEqual([]);
    expect(whom('A president spoke.', 'president')).toEqual([]);
  });
  test('a title before a name denotes its bearer, a demonym its state', () => {
    expect(whom(lead, 'President')).toEqual(['person:hakan-demir']);
    expect(whom('Kenyan forces left.', 'Kenyan')).toEqual(['state:KEN']);
  });
});

describe('pronouns', () => {
  test('gender decides', () => {
    const text = 'Mr. Demir met Mrs. Duarte. She praised him.';
    expect(whom(text, 'She')).toEqual(['person:duarte']);
    expect(whom(text, 'him')).toEqual(['person:demir']);
  });
  test('I in quotes is the speaker', () => {
    expect(whom('“I will not sign,” Ana Duarte said.', 'I')).toEqual(['person:ana-duarte']);
  });
  test('no person, no reference', () => {
    expect(whom('It rained. He left.', 'He')).toEqual([]);
  });
});

describe('mentions', () => {
  test('in text order, names not overlapping, spans exact, entities known', () => {
    const text =
      'Turkish President Hakan Demir met Ana Duarte in Lisbon. The Turkish leader praised her. Both sides were glad.';
    const { references } = read(text);
    const ids = new Set(references.entities.map(({ id }) => id));
    let end = 0;
    for (const mention of references.mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(ids).toContain(mention.entity);
      if (mention.resolved) continue;
      expect(mention.start).toBeGreaterThanOrEqual(end);
      end = mention.end;
    }
  });
  test('an organization and its initials are one', () => {
    const { references } = read('The Unity and Progress Party (UPP) won. The UPP thanked voters.');
    expect(references.entities.filter(({ kind }) => kind === 'organization')).toHaveLength(1);
  });
  test('hostile names are no keys', () => {
    expect(() => read('President __proto__ Constructor met Mr. HasOwnProperty.')).not.toThrow();
  });
});

test('half of a given name is nobody: Moon is not Ban Ki-moon', () => {
  const text = 'Ban Ki-moon spoke for an hour on Friday. Moon said that he had not listened.';
  const { mentions } = read(text).references;
  expect(new Set(mentions.filter(({ resolved }) => !resolved).map(({ entity }) => entity)).size).toBe(2);
});
