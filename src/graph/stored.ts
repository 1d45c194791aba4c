import type {
  ArticleHead,
  EdgeAttributes,
  Edtf,
  EvidenceList,
  NodeAttributes,
  ResolvedStream,
} from '../model.js';
import type { BuildOptions } from './build.js';
import type { Named } from './label.js';
import { layOut, type Point } from './layout.js';
import { byCodeUnit, EVIDENCE_LIMIT } from './order.js';
import type { EdgePiece, GraphPieces, NodePiece } from './pieces.js';
import { agreementStatements, entityStatements, meetingStatements, type Statements } from './statements.js';

/** Texts kept elsewhere than in memory, each fetched by the number that `add` gave it: 0, 1, 2 … */
export interface TextStore {
  add: (text: string) => number;
  get: (number: number) => string;
}

/** Numbers in a list that grows: a tenth of what small objects would take. */
class Column {
  #data = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#data.length) {
      const grown = new Int32Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length++] = value;
  }

  at(index: number): number {
    return this.#data[index]!;
  }
}

/** Stands between what goes before a node's position and what comes after it: no JSON text holds one. */
const CUT = '\n';

/**
 * The graph that `buildGraph` makes, for sizes that memory can't hold: each node and edge goes into the store as it
 * comes; ids, edges as numbers and positions stay in memory. Same input, same bytes.
 */
export class StoredGraph implements GraphPieces {
  readonly #store: TextStore;
  readonly #limit: number;
  readonly #resolved: ResolvedStream;
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  /** By node: its text in the store, -1 while it has none; the date of a meeting or agreement. */
  readonly #nodeText: number[] = [];
  readonly #dates: (Edtf | null)[] = [];
  readonly #source = new Column();
  readonly #target = new Column();
  /** What follows the target in an edge's key and stands between both: indices into `#words`. */
  readonly #kind = new Column();
  readonly #office = new Column();
  readonly #text = new Column();
  readonly #words: string[] = [];
  readonly #wordNumbers = new Map<string, number>();
  /** Evidence beyond the limit: by text of the node or edge, the first piece's text and how many there are. */
  readonly #spilled = new Map<number, readonly [first: number, count: number]>();
  #degrees = new Int32Array(0);
  #nodeOrder: number[] = [];
  #edgeOrder = new Int32Array(0);
  #points: readonly Point[] = [];
  #articleCount = 0;

  /**
   * @param resolved each of its lists is walked once: meetings and agreements, then entities
   * @param options `onLayout` is told when nodes and edges are in the store and their layout begins
   * @throws Error where an edge names a node that is not listed: a fault of the caller's
   */
  constructor(
    resolved: ResolvedStream,
    store: TextStore,
    options: BuildOptions & { readonly onLayout?: () => void } = {},
  ) {
    this.#resolved = resolved;
    this.#store = store;
    this.#limit = options.evidenceLimit ?? EVIDENCE_LIMIT;
    this.#addAll();
    this.#sort();
    options.onLayout?.();
    this.#place(options.positions);
  }

  get articleCount(): number {
    return this.#articleCount;
  }

  articles(): Iterable<ArticleHead> {
    return this.#resolved.articles;
  }

  *nodes(): Generator<NodePiece> {
    for (let i = 0; i < this.#nodeOrder.length; i++) {
      const node = this.#nodeOrder[i]!;
      const { x, y } = this.#points[i]!;
      const text = this.#store.get(this.#nodeText[node]!).replace(CUT, `"x":${String(x)},"y":${String(y)},`);
      yield {
        id: this.#ids[node]!,
        degree: this.#degrees[node]!,
        text,
        get attributes() {
          return (JSON.parse(text) as { attributes: NodeAttributes }).attributes;
        },
      };
    }
  }

