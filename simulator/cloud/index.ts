import * as fs from 'fs';
import * as http from 'http';
import type { AddressInfo } from 'net';
import * as os from 'os';
import * as path from 'path';
import { CampaignClock } from './clock';
import { Database } from './database/database';
import { readDeployment } from './deploy';
import { serveClient } from './entrance/client';
import { controlDoors, serveControl } from './entrance/control';
import { ClientDatabase } from './entrance/database';
import { clientDoors } from './entrance/doors';
import { router } from './entrance/router';
import { FunctionHost, type InvokeOptions } from './functions/host';
import { NOBODY } from './functions/invocation';
import { FunctionLog } from './functions/log';
import type { InstanceCount } from './functions/pool';
import { Timers } from './functions/timers';
import { startWeChat } from './openapi/wechat';
import { Person, type PersonOptions } from './person';
import { FunctionRules } from './rules/function-rules';
import { StorageRules } from './rules/storage-rules';
import { Bucket } from './storage/bucket';
import { ClientStorage } from './storage/client';
import { serveFile } from './storage/entrance';
import { FileStore } from './storage/file-store';
import { UrlSigner } from './storage/signed-url';
import { databaseActions } from './wire/database-actions';
import { functionActions } from './wire/function-actions';
import { Meter } from './wire/meter';
import { WireServer } from './wire/server';
import { storageActions } from './wire/storage-actions';

export interface CloudOptions {
  /** Where data are kept; null keeps them in memory and a folder that `close` removes. */
  dir: string | null;
  /** Folder of built functions: `<name>/index.js` and `<name>/config.json`. */
  functions: string;
  /** Folder with database.json, storage.json and functions.json. */
  deploy: string;
  /** Environment variables of all functions. */
  env?: Record<string, string>;
  appId?: string;
  port?: number;
  /** Where the campaign's clock starts, ms; real time when left out. */
  now?: number;
  /** Processes one function may have at a time; further calls queue. */
  maxInstances?: number;
  /** Whether timers fire by themselves; `runTimer` works either way. Default true. */
  timers?: boolean;
  /** Ms until a media check is answered; null waits for `mediaChecks.answer`. Default 1500. */
  mediaCheckDelayMs?: number | null;
  /** Overrides pushes.json: function by event. */
  pushes?: Record<string, string>;
  /** Answers requests that are not the cloud's, so that a page can live on the same port. */
  fallback?: http.RequestListener;
}

export type LocalCloud = Awaited<ReturnType<typeof startCloud>>;

const DEFAULT_APP_ID = 'wx0000000000000000';
/** Enough to keep two cores busy; each instance is a process of about 90 MB. */
const DEFAULT_MAX_INSTANCES = 4;

/** Starts a CloudBase on a loopback port; resolves when it answers. */
export async function startCloud(options: CloudOptions) {
  const folder = options.dir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-'));
  fs.mkdirSync(folder, { recursive: true });
  const scratch = options.dir === null ? folder : fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-'));
  const deployment = readDeployment(options.deploy);
  const clock = new CampaignClock(options.now);
  const logs = new FunctionLog();
  const meter = new Meter();
  const database = new Database({
    file: options.dir === null ? null : path.join(folder, 'database.sqlite'),
  });
  database.applySchema(deployment.database);

  const server = http.createServer();
  const url = await listen(server, options.port ?? 0);
  const bucket = new Bucket(
    new FileStore(path.join(folder, 'files')),
    new UrlSigner(folder),
    () => url,
  );
  const host = new FunctionHost({
    functions: path.resolve(options.functions),
    scratch,
    env: options.env ?? {},
    appId: options.appId ?? DEFAULT_APP_ID,
    maxInstances: options.maxInstances ?? DEFAULT_MAX_INSTANCES,
    clock,
    log: logs,
    wireUrl: (token) => `${url}/wire/${token}`,
  });
  const { appId } = host;
  const wechat = startWeChat({
    appId,
    folder,
    host,
    logs,
    pushes: options.pushes ?? deployment.pushes,
    mediaCheckDelayMs: options.mediaCheckDelayMs === undefined ? 1500 : options.mediaCheckDelayMs,
  });
  const timers = new Timers(host, clock, options.timers ?? true);
  const wire = new WireServer({
    host,
    meter,
    actions: {
      ...databaseActions(database),
      ...functionActions(host),
      ...storageActions(bucket),
    },
    openApi: wechat.server,
  });
  const client = {
    clock,
    host,
    functionRules: new FunctionRules(deployment.functions),
    storage: new ClientStorage(bucket, new StorageRules(deployment.storage)),
    presence: wechat.presence,
    doors: clientDoors(new ClientDatabase(database), wechat),
  };
  const control = controlDoors({ clock, host, logs, timers, ...wechat });
  const handle = router({
    wire: (req, res, [token = '']) => wire.handle(req, res, token),
    files: (req, res, [token = '']) => serveFile(req, res, bucket, token),
    client: (req, res, segments) => serveClient(req, res, client, segments),
    control: (req, res, segments) => serveControl(req, res, control, segments),
  });
  server.on('request', (req, res) => {
    if (handle(req, res)) return;
    if (options.fallback) options.fallback(req, res);
    else res.writeHead(404).end();
  });

  return {
    url,
    database,
    clock,
    meter,
    logs,
    outbox: wechat.outbox,
    verdicts: wechat.verdicts,
    mediaChecks: wechat.mediaChecks,
    handle,
    /** Runs a function's timer now; gives its result. */
    runTimer: (name: string): Promise<unknown> => timers.run(name),
    /** A phone held by this person. */
    as: (openid: string, settings: PersonOptions = {}): Person => new Person(url, openid, settings),
    /** Runs a function as the platform would, above the rules; gives its parsed result. */
    async invoke(
      name: string,
      event: unknown,
      settings: Partial<InvokeOptions> & { openid?: string } = {},
    ): Promise<unknown> {
      const caller = settings.caller ?? { ...NOBODY, openid: settings.openid ?? null };
      const source = settings.source ?? 'wx_unknown';
      const reply = await host.invoke(name, event, { ...settings, source, caller });
      return JSON.parse(reply.result) as unknown;
    },
    get functionsStats(): Record<string, InstanceCount> {
      return host.stats;
    },
    async close(): Promise<void> {
      timers.close();
      wechat.mediaChecks.close();
      const closed = new Promise((resolve) => server.close(resolve));
      await host.close();
      server.closeAllConnections();
      await closed;
      database.close();
      fs.rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function listen(server: http.Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
