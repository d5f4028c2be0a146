import * as fs from 'fs';
import * as http from 'http';
import type { AddressInfo } from 'net';
import * as os from 'os';
import * as path from 'path';
import { NOBODY } from './functions/invocation';
import type { LocalCloud } from './local-cloud';
import type { CloudOptions } from './options';
import { Person } from './person';
import { startServices } from './services';

export type { LocalCloud } from './local-cloud';
export type { CloudOptions } from './options';

const KEEP_ALIVE_MS = 30_000;

/** Starts a CloudBase on a loopback port; resolves when it answers. */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  const folder = options.dir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-'));
  fs.mkdirSync(folder, { recursive: true });
  const server = http.createServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const forget = (): void => {
    if (options.dir === null) fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await listen(server, options.port ?? 0);
    const { host, wechat, timers, handle, ...rest } = startServices(options, folder, url);
    server.on('request', (req, res) => {
      if (handle(req, res)) return;
      if (options.fallback) options.fallback(req, res);
      else res.writeHead(404).end();
    });
    return {
      ...rest,
      url,
      handle,
      outbox: wechat.outbox,
      verdicts: wechat.verdicts,
      mediaChecks: wechat.mediaChecks,
      get functionsStats() {
        return host.stats;
      },
      as: (openid, settings) => new Person(url, openid, settings),
      invoke: async (name, event, call = {}) => {
        const caller = call.caller ?? { ...NOBODY, openid: call.openid ?? null };
        const source = call.source ?? 'wx_unknown';
        const reply = await host.invoke(name, event, { source, caller });
        return JSON.parse(reply.result) as unknown;
      },
      runTimer: (name) => timers.run(name),
      crash: (name) => host.crash(name),
      close: async () => {
        timers.close();
        wechat.mediaChecks.close();
        await host.close();
        await end(server);
        rest.database.close();
        forget();
      },
    };
  } catch (error) {
    await end(server);
    forget();
    throw error;
  }
}

function listen(server: http.Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function end(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
