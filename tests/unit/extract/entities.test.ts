import { extract } from '../../../src/extract/index.js';
import { loadKnowledge } from '../../../src/knowledge/index.js';
import { readText } from '../../../src/read/index.js';

const knowledge = loadKnowledge();
const idsOf = (text: string): readonly string[] =>
  extract(readText('a.txt', text, knowledge, { whole: true }), knowledge).entities.map(({ id }) => id);

test.each([
  ['an office', 'Kenyan President William Ruto spoke in the rain.', ['person:william-ruto', 'state:KEN']],
  ['no office', 'Kenyan coffee was served in the rain.', []],
])('a state whose demonym stands before %s', (_, text, ids) => {
  expect([...idsOf(text)].sort()).toEqual(ids);
});
