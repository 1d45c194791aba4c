import { DataError } from '../errors.js';

/** A top-level field of a JSON object, or one element where the field is `nodes` or `edges`. */
export interface Piece {
  readonly field: string;
  readonly value: unknown;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const LISTS = new Set(['nodes', 'edges']);

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

type State = 'start' | 'key' | 'colon' | 'value' | 'element' | 'after' | 'afterElement' | 'end';

/**
 * Takes the bytes of a `graph.json` chunk by chunk and gives its fields, `nodes` and `edges` element by element, so that
 * a file beyond V8's longest string can be read. In what order and layout the file stands does not matter.
 *
 * Only the borders between values are found here; each value goes to `JSON.parse`, which judges it.
 */
export class JsonSplitter {
  private state: State = 'start';
  private field = '';
  /** A value is being gathered: what has come of it in earlier chunks, and how it will end. */
  private gathering = false;
  private held: Uint8Array[] = [];
  private depth = 0;
  private bare = false;
  private inString = false;
  private escaped = false;
  /** A comma promised more. */
  private promised = false;
  private line = 1;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /** @param file as the user would name it: for messages only */
  constructor(private readonly file: string) {}

  /** The values that this chunk completes. */
  *write(chunk: Uint8Array): Generator<Piece> {
    let from = this.gathering ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === 0x0a) this.line++;
      if (this.gathering) {
        const ending = this.inside(byte);
        if (ending === 'goes on') continue;
        const piece = this.take(chunk.subarray(from, ending === 'with this' ? at + 1 : at));
        if (piece !== null) yield piece;
        if (ending === 'with this') continue;
      }
      if (isSpace(byte) || !this.begin(byte)) continue;
      from = at;
      this.gathering = true;
      this.inString = byte === QUOTE;
      this.depth = byte === OPEN_LIST || byte === OPEN_OBJECT ? 1 : 0;
      this.bare = !this.inString && this.depth === 0;
    }
    // A copy: the caller may use the chunk's memory again.
    if (this.gathering) this.held.push(chunk.slice(from));
  }

  /** The file ends here. @throws DataError where it ends too early */
  end(): void {
    if (this.state !== 'end') this.fail('the file ends in the middle; it was cut short');
  }

  /** Where the value that is being gathered ends, seen from this byte: a number or word only ends before the next. */
  private inside(byte: number): 'goes on' | 'with this' | 'before this' {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) {
        this.inString = false;
        if (this.depth === 0) return 'with this';
      }
    } else if (this.bare) {
      if (isSpace(byte) || byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT) return 'before this';
    } else if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.depth++;
    else if ((byte === CLOSE_LIST || byte === CLOSE_OBJECT) && --this.depth === 0) return 'with this';
    return 'goes on';
  }

  /** Between values: move on by one byte; true where it begins a value. */
  private begin(byte: number): boolean {
    switch (this.state) {
      case 'start':
        if (byte !== OPEN_OBJECT) this.fail('expected an object');
        this.state = 'key';
        return false;
      case 'key':
        if (byte === CLOSE_OBJECT && !this.promised) this.state = 'end';
        else if (byte !== QUOTE) this.fail('expected the name of a field');
        return byte === QUOTE;
      case 'colon':
        if (byte !== COLON) this.fail('expected a colon');
        this.state = 'value';
        return false;
      case 'value':
        if (byte !== OPEN_LIST || !LISTS.has(this.field)) return true;
        this.state = 'element';
        this.promised = false;
        return false;
      case 'element':
        if (byte !== CLOSE_LIST || this.promised) return true;
        this.state = 'after';
        return false;
      case 'afterElement':
      case 'after': {
        const close = this.state === 'after' ? CLOSE_OBJECT : CLOSE_LIST;
        if (byte !== COMMA && byte !== close) this.fail('expected a comma or the end of the list or object');
        this.promised = byte === COMMA;
        if (this.state === 'after') this.state = byte === COMMA ? 'key' : 'end';
        else this.state = byte === COMMA ? 'element' : 'after';
        return false;
      }
      case 'end':
        return this.fail('more stands after the end of the object');
    }
  }

  private take(last: Uint8Array): Piece | null {
    const bytes = this.held.length === 0 ? last : join([...this.held, last]);
    this.held = [];
    this.gathering = false;
    let value: unknown;
    try {
      value = JSON.parse(this.decoder.decode(bytes));
    } catch {
      return this.fail(`malformed JSON in "${this.field}"`);
    }
    if (this.state === 'key') {
      this.field = String(value);
      this.state = 'colon';
      return null;
    }
    this.state = this.state === 'element' ? 'afterElement' : 'after';
    return { field: this.field, value };
  }

  private fail(problem: string): never {
    throw new DataError(this.file, this.line, `${problem}; expected a graph that parley wrote`);
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
