import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DataError } from '../errors.js';
import { knowledgePath } from './table.js';
import { fillUp, type Trees } from './trees.js';

const MODEL = z.strictObject({
  about: z.string(),
  bias: z.number(),
  roots: z.array(z.int().min(0)),
  feature: z.array(z.int().min(-1)),
  value: z.array(z.number()),
  right: z.array(z.int().min(0)),
});

/** The models that tell an article's lines from its page's. */
export interface LineModels {
  /** For flattened text. */
  readonly text: Trees;
  /** For pages of HTML. */
  readonly html: Trees;
}

/**
 * The models; `src/knowledge/build/train-lines.ts` makes them. Each is read when it is first asked for: most runs need
 * one of them, some none.
 *
 * @throws DataError there, where it is malformed
 */
export function loadLineModels(): LineModels {
  let text: Trees | null = null;
  let html: Trees | null = null;
  return {
    get text(): Trees {
      return (text ??= load('models/lines-text.json'));
    },
    get html(): Trees {
      return (html ??= load('models/lines-html.json'));
    },
  };
}

function load(file: string): Trees {
  const path = knowledgePath(file);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new DataError(path, null, 'not a JSON file; run src/knowledge/build/train-lines.ts');
  }
  const parsed = MODEL.safeParse(value);
  if (!parsed.success) throw new DataError(path, null, 'not a model of trees; run src/knowledge/build/train-lines.ts');
  const { bias, roots, feature, value: values, right } = parsed.data;
  const inside = (index: number): boolean => index < feature.length;
  const forward = feature.every((f, i) => f === -1 || (right[i]! > i + 1 && inside(right[i]!)));
  if (values.length !== feature.length || right.length !== feature.length || !roots.every(inside) || !forward) {
    throw new DataError(path, null, "the trees' arrays don't fit each other; run src/knowledge/build/train-lines.ts");
  }
  try {
    // As single precision, in which they were grown: the model's file has rounded decimals.
    return fillUp({ bias, roots, feature, value: Float32Array.from(values), right });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DataError(path, null, `${error.message}; run src/knowledge/build/train-lines.ts`);
  }
}