  *edges(): Generator<EdgePiece> {
    for (const row of this.#edgeOrder) {
      const [source, target] = [this.#source.at(row), this.#target.at(row)];
      const text = this.#store.get(this.#text.at(row));
      yield {
        key: this.#key(row),
        source: this.#ids[source]!,
        target: this.#ids[target]!,
        date: this.#dates[target] ?? this.#dates[source] ?? null,
        text,
        get attributes() {
          return (JSON.parse(text) as { attributes: EdgeAttributes }).attributes;
        },
      };
    }
  }

  /** The evidence beyond the limit, in the order of nodes, then edges: a `SpilledEvidence` a line. */
  *spilled(): Generator<string> {
    for (const node of this.#nodeOrder) yield* this.#spilledOn(this.#ids[node]!, this.#nodeText[node]!);
    for (const row of this.#edgeOrder) yield* this.#spilledOn(this.#key(row), this.#text.at(row));
  }

  *#spilledOn(on: string, text: number): Generator<string> {
    const [first, count] = this.#spilled.get(text) ?? [0, 0];
    for (let i = first; i < first + count; i++)
      yield `{"on":${JSON.stringify(on)},"evidence":${this.#store.get(i)}}\n`;
  }

  #addAll(): void {
    const names = new Map<string, Named>();
    for (const named of this.#resolved.names) names.set(named.id, named);
    for (const meeting of this.#resolved.meetings) this.#add(meetingStatements(meeting, names), meeting.date);
    for (const agreement of this.#resolved.agreements) this.#add(agreementStatements(agreement, names), agreement.date);
    for (const entity of this.#resolved.entities) this.#add(entityStatements(entity), null);
    this.#articleCount = count(this.#resolved.articles);
  }

  #add({ node, edges }: Statements, date: Edtf | null): void {
    const number = this.#number(node.id);
    const head = JSON.stringify({ key: node.id, attributes: node.attributes }).slice(0, -2);
    const evidence = this.#evidence(node.evidence);
    // The position comes between: `buildGraph` writes it before the evidence.
    this.#nodeText[number] = this.#store.add(`${head},${CUT}${evidence.text}}}`);
    this.#dates[number] = date;
    evidence.spill(this.#nodeText[number]);
    for (const { key, source, target, attributes, evidence: list } of edges) {
      this.#source.push(this.#number(source));
      this.#target.push(this.#number(target));
      this.#kind.push(this.#word(attributes.kind));
      this.#office.push(this.#word(key.slice(source.length + attributes.kind.length + target.length + 2)));
      const head = JSON.stringify({ key, source, target, attributes }).slice(0, -2);
      const evidence = this.#evidence(list);
      const text = this.#store.add(`${head},${evidence.text}}}`);
      this.#text.push(text);
      evidence.spill(text);
    }
  }

  #number(id: string): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#ids.length;
      this.#numbers.set(id, number);
      this.#ids.push(id);
      this.#nodeText.push(-1);
      this.#dates.push(null);
    }
    return number;
  }

  #word(word: string): number {
    let number = this.#wordNumbers.get(word);
    if (number === undefined) {
      number = this.#words.length;
      this.#wordNumbers.set(word, number);
      this.#words.push(word);
    }
    return number;
  }

  /** Evidence as a node or edge carries it: no more than the limit at once in memory. */
  #evidence(list: EvidenceList): { readonly text: string; readonly spill: (text: number) => void } {
    const shown: string[] = [];
    let first = 0;
    let count = 0;
    for (const piece of list) {
      const text = JSON.stringify(piece);
      if (shown.length < this.#limit) shown.push(text);
      else {
        const at = this.#store.add(text);
        if (count++ === 0) first = at;
      }
    }
    return {
      text: `"evidence":[${shown.join(',')}],"evidenceCount":${String(list.length)}`,
      spill: (text) => {
        if (count > 0) this.#spilled.set(text, [first, count]);
      },
    };
  }

  #key(row: number): string {
    const [source, target] = [this.#ids[this.#source.at(row)]!, this.#ids[this.#target.at(row)]!];
    return `${source}>${this.#words[this.#kind.at(row)]!}>${target}${this.#words[this.#office.at(row)]!}`;
  }

  #sort(): void {
    const unlisted = this.#nodeText.indexOf(-1);
    if (unlisted >= 0) throw new Error(`an edge names ${this.#ids[unlisted]!}, which is not among the resolved ones`);
    const ids = this.#ids;
    this.#nodeOrder = Array.from(ids.keys()).sort((a, b) => byCodeUnit(ids[a]!, ids[b]!));
    // Keys themselves would take more memory than all else: edges are compared by their parts, sources by rank.
    const rank = new Int32Array(ids.length);
    const bySource = Array.from(ids.keys()).sort((a, b) => compareBefore(ids[a]!, ids[b]!));
    bySource.forEach((node, index) => (rank[node] = index));
    this.#edgeOrder = Int32Array.from({ length: this.#source.length }, (_, row) => row).sort((a, b) => {
      const sources = rank[this.#source.at(a)]! - rank[this.#source.at(b)]!;
      if (sources !== 0) return sources;
      return byCodeUnit(this.#key(a), this.#key(b));
    });
    this.#degrees = new Int32Array(ids.length);
    for (let row = 0; row < this.#source.length; row++) {
      this.#degrees[this.#source.at(row)]!++;
      this.#degrees[this.#target.at(row)]!++;
    }
  }

  #place(positions: BuildOptions['positions']): void {
    const at = new Int32Array(this.#ids.length);
    this.#nodeOrder.forEach((node, index) => (at[node] = index));
    const pairs: (readonly [number, number])[] = [];
    for (const row of this.#edgeOrder) pairs.push([at[this.#source.at(row)]!, at[this.#target.at(row)]!]);
    const sorted = this.#nodeOrder.map((node) => this.#ids[node]!);
    this.#points = layOut(sorted, pairs, positions);
  }
}

function count(values: Iterable<unknown>): number {
  const iterator = values[Symbol.iterator]();
  let length = 0;
  while (iterator.next().done !== true) length++;
  return length;
}

/** The order of two different ids each followed by `>`. */
function compareBefore(a: string, b: string): number {
  return a.startsWith(b) || b.startsWith(a) ? byCodeUnit(`${a}>`, `${b}>`) : byCodeUnit(a, b);
}

