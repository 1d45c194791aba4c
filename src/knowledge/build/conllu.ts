import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One sentence of a treebank in CoNLL-U; words only (no ranges, no empty nodes). */
export interface TreebankSentence {
  /** The raw text, from `# text`. */
  readonly text: string;
  readonly form: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head in this sentence, -1 for the root. */
  readonly head: readonly number[];
  readonly relation: readonly string[];
  readonly misc: readonly string[];
  /** Begins a paragraph or a document. */
  readonly paragraph: boolean;
}

/** Read a gzipped CoNLL-U file. */
function readTreebank(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let text = '';
  let paragraph = false;
  let rows: string[][] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# text = ')) text = line.slice('# text = '.length);
    else if (line.startsWith('# newpar') || line.startsWith('# newdoc')) paragraph = true;
    else if (line === '') {
      if (rows.length > 0) sentences.push(sentenceOf(rows, text, paragraph));
      rows = [];
      paragraph = false;
    } else if (!line.startsWith('#')) {
      const cells = line.split('\t');
      if (/^\d+$/.test(cells[0] ?? '')) rows.push(cells);
    }
  }
  return sentences;
}

function sentenceOf(rows: string[][], text: string, paragraph: boolean): TreebankSentence {
  const column = (index: number): string[] => rows.map((row) => row[index] ?? '_');
  return {
    text,
    form: column(1),
    upos: column(3),
    xpos: column(4),
    head: column(6).map((cell) => Number(cell) - 1),
    relation: column(7),
    misc: column(9),
    paragraph,
  };
}

/** The treebanks' own parts: EWT and GUM train together, each development set, EWT test. */
export function readCorpora(folder: string): {
  train: TreebankSentence[];
  ewtDev: TreebankSentence[];
  gumDev: TreebankSentence[];
  ewtTest: TreebankSentence[];
} {
  const read = (bank: string, part: string): TreebankSentence[] =>
    readTreebank(`${folder}/ud-english-${bank}/${part}.conllu.gz`);
  return {
    train: [...read('ewt', 'train'), ...read('gum', 'train')],
    ewtDev: read('ewt', 'dev'),
    gumDev: read('gum', 'dev'),
    ewtTest: read('ewt', 'test'),
  };
}

/** One sentence as `Words`-like arrays over a text of its own: tokens joined by spaces, so that gold tokens can be tagged. */
export function layOut(forms: readonly string[]): { text: string; start: Int32Array; end: Int32Array } {
  const start = new Int32Array(forms.length);
  const end = new Int32Array(forms.length);
  let text = '';
  forms.forEach((form, i) => {
    if (i > 0) text += ' ';
    start[i] = text.length;
    text += form;
    end[i] = text.length;
  });
  return { text, start, end };
}
