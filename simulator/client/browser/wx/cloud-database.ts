import { cloudError } from './cloud';
import { type Callbacks, settle } from './api';
import { CloudFailure, type Entrance } from './entrance';

interface Request {
  collection: string;
  doc?: string;
  where?: unknown;
  orderBy?: { field: string; direction: string }[];
  limit?: number;
  skip?: number;
  field?: object;
  data?: unknown;
}

/** A client reads at most this many documents in one get. */
const LIMIT_MAX = 20;

/**
 * wx.cloud.database(): the chain is written down and sent as one request, which the rules of the
 * database then judge. Commands travel as `{$command, operands}`.
 */
export class CloudDatabase {
  constructor(private readonly entrance: Entrance) {}

  collection(name: string): CollectionQuery {
    return new CollectionQuery(this.entrance, { collection: name });
  }

  /** `_.gt(3)`, `_.and([...])`: any name is a command, and commands chain. */
  get command(): object {
    return commands([]);
  }

  serverDate(options: { offset?: number } = {}): object {
    return { $command: 'serverDate', operands: [options.offset ?? 0] };
  }

  RegExp(options: { regexp: string; options?: string }): object {
    return { $command: 'regexp', operands: [options] };
  }
}

class CollectionQuery {
  constructor(
    private readonly entrance: Entrance,
    private readonly request: Request,
  ) {}

  private with(more: Partial<Request>): CollectionQuery {
    return new CollectionQuery(this.entrance, { ...this.request, ...more });
  }

  doc(id: string): CollectionQuery {
    return this.with({ doc: id });
  }

  where(where: unknown): CollectionQuery {
    return this.with({ where });
  }

  orderBy(field: string, direction: string): CollectionQuery {
    return this.with({ orderBy: [...(this.request.orderBy ?? []), { field, direction }] });
  }

  limit(limit: number): CollectionQuery {
    return this.with({ limit: Math.min(limit, LIMIT_MAX) });
  }

  skip(skip: number): CollectionQuery {
    return this.with({ skip });
  }

  field(field: object): CollectionQuery {
    return this.with({ field });
  }

  get(options: Callbacks = {}) {
    return this.run('get', options, { limit: this.request.limit ?? LIMIT_MAX });
  }

  count(options: Callbacks = {}) {
    return this.run('count', options);
  }

  add(options: Callbacks & { data: unknown }) {
    return this.run('add', options, { data: options.data });
  }

  set(options: Callbacks & { data: unknown }) {
    return this.run('set', options, { data: options.data });
  }

  update(options: Callbacks & { data: unknown }) {
    return this.run('update', options, { data: options.data });
  }

  remove(options: Callbacks = {}) {
    return this.run('remove', options);
  }

  watch(options: { onError?: (error: Error) => void }): { close(): void } {
    const refused = cloudError(
      'database.watch',
      new CloudFailure(-402002, 'realtime listener is not simulated'),
    );
    setTimeout(() => options.onError?.(refused), 0);
    return { close: () => undefined };
  }

  private run(action: string, options: Callbacks, more: Partial<Request> = {}) {
    const name = `database.${action}`;
    const work = this.entrance.post('/client/database', { action, ...this.request, ...more }).then(
      (answer) => ({ errMsg: `${name}:ok`, ...answer }),
      (error: unknown) => {
        throw cloudError(name, error);
      },
    );
    return settle(options, work);
  }
}

function commands(before: object[]): object {
  const handler: ProxyHandler<object> = {
    get: (target, key) => {
      if (typeof key !== 'string' || key === 'toJSON' || key === 'then')
        return Reflect.get(target, key) as unknown;
      return (...operands: unknown[]) => {
        const all = [...before, { $command: key, operands }];
        return commands(all);
      };
    },
  };
  const shown = before.length === 1 ? (before[0] ?? {}) : { $command: 'chain', operands: before };
  return new Proxy(shown, handler);
}
