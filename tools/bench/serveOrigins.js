import { createHash } from 'node:crypto';
import { createSecureServer } from 'node:http2';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {(pathname: string) => { body: Buffer, lasting: boolean } | undefined} Find lasting: cached for long */
/** @typedef {{ url: string, at: number, status: number }} Served */

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/**
 * One HTTP/2 server an origin, each on a port of its own: compressed, with long caching or a validator.
 * @param {{ key: string, cert: string }} tls
 * @param {Readonly<Record<string, Find>>} origins host name → its files
 */
export async function serveOrigins(tls, origins) {
  /** @type {Served[]} */
  const served = [];
  /** @type {Record<string, number>} */
  const ports = {};
  /** @type {import('node:http2').Http2SecureServer[]} */
  const servers = [];

  for (const [host, find] of Object.entries(origins)) {
    /** @type {Map<string, { body: Buffer, headers: Record<string, string> } | undefined>} */
    const known = new Map();
    const server = createSecureServer(tls, (request, response) => {
      const { pathname } = new URL(request.url, 'https://localhost');
      if (!known.has(pathname)) known.set(pathname, prepare(find(pathname), pathname));
      const file = known.get(pathname);
      const unchanged = file && request.headers['if-none-match'] === file.headers['etag'];
      const status = !file ? 404 : unchanged ? 304 : 200;
      served.push({ url: `https://${host}${pathname}`, at: Date.now(), status });
      response.writeHead(status, {
        'access-control-allow-origin': '*',
        'timing-allow-origin': '*',
        ...(file ? file.headers : {}),
      });
      response.end(file && status === 200 ? file.body : '');
    });
    // The line is cut between loads; what was under way then is nobody's loss.
    server.on('sessionError', () => undefined);
    servers.push(server);
    ports[host] = await new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  }

  return { served, ports, close: () => servers.forEach((server) => server.close()) };
}

/** @param {ReturnType<Find>} file @param {string} pathname */
function prepare(file, pathname) {
  if (!file) return undefined;
  const type = types[path.extname(pathname)] ?? 'application/octet-stream';
  const compress = !type.startsWith('image/');
  return {
    body: compress ? gzipSync(file.body, { level: 9 }) : file.body,
    headers: {
      'content-type': type,
      'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(file.body).digest('base64url').slice(0, 16)}"`,
      ...(compress ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    },
  };
}
