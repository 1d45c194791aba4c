/** Names in GUM's `Entity=` annotation: whole documents with the spans of their names. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type NameKind = 'person' | 'location' | 'organization' | 'other';

export interface NameSpan {
  start: number;
  end: number;
  kind: NameKind;
  /** GUM's number of the entity within its document. */
  entity: number;
}
export interface NamedDocument {
  id: string;
  text: string;
  /** Longest names, in order, not overlapping. */
  spans: NameSpan[];
  /** Pronouns that mean a person or several, in order; `entity` as of the names. */
  pronouns: { start: number; end: number; entity: number }[];
}

interface Row {
  form: string;
  upos: string;
  head: number;
  relation: string;
  misc: string;
}

/** Read a gzipped GUM part. */
export function readNamedDocuments(path: string): NamedDocument[] {
  const documents: NamedDocument[] = [];
  let id = '';
  let text = '';
  let spans: NameSpan[] = [];
  let pronouns: NamedDocument['pronouns'] = [];
  const close = (): void => {
    if (text !== '') documents.push({ id, text, spans, pronouns });
    text = '';
    spans = [];
    pronouns = [];
  };
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split('\n\n')) {
    const lines = block.split('\n');
    const opening = lines.find((line) => line.startsWith('# newdoc id = '));
    if (opening !== undefined) {
      close();
      id = opening.slice('# newdoc id = '.length);
    }
    const paragraph = lines.some((line) => line.startsWith('# newpar'));
    // A word of a range has no space before its second part
    const glued = new Set<number>();
    const rows: Row[] = [];
    for (const line of lines) {
      if (line.startsWith('#') || line === '') continue;
      const cell = line.split('\t');
      const range = /^(\d+)-(\d+)$/.exec(cell[0]!);
      if (range) {
        for (let k = Number(range[1]); k < Number(range[2]); k++) glued.add(k);
        if (cell[9]!.includes('SpaceAfter=No')) glued.add(Number(range[2]));
      } else if (/^\d+$/.test(cell[0]!)) {
        rows.push({ form: cell[1]!, upos: cell[3]!, head: Number(cell[6]) - 1, relation: cell[7]!, misc: cell[9]! });
      }
    }
    if (rows.length === 0) continue;
    if (text !== '') text += paragraph ? '\n\n' : ' ';
    const offsets: [number, number][] = [];
    rows.forEach((row, i) => {
      const start = text.length;
      text += row.form;
      offsets.push([start, text.length]);
      if (i + 1 < rows.length && !glued.has(i + 1) && !row.misc.includes('SpaceAfter=No')) text += ' ';
    });
    rows.forEach((row, i) => {
      if (row.upos !== 'PRON') return;
      const entity = /(?:^|\|)Entity=[^|]*\((\d+)-person-[^()]*\)/.exec(row.misc)?.[1];
      if (entity !== undefined) pronouns.push({ start: offsets[i]![0], end: offsets[i]![1], entity: Number(entity) });
    });
    for (const name of namesOf(rows)) {
      spans.push({
        start: offsets[name.from]![0],
        end: offsets[name.to - 1]![1],
        kind: name.kind,
        entity: name.entity,
      });
    }
  }
  close();
  return documents;
}

const LEFT = new Set(['compound', 'flat', 'amod', 'nummod', 'goeswith', 'nmod:poss', 'case', 'punct', 'det', 'cc']);

function kindOfType(type: string): NameKind {
  return type === 'person'
    ? 'person'
    : type === 'place'
      ? 'location'
      : type === 'organization'
        ? 'organization'
        : 'other';
}

