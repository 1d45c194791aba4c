import { numberOrNull, type ImportedEdge, type ImportedGraph, type ImportedNode } from './table.js';
import { readXml, type Tag } from './xml.js';

/**
 * Read GraphML, ours or what networkx, igraph, Gephi or Cytoscape made of it.
 *
 * @throws DataError with file and line where it is no well-formed XML
 */
export function readGraphml(pieces: Iterable<string>, file: string): ImportedGraph {
  const nodes: ImportedNode[] = [];
  const edges: ImportedEdge[] = [];
  const names = new Map<string, string>();
  const graphValues = new Map<string, string>();
  const open: { readonly tag: Tag; readonly values: Map<string, string> }[] = [];
  let key: string | null = null;
  readXml(pieces, file, {
    open: (tag) => {
      const at = (name: string): string => tag.attributes.get(name) ?? '';
      if (tag.name === 'key') names.set(at('id'), at('attr.name') === '' ? at('id') : at('attr.name'));
      else if (tag.name === 'data') key = names.get(at('key')) ?? at('key');
      else if (tag.name === 'graph') open.push({ tag, values: graphValues });
      else if (tag.name === 'node' || tag.name === 'edge') open.push({ tag, values: new Map() });
    },
    close: (name, text) => {
      if (name === 'data') {
        if (key !== null) open.at(-1)?.values.set(key, text);
        key = null;
        return;
      }
      if (name !== 'node' && name !== 'edge' && name !== 'graph') return;
      const closed = open.pop();
      if (closed === undefined || name === 'graph') return;
      const { attributes } = closed.tag;
      const { values } = closed;
      if (name === 'edge')
        edges.push({
          key: attributes.get('id') ?? null,
          source: attributes.get('source') ?? '',
          target: attributes.get('target') ?? '',
          values,
        });
      else
        nodes.push({
          // igraph numbers nodes anew and keeps the id as an attribute of that name.
          id: values.get('id') ?? attributes.get('id') ?? '',
          label: values.get('label') ?? null,
          x: numberOrNull(values.get('x')),
          y: numberOrNull(values.get('y')),
          values,
        });
    },
  });
  return { nodes, edges, values: graphValues };
}
