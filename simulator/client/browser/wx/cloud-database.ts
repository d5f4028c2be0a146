import { type Callbacks, settle } from './api';
import { cloudError } from './cloud-error';
import { cloudSdk, type Sdk, type SdkAggregation, type SdkQuery } from './cloud-sdk';
import { watch, type WatchOptions } from './cloud-watch';
import { CloudFailure, type Entrance } from './entrance';

type WithData = Callbacks & { data: Record<string, unknown> };

/** One conversation with the local cloud, told in WeChat's calling convention. */
type Work = (name: string, options: Callbacks | undefined, work: () => Promise<object>) => unknown;

const run: Work = (name, options = {}, work) =>
  settle(
    options,
    (async () => {
      try {
        return { ...(await work()), errMsg: `${name}:ok` };
      } catch (error) {
        throw cloudError(name, error);
      }
    })(),
  );

interface Clients {
  plain: Sdk;
  watching: Sdk;
}

const NO_GEOGRAPHY = 'geography is not simulated';

/**
 * `wx.cloud.database()`: WeChat's calling convention around the service's own client, which knows the commands.
 */
export function cloudDatabase(entrance: Entrance): object {
  const clients = { plain: cloudSdk(entrance, false), watching: cloudSdk(entrance, true) };
  const { command, RegExp, serverDate } = clients.plain;
  const nowhere = (): never => {
    throw new Error(NO_GEOGRAPHY);
  };
  return {
    command: { ...command, geoNear: nowhere, geoWithin: nowhere, geoIntersects: nowhere },
    RegExp,
    serverDate,
    Geo: Object.fromEntries(
      ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'].map(
        (shape) => [shape, nowhere],
      ),
    ),
    collection: (name: string) => new Collection(clients, (sdk) => sdk.collection(name), name),
  };
}

class Query {
  constructor(
    protected readonly clients: Clients,
    /** The chain so far, for whichever client asks. */
    private readonly build: (sdk: Sdk) => SdkQuery,
  ) {}

  private with(step: (query: SdkQuery) => SdkQuery): Query {
    const build = (sdk: Sdk) => step(this.build(sdk));
    // A wrong argument fails where it was written.
    build(this.clients.plain);
    return new Query(this.clients, build);
  }

  where(condition: object): Query {
    return this.with((query) => query.where(condition));
  }

  orderBy(field: string, direction: string): Query {
    return this.with((query) => query.orderBy(field, direction));
  }

  skip(count: number): Query {
    return this.with((query) => query.skip(count));
  }

  limit(count: number): Query {
    return this.with((query) => query.limit(count));
  }

  field(projection: object): Query {
    return this.with((query) => query.field(projection));
  }

  get(options?: Callbacks) {
    return run('collection.get', options, async () => ({
      data: (await this.build(this.clients.plain).get()).data,
    }));
  }

  count(options?: Callbacks) {
    return run('collection.count', options, async () => ({
      total: (await this.build(this.clients.plain).count()).total,
    }));
  }

  update(options: WithData) {
    return run('collection.update', options, async () => {
      const { updated } = await this.build(this.clients.plain).update(writable(options));
      return { stats: { updated } };
    });
  }

  remove(options?: Callbacks) {
    return run('collection.remove', options, async () => ({
      stats: { removed: (await this.build(this.clients.plain).remove()).deleted },
    }));
  }

  watch(options: WatchOptions) {
    const read = async () => (await this.build(this.clients.watching).get()).data;
    return watch(read as () => Promise<Record<string, unknown>[]>, options, 'collection.watch');
  }
}

class Collection extends Query {
  constructor(
    clients: Clients,
    private readonly open: (sdk: Sdk) => ReturnType<Sdk['collection']>,
    name: string,
  ) {
    super(clients, open);
    if (typeof name !== 'string' || name === '') throw new Error('Collection name is required');
  }

  doc(id: string | number): Doc {
    return new Doc(this.clients, this.open, id);
  }

  add(options: WithData) {
    return run('collection.add', options, async () => ({
      _id: (await this.open(this.clients.plain).add(writable(options))).id,
    }));
  }

  aggregate(): object {
    return aggregation(this.open(this.clients.plain).aggregate());
  }
}

/** The service's own chain; only its end speaks WeChat's convention. */
function aggregation(stages: SdkAggregation): object {
  const chain: object = new Proxy(stages, {
    get(target, key) {
      const member = Reflect.get(target, key) as unknown;
      if (typeof member !== 'function') return member;
      if (key === 'end')
        return (options?: Callbacks) =>
          run('collection.aggregate', options, async () => ({ list: (await target.end()).data }));
      return (...given: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, given);
        return result === target ? chain : result;
      };
    },
  });
  return chain;
}

class Doc {
  constructor(
    private readonly clients: Clients,
    private readonly open: (sdk: Sdk) => ReturnType<Sdk['collection']>,
    private readonly id: string | number,
    private readonly projection: object | null = null,
  ) {
    open(clients.plain).doc(id);
  }

  private on(sdk: Sdk) {
    const doc = this.open(sdk).doc(this.id);
    return this.projection ? doc.field(this.projection) : doc;
  }

  field(projection: object): Doc {
    return new Doc(this.clients, this.open, this.id, projection);
  }

  get(options?: Callbacks) {
    return run('document.get', options, async () => {
      const [data] = (await this.on(this.clients.plain).get()).data;
      if (data === undefined) throw new CloudFailure(-1, missing(this.id));
      return { data };
    });
  }

  set(options: WithData) {
    return run('document.set', options, async () => {
      const { updated, upsertedId } = await this.on(this.clients.plain).set(writable(options));
      return { _id: this.id, stats: { updated, created: upsertedId === undefined ? 0 : 1 } };
    });
  }

  update(options: WithData) {
    return run('document.update', options, async () => {
      const { updated } = await this.on(this.clients.plain).update(writable(options));
      return { stats: { updated } };
    });
  }

  remove(options?: Callbacks) {
    return run('document.remove', options, async () => ({
      stats: { removed: (await this.on(this.clients.plain).remove()).deleted },
    }));
  }

  watch(options: WatchOptions) {
    const read = async () => (await this.on(this.clients.watching).get()).data;
    return watch(read as () => Promise<Record<string, unknown>[]>, options, 'document.watch');
  }
}

const missing = (id: string | number): string =>
  `cannot find document with _id ${id}, please make sure that the document exists and you have the corresponding access permission`;

/** The owner is the service's to write, and an id stands in the address. */
function writable({ data }: WithData): object {
  if (typeof data !== 'object' || data === null)
    throw new CloudFailure(-501007, 'parameter.data should be object instead of undefined;');
  if ('_openid' in data)
    throw new CloudFailure(
      -501007,
      'Error: errCode: -501007 invalid parameters | errMsg: Invalid Key Name: _openid',
    );
  return data;
}
