import { MultiDirectedGraph } from 'graphology';
import type {
  ArticleRecord,
  EdgeAttributes,
  EdgeKind,
  Evidence,
  GraphAttributes,
  MeetingKind,
  NodeAttributes,
  Status,
} from '../../src/model.js';
import { MEETING_KINDS, STATUSES } from '../../src/model.js';

/** A graph of any size, as `graph.json` and `articles.jsonl` hold it; the same for the same numbers. */
export interface MadeGraph {
  readonly graph: string;
  readonly articles: string;
  readonly nodes: number;
  readonly edges: number;
}

/** A small generator of pseudo-random numbers (mulberry32): the made graph is the same everywhere. */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * @param total nodes: half of them meetings, a third people, the rest states, organizations and places
 * @param ties edges
 */
export function makeGraph(total: number, ties: number): MadeGraph {
  const random = randomness(total);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * random() * list.length)]!;
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  const articles = Array.from({ length: 40 }, (_, index): ArticleRecord => {
    const text = `Report ${index}\n\nEnvoys spoke in town ${index}. They will meet again.\n`;
    return {
      id: `made/${index}.txt`,
      sha256: index.toString(16).padStart(64, '0'),
      title: `Report ${index}`,
      publisher: `Gazette ${index % 5}`,
      published: `20${String(10 + (index % 14)).padStart(2, '0')}-05-0${1 + (index % 9)}`,
      url: null,
      text,
      body: [[0, text.length]],
    };
  });
  graph.replaceAttributes({
    format: 1,
    articles: articles.map(({ id, sha256, title, publisher, published, url }) => ({
      id,
      sha256,
      title,
      publisher,
      published,
      url,
    })),
  });
  const evidence = (status: Status | null): Evidence[] => {
    const article = pick(articles);
    const start = article.text.indexOf('Envoys');
    const sentence = article.text.slice(start, article.text.indexOf('.', start) + 1);
    const said = { article: article.id, start, end: start + sentence.length, sentence, by: 'made' };
    return [status === null ? said : { ...said, status }];
  };
  const groups = {
    meeting: [] as string[],
    person: [] as string[],
    state: [] as string[],
    organization: [] as string[],
    place: [] as string[],
  };
  const centres = Array.from({ length: 24 }, () => ({ x: (random() - 0.5) * 2000, y: (random() - 0.5) * 1400 }));
  for (let index = 0; index < total; index++) {
    const part = index / total;
    const kind =
      part < 0.5 ? 'meeting' : part < 0.83 ? 'person' : part < 0.86 ? 'state' : part < 0.9 ? 'organization' : 'place';
    const id = `${kind}:made-${index}`;
    const centre = pick(centres);
    const [angle, distance] = [random() * 2 * Math.PI, 160 * Math.sqrt(random())];
    const status = pick(STATUSES);
    const said = evidence(kind === 'meeting' ? status : null);
    const base = {
      articles: said.map((each) => each.article),
      x: Math.round(centre.x + distance * Math.cos(angle)),
      y: Math.round(centre.y + distance * Math.sin(angle)),
      evidence: said,
      evidenceCount: 1,
    };
    if (kind === 'meeting') {
      const meetingKind: MeetingKind = pick(MEETING_KINDS);
      const date = `20${String(10 + Math.floor(random() * 6)).padStart(2, '0')}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
      graph.addNode(id, {
        kind,
        label: `${meetingKind} ${index}`,
        meetingKind,
        cameo: '046',
        status,
        date: random() < 0.7 ? `${date}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}` : date,
        sources: 1,
        disagreements: [],
        ...base,
      });
    } else
      graph.addNode(id, {
        kind,
        label: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${index}`,
        aliases: [],
        ...(kind === 'person' && index % 9 === 0 ? { mediator: true as const } : {}),
        ...base,
      });
    groups[kind].push(id);
  }
  for (let index = 0; index < ties; index++) {
    const meeting = groups.meeting[index % groups.meeting.length]!;
    const person = pick(groups.person);
    const choice = index < groups.meeting.length * 2 ? 0 : random();
    const [kind, source, target]: [EdgeKind, string, string] =
      choice < 0.5
        ? ['participated_in', person, meeting]
        : choice < 0.6 &&
            graph.getNodeAttributes(person).kind === 'person' &&
            'mediator' in graph.getNodeAttributes(person)
          ? ['mediated', person, meeting]
          : choice < 0.75
            ? ['held_in', meeting, pick(groups.place)]
            : choice < 0.9
              ? ['represents', person, pick(groups.state)]
              : ['hosted', pick(groups.state), meeting];
    graph.addDirectedEdgeWithKey(`${source}>${kind}>${target}>${index}`, source, target, {
      kind,
      evidence: evidence(null),
      evidenceCount: 1,
    });
  }
  return {
    graph: JSON.stringify(graph.export()),
    articles: articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
    nodes: graph.order,
    edges: graph.size,
  };
}
