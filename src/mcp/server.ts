import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { UsageError } from '../errors.js';
import {
  eventView,
  mediators,
  meetings,
  neighbours,
  nodeNamed,
  paths,
  searchNodes,
  show,
  summary,
  tieInWords,
  type ParleyGraph,
} from '../graph/index.js';
import { EDGE_KINDS, NODE_KINDS, STATUSES, type Evidence } from '../model.js';
import {
  cite,
  eventOf,
  eventShape,
  evidenceOf,
  evidenceShape,
  nodeOf,
  nodeShape,
  pageInput,
  pageOf,
  pageShape,
  supportOf,
  supportShape,
  tieOf,
  tieShape,
} from './results.js';

/** Evidence that is not in the graph's own file, by node's id or edge's key. */
export type MoreEvidence = (on: string) => Promise<readonly Evidence[]>;

const NAME = z.string().min(1).describe('a name, an alias or an id');
const SEARCHED = 1_000;
const ANNOTATIONS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/** An answer in both forms; the text is never without the sentences. */
function answer(lines: readonly string[], structuredContent: Record<string, unknown>): CallToolResult {
  return {
    content: [{ type: 'text', text: lines.length === 0 ? 'Nothing found.' : lines.join('\n') }],
    structuredContent,
  };
}

/** A name that fits nothing or several is an answer, too: the model can ask again. */
async function answering(work: () => CallToolResult | Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) return { isError: true, content: [{ type: 'text', text: error.message }] };
    throw error;
  }
}

/**
 * A server of the Model Context Protocol over one graph: read-only, every statement with the sentences that say so.
 *
 * @param more finds the evidence that the graph's file has no room for
 * @param version parley's own
 */
