import type { Instance } from '../../simulator/cloud/functions/instance';
import { Pool } from '../../simulator/cloud/functions/pool';

/** Stands for a process: the pool only starts, hands out and ends it. */
function processes() {
  const running = new Set<object>();
  const start = (onExit: () => void): Instance => {
    const instance = {
      alive: true,
      kill() {
        instance.alive = false;
        running.delete(instance);
        onExit();
      },
      close() {
        instance.kill();
        return Promise.resolve();
      },
    };
    running.add(instance);
    return instance as unknown as Instance;
  };
  return { running, start };
}

describe('the instances of one function', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are reused, started up to the limit, and then callers queue in order', async () => {
    const { running, start } = processes();
    const pool = new Pool(2, start);
    const [a, b] = await Promise.all([pool.acquire(), pool.acquire()]);
    const order: string[] = [];
    const third = pool.acquire().then((instance) => (order.push('third'), instance));
    const fourth = pool.acquire().then((instance) => (order.push('fourth'), instance));
    expect(running.size).toBe(2);
    pool.release(b!);
    expect(await third).toBe(b);
    pool.release(a!);
    expect(await fourth).toBe(a);
    expect(order).toEqual(['third', 'fourth']);
    expect(pool.count).toEqual({ cold: 2, warm: 2 });
    await pool.close();
    expect(running.size).toBe(0);
    await expect(pool.acquire()).rejects.toThrow('closed');
  });

  it('are replaced for whoever waits when one dies', async () => {
    const { running, start } = processes();
    const pool = new Pool(1, start);
    const first = await pool.acquire();
    const waiting = pool.acquire();
    first.kill();
    pool.release(first);
    expect(await waiting).not.toBe(first);
    expect(running.size).toBe(1);
    expect(pool.count.cold).toBe(2);
    await pool.close();
  });

  it('end after a minute of rest, all but one', async () => {
    const { running, start } = processes();
    const pool = new Pool(3, start);
    const all = await Promise.all([pool.acquire(), pool.acquire(), pool.acquire()]);
    for (const instance of all) pool.release(instance);
    jest.advanceTimersByTime(59_000);
    expect(running.size).toBe(3);
    jest.advanceTimersByTime(70_000);
    expect(running.size).toBe(1);
    expect(running.has(all[2]!)).toBe(true);
    await pool.close();
  });
});
