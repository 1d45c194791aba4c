import {
  AGREEMENT_KINDS,
  EDGE_KINDS,
  ENTITY_KINDS,
  MEETING_KINDS,
  STATUSES,
  type EdgeAttributes,
  type Evidence,
  type GraphAttributes,
  type NodeAttributes,
} from '../model.js';
import { count, fields, finite, isRecord, list, oneOf, only, orNull, text, truth, type Check } from '../check.js';

// Written by hand and not with zod: loading may cost 2.5 times JSON.parse in all, and zod copies every object it checks
// (100,000 nodes and 300,000 edges: 5 times JSON.parse by itself).

const evidence = fields(
  { article: text, start: count, end: count, sentence: text, by: text },
  { status: oneOf(STATUSES), quote: text },
);

const office = fields({
  title: text,
  of: orNull(text),
  former: truth,
  from: orNull(text),
  until: orNull(text),
  evidence: list(evidence),
});

const disagreement = fields({
  field: oneOf(['kind', 'status', 'date', 'place', 'participants', 'mediators', 'host', 'parties']),
  values: list(fields({ value: text, evidence: list(evidence) })),
});

const node = { label: text, x: finite, y: finite, articles: list(text), evidence: list(evidence), evidenceCount: count };
const event = { status: oneOf(STATUSES), date: orNull(text), sources: count, disagreements: list(disagreement) };

const checkEntity = fields({ ...node, aliases: list(text) }, { mediator: only(true), offices: list(office) });
const checkMeeting = fields({ ...node, ...event, meetingKind: oneOf(MEETING_KINDS), cameo: text });
const checkAgreement = fields({ ...node, ...event, agreementKind: oneOf(AGREEMENT_KINDS) });
const checkEdge = fields(
  { kind: oneOf(EDGE_KINDS), evidence: list(evidence), evidenceCount: count },
  { office: text, former: only(true), from: text, until: text, world: only(true) },
);
const checkGraph = fields({
  format: only(1),
  articles: list(
    fields({
      id: text,
      sha256: text,
      title: orNull(text),
      publisher: orNull(text),
      published: orNull(text),
      url: orNull(text),
    }),
  ),
});

const checks = new Map<unknown, Check>([
  ...ENTITY_KINDS.map((kind) => [kind, checkEntity] as const),
  ['meeting', checkMeeting],
  ['agreement', checkAgreement],
]);

export const nodeProblem: Check = (value) => {
  if (!isRecord(value)) return 'a node needs attributes';
  const check = checks.get(value['kind']);
  return check === undefined ? `kind: ${String(value['kind'])} is none of ${[...checks.keys()].join(', ')}` : check(value);
};

export const edgeProblem: Check = checkEdge;
export const attributesProblem: Check = checkGraph;

export const isEvidence = (value: unknown): value is Evidence => evidence(value) === null;
export const isNode = (value: unknown): value is NodeAttributes => nodeProblem(value) === null;
export const isEdge = (value: unknown): value is EdgeAttributes => edgeProblem(value) === null;
export const isGraphAttributes = (value: unknown): value is GraphAttributes => attributesProblem(value) === null;
