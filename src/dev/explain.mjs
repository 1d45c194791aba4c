// `npm run explain -- "a sentence"`: what parley reads in it, which rules fired on which words, and why others did not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from './install.mjs';

const sentence = process.argv.slice(2).join(' ');
if (sentence === '') {
  console.error('usage: npm run explain -- "a sentence"');
  process.exit(2);
}
if (!existsSync(`${root}/dist/cli/main.js`)) {
  console.error('parley is not built yet: npm run build');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [`${root}/dist/cli/main.js`, 'extract', '--whole', '--explain', '-'], {
  input: sentence,
  stdio: ['pipe', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
