import { readFileSync } from 'node:fs';
import { exported, hostileSmall, run } from './clients.js';

const graph = hostileSmall();

// In a process of its own: jest can't require the ES modules that the parser is made of.
const PARSER = `
const { parse } = require('@neo4j-cypher/editor-support');
const statements = JSON.parse(require('fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(statements.map((text) => parse(text).errorListener.errors.map(({ msg }) => msg))));`;

/** What the parser of Neo4j's editor finds wrong with each statement. */
function errorsOf(statements: readonly string[]): string[][] {
  return JSON.parse(run(process.execPath, ['-e', PARSER], JSON.stringify(statements))) as string[][];
}

const lines = readFileSync(exported(graph, 'cypher'), 'utf8').split('\n');

test('the constraint comes first, in the form of Neo4j 4.4 and later', () => {
  // The parser's grammar is older than this statement.
  expect(lines[0]).toBe('CREATE CONSTRAINT parley_id IF NOT EXISTS FOR (n:Parley) REQUIRE n.id IS UNIQUE;');
});

test('every other line is one statement that the parser of Neo4j accepts; a merge per node and per edge', () => {
  const statements = lines.slice(1, -1);
  expect(statements).toHaveLength(graph.order + graph.size);
  expect(lines.at(-1)).toBe('');
  expect(errorsOf(statements)).toEqual(statements.map(() => []));
  expect(statements.filter((line) => line.includes('MERGE (a)-[r:MEDIATED '))).toHaveLength(
    graph.filterEdges((_key, { kind }) => kind === 'mediated').length,
  );
  expect(statements.filter((line) => line.includes('SET n:Person:Mediator,'))).toHaveLength(2);
});

test('the parser does tell a wrong statement from a right one', () => {
  expect(errorsOf(["MERGE (n {id: 'it's'});"])).not.toEqual([[]]);
});

test('no text leaves its quotes: neither a quote nor a backslash nor a Unicode escape', () => {
  const kigali = lines.find((line) => line.startsWith("MERGE (n:Parley {id: 'place:kigali'"));
  expect(kigali).toContain(String.raw`name: '=cmd|\'/C calc\'!A0 <b>"&"</b>  𝔎igali, \\' + 'u0027;'`);
});
