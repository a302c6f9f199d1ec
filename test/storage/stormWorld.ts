/** Chance with a seed, so that a storm can be repeated. */
export type Chance = {
  /** A whole number below `limit`. */
  below(limit: number): number;
  /** True once in so many times, on average. */
  oneIn(times: number): boolean;
  pick<T>(list: readonly T[]): T;
};

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}

/** Time, timers and the channel between panes, all of which move only when the storm says so. */
export type StormWorld = {
  now(): number;
  /** Lets so much time pass; what is due is done in its order. */
  pass(milliseconds: number): Promise<void>;
  /** Lets everything go on that waits for nothing but its turn. */
  settle(): Promise<void>;
  later(work: () => void, after: number): () => void;
  /** Puts the globals back. */
  end(): void;
};

type Timer = { readonly at: number; readonly order: number; readonly work: () => void };

/** Takes the place of the timers, the channels and the randomness that are found in the global scope. */
export function beginWorld(chance: Chance): StormWorld {
  const realImmediate = setImmediate;
  let time = Date.UTC(2026, 2, 2, 8);
  let orders = 0;
  let timers: Timer[] = [];
  const later = (work: () => void, after: number) => {
    const timer = { at: time + after, order: orders++, work };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  const settle = () => new Promise<void>((resolve) => void realImmediate(resolve));

  const channels = new Set<StormChannel>();
  class StormChannel {
    private hear: ((message: { data: unknown }) => void) | undefined;
    /** Messages arrive late, but in their order. */
    private free = 0;
    constructor(readonly name: string) {
      channels.add(this);
    }
    postMessage(data: unknown): void {
      for (const other of channels) {
        if (other === this || other.name !== this.name) continue;
        other.free = Math.max(other.free, time + chance.below(8));
        const copy = structuredClone(data);
        later(() => channels.has(other) && other.hear?.({ data: copy }), other.free - time);
      }
    }
    addEventListener(_message: 'message', hear: (message: { data: unknown }) => void): void {
      this.hear = hear;
    }
    close(): void {
      channels.delete(this);
    }
  }

  const { setTimeout, clearTimeout, BroadcastChannel } = globalThis;
  globalThis.setTimeout = ((work: () => void, after = 0) => later(work, after)) as never;
  globalThis.clearTimeout = ((cancel?: () => void) => cancel?.()) as never;
  globalThis.BroadcastChannel = StormChannel as never;
  globalThis.crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array instanceof Uint8Array) for (const at of array.keys()) array[at] = chance.below(256);
    return array;
  };

  return {
    now: () => time,
    later,
    settle,
    async pass(milliseconds) {
      const until = time + milliseconds;
      await settle();
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.order - b.order);
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        time = Math.max(time, next.at);
        next.work();
        await settle();
      }
      time = until;
    },
    end() {
      Object.assign(globalThis, { setTimeout, clearTimeout, BroadcastChannel });
      Reflect.deleteProperty(globalThis.crypto, 'getRandomValues');
    },
  };
}