export function makeServer(graph: ParleyGraph, more: MoreEvidence, version: string): McpServer {
  const server = new McpServer(
    { name: 'parley', version },
    {
      instructions:
        'A graph of people, states, organizations, places, meetings and agreements read from news articles. Every ' +
        'statement comes with the sentences that say so and where they stand; cite them. A statement with ' +
        '"supported": false has none: do not present it as reported. A meeting took place only if its status says so.',
    },
  );

  server.registerTool(
    'search_nodes',
    {
      title: 'Search nodes',
      description:
        'Nodes whose name or alias holds all words of the query (or their beginnings), best connected first.',
      inputSchema: { query: z.string().min(1), kinds: z.array(z.enum(NODE_KINDS)).default([]), ...pageInput },
      outputSchema: { nodes: z.array(nodeShape), ...pageShape },
      annotations: ANNOTATIONS,
    },
    ({ query, kinds, ...page }) =>
      answering(() => {
        const found = searchNodes(graph, query, SEARCHED).map((id) => nodeOf(summary(graph, id)));
        const { part, ...rest } = pageOf(
          kinds.length === 0 ? found : found.filter(({ kind }) => kinds.includes(kind)),
          page,
        );
        return answer(
          part.map(({ id, label, kind }) => `${label} (${kind}, ${id})`),
          { nodes: part, ...rest },
        );
      }),
  );

  server.registerTool(
    'open_nodes',
    {
      title: 'Open nodes',
      description:
        'Everything about the named nodes: kind, aliases, offices, status and date, with sentences. Up to 20 names.',
      inputSchema: { names: z.array(NAME).min(1).max(20) },
      outputSchema: {
        nodes: z.array(
          nodeShape.extend({
            aliases: z.array(z.string()),
            articles: z.number().int().describe('how many articles speak of it'),
            offices: z.array(z.string()),
            event: eventShape.nullable().describe('of a meeting or agreement: who, when, where'),
            edges: z.number().int(),
            ...supportShape,
          }),
        ),
      },
      annotations: ANNOTATIONS,
    },
    ({ names }) =>
      answering(() => {
        const nodes = names.map((name) => {
          const { id, attributes, ties } = show(graph, name);
          const event =
            attributes.kind === 'meeting' || attributes.kind === 'agreement' ? eventOf(eventView(graph, id)) : null;
          const offices = ties
            .filter((tie) => tie.kind === 'represents' && tie.source.id === id)
            .map(
              (tie) => `${tie.former === true ? 'former ' : ''}${tie.office ?? 'representative'} (${tie.target.label})`,
            );
          return {
            ...nodeOf(summary(graph, id)),
            aliases: 'aliases' in attributes ? [...attributes.aliases] : [],
            articles: attributes.articles.length,
            offices,
            event,
            edges: ties.length,
            ...supportOf(attributes.evidence, attributes.evidenceCount),
          };
        });
        const lines = nodes.map((node) => {
          const details = [
            node.kind,
            ...(node.mediator === true ? ['mediator'] : []),
            ...node.offices,
            ...(node.event === null ? [] : [node.event.status, node.event.date ?? 'no date']),
          ];
          return cite(`${node.label} (${details.join(', ')}; ${node.id})`, node);
        });
        return answer(lines, { nodes });
      }),
  );

  server.registerTool(
    'neighbours',
    {
      title: 'Neighbours',
      description: 'Who and what stands around a node, with the edges that lead there and the sentences behind them.',
      inputSchema: {
        name: NAME,
        depth: z.number().int().min(1).max(3).default(1),
        nodeKinds: z.array(z.enum(NODE_KINDS)).default([]),
        edgeKinds: z.array(z.enum(EDGE_KINDS)).default([]),
        ...pageInput,
      },
      outputSchema: {
        neighbours: z.array(nodeShape.extend({ depth: z.number().int(), ties: z.array(tieShape) })),
        ...pageShape,
      },
      annotations: ANNOTATIONS,
    },
    ({ name, depth, nodeKinds, edgeKinds, ...page }) =>
      answering(() => {
        const { part, ...rest } = pageOf(neighbours(graph, name, { depth, nodeKinds, edgeKinds }), page);
        const found = part.map((neighbour) => ({
          ...nodeOf(neighbour),
          depth: neighbour.depth,
          ties: neighbour.ties.map((tie) => tieOf(tie, tieInWords(tie))),
        }));
        const lines = found.flatMap(({ ties }) => ties.map((tie) => cite(tie.statement, tie)));
        return answer(lines, { neighbours: found, ...rest });
      }),
  );

  server.registerTool(
    'path',
    {
      title: 'Path',
      description: 'The shortest ways from one node to another, with the sentences behind every step.',
      inputSchema: { from: NAME, to: NAME, limit: z.number().int().min(1).max(10).default(1) },
      outputSchema: { paths: z.array(z.object({ nodes: z.array(nodeShape), steps: z.array(z.array(tieShape)) })) },
      annotations: ANNOTATIONS,
    },
    ({ from, to, limit }) =>
      answering(() => {
        const found = paths(graph, from, to, { limit }).map(({ nodes, steps }) => ({
          nodes: nodes.map(nodeOf),
          steps: steps.map((ties) => ties.map((tie) => tieOf(tie, tieInWords(tie)))),
        }));
        const lines = found.flatMap(({ nodes, steps }) => [
          nodes.map((node) => node.label).join(' – '),
          ...steps.flat().map((tie) => cite(tie.statement, tie)),
        ]);
        return answer(lines, { paths: found });
      }),
  );

  server.registerTool(
    'meetings',
    {
      title: 'Meetings',
      description:
        'Meetings by date: who met, when, where, through whom, and whether it took place, with the sentences.',
      inputSchema: {
        with: z.array(NAME).default([]).describe('all of these take part, mediate or host'),
        mediator: z.array(NAME).default([]),
        status: z.array(z.enum(STATUSES)).default([]),
        place: NAME.optional(),
        from: z.string().optional().describe('EDTF: 2024, 2024-03, 2024-03-04'),
        to: z.string().optional(),
        ...pageInput,
      },
      outputSchema: { meetings: z.array(eventShape), ...pageShape },
      annotations: ANNOTATIONS,
    },
    ({ limit, offset, place, from, to, ...lists }) =>
      answering(() => {
        const filter = {
          ...lists,
          ...(place === undefined ? {} : { place }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
        const { part, ...rest } = pageOf(meetings(graph, filter), { limit, offset });
        const found = part.map(eventOf);
        return answer(
          found.map((event) => cite(`${event.label}: ${event.status}`, event)),
          { meetings: found, ...rest },
        );
      }),
  );

  server.registerTool(
    'mediators',
    {
      title: 'Mediators',
      description: 'Who mediates, the most active first, how often, between whom, with the sentences.',
      inputSchema: pageInput,
      outputSchema: {
        mediators: z.array(
          nodeShape.extend({
            meetings: z.number().int(),
            agreements: z.number().int(),
            between: z.array(nodeShape),
            ties: z.array(tieShape),
          }),
        ),
        ...pageShape,
      },
      annotations: ANNOTATIONS,
    },
    (page) =>
      answering(() => {
        const { part, ...rest } = pageOf(mediators(graph), page);
        const found = part.map(({ meetings: inMeetings, agreements, between, ...node }) => ({
          ...nodeOf(node),
          meetings: inMeetings,
          agreements,
          between: between.slice(0, 20).map(nodeOf),
          ties: show(graph, node.id)
            .ties.filter((tie) => tie.kind === 'mediated' && tie.source.id === node.id)
            .slice(0, 10)
            .map((tie) => tieOf(tie, tieInWords(tie))),
        }));
        const lines = found.flatMap(({ label, meetings: count, agreements, ties }) => [
          `${label}: ${count} meetings, ${agreements} agreements`,
          ...ties.map((tie) => cite(tie.statement, tie)),
        ]);
        return answer(lines, { mediators: found, ...rest });
      }),
  );

  server.registerTool(
    'evidence',
    {
      title: 'Evidence',
      description:
        'Every sentence behind a node (by name or id) or an edge (by its key), with article, span and status.',
      inputSchema: { on: z.string().min(1).describe('a name, an alias, an id, or the key of an edge'), ...pageInput },
      outputSchema: { on: z.string(), supported: z.boolean(), evidence: z.array(evidenceShape), ...pageShape },
      annotations: ANNOTATIONS,
    },
    ({ on, ...page }) =>
      answering(async () => {
        const key = graph.hasEdge(on) ? on : nodeNamed(graph, on);
        const { evidence, evidenceCount } = graph.hasEdge(on)
          ? graph.getEdgeAttributes(key)
          : graph.getNodeAttributes(key);
        const all = evidence.length < evidenceCount ? [...evidence, ...(await more(key))] : evidence;
        const { part, ...rest } = pageOf(all, page);
        const found = part.map(evidenceOf);
        const support = { supported: all.length > 0, evidence: found, evidenceCount: found.length };
        return answer([cite(key, support)], { on: key, supported: all.length > 0, evidence: found, ...rest });
      }),
  );

  return server;
}
