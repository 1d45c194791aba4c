import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built.js';
import { items } from './items.js';

items('the graph of the seeds', () =>
  Object.fromEntries(
    ['graph.json', 'articles.jsonl', 'evidence.jsonl'].map((name) => [
      name,
      readFileSync(path.join(ROOT, 'graph', name), 'utf8'),
    ]),
  ),
);
