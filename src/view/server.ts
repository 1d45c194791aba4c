import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import mime from 'mime';
import { readBuiltViewer, withHead } from './built.js';
import { DATA_FILES, open, type SavedGraph } from './data-files.js';
import { SITE_POLICY } from './policy.js';
import { CorrectionSchema, record, UnknownNode } from './record.js';

const HEADERS = {
  'content-security-policy': `${SITE_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
/** A correction is a few names and a reason. */
const BODY_BYTES = 64 * 1024;
const LOOPBACK = '127.0.0.1';

/** A running viewer. */
export interface Viewing {
  readonly server: Server;
  readonly address: string;
}

/**
 * Serve the viewer over a saved graph, to this machine only.
 *
 * A request must name the loopback address that it was sent to (a page elsewhere that has its own name lead here does
 * not), and come from no other page. What it may read is a fixed list; no part of an address is ever a path. Corrections
 * are taken with the token alone that the page was given.
 *
 * @param port 0 for any that is free
 * @param now the clock
 * @throws the system's error where the port is taken
 */
export async function serve(saved: SavedGraph, port: number, now: () => Date): Promise<Viewing> {
  const token = randomBytes(32).toString('base64url');
  const files = new Map(readBuiltViewer());
  const page = withHead(
    files.get('index.html')?.toString('utf8') ?? '',
    `<meta name="parley-token" content="${token}">`,
  );
  files.set('index.html', Buffer.from(page));
  const server = createServer((request, response) => {
    answer(request, response, { saved, files, token, now }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
      // Nothing of this reaches the page; whoever runs the server must see it.
      process.stderr.write(`parley view: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const bound = server.address();
  return { server, address: `http://${LOOPBACK}:${typeof bound === 'object' && bound !== null ? bound.port : port}/` };
}

interface Served {
  readonly saved: SavedGraph;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly token: string;
  readonly now: () => Date;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const own = ownNames(request.socket.localPort ?? 0);
  if (!own.has(request.headers.host ?? '')) {
    refuse(response, 403, 'This address is not the viewer’s own.');
    return;
  }
  const { origin } = request.headers;
  if (origin !== undefined && ![...own].some((name) => origin === `http://${name}`)) {
    refuse(response, 403, 'Another page may not ask.');
    return;
  }
  const address = (request.url ?? '/').split('?', 1)[0]!.slice(1) || 'index.html';
  if (request.method === 'POST' && address === 'decisions') return decide(request, response, served);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'Only GET, and POST of decisions.');
    return;
  }
  const file = served.files.get(address);
  if (file) {
    response.writeHead(200, { ...HEADERS, 'content-type': typeOf(address), 'content-length': file.length });
    response.end(request.method === 'HEAD' ? undefined : file);
    return;
  }
  const data = DATA_FILES.find((name) => name === address);
  // Evidence and articles may be missing; a page that asks for them is told that there are none.
  const stream =
    data === undefined ? null : (open(served.saved, data) ?? (data === 'graph.json' ? null : Readable.from([])));
  if (!stream) {
    refuse(response, 404, 'There is no such file here.');
    return;
  }
  response.writeHead(200, { ...HEADERS, 'content-type': typeOf(address) });
  if (request.method === 'HEAD') {
    stream.destroy();
    response.end();
    return;
  }
  // A page that is closed midway breaks the pipe; that is no error of ours.
  pipeline(stream, response, () => undefined);
}

async function decide(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  if (!isSame(String(request.headers['x-parley-token'] ?? ''), served.token)) {
    refuse(response, 403, 'This page may not write; open it anew.');
    return;
  }
  if (request.headers['content-type']?.split(';', 1)[0] !== 'application/json') {
    refuse(response, 415, 'JSON is expected.');
    return;
  }
  const body = await read(request);
  if (body === null) {
    refuse(response, 413, 'That is too long.');
    return;
  }
  const correction = CorrectionSchema.safeParse(parse(body));
  if (!correction.success) {
    refuse(response, 400, correction.error.issues[0]?.message ?? 'That is no correction.');
    return;
  }
  try {
    const decision = await record(served.saved, correction.data, served.now().toISOString());
    response.writeHead(201, { ...HEADERS, 'content-type': 'application/json' });
    response.end(JSON.stringify(decision));
  } catch (error) {
    if (!(error instanceof UnknownNode)) throw error;
    refuse(response, 409, `${error.message}; it was built anew meanwhile: load the page again`);
  }
}

function ownNames(port: number): ReadonlySet<string> {
  return new Set([`${LOOPBACK}:${port}`, `localhost:${port}`]);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${reason}\n`);
}

function typeOf(address: string): string {
  if (address.endsWith('.jsonl')) return 'application/x-ndjson; charset=utf-8';
  const type = mime.getType(address) ?? 'application/octet-stream';
  return /^(text\/|application\/(json|javascript))/u.test(type) ? `${type}; charset=utf-8` : type;
}

/** The body, or `null` where it is longer than a correction can be. */
async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
