import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { exported, hostileSmall } from './clients.js';

const graph = hostileSmall();

const Property = z.object({ type: z.string().optional(), range: z.string().optional() });
const Schemata = z.object({
  schemata: z.record(
    z.string(),
    z.object({
      abstract: z.boolean(),
      extends: z.array(z.string()),
      required: z.array(z.string()),
      properties: z.record(z.string(), Property),
    }),
  ),
});
const { schemata } = Schemata.parse(
  JSON.parse(readFileSync(new URL('../schemas/followthemoney.json', import.meta.url), 'utf8')),
);

/** A schema and all it extends. */
function family(name: string): string[] {
  return [name, ...(schemata[name]?.extends ?? []).flatMap(family)];
}

const Line = z.strictObject({
  id: z.string().regex(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string()).min(1)),
});
const entities = readFileSync(exported(graph, 'ftm'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => Line.parse(JSON.parse(line)));
const byId = new Map(entities.map((entity) => [entity.id, entity]));

test('ids are unique, schemata exist and are not abstract', () => {
  expect(byId.size).toBe(entities.length);
  for (const { schema } of entities) expect(schemata[schema]?.abstract).toBe(false);
});

test('every property is one that its schema has, of its type; what points points to the right kind', () => {
  for (const { schema, properties } of entities)
    for (const [name, values] of Object.entries(properties)) {
      const property = family(schema)
        .map((parent) => schemata[parent]?.properties[name])
        .find((found) => found !== undefined);
      expect({ schema, name, known: property !== undefined }).toEqual({ schema, name, known: true });
      for (const value of values) {
        if (property?.type === 'entity') {
          const target = byId.get(value);
          expect({
            schema,
            name,
            value,
            kin: family(target?.schema ?? '').includes(property.range ?? ''),
          }).toMatchObject({ kin: true });
        }
        if (property?.type === 'date') expect(value).toMatch(/^\d{4}(-\d\d){0,2}$/);
        if (property?.type === 'country') expect(value).toMatch(/^[a-z]{2}$/);
        if (property?.type === 'url') expect(URL.canParse(value)).toBe(true);
      }
    }
});

test('required properties are there', () => {
  for (const { schema, properties } of entities)
    for (const parent of family(schema))
      for (const name of schemata[parent]?.required ?? [])
        expect({ schema, name, has: name in properties }).toMatchObject({ has: true });
});

test('counts in are counts out: events, people, mediations, offices', () => {
  const of = (schema: string): number => entities.filter((entity) => entity.schema === schema).length;
  const kinds = (...wanted: string[]): number => graph.filterNodes((_id, { kind }) => wanted.includes(kind)).length;
  const edges = (wanted: string): number => graph.filterEdges((_key, { kind }) => kind === wanted).length;
  expect([of('Event'), of('Person'), of('PublicBody'), of('Organization'), of('Address'), of('Article')]).toEqual([
    kinds('meeting', 'agreement'),
    kinds('person'),
    kinds('state'),
    kinds('organization'),
    kinds('place'),
    3,
  ]);
  expect([of('UnknownLink'), of('Occupancy')]).toEqual([edges('mediated'), edges('represents')]);
});

test('a meeting says when, where, who, and quotes its first sentence', () => {
  const talks = entities.find(
    ({ schema, properties }) => schema === 'Event' && properties['date']?.[0] === '2024-03-04',
  );
  expect(talks?.properties).toMatchObject({ location: ['Lisbon'], organizer: ['parley-node-state.003a.PRT'] });
  expect(talks?.properties['involved']).toContain('parley-node-person.003a.ana-duarte');
  expect(talks?.properties['description']?.[0]).toContain('The talks in Lisbon on March 5 were mediated');
});
