import { eventView, type EventView } from '../events.js';
import type { NodeSummary } from '../find.js';
import type { ParleyGraph } from '../graph.js';
import { isoDays, firstSentence } from './columns.js';
import { cell, codeCell, row, textCell } from './csv.js';
import type { ExportFormat } from './format.js';

/**
 * Rows for political scientists: ordered dyads, as event data has them, that share the id of their meeting.
 *
 * A meeting of n parties gives n(n-1) rows, its hosts and mediators further ones; one with nobody to pair keeps a row
 * with an empty target, so that no event is lost. Codes are quoted: `"041"` is text.
 *
 * @see CAMEO 1.1b3, codes 03, 04, 057, 0871; PLOVER: CONSULT for 04, AGREE for 03 and 0871, COOPERATE for 05
 */
export const events: ExportFormat = {
  name: 'events',
  describe: 'event rows with CAMEO and PLOVER codes, one ordered pair of actors a row, for R, pandas, Stata',
  extension: 'csv',
  write: writeEvents,
};

const HEAD = [
  ...['event_id', 'date', 'date_edtf', 'last_day', 'status', 'type', 'kind', 'cameo', 'plover'],
  ...['source_id', 'source_name', 'source_kind', 'source_role', 'target_id', 'target_name', 'target_kind', 'target_role'],
  ...['mediators', 'place_id', 'place_name', 'sources', 'sentence'],
] as const;

type Role = 'party' | 'host' | 'mediator';

interface Actor {
  readonly node: NodeSummary;
  readonly role: Role;
}

function* writeEvents(graph: ParleyGraph): Generator<string> {
  yield row(HEAD);
  for (const id of graph.nodes()) {
    const node = graph.getNodeAttributes(id);
    if (node.kind !== 'meeting' && node.kind !== 'agreement') continue;
    const event = eventView(graph, id);
    const { start, end } = isoDays(node);
    const place = event.type === 'meeting' ? event.place : null;
    const before = [textCell(id), cell(start), cell(event.date), cell(end), event.status, event.type, event.kind];
    const after = [
      textCell(event.mediators.map((mediator) => mediator.id).join(' ')),
      cell(place?.id ?? null),
      cell(place?.label ?? null),
      String(event.sources),
      cell(firstSentence(event.evidence)),
    ];
    for (const [source, target] of dyads(event)) {
      const code = cameo(event, source, target);
      yield row([...before, codeCell(code), plover(code), ...actor(source), ...actor(target), ...after]);
    }
  }
}

function actor(who: Actor | null): string[] {
  return who === null ? ['', '', '', ''] : [textCell(who.node.id), textCell(who.node.label), who.node.kind, who.role];
}

/** Everyone with everyone of the parties, then hosts and mediators with the parties, both ways. */
function* dyads(event: EventView): Generator<readonly [Actor | null, Actor | null]> {
  const as = (list: readonly NodeSummary[], role: Role): Actor[] => list.map((node) => ({ node, role }));
  const parties = as(event.type === 'meeting' ? event.participants : event.parties, 'party');
  const hosts = as(event.type === 'meeting' ? event.hosts : [], 'host');
  const mediators = as(event.mediators, 'mediator');
  let any = false;
  for (const party of parties)
    for (const other of [...parties, ...hosts, ...mediators]) {
      if (other.node.id === party.node.id) continue;
      any = true;
      yield [party, other];
      if (other.role !== 'party') yield [other, party];
    }
  if (any) return;
  // Nobody to pair: each stands alone, and an event of which nobody is known keeps its row.
  const alone = [...parties, ...hosts, ...mediators];
  for (const who of alone.length === 0 ? [null] : alone) yield [who, null];
}

/** The code of the meeting spoken of; where it took place, who goes, who hosts and who mediates have codes of their own. */
function cameo(event: EventView, source: Actor | null, target: Actor | null): string {
  if (event.type === 'agreement') return event.kind === 'ceasefire' || event.kind === 'truce' ? '0871' : '057';
  if (event.cameo.startsWith('03')) return event.cameo;
  if (source?.role === 'mediator' || target?.role === 'mediator') return '045';
  if (event.kind === 'visit' && source?.role === 'host') return '043';
  if (event.kind === 'visit' && target?.role === 'host') return '042';
  return event.cameo;
}

function plover(code: string): string {
  if (code.startsWith('04')) return 'CONSULT';
  return code.startsWith('057') ? 'COOPERATE' : 'AGREE';
}
