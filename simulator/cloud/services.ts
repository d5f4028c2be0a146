import * as fs from 'fs';
import * as path from 'path';
import { CampaignClock } from './clock';
import { Database } from './database/database';
import { readDeployment } from './deploy';
import { serveClient } from './entrance/client';
import { controlDoors, serveControl } from './entrance/control';
import { ClientDatabase } from './entrance/database';
import { clientDoors } from './entrance/doors';
import { router } from './entrance/router';
import { FunctionHost } from './functions/host';
import { FunctionLog } from './functions/log';
import { Timers } from './functions/timers';
import { startWeChat } from './openapi/wechat';
import type { CloudOptions } from './options';
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

const DEFAULT_APP_ID = 'wx0000000000000000';
/** Enough to keep two cores busy; each instance is a process of about 90 MB. */
const DEFAULT_MAX_INSTANCES = 4;
const DEFAULT_MEDIA_CHECK_MS = 1500;

/** Puts the parts of the cloud together: data in `folder`, reached at `url`. */
export function startServices(options: CloudOptions, folder: string, url: string) {
  const appId = options.appId ?? DEFAULT_APP_ID;
  const { mediaCheckDelayMs = DEFAULT_MEDIA_CHECK_MS } = options;
  const deployment = readDeployment(options.deploy);
  const functionRules = new FunctionRules(deployment.functions);
  const storageRules = new StorageRules(deployment.storage);
  const file = options.dir === null ? null : path.join(folder, 'database.sqlite');
  const database = new Database({ file });
  database.applySchema(deployment.database);

  const clock = new CampaignClock(options.now);
  const logs = new FunctionLog();
  const meter = new Meter();
  const files = new FileStore(path.join(folder, 'files'));
  const bucket = new Bucket(files, new UrlSigner(folder), url);
  const scratch = path.join(folder, 'runtime');
  fs.mkdirSync(scratch, { recursive: true });
  const host = new FunctionHost({
    functions: path.resolve(options.functions),
    scratch,
    env: options.env ?? {},
    appId,
    maxInstances: options.maxInstances ?? DEFAULT_MAX_INSTANCES,
    clock,
    logs,
    wireUrl: (token) => `${url}/wire/${token}`,
  });
  const pushes = options.pushes ?? deployment.pushes;
  const wechat = startWeChat({ appId, folder, host, logs, pushes, mediaCheckDelayMs });
  const timers = new Timers(host, clock, options.timers ?? true);

  const actions = {
    ...databaseActions(database),
    ...functionActions(host),
    ...storageActions(bucket),
  };
  const wire = new WireServer({ host, meter, actions, openApi: wechat.server });
  const storage = new ClientStorage(bucket, storageRules);
  const doors = clientDoors(new ClientDatabase(database), wechat);
  const client = { clock, host, functionRules, storage, presence: wechat.presence, doors };
  const control = controlDoors({ clock, host, logs, timers, ...wechat });
  const handle = router({
    wire: (req, res, [token = '']) => wire.handle(req, res, token),
    files: (req, res, [token = '']) => serveFile(req, res, bucket, token),
    client: (req, res, segments) => serveClient(req, res, client, segments),
    control: (req, res, segments) => serveControl(req, res, control, segments),
  });
  return { database, clock, logs, meter, host, wechat, timers, handle };
}
