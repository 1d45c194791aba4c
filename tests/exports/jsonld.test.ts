import { readFileSync } from 'node:fs';
import { exported, hostileSmall, python, testWith } from './clients.js';

const graph = hostileSmall();
const rdflib = testWith('rdflib');

rdflib.run(`rdflib reads the JSON-LD without a network: types, labels, dates, roles, evidence${rdflib.note}`, () => {
  const script = `
import rdflib, socket
def no_network(*a, **k): raise OSError('no network in this test')
socket.socket.connect = no_network
g = rdflib.Graph().parse(sys.argv[1], format='json-ld')
S, P = rdflib.Namespace('https://schema.org/'), rdflib.Namespace('urn:parley:term:')
of = lambda t: len(list(g.subjects(rdflib.RDF.type, t)))
name = lambda x: str(g.value(x, S.name))
talks = rdflib.URIRef('urn:parley:node:meeting%3Atalks-2024-03-04-lisbon')
second = rdflib.URIRef('urn:parley:node:meeting%3Atalks-2024-04-geneva')
print(json.dumps({
  'types': {t: of(S[t]) for t in ['Event', 'Person', 'Country', 'Organization', 'Place', 'NewsArticle']},
  'agreements': of(P.Agreement), 'edges': of(P.Edge),
  'names': sorted(str(o) for o in g.objects(None, S.name)),
  'date': str(g.value(talks, S.startDate)), 'datatype': str(g.value(talks, S.startDate).datatype),
  'mediators': sorted(name(o) for o in g.objects(talks, P.mediator)),
  'attendees': sorted(name(o) for o in g.objects(talks, S.attendee)),
  'place': name(g.value(talks, S.location)), 'status': str(g.value(talks, P.status)),
  'cancelled': str(g.value(second, S.eventStatus)),
  'aliases': sorted(str(o) for o in g.objects(rdflib.URIRef('urn:parley:node:person%3Aselim-karaca'), S.alternateName)),
  'sentences': len(set(str(o) for o in g.objects(None, S.text))),
}))`;
  const kinds = (kind: string): number => graph.filterNodes((_id, node) => node.kind === kind).length;
  const labels = graph.mapNodes((_id, { label }) => label);
  const sentences = new Set(
    [...graph.mapNodes((_id, node) => node.evidence), ...graph.mapEdges((_key, edge) => edge.evidence)]
      .flat()
      .map((piece) => piece.sentence),
  );
  expect(python(script, exported(graph, 'jsonld'))).toEqual({
    types: {
      Event: kinds('meeting'),
      Person: kinds('person'),
      Country: kinds('state'),
      Organization: kinds('organization'),
      Place: kinds('place'),
      NewsArticle: 3,
    },
    agreements: kinds('agreement'),
    edges: graph.size,
    names: labels.map((label) => label.replace('\u0008', '')).sort(),
    date: '2024-03-04',
    datatype: 'http://www.w3.org/2001/XMLSchema#date',
    mediators: ['Ana Duarte', 'Portugal'],
    attendees: ['Cyprus', 'Ingrid Solheim', 'Nikos Charalambidis', 'Selim Karaca', 'Turkey'],
    place: 'Lisbon',
    status: 'held',
    cancelled: 'https://schema.org/EventCancelled',
    aliases: ['-1+1', 'RA, the', 'a|b;c', 'it\'s \\ "q"', '\ufffd'].sort(),
    sentences: sentences.size,
  });
});

test('the context stands in the file: nothing is to be fetched', () => {
  const { '@context': context } = JSON.parse(readFileSync(exported(graph, 'jsonld'), 'utf8')) as {
    '@context': unknown;
  };
  expect(typeof context).toBe('object');
});
