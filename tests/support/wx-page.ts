import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { serve } from '../../simulator/serve';
import { startCloud } from '../../simulator/cloud';
import { launchBrowser } from './browser';
import { openPhone, type Phone, type PhoneOptions } from './phone';

const ROOT = path.resolve(__dirname, '../..');

const SDK = `const cloud = require('wx-server-sdk'); cloud.init();`;

/** Functions that answer what they heard, fail, send a message, and wait for a timer. */
const FUNCTIONS = {
  echo: `${SDK} exports.main = async (event) => ({ event, openid: cloud.getWXContext().OPENID });`,
  broken: `exports.main = async () => { throw new Error('broken on purpose') };`,
  tell: `${SDK} exports.main = ({ to }) => cloud.openapi.subscribeMessage.send({ touser: to, templateId: 'outcome', page: 'pages/mine/mine', data: { thing1: { value: '作品已通过' } } });`,
  tick: `exports.main = async () => 'ticked';`,
};

const CONFIG: Record<string, object> = {
  tell: { permissions: { openapi: ['subscribeMessage.send'] } },
  tick: { triggers: [{ name: 'nightly', type: 'timer', config: '0 0 3 * * * *' }] },
};

/**
 * The wx object alone, in the real phone frame and on a real local cloud: the page is one empty document
 * whose runtime is a stand-in, so that only wx is judged here.
 */
export async function wxWorld() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wx-page-'));
  const client = path.join(folder, 'client');
  for (const [name, source] of Object.entries(FUNCTIONS)) {
    await write(path.join(folder, 'functions', name, 'index.js'), source);
    await write(
      path.join(folder, 'functions', name, 'config.json'),
      JSON.stringify(CONFIG[name] ?? {}),
    );
  }
  await write(path.join(folder, 'deploy/database.json'), JSON.stringify({ collections: {} }));
  await write(path.join(client, 'app.html'), PAGE);
  await write(path.join(client, 'package/hello.txt'), 'hello');
  await build({
    entryPoints: [path.join(__dirname, 'wx-page.entry.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    outfile: path.join(client, 'runtime.js'),
    logLevel: 'silent',
    absWorkingDir: ROOT,
  });
  const cloud = await startCloud({
    dir: null,
    functions: path.join(folder, 'functions'),
    deploy: path.join(folder, 'deploy'),
  });
  const server = await serve({
    cloud,
    client,
    people: [{ openid: 'oAlice', name: '王小明', role: '市民' }],
  });
  const browser = await launchBrowser({ fonts: false });
  return {
    cloud,
    url: server.url,
    folder,
    open: (options?: PhoneOptions): Promise<Phone> => openPhone(browser, server.url, options),
    async close(): Promise<void> {
      await browser.close();
      await server.close();
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body><button id="go">开始</button><img id="shown" alt=""><script src="runtime.js"></script></body></html>`;

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
