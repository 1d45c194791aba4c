import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { eventView } from '../../src/graph/index.js';
import { exported, hostileSmall, run, testWith } from './clients.js';

const graph = hostileSmall();
const sqlite = testWith('sqlite3');

/** A table as SQLite sees it, every cell as text. */
function query(file: string, sql: string): Record<string, string>[] {
  return JSON.parse(
    run('sqlite3', ['-json', ':memory:', '-cmd', '.mode csv', '-cmd', `.import ${file} t`, '-cmd', '.mode json', sql]),
  ) as Record<string, string>[];
}

sqlite.run(`SQLite reads the tables for Gephi: as many rows, the same ids, labels and kinds${sqlite.note}`, () => {
  const nodes = query(exported(graph, 'csv-gephi', { table: 'nodes' }), 'select * from t');
  expect(nodes.map((row) => row['Id'])).toEqual(graph.nodes());
  for (const row of nodes) {
    const node = graph.getNodeAttributes(row['Id']);
    expect(row['Kind']).toBe(node.kind);
    expect(Number(row['X'])).toBe(node.x);
    if (!node.label.startsWith('=')) expect(row['Label']).toBe(node.label);
    expect(JSON.parse(row['Evidence']!)).toEqual(node.evidence);
  }
  const edges = query(exported(graph, 'csv-gephi', { table: 'edges' }), 'select * from t');
  expect(Object.keys(edges[0]!).slice(0, 7)).toEqual(['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', 'Kind']);
  expect(edges.map((row) => [row['Id'], row['Source'], row['Target']])).toEqual(
    graph.edges().map((key) => [key, ...graph.extremities(key)]),
  );
  const joined = query(
    exported(graph, 'csv-gephi', { table: 'edges' }),
    "select count(*) as n from t where Kind = 'mediated'",
  );
  expect(Number(joined[0]?.['n'])).toBe(graph.filterEdges((_key, { kind }) => kind === 'mediated').length);
});

sqlite.run(`SQLite reads the tables for Neo4j, in both dialects${sqlite.note}`, () => {
  for (const dialect of ['admin', 'apoc'] as const) {
    const nodes = query(exported(graph, 'csv-neo4j', { table: 'nodes', dialect }), 'select * from t');
    expect(nodes.map((row) => row['id:ID'])).toEqual(graph.nodes());
    const string = dialect === 'apoc' ? 'STRING' : 'string';
    const karaca = nodes.find((row) => row['id:ID'] === 'person:selim-karaca')!;
    // Five aliases stay five: the semicolon within one became a comma.
    expect(karaca[`aliases:${string}[]`]?.split(';')).toHaveLength(5);
    expect(nodes.find((row) => row['id:ID'] === 'person:ana-duarte')![':LABEL']).toBe('Parley;Person;Mediator');
    const edges = query(exported(graph, 'csv-neo4j', { table: 'edges', dialect }), 'select * from t');
    expect(edges).toHaveLength(graph.size);
    const ids = new Set(nodes.map((row) => row['id:ID']));
    for (const row of edges) {
      expect(ids.has(row[':START_ID'])).toBe(true);
      expect(ids.has(row[':END_ID'])).toBe(true);
      expect(row[':TYPE']).toMatch(/^[A-Z_]+$/);
    }
  }
});

const TABLES = [
  ['csv-gephi', { table: 'nodes' }],
  ['csv-gephi', { table: 'edges' }],
  ['csv-neo4j', { table: 'nodes' }],
  ['csv-neo4j', { table: 'edges' }],
  ['events', {}],
] as const;

test.each(TABLES)('no cell of %s %j is a formula, and every row has as many cells', (name, options) => {
  // Strict: a row of another length throws.
  const rows = parse(readFileSync(exported(graph, name, options), 'utf8'));
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows)
    for (const cell of row) expect(/^\s*[=+\-@]/.test(cell) && !/^-?[\d.]+(e-?\d+)?$/.test(cell)).toBe(false);
});

test('event rows: ordered pairs with a shared id, codes as text, no event lost', () => {
  const rows = parse<Record<string, string>>(readFileSync(exported(graph, 'events'), 'utf8'), { columns: true });
  const talks = rows.filter((row) => row['event_id'] === 'meeting:talks-2024-03-04-lisbon');
  const view = eventView(graph, 'meeting:talks-2024-03-04-lisbon');
  const parties = view.type === 'meeting' ? view.participants.length : 0;
  expect(talks.filter((row) => row['source_role'] === 'party' && row['target_role'] === 'party')).toHaveLength(
    parties * (parties - 1),
  );
  expect(new Set(talks.map((row) => row['cameo']))).toEqual(new Set(['046', '045']));
  expect(new Set(talks.map((row) => row['plover']))).toEqual(new Set(['CONSULT']));
  const visit = rows.filter((row) => row['event_id'] === 'meeting:visit-2024-05-turkey');
  expect(visit.map((row) => [row['source_id'], row['cameo'], row['target_id']])).toEqual([
    ['person:amahoro-mukiza', '042', 'state:TUR'],
    ['state:TUR', '043', 'person:amahoro-mukiza'],
  ]);
  const events = graph.filterNodes((_id, { kind }) => kind === 'meeting' || kind === 'agreement');
  expect([...new Set(rows.map((row) => row['event_id']))].sort()).toEqual([...events].sort());
  expect(readFileSync(exported(graph, 'events'), 'utf8')).toContain(',"046",');
});
