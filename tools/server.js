import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';

const require = createRequire(import.meta.url);
const officeFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const ajax = readFileSync(new URL('office/microsoftajax.js', import.meta.url));
const trust = readFileSync(new URL('office/trust.html', import.meta.url));

/**
 * Serves a build, and the npm copy of Office.js under `/office/` with the two pages the package lacks.
 * @param {string} folder the build
 * @param {{ port?: number, tries?: number, dev?: boolean, tls?: { key: Buffer | string, cert: Buffer | string } }} [options]
 *   port: the first to try, 0 for any; tries: how many more to try when it is taken; dev: read files anew each time
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 0, tries = 0, dev = false, tls } = {}) {
  const pages = sirv(folder, {
    dev,
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader(
        'Cache-Control',
        /\/assets\/.*\.[0-9a-f]{10}\./.test(pathname) ? 'max-age=31536000, immutable' : 'max-age=0',
      );
    },
  });
  const office = sirv(officeFolder, { dev: false, etag: true, maxAge: 3600 });

  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (pathname === '/office/microsoftajax.js') return send('text/javascript', ajax);
    if (pathname === '/office/AgaveErrorUX/index.html') return send('text/html', trust);
    const missing = () => {
      response.statusCode = 404;
      response.end('Not found');
    };
    if (pathname.startsWith('/office/')) {
      request.url = request.url?.slice('/office'.length) ?? '/';
      return office(request, response, missing);
    }
    return pages(request, response, missing);

    /** @param {string} type @param {Buffer} body */
    function send(type, body) {
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader('Cache-Control', 'max-age=3600');
      response.end(body);
    }
  };

  const server = tls ? createHttpsServer(tls, listener) : createHttpServer(listener);
  // A connection that the server ends while a request is on its way is an error for whoever asked.
  server.keepAliveTimeout = 0;
  const used = await listen(server, port, tries);
  return {
    address: `${tls ? 'https' : 'http'}://localhost:${used}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server @param {number} port @param {number} tries
 * @returns {Promise<number>}
 */
function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || tries <= 0) return reject(error);
      server.removeAllListeners('listening');
      resolve(listen(server, port + 1, tries - 1));
    });
    server.once('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, 'localhost');
  });
}
