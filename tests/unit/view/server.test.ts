import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { savedGraph, serve, type Viewing } from '../../../src/view/index.js';
import { buildViewer } from '../../browser/built.js';

const SMALL = fileURLToPath(new URL('../../fixtures/graphs/small.json', import.meta.url));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

describe('the server of the viewer', () => {
  let folder: string;
  let viewing: Viewing;
  let port: number;

  beforeAll(async () => {
    buildViewer();
    folder = mkdtempSync(path.join(tmpdir(), 'parley-server-'));
    cpSync(SMALL, path.join(folder, 'graph.json'));
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    viewing = await serve(await savedGraph(folder), 0, () => new Date('2024-06-01T12:00:00Z'));
    port = Number(new URL(viewing.address).port);
  }, 60_000);
  afterAll(() => {
    viewing.server.close();
    viewing.server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  const ask = (target: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const token = async (): Promise<string> =>
    /name="parley-token" content="([^"]+)"/u.exec((await ask('/')).body)?.[1] ?? '';
  const correction = { kind: 'rename', target: 'person:ana-duarte', other: null, name: 'A. Duarte', reason: 'shorter' };
  const decide = async (value: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(
      '/decisions',
      { 'content-type': 'application/json', 'x-parley-token': await token(), ...headers },
      'POST',
      JSON.stringify(value),
    );

  test('listens on the loopback address alone', () => {
    expect(viewing.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  test('every answer forbids what the page did not bring along', async () => {
    for (const target of ['/', '/graph.json', '/nothing']) {
      const { headers } = await ask(target);
      expect(headers['x-content-type-options']).toBe('nosniff');
      const rules = String(headers['content-security-policy']);
      expect(rules).toContain("default-src 'none'");
      expect(rules).toContain("script-src 'self'");
      expect(rules).not.toContain('unsafe');
    }
  });

  test('gives page, script and graph with their types', async () => {
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/assets/viewer.js')).headers['content-type']).toMatch(/javascript/u);
    expect(JSON.parse((await ask('/graph.json')).body)).toHaveProperty('nodes');
    expect(await ask('/articles.jsonl')).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    '/../secret.txt',
    '/secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//etc/passwd',
    '/decisions.jsonl',
    '/assets/',
    '/C:/x',
  ])('no address leads out of the list of files: %s', async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('a name that somebody else let lead here is refused', async () => {
    expect((await ask('/graph.json', { host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask('/graph.json', { host: `localhost:${port}` })).status).toBe(200);
  });

  test('another page may neither read nor write', async () => {
    expect((await ask('/graph.json', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask('/graph.json', { origin: 'null' })).status).toBe(403);
    expect((await decide(correction, { origin: 'http://evil.example' })).status).toBe(403);
  });

  test('writes with the page’s token alone', async () => {
    expect((await decide(correction, { 'x-parley-token': '' })).status).toBe(403);
    expect((await decide(correction, { 'x-parley-token': 'x'.repeat(43) })).status).toBe(403);
    expect(existsSync(path.join(folder, 'decisions.jsonl'))).toBe(false);
  });

  test.each([
    [{ ...correction, kind: 'explode' }, 400],
    [{ ...correction, name: null }, 400],
    [{ ...correction, reason: '  ' }, 400],
    [{ ...correction, more: 1 }, 400],
    [{ kind: 'merge', target: 'person:ana-duarte', other: 'person:ana-duarte', name: null, reason: 'x' }, 400],
    ['rename', 400],
    [{ ...correction, target: 'person:nobody' }, 409],
    [{ ...correction, reason: 'x'.repeat(70_000) }, 413],
  ])('refuses what is no correction of this graph: %#', async (value, status) => {
    expect((await decide(value)).status).toBe(status);
    expect(existsSync(path.join(folder, 'decisions.jsonl'))).toBe(false);
  });

  test('writes a decision that names its target by id and evidence, one a line', async () => {
    expect((await decide(correction, { origin: viewing.address.slice(0, -1) })).status).toBe(201);
    await decide({
      kind: 'split',
      target: 'person:ana-duarte',
      other: 'person:ingrid-solheim',
      name: null,
      reason: 'two people',
    });
    const lines = readFileSync(path.join(folder, 'decisions.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      kind: 'rename',
      at: '2024-06-01T12:00:00.000Z',
      why: 'shorter',
      targets: [{ id: 'person:ana-duarte', label: 'Ana Duarte', evidence: { article: 'envoys/geneva.txt' } }],
    });
    expect(JSON.parse(lines[1]!)).toMatchObject({ kind: 'split', targets: [{}, { id: 'person:ingrid-solheim' }] });
  });

  test('only GET, and POST of decisions', async () => {
    expect((await ask('/graph.json', {}, 'PUT')).status).toBe(405);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });
});
