import { numberOrNull, type ImportedEdge, type ImportedGraph, type ImportedNode } from './table.js';
import { readXml, type Tag } from './xml.js';

interface Draft {
  readonly tag: Tag;
  readonly values: Map<string, string>;
  position: Tag | null;
}

/**
 * Read GEXF of any version, ours or what Gephi made of it. Hierarchies are flattened.
 *
 * @throws DataError with file and line where it is no well-formed XML
 */
export function readGexf(pieces: Iterable<string>, file: string): ImportedGraph {
  const nodes: ImportedNode[] = [];
  const edges: ImportedEdge[] = [];
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const holders: ('node' | 'edge')[] = [];
  const drafts: Draft[] = [];
  let declaring: 'node' | 'edge' = 'node';
  readXml(pieces, file, {
    open: (tag) => {
      const at = (name: string): string => tag.attributes.get(name) ?? '';
      const draft = drafts.at(-1);
      if (tag.name === 'attributes') declaring = at('class') === 'edge' ? 'edge' : 'node';
      else if (tag.name === 'attribute') titles[declaring].set(at('id'), at('title') === '' ? at('id') : at('title'));
      else if (tag.name === 'node' || tag.name === 'edge') {
        holders.push(tag.name);
        drafts.push({ tag, values: new Map(), position: null });
      } else if (tag.name === 'attvalue' && draft !== undefined) {
        const id = tag.attributes.get('for') ?? at('id');
        draft.values.set(titles[holders.at(-1) ?? 'node'].get(id) ?? id, at('value'));
      } else if (tag.name === 'position' && draft !== undefined) draft.position = tag;
    },
    close: (name) => {
      if (name !== 'node' && name !== 'edge') return;
      holders.pop();
      const draft = drafts.pop();
      if (draft === undefined) return;
      const { attributes } = draft.tag;
      if (name === 'edge')
        edges.push({
          key: attributes.get('id') ?? null,
          source: attributes.get('source') ?? '',
          target: attributes.get('target') ?? '',
          values: draft.values,
        });
      else
        nodes.push({
          id: attributes.get('id') ?? '',
          label: attributes.get('label') ?? null,
          x: numberOrNull(draft.position?.attributes.get('x')),
          y: numberOrNull(draft.position?.attributes.get('y')),
          values: draft.values,
        });
    },
  });
  return { nodes, edges, values: new Map() };
}
