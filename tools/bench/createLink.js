import { connect, createServer } from 'node:net';

/** @typedef {{ delay: number, bitsPerSecond: number }} Speed delay: one way, in ms */
/** @typedef {{ free: number }} Lane when one direction of the line will have sent what was given to it */

const sliceSize = 4_096;
/** What one connection may have on its way; about what 10 Mbit/s and 40 ms need, so that connections share the line. */
const mostOnTheWay = 65_536;

/**
 * A line between the browser and all servers of the bench. Its speed is shared by all connections, and a new connection
 * costs a round trip before its first byte, as TCP's own opening does. Names and losses are not modelled.
 */
export function createLink() {
  /** @type {Speed | undefined} */
  let speed;
  const [up, down] = [{ free: 0 }, { free: 0 }];
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  /** @type {import('node:net').Server[]} */
  const servers = [];

  return {
    /** From now on, for new connections; undefined is as fast as the machine. @param {Speed | undefined} next */
    setSpeed(next) {
      speed = next;
    },

    /** Opens a port that leads over the line to another. @param {number} port @returns {Promise<number>} */
    forward(port) {
      const server = createServer({ noDelay: true }, (near) => {
        const far = connect({ port, host: '127.0.0.1', noDelay: true });
        for (const socket of [near, far]) {
          sockets.add(socket);
          socket.on('close', () => sockets.delete(socket));
          // A browser drops connections as it likes; the other half goes with it.
          socket.on('error', () => (socket === near ? far : near).destroy());
        }
        carry(near, far, up, speed, performance.now() + 2 * (speed?.delay ?? 0));
        carry(far, near, down, speed, 0);
      });
      servers.push(server);
      return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        });
      });
    },

    /** Cuts all connections, so that the next load opens its own. */
    cut() {
      sockets.forEach((socket) => socket.destroy());
    },

    close() {
      this.cut();
      servers.forEach((server) => server.close());
    },
  };
}

/**
 * @param {import('node:net').Socket} from @param {import('node:net').Socket} to
 * @param {Lane} lane @param {Speed | undefined} speed @param {number} earliest
 */
function carry(from, to, lane, speed, earliest) {
  if (!speed) {
    from.pipe(to);
    return;
  }
  const { delay, bitsPerSecond } = speed;
  /** @type {{ at: number, slice: Buffer | undefined }[]} */
  const queue = [];
  let onTheWay = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  from.on('data', (/** @type {Buffer} */ chunk) => {
    for (let start = 0; start < chunk.length; start += sliceSize) enqueue(chunk.subarray(start, start + sliceSize));
    if (onTheWay > mostOnTheWay) from.pause();
  });
  from.on('end', () => enqueue(undefined));

  /** @param {Buffer | undefined} slice undefined is the end */
  function enqueue(slice) {
    const size = slice?.length ?? 0;
    lane.free = Math.max(lane.free, performance.now()) + (size * 8_000) / bitsPerSecond;
    queue.push({ at: Math.max(lane.free + delay, earliest), slice });
    onTheWay += size;
    timer ??= setTimeout(deliver, queue[0] ? queue[0].at - performance.now() : 0);
  }

  function deliver() {
    timer = undefined;
    for (let next = queue[0]; next && next.at <= performance.now() + 0.5; next = queue[0]) {
      queue.shift();
      onTheWay -= next.slice?.length ?? 0;
      if (to.destroyed) continue;
      if (next.slice) to.write(next.slice);
      else to.end();
    }
    if (from.isPaused() && onTheWay < mostOnTheWay) from.resume();
    if (queue[0]) timer = setTimeout(deliver, queue[0].at - performance.now());
  }
}