/** The names of one sentence: each bracket whose head is a proper noun, cut to the name itself. */
function namesOf(rows: readonly Row[]): { from: number; to: number; kind: NameKind; entity: number }[] {
  const open: { entity: number; type: string; from: number }[] = [];
  const found: { from: number; to: number; kind: NameKind; entity: number }[] = [];
  const finish = (bracket: { entity: number; type: string; from: number }, last: number): void => {
    if (bracket.type === 'time') return;
    const name = cut(rows, bracket.from, last + 1, bracket.type);
    if (name) found.push({ ...name, kind: kindOfType(bracket.type), entity: bracket.entity });
  };
  rows.forEach((row, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(row.misc)?.[1];
    if (entity === undefined) return;
    for (const part of entity.matchAll(/\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)/g)) {
      if (part[4] !== undefined) {
        const number = Number(part[4]);
        for (let k = open.length - 1; k >= 0; k--)
          if (open[k]!.entity === number) {
            finish(open[k]!, i);
            open.splice(k, 1);
            break;
          }
      } else {
        const bracket = { entity: Number(part[1]), type: part[2]!, from: i };
        if (part[3] !== undefined) finish(bracket, i);
        else open.push(bracket);
      }
    }
  });
  // The longest of those that overlap
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: typeof found = [];
  for (const name of found) if (!kept.some((other) => name.from < other.to && other.from < name.to)) kept.push(name);
  return kept.sort((a, b) => a.from - b.from);
}

function cut(rows: readonly Row[], from: number, to: number, type: string): { from: number; to: number } | null {
  let head = -1;
  for (let i = from; i < to; i++) {
    const up = rows[i]!.head;
    if (up < from || up >= to) {
      head = i;
      break;
    }
  }
  if (head < 0) return null;
  const person = type === 'person';
  if (rows[head]!.upos !== 'PROPN') {
    // "mathematician Hermann Weyl", "the physician Yang Buwei": the calling is the head, the name hangs on it
    if (!person || rows[head]!.upos !== 'NOUN') return null;
    const called = head;
    const name = rows.findIndex(
      (row, i) =>
        i > called &&
        i < to &&
        row.head === called &&
        row.upos === 'PROPN' &&
        (row.relation === 'flat' || row.relation === 'appos'),
    );
    if (name < 0) return null;
    if (rows[name]!.relation === 'flat') {
      let last = name + 1;
      while (last < to && rows[last]!.head === called && rows[last]!.relation === 'flat') last++;
      return { from: name, to: last };
    }
    head = name;
    from = name;
  }
  const inside = new Set<number>([head]);
  // Whatever hangs on the name as part of it; in order of depth
  for (let grew = true; grew;) {
    grew = false;
    for (let i = from; i < to; i++) {
      if (inside.has(i)) continue;
      const row = rows[i]!;
      if (!inside.has(row.head)) continue;
      const capital = /^[\p{Lu}\p{N}]/u.test(row.form);
      const joins =
        row.relation === 'flat' ||
        row.relation === 'goeswith' ||
        (row.relation === 'compound' && (capital || row.upos === 'PROPN')) ||
        (!person && row.relation === 'amod' && capital) ||
        (!person && row.relation === 'nmod:poss' && row.upos === 'PROPN') ||
        (!person &&
          row.relation === 'nmod' &&
          row.upos === 'PROPN' &&
          i > row.head &&
          rows.slice(row.head + 1, i).some((r) => r.form === 'of' || r.form === 'for')) ||
        (!person && row.relation === 'conj' && row.upos === 'PROPN' && rows[row.head]!.relation === 'nmod') ||
        (row.relation === 'nummod' && capital && i > row.head);
      if (joins) {
        inside.add(i);
        grew = true;
      }
    }
  }
  // A stretch around the head; small words may stand inside it, never at its ends
  let a = head;
  for (let i = head - 1, gap = 0; i >= from; i--) {
    if (inside.has(i)) {
      a = i;
      gap = 0;
    } else if (
      LEFT.has(rows[i]!.relation) &&
      rows[i]!.upos !== 'DET' &&
      gap < 2 &&
      /^(['’]s|['’]|-|of|and|&|the|"|\.)$/.test(rows[i]!.form)
    )
      gap++;
    else break;
  }
  let b = head + 1;
  for (let i = head + 1, gap = 0; i < to; i++) {
    if (inside.has(i)) {
      b = i + 1;
      gap = 0;
    } else if (gap < 3 && /^(['’]s|['’]|-|of|for|and|&|the|de|la|")$/.test(rows[i]!.form)) gap++;
    else break;
  }
  return { from: a, to: b };
}
